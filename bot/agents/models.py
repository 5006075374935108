"""What the tools are asked and what they answer, where that is not as the API has it (`bot.api.models`): one
profile at a time, arrays under a name, and beside what was judged the receipt, the notice and the clauses.
"""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from bot.api import models
from dialogs.stories import LONGEST_STORY


class Assess(models.Setting):
    """One profile."""

    profile: models.Profile


class Article(models.Choices):
    """The name of a clause."""

    id: models.Name


class ReadStory(models.Choices):
    """What somebody told of himself."""

    story: Annotated[str, Field(max_length=LONGEST_STORY, pattern=r"\S")]


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True)


class Named(_Told):
    """A clause by its id, and as people call it."""

    id: str
    label: str


class Shortened(_Told):
    """An answer that may have been too long."""

    shortened: str | None = None


class Judged(Shortened):
    """What goes with everything that was judged of a profile."""

    receipt: models.Receipt
    notice: str | None = None
    clauses: list[Named]


class Assessed(models.Assessment, Judged):
    """An assessment, with the clauses that it rests on."""


class Question(_Told):
    """How to ask the person for one fact, and how to write the answer into a profile; `nothing` is what is
    written of something on a list of which the person has none.
    """

    name: str
    label: str
    kind: str
    question: str
    why: str
    clauses: list[str]
    write: str
    nothing: Any | None = None
    values: list[models.Value] | None = None
    sensitive: bool | None = None


class NextScreen(models.NextScreen, Judged):
    """The facts of the screen that comes next, with how to ask for each."""

    questions: list[Question]


class Plans(models.Plans, Judged):
    """The nearest ways to a tier."""


class Explained(Judged):
    """What a clause comes to, or the whole result in sentences."""

    record: int | None = None
    clause: str | None = None
    trace: "list[models.Step] | models.Step | None" = None
    policy: str | None = None
    likely: Annotated[Any, WithJsonSchema({"type": ["string", "null"]})] = None
    tiers: "dict[str, models.TierResult] | None" = None
    open_facts: list[str] | None = None
    result: list[models.Line] | None = None


class Clauses(Shortened):
    """Clauses, named or found."""

    clauses: list[models.Clause]


class StoryRead(models.StoryRead, Shortened):
    """What a story tells."""
