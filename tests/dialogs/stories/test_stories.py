"""What is heard of a story, kind by kind: and what is not, because it is no fact."""

import pytest

from dialogs.stories import LONGEST_STORY, StoryError
from tests.dialogs.stories.telling import heard, story


def doubted(text: str) -> dict[str, str]:
    """The facts that a story leaves doubtful, with the name of the reason."""
    return {
        fact: each.reason.message.removeprefix("understanding-")
        for each in story(text).doubtful
        for fact in each.facts
    }


def test_a_story_tells_each_fact_with_the_words_that_it_was_read_from() -> None:
    told = story("本科，2019年7月评的助工，累计降本700万。")
    assert [(each.fact, each.quote) for each in told.facts] == [
        ("education", "本科"),
        ("title_level", "2019年7月评的助工"),
        ("title_years", "2019年7月评的助工"),
        ("saving_wan", "累计降本700万"),
    ]


def test_what_was_not_heard_stands_beside_it_and_the_goal_as_well() -> None:
    told = story("本科，平时喜欢钓鱼，想评工程师。")
    assert (told.unheard, told.target) == (("平时喜欢钓鱼", "想评工程师"), "engineer")
    assert told.wishes == ("想评工程师",)


@pytest.mark.parametrize("text", ["", "  \n", "，" * (LONGEST_STORY + 1)])
def test_nothing_at_all_and_too_much_are_refused(text: str) -> None:
    with pytest.raises(StoryError):
        story(text)


