"""How fast profiles are read from files."""

import csv
import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import orjson
import pytest
from openpyxl import Workbook

from bot.records.reading import read_records
from criteria.policy.vocabulary import Fact
from tests.policies import hunan

RECORDS = {".jsonl": 20_000, ".csv": 20_000, ".xlsx": 1_000}


def some_value(fact: Fact, chance: random.Random) -> object:
    if fact.kind == "flag":
        return chance.random() < 0.5
    if fact.kind == "choice":
        return chance.choice(list(fact.values))
    if fact.kind == "set":
        return chance.sample(list(fact.values), 2)
    return chance.randint(0, 5) if fact.kind == "count" else round(chance.uniform(0, 2000), 2)


def as_row(profile: dict[str, object], heads: list[str]) -> list[object]:
    values = (profile.get(head, "") for head in heads)
    return [";".join(value) if isinstance(value, list) else value for value in values]


def write(path: Path, profiles: list[dict[str, object]], heads: list[str]) -> None:
    if path.suffix == ".jsonl":
        path.write_bytes(b"\n".join(map(orjson.dumps, profiles)))
    elif path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([heads, *(as_row(profile, heads) for profile in profiles)])
    else:
        book = Workbook(write_only=True)
        sheet = book.create_sheet()
        sheet.append(heads)
        for profile in profiles:
            sheet.append(as_row(profile, heads))
        book.save(path)


@pytest.mark.parametrize("ending", RECORDS)
def test_reading(tmp_path: Path, figure: Callable[..., None], ending: str) -> None:
    policy = hunan()
    vocabulary = policy.vocabulary
    chance = random.Random(20231123)  # noqa: S311  the same profiles each time
    profiles = [
        {fact.name: some_value(fact, chance) for fact in vocabulary.values() if chance.random() < 0.6}
        for _ in range(RECORDS[ending])
    ]
    path = tmp_path / f"profiles{ending}"
    write(path, profiles, list(vocabulary))
    started = time.perf_counter()
    assert sum(1 for _ in read_records([str(path)], policy, today=date(2026, 11, 23))) == len(profiles)
    seconds = time.perf_counter() - started
    figure(f"reading {ending}, 55 facts, 60% known", len(profiles) / seconds, "records/s")
