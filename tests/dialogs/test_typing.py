"""What people type: answers and their echo, doubts, offers, several facts at once, corrections."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from criteria.policy.vocabulary import Known, Range
from dialogs.interview import answers
from dialogs.session import Proposal
from tests.dialogs.conftest import NewTalk, Talk
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.texts import texts

OVER_800 = Range(800, 900, low_open=True, high_open=True)


def known(talk: Talk, fact: str) -> Known | None:
    return answers.profile(talk.session.log).get(fact)


@pytest.fixture
def at(talk: Talk) -> "Asker":
    return Asker(talk)


class Asker:
    """Leads a conversation to the question for one fact."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk.press("看看我能报哪一级", "都符合")

    def __call__(self, fact: str) -> Talk:
        return self.talk.press_key(self.talk.button("修改回答").key.replace(".edit", f".change.{fact}"))


def test_a_button_may_be_typed_in_the_other_script(talk: Talk) -> None:
    assert talk.type("看看我能報哪一級").session.state == "asking"


def asked_about(at: Asker, fact: str, text: str) -> Talk:
    return at(fact).type(text)


@pytest.mark.parametrize(
    ("fact", "text", "value", "echo"),
    [
        ("benefit_wan", "1200", 1200, "“累计创效”按 1200 万元记录"),
        ("benefit_wan", "两个亿", 20000, "“累计创效”按 20000 万元记录"),
        ("benefit_wan", "六百二十万", 620, "“累计创效”按 620 万元记录"),
        ("benefit_wan", "八百多万", OVER_800, "超过 800、不到 900 万元"),
        ("saving_pct", "２．５％", 2.5, "降本占主营业务收入的比例：2.5%"),
        ("utility_patents", "四五项吧", Range(4, 5), "按 4 到 5 项记录"),
        ("education", "全日制本科", "bachelor", "最高学历或学位：本科学历或学士学位"),
        ("rnd_participation", "冇参加过", False, "参与成果研发：否"),
        ("standards", "国标和行标", frozenset({"national", "industry"}), "标准：国家标准、行业标准"),
        ("planning", "都没有", frozenset(), "规划、政策与规范：没有"),
    ],
)  # fmt: skip
def test_a_clear_answer_is_taken_and_said_back(
    at: Asker, fact: str, text: str, value: Known, echo: str
) -> None:
    talk = asked_about(at, fact, text)
    assert known(talk, fact) == value
    assert echo in talk.text


def test_a_date_becomes_years_and_is_said_back(at: Asker) -> None:
    at.talk.press_key(at.talk.button("修改回答").key.replace(".edit", ".change.title_level")).type("工程师")
    talk = at("title_years").type("2019年7月")
    assert known(talk, "title_years") == pytest.approx(7.33)
    assert "从 2019-07 算起" in talk.text
    assert "7 年 4 个月" in talk.text


def test_a_slip_is_offered_and_never_taken_silently(at: Asker) -> None:
    talk = asked_about(at, "education", "本课")
    assert known(talk, "education") is None
    assert "您是说“本科学历或学士学位（含预备技师、技师班）”吗？" in talk.text
    talk.press("是的，本科学历或学士学位（含预备技师、技师班）")
    assert known(talk, "education") == "bachelor"


def test_an_offer_that_is_not_taken_up_is_forgotten(at: Asker) -> None:
    talk = asked_about(at, "education", "本课").type("硕士")
    assert known(talk, "education") == "master"
    assert talk.session.proposal is None


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("benefit_wan", "2000000"),
        ("method_cert", "2"),
        ("project_award", "二等奖"),
        ("benefit_wan", "前年300后来500"),
    ],
)
def test_a_doubtful_answer_is_asked_again_with_the_reason(at: Asker, fact: str, text: str) -> None:
    talk = asked_about(at, fact, text)
    assert known(talk, fact) is None
    assert talk.replies[0].kind == "notice"
    assert talk.open.question == fact


def test_about_a_thousand_is_asked_again_where_a_thousand_decides(at: Asker) -> None:
    talk = asked_about(at, "benefit_wan", "大概1000万")
    assert known(talk, "benefit_wan") is None
    assert "正好有一道门槛" in talk.text
    talk.press("是的，1000 万元")
    assert known(talk, "benefit_wan") == 1000


def test_about_six_hundred_is_taken_with_an_echo(at: Asker) -> None:
    talk = asked_about(at, "benefit_wan", "六百万左右")
    assert known(talk, "benefit_wan") == 600
    assert "按 600 万元记录" in talk.text


