"""A cell that came before in its column is not read again, and tells what it would tell then."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.records import rows
from bot.records.cells import Cell
from bot.records.faults import TableRow
from bot.records.grid import Cells, Row, Table
from bot.records.tables import read_table
from criteria.policy.vocabulary import Fact
from tests.policies import hunan

FACTS = tuple(hunan().vocabulary.values())
TODAY = date(2026, 11, 26)

TEXTS = ("", " ", "无", "/", "—", "√", "×", "是", "否", "1", "3.0", "3.5%", "620万", "本科", "助理工程师")
DOUBTFUL = ("本科（2019年7月）", "2019.07", "#N/A", "不详", "会计师", "约3")
NUMBERS = (0, 1, 2, 1.0, 0.0, -0.0, 0.035, 3.5, 35.0, 4_800_000, 4.999, 2019.07, float("nan"), -1, 10**20)
MESSY: st.SearchStrategy[Cell] = st.sampled_from(
    (*TEXTS, *DOUBTFUL, *NUMBERS, None, True, False, float("inf"), date(2019, 7, 1))
)


def plain(fact: Fact) -> st.SearchStrategy[Cell]:
    return st.sampled_from(tuple(fact.values.values()) or (1, 1.5, True, "是"))


@st.composite
def tables(draw: st.DrawFn) -> list[Row]:
    facts = draw(st.lists(st.sampled_from(FACTS), min_size=2, max_size=6, unique_by=lambda fact: fact.name))
    people = st.tuples(*(plain(fact) | MESSY for fact in facts))
    below: list[Cells] = draw(st.lists(people, min_size=1, max_size=12))
    heads: Cells = ["姓名", *(fact.name for fact in facts)]
    return list(enumerate([heads, *(["张三", *cells] for cells in below)], start=1))


@settings(max_examples=200, deadline=None)
@given(tables())
def test_rows_tell_the_same_where_nothing_is_kept_of_those_before(table: list[Row]) -> None:
    read = repr(list(read_table(Table("名册.xlsx", table), hunan(), today=TODAY)))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(rows, "_MOST_KEPT", 0)
        assert repr(list(read_table(Table("名册.xlsx", table), hunan(), today=TODAY))) == read


@pytest.mark.parametrize("number", [float("inf"), float("nan")])
def test_a_number_without_end_is_doubtful_and_stops_nobody(number: float) -> None:
    years = next(fact.name for fact in FACTS if fact.kind == "years")
    table = Table("a.parquet", [(1, ["姓名", years]), (2, ["张三", number]), (3, ["李四", 3.0])])
    first, second = read_table(table, hunan(), today=TODAY)
    assert isinstance(first, TableRow)
    assert isinstance(second, TableRow)
    assert (first.known, [each.cell for each in first.doubtful]) == ({}, ["B2"])
    assert second.known == {years: 3}
