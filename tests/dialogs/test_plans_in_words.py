"""The ways ahead, told: nothing twice, nothing that nobody would propose, nothing got that may be there."""

from criteria.policy.vocabulary import Known, Range
from dialogs.replies import Item, Listing
from tests.dialogs.conftest import Drawn, Shown, item_lines, joined
from tests.dialogs.people import ENGINEER, none_of_the_rest

SENIOR: dict[str, Known] = ENGINEER | {
    "title_level": "engineer", "method_cert": "level2", "knowledge": "applies", "project_capability": "leads",
    "problems_solved": 5, "software_copyrights": 6, "benefit_wan": 2000,
}  # fmt: skip
ACCOUNTANT: dict[str, Known] = ENGINEER | {
    "title_level": "none", "other_title_level": "engineer", "other_title_years": 4, "role_years": 2,
}  # fmt: skip
del ACCOUNTANT["title_years"]


def plans(drawn: Drawn, target: str, **known: Known) -> list[Item]:
    blocks = drawn(target=target, **known).blocks
    items = [item for block in blocks if isinstance(block, Listing) for item in block.items]
    return [item for item in items if joined(item.spans)[:3] in ("1. ", "2. ", "3. ")]


def below(plan: Item) -> list[str]:
    return list(item_lines(plan))[1:]


def test_a_way_that_differs_in_a_step_is_told_by_the_difference(shown: Shown) -> None:
    told = shown(
        target="engineer", **ENGINEER | {"benefit_wan": 800, "problems_solved": 2, "software_copyrights": 1}
    )
    assert "和第 1 条一样，只是：" in told
    assert (
        "不用这一步：软件著作权再增加 2 项，达到 3 项（本人排名前三、已取得产业化应用成效），估计最早" in told
    )
    assert "换成：报告（第一作者）达到 1 篇（经 2 名及以上业内高级专家评议、" in told


def test_where_waiting_is_enough_nothing_else_is_proposed_that_is_no_sooner(drawn: Drawn) -> None:
    [only] = plans(drawn, "engineer", **none_of_the_rest(ENGINEER | {"title_years": 3.66}))
    assert below(only)[0] == "再过 4 个月，2027-03-23 工程系列职称满 4 年 第七条"


def test_a_title_that_may_be_there_is_only_made_sure_not_to_be_the_one_aimed_at(drawn: Drawn) -> None:
    person = none_of_the_rest(ACCOUNTANT | {"other_title_level": "engineer", "role_years": 0.5})
    del person["title_level"]
    first = below(plans(drawn, "engineer", **person)[0])
    assert "先确认还没有工程师职称" in first
    assert not any("先确认是否已有：工程系列职称" in line for line in first)


def test_what_is_counted_from_a_title_begins_anew_with_the_next_one(drawn: Drawn) -> None:
    person = none_of_the_rest(SENIOR | {"title_level": "assistant", "title_years": 4, "benefit_wan": 1200})
    first = below(plans(drawn, "senior", **person)[0])
    assert "先评工程师，再满 5 年" in first
    assert any(line.startswith("评上工程师以后，") and "（从那时算起）" in line for line in first)
    assert not any("再增加" in line and "创效" in line for line in first)
    note = "“任现职以来”从评上新的职称算起：现在的累计创效到那时不再计入，要重新积累。"
    assert note in first


def test_years_that_are_full_open_a_title_only_with_all_else(drawn: Drawn) -> None:
    ready = none_of_the_rest(SENIOR | {"title_level": "assistant", "title_years": 4, "method_cert": "level1"})
    short = ready | {"software_copyrights": 0}
    assert "评工程师：正常申报，现在就可以申报 第七条" in below(plans(drawn, "senior", **ready)[0])
    assert "评工程师：正常申报，年限已经够了，其他条件也要满足 第七条" in below(
        plans(drawn, "senior", **short)[0]
    )


def test_a_title_that_is_open_today_by_an_exceptional_way_comes_first(drawn: Drawn) -> None:
    person = SENIOR | {
        "education": "high_school", "title_level": "assistant", "title_years": 4, "problems_solved": 6,
        "granted_patents_first": 1, "benefit_wan": 1500,
    }  # fmt: skip
    first = below(plans(drawn, "senior", **none_of_the_rest(person))[0])
    assert "评工程师：破格申报，现在就可以申报 第十一条" in first
    assert not any("学历" in line and "取得" in line for line in first)


