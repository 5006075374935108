"""The life of a conversation: one machine for the whole process, which knows states and nothing of any
person.
"""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, get_args

from dialogs.session import State

if TYPE_CHECKING:
    from transitions import Machine

Trigger = Literal[
    "aim",
    "answer",
    "back",
    "leave",
    "show",
    "go_on",
    "edit",
    "change",
    "cancel",
    "restart",
    "delete",
    "confirm",
    "carry",
    "ask",
]

STATES: tuple[State, ...] = get_args(State)
ALIVE: tuple[State, ...] = tuple(state for state in STATES if state != "deleted")
HOME: tuple[State, ...] = ("welcome", "asking", "result")
ASIDE: tuple[State, ...] = ("editing", "changing", "restarting", "deleting")

Row = dict[str, str | list[str] | None]


def _row(
    trigger: Trigger, source: tuple[State, ...], dest: State | None, *conditions: str, **unless: str
) -> Row:
    return {
        "trigger": trigger,
        "source": list(source),
        "dest": dest,
        "conditions": list(conditions),
        **unless,
    }


TRANSITIONS: tuple[Row, ...] = (
    _row("aim", HOME, "asking", "open"),
    _row("aim", HOME, "result"),
    _row("answer", ("asking", "changing"), "asking", "open"),
    _row("answer", ("asking", "changing"), "result"),
    _row("back", ("asking", "result"), "asking", "open"),
    _row("back", ("asking", "result"), "result"),
    _row("leave", ("asking", "result"), "welcome"),
    _row("show", ("asking", *ASIDE), "result"),
    _row("go_on", ("result", *ASIDE), "asking", "open"),
    _row("edit", (*HOME, *ASIDE), "editing"),
    _row("change", ALIVE, "changing"),
    _row("cancel", ASIDE, "welcome", "from_welcome"),
    _row("cancel", ASIDE, "asking", "open", unless="from_result"),
    _row("cancel", ASIDE, "result"),
    _row("restart", ALIVE, "restarting", "begun"),
    _row("restart", ALIVE, "welcome"),
    _row("delete", ALIVE, "deleting"),
    _row("confirm", ("restarting",), "welcome"),
    _row("confirm", ("deleting",), "deleted"),
    _row("carry", ("asking", "editing", "changing"), "asking", "open"),
    _row("carry", ("asking", "editing", "changing"), "result"),
    _row("ask", STATES, None),
)


@dataclass(slots=True)
class Life:
    """What the machine looks at: where one conversation stands for the moment of one trigger.

    `open`: there is a question left to ask; `begun`: an answer was given; `from_…`: where an aside was
    opened.
    """

    state: State
    open: bool = False
    begun: bool = False
    from_welcome: bool = False
    from_result: bool = False


@cache
def machine() -> "Machine":
    """The one machine, built when the first conversation needs it (about 1 ms); it holds no conversation."""
    from transitions import Machine  # noqa: PLC0415  not needed by what only imports the conversation's types

    return Machine(
        model=None,
        states=list(STATES),
        transitions=[dict(row) for row in TRANSITIONS],
        initial="welcome",
        auto_transitions=False,
        ignore_invalid_triggers=True,
    )


def advance(life: Life, trigger: Trigger) -> State | None:
    """The state after a trigger; None where the trigger means nothing in this state (`life` is then
    unchanged).
    """
    return life.state if machine().events[trigger].trigger(life) else None
