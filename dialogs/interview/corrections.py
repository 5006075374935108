"""An earlier answer mended by saying so: 把专利改成两项."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from criteria.policy.vocabulary import Fact
from dialogs.in_words import label
from dialogs.interview import answers
from dialogs.world import Scene
from locales.wording import LANGUAGES, wording

GAP = "…"


@dataclass(frozen=True, slots=True)
class Correction:
    """What is to be mended: the facts that may be meant, likeliest first, and the new answer as typed.

    `exact` tells that the one fact was called by its own name.
    """

    facts: tuple[str, ...]
    answer: str
    exact: bool


def read_correction(scene: Scene, text: str) -> Correction | None:
    """The correction that a text asks for; None if it asks for none, or names no fact we know."""
    for form in _forms()[scene.session.language]:
        said = form.fullmatch(text)
        if said:
            return _correction(scene, said["what"].strip(), said["answer"].strip())
    return None


def _correction(scene: Scene, what: str, answer: str) -> Correction | None:
    given = [scene.fact(entry.fact) for entry in answers.answered(scene.session.log)]
    others = [fact for fact in scene.policy.vocabulary.values() if fact not in given]
    for facts in (given, others):
        named = [fact for fact in facts if what in (_name(scene, fact), _core(scene, fact))]
        if len(named) == 1:
            return Correction((named[0].name,), answer, exact=True)
        likely = [fact for fact in facts if _resembles(what, _name(scene, fact))]
        if likely:
            return Correction(tuple(fact.name for fact in likely), answer, exact=False)
    return None


def _resembles(what: str, name: str) -> bool:
    """Whether the characters of `what`, two or more, occur in the name in their order: 软著 in 软件著作权."""
    rest = iter(name)
    return len(what) > 1 and all(character in rest for character in what)


def _name(scene: Scene, fact: Fact) -> str:
    return label(scene.words, fact).casefold()


def _core(scene: Scene, fact: Fact) -> str:
    """The name without what stands in brackets."""
    return re.sub(r"[（(].*[）)]", "", _name(scene, fact)).strip()


@cache
def _forms() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """What a correction looks like in each language."""
    return {
        language: tuple(
            _form(form.strip()) for form in wording(language).say("correction-forms").casefold().split("|")
        )
        for language in LANGUAGES
    }


def _form(form: str) -> re.Pattern[str]:
    before, between, after = (re.escape(part) for part in form.split(GAP))
    return re.compile(f"{before}(?P<what>.+?){between}(?P<answer>.+){after}")
