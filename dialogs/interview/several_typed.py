"""What is typed under a screen of several facts: numbers of options, 无, 都符合.

1 3            options 1 and 3 are there
1、3 说不清     option 1 is there, of option 3 it cannot be said
无             nothing of all that
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from dialogs.interview.several_answers import take_declaration, take_nothing, take_ticks
from dialogs.interview.ticks import UNSURE, options
from dialogs.understanding.normalising import plain_characters
from dialogs.world import Scene, Turn
from locales.wording import LANGUAGES, wording

_BETWEEN: Final = re.compile(r"(?:[\s,，、;；.。和与及]|\band\b)+")
_SIGNED: Final = re.compile(r"(?P<number>\d{1,2})(?P<unsure>\??)")
TWO: Final = 2
_AROUND: Final = " .,!~。，！～"


def take_typed(scene: Scene, text: str) -> Turn | None:
    """React to a text typed under the open screen; None if it is no answer to the screen as a whole."""
    plain, form = " ".join(plain_characters(text).split()).strip(_AROUND), scene.session.form
    says = _phrases().get(plain)
    if form == "declaration":
        both = says == "fine-both" and len(scene.session.together) == TWO
        fine = both or says in ("fine", "fine-shortly")
        return take_declaration(scene, fine=fine) if fine or says == "exceptions" else None
    if form != "choices" and says == ("fine" if form == "exceptions" else "nothing"):
        return take_nothing(scene)
    chosen = list(_numbered(scene, plain))
    return None if not chosen or None in chosen else take_ticks(scene, {str(each) for each in chosen})


def only_numbers(text: str) -> bool:
    """Whether a text is numbers and signs and nothing else, which asks about no clause: 2 6?"""
    plain = _doubts().sub("?", " ".join(plain_characters(text).split()).strip(_AROUND))
    parts = [part for part in _BETWEEN.split(plain) if part]
    return bool(parts) and all(_SIGNED.fullmatch(part) for part in parts)


def not_matched(scene: Scene) -> str:
    """The message for what chooses nothing on the screen: what can be typed there."""
    return f"notice-several-{scene.session.form}"


def _numbered(scene: Scene, plain: str) -> Iterator[str | None]:
    """The options that are named by their numbers, None for what is no number of one."""
    there = [each for each in options(scene) if not each.unsure]
    for part in filter(None, _BETWEEN.split(_doubts().sub("?", plain))):
        signed = _SIGNED.fullmatch(part)
        number = int(signed["number"]) if signed else 0
        if signed is None or not 1 <= number <= len(there):
            yield None
        elif signed["unsure"]:
            place = scene.session.together.index(there[number - 1].fact.name)
            yield f"{UNSURE}{place}"
        else:
            yield there[number - 1].id


@cache
def _phrases() -> Mapping[str, str]:
    """What a phrase of any language says of a whole screen."""
    return {
        plain_characters(phrase): name
        for language in LANGUAGES
        for name in ("fine", "fine-shortly", "fine-both", "exceptions", "nothing")
        for phrase in wording(language).say(f"words-{name}").split("|")
    }


@cache
def _doubts() -> re.Pattern[str]:
    """A blank and 说不清 behind a number, in any language."""
    words = [each for language in LANGUAGES for each in wording(language).say("words-unknown").split("|")]
    return re.compile(r"(?<=\d)\s*(?:" + "|".join(map(re.escape, map(plain_characters, words))) + ")")