def asked_for_benefits(talk: Talk, person: dict[str, Known]) -> None:
    """How much 累计创效 is, once it was ticked that there is some."""
    talk.press("工程师")
    while talk.asked != "benefit_wan" or talk.session.together:
        talk.answer_from(person)


def test_a_range_is_asked_again_only_where_it_lies_across_what_matters(talk: Talk) -> None:
    person = none_of_the_rest({**ENGINEER, "saving_wan": 0})
    asked_for_benefits(talk, person)
    talk.type("八百到一千二百万")
    assert talk.asked == "benefit_wan"
    assert "正好跨过一个关键的数" in talk.text
    talk.type("八百多万")
    assert talk.asked != "benefit_wan"


def test_a_range_stays_known_when_one_cannot_say_it_more_exactly(talk: Talk) -> None:
    person = none_of_the_rest(ENGINEER)
    asked_for_benefits(talk, person)
    talk.type("八百到一千二百万", "不清楚")
    assert known(talk, "benefit_wan") == Range(800, 1200)
    assert talk.asked != "benefit_wan"


def test_several_facts_in_one_answer_are_all_noted_and_said(at: Asker) -> None:
    talk = asked_about(at, "title_level", "助理工程师，机械专业，评了四年多")
    assert known(talk, "title_level") == "assistant"
    assert known(talk, "title_years") == Range(4, 5, low_open=True, high_open=True)
    assert "您还说到了“取得工程系列职称后的年限”" in talk.text


def test_an_answer_may_tell_only_another_fact(at: Asker) -> None:
    talk = asked_about(at, "title_level", "经济师")
    assert known(talk, "title_level") is None
    assert known(talk, "other_title_level") == "engineer"
    assert "您还说到了“其他系列职称”：中级" in talk.text
    assert talk.open.question == "title_level"


def test_what_was_confirmed_before_is_not_overwritten_in_passing(at: Asker) -> None:
    at("other_title_level").type("没有")
    talk = at("title_level").type("经济师")
    assert known(talk, "other_title_level") == "none"
    assert "之前的没有动，仍是：无" in talk.text


def test_a_question_in_between_is_answered_and_the_interview_goes_on(at: Asker) -> None:
    talk = asked_about(at, "utility_patents", "软著算吗？")
    assert talk.replies[0].kind == "notice"
    assert talk.text.startswith("算：")
    assert "软件著作权" in talk.text
    assert talk.open.question == "utility_patents"
    talk.press("看办法原文")
    assert "办法目录" in talk.text
    assert talk.open.question == "utility_patents"


def test_what_the_regulation_does_not_answer_is_said(at: Asker) -> None:
    talk = asked_about(at, "utility_patents", "评审费要多少钱？")
    assert "办法没有写这个" in talk.text
    assert talk.open.question == "utility_patents"


@pytest.mark.parametrize(
    ("text", "state"),
    [("跳过", "asking"), ("不知道", "asking"), ("看结果", "result"), ("修改回答", "editing")],
)
def test_controls_may_be_typed(talk: Talk, text: str, state: str) -> None:
    talk.press("工程师", "都符合").type(text)
    assert talk.session.state == state


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("你好！", "我们接着来"),
        ("谢谢", "不客气"),
        ("怎么填？", "点选一项，也可以直接打字"),
        ("什么意思？", "学历与资历申报基本条件与工程系列职称要求保持一致"),
        ("为什么问这个", "学历决定可以走哪条路"),
        ("隐私", "您在对话里的回答，接着聊要用的进度"),
    ],
)
def test_everyday_words_are_understood_beside_a_question(talk: Talk, text: str, said: str) -> None:
    talk.press("工程师", "都符合").type(text)
    assert said in talk.text
    assert talk.open.question == "education"


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("zh_CN", "看结果", "result"),
        ("zh_CN", "我想改前面的", "editing"),
        ("zh_CN", "删除我的数据", "deleting"),
        ("zh_CN", "重来", "restarting"),
        ("en", "Show the result", "result"),
        ("en", "start over", "restarting"),
        ("en", "I don't know", "asking"),
    ],
)
def test_controls_have_everyday_words(new_talk: NewTalk, language: str, text: str, state: str) -> None:
    talk = new_talk(language=language)
    talk.press(talk.open.choices[2].label).press(talk.open.choices[0].label).type(text)
    assert talk.session.state == state


