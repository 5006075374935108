"""A hundred thousand profiles through the batch, JSON in to JSON out, in one process."""

import time
from collections.abc import Iterator
from datetime import date

import orjson
import pytest

from bot.assessing import Setting, assess_records, to_json
from criteria.policy.loading import load_policy
from criteria.receipts import json_value
from locales.wording import wording
from tests.benchmarks.conftest import Figure
from tests.criteria.applicants import complete_applicant, unsure_of
from tests.criteria.chance import seeded

DIFFERENT = 5_000
MANY = {"everything known": 100_000, "half known": 10_000}


@pytest.mark.parametrize("kind", MANY)
def test_a_batch(kind: str, figure: Figure) -> None:
    lines, many = list(_lines(kind)), MANY[kind]
    setting = Setting(load_policy(), "normal", date(2026, 11, 23), wording("zh_CN"))
    start = time.perf_counter()
    records = ((number, orjson.loads(lines[number % DIFFERENT])) for number in range(1, many + 1))
    written = sum(len(to_json(result, setting)) for result in assess_records(records, setting))
    took = time.perf_counter() - start
    assert written > many * 1000
    aim = "< 2 s" if many == 100_000 else ""
    figure(f"{many:,} profiles through the batch ({kind})", took, "s", aim=aim)


def _lines(kind: str) -> Iterator[bytes]:
    chance = seeded(20231017)
    for _ in range(DIFFERENT):
        world = complete_applicant(chance)
        hidden = chance.sample(list(world), len(world) // 2) if kind == "half known" else []
        yield orjson.dumps(dict(unsure_of(world, hidden)), default=json_value)
