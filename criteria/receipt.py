"""Decision receipts: what an assessment was made from, so that it can be made again."""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from criteria.assessment import ENGINE, Assessment, assess
from criteria.policy import Policy
from criteria.profile import read_profile
from criteria.rules import Phase
from criteria.vocabulary import Profile, Range, canonical

Json = bool | int | float | str | list[str] | dict[str, float | bool | None]

ReceiptFault = Literal["no-receipt", "altered", "other-policy", "other-engine"]


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
    which, `reason` what is wrong with one that is none.
    """

    def __init__(self, code: ReceiptFault, text: str, reason: str = "") -> None:
        super().__init__(text)
        self.code = code
        self.reason = reason


def receipt_for(policy: Policy, profile: Profile, *, today: date, phase: Phase = "normal") -> Receipt:
    """The receipt of assessing `profile` on `today`."""
    facts = {name: canonical(known) for name, known in profile.items()}
    return _signed(policy.id, policy.content_hash, ENGINE, _iso(today), phase, facts)


def replay(policy: Policy, receipt: Receipt) -> Assessment:
    """The assessment that the receipt belongs to.

    Raises ReceiptError where the receipt was altered, or the policy or the engine has changed since.
    """
    signed = _signed(
        receipt.policy, receipt.content_hash, receipt.engine, receipt.date, receipt.phase, receipt.facts
    )
    if signed != receipt:
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


def read_receipt(policy: Policy, written: object) -> Receipt:
    """The receipt that its JSON object tells (as `chuangping assess` prints it).

    Raises ReceiptError where a part is missing, unknown or of another type, where a fact makes no sense, and
    where it rests on another policy, whose facts this one need not have.
    """
    try:
        receipt = _Written.model_validate(written)
        _check_policy(policy, receipt.id, receipt.policy, receipt.content_hash)
        date.fromisoformat(receipt.date)
        raw = {name: _from_json(value) for name, value in receipt.facts.items()}
        facts = read_profile(policy.vocabulary, raw)
    except ReceiptError:
        raise
    except ValueError as error:  # pydantic's and the profile's errors are such
        reason = _first_fault(error)
        msg = f"this is no receipt ({reason}); take the one that was issued"
        raise ReceiptError("no-receipt", msg, reason) from error
    return Receipt(
        receipt.id, receipt.policy, receipt.content_hash, receipt.engine, receipt.date, receipt.phase, facts
    )


def _check_policy(policy: Policy, receipt: str, policy_id: str, content_hash: str) -> None:
    if (policy_id, content_hash) != (policy.id, policy.content_hash):
        msg = f"receipt {receipt} rests on {policy_id} {content_hash[:12]}; load that policy"
        raise ReceiptError("other-policy", msg)


def _first_fault(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False)[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return str(error)


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


def _signed(policy: str, content_hash: str, engine: int, day: str, phase: Phase, facts: Profile) -> Receipt:
    parts = (policy, content_hash, engine, day, phase, facts)
    options = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS
    text = orjson.dumps(parts, option=options, default=json_value)
    return Receipt(hashlib.sha256(text).hexdigest()[:12], policy, content_hash, engine, day, phase, facts)


@lru_cache(maxsize=8)
def _iso(day: date) -> str:
    return day.isoformat()
