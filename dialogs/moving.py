"""Moving on elsewhere: a copy of a conversation arrives where somebody entered its code, or gave its file.

    Li, who has answered nothing here, enters the code       the copy is the conversation now
    Wang, who has answers here already, does                 she is asked once which of the two to go on with

From then on there are two conversations, each of which is kept and deleted by itself. The one that was taken
along says so: at once where its channel can, and with its next step.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dialogs.agreeing import stands_below
from dialogs.events import Arrived, NotArrived, TakenAlong
from dialogs.flow import leaving, proceed
from dialogs.interview import answers
from dialogs.interview.dates import grown
from dialogs.keys import Action, button_key
from dialogs.life import STATES
from dialogs.replies import Block, Button, Folded, Reply
from dialogs.returning import carried_over, listed
from dialogs.session import Arriving, Session
from dialogs.small_replies import notice, say
from dialogs.world import Scene, Turn

FROM_FILE: Final = "file"
"""Where a conversation comes from that is no channel: the file of an export."""


def arrive(scene: Scene, event: Arrived) -> Turn:
    """A copy comes to where somebody talks: it is theirs, or they are asked first if something would be lost
    by that.
    """
    arriving = Arriving(replace(event.session, arriving=None, along=()), event.whence)
    if _holds_something(scene.session):
        return Turn(replace(leaving(scene, "arrive"), arriving=arriving))
    return _take_in(scene, arriving)


def take_in(scene: Scene, _: str) -> Turn:
    """The copy takes the place of what was here."""
    arriving = scene.session.arriving
    return Turn(scene.session) if arriving is None else _take_in(scene, arriving)


def draw_arriving(scene: Scene) -> Reply:
    """Which of the two conversations to go on with."""
    arriving, session = scene.session.arriving, scene.session
    brought = answers.answered(arriving.session.log) if arriving else ()
    here = answers.answered(session.log)
    place = _place(scene, arriving.whence if arriving else FROM_FILE)
    asked = say(scene, "ask-arriving", place=place, here=len(here), count=len(brought))
    yes = Button(button_key(session, Action("confirm")), scene.words.say("confirm-arriving"))
    no = Button(button_key(session, Action("cancel")), scene.words.say("arriving-keep"))
    folded = Folded(scene.words.say("arriving-here"), (listed(scene, here),))
    return Reply("question", (asked, folded) if here else (asked,), choices=(yes, no))


def left_there(scene: Scene, after: Session) -> tuple[Reply, ...]:
    """Whoever goes on with what was here is told that what they brought was not taken in; nothing where
    nothing was brought, or it is asked still.
    """
    arriving = scene.session.arriving
    if arriving is None or after.arriving is not None or after.log != scene.session.log:
        return ()
    return (notice(scene, "arriving-left", "plain", place=_place(scene, arriving.whence)),)


def tell_along(scene: Scene, event: TakenAlong) -> Turn:
    """A copy was taken along from here; whoever is `told` of it now is not told again."""
    if event.told:
        return Turn(scene.session, tuple(_taken_along(scene, (event.to,))))
    session = replace(scene.session, along=(*scene.session.along, event.to))
    return Turn(session, tuple(_taken_along(scene, session.along)))


def told_at_last(scene: Scene) -> Turn:
    """Who goes on where a copy was taken along from is told so, once."""
    if not scene.session.along:
        return Turn(scene.session)
    told = tuple(_taken_along(scene, scene.session.along))
    return Turn(replace(scene.session, along=()), told)


def not_arrived(scene: Scene, event: NotArrived, answered: Turn) -> Turn:
    """A text of the form of a code is none: it is `answered` as any other text if that changes something,
    else it is said what is wrong.
    """
    if answered.session != scene.session:
        return answered
    return Turn(scene.session, (notice(scene, f"code-{event.why}", "plain", minutes=event.minutes),))


def _take_in(scene: Scene, arriving: Arriving) -> Turn:
    here = scene.session
    copy = replace(
        arriving.session,
        id=here.id,
        started=here.started,
        notices=here.notices,
        revision=max(here.revision, arriving.session.revision) + 1,
    )
    carried = carried_over(replace(scene, session=copy))
    there = replace(scene, session=carried.session)
    there = replace(there, session=grown(there))
    there = replace(there, session=_standing_somewhere(there))
    given = answers.answered(there.session.log)
    name = "arrived-file" if arriving.whence == FROM_FILE else "arrived"
    told = say(there, name, place=_place(there, arriving.whence), count=len(given))
    folded = Folded(there.words.say("recap-answers"), (listed(there, given),))
    blocks: tuple[Block, ...] = (told, folded) if given else (told,)
    return Turn(there.session, (Reply("notice", (*blocks, stands_below(there))), *carried.replies))


def _standing_somewhere(scene: Scene) -> Session:
    """The copy where its answers lead: those of a file stand nowhere yet, and whether to give them up was
    asked elsewhere.
    """
    traits = STATES[scene.session.state]
    if traits.invites:
        return proceed(scene, scene.session, "aim")
    return proceed(scene, scene.session, "cancel") if traits.loses else scene.session


def _holds_something(session: Session) -> bool:
    return bool(session.log or session.suggestions or session.story)


def _taken_along(scene: Scene, channels: tuple[str, ...]) -> Iterator[Reply]:
    for channel in dict.fromkeys(channels):
        yield notice(scene, "taken-along", "plain", place=_place(scene, channel))


def _place(scene: Scene, channel: str) -> str:
    """What people call a channel."""
    name = f"place-{channel}"
    return scene.words.say(name if scene.words.knows(name) else "place-elsewhere")
