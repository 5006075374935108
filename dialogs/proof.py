"""Everything that `chuangping check` proves of a policy, from the plain to the costly.

A sound policy has no faults; an unsound one is told what is wrong, where, and how to mend it. Conversations
are held only where nothing else is wrong: what is known to be missing would break every one of them.
"""

from collections.abc import Iterator
from datetime import datetime

from criteria.boundaries import boundary_faults
from criteria.policy.checks import check_policy
from criteria.policy.faults import Fault
from criteria.policy.folder import PolicyFolder
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from dialogs.knowledge.index import index_of
from dialogs.knowledge.searching import search
from dialogs.message_faults import message_faults
from dialogs.message_numbers import number_faults
from dialogs.message_texts import text_faults
from dialogs.messages import words_of
from dialogs.rosters.checking import head_faults
from dialogs.stories.checking import story_faults
from dialogs.trial import crossing_faults, trial_faults
from dialogs.understanding.readers import lexicon_faults, unread_words
from locales.wording import SOURCE_LANGUAGE


def policy_faults(
    policy: Policy, folder: PolicyFolder, versions: Succession, now: datetime
) -> tuple[Fault, ...]:
    """What is wrong with a policy beyond what keeps it from being loaded; `folder` holds its files,
    `versions` are all that there are of it.
    """
    found = tuple(dict.fromkeys(_at_rest(policy, folder)))
    return found or (*trial_faults(policy, now), *crossing_faults(versions))


def word_faults(policy: Policy) -> tuple[Fault, ...]:
    """What is wrong with the policy's words, said and heard, which no conversation can do without."""
    unread = tuple(lexicon_faults(policy)) or tuple(story_faults(policy))
    # what messages are needed, the readers tell; heads are also called by the names in messages
    return unread or tuple(message_faults(policy)) or tuple(head_faults(policy))


def _at_rest(policy: Policy, folder: PolicyFolder) -> Iterator[Fault]:
    for name in folder.strangers():
        yield Fault(name, 0, "file", "is read by nothing", "mend its name, or take it out")
    yield from check_policy(policy)
    yield from boundary_faults(policy, folder)
    yield from word_faults(policy) or (*unread_words(policy), *_of_what_is_said(policy))


def _of_what_is_said(policy: Policy) -> tuple[Fault, ...]:
    return tuple(text_faults(policy)) or (*number_faults(policy), *_unanswered(policy))


def _unanswered(policy: Policy) -> Iterator[Fault]:
    """Whether the question that people are shown as an example is answered."""
    question = words_of(policy, SOURCE_LANGUAGE).say("example-question")
    if not search(index_of(policy), question, top=1):
        mend = "ask in the words of the text, or of glossary.yaml"
        yield Fault(f"locales/{SOURCE_LANGUAGE}", 0, "example-question", "finds no clause", mend)
