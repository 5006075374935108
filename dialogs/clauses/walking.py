"""Reading an answer clause by clause, where it is not read whole: every clause must be accounted for.

3个，去年刚下证              3 · harmless
3个，另外两个还在申请         3 · others, left out and said so
3个，还在申请                unclear, and 3 is offered: does it count?
3个，第二发明人的算吗         a question
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known
from criteria.tracing import Trace, step
from dialogs.clauses.cutting import Clause, cut
from dialogs.clauses.marking import Marker
from dialogs.clauses.weighing import (
    HARMLESS,
    OTHERS,
    Beside,
    Weighed,
    begins_remark,
    last_rank,
    weigh,
    words_beside,
)
from dialogs.understanding import grammar, intents
from dialogs.understanding.lexicon import Lexicon
from dialogs.understanding.lexing import Token
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

_SEVERAL: Final = ("understanding-several",)
_WALKED: Final = ("understanding-unread-", *_SEVERAL)
"""The reasons for which a whole answer is walked through: something in it was not read, or speaks twice."""
_JOINT: Final = ","


@dataclass(frozen=True, slots=True)
class _Part:
    """A clause with what its words weigh; `kept`: it is made of the words of an answer alone."""

    clause: Clause
    weighed: Weighed
    kept: bool

    @property
    def is_harmless(self) -> bool:
        return self.weighed.kind == HARMLESS


def heard(
    policy: Policy, fact: Fact, text: str, *, today: date, numbered: bool, trace: Trace | None = None
) -> Reading:
    """What the text says as an answer about a fact of the policy; `trace` is told the way to it."""
    reading = grammar.understood(policy, fact, text, today=today, numbered=numbered, trace=trace)
    asks = reading.outcome == Intent("question")
    if asks or _is_because(reading, _WALKED):
        walked = _Walk(policy, fact, text, today, numbered, trace).reading()
        if walked and not (asks and isinstance(walked.outcome, Unclear)):
            reading = walked
    if isinstance(reading.outcome, Unclear):
        step(trace, "reason", reading.outcome.reason.message)
    return reading


def _is_because(reading: Reading, messages: tuple[str, ...]) -> bool:
    """Whether a reading is unclear for a reason that begins so."""
    outcome = reading.outcome
    return isinstance(outcome, Unclear) and outcome.reason.message.startswith(messages)


@dataclass(frozen=True, slots=True, eq=False)
class Remarks:
    """The words of remarks of a policy, made ready for each fact by the first answer about it."""

    own: Lexicon
    markers: dict[str, Marker]

    def marker(self, fact: Fact) -> Marker:
        """What marks the clauses beside answers about a fact."""
        if fact.name not in self.markers:
            self.markers[fact.name] = Marker(words_beside(self.own, fact))
        return self.markers[fact.name]


def remarks_of(policy: Policy) -> Remarks:
    """The words of remarks of a policy, made once."""
    return policy.derived(_made)


def _made(policy: Policy) -> Remarks:
    return Remarks(Lexicon(policy.lexicon), {})


class _Walk:
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
        self.beside = Beside(fact, last_rank(self.remarks.own, fact))

    def reading(self) -> Reading | None:
        """What the clauses say together; None if that is no more than the whole said."""
        parts = [part for clause in cut(self.text) for part in self._parts(clause)]
        if not parts or (len(parts) == 1 and parts[0].kept):
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
        if not (part.kept or part.is_harmless) and (place := self._remark_within(tokens)):
            words = "".join(token.text for token in tokens[:place])
            yield _Part(replace(clause, plain=words, text=words), weigh(tokens[:place], self.beside), True)
            return
        yield part

    def _remark_within(self, tokens: tuple[Token, ...]) -> int:
        """Where a harmless remark begins behind an answer; 0 if there is none."""
        for place in range(1, len(tokens)):
            if begins_remark(tokens[place]) and weigh(tokens[place:], self.beside).kind == HARMLESS:
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
        if answer is not None and _is_because(answer, _SEVERAL):  # 整整五年，今年刚满
            doubtful = [part.is_harmless and part.weighed.tells for part in parts]
        elif answer is None or _is_because(answer, _WALKED):  # 3个，还在申请
            doubtful = [part.weighed.decides and not self._tells(part) for part in parts]
        else:
            return parts, answer
        fewer = [
            replace(part, kept=part.kept and not is_one) for part, is_one in zip(parts, doubtful, strict=True)
        ]
        again = self._read(fewer) if fewer != parts else None
        return (fewer, again) if again else (parts, answer)

    def _tells(self, part: _Part) -> bool:
        """Whether a clause is an answer by itself."""
        reading = self._read([part])
        return reading is not None and _told(reading) is not None

    def _read(self, parts: list[_Part]) -> Reading | None:
        text = _JOINT.join(part.clause.plain for part in parts if part.kept)
        return grammar.answered(self.readers, replace(self.asked, text=text)) if text else None

    def _accounted(self, parts: list[_Part], answer: Reading) -> Reading:
        """The answer where every other clause is accounted for; else what was heard, and why not."""
        beside = replace(self.beside, denied=_denies(answer))
        left_out: list[str] = []
        for part in parts:
            if part.kept:
                continue
            weighed = weigh(self._marks(part.clause), beside)
            step(step(self.trace, "clause", part.clause.text), "class", weighed.kind)
            if weighed.kind == HARMLESS:
                continue
            if _asks(part.clause):
                return Reading(Intent("question"))
            if weighed.decides:
                words = "，".join(kept.clause.text for kept in parts if kept.kept)
                opening = reason_of("clause-heard", heard=words, said=part.clause.text)
                return Reading(Unclear(_reason(weighed, opening), _told(answer)), answer.also)
            left_out.append(part.clause.text)
        return replace(answer, left_out=tuple(left_out))

    def _unanswered(self, parts: list[_Part]) -> Reading | None:
        """A question, or why a clause that tells no answer is none; None if there is nothing to say."""
        if any(_asks(part.clause) for part in parts if not part.is_harmless):
            return Reading(Intent("question"))
        for part in parts:
            if part.weighed.decides and part.weighed.kind not in ("number", "unread", "denial"):
                opening = reason_of("clause-alone", said=part.clause.text)
                return Reading(Unclear(_reason(part.weighed, opening)))
        return None


def _asks(clause: Clause) -> bool:
    return intents.is_question(clause.plain + ("?" if clause.asks else ""))


def _told(reading: Reading) -> Known | Since | None:
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
