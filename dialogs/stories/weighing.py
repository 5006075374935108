"""Why the number of a thing may not count, by what stands in its own clause, or more of them behind.

先前报的是2600万                        several: it was said at first only
累计创效900万含助工期间200万            early: a part of it is of a time before
去年降本200万                           yearly: a year's amount is no total
第一发明人的3项；还有4项我排第二        of the wider fact there are more than 3
"""

from collections.abc import Iterator

from dialogs.stories.context import Setting
from dialogs.stories.counting import Count, Thing
from dialogs.stories.words import ThingRule


def doubts_of(setting: Setting, thing: Thing, rule: ThingRule) -> Iterator[str]:
    """The reasons why a number may not count, those that its clause gives first."""
    passage = thing.passage
    if passage.group is not None and passage.group <= thing.begin:
        yield "group"
    if setting.denies(passage, thing.begin) or _is_former(thing):
        yield "several"
    if rule.total and _is_early(thing):
        yield "early"
    yield from passage.doubts
    if rule.total and _is_yearly(thing):
        yield "yearly"


def has_more(setting: Setting, count: Count) -> bool:
    """Whether clauses behind count more of the things: 第一发明人的3项；作为第二发明人的还有4项."""
    if count.rule.marks or count.refined or count.rule.fact.kind != "count":
        return False
    widest = max(setting.words.ranks.values(), default=0)
    for more in setting.more(count.last):
        low = bool(more.places) and min(more.places) > widest
        out = low or more.doubts or more.void or more.anywhere("group", "other")
        if not out and not setting.lacks(count.rule.qualifiers, more):
            return True
    return False


def _is_former(thing: Thing) -> bool:
    """Whether a number is only what was said at first: 先前报的是2600万."""
    return any(mark.end == thing.quantity.start for mark in thing.passage.having("before"))


def _is_early(thing: Thing) -> bool:
    """Whether a sum, or a part of it, is of a time before: 2017年以前降本300万."""
    marks = thing.passage.marks
    if thing.passage.anywhere("career"):
        return True
    if thing.passage.anywhere("includes") and thing.passage.anywhere("earlier", "stage"):
        return True
    return any(
        mark.has("earlier") and marks[place - 1].end == mark.start and mark.end <= thing.quantity.start
        and (marks[place - 1].since is not None or marks[place - 1].has("holding"))
        for place, mark in enumerate(marks[1:], start=1)
    )  # fmt: skip


def _is_yearly(thing: Thing) -> bool:
    """Whether only one year's amount is told where that of all years is wanted."""
    passage = thing.passage
    if passage.anywhere("yearly"):
        return True
    dated = any(
        (each.kind == "date" or each.short) and each.end <= thing.quantity.start
        for each in passage.quantities
    )
    return dated and not passage.anywhere("total")
