"""Boundary tables: what becomes of a person just below, at and just above each threshold.

    - title: 大专：技术员满2年
      tier: assistant
      path: regular
      base: assistant                                  # a person of bases.yaml
      change: {education: associate, title_level: technician}
      rows:
      - {clause: "7", fact: title_years, value: 1.99, status: unmet, path: ineligible}
      - {clause: "7", fact: title_years, value: 2,    status: met,   path: eligible}

They lie beside the policy (`boundaries/*.yaml`), so that whoever knows the regulation can check them. Each
row is a whole person in whom one fact is changed, with what its clause's requirement and the path must be.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from pydantic import BaseModel, ConfigDict

from criteria.assessment import assess
from criteria.policy.facts import NONE
from criteria.policy.faults import Fault
from criteria.policy.folder import PolicyFolder
from criteria.policy.model import Policy
from criteria.policy.numbers import is_said, said_in, stray_numbers
from criteria.policy.vocabulary import Profile
from criteria.profile import ProfileError, read_profile
from criteria.rules.nodes import Phase

TABLES = "boundaries/*.yaml"
BASES = "boundaries/bases.yaml"

Raw = bool | int | float | str | list[str] | None


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")
    clause: str
    fact: str
    value: Raw
    status: Literal["met", "unmet", "held"]
    path: Literal["eligible", "needs_review", "ineligible", "held"]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: str
    tier: str
    path: str
    phase: Phase = "normal"
    base: str
    change: dict[str, Raw] = {}
    rows: tuple[_Row, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One row: a complete profile, and what the clause's requirement and the path must be."""

    file: str
    line: int
    table: str
    tier: str
    path: str
    phase: Phase
    clause: str
    fact: str
    value: Raw
    status: str
    path_status: str
    profile: Profile


def read_cases(policy: Policy, folder: PolicyFolder) -> tuple[Case, ...]:
    """Every row of every table of the policy's folder; what cannot be read is noted in `folder`."""
    bases = _read_bases(policy, folder)
    return tuple(
        case
        for file in folder.names(TABLES)
        if file != BASES
        for n, table in enumerate(folder.shaped(file, tuple[_Table, ...]) or ())
        if _names_known(policy, folder, file, n, table, bases)
        for case in _cases(policy, folder, file, n, table, bases)
    )


def _read_bases(policy: Policy, folder: PolicyFolder) -> Mapping[str, Mapping[str, Raw]]:
    bases: dict[str, Mapping[str, Raw]] = {}
    for name, facts in (folder.shaped(BASES, dict[str, dict[str, Raw]], absent={}) or {}).items():
        like = facts.get("like")
        if like is not None:
            folder.unknown(BASES, (name, "like"), name, "base above it", str(like), bases)
        own = {fact: value for fact, value in facts.items() if fact != "like"}
        for fact in own:
            folder.unknown(BASES, (name, fact), name, "fact", fact, policy.vocabulary)
        bases[name] = {**bases.get(str(like), {}), **own}
    return bases


def _names_known(
    policy: Policy, folder: PolicyFolder, file: str, n: int, table: _Table, bases: Mapping[str, object]
) -> bool:
    """Whether the table names only what there is; the rest is noted."""
    before = len(folder.faults)
    tiers = {tier.id: tier for tier in policy.tiers}
    folder.unknown(file, (n, "tier"), table.title, "tier", table.tier, tiers)
    if table.tier in tiers:
        paths = tiers[table.tier].paths
        folder.unknown(file, (n, "path"), table.title, f"path to {table.tier}", table.path, paths)
    folder.unknown(file, (n, "base"), table.title, "base", table.base, bases)
    for fact in table.change:
        folder.unknown(file, (n, "change", fact), table.title, "fact", fact, policy.vocabulary)
    for m, row in enumerate(table.rows):
        folder.unknown(file, (n, "rows", m, "clause"), table.title, "clause", row.clause, policy.clauses)
        folder.unknown(file, (n, "rows", m, "fact"), table.title, "fact", row.fact, policy.vocabulary)
    return len(folder.faults) == before


