"""The types of the API at its border: what is asked, and what is answered. The description for programs
(`bot.api.description`) is made of them, and so are the checks of what comes in.

What is answered is put together by `bot.objects`; a test holds every answer against its type here.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from dialogs.stories import LONGEST_STORY

MOST_PROFILES: Final = 1000
LONGEST_ANSWER: Final = 500
MOST_FOUND: Final = 1000
_LONGEST_NAME: Final = 200

OF_THE_POLICY: Final = "x-of-the-policy"
"""Marks what the policy alone can tell: the description puts its schema of that name there."""


def _told_by_policy(schema: str) -> WithJsonSchema:
    return WithJsonSchema({OF_THE_POLICY: schema})


Phase = Literal["normal", "first"]
Status = Literal["held", "eligible", "needs_review", "undetermined", "ineligible"]
Profile = Annotated[dict[str, Any], _told_by_policy("Profile")]
"""Facts by name. What they may be is said by the policy, and read by `criteria.profile.read_profile`."""

AnyProfile = Annotated[Any, _told_by_policy("Profile")]
"""One of many: what is no profile is refused in its place."""

Name = Annotated[str, Field(max_length=_LONGEST_NAME)]
FactName = Annotated[Name, _told_by_policy("FactName")]
Tier = Annotated[Name, _told_by_policy("Tier")]
Target = Annotated[Name, _told_by_policy("Target")]
Version = Annotated[Name, _told_by_policy("Version")]
Language = Annotated[Name, _told_by_policy("Language")]
Day = Annotated[
    str,
    Field(max_length=_LONGEST_NAME),
    WithJsonSchema({"type": "string", "format": "date", "pattern": r"^(19|2\d)\d\d-\d\d-\d\d$"}),
]


class Asked(BaseModel):
    """What is asked."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Nothing(Asked):
    """Where the address alone tells what is asked."""


class Choices(Asked):
    """Which version of the regulation is asked, as of which day, and in which language the answer speaks."""

    today: Day | None = None
    policy: Version | None = None
    language: Language | None = None


class Setting(Choices):
    """What an assessment is made with, beside the profile."""

    phase: Phase | None = None


def one_of(*names: str) -> ConfigDict:
    """That exactly one of these is written: a name, or several names with blanks between that go together."""
    required = [{"required": each.split()} for each in names]
    return ConfigDict(json_schema_extra={"oneOf": required})  # type: ignore[dict-item]  # plain JSON


class Assess(Setting):
    """One profile, or many."""

    model_config = one_of("profile", "profiles")
    profile: Profile | None = None
    profiles: Annotated[list[AnyProfile], Field(max_length=MOST_PROFILES)] | None = None

    @model_validator(mode="after")
    def _either(self) -> "Assess":
        if (self.profile is None) == (self.profiles is None):
            raise PydanticCustomError("one_of", "profile or profiles", {"names": "profile, profiles"})
        return self


class Next(Setting):
    """What is known of somebody, and what they were asked in vain."""

    profile: Profile
    in_vain: Annotated[list[FactName], Field(max_length=MOST_PROFILES)] = []
    target: Target = "auto"


class Plan(Setting):
    """A profile, and the tier to come to."""

    profile: Profile
    to: Tier


class Explain(Setting):
    """A profile, and the clause to explain; without one the whole result is."""

    profile: Profile
    clause: Name | None = None
    tier: Tier | None = None


class Understand(Choices):
    """An answer to the question about a fact, or a whole story."""

    model_config = one_of("fact text", "story")
    fact: FactName | None = None
    text: Annotated[str, Field(max_length=LONGEST_ANSWER)] | None = None
    story: Annotated[str, Field(max_length=LONGEST_STORY, pattern=r"\S")] | None = None

    @model_validator(mode="after")
    def _either(self) -> "Understand":
        told = [name for name in ("fact", "text", "story") if getattr(self, name) is not None]
        if told not in (["fact", "text"], ["story"]):
            raise PydanticCustomError("one_of", "fact and text, or story", {"names": "fact + text, story"})
        return self


class Ask(Setting):
    """A question, and what is known of whoever asks."""

    text: Annotated[str, Field(max_length=LONGEST_ANSWER, pattern=r"\S")]
    profile: Profile | None = None


class Search(Choices):
    """A question in everyday words, and how many clauses to find."""

    q: Annotated[str, Field(max_length=LONGEST_ANSWER, pattern=r"\S")]
    top: Annotated[int, Field(ge=1, le=MOST_FOUND, strict=False)] = 3


class Told(BaseModel):
    """What is answered."""

    model_config = ConfigDict(frozen=True)


class PathResult(Told):
    """What one way comes to, requirement by requirement."""

    status: Status
    requirements: Mapping[str, Literal["met", "unmet", "unknown"]]


class TierResult(Told):
    """What a tier comes to, way by way; of one that is held nothing is asked."""

    status: Status
    paths: Mapping[str, PathResult]


