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
from criteria.policy.vocabulary import Known, Profile, Range, canonical
from criteria.rules.nodes import Phase

Json = bool | int | float | str | list[str] | dict[str, float | bool | None]

_ONE_WAY = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS


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


@dataclass(frozen=True, slots=True)
class Stamp:
    """What all receipts of a policy share that are made on one day in one phase: it signs the facts of
    each.
    """

    policy: str
    content_hash: str
    engine: int
    date: str
    phase: Phase

    @property
    def head(self) -> bytes:
        """What stands before the facts in the text that is signed."""
        parts = (self.policy, self.content_hash, self.engine, self.date, self.phase)
        return orjson.dumps(parts)[:-1] + b","

    def sign(self, facts: bytes) -> str:
        """The id of the receipt with these facts, as `facts_text` writes them."""
        return identity(self.head, facts)


def identity(head: bytes, facts: bytes) -> str:
    """The id of a receipt: of the text of a JSON list with everything it rests on."""
    return hashlib.sha256(b"%b%b]" % (head, facts)).digest()[:6].hex()


def stamp_for(policy: Policy, *, today: date, phase: Phase = "normal") -> Stamp:
    """The stamp of the receipts of `today`."""
    return Stamp(policy.id, policy.content_hash, ENGINE, today.isoformat(), phase)


def facts_text(profile: Profile) -> bytes:
    """The facts of a receipt as JSON, in the one way of writing them: sorted by name, each value as
    `canonical` has it.
    """
    facts = {name: canonical(known) for name, known in profile.items()}
    return orjson.dumps(facts, option=_ONE_WAY, default=json_value)


def fact_text(name: str, known: Known) -> bytes:
    """One fact as it stands in `facts_text`: `"books":2`."""
    return facts_text({name: known})[1:-1]


def receipt_for(policy: Policy, profile: Profile, *, today: date, phase: Phase = "normal") -> Receipt:
    """The receipt of assessing `profile` on `today`."""
    return signed(stamp_for(policy, today=today, phase=phase), profile)


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


def signed(stamp: Stamp, profile: Profile) -> Receipt:
    """The receipt of these facts, with its id."""
    facts = {name: canonical(profile[name]) for name in sorted(profile)}
    made = stamp.sign(facts_text(facts))
    return Receipt(made, stamp.policy, stamp.content_hash, stamp.engine, stamp.date, stamp.phase, facts)
