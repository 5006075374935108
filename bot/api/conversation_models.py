"""The types of conversations at the API's border: how one begins, what is done in it, and how it is told.

What is answered is put together by `bot.objects.conversing`; a test holds every answer against its type here.
"""

from typing import Annotated, Any, Final, Literal

from pydantic import AwareDatetime, ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from bot.api.models import LONGEST_ANSWER, Asked, Assessment, Language, Profile, Told, one_of
from dialogs.keys import LIMIT
from dialogs.replies import ButtonRole, Reply
from dialogs.session import State
from dialogs.stories import LONGEST_STORY

MOST_KEYS: Final = 100
LONGEST_ID: Final = 200

EventId = Annotated[str, Field(max_length=LONGEST_ID, pattern=r"\S")]
Key = Annotated[str, Field(max_length=LIMIT)]
MomentName = Annotated[str, Field(max_length=LIMIT)]


class Begin(Asked):
    """How a conversation begins: anew in a language, or with the answers of another one, by its one-time code
    or the file of its export.
    """

    model_config = ConfigDict(json_schema_extra={"maxProperties": 1})
    language: Language | None = None
    link: Annotated[str, Field(max_length=LONGEST_ID)] | None = None
    export: dict[str, Any] | None = None

    @field_validator("link", "export")
    @classmethod
    def _is_brought(cls, brought: object) -> object:
        """Null would begin anew, and whoever meant to bring answers would not notice."""
        if brought is None:
            raise PydanticCustomError("missing", "null")
        return brought

    @model_validator(mode="after")
    def _one_at_most(self) -> "Begin":
        if len(self.model_fields_set) > 1:
            raise PydanticCustomError("one_of", "one at most", {"names": "language, link, export"})
        return self


class Event(Asked):
    """What the person did: typed a text or a whole story, or pressed one or several options. `id` is the
    caller's own name of it, by which it is taken once; `question` is the one that was before the person.
    """

    model_config = one_of("text", "story", "keys")
    id: EventId
    question: MomentName | None = None
    text: Annotated[str, Field(max_length=LONGEST_ANSWER)] | None = None
    story: Annotated[str, Field(max_length=LONGEST_STORY, pattern=r"\S")] | None = None
    keys: Annotated[list[Key], Field(min_length=1, max_length=MOST_KEYS)] | None = None

    @model_validator(mode="after")
    def _either(self) -> "Event":
        if sum(each is not None for each in (self.text, self.story, self.keys)) != 1:
            raise PydanticCustomError("one_of", "one of them", {"names": "text, story, keys"})
        return self


class Option(Told):
    """Something to answer with: by its key, or by typing its label. Its `role` tells what is no plain answer
    (`unsure` 说不清, `go` ends a list of ticks, `control` stands alone); of each `group` one is chosen.
    """

    key: str
    label: str
    role: ButtonRole | None = None
    group: str | None = None


class Question(Told):
    """The open question, and the facts that it asks for; with `multiple` several options are sent at once."""

    id: str
    facts: list[str]
    text: str
    options: list[Option]
    multiple: bool | None = None


class Conversation(Told):
    """A conversation as it stands, with what was said to the event."""

    id: str
    state: State
    done: bool
    profile: Profile
    replies: list[Reply]
    question: Question | None
    assessment: Assessment | None = None


class Link(Told):
    """A one-time code by which the conversation is taken along, until when, and the page that takes it."""

    code: str
    url: str | None
    expires: AwareDatetime


class Exported(Told):
    """All that is kept of the person."""

    kind: Literal["chuangping-export"]
    version: Literal[1]
    session: dict[str, Any]
