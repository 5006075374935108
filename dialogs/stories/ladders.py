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
from dialogs.understanding.ladder import Ladder
from dialogs.understanding.reading import Outcome, Taken, reason_of

_COVERING: Final = (
    "step", "open_step", "way", "got", "all", "silent", "self", "deny", "pending", "quantity", "lasting",
    "piece", "personal",
)  # fmt: skip
"""What may stand in a clause beside a step that is named alone (二级都齐了)."""
_NONE: Final = "none"
_LACKING: Final = frozenset({"pending", "student", "no_degree", "not"})
_PENDING: Final = "pending"
_NO_DEGREE: Final = "no_degree"
_STUDENT: Final = "student"
_SAT: Final = "sat"
_TAKEN: Final = "taken"
_BEHIND: Final = 3
"""How many clauses behind may tell that a step was reached after all."""
_NEAR: Final = 3
"""How many clauses away the education or title may stand beside which a step stands alone."""


def hear_ladders(setting: Setting) -> Iterator[Finding]:
    """The step of each ladder that a story tells."""
    for rule in setting.words.ladders:
        heard = [each for passage in setting.passages for each in _in(setting, rule, passage)]
        yield from _highest(rule, heard)


def _in(setting: Setting, rule: LadderRule, passage: Passage) -> Iterator[Finding]:
    """What one clause tells of the ladder."""
    if passage.void or passage.kinds.isdisjoint(("step", "open_step", "way", "mark")):
        return
    own = [mark for mark in passage.marks if mark.start < passage.until and _of(mark, rule)]
    if rule.noun and not any(mark.has("step") for mark in own):
        own = _without_step(rule, passage, own)
        last = _last_of_none(setting, rule, passage)
        if last is not None:
            yield Finding((rule.fact.name,), Taken(_NONE), passage.index, last)
            return
    if not own or (not rule.noun and _is_denied_at_the_end(passage, own[-1])):
        return
    first = passage.index if not rule.noun else _first(setting, rule, passage, own)
    if first is None:
        return
    phrase, last = _phrase(setting, rule, passage), passage.index
    if _is_open(passage) and (taken := _taken_behind(setting, rule, passage)) is not None:
        phrase, last = "".join(mark.text for mark in own), taken
    outcome = read(setting.words, rule.fact, phrase, setting.today).outcome
    finding = found(rule.fact.name, outcome, first, last, weak=passage.weak)
    if finding is not None:
        is_none = outcome == Taken(_NONE)
        yield finding if is_none else settled(finding, _why_not(setting, rule, passage, own[-1], outcome))


def _without_step(rule: LadderRule, passage: Passage, own: list[Mark]) -> list[Mark]:
    """What a clause that names the ladder and no step of it may be read by."""
    if not _has_way(rule, passage) or not _is_of_ladder(rule, passage):
        return []
    return own or _nouns(rule, passage)


def _is_of_ladder(rule: LadderRule, passage: Passage) -> bool:
    """Whether a clause is about the ladder, and no thing: 专利证书还没拿到 tells of patents."""
    return not passage.anywhere("thing") or _is_named(rule, passage)


def _is_named(rule: LadderRule, passage: Passage) -> bool:
    """Whether the ladder's own noun stands there, and no word for how it is done (用TRIZ解决)."""
    nouns = (noun for noun in _nouns(rule, passage) if not noun.has("way"))
    return any(role.meaning == rule.noun for noun in nouns for role in noun.of("mark"))


def _last_of_none(setting: Setting, rule: LadderRule, passage: Passage) -> int | None:
    """The last clause by which no step was reached: 一级没考; 创新方法我只听过课，没报考."""
    if passage.weak or not _is_of_ladder(rule, passage):
        return None
    named = _has_way(rule, passage) or any(word in passage.text for word in rule.words)
    if named and any(setting.is_denied(passage, noun) for noun in _nouns(rule, passage)):
        return passage.index
    behind = setting.passages[passage.index + 1 : passage.index + 2]
    never = _is_named(rule, passage) and any(_is_never_sat(passage, each) for each in behind)
    return passage.index + 1 if never else None


def _is_never_sat(named: Passage, passage: Passage) -> bool:
    """Whether a clause behind the name of a certificate only says that it was not sat for: 没报考."""
    lacking = passage.having("pending", "no_title", "deny")
    covered = sum(len(mark.text) for mark in passage.marks)
    is_only = (
        covered == len(passage.text) and not passage.quantities and bool(passage.having("way", "no_title"))
    )
    return passage.sentence == named.sentence and bool(lacking) and is_only


def _is_open(passage: Passage) -> bool:
    """Whether a clause leaves it open whether the step was reached: 二级考了两次."""
    return bool(passage.doubts) or any(role.meaning == _SAT for m in passage.marks for role in m.of("way"))


def _is_denied_at_the_end(passage: Passage, own: Mark) -> bool:
    """Whether a clause ends with a no behind a step: 本科现在是没有的."""
    return any(no.end == len(passage.text) and no.start >= own.end for no in passage.having("deny"))


def _is_degree(setting: Setting, rule: LadderRule, outcome: Outcome) -> bool:
    """Whether a step is one that counts by its degree alone."""
    reader = setting.words.readers.of[rule.fact.name]
    return isinstance(reader, Ladder) and isinstance(outcome, Taken) and outcome.value in reader.degrees


