"""What people write into cells is read as they mean it, or refused with its place; never guessed."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from bot.faults import BadInputError
from bot.records.cells import Cell, value_labels
from bot.records.faults import TableRow
from bot.records.grid import Row, Table, column_letters
from bot.records.tables import labels, read_table
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Range
from locales.wording import LANGUAGES, wording
from tests.bot.records.conftest import TODAY, told

ReadCell = Callable[[str, Cell], Any]


@pytest.fixture
def cell(policy: Policy) -> ReadCell:
    def read(fact: str, written: Cell) -> object:
        (record,) = read_table(Table("t.csv", [(1, [fact]), (2, [written])]), policy, today=TODAY)
        found = told(record)
        return found if isinstance(found, str) else found.get(fact)

    return read


@pytest.mark.parametrize("written", ["true", "TRUE", "是", " 是 ", "1", "１", True, 1, 1.0])
def test_a_flag_that_is_true(cell: ReadCell, written: Cell) -> None:
    assert cell("integrity", written) is True


@pytest.mark.parametrize("written", ["false", "False", "否", "0", "no", False, 0, 0.0])
def test_a_flag_that_is_false(cell: ReadCell, written: Cell) -> None:
    assert cell("integrity", written) is False


@pytest.mark.parametrize("written", [None, "", "  ", "\u3000", "不清楚"])
@pytest.mark.parametrize("fact", ["integrity", "education", "standards", "benefit_wan", "books"])
def test_an_empty_cell_is_unknown(policy: Policy, fact: str, written: Cell) -> None:
    rows: list[Row] = [(1, [fact, "knowledge"]), (2, [written, "熟悉"])]
    (record,) = read_table(Table("t.csv", rows), policy, today=TODAY)
    assert told(record) == {"knowledge": "familiar"}


@pytest.mark.parametrize(
    ("fact", "written", "value"),
    [
        ("books", "3", 3),
        ("books", "3.0", 3),
        ("books", 3, 3),
        ("books", "３", 3),
        ("work_years", "3.25", 3.25),
        ("benefit_wan", " 1200 ", 1200),
        ("benefit_wan", "1.2e3", 1200),
        ("benefit_wan", "1,200", 1200),
        ("benefit_wan", 99_999, 99_999),
        ("benefit_wan", "480万", 480),
        ("benefit_wan", "4800000元", 480),
        ("benefit_wan", "八百多万", Range(800, 900, True, True)),
        ("books", "三部", 3),
        ("books", "5-6", Range(5, 6)),
        ("work_years", 4.999, 4.99),
        ("work_years", "4年3个月", 4.25),
        ("work_years", "2019年7月", 7.33),
        ("work_years", date(2019, 7, 1), 7.33),
        ("work_years", datetime(2019, 7, 1, 8), 7.33),  # noqa: DTZ001  a cell has no zone
        ("benefit_pct", "2.5%", 2.5),
        ("benefit_pct", "２.５ ％", 2.5),
        ("benefit_pct", 3, 3),
    ],
)
def test_a_number(cell: ReadCell, fact: str, written: Cell, value: float) -> None:
    assert cell(fact, written) == value
    assert type(cell(fact, written)) is type(value)


@pytest.mark.parametrize(
    ("fact", "written"),
    [
        ("benefit_wan", "NaN"),
        ("benefit_wan", "inf"),
        ("benefit_wan", "5%"),
        ("benefit_wan", "--5"),
        ("benefit_wan", True),
        ("benefit_wan", "是"),
        ("benefit_wan", "大概800"),
        ("benefit_wan", "预计800"),
        ("benefit_wan", "800美元"),
        ("benefit_wan", -5),
        ("benefit_wan", "9" * 5000),
        ("benefit_wan", 100_000),
        ("benefit_wan", "4800000"),
        ("benefit_wan", 1e25),
        ("benefit_wan", "200亿"),
        ("benefit_wan", date(2026, 3, 5)),
        ("books", 2.5),
        ("books", 1001),
        ("books", 44377),
        ("books", "3%"),
        ("books", date(2026, 3, 5)),
        ("work_years", 44377),
        ("work_years", "2019"),
        ("work_years", date(1900, 3, 5)),
        ("work_years", time(8)),
        ("work_years", timedelta(1)),
        ("benefit_pct", 1001),
        ("benefit_pct", "1001%"),
        ("education", "大学"),
        ("education", 3),
        ("integrity", "也许"),
        ("integrity", 2),
    ],
)
def test_what_may_mean_something_else_is_doubtful_with_its_place_and_value(
    cell: ReadCell, fact: str, written: Cell
) -> None:
    fault = cell(fact, written)
    assert fault.startswith(f"A2 “{fact}”：")
    assert str(written)[:40] in fault


def test_a_likely_slip_is_named(cell: ReadCell) -> None:
    assert "“480万”" in cell("saving_wan", 4_800_000)
    assert "2021-06-30" in cell("title_years", 44377)


def fractions(policy: Policy, *column: Cell) -> Sequence[object]:
    """What a column of percentages tells, row by row; what is doubtful is told by its place."""
    rows = [(number, [cell, True]) for number, cell in enumerate(column, start=2)]
    read = read_table(Table("t", [(1, ["saving_pct", "integrity"]), *rows]), policy, today=TODAY)
    records = [record for record in read if isinstance(record, TableRow)]
    return [
        record.doubtful[0].cell if record.doubtful else record.known.get("saving_pct") for record in records
    ]


def test_percentages_that_all_lie_below_a_fifth_may_be_fractions(policy: Policy) -> None:
    assert fractions(policy, 0.035) == ["A2"]
    assert fractions(policy, 0.035, None, "0.1", 0) == ["A2", None, "A4", 0]
    assert fractions(policy, 0.199) == ["A2"]
    assert fractions(policy, 0.2) == [0.2]
    assert fractions(policy, 0, 0) == [0, 0]


def test_one_larger_percentage_settles_its_column(policy: Policy) -> None:
    assert fractions(policy, 0.035, 0.1, 2.5, 0.05) == [0.035, 0.1, 2.5, 0.05]


def test_a_percent_sign_leaves_no_doubt(policy: Policy) -> None:
    assert fractions(policy, "0.035%", "3.5%") == [0.035, 3.5]
    assert fractions(policy, "3.5%", 0.035) == [3.5, "A3"]


def test_rows_stay_in_order_while_a_column_is_undecided(policy: Policy) -> None:
    column: list[Cell] = [None, 0.1, None, 0.15, 30, None]
    assert fractions(policy, *column) == column


@pytest.mark.parametrize("written", ["bachelor", "Bachelor", "本科学历或学士学位（含预备技师、技师班）"])
def test_a_choice_by_name_or_label(cell: ReadCell, written: str) -> None:
    assert cell("education", written) == "bachelor"


def test_a_choice_that_is_none_of_them_is_refused_with_those_that_are(cell: ReadCell) -> None:
    fault = cell("education", "大学\n毕业")
    assert "“大学 毕业”" in fault
    assert "硕士" in fault


@pytest.mark.parametrize(
    "written",
    [
        "national;group",
        "national；group",
        "国家标准、团体标准",
        "国家标准，团体标准",
        "国家标准,团体标准；",
        "国家标准\n团体标准；国家标准",
    ],
)
def test_the_members_of_a_set_are_separated_in_many_ways(cell: ReadCell, written: str) -> None:
    assert cell("standards", written) == {"national", "group"}


def test_a_label_may_hold_what_separates_others(cell: ReadCell) -> None:
    assert cell("planning", "主导行业政策、规范编制") == {"industry_policy_led"}
    both = cell("planning", "主导行业政策、规范编制；主持省部级中长期发展规划")
    assert both == {"industry_policy_led", "provincial_plan_led"}


@pytest.mark.parametrize("written", ["无", "none"])
def test_a_set_without_members_can_be_written(cell: ReadCell, written: str) -> None:
    assert cell("standards", written) == frozenset()


def test_a_member_that_is_unknown_is_refused_by_itself(cell: ReadCell) -> None:
    fault = cell("standards", "国家标准；企业标准")
    assert "“企业标准”" in fault
    assert "国家标准；企业标准" not in fault


def heads_fault(policy: Policy, heads: Sequence[Cell]) -> list[str]:
    with pytest.raises(BadInputError) as caught:
        list(read_table(Table("t.csv", [(1, heads), (2, ["1"])]), policy, today=TODAY))
    return [fault.say(wording("zh_CN")) for fault in caught.value.faults]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_head_is_a_name_or_a_label_of_any_language(policy: Policy, language: str) -> None:
    heads = labels(policy, language)
    assert len(set(heads.values())) == len(policy.vocabulary)
    cells: list[Cell] = [True if fact.kind == "flag" else None for fact in policy.vocabulary.values()]
    (record,) = read_table(Table("t", [(1, list(heads.values())), (2, cells)]), policy, today=TODAY)
    assert told(record) == {fact.name: True for fact in policy.vocabulary.values() if fact.kind == "flag"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labels_of_a_facts_values_differ(policy: Policy, language: str) -> None:
    for fact in policy.vocabulary.values():
        shown = value_labels(policy, fact, language)
        assert len(set(shown.values())) == len(fact.values), fact.name


def test_a_column_that_is_no_fact_is_carried_through(policy: Policy) -> None:
    rows: list[Row] = [(1, ["序号", "books", "备注"]), (2, [1, 3, "党员"]), (3, [2, 4])]
    reading = read_table(Table("t", rows), policy, today=TODAY)
    assert reading.heads == ("序号", "books", "备注")
    first, second = reading
    assert isinstance(first, TableRow)
    assert (first.row, first.known, first.cells) == (2, {"books": 3}, (1, 3, "党员"))
    assert told(second) == {"books": 4}


@pytest.mark.parametrize("heads", [[], ["", None, "  "], ["姓名", "甲"]])
def test_a_table_without_heads_is_refused(policy: Policy, heads: Sequence[Cell]) -> None:
    (fault,) = heads_fault(policy, heads)
    assert "表头" in fault


def test_a_bad_cell_costs_nothing_beside_it(policy: Policy) -> None:
    heads = ["books", "integrity", "knowledge"]
    rows = [(1, heads), (2, ["1", "是"]), (3, ["x", "乱写", "熟悉"]), (4, ["2"])]
    first, doubtful, last = read_table(Table("t.csv", rows), policy, today=TODAY)
    assert (told(first), told(last)) == ({"books": 1, "integrity": True}, {"books": 2})
    assert isinstance(doubtful, TableRow)
    assert doubtful.known == {"knowledge": "familiar"}
    assert [(each.cell, each.fault.variables["column"]) for each in doubtful.doubtful] == [
        ("A3", "books"),
        ("B3", "integrity"),
    ]


def test_a_cell_without_a_head_is_not_passed_over(policy: Policy) -> None:
    rows = [(1, ["books"]), (2, ["1", " "]), (3, ["1", "多余"])]
    empty, full = read_table(Table("t.csv", rows), policy, today=TODAY)
    assert told(empty) == {"books": 1}
    assert isinstance(full, TableRow)
    assert full.known == {"books": 1}
    assert str(told(full)).startswith("B3 “多余”")


def test_columns_are_named_as_spreadsheets_do() -> None:
    assert [column_letters(index) for index in (0, 25, 26, 701, 702, 16_383)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
        "XFD",
    ]
