"""The verdict on a question: from the engine for the facts that it states, from the policy's rulings for what
no fact holds.

The verdict is about the narrowest thing that is named. Three patents are told, an engineer is aimed at: the
clause that asks for patents is asked, not whether the person will be an engineer.

    大专能评高工吗                 education alone asks the tier; a way to it is open: depends
    大专，工程师十年，能报高工吗   education and title ask the clause on both, which is not met: no
    没有软著能评高工吗             what is not there: its requirement can do without it: yes
    评高工要答辩吗                 no fact; a clause says that this tier needs it: yes

A ground bears a verdict or none; the first that bears one is heard.
"""

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase
from dialogs.asking.beyond import found, outside
from dialogs.asking.case import case_of
from dialogs.asking.holding import amount, held_against, held_in_part, listed, ruled_as_held
from dialogs.asking.naming import Named
from dialogs.asking.needing import conversion, spared_or_needed, title, waiting
from dialogs.asking.rulings import ruled, ruled_needed, ruled_openly
from dialogs.asking.verdicts import Judged
from dialogs.asking.wholes import no_such_way, whole

GROUNDS = (
    ruled_as_held,
    outside,
    ruled_openly,
    amount,
    no_such_way,
    ruled_needed,
    title,
    conversion,
    waiting,
    spared_or_needed,
    held_in_part,
    held_against,
    ruled,
    listed,
    whole,
)


def judge(policy: Policy, named: Named, profile: Profile, *, phase: Phase = "normal") -> Judged:
    """The verdict on a question; `profile` are the facts known already."""
    case = case_of(policy, named, profile, phase)
    judged = next((judged for ground in GROUNDS if (judged := ground(case)) is not None), None)
    return found(case) if judged is None else judged