def _why_not(setting: Setting, rule: LadderRule, passage: Passage, own: Mark, outcome: Outcome) -> str | None:
    """Why the step was not surely reached; None if it was."""
    doubts = [*passage.doubts, *(["several"] if setting.denies(passage, own.start) else [])]
    ways = _ways_behind(setting, rule, passage)
    lacking = _LACKING & ways.keys()
    if lacking - {_NO_DEGREE} or (lacking and _is_degree(setting, rule, outcome)):
        doubts.append("pending")
    elif _TAKEN in ways and "pending" in doubts:
        doubts.remove("pending")
    wishes = any(mark.has("want") and mark.start >= own.end for mark in passage.marks)
    aims = any(mark.has("holding", "rung") and mark.start >= passage.until for mark in passage.marks)
    doubts += ["planned"] if wishes and not aims else []
    return f"story-{doubts[0]}" if doubts else None


def _ways_behind(setting: Setting, rule: LadderRule, passage: Passage) -> dict[str, int]:
    """What the clauses behind tell of the step, and where: 拿到毕业证, 学位没拿到."""
    found: dict[str, int] = {}
    for behind in setting.passages[passage.index + 1 : passage.index + 1 + _BEHIND]:
        if behind.sentence != passage.sentence or behind.anywhere("step", "open_step", "holding", "thing"):
            break
        ways = {role.meaning for mark in behind.marks for role in mark.of("way") if role.of == rule.fact.name}
        if _STUDENT in ways or (ways <= {_PENDING} and behind.having("deny")):
            break  # of a step of its own: 研究生在读, 其后未再进修
        lacking = bool(ways) and bool(behind.having("deny", "pending"))
        found |= dict.fromkeys({"pending"} if lacking else ways, behind.index)
    return found


def _taken_behind(setting: Setting, rule: LadderRule, passage: Passage) -> int | None:
    """The clause behind that tells that the step was reached after all; None if none does."""
    ways = _ways_behind(setting, rule, passage)
    return None if _LACKING & ways.keys() else ways.get(_TAKEN)


def _nouns(rule: LadderRule, passage: Passage) -> list[Mark]:
    """Where a clause names the ladder."""
    return [
        mark
        for mark in passage.having("mark", "way")
        if any(role.meaning == rule.noun for role in mark.of("mark"))
        or any(noun in mark.text for noun in rule.nouns)
    ]


def _has_way(rule: LadderRule, passage: Passage) -> bool:
    return any(role.of == rule.fact.name for mark in passage.having("way") for role in mark.of("way"))


def _of(mark: Mark, rule: LadderRule) -> bool:
    return any(role.kind in ("step", "open_step") and role.of == rule.fact.name for role in mark.roles)


def _first(setting: Setting, rule: LadderRule, passage: Passage, own: list[Mark]) -> int | None:
    """Where the words begin by which a step is one of this ladder; None if nothing says that it is."""
    told = {role.meaning for mark in passage.marks for role in mark.of("mark")}
    if {rule.noun, rule.word} & told or any(noun in mark.text for mark in own for noun in rule.nouns):
        return passage.index
    alone = _is_alone(passage)
    for index in range(passage.index - 1, passage.index - _NEAR - 1, -1):
        if index < 0 or setting.passages[index].sentence != passage.sentence:
            break
        before = setting.passages[index]
        named = not before.void and any(noun in before.text for noun in rule.nouns)
        if named and (alone or passage.anywhere("deny", "way")):
            return index
        if alone and _tells_another(setting, rule, before):
            return None
        if alone and _tells_one(setting, rule, before):
            return index
    return None


def _is_alone(passage: Passage) -> bool:
    """Whether nothing else stands in the clause than the step and what tells nothing."""
    covered = sum(
        len(mark.text)
        for mark in passage.marks
        if mark.has(*_COVERING) or mark.since is not None or mark.numeral is not None
    )
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


def _tells_another(setting: Setting, rule: LadderRule, passage: Passage) -> bool:
    """Whether a clause tells of steps of another kind: 技师二级, 一级建造师."""
    levels = {_level(setting, role.of) for mark in passage.marks for role in mark.of("holding")}
    return bool(levels - {*rule.beside}) or bool(passage.anywhere("no_holding"))


def _level(setting: Setting, family: str) -> str:
    for reader in setting.words.holdings:
        if family in reader.families.by_name:
            return reader.families.by_name[family].level
    return ""


def _is_sat(passage: Passage, mark: Mark) -> bool:
    """Whether a word only says that somebody sat the examination, where a date says that it was passed."""
    dated = any(each.since is not None for each in passage.quantities)
    return dated and any(role.meaning == _SAT for role in mark.of("way"))


def _phrase(setting: Setting, rule: LadderRule, passage: Passage) -> str:
    """The words of a clause that the ladder's reader knows."""
    reader = setting.words.readers.of[rule.fact.name]
    known = reader.lexer(rule.fact).words
    words = [
        mark.text
        for mark in passage.marks
        if mark.start < passage.until
        and mark.text in known
        and not _is_sat(passage, mark)
        and (_is_own(mark, rule) or mark.has("deny"))
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
