"""The small replies that many places say."""

from collections.abc import Iterable
from string import ascii_lowercase, digits

from criteria.policy.vocabulary import Known
from dialogs.flow import meaning
from dialogs.in_words import label, spoken
from dialogs.keys import Action, button_key
from dialogs.replies import Button, ButtonRole, Paragraph, Reply, Span, Tone
from dialogs.session import GivenUp
from dialogs.world import Scene
from locales.wording import Variable

_DIGITS = digits + ascii_lowercase


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
    """Some facts by their places in the vocabulary, a bit each, so short that a key has room for any of them:
    the first and the third are 5, all of fifty some eleven digits and letters.
    """
    names = list(scene.policy.vocabulary)
    rest, told = sum({1 << names.index(fact) for fact in facts}), ""
    while rest:
        rest, digit = divmod(rest, len(_DIGITS))
        told = _DIGITS[digit] + told
    return told or _DIGITS[0]


def facts_at(scene: Scene, places: str) -> tuple[str, ...]:
    """The facts of `places_of`, in the vocabulary's order; none where it is nothing of the kind."""
    names = list(scene.policy.vocabulary)
    if not places or not set(places) <= set(_DIGITS):
        return ()
    bits = int(places, len(_DIGITS))
    return tuple(name for at, name in enumerate(names) if bits >> at & 1) if bits < 1 << len(names) else ()


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
    there is something; where bounds are, that closer ones were given up.
    """
    if known is None:
        return scene.words.say(f"answer-{how or 'there'}")
    value = spoken(scene.words, scene.fact(name), known)
    return scene.words.say(f"answer-bounds-{how}", value=value) if how else value
