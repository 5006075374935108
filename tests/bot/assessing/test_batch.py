"""Many records at once come to the very bytes that each comes to by itself."""

from dataclasses import replace
from datetime import date
from itertools import chain

import orjson
import pytest

from bot.assessing.batch import assess_stretch, stretches
from bot.assessing.json_lines import JsonLines
from bot.assessing.reading import Setting
from bot.faults import ServiceError
from bot.records.faults import DoubtfulCell, Line, TableRow
from bot.records.flattening import TableRows
from criteria.policy.vocabulary import Known
from tests.bot.assessing.some_records import STRANGE, line, some_records
from tests.criteria.chance import seeded


@pytest.mark.parametrize("seed", range(6))
def test_records_side_by_side_come_to_what_each_comes_to_alone(setting: Setting, seed: int) -> None:
    records = some_records(seeded(seed), 300)
    in_json = JsonLines(setting)
    together = in_json(assess_stretch(records, setting)).splitlines()
    alone = [in_json(assess_stretch([record], setting)).rstrip(b"\n") for record in records]
    for one, other in zip(together, alone, strict=True):
        assert one == other


def test_rows_of_tables_say_side_by_side_what_they_say_alone(setting: Setting) -> None:
    records = some_records(seeded(11), 300)
    as_rows = TableRows(setting)
    alone = chain.from_iterable(as_rows(assess_stretch([record], setting)) for record in records)
    assert as_rows(assess_stretch(records, setting)) == list(alone)


@pytest.mark.parametrize("strange", STRANGE)
def test_a_strange_line_costs_nobody_anything(setting: Setting, strange: bytes) -> None:
    sound = [(number, record) for number, record in some_records(seeded(3), 500) if _is_plain(record)]
    odd = (sound[40][0], Line(strange, "people.jsonl", 41))
    in_json = JsonLines(setting)
    before = in_json(assess_stretch(sound, setting)).splitlines()
    after = in_json(assess_stretch([*sound[:40], odd, *sound[41:]], setting)).splitlines()
    assert len(after) == len(before)
    assert [*after[:40], *after[41:]] == [*before[:40], *before[41:]]


def _is_plain(record: object) -> bool:
    return isinstance(record, Line) and record.text not in STRANGE


def test_a_refused_record_stands_in_its_place_under_its_own_number(setting: Setting) -> None:
    records = [(number, line({"books": number % 2 - 1})) for number in range(1, 201)]
    told = [orjson.loads(each) for each in JsonLines(setting)(assess_stretch(records, setting)).splitlines()]
    assert [each["record"] for each in told[1::2]] == list(range(2, 201, 2))
    assert all(each["receipt"]["facts"] == {"books": 0} for each in told[::2])


def test_all_records_of_a_stretch_may_be_refused(setting: Setting) -> None:
    results = assess_stretch([(number, Line(b"{", "a", number)) for number in range(1, 101)], setting)
    assert len(JsonLines(setting)(results).splitlines()) == 100
    assert not results.columns.are_whole


def test_only_a_row_whose_cells_were_all_taken_is_whole(setting: Setting) -> None:
    for row in some_records(seeded(5), 400):
        if not isinstance(row[1], TableRow):
            continue
        results = assess_stretch([row], setting)
        (told,) = JsonLines(setting)(results).splitlines()
        assert results.columns.are_whole == ("error" not in orjson.loads(told) and b"doubtful" not in told)


def test_stretches_hold_all_records_once_and_in_order() -> None:
    records = [(number, line({})) for number in range(1, 10_001)]
    assert list(chain.from_iterable(stretches(iter(records)))) == records
    assert max(map(len, stretches(iter(records)))) <= 4096


@pytest.mark.parametrize(("today", "has_notice"), [("2025-10-16", False), ("2025-10-17", True)])
def test_the_notice_stands_in_every_line_once_the_term_is_over(
    setting: Setting, today: str, has_notice: bool
) -> None:
    later = replace(setting, today=date.fromisoformat(today))
    lines = JsonLines(later)(assess_stretch(some_records(seeded(2), 100), later)).splitlines()
    sound = [each for each in map(orjson.loads, lines) if "error" not in each]
    assert {"notice" in each for each in sound} == {has_notice}


@pytest.mark.parametrize(
    "strange",
    [
        {"books": True},
        {"books": 1.5},
        {"safety_incident": 1},
        {"years_in_title": 4.999},
        {"education": frozenset(("doctor",))},
        {"nobody_knows": 1},
    ],
)
def test_a_strange_row_of_a_table_comes_to_what_it_comes_to_alone(
    setting: Setting, strange: dict[str, Known]
) -> None:
    plain: dict[str, Known] = {"books": 1, "education": "doctor"}
    rows = [(number, TableRow(plain)) for number in range(1, 101)]
    rows[50] = (
        51,
        TableRow(strange, (DoubtfulCell("B51", ServiceError("cell-not-a-tick", value="?", column="B")),)),
    )
    in_json = JsonLines(setting)
    alone = b"".join(in_json(assess_stretch([row], setting)) for row in rows)
    assert in_json(assess_stretch(rows, setting)) == alone
