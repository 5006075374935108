"""Where a rule stands in the official text: the words of each comparison, and the words that join them.

The patterns are those of Chinese regulations: a threshold is a number, its unit and 及以上 (or 满…年 for
years), one of several is 或, several together are 并、和、同时, and the items of a clause are counted as
一项及以上 or 以下三方面.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from criteria.policy.numbers import UNITS
from criteria.policy.vocabulary import Fact, Kind, Vocabulary
from criteria.rules.nodes import (
    AllOf,
    AnyOf,
    AtLeast,
    ClauseRule,
    Compare,
    InPhase,
    Reading,
    Review,
    Rule,
    parts,
)

THRESHOLDS: dict[Kind, tuple[str, ...]] = {
    kind: (*(f"N{unit}及以上" for unit in units), *(("满N年",) if kind == "years" else ()))
    for kind, units in UNITS.items()
}
"""How a text asks for a number of each kind, with `N` in the number's place."""
_QUANTITY = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>%|万元|[项个篇部名年])及以上|满(?P<full>\d+)年")
_UNIT_KINDS: dict[str, Kind] = {"%": "percent", "万元": "amount", "年": "years"}
_NUMERALS = "零一两三四五六七八九十"
_OR = "或"
_AND = re.compile("并|和|同时|且|、")
_FORBIDDEN = "不得"
_ASIDE = re.compile("（.*?）")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit as it stands in a text."""

    words: str
    number: float
    kind: Kind


def quantities(text: str) -> Iterator[Quantity]:
    """Every amount that the text asks for."""
    for match in _QUANTITY.finditer(text):
        kind = "years" if match["full"] else _UNIT_KINDS.get(match["unit"], "count")
        yield Quantity(match[0], float(match["number"] or match["full"]), kind)


def phrases(fact: Fact, value: float | str | bool) -> tuple[str, ...]:
    """The words by which a text may call the value: those quoted beside the fact, else its label or number
    and unit.
    """
    if fact.is_number:
        number = f"{value:g}" if isinstance(value, int | float) else str(value)
        templates = fact.quoted.get("number", THRESHOLDS.get(fact.kind, ()))
        return tuple(template.replace("N", number) for template in templates)
    if fact.kind == "flag":
        return fact.quoted.get("true", ())
    return fact.quoted.get(str(value), (plain(fact.values[str(value)]),))


def plain(label: str) -> str:
    """A label without what it adds in brackets."""
    return _ASIDE.sub("", label)


def span_of(fact: Fact, value: float | str | bool, text: str) -> Span | None:
    """Where the value stands in the text; None where it does not."""
    for phrase in phrases(fact, value):
        if match := re.search(rf"(?<![\d.]){re.escape(phrase)}", text):
            return match.span()
    return None


@dataclass(slots=True)
class Reader:
    """Looks one clause's own rule up in its text; `problems` collects what does not stand there."""

    vocabulary: Vocabulary
    text: str
    problems: list[tuple[str, str]] = field(default_factory=list)

    def spans(self, rule: Rule) -> tuple[Span, ...]:
        """Where the parts of the rule stand; nothing for what follows from a decision instead of the text."""
        match rule:
            case Compare():
                return self._comparison(rule)
            case AllOf(rules) | AnyOf(rules) | AtLeast(_, rules) if rules:
                return self._joined(rule, rules)
            case InPhase():
                self._problem("a rule for one phase", "give the clause a basis, or write it below a reading")
        return ()

    def _comparison(self, rule: Compare) -> tuple[Span, ...]:
        fact = self.vocabulary[rule.fact]
        found = span_of(fact, rule.value, self.text)
        if found is not None:
            return (found,)
        looked_for = " / ".join(f"“{phrase}”" for phrase in phrases(fact, rule.value))
        if not looked_for:
            self._problem(
                f"{fact.name} has no words of its own", "give it 'quoted: {true: [the words]}' in facts.yaml"
            )
        else:
            self._problem(
                f"{fact.name} {rule.relation} {_shown(rule.value)}: {looked_for} does not stand in the text",
                "write the value of the text, or quote its words in facts.yaml",
            )
        return ()

    def _joined(self, rule: Rule, rules: Sequence[Rule]) -> tuple[Span, ...]:
        by_part = [spans for part in rules if (spans := self.spans(part))]
        whole = tuple(span for spans in by_part for span in spans)
        if all(isinstance(part, ClauseRule) for part in rules) or isinstance(rule, AtLeast):
            return (*whole, *self._counted(counting_words(rule)))
        if len(by_part) > 1:
            self._connective(rule, self.text[min(end for _, end in whole) : max(start for start, _ in whole)])
        return whole

    def _counted(self, words: str) -> tuple[Span, ...]:
        start = self.text.find(words)
        if start < 0:
            self._problem(f"“{words}” does not stand in the text", "count the items as the text does")
            return ()
        return ((start, start + len(words)),)

    def _connective(self, rule: Rule, between: str) -> None:
        """One of several is 或, all of them anything but 或; of what must not be (不得), it is the other way
        round.
        """
        forbidding = _forbids(rule)
        if forbidding and _FORBIDDEN not in self.text:
            self._problem(f"no “{_FORBIDDEN}” in the text", "write the facts without not")
        if isinstance(rule, AnyOf) != forbidding:
            if _OR not in between:
                self._problem(f"no “{_OR}” between the parts of {_name(rule)}", "join them as the text does")
        elif _OR in between or not _AND.search(between):
            self._problem(
                f"“{_OR}” or nothing between the parts of {_name(rule)}", "join them as the text does"
            )

    def _problem(self, problem: str, mend: str) -> None:
        self.problems.append((problem, mend))


def counting_words(rule: Rule) -> str:
    """The words by which a text counts the items that a rule asks for."""
    if isinstance(rule, AllOf):
        return f"以下{_numeral(len(rule.rules))}方面"
    return f"{_numeral(rule.count if isinstance(rule, AtLeast) else 1)}项及以上"


def _numeral(count: int) -> str:
    return _NUMERALS[count] if count < len(_NUMERALS) else str(count)


def _name(rule: Rule) -> str:
    return "any" if isinstance(rule, AnyOf) else "all"


def _forbids(rule: Rule) -> bool:
    return all(isinstance(part, Compare) and part.value is False for part in parts(rule))


def connectives(rule: Rule) -> Iterator[Rule]:
    """The joining nodes of a clause's own rule that its text must answer for."""
    if isinstance(rule, AllOf | AnyOf | AtLeast):
        yield rule
    if not isinstance(rule, ClauseRule | Reading | Review):
        for part in parts(rule):
            yield from connectives(part)


def _shown(value: float | str | bool) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value).lower()
