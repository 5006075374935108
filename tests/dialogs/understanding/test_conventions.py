"""The examples of the conventions, one by one."""

import pytest

from dialogs.messages import words_of
from dialogs.understanding import Unclear
from tests.dialogs.understanding.measuring import answer, written
from tests.policies import hunan

EXAMPLES = [
    ("benefit_wan", "一千五百多万", "(1500,1600)"),
    ("benefit_wan", "1,350.5万元", "1350.5"),
    ("benefit_wan", "两个亿", "20000"),
    ("benefit_wan", "6500000元", "650"),
    ("benefit_wan", "还没核算", "?unknown"),
    ("benefit_wan", "前年300后来500", "unclear"),
    ("saving_pct", "２．５％", "2.5"),
    ("saving_pct", "一个半点", "1.5"),
    ("saving_pct", "百分之二到百分之三", "[2,3]"),
    ("title_years", "四年零三个月", "4.25"),
    ("title_years", "2018年底评上的", "since 2018-12"),
    ("title_years", "快五年了", "(-,5)"),
    ("utility_patents", "仨", "3"),
    ("utility_patents", "一项也没有", "0"),
    ("utility_patents", "四五项吧", "[4,5]"),
    ("education", "全日制本科", "bachelor"),
    ("education", "在职研究生，拿了硕士学位", "master"),
    ("education", "博士在读", "unclear"),
    ("method_cert", "一級", "level1"),
    ("method_cert", "报了名还没考", "none"),
    ("title_level", "会计师", "unclear + other_title_level=engineer"),
    ("method_cert", "2", "unclear"),
    ("benefit_wan", "2000000", "unclear"),
    ("utility_patents", "十多个", "(10,20)"),
    ("title_level", "还没评过", "none"),
    ("project_award", "省科技厅一等", "provincial_first"),
    ("project_award", "二等奖", "unclear"),
    ("rnd_participation", "冇参加过", "false"),
    ("rnd_participation", "要得", "true"),
    ("rnd_participation", "什么算参与研发？", "?question"),
    ("title_level", "4、工程师", "engineer"),
    ("title_level", "5工程师", "unclear"),
    ("title_level", "9工程师", "engineer + title_years=9"),
    ("title_years", "9.5", "9.5"),
    ("title_years", "10.5", "unclear"),
    ("title_years", "29.5", "unclear"),
    ("title_years", "30.5", "30.5"),
    ("saving_pct", "半个点到一个点", "[0.5,1]"),
    ("saving_pct", "不到半个点", "(-,0.5)"),
    ("utility_patents", "伍项", "5"),
    ("utility_patents", "陆个", "6"),
    ("project_capability", "带队伍", "leads"),
]


@pytest.mark.parametrize(("fact", "text", "meaning"), EXAMPLES)
def test_an_example_of_the_conventions(fact: str, text: str, meaning: str) -> None:
    assert written(answer(fact, text)) == meaning


def test_an_amount_is_in_ten_thousands_of_yuan() -> None:
    assert written(answer("benefit_wan", "1200")) == "1200"
    assert written(answer("benefit_wan", "99999")) == "99999"
    assert written(answer("benefit_wan", "100000")) == "unclear"
    assert written(answer("benefit_wan", "100000元")) == "10"


@pytest.mark.parametrize(
    ("fact", "most", "too_much"),
    [
        ("benefit_wan", "100亿", "100亿零1万"),
        ("saving_pct", "1000%", "1001%"),
        ("books", "1000", "1001"),
        ("books", "1000以内", "至少1001本"),
        ("title_years", "60年", "61"),
    ],
)
def test_what_lies_beyond_the_bounds_of_a_fact_is_asked_again(fact: str, most: str, too_much: str) -> None:
    assert written(answer(fact, most)) != "unclear"
    assert written(answer(fact, too_much)) == "unclear"


@pytest.mark.parametrize(
    ("fact", "text", "meaning"),
    [
        ("title_level", "4 工程师", "engineer"),
        ("title_level", "4. 工程师", "engineer"),
        ("title_level", "4、工程师", "engineer"),
        ("title_level", "１ 无", "none"),
        ("title_level", "5 高工", "senior"),
        ("title_level", "3 工程师", "unclear"),
        ("skill_level", "1 无", "none"),
        ("skill_level", "3 技师", "technician"),
        ("education", "7 硕士", "master"),
        ("standards", "1 国际标准", "{international}"),
        ("talent_program", "2 省部级", "provincial"),
        ("method_cert", "2 一级", "level1"),
        ("education", "2 硕士", "unclear"),
    ],
)
def test_a_choice_with_its_number_is_that_choice(fact: str, text: str, meaning: str) -> None:
    assert written(answer(fact, text)) == meaning


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("本科".encode().decode("ascii", "surrogateescape"), "bachelor"),
        ("全日制本\udce7\udca7\udc91", "bachelor"),
        ("本\udc9f科", "unclear"),
        ("\ud800", "unclear"),
        ("本科\udfff", "unclear"),
    ],
)
def test_what_a_terminal_could_not_decode_is_read_or_asked_again(typed: str, meaning: str) -> None:
    assert written(answer("education", typed)) == meaning


def test_years_are_rounded_down() -> None:
    assert written(answer("title_years", "4年11个月")) == "4.91"
    assert written(answer("title_years", "11个月")) == "0.91"
    assert written(answer("title_years", "364天")) == "0.99"


def test_a_bound_in_months_is_never_narrower_than_what_was_said() -> None:
    assert written(answer("title_years", "5个多月")) == "(0.41,0.5)"
    assert written(answer("title_years", "4个多月")) == "(0.33,0.42)"


def test_a_hedge_is_marked_and_the_value_taken() -> None:
    assert answer("benefit_wan", "大概1200万").hedged
    assert answer("benefit_wan", "1200万左右").hedged
    assert not answer("benefit_wan", "1200万吧").hedged


def test_what_was_meant_is_offered_and_not_taken() -> None:
    from dialogs.understanding import Unclear  # noqa: PLC0415

    outcome = answer("education", "本课").outcome
    assert isinstance(outcome, Unclear)
    assert outcome.suggestion == "bachelor"
    assert outcome.reason.variables == {"meant": "本科"}


def test_a_number_chooses_only_where_the_choices_were_shown_with_numbers() -> None:
    assert written(answer("title_level", "4")) == "engineer"
    assert written(answer("title_level", "4", numbered=False)) == "unclear"
    assert written(answer("standards", "1、3")) == "{industry international}"


@pytest.mark.parametrize(
    ("fact", "text", "said"),
    [
        ("work_years", "1950年", "出生年份"),
        ("work_years", "1952年3月", "出生年份"),
        ("work_years", "70年以上", "最多记到 60 年"),
        ("work_years", "50到70年", "最多记到 60 年"),
        ("work_years", "超过60年", "最多记到 60 年"),
        ("utility_patents", "超过1000个", "最多记到 1000"),
        ("saving_pct", "2000%以上", "最多记到 1000%"),
    ],
)
def test_a_bound_that_is_passed_is_named_with_the_likely_slip(fact: str, text: str, said: str) -> None:
    outcome = answer(fact, text).outcome
    assert isinstance(outcome, Unclear)
    assert said in outcome.reason.say(words_of(hunan(), "zh_CN"))


def test_what_is_told_besides_is_left_out_where_it_is_too_much() -> None:
    assert answer("title_level", "工程师，1950年评的").also == {}
    assert answer("benefit_wan", "1200万，占比2000%").also == {}
    assert answer("benefit_wan", "1200万，占比20%").also == {"benefit_pct": 20}
