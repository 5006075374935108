"""Reading a step of a ladder: the highest that was reached. What is under way or denied was not.

An education: 全日制本科 is bachelor; 博士在读 leaves open what was finished; 大学 may be two steps.
A certificate that one may lack (its first value is `none`): 报了名还没考 is none, 正在考二级 leaves it open.
The classes of words stand in the head of a policy's `lexicon/education.yaml`.
"""

from dataclasses import dataclass, field
from typing import Final

from criteria.policy.vocabulary import Fact, Vocabulary
from dialogs.understanding.dates import EARLIEST
from dialogs.understanding.lexicon import GENERAL, Lexicon, Words, merged
from dialogs.understanding.lexing import Token, clauses, counted, has
from dialogs.understanding.reader import Reader
from dialogs.understanding.reading import Asked, Doubt, Reading, Taken

_NONE: Final = "none"
_LACKING: Final = ("pending", "student", "not", "denied", "none", "no_certificate")
_WRONG: Final = ("other_scheme", "off_scale")
_BESIDE_A_STEP: Final = ("open", "until_taken")
_MEANING: Final = (*_BESIDE_A_STEP, "always_open")
OPEN: Final = (*_MEANING, "open_degrees")
"""The groups of words that leave it open which step was reached."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A word that leaves open whether the highest step that it may mean was reached."""

    reason: str
    step: str
    text: str
    offered: bool


@dataclass(slots=True)
class _Told:
    """What an answer tells: the steps reached, those not reached, and the words that leave it open.

    `denied`: something was denied or is under way, and no step of it named.
    """

    reached: list[str] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    denied: bool = False
    unfinished: bool = False


