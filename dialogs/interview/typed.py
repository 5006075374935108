"""What a person types: the words on a button, an answer, a correction, or a question in return."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from string import ascii_lowercase
from typing import Final

from criteria.interview import AUTO
from dialogs.actions import act
from dialogs.events import COMMANDS
from dialogs.flow import can, meaning
from dialogs.in_words import label
from dialogs.interview.corrections import Correction, read_correction
from dialogs.interview.hearing import hear
from dialogs.interview.questions import numbered, topic_of
from dialogs.interview.several_answers import told_beside
from dialogs.interview.several_typed import not_matched, only_numbers, take_typed
from dialogs.interview.told_and_asked import told_and_asked
from dialogs.interview.typed_answers import take_reading
from dialogs.keys import Action, button_key, read_key
from dialogs.knowledge.lookups import answer
from dialogs.life import STATES
from dialogs.replies import Button, Reply
from dialogs.results.earliest import asks_when
from dialogs.session import Proposal
from dialogs.small_replies import named, notice, say
from dialogs.stories import LONGEST_STORY
from dialogs.understanding import understand
from dialogs.understanding.intents import asks_plainly
from dialogs.understanding.normalising import plain_characters
from dialogs.understanding.reading import Intent, Reading, Taken, Unclear
from dialogs.world import Scene, Turn
from locales.wording import LANGUAGES, wording

SHORT: Final = 60
"""A text of no more characters that asks something is a question, whatever it tells beside it."""

SAID: Final = (
    "begin",
    *("confirm", "cancel", "back", "unknown", "skip", "why", "clauses", "hint", "result", "edit", "continue"),
    *("restart", "delete", "contents", "language", "privacy", "export", "link"),
    *("help", "greeting", "thanks"),
)
"""The actions that have everyday words (`words-…`) beside their buttons."""

_MARKS: Final = " ,.!?;:~，。！？；：…～"
_BEHIND_SIGNS: Final = _MARKS + "、)]-"

SEVERAL: Final = 2
MANY: Final = 3
"""So many facts in a text that is no answer, or a long one, are a story, whatever was asked."""

LIKELY: Final = 6
"""How many facts are offered where a correction may mean several."""


def take_text(scene: Scene, text: str, shown: tuple[Reply, ...]) -> Turn:
    """React to a typed text while the replies `shown` stand open; the text is untrusted."""
    if len(text) > LONGEST_STORY:
        return _told(scene, "notice-too-long")
    if label_alone := _without_sign(normal(text), shown):
        text = label_alone
    plain = normal(text)
    if not plain:
        return _told(scene, "notice-empty")
    action = _named(scene, plain, shown) or _command(plain) or _said(scene, plain)
    if action:
        return act(scene, action)
    correction = read_correction(scene, plain)
    if correction and correction.facts != (scene.session.asked,):
        return _mend(scene, correction)
    return told_and_asked(scene, text) or _told_or_asked(scene, text)


def without_marks(text: str) -> str:
    """A short text without the marks around it (开始！)."""
    return text.strip(_MARKS)


def _told_or_asked(scene: Scene, text: str) -> Turn:
    if can(scene, scene.session, "answer"):
        return _answer(scene, text)
    return _story(scene, text) or answer(scene, text, unless_elsewhere="notice-not-understood")


def normal(text: str) -> str:
    """A text as two people would call it the same: width, case, script, blanks, control characters aside."""
    return " ".join(plain_characters(text).split())


def _answer(scene: Scene, text: str) -> Turn:
    if scene.session.together:
        taken = take_typed(scene, text) or _story(scene, text)
        return taken or _no_choice(scene, text)
    asked = scene.question.name
    if len(text) > SHORT and (heard := hear(scene, text, least=MANY)):
        return heard
    reading = _understood(scene, asked, text)
    if isinstance(reading.outcome, Intent):
        name = reading.outcome.name
        return answer(scene, text) if name == "question" else act(scene, Action(name))
    is_story = isinstance(reading.outcome, Unclear) or len(reading.also) >= SEVERAL
    if is_story and (heard := hear(scene, text, least=SEVERAL)):
        return heard
    return take_reading(scene, asked, reading)


def _no_choice(scene: Scene, text: str) -> Turn:
    """The answer to what chooses nothing on the screen; numbers of nothing there ask about no clause."""
    if only_numbers(text):
        return Turn(scene.session, (notice(scene, not_matched(scene)),), unheard=True)
    return answer(scene, text, unless_elsewhere=not_matched(scene))


def _story(scene: Scene, text: str) -> Turn | None:
    """What was heard of a text that answers no question; None where it asks one, or tells nothing."""
    is_question = len(text) <= SHORT and (asks_plainly(normal(text)) or asks_when(normal(text)))
    return None if is_question else hear(scene, text)


def _mend(scene: Scene, correction: Correction) -> Turn:
    """Change an earlier answer as was said; where it is not clear which or how, its question is opened."""
    if len(correction.facts) > 1:
        return _which(scene, correction.facts[:LIKELY])
    name = correction.facts[0]
    opening = act(scene, Action("change", name))
    if opening.session.asked != name:
        return opening
    opened = replace(scene, session=opening.session)
    reading = _understood(opened, name, correction.answer)
    if isinstance(reading.outcome, Intent):
        told = notice(opened, "mend-not-read", label=label(scene.words, scene.fact(name)))
        return Turn(opened.session, (told,))
    if isinstance(reading.outcome, Taken) and not correction.exact:
        return Turn(replace(opened.session, proposal=Proposal(name, reading.outcome.value)))
    return take_reading(opened, name, reading)


def _which(scene: Scene, facts: tuple[str, ...]) -> Turn:
    choices = tuple(
        Button(button_key(scene.session, Action("change", fact)), label(scene.words, scene.fact(fact)))
        for fact in facts
    )
    return Turn(scene.session, (Reply("notice", (say(scene, "mend-which"),), choices=choices),))


def _understood(scene: Scene, name: str, text: str) -> Reading:
    fact = scene.fact(name)
    return understand(scene.policy, fact, text, today=scene.today, numbered=numbered(fact))


def _named(scene: Scene, plain: str, shown: tuple[Reply, ...]) -> Action | None:
    """What the button does whose label or number was typed; None if there is no such button.

    What is typed under a multiple choice is the whole answer, not one tick of it; 完成 ends it as it stands.
    """
    for reply in shown:
        pressed = (each for each in reply.choices if not reply.multiple or each.role == "go")
        for button in (*pressed, *reply.controls):
            if _calls(scene, plain, button):
                return read_key(scene.session, button.key)
    return None


def _calls(scene: Scene, plain: str, button: Button) -> bool:
    """Whether a typed text is what the button shows: its label, its number, or a name of what it changes."""
    is_number = button.number is not None and plain.rstrip(_BEHIND_SIGNS) == str(button.number)
    return is_number or plain == normal(button.label) or plain in map(normal, _listed(scene, button))


def _listed(scene: Scene, button: Button) -> Iterator[str]:
    """The names of the facts whose answers stand on the button to be changed, and of the list that they are
    on; none for any other button.
    """
    action = read_key(scene.session, button.key)
    if action is not None and action.name == "relist":
        yield scene.words.say(f"topic-{topic_of(scene, action.argument)}")
        yield from (label(scene.words, scene.fact(name)) for name in told_beside(scene, action.argument))
    elif (
        action is not None
        and action.name == "change"
        and button.label.startswith(named(scene, action.argument))
    ):
        yield label(scene.words, scene.fact(action.argument))


def _without_sign(plain: str, shown: tuple[Reply, ...]) -> str | None:
    """The label of the choice that was typed with its sign (b. 高中); None if no choice was typed so.

    The signs are the number or letter that a channel may show before the choice: by its own number, else by
    its place.
    """
    choices = [
        [each for each in reply.choices if not (reply.multiple and each.role == "go")] for reply in shown
    ]
    if any(plain == normal(button.label) for buttons in choices for button in buttons):
        return None
    for buttons in choices:
        for place, button in enumerate(buttons, start=1):
            signs = (str(button.number or place), *ascii_lowercase[place - 1 : place])
            if any(_is_signed(plain, sign, normal(button.label)) for sign in signs):
                return button.label
    return None


def _is_signed(plain: str, sign: str, name: str) -> bool:
    """Whether a text is the sign with the name behind it, which need not hold its remark in brackets."""
    bare = plain.removeprefix("(")
    rest = bare.removeprefix(sign)
    told = rest.lstrip(_BEHIND_SIGNS)
    is_apart = told != rest or not (sign.isdigit() and told[:1].isdigit())  # 12 is no 1 with a 2 behind it
    return bare.startswith(sign) and is_apart and told in (name, name.partition("(")[0].strip())


def _command(plain: str) -> Action | None:
    name, _, argument = plain.removeprefix("/").partition(" ")
    return Action(name, argument.strip()) if plain.startswith("/") and name in COMMANDS else None


def _said(scene: Scene, plain: str) -> Action | None:
    """What one asks for in everyday words (看结果, 继续, 怎么填); a yes or no only where that was asked."""
    name = _phrases()[scene.session.language].get(without_marks(plain))
    if name in ("confirm", "cancel") and meaning(scene, scene.session, "confirm") is None:
        return None
    if name == "begin":
        return Action("aim", AUTO) if STATES[scene.session.state].invites else None
    return Action(name) if name else None


@cache
def _phrases() -> Mapping[str, Mapping[str, str]]:
    """What each phrase of each language asks for."""
    return {
        language: {
            normal(phrase): name
            for name in SAID
            for phrase in wording(language).say(f"words-{name}").split("|")
        }
        for language in LANGUAGES
    }


def _told(scene: Scene, message: str) -> Turn:
    return Turn(scene.session, (notice(scene, message),))
