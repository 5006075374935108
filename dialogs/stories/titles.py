"""Hearing what somebody holds: the highest of each family, and the time since, with its own date.

13年高级工，21年高级技师        skill: senior technician since 2021
高级会计师，2020年评上的        another series: senior since 2020
工程师三年多（23年9月）         engineer since 2023-09: both agree
2019年评的工程师，干了三年      doubtful: they do not
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from dialogs.stories.context import Setting
from dialogs.stories.findings import Finding, doubt, found, read
from dialogs.stories.marking import Mark
from dialogs.stories.pairing import paired
from dialogs.stories.passages import Passage
from dialogs.stories.quantities import Quantity
from dialogs.understanding.families import NONE, Family
from dialogs.understanding.holdings import Holdings
from dialogs.understanding.lexicon import GENERAL
from dialogs.understanding.reading import Taken, Unclear

_LASTING: Final = frozenset(GENERAL.words("time", "lasting"))
_TELLING: Final = (
    "thing", "step", "holding", "rung", "want", "able", "apply", "past", "pending", "not_held", "deny",
)  # fmt: skip
"""What a clause that only tells the time of a holding does not name."""
_SOFT: Final = 3
"""How many characters that tell nothing may stand in a clause that only tells the time."""


@dataclass(slots=True)
class _Held:
    """A holding that was named: its value, where, and the times that stand with it."""

    value: str
    passage: Passage
    mark: Mark
    last: int
    first: int
    times: list[tuple[Quantity, bool]] = field(default_factory=list)
    doubt: str | None = None


def hear_titles(setting: Setting) -> Iterator[Finding]:
    """The highest holding of each family and the time since."""
    for reader in setting.words.holdings:
        held = list(_all_held(setting, reader))
        _add_times_behind(setting, held)
        for family in reader.families.by_name.values():
            of_family = [
                each for each in held if each.mark.start >= 0 and _family(each.mark, reader) == family.name
            ]
            yield from _highest(setting, family, of_family)
            yield from _none(setting, family)
        yield from _rungs(setting, reader)


def _family(mark: Mark, reader: Holdings) -> str | None:
    return next((role.of for role in mark.of("holding") if role.of in reader.families.by_name), None)


def _all_held(setting: Setting, reader: Holdings) -> Iterator[_Held]:
    for passage in setting.passages:
        if passage.void:
            continue
        marks = [
            mark
            for mark in passage.having("holding")
            if _family(mark, reader) and not _is_counted(passage, mark)
        ]
        if not marks or _is_denied(passage, marks[0]) or setting.denies(passage, marks[0].start):
            continue
        held = [_one(setting, passage, mark, reader) for mark in marks]
        times = [
            each for each in passage.quantities if _is_time(passage, each) and not _is_still(passage, each)
        ]
        _add_times_before(setting, passage, held, reader)
        for mark, of in paired(marks, times):
            for each in held:
                if each is not None and each.mark is mark:
                    each.times += [(one, one.start < mark.start or _is_got(passage, one)) for one in of]
        yield from (each for each in held if each is not None)


def _is_still(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is only told what somebody still is after so long: 搞了二十年还是个助工."""
    return any(mark.start >= quantity.end for mark in passage.having("still"))


def _is_got(passage: Passage, quantity: Quantity) -> bool:
    """Whether something was got then, right behind a time: 技师证是23年下来的."""
    behind = next((mark for mark in passage.marks if mark.start == quantity.end), None)
    return behind is not None and behind.has("got") and not behind.has("particle", "lasting")


def _is_counted(passage: Passage, mark: Mark) -> bool:
    """Whether so many people hold it: 手下有两个工程师."""
    return any(each.kind in ("count", "people") and each.end == mark.start for each in passage.quantities)


def _one(setting: Setting, passage: Passage, mark: Mark, reader: Holdings) -> _Held | None:
    """A holding that is named in a clause; None where it is lower than any value of its family."""
    if _is_aim(passage, mark):
        return None
    role = next(role for role in mark.of("holding") if role.of in reader.families.by_name)
    value = reader.families.by_name[role.of].counted(role.meaning)
    if value is None:
        return None
    last = passage.having("holding")[-1]
    lacking = passage.having("not_held", "pending")
    if any(each.end <= mark.start for each in lacking) and mark is not passage.having("holding")[0]:
        return None  # 助工八年了还没评上工程师
    reasons = [
        f"story-{each}"
        for each in passage.doubts
        if each != "share" and not (each == "pending" and mark is not last)
    ]
    if passage.having("not_held") and mark is last:
        reasons.insert(0, "story-pending")
    if _rose_from(passage, mark):
        reasons.append("story-several")
    for other in setting.behind(passage) if mark is last else ():
        if other.having("rung"):
            break  # 2020年评上工程师，高级今年交了材料
        reasons += [f"story-{each}" for each in other.doubts]
        reasons += ["story-pending"] if other.having("not_held") else []
    if any(before.end == mark.start for before in passage.having("before")):
        reasons.append("story-several")
    if _is_post(passage, mark):
        reasons.append("story-post")
    return _Held(value, passage, mark, passage.index, passage.index, doubt=next(iter(reasons), None))


