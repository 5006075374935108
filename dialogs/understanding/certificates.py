"""Reading the certificate of 创新方法应用能力: the highest level obtained; 正在考 is not having it."""

from functools import cache

from criteria.policy.vocabulary import Fact
from dialogs.understanding.asking import Asked
from dialogs.understanding.dates import find_date
from dialogs.understanding.lexicon import group, merged
from dialogs.understanding.lexing import Lexer, Token, clauses, has
from dialogs.understanding.reading import Doubt, Reading, Taken


def read(asked: Asked) -> Reading | None:
    """The highest level obtained; None if the answer is of another kind. Raises Doubt."""
    tokens = lexer(asked.fact).tokens(asked.text, asked.today)
    if tokens is None:
        return None
    for kind, message in (
        ("doubt", "hedged"),
        ("or", "several"),
        ("other_scheme", "other-scheme"),
        ("off_scale", "no-such-level"),
    ):
        if has(tokens, kind):
            raise Doubt(message)
    held: list[str] = []
    aimed: list[str] = []
    nothing = False
    for clause in clauses(tokens, "sep"):
        levels = [token.meaning for token in clause if token.kind in ("level", "both")]
        if not _is_held(clause):
            aimed += levels
            nothing |= not levels
        else:
            held += levels
    return _highest(asked, tokens, held, aimed, nothing=nothing)


def lexer(_fact: Fact) -> Lexer:
    """Cuts answers about the fact into their words."""
    return _lexer()


@cache
def _lexer() -> Lexer:
    return Lexer(
        merged(
            group("common/padding"),
            group("common/separators"),
            group("none"),
            group("certificates/steps"),
            group("certificates/levels"),
            group("certificates/schemes"),
        ),
        numbers=False,
        dates=find_date,
    )


def _is_held(clause: tuple[Token, ...]) -> bool:
    """Whether a clause tells what was obtained. Raises Doubt where it tells both (一级过了正在考二级)."""
    aims = any(has(clause, kind) for kind in ("pending", "none", "no_certificate", "denied"))
    levels = [token for token in clause if token.kind in ("level", "both")]
    if levels and has(clause, "sat") and not aims:
        raise Doubt("not-obtained-level")  # 考了一级: and passed?
    if aims and (len(levels) > 1 or (levels and has(clause, "got"))):
        raise Doubt("several")
    return not aims


def _highest(
    asked: Asked, tokens: tuple[Token, ...], held: list[str], aimed: list[str], *, nothing: bool
) -> Reading | None:
    order = list(asked.fact.values)
    if not set(held).isdisjoint(aimed):
        raise Doubt("several")
    if held:
        if nothing and not has(tokens, "only"):
            raise Doubt("several")
        return Reading(Taken(max(held, key=order.index)), hedged=has(tokens, "about"))
    if aimed and min(order.index(level) for level in aimed) > 1:
        raise Doubt("not-obtained-level")  # 正在考二级: and the first?
    if aimed or nothing:
        return Reading(Taken("none"))
    if has(tokens, "open"):
        raise Doubt("which-level")
    return None