class Receipt(Told):
    """What an assessment rests on; with it `chuangping replay` works it out again."""

    id: Annotated[str, Field(pattern="^[0-9a-f]{12}$")]
    policy: str
    content_hash: str
    engine: int
    date: str
    phase: Phase
    facts: Mapping[str, Any]


class Assessment(Told):
    """An assessment, as `chuangping assess` prints it."""

    policy: str
    likely: str | None
    tiers: Mapping[str, TierResult]
    open_facts: list[str]
    receipt: Receipt
    notice: str | None = None


class RefusedProfile(Told):
    """One profile of many that cannot be assessed, in its place."""

    record: int
    error: str


class Assessments(Told):
    """One of each profile, in order."""

    results: list[Assessment | RefusedProfile]


class NextScreen(Told):
    """The facts that are put before the person at once; none when nothing is worth asking any more."""

    done: bool
    facts: list[str]
    topic: str | None = None
    form: Literal["question", "declaration", "exceptions", "choices", "ticks"] | None = None


class NearestPlan(Told):
    """One way to a tier: the facts to move and how far, what it costs, its first day, its clauses."""

    path: str
    changes: Mapping[str, Any]
    cost: float
    earliest: str | None
    clauses: list[str]


class Plans(Told):
    """The nearest ways to a tier, the cheapest first, and the clauses that no effort meets."""

    plans: list[NearestPlan]
    reached: Literal[True] | None = None
    blocked: list[str] | None = None


class Step(Told):
    """One step of the way to a result, with those below it."""

    what: str
    value: str | int | float | bool | None = None
    steps: "list[Step] | None" = None


class ClauseExplained(Told):
    """What one clause comes to for each tier, part by part of its rule."""

    record: int
    clause: str
    trace: list[Step]


class Line(Told):
    """One line of the result page."""

    section: str
    mark: Literal["met", "unmet", "unknown", "not_applicable", "none"]
    text: str
    clauses: list[str]


class ResultExplained(Assessment):
    """The assessment with the whole way to it, and the result in sentences."""

    trace: Step
    result: list[Line]


class Understood(Told):
    """What an answer means: exactly one of the first five, and what else it surely tells."""

    value: Any | None = None
    range: list[float | None] | None = None
    open: list[Literal["lo", "hi"]] | None = None
    since: str | None = None
    intent: str | None = None
    unclear: str | None = None
    heard: "Understood | None" = None
    also: "Mapping[str, Understood] | None" = None


class Heard(Told):
    """One fact of a story, with the words it was read from."""

    fact: str
    quote: str
    value: Any | None = None
    range: list[float | None] | None = None
    open: list[Literal["lo", "hi"]] | None = None
    since: str | None = None
    unsaid: list[str] | None = None


class Doubt(Told):
    """Words of a story that could mean several facts, or none surely."""

    quote: str
    facts: list[str]
    why: str


class StoryRead(Told):
    """What a story tells, what is doubtful in it, and what was of no use."""

    facts: list[Heard]
    doubtful: list[Doubt]
    unheard: list[str]
    target: str | None = None


class Quoted(Told):
    """A clause that an answer rests on."""

    id: str
    label: str
    quote: str


class Answer(Told):
    """The answer to a question."""

    verdict: Literal["yes", "no", "depends", "unknown", "outside"]
    answer: str
    clauses: list[Quoted]
    facts: Mapping[str, Understood]
    depends_on: list[str]
    notice: str | None = None


class Clause(Told):
    """A clause; `score` is how near it is to what was asked."""

    id: str
    label: str
    text: str
    score: float


Clauses = list[Clause]


class Value(Told):
    """One value that a fact can take."""

    name: str
    label: str


class Fact(Told):
    """One thing that a profile may tell."""

    name: str
    label: str
    kind: Literal["flag", "choice", "set", "count", "years", "amount", "percent"]
    means: str
    topic: str
    clauses: list[str]
    values: list[Value] | None = None
    most: float | None = None
    at_least: list[str] | None = None
    with_: Annotated[str | None, Field(alias="with")] = None


class Facts(Told):
    """Every fact that a profile may tell."""

    policy: str
    facts: list[Fact]


class TierNamed(Told):
    """A tier, as people call it."""

    id: str
    name: str


class PolicyNamed(Told):
    """One version of the regulation."""

    id: str
    title: str
    number: str
    in_force: str
    valid_until: str | None
    content_hash: str
    tiers: list[TierNamed]


class Policies(Told):
    """The versions of the regulation, the oldest first, and the one in force."""

    in_force: str
    policies: list[PolicyNamed]


class Wrong(Told):
    """One thing that is wrong with a request: where, and what."""

    detail: str
    pointer: str | None = None
    parameter: str | None = None


class Problem(Told):
    """A refusal (RFC 9457)."""

    type: Literal["about:blank"]
    title: str
    status: int
    detail: str
    errors: list[Wrong] | None = None
