"""A receipt names what an assessment rests on, and gives the same assessment again."""

from dataclasses import replace
from datetime import date

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.assessment import assess
from criteria.loading import load_policy
from criteria.receipt import ReceiptError, json_value, read_receipt, receipt_for, replay
from criteria.vocabulary import Profile, Range

DAY = date(2026, 11, 23)
POLICY = load_policy()

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
    head = {name: getattr(receipt, name) for name in ("id", "policy", "content_hash", "date", "phase")}
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
    with pytest.raises(ReceiptError, match="load that policy"):
        replay(POLICY, receipt)


def test_what_is_no_receipt_is_refused() -> None:
    with pytest.raises(ReceiptError, match="no receipt"):
        read_receipt(POLICY, {"id": "1"})