def _rose_from(passage: Passage, mark: Mark) -> bool:
    """Whether another holding was applied for from this one, and perhaps got: 刚从助工转评工程师."""
    others = [each for each in passage.anywhere("holding") if each.start >= passage.until > mark.start]
    return bool(others) and not passage.anywhere("want", "able")


def _is_aim(passage: Passage, mark: Mark) -> bool:
    """Whether it is what somebody asks how to get, or wishes: 评工程师要几个专利, 工程师想报."""
    if any(each.start == mark.end for each in passage.anywhere("want", "able")):
        return True
    wished = passage.weak or passage.until < len(passage.text)
    rises = any(each.end == mark.start and each.has("rise") for each in passage.marks)
    return wished and rises and not any(each.end <= mark.start for each in passage.quantities)


def _is_post(passage: Passage, mark: Mark) -> bool:
    """Whether it may be a post as well: 当工程师, 当了五年工程师."""
    if passage.having("internal") or any(each.start == mark.end for each in passage.having("post_behind")):
        return True
    starts = {mark.start, *(each.start for each in passage.quantities if each.end == mark.start)}
    return any(post.end in starts for post in passage.having("post"))


def _is_denied(passage: Passage, first: Mark) -> bool:
    """Whether a no stands before what is named, or at the end of the clause."""
    got = {mark.start for mark in passage.having("got")}
    return any(
        (no.end <= first.start and not passage.quantities) or no.end == len(passage.text) or no.end in got
        for no in passage.having("deny")
    )


def _is_time(passage: Passage, quantity: Quantity) -> bool:
    """Whether a quantity is a time, and of nothing else that happened: 15年毕业 is none."""
    if quantity.kind not in ("date", "years") or quantity.end > passage.until:
        return False
    behind = [mark for mark in passage.marks if mark.start >= quantity.end]
    before = [mark for mark in passage.marks if mark.end == quantity.start]
    if before and before[0].has("other_event") and not before[0].has("got", "lasting"):
        return bool(behind) and behind[0].has("got")  # 到17年11月才拿到技师证
    event = next((mark for mark in behind if mark.has("got", "other_event", "holding", "lasting")), None)
    return event is None or event.has("got", "holding", "lasting") or event.start - quantity.end > _SOFT


def _add_times_before(
    setting: Setting, passage: Passage, held: Sequence[_Held | None], reader: Holdings
) -> None:
    """The time of the clause before that names the rung of the same holding: 2014.11 中级，工程师."""
    before = setting.passages[passage.index - 1] if passage.index else None
    if before is None or before.sentence != passage.sentence or before.void or before.doubts:
        return
    rungs = {reader.families.may_be(r.meaning)[0] for each in before.having("rung") for r in each.of("rung")}
    if before.having("holding", "branch", "thing") or len(held) != 1 or held[0] is None:
        return
    times = [each for each in before.quantities if _is_time(before, each)]
    if held[0].value in rungs and times and not passage.quantities:
        held[0].times += [(each, True) for each in times]
        held[0].first = before.index


def _add_times_behind(setting: Setting, held: list[_Held]) -> None:
    """The times that a clause behind tells alone: 高级会计师，2020年评上的; 工程师（23年9月）."""
    for each in held:
        others = [other for other in held if other.passage is each.passage]
        for passage in _first_with_time(setting, each.passage):
            near = passage.sentence == each.passage.sentence and others[-1] is each
            if near and not passage.void and _tells_time_only(passage):
                times = [one for one in passage.quantities if _is_time(passage, one)]
                each.times += [(one, True) for one in times]
                each.last = passage.index if times else each.last


def _first_with_time(setting: Setting, named: Passage) -> Iterator[Passage]:
    """The clause right behind, or one more where that tells nothing: 工程师，电气专业，评了六年半."""
    for passage in setting.passages[named.index + 1 : named.index + 3]:
        if passage.index > named.index + 1 and not passage.having("got"):
            return
        yield passage
        if passage.quantities or passage.anywhere(*_TELLING, "got", "other_event"):
            return


def _tells_time_only(passage: Passage) -> bool:
    """Whether a clause names nothing, and something was got or lasted then (or only a time stands there)."""
    if passage.anywhere(*_TELLING):
        return False
    if any(mark.has("other_event") and not mark.has("got", "lasting") for mark in passage.marks):
        return False
    covered = sum(len(mark.text) for mark in passage.marks)
    says = bool(passage.having("got")) or covered >= len(passage.text)
    return says and len(passage.text) - covered <= _SOFT


def _highest(setting: Setting, family: Family, held: list[_Held]) -> Iterator[Finding]:
    """The highest holding that is sure, and the time since; else why none is."""
    sure = [each for each in held if each.doubt is None]
    if not sure:
        for each in held:
            yield doubt((family.level,), each.passage.index, each.last, each.doubt or "story-several")
        return
    strong = [each for each in sure if not each.passage.weak] or sure
    value = max((each.value for each in strong), key=family.order.index)
    best = [each for each in strong if each.value == value]
    first = best[0]
    yield Finding(
        (family.level,), Taken(value), first.passage.index, first.passage.index, weak=first.passage.weak
    )
    yield from _since(setting, family, [each for each in best if each.times])


