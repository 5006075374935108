"""Reading what someone holds: titles of one series or another, grades of skill, and the years since.

The facts about them are answered in the same words, so one reader reads all of them. Every clause tells
holdings (助理工程师), times (评了四年多) or nothing that counts (机械专业); what does not belong to the
fact that was asked is told besides. What families there are, a policy's lexicon says (the head of its
`lexicon/titles.yaml`).
"""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from criteria.policy.vocabulary import Fact, Known, Vocabulary
from dialogs.understanding import years
from dialogs.understanding.families import GRADE_NUMBER, NONE, RUNG, WEAK, Families, Family
from dialogs.understanding.lexicon import Lexicon, Words, merged
from dialogs.understanding.lexing import Lexer, Token, clauses, has, without
from dialogs.understanding.reader import Reader
from dialogs.understanding.reading import Asked, Bounded, Doubt, Reading, Since, Taken
from dialogs.understanding.years import Told

_YEARS_FILE: Final = "numbers"
_DOING: Final = "doing"
_LISTING: Final = "、"
"""Between numbers it leaves the choice (五、六年), between titles it lists them."""
_ANY_TIME: Final = ("understanding-vague", "understanding-year-or-span", "understanding-other-event")
"""Why a time is none that is known: where only the level was asked, it need not be."""
_SILENT: Final = ("got", "only", "plain", GRADE_NUMBER, "and")


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
    """The rungs that were named without a family: they must not speak against what is held."""
    numbers: list[str] = field(default_factory=list)
    """The grades told by number alone (三级)."""
    open: dict[str, str] = field(default_factory=dict)
    """Words that are no holding by themselves, by the reason why."""


