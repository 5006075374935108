"""Cells as further offices fill them, thought of fact by fact before anything was read; and what must stay
doubtful.
"""

from typing import Final

import pytest

from bot.records.cells import Cell, Told, cell_reader
from bot.records.table_dates import Counted
from criteria.policy.vocabulary import Known
from dialogs.rosters.columns import Unit
from tests.bot.records.conftest import TODAY
from tests.policies import hunan

TAKEN: Final[dict[str, dict[Cell, Known]]] = {
    "in_scope_employer": {
        "√": True,
        "是": True,
        "属于": True,
        "不属于": False,
        "×": False,
        "是（湖南）": True,
    },
    "under_investigation": {
        "无": False,
        "没有": False,
        "否": False,
        "有": True,
        "未被立案": False,
        "无立案": False,
    },
    "disciplined": {"无": False, "未受处分": False, "无处分": False, "否": False, "从未": False},
    "under_penalty": {"无": False, "没有": False, "未受过": False, "无刑事处罚": False},
    "integrity": {"是": True, "已承诺": True, "承诺": True, "遵守": True, "良好": "?"},
    "employer_recommends": {"是": True, "同意推荐": True, "不推荐": False, "推荐": True},
    "education": {
        "中等专科（中专）": "secondary_vocational",
        "中专毕业": "secondary_vocational",
        "大学专科": "associate",
        "高职高专": "associate",
        "高职（大专）": "associate",
        "专科": "associate",
        "大学（本科）": "bachelor",
        "本科毕业": "bachelor",
        "全日制本科": "bachelor",
        "本科/学士": "bachelor",
        "本科（学士）": "bachelor",
        "大学本科（工学学士）": "bachelor",
        "硕士研究生": "master",
        "研究生（硕士）": "master",
        "研究生/硕士": "master",
        "工学硕士": "master",
        "工程硕士": "master",
        "博士研究生": "doctor",
        "研究生（博士）": "doctor",
        "高中毕业": "high_school",
        "高中/中专": "?",
        "初中毕业": "below_secondary",
        "职高": "secondary_vocational",
        "本科在读": "?",
        "大专（在读本科）": "associate",
        "研究生": "?",
    },
    "title_level": {
        "初级（助理级）": "?",
        "助理级（助理工程师）": "assistant",
        "助理级": "?",
        "中级（工程师）": "engineer",
        "工程师（中级）": "engineer",
        "副高级工程师": "senior",
        "副高（高级工程师）": "senior",
        "高级工程师（副高）": "senior",
        "教授级高工": "senior",
        "正高级工程师": "senior",
        "电气工程师": "engineer",
        "机械助理工程师": "assistant",
        "员级（技术员）": "technician",
        "无职称": "none",
        "未评": "none",
        "暂无": "none",
        "未取得职称": "none",
        "会计师": "?",
        "初级": "?",
        "中级": "?",
        "高级": "?",
        "高级技师": "?",
        "工程师（待评）": "?",
        "拟评工程师": "?",
    },
    "skill_level": {
        "一级/高级技师": "senior_technician",
        "二级/技师": "technician",
        "三级/高级工": "senior_worker",
        "高级技师（一级）": "senior_technician",
        "技师（二级）": "technician",
        "高级工（三级）": "senior_worker",
        "一级（高级技师）": "senior_technician",
        "高级工/三级": "senior_worker",
        "特级技师": "senior_technician",
        "首席技师": "senior_technician",
        "电工高级工": "senior_worker",
        "钳工技师": "technician",
        "无": "none",
        "四级/中级工": "?",
        "一级/技师": "?",
        "高级工/技师": "?",
        "三级/高级技师": "?",
    },
    "method_cert": {
        "未取证": "none",
        "无证": "none",
        "未认证": "none",
        "未获证": "none",
        "没有取得": "none",
        "未考取": "none",
        "尚未取得": "none",
        "一级证": "level1",
        "二级证": "level2",
        "三级证书": "level3",
        "创新方法二级": "level2",
        "已取得三级": "level3",
        "Ⅱ级": "level2",
        "2级": "level2",
        "培训中": "?",
        "已报名": "?",
        "二级在考": "?",
        "考试未公布": "?",
        "二级待发证": "?",
        "一级/二级": "?",
        "有": "?",
    },
    "knowledge": {
        "了解": "aware",
        "熟悉": "familiar",
        "能应用": "applies",
        "具备应用能力": "applies",
        "不了解": "none",
        "尚不了解": "none",
    },
    "project_capability": {"未参与": "none", "尚未参与": "none"},
    "invention_patents": {
        "2件": 2,
        "2 件": 2,
        "３": 3,
        "2项": 2,
        "共2件": 2,
        "两件": 2,
        "无": 0,
        "0件": 0,
        "2个": 2,
        "3+": "?",
        "2-3": "?",
        "约3": "?",
        "1（受理中）": "?",
        "3（在审2）": "?",
        "√": "?",
        "有": "?",
        "若干": "?",
        1.5: "?",
        -1: "?",
        2000: "?",
    },
    "saving_wan": {
        "28万": 28,
        "28 万元": 28,
        "709万元": 709,
        "28.5": 28.5,
        "1,200": 1200,
        "5000元": 0.5,
        "0.3亿": 3000,
        "无": 0,
        "约500": "?",
        "500左右": "?",
        "500-600": "?",
        "300万/年": "?",
        "年均100万": "?",
        -35: "?",
        990000: "?",
        "预计300万": "?",
    },
    "saving_pct": {"0.8%": 0.8, "1.2": 1.2, "8‰": 0.8, "百分之二": 2, "约1%": "?"},
    "standards": {
        "国家标准": frozenset({"national"}),
        "国标": frozenset({"national"}),
        "行标、团标": frozenset({"industry", "group"}),
        "行业标准；团体标准": frozenset({"industry", "group"}),
        "团标/企标": "?",
        "无": frozenset(),
        "企业标准": "?",
    },
    "science_award": {
        "省部级二等奖": "provincial_second",
        "无": "none",
        "省科技进步三等奖": "provincial_third",
        "二等奖": "?",
        "市级一等奖": "?",
    },
    "expert_endorsements": {"3名": 3, "3人": 3, "三位": 3},
}

