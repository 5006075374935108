"""What does not count, although a number stands beside it: what is older, lacking, or of another."""

import pytest

from tests.dialogs.stories.telling import heard, story


def doubted(text: str) -> dict[str, str]:
    """The facts that a story leaves doubtful, with the name of the reason."""
    return {
        fact: each.reason.message.removeprefix("understanding-story-")
        for each in story(text).doubtful
        for fact in each.facts
    }


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("累计创效1800万（含2018年之前的400万）。", "benefit_wan"),
        ("累计降本720万，其中150万是评工程师以前的。", "saving_wan"),
        ("累计降本500万，包括助工期间的120万。", "saving_wan"),
        ("累计创效2100万，里面有300万是当技术员那会儿的。", "benefit_wan"),
        ("累计降本900万，有200万是拿职称之前的。", "saving_wan"),
        ("累计创效1500万含2016年以前的100万。", "benefit_wan"),
        ("累计降本640万，其中80万是在前单位的。", "saving_wan"),
        ("2017年以前累计降本300万。", "saving_wan"),
        ("我主持的项目累计创效3000万，其中500万是评上助工前的。", "benefit_led_wan"),
        ("累计降本1200万，里面有一半是2018年以前的。", "saving_wan"),
        ("累计降本1100万，从参加工作算起。", "saving_wan"),
        ("累计降本800万，其中上一家公司的有200万。", "saving_wan"),
    ],
)
def test_a_sum_of_which_a_part_is_older_is_doubtful(text: str, fact: str) -> None:
    assert (heard(text), doubted(text)) == ({}, {fact: "early"})


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("助工，累计降本500万，其中90万是评助工之前的。", {"title_level": "assistant"}),
        ("评助工之前在东莞打工。", {}),
        ("拿到工程师之前一直在车间。", {}),
        ("助理工程师，评工程师前还差什么？", {"title_level": "assistant"}),
        ("累计降本500万，其中200万是我主持的。", {"saving_wan": 500, "saving_led_wan": 200}),
        ("任现职以来累计降本500万。", {"saving_wan": 500}),
    ],
)
def test_what_was_before_a_title_does_not_tell_the_title(text: str, facts: dict[str, object]) -> None:
    assert heard(text) == facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("技术报告2篇，本人一作，没有经过专家评议。", "reports_first_author"),
        ("论证报告1篇，第一作者，还没请专家评审。", "reports_first_author"),
        ("研究报告3篇，我是第一作者，只找了一位正高专家看。", "reports_first_author"),
        ("报告3篇，一作，专家还没评。", "reports_first_author"),
        ("报告1篇，第一作者，专家论证还没做。", "reports_first_author"),
        ("报告2篇，第二作者，未经同行评议。", "reports_top2_author"),
        ("软著3个，不是数字化方面的。", "software_copyrights"),
        ("操作法1项，没有得到行业认可。", "industry_methods"),
        ("难题解决了4个，没有明显效果。", "problems_solved"),
        ("实用新型3个，前三的没有。", "utility_patents"),
        ("发明2项，没有真正产业化。", "invention_patents"),
    ],
)
def test_what_lacks_what_the_fact_asks_for_is_doubtful(text: str, fact: str) -> None:
    assert (heard(text), doubted(text)) == ({}, {fact: "unqualified"})


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("报告2篇，第一作者，请三位正高专家评议过。", ("field",)),
        ("报告2篇，第一作者。", ("reviewed", "field")),
    ],
)
def test_a_qualifier_is_said_only_where_it_is(text: str, unsaid: tuple[str, ...]) -> None:
    assert [each.unsaid for each in story(text).facts] == [unsaid]


@pytest.mark.parametrize(
    ("text", "first", "told"),
    [
        ("第一发明人的发明3项，均已产业化；第二发明人的还有2项。", 3, None),
        ("发明2项，我都是第一发明人，另外3项排第二。", 2, None),
        ("发明2项，我都是第一发明人，还有1项在实审。", 2, 2),
        ("发明4项，均为第一发明人，另外2项排第七。", 4, 4),
    ],
)
def test_more_of_the_same_leaves_the_wider_count_open(text: str, first: int, told: int | None) -> None:
    facts = heard(text)
    assert (facts["invention_patents_first"], facts.get("invention_patents")) == (first, told)


def test_more_that_the_employer_has_is_no_more_of_one_s_own() -> None:
    assert heard("实用新型2个，另外公司还有10个。") == {"utility_patents": 2}


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("I was a technician before.", {"skill_level": "which"}),
        ("Before 2018 I worked as a technician.", {"skill_level": "which"}),
        ("I am a technician.", {"skill_level": "which"}),
        ("我是技师。", {}),
        ("I am a senior technician.", {}),
    ],
)
def test_a_technician_in_english_may_be_either(text: str, reasons: dict[str, str]) -> None:
    assert doubted(text) == reasons
    assert ("skill_level" in heard(text)) is not bool(reasons)
