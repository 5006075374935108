"""Whatever somebody did before: a copy stands elsewhere as it stood here, and nobody loses what was there who
wants to keep it.
"""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.conversation import Step, begin, open_now, step
from dialogs.events import Arrived, TakenAlong, Typed
from dialogs.interview import answers
from dialogs.life import STATES
from dialogs.replies import still
from dialogs.session import Session, dump_session, load_session
from dialogs.world import World
from tests.policies import hunan_versions

NOW = datetime(2026, 11, 27, 4, tzinfo=UTC)
WORLD = World(hunan_versions())

SAID = st.lists(
    st.sampled_from(
        (
            "看看我能报哪一级", "都符合", "有例外", "本科", "博士", "工程师", "3年", "无", "1 3", "不清楚",
            "跳过", "上一步", "看结果", "继续", "修改回答", "重新开始", "确定", "不要", "把学历改成大专",
            "软著算吗", "删除我的数据", "我是本科，2019年7月评的助理工程师",
        )
    ),
    max_size=12,
)  # fmt: skip


def talked(session_id: str, said: list[str]) -> Session:
    """A conversation in which this was said; not further than to its deletion."""
    session = begin(session_id=session_id, world=WORLD, now=NOW).session
    for text in said:
        after = step(session, Typed(text), world=WORLD, now=NOW)
        if after.forget:
            break
        session = after.session
    return session


def arrive(copy: Session, where: Session) -> Step:
    return step(where, Arrived(copy, "web"), world=WORLD, now=NOW)


@settings(max_examples=20, deadline=None)
@given(SAID)
def test_a_copy_has_the_same_answers_and_stands_where_the_original_does(said: list[str]) -> None:
    original = talked("original", said)
    there = arrive(original, begin(session_id="somewhere", world=WORLD, now=NOW).session)
    assert there.session.log == original.log
    assert there.session.id == "somewhere"
    assert load_session(dump_session(there.session)) == there.session
    if original.log and not STATES[original.state].loses:
        assert (there.session.state, there.session.asked) == (original.state, original.asked)
        assert list(map(still, there.replies[-1].blocks)) == list(
            map(still, open_now(original, WORLD)[-1].blocks)
        )


@settings(max_examples=20, deadline=None)
@given(SAID, SAID)
def test_whoever_keeps_what_is_here_has_lost_nothing(here: list[str], brought: list[str]) -> None:
    before = talked("somewhere", ["看看我能报哪一级", "都符合", *here])
    if not before.log:
        return
    asked = arrive(talked("original", brought), before)
    assert asked.session.state == "arriving"
    assert load_session(dump_session(asked.session)) == asked.session
    kept = step(asked.session, Typed("留着这里的"), world=WORLD, now=NOW).session
    assert kept.arriving is None
    assert (kept.log, kept.target, kept.suggestions) == (before.log, before.target, before.suggestions)


@settings(max_examples=20, deadline=None)
@given(SAID, SAID)
def test_whoever_takes_what_is_brought_has_that_and_no_old_button(
    here: list[str], brought: list[str]
) -> None:
    before = talked("somewhere", ["看看我能报哪一级", "都符合", *here])
    original = talked("original", brought)
    asked = arrive(original, before)
    if asked.session.state != "arriving":
        return
    taken = step(asked.session, Typed("用带来的"), world=WORLD, now=NOW).session
    assert taken.log == original.log
    assert taken.revision > max(before.revision, asked.session.revision)
    assert taken.arriving is None


@settings(max_examples=20, deadline=None)
@given(SAID, st.booleans())
def test_being_taken_along_changes_nothing_but_what_is_told(said: list[str], told: bool) -> None:
    session = talked("original", said)
    after = step(session, TakenAlong("telegram", told=told), world=WORLD, now=NOW)
    assert replace(after.session, along=()) == session
    assert after.replies[1:] == open_now(session, WORLD)
    assert answers.profile(after.session.log) == answers.profile(session.log)
