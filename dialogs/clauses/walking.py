"""Reading an answer clause by clause, where it is not read whole: every clause must be accounted for.

3个，去年刚下证              3 · harmless
3个，另外两个还在申请         3 · others, left out and said so
3个，还在申请                unclear, and 3 is offered: does it count?
3个，第二发明人的算吗         a question
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Value
from criteria.tracing import Trace, step
from dialogs.clauses.besides import Besides, besides, facts_in
from dialogs.clauses.cutting import Clause, cut
from dialogs.clauses.remarks import last_rank, remarks_of
from dialogs.clauses.weighing import (
    BEGINNING,
    HARMLESS,
    NUMBER,
    OTHERS,
    RANK,
    Beside,
    Weighed,
    adds_up,
    begins_remark,
    silent_beside,
    weigh,
)
from dialogs.stories.words import counts_people
from dialogs.understanding import grammar, intents
from dialogs.understanding.holdings import Holdings
from dialogs.understanding.lexing import Token
from dialogs.understanding.normalising import normalise
from dialogs.understanding.readers import Readers, readers_of
from dialogs.understanding.reading import (
    Asked,
    Bounded,
    Intent,
    Reading,
    Reason,
    Since,
    Taken,
    Unclear,
    reason_of,
)

SEVERAL: Final = ("understanding-several",)
WALKED: Final = ("understanding-unread-", "understanding-ordinal", *SEVERAL)
"""The reasons for which a whole answer is walked through: something in it was not read, or speaks twice."""
_JOINT: Final = ","
BESIDES: Final = "besides"
_OF_OTHER_THINGS: Final = frozenset({"number", "unread", "partial"})
"""What may speak against a clause that names other things: it is of these that it speaks."""
_COUNTED: Final = ("count", "amount", "percent")
_OF_TIMES: Final = frozenset({RANK, "partial"})
_ANCHORED: Final = frozenset({"number"})
"""What may speak against a clause that names the fact itself, and was heard by its name."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A clause with what its words weigh; `kept`: it is made of the words of an answer alone."""

    clause: Clause
    weighed: Weighed
    kept: bool

    @property
    def is_harmless(self) -> bool:
        return self.weighed.kind == HARMLESS


def is_because(reading: Reading, messages: tuple[str, ...]) -> bool:
    """Whether a reading is unclear for a reason that begins so."""
    outcome = reading.outcome
    return isinstance(outcome, Unclear) and outcome.reason.message.startswith(messages)