def _since(setting: Setting, family: Family, best: Sequence[_Held]) -> Iterator[Finding]:
    """The time since the holding, as the fact's own reader reads all that is told of it."""
    if not best:
        return
    fact = setting.words.policy.vocabulary[family.years]
    first, last = min(each.first for each in best), max(each.last for each in best)
    for each in best:
        for quantity, before in each.times:
            if quantity.short and before and not _is_dated(each, quantity):
                beside = _dated_beside(setting, each.passage)
                if beside is None:
                    yield doubt((family.years,), first, last, "year-or-span")
                    return
                first, last = min(first, beside), max(last, beside)
    told = _most_precise([(each.passage, *time) for each in best for time in each.times])
    reading = read(setting.words, fact, _joined(told, _phrase), setting.today).outcome
    if isinstance(reading, Unclear):
        lasting = read(setting.words, fact, _joined(told, _lasting), setting.today).outcome
        reading = reading if isinstance(lasting, Unclear) else lasting
    finding = found(family.years, reading, first, last)
    if finding is not None:
        yield finding


_Time = tuple[Passage, Quantity, bool]


def _most_precise(told: Sequence[_Time]) -> list[_Time]:
    """The times without the bare years of which a month is told as well: 2020年评的，证上是2020年11月."""
    dated = {each.since.year for _, each, _ in told if each.since is not None and each.since.month}
    return [
        time
        for time in told
        if time[1].kind != "date"
        or time[1].since is None
        or time[1].since.month
        or time[1].since.year not in dated
    ]


def _joined(told: Sequence[_Time], phrase: Callable[[_Time], str]) -> str:
    return "；".join(dict.fromkeys(map(phrase, told)))


def _is_dated(held: _Held, quantity: Quantity) -> bool:
    """Whether a short year is surely a year, as something was got then: 18年评的, 15年的."""
    if quantity not in held.passage.quantities:
        return True  # a clause of its own, in which something was got
    behind = next((mark for mark in held.passage.marks if mark.start >= quantity.end), None)
    return behind is not None and behind.has("got")


def _dated_beside(setting: Setting, passage: Passage) -> int | None:
    """The clause beside that begins with a year as well: 13年高级工，17年技师."""
    for index in (passage.index - 1, passage.index + 1):
        if not 0 <= index < len(setting.passages):
            continue
        other = setting.passages[index]
        dated = any((each.short or each.since) and each.start == 0 for each in other.quantities)
        if dated and other.sentence == passage.sentence:
            return index
    return None


def _phrase(time: _Time) -> str:
    """A time as the reader of the years is given it."""
    _, quantity, before = time
    is_year = quantity.short and before and quantity.since is not None
    return f"{quantity.since}年" if is_year else quantity.text


def _lasting(time: _Time) -> str:
    """The same with 干了 before it, where that stands there."""
    passage, quantity, _ = time
    lasting = next((mark.text for mark in passage.marks if mark.end == quantity.start), "")
    return f"{lasting}{_phrase(time)}" if lasting in _LASTING else _phrase(time)


def _none(setting: Setting, family: Family) -> Iterator[Finding]:
    """None of a family: 没有工程系列职称; a bare 没职称 is said of the one that the noun is listed under."""
    for passage in setting.passages:
        if passage.void or passage.weak or passage.having("holding"):
            continue
        nouns = [mark for mark in passage.having("title_noun") if _is_of(mark, family)]
        whole = any(_denies(setting, mark, family) for mark in passage.having("no_title"))
        if whole or any(setting.is_denied(passage, noun) for noun in nouns):
            yield Finding((family.level,), Taken(NONE), passage.index, passage.index)


def _denies(setting: Setting, mark: Mark, family: Family) -> bool:
    """Whether one word denies a holding of the family by its noun (没职称, but not 没考)."""
    meant = any(role.meaning in (family.name, "any") for role in mark.of("no_title"))
    return meant and any(noun in mark.text for noun in setting.words.titles.get(family.name, ()))


def _is_of(mark: Mark, family: Family) -> bool:
    return any(role.meaning == family.name for role in mark.of("title_noun"))


def _names_a_rung(passage: Passage) -> bool:
    """Whether a rung stands there that is none of something else (高级专家)."""
    others = {mark.start for mark in passage.anywhere("thing", "mark", "prize")}
    return any(mark.end not in others for mark in passage.having("rung"))


def _rungs(setting: Setting, reader: Holdings) -> Iterator[Finding]:
    """A rung without its family: 中级职称 may be of either."""
    for passage in setting.passages:
        if passage.void or passage.having("holding"):
            continue
        if _names_a_rung(passage):
            families = {role.meaning for branch in passage.having("branch") for role in branch.of("branch")}
            rung = next(role.meaning for mark in passage.having("rung") for role in mark.of("rung"))
            value = reader.families.may_be(rung)[0]
            levels = tuple(
                family.level
                for name, family in reader.families.by_name.items()
                if family.counted(value) is not None and (not families or name in families)
            )
            yield doubt(levels, passage.index, passage.index, "story-which")
