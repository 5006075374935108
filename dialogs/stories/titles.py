"""Hearing what somebody holds: the highest of each family, and the time since, with its own date.

13年高级工，21年高级技师        skill: senior technician since 2021
高级会计师，2020年评上的        another series: senior since 2020
工程师三年多（23年9月）         engineer since 2023-09: both agree
2019年评的工程师，干了三年      doubtful: they do not
"""

from collections.abc import Iterator

from dialogs.stories.context import Setting
from dialogs.stories.findings import Finding, doubt
from dialogs.stories.held import Held, family_of, held_in
from dialogs.stories.marking import Mark
from dialogs.stories.pairing import paired
from dialogs.stories.passages import Passage
from dialogs.stories.quantities import Quantity
from dialogs.stories.times import add_times_before, add_times_behind, is_time, since_held
from dialogs.understanding.families import NONE, Family
from dialogs.understanding.holdings import Holdings
from dialogs.understanding.reading import Taken


def hear_titles(setting: Setting) -> Iterator[Finding]:
    """The highest holding of each family and the time since."""
    for reader in setting.words.holdings:
        held = list(_all_held(setting, reader))
        add_times_behind(setting, held)
        for family in reader.families.by_name.values():
            of_family = [
                each for each in held if each.mark.start >= 0 and family_of(each.mark, reader) == family.name
            ]
            yield from _highest(setting, family, of_family)
            yield from _none(setting, family)
        yield from _rungs(setting, reader)


def _all_held(setting: Setting, reader: Holdings) -> Iterator[Held]:
    for passage in setting.passages:
        if passage.void:
            continue
        marks = [
            mark
            for mark in passage.having("holding")
            if family_of(mark, reader) and not _is_counted(passage, mark)
        ]
        if not marks or _is_denied(passage, marks[0]) or setting.denies(passage, marks[0].start):
            continue
        held = [held_in(setting, passage, mark, reader) for mark in marks]
        times = [
            each for each in passage.quantities if is_time(passage, each) and not _is_still(passage, each)
        ]
        add_times_before(setting, passage, held, reader)
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


def _is_denied(passage: Passage, first: Mark) -> bool:
    """Whether a no stands before what is named, or at the end of the clause."""
    got = {mark.start for mark in passage.having("got")}
    return any(
        (no.end <= first.start and not passage.quantities) or no.end == len(passage.text) or no.end in got
        for no in passage.having("deny")
    )


def _highest(setting: Setting, family: Family, held: list[Held]) -> Iterator[Finding]:
    """The highest holding that is sure, and the time since; else why none is."""
    held = setting.holding(held, lambda each: each.passage.index)
    sure = [each for each in held if each.doubt is None]
    if not sure:
        for each in held:
            yield doubt((family.level,), each.passage.index, each.last, each.doubt or "story-several")
        return
    strong = [each for each in sure if not each.passage.weak] or sure
    value = max((each.value for each in strong), key=family.order.index)
    higher = [
        each for each in held if each.over and family.order.index(each.value) > family.order.index(value)
    ]
    if higher:
        yield from (doubt((family.level,), each.passage.index, each.last, "story-several") for each in higher)
        return
    best = [each for each in strong if each.value == value]
    first = best[0]
    yield Finding(
        (family.level,), Taken(value), first.passage.index, first.passage.index, weak=first.passage.weak
    )
    yield from since_held(setting, family, [each for each in best if each.times])


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
