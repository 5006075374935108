"""The boundary tables beside the policy data, read into cases: one changed fact, and what must come of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter

from criteria.policy.disk import POLICIES
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.policy.yaml_source import parsed
from criteria.profile import read_profile
from criteria.rules.nodes import Phase

FOLDER = POLICIES / "hunan-2023" / "boundaries"

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
    rows: list[_Row]


@dataclass(frozen=True)
class Case:
    """One row: a complete profile and what the clause's requirement and the path must be."""

    place: str
    table: str
    tier: str
    path: str
    phase: Phase
    clause: str
    fact: str
    value: Any
    status: str
    path_status: str
    profile: Profile


def read_cases(policy: Policy) -> tuple[Case, ...]:
    """Every row of every table."""
    bases = read_bases(FOLDER / "bases.yaml")
    return tuple(
        case for file in sorted(FOLDER.glob("article-*.yaml")) for case in _cases_of(file, bases, policy)
    )


def read_bases(file: Path) -> Mapping[str, Mapping[str, Raw]]:
    given = TypeAdapter(dict[str, dict[str, Raw]]).validate_python(
        parsed(file.name, file.read_text(encoding="utf-8")).data
    )
    bases: dict[str, Mapping[str, Raw]] = {}
    for name, facts in given.items():
        like = facts.get("like")
        own = {fact: value for fact, value in facts.items() if fact != "like"}
        bases[name] = {**bases[str(like)], **own} if like else own
    return bases


def _cases_of(file: Path, bases: Mapping[str, Mapping[str, Raw]], policy: Policy) -> Iterator[Case]:
    source = parsed(file.name, file.read_text(encoding="utf-8"))
    for n, table in enumerate(TypeAdapter(list[_Table]).validate_python(source.data)):
        for m, row in enumerate(table.rows):
            raw = {**bases[table.base], **table.change, row.fact: row.value}
            profile = read_profile(policy.vocabulary, without_idle_years(policy, raw))
            yield Case(
                f"{file.name}:{source.line((n, 'rows', m))}",
                table.title, table.tier, table.path, table.phase,
                row.clause, row.fact, row.value, row.status, row.path, profile,
            )  # fmt: skip


def without_idle_years(policy: Policy, raw: Mapping[str, Raw]) -> dict[str, Raw]:
    """Without the years of a title or grade that there is not."""
    return {
        name: value
        for name, value in raw.items()
        if (beside := policy.vocabulary[name].applies_with) is None or raw[beside] != "none"
    }
