"""Plans as they are told, one by one or by what differs from another one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from tests.dialogs.results.reading import FIRST_DAY, UnknownFormError
from tests.dialogs.results.steps import Step, step_of
from tests.dialogs.results.tree import Line
from tests.dialogs.results.words import WAYS

HEAD = re.compile(rf"(?P<number>\d+)\. (?P<way>[^，]+)，{FIRST_DAY} (?P<clause>第.+条)")
LIKE = re.compile(r"和第 (\d+) 条一样，只是：")
LEFT_OUT, INSTEAD = "不用这一步：", "换成："
AT_MOST = 3
"""In so many steps a plan may differ from the one by which it is told."""


@dataclass
class Told:
    """One plan with all its steps, and what is noted of it."""

    line: Line
    path: str
    tier: str
    day: date
    presumed: bool
    steps: list[Step]
    notes: list[str]
    bounded: bool = False
    """Whether its day is counted from the least years that there may be."""
    unsure: bool = False
    """Whether it counts a level of which nothing is known as not there."""
    like: int | None = None
    faults: list[str] = field(default_factory=list)

    @property
    def changes(self) -> dict[str, Any]:
        return {fact: value for step in self.steps for fact, value in step.changes.items()}

    @property
    def first_day(self) -> str:
        """Its day as it is told wherever the plan is named."""
        if self.unsure:
            return f"没弄清的按没有算，估计最早 {self.day}"
        if self.bounded:
            return f"年限往少里算，{self.day}"
        return f"{'估计' if self.presumed else ''}最早 {self.day}"

    @property
    def takes_a_title(self) -> bool:
        """Whether a title comes first, which may be there already if nothing is known of it."""
        return any("title_level" in step.changes and step.stages for step in self.steps)


def plans_of(lines: list[Line]) -> list[Told]:
    """The plans among the lines; what cannot be read is among the faults of each."""
    found = list[Told]()
    for line in lines:
        if line.kind == "item":
            found.append(_told(line, found))
    return found


def _told(line: Line, before: list[Told]) -> Told:
    head = HEAD.fullmatch(line.text)
    if head is None or head["way"] not in WAYS:
        return Told(line, "", "", date.max, False, [], [], faults=[f"{line.text} | unknown form"])
    path, tier = WAYS[head["way"]]
    day, presumed = date.fromisoformat(head["day"]), (head["presumed"] or head["unsure"]) is not None
    told = Told(line, path, tier, day, presumed, [], [], bounded=head["bounded"] is not None)
    told.unsure = head["unsure"] is not None
    if int(head["number"]) != len(before) + 1:
        told.faults.append(f"{line.text} | is number {len(before) + 1}")
    items = [each for each in line.below if each.kind == "item"]
    told.notes = [each.text for each in line.below if each.kind == "paragraph"]
    like = LIKE.fullmatch(told.notes[0]) if told.notes else None
    if like is None:
        told.steps = list(_steps(items, told.faults))
        _shorter(told, before)
    elif not 1 <= int(like[1]) <= len(before):
        told.faults.append(f"{line.text} | there is no plan {like[1]} above")
    else:
        told.like = int(like[1])
        _by_difference(told, items, before[told.like - 1])
    return told


def _steps(items: list[Line], faults: list[str]) -> Iterator[Step]:
    for line in items:
        try:
            yield step_of(line)
        except UnknownFormError as unknown:
            faults.append(f"{line.text} | unknown form: {unknown}")


def _by_difference(told: Told, items: list[Line], other: Told) -> None:
    """The other plan's steps without those left out, and with those taken instead."""
    left_out = [line.said.removeprefix(LEFT_OUT) for line in items if line.text.startswith(LEFT_OUT)]
    instead = [replace(line, text=line.text.removeprefix(INSTEAD)) for line in items
               if line.text.startswith(INSTEAD)]  # fmt: skip
    shared = [step for step in other.steps if step.line.said not in left_out]
    if len(left_out) + len(instead) != len(items) or len(shared) + len(left_out) != len(other.steps):
        told.faults.append(f"{told.line.text} | {[line.text for line in items]} are none of plan {told.like}")
    if not 1 <= len(items) <= AT_MOST or len(shared) < len(items):
        told.faults.append(f"{told.line.text} | {len(items)} differ, {len(shared)} are shared")
    if other.path != told.path:
        told.faults.append(f"{told.line.text} | plan {told.like} takes another way")
    told.steps = [*shared, *_steps(instead, told.faults)]
    told.notes = [*other.notes, *told.notes[1:]]
    if len(set(told.notes)) < len(told.notes):
        told.faults.append(f"{told.line.text} | notes twice {told.notes}")


def _shorter(told: Told, before: list[Told]) -> None:
    """A plan is not told in full where the difference from another one says it."""
    said = {step.line.said for step in told.steps}
    for number, other in enumerate(before, start=1):
        theirs = {step.line.said for step in other.steps}
        differing, shared = len(said ^ theirs), len(said & theirs)
        if (
            other.path == told.path
            and differing <= min(AT_MOST, shared)
            and set(other.notes) <= set(told.notes)
            and not told.faults
        ):
            told.faults.append(f"{told.line.text} | is plan {number} but for {said ^ theirs}")
