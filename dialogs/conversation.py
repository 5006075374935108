"""The conversation: an event and a session in, a session and replies out. Pure: the clock and the world are
arguments.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.actions import act
from dialogs.agreeing import agreed_on, shown_anew
from dialogs.events import Arrived, Command, Consulted, Event, NotArrived, Pressed, TakenAlong, Typed
from dialogs.interview import answers
from dialogs.interview.consulting import consulted
from dialogs.interview.dates import grown
from dialogs.interview.pressed import TOGETHER, WHOLE, stale
from dialogs.interview.several_answers import answered_in_turn, is_of_one_list
from dialogs.interview.ticks import set_down
from dialogs.interview.typed import take_text
from dialogs.keys import Action, read_key
from dialogs.life import STATES
from dialogs.moving import arrive, left_there, not_arrived, tell_along, told_at_last
from dialogs.replies import Reply
from dialogs.returning import carried_over, welcome_back
from dialogs.screens import answer_button, list_button, open_replies
from dialogs.session import Entry, Session
from dialogs.small_replies import notice
from dialogs.surrogates import readable
from dialogs.world import Scene, Turn, World
from locales.wording import SOURCE_LANGUAGE

TICKS = ("tick", "untick", "prepare")
"""What a form may send together with one other button; a box that stood ticked is sent as ticked."""

ENDS = ("done", "nothing")
"""The buttons that are told which ticks were sent with them."""


@dataclass(frozen=True, slots=True)
class Step:
    """What an event comes to. With `forget` the person has confirmed 删除我的数据: whoever keeps the session
    deletes everything that is kept of the person, after the replies are handed back. `unheard`: of what was
    typed nothing was understood. With `consults`, they want a language model to be shown these messages: its
    answer is the next event, `Consulted`, of the session before this step, in whose place it stands.
    """

    session: Session
    replies: tuple[Reply, ...]
    forget: bool = False
    unheard: bool = False
    consults: tuple[Mapping[str, str], ...] = ()


def begin(
    *,
    session_id: str,
    world: World,
    now: datetime,
    language: str = SOURCE_LANGUAGE,
    unreadable: bool = False,
) -> Step:
    """A new conversation and its welcome; who begins agrees to the notice on privacy that stands there.
    `session_id` is unguessable, made of `A-Za-z0-9_-`, at least 8 long. `unreadable`: it takes the place of
    one that cannot be read any more, and the person is told so.
    """
    policy = world.policies.at(now)
    session = Session(
        id=session_id,
        policy=policy.id,
        policy_hash=policy.content_hash,
        language=language,
        started=now,
        updated=now,
    )
    session = agreed_on(Scene(session, world, now))
    scene = Scene(session, world, now)
    told = (notice(scene, "notice-unreadable", "warning"),) if unreadable else ()
    return Step(session, (*told, *open_replies(scene)))


def step(session: Session, event: Event, *, world: World, now: datetime) -> Step:
    """What an event makes of a conversation. Never raises for what a person does; nothing is lost by it."""
    if isinstance(event, TakenAlong):
        told = tell_along(Scene(session, world, now), event)
        return Step(told.session, (*told.replies, *open_now(told.session, world)))
    carried = carried_over(Scene(session, world, now))
    scene = Scene(carried.session, world, now)
    scene = replace(scene, session=grown(scene))
    scene = replace(scene, session=set_down(scene))
    shown = shown_anew(scene)
    scene = replace(scene, session=shown.session)
    told = told_at_last(scene)
    scene = replace(scene, session=told.session)
    turn = _react(scene, event)
    after = _stamped(session, turn.session, now)
    going_on = open_replies(Scene(after, world, now))
    if STATES[after.state].over:
        return Step(after, going_on, forget=True)
    before = (*carried.replies, *shown.replies, *told.replies, *welcome_back(scene))
    said = (*before, *left_there(scene, after), *turn.replies, *_why_other(scene, after))
    return Step(after, (*said, *going_on), unheard=turn.unheard, consults=turn.consults)


def transcript(session: Session, world: World) -> tuple[Reply, ...]:
    """The conversation so far in short: every answer that stands, with what changes it, then what is open
    now.
    """
    return (*answers_so_far(session, world), *open_now(session, world))


def answers_so_far(session: Session, world: World) -> tuple[Reply, ...]:
    """Every answer that stands, in short, with what changes it. For a page that is loaded anew."""
    scene = _as_it_stands(session, world)
    turns: dict[int, list[Entry]] = {}
    for entry in answers.answered(scene.session.log):
        turns.setdefault(entry.turn, []).append(entry)
    return tuple(each for entries in turns.values() for each in _with_changes(scene, tuple(entries)))


def open_now(session: Session, world: World) -> tuple[Reply, ...]:
    """What stands open before the person."""
    return open_replies(_as_it_stands(session, world))


def _as_it_stands(session: Session, world: World) -> Scene:
    scene = Scene(session, world, session.updated)
    return replace(scene, session=carried_over(scene).session)


def _with_changes(scene: Scene, entries: tuple[Entry, ...]) -> Iterator[Reply]:
    """The answers of a turn in short, each with what changes it; that of a list opens the list."""
    said = answered_in_turn(scene, entries)
    if is_of_one_list(scene, entries):
        yield from (replace(reply, controls=(list_button(scene, entries),)) for reply in said)
    else:
        yield from (
            replace(reply, controls=(answer_button(scene, entry),))
            for reply, entry in zip(said, entries, strict=True)
        )


def _react(scene: Scene, event: Event) -> Turn:
    match event:
        case Pressed(keys, whole):
            turn = _press(scene, keys, whole=whole)
        case Command(name, argument):
            turn = act(scene, Action(name, readable(argument)))
        case Typed(text):
            turn = take_text(scene, readable(text), open_replies(scene))
        case Consulted(answer):
            turn = consulted(scene, answer)
        case Arrived():
            turn = arrive(scene, event)
        case NotArrived(text):
            turn = not_arrived(scene, event, take_text(scene, readable(text), open_replies(scene)))
        case TakenAlong():
            turn = tell_along(scene, event)
    return turn


def _press(scene: Scene, keys: tuple[str, ...], *, whole: bool) -> Turn:
    actions = [read_key(scene.session, key) for key in keys]
    if not actions or None in actions:
        return stale(scene)
    known = [action for action in actions if action]
    ticks = tuple(action.argument for action in known if action.name in TICKS)
    others = [action for action in known if action.name not in TICKS]
    if len(known) == 1 and not (whole and others):
        return act(scene, known[0])
    if len(others) != 1:
        return stale(scene)
    [other] = others
    sent = (WHOLE if whole else "") + TOGETHER.join(ticks)
    return act(scene, replace(other, argument=sent) if other.name in ENDS else other)


def _why_other(scene: Scene, after: Session) -> tuple[Reply, ...]:
    """That an answer made more questions necessary, or whole topics needless; nothing where it did not."""
    before = scene.session
    if len(after.log) <= len(before.log) or before.arriving is not None:
        return ()
    if len(after.ahead) > len(before.ahead) and before.log:
        return (notice(scene, "progress-more"),)
    if not all(STATES[each.state].asks and not STATES[each.state].aside for each in (before, after)):
        return ()
    told = answers.told(after.log)
    order = scene.policy.asking_order
    left_out = [
        topic
        for topic in dict.fromkeys(before.ahead)
        if topic not in after.ahead and told.isdisjoint(order[topic])
    ]
    named = [scene.words.say("progress-topic", topic=scene.words.say(f"topic-{topic}")) for topic in left_out]
    topics = scene.words.say("list-separator").join(named)
    return (notice(scene, "progress-left-out", topics=topics),) if named else ()


def _stamped(before: Session, after: Session, now: datetime) -> Session:
    """The session with its time, and with a new revision if another question, or another state, stands open
    now.
    """
    same = replace(
        after,
        updated=before.updated,
        ticked=before.ticked,
        marked=before.marked,
        prepared=before.prepared,
        notices=before.notices,
        along=before.along,
    )
    unchanged = same == before
    return replace(after, updated=now, revision=after.revision if unchanged else after.revision + 1)
