"""What a person does in a conversation, whatever the channel."""

from dataclasses import dataclass
from typing import Literal, get_args

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


Event = Typed | Pressed | Command | Consulted