@pytest.mark.parametrize(
    "text",
    [
        "我同事有3个发明，还有5个软著。",
        "我老婆是本科，她是工程师。",
        "导师评了正高。",
        "没用TRIZ方法解决难题。",
        "2019年还没评工程师。",
        "没拿过国家科技进步二等奖。",
        "没参与修订过行业标准。",
        "我带的徒弟都评上工程师了。",
        "老板说先评助工。",
        "听说本科满四年才能评工程师。",
        "要是有3个实用新型就好了。",
        "想明年评工程师。",
        "评工程师要几个实用新型？",
        "一级建造师证书有，计算机二级也有。",
        "38岁，邵东人。",
        "看了3本书。",
        "证书复印件要不要公证？",
    ],
)
def test_what_is_another_s_wished_or_asked_is_no_fact(text: str) -> None:
    assert heard(text) == {}


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("公司累计创效3000万。", {"benefit_wan": "story-group"}),
        ("我们公司参与了5个数字化改造项目，都完成了。", {"projects_completed": "story-group"}),
        ("还没解决过3个难题。", {"problems_solved": "story-unqualified"}),
        ("还没本科毕业。", {"education": "story-several"}),
        ("去年降本200万。", {"saving_wan": "story-yearly"}),
        ("2023年降本190万。", {"saving_wan": "story-yearly"}),
        ("每年降本80万左右。", {"saving_wan": "story-yearly"}),
        ("实用新型3个，还在申请。", {"utility_patents": "story-pending"}),
        ("去年刚从助工转评工程师。", {"title_level": "story-several"}),
        ("累计创效2000万是整个项目的，我占30%。", {"benefit_wan": "story-share"}),
        ("参与并完成仓储改造项目1个、上线改造项目1个。", {"projects_completed": "story-several"}),
        ("另申请发明2项。", {"invention_patents": "story-pending"}),
        ("专著副主编1部。", {"books": "story-unqualified"}),
        ("发明2项，预计明年授权。", {"invention_patents": "story-planned"}),
        ("好像有3个软著。", {"software_copyrights": "story-hedged"}),
        ("实用新型3个，我排第五。", {"utility_patents": "story-unqualified"}),
        ("软著2个，没用起来。", {"software_copyrights": "story-unqualified"}),
        ("省科技进步二等奖，我排第六。", {"science_award": "story-unqualified"}),
        ("创新方法大赛二等奖。", {"competition_award": "grade-without-level"}),
        ("2019年拿的助工，干了三年。", {"title_years": "several"}),
        ("助工19年。", {"title_years": "year-or-span"}),
        ("当了五年工程师。", {"title_level": "story-post"}),
        ("工程师是公司内部评的。", {"title_level": "story-post"}),
        ("我从国企的工程师岗位转来。", {"title_level": "story-post"}),
        ("助工是九几年的，早过期了。", {"title_level": "story-pending"}),
        ("实用新型授权7件，我排第一的2件，排第二的3件。", {"utility_patents": "story-unqualified"}),
        ("本科在读。", {"education": "not-obtained"}),
        (
            "授权专利3个。",
            dict.fromkeys(("invention_patents", "utility_patents", "granted_patents_first"), "story-which"),
        ),
        ("降本增效一共800万。", {"saving_wan": "story-which", "benefit_wan": "story-which"}),
        ("中级职称。", {"title_level": "story-which", "other_title_level": "story-which"}),
    ],
)
def test_what_may_not_count_or_may_be_several_facts_is_doubtful_for_a_reason(
    text: str, reasons: dict[str, str]
) -> None:
    assert heard(text).keys().isdisjoint(reasons)
    assert doubted(text) == reasons


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "13年高级工，17年技师，21年高级技师。",
            {"skill_level": "senior_technician", "skill_years": {"since": "2021"}},
        ),
        (
            "高级会计师，2020年评上的。",
            {"other_title_level": "senior", "other_title_years": {"since": "2020"}},
        ),
        ("工程师，之前是助理工程师（2016年）。", {"title_level": "engineer"}),
        ("我不是高工，是工程师。", {"title_level": "engineer"}),
        ("2022年破格评的工程师。", {"title_level": "engineer", "title_years": {"since": "2022"}}),
        ("没评过职称。", {"title_level": "none"}),
        ("助工八年了还没评上工程师，去年报了没通过。", {"title_level": "assistant", "title_years": 8}),
        ("职称：无；技能等级：无。", {"title_level": "none", "skill_level": "none"}),
        ("工程类的职称没有。", {"title_level": "none"}),
        (
            "高工一直没评上，工程师是2012年评的。",
            {"title_level": "engineer", "title_years": {"since": "2012"}},
        ),
    ],
)
def test_of_several_titles_the_highest_counts_with_its_own_date(text: str, facts: dict[str, object]) -> None:
    assert heard(text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "本科，助工六年，一级。",
            {"education": "bachelor", "title_level": "assistant", "title_years": 6, "method_cert": "level1"},
        ),
        ("高级工三级，技师二级，现在考一级。", {"skill_level": "technician"}),
        ("2020年考了二级创新方法证书。", {"method_cert": "level2"}),
        ("创新方法二级证没有，只有一级。", {"method_cert": "level1"}),
        ("创新方法证还没考。", {"method_cert": "none"}),
        ("没有创新方法证书，不过有PMP。", {"method_cert": "none"}),
        ("2012年中专毕业。", {"education": "secondary_vocational"}),
        ("我本科是湖南大学的，研究生在读。", {"education": "bachelor"}),
        ("本科毕业证2015年拿的，学位证没拿到。", {"education": "bachelor"}),
        ("创新方法二级还没考，一级有。", {"method_cert": "level1"}),
        ("有国际TRIZ三级证书，国内那个一级没考。", {"method_cert": "none"}),
        ("大专，后来函授了本科，16年拿的毕业证。", {"education": "bachelor"}),
        ("本科报过，没毕业，大专是有的。", {"education": "associate"}),
    ],
)
def test_the_highest_step_that_was_reached_counts(text: str, facts: dict[str, object]) -> None:
    assert heard(text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("发明2项、实用新型3项。", {"invention_patents": 2, "utility_patents": 3}),
        ("2个发明3个实用新型。", {"invention_patents": 2, "utility_patents": 3}),
        ("发明、实用新型各2项。", {"invention_patents": 2, "utility_patents": 2}),
        ("实用新型3个，其中2个我是第一完成人。", {"utility_patents": 3, "granted_patents_first": 2}),
        ("难题8个，真正见效的6个。", {"problems_solved": 6}),
        ("实用新型4个，排名1、2、3、5。", {"utility_patents": 3}),
        ("申请了4个实用新型，现在下来了2个，另外2个在审。", {"utility_patents": 2}),
        ("实用新型4个，不对，是5个。", {"utility_patents": 5}),
        ("参加过公司的两期数字化改造，第二期还在弄。", {}),
        ("累计节约成本1,280.5万元，占主营收入2.3%。", {"saving_wan": 1280.5, "saving_pct": 2.3}),
        ("降本方面：2021年120万，2022年200万，总计320万。", {"saving_wan": 320}),
        ("团队一起做的，降本1500万，我负责电气。", {"saving_wan": 1500}),
        ("软著6个，在用。", {"software_copyrights": 6}),
        (
            "发明专利：无。实用新型：3项。软著：无。",
            {"invention_patents": 0, "utility_patents": 3, "software_copyrights": 0},
        ),
        ("实用新型四件（两件排第一，一件排第三，一件排第七）。", {"utility_patents": 3}),
        ("累计创效1350万，其中我主持的部分大概400万。", {"benefit_wan": 1350, "benefit_led_wan": 400}),
        ("主持过省级的改造项目1项，完成了。", {"provincial_projects_led": 1}),
        ("发明5件，均为第一发明人，其中2件已产业化，3件还没转化。", {"invention_patents_first": 2}),
        ("没有发明，软著也没有。", {"invention_patents": 0, "software_copyrights": 0}),
        ("我主持的项目累计创效5200万、降本2100万。", {"benefit_led_wan": 5200, "saving_led_wan": 2100}),
        ("主编出版了一本数字化改造的书。", {"books": 1}),
        ("参与完成省级示范项目2项。", {"provincial_demo_projects": 2}),
        ("公司有发明专利30多项，其中我参与的有3项，排名第二。", {"invention_patents": 3}),
        ("参与制定国标1项、行标2项。", {"standards": ["industry", "national"]}),
        ("国家级的创新方法大赛三等奖。", {"competition_award": "national_third"}),
        ("三位正高级专家也签字同意了。", {"expert_endorsements": 3}),
        ("降本占主营业务收入的1.4%。", {"saving_pct": 1.4}),
        ("近几年累计降本约640万。", {"saving_wan": 640}),
        ("這些年累計降本六百四十萬。", {"saving_wan": 640}),
        ("实用新型4个，第一个我排第一，后面三个我排第三。", {"utility_patents": 4}),
        ("实用新型3个，第一个我排第二，第二个我排第五，第三个我排第一。", {"utility_patents": 2}),
        ("牵头的省科技计划项目1项，去年结题。", {"provincial_projects_led": 1}),
        ("2023年5月从设备科调到数智化推进办，一直没动。", {"role_years": {"since": "2023-05"}}),
        ("三级认证2019年拿到。", {"method_cert": "level3"}),
        (
            "职称是2020年在深圳评定的助理工程师。",
            {"title_level": "assistant", "title_years": {"since": "2020"}},
        ),
        (
            "Since I was promoted to assistant engineer in the plant "
            "my projects have saved the company 3.4 million yuan in total.",
            {"title_level": "assistant", "saving_wan": 340},
        ),
    ],
)
def test_numbers_belong_to_the_things_beside_them(text: str, facts: dict[str, object]) -> None:
    assert heard(text) == facts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("在株洲一家民企。", True),
        ("单位在浏阳。", True),
        ("现在广州一家公司上班，老家常德。", False),
        ("在湖南一家事业单位。", False),
        ("湖南人，毕业于长沙理工大学。", None),
        ("以前在深圳一家公司，现在长沙企业。", True),
    ],
)
def test_the_employer_is_placed_and_nothing_else(text: str, told: bool | None) -> None:
    assert heard(text).get("in_scope_employer") is told


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("被立案审查，还没结案。", {"under_investigation": True}),
        ("去年受了个警告处分，影响期还没过。", {"disciplined": True}),
        ("没受过处分，也没被立案。", {}),
        ("处分早就解除了。", {}),
        ("受过一次党内警告，2023年的，影响期早就过了。", {}),
        ("遵纪守法，了解数字化技术，能带团队。", {}),
    ],
)
def test_what_is_bad_is_heard_where_it_is_admitted_and_no_declaration_is(
    text: str, facts: dict[str, object]
) -> None:
    assert heard(text) == facts