class Holdings(Reader):
    """Reads the levels of the families of one lexicon file and the years since."""

    by = "holdings"
    kinds = ("choice", "years")
    dates = True

    def __init__(self, own: Lexicon, file: str, vocabulary: Vocabulary) -> None:
        super().__init__(own, file, vocabulary)
        self.families = Families(own, file, vocabulary)

    def words(self, fact: Fact) -> Words:
        """The words of all families, and those of the years since in the family that was asked."""
        since = self.own.words(_YEARS_FILE, self.families.of_fact[fact.name].years)
        groups = [group for group in self.own.groups(self.file) if group != WEAK]
        return merged(
            self.own.words(self.file, WEAK),
            years.time_words(since),
            *(self.families.words(group) for group in groups),
        )

    def reasons(self) -> frozenset[str]:
        """Why a word is no holding, or one of another family than was asked."""
        return self.families.reasons()

    def lexer(self, fact: Fact) -> Lexer:
        """Cuts answers about the fact's family into their words."""
        return super().lexer(self.vocabulary[self.families.of_fact[fact.name].years])

    def read(self, asked: Asked) -> Reading | None:
        """The holding or its years, and what else is surely told; None for other answers. Raises Doubt."""
        tokens = self.tokens(asked)
        if tokens is None:
            return None
        told = _Told()
        family = self.families.of_fact[asked.fact.name]
        for clause in clauses(tokens, "sep"):
            self._take(told, clause, asked, family)
        if asked.fact.name == family.years:
            return self._years(told, tokens, asked, family)
        return self._holding(told, tokens, family)

    def _take(self, told: _Told, clause: tuple[Token, ...], asked: Asked, family: Family) -> None:
        """Add what one clause tells. Raises Doubt."""
        if self._is_lacking(told, clause, family):
            return
        if any(token.kind == "or" and token.text != _LISTING for token in clause):
            raise Doubt("several")
        holdings = [token for token in clause if token.kind in self.families.by_name]
        opens = [token for token in clause if token.kind in self.families.open]
        rungs = [token for token in opens if token.kind == RUNG]
        told.rungs += [token.meaning for token in rungs]
        told.numbers += [token.meaning for token in clause if token.kind == GRADE_NUMBER]
        named = [found for token in rungs if (found := self.families.rung_of(token, clause, family))]
        _check_joined(clause, holdings + named)
        for token in holdings + named:
            told.held.setdefault(token.kind, []).append(token.meaning)
        for token in opens:
            if token.kind != RUNG or not holdings + named:
                told.open[token.kind] = token.text
        self._take_time(told, clause, holdings + named, asked)

    def _is_lacking(self, told: _Told, clause: tuple[Token, ...], family: Family) -> bool:
        """Whether a clause tells what is not held: then what is held stands elsewhere, if anywhere."""
        denials = [token.meaning for token in clause if token.kind == "denied"]
        if denials and not {family.name, "any"}.intersection(denials):
            return True  # 工程师，没有其他职称
        is_denied = bool(denials) or has(clause, "none")
        is_pending = has(clause, "pending")
        names_one = any(
            token.kind in self.families.by_name or token.kind in (*self.families.open, "number", "date")
            for token in clause
        )
        told.pending |= is_pending or (is_denied and names_one)
        if is_denied or is_pending:
            for token in clause:
                if token.kind in self.families.by_name or token.kind == RUNG:
                    kind = family.name if token.kind == RUNG else token.kind
                    told.lacking.setdefault(kind, []).append(token.meaning)
        told.unfinished |= is_pending and not names_one
        told.denied |= is_denied and not names_one and not is_pending
        return is_denied or is_pending

    def _take_time(self, told: _Told, clause: tuple[Token, ...], holdings: list[Token], asked: Asked) -> None:
        rest = without(
            clause, *self.families.by_name, *self.families.open, *self.families.beside_rungs, *_SILENT
        )
        rest = tuple(token for token in rest if not (holdings and token.text == _LISTING))
        if not without(
            rest, "padding", "of", "named", "begun", "lasting", "fine", "about", "doubt", "until_now"
        ):
            return
        if asked.fact.kind == "years" and not holdings and self._tells_a_trade(clause):
            raise Doubt("other-event")
        try:
            span = years.told_by(rest, asked, denies=False)
        except Doubt as doubt:
            if asked.fact.kind == "years" or doubt.reason not in _ANY_TIME:
                raise
            return  # 助工，评了好几年了: when does not matter
        families = {token.kind for token in holdings}
        if span is not None and len(holdings) <= 1:
            told.spans.append((families.pop() if families else None, span))
        elif span is not None:
            raise Doubt("several")

    def _tells_a_trade(self, clause: tuple[Token, ...]) -> bool:
        """Whether a clause tells how long somebody has had a trade: 干钳工二十年."""
        trades = ("plain", *self.families.beside_rungs)
        return any(before.meaning == _DOING and behind.kind in trades for before, behind in pairwise(clause))

    def _value(self, family: Family, meanings: list[str]) -> str:
        """The highest of several holdings, as the family's fact names it."""
        values = [family.counted(meaning) for meaning in meanings]
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            raise Doubt(self.families.reason(f"below-{family.name}"), suggestion=NONE)
        return max(known, key=family.order.index)

    def _holding(self, told: _Told, tokens: tuple[Token, ...], family: Family) -> Reading | None:
        also = self._besides(told, family)
        if has(tokens, "doubt"):
            raise Doubt("hedged")
        if family.name in told.held:
            held = told.held[family.name]
            value = self._value(family, held)
            if not set(told.lacking.get(family.name, [])).isdisjoint(held):
                raise Doubt("several")
            if told.unfinished:
                raise Doubt("not-obtained")
            if any(set(self.families.may_be(rung)).isdisjoint(held) for rung in told.rungs):
                raise Doubt("several")  # 工程师，高级 is no 工程师
            if told.denied or any(number != value for number in told.numbers):
                raise Doubt("several")
            return Reading(Taken(value), also | self._time_of(told, family), has(tokens, "about"))
        only = has(tokens, "only") and bool(told.held)
        if told.denied or only:
            if told.open and not told.held:
                raise Doubt("several")
            return Reading(Taken(NONE), also)
        if told.pending:
            raise Doubt("not-obtained", also=also)
        self._doubt_open(told, family, also)
        return None

    def _besides(self, told: _Told, asked: Family) -> dict[str, Known | Since]:
        """What is told of the other families: their levels, and the years where it is clear whose."""
        unheard = self.families.unheard(asked)
        also: dict[str, Known | Since] = {}
        for name, meanings in told.held.items():
            family = self.families.by_name[name]
            is_known = all(family.counted(meaning) is not None for meaning in meanings)
            if name != asked.name and is_known and name not in unheard:
                also[family.level] = self._value(family, meanings)
                also |= self._time_of(told, family)
        return also

    def _time_of(self, told: _Told, family: Family) -> dict[str, Known | Since]:
        """The years with a holding, where one holding and one time stand together."""
        if len(told.held.get(family.name, [])) != 1:
            return {}
        own = [span for owner, span in told.spans if owner == family.name]
        loose = [span for owner, span in told.spans if owner is None]
        if not own and len(told.held) == 1:
            own = loose
        if len(own) != 1:
            return {}
        outcome = years.reading(own[0], hedged=False).outcome
        if isinstance(outcome, Since):
            return {family.years: outcome}
        if isinstance(outcome, Taken):
            return {family.years: outcome.value}
        return {family.years: outcome.range} if isinstance(outcome, Bounded) else {}

    def _doubt_open(self, told: _Told, family: Family, also: dict[str, Known | Since]) -> None:
        """Say why something that was named is not what was asked. Raises Doubt if anything was."""
        for reason in self.families.no_holdings:
            if reason in told.open:
                raise Doubt(self.families.reason(reason), also=also, word=told.open[reason])
        if told.numbers:
            raise Doubt(self.families.reason(GRADE_NUMBER), also=also)
        if RUNG in told.open:
            raise Doubt(self.families.reason(f"rung-under-{family.name}"), also=also, word=told.open[RUNG])
        for other in told.held:
            raise Doubt(self.families.reason(f"{other}-under-{family.name}"), also=also)

    def _years(self, told: _Told, tokens: tuple[Token, ...], asked: Asked, family: Family) -> Reading | None:
        """The years of the asked family, or those of another one besides."""
        also = self._besides(told, family)
        held = told.held.get(family.name, [])
        if told.pending or (told.held and told.denied):
            raise Doubt("not-obtained", also=also)
        if told.denied:
            raise Doubt("no-years")
        own = [span for owner, span in told.spans if owner in (None, family.name)]
        if (told.held and not held) or len(held) > 1:
            raise Doubt("years-of-another", also=also)
        whole = years.agreed(own, asked)
        if whole is None:
            if held and not told.open:
                also[family.level] = self._value(family, held)
                raise Doubt("years-missing", also=also)
            return None
        if told.open:
            raise Doubt("years-of-another", also=also)
        if held:
            also[family.level] = self._value(family, held)
        reading = years.reading(whole, hedged=has(tokens, "about") or has(tokens, "doubt"))
        return Reading(reading.outcome, also, reading.hedged)


def _check_joined(clause: tuple[Token, ...], holdings: list[Token]) -> None:
    """Two holdings stand in one clause only where they are joined (助工和工程师). Raises Doubt."""
    is_joined = has(clause, "and") or any(token.text == _LISTING for token in clause)
    if not is_joined and len({(token.kind, token.meaning) for token in holdings}) > 1:
        raise Doubt("several")
