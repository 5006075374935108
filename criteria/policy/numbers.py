"""The numbers of a text with their units, and whether they stand in what the regulation says.

“工程师要 1000 万元、3%” has the numbers 1000 万元 and 3 %; they stand in
“累计创效1000万元及以上，或3%及以上”.
Measure words of one kind (个, 项 …) are the same. The numbers of documents (〔2022〕3号) and of clauses
(第 3 条) count nothing and are left out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from criteria.policy.model import Decision, Policy
from criteria.policy.vocabulary import Fact, Kind

_NUMBER = re.compile(
    r"(?<![\d.,])(?P<number>\d+(?:,\d{3})*(?:\.\d+)?) ?(?P<unit>%|万元|萬元|[项項个個篇部名年])?"
)
_REFERENCE = re.compile(r"〔\d+〕\d+[号號]|第 ?\d+ ?[条條项項款]|\b[Aa]rticles? \d+|10,000 yuan")
"""Numbers that name something: a document, a clause, in English the unit 万元."""

UNITS: dict[Kind, tuple[str, ...]] = {
    "count": ("项", "个", "篇", "部", "名"),
    "amount": ("万元",),
    "percent": ("%",),
    "years": ("年",),
}
"""The units in which regulations write the numbers of each kind of fact."""

_KINDS: dict[str, Kind] = {unit: kind for kind, units in UNITS.items() for unit in units} | {
    "項": "count", "個": "count", "萬元": "amount",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text (`words`), with the kind of its unit where one stands behind it."""

    words: str
    value: float
    kind: Kind | None


def numbers_in(text: str) -> Iterator[Number]:
    """The numbers of a text, in order."""
    for match in _NUMBER.finditer(_REFERENCE.sub("", text)):
        yield Number(match[0].strip(), float(match["number"].replace(",", "")), _KINDS.get(match["unit"]))


def said_in(policy: Policy, clauses: Iterable[str], tier: str | None = None) -> tuple[str, ...]:
    """The texts that answer for the clauses' numbers: their own, those of the clauses below, and for a clause
    that points elsewhere its decision's; of a tier only the rows that are for it.
    """
    texts: list[str] = []
    for each in clauses:
        clause = policy.clauses[each]
        texts.append(clause.text)
        if clause.basis is not None:
            texts.extend(_said_by(policy.decisions[clause.basis], tier))
        texts.extend(said_in(policy, clause.items, tier))
    return tuple(dict.fromkeys(texts))


def _said_by(decision: Decision, tier: str | None) -> tuple[str, ...]:
    if tier is None:
        return (decision.text, *(row for rows in decision.rows.values() for row in rows))
    return decision.rows.get(tier, decision.rows.get(decision.EVERY_TIER, ()))


def stray_numbers(text: str, said: Iterable[str]) -> Iterator[Number]:
    """The numbers of `text` that stand in none of the texts said; one without a unit may have any there."""
    known = [number for each in said for number in numbers_in(each)]
    for number in numbers_in(text):
        if not any(number.value == each.value and number.kind in (None, each.kind) for each in known):
            yield number


def says(number: Number, fact: Fact, value: object) -> bool:
    """Whether the number is that value of the fact, in a unit of its kind."""
    return number.value == value and number.kind == fact.kind


def is_said(fact: Fact, value: float, said: Iterable[str]) -> bool:
    """Whether the texts say that value of the fact."""
    return any(says(number, fact, value) for each in said for number in numbers_in(each))
