"""A conversation as an object: where it stands, what was said last, the open question, and the assessment
once there is a result.

    {"id": "k3…", "state": "asking", "done": false, "profile": {"education": "master"}, "replies": […],
     "question": {"id": "Zf2-a81k.5", "facts": ["title_level"], "text": "…", "options": [{"key", "label"}]}}

What is told of it is as of its last turn, as its replies are: the day too.
"""

from dataclasses import replace

import orjson

from bot.assessing.reading import ReadProfile, Setting
from bot.exporting import lines_told
from bot.objects.judging import assessment_line
from criteria.policy.vocabulary import canonical
from criteria.receipts import json_value
from dialogs.conversation import open_now
from dialogs.interview import answers
from dialogs.keys import moment_of, moment_of_key
from dialogs.life import STATES
from dialogs.replies import Button, Reply, dump_replies
from dialogs.returning import carried_over
from dialogs.session import Session
from dialogs.world import Scene, World

OVER = "deleted"
"""The state of a conversation of which nothing is kept any more."""


def conversation_object(
    name: str, replies: tuple[Reply, ...], session: Session | None, world: World
) -> dict[str, object]:
    """The conversation of that name with what was said to an event; the facts that are known only within
    bounds stand as receipts write them. Without a `session` nothing of it is kept any more.
    """
    said = orjson.Fragment(dump_replies(replies))
    if session is None:
        return {"id": name, "state": OVER, "done": False, "profile": {}, "replies": said, "question": None}
    scene = _as_it_stands(session, world)
    known = answers.profile(scene.session.log)
    told: dict[str, object] = {
        "id": name,
        "state": scene.session.state,
        "done": STATES[scene.session.state].finished,
        "profile": {fact: json_value(canonical(each)) for fact, each in known.items()},
        "replies": said,
        "question": None,
    }
    if not told["done"]:
        return {**told, "question": _question(session, scene.session, _asks(scene, replies))}
    setting = Setting(scene.policy, world.phase, scene.today, scene.words)
    return {**told, "assessment": orjson.Fragment(assessment_line(ReadProfile(1, known), setting))}


def _as_it_stands(session: Session, world: World) -> Scene:
    """The moment of the last turn, under the policy as it is."""
    scene = Scene(session, world, session.updated)
    return replace(scene, session=carried_over(scene).session)


def _asks(scene: Scene, said: tuple[Reply, ...]) -> Reply:
    """What asks the open question: what was said last, unless that was said to an event of some time ago, or
    under a policy that has changed since.
    """
    buttons = (button for reply in said[-1:] for button in (*reply.choices, *reply.controls))
    is_open = any(moment_of_key(button.key) == moment_of(scene.session) for button in buttons)
    return said[-1] if is_open else open_now(scene.session, scene.world)[-1]


def _question(stored: Session, standing: Session, asks: Reply) -> dict[str, object]:
    """What can be answered now, by the name of the moment at which the conversation was stored."""
    facts = standing.together or (standing.asked,)
    told: dict[str, object] = {
        "id": moment_of(stored),
        "facts": facts if STATES[standing.state].asks else (),
        "text": "\n".join(lines_told(asks.blocks)),
        "options": [_option(button) for button in asks.choices],
    }
    return {**told, "multiple": True} if asks.multiple else told


def _option(button: Button) -> dict[str, object]:
    """A choice; what is no plain answer tells its part, and one of several groups which."""
    told: dict[str, object] = {"key": button.key, "label": button.label}
    if button.role != "choice":
        told["role"] = button.role
    return {**told, "group": button.group} if button.group else told