class Ladder(Reader):
    """Reads the steps of ladders."""

    by = "ladder"
    kinds = ("choice",)
    dates = True

    def __init__(self, own: Lexicon, file: str, vocabulary: Vocabulary) -> None:
        super().__init__(own, file, vocabulary)
        self._kinds = {
            group: frozenset(entry.kind for entry in own.words(file, group).values()) for group in OPEN
        }
        self.degrees = own.names(file, "degrees")

    def words(self, fact: Fact) -> Words:
        """The steps, the words that leave them open, and how far one has come."""
        deniable = GENERAL.words("none") if _NONE in fact.values else {}
        return merged(
            GENERAL.words("common", "padding"),
            GENERAL.words("common", "separators"),
            deniable,
            *(self.own.words(self.file, group) for group in self.own.groups(self.file)),
        )

    def reasons(self) -> frozenset[str]:
        """The classes of words that leave the step open or name another ladder's."""
        kinds = frozenset[str]().union(*self._kinds.values())
        every = {
            entry.kind
            for group in self.own.groups(self.file)
            for entry in self.own.words(self.file, group).values()
        }
        return frozenset(self._reason(kind) for kind in kinds | every.intersection(_WRONG))

    def named(self, fact: Fact, /) -> frozenset[str]:
        """The steps, and those that words leave open."""
        every = self.words(fact).values()
        open_kinds = frozenset[str]().union(
            *(kinds for group, kinds in self._kinds.items() if group in _MEANING)
        )
        meant = (entry for entry in every if entry.kind == "level" or entry.kind in open_kinds)
        return frozenset(entry.meaning.removeprefix("?") for entry in meant).union(self.degrees)

    def read(self, asked: Asked) -> Reading | None:
        """The highest step that was reached; None if the answer tells of none. Raises Doubt."""
        tokens = self.tokens(asked)
        if tokens is None or not counted(tokens, "year"):
            return None
        self._check_words(tokens)
        told = self._gathered(tokens, is_deniable=_NONE in asked.fact.values)
        order = list(asked.fact.values)
        best = max((step for step in told.reached if step in order), key=order.index, default=None)
        if has(tokens, "no_degree") and best in self.degrees:
            raise Doubt("not-obtained")
        for word in told.open:
            if best is None or order.index(best) < order.index(word.step):
                suggestion = word.step if word.offered else None
                raise Doubt(self._reason(word.reason), suggestion=suggestion, word=word.text)
        if best:
            return Reading(Taken(best), hedged=has(tokens, "about"))
        return _lacking(told, order)

    def _check_words(self, tokens: tuple[Token, ...]) -> None:
        """Raises Doubt where the answer hedges, names a span, a choice, another ladder's step, or a year that
        has not come.
        """
        if has(tokens, "doubt"):
            raise Doubt("hedged")
        if has(tokens, "suffix") or has(tokens, "or"):
            raise Doubt("several")
        for kind in _WRONG:
            if has(tokens, kind):
                raise Doubt(self._reason(kind))
        if any(token.numeral and token.numeral.low >= EARLIEST for token in tokens):
            raise Doubt("not-obtained")

    def _gathered(self, tokens: tuple[Token, ...], *, is_deniable: bool) -> _Told:
        """What all clauses tell together. Raises Doubt where they contradict each other."""
        told = _Told()
        for clause in clauses(tokens, "sep"):
            steps, words = self._clause(clause)
            if not _is_lacking(clause, steps, is_deniable=is_deniable):
                told.reached += steps
                told.open += words
                continue
            told.unfinished = True
            told.lacking += steps
            told.denied |= not steps and (is_deniable or not (words or has(clause, "student")))
        contradicts = told.denied and told.reached and not has(tokens, "only")
        if contradicts or not set(told.lacking).isdisjoint(told.reached):
            raise Doubt("several" if is_deniable else "not-obtained")  # 本科，在读
        return told

    def _clause(self, clause: tuple[Token, ...]) -> tuple[list[str], list[_Open]]:
        """The steps that a clause tells to be reached, and its open words: none where it names their step."""
        steps = [token.meaning for token in clause if token.kind == "level"]
        is_taken = has(clause, "taken")
        degrees = [token for token in clause if token.kind == "level" and token.meaning in self.degrees]
        for token in clause:  # 在职硕士 may be somebody who still studies
            if token.kind in self._kinds["open_degrees"] and degrees and not is_taken:
                return [], [_Open(token.kind, degree.meaning, degree.text, True) for degree in degrees]
        if is_taken:
            taken = [_open(token).step for token in clause if token.kind in self._kinds["until_taken"]]
            if taken:
                return [*steps, *taken], []
        kinds = self._kinds["always_open"]
        if not steps:
            kinds = kinds.union(*(self._kinds[group] for group in _BESIDE_A_STEP))
        return steps, [_open(token) for token in clause if token.kind in kinds]

    def _reason(self, kind: str) -> str:
        return f"{self.file}-{kind}"


def _open(token: Token) -> _Open:
    return _Open(token.kind, token.meaning.removeprefix("?"), token.text, token.meaning.startswith("?"))


def _is_lacking(clause: tuple[Token, ...], steps: list[str], *, is_deniable: bool) -> bool:
    """Whether what a clause names was not reached. Where that is an answer of its own, it must be clear what
    was not (一级过了正在考二级). Raises Doubt.
    """
    lacks = any(has(clause, kind) for kind in _LACKING)
    if is_deniable and steps and has(clause, "sat") and not lacks:
        raise Doubt("not-obtained-level")  # 考了一级: and passed?
    if is_deniable and lacks and (len(steps) > 1 or (steps and has(clause, "got"))):
        raise Doubt("several")
    return lacks


def _lacking(told: _Told, order: list[str]) -> Reading | None:
    """What an answer tells that names nothing reached. Raises Doubt."""
    if order[0] != _NONE:
        if told.unfinished:
            raise Doubt("not-obtained")
        return None
    if told.lacking and min(order.index(step) for step in told.lacking) > 1:
        raise Doubt("not-obtained-level")  # 正在考二级: and the first?
    return Reading(Taken(_NONE)) if told.lacking or told.denied else None
