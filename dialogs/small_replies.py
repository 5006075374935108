"""The small replies that many places say."""

from collections.abc import Iterable

from criteria.policy.vocabulary import Known
from dialogs.flow import meaning
from dialogs.in_words import label, spoken
from dialogs.keys import Action, button_key
from dialogs.replies import Button, ButtonRole, Paragraph, Reply, Span, Tone
from dialogs.session import GivenUp
from dialogs.world import Scene
from locales.wording import Variable


def say(scene: Scene, message: str, tone: Tone = "plain", **variables: Variable) -> Paragraph:
    """A paragraph of one message."""
    return Paragraph((Span(scene.words.say(message, **variables)),), tone=tone)


def notice(scene: Scene, message: str, tone: Tone = "quiet", **variables: Variable) -> Reply:
    """A reply of one message, to which nothing need be answered."""
    return Reply("notice", (say(scene, message, tone, **variables),))


def button(
    scene: Scene, name: str, argument: str = "", role: ButtonRole = "control", **variables: Variable
) -> Button:
    """A button whose label is the message of its action."""
    label_of_it = scene.words.say(f"control-{name}", **variables)
    return Button(button_key(scene.session, Action(name, argument)), label_of_it, role)


def change_button(scene: Scene, *facts: str, known: bool = True) -> Button | None:
    """What changes the answer about a fact where it is told, or answers it where nothing is `known`; of
    several facts it leads to the choice among them. None where that may not be done.
    """
    action = Action("change", facts[0]) if len(facts) == 1 else Action("edit", places_of(scene, facts))
    if meaning(scene, scene.session, action.name) is None:
        return None
    label_of_it = scene.words.say("button-change-line" if known else "button-answer-line")
    return Button(button_key(scene.session, action), label_of_it, "control")


def places_of(scene: Scene, facts: Iterable[str]) -> str:
    """Some facts by their places in the vocabulary, so that a key has room for them: 17-22-30."""
    names = list(scene.policy.vocabulary)
    return "-".join(str(names.index(fact)) for fact in facts)


def facts_at(scene: Scene, places: str) -> tuple[str, ...]:
    """The facts of `places_of`; none where it is nothing of the kind."""
    names, parts = list(scene.policy.vocabulary), places.split("-")
    are_places = all(part.isascii() and part.isdecimal() and int(part) < len(names) for part in parts)
    return tuple(dict.fromkeys(names[int(part)] for part in parts)) if are_places else ()


def answered(scene: Scene, name: str, known: Known | None, how: GivenUp | None = None) -> Reply:
    """An answer, repeated in short; numbers are repeated with their unit."""
    spans = (Span(named(scene, name)), Span(in_words(scene, name, known, how), strong=True))
    return Reply("answered", (Paragraph(spans),), question=name)


def listed_labels(scene: Scene, names: Iterable[str]) -> str:
    """The short names of facts, one after the other."""
    return scene.words.say("list-separator").join(label(scene.words, scene.fact(name)) for name in names)


def named(scene: Scene, name: str) -> str:
    """The name of a fact as it stands before its answer."""
    return scene.words.say("answer-label", label=label(scene.words, scene.fact(name)))


def in_words(scene: Scene, name: str, known: Known | None, how: GivenUp | None = None) -> str:
    """What was answered to the question for a fact; where nothing is known, that it was given up, or that
    there is something.
    """
    if known is None:
        return scene.words.say(f"answer-{how or 'there'}")
    return spoken(scene.words, scene.fact(name), known)
