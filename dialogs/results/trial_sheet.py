"""The result of a trial: the whole sheet under a line that says what was changed, and that it is a trial.

试算：“最高学历或学位”改成“硕士”。还没有记下。
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from criteria.policy.vocabulary import Known
from dialogs.flow import offered
from dialogs.in_words import label, spoken
from dialogs.interview import answers
from dialogs.interview.answering import dependents
from dialogs.interview.questions import acceptance
from dialogs.keys import Action, button_key
from dialogs.replies import Block, Button, ButtonRole, Folded, Item, Listing, Reply, Span
from dialogs.results.page import draw_result
from dialogs.small_replies import button, say
from dialogs.world import Scene

LABELS = {"keep": "control-keep", "edit": "control-vary", "cancel": "control-drop"}
"""What the actions are called while a trial goes on."""

TOLD_AT_ONCE = 3
"""So many changes are told in one sentence; of more there is a list."""


def draw_trial(scene: Scene) -> Reply:
    """The result with what is supposed, to be recorded, dropped or varied."""
    sheet = draw_result(scene)
    return replace(
        sheet, blocks=(*_trial(scene), *sheet.blocks), choices=_amendment(scene), controls=_controls(scene)
    )


def _trial(scene: Scene) -> Iterator[Block]:
    """What is supposed, what is reckoned otherwise because of it, what would have to be confirmed anew."""
    supposed, known = scene.session.supposed, answers.profile(scene.session.log)
    if len(supposed) <= TOLD_AT_ONCE:
        yield say(scene, "trial-line", "warning", changes=_told(scene, supposed.items()))
    else:
        yield say(scene, "trial-line-many", "warning", count=len(supposed))
        changes = tuple(Item((Span(each),)) for each in _changes(scene, supposed.items()))
        yield Folded(scene.words.say("trial-changes", count=len(changes)), (Listing(changes),))
    after = answers.profile_of(scene.policy, scene.session)
    follows = {
        fact: value for fact, value in after.items() if fact not in supposed and known.get(fact) != value
    }
    if follows:
        yield say(scene, "trial-follows", "quiet", changes=_told(scene, follows.items()))
    hanging = frozenset[str]().union(*(dependents(scene, fact) for fact in supposed if fact in known))
    kept = [fact for fact in known if fact in hanging - supposed.keys() - follows.keys()]
    if kept:
        names = (label(scene.words, scene.fact(fact)) for fact in kept)
        told = scene.words.say("list-separator").join(names)
        yield say(scene, "trial-as-before", "quiet", labels=told)


def _told(scene: Scene, changes: Iterable[tuple[str, Known]]) -> str:
    return scene.words.say("trial-separator").join(_changes(scene, changes))


def _changes(scene: Scene, changes: Iterable[tuple[str, Known]]) -> Iterator[str]:
    words = scene.words
    for name, known in changes:
        fact = scene.fact(name)
        yield words.say("trial-change", label=label(words, fact), value=spoken(words, fact, known))


def _amendment(scene: Scene) -> tuple[Button, ...]:
    """How to record it all the same, where it contradicts other answers."""
    proposal = scene.session.proposal
    if proposal is None:
        return ()
    told = acceptance(scene, scene.fact(proposal.fact), proposal)
    return (Button(button_key(scene.session, Action("accept")), told),)


def _controls(scene: Scene) -> tuple[Button, ...]:
    def drawn(name: str) -> Button:
        if name not in LABELS:
            return button(scene, name)
        role: ButtonRole = "go" if name == "keep" else "control"
        return Button(button_key(scene.session, Action(name)), scene.words.say(LABELS[name]), role)

    return tuple(drawn(name) for name in offered(scene, scene.session))
