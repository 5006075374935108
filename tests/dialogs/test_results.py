"""The result says what the assessment says: what is met, how far the rest is, what to confirm; no more."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import pytest

from criteria.policy.model import Tier
from criteria.policy.vocabulary import Known, Range
from dialogs.messages import words_of
from dialogs.replies import Block, Folded, Item, Listing
from tests.dialogs.conftest import Drawn, Shown, Talk
from tests.dialogs.people import ECONOMIST, ENGINEER, none_of_the_rest
from tests.policies import hunan

POLICY = hunan()


def test_who_can_apply_is_told_the_tier_the_way_and_how_it_is_reviewed(shown: Shown) -> None:
    told = shown(**ENGINEER)
    assert "可以申报工程师，走“正常申报”这条路" in told
    assert "怎么评：材料评审，加专家评议。第五条" in told
    assert "不是评审结论：还要单位审核推荐、专家综合评议。第十八条" in told


@pytest.mark.parametrize("tier", POLICY.tiers, ids=lambda tier: tier.id)
def test_the_review_is_told_with_every_mode_of_the_policy(tier: Tier) -> None:
    told = words_of(POLICY, "zh_CN").say(f"review-{tier.id}")
    assert [mode for mode in tier.modes if mode not in told] == []


def test_a_missing_number_is_told_with_its_distance_and_clause(shown: Shown) -> None:
    told = shown(**ENGINEER | {"benefit_wan": 800})
    assert "累计创效还差 200 万元（已有 800 万元）" in told
    assert "第十条（二）1.（1）" in told


def test_a_range_is_told_with_the_least_that_is_missing(shown: Shown) -> None:
    told = shown(**ENGINEER | {"benefit_wan": Range(800, 900, low_open=True, high_open=True)})
    assert "累计创效至少还差 100 万元（现有超过 800、不到 900 万元）" in told


def test_nothing_so_far_is_not_called_something(shown: Shown) -> None:
    assert "实用新型专利还差 3 项（现在没有）" in shown(**ENGINEER | {"software_copyrights": 0})


def test_a_level_that_is_too_low_is_told_with_the_one_needed(shown: Shown) -> None:
    told = shown(target="engineer", **ENGINEER | {"project_capability": "contributes"})
    assert "项目能力（自评）要“能参与制订方案并在项目中发挥骨干作用”或以上" in told


def test_nobody_is_sent_for_a_title_of_another_series_to_have_it_converted(shown: Shown) -> None:
    person = {"title_level": "none", "other_title_level": "assistant", "role_years": 3, "method_cert": "none"}
    told = shown(target="engineer", **ENGINEER | person)
    assert "转评只到同层级：您的初级对应助理工程师" in told
    assert "要“中级”或以上" not in told
    assert "最省力的一条路：转评" not in told


def test_where_the_higher_covers_the_lower_it_is_said(shown: Shown) -> None:
    told = shown(**ENGINEER | {"method_cert": "level2"})
    assert "创新方法应用能力认证：二级（按高等次涵盖低等次理解）" in told


def test_a_sanction_must_be_confirmed_and_does_not_refuse(shown: Shown) -> None:
    told = shown(**ENGINEER | {"disciplined": True})
    assert "有一点要先确认" in told
    assert "请先向本单位人事、纪检部门确认" in told
    assert "可以申报工程师" not in told


def test_both_waivers_at_once_must_be_confirmed(shown: Shown) -> None:
    person = ENGINEER | {
        "education": "associate",
        "title_level": "engineer",
        "title_years": 3,
        "method_cert": "level2",
        "knowledge": "applies",
        "project_capability": "leads",
        "benefit_wan": 2000,
        "invention_patents": 2,
        "invention_patents_first": 2,
        "granted_patents_first": 2,
        "problems_solved": 10,
        "problems_participated": 10,
    }
    told = shown(**person)
    assert "学历和资历同时破格" in told
    assert "同一项业绩第十条和破格条件里都用到了：发明专利（第一发明人）、解决并见效的难题" in told


def test_a_higher_tier_to_be_confirmed_is_told_beside_the_one_that_is_open(shown: Shown) -> None:
    person = ENGINEER | {
        "education": "associate",
        "title_level": "none",
        "other_title_level": "engineer",
        "other_title_years": 3,
        "method_cert": "level2",
        "knowledge": "applies",
        "project_capability": "leads",
        "benefit_wan": 2000,
        "invention_patents": 2,
        "invention_patents_first": 2,
        "granted_patents_first": 2,
        "problems_solved": 10,
        "problems_participated": 10,
        "role_years": 3,
    }
    told = shown(phase="first", **person)
    assert "可以申报工程师，走“转评”这条路" in told
    assert "高级工程师：条件满足，要先确认" in told
    assert "学历和资历同时破格" in told


def test_who_holds_the_highest_title_is_told_there_is_nothing_above(shown: Shown) -> None:
    assert "没有更高的层级可报了" in shown(complete=False, title_level="senior")


def test_who_holds_a_title_is_told_what_lies_above(shown: Shown) -> None:
    told = shown(**ENGINEER | {"title_level": "engineer", "software_copyrights": 0})
    assert "您已经是工程师" in told
    assert "离高级工程师还差什么" in told


def test_what_is_not_known_is_called_unknown_and_not_missing(shown: Shown) -> None:
    told = shown(complete=False, target="engineer", in_scope_employer=True)
    assert "现在还不能下结论" in told
    assert "还没满足" not in told


def test_who_has_told_little_is_shown_the_usual_way_first(shown: Shown) -> None:
    told = shown(complete=False, target="engineer", in_scope_employer=True)
    assert "先看这条路：正常申报" in told
    assert "最近" not in told


def test_one_is_called_enough_only_where_one_is_enough(shown: Shown) -> None:
    told = shown(complete=False, in_scope_employer=True)
    assert "下面任一项达到即可：" in told
    assert "完成的数字化升级改造项目要 1 个及以上（还不知道）" in told


def test_where_nothing_can_be_concluded_it_is_told_which_answers_are_wanting(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "不清楚", "看结果")
    assert "先弄清楚：所在单位" in talk.text
    talk.press("补答：所在单位", "是")
    assert talk.asked == "education"
    talk.press("看结果")
    assert "问题还没答完" in talk.text


def test_a_title_of_another_series_is_no_way_to_seniority_in_the_normal_phase(shown: Shown) -> None:
    told = shown(target="senior", **ENGINEER)
    assert "中级满 5 年" not in told
    person = {name: value for name, value in ENGINEER.items() if not name.startswith("title")}
    holder = person | {"title_level": "none", "other_title_level": "engineer", "other_title_years": 3}
    assert "本科、中级满 5 年：还差 2 年" in shown(target="senior", phase="first", **holder)
    assert "中级满" not in shown(target="senior", phase="first", **ENGINEER)


def test_a_title_still_to_be_got_counts_its_years_anew(shown: Shown) -> None:
    told = shown(target="senior", **ENGINEER)
    assert "本科、工程师满 5 年：先取得工程师，之后再满 5 年" in told


def test_who_may_be_converted_is_told_so(shown: Shown) -> None:
    assert "可以申报工程师，走“转评”这条路" in shown(**ECONOMIST)


def test_a_level_that_stands_in_the_way_is_not_called_too_low(shown: Shown) -> None:
    told = shown(target="senior", **ECONOMIST)
    assert "您的中级要先转评为工程师（第十六条）" in told
    assert "员级" not in told


def test_a_title_that_must_not_be_there_is_not_called_enough(shown: Shown) -> None:
    told = shown(complete=False, in_scope_employer=True)
    assert "其他系列职称先转评：还不知道 第十七条" in told


def test_beside_a_nearer_way_the_usual_one_is_told_in_full(shown: Shown) -> None:
    worker = {"title_level": "none", "skill_level": "technician", "skill_years": 2.5}
    told = shown(target="engineer", **{n: v for n, v in (ENGINEER | worker).items() if n != "title_years"})
    assert "最省力的一条路：技能人才贯通" in told
    assert "本科、助理工程师满 4 年：先取得助理工程师，之后再满 4 年" in told


def test_beside_a_nearer_way_the_usual_one_is_asked_about(talk: Talk) -> None:
    person = none_of_the_rest(ECONOMIST)
    talk.press("看看我能报哪一级").answer_all(person)
    assert talk.session.state == "result"
    talk.press("看看高级工程师还差什么")
    assert talk.asked == "method_cert"
    talk.answer_all(person)
    assert "看看高级工程师还差什么" not in talk.labels


def test_years_that_begin_with_a_title_are_told_with_it_and_not_called_unknown(shown: Shown) -> None:
    person = ENGINEER | {"title_level": "none", "education": "master"}
    del person["title_years"]
    told = shown(target="engineer", complete=False, **person)
    assert "硕士、助理工程师满 2 年：先取得助理工程师，之后再满 2 年" in told
    assert "之后再满 4 年" not in told


def test_where_the_education_is_not_known_no_row_of_seniority_goes_before_another(shown: Shown) -> None:
    person = {name: value for name, value in ECONOMIST.items() if name not in ("education", "title_years")}
    told = shown(target="senior", complete=False, **person)
    rows = [line for line in told.splitlines() if "工程师满" in line]
    assert rows == []
    assert "破格申报：您的中级要先转评为工程师（第十六条）" in told


def test_a_conversion_is_not_the_nearest_way_for_who_has_no_title_to_convert(shown: Shown) -> None:
    told = shown(target="senior", **ENGINEER)
    assert "最省力的一条路：正常申报" in told


def test_only_answers_that_can_change_the_result_are_asked_for_after_all(talk: Talk) -> None:
    person = none_of_the_rest(ENGINEER)
    del person["software_copyrights"]
    talk.press("工程师").answer_all(person)
    assert "如果软件著作权达到 3 项（第十条（二）3.（1）），可以申报工程师" in talk.text
    assert "补答：软件著作权" in talk.labels


def test_no_more_questions_are_promised_than_there_are(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all({})
    for label in [label for label in talk.labels if label.startswith("看看")]:
        talk.press(label)
        assert talk.session.state == "asking"


@pytest.mark.parametrize("said", ["跳过", "不清楚", "为什么问", "查条款"])
def test_what_belongs_to_a_question_is_answered_kindly_where_none_is_open(talk: Talk, said: str) -> None:
    talk.press("工程师", "都符合", "看结果").type(said)
    assert "过时" not in talk.text
    assert "没有等您回答的题" in talk.text


def test_the_advice_names_its_source_and_whom_to_ask(shown: Shown) -> None:
    person = ENGINEER | {"title_level": "engineer", "title_years": 7, "education": "associate"}
    told = shown(**person)
    assert "国家基本标准没有列出大专正常申报高级工程师" in told
    assert "需向评委会确认" in told
    assert "来源：" in told


@pytest.mark.parametrize(("day", "over"), [("2025-10-16", False), ("2025-10-17", True), ("2026-11-23", True)])
def test_the_term_is_told_from_the_day_after_its_end(shown: Shown, day: str, over: bool) -> None:
    told = shown(now=datetime.fromisoformat(f"{day}T12:00:00+08:00"), **ENGINEER)
    assert ("有效期到 2025-10-16 已满（条文没有写末日，按印发之日起两年计）" in told) is over


def test_the_same_answers_have_the_same_receipt(shown: Shown) -> None:
    def receipt(**known: Known) -> str:
        return next(line for line in shown(**known).splitlines() if line.startswith("自评编号"))

    assert receipt(**ENGINEER) == receipt(**dict(reversed(ENGINEER.items())))
    assert receipt(**ENGINEER) != receipt(**ENGINEER | {"benefit_wan": 1300})


def items(blocks: Iterable[Block]) -> Iterator[Item]:
    """The lines of all lists, folded ones too."""
    for block in blocks:
        if isinstance(block, Listing):
            yield from block.items
        elif isinstance(block, Folded):
            yield from items(block.blocks)


def test_every_requirement_links_its_clause(drawn: Drawn) -> None:
    reply = drawn(**none_of_the_rest(ENGINEER | {"benefit_wan": 800}))
    marked = [item for item in items(reply.blocks) if item.mark in ("met", "missing", "open")]
    assert len(marked) >= 10
    assert all(any(span.clause in POLICY.clauses for span in item.spans) for item in marked)


def test_the_first_round_is_judged_by_its_own_rules(shown: Shown) -> None:
    person = ENGINEER | {"title_level": "none", "other_title_level": "assistant", "other_title_years": 5}
    assert "可以申报工程师" not in shown(**person)
    assert "可以申报工程师" in shown(phase="first", **person)