def test_a_title_that_would_undo_what_the_way_counts_is_left_for_later(shown: Shown) -> None:
    person = ENGINEER | {
        "title_level": "none", "education": "associate", "skill_level": "technician", "skill_years": 2.9,
        "projects_completed": 1,
    }  # fmt: skip
    del person["title_years"]
    told = shown(target="engineer", **person)
    assert "现在就可以先申报助理工程师。" in told
    assert "不过一评上，“任现职以来”的累计创效就要从头算；下面的路是按先不评算的。" in told
    assert "这条路是按先不评助理工程师算的：一评上，“任现职以来”的累计创效就要从头算。" in told


def test_what_is_enough_today_but_counts_anew_is_told_with_how_much_will_be_needed(drawn: Drawn) -> None:
    person = none_of_the_rest(SENIOR | {"title_level": "assistant", "title_years": 4, "benefit_wan": 2300})
    first = below(plans(drawn, "senior", **person)[0])
    note = "“任现职以来”从评上新的职称算起：现在的累计创效（到时要 2000 万元）到那时不再计入，要重新积累。"
    assert note in first


def test_a_step_that_lasts_years_longer_than_another_whole_way_is_not_proposed(drawn: Drawn) -> None:
    person = none_of_the_rest(SENIOR | {"title_level": "assistant", "title_years": 4, "education": "doctor"})
    told = [joined(plan.spans) for plan in plans(drawn, "senior", **person)]
    assert told
    assert not any("技能人才贯通" in each for each in told)


def test_nobody_is_sent_for_a_title_of_another_series(drawn: Drawn) -> None:
    for target in ("assistant", "engineer", "senior"):
        told = plans(drawn, target, **none_of_the_rest(ENGINEER | {"title_level": "none"}))
        assert not any("转评" in joined(plan.spans) for plan in told)


def test_a_range_in_a_plan_is_changed_and_what_is_not_known_is_answered(drawn: Drawn) -> None:
    person = none_of_the_rest(ENGINEER | {"title_years": Range(2, 3, high_open=True), "benefit_wan": 900})
    del person["software_copyrights"]
    [listing, *_] = plans(drawn, "engineer", **person)[0].below
    assert isinstance(listing, Listing)
    buttons = {joined(item.spans).split(" ")[0]: item.button and item.button.label for item in listing.items}
    assert buttons["年限说不准，往少里算，2028-11-23"] == "改"
    assert buttons["先确认是否已有：软件著作权，要"] == "补答"


def test_who_has_told_little_gets_no_day_without_its_plan(shown: Shown) -> None:
    told = shown(
        complete=False, education="bachelor", title_level="assistant", title_years=1, target="engineer"
    )
    assert "条路，省力的在前" not in told
    assert "最早" not in told
    assert "按下面最省力的那条路准备" not in told


def test_what_may_save_years_is_asked_before_setting_out(shown: Shown) -> None:
    told = shown(target="senior", **SENIOR | {"education": "associate", "title_years": 8})
    assert "先问一句：大专申报高级工程师 第七条" in told
    assert told.index("先问一句：大专") < told.index("按下面最省力的那条路准备")
    assert told.count("大专申报高级工程师") == 1


def test_beside_what_is_not_known_the_way_that_does_without_it_is_told(shown: Shown) -> None:
    person = none_of_the_rest(ENGINEER | {"title_years": 3})
    for fact in ("major_task", "employer_recommends", "expert_endorsements"):
        del person[fact]
    told = shown(complete=False, target="senior", **person)
    assert "现在还不能下结论" in told
    assert "这几项都不行的话，最省力的一条路：" in told


def test_bounds_that_are_surely_not_enough_take_time_like_a_number(drawn: Drawn) -> None:
    far = none_of_the_rest(ENGINEER | {"benefit_wan": Range(800, 900, low_open=True, high_open=True)})
    near = none_of_the_rest(ENGINEER | {"benefit_wan": Range(800, 1200)})
    assert any(
        line.startswith(
            "累计创效达到 1000 万元（从任现职起算、形成创新成果、取得较好的经济社会效益），估计最早"
        )
        for line in below(plans(drawn, "engineer", **far)[0])
    )
    asked = "（从任现职起算、形成创新成果、取得较好的经济社会效益）"
    assert f"累计创效达到 1000 万元{asked} 第十条（二）1.（1）" in below(plans(drawn, "engineer", **near)[0])


def test_a_title_is_open_today_only_by_the_way_that_the_plan_takes(shown: Shown) -> None:
    """Whoever could have another title converted today is not told that the usual way is open."""
    person = none_of_the_rest(
        {**ENGINEER, "title_level": "technician", "title_years": 9, "education": "associate",
         "other_title_level": "assistant", "role_years": 2, "method_cert": "none"}
    )  # fmt: skip
    told = shown(complete=False, target="engineer", **person)
    assert "评助理工程师：正常申报，现在就可以申报" not in told
