"""What can be ticked on a screen of several facts, and what stands ticked when it is opened.

    ☑ 发明专利 ☐ 说不清     0: there is some    u0: it cannot be said
    ☐ 标准     ☑ 说不清     1                   u1

Somebody who goes back to this list, or changes it, finds it as it was left: ticked is what was ticked, or
told in numbers, and 说不清 what could not be said.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from criteria.policy.vocabulary import Fact
from criteria.screens import nothing_of
from dialogs.interview import answers
from dialogs.life import STATES
from dialogs.session import Entry, Mark, Session
from dialogs.world import Scene

UNSURE = "u"
"""Stands before the place of the fact of which it cannot be said whether it is there."""


@dataclass(frozen=True, slots=True)
class Option:
    """What can be ticked: that there is something of a fact, or its `value` where it is a choice; with
    `unsure` that it cannot be said. The id names it in the key of its button, by its place.
    """

    id: str
    fact: Fact
    value: str | None = None
    unsure: bool = False


def options(scene: Scene) -> tuple[Option, ...]:
    """All that can be ticked on the open screen, in the order in which it is shown."""
    return tuple(_options(scene))


def _options(scene: Scene) -> Iterator[Option]:
    place = 0
    for n, fact in enumerate(map(scene.fact, scene.session.together)):
        for value in fact.values if scene.session.form == "choices" else (None,):
            yield Option(str(place), fact, value)
            place += 1
        yield Option(f"{UNSURE}{n}", fact, unsure=True)


def as_left(scene: Scene) -> Session:
    """The session with its open screen ticked as it was left: as it stands answered, or stood before that was
    taken back. A screen that was given up as a whole has no ticks.
    """
    left = {name: entry for name in scene.session.together if (entry := _left(scene, name))}
    in_vain = [name for name, entry in left.items() if _is_in_vain(entry)]
    is_open = scene.session.form != "declaration" and len(in_vain) < len(scene.session.together)
    ticked = (
        each.id
        for each in options(scene)
        if is_open and each.fact.name in left and _is_ticked(scene, each, left[each.fact.name])
    )
    return replace(scene.session, ticked=frozenset(ticked))


def stands_as_left(scene: Scene) -> bool:
    """Whether something is ticked on the open screen, and all of it was ticked when it was left."""
    return bool(scene.session.ticked) and scene.session.ticked == as_left(scene).ticked


def set_down(scene: Scene) -> Session:
    """The session that remembers what is ticked on its open screen, wherever it goes from there."""
    session = scene.session
    if not STATES[session.state].asks or session.form not in ("ticks", "exceptions"):
        return session
    marks: dict[str, Mark] = {
        each.fact.name: "unsure" if each.unsure else "there"
        for each in options(scene)
        if each.id in session.ticked
    }
    others = {name: mark for name, mark in session.marked.items() if name not in session.together}
    return replace(session, marked=others | marks)


def _left(scene: Scene, name: str) -> Entry | None:
    """The answer of which a screen is to show that it was given; None where there was none."""
    session = scene.session
    standing = next((each for each in answers.answered(session.log) if each.fact == name), None)
    if standing is not None:
        return standing
    if name in session.marked:
        is_there = session.marked[name] == "there"
        return Entry(0, name, scene.today, given_up=None if is_there else "unknown", there=is_there)
    known = session.suggestions.get(name)
    return None if known is None else Entry(0, name, scene.today, known)


def _is_in_vain(entry: Entry) -> bool:
    return entry.known is None and entry.given_up is not None


def _is_ticked(scene: Scene, option: Option, left: Entry) -> bool:
    if option.unsure or _is_in_vain(left):
        return option.unsure and _is_in_vain(left)
    if option.value is not None:
        return left.known == option.value
    if scene.session.form == "exceptions":
        return left.there or left.known is not option.fact.better
    return left.there or left.known != nothing_of(option.fact)