def test_what_was_said_in_one_breath_is_cut() -> None:
    text = "我大专毕业然后助工是二零二零年八月评的创新方法一级去年考过了难题解决了三个另外还有两个软著在登记"
    assert heard(text) == {
        "education": "associate",
        "title_level": "assistant",
        "title_years": {"since": "2020-08"},
        "method_cert": "level1",
        "problems_solved": 3,
    }


def test_qualifiers_that_were_not_said_are_told() -> None:
    bare, whole = story("实用新型3个。"), story("数字化改造方面的实用新型3个，排名前三，都在用。")
    assert (bare.facts[0].unsaid, whole.facts[0].unsaid) == (("rank", "applied", "field"), ())


def test_a_sum_is_to_be_confirmed_as_one_since_the_present_title() -> None:
    bare, whole = story("累计降本600万。"), story("任现职以来累计降本600万。")
    assert (bare.facts[0].unsaid, whole.facts[0].unsaid) == (("tenure",), ())


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("想评工程师", "engineer"),
        ("能不能报中级？", "engineer"),
        ("打算转评高级工程师。", "senior"),
        ("目标：工程师。", "engineer"),
        ("我是工程师。", None),
        ("想评工程师，或者直接报高工行不行，能报高工吗？", None),
    ],
)
def test_the_goal_is_the_tier_that_is_wished_or_asked_for(text: str, target: str | None) -> None:
    assert story(text).target == target


def test_latin_letters_within_a_word_are_none() -> None:
    assert heard("I work at a private company.") == {}


def test_english_is_read_by_what_it_says_in_chinese() -> None:
    text = (
        "I have a bachelor's degree and became an assistant engineer in June 2021. "
        "I hold three utility models."
    )
    assert heard(text) == {
        "education": "bachelor",
        "title_level": "assistant",
        "title_years": {"since": "2021-06"},
        "utility_patents": 3,
    }
