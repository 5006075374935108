"""What is put before a person at once, and what an interview of such screens comes to.

Article 10 has many items, of which most people have none: one list to be ticked is less than eleven questions
for 0. What is ticked is there, so of a number it is known that it is at least one; how much it is is asked
afterwards, by itself, and only while that can still change the answer:

    下面哪些您有？ ☑ 发明专利 ☐ 实用新型专利 ☐ 软件著作权 …    Screen("works", "ticks", (…))
    发明专利有几项？                                          Screen("works", "question", (…,))

`next_facts` tells what is worth asking; here it is laid out, in the policy's order.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple

from criteria.explanation import undetermining_facts
from criteria.interview import AUTO, next_facts
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Profile, Range, Value, number_bounds
from criteria.rules.nodes import Phase

Form = Literal["question", "declaration", "exceptions", "choices", "ticks"]
"""How a screen asks: for one fact; whether all is as it should be, and where it is not, what is an exception;
a choice of each; what is there.
"""


@dataclass(frozen=True, slots=True)
class Screen:
    """Facts of a topic that are put before a person at once; one alone is a question."""

    topic: str
    form: Form
    facts: tuple[str, ...]


LEAST_OF: Final = 6
"""Of so many screens that may still be asked at least one more is."""


class Played(NamedTuple):
    """An interview: the facts that were put before the person, in order, what is known at its end, and the
    screens that the person had to answer.
    """

    asked: tuple[str, ...]
    known: dict[str, Known]
    screens: tuple[Screen, ...]


def next_screen(policy: Policy, worth: Collection[str], told: Collection[str]) -> Screen | None:
    """The first screen on which something is worth asking; None where nothing is.

    `told` are the facts that were put before the person already. Of those among them that are worth asking
    it is only to be told how much, or which: they are asked for one by one.
    """
    for topic, facts in _groups(policy):
        asked = tuple(name for name in facts if name in worth)
        if not asked:
            continue
        form = form_of(policy, facts)
        if form == "declaration":  # who declares one thing declares all of it at once
            asked = tuple(name for name in facts if name in asked or name not in told)
        fresh = tuple(name for name in asked if name not in told)
        if len(fresh) > 1:
            return Screen(topic, form, fresh)
        return Screen(topic, "question", tuple(name for name in asked if name not in fresh)[:1] or fresh)
    return None


def screens_ahead(policy: Policy, worth: Collection[str], told: Collection[str]) -> tuple[str, ...]:
    """The topic of each screen on which something may still be asked of a person, in the order of asking;
    none where nothing is worth asking. They only become fewer where
    answers are added to answers, and nothing is asked in vain.

    Declarations come last, whatever is told before; they count as long as anything is to be asked.
    """
    if not worth:
        return ()
    return tuple(
        topic
        for topic, facts in _groups(policy)
        if any(name in worth for name in facts)
        or (form_of(policy, facts) == "declaration" and not all(name in told for name in facts))
    )


def settled_by_ticks(
    policy: Policy, profile: Profile, ticked: Collection[str], *, phase: Phase = "normal"
) -> Iterator[str]:
    """Of the facts that were ticked those that may settle a condition of a way that hangs on something else:
    where something was asked in vain, less has to be said to hang on what nobody knows.
    """
    if ticked:
        yield from undetermining_facts(policy, profile, ticked, phase=phase)


def steps_left(policy: Policy, ahead: Sequence[str]) -> tuple[int, int]:
    """How many steps a person has probably still to take, at least and at most, of whom screens of these
    topics may still be asked (`screens_ahead`). Measured by `make bench`: somebody may be out after the next
    answer; and of each list it is counted that something is ticked, and asked about once more.
    """
    lists = {topic for topic, facts in _groups(policy) if form_of(policy, facts) == "ticks"}
    return 1 + len(ahead) // LEAST_OF, len(ahead) + len(lists.intersection(ahead))


def _groups(policy: Policy) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The facts that are asked together, and those asked alone, with their topics, in the order of asking."""
    return policy.derived(_grouped)


def _grouped(policy: Policy) -> tuple[tuple[str, tuple[str, ...]], ...]:
    group = {name: facts for facts in policy.together for name in facts}
    return tuple(
        dict.fromkeys(
            (topic, group.get(name, (name,)))
            for topic, names in policy.asking_order.items()
            for name in names
        )
    )


