"""One conversation as data: a log of answers and where the person stands; to JSON and back unchanged."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Literal

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from criteria.policy.vocabulary import Known
from locales.wording import LANGUAGES

SCHEMA = 1
"""The shape of a stored session; raised, with a migration in `load_session`, when a field changes its
meaning.
"""

State = Literal[
    "welcome", "asking", "result", "hearing", "preparing", "editing", "changing", "supposing", "trying",
    "restarting", "deleting", "deleted", "arriving",
]  # fmt: skip

GivenUp = Literal["unknown", "skipped"]

Mark = Literal["there", "unsure"]
"""How something on a list is ticked: it is there, or it cannot be said."""

ScreenForm = Literal["question", "declaration", "exceptions", "choices", "ticks"]
"""How a screen asks, as `criteria.screens` has it; `exceptions` are those of a declaration, to be ticked."""


class SessionError(ValueError):
    """A stored conversation cannot be read; the message says what to do about it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one turn made of one fact: known (a range may at the same time be given up), given up, or
    withdrawn. `there`: it was ticked, so that only how much or which is still to be told; of a number it is
    known then that it is more than nothing.

    The entries of one turn stand and fall together: 上一步 takes back the whole turn.
    """

    turn: int
    fact: str
    on: date
    known: Known | None = None
    given_up: GivenUp | None = None
    there: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """What years came to by the date that was told, so that they can be counted anew on another day, and
    distances to the day. `month` and `day` are None where they were not told.
    """

    known: Known
    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A reading that is offered and waits for a yes; nothing is reasoned from it before."""

    fact: str
    known: Known
    withdraws: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeardFact:
    """A fact that a story told, with the words that it was read from; `unsaid`: they say nothing of what the
    fact asks for beside it (排名前三), so that it is to be confirmed. `pointed`: a model pointed at
    the words.
    """

    fact: str
    known: Known
    quote: str
    unsaid: bool = False
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class HeardDoubt:
    """Words that may mean one of some facts, with the message that says why they are no fact yet."""

    quote: str
    facts: tuple[str, ...]
    message: str
    variables: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ToldStory:
    """What was heard of what a person told, until it is confirmed or dropped; nothing is reasoned from it.
    `text` is the whole of it, only where a language model may be shown what of it was left unheard: as long
    as the person neither wants that nor refuses it.
    """

    facts: tuple[HeardFact, ...] = ()
    doubts: tuple[HeardDoubt, ...] = ()
    unheard: tuple[str, ...] = ()
    target: str | None = None
    text: str = ""

    def without(self, answered: Set[str]) -> "ToldStory":
        """The same without the facts that were answered by themselves in the meantime."""
        return replace(
            self,
            facts=tuple(each for each in self.facts if each.fact not in answered),
            doubts=tuple(each for each in self.doubts if answered.isdisjoint(each.facts)),
        )


@dataclass(frozen=True, slots=True)
class Notice:
    """A version of the notice on privacy, when it was `shown`, and since when the person `agreed`: they began
    under it, or went on after it was shown. None as long as they did not.
    """

    version: str
    shown: AwareDatetime
    agreed: AwareDatetime | None = None


@dataclass(frozen=True, slots=True)
class Arriving:
    """A copy of a conversation that may take this one's place, and the channel that it was held in."""

    session: "Session"
    whence: str


@dataclass(frozen=True, slots=True)
class Session:
    """One person's conversation.

    `log` holds every answer ever given and not taken back; the later entry of a fact is the one that counts.
    `suggestions` are answers that were set aside: shown to be confirmed, never reasoned from. `asked` is the
    fact of the open question; `together` are the facts where several are put before the person at once (its
    first is `asked` then), in this `form`. `ahead` is the topic of each screen that may still come, the
    open one included. `ticked` are members of a set, or options of such a screen; `marked` is how facts
    were ticked on screens that were left, or whose answers were taken back, for when they open again.
    `returns` is where an aside (a list to edit, a confirmation) leads back to. `supposed` is what a trial
    takes to be so, in place of the log or beside it, until it is recorded or dropped; `prepared` are the
    documents that the person has ready, by the ids of evidence.yaml. `dates` are the dates that years were
    told by: each counts while the fact is known to be what the date came to. `story` is what was heard of a
    story, until it is confirmed. `notices` are the versions of the notice on privacy that the person was
    shown. `arriving` is what may take the place of all this, as long as that is asked; `along` are the
    channels to which a copy was taken along, of which the person was not told yet. `revision` rises
    with every change, so that a late button is known.
    """

    id: str
    policy: str
    policy_hash: str
    language: str
    started: AwareDatetime
    updated: AwareDatetime
    state: State = "welcome"
    target: str = "auto"
    log: tuple[Entry, ...] = ()
    suggestions: Mapping[str, Known] = field(default_factory=dict)
    asked: str | None = None
    together: tuple[str, ...] = ()
    form: ScreenForm = "question"
    ahead: tuple[str, ...] = ()
    ticked: frozenset[str] = frozenset()
    marked: Mapping[str, Mark] = field(default_factory=dict)
    proposal: Proposal | None = None
    supposed: Mapping[str, Known] = field(default_factory=dict)
    prepared: frozenset[str] = frozenset()
    story: ToldStory | None = None
    dates: Mapping[str, Dated] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    arriving: Arriving | None = None
    along: tuple[str, ...] = ()
    returns: State = "welcome"
    revision: int = 0
    schema: int = SCHEMA


@cache
def _adapter() -> TypeAdapter[Session]:
    return TypeAdapter(Session)


def dump_session(session: Session) -> bytes:
    """The session as JSON in UTF-8."""
    return _adapter().dump_json(session)


def load_session(stored: bytes | str) -> Session:
    """The session of `dump_session`.

    Raises `SessionError` if it is no session, or one that a newer version of the program wrote.
    """
    try:
        session = _adapter().validate_json(stored)
    except ValidationError as fault:
        places = "; ".join(
            f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in fault.errors(include_input=False)
        )
        msg = f"a stored conversation cannot be read ({places}); delete it, or restore it from a backup"
        raise SessionError(msg) from None
    if session.schema > SCHEMA:
        msg = f"a stored conversation has schema {session.schema}, not {SCHEMA}: install the newer version"
        raise SessionError(msg)
    if session.language not in LANGUAGES:
        msg = f"a stored conversation is held in a language that is not there: choose one of {LANGUAGES}"
        raise SessionError(msg)
    return session
