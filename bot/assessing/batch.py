"""What becomes of records, a stretch of them at a time: memory stays the same however many there are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, repeat
from typing import TypeVar

from bot.assessing.columns import Columns, read_columns
from bot.assessing.reading import ReadProfile, Refused, Setting, read_one
from bot.records.faults import Record
from criteria.assessment import Assessment, assess, open_facts
from criteria.diagrams.lanes import Outcomes, status_row
from criteria.policy.vocabulary import Profile
from criteria.receipts import facts_text

STRETCH = 2048
"""Records that are assessed together: the longer, the less each costs, and the more memory they take."""

_FIRST_SIZES = tuple(size for size in (64, 128, 256, 512, 1024) for _ in range(2))

_FEW = 64
"""Below so many, each by itself is quicker than all at once."""

_Shown = TypeVar("_Shown")
Stretch = Sequence[tuple[int, Record]]
"""Some records, one after the other, with their numbers."""


@dataclass(frozen=True, slots=True)
class Results:
    """A stretch of records with what becomes of the sound ones."""

    columns: Columns
    outcomes: Outcomes
    records: Stretch = ()

    def in_order(
        self, sound: Iterable[_Shown], show_refused: Callable[[Refused], _Shown]
    ) -> Iterator[_Shown]:
        """What is shown of each record, in the records' order; `sound` has it for the sound ones."""
        waiting = list(reversed(self.columns.refused))
        for number, shown in zip(self.columns.numbers, sound, strict=True):
            while waiting and waiting[-1].record < number:
                yield show_refused(waiting.pop())
            yield shown
        yield from map(show_refused, reversed(waiting))


def stretches(records: Iterable[tuple[int, Record]]) -> Iterator[Stretch]:
    """The records, a few at a time so that all processes soon have something to do, then more and more until
    it is `STRETCH`.
    """
    remaining, sizes = iter(records), chain(_FIRST_SIZES, repeat(STRETCH))
    while stretch := list(islice(remaining, next(sizes))):
        yield stretch


def assess_stretch(stretch: Stretch, setting: Setting) -> Results:
    """The results of some records."""
    if len(stretch) < _FEW:
        read = [read_one(number, record, setting) for number, record in stretch]
        told = [each for each in read if isinstance(each, ReadProfile)]
        refused = [each for each in read if isinstance(each, Refused)]
        judged = [_judged(each.profile, setting) for each in told]
        return replace(_results(told, refused, judged, setting), records=stretch)
    columns = read_columns(stretch, setting)
    if not columns.numbers:
        return replace(_results([], columns.refused, [], setting), records=stretch)
    return Results(columns, setting.lanes.outcomes(columns.known, len(columns.numbers)), stretch)


def result_of(told: ReadProfile, assessment: Assessment, setting: Setting) -> Results:
    """The result of one record that is assessed already."""
    judged = assessment, _open_facts(told.profile, assessment, setting)
    return _results([told], [], [judged], setting)


_Judged = tuple[Assessment, tuple[str, ...]]


def _judged(profile: Profile, setting: Setting) -> _Judged:
    assessment = assess(setting.policy, profile, phase=setting.phase)
    return assessment, _open_facts(profile, assessment, setting)


def _open_facts(profile: Profile, assessment: Assessment, setting: Setting) -> tuple[str, ...]:
    settled = all(tier.status in ("held", "eligible", "ineligible") for tier in assessment.tiers.values())
    return () if settled else open_facts(setting.policy, profile, phase=setting.phase)


def _results(
    told: Sequence[ReadProfile], refused: Sequence[Refused], judged: Sequence[_Judged], setting: Setting
) -> Results:
    columns = Columns(
        [each.record for each in told],
        {name: [each.profile.get(name) for each in told] for name in sorted(setting.policy.vocabulary)},
        [facts_text(each.profile) for each in told],
        refused,
        {each.record: each.doubtful for each in told if each.doubtful is not None},
    )
    tiers = [tier.id for tier in setting.policy.tiers]
    outcomes = Outcomes(
        [assessment.likely for assessment, _ in judged],
        {tier: [status_row(assessment.tiers[tier]) for assessment, _ in judged] for tier in tiers},
        [open_ for _, open_ in judged],
    )
    return Results(columns, outcomes)
