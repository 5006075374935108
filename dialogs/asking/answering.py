"""A question and its answer, from text to sentences."""

from dataclasses import dataclass

from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase
from dialogs.asking.judging import judge
from dialogs.asking.naming import named_in
from dialogs.asking.telling import Told, tell
from dialogs.asking.verdicts import Judged
from dialogs.results.measures import Speaker


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict with what it rests on, in words."""

    judged: Judged
    told: Told


def answer(speaker: Speaker, text: str, profile: Profile, *, phase: Phase = "normal") -> Answer:
    """The answer to a question, for somebody of whom `profile` is known."""
    named = named_in(speaker.policy, text, speaker.today)
    judged = judge(speaker.policy, named, profile, phase=phase)
    return Answer(judged, tell(judged, speaker, phase))
