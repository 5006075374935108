"""How long a report takes to set, by format: another document each time, with what is made once kept."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bot.reports.writing import FORMATS, write
from dialogs.results.report import Report, draw_report
from tests.bot.reports.reported import ADDRESS, report_of, scene_of

AIMS = {".pdf": "100 ms", ".png": "1 s", ".docx": "500 ms"}


def _another(report: Report) -> Iterator[Report]:
    """The same report for one person after the other: Typst remembers what it has set."""
    for number in count():
        head = (replace(report.head[0], text=f"张三{number}"), *report.head[1:])
        yield replace(report, head=head)


@pytest.mark.parametrize(
    "ending", [pytest.param(each, marks=pytest.mark.aim(AIMS.get(each, "100 ms"))) for each in FORMATS]
)
def test_setting(benchmark: BenchmarkFixture, ending: str) -> None:
    """setting a report"""
    people = _another(report_of("close"))
    write(next(people), ending)
    benchmark.pedantic(
        lambda report: write(report, ending, public_address=ADDRESS),
        setup=lambda: ((next(people),), {}),
        rounds=15,
    )


def test_drawing(benchmark: BenchmarkFixture) -> None:
    """working a report out, plans and all"""
    scene = scene_of("close")
    benchmark.pedantic(lambda: draw_report(scene), rounds=5)
