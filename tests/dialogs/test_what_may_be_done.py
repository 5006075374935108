"""The machine alone decides what may be done: what it allows is done, all else is refused; only what may be
done is offered.
"""

import logging
import re
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs.actions import refusal as refused
from dialogs.flow import meaning, offered
from dialogs.keys import Action, button_key, read_key
from dialogs.life import LOOK_UPS, STATES, TRIGGERS
from dialogs.session import State
from dialogs.world import Scene
from tests.dialogs.conftest import Talk
from tests.dialogs.people import ENGINEER, none_of_the_rest

TO_THE_END = "and so on"
TO_THE_NEXT_LIST = "and so on until several things are asked at once"

WAYS_THERE: dict[str, tuple[State, tuple[str, ...]]] = {
    "the welcome": ("welcome", ()),
    "a declaration": ("asking", ("工程师",)),
    "the exceptions of a declaration": ("asking", ("工程师", "有例外，或有说不清的")),
    "a question": ("asking", ("工程师", "都符合")),
    "choices side by side": ("asking", ("工程师", "都符合", TO_THE_NEXT_LIST)),
    "a list to be ticked": ("asking", ("工程师", "都符合", TO_THE_NEXT_LIST, "跳过")),
    "a provisional result without an answer": ("result", ("工程师", "看结果")),
    "a provisional result": ("result", ("工程师", "都符合", "看结果")),
    "a final result": ("result", ("工程师", TO_THE_END)),
    "the list of answers": ("editing", ("工程师", "都符合", "修改回答")),
    "the list of answers, from a result": ("editing", ("工程师", "都符合", "看结果", "修改回答")),
    "an answer that is being changed": ("changing", ("工程师", "都符合", "修改回答", "所在单位")),
    "the documents to get ready": ("preparing", ("工程师", "都符合", "看结果", "材料清单")),
    "a question that is tried out": (
        "supposing",
        ("工程师", "都符合", "看结果", "修改回答", "所在单位", "先看看结果再决定"),
    ),
    "a trial": ("trying", ("工程师", "都符合", "看结果", "修改回答", "所在单位", "先看看结果再决定", "否")),
    "the question whether to start again": ("restarting", ("工程师", "都符合", "重新开始")),
    "the question whether to delete all": ("deleting", ("工程师", "看结果", "删除我的数据")),
}

ARGUMENTS = {
    "aim": "senior",
    "pick": "yes",
    "change": "in_scope_employer",
    "article": "10.2.3.1",
    "search": "10.2.3.1",
    "language": "en",
}

LATE = "notice-stale"

ROOT = Path(__file__).parents[2]

LED: dict[str, Talk] = {}
"""Who was led somewhere already."""


def stand(talk: Talk, where: str) -> Scene:
    """Where the presses lead; whoever was led there is there again at once."""
    there = LED.get(where) or LED.setdefault(where, led(talk, where).copy())
    talk.session, talk.replies = there.session, there.replies
    return Scene(talk.session, talk.world, talk.now)


def led(talk: Talk, where: str) -> Talk:
    """Press what leads there."""
    state, labels = WAYS_THERE[where]
    for label in labels:
        if label in (TO_THE_END, TO_THE_NEXT_LIST):
            go_on(talk, to_a_list=label == TO_THE_NEXT_LIST)
        else:
            talk.press(label)
    assert talk.session.state == state
    return talk


def go_on(talk: Talk, *, to_a_list: bool) -> None:
    """Answer what is asked, to the end, or up to a list."""
    while talk.session.state == "asking" and not (to_a_list and talk.session.together):
        talk.answer_from(none_of_the_rest(ENGINEER) if to_a_list else {})


def said(talk: Talk) -> str:
    return "".join(span.text for block in talk.replies[0].blocks for span in getattr(block, "spans", ()))


def refusal(scene: Scene, name: str) -> str:
    [paragraph] = refused(scene, name).blocks
    return "".join(span.text for span in getattr(paragraph, "spans", ()))


@pytest.mark.parametrize("name", TRIGGERS)
@pytest.mark.parametrize("where", WAYS_THERE)
def test_what_the_machine_allows_is_done_all_else_is_refused_and_neither_reaches_the_log(
    talk: Talk, where: str, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    scene = stand(talk, where)
    caplog.set_level(logging.WARNING)
    with caplog.at_level(logging.WARNING, "transitions"):
        allowed = meaning(scene, scene.session, name)
        talk.press_key(button_key(scene.session, Action(name, ARGUMENTS.get(name, ""))))
    assert caplog.records == []
    if allowed:
        assert said(talk) != refusal(scene, name) or depends_on_more(name)
    else:
        assert said(talk) == refusal(scene, name)
        assert talk.session == scene.session


def depends_on_more(name: str) -> bool:
    """Whether a button is given only where the open question is of its kind, or something was offered."""
    return name in (
        "tick",
        "untick",
        "done",
        "nothing",
        "accept",
        "reuse",
        "pick",
        "prepare",
        "try",
        "relist",
    )


@pytest.mark.parametrize("where", WAYS_THERE)
def test_only_what_may_be_done_is_offered_and_in_the_order_of_the_state(talk: Talk, where: str) -> None:
    scene = stand(talk, where)
    given = [read_key(talk.session, button.key) for button in (*talk.open.choices, *talk.open.controls)]
    names = [action.name for action in given if action]
    assert len(names) == len(given)
    for name in names:
        assert meaning(scene, scene.session, name), name
    answering = {"prepare", "pick", "tick", "untick", "done", "nothing", "accept", "reuse"}
    offers = offered(scene, scene.session)
    standing = list(dict.fromkeys(name for name in names if name not in answering))
    assert set(standing) <= set(offers)
    below = [action.name for button in talk.open.controls if (action := read_key(talk.session, button.key))]
    assert below == [name for name in offers if name in below]
    if STATES[talk.session.state].asks:
        assert standing == list(offers)


@pytest.mark.parametrize("where", WAYS_THERE)
def test_a_deleted_conversation_does_nothing_more(talk: Talk, where: str) -> None:
    scene = stand(talk, where)
    gone = replace(scene.session, state="deleted", asked=None)
    assert {name for name in TRIGGERS if meaning(scene, gone, name)} == set(LOOK_UPS)


def test_no_other_module_compares_states() -> None:
    compared = re.compile(r"\.state (==|!=|in|not in) ")
    modules = [*(ROOT / "dialogs").rglob("*.py"), *(ROOT / "bot").rglob("*.py")]
    modules = [module for module in modules if not module.name.startswith("roster")]  # a job has states too
    assert [str(m) for m in modules if compared.search(m.read_text(encoding="utf-8"))] == []
