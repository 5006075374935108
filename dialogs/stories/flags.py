"""Hearing what is so or not, by words that stand together: 株洲 and 民营企业 place the employer.

What is bad is heard only where it is admitted: that all is well is a declaration, and no story makes one.
"""

from collections.abc import Iterator

from dialogs.stories.context import Setting
from dialogs.stories.findings import Finding, doubt, settled
from dialogs.stories.marking import Mark
from dialogs.stories.passages import Passage
from dialogs.stories.words import FlagRule
from dialogs.understanding.reading import Taken

_OWN = frozenset({"act", "counter", "nature", "asks"})
"""The classes of a flag's own words."""
_BEHIND = 3
"""How many clauses behind may say that it is over."""
_NAME = 4
"""How many characters may stand in a name between a place and what it is a name of."""
_SILENT = (
    "self", "companion", "got", "silent", "quantity", "personal", "lasting", "other_event", "group", "all",
    "own",
)  # fmt: skip


def hear_flags(setting: Setting) -> Iterator[Finding]:
    """All flags that a story tells; one that is told both ways is doubtful."""
    names = dict.fromkeys(rule.fact.name for rule in setting.words.flags)
    for name in names:
        rules = [rule for rule in setting.words.flags if rule.fact.name == name]
        heard = [each for passage in setting.passages if (each := _in(setting, rules, passage)) is not None]
        told = {each.outcome for each in heard if each.outcome is not None}
        if len(told) > 1:
            yield from (doubt((name,), each.first, each.last, "story-several") for each in heard)
        else:
            yield from heard


def _in(setting: Setting, rules: list[FlagRule], passage: Passage) -> Finding | None:
    """What a clause tells of a flag: the first of its rules that holds."""
    if passage.void or passage.kinds.isdisjoint(("mark", "own")) or passage.having("deny", "past"):
        return None
    for rule in rules:
        if rule.fact.better is False and (rule.value is False or passage.anywhere("ask")):
            continue
        if _holds(setting, rule, passage):
            if _is_over(setting, passage):
                return None
            place = passage.index
            finding = Finding((rule.fact.name,), Taken(rule.value), place, place, weak=passage.weak)
            doubts = [each for each in passage.doubts if each != "pending"]
            return settled(finding, f"story-{doubts[0]}" if doubts else None)
    return None


def _is_over(setting: Setting, passage: Passage) -> bool:
    """Whether the clause, or one behind it in the sentence, says that it is over."""
    around = setting.passages[passage.index : passage.index + 1 + _BEHIND]
    return any(each.anywhere("lift") for each in around if each.sentence == passage.sentence)


def _holds(setting: Setting, rule: FlagRule, passage: Passage) -> bool:
    if any(
        name not in _OWN and name not in passage.kinds and name not in setting.marks(passage)
        for name in rule.marks
    ):
        return False
    marks = [mark for mark in passage.marks if mark.start < passage.until]
    told = {role.meaning if role.kind == "mark" else role.kind for mark in marks for role in mark.roles}
    told |= {
        role.meaning
        for mark in marks
        for role in mark.of("own")
        if role.of == rule.fact.name and not _is_name(rule, mark, marks)
    }
    if not rule.marks <= told or rule.unless & told:
        return False
    if not rule.alone:
        return True
    covered = sum(len(mark.text) for mark in marks if mark.has(*_SILENT) or _tells(rule, mark))
    return covered == len(passage.text)


def _is_name(rule: FlagRule, mark: Mark, marks: list[Mark]) -> bool:
    """Whether a word only begins a name: 长沙 in 长沙理工大学."""
    behind = [each for each in marks if 0 <= each.start - mark.end <= _NAME]
    return any(role.meaning in rule.names for each in behind for role in each.of("mark"))


def _tells(rule: FlagRule, mark: Mark) -> bool:
    return any(role.meaning in rule.marks for role in mark.roles)