def test_back_may_be_typed_and_help_asked_for(talk: Talk) -> None:
    talk.press("工程师", "都符合").type("上一步")
    assert talk.session.together == ("in_scope_employer", "in_scope_role")
    talk.type("帮助")
    assert "上一步" in talk.replies[0].blocks[0].spans[0].text  # type: ignore[union-attr]
    assert talk.session.together == ("in_scope_employer", "in_scope_role")


def test_a_number_chooses_where_the_list_shows_numbers(at: Asker) -> None:
    talk = at("title_level")
    assert [button.number for button in talk.open.choices] == [1, 2, 3, 4, 5]
    talk.type("4")
    assert known(talk, "title_level") == "engineer"


def test_the_goal_may_be_typed(talk: Talk) -> None:
    talk.type("高级工程师")
    assert talk.session.target == "senior"


class TestCorrections:
    def test_an_answer_is_mended_by_its_name(self, at: Asker) -> None:
        at("utility_patents").type("1")
        talk = at("education").type("把实用新型专利改成两项")
        assert known(talk, "utility_patents") == 2
        assert "实用新型专利：2 项" in talk.text

    def test_a_loose_name_is_confirmed_first(self, at: Asker) -> None:
        at("invention_patents").type("1")
        talk = at("education").type("把专利改成两项")
        assert known(talk, "invention_patents") == 1
        assert "您是说“2 项”吗" in talk.text
        assert "现在记的是：1 项" in talk.text
        talk.press("是的，2 项")
        assert known(talk, "invention_patents") == 2

    def test_where_several_may_be_meant_one_is_asked_which(self, at: Asker) -> None:
        at("invention_patents").type("1")
        at("utility_patents").type("1")
        talk = at("education").type("专利改成两项")
        assert "您要改的是哪一项" in talk.text
        assert {"发明专利（排名前三）", "实用新型专利"} <= set(talk.labels)
        assert known(talk, "utility_patents") == 1

    def test_a_new_answer_that_is_not_understood_opens_the_question(self, at: Asker) -> None:
        at("utility_patents").type("1")
        talk = at("education").type("把实用新型专利改成很多很多")
        assert known(talk, "utility_patents") == 1
        assert talk.open.question == "utility_patents"

    @pytest.mark.parametrize(
        "text", ["把学历改成不清楚", "学历改成什么意思", "把学历改成跳过", "把学历改成上一步"]
    )
    def test_where_no_new_answer_is_given_the_question_is_opened_with_the_reason(
        self, at: Asker, text: str
    ) -> None:
        at("education").type("本科")
        talk = at("books").type(text)
        assert "要改“最高学历或学位”，但新的回答我没看懂" in talk.text
        assert (talk.open.question, talk.session.proposal) == ("education", None)
        assert known(talk, "education") == "bachelor"

    def test_a_loose_name_with_an_unclear_answer_says_what_is_unclear(self, at: Asker) -> None:
        at("education").type("本科")
        talk = at("books").type("学历改成本课")
        assert "您是想说“本科”吗" in talk.text
        assert talk.session.proposal == Proposal("education", "bachelor")

    def test_from_the_result_as_well(self, talk: Talk) -> None:
        talk.press("工程师").answer_all(none_of_the_rest(ENGINEER))
        talk.type("学历应该是硕士")
        assert talk.open.question == "education"
        talk.press("是的，硕士")
        assert known(talk, "education") == "master"
        assert talk.session.state == "result"


class TestContradictions:
    def test_a_part_larger_than_its_whole_is_explained_and_nothing_is_lost(self, at: Asker) -> None:
        at("invention_patents").type("2")
        talk = at("invention_patents_first").type("5")
        assert "“发明专利（第一发明人）”是 5 项" in talk.text
        assert "“发明专利（排名前三）”是 2 项" in talk.text
        assert known(talk, "invention_patents") == 2
        assert known(talk, "invention_patents_first") is None

    def test_the_new_answer_may_stand_and_the_other_is_asked_again(self, at: Asker) -> None:
        at("invention_patents").type("2")
        talk = at("invention_patents_first").type("5")
        assert "您是说" not in talk.text
        talk.press("按 5 项记，“发明专利（排名前三）”重新问我")
        assert known(talk, "invention_patents_first") == 5
        assert known(talk, "invention_patents") is None
        assert talk.session.suggestions["invention_patents"] == 2
        talk.press("上一步")
        assert known(talk, "invention_patents") == 2

    def test_or_the_question_is_answered_anew(self, at: Asker) -> None:
        at("invention_patents").type("2")
        talk = at("invention_patents_first").type("5").type("1")
        assert known(talk, "invention_patents") == 2
        assert known(talk, "invention_patents_first") == 1


