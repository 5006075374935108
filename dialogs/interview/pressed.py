"""Answering by buttons: one choice, several ticks, an offer taken up."""

from collections.abc import Callable
from dataclasses import replace

from criteria.policy.vocabulary import Known
from dialogs.interview.answering import accept, take
from dialogs.interview.number_choices import bands
from dialogs.small_replies import notice
from dialogs.world import Scene, Turn

Handler = Callable[[Scene, str], Turn]


def stale(scene: Scene) -> Turn:
    """The answer to a button that is not, or no longer, one of the open question's."""
    return Turn(scene.session, (notice(scene, "notice-stale"),), aside=True)


def _pick(scene: Scene, argument: str) -> Turn:
    picked = _picked(scene, argument)
    if picked is None or scene.session.asked is None:
        return stale(scene)
    return take(scene, scene.session.asked, picked)


def _picked(scene: Scene, argument: str) -> Known | None:
    if scene.session.asked is None:
        return None
    fact = scene.fact(scene.session.asked)
    if fact.kind == "flag":
        return {"yes": True, "no": False}.get(argument)
    values: tuple[Known, ...] = (
        tuple(fact.values) if fact.kind == "choice" else bands(scene.policy, fact.name)
    )
    return values[int(argument)] if argument.isdecimal() and int(argument) < len(values) else None


def _member(scene: Scene, argument: str) -> str | None:
    if scene.session.asked is None:
        return None
    fact = scene.fact(scene.session.asked)
    values = list(fact.values) if fact.kind == "set" else []
    return values[int(argument)] if argument.isdecimal() and int(argument) < len(values) else None


def _tick(scene: Scene, argument: str) -> Turn:
    member = _member(scene, argument)
    if member is None:
        return stale(scene)
    return Turn(replace(scene.session, ticked=scene.session.ticked | {member}))


def _untick(scene: Scene, argument: str) -> Turn:
    member = _member(scene, argument)
    if member is None:
        return stale(scene)
    return Turn(replace(scene.session, ticked=scene.session.ticked - {member}))


def tick_together(scene: Scene, arguments: tuple[str, ...]) -> Turn:
    """The members of a multiple choice that a form sends at once, ended with 完成."""
    members = [_member(scene, argument) for argument in arguments]
    if None in members:
        return stale(scene)
    chosen = frozenset(member for member in members if member)
    return _done(replace(scene, session=replace(scene.session, ticked=chosen)), "")


def _done(scene: Scene, _: str) -> Turn:
    session = scene.session
    if session.asked is None or scene.fact(session.asked).kind != "set":
        return stale(scene)
    if not session.ticked:
        return Turn(session, (notice(scene, "notice-nothing-ticked"),))
    return take(scene, session.asked, session.ticked)


def _nothing(scene: Scene, _: str) -> Turn:
    if scene.session.asked is None or scene.fact(scene.session.asked).kind != "set":
        return stale(scene)
    return take(scene, scene.session.asked, frozenset())


def _accept(scene: Scene, _: str) -> Turn:
    proposal = scene.session.proposal
    return accept(scene, proposal) if proposal and proposal.fact == scene.session.asked else stale(scene)


def _reuse(scene: Scene, _: str) -> Turn:
    asked = scene.session.asked
    aside = scene.session.suggestions.get(asked) if asked else None
    return take(scene, asked, aside) if asked and aside is not None else stale(scene)


CHOOSING: dict[str, Handler] = {
    "pick": _pick,
    "tick": _tick,
    "untick": _untick,
    "done": _done,
    "nothing": _nothing,
    "accept": _accept,
    "reuse": _reuse,
}
