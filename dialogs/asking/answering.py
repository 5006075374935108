"""A question and its answer, from text to sentences."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from criteria.policy.knowledge import Thing
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase
from dialogs.asking.judging import judge
from dialogs.asking.naming import Named, named_in
from dialogs.asking.telling import Told, tell
from dialogs.asking.verdicts import Judged
from dialogs.messages import words_of
from dialogs.results.measures import Speaker
from locales.wording import SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict with what it rests on, in words."""

    judged: Judged
    told: Told


def ask(
    policy: Policy,
    question: str,
    profile: Profile | None = None,
    *,
    today: date,
    phase: Phase = "normal",
    language: str = SOURCE_LANGUAGE,
) -> Answer:
    """The answer to a question by itself, in a language of `LANGUAGES`; whatever the text, there is one."""
    return answer(Speaker(words_of(policy, language), policy, today), question, profile or {}, phase=phase)


@dataclass(frozen=True, slots=True)
class Around:
    """What a question in a conversation leaves unsaid: the fact that is being asked for (要几个？ is how many
    of it), and the tier that the person aims at.
    """

    fact: str | None = None
    tier: str | None = None


NOWHERE: Final = Around()
"""A question by itself."""

OF_WHAT: Final = ("amount", "duration", "worth", "enough", "need", "proof", "meaning")
"""The forms that ask about a thing; one that names none is about what is being asked for."""


def answer(
    speaker: Speaker, text: str, profile: Profile, *, phase: Phase = "normal", around: Around = NOWHERE
) -> Answer:
    """The answer to a question, for somebody of whom `profile` is known."""
    named = _said_in_full(named_in(speaker.policy, text, speaker.today), around)
    judged = judge(speaker.policy, named, profile, phase=phase)
    return Answer(judged, tell(judged, speaker, phase))


def _said_in_full(named: Named, around: Around) -> Named:
    """The question with what it leaves unsaid."""
    if around.tier is not None and not named.tiers:
        named = replace(named, tiers=(around.tier,))
    names_nothing = not (named.told or named.things or named.rulings or named.path)
    if around.fact is not None and names_nothing and named.form.name in OF_WHAT:
        named = replace(named, things=(Thing((), (around.fact,)),))
    return named
