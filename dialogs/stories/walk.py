"""The walk through a story: every hearer hears the whole, and then every character is accounted for."""

from datetime import date

from criteria.policy.model import Policy
from dialogs.stories.choices import hear_choices
from dialogs.stories.context import Setting
from dialogs.stories.findings import Finding
from dialogs.stories.flags import hear_flags
from dialogs.stories.goals import hear_goal
from dialogs.stories.ladders import hear_ladders
from dialogs.stories.owners import passages_of
from dialogs.stories.settling import settle
from dialogs.stories.telling import LONGEST_STORY, Story, StoryError
from dialogs.stories.things import hear_things
from dialogs.stories.titles import hear_titles
from dialogs.stories.words import StoryWords, story_words
from dialogs.surrogates import readable

_HEARERS = (hear_ladders, hear_titles, hear_things, hear_choices, hear_flags)


def read_story(policy: Policy, text: str, *, today: date) -> Story:
    """What a story tells of the facts of a policy, as far as it is sure.

    `today` is what relative dates count from. The text is untrusted; nothing of what it tells is to be taken
    without the person's confirmation. Raises StoryError where it is empty or longer than `LONGEST_STORY`.
    """
    text = readable(text)
    if not text.strip():
        raise StoryError("story-empty")
    if len(text) > LONGEST_STORY:
        raise StoryError("story-too-long")
    words = story_words(policy)
    setting = Setting.of(words, passages_of(words, text, today), today)
    findings = [finding for hear in _HEARERS for finding in hear(setting) if _is_heard(words, finding)]
    return settle(text, setting, findings, hear_goal(setting))


def _is_heard(words: StoryWords, finding: Finding) -> bool:
    return words.told.issuperset(finding.facts)
