"""The end of a trial: what was supposed is recorded, or nothing of it is kept."""

from collections.abc import Set
from dataclasses import replace

from criteria.policy.vocabulary import Known
from dialogs.flow import proceed
from dialogs.interview import answers
from dialogs.interview.answering import dependents, entries, opposed, opposition
from dialogs.interview.pressed import stale
from dialogs.interview.supposing import with_supposed
from dialogs.life import Trigger
from dialogs.session import Proposal
from dialogs.small_replies import answered, listed_labels, notice
from dialogs.world import Scene, Turn

NOTHING: Set[str] = frozenset()


def drop(scene: Scene, _: str) -> Turn:
    """End the trial; nothing of it is kept."""
    return Turn(proceed(scene, with_supposed(scene.session, {}), "drop"))


def adopt(scene: Scene, _: str) -> Turn:
    """Record what was supposed; what contradicts other answers is told first, and nothing is recorded yet."""
    return _record(scene, NOTHING, "adopt")


def amend(scene: Scene, _: str) -> Turn:
    """Record what was supposed, and have what it contradicts asked again: the person has agreed to that."""
    proposal = scene.session.proposal
    return stale(scene) if proposal is None else _record(scene, set(proposal.withdraws), "amend")


def _record(scene: Scene, withdrawn: Set[str], trigger: Trigger) -> Turn:
    before = answers.profile(scene.session.log)
    supposed = {name: known for name, known in scene.session.supposed.items() if name not in withdrawn}
    hanging = {each for name in supposed if name in before for each in dependents(scene, name)}
    aside = (before.keys() & (hanging | withdrawn)) - supposed.keys()
    after = {name: known for name, known in before.items() if name not in aside} | supposed
    for name, known in reversed(supposed.items()):
        if others := opposed(scene, after, name):
            return _told(scene, name, known, (*withdrawn, *others))
    session = answers.record(scene.session, entries(scene, supposed, aside))
    replies = [answered(scene, name, known) for name, known in supposed.items()]
    if aside:
        replies.append(notice(scene, "answer-aside", labels=listed_labels(scene, sorted(aside))))
    return Turn(proceed(scene, with_supposed(session, {}), trigger), tuple(replies))


def _told(scene: Scene, name: str, known: Known, against: tuple[str, ...]) -> Turn:
    """What the trial contradicts; recorded is nothing yet, and the trial goes on."""
    session = with_supposed(scene.session, scene.session.supposed)
    offered = Proposal(name, known, withdraws=tuple(dict.fromkeys(against)))
    return Turn(replace(session, proposal=offered), opposition(scene, name, known, against))
