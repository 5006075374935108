"""The shape of a policy folder's YAML files, checked at the border by pydantic."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, PlainValidator

from criteria.policy.model import Counted, Told
from criteria.policy.vocabulary import COMMON_UNITS, NumberKind


def _zone(name: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(name))
    except (KeyError, ValueError, OSError):  # no such zone; no name of one; a folder of the database
        msg = f"there is no time zone '{name}'"
        raise ValueError(msg) from None


Day = Annotated[date, Field(strict=True, ge=date(1900, 1, 1), lt=date(3000, 1, 1))]
"""A day, without a time, from which the calendar goes on far enough, however long a term is."""

Word = Annotated[str, Field(pattern=r"\S")]
"""A text that is not blank."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DocumentEntry(_Entry):
    """`document` of policy.yaml."""

    title: str
    number: str
    issuers: tuple[str, ...]
    zone: Annotated[ZoneInfo, PlainValidator(_zone)]
    issued: Day
    in_force: Day
    valid_years: int | None = Field(default=None, ge=1, le=100)


class ClauseEntry(_Entry):
    """One entry of `clauses` of measures.yaml."""

    id: str = Field(pattern=r"^[0-9]{1,3}(\.[0-9]{1,3}[a-z]?){0,7}$")
    label: str = Field(min_length=1)
    chapter: str = Field(min_length=1)
    text: str = Field(min_length=1)
    requires: object = None
    requires_by_tier: dict[str, object] | None = None
    basis: str | None = None
    concerns: object = None
    weighed: tuple[Word, ...] = ()


class CountedEntry(_Entry):
    """`counted` of measures.yaml."""

    at_least: tuple[str, ...] = Counted().at_least
    all: tuple[str, ...] = Counted().all


class MeasuresFile(_Entry):
    """measures.yaml: how the text counts items, and the clauses."""

    counted: CountedEntry = CountedEntry()
    clauses: tuple[ClauseEntry, ...]


class ReadsEntry(_Entry):
    """`reads` of a fact."""

    by: str = ""
    words: str = ""


class FactEntry(_Entry):
    """One fact of facts.yaml."""

    type: Literal["choice", "count", "years", "amount", "percent", "flag", "set"]
    means: str = Field(min_length=1)
    clauses: tuple[str, ...] = Field(min_length=1)
    values: dict[str, str] = {}
    quoted: dict[str, tuple[Word, ...]] = {}
    better: bool = True
    at_least: tuple[str, ...] = ()
    applies_with: str | None = Field(default=None, alias="with")
    reads: ReadsEntry = ReadsEntry()
    grades: tuple[tuple[str, ...], ...] = ()
    sensitive: bool = False


Unit = Annotated[str, Field(pattern=r"^[^\d\s]+$")]
"""A word of measure."""


class FactsFile(BaseModel):
    """facts.yaml: `bounds`, the largest value of each type of number, `units`, the words behind a count, and
    beside them the topics, each with its facts by name.
    """

    model_config = ConfigDict(extra="allow", frozen=True)

    bounds: dict[NumberKind, Annotated[float, Field(gt=0, allow_inf_nan=False)]] = {}
    units: Annotated[tuple[Unit, ...], Field(min_length=1)] = COMMON_UNITS["count"]
    __pydantic_extra__: dict[str, dict[str, FactEntry]] = Field(init=False)

    @property
    def topics(self) -> Mapping[str, Mapping[str, FactEntry]]:
        """The facts of each topic by name, as the file has them in order."""
        return self.__pydantic_extra__


class TitleEntry(_Entry):
    """`title` and `other_title` of policy.yaml."""

    level: str
    years: str
    since: str | None = None
    converted_by: str | None = None


class ReviewEntry(_Entry):
    """`review_when` of policy.yaml."""

    fact: str
    decision: str
    clause: str


class AssessmentEntry(_Entry):
    """`assessment` of a tier."""

    clause: str
    modes: tuple[str, ...]


class TierEntry(_Entry):
    """One entry of `tiers` of policy.yaml."""

    id: str
    name: str
    held_from: str | None = None
    assessment: AssessmentEntry
    paths: dict[str, tuple[str, ...]]


class PathNameEntry(_Entry):
    """One entry of `path_names` of policy.yaml."""

    name: str
    clause: str


class PartsEntry(_Entry):
    """`parts` of policy.yaml."""

    scope: str | None = None
    term: str | None = None
    experts: str | None = None
    bars: tuple[str, ...] = ()
    start: tuple[str, ...] = ()


class PolicyFile(_Entry):
    """policy.yaml: the document, the clauses with a part of their own, tiers, paths, the order of asking."""

    document: DocumentEntry
    succeeds: str | None = None
    parts: PartsEntry = PartsEntry()
    title: TitleEntry | None = None
    other_title: TitleEntry | None = None
    review_when: ReviewEntry | None = None
    tiers: tuple[TierEntry, ...] = Field(min_length=1)
    path_names: dict[str, PathNameEntry]
    asking_order: dict[str, tuple[str | tuple[str, ...], ...]]

    @property
    def topics(self) -> dict[str, tuple[str, ...]]:
        """The facts of each topic, one after the other."""
        return {
            topic: tuple(name for each in asked for name in ((each,) if isinstance(each, str) else each))
            for topic, asked in self.asking_order.items()
        }

    @property
    def together(self) -> tuple[tuple[str, ...], ...]:
        """The facts that are put before a person at once."""
        return tuple(
            each for asked in self.asking_order.values() for each in asked if not isinstance(each, str)
        )


class DecisionEntry(_Entry):
    """One entry of decisions.yaml."""

    id: str = Field(pattern="^[A-Za-z][A-Za-z0-9_-]{0,39}$")
    title: str
    source: str
    text: str
    rows: dict[str, tuple[str, ...]] = {}
    told: Told | None = None
    waives: str | None = None
    weighed: dict[str, tuple[Word, ...]] = {}


class AdviceEntry(_Entry):
    """One entry of advice.yaml."""

    id: str
    clause: str
    when: object
    tiers: tuple[str, ...]
    ask_first: bool = False


class CostEntry(_Entry):
    """One entry of costs.yaml."""

    cost: float = Field(gt=0, allow_inf_nan=False)
    months: float = Field(ge=0, allow_inf_nan=False)
    only_if_unknown: bool = False
    presumed: dict[str, Annotated[float, Field(ge=0, allow_inf_nan=False)]] = {}
    easiest: tuple[str, ...] = ()
