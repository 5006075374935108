"""The head of a result, and what to do next: what is open, what hangs on doubts, what to confirm."""

from criteria.policy.vocabulary import Known
from tests.dialogs.conftest import Shown, Talk
from tests.dialogs.people import ECONOMIST, ENGINEER, none_of_the_rest
from tests.policies import hunan

POLICY = hunan()
SENIOR: dict[str, Known] = ENGINEER | {
    "method_cert": "level2", "knowledge": "applies", "project_capability": "leads", "benefit_wan": 2000,
    "title_level": "engineer", "problems_solved": 10, "software_copyrights": 6,
    "provincial_projects_led": 1,
}  # fmt: skip


def test_words_that_experts_weigh_stand_beside_alternatives_of_one_line_too(shown: Shown) -> None:
    told = shown(**ENGINEER)
    assert "累计创效：1200 万元（“较好的经济社会效益”由专家认定） 第十条（二）1.（1）" in told
    assert "软件著作权：3 项（“产业化应用成效”由专家认定） 第十条（二）3.（1）" in told


def test_only_what_is_surely_open_can_be_applied_for_today(shown: Shown) -> None:
    assert "现在就可以先申报工程师。" in shown(target="senior", **ENGINEER)
    assert "现在就可以先申报" not in shown(target="senior", **ENGINEER | {"disciplined": True})
    told = shown(target="assistant", **ENGINEER | {"title_level": "assistant"})
    assert "您已经是助理工程师" in told
    assert "更高的工程师，现在就可以申报。" in told


def test_a_tier_above_that_may_be_open_is_not_denied(shown: Shown) -> None:
    person = none_of_the_rest(ENGINEER | {"title_years": 3})
    for fact in ("major_task", "employer_recommends", "expert_endorsements"):
        del person[fact]
    told = shown(complete=False, **person)
    assert "再往上现在还不能申报" not in told
    assert "现在还不能下结论，因为“重大攻关任务”、“单位推荐”、“正高级专家认同”还没弄清楚" in told
    assert "这几项都不行的话，最省力的一条路：正常申报工程师" in told


def test_a_condition_names_a_clause_that_asks_for_it(shown: Shown) -> None:
    """A project counts for assistants as a completed one, whatever else it counts for elsewhere."""
    person = none_of_the_rest(ENGINEER | {"title_level": "technician", "work_years": 3, "problems_solved": 0})
    del person["provincial_projects_top3"], person["projects_completed"]
    told = shown(complete=False, target="assistant", in_vain=("provincial_projects_top3",), **person)
    assert "如果省部级项目（排名前三）达到 1 项（第十条（一）1.），可以申报助理工程师" in told


def test_waiting_that_spares_a_doubt_is_told(shown: Shown) -> None:
    both = shown(**SENIOR | {"education": "associate", "title_years": 3.5})
    assert "学历和资历同时破格，办法没有写明，要向评委会确认。" in both
    assert "也可以等一等：还差 1 年 6 个月，2028-05-23 满 5 年，那时就不用确认这一点。" in both
    usual = shown(**SENIOR | {"title_years": 4})
    assert "可以申报高级工程师，走“破格申报”这条路" in usual
    assert "不急的话：还差 1 年，2027-11-23 满 5 年，就能正常申报高级工程师。" in usual


def test_a_sanction_that_nobody_knows_of_is_one_of_the_points_to_confirm(shown: Shown) -> None:
    person = none_of_the_rest(SENIOR | {"title_years": 3, "education": "associate"})
    del person["disciplined"]
    told = shown(complete=False, in_vain=("disciplined",), **person)
    assert "但有 2 点要先确认" in told
    assert "请先向本单位人事、纪检部门确认" in told


def test_any_one_of_several_is_not_told_as_the_one(shown: Shown) -> None:
    works = ("invention_patents", "software_copyrights", "utility_patents", "reports_first_author")
    person = none_of_the_rest(ENGINEER)
    for fact in (*works, "invention_patents_first", "granted_patents_first", "reports_top2_author"):
        del person[fact]
    told = shown(complete=False, in_vain=works, **person)
    assert (
        "如果“专利、标准等代表作”有任一项达到（第十条（二）3.），可以申报工程师，走“正常申报”这条路。" in told
    )


def test_who_knows_little_of_himself_is_not_promised_the_highest(shown: Shown) -> None:
    told = shown(complete=False, in_vain=tuple(POLICY.vocabulary))
    assert "知道的还太少。如果下面先要弄清楚的 13 项都符合，可以申报助理工程师，走“正常申报”这条路。" in told
    assert "可以申报高级工程师" not in told


