"""Choosing from a list by what it shows: a label, word for word, or its number."""

import re
from collections.abc import Mapping

from criteria.policy.vocabulary import Fact
from dialogs.understanding.lexicon import Entry, Words
from dialogs.understanding.normalising import normalise
from dialogs.understanding.numerals import read_numeral
from dialogs.understanding.reading import Asked, Doubt, Reading, Taken

_NUMBER = re.compile(r"[0-9零一二三四五六七八九十]")
_DIGITS = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})"
_PICK = re.compile(
    rf"(?:我|那|就|我就)?(?:(?:选|选择|选项|答案是?|填)?({_DIGITS})(?:号|号选项)?"
    rf"|(?:选|选择)?第({_DIGITS})(?:个|项|条|种|个选项)?)(?:吧|哦|啊|的|呢|了)?"
)
_NUMBERED = re.compile("(?:选项|选|答案)?([0-9]{1,2})[.,、;:) ]?(?!个|项[^目])([^0-9.,、;:) ].*)")
_DRESS = re.compile("^(?:[嗯恩哦啊额呃]+|那个|这个|那就|就)[,;]?|(?:吧|哦|啊|呢|咯|哈|的)+$")
"""What may stand around a label or a number and says nothing."""
_BETWEEN = re.compile(r"[、,;和跟/ ]+")


def labelled(asked: Asked) -> Reading | None:
    """The value whose label the answer is, word for word, or whose number it is."""
    text = _DRESS.sub("", asked.text).strip(";")
    value = asked.labels.get(text)
    if value is not None:
        return Reading(Taken(frozenset({value}) if asked.fact.kind == "set" else value))
    return _picked(asked, text)


def _picked(asked: Asked, text: str) -> Reading | None:
    """The value, or for a set the values, chosen by number; None if the answer is no number. Raises Doubt."""
    is_set = asked.fact.kind == "set"
    parts = _BETWEEN.split(text) if is_set else [text]
    found = [_PICK.fullmatch(part) for part in parts]
    if not all(found):
        return None
    if not asked.numbered or has_numbers(asked.fact):
        raise Doubt("number-is-no-choice")
    values = list(asked.fact.values)
    positions = [_position(match[1] or match[2]) for match in found if match]
    if not all(1 <= position <= len(values) for position in positions):
        raise Doubt("no-such-choice", last=len(values))
    chosen = [values[position - 1] for position in positions]
    if len(set(chosen)) < len(chosen):
        raise Doubt("several")
    return Reading(Taken(frozenset(chosen) if is_set else chosen[0]))


def number_before(asked: Asked) -> tuple[int, str] | tuple[None, str]:
    """The number of a choice and what is written behind it; None and the text if that is not so."""
    found = _NUMBERED.fullmatch(asked.text)
    if not found or not asked.numbered or not 1 <= int(found[1]) <= len(asked.fact.values):
        return None, asked.text
    return int(found[1]), found[2]


def has_numbers(fact: Fact) -> bool:
    """Whether a label contains a number, so that a bare number says nothing certain (一级, 二等奖)."""
    return any(_NUMBER.search(label) for label in fact.values.values())


def labels(fact: Fact, kind: str) -> Words:
    """The labels of a fact's values as words of that class."""
    return {label: Entry(kind, value) for label, value in by_label(fact).items() if label}


def by_label(fact: Fact) -> Mapping[str, str]:
    """The values of a choice or set by their labels in plain writing."""
    return {normalise(label): value for value, label in fact.values.items()}


def _position(text: str) -> int:
    numeral = read_numeral(text)
    return int(numeral.low) if numeral and numeral.is_exact else 0
