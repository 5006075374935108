"""The life of a conversation: one machine for the whole process, which knows states and nothing of any
person. What may be done in which state stands here and nowhere else.

Somebody who is asked a question and says 修改回答 stands in `asking`; an answer was given. Both `edit` and
`undo` may be done there, `confirm` may not:

>>> life = Life("asking", begun=True)
>>> may(life, "edit"), may(life, "undo"), may(life, "confirm")
(True, True, False)
>>> advance(life, "edit")
'editing'
>>> STATES["editing"].offers
('change', 'cancel', 'result')
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from dialogs.session import State

if TYPE_CHECKING:
    from transitions import Machine

Trigger = Literal[
    "aim",
    "answer",
    "besides",
    "unknown",
    "skip",
    "keep",
    "tick",
    "undo",
    "resume",
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
    "suppose",
    "vary",
    "try",
    "drop",
    "adopt",
    "amend",
    "hear",
    "agree",
    "unsay",
    "consult",
    "list",
    "prepare",
    "ready",
    "explain",
    "look_up",
    "arrive",
    "take_in",
]


@dataclass(frozen=True, slots=True)
class Traits:
    """What a state is like. `offers` are the actions that stand as buttons before the person, in their order
    and as far as they may be done; `asks`: a question is open; `tries`: its answer is not recorded but tried
    out; `aside`: it leads back to where it was opened; `finished`: there is a result; `invites`: nothing was
    asked or told yet; `loses`: it asks whether answers are to be given up; `over`: nothing of the
    conversation is kept.
    """

    offers: tuple[str, ...]
    asks: bool = False
    tries: bool = False
    aside: bool = False
    finished: bool = False
    invites: bool = False
    loses: bool = False
    over: bool = False


STATES: Mapping[State, Traits] = {
    "welcome": Traits(("aim", "contents", "privacy", "language"), invites=True),
    "asking": Traits(
        ("back", "unknown", "skip", "why", "clauses", "result", "edit", "restart"),
        asks=True,
    ),
    "result": Traits(
        ("change", "continue", "aim", "result", "checklist", "edit", "back", "restart", "delete"),
        finished=True,
    ),
    "hearing": Traits(("agree", "consult", "decline", "change", "cancel", "result"), aside=True),
    "preparing": Traits(("prepare", "done", "result"), aside=True),
    "editing": Traits(("change", "cancel", "result"), aside=True),
    "changing": Traits(
        ("cancel", "suppose", "unknown", "why", "clauses", "result", "restart"), asks=True, aside=True
    ),
    "supposing": Traits(("cancel", "why", "clauses", "result"), asks=True, tries=True, aside=True),
    "trying": Traits(("keep", "edit", "cancel", "result"), finished=True, aside=True),
    "restarting": Traits(("confirm", "cancel", "result"), aside=True, loses=True),
    "deleting": Traits(("confirm", "cancel", "result"), aside=True, loses=True),
    "deleted": Traits((), over=True),
    "arriving": Traits(("confirm", "cancel"), aside=True, loses=True),
}

LOOK_UPS = (
    *("contents", "elsewhere", "article", "search", "start", "language", "privacy", "export", "link", "help"),
    *("greeting", "thanks"),
)
"""The actions that look something up, or only greet."""

TRIGGERS: Mapping[str, tuple[Trigger, ...]] = {
    **dict.fromkeys(LOOK_UPS, ("look_up",)),
    **dict.fromkeys(("why", "clauses", "hint"), ("explain",)),
    **dict.fromkeys(("pick", "nothing", "reuse"), ("answer",)),
    "accept": ("answer", "amend"),
    "done": ("answer", "ready"),
    **dict.fromkeys(("tick", "untick"), ("tick",)),
    "aim": ("aim",),
    "unknown": ("unknown", "keep"),
    "skip": ("skip", "keep"),
    "back": ("drop", "cancel", "resume", "leave", "undo"),
    "continue": ("go_on",),
    "result": ("show",),
    "edit": ("edit",),
    "change": ("vary", "change"),
    "relist": ("change",),
    "suppose": ("suppose",),
    "try": ("try",),
    "keep": ("adopt",),
    "agree": ("agree",),
    "unsay": ("unsay",),
    **dict.fromkeys(("consult", "decline"), ("consult",)),
    "cancel": ("drop", "cancel"),
    "checklist": ("list",),
    "prepare": ("prepare",),
    "restart": ("restart",),
    "delete": ("delete",),
    "confirm": ("agree", "take_in", "confirm"),
}
"""What each action of a person may mean to the machine: the first trigger that may be pulled is meant."""

_ALL: tuple[State, ...] = tuple(STATES)
_ALIVE: tuple[State, ...] = tuple(state for state, traits in STATES.items() if not traits.over)
_HOME: tuple[State, ...] = tuple(state for state in _ALIVE if not STATES[state].aside)
_ASIDE: tuple[State, ...] = tuple(state for state, traits in STATES.items() if traits.aside)
_ASKS: tuple[State, ...] = tuple(state for state, traits in STATES.items() if traits.asks)
_RECORDS: tuple[State, ...] = tuple(state for state in _ASKS if not STATES[state].tries)
_TRIES: tuple[State, ...] = tuple(state for state in _ASKS if STATES[state].tries)
_BESIDE: tuple[State, ...] = tuple(state for state in _ASIDE if not STATES[state].finished)

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


def _to_what_is_left(trigger: Trigger, *source: State) -> tuple[Row, ...]:
    """Back to a story that waits to be confirmed, else on to the next question, or to the result where none
    is left.
    """
    return (_row(trigger, source, "hearing", "hears"), *_on(trigger, *source))


def _on(trigger: Trigger, *source: State) -> tuple[Row, ...]:
    return _row(trigger, source, "asking", "open"), _row(trigger, source, "result")


def _back_from(trigger: Trigger, *source: State) -> tuple[Row, ...]:
    """Back to where an aside was opened, or to the trial or the story that is going on."""
    return (
        _row(trigger, tuple(state for state in source if state != "hearing"), "hearing", "hears"),
        _row(trigger, source, "trying", "supposes"),
        _row(trigger, source, "welcome", "from_welcome"),
        _row(trigger, source, "asking", "open", unless="from_result"),
        _row(trigger, source, "result"),
    )


TRANSITIONS: tuple[Row, ...] = (
    *_to_what_is_left("aim", *_HOME),
    *_to_what_is_left("answer", *_RECORDS),
    _row("answer", _TRIES, "trying"),
    *_to_what_is_left("unknown", *_RECORDS),
    *_to_what_is_left("skip", "asking"),
    *_back_from("keep", "changing", "supposing"),
    *_to_what_is_left("besides", "asking"),
    _row("besides", ("changing",), None),
    _row("tick", _ASKS, None),
    _row("resume", ("result",), "asking", "open"),
    _row("leave", ("asking", "result"), "welcome", unless="begun"),
    *_to_what_is_left("undo", "asking", "result"),
    _row("show", ("asking",), "result"),
    _row("show", _ASIDE, "trying", "supposes"),
    _row("show", _BESIDE, "result", unless="from_welcome"),
    _row("show", ("result",), None),
    _row("go_on", ("result", *_BESIDE), "asking", "open", unless="supposes"),
    _row("go_on", _ALIVE, None),
    _row("edit", _ALIVE, "editing", "begun"),
    _row("change", _ALIVE, "changing"),
    *_back_from("cancel", *_BESIDE),
    _row("suppose", ("changing",), "supposing", "from_result", unless="several"),
    _row("vary", _ALIVE, "supposing", "supposes"),
    _row("try", ("result", "trying"), "trying"),
    _row("drop", ("trying",), "result"),
    *_to_what_is_left("adopt", "trying"),
    *_to_what_is_left("amend", "trying"),
    _row("hear", ("welcome", "asking", "result", "hearing"), "hearing"),
    *_on("agree", "hearing"),
    _row("unsay", ("hearing",), None),
    _row("consult", ("hearing",), None, "unread"),
    _row("list", ("result",), "preparing", "provable"),
    _row("prepare", ("result", "preparing"), None, "provable"),
    _row("ready", ("preparing",), "result"),
    _row("restart", _ALIVE, "restarting", "begun"),
    _row("restart", _ALIVE, "welcome"),
    _row("delete", _ALIVE, "deleting"),
    _row("arrive", _ALIVE, "arriving"),
    _row("take_in", ("arriving",), None),
    _row("confirm", ("restarting",), "welcome"),
    _row("confirm", ("deleting",), "deleted"),
    *_to_what_is_left("carry", "asking", "editing", "changing", "supposing", "trying"),
    _row("explain", _ASKS, None),
    _row("look_up", _ALL, None),
)


def _nothing_is_left() -> bool:
    return False


@dataclass(slots=True)
class Life:
    """What the machine looks at: where one conversation stands for the moment of one trigger.

    `is_open` tells whether there is a question left to ask, and is called only where that matters; `begun`:
    an answer was given; `supposes`: a trial goes on; `hears`: a story waits to be confirmed; `unread`: a
    language model may be shown what was left unheard of it; `provable`: it is known what is handed in as
    evidence; `several`: several things are asked at once; `from_…`: where an aside was opened.
    """

    state: State
    is_open: Callable[[], bool] = _nothing_is_left
    begun: bool = False
    supposes: bool = False
    hears: bool = False
    unread: bool = False
    provable: bool = False
    from_welcome: bool = False
    from_result: bool = False
    several: bool = False

    @property
    def open(self) -> bool:
        """Whether there is a question left to ask."""
        return self.is_open()


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


def may(life: Life, trigger: Trigger) -> bool:
    """Whether a trigger means anything in this state; `life` is not changed."""
    return any(
        all(bool(getattr(life, trait)) is wanted for trait, wanted in conditions)
        for conditions in _conditions().get((trigger, life.state), ())
    )


@cache
def _conditions() -> Mapping[tuple[str, str], Sequence[tuple[tuple[str, bool], ...]]]:
    """What must be so for a trigger to mean something in a state, one way after the other, the fewest
    conditions first; nothing for a trigger that never does.
    """
    found: dict[tuple[str, str], list[tuple[tuple[str, bool], ...]]] = {}
    for trigger, event in machine().events.items():
        for state, ways in event.transitions.items():
            told = [tuple((str(each.func), each.target) for each in way.conditions) for way in ways]
            found[trigger, state] = sorted(told, key=len)
    return found


def advance(life: Life, trigger: Trigger) -> State | None:
    """The state after a trigger; None where the trigger means nothing in this state (`life` is then
    unchanged).
    """
    if not may(life, trigger):  # the library would warn of it in the log
        return None
    machine().events[trigger].trigger(life)
    return life.state
