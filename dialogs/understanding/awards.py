"""Reading a prize: who gave it and its grade. Several count as their best, where that is clear."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from criteria.policy.vocabulary import Fact
from dialogs.understanding.asking import Asked
from dialogs.understanding.dates import find_date
from dialogs.understanding.lexicon import Entry, Words, group, merged, setting
from dialogs.understanding.lexing import Lexer, Token, clauses, has
from dialogs.understanding.reading import Doubt, Reading, Taken

_LOWEST_RANK = 3


@dataclass(frozen=True, slots=True)
class _Item:
    """What one part of the answer names: the levels, and the grades in the order in which they stand."""

    levels: tuple[str, ...]
    grades: tuple[str, ...]


def reads(name: str) -> bool:
    """Whether the fact of this name is a prize."""
    return name in setting("awards", "facts")


def read(asked: Asked) -> Reading | None:
    """The best prize; None if the answer is of another kind. Raises Doubt."""
    tokens = lexer(asked.fact).tokens(asked.text, asked.today)
    if tokens is None or not _numbers_count(tokens, any_rank=_any_rank(asked.fact.name)):
        return None
    spoken = list(clauses(tokens, "sep"))
    denied = [clause for clause in spoken if has(clause, "none") or has(clause, "no_award")]
    items = [item for clause in spoken if clause not in denied for item in _items(clause)]
    _check(asked, tokens, items, is_denied=bool(denied))
    values = list(_values(asked, items))
    if values:
        if any(not _items(clause) for clause in denied) and not has(tokens, "only"):
            raise Doubt("several")
        return Reading(Taken(max(values, key=list(asked.fact.values).index)), hedged=has(tokens, "about"))
    if any(_items(clause) for clause in denied):
        raise Doubt("award-none-of-which")  # 国家级的没有: and the others?
    return Reading(Taken("none")) if denied else None


def _check(asked: Asked, tokens: tuple[Token, ...], items: list[_Item], *, is_denied: bool) -> None:
    """Raises Doubt where the answer hedges, leaves a choice, or names what is no prize or does not count."""
    for kind, message in (("doubt", "hedged"), ("or", "several"), ("pending", "award-pending")):
        if has(tokens, kind):
            raise Doubt(message)
    if has(tokens, "rank_out") and not _any_rank(asked.fact.name):
        raise Doubt("award-rank")
    if has(tokens, "took_part") and (items or not is_denied):
        raise Doubt("award-pending")
    if has(tokens, "project") and not all(item.grades for item in items):
        raise Doubt("level-without-grade")  # 国家级项目 is no prize


def _numbers_count(tokens: tuple[Token, ...], *, any_rank: bool) -> bool:
    """Whether every number counts prizes (两个) or is a rank that is high enough. Raises Doubt."""
    for place, token in enumerate(tokens):
        if token.numeral is None:
            continue
        counts = place + 1 < len(tokens) and tokens[place + 1].kind in ("ge", "classifier")
        if place and tokens[place - 1].kind == "ordinal" and not any_rank:
            if not token.numeral.is_exact or token.numeral.low > _LOWEST_RANK:
                raise Doubt("award-rank")
        elif not counts:
            return False
    return True


def _any_rank(name: str) -> bool:
    ranks = setting("awards").get("any_rank")
    return isinstance(ranks, list) and name in ranks


def lexer(fact: Fact) -> Lexer:
    """Cuts answers about the fact into their words."""
    return _lexer(fact.name)


@cache
def _lexer(name: str) -> Lexer:
    return Lexer(
        merged(
            group("common/padding"),
            group("common/separators"),
            group("none"),
            group("counts"),
            group("awards/words"),
            group("awards/levels"),
            group("awards/grades"),
            _contests() if name == "competition_award" else {},
            _societies() if "" in setting("awards", "facts", name) else {},
        ),
        numbers=True,
        dates=find_date,
    )


def _contests() -> Words:
    """Where contests are asked about, they may be named, and 国赛 and 省赛 are levels."""
    named = {word: Entry("about_award") for word in str(setting("awards").get("contests", "")).split()}
    return named | {
        word: Entry("level", level)
        for level, part in (("national", "competitions"), ("provincial", "provincial_competitions"))
        for word in str(setting("awards").get(part, "")).split()
    }


def _societies() -> Words:
    """Where the prizes of societies are asked about, they tell nothing by being named."""
    levels = group("awards/levels").items()
    return {word: Entry("about_award") for word, entry in levels if entry.meaning == "society"}


def _items(clause: tuple[Token, ...]) -> list[_Item]:
    """The parts of a clause between 和 and 、 that name a level or a grade."""
    return [item for part in clauses(clause, "and") for item in _item(part)]


def _item(part: tuple[Token, ...]) -> Iterator[_Item]:
    levels: list[str] = []
    grades: list[str] = []
    for token in part:
        if token.kind == "both":
            level, _, grade = token.meaning.partition("-")
            if grades:  # 省二市一: another prize begins
                yield _Item(tuple(dict.fromkeys(levels)), tuple(grades))
                levels, grades = [], []
            levels.append(level)
            grades.append(grade)
        elif token.kind == "level":
            if grades and levels:
                yield _Item(tuple(dict.fromkeys(levels)), tuple(grades))
                levels, grades = [], []
            levels.append(token.meaning)
        elif token.kind in ("grade", "grades"):
            grades.append(token.meaning)
    if levels or grades:
        yield _Item(tuple(dict.fromkeys(levels)), tuple(grades))


def _prizes(items: list[_Item]) -> Iterator[tuple[str, str]]:
    """Each prize as its level and its best grade; either may be missing. Raises Doubt."""
    if len(items) == 2 and [bool(items[0].levels), bool(items[0].grades)] == [
        not items[1].levels,
        not items[1].grades,
    ]:
        items = [
            _Item(items[0].levels + items[1].levels, items[0].grades + items[1].grades)
        ]  # 省级的，一等奖
    level = ""
    for item in items:
        if len(item.levels) > 1:
            raise Doubt("several")
        level = item.levels[0] if item.levels else level
        yield level, _best(item.grades)


def _best(grades: tuple[str, ...]) -> str:
    order = ("first", "second", "third", "other")
    if len(set(grades)) > 1 and not set(grades) <= set(order):
        raise Doubt("several")
    return min(grades, key=order.index) if len(set(grades)) > 1 else "".join(grades[:1])


def _values(asked: Asked, items: list[_Item]) -> Iterator[str]:
    """What each prize comes to, without those that do not count here beside one that does. Raises Doubt."""
    passed_over: Doubt | None = None
    found = False
    for level, grade in _prizes(items):
        try:
            value = _value(asked, level, grade)
        except _NotCounted as doubt:
            passed_over = doubt
            continue
        found = True
        yield value
    if passed_over and not found:
        raise passed_over


class _NotCounted(Doubt):
    """A prize that counts for nothing here, whatever its grade."""


def _value(asked: Asked, level: str, grade: str) -> str:
    """What one prize comes to under the asked fact (`data/awards.yaml`). Raises Doubt where that is open."""
    table = setting("awards", "facts", asked.fact.name, level)
    value = table.get(grade or "alone", table.get("any") if grade else None)
    if value is None:
        raise Doubt("grade-without-level" if grade and not level else "level-without-grade")
    word = str(value)
    if word == "!award-medal" or (word.startswith("?") and word != "?none"):
        raise Doubt(
            "award-medal" if word.startswith("!") else "award-not-listed",
            suggestion=word[1:] if word[0] == "?" else None,
        )
    if word.startswith("!"):
        raise _NotCounted(word[1:])
    if word.startswith("?"):
        raise _NotCounted("award-not-listed", suggestion=word[1:])
    return word
