"""Decision receipts: what an assessment was made from, so that it can be made again."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import orjson

from criteria.assessment import Assessment, assess
from criteria.policy import Policy
from criteria.profile import read_profile
from criteria.rules import Phase
from criteria.vocabulary import Known, Profile, Range

Json = bool | int | float | str | list[str] | dict[str, float | bool | None]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an assessment rests on: `facts` in their JSON form, by name; `id` is 12 hexadecimal digits over the rest."""

    id: str
    policy: str
    content_hash: str
    date: str
    phase: Phase
    facts: Mapping[str, Json]


class ReceiptError(ValueError):
    """A receipt that does not belong to this policy as it is now, or was altered."""


def receipt_for(policy: Policy, profile: Profile, *, today: date, phase: Phase = "normal") -> Receipt:
    """The receipt of assessing `profile` on `today`."""
    facts = {name: json_value(known) for name, known in profile.items()}
    return _signed(policy.id, policy.content_hash, _iso(today), phase, facts)


def replay(policy: Policy, receipt: Receipt) -> Assessment:
    """The assessment that the receipt belongs to. Raises ReceiptError where the policy or the receipt has changed since."""
    if (receipt.policy, receipt.content_hash) != (policy.id, policy.content_hash):
        raise ReceiptError(
            f"receipt {receipt.id} rests on {receipt.policy} {receipt.content_hash[:12]}; load that policy"
        )
    if (
        _signed(receipt.policy, receipt.content_hash, receipt.date, receipt.phase, receipt.facts).id
        != receipt.id
    ):
        raise ReceiptError(f"receipt {receipt.id} was altered; take the one that was issued")
    raw = {name: _from_json(value) for name, value in receipt.facts.items()}
    return assess(policy, read_profile(policy.vocabulary, raw), phase=receipt.phase)


def json_value(known: Known) -> Json:
    """A known value as JSON: sets as sorted lists, ranges as objects of their bounds."""
    if isinstance(known, frozenset):
        return sorted(known)
    if isinstance(known, Range):
        return {
            "low": known.low,
            "high": known.high,
            "low_open": known.low_open,
            "high_open": known.high_open,
        }
    return known


def _from_json(value: Json) -> object:
    if isinstance(value, dict):
        return Range(value["low"], value["high"], bool(value["low_open"]), bool(value["high_open"]))
    return value


def _signed(policy: str, content_hash: str, day: str, phase: Phase, facts: Mapping[str, Json]) -> Receipt:
    parts = (policy, content_hash, day, phase, facts)
    text = orjson.dumps(parts, option=orjson.OPT_SORT_KEYS)
    return Receipt(hashlib.sha256(text).hexdigest()[:12], policy, content_hash, day, phase, facts)


@lru_cache(maxsize=8)
def _iso(day: date) -> str:
    return day.isoformat()