def form_of(policy: Policy, facts: Collection[str]) -> Form:
    """How facts that are put before a person at once are asked for."""
    kinds = {policy.vocabulary[name].kind for name in facts}
    if len(facts) == 1:
        return "question"
    if kinds == {"flag"}:
        return "declaration"
    return "choices" if kinds == {"choice"} else "ticks"


def nothing_of(fact: Fact) -> Value:
    """What a fact is of which there is nothing."""
    if fact.kind == "flag":
        return False
    if fact.kind == "set":
        return frozenset()
    return 0 if fact.is_number else next(iter(fact.values))


def something_of(fact: Fact) -> Known | None:
    """What is known of a fact of which there is something; None where that can be told only by its level."""
    if fact.kind == "flag":
        return True
    if fact.kind == "count":
        return Range(1, None)
    return Range(0, None, low_open=True) if fact.is_number else None


def play(policy: Policy, answers: Profile, *, target: str = AUTO, phase: Phase = "normal") -> Played:
    """Plays the interview against somebody who answers from `answers` and does not know what is not there."""
    playing = _Playing(policy, answers)
    while screen := playing.next(target, phase):
        playing.answer(screen)
    return Played(tuple(playing.asked), playing.known, tuple(playing.screens))


def screen_to_show(
    policy: Policy,
    told: Profile,
    in_vain: Collection[str],
    *,
    target: str = AUTO,
    phase: Phase = "normal",
) -> Screen | None:
    """The screen that comes next for somebody who told this much and was asked `in_vain` for others, with the
    facts that are still to be put; None where nothing is worth asking any more.

    Who answers screen by screen is asked what `play` asks: it is played again up to the first screen that was
    not answered. What was told before it was asked for is used at once: then less may be asked.
    """
    seen = {*told, *in_vain}
    playing = _Playing(policy, told)
    while screen := playing.next(target, phase):
        if fresh := tuple(name for name in screen.facts if name not in seen):
            screen = replace(screen, facts=fresh)
            break
        playing.answer(screen)
    if seen <= playing.asked.keys():
        return screen
    worth = next_facts(policy, told, target=target, given_up=frozenset(in_vain), phase=phase)
    return next_screen(policy, frozenset(worth), seen)


class _Playing:
    def __init__(self, policy: Policy, answers: Profile) -> None:
        self.policy, self.answers = policy, answers
        self.known: dict[str, Known] = {}
        self.asked: dict[str, None] = {}
        self.given_up: set[str] = set()
        self.ticked: set[str] = set()
        self.screens: list[Screen] = []

    def next(self, target: str, phase: Phase) -> Screen | None:
        worth = frozenset(
            next_facts(self.policy, self.known, target=target, given_up=frozenset(self.given_up), phase=phase)
        )
        if target == AUTO and self.given_up:
            worth |= frozenset(settled_by_ticks(self.policy, self.known, self.ticked, phase=phase))
        return next_screen(self.policy, worth, self.asked)

    def answer(self, screen: Screen) -> None:
        self.asked.update(dict.fromkeys(screen.facts))
        self.screens.append(screen)
        if screen.form == "declaration" and not all(map(self._is_fine, screen.facts)):
            self.screens.append(replace(screen, form="exceptions"))
        for name in screen.facts:
            if name not in self.answers:
                self.given_up.add(name)
            elif screen.form == "ticks":
                self._tick(self.policy.vocabulary[name], self.answers[name])
            else:
                self._tell(name, self.answers[name])

    def _is_fine(self, name: str) -> bool:
        return self.answers.get(name) is self.policy.vocabulary[name].better

    def _tick(self, fact: Fact, answer: Known) -> None:
        """Ticks what there is something of; what may be nothing is left open, to be asked for by itself."""
        if answer == nothing_of(fact) or answer is True:
            self.known[fact.name] = answer
        elif not isinstance(answer, Range) or number_bounds(fact, answer)[0] > 0:
            something = something_of(fact)
            self.known |= {} if something is None else {fact.name: something}
            self.ticked.add(fact.name)

    def _tell(self, name: str, answer: Known) -> None:
        self.known[name] = answer
        self.ticked.discard(name)
        if isinstance(answer, Range):
            self.given_up.add(name)
