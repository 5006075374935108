"""The time since something is held: the dates and spans beside its name, before it, or in a clause behind.

高级会计师，2020年评上的        2020
2014.11 中级，工程师            2014-11
15年毕业，17年评的助工          2017: 2015 is of something else
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from dialogs.stories.context import Setting
from dialogs.stories.findings import Finding, doubt, found, read
from dialogs.stories.held import Held
from dialogs.stories.passages import Passage
from dialogs.stories.quantities import Quantity
from dialogs.understanding.families import Family
from dialogs.understanding.holdings import Holdings
from dialogs.understanding.lexicon import GENERAL
from dialogs.understanding.reading import Unclear

_LASTING: Final = frozenset(GENERAL.words("time", "lasting"))
_TELLING: Final = (
    "thing", "step", "holding", "rung", "want", "able", "apply", "past", "pending", "not_held", "deny",
)  # fmt: skip
"""What a clause that only tells the time of a holding does not name."""
_SOFT: Final = 3
"""How many characters that tell nothing may stand in a clause that only tells the time."""


def is_time(passage: Passage, quantity: Quantity) -> bool:
    """Whether a quantity is a time, and of nothing else that happened: 15年毕业 is none."""
    if quantity.kind not in ("date", "years") or quantity.end > passage.until:
        return False
    behind = [mark for mark in passage.marks if mark.start >= quantity.end]
    before = [mark for mark in passage.marks if mark.end == quantity.start]
    if before and before[0].has("other_event") and not before[0].has("got", "lasting"):
        return bool(behind) and behind[0].has("got")  # 到17年11月才拿到技师证
    events = [mark for mark in behind if mark.has("got", "other_event", "holding", "lasting")]
    if len(events) > 1 and events[0].has("placed"):
        events = events[1:]  # 2019年在东莞认定的助理工程师
    event = next(iter(events), None)
    return event is None or event.has("got", "holding", "lasting") or event.start - quantity.end > _SOFT


def add_times_before(
    setting: Setting, passage: Passage, held: Sequence[Held | None], reader: Holdings
) -> None:
    """The time of the clause before that names the rung of the same holding: 2014.11 中级，工程师."""
    before = setting.passages[passage.index - 1] if passage.index else None
    if before is None or before.sentence != passage.sentence or before.void or before.doubts:
        return
    rungs = {reader.families.may_be(r.meaning)[0] for each in before.having("rung") for r in each.of("rung")}
    if before.having("holding", "branch", "thing") or len(held) != 1 or held[0] is None:
        return
    times = [each for each in before.quantities if is_time(before, each)]
    if held[0].value in rungs and times and not passage.quantities:
        held[0].times += [(each, True) for each in times]
        held[0].first = before.index


def add_times_behind(setting: Setting, held: list[Held]) -> None:
    """The times that a clause behind tells alone: 高级会计师，2020年评上的; 工程师（23年9月）."""
    for each in held:
        others = [other for other in held if other.passage is each.passage]
        for passage in _first_with_time(setting, each.passage):
            near = passage.sentence == each.passage.sentence and others[-1] is each
            if near and not passage.void and _tells_time_only(passage):
                times = [one for one in passage.quantities if is_time(passage, one)]
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


def since_held(setting: Setting, family: Family, best: Sequence[Held]) -> Iterator[Finding]:
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


def _is_dated(held: Held, quantity: Quantity) -> bool:
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
