"""Decision receipts: what an assessment was made from, so that it can be made again."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import orjson

from criteria.assessment import Assessment, assess
from criteria.policy import Policy
from criteria.profile import ProfileError, read_profile
from criteria.rules import Phase
from criteria.vocabulary import Profile, Range

Json = bool | int | float | str | list[str] | dict[str, float | bool | None]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an assessment rests on; `id` is 12 hexadecimal digits over all the rest."""

    id: str
    policy: str
    content_hash: str
    date: str
    phase: Phase
    facts: Profile


class ReceiptError(ValueError):
    """A receipt that does not belong to this policy as it is now, or was altered."""


def receipt_for(policy: Policy, profile: Profile, *, today: date, phase: Phase = "normal") -> Receipt:
    """The receipt of assessing `profile` on `today`."""
    return _signed(policy.id, policy.content_hash, _iso(today), phase, profile)


def replay(policy: Policy, receipt: Receipt) -> Assessment:
    """The assessment that the receipt belongs to.

    Raises ReceiptError where the policy or the receipt has changed since.
    """
    if (receipt.policy, receipt.content_hash) != (policy.id, policy.content_hash):
        msg = f"receipt {receipt.id} rests on {receipt.policy} {receipt.content_hash[:12]}; load that policy"
        raise ReceiptError(msg)
    if _signed(receipt.policy, receipt.content_hash, receipt.date, receipt.phase, receipt.facts) != receipt:
        raise ReceiptError(f"receipt {receipt.id} was altered; take the one that was issued")
    return assess(policy, receipt.facts, phase=receipt.phase)


def read_receipt(policy: Policy, written: Mapping[str, object]) -> Receipt:
    """The receipt that its JSON object tells (as `chuangping assess` prints it).

    Raises ReceiptError where a part is missing or a fact makes no sense.
    """
    try:
        facts = written["facts"]
        raw = (
            {name: _from_json(value) for name, value in facts.items()}
            if isinstance(facts, Mapping)
            else facts
        )
        phase: Phase = "first" if written["phase"] == "first" else "normal"
        return Receipt(
            str(written["id"]),
            str(written["policy"]),
            str(written["content_hash"]),
            str(written["date"]),
            phase,
            read_profile(policy.vocabulary, raw),
        )
    except (KeyError, ProfileError) as error:
        raise ReceiptError(f"this is no receipt ({error}); take the one that was issued") from error


def json_value(known: object) -> Json:
    """A set or a range as JSON: sets as sorted lists, ranges as objects of their bounds; other values as they
    are.

    Raises TypeError for what is no known value.
    """
    match known:
        case frozenset():
            return sorted(known)
        case Range(low, high, low_open, high_open):
            return {"low": low, "high": high, "low_open": low_open, "high_open": high_open}
        case bool() | int() | float() | str():
            return known
    raise TypeError(f"{type(known).__name__} is no value of a fact")


def _from_json(value: object) -> object:
    match value:
        case {"low": low, "high": high, "low_open": low_open, "high_open": high_open}:
            return Range(low, high, bool(low_open), bool(high_open))
    return value


def _signed(policy: str, content_hash: str, day: str, phase: Phase, facts: Profile) -> Receipt:
    parts = (policy, content_hash, day, phase, facts)
    options = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS
    text = orjson.dumps(parts, option=options, default=json_value)
    return Receipt(hashlib.sha256(text).hexdigest()[:12], policy, content_hash, day, phase, facts)


@lru_cache(maxsize=8)
def _iso(day: date) -> str:
    return day.isoformat()
