"""Hearing how far somebody has come on a ladder: the highest step that was reached.

大专（后来函授了本科）     bachelor
二级都齐了                 level2 of the certificate, beside a title
一级没考                   none
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dialogs.stories.context import Setting
from dialogs.stories.findings import Finding, found, read, settled
from dialogs.stories.marking import Mark
from dialogs.stories.passages import Passage
from dialogs.stories.words import LadderRule
from dialogs.understanding.reading import Taken, reason_of

_COVERING: Final = (
    "step", "open_step", "way", "got", "all", "silent", "self", "deny", "pending", "quantity", "lasting",
    "piece", "personal",
)  # fmt: skip
"""What may stand in a clause beside a step that is named alone (二级都齐了)."""
_NEAR: Final = 3
"""How many clauses away the education or title may stand beside which a step stands alone."""


def hear_ladders(setting: Setting) -> Iterator[Finding]:
    """The step of each ladder that a story tells."""
    for rule in setting.words.ladders:
        heard = [each for passage in setting.passages for each in _in(setting, rule, passage)]
        yield from _highest(rule, heard)


def _in(setting: Setting, rule: LadderRule, passage: Passage) -> Iterator[Finding]:
    """What one clause tells of the ladder."""
    own = [mark for mark in passage.marks if mark.start < passage.until and _of(mark, rule)]
    if passage.void or not own:
        return
    if rule.noun and not any(mark.has("step") for mark in own) and not passage.having("deny"):
        return
    first = passage.index if not rule.noun else _first(setting, rule, passage, own)
    if first is None:
        return
    outcome = read(setting.words, rule.fact, _phrase(setting, rule, passage), setting.today).outcome
    finding = found(rule.fact.name, outcome, first, passage.index, weak=passage.weak)
    if finding is not None:
        doubts = [each for each in passage.doubts if each in ("hedged", "planned")]
        yield settled(finding, f"story-{doubts[0]}" if doubts else None)


def _of(mark: Mark, rule: LadderRule) -> bool:
    return any(role.kind in ("step", "open_step") and role.of == rule.fact.name for role in mark.roles)


def _first(setting: Setting, rule: LadderRule, passage: Passage, own: list[Mark]) -> int | None:
    """Where the words begin by which a step is one of this ladder; None if nothing says that it is."""
    named = any(role.meaning == rule.noun for mark in passage.marks for role in mark.of("mark"))
    if named or any(noun in mark.text for mark in own for noun in rule.nouns):
        return passage.index
    steps = [mark for mark in own if any(role.of == rule.fact.name for role in mark.of("step"))]
    if (
        steps
        and passage.anywhere("deny", "way")
        and (beside := _named_before(setting, rule, passage)) is not None
    ):
        return beside
    if not steps or not _is_alone(passage):
        return None
    around = range(passage.index, passage.index - _NEAR - 1, -1)
    for index in around:
        if index < 0 or setting.passages[index].sentence != passage.sentence:
            return None
        if _tells_one(setting, rule, setting.passages[index]):
            return index
    return None


def _named_before(setting: Setting, rule: LadderRule, passage: Passage) -> int | None:
    """The clause right before that names the ladder: 有TRIZ三级证书，国内那个一级没考."""
    before = setting.passages[passage.index - 1] if passage.index else None
    if before is None or before.sentence != passage.sentence or before.void:
        return None
    return before.index if any(noun in before.text for noun in rule.nouns) else None


def _is_alone(passage: Passage) -> bool:
    """Whether nothing else stands in the clause than the step and what tells nothing."""
    covered = sum(len(mark.text) for mark in passage.marks if mark.has(*_COVERING))
    return covered == len(passage.text)


def _tells_one(setting: Setting, rule: LadderRule, passage: Passage) -> bool:
    """Whether a clause tells of a fact beside which a step stands alone."""
    for mark in passage.marks:
        for role in mark.roles:
            if role.kind == "step" and role.of in rule.beside:
                return True
            if role.kind == "holding" and _level(setting, role.of) in rule.beside:
                return True
    return False


def _level(setting: Setting, family: str) -> str:
    for reader in setting.words.holdings:
        if family in reader.families.by_name:
            return reader.families.by_name[family].level
    return ""


def _phrase(setting: Setting, rule: LadderRule, passage: Passage) -> str:
    """The words of a clause that the ladder's reader knows."""
    reader = setting.words.readers.of[rule.fact.name]
    known = reader.words(rule.fact)
    words = [
        mark.text
        for mark in passage.marks
        if mark.start < passage.until and mark.text in known and (_is_own(mark, rule) or mark.has("deny"))
    ]
    return "".join(words)


def _is_own(mark: Mark, rule: LadderRule) -> bool:
    return any(role.kind in ("step", "open_step", "way") and role.of == rule.fact.name for role in mark.roles)


def _highest(rule: LadderRule, heard: list[Finding]) -> Iterator[Finding]:
    """The highest step that was told; one that is denied elsewhere is doubtful."""
    order = list(rule.fact.values)
    told = [each for each in heard if isinstance(each.outcome, Taken)]
    sure = [each for each in told if not each.weak] or told
    if not sure:
        yield from heard
        return
    steps = [order.index(str(each.outcome.value)) for each in sure if isinstance(each.outcome, Taken)]
    best = sure[steps.index(max(steps))]
    denied = [each for each, step in zip(sure, steps, strict=True) if step == 0 and max(steps) > 0]
    if denied and order[0] == "none":
        yield from (
            replace(each, outcome=None, reason=reason_of("story-several")) for each in (best, *denied)
        )
        return
    yield best
