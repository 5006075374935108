"""Heads in people's words are matched with facts where every word of them is understood, and never else."""

import pytest

from dialogs.rosters.matching import Found, matched
from dialogs.rosters.words import head_words
from tests.policies import hunan
from tests.water import water

READ = {
    "in_scope_employer": ["是否湖南省内企业", "单位属湖南省内企业", "省内企业"],
    "in_scope_role": ["是否在智能制造岗位", "岗位是否符合", "从事创新技术管理工作"],
    "role_years": [
        "从事本专业年限",
        "本专业岗位工作年限",
        "从事本专业工作年限",
        "从事创新技术管理工程工作年限",
    ],
    "integrity": ["职业道德", "诚信承诺", "学术诚信承诺", "遵纪守法情况"],
    "under_investigation": ["是否被立案审查", "有无立案审查（未结案）", "立案调查"],
    "under_penalty": ["是否受刑事处罚或被采取强制措施", "刑事处罚", "强制措施"],
    "disciplined": ["有无处分", "是否受过党纪政务处分", "处分情况", "党纪处分"],
    "education": [
        "学历",
        "最高学历",
        "文化程度",
        "学历/学位",
        "学位",
        "最高学历 *必填",
        "基本情况>学历",
        "4.最高\n学历*",
    ],
    "title_level": [
        "职称",
        "现职称",
        "专业技术职务",
        "职称等级",
        "技术职称",
        "5.现有\n职称*",
        "职称情况>名称",
        "任职资格",
    ],
    "title_years": [
        "职称取得时间",
        "取得现职称时间",
        "职称年限",
        "职称>取得时间",
        "职称评定日期",
        "取得职称后从事专业技术工作年限",
    ],
    "other_title_level": ["其他系列职称", "非工程系列职称"],
    "other_title_years": ["其他系列职称取得时间", "其他系列职称>年限"],
    "work_years": ["从事工程技术工作年限", "专业技术工作年限", "技术岗位工作年限"],
    "skill_level": ["技能等级", "职业技能等级", "职业资格", "职业资格>等级", "职业技能>等级"],
    "skill_years": ["技能等级取得时间", "职业资格>取得年月"],
    "method_cert": ["创新方法认证", "创新方法证书等级", "创新工程师等级", "TRIZ等级", "创新方法>证书等级"],
    "projects_completed": ["完成项目数", "数字化改造项目数", "参与并完成的数字化升级改造项目（项）"],
    "rnd_participation": ["是否参与新产品研发", "参与研发", "新技术研发"],
    "problems_participated": ["参与解决难题数", "参与难题（个）"],
    "problems_solved": ["解决难题数", "已解决的技术难题", "难题（个）>运用创新方法解决并应用"],
    "provincial_demo_projects": ["省部级示范项目数", "省级示范性项目"],
    "provincial_projects_top3": ["省部级项目（排名前三）", "省部级及以上项目（前3名）"],
    "provincial_projects_led": ["主持省部级项目", "省部级主持项目", "主持的省级及以上立项项目"],
    "recognized_results": ["第三方评价成果数", "成果鉴定数", "成果>第三方评价成果（项）"],
    "results_transformed": ["成果转化项数", "科技成果转化（项）"],
    "project_award": ["项目获奖", "关联项目奖励", "数字化改造项目奖"],
    "science_award": ["科技进步奖", "省部级以上科学技术奖（排名前三）", "省科技奖"],
    "social_award": ["社会力量设奖", "协会科技奖"],
    "competition_award": ["创新方法大赛获奖", "国家科技创新类竞赛获奖"],
    "talent_program": ["创新人才认定", "创新人才选树"],
    "invention_patents": [
        "发明专利",
        "发明专利数（项，已授权）",
        "发明（件）",
        "专利（项）>发明",
        "知识产权>发明专利",
        "授权发明专利",
    ],
    "invention_patents_first": ["发明专利（第一发明人）", "第一发明人发明专利", "发明专利（其中第一发明人）"],
    "utility_patents": ["实用新型", "实用新型专利（件）", "专利>实用新型", "9.实用新型\n（件）"],
    "software_copyrights": ["软著", "软件著作权登记数", "计算机软件著作权"],
    "granted_patents_first": ["授权专利（第一完成人）", "第一完成人授权专利数"],
    "reports_first_author": ["第一作者报告数", "技术报告（第一作者）"],
    "reports_top2_author": ["报告（第一、二作者）", "论证报告（前二）"],
    "industry_methods": ["行业工法", "工法、操作法", "操作法"],
    "books": ["专著（部）", "著作", "专著或译著", "出版专著"],
    "planning": ["规划编制", "规划、政策与规范"],
    "standards": ["标准", "参与标准制定", "标准编制情况"],
    "benefit_wan": ["累计创效", "创效金额（万元）", "经济效益（万元）", "创效（元）"],
    "benefit_pct": ["创效占主营业务收入比例（%）", "创效占营收比", "创效占比"],
    "saving_wan": ["累计降本", "降本金额", "节约成本（万元）", "降本额"],
    "saving_pct": ["降本占主营业务收入的比例", "降本额占营收比", "效益>降本占营收比（%）"],
    "benefit_led_wan": ["本人主持项目累计创效", "主持项目创效（万元）", "负责项目创效"],
    "benefit_led_pct": ["主持项目创效占营收比例"],
    "saving_led_wan": ["主持项目降本（万元）", "本人主持>降本"],
    "saving_led_pct": ["主持降本占主营业务收入比例"],
    "breakthrough": ["关键核心技术突破", "卡脖子技术"],
    "major_task": ["是否承担重大攻关任务", "重大攻关"],
    "employer_recommends": ["单位推荐", "单位是否推荐走绿色通道", "一人一策推荐"],
    "expert_endorsements": ["正高级专家认同人数", "正高专家推荐数"],
}
"""How offices head the columns of the facts; cells of heads of several rows are parted by >."""

