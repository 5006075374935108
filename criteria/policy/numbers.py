"""The numbers of a text with their units, and whether they stand in what the regulation says.

“工程师要 1000 万元、3%” has the numbers 1000 万元 and 3 %; they stand in
“累计创效1000万元及以上，或3%及以上”.
Units of one kind (个, 项 …) are the same; which there are, the policy says. The numbers of documents
(〔2022〕3号) and of clauses (第 3 条) count nothing and are left out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from criteria.policy.model import Decision, Policy
from criteria.policy.vocabulary import Fact, NumberKind, Units

NUMBER = r"(?<![\d.,])(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
"""A number as texts write it: 1000, 1,000 or 1.5."""
_REFERENCE = re.compile(
    r"〔\d+〕\d+[号號]|第 ?\d+ ?[条條项項款]|\b[Aa]rticles? \d+(?:\(\d+\)\d*)*|10,000 yuan"
)
"""Numbers that name something: a document, a clause, in English the unit 万元."""
_MILLIONS = re.compile(rf"{NUMBER} million yuan")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text (`words`), with the kinds of its unit where one stands behind it."""

    words: str
    value: float
    kinds: frozenset[NumberKind]


def numbers_in(text: str, units: Units) -> Iterator[Number]:
    """The numbers of a text, in order."""
    plain = _MILLIONS.sub(_in_wan, _REFERENCE.sub("", text))
    for match in re.finditer(f"{NUMBER} ?{unit_pattern(units)}?", plain):
        yield Number(match[0].strip(), value_of(match["number"]), kinds_of(match["unit"], units))


def _in_wan(millions: re.Match[str]) -> str:
    return f"{value_of(millions['number']) * 100:g} 万元"


def unit_pattern(units: Units) -> str:
    """What matches any of the units as the group `unit`, the longest first."""
    words = sorted({unit for each in units.values() for unit in each}, key=len, reverse=True)
    return f"(?P<unit>{'|'.join(map(re.escape, words))})"


def kinds_of(unit: str | None, units: Units) -> frozenset[NumberKind]:
    """The kinds of numbers that have that unit."""
    return frozenset(kind for kind, words in units.items() if unit in words)


def value_of(number: str) -> float:
    """The value of a number as texts write it."""
    return float(number.replace(",", ""))


def written(value: float | str | bool) -> str:
    """A value as rules write it: 1000000, never 1e+06."""
    if isinstance(value, float):
        return f"{int(value)}" if value.is_integer() else f"{Decimal(repr(value)):f}"
    return str(value).lower()


def said_in(policy: Policy, clauses: Iterable[str], tier: str | None = None) -> tuple[str, ...]:
    """The texts that answer for the clauses' numbers: their own, those of the clauses below, and for a clause
    that points elsewhere its decision's; of a tier only the rows that are for it.
    """
    texts: list[str] = []
    for each in clauses:
        clause = policy.clauses[each]
        texts.append(clause.text)
        if clause.basis is not None:
            texts.extend(said_by(policy.decisions[clause.basis], tier))
        texts.extend(said_in(policy, clause.items, tier))
    return tuple(dict.fromkeys(texts))


def said_by(decision: Decision, tier: str | None = None) -> tuple[str, ...]:
    """The texts of a decision: its own and all its rows; of a tier only the rows that are for it."""
    if tier is None:
        return (decision.text, *(row for rows in decision.rows.values() for row in rows))
    return decision.rows_for(tier)


def stray_numbers(text: str, said: Iterable[str], units: Units) -> Iterator[Number]:
    """The numbers of `text` that stand in none of the texts said; one without a unit may have any there."""
    known = [number for each in said for number in numbers_in(each, units)]
    for number in numbers_in(text, units):
        if not any(
            number.value == each.value and (not number.kinds or number.kinds & each.kinds) for each in known
        ):
            yield number


def says(number: Number, fact: Fact, value: object) -> bool:
    """Whether the number is that value of the fact, in a unit of its kind."""
    return number.value == value and fact.kind in number.kinds


def is_said(fact: Fact, value: float, said: Iterable[str], units: Units) -> bool:
    """Whether the texts say that value of the fact."""
    return any(says(number, fact, value) for each in said for number in numbers_in(each, units))
