"""Reading an education: the highest one that was finished. 在读, 肄业 and 结业 leave open which that is."""

from dataclasses import dataclass
from functools import cache

from criteria.policy.vocabulary import Fact
from dialogs.understanding.asking import Asked
from dialogs.understanding.dates import EARLIEST, find_date
from dialogs.understanding.lexicon import Entry, expand, group, merged, setting
from dialogs.understanding.lexing import Lexer, Token, clauses, counted, has
from dialogs.understanding.reading import Doubt, Reading, Taken

_MEANT = {
    "college": "bachelor",
    "school": "bachelor",
    "mode": "bachelor",
    "upgrade": "bachelor",
    "graduate": "master",
    "second_degree": "double_bachelor",
}
"""Words that leave the level open, with the highest that they may mean: offered, never taken."""

_DEGREES = ("master", "doctor", "double_bachelor")
"""They are degrees; up to 本科 an education counts without one."""
_UNFINISHED = ("pending", "student", "not", "denied")


def read(asked: Asked) -> Reading | None:
    """The highest education that was finished; None if the answer is none. Raises Doubt."""
    tokens = lexer(asked.fact).tokens(asked.text, asked.today)
    if tokens is None or not counted(tokens, "year"):
        return None
    _check_words(tokens)
    finished, open_words = _gathered(tokens)
    order = list(asked.fact.values)
    best = max((level for level in finished if level in order), key=order.index, default=None)
    if has(tokens, "no_degree") and best in _DEGREES:
        raise Doubt("not-obtained")
    for word in open_words:
        if best is None or (word.kind != "mode" and order.index(best) < order.index(word.level)):
            suggestion = None if word.kind in ("school", "mode") else word.level
            raise Doubt(f"education-{word.kind.replace('_', '-')}", suggestion=suggestion, word=word.text)
    if best:
        return Reading(Taken(best), hedged=has(tokens, "about"))
    if any(has(tokens, kind) for kind in _UNFINISHED):
        raise Doubt("not-obtained")
    return None


def _check_words(tokens: tuple[Token, ...]) -> None:
    """Raises Doubt where the answer hedges, names a span or a choice, or a year that has not come."""
    if has(tokens, "doubt"):
        raise Doubt("hedged")
    if has(tokens, "suffix") or has(tokens, "or"):
        raise Doubt("several")
    if any(token.numeral and token.numeral.low >= EARLIEST for token in tokens):
        raise Doubt("not-obtained")


def _gathered(tokens: tuple[Token, ...]) -> tuple[list[str], list["_Open"]]:
    """The levels that are finished and the open words, of all clauses. Raises Doubt."""
    finished: list[str] = []
    open_words: list[_Open] = []
    lacking: list[str] = []
    unnamed = False
    for clause in clauses(tokens, "sep"):
        levels, words = _clause(clause)
        if not any(has(clause, kind) for kind in _UNFINISHED):
            finished += levels
            open_words += words
        elif not levels and not words and not has(clause, "student"):
            unnamed = True
        lacking += levels if any(has(clause, kind) for kind in _UNFINISHED) else []
    if (unnamed and finished) or not set(lacking).isdisjoint(finished):
        raise Doubt("not-obtained")  # 本科，在读
    return finished, open_words


@dataclass(frozen=True, slots=True)
class _Open:
    """A word that leaves open whether the level that it may mean was reached."""

    kind: str
    level: str
    text: str


def _clause(clause: tuple[Token, ...]) -> tuple[list[str], list[_Open]]:
    """The levels that a clause tells to be finished, and its open words: none where it names their level."""
    levels = [token.meaning for token in clause if token.kind == "level"]
    is_taken = has(clause, "taken")
    degrees = [token for token in clause if token.kind == "level" and token.meaning in _DEGREES]
    if has(clause, "in_service") and degrees and not is_taken:  # 在职硕士 may be somebody who still studies
        return [], [_Open("in_service", token.meaning, token.text) for token in degrees]
    if has(clause, "upgrade") and is_taken:
        return [*levels, _MEANT["upgrade"]], []
    words = [_Open(token.kind, _MEANT[token.kind], token.text) for token in clause if token.kind in _MEANT]
    return levels, [
        word for word in words if word.kind not in ("college", "school", "mode", "upgrade") or not levels
    ]


def lexer(_fact: Fact) -> Lexer:
    """Cuts answers about the fact into their words."""
    return _lexer()


@cache
def _lexer() -> Lexer:
    disciplines = " ".join(str(setting("titles").get(part, "")) for part in ("disciplines", "majors"))
    return Lexer(
        merged(
            group("common/padding"),
            group("common/separators"),
            {word: Entry("discipline") for pattern in disciplines.split() for word in expand(pattern)},
            group("education/ways"),
            group("education/levels"),
            group("education/steps"),
        ),
        numbers=True,
        dates=find_date,
    )
