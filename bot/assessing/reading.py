"""Records on their way in: the profile that each tells, or why there is none."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from bot.records.faults import Line, Record, RecordError, TableRow
from bot.records.json_files import record_of_line
from criteria.diagrams.compiling import compiled
from criteria.diagrams.lanes import Lanes
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.profile import Problem, ProfileError, read_profile
from criteria.rules.nodes import Phase
from locales.wording import Wording

if TYPE_CHECKING:
    from bot.assessing.plain_lines import PlainLines


@dataclass(frozen=True)
class Setting:
    """What assessments are made with, the same for all records of a run."""

    policy: Policy
    phase: Phase
    today: date
    words: Wording

    @cached_property
    def plain_lines(self) -> "PlainLines":
        """What decodes the lines of this run."""
        from bot.assessing.plain_lines import PlainLines  # noqa: PLC0415  msgspec: 10 ms, not for a file that is no lines

        return PlainLines(self.policy.vocabulary)

    @cached_property
    def lanes(self) -> Lanes:
        """What assesses many profiles of this run at once."""
        return Lanes(compiled(self.policy, self.phase))


@dataclass(frozen=True, slots=True)
class Refused:
    """A record that could not be assessed, and why, in one line."""

    record: int
    error: str


Doubtful = tuple[tuple[str, str], ...] | None
"""The cells of a table's row that were not taken, each with why; None where the record is no such row."""


@dataclass(frozen=True, slots=True)
class ReadProfile:
    """A record whose profile makes sense."""

    record: int
    profile: Profile
    doubtful: Doubtful = None


def is_whole(read: ReadProfile | Refused) -> bool:
    """Whether all that the record tells was taken."""
    return isinstance(read, ReadProfile) and not read.doubtful


def read_one(number: int, raw: Record, setting: Setting) -> ReadProfile | Refused:
    """The sound profile of one record, or why it is refused."""
    doubtful: Doubtful = None
    if isinstance(raw, Line):
        plain = setting.plain_lines.profile(raw.text)
        if plain is not None:
            with suppress(ProfileError):  # what is wrong is said of the line as it was written
                return ReadProfile(number, read_profile(setting.policy.vocabulary, plain))
        raw = record_of_line(raw)
    if isinstance(raw, RecordError):
        return Refused(number, raw.say(setting.words))
    if isinstance(raw, TableRow):
        doubtful = cells_not_taken(raw, setting)
        raw = dict(raw.known)
    try:
        return ReadProfile(number, read_profile(setting.policy.vocabulary, raw), doubtful)
    except ProfileError as error:
        return Refused(number, say_problems(error.problems, setting.words))


def cells_not_taken(row: TableRow, setting: Setting) -> tuple[tuple[str, str], ...]:
    """The cells of a row that were not taken, each with why."""
    if not row.doubtful:
        return ()
    return tuple((each.cell, each.fault.say(setting.words)) for each in row.doubtful)


def say_problems(problems: Iterable[Problem], words: Wording) -> str:
    """What is wrong with a profile, in one line."""
    return words.say("problem-separator").join(say_problem(problem, words) for problem in problems)


def say_problem(problem: Problem, words: Wording) -> str:
    """What is wrong with a profile in one line: what, where, how to mend it."""
    names = [
        words.say("profile-fact", fact=fact, label=words.say(f"label-{fact}"))
        if words.knows(f"label-{fact}")
        else fact
        for fact in problem.facts
    ]
    return words.say(
        f"profile-{problem.code}",
        fact=names[0] if names else "",
        other=names[1] if len(names) > 1 else "",
        value=problem.value,
        expected=words.say("list-separator").join(problem.expected),
        meant=problem.meant,
    )
