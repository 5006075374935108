"""The ways to a tier, nearest first, and what is not known of the nearest one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from criteria.explanation import PathExplanation, TierExplanations, explain
from criteria.findings import measures_in
from criteria.planning import Plan
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase

BEST_FIRST: Final = ("eligible", "needs_review", "undetermined", "ineligible")


def nearest_first(
    explanations: TierExplanations, *, nearest: Sequence[str], if_well: Sequence[str] = ()
) -> tuple[str, ...]:
    """The paths to a tier: by status, then as `nearest` has them (one named twice by the first place), those
    that no plan leads to by what meets each requirement on its own. Of two ways that are still open the one
    that is told to be open `if_well` is nearer, then the one that hangs on one answer, else the more usual
    one: what is not known yet is no reason to prefer a way with few requirements.
    """
    place = {path: n for n, path in enumerate(dict.fromkeys((*if_well, *nearest)))}

    def distance(path: str) -> tuple[int, int]:
        status = explanations.paths[path].status
        if status == "undetermined":
            hangs = explanations.hangs_on(path) is None
            return BEST_FIRST.index(status), 2 * (path not in if_well) + hangs
        return BEST_FIRST.index(status), place.get(path, len(place))

    distances = {path: distance(path) for path in explanations.paths}
    alike = Counter(distances.values())

    def lacking(path: str) -> float:
        """What decides between paths that are equally far, and is not looked at for others."""
        is_open = explanations.paths[path].status == "undetermined"
        return 0.0 if is_open or alike[distances[path]] == 1 else explanations.explained(path).lacking

    return tuple(sorted(distances, key=lambda path: (*distances[path], lacking(path))))


def told_in_full(policy: Policy, tier: str, paths: Sequence[str]) -> tuple[str, ...]:
    """Of the paths to a tier, nearest first, those that a result tells with all they lack: the nearest one,
    and the usual one where it is another.
    """
    usual = next(iter(policy.tier(tier).paths))
    return tuple(dict.fromkeys((*paths[:1], *(path for path in paths if path == usual))))


def unknown_in(policy: Policy, profile: Profile, plan: Plan, phase: Phase) -> Iterator[str]:
    """What is not known, so that a plan counts it as not there: the facts that it moves, and those that the
    titles on its way ask for. An answer may make the plan shorter.
    """
    for step in plan.steps:
        if step.have is None:
            yield step.fact
        for stage in step.stages:
            if stage.unsure:
                yield stage.fact
            elif stage.tier is not None and stage.path is not None:
                told = explain(policy, profile, tier=stage.tier, path=stage.path, phase=phase)
                yield from _asked_by(told, stage.clause)


def is_askable(policy: Policy, profile: Profile, name: str) -> bool:
    """Whether nothing is known of a fact, and there surely is the level that it goes with."""
    beside = policy.vocabulary[name].applies_with
    if beside is None:
        return name not in profile
    level = next(iter(policy.vocabulary[beside].values))
    return name not in profile and profile.get(beside, level) != level


def _asked_by(way: PathExplanation, clause: str | None) -> Iterator[str]:
    """The facts that one clause of the way asks for; of years only beside a level that is known."""
    for each in way.requirements:
        if each.clause == clause:
            yield from (measure.fact for _, measure in measures_in(each.finding) if measure.have is None)