HOSTILE = [
    "'\"><script>alert(1)</script>",
    "答" * 10_000,
    "\x00\x07\x1b[31m\u202e\u200b",
    "👩‍👩‍👧‍👦🎉" * 20,
    "{ $label } {label} %s ${x}",
    "'; DROP TABLE sessions; --",
    "]]>&lt;&#x0;",
    "\ud800",
    " ",
    "ﷺ" * 300,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize(
    "path", [(), ("工程师", "都符合"), ("工程师", "都符合", "看结果"), ("工程师", "都符合", "修改回答")]
)
def test_hostile_text_is_answered_kindly_and_loses_nothing(
    talk: Talk, path: tuple[str, ...], text: str
) -> None:
    talk.press(*path)
    before = talk.session
    talk.type(text)
    assert talk.session == before
    assert talk.replies[-1].kind in ("question", "result")


@settings(max_examples=60)
@given(
    text=texts(max_size=120),
    fact=st.sampled_from(["education", "benefit_wan", "standards", "title_years", "integrity"]),
)
@example(text="1e400", fact="benefit_wan")
@example(text="99999999999999999999999999", fact="benefit_wan")
@example(text="把…改成…", fact="education")
def test_no_text_makes_the_conversation_fail(new_talk: NewTalk, text: str, fact: str) -> None:
    talk = Asker(new_talk())(fact)
    talk.type(text).reload()
    assert talk.replies


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("title_level", "4 工程师", "engineer"),
        ("title_level", "4、工程师", "engineer"),
        ("title_level", "1 无", "none"),
        ("skill_level", "1. 无", "none"),
        ("standards", "1 国际标准", frozenset({"international"})),
    ],
)
def test_a_button_may_be_typed_as_it_is_shown(at: Asker, fact: str, text: str, value: Known) -> None:
    talk = asked_about(at, fact, text)
    assert known(talk, fact) == value
    assert known(talk, "title_years") is None


@pytest.mark.parametrize(
    ("fact", "text"),
    [("benefit_wan", "200亿"), ("title_years", "61"), ("books", "1001本"), ("saving_pct", "至少1001%")],
)
def test_a_number_beyond_its_bounds_is_asked_again_with_the_likely_slip(
    at: Asker, fact: str, text: str
) -> None:
    talk = asked_about(at, fact, text)
    assert known(talk, fact) is None
    assert "最多记到" in talk.text


def test_a_number_told_besides_is_bounded_too(at: Asker) -> None:
    talk = asked_about(at, "title_level", "工程师，评了65年多")
    assert known(talk, "title_years") is None


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("education", "b 高中", "high_school"),
        ("education", "2、高中", "high_school"),
        ("education", "Ｂ．高中", "high_school"),
        ("education", "（b）高中", "high_school"),
        ("education", "b高中", "high_school"),
        ("education", "e 本科学历或学士学位", "bachelor"),
        ("method_cert", "b 一级", "level1"),
        ("integrity", "1 是", True),
        ("integrity", "２）否", False),
        ("utility_patents", "1 没有", 0),
        ("standards", "b 国家标准", frozenset({"national"})),
        ("standards", "2 国家标准", frozenset({"national"})),
    ],
)
def test_a_sign_before_a_label_is_no_part_of_the_answer(
    at: Asker, fact: str, text: str, value: Known
) -> None:
    assert known(asked_about(at, fact, text), fact) == value


def test_a_band_is_chosen_by_its_sign_and_words(at: Asker) -> None:
    at("title_level").type("工程师")
    for sign in ("b", "2", "2."):
        talk = at("title_years")
        second = talk.open.choices[1].label
        assert known(talk.type(f"{sign} {second}"), "title_years") == known(
            at("title_years").type(second), "title_years"
        )
    assert isinstance(known(talk, "title_years"), Range)


def test_the_goal_is_chosen_by_its_sign_and_words(talk: Talk) -> None:
    place, label = next((n, each) for n, each in enumerate(talk.labels, 1) if each == "高级工程师")
    assert talk.type(f"{place} {label}").session.state == talk.copy().session.state == "asking"


@pytest.mark.parametrize(
    ("fact", "text"), [("integrity", "1 否"), ("education", "c 高中"), ("title_level", "3 工程师")]
)
def test_a_sign_that_contradicts_its_label_is_not_guessed_at(at: Asker, fact: str, text: str) -> None:
    assert known(asked_about(at, fact, text), fact) is None
