"""What qualifies the thing that a question names: the words that are neither what asks, nor a fact, nor the
tier aimed at, weighed as what people add to an answer is.

    主编的书|还没出版，评高工算不算          pending: a thing that is not there yet
    降本600万|是我们整个车间的，工程师够吗    team: several people's
    工程师五年，|中间辞职一年|，能报高工吗    broken: a part of the time may not count
    发明专利，我独立完成的，高工算吗          nothing: such words change nothing

They only ever take something back: what is qualified is not told to count, nor to be enough.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from dialogs.asking.aims import HIDDEN, without_prefixes
from dialogs.asking.forms import without_asking
from dialogs.asking.stating import Reading, Stated, number_before
from dialogs.asking.things import Stretch
from dialogs.clauses.cutting import cut
from dialogs.clauses.marking import Marker
from dialogs.clauses.remarks import last_rank, remarks_of
from dialogs.clauses.weighing import OTHERS, Beside, weigh
from dialogs.understanding.lexicon import GENERAL

DENIAL: Final = "denial"
QUALIFYING: Final = (
    *("person", "team", "employer", "broken", "acquired", "employer_rank", "partial", "per", "level", "kind"),
    *("lapsed", "planned", "pending", "hedge", DENIAL),
)
"""The classes of remarks that take back what is asked about, the one that tells most first; rulings tell the
others.
"""

ASKED: Final = "asked"
"""The class of what is asked of a thing by a question whether it is needed: 软著一定要|登记|吗."""

YEARLY: Final = "per"
"""The class that stories alone tell here: 满一年 is no yearly number."""

DOUBTS: Final = {
    "group": "team",
    "pending": "pending",
    "planned": "planned",
    "unqualified": "lapsed",
    "yearly": YEARLY,
}
"""Why a story takes a number for none of a fact, by the class that it is here."""

COUNTED: Final = ("count", "amount", "percent", "years")
_SEPARATOR: Final = ","
_BARE: Final = GENERAL.spoken("asking", "bare")


@dataclass(frozen=True, slots=True)
class Qualifier:
    """Words that take back what is asked about: their class, and how they stand in the question."""

    kind: str
    said: str


@dataclass(frozen=True, slots=True, eq=False)
class _Markers:
    """What marks the clauses beside each fact, with the words that only questions have."""

    policy: Policy
    of_fact: dict[str, Marker] = field(default_factory=dict)

    def of(self, fact: Fact) -> Marker:
        if fact.name not in self.of_fact:
            remarks = remarks_of(self.policy)
            marker = remarks.marker(fact).with_words(GENERAL.words("asking", "beside"))
            if last_rank(remarks.own, fact) is None:
                marker = marker.with_words(GENERAL.words("asking", "beside_any_rank"))
            self.of_fact[fact.name] = marker
        return self.of_fact[fact.name]


def qualifiers_in(
    reading: Reading, stated: Iterable[Stated], about: Iterable[str], named: Iterable[Stretch]
) -> tuple[Qualifier, ...]:
    """What qualifies the facts that are stated and `about` which is asked, the class that tells most first;
    `named` is where things stand.
    """
    vocabulary = reading.policy.vocabulary
    stated = tuple(stated)
    facts = tuple(dict.fromkeys([*(each.fact for each in stated), *about]))
    text = _without(reading.text, named)
    for quote in (each.quote for each in stated):
        text = text.replace(quote, _SEPARATOR * len(quote)) if quote else text
    found = [*_weighed(reading, [vocabulary[fact] for fact in facts], text), *_doubted(reading, facts)]
    return tuple(sorted(dict.fromkeys(found), key=lambda each: QUALIFYING.index(each.kind)))


def asked_of_it(reading: Reading, named: Iterable[Stretch]) -> tuple[Qualifier, ...]:
    """What a question asks of a thing, where it wants to know whether something is needed: words behind both
    the thing and what asks. 评高工需要软著吗 has none.
    """
    form, named = reading.form, tuple(named)
    at = reading.text.find(form.word) if form.name == "need" and form.word else -1
    if at < 0 or not named:
        return ()
    first = max(at + len(form.word), min(end for _, end in named))
    left = without_asking(_without(reading.text, named), form).replace(HIDDEN, _SEPARATOR)[first:]
    pieces = (without_prefixes(clause.plain, _BARE) for clause in cut(left))
    return tuple(Qualifier(ASKED, piece) for piece in pieces if len(piece) > 1 and not piece[0].isdigit())


def _doubted(reading: Reading, facts: Iterable[str]) -> Iterator[Qualifier]:
    """What a story takes for none of the facts, and why."""
    for each in reading.story.doubtful:
        kind = DOUBTS.get(each.reason.message.rpartition("-")[2])
        if kind is not None and not set(facts).isdisjoint(each.facts):
            yield Qualifier(kind, each.quote)


def _weighed(reading: Reading, facts: Iterable[Fact], text: str) -> Iterator[Qualifier]:
    """What the clauses weigh beside one of the facts."""
    remarks, markers = remarks_of(reading.policy), reading.policy.derived(_Markers)
    clauses = cut(without_asking(text, reading.form).replace(HIDDEN, _SEPARATOR))
    for fact in facts:
        beside = Beside(
            fact,
            last_rank(remarks.own, fact),
            remarks.counts(fact),
            with_others=remarks.with_others(fact),
        )
        for clause in clauses:
            marks = markers.of(fact).marks(clause.opening + clause.plain, reading.today)
            if [each.kind for each in marks] in ([OTHERS], [DENIAL]):
                continue  # 还有|发明专利一项, 没有|专利
            weighed = weigh(marks, beside)
            kind = next((each for each in QUALIFYING if each in weighed.against - {YEARLY}), None)
            if kind is not None:
                yield Qualifier(kind, clause.text)


def _without(text: str, stretches: Iterable[Stretch]) -> str:
    """The text with marks of a new clause in the place of stretches, and of the numbers before them."""
    for at, end in stretches:
        number = number_before(text[:at])
        start = text.rindex(number, 0, at) if number else at
        text = text[:start] + _SEPARATOR * (end - start) + text[end:]
    return text
