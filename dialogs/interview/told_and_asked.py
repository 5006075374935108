"""A message that tells and asks: what was told is heard, and what is asked is answered with it.

我是硕士，2022年3月评的工程师，创新方法二级。软著算吗？
told     我是硕士，2022年3月评的工程师，创新方法二级。   →   我听到的 …
asked    软著算吗？                                       →   算：… , of a master

A question that has nothing to do with the regulation stays with what was told, where it is shown as not used.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from criteria.policy.vocabulary import Profile
from dialogs.interview.hearing import hear, known_of
from dialogs.knowledge.lookups import told_answer
from dialogs.replies import Reply
from dialogs.stories import Story, StoryError, read_story
from dialogs.understanding.intents import asks_plainly
from dialogs.understanding.normalising import plain_characters
from dialogs.world import Scene, Turn

IN_SENTENCES: Final = 2
"""So many facts in sentences of their own are a story."""

IN_QUESTIONS: Final = 4
"""So many facts in a sentence that asks are one; fewer are what the question is about."""

ANSWERED: Final = 3
"""So many questions of one message are answered."""

LONG_QUESTION: Final = 60
"""Of a sentence with more characters the part alone that asks is the question."""

_SENTENCE: Final = re.compile(r".*?(?:[。！？!?；;\n]+|\.(?=\s|$)|$)", re.DOTALL)
_PART: Final = re.compile(r"[^，,]*(?:[，,]+|$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: what it tells, and what it asks behind that (nothing, where it asks nothing)."""

    told: str
    asked: str

    @property
    def question(self) -> str:
        """The question with what it says of itself."""
        whole = self.told + self.asked
        return whole if len(whole) <= LONG_QUESTION else self.asked


def told_and_asked(scene: Scene, text: str) -> Turn | None:
    """The sheet of what a message tells, with the answers to what it asks before it; None where it does not
    do both, or nothing may be told now.
    """
    sentences = tuple(_sentences(text))
    asking = [each for each in sentences if each.asked]
    if not asking:
        return None
    told = "".join(each.told for each in sentences if not each.asked)
    telling = {each.told for each in asking if _facts(scene, each.told) >= IN_QUESTIONS}
    before = "".join(each.told for each in asking if each.told in telling)
    story = _story(scene, told + before)
    if len(story.facts) < IN_SENTENCES and not before:
        return None
    known = {each.fact: known_of(scene, each.outcome) for each in story.facts}
    target = story.target or _story(scene, text).target
    answers = _answers(scene, sentences, known, target)
    heard = "".join(
        each.told + ("" if place in answers else each.asked)
        for place, each in enumerate(sentences)
        if place not in answers or each.told in telling
    )
    turn = hear(scene, heard, target=target)
    return None if turn is None else Turn(turn.session, (*answers.values(), *turn.replies))


def _answers(
    scene: Scene, sentences: Sequence[Sentence], known: Profile, target: str | None
) -> Mapping[int, Reply]:
    """The answers by the places of the sentences that ask, of as many as are answered."""
    asking = ((place, each.question) for place, each in enumerate(sentences) if each.asked)
    answered = ((place, told_answer(scene, question, known, target)) for place, question in asking)
    return dict(islice(((place, reply) for place, reply in answered if reply is not None), ANSWERED))


def _sentences(text: str) -> Iterator[Sentence]:
    for found in _SENTENCE.finditer(text):
        if found[0].strip():
            yield _sentence(found[0])


def _sentence(text: str) -> Sentence:
    """A sentence, divided before its first part that asks."""
    if not _asks(text):
        return Sentence(text, "")
    for part in _PART.finditer(text):
        if _asks(part[0]):
            return Sentence(text[: part.start()], text[part.start() :])
    return Sentence("", text)


def _asks(text: str) -> bool:
    return asks_plainly(" ".join(plain_characters(text).split()).rstrip("。.,;!，"))


def _facts(scene: Scene, text: str) -> int:
    return len(_story(scene, text).facts)


def _story(scene: Scene, text: str) -> Story:
    try:
        return read_story(scene.policy, text, today=scene.today)
    except StoryError:
        return Story()
