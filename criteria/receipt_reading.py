"""Receipts that come back: read from what was issued once, and the assessment made again.

Apart from `criteria.receipts`, as whoever only issues them needs no pydantic.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from criteria.assessment import ENGINE, Assessment, assess
from criteria.policy.model import Policy
from criteria.profile import Problem, ProfileError, read_profile
from criteria.receipts import Receipt, Stamp, signed
from criteria.rules.nodes import Phase

ReceiptFault = Literal["no-receipt", "no-sense", "before-engines", "altered", "other-policy", "other-engine"]


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


def replay(policy: Policy, receipt: Receipt) -> Assessment:
    """The assessment that the receipt belongs to.

    Raises ReceiptError where the receipt was altered, or the policy or the engine has changed since.
    """
    stamp = Stamp(receipt.policy, receipt.content_hash, receipt.engine, receipt.date, receipt.phase)
    if signed(stamp, receipt.facts) != receipt:
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
        facts = read_profile(policy.vocabulary, receipt.facts)
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
