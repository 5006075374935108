"""What a person does in a conversation, whatever the channel."""

from dataclasses import dataclass
from typing import Literal, get_args

from dialogs.session import Session

CommandName = Literal[
    "start",
    "result",
    "back",
    "edit",
    "article",
    "search",
    "restart",
    "delete",
    "language",
    "help",
    "privacy",
    "export",
    "link",
]

COMMANDS: tuple[CommandName, ...] = get_args(CommandName)


@dataclass(frozen=True, slots=True)
class Typed:
    """The person typed a text; it is untrusted and may have any length and any characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """The person pressed one or more buttons (several where a form sends a multiple choice at once).

    A key that this conversation did not give, or gave for an earlier question, is answered with the current
    question. With `whole`, a form was sent that tells each of its ticks: one whose key is not there is not
    ticked.
    """

    keys: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """The person gave a command; `argument` is what stood behind it (`/article 10.2.3.1`, a deep link's
    payload).
    """

    name: CommandName
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Consulted:
    """What a language model answered that the person had asked (`Step.consults`), untrusted as well; None
    where it did not.
    """

    answer: str | None


@dataclass(frozen=True, slots=True)
class Arrived:
    """A copy of a conversation comes to this one: the person entered its code, or gave the file of its
    export. `whence` is the channel that it was held in, or `dialogs.moving.FROM_FILE`.
    """

    session: Session
    whence: str


@dataclass(frozen=True, slots=True)
class TakenAlong:
    """A copy of this conversation was taken along to a channel. `told`: what is said to that is sent to the
    person at once, wherever they are.
    """

    to: str
    told: bool = False


@dataclass(frozen=True, slots=True)
class NotArrived:
    """The person typed a text of the form of a code that leads nowhere: it is `wrong`, is one of this very
    conversation (`here`), or wrong ones were typed too `often`, and it may be tried again in some minutes.
    """

    text: str
    why: Literal["wrong", "here", "often"]
    minutes: int = 0


Event = Typed | Pressed | Command | Consulted | Arrived | TakenAlong | NotArrived
