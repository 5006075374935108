"""Reading an education: the highest one that was finished. 在读, 肄业 and 结业 leave open which that is."""

from dataclasses import dataclass
from functools import cache

from criteria.vocabulary import Fact
from dialogs.understanding.asking import Asked
from dialogs.understanding.dates import find_date
from dialogs.understanding.lexicon import Entry, expand, group, merged, setting
from dialogs.understanding.lexing import Lexer, Token, clauses, has
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

_UNFINISHED = ("pending", "student", "not", "denied")


def read(asked: Asked) -> Reading | None:
    """The highest education that was finished; None if the answer is none. Raises Doubt."""
    tokens = lexer(asked.fact).tokens(asked.text, asked.today)
    if tokens is None:
        return None
    if has(tokens, "doubt"):
        raise Doubt("hedged")
    if has(tokens, "suffix") or has(tokens, "or"):
        raise Doubt("several")
    finished: list[str] = []
    open_words: list[_Open] = []
    stated = list(clauses(tokens, "sep"))
    for clause in stated:
        if not any(has(clause, kind) for kind in _UNFINISHED):
            levels, words = _clause(clause)
            finished += levels
            open_words += words
    order = list(asked.fact.values)
    best = max((level for level in finished if level in order), key=order.index, default=None)
    _check_degree(tokens, best)
    for word in open_words:
        if best is None or (word.kind != "mode" and order.index(best) < order.index(word.level)):
            suggestion = None if word.kind in ("school", "mode") else word.level
            raise Doubt(f"education-{word.kind.replace('_', '-')}", suggestion=suggestion, word=word.text)
    if best:
        return Reading(Taken(best), hedged=has(tokens, "about"))
    if any(has(tokens, kind) for kind in _UNFINISHED):
        raise Doubt("not-obtained")
    return None


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
    if has(clause, "in_service") and levels and not is_taken:  # 在职硕士 may be somebody who still studies
        return [], [_Open("in_service", level, level) for level in levels]
    if has(clause, "upgrade") and is_taken:
        return [*levels, _MEANT["upgrade"]], []
    words = [_Open(token.kind, _MEANT[token.kind], token.text) for token in clause if token.kind in _MEANT]
    return levels, [
        word for word in words if word.kind not in ("college", "school", "mode", "upgrade") or not levels
    ]


def _check_degree(tokens: tuple[Token, ...], best: str | None) -> None:
    """An education without the degree counts up to 本科; a 硕士 or 博士 is a degree. Raises Doubt."""
    if has(tokens, "no_degree") and best in ("master", "doctor", "double_bachelor"):
        raise Doubt("not-obtained")


def lexer(_fact: Fact) -> Lexer:
    """Cuts answers about the fact into their words."""
    return _lexer()


@cache
def _lexer() -> Lexer:
    disciplines = str(setting("titles").get("disciplines", ""))
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
