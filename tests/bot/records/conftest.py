from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bot.records.faults import Raw, RecordError
from bot.records.reading import read_records
from criteria.loading import load_policy
from criteria.vocabulary import Vocabulary
from locales.wording import wording


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_policy().vocabulary


@pytest.fixture
def read(vocabulary: Vocabulary) -> Callable[..., Sequence[Raw | str]]:
    """The records of files, faults as the Chinese line that a person sees."""

    def records(*files: Path | str) -> Sequence[Raw | str]:
        found = list(read_records([str(file) for file in files], vocabulary))
        assert [number for number, _ in found] == list(range(1, len(found) + 1))
        return [
            record.say(wording("zh_CN")) if isinstance(record, RecordError) else record for _, record in found
        ]

    return records
