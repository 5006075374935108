"""Whose things a story tells of, clause by clause: the person's, somebody else's, or the employer's.

我同事有3个发明，还有5个软著。              somebody else's to the end of the sentence
替我儿子问：他本科。软著3个。我是高工。     the son's until 我 speaks again
我徒弟评上了。他是本科。软著3个。           the last sentence may be either's: doubtful
有3项发明，那是主管的                       nobody's of those who tell
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from dialogs.stories.marking import Mark
from dialogs.stories.passages import Passage, bare_passages, tells_something
from dialogs.stories.words import StoryWords
from dialogs.understanding.lexicon import GENERAL, STORIES

_OWNERS: Final = ("other", "self", "personal", "group", "introduced", "behalf", "sent")
_DISOWNED: Final = 3
"""How far back what a clause disowns may have been told."""
_TOGETHER: Final = 6
"""How far from 和 or 跟 somebody stands who is only with the person."""
_AT_THE_START: Final = 3
"""How far from its start a clause may name the group whose things it tells of."""
_FOR: Final = 8
"""How far behind 替 or 帮 those may stand for whom somebody asks."""
_PORTRAIT: Final = 2
"""How many clauses of a sentence tell of somebody else, where he is more than mentioned."""
_ASKED_FOR: Final = ("introduced", "sent", "case", "behalf")
_WISHES: Final = ("want", "able", "apply", "ask", "inquire")

_BELONGING: Final = {
    kind: GENERAL.spoken(STORIES, "belonging", kind) for kind in GENERAL.setting(STORIES, "belonging")
}
"""The words with which a clause ends that says whose something is."""


@dataclass(slots=True)
class _Owner:
    """Whose things are told, from clause to clause. `asked`: the story asks for somebody else, and whoever
    was told of last goes on from sentence to sentence; `topic`: two sentences in a row told of somebody else,
    or one of what he wishes to become, or in several clauses (`told`). `whose`: it is open whether the
    sentence still does.
    """

    other: bool = False
    group: bool = False
    sentence: int = field(default=-1)
    asked: bool = False
    topic: bool = False
    whose: bool = False
    told: int = 0

    def next(self, passage: Passage) -> "_Owner":
        """The owner with which the next sentence begins."""
        topic = self.other and bool(passage.anywhere("other"))
        told = self.other and self.topic and not self.asked
        return _Owner(
            other=self.other and self.asked,
            sentence=passage.sentence,
            asked=self.asked,
            topic=topic,
            whose=self.whose or (told and not topic),
        )


def passages_of(words: StoryWords, text: str, today: date) -> tuple[Passage, ...]:
    """The clauses of a story in their order."""
    owner, found = _Owner(), list[Passage]()
    for passage in bare_passages(words, text, today):
        if passage.sentence != owner.sentence:
            owner = owner.next(passage)
        bearers = "others" if "disown" in passage.kinds else _bearers(passage)
        if bearers:
            _disown(found, passage, bearers)
        told = _disowned(passage, bearers) if bearers else passage
        found.append(_owned(told, owner))
        if found[1:] and _is_headed(found[-2], passage):
            found[-1] = replace(found[-1], group=0)
    return tuple(found)


def _bearers(passage: Passage) -> str | None:
    """Whose the things are that were told, as far as the clause ends with that: 那是领导的, 都是集团的."""
    text = passage.text
    for end in (*_ending(text, "ends"), ""):
        rest = text.removesuffix(end)
        for kind in ("others", "groups"):
            for bearer in _ending(rest, kind):
                before = rest.removesuffix(bearer)
                if _says_whose(before, is_ended=bool(end)):
                    return kind
    return None


def _says_whose(text: str, *, is_ended: bool) -> bool:
    """Whether what stands before somebody, and perhaps 整个, says that something is his: 那是, 属于."""
    for whole in ("", *_ending(text, "whole")):
        before = text.removesuffix(whole)
        if _ending(before, "alone") or (is_ended and (not before or _ending(before, "says"))):
            return True
    return False


def _ending(text: str, kind: str) -> tuple[str, ...]:
    """The words of a kind with which a text ends."""
    words = _BELONGING[kind]
    return tuple(word for word in words if text.endswith(word)) if text.endswith(words) else ()


def _disown(before: list[Passage], passage: Passage, bearers: str) -> None:
    """What the clause before tells is not the person's where this one says so: 学校有6个软著，跟我不搭界."""
    if tells_something(passage):
        return
    for place in range(len(before) - 1, max(-1, len(before) - 1 - _DISOWNED), -1):
        each = before[place]
        if each.sentence != passage.sentence:
            return
        before[place] = _disowned(each, "groups" if each.anywhere("self") else bearers)
        if tells_something(each):
            return


