"""The checklist of a result: evidence for what is met, and only for that."""

from dataclasses import replace

from criteria.policy.vocabulary import Known
from dialogs.results.page import proofs_of
from dialogs.session import Entry
from dialogs.world import Scene
from tests.dialogs.conftest import NOON, Talk
from tests.dialogs.people import ENGINEER, none_of_the_rest


def proofs(talk: Talk, **known: Known) -> set[str]:
    log = tuple(Entry(1, fact, NOON.date(), value) for fact, value in known.items())
    session = replace(talk.session, log=log, state="result")
    return {proof.id for proof in proofs_of(Scene(session, talk.world, NOON))}


def test_what_is_met_is_listed_with_its_items(talk: Talk) -> None:
    told = proofs(talk, **none_of_the_rest(ENGINEER))
    assert {"method_certificate", "degree_certificate", "benefit_statement"} <= told
    assert "book" not in told


def test_the_evidence_of_a_sanction_is_asked_only_of_who_has_one(talk: Talk) -> None:
    assert "sanction_papers" not in proofs(talk, **none_of_the_rest(ENGINEER))
    assert "sanction_papers" in proofs(talk, **none_of_the_rest(ENGINEER | {"disciplined": True}))


def test_what_is_there_is_proved_even_where_its_clause_asks_for_more_what_is_not_is_not_listed(
    talk: Talk,
) -> None:
    person: dict[str, Known] = ENGINEER | {
        "title_level": "none",
        "other_title_level": "engineer",
        "role_years": 0.5,
    }
    person.pop("title_years")
    told = proofs(talk, **none_of_the_rest(person))
    assert "series_certificate" in told
    assert "post_year" not in told


def test_there_is_none_for_who_is_out_of_scope(talk: Talk) -> None:
    assert proofs(talk, in_scope_employer=False) == set()
