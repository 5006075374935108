"""Assessments: the exact status of every tier, path and requirement that a partial profile allows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import and_
from types import MappingProxyType
from typing import Literal

from criteria.engine import Engine, TierRows, engine_for
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase
from criteria.worlds import Bounds, lanes_of

ENGINE = 2
"""The version of the evaluation, to be raised whenever a profile may come to another assessment by the same
policy; receipts name it.
"""

RequirementStatus = Literal["unmet", "unknown", "met"]
PathStatus = Literal["ineligible", "undetermined", "needs_review", "eligible"]
TierStatus = Literal["ineligible", "undetermined", "needs_review", "eligible", "held"]

REQUIREMENT_STATUSES: tuple[RequirementStatus, ...] = ("unmet", "unknown", "met")
PATH_STATUSES: tuple[PathStatus, ...] = ("ineligible", "undetermined", "needs_review", "eligible")
"""From worst to best: a tier is as good as the best of its paths."""

_INELIGIBLE, _UNDETERMINED, _NEEDS_REVIEW, _ELIGIBLE = range(4)
# a lane's path code: 3 × (worlds in which it is eligible: none, best, both) + those in which it is open
_PATH_CODE = bytes([0, 1, 2, 0, 1, 1, 0, 0, 3]) + bytes(247)


@dataclass(frozen=True, slots=True)
class PathAssessment:
    """One path with the status of each of its requirements by clause."""

    status: PathStatus
    requirements: Mapping[str, RequirementStatus]


@dataclass(frozen=True, slots=True)
class TierAssessment:
    """One tier; `paths` is empty where the tier is held already."""

    status: TierStatus
    paths: Mapping[str, PathAssessment]


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a policy says of one profile, tier by tier from lowest to highest; `likely` is the tier to apply
    for.
    """

    policy: str
    phase: Phase
    likely: str | None
    tiers: Mapping[str, TierAssessment]


def assess(policy: Policy, profile: Profile, *, phase: Phase = "normal") -> Assessment:
    """The assessment of one sound profile (see `read_profile`); unknown facts may take every value."""
    return next(assess_all(policy, (profile,), phase=phase))


def assess_all(
    policy: Policy, profiles: Iterable[Profile], *, phase: Phase = "normal"
) -> Iterator[Assessment]:
    """The assessments of many sound profiles, in order, worked out together: one pass over the rules for all
    of them.
    """
    engine = engine_for(policy, phase)
    yield from _judged(engine, [engine.bounder.bounds(profile) for profile in profiles])


_Row = tuple[int, ...]


def _judged(engine: Engine, bounds: Sequence[Bounds]) -> Iterator[Assessment]:
    worlds = [engine.bounder.rows(each) for each in bounds]
    width = sum(len(each.titles) for each in bounds)
    rows = b"".join([low for low, _ in worlds]) + b"".join([high for _, high in worlds])
    lanes = lanes_of(engine.code, rows, 2 * width)
    met = [evaluate(lanes) for evaluate in engine.evaluators]
    confirmed = engine.confirmed(lanes)
    by_tier = [_tier_columns(tier, met, confirmed, width) for tier in engine.tiers]
    start = 0
    for each in bounds:
        tiers = {
            tier.id: _tier(tier, each, rows_of_tier, start)
            for tier, rows_of_tier in zip(engine.tiers, by_tier, strict=True)
        }
        start += len(each.titles)
        yield Assessment(engine.policy.id, engine.phase, _likely(tiers), MappingProxyType(tiers))


def _tier_columns(tier: TierRows, met: list[int], confirmed: int, width: int) -> list[_Row]:
    """For each lane pair (worst, best world) the status codes of the tier's paths and requirements, path by
    path.
    """

    def both(column: int) -> int:
        return (column & _mask(width)) + (column >> (8 * width))

    columns: list[bytes] = []
    statuses: dict[int, bytes] = {}
    for path in tier.paths:
        loose = reduce(and_, [met[n] for n in path.loose])
        strict = reduce(and_, [met[n] for n in path.strict], confirmed)
        columns.append((3 * both(strict) + both(loose)).to_bytes(width, "little").translate(_PATH_CODE))
        for n in path.loose:
            if n not in statuses:
                statuses[n] = both(met[n]).to_bytes(width, "little")
            columns.append(statuses[n])
    return list(zip(*columns, strict=True))


def _mask(width: int) -> int:
    return (1 << (8 * width)) - 1


def _tier(tier: TierRows, bounds: Bounds, rows: list[_Row], start: int) -> TierAssessment:
    open_lanes = sum(title < tier.held_from for title, _ in bounds.titles)
    if not open_lanes:
        return _HELD
    row = rows[start] if open_lanes == 1 else _combined(rows[start : start + open_lanes])
    return _tier_assessment(tier, row, open_lanes < len(bounds.titles))


_HELD = TierAssessment("held", MappingProxyType({}))


def _combined(rows: list[_Row]) -> _Row:
    """What holds over all lanes: a status on which they agree, else unknown or undetermined (both are 1)."""
    return tuple(codes[0] if len(set(codes)) == 1 else 1 for codes in zip(*rows, strict=True))


@lru_cache(maxsize=20_000)
def _tier_assessment(tier: TierRows, row: _Row, maybe_held: bool) -> TierAssessment:
    paths: dict[str, PathAssessment] = {}
    best, place = _INELIGIBLE, 0
    for path in tier.paths:
        code = row[place]
        if maybe_held and code > _UNDETERMINED:
            code = _UNDETERMINED
        best = max(best, code)
        statuses = row[place + 1 : place + 1 + len(path.clauses)]
        requirements = {
            clause: REQUIREMENT_STATUSES[status]
            for clause, status in zip(path.clauses, statuses, strict=True)
        }
        paths[path.id] = PathAssessment(PATH_STATUSES[code], MappingProxyType(requirements))
        place += 1 + len(path.clauses)
    status = PATH_STATUSES[_UNDETERMINED if maybe_held else best]
    return TierAssessment(status, MappingProxyType(paths))


def _likely(tiers: Mapping[str, TierAssessment]) -> str | None:
    under_review = None
    for tier, assessment in reversed(list(tiers.items())):
        if assessment.status == "eligible":
            return tier
        if assessment.status == "needs_review" and under_review is None:
            under_review = tier
    return under_review
