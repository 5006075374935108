"""Answering the open question by buttons: one choice, several ticks, an offer taken up."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from criteria.policy.vocabulary import Known
from dialogs.interview.answering import take, take_offer
from dialogs.interview.number_choices import band_named
from dialogs.interview.several_answers import take_declaration, take_nothing, take_ticks, tick_option
from dialogs.interview.ticks import options
from dialogs.small_replies import notice
from dialogs.world import Scene, Turn

Handler = Callable[[Scene, str], Turn]

TOGETHER: Final = ","
"""Stands between the ticks that are sent at once."""

WHOLE: Final = "="
"""Stands before the ticks of a whole form: what is not among them is not ticked."""


def stale(scene: Scene) -> Turn:
    """The answer to a button that is not, or no longer, one of the open question's."""
    return Turn(scene.session, (notice(scene, "notice-stale"),))


def pick(scene: Scene, argument: str) -> Turn:
    """Answer with a choice by its number, a band by its name, a flag or a declaration by yes or no."""
    if scene.session.form == "declaration":
        fine = {"yes": True, "no": False}.get(argument)
        return stale(scene) if fine is None else take_declaration(scene, fine=fine)
    if scene.session.together:
        return stale(scene)
    picked = _picked(scene, argument)
    return stale(scene) if picked is None else take(scene, scene.question.name, picked)


def _picked(scene: Scene, argument: str) -> Known | None:
    fact = scene.question
    if fact.kind == "flag":
        return {"yes": True, "no": False}.get(argument)
    if fact.is_number:
        return band_named(scene.policy, fact.name, argument)
    values = tuple(fact.values) if fact.kind == "choice" else ()
    return values[int(argument)] if argument.isdecimal() and int(argument) < len(values) else None


def tick(scene: Scene, argument: str) -> Turn:
    """Tick a member of a multiple choice."""
    if scene.session.together:
        return tick_option(scene, argument, on=True) or stale(scene)
    member = _member(scene, argument)
    if member is None:
        return stale(scene)
    return Turn(replace(scene.session, ticked=scene.session.ticked | {member}))


def untick(scene: Scene, argument: str) -> Turn:
    """Take a tick back."""
    if scene.session.together:
        return tick_option(scene, argument, on=False) or stale(scene)
    member = _member(scene, argument)
    if member is None:
        return stale(scene)
    return Turn(replace(scene.session, ticked=scene.session.ticked - {member}))


def _member(scene: Scene, argument: str) -> str | None:
    values = list(scene.question.values) if scene.question.kind == "set" else []
    return values[int(argument)] if argument.isdecimal() and int(argument) < len(values) else None


def done(scene: Scene, argument: str) -> Turn:
    """Answer with what is ticked; ticks may be sent along, `TOGETHER` between them."""
    sent = argument.removeprefix(WHOLE)
    if scene.session.together:
        chosen = frozenset(sent.split(TOGETHER)) - {""} if argument else scene.session.ticked
        return take_ticks(scene, chosen) or stale(scene)
    if scene.question.kind != "set":
        return stale(scene)
    together = [_member(scene, each) for each in sent.split(TOGETHER)] if sent else []
    chosen = frozenset(member for member in together if member) if argument else scene.session.ticked
    if None in together:
        return stale(scene)
    if not chosen:
        return Turn(scene.session, (notice(scene, "notice-nothing-ticked"),))
    return take(scene, scene.question.name, chosen)


def nothing(scene: Scene, argument: str) -> Turn:
    """Answer a multiple choice with none of its members; on a screen of several facts that is refused to whom
    sends ticks along.
    """
    if not scene.session.together:
        is_set = scene.question.kind == "set"
        return take(scene, scene.question.name, frozenset()) if is_set else stale(scene)
    if scene.session.form not in ("ticks", "exceptions"):
        return stale(scene)
    sent = frozenset(argument.removeprefix(WHOLE).split(TOGETHER)) - {""}
    return _nothing_beside(scene, sent) if sent else take_nothing(scene)


def _nothing_beside(scene: Scene, ticked: frozenset[str]) -> Turn:
    """The answer to 都没有 beside ticks: either may be meant, and the ticks stay."""
    kept = replace(scene.session, ticked=ticked & {each.id for each in options(scene)})
    pressed = scene.words.say(f"nothing-{scene.session.form}")
    return Turn(kept, (notice(scene, "notice-ticked-and-nothing", nothing=pressed),))


def accept(scene: Scene, _: str) -> Turn:
    """Answer with what was offered."""
    proposal = scene.session.proposal
    if proposal is None or proposal.fact != scene.question.name:
        return stale(scene)
    return take_offer(scene, proposal)


def reuse(scene: Scene, _: str) -> Turn:
    """Answer again with what was set aside."""
    aside = scene.session.suggestions.get(scene.question.name)
    return stale(scene) if aside is None else take(scene, scene.question.name, aside)
