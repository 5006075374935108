"""What people write into cells is read as they mean it, or refused with its place; never guessed."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from bot.faults import BadInputError
from bot.records.cells import Cell, value_labels
from bot.records.faults import RecordError
from bot.records.tables import labels, read_table
from criteria.vocabulary import Vocabulary
from locales.wording import LANGUAGES, wording

ReadCell = Callable[[str, Cell], Any]


@pytest.fixture
def cell(vocabulary: Vocabulary) -> ReadCell:
    def read(fact: str, written: Cell) -> object:
        (record,) = read_table([(1, [fact]), (2, [written])], vocabulary, name="t.csv")
        return record.say(wording("zh_CN")) if isinstance(record, RecordError) else record.get(fact)

    return read


@pytest.mark.parametrize("written", ["true", "TRUE", "是", " 是 ", "1", "１", True, 1, 1.0])
def test_a_flag_that_is_true(cell: ReadCell, written: Cell) -> None:
    assert cell("integrity", written) is True


@pytest.mark.parametrize("written", ["false", "False", "否", "0", "no", False, 0, 0.0])
def test_a_flag_that_is_false(cell: ReadCell, written: Cell) -> None:
    assert cell("integrity", written) is False


@pytest.mark.parametrize("written", [None, "", "  ", "\u3000"])
@pytest.mark.parametrize("fact", ["integrity", "education", "standards", "benefit_wan", "books"])
def test_an_empty_cell_is_unknown(cell: ReadCell, fact: str, written: Cell) -> None:
    assert cell(fact, written) is None


@pytest.mark.parametrize(
    ("fact", "written", "value"),
    [
        ("books", "3", 3),
        ("books", "3.0", 3.0),
        ("books", 3, 3),
        ("books", "３", 3),
        ("work_years", "3.25", 3.25),
        ("benefit_wan", " 1200 ", 1200),
        ("benefit_wan", "1.2e3", 1200.0),
        ("benefit_wan", -5, -5),
        ("benefit_pct", "2.5%", 2.5),
        ("benefit_pct", "２.５ ％", 2.5),
        ("benefit_pct", 3, 3),
        ("benefit_wan", "9" * 5000, float("inf")),
    ],
)
def test_a_number(cell: ReadCell, fact: str, written: Cell, value: float) -> None:
    assert cell(fact, written) == value
    assert type(cell(fact, written)) is type(value)


@pytest.mark.parametrize("written", ["三", "1,200", "800万", "NaN", "inf", "5-6", "5%", "--5", True, "是"])
def test_what_is_no_number_is_refused_with_its_place_and_value(cell: ReadCell, written: Cell) -> None:
    fault = cell("benefit_wan", written)
    assert fault.startswith("t.csv:2“benefit_wan”")
    assert str(written) in fault


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
    assert cell("standards", written) == ["national", "group"]


def test_a_label_may_hold_what_separates_others(cell: ReadCell) -> None:
    assert cell("planning", "主导行业政策、规范编制") == ["industry_policy_led"]
    both = cell("planning", "主导行业政策、规范编制；主持省部级中长期发展规划")
    assert both == ["industry_policy_led", "provincial_plan_led"]


@pytest.mark.parametrize("written", ["无", "none"])
def test_a_set_without_members_can_be_written(cell: ReadCell, written: str) -> None:
    assert cell("standards", written) == []


def test_a_member_that_is_unknown_is_refused_by_itself(cell: ReadCell) -> None:
    fault = cell("standards", "国家标准；企业标准")
    assert "“企业标准”" in fault
    assert "国家标准；企业标准" not in fault


def heads_fault(vocabulary: Vocabulary, heads: Sequence[Cell]) -> list[str]:
    with pytest.raises(BadInputError) as caught:
        list(read_table([(1, heads), (2, ["1"])], vocabulary, name="t.csv"))
    return [fault.say(wording("zh_CN")) for fault in caught.value.faults]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_head_is_a_name_or_a_label_of_any_language(vocabulary: Vocabulary, language: str) -> None:
    heads = labels(vocabulary, language)
    assert len(set(heads.values())) == len(vocabulary)
    (record,) = read_table([(1, list(heads.values())), (2, [None] * len(heads))], vocabulary, name="t")
    assert record == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labels_of_a_facts_values_differ(vocabulary: Vocabulary, language: str) -> None:
    for fact in vocabulary.values():
        shown = value_labels(fact, language)
        assert len(set(shown.values())) == len(fact.values), fact.name


def test_every_bad_head_has_its_line(vocabulary: Vocabulary) -> None:
    first, second, twice = heads_fault(vocabulary, ["姓名", "educaton", "books", " BOOKS "])
    assert "第 1 列" in first
    assert "姓名" in first
    assert "education" in second
    assert "3 4" in twice


@pytest.mark.parametrize("heads", [[], ["", None, "  "]])
def test_a_table_without_heads_is_refused(vocabulary: Vocabulary, heads: Sequence[Cell]) -> None:
    (fault,) = heads_fault(vocabulary, heads)
    assert "表头" in fault


def test_a_bad_cell_costs_its_record_and_no_other(vocabulary: Vocabulary) -> None:
    rows = [(1, ["books", "integrity"]), (2, ["1", "是"]), (3, ["x", "y"]), (4, ["2"])]
    first, faults, last = read_table(rows, vocabulary, name="t.csv")
    assert (first, last) == ({"books": 1, "integrity": True}, {"books": 2})
    assert isinstance(faults, RecordError)
    assert [fault.variables["column"] for fault in faults.faults] == ["books", "integrity"]


def test_a_cell_without_a_head_is_not_passed_over(vocabulary: Vocabulary) -> None:
    empty, full = read_table([(1, ["books"]), (2, ["1", " "]), (3, ["1", "多余"])], vocabulary, name="t.csv")
    assert empty == {"books": 1}
    assert isinstance(full, RecordError)
    assert "多余" in full.say(wording("zh_CN"))
