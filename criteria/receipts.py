"""Decision receipts: what an assessment was made from, so that it can be made again.

`{"id": "0f3c…", "policy": "hunan-2023", "content_hash": "…", "engine": 2, "date": "2026-11-23",
"phase": "normal", "facts": {"education": "doctor"}}` is all that an assessment rests on;
`criteria.receipt_reading` reads it back.
"""

import hashlib
from dataclasses import dataclass
from datetime import date

import orjson

from criteria.assessment import ENGINE
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile, Range, canonical
from criteria.rules.nodes import Phase

Json = bool | int | float | str | list[str] | dict[str, float | bool | None]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an assessment rests on; `id` is 12 hexadecimal digits over all the rest.

    `content_hash` is of what the policy's data mean, `engine` the version of the rules' evaluation.
    """

    id: str
    policy: str
    content_hash: str
    engine: int
    date: str
    phase: Phase
    facts: Profile


def receipt_for(policy: Policy, profile: Profile, *, today: date, phase: Phase = "normal") -> Receipt:
    """The receipt of assessing `profile` on `today`."""
    facts = {name: canonical(known) for name, known in profile.items()}
    return signed(policy.id, policy.content_hash, ENGINE, today.isoformat(), phase, facts)


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


def signed(policy: str, content_hash: str, engine: int, day: str, phase: Phase, facts: Profile) -> Receipt:
    """The receipt of these parts, with its id."""
    parts = (policy, content_hash, engine, day, phase, facts)
    options = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS
    text = orjson.dumps(parts, option=options, default=json_value)
    return Receipt(hashlib.sha256(text).hexdigest()[:12], policy, content_hash, engine, day, phase, facts)
