from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from bot.records.faults import Line, Record, RecordError, TableRow
from bot.records.json_files import record_of_line
from bot.records.reading import read_records
from criteria.policy.model import Policy
from locales.wording import wording
from tests.policies import hunan

TODAY = date(2026, 11, 23)

Told = Mapping[str, object] | str
"""What a record tells, or the Chinese line that a person sees of what is wrong with it."""

Read = Callable[..., Sequence[Told]]


@pytest.fixture(scope="session")
def policy() -> Policy:
    return hunan()


@pytest.fixture
def read(policy: Policy) -> Read:
    """Reads files; a row with doubtful cells is told by these."""

    def records(*files: Path | str) -> Sequence[Told]:
        found = list(read_records([str(file) for file in files], policy, today=TODAY))
        assert [number for number, _ in found] == list(range(1, len(found) + 1))
        return [told(record) for _, record in found]

    return records


def told(record: Record) -> Told:
    words = wording("zh_CN")
    match record:
        case Line():
            return told(record_of_line(record))
        case RecordError():
            return record.say(words)
        case TableRow(known, ()):
            return known
        case TableRow(_, doubtful):
            return "; ".join(f"{doubt.cell} {doubt.fault.say(words)}" for doubt in doubtful)
    return record