NOT_READ = [
    "发明专利申请中",
    "发明专利（受理）",
    "在审发明专利",
    "目标发明专利数",
    "团队发明专利数",
    "公司发明专利",
    "发明专利编号",
    "近三年创效",
    "2025年降本",
    "本年度创效",
    "去年降本（万元）",
    "预计创效",
    "人均创效",
    "年均降本",
    "配偶学历",
    "第一学历",
    "拟评职称",
    "申报职称",
    "原职称",
    "聘任职称",
    "职称系列",
    "职称专业",
    "职称（含其他系列）",
    "专利数",
    "降本增效",
    "聘任时间",
    "职称>聘任日期",
    "任现职时间",
    "参加工作时间",
    "工龄",
    "入职时间",
    "成本降低率",
    "降本比例",
    "项目数",
    "省部级项目数",
    "获奖等级",
    "技能竞赛获奖",
    "人才称号",
    "报告数量",
    "科技成果数",
    "实用新型（第一）",
    "发明专利（湘潭基地）",
    "标准数",
    "论文数",
    "外观设计",
    "发明+实用新型",
    "职称/职务",
    "推荐意见",
    "学历>毕业时间",
    "导师>职称",
    "姓名",
    "备注",
    "取得时间",
]
"""Heads that look like a fact's and are another thing, or may be several."""


def found(head: str) -> Found:
    return matched(head.split(">"), head_words(hunan()))


@pytest.mark.parametrize(("fact", "head"), [(fact, head) for fact, heads in READ.items() for head in heads])
def test_a_head_in_an_offices_words_is_its_facts(fact: str, head: str) -> None:
    assert found(head).fact == fact


def test_every_fact_has_heads_of_its_own() -> None:
    others = {"knowledge", "project_capability"}
    assert READ.keys() | others == hunan().vocabulary.keys()


@pytest.mark.parametrize("head", NOT_READ)
def test_a_head_of_another_thing_is_not_read(head: str) -> None:
    assert found(head).fact is None


@pytest.mark.parametrize(
    ("head", "proposed"),
    [
        ("专利数", "utility_patents"),
        ("聘任时间", "title_years"),
        ("降本增效", "saving_wan"),
        ("参加工作时间", "work_years"),
        ("发明专利（湘潭基地）", "invention_patents"),
    ],
)
def test_what_may_be_a_fact_is_offered_with_why(head: str, proposed: str) -> None:
    told = found(head)
    assert proposed in told.proposed
    assert told.why is not None


def test_the_word_that_makes_it_another_thing_is_named() -> None:
    why = found("发明专利（实审中）").why
    assert why is not None
    assert why.variables == {"words": "实审"}


def test_what_a_head_does_not_say_of_its_fact_is_to_be_confirmed() -> None:
    short, full = found("发明专利（已授权）"), found("数字化领域已产业化发明专利（排名前三）")
    assert short.fact == full.fact == "invention_patents"
    assert short.why is not None
    assert short.why.variables == {"qualifiers": "rank applied field"}
    assert full.why is None


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("累计降本（元）", "yuan"),
        ("累计降本/千元", "thousand"),
        ("降本万元", "wan"),
        ("累计创效（单位：亿元）", "yi"),
        ("效益（万元）>创效", "wan"),
        ("创效占营收比（‰）", "permille"),
        ("降本占营收比（%）", "percent"),
        ("职称取得时间", "date"),
        ("职称年限（月）", "months"),
        ("职称年限", "years"),
        ("发明专利（件）", None),
    ],
)
def test_a_head_tells_its_unit(head: str, unit: str | None) -> None:
    assert found(head).unit == unit


@pytest.mark.parametrize(
    "head", ["累计降本（%）", "发明专利（万元）", "创效占营收比（万元）", "累计创效（美元）"]
)
def test_a_unit_that_the_fact_cannot_have_makes_it_no_match(head: str) -> None:
    assert found(head).fact is None


def test_a_head_under_a_choice_may_be_one_of_its_values() -> None:
    assert (found("学历（打√）>本科").fact, found("学历（打√）>本科").member) == ("education", "bachelor")
    assert found("标准>团体标准").member == "group"


def test_another_policy_brings_its_own_heads() -> None:
    words = head_words(water())
    assert matched(["现场采样水样数"], words).fact == "field_samples"
    assert matched(["检测师等级"], words).fact == "grade"
    assert matched(["检测师>取得时间"], words).fact == "grade_years"
    assert matched(["发明专利"], words).fact is None
