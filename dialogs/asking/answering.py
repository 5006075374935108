"""A question and its answer, from text to sentences."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile
from criteria.profile import contradictions
from criteria.rules.nodes import Phase
from dialogs.asking.judging import judge
from dialogs.asking.naming import before_the_stand_in, named_in
from dialogs.asking.telling import Told, tell
from dialogs.asking.verdicts import Judged
from dialogs.knowledge.wordings import LONGEST_QUESTION
from dialogs.results.measures import Speaker
from dialogs.understanding.dates import years_since
from dialogs.stories import StoryError, read_story
from dialogs.understanding.reading import Bounded, Since, Taken

Stating: TypeAlias = Taken | Bounded | Since


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact that a question states, as it was read, and the words that it was read from."""

    fact: str
    outcome: Stating
    quote: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict with what it rests on, in words; `stated` are the facts of the question alone."""

    judged: Judged
    told: Told
    stated: tuple[Stated, ...]


def answer(speaker: Speaker, text: str, profile: Profile, *, phase: Phase = "normal") -> Answer:
    """The answer to a question, for somebody of whom `profile` is known."""
    text = text[:LONGEST_QUESTION]
    sound = _sound(speaker.policy, stated_in(speaker.policy, text, speaker.today), speaker.today)
    facts = {each.fact: known_of(each.outcome, speaker.today) for each in sound}
    named = named_in(speaker.policy, text, facts, (each.quote for each in sound))
    judged = judge(speaker.policy, named, profile, phase=phase)
    return Answer(judged, tell(judged, speaker, phase), sound)


def stated_in(policy: Policy, text: str, today: date) -> tuple[Stated, ...]:
    """The facts that a question states, read as a story's are."""
    try:
        story = read_story(policy, before_the_stand_in(text), today=today)
    except StoryError:
        return ()
    return tuple(Stated(each.fact, each.outcome, each.quote) for each in story.facts)


def known_of(outcome: Stating, today: date) -> Known:
    """What is known on a day of a fact that was read."""
    match outcome:
        case Taken(value):
            return value
        case Bounded(bounds):
            return bounds
        case Since():
            return years_since(outcome, today)


def _sound(policy: Policy, stated: tuple[Stated, ...], today: date) -> tuple[Stated, ...]:
    """What is stated without what contradicts itself."""
    facts = {each.fact: known_of(each.outcome, today) for each in stated}
    wrong = {name for problem in contradictions(policy.vocabulary, facts) for name in problem.facts}
    return tuple(each for each in stated if each.fact not in wrong)
