"""Cards: the choices of an open question to be pressed, where every label is short enough for one.

    您已取得的最高职称是哪一级？             [无] [技术员] [助理工程师] [工程师]

A card stands below the text that says the same with numbers, and holds its question, so that nobody answers
what they do not see. Its keys carry their labels ("s3cr3t.4.choose.2 技术员"): what was chosen can be shown
whenever, and by whichever process, the press arrives.
https://developer.work.weixin.qq.com/document/path/101032
"""

from collections.abc import Sequence
from dataclasses import dataclass
from secrets import token_hex
from typing import Final

from bot.texting.standing import stands_out
from bot.wecom.bodies import Card
from dialogs.replies import Button, Paragraph, Reply
from locales.wording import Wording

MOST_BUTTONS: Final = 6
MOST_OPTIONS: Final = 20
LONGEST_BUTTON: Final = 10
LONGEST_OPTION: Final = 11
LONGEST_TITLE: Final = 26
LONGEST_TEXT: Final = 112
"""The lengths are in characters, as WeCom advises them: what is longer is cut off."""

_GREY: Final = 4

SPENT: Final = "spent"
"""The key of the button on a card that asks for nothing any more."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was pressed: the keys of buttons, with their labels."""

    keys: tuple[str, ...]
    labels: tuple[str, ...]


def card_of(reply: Reply, words: Wording) -> Card | None:
    """The card of an open question; None where something of it would not fit."""
    question = question_of(reply)
    if (
        not 0 < len(question) <= LONGEST_TEXT
        or not reply.choices
        or any(button.group for button in reply.choices)
    ):
        return None
    head = _head(words.say("wecom-card-title"), question)
    return _ticks(reply, head) if reply.multiple else _buttons(reply, head)


def question_of(reply: Reply) -> str:
    """The sentence that a reply asks; empty where it asks none."""
    asked = (block for block in reply.blocks if isinstance(block, Paragraph) and stands_out(block))
    text = "".join(span.text for span in next(asked, Paragraph(())).spans)
    return text if reply.kind == "question" else ""


def chosen_card(task: str, choice: Choice, words: Wording) -> Card:
    """What the card of a task becomes, once something on it was chosen."""
    labels = words.say("wecom-between").join(choice.labels) or words.say("wecom-none-ticked")
    return _spent(task, words.say("wecom-card-chosen"), labels, words)


def outdated_card(task: str, words: Wording) -> Card:
    """What the card of a task becomes that asks for nothing any more."""
    return _spent(task, words.say("wecom-card-outdated"), words.say("wecom-card-see-below"), words)


def read_choice(key: str, ticked: Sequence[str]) -> Choice:
    """What was pressed, by the key of the button and those of the options that were ticked."""
    pairs = [each.partition(" ") for each in ticked]
    pressed, _, label = key.partition(" ")
    labels = tuple(name for _, _, name in pairs) if label == "" else (label,)
    return Choice((*(each for each, _, _ in pairs), pressed), labels)


def _head(title: str, text: str) -> Card:
    return {"main_title": {"title": title[:LONGEST_TITLE]}, "sub_title_text": text[:LONGEST_TEXT]}


def _buttons(reply: Reply, head: Card) -> Card | None:
    labels = [button.label for button in reply.choices]
    if len(labels) > MOST_BUTTONS or not _fit(labels, LONGEST_BUTTON):
        return None
    buttons: list[Card] = [{"text": each.label, "style": 1, "key": _key(each)} for each in reply.choices]
    return {"card_type": "button_interaction", **head, "button_list": [*buttons], "task_id": token_hex(16)}


def _ticks(reply: Reply, head: Card) -> Card | None:
    """Where something can be unclear there is no card: on one it could only be left out, and count as no."""
    options = [button for button in reply.choices if button.role == "choice"]
    done = next((button for button in reply.choices if button.role == "go"), None)
    if done is None or not options or any(button.role == "unsure" for button in reply.choices):
        return None
    if len(options) > MOST_OPTIONS or not _fit([each.label for each in options], LONGEST_OPTION):
        return None
    listed: list[Card] = [
        {"id": _key(each), "text": each.label, "is_checked": each.chosen} for each in options
    ]
    return {
        "card_type": "vote_interaction",
        **head,
        "checkbox": {"question_key": "ticks", "mode": 1, "option_list": [*listed]},
        "submit_button": {"text": done.label[:LONGEST_BUTTON], "key": done.key},
        "task_id": token_hex(16),
    }


def _fit(labels: Sequence[str], longest: int) -> bool:
    return all(0 < len(label) <= longest for label in labels)


def _key(button: Button) -> str:
    return f"{button.key} {button.label}"


def _spent(task: str, title: str, text: str, words: Wording) -> Card:
    """A card with one grey button: WeCom has none without any."""
    button: Card = {"text": words.say("wecom-card-button"), "style": _GREY, "key": SPENT}
    return {
        "card_type": "button_interaction",
        **_head(title, text),
        "button_list": [button],
        "task_id": task,
    }