YEARS: Final[dict[tuple[Cell, Unit | None], Known]] = {
    ("5年", "years"): 5,
    ("5年3个月", "years"): 5.25,
    ("8.5年", "years"): 8.5,
    (5, "years"): 5,
    ("满5年", "years"): 5,
    ("5年以上", "years"): "?",
    ("近5年", "years"): "?",
    (2019, "years"): "?",
    ("2019年", "years"): "?",
    ("自2018年起", "years"): "?",
    ("2018年至今", "years"): "?",
    (43647, "years"): "?",
    (43647, "date"): "?",
    ("0年", "years"): 0,
    ("6个月", "years"): 0.5,
    ("不足1年", "years"): "?",
    ("2019-13", "date"): "?",
    ("2030-01-01", "date"): "?",
}


@pytest.mark.parametrize(
    ("fact", "cell", "known"),
    [(fact, cell, known) for fact, cells in TAKEN.items() for cell, known in cells.items()],
)
def test_a_cell_that_another_office_fills_is_read_or_doubtful(fact: str, cell: Cell, known: Known) -> None:
    assert _of(fact, cell, None) == known


@pytest.mark.parametrize(("cell", "unit", "known"), [(*key, known) for key, known in YEARS.items()])
def test_years_are_read_or_doubtful(cell: Cell, unit: Unit | None, known: Known) -> None:
    assert _of("title_years", cell, unit) == known


def _of(fact: str, cell: Cell, unit: Unit | None) -> Known | None:
    """What is read of a cell; `?` where it is doubtful or tells bounds, which take no value falsely."""
    told = cell_reader(hunan(), hunan().vocabulary[fact], TODAY, unit=unit)(cell)
    value = told.value if isinstance(told, Told) else told
    value = value.years if isinstance(value, Counted) else value
    return value if isinstance(value, str | bool | int | float | frozenset) else "?"
