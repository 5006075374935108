"""Families of holdings: titles of engineering, titles of other series, grades of skill.

A policy's lexicon says which there are: the fact of each family's level, the words for it, and whose a rung
is that is named without its family (机械中级 is engineering, 会计系列中级 another series, 中级 either).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from criteria.policy.vocabulary import Vocabulary
from dialogs.understanding.lexicon import SETTINGS, Entry, Lexicon, LexiconError, Words
from dialogs.understanding.lexing import Token, has

NONE: Final = "none"
WEAK: Final = "weak"
"""The group of words that give way to the product's own."""

RUNG: Final = "rung"
GRADE_NUMBER: Final = "grade_number"
_NO_HOLDINGS: Final = "no_holdings"


@dataclass(frozen=True, slots=True)
class Family:
    """One kind of holdings: the fact of its level, that of the years since, its values from least to most,
    and what counts as one of them.
    """

    name: str
    level: str
    years: str
    order: tuple[str, ...]
    groups: tuple[str, ...]
    counts_as: Mapping[str, str]

    def counted(self, meaning: str) -> str | None:
        """The value that a meaning is or counts as; None if it is lower than any."""
        value = self.counts_as.get(meaning, meaning)
        return value if value in self.order else None


class Families:
    """The families of one file of a policy's lexicon. Raises LexiconError where they cannot be used."""

    def __init__(self, own: Lexicon, file: str, vocabulary: Vocabulary) -> None:
        self._own = own
        self._file = file
        self._vocabulary = vocabulary
        self.by_name = {name: self._family(name) for name in own.setting(file, "families")}
        self.of_fact = {
            fact: family for family in self.by_name.values() for fact in (family.level, family.years)
        }
        no_holdings = own.words(file, _NO_HOLDINGS).values()
        self.no_holdings = tuple(dict.fromkeys(entry.kind for entry in no_holdings))
        self.open = (RUNG, *self.no_holdings)
        self.beside_rungs = {kind: str(family) for kind, family in own.setting(file, "rungs", "with").items()}
        """The classes of words that tell whose a rung beside them is."""

    def _family(self, name: str) -> Family:
        path = ("families", name)
        level = str(self._own.setting(self._file, *path).get("level"))
        years = self._vocabulary[level].beside if level in self._vocabulary else ()
        if len(years) != 1:
            problem = f"family {name}: `level` must name a choice that one number of years applies with"
            raise LexiconError(self._file, SETTINGS, problem)
        counts_as = self._own.setting(self._file, *path, "counts_as")
        for value in counts_as.values():
            if value not in self._vocabulary[level].values:
                problem = f"family {name}: `counts_as` names {value}, which is no value of {level}"
                raise LexiconError(self._file, SETTINGS, problem)
        return Family(
            name,
            level,
            years[0],
            tuple(value for value in self._vocabulary[level].values if value != NONE),
            self._own.names(self._file, *path, "groups"),
            {meaning: str(value) for meaning, value in counts_as.items()},
        )

    def words(self, group: str) -> Words:
        """The words of a group; where they name holdings, their class is the family."""
        words = self._own.words(self._file, group)
        for family in self.by_name.values():
            if group in family.groups:
                return {word: Entry(family.name, entry.meaning) for word, entry in words.items()}
        return words

    def may_be(self, rung: str) -> tuple[str, ...]:
        """The holdings beside which a rung may be named."""
        return self._own.names(self._file, "rungs", "beside", rung) or (rung,)

    def unheard(self, asked: Family) -> tuple[str, ...]:
        """The families that are not told besides where this one was asked about."""
        return self._own.names(self._file, "unheard", asked.name)

    def rung_of(self, token: Token, clause: tuple[Token, ...], asked: Family) -> Token | None:
        """中级 with its family: 机械中级, 会计系列中级; alone only where that family was asked about.

        A rung that may be two values of its family stays open.
        """
        if any(other.kind in self.by_name for other in clause):
            return None  # 工程师，中级: the name tells it already
        owners = [family for kind, family in self.beside_rungs.items() if has(clause, kind)]
        if not owners and asked.name in self._own.names(self._file, "rungs", "asked"):
            owners = [asked.name]
        if not owners:
            return None
        family = self.by_name[owners[0]]
        may_be = self.may_be(token.meaning) if family.counted(token.meaning) is None else (token.meaning,)
        values = {family.counted(meaning) for meaning in may_be}
        return Token(token.text, family.name, may_be[0]) if len(values) == 1 else None

    def reasons(self) -> frozenset[str]:
        """Why a word is no holding, or one of another family than was asked."""
        names = list(self.by_name)
        kinds = {
            entry.kind
            for group in self._own.groups(self._file)
            for entry in self._own.words(self._file, group).values()
        }
        return frozenset(
            [
                *(self.reason(reason) for reason in self.no_holdings),
                *(self.reason(f"{one}-under-{other}") for one in names for other in names if one != other),
                *(self.reason(f"rung-under-{name}") for name in names if RUNG in kinds),
                *([self.reason(GRADE_NUMBER)] if GRADE_NUMBER in kinds else []),
                *(
                    self.reason(f"below-{family.name}")
                    for family in self.by_name.values()
                    if self._may_be_below(family)
                ),
            ]
        )

    def _may_be_below(self, family: Family) -> bool:
        meanings = {entry.meaning for group in family.groups for entry in self.words(group).values()}
        return any(family.counted(meaning) is None for meaning in meanings)

    def reason(self, name: str) -> str:
        """The message of a reason that the file brings."""
        return f"{self._file}-{name}"
