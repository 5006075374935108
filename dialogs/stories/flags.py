"""Hearing what is so or not, by words that stand together: 株洲 and 民营企业 place the employer.

What is bad is heard only where it is admitted: that all is well is a declaration, and no story makes one.
"""

from collections.abc import Iterator

from dialogs.stories.context import Setting
from dialogs.stories.findings import Finding, doubt, settled
from dialogs.stories.marking import Mark
from dialogs.stories.passages import Passage
from dialogs.stories.words import FlagRule
from dialogs.understanding.lexicon import GENERAL, STORIES
from dialogs.understanding.reading import Taken

_OWN = frozenset({"act", "counter", "nature", "asks"})
"""The classes of a flag's own words."""
_BEHIND = 3
"""How many clauses behind may say that it is over."""
_NAME = 4
"""How many characters may stand in a name between a place and what it is a name of."""
_APART = GENERAL.spoken(STORIES, "placing", "apart")
"""What stands between a place and something that lies there, and has no name of it: 湖南一家."""
_NATIVE = GENERAL.spoken(STORIES, "placing", "native")
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
            heard = [each for each in heard if _is_now(setting, each)] or heard
            told = {each.outcome for each in heard if each.outcome is not None}
        if len(told) > 1:
            yield from (doubt((name,), each.first, each.last, "story-several") for each in heard)
        else:
            yield from heard


def _in(setting: Setting, rules: list[FlagRule], passage: Passage) -> Finding | None:
    """What a clause tells of a flag: the first of its rules that holds."""
    if passage.void or passage.kinds.isdisjoint(("mark", "own")) or passage.having("deny"):
        return None
    if passage.having("past") and _moved(passage) is None:
        return None
    for rule in rules:
        if rule.fact.better is False and (rule.value is False or passage.anywhere("ask")):
            continue
        if _holds(setting, rule, passage):
            if _is_over(setting, passage):
                return None
            first = passage.index if _holds_alone(setting, rule, passage) else passage.index - 1
            finding = Finding((rule.fact.name,), Taken(rule.value), first, passage.index, weak=passage.weak)
            doubts = [each for each in passage.doubts if each != "pending"]
            return settled(finding, f"story-{doubts[0]}" if doubts else None)
    return None


def _is_over(setting: Setting, passage: Passage) -> bool:
    """Whether the clause, or one behind it in the sentence, says that it is over."""
    around = setting.passages[passage.index : passage.index + 1 + _BEHIND]
    return any(each.anywhere("lift") for each in around if each.sentence == passage.sentence)


def _is_now(setting: Setting, finding: Finding) -> bool:
    """Whether it is said to be so now, or that somebody went there: 进了现在这个单位，岳阳的一家民企."""
    around = setting.passages[max(0, finding.first - 1) : finding.last + 1]
    same = [each for each in around if each.sentence == setting.passages[finding.last].sentence]
    return any(each.anywhere("now", "moved") for each in same)


def _moved(passage: Passage) -> int | None:
    """Where a clause that tells of the past goes on to where somebody went: 离开医院去资兴一家厂."""
    past = passage.having("past")
    after = [mark.start for mark in passage.having("moved") if past and mark.start >= past[0].end]
    return after[0] if after else None


def _holds(setting: Setting, rule: FlagRule, passage: Passage) -> bool:
    """Whether a clause tells it, alone or with a place that the one before names: 回到邵阳，在一家厂里."""
    if _holds_alone(setting, rule, passage):
        return True
    if rule.alone or rule.value is not True or not passage.index or passage.kinds.isdisjoint(("mark",)):
        return False
    before = setting.passages[passage.index - 1]
    if before.sentence != passage.sentence or before.void or before.having("deny", "past", "thing"):
        return False
    own = _told(rule, passage, 0)
    placed = _told(rule, before, 0) | own
    return "act" not in own and "counter" not in placed and _is_met(rule, placed)


def _holds_alone(setting: Setting, rule: FlagRule, passage: Passage) -> bool:
    if any(
        name not in _OWN and name not in passage.kinds and name not in setting.marks(passage)
        for name in rule.marks
    ):
        return False
    begin = _moved(passage) or 0
    if not _is_met(rule, _told(rule, passage, begin)):
        return False
    if not rule.alone:
        return True
    marks = [mark for mark in passage.marks if mark.start < passage.until]
    covered = sum(len(mark.text) for mark in marks if mark.has(*_SILENT) or _tells(rule, mark))
    return covered == len(passage.text)


def _is_met(rule: FlagRule, told: set[str]) -> bool:
    return rule.marks <= told and not rule.unless & told


def _told(rule: FlagRule, passage: Passage, begin: int) -> set[str]:
    """What the words of a clause say, from a place on and before wishes."""
    marks = [mark for mark in passage.marks if begin <= mark.start < passage.until]
    told = {role.meaning if role.kind == "mark" else role.kind for mark in marks for role in mark.roles}
    return told | {
        role.meaning
        for mark in marks
        for role in mark.of("own")
        if role.of == rule.fact.name and not _is_name(rule, mark, passage)
    }


def _is_name(rule: FlagRule, mark: Mark, passage: Passage) -> bool:
    """Whether a word only begins a name (长沙 in 长沙理工大学), or says where somebody is from (长沙人)."""
    if passage.text[mark.end : mark.end + 1] in _NATIVE:
        return True
    behind = [each for each in passage.marks if 0 <= each.start - mark.end <= _NAME]
    names = [each for each in behind if not any(one in passage.text[mark.end : each.start] for one in _APART)]
    return any(role.meaning in rule.names for each in names for role in each.of("mark"))


def _tells(rule: FlagRule, mark: Mark) -> bool:
    return any(role.meaning in rule.marks for role in mark.roles)
