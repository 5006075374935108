"""Before a conversation begins: nothing is kept of it, and consent is the act of beginning.

Who writes without having begun is answered out of a conversation that is kept nowhere, and shown how to
begin: the welcome with the short notice on privacy. What begins is

    /start                                           whatever was seen before; the welcome follows
    the word 开始                                     the same; where the welcome stood (`seen`), the first
                                                     question follows
    a goal's button below the welcome                 the notice stands above it
    a story, a goal's name                            where the channel has shown the welcome (`seen`)
    the code or the file of another conversation      whoever gives it wants to go on here

All else is looked up or answered kindly, and leaves nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Final

from criteria.interview import AUTO
from dialogs.conversation import Step, begin, step
from dialogs.events import Arrived, Command, Event, Pressed, Typed
from dialogs.interview.typed import normal, without_marks
from dialogs.keys import Action, button_key, moment_of
from dialogs.life import STATES
from dialogs.replies import Reply
from dialogs.screens import open_replies
from dialogs.session import Session
from dialogs.small_replies import notice
from dialogs.world import Scene, World
from locales.wording import LANGUAGES, SOURCE_LANGUAGE, wording

NOWHERE: Final = "begin"
"""The id of the conversation that is kept nowhere; no other one is so short."""

INVITED: Final = f"{NOWHERE}.0"
"""The moment of its welcome, by which every key of it begins."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What is said to somebody who has not begun: the last reply is the welcome. Nothing of it is kept."""

    replies: tuple[Reply, ...]
    language: str


def invite(*, world: World, now: datetime, language: str = SOURCE_LANGUAGE) -> Invitation:
    """The welcome, before anything was said."""
    return Invitation(begin(session_id=NOWHERE, world=world, now=now, language=language).replies, language)


def deleted(*, world: World, now: datetime, language: str) -> tuple[Reply, ...]:
    """What was said to somebody of whom everything is deleted: nothing of it is kept either."""
    nowhere = begin(session_id=NOWHERE, world=world, now=now, language=language).session
    return open_replies(Scene(replace(nowhere, state="deleted"), world, now))


def take_first(
    event: Event,
    *,
    session_id: str,
    world: World,
    now: datetime,
    language: str = SOURCE_LANGUAGE,
    seen: bool = False,
) -> Step | Invitation:
    """What an event comes to that is not preceded by any: a conversation that begins, or an invitation to it.
    `seen`: the welcome stood before the person.
    """
    nowhere = begin(session_id=NOWHERE, world=world, now=now, language=language).session
    if isinstance(event, Typed) and normal(without_marks(event.text)) in _words():
        event = Pressed((button_key(nowhere, Action("aim", AUTO)),)) if seen else Command("start")
    made = step(nowhere, event, world=world, now=now)
    if _begins(event, made.session, seen=seen):
        begun = begin(session_id=session_id, world=world, now=now, language=language)
        if event == Command("start"):
            return begun
        return step(begun.session, _meant_for(begun.session, event), world=world, now=now)
    language = made.session.language
    welcome = invite(world=world, now=now, language=language).replies
    leads_to = STATES[made.session.state]
    if leads_to.loses or any(reply.brings for reply in made.replies):
        said: tuple[Reply, ...] = (_told(nowhere, language, world, now, "privacy-nothing-kept"),)
    elif leads_to.invites:
        said = made.replies[:-1]
    else:
        said = (_told(nowhere, language, world, now, "privacy-begin-first"),)
    return Invitation((*said, *welcome), language)


def _told(nowhere: Session, language: str, world: World, now: datetime, message: str) -> Reply:
    return notice(Scene(replace(nowhere, language=language), world, now), message, "plain")


def _begins(event: Event, after: Session, *, seen: bool) -> bool:
    """Whether an event begins the conversation, by where it leads the one that is kept nowhere."""
    if isinstance(event, Command):
        return event.name == "start"
    if isinstance(event, Arrived):
        return True
    if isinstance(event, Pressed):
        return _is_on_its_way(after)
    return seen and (_is_on_its_way(after) or after.story is not None)


def _is_on_its_way(session: Session) -> bool:
    return not STATES[session.state].invites and not STATES[session.state].aside


def _meant_for(session: Session, event: Event) -> Event:
    """The event with the keys of the welcome that was kept nowhere turned into those of the conversation."""
    if not isinstance(event, Pressed):
        return event
    return replace(event, keys=tuple(key.replace(INVITED, moment_of(session), 1) for key in event.keys))


@cache
def _words() -> frozenset[str]:
    """What may be typed to begin, in every language."""
    said = (wording(language).say("words-begin") for language in LANGUAGES)
    return frozenset(normal(phrase) for phrases in said for phrase in phrases.split("|"))
