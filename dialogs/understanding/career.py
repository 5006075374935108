"""Reading what someone holds: engineering titles, titles of other series, skill grades, and the years since.

The six facts about them are answered in the same words, so one grammar reads all of them: every clause tells
holdings (助理工程师), times (评了四年多) or nothing that counts (机械专业). What does not belong to the fact
that was asked is told besides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from criteria.policy.vocabulary import Fact, Known
from dialogs.understanding import career_words, spans
from dialogs.understanding.asking import Asked
from dialogs.understanding.dates import find_date
from dialogs.understanding.lexing import Lexer, Token, clauses, has, without
from dialogs.understanding.reading import Bounded, Doubt, Reading, Since, Taken
from dialogs.understanding.spans import Told

_RUNGS = ("technician", "assistant", "engineer", "senior", "full_senior")
_SKILLS = ("senior_worker", "technician", "senior_technician")
_FAMILIES: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "title": ("title_level", "title_years", _RUNGS),
    "series": ("other_title_level", "other_title_years", _RUNGS),
    "skill": ("skill_level", "skill_years", _SKILLS),
}
_RUNG_MEANS: Mapping[str, frozenset[str]] = {
    "technician": frozenset({"technician"}),
    "assistant": frozenset({"assistant", "technician"}),
    "engineer": frozenset({"engineer"}),
    "senior": frozenset({"senior"}),
    "full_senior": frozenset({"senior", "full_senior"}),
    "high": frozenset({"senior", "full_senior"}),
}
"""The holdings beside which a rung may be named."""
_FAMILY_OF = {fact: family for family, facts in _FAMILIES.items() for fact in facts[:2]}
"""The family that a fact belongs to, by the fact's name."""
_LISTING = "、"
"""Between numbers it leaves the choice (五、六年), between titles it lists them."""
_SILENT = ("got", "only", "discipline", "trade", "series_name", "skill_number", "and", "padding")
_OPEN = ("rung", "licence", "post", "computer_exam", "innovation_engineer")


@dataclass(slots=True)
class _Told:
    """What an answer has told so far: the holdings of each family, what it denies, and the times."""

    held: dict[str, list[str]] = field(default_factory=dict)
    spans: list[tuple[str | None, Told]] = field(default_factory=list)
    denied: bool = False
    pending: bool = False
    lacking: dict[str, list[str]] = field(default_factory=dict)
    """What was named as not held, or not yet."""
    unfinished: bool = False
    """Whether something is under way that was not named: 工程师，公示中."""
    rungs: list[str] = field(default_factory=list)
    """The rungs that were named without a series: they must not speak against what is held."""
    numbers: list[str] = field(default_factory=list)
    """The skill grades told by number alone (三级)."""
    open: dict[str, str] = field(default_factory=dict)
    """Words that are no holding by themselves, by the reason why."""


def reads(name: str) -> bool:
    """Whether the fact of this name is one of those about holdings."""
    return name in _FAMILY_OF


def read(asked: Asked) -> Reading | None:
    """The holding or its years, and what else is surely told; None for other answers. Raises Doubt."""
    tokens = lexer(asked.fact).tokens(asked.text, asked.today)
    if tokens is None:
        return None
    told = _Told()
    family = _FAMILY_OF[asked.fact.name]
    for clause in clauses(tokens, "sep"):
        _take(told, clause, asked, family)
    if asked.fact.kind == "years":
        return _years(told, tokens, asked, family)
    return _holding(told, tokens, family)


def lexer(fact: Fact) -> Lexer:
    """Cuts answers about the fact into their words."""
    return _lexer(fact.name)


@cache
def _lexer(name: str) -> Lexer:
    return Lexer(career_words.words(_FAMILIES[_FAMILY_OF[name]][1]), numbers=True, dates=find_date)