def _disowned(passage: Passage, bearers: str) -> Passage:
    """The clause as one whose things are others', and tell nothing, or the employer's."""
    return replace(passage, group=0) if bearers == "groups" else replace(passage, void=True)


def _is_headed(before: Passage, passage: Passage) -> bool:
    """Whether a clause goes on from one that only names a group: 我们部门另外有三项发明."""
    names = before.anywhere("group")
    ends = bool(names) and names[-1].end == len(before.text) and not before.anywhere("companion")
    return ends and before.clause.end == passage.clause.start and not passage.anywhere("self")


def _owned(passage: Passage, owner: _Owner) -> Passage:
    """The passage with whose things it tells of; the owner goes on to the next clause of the sentence."""
    marks = passage.marks if not passage.kinds.isdisjoint(_OWNERS) else ()
    names_group, was = False, owner.other
    for place, mark in enumerate(marks):
        before = marks[place - 1] if place > 0 and marks[place - 1].end == mark.start else None
        accompanied = before is not None and before.has("companion", "personal")
        together = mark.has("other") and _is_together(marks[:place], mark)
        if mark.has("other") and not together:
            owner.other, owner.whose = True, False
        elif mark.has("self") and not (owner.other and _is_alongside(marks, place)):
            owner.other = owner.group = owner.whose = False
        elif mark.has("personal"):
            owner.group = owner.group and names_group
        elif mark.has("group") and not accompanied and _begins(passage, place):
            names_group = owner.group = tells_something(passage)
    if _asks_for_another(passage):
        owner.asked = owner.other = True
    elif owner.asked and was and not passage.kinds.isdisjoint(_WISHES):
        owner.other = True  # 我想问一下 says nothing of oneself
    if owner.other:
        owner.told += tells_something(passage)
        owner.topic = owner.topic or _aims(passage) or owner.told >= _PORTRAIT
        return replace(passage, void=True)
    if owner.whose:
        passage = replace(passage, doubts=(*passage.doubts, "whose"))
    return replace(passage, group=0) if owner.group else passage


def _is_alongside(marks: tuple[Mark, ...], place: int) -> bool:
    """Whether the person is only spoken of beside somebody else: 老夏跟我同年."""
    return place > 0 and marks[place - 1].has("alongside") and marks[place - 1].end == marks[place].start


def _is_together(before: tuple[Mark, ...], mark: Mark) -> bool:
    """Whether somebody is only with the person: 和同事一起, but not 我带的徒弟."""
    for each in reversed(before):
        if mark.start - each.end > _TOGETHER or each.has("particle"):
            return False
        if each.has("together"):
            return True
    return False


def _begins(passage: Passage, place: int) -> bool:
    """Whether a group is what the clause is about: it stands near the start of a part, before any thing."""
    marks, at = passage.marks, passage.marks[place].start
    start = max(joint for joint in passage.joints if joint <= at)
    if any(mark.has("thing", "step", "holding") for mark in marks[:place] if mark.start >= start):
        return False
    return at - start <= _AT_THE_START or (place > 0 and marks[place - 1].since is not None)


def _aims(passage: Passage) -> bool:
    """Whether a clause tells what somebody wishes to become: 我徒弟想评助工."""
    return bool(passage.anywhere("want", "able")) and bool(passage.anywhere("rise", "apply"))


def _asks_for_another(passage: Passage) -> bool:
    """Whether a clause asks in somebody else's name, or introduces somebody: 替我儿子问, 一个叫小周."""
    if passage.kinds.isdisjoint(_ASKED_FOR):
        return False
    if passage.anywhere("introduced"):
        return True
    people = passage.anywhere("other", "ward")
    if people and passage.anywhere("sent"):
        return True
    if any(case.start == each.end for case in passage.anywhere("case") for each in people):
        return True
    return any(
        0 <= each.start - behalf.end <= _FOR and (inquiry.start >= each.end or inquiry.end == behalf.start)
        for behalf in passage.anywhere("behalf")
        for each in people
        for inquiry in passage.anywhere("inquire")
    )
