"""Where a rule stands in the official text: the words of each comparison, and the words that join them.

The patterns are those of Chinese regulations: a threshold is a number, its unit and 及以上 (or 满…年 for
years), one of several is 或, several together are 并、和、同时. The units, and how the items of a clause are
counted (一项及以上, 以下三方面), are the policy's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from criteria.policy.model import Counted
from criteria.policy.numbers import NUMBER, Number, kinds_of, unit_pattern, value_of, written
from criteria.policy.vocabulary import Fact, NumberKind, Units, Vocabulary
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

_DIGITS = "零一二三四五六七八九"
_OR = "或"
_AND = re.compile("并|和|同时|且|、")
_FORBIDDEN = "不得"
_ASIDE = re.compile("（.*?）")

Span = tuple[int, int]


def quantities(text: str, units: Units) -> Iterator[Number]:
    """Every amount that the text asks for."""
    for match in re.finditer(f"{NUMBER}{unit_pattern(units)}及以上|满(?P<full>\\d+)年", text):
        kinds = frozenset[NumberKind](["years"]) if match["full"] else kinds_of(match["unit"], units)
        yield Number(match[0], value_of(match["number"] or match["full"]), kinds)


def phrases(fact: Fact, value: float | str | bool) -> tuple[str, ...]:
    """The words by which a text may call the value: those quoted beside the fact, else its label."""
    if fact.is_number:
        return _around(fact, written(value))
    if fact.kind == "flag":
        return fact.quoted.get("true", ())
    return fact.quoted.get(str(value), (plain(fact.values[str(value)]),))


def _around(fact: Fact, number: str) -> tuple[str, ...]:
    return tuple(template.replace("N", number) for template in fact.quoted.get("number", ()))


def plain(label: str) -> str:
    """A label without what it adds in brackets."""
    return _ASIDE.sub("", label)


def span_of(fact: Fact, value: float | str | bool, text: str) -> Span | None:
    """Where the value stands in the text; None where it does not."""
    grouped = _around(fact, f"{value:,g}") if fact.is_number and len(written(value)) > 3 else ()
    for phrase in (*phrases(fact, value), *grouped):
        if match := re.search(rf"(?<![\d.,]){re.escape(phrase)}", text):
            return match.span()
    return None


@dataclass(slots=True)
class Reader:
    """Looks one clause's own rule up in its text; `problems` collects what does not stand there."""

    vocabulary: Vocabulary
    text: str
    counted: Counted = field(default_factory=Counted)
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
                f"{fact.name} {rule.relation} {written(rule.value)}: {looked_for} does not stand in the text",
                "write the value of the text, or quote its words in facts.yaml",
            )
        return ()

    def _joined(self, rule: Rule, rules: Sequence[Rule]) -> tuple[Span, ...]:
        by_part = [spans for part in rules if (spans := self.spans(part))]
        whole = tuple(span for spans in by_part for span in spans)
        if all(isinstance(part, ClauseRule) for part in rules) or isinstance(rule, AtLeast):
            return (*whole, *self._items_counted(rule))
        if len(by_part) > 1:
            self._connective(rule, self.text[min(end for _, end in whole) : max(start for start, _ in whole)])
        return whole

    def _items_counted(self, rule: Rule) -> tuple[Span, ...]:
        looked_for = counting_words(rule, self.counted)
        for words in looked_for:
            if (start := self.text.find(words)) >= 0:
                return ((start, start + len(words)),)
        self._problem(f"“{looked_for[0]}” does not stand in the text", "count the items as the text does")
        return ()

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


def counting_words(rule: Rule, counted: Counted) -> tuple[str, ...]:
    """The words by which a text may count the items that a rule asks for, the most usual first."""
    templates, count = (
        (counted.all, len(rule.rules))
        if isinstance(rule, AllOf)
        else (counted.at_least, rule.count if isinstance(rule, AtLeast) else 1)
    )
    return tuple(words.replace("N", numeral) for words in templates for numeral in _numerals(count))


def _numerals(count: int) -> tuple[str, ...]:
    """两、二 and 2 for 2, 十二 and 12 for 12."""
    tens, ones = divmod(count, 10)
    if tens > 9:
        return (str(count),)
    chinese = ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
    return (*(("两",) if count == 2 else ()), chinese, str(count))


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