def _take(told: _Told, clause: tuple[Token, ...], asked: Asked, family: str) -> None:
    """Add what one clause tells. Raises Doubt."""
    if _is_lacking(told, clause, family):
        return
    if any(token.kind == "or" and token.text != _LISTING for token in clause):
        raise Doubt("several")
    holdings = [token for token in clause if token.kind in _FAMILIES]
    opens = [token for token in clause if token.kind in _OPEN]
    told.rungs += [token.meaning for token in opens if token.kind == "rung"]
    told.numbers += [token.meaning for token in clause if token.kind == "skill_number"]
    named = [found for token in opens if token.kind == "rung" and (found := _rung_of(token, clause, family))]
    _check_joined(clause, holdings + named)
    for token in holdings + named:
        told.held.setdefault(token.kind, []).append(token.meaning)
    for token in opens:
        if token.kind != "rung" or not holdings + named:
            told.open[token.kind] = token.text
    _take_time(told, _without_lists(clause, holdings + named), holdings + named, asked)


def _without_lists(clause: tuple[Token, ...], holdings: list[Token]) -> tuple[Token, ...]:
    rest = without(clause, *_FAMILIES, *_OPEN, *_SILENT)
    return tuple(token for token in rest if not (holdings and token.text == _LISTING))


def _is_lacking(told: _Told, clause: tuple[Token, ...], family: str) -> bool:
    """Whether a clause tells what is not held: then what is held stands elsewhere, if anywhere."""
    denials = [token.meaning for token in clause if token.kind == "denied"]
    if denials and not {family, "any"}.intersection(denials):
        return True  # 工程师，没有其他职称
    is_denied = bool(denials) or has(clause, "none")
    names_one = any(token.kind in (*_FAMILIES, *_OPEN, "number", "date") for token in clause)
    told.pending |= has(clause, "pending") or (is_denied and names_one)
    if is_denied or has(clause, "pending"):
        for token in clause:
            kind = family if token.kind == "rung" else token.kind
            if token.kind in _FAMILIES or token.kind == "rung":
                told.lacking.setdefault(kind, []).append(token.meaning)
    told.unfinished |= has(clause, "pending") and not names_one
    told.denied |= is_denied and not names_one and not has(clause, "pending")
    return is_denied or has(clause, "pending")


def _check_joined(clause: tuple[Token, ...], holdings: list[Token]) -> None:
    """Two holdings stand in one clause only where they are joined (助工和工程师). Raises Doubt."""
    is_joined = has(clause, "and") or any(token.text == _LISTING for token in clause)
    if not is_joined and len({(token.kind, token.meaning) for token in holdings}) > 1:
        raise Doubt("several")


def _take_time(told: _Told, rest: tuple[Token, ...], holdings: list[Token], asked: Asked) -> None:
    if not without(rest, "named", "begun", "lasting", "fine", "about", "doubt", "until_now"):
        return
    span = spans.told_by(rest, asked, denies=False)
    families = {token.kind for token in holdings}
    if span is not None and len(holdings) <= 1:
        told.spans.append((families.pop() if families else None, span))
    elif span is not None:
        raise Doubt("several")


def _rung_of(token: Token, clause: tuple[Token, ...], family: str) -> Token | None:
    """中级 with its series: 机械中级, 会计系列中级; alone only where another series was asked about."""
    if any(other.kind in _FAMILIES for other in clause):
        return None  # 工程师，中级: the name tells it already
    meaning = token.meaning
    if has(clause, "discipline") and not has(clause, "series_name"):
        return Token(token.text, "title", "senior" if meaning == "high" else meaning)
    if meaning != "high" and (has(clause, "series_name") or family == "series"):
        return Token(token.text, "series", meaning)
    return None


def _value(family: str, meanings: list[str]) -> str:
    """The highest of several holdings, as the family's fact names it."""
    rungs = _FAMILIES[family][2]
    if "lower" in meanings:
        raise Doubt("skill-below", suggestion="none")
    best = max(meanings, key=rungs.index)
    return "senior" if family == "title" and best == "full_senior" else best


