"""A conversation goes to JSON and back at any point, and goes on as if nothing had happened."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.policy.vocabulary import Known, Range
from dialogs.session import SCHEMA, Entry, Proposal, SessionError, dump_session, load_session
from tests.criteria.applicants import applicants
from tests.dialogs.conftest import NewTalk, Talk

KNOWN: tuple[Known, ...] = (
    True,
    False,
    0,
    3,
    4.25,
    3.0,
    "bachelor",
    "",
    frozenset(),
    frozenset({"national", "industry"}),
    Range(800, 900, low_open=True, high_open=True),
    Range(None, 5),
    Range(10, None),
)


@pytest.mark.parametrize("known", KNOWN)
def test_every_kind_of_answer_comes_back_as_it_was(talk: Talk, known: Known) -> None:
    entry = Entry(1, "fact", date(2026, 11, 23), known, "unknown")
    session = replace(
        talk.session, log=(entry,), suggestions={"a": known}, proposal=Proposal("b", known, ("c",))
    )
    back = load_session(dump_session(session))
    assert back == session
    assert type(back.log[0].known) is type(known)


@settings(max_examples=10)
@given(person=applicants(), at=st.integers(0, 15))
def test_a_restart_at_any_point_changes_nothing(new_talk: NewTalk, person: dict[str, Known], at: int) -> None:
    straight, restarted = new_talk(), new_talk()
    for talk in (straight, restarted):
        talk.press("看看我能报哪一级")
        for step in range(30):
            if talk is restarted and step == at:
                talk.reload()
            if talk.session.state == "asking":
                talk.answer_from(person)
    assert restarted.session == straight.session
    assert restarted.replies == straight.replies


@pytest.mark.parametrize("stored", [b"", b"{}", b"[]", b'{"id": 3}', b"\xff", b"null"])
def test_what_is_no_session_is_refused_with_a_way_out(stored: bytes) -> None:
    with pytest.raises(SessionError, match="delete it"):
        load_session(stored)


def test_a_session_of_a_newer_program_is_refused(talk: Talk) -> None:
    raw = json.loads(dump_session(talk.session)) | {"schema": SCHEMA + 1}
    with pytest.raises(SessionError, match="newer version"):
        load_session(json.dumps(raw))


def test_what_a_person_typed_is_not_repeated_in_the_error() -> None:
    with pytest.raises(SessionError) as fault:
        load_session(b'{"id": ["secret words"]}')
    assert "secret" not in str(fault.value)
