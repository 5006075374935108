"""Choosing from a list: a number, a label, and the choices whose words need no grammar of their own."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from criteria.policy.vocabulary import Fact
from dialogs.understanding.asking import Asked
from dialogs.understanding.lexicon import Words, group, merged, setting
from dialogs.understanding.lexing import Lexer, Token, clauses, has, without
from dialogs.understanding.normalising import TooLong, normalise
from dialogs.understanding.numerals import read_numeral
from dialogs.understanding.reading import Doubt, Reading, Taken

_NUMBER = re.compile(r"[0-9零一二三四五六七八九十]")
_DIGITS = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})"
_PICK = re.compile(
    rf"(?:我|那|就|我就)?(?:(?:选|选择|选项|答案是?|填)?({_DIGITS})(?:号|号选项)?"
    rf"|(?:选|选择)?第({_DIGITS})(?:个|项|条|种|个选项)?)(?:吧|哦|啊|的|呢|了)?"
)
_NUMBERED = re.compile("([0-9]{1,2})[.,、;:) ]?([^0-9.,、;:) ].*)")
_DRESS = re.compile("^(?:[嗯恩哦啊额呃]+|那个|这个|那就|就)[,;]?|(?:吧|哦|啊|呢|咯|哈|的)+$")
"""What may stand around a label or a number and says nothing."""
_BETWEEN = re.compile(r"[、,;和跟/ ]+")


def labelled(asked: Asked) -> Reading | None:
    """The value whose label the answer is, word for word, or whose number it is."""
    text = _DRESS.sub("", asked.text).strip(";")
    value = _labels(tuple(asked.fact.values.items())).get(text)
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
    is_shown = asked.numbered and not has_numbers(asked.fact)
    if not found or not is_shown or not 1 <= int(found[1]) <= len(asked.fact.values):
        return None, asked.text
    return int(found[1]), found[2]


def has_numbers(fact: Fact) -> bool:
    """Whether a label contains a number, so that a bare number says nothing certain (一级, 二等奖)."""
    return any(_NUMBER.search(label) for label in fact.values.values())


def read(asked: Asked) -> Reading | None:
    """A choice by its everyday words (`data/choices.yaml`); None if it is none of them. Raises Doubt."""
    tokens = lexer(asked.fact).tokens(asked.text, asked.today)
    if tokens is None:
        return None
    for kind, message in (("doubt", "hedged"), ("pending", "not-obtained")):
        if has(tokens, kind):
            raise Doubt(message)
    values, denied = _said(tokens)
    if asked.fact.name in _names("least_denies") and denied == {list(asked.fact.values)[1]}:
        denied = {"none"}
    meant = {token.meaning for token in tokens if token.kind == "meant"}
    if len(meant) == 1 and not values:
        raise Doubt("choice-meant", suggestion=meant.pop())
    if meant or (values and "none" in denied):
        raise Doubt("several")
    if len(values) > 1 and asked.fact.name not in _names("best_counts"):
        raise Doubt("several")
    if values:
        best = max(values, key=list(asked.fact.values).index)
        return Reading(Taken(best), hedged=has(tokens, "about"))
    if denied - {"none"}:
        raise Doubt("award-none-of-which")
    return Reading(Taken("none")) if denied else None


def _said(tokens: tuple[Token, ...]) -> tuple[set[str], set[str]]:
    """The values that are stated and those that are denied, `none` for a bare no. Raises Doubt."""
    stated: set[str] = set()
    denied: set[str] = set()
    for clause in clauses(tokens, "sep"):
        content = without(clause, "padding", "about", "and", "plain", "attempt")
        if has(clause, "attempt") and not has(clause, "none"):
            raise Doubt("not-obtained")
        values = {token.meaning for token in content if token.kind == "value"}
        if has(content, "none"):
            denied |= values or {"none"}
        elif len(content) > 1 and not has(clause, "and") and len(values) < len(content):
            raise Doubt("several")
        else:
            stated |= values
    return stated, denied


@lru_cache(maxsize=256)
def _labels(values: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    labels: dict[str, str] = {}
    for value, label in values:
        try:
            labels[normalise(label)] = value
        except TooLong:
            continue
    return labels


def _position(text: str) -> int:
    numeral = read_numeral(text)
    return int(numeral.low) if numeral and numeral.is_exact else 0


def lexer(fact: Fact) -> Lexer:
    """Cuts answers about the fact into their words."""
    return _lexer(fact.name)


@cache
def _lexer(name: str) -> Lexer:
    words = merged(group("common/padding"), group("common/separators"))
    if name in _names("deniable"):
        words = merged(words, group("none"))
    return Lexer(merged(words, choice_words(name)))


def own_words(name: str) -> frozenset[str]:
    """Words that elsewhere say 不清楚, but under this choice are an answer (不了解)."""
    return frozenset(str(setting("choices", "own").get(name, "")).split())


def _names(part: str) -> list[str]:
    names = setting("choices").get(part)
    return names if isinstance(names, list) else []


def choice_words(name: str) -> Words:
    """The everyday words of a choice; none for a fact unknown here."""
    try:
        return group(f"choices/{name}")
    except KeyError:
        return {}