def _holding(told: _Told, tokens: tuple[Token, ...], family: str) -> Reading | None:
    also = _besides(told, family)
    if has(tokens, "doubt"):
        raise Doubt("hedged")
    if family in told.held:
        value = _value(family, told.held[family])
        if not set(told.lacking.get(family, [])).isdisjoint(told.held[family]):
            raise Doubt("several")
        if told.unfinished:
            raise Doubt("not-obtained")
        _check_rungs(told, family)
        if told.denied or any(number != value for number in told.numbers):
            raise Doubt("several")
        also |= _time_of(told, family)
        return Reading(Taken(value), also, has(tokens, "about"))
    only = has(tokens, "only") and bool(told.held)
    if told.denied or only:
        if told.open and not told.held:
            raise Doubt("several")
        return Reading(Taken("none"), also)
    if told.pending:
        raise Doubt("not-obtained", also=also)
    _doubt_open(told, family, also)
    return None


def _check_rungs(told: _Told, family: str) -> None:
    """工程师，高级 is no 工程师. Raises Doubt."""
    if any(_RUNG_MEANS[rung].isdisjoint(told.held[family]) for rung in told.rungs):
        raise Doubt("several")


def _besides(told: _Told, family: str) -> dict[str, Known | Since]:
    """What is told of the other families: their levels, and the years where it is clear whose they are.

    Not the skills where another series was asked: 技师 is also a title of the medical series.
    """
    also: dict[str, Known | Since] = {}
    for other, meanings in told.held.items():
        if other != family and "lower" not in meanings and (family, other) != ("series", "skill"):
            also[_FAMILIES[other][0]] = _value(other, meanings)
            also |= _time_of(told, other)
    return also


def _time_of(told: _Told, family: str) -> dict[str, Known | Since]:
    """The years with a holding, where one holding and one time stand together."""
    if len(told.held.get(family, [])) != 1:
        return {}
    own = [span for owner, span in told.spans if owner == family]
    loose = [span for owner, span in told.spans if owner is None]
    if not own and len(told.held) == 1:
        own = loose
    if len(own) != 1:
        return {}
    reading = spans.reading(own[0], hedged=False)
    outcome = reading.outcome
    years = _FAMILIES[family][1]
    if isinstance(outcome, Since):
        return {years: outcome}
    if isinstance(outcome, Taken):
        return {years: outcome.value}
    return {years: outcome.range} if isinstance(outcome, Bounded) else {}


def _doubt_open(told: _Told, family: str, also: dict[str, Known | Since]) -> None:
    """Say why something that was named is not what was asked. Raises Doubt if anything was."""
    for reason in ("licence", "post", "computer_exam", "innovation_engineer"):
        if reason in told.open:
            raise Doubt(f"no-title-{reason.replace('_', '-')}", also=also, word=told.open[reason])
    if told.numbers:
        raise Doubt("skill-number", also=also)
    if "rung" in told.open:
        reason = "rung-is-no-skill" if family == "skill" else "series-open"
        raise Doubt(reason, also=also, word=told.open["rung"])
    for other in told.held:
        raise Doubt(f"is-{other}-not-{family}", also=also)


def _years(told: _Told, tokens: tuple[Token, ...], asked: Asked, family: str) -> Reading | None:
    """The years of the asked family, or those of another one besides."""
    level = _FAMILIES[family][0]
    also = _besides(told, family)
    if told.pending or (told.held and told.denied):
        raise Doubt("not-obtained", also=also)
    if told.denied:
        raise Doubt("no-years")
    own = [span for owner, span in told.spans if owner in (None, family)]
    if (told.held and family not in told.held) or len(told.held.get(family, [])) > 1:
        raise Doubt("years-of-another", also=also)
    whole = spans.agreed(own, asked)
    if whole is None:
        if told.held.get(family) and not told.open:
            also[level] = _value(family, told.held[family])
            raise Doubt("years-missing", also=also)
        return None
    if told.open:
        raise Doubt("years-of-another", also=also)
    if family in told.held:
        also[level] = _value(family, told.held[family])
    reading = spans.reading(whole, hedged=has(tokens, "about") or has(tokens, "doubt"))
    return Reading(reading.outcome, also, reading.hedged)
