"""Verdicts, and what they rest on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from criteria.asking import Item
from criteria.policy.knowledge import OutsideTopic, Ruling
from criteria.policy.vocabulary import Profile
from criteria.rules.truth import Truth
from dialogs.asking.naming import Named

Verdict = Literal["yes", "no", "depends", "unknown", "outside"]

Ground = Literal[
    "ruling",      # a ruling of the policy
    "item",        # what an item asks of what is stated
    "row",         # several facts that a clause asks for together
    "amount",      # how much is asked
    "part",        # a number among what a clause asks for together
    "waited",      # whether somebody must wait still
    "spared",      # whether something can be done without
    "listed",      # whether a thing is among what is asked
    "title",  # whether a title is needed before
    "converted",  # whether a title must be converted before
    "no_way",  # a way that does not lead to the tier
    "tier",        # the tier or way as a whole
    "found",       # clauses that were found, and no more
    "outside",     # nothing of the regulation
]  # fmt: skip

TRUTHS: Final[dict[Truth, Verdict]] = {"met": "yes", "unmet": "no", "unknown": "depends"}
OPPOSITE: Final[dict[Verdict, Verdict]] = {"yes": "no", "no": "yes"}


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict and what it rests on.

    `items` are the clauses that are asked, `clauses` those to be quoted, the foremost first. `profile` is
    what was known with what the question states. `tiers` are those that are spoken of. `depends_on` are the
    open facts of what is asked, the best question first.
    """

    named: Named
    verdict: Verdict
    ground: Ground
    profile: Profile
    clauses: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    tiers: tuple[str, ...] = ()
    ruling: Ruling | None = None
    topic: OutsideTopic | None = None
    depends_on: tuple[str, ...] = ()

    @property
    def affirmed(self) -> Verdict:
        """The verdict as if it had been asked straight on."""
        return turned(self.verdict, when=is_turned(self.named))


def is_turned(named: Named) -> bool:
    """Whether yes means that it will not do: 不能…吗, 会不会过不了."""
    return named.form.denied != (named.form.name == "fails")


def turned(verdict: Verdict, *, when: bool) -> Verdict:
    """No for yes and yes for no, when the question is put the other way round."""
    return OPPOSITE.get(verdict, verdict) if when else verdict


def agreed(verdicts: Sequence[Verdict]) -> Verdict:
    """What all say; where they differ it depends."""
    return verdicts[0] if len(set(verdicts)) == 1 else "depends"
