"""Coming back: after weeks with a recap, after a change of the policy with what must be asked again."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from criteria.policy.vocabulary import Known
from dialogs.conversation import begin, transcript
from dialogs.interview import answers
from dialogs.returning import makes_sense
from dialogs.session import Entry
from dialogs.world import World
from tests.dialogs.conftest import NOON, Talk
from tests.policies import hunan
from tests.water import versions_in

IN_SCOPE = {"in_scope_employer": True, "in_scope_role": True}


def test_after_a_week_the_conversation_begins_with_a_recap(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合", "博士").later(days=8).command("start")
    assert "欢迎回来！上次是 2026-11-23，您已经答了 3 题" in talk.text
    assert "工作岗位：是" in talk.text
    assert "最高学历或学位：博士" in talk.text
    assert talk.open.question == talk.asked


def test_a_late_answer_counts_as_well(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合").later(days=20).press("博士")
    assert "欢迎回来" in talk.text
    assert answers.profile(talk.session.log)["education"] == "doctor"
    talk.later(hours=1).press("看结果")
    assert "欢迎回来" not in talk.text


def test_within_a_week_nobody_is_welcomed_back(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合").later(days=6).press("博士")
    assert "欢迎回来" not in talk.text


def held_under_an_older_policy(talk: Talk, **answers: Known) -> None:
    """The conversation as it would be stored if the policy had been another one, with these answers in it."""
    log = talk.session.log
    old = tuple(Entry(log[-1].turn, fact, NOON.date(), known) for fact, known in answers.items())
    talk.session = replace(talk.session, policy_hash="of an older policy", log=log + old)


def test_answers_are_carried_over_when_the_policy_has_changed(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合")
    stale = talk.button("博士").key
    held_under_an_older_policy(talk)
    before = talk.session.revision
    talk.press_key(stale)
    assert talk.session.revision > before
    assert "您之前的回答都还能用" in talk.text
    assert "已经过时" in talk.text
    assert answers.profile(talk.session.log) == IN_SCOPE
    assert talk.session.policy_hash == hunan().content_hash
    talk.press("博士")
    assert "更新过" not in talk.text


def test_answers_that_no_longer_make_sense_are_asked_again(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合")
    held_under_an_older_policy(
        talk,
        education="night_school",
        forgotten_fact=3,
        invention_patents=1,
        invention_patents_first=2,
        method_cert="level1",
    )
    talk.command("start")
    assert (
        "需要重新问您：最高学历或学位、发明专利（排名前三）、发明专利（第一发明人）。其余的都还在"
        in talk.text
    )
    assert answers.profile(talk.session.log) == IN_SCOPE | {"method_cert": "level1"}


def test_a_page_loaded_anew_shows_a_conversation_of_an_older_policy(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合")
    held_under_an_older_policy(talk, forgotten_fact=3)
    assert [reply.kind for reply in transcript(talk.session, talk.world)] == ["answered", "question"]


SUMMER = datetime(2027, 6, 30, 3, tzinfo=UTC)
"""The day before the next version of the second regulation is in force."""


@pytest.fixture
def crossing(tmp_path: Path) -> Talk:
    """A conversation about the second regulation, begun the day before its next version counts."""
    world = World(versions_in(tmp_path))
    made = begin(session_id="abcdefgh-0001", world=world, now=SUMMER)
    talk = Talk(world, made.session, made.replies, SUMMER)
    return talk.press(talk.words.say("goal-auto"), talk.words.say("declaration-yes"))


def test_a_conversation_that_crosses_a_change_of_version_goes_on_by_the_new_one(crossing: Talk) -> None:
    given = answers.profile(crossing.session.log)
    late = crossing.open.choices[0].key
    assert crossing.session.policy == "water-2026"
    crossing.later(days=1).press_key(late)
    assert crossing.session.policy == "water-2027"
    assert "您之前的回答都还能用" in crossing.text
    assert answers.profile(crossing.session.log) == given
    crossing.answer("second")
    assert "您之前的回答" not in crossing.text


def test_before_anybody_presses_it_is_shown_by_the_version_that_it_was_held_under(crossing: Talk) -> None:
    assert makes_sense(crossing.session, crossing.world)
    assert transcript(crossing.session, crossing.world)[-1].question == crossing.asked