def _cases(
    policy: Policy,
    folder: PolicyFolder,
    file: str,
    n: int,
    table: _Table,
    bases: Mapping[str, Mapping[str, Raw]],
) -> Iterator[Case]:
    for m, row in enumerate(table.rows):
        place = (n, "rows", m)
        raw = {**bases[table.base], **table.change, row.fact: row.value}
        try:
            profile = read_profile(policy.vocabulary, without_idle_years(policy, raw))
        except ProfileError as error:
            folder.fault(file, place, f"{table.title} {row.fact}", str(error), "mend the value or its base")
            continue
        if _requirement(policy, table.tier, table.path, row.clause) is None:
            problem = f"clause {row.clause} is no part of {table.tier} {table.path}"
            folder.fault(file, place, table.title, problem, "name a clause that the path asks for")
            continue
        yield Case(
            file, folder.line(file, place), table.title, table.tier, table.path, table.phase,
            row.clause, row.fact, row.value, row.status, row.path, profile,
        )  # fmt: skip


def without_idle_years(policy: Policy, raw: Mapping[str, Raw]) -> dict[str, Raw]:
    """Without the years of a title or grade that there is not."""
    return {
        name: value
        for name, value in raw.items()
        if (beside := policy.vocabulary[name].applies_with) is None or raw.get(beside) != NONE
    }


def _requirement(policy: Policy, tier: str, path: str, clause: str) -> str | None:
    """The clause of the path's row under which the clause counts."""
    row = policy.tier(tier).paths[path].clauses
    above = [each.id for each in policy.ancestors(clause)]
    return next((each for each in (clause, *reversed(above)) if each in row), None)


def outcome(policy: Policy, case: Case) -> tuple[str, str]:
    """What the policy makes of the case: the statuses of its requirement and its path."""
    tier = assess(policy, case.profile, phase=case.phase).tiers[case.tier]
    if tier.status == "held":
        return "held", "held"
    path = tier.paths[case.path]
    requirement = _requirement(policy, case.tier, case.path, case.clause)
    return path.requirements[requirement or case.clause], path.status


def boundary_faults(policy: Policy, folder: PolicyFolder) -> Iterator[Fault]:
    """Rows that come out otherwise, and thresholds and titles whose numbers no clause says."""
    cases = read_cases(policy, folder)
    yield from folder.faults
    for case in cases:
        came, expected = outcome(policy, case), (case.status, case.path_status)
        if came != expected:
            problem = f"is {came[0]}, the path {came[1]}; the table says {expected[0]}, {expected[1]}"
            yield _fault(case, _told(case), problem, "mend the row, or the rule")
    for _, rows in groupby(cases, lambda each: (each.file, each.table, each.clause, each.fact)):
        yield from _strays(policy, list(rows))


def _strays(policy: Policy, rows: list[Case]) -> Iterator[Fault]:
    """Numbers of the table's title, and the threshold that its rows show, that stand in no text."""
    first = rows[0]
    clause, fact = first.clause, policy.vocabulary[first.fact]
    said = said_in(policy, (clause,), first.tier)
    for number in stray_numbers(first.table, said, policy.units):
        if number.kinds:
            mend = f"write the number of clause {clause}"
            yield _fault(first, first.table, f"“{number.words}” does not stand in clause {clause}", mend)
    threshold = _threshold(rows)
    if (
        threshold is not None
        and fact.is_number
        and not is_said(fact, float(str(threshold.value)), said, policy.units)
    ):
        problem = f"the threshold {threshold.value} does not stand in clause {clause}"
        yield _fault(threshold, _told(threshold), problem, "write the number of the clause")


def _threshold(rows: list[Case]) -> Case | None:
    """The first row that is met after one that is not."""
    unmet = False
    for row in rows:
        if unmet and row.status == "met":
            return row
        unmet = unmet or row.status == "unmet"
    return None


def _fault(case: Case, where: str, problem: str, mend: str) -> Fault:
    return Fault(case.file, case.line, where, problem, mend)


def _told(case: Case) -> str:
    return f"{case.clause} {case.fact} = {case.value}"