class Walk:
    """One answer on its way through its clauses."""

    def __init__(
        self, policy: Policy, fact: Fact, text: str, today: date, numbered: bool, trace: Trace | None
    ) -> None:
        self.readers: Readers = readers_of(policy)
        self.remarks = remarks_of(policy)
        self.fact = fact
        self.text = text
        self.trace = trace
        self.asked = Asked(fact, "", today, self.readers.labels[fact.name], numbered, None)
        self.beside = Beside(fact, last_rank(self.remarks.own, fact), smells=self.remarks.smells(fact))
        self.policy, self.today = policy, today

    @cached_property
    def besides(self) -> Besides:
        """What a noun of its own anchors: asked for only where some clause is no answer and no remark."""
        told = besides(self.policy, self.text, self.today)
        if not counts_people(self.policy, self.fact.name):
            return told
        titles = {name for name, reader in self.readers.of.items() if reader.by == Holdings.by}
        return told.without(titles)  # 三位，都是高工: they are, not the person

    @property
    def also(self) -> dict[str, Known | Since]:
        """What is told of other facts."""
        return self.besides.other_than(self.fact.name)

    @cached_property
    def parts(self) -> list[_Part]:
        """The clauses."""
        return [part for clause in cut(self.text) for part in self._parts(clause)]

    @property
    def asks(self) -> bool:
        """Whether one of the clauses asks."""
        return any(_asks(part.clause) for part in self.parts if not part.is_harmless)

    def reading(self) -> Reading | None:
        """What the clauses say together; None if that is no more than the whole said."""
        parts = self.parts
        if len(parts) == 1 and parts[0].kept and parts[0].clause.plain == normalise(self.text):
            return self._named()
        if not parts:
            return None
        parts, answer = self._answer(parts)
        if answer is None:
            return self._unanswered(parts)
        if isinstance(answer.outcome, Unclear):
            return answer
        return self._accounted(parts, answer)

    def _parts(self, clause: Clause) -> Iterator[_Part]:
        """The clause, in two where a remark begins without a comma: 3个|去年刚下证."""
        tokens = self._marks(clause)
        part = _Part(clause, weigh(tokens, self.beside), self._is_answer(clause.plain))
        if part.weighed.kind == OTHERS:
            part = replace(part, kept=False)
        is_open = not (part.kept or part.is_harmless or _asks(clause))
        if is_open and (place := self._remark_within(tokens)):
            words = "".join(token.text for token in tokens[:place])
            yield _Part(replace(clause, plain=words, text=words), weigh(tokens[:place], self.beside), True)
            return
        if is_open and (words := self._answer_among(tokens)):
            part = replace(part, clause=replace(clause, plain=words), kept=True)
        yield part

    def _answer_among(self, tokens: tuple[Token, ...]) -> str:
        """The answer that is left of a clause without the words that tell nothing: 2023年3月从设备部调过来的.

        What a number counts stays, and so does every word that may decide.
        """
        silent = silent_beside(self.fact.kind)
        left = [
            token
            for before, token in zip((None, *tokens), tokens, strict=False)
            if token.kind not in silent or (before is not None and before.numeral is not None)
        ]
        for kinds in ((), BEGINNING):
            words = "".join(token.text for token in left if token.kind not in kinds)
            if words and len(left) < len(tokens) and self._is_answer(words) and self._says(words):
                return words
        return ""

    def _says(self, words: str) -> bool:
        """Whether words tell a value."""
        reading = grammar.answered(self.readers, replace(self.asked, text=words))
        return reading is not None and told_in(reading) is not None

    def _remark_within(self, tokens: tuple[Token, ...]) -> int:
        """Where a harmless remark begins behind an answer; 0 if there is none."""
        for place in range(1, len(tokens)):
            if (
                begins_remark(tokens[place - 1], tokens[place], self.fact.kind)
                and weigh(tokens[place:], self.beside).kind == HARMLESS
            ):
                words = "".join(token.text for token in tokens[:place])
                return place if self._is_answer(words) else 0
        return 0

    def _is_answer(self, plain: str) -> bool:
        """Whether the words of a text are those of answers about the fact."""
        lexer = self.readers.of[self.fact.name].lexer(self.fact)
        return plain in self.asked.labels or lexer.tokens(plain, self.asked.today) is not None

    def _marks(self, clause: Clause) -> tuple[Token, ...]:
        return self.remarks.marker(self.fact).marks(clause.opening + clause.plain, self.asked.today)

    def _answer(self, parts: list[_Part]) -> tuple[list[_Part], Reading | None]:
        """The clauses with those that turn out to be none of the answer, and what the others say."""
        answer = self._read(parts)
        if answer is not None and not is_because(answer, WALKED):
            return parts, answer
        doubtful = [self._is_besides(part) for part in parts]  # 实用新型3个，软著2个
        if not any(doubtful) and answer is not None and is_because(answer, SEVERAL):
            doubtful = [part.is_harmless and part.weighed.tells for part in parts]  # 整整五年，今年刚满
        elif not any(doubtful):
            doubtful = [not self._tells(part) for part in parts]  # 3个，还在申请
        fewer = [
            replace(part, kept=part.kept and not is_one) for part, is_one in zip(parts, doubtful, strict=True)
        ]
        again = self._read(fewer) if fewer != parts else None
        return (fewer, again) if again else (parts, answer)

    def _is_besides(self, part: _Part) -> bool:
        """Whether a clause tells of other facts alone, where it is clear that the rest tells of this one."""
        if self.fact.kind not in _COUNTED:
            return False
        facts = facts_in(part.clause, self.besides.heard)
        apart = self.fact.name in self.besides.outcomes or bool(part.clause.opening)
        return bool(facts) and self.fact.name not in facts and apart

    def _tells(self, part: _Part) -> bool:
        """Whether a clause is an answer by itself."""
        return part.kept and self._says(part.clause.plain)

    def _read(self, parts: list[_Part]) -> Reading | None:
        text = _JOINT.join(part.clause.plain for part in parts if part.kept)
        return grammar.answered(self.readers, replace(self.asked, text=text)) if text else None

    def _accounted(self, parts: list[_Part], answer: Reading) -> Reading:
        """The answer where every other clause is accounted for; else what was heard, and why not."""
        also = {**self._also(parts), **answer.also}
        in_words = not any(part.kept and part.clause.plain.isdigit() for part in parts)
        denied = in_words and _denies(answer)  # a 1 that chooses 无 says no no
        beside = replace(self.beside, denied=denied, told=_value(answer))
        left_out: list[str] = []
        apart = [(part, self._weighed(part, beside)) for part in parts if not part.kept]
        add_up = self._add_up([part for part, weighed in apart if NUMBER in weighed.against], beside)
        for part, weighed in apart:
            if add_up and weighed.against == {NUMBER}:
                continue
            step(step(self.trace, "clause", part.clause.text), "class", weighed.kind)
            if weighed.kind in (HARMLESS, BESIDES):
                continue
            if _asks(part.clause):
                return Reading(Intent("question"))
            if weighed.decides:
                words = "，".join(kept.clause.text for kept in parts if kept.kept)
                opening = reason_of("clause-heard", heard=words, said=part.clause.text)
                return Reading(Unclear(_reason(weighed, opening), told_in(answer)), also)
            left_out.append(part.clause.text)
        return replace(answer, also=also, left_out=tuple(left_out))

    def _add_up(self, parts: list[_Part], beside: Beside) -> bool:
        """Whether clauses divide what was counted among themselves: 四个，注塑那边两个，装配那边两个."""
        tokens = [token for part in parts for token in self._marks(part.clause)]
        return len(parts) > 1 and adds_up(tokens, beside.counted)

    def _also(self, parts: list[_Part]) -> dict[str, Known | Since]:
        """What the clauses that are none of the answer tell of other facts."""
        apart = [part.clause for part in parts if not (part.kept or part.is_harmless)]
        if not apart:
            return {}
        facts = frozenset[str]().union(*(facts_in(clause, self.besides.heard) for clause in apart))
        return {name: told for name, told in self.also.items() if name in facts}

    def _weighed(self, part: _Part, beside: Beside) -> Weighed:
        """What a clause is there for beside an answer: it may also tell of other facts."""
        tokens = self._marks(part.clause)
        weighed = weigh(tokens, beside)
        heard = facts_in(part.clause, self.besides.heard)
        of_these = _OF_TIMES if self.fact.kind == "years" else frozenset({RANK})
        shown = weighed.against - {NUMBER} and any(token.kind == "certificate" for token in tokens)
        if heard and self.fact.name not in heard and not weighed.against & of_these and not shown:
            return Weighed(BESIDES)
        doubtful = facts_in(part.clause, self.besides.doubtful)
        if doubtful and self.fact.name not in doubtful and weighed.against <= _OF_OTHER_THINGS and not shown:
            return Weighed(OTHERS)
        return weighed

    def _unanswered(self, parts: list[_Part]) -> Reading | None:
        """What is told where no clause is an answer by its words alone: the fact by its noun, a question,
        other facts; else why a clause is none. None if there is nothing to say.
        """
        if intent := self._intent(parts):
            return Reading(intent)
        weighed = [self._weighed(part, self.beside) for part in parts]
        if (named := self._named()) and all(each.against <= _ANCHORED for each in weighed):
            return named
        for part, each in zip(parts, weighed, strict=True):
            if each.against - _ANCHORED - {"denial"}:
                opening = reason_of("clause-alone", said=part.clause.text)
                return Reading(Unclear(_reason(each, opening)))
        told_besides = self.also and all(each.kind in (HARMLESS, BESIDES) for each in weighed)
        unread = Unclear(reason_of(f"unread-{self.fact.kind}"))
        return Reading(unread, self.also) if told_besides else None

    def _named(self) -> Reading | None:
        """The number that stands with the fact's own noun: 发明1 实用新型4 软著2."""
        told = self.besides.outcomes.get(self.fact.name) if self.fact.kind in _COUNTED else None
        numbers = sum(token.numeral is not None for part in self.parts for token in self._marks(part.clause))
        is_all = numbers <= 1 + len(self.also)
        return Reading(told, self.also) if told is not None and is_all else None

    def _intent(self, parts: list[_Part]) -> Intent | None:
        """What is wanted of the conversation, or asked, where no clause tells a number: 等一下，重新开始."""
        own = self.readers.own[self.fact.name]
        read = [intents.read(part.clause.plain, self.today, own) for part in parts]
        named = [intent for intent in read if intent]
        numbered = [NUMBER in part.weighed.against for part in parts]
        if named and not any(has and not intent for has, intent in zip(numbered, read, strict=True)):
            return min(named, key=lambda intent: intent.name == "unknown")  # 我搞不清，先跳过
        return Intent("question") if self.asks else None


def _value(reading: Reading) -> Value | None:
    return reading.outcome.value if isinstance(reading.outcome, Taken) else None


def _asks(clause: Clause) -> bool:
    return intents.is_question(clause.plain + ("?" if clause.asks else ""))


def told_in(reading: Reading) -> Known | Since | None:
    """What an answer tells; None where it tells nothing."""
    match reading.outcome:
        case Taken(told) | Bounded(told) | (Since() as told):
            return told
    return None


def _denies(reading: Reading) -> bool:
    """Whether the answer is that there is none."""
    match reading.outcome:
        case Taken(bool() as value):
            return not value
        case Taken(value):
            return value in (0, "none", frozenset())
    return False


def _reason(weighed: Weighed, opening: Reason) -> Reason:
    """Why a clause that decides makes the answer unclear."""
    return replace(reason_of(f"clause-{weighed.kind.replace('_', '-')}"), opening=opening)