def test_papers_are_those_of_the_tier_that_can_be_applied_for(shown: Shown) -> None:
    told = shown(target="senior", **ENGINEER)
    assert "申报工程师的材料清单：" in told
    assert "个人述职评审情况表" in told or "评审表" in told


def test_how_a_conversion_is_reviewed_is_not_made_up(shown: Shown) -> None:
    assert "怎么评：第十六条没有写转评怎么评，以当年通知为准。第十六条" in shown(**ECONOMIST)


def test_the_highest_title_of_these_measures_is_not_called_the_highest_of_all(shown: Shown) -> None:
    told = shown(**ENGINEER | {"title_level": "senior"})
    assert "您已经是高级工程师。这个办法最高到高级工程师，没有更高的层级可报了。" in told


def test_out_of_scope_by_the_post_is_told_so(shown: Shown) -> None:
    assert "您的岗位不在里面" in shown(**ENGINEER | {"in_scope_role": False})
    assert "您的单位不在里面" in shown(**ENGINEER | {"in_scope_employer": False})


NEARLY_AN_ENGINEER = none_of_the_rest(ENGINEER | {"role_years": 3})
IN_VAIN = ("other_title_level", "method_cert")
WORKS_IN_VAIN = (
    "method_cert", "invention_patents", "utility_patents", "software_copyrights", "granted_patents_first",
    "invention_patents_first", "standards", "planning", "reports_first_author", "reports_top2_author",
)  # fmt: skip


def in_doubt(talk: Talk, **known: Known) -> str:
    """The result of an engineer-to-be who can tell neither of a title of another series nor of the level of
    their certificate.
    """
    person = {**NEARLY_AN_ENGINEER, **known}
    talk.press("看看我能报哪一级")
    return talk.answer_all({name: value for name, value in person.items() if name not in IN_VAIN}).text


def test_what_was_not_known_leaves_the_usual_way_to_be_asked_about(talk: Talk) -> None:
    """Played: a title of another series may open the highest tier; of the next one nothing was asked."""
    told = in_doubt(talk)
    usual = "如果创新方法应用能力认证是一级或以上（第九条（二）1.），可以申报工程师，走“正常申报”这条路。"
    converted = "如果其他系列职称是副高级（第十六条），还可以申报高级工程师，走“转评”这条路。"
    assert told.index(usual) < told.index(converted)
    assert "先看这条路：正常申报工程师（第七条）" in told


def test_what_is_missing_for_the_nearest_tier_is_told_before_what_nobody_spoke_of(talk: Talk) -> None:
    told = in_doubt(talk, benefit_wan=0)
    short = told.index("离工程师还有一段：")
    assert short < told.index("如果其他系列职称是副高级（第十六条），可以申报高级工程师，走“转评”这条路。")


def test_who_can_tell_nothing_learns_what_each_answer_would_have_to_be_and_which_way_is_meant(
    talk: Talk,
) -> None:
    talk.press("看看我能报哪一级").answer_all({})
    assert "可以申报助理工程师，走“正常申报”这条路。" in talk.text
    assert "先看这条路：正常申报助理工程师（第七条）" in talk.text
    assert "需要：工程技术岗位满 1 年（第七条）" in talk.text
    assert "需要：创新方法应用能力认证是一级或以上（第九条（一）1.）" in talk.text


def test_all_that_can_be_answered_after_all_can_be_reached_and_is_counted(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all({})
    [others] = [label for label in talk.labels if label.endswith("项可以补答")]
    beside = sum(label.startswith("补答：") for label in talk.labels)
    asked_in_vain = {entry.fact for entry in talk.session.log}
    assert others == f"还有 {len(asked_in_vain) - beside} 项可以补答"
    talk.press(others)
    assert len(talk.open.choices) == len(asked_in_vain) - beside
    talk.press("技能等级")
    assert talk.asked == "skill_level"


def test_few_others_are_a_choice_among_themselves(talk: Talk) -> None:
    person = {name: value for name, value in NEARLY_AN_ENGINEER.items() if name not in WORKS_IN_VAIN}
    talk.press("看看我能报哪一级").answer_all(person)
    [others] = [label for label in talk.labels if label.endswith("项可以补答")]
    talk.press(others)
    assert f"还有 {len(talk.open.choices)} 项可以补答" == others
