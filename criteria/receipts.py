"""Decision receipts: what an assessment was made from, so that it can be made again."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from criteria.assessment import ENGINE, Assessment, assess
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile, Range, canonical
from criteria.profile import Problem, ProfileError, read_profile
from criteria.rules.nodes import Phase

Json = bool | int | float | str | list[str] | dict[str, float | bool | None]

_ONE_WAY = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS

ReceiptFault = Literal["no-receipt", "no-sense", "before-engines", "altered", "other-policy", "other-engine"]


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


class ReceiptError(ValueError):
    """A receipt that is none, was altered, or rests on something else than what is there now: `code` tells
    which, `part` the part of one that is none, `problems` what is wrong with the facts.
    """

    def __init__(
        self, code: ReceiptFault, text: str, part: str = "", problems: tuple[Problem, ...] = ()
    ) -> None:
        super().__init__(text)
        self.code = code
        self.part = part
        self.problems = problems


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
    return _signed(stamp_for(policy, today=today, phase=phase), profile)


def replay(policy: Policy, receipt: Receipt) -> Assessment:
    """The assessment that the receipt belongs to.

    Raises ReceiptError where the receipt was altered, or the policy or the engine has changed since.
    """
    stamp = Stamp(receipt.policy, receipt.content_hash, receipt.engine, receipt.date, receipt.phase)
    if _signed(stamp, receipt.facts) != receipt:
        raise ReceiptError("altered", f"receipt {receipt.id} was altered; take the one that was issued")
    _check_policy(policy, receipt.id, receipt.policy, receipt.content_hash)
    if receipt.engine != ENGINE:
        msg = f"receipt {receipt.id} was made by engine {receipt.engine}, this is {ENGINE}; take that version"
        raise ReceiptError("other-engine", msg)
    return assess(policy, receipt.facts, phase=receipt.phase)


class _Written(BaseModel):
    """A receipt as JSON has it."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    id: str = Field(pattern="^[0-9a-f]{12}$")
    policy: str
    content_hash: str = Field(pattern="^[0-9a-f]{64}$")
    engine: int
    date: str = Field(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    phase: Phase
    facts: dict[str, object]

    @field_validator("date")
    @classmethod
    def _is_a_day(cls, day: str) -> str:
        date.fromisoformat(day)
        return day


def read_receipt(policy: Policy, written: object) -> Receipt:
    """The receipt that its JSON object tells (as `chuangping assess` prints it).

    Raises ReceiptError where a part is missing, unknown or of another type, where a fact makes no sense, and
    where it rests on another policy, whose facts this one need not have.
    """
    _check_parts(written)
    try:
        receipt = _Written.model_validate(written)
        _check_policy(policy, receipt.id, receipt.policy, receipt.content_hash)
        raw = {name: _from_json(value) for name, value in receipt.facts.items()}
        facts = read_profile(policy.vocabulary, raw)
    except ValidationError as error:
        where = error.errors(include_url=False, include_input=False)[0]["loc"]
        part = str(where[0]) if where else "receipt"
        msg = f"this is no receipt ({part}); take the one that was issued"
        raise ReceiptError("no-receipt", msg, part) from error
    except ProfileError as error:
        msg = f"the facts of this receipt make no sense ({error}); take the one that was issued"
        raise ReceiptError("no-sense", msg, "facts", error.problems) from error
    return Receipt(
        receipt.id, receipt.policy, receipt.content_hash, receipt.engine, receipt.date, receipt.phase, facts
    )


def _check_parts(written: object) -> None:
    """Raises ReceiptError for what was issued before receipts named the engine."""
    if isinstance(written, Mapping) and set(_Written.model_fields) - set(written) == {"engine"}:
        msg = "this receipt is from before receipts named the engine; take the version that issued it"
        raise ReceiptError("before-engines", msg, "engine")


def _check_policy(policy: Policy, receipt: str, policy_id: str, content_hash: str) -> None:
    if (policy_id, content_hash) != (policy.id, policy.content_hash):
        msg = f"receipt {receipt} rests on {policy_id} {content_hash[:12]}; load that policy"
        raise ReceiptError("other-policy", msg)


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
        case {"low": low, "high": high, "low_open": bool(low_open), "high_open": bool(high_open), **rest} if (
            not rest
        ):
            return Range(low, high, low_open, high_open)
    return value


def _signed(stamp: Stamp, profile: Profile) -> Receipt:
    facts = {name: canonical(profile[name]) for name in sorted(profile)}
    identity_ = stamp.sign(facts_text(facts))
    return Receipt(identity_, stamp.policy, stamp.content_hash, stamp.engine, stamp.date, stamp.phase, facts)
