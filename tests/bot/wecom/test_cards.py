"""A card is made only where all of it fits, and tells whatever is pressed on it by its keys alone."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wecom.bodies import Card
from bot.wecom.cards import Choice, card_of, chosen_card, outdated_card, read_choice
from dialogs.replies import Button, Paragraph, Reply, Span
from locales.wording import LANGUAGES, wording
from tests.bot.wecom.server import RefusedFrameError, WeComServer

WORDS = wording("zh_CN")


def question(labels: Sequence[str], *, asks: str = "是哪一级？", more: Sequence[Button] = ()) -> Reply:
    choices = tuple(Button(f"s3cr3t.1.pick.{n}", label) for n, label in enumerate(labels))
    return Reply("question", (Paragraph((Span(asks, strong=True),)),), choices=(*choices, *more))


DONE = Button("s3cr3t.1.done", "完成", "go")


def ticks(labels: Sequence[str], *, more: Sequence[Button] = (DONE,)) -> Reply:
    return replace(question(labels, more=more), multiple=True)


def accepted(card: Card | None) -> bool:
    """Whether WeCom takes a card."""
    assert card is not None
    try:
        WeComServer()._card(card)
    except RefusedFrameError:
        return False
    return True


@pytest.mark.parametrize(
    ("reply", "fits"),
    [
        (question(["无", "技术员"]), True),
        (question(["十个字的答案正好放下"] * 6), True),
        (question(["十一个字的答案就放不下"]), False),
        (question(["无"] * 7), False),
        (question([]), False),
        (question(["无"], asks="问" * 112), True),
        (question(["无"], asks="问" * 113), False),
        (replace(question(["无"]), kind="result"), False),
        (question(["无"], more=[Button("s3cr3t.1.pick.x", "a", group="b")]), False),
        (ticks(["十一个字的选项正好放下"] * 20), True),
        (ticks(["十二个字的选项就放不下了"]), False),
        (ticks(["无"] * 21), False),
        (ticks(["无"], more=[]), False),
        (ticks(["无"], more=[Button("s3cr3t.1.unsure.0", "说不清", "unsure"), DONE]), False),
    ],
)
def test_a_card_is_made_only_where_all_of_it_fits(reply: Reply, fits: bool) -> None:
    card = card_of(reply, WORDS)
    assert (card is not None) == fits
    assert card is None or accepted(card)


def test_no_task_is_used_twice() -> None:
    tasks = {str((card_of(question(["无"]), WORDS) or {})["task_id"]) for _ in range(50)}
    assert len(tasks) == 50


@given(st.lists(st.text(min_size=1, max_size=11), min_size=1, max_size=20, unique=True), st.data())
def test_what_is_ticked_is_read_back_with_its_labels(labels: list[str], data: st.DataObject) -> None:
    card = card_of(ticks(labels), WORDS)
    assert card is not None
    options: list[dict[str, str]] = json.loads(json.dumps(card))["checkbox"]["option_list"]
    picked = data.draw(st.lists(st.integers(0, len(labels) - 1), unique=True))
    choice = read_choice(DONE.key, [options[n]["id"] for n in picked])
    assert choice == Choice(
        (*(f"s3cr3t.1.pick.{n}" for n in picked), DONE.key), tuple(labels[n] for n in picked)
    )


def test_a_button_is_read_back_with_its_label() -> None:
    assert read_choice("s3cr3t.1.pick.0 1 到 2 项", ()) == Choice(("s3cr3t.1.pick.0",), ("1 到 2 项",))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("labels", [(), ("无",), ("很长的选项" * 2,) * 20])
def test_what_a_card_becomes_is_taken_in_every_language(language: str, labels: tuple[str, ...]) -> None:
    words = wording(language)
    assert accepted(chosen_card("t1", Choice(("k",), labels), words))
    assert accepted(outdated_card("t1", words))
