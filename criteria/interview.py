"""Which fact an interview asks next: in the order of topics, and only what can still change the answer.

The answer is two tiers: the one that is likely, and the one that is likely if what was asked in vain turns
out well. Somebody has papers enough, so a tier is open; whether a punishment sends it to a review is not
known yet, nor whether patents open it on a second way. Both tiers are settled, whatever is answered, but they
do not show yet: eligible and under review are different things. Asked is for the punishment alone, as the
answer makes the tier show; patents would not. Had the patents led to a higher tier, they would be asked for
first.

What was asked in vain need not end it. Somebody cannot tell whether they hold a title of another series; it
might open the highest tier, whatever they achieved. Most people hold none: then what they achieved decides
on a lower tier. `whatever_comes`, that is asked for too, as in that world it changes the likely tier.

So an interview ends exactly when no answers to come can make either tier that shows another one (nor,
`whatever_comes`, the likely one in any world of what was asked in vain), and nothing is asked without need:

1. while answers can change what would show after all of them, each fact is asked that alone can do so;
2. then, until it shows, so few facts that none can be left out.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from criteria.assessment import TierAssessment, assess
from criteria.diagrams.compiling import compiled
from criteria.diagrams.model import TierDiagrams
from criteria.diagrams.prospects import STATUSES, Prospects
from criteria.diagrams.reaching import reaching
from criteria.diagrams.table import UNMET
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile, Range
from criteria.rules.nodes import Phase

AUTO = "auto"
"""The target of an interview that looks for the highest tier in reach."""


def next_facts(
    policy: Policy,
    profile: Profile,
    *,
    target: str = AUTO,
    given_up: frozenset[str] = frozenset(),
    phase: Phase = "normal",
    whatever_comes: bool = False,
) -> Iterator[str]:
    """The facts still worth asking, in the order of asking, worked out one by one as they are taken; none
    left ends the interview.

    `target` is `auto` (asked is only what can still change the likely tier, or the one that is likely if what
    was asked in vain turns out well) or a tier's id (only what can still change its status and then, where it
    is not open, what is unknown on the path with the fewest unmet requirements). `whatever_comes`: asked is
    also what can change the likely tier, or that status, in some completion of what was asked in vain.
    `given_up` are facts asked in vain: they stay as unknown as they are. A fact of which only a range is
    known is asked again where the range matters. Where the clause that says whom the regulation is for is
    surely unmet, nothing more is asked.
    """
    if is_out_of_scope(policy, profile, phase=phase):
        return iter(())
    asking = _Asking(policy, profile, given_up, phase, whatever_comes=whatever_comes)
    return asking.for_any_tier() if target == AUTO else asking.for_tier(target)


def is_out_of_scope(policy: Policy, profile: Profile, *, phase: Phase = "normal") -> bool:
    """Whether the regulation is surely not for this person, by its clause on whom it is for: nothing can make
    that good.
    """
    scope, diagrams = policy.parts.scope, compiled(policy, phase)
    if scope is None:
        return False
    reach = reaching(diagrams, diagrams.allowance.masks(profile))
    asked = (tier.requirements[scope] for tier in diagrams.tiers if scope in tier.requirements)
    return any(reach(requirement) == 1 << UNMET for requirement in asked)


@dataclass(frozen=True, slots=True)
class Left:
    """How many answers settle what is likely, if they come in the order of the diagrams: at least, at
    most, and on average if every answer is as likely as the others.
    """

    least: int
    usual: float
    most: int


def questions_left(
    policy: Policy,
    profile: Profile,
    *,
    given_up: frozenset[str] = frozenset(),
    phase: Phase = "normal",
) -> Left:
    """How many answers are still needed of a person to know what is likely, and what is if all that was
    asked in vain turns out well.
    """
    prospects = Prospects.of(compiled(policy, phase), policy.vocabulary, profile, given_up)
    remaining, function = prospects.best_case()
    counted: dict[int, Left] = {end: Left(0, 0.0, 0) for end in range(remaining.ends)}

    def count(function: int) -> Left:
        if function not in counted:
            after = list(map(count, remaining.split(function)[1]))
            asked = remaining.asks(function).bit_count()
            counted[function] = Left(
                1 + min(each.least for each in after),
                (1 + asked) / 2 + sum(each.usual for each in after) / len(after),
                asked + max(each.most for each in after),
            )
        return counted[function]

    return count(function)


class _Asking:
    def __init__(
        self,
        policy: Policy,
        profile: Profile,
        given_up: frozenset[str],
        phase: Phase,
        *,
        whatever_comes: bool,
    ) -> None:
        self.policy, self.profile, self.given_up, self.phase = policy, profile, given_up, phase
        self.whatever_comes = whatever_comes
        self.diagrams = compiled(policy, phase)
        self.prospects = Prospects.of(self.diagrams, policy.vocabulary, profile, given_up)

    def for_any_tier(self) -> Iterator[str]:
        """What can still change the likely tier, or what is likely if what was asked in vain turns out
        well.
        """
        prospects = self.prospects
        in_some_world = prospects.matters_in_some_world() if self.whatever_comes else 0
        if_well = prospects.if_well()
        changing = self._to_ask(in_some_world | if_well.matters)
        first = next(filter(self._askable, self.diagrams.order), None)
        asked = first in changing
        if asked:
            yield changing[0]  # nothing can come before it
        as_known = prospects.as_known() if prospects.in_vain and if_well.end != 0 else if_well
        changing = self._to_ask(in_some_world | if_well.matters | as_known.matters)
        yield from changing[asked:] if changing else self._until_it_shows(as_known.end, if_well.end)

    def _until_it_shows(self, likely: int | None, if_well: int | None) -> Sequence[str]:
        """What still has to be known where every answer leads to the same tier, but not on the same path
        or not with the same status: until then the tier itself is undetermined.
        """
        told = self.prospects.where_told
        return (
            (likely and self._to_show(lambda facts: told(facts).as_known().end == likely))
            or (if_well and self._to_show(lambda facts: told(facts).if_well().end == if_well))
            or ()
        )

    def _to_show(self, shows: Callable[[Iterable[str]], bool]) -> Sequence[str]:
        """What to ask so that something shows that all answers together would show; none if it does."""
        can_be_told = [
            fact for fact in self.diagrams.order if self._is_open(fact) and fact not in self.prospects.never
        ]
        # most often it is only the switch to a review that is not known yet
        switch = [fact for fact in can_be_told if self._is_switch(fact)]
        later = sorted(can_be_told, key=self._askable, reverse=True)
        needed = fewest(switch if switch and shows(switch) else later, shows)
        return [fact for fact in needed if self._askable(fact)]

    def _is_switch(self, fact: str) -> bool:
        switch = self.policy.review_when
        return switch is not None and fact == switch.fact

    def for_tier(self, tier_id: str) -> Iterator[str]:
        """What can still change the status of the tier, and then what is unknown on the nearest path to
        it.
        """
        prospects, answers = self.prospects, self.prospects.answers
        tier = next(tier for tier in self.diagrams.tiers if tier.id == tier_id)
        status = prospects.status(tier, answers)
        matters = answers.matters([status])
        if self.whatever_comes:
            matters |= prospects.worlds.matters([prospects.status(tier, prospects.worlds)])
        changing = self._to_ask(matters)
        if changing:
            return iter(changing)
        found = assess(self.policy, self.profile, phase=self.phase).tiers[tier_id]
        if status < answers.ends and found.status != STATUSES[status]:
            told = prospects.where_told
            return iter(self._to_show(lambda facts: told(facts).status(tier, told(facts).answers) == status))
        return iter(self._on_nearest_path(tier, found))

    def _on_nearest_path(self, tier: TierDiagrams, found: TierAssessment) -> list[str]:
        if found.status != "ineligible":
            return []
        statuses = found.paths[shortest_path(found)].requirements
        unknown = [clause for clause, status in statuses.items() if status == "unknown"]
        functions = [self.prospects.requirement(tier, clause) for clause in unknown]
        return self._to_ask(self.prospects.answers.matters(functions))

    def _to_ask(self, matters: int) -> list[str]:
        """Of the facts of these bits those that can be asked."""
        return [fact for fact in self.diagrams.facts(matters) if self._askable(fact)]

    def _askable(self, fact: str) -> bool:
        beside = self.policy.vocabulary[fact].applies_with
        return self._is_open(fact) and (beside is None or beside in self.profile)

    def _is_open(self, fact: str) -> bool:
        return fact not in self.given_up and isinstance(self.profile.get(fact, _UNKNOWN), Range)


_UNKNOWN = Range(None, None)


def fewest(
    facts: Sequence[str], enough: Callable[[Sequence[str]], bool], beside: Sequence[str] = ()
) -> Sequence[str]:
    """So many of the facts that together with those beside them they are enough, and none of them can be left
    out; of two that would do the earlier. More are never less enough.
    """
    if enough(beside):
        return ()
    if len(facts) <= 1:
        return facts
    earlier, later = facts[: len(facts) // 2], facts[len(facts) // 2 :]
    later = fewest(later, enough, (*beside, *earlier))
    return (*fewest(earlier, enough, (*beside, *later)), *later)


def shortest_path(tier: TierAssessment) -> str:
    """The path with the fewest unmet requirements, then the fewest unknown, then the first."""

    def length(path: str) -> tuple[int, int]:
        statuses = list(tier.paths[path].requirements.values())
        return statuses.count("unmet"), statuses.count("unknown")

    return min(tier.paths, key=length)
