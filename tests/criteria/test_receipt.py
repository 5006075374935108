"""A receipt names what an assessment rests on, and gives the same assessment again."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.assessment import ENGINE, assess
from criteria.policy.loading import load_folder
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile, Range
from criteria.profile import contradictions
from criteria.receipt_reading import ReceiptError, read_receipt, replay
from criteria.receipts import Receipt, json_value, receipt_for
from tests.policies import hunan

DAY = date(2026, 11, 23)
HEAD = ("id", "policy", "content_hash", "engine", "date", "phase")
POLICY = hunan()

profiles = st.fixed_dictionaries(
    {},
    optional={
        "education": st.sampled_from(list(POLICY.vocabulary["education"].values)),
        "title_level": st.sampled_from(["technician", "assistant", "engineer"]),
        "title_years": st.integers(0, 9),
        "benefit_wan": st.integers(0, 6000) | st.just(Range(800, 900, True, True)),
        "standards": st.frozensets(st.sampled_from(list(POLICY.vocabulary["standards"].values))),
        "integrity": st.booleans(),
    },
)


@given(profiles)
def test_the_same_receipt_gives_the_same_assessment(profile: Profile) -> None:
    receipt = receipt_for(POLICY, profile, today=DAY)
    assert replay(POLICY, receipt) == assess(POLICY, profile)


@given(profiles)
def test_a_receipt_survives_its_way_through_json(profile: Profile) -> None:
    receipt = receipt_for(POLICY, profile, today=DAY, phase="first")
    facts = {name: json_value(known) for name, known in receipt.facts.items()}
    head = {name: getattr(receipt, name) for name in HEAD}
    written = orjson.loads(orjson.dumps({**head, "facts": facts}))
    assert replay(POLICY, read_receipt(POLICY, written)) == assess(POLICY, profile, phase="first")


def test_the_order_of_the_facts_does_not_matter() -> None:
    one = receipt_for(POLICY, {"education": "master", "integrity": True}, today=DAY)
    other = receipt_for(POLICY, {"integrity": True, "education": "master"}, today=DAY)
    assert one.id == other.id


@pytest.mark.parametrize(
    "change", [{"phase": "first"}, {"date": "2026-11-24"}, {"facts": {"education": "doctor"}}]
)
def test_an_altered_receipt_is_refused(change: dict[str, object]) -> None:
    receipt = receipt_for(POLICY, {"education": "master"}, today=DAY)
    with pytest.raises(ReceiptError, match="altered"):
        replay(POLICY, replace(receipt, **change))  # type: ignore[arg-type]  # each change fits its field


def test_a_receipt_of_another_policy_is_refused() -> None:
    receipt = replace(receipt_for(POLICY, {}, today=DAY), content_hash="0" * 64)
    with pytest.raises(ReceiptError, match="altered"):
        replay(POLICY, receipt)


def issued_elsewhere(monkeypatch: pytest.MonkeyPatch, policy: Policy, engine: int = ENGINE) -> Receipt:
    """A receipt as a program with another policy or engine gave it out."""
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr("criteria.receipts.ENGINE", engine)
        return receipt_for(policy, {"education": "master"}, today=DAY)


def test_a_receipt_of_another_policy_or_engine_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    amended = replace(POLICY, content_hash="0" * 64)
    for receipt, code in (
        (issued_elsewhere(monkeypatch, amended), "other-policy"),
        (issued_elsewhere(monkeypatch, POLICY, ENGINE + 1), "other-engine"),
    ):
        with pytest.raises(ReceiptError) as caught:
            replay(POLICY, receipt)
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("one", "other"), [(1000, 1000.0), (0, -0.0), (Range(800, 900), Range(800.0, 900.0))]
)
def test_the_same_facts_have_the_same_receipt_however_their_numbers_are_written(
    one: Known, other: Known
) -> None:
    receipts = [receipt_for(POLICY, {"benefit_wan": known}, today=DAY) for known in (one, other)]
    assert receipts[0].id == receipts[1].id


ISSUED = {
    "id": "0" * 12, "policy": "hunan-2023", "content_hash": POLICY.content_hash, "engine": ENGINE,
    "date": "2026-11-23", "phase": "normal", "facts": {"education": "master"},
}  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {"phase": "second"},
        {"phase": None},
        {"id": "1"},
        {"id": 1},
        {"policy": 1},
        {"engine": "2"},
        {"engine": True},
        {"date": "2026-02-30"},
        {"date": "yesterday"},
        {"facts": []},
        {"more": 1},
    ],
)
def test_what_is_no_receipt_is_refused(change: dict[str, object]) -> None:
    read_receipt(POLICY, ISSUED)
    none: tuple[object, ...] = ({**ISSUED, **change}, {"id": "1"}, [], None, "x")
    for written in none:
        with pytest.raises(ReceiptError) as caught:
            read_receipt(POLICY, written)
        assert caught.value.code == "no-receipt"


@pytest.mark.parametrize(
    "facts",
    [{"education": "phd"}, {"benefit_wan": {"low": 1, "high": 2, "low_open": 0, "high_open": False}}],
)
def test_facts_that_make_no_sense_are_told_one_by_one(facts: dict[str, object]) -> None:
    with pytest.raises(ReceiptError) as caught:
        read_receipt(POLICY, {**ISSUED, "facts": facts})
    assert caught.value.code == "no-sense"
    assert [problem.facts for problem in caught.value.problems] == [tuple(facts)]


def test_the_engine_has_the_version_of_its_verdicts() -> None:
    """Fails where the evaluation changed: raise `ENGINE`, then write its digest here."""
    policy = load_folder(Path(__file__).parent / "policies" / "good" / "forms")
    chance = Random(20231017)  # noqa: S311  # repeatable throws, not secrets
    verdicts = [assess(policy, some_profile(policy, chance)).tiers for _ in range(500)]
    judged = [
        (tier.status, [(path.status, dict(path.requirements)) for path in tier.paths.values()])
        for tiers in verdicts
        for tier in tiers.values()
    ]
    written = orjson.dumps(judged)
    assert (ENGINE, hashlib.sha256(written).hexdigest()[:12]) == (2, "c2feaba3caf2")


def some_profile(policy: Policy, chance: Random) -> Profile:
    """A profile of a sample policy; `random()` alone draws the same on every Python."""

    def one_of(values: Sequence[Known]) -> Known:
        return values[int(chance.random() * len(values))]

    drawn: dict[str, Known] = {}
    for fact in policy.vocabulary.values():
        if chance.random() < 0.6:
            values: dict[str, list[Known]] = {
                "flag": [False, True],
                "choice": [*fact.values],
                "set": [frozenset({v}) for v in fact.values],
            }
            drawn[fact.name] = one_of(values.get(fact.kind, [0, 1, 2, 3, 5, Range(1, 4)]))
    unsound = {name for problem in contradictions(policy.vocabulary, drawn) for name in problem.facts}
    return {name: known for name, known in drawn.items() if name not in unsound}
