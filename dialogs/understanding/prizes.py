"""Reading a prize: who gave it and its grade. Several count as their best, where that is clear.

省二等奖 is a level (provincial) and a grade (second); what they come to is told by the table of the fact that
was asked (`settings` of a policy's `lexicon/awards.yaml`): a value, one to offer, or a reason to ask again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from criteria.policy.vocabulary import Fact
from dialogs.understanding.lexicon import GENERAL, Words, merged
from dialogs.understanding.lexing import Token, clauses, has
from dialogs.understanding.reader import Reader
from dialogs.understanding.reading import Asked, Doubt, Reading, Taken

_NONE: Final = "none"
_MEDAL: Final = "!medal"
_OTHER_AWARD: Final = "!other-award"


@dataclass(frozen=True, slots=True)
class _Item:
    """What one part of the answer names: the levels, and the grades in the order in which they stand."""

    levels: tuple[str, ...]
    grades: tuple[str, ...]


class Prizes(Reader):
    """Reads prizes."""

    by = "prize"
    kinds = ("choice",)
    dates = True

    def words(self, fact: Fact) -> Words:
        """Levels and grades, and the groups that only this fact knows."""
        of_some = {group for name in self._facts() for group in self._own_groups(name)}
        known = self._own_groups(fact.name)
        groups = [group for group in self.own.groups(self.file) if group not in of_some or group in known]
        return merged(
            GENERAL.words("common", "padding"),
            GENERAL.words("common", "separators"),
            GENERAL.words("none"),
            GENERAL.words("counts", "pieces"),
            *(self.own.words(self.file, group) for group in groups),
        )

    def reasons(self) -> frozenset[str]:
        """The reasons that the tables of the facts name, and the rank that does not count."""
        named = {
            self._reason(str(word))
            for name in self._facts()
            for level in self.own.setting(self.file, "facts", name, "counts")
            for word in self._table(name, level).values()
            if str(word).startswith("!") and word != _MEDAL
        }
        groups = (group for name in self._facts() for group in self._own_groups(name))
        kinds = {entry.kind for group in groups for entry in self.own.words(self.file, group).values()}
        others = {self._reason(_OTHER_AWARD)} if "other_award" in kinds else set[str]()
        ranks = {self._reason("!rank")} if self._lowest_rank is not None else set[str]()
        return frozenset(named | others | ranks)

    def named(self, fact: Fact, /) -> frozenset[str]:
        """What the levels and grades come to."""
        levels = self.own.setting(self.file, "facts", fact.name, "counts")
        words = (str(word) for level in levels for word in self._table(fact.name, level).values())
        return frozenset(word.removeprefix("?") for word in words if not word.startswith("!"))

    def read(self, asked: Asked) -> Reading | None:
        """The best prize; None if the answer is of another kind. Raises Doubt."""
        tokens = self.tokens(asked)
        if tokens is None or not self._numbers_count(tokens, any_rank=self._any_rank(asked.fact)):
            return None
        spoken = list(clauses(tokens, "sep"))
        denied = [clause for clause in spoken if has(clause, "none") or has(clause, "no_award")]
        items = [item for clause in spoken if clause not in denied for item in _items(clause)]
        self._check(asked, tokens, items, is_denied=bool(denied))
        values = list(self._values(asked, items))
        if values:
            if any(not _items(clause) for clause in denied) and not has(tokens, "only"):
                raise Doubt("several")
            best = max(values, key=list(asked.fact.values).index)
            return Reading(Taken(best), hedged=has(tokens, "about"))
        if any(_items(clause) for clause in denied):
            raise Doubt("award-none-of-which")  # 国家级的没有: and the others?
        return Reading(Taken(_NONE)) if denied else None

    def _check(self, asked: Asked, tokens: tuple[Token, ...], items: list[_Item], *, is_denied: bool) -> None:
        """Raises Doubt where the answer hedges, leaves a choice, or names what is no prize or does not
        count.
        """
        for kind, message in (("doubt", "hedged"), ("or", "several"), ("pending", "award-pending")):
            if has(tokens, kind):
                raise Doubt(message)
        for clause in clauses(tokens, "sep"):
            if self._ranks_a_house(clause):
                raise Doubt("employer-rank")
        if has(tokens, "other_award"):
            raise Doubt(self._reason(_OTHER_AWARD))
        if has(tokens, "rank_out") and not self._any_rank(asked.fact):
            raise Doubt(self._reason("!rank"))
        if has(tokens, "took_part") and (items or not is_denied):
            raise Doubt("award-pending")
        if has(tokens, "project") and not all(item.grades for item in items):
            raise Doubt("level-without-grade")  # 国家级项目 is no prize

    def _ranks_a_house(self, clause: tuple[Token, ...]) -> bool:
        """Whether a clause tells the rank of a house, not of the person: 单位排名第二."""
        houses = self.own.names(self.file, "houses")
        ranked = any(has(clause, kind) for kind in ("rank_in", "rank_out", "ordinal"))
        return ranked and any(token.kind == "level" and token.meaning in houses for token in clause)

    def _numbers_count(self, tokens: tuple[Token, ...], *, any_rank: bool) -> bool:
        """Whether every number counts prizes (两个) or is a rank that is high enough. Raises Doubt."""
        lowest = self._lowest_rank
        for place, token in enumerate(tokens):
            if token.numeral is None:
                continue
            counts = place + 1 < len(tokens) and tokens[place + 1].kind in ("ge", "classifier")
            is_rank = place and tokens[place - 1].kind == "ordinal" and not any_rank and lowest is not None
            if is_rank and lowest is not None:
                if not token.numeral.is_exact or token.numeral.low > lowest:
                    raise Doubt(self._reason("!rank"))
            elif not counts:
                return False
        return True

    def _values(self, asked: Asked, items: list[_Item]) -> Iterator[str]:
        """What each prize comes to, without those that do not count here beside one that does. Raises
        Doubt.
        """
        passed_over: Doubt | None = None
        found = False
        for level, grade in _prizes(items, self.own.names(self.file, "best_of")):
            try:
                value = self._value(asked, level, grade)
            except _NotCounted as doubt:
                passed_over = doubt
                continue
            found = True
            yield value
        if passed_over and not found:
            raise passed_over

    def _value(self, asked: Asked, level: str, grade: str) -> str:
        """What one prize comes to under the asked fact. Raises Doubt where that is open."""
        table = self._table(asked.fact.name, level)
        value = table.get(grade or "alone", table.get("any") if grade else None)
        if value is None:
            raise Doubt("grade-without-level" if grade and not level else "level-without-grade")
        word = str(value)
        if word == _MEDAL:
            raise Doubt("award-medal")
        if word.startswith("!"):
            raise _NotCounted(self._reason(word))
        if word.startswith("?"):
            doubt = _NotCounted if word[1:] == _NONE else Doubt
            raise doubt("award-not-listed", suggestion=word[1:])
        return word

    def _facts(self) -> Mapping[str, object]:
        return self.own.setting(self.file, "facts")

    def _own_groups(self, name: str) -> tuple[str, ...]:
        return self.own.names(self.file, "facts", name, "groups")

    def _table(self, name: str, level: str) -> Mapping[str, object]:
        return self.own.setting(self.file, "facts", name, "counts", level)

    def _any_rank(self, fact: Fact) -> bool:
        return self.own.setting(self.file, "facts", fact.name).get("any_rank") is True

    @property
    def _lowest_rank(self) -> int | None:
        rank = self.own.setting(self.file).get("lowest_rank")
        return rank if isinstance(rank, int) else None

    def _reason(self, word: str) -> str:
        return f"{self.file}-{word.removeprefix('!')}"


class _NotCounted(Doubt):
    """A prize that counts for nothing here, whatever its grade."""


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


def _prizes(items: list[_Item], order: tuple[str, ...]) -> Iterator[tuple[str, str]]:
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
        yield level, _best(item.grades, order)


def _best(grades: tuple[str, ...], order: tuple[str, ...]) -> str:
    """The best of several grades of one prize, where that is clear. Raises Doubt."""
    if len(set(grades)) > 1 and not set(grades) <= set(order):
        raise Doubt("several")
    return min(grades, key=order.index) if len(set(grades)) > 1 else "".join(grades[:1])
