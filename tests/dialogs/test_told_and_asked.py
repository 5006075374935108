"""Messages that tell and ask: what was told is shown to be confirmed, what is asked is answered above it."""

import pytest

from dialogs.interview import answers
from tests.dialogs.conftest import Talk

MASTER = "我是硕士，2022年3月评的工程师，创新方法二级，解决了六个难题都在用，发明专利1项排第一已经投产。"
ASSISTANT = "本科，助工六年，一级证，累计降本700万。"


def heard(talk: Talk) -> set[str]:
    """The facts of the sheet."""
    return {each.fact for each in talk.session.story.facts} if talk.session.story else set()


@pytest.mark.parametrize(
    ("text", "facts", "answer"),
    [
        (f"{MASTER}软著算吗？", {"education", "title_level", "title_years", "method_cert"}, "算："),
        (f"{MASTER}能破格评高级工程师吗？", {"education", "title_level"}, "破格"),
        (f"软著算吗？{MASTER}", {"education", "method_cert", "problems_solved"}, "算："),
        (f"{ASSISTANT}3个软著够评工程师吗", {"education", "saving_wan"}, "够："),
        (f"{ASSISTANT}评高工要答辩吗？", {"education", "saving_wan"}, "需要："),
        (f"{ASSISTANT}听说大专要7年？", {"title_level", "title_years", "method_cert"}, "第七条"),
        (f"{ASSISTANT}没有论文能评工程师吗？谢谢。", {"education", "saving_wan"}, "可以："),
        (f"{ASSISTANT}Does software copyright count?", {"education", "saving_wan"}, "算："),
        ("我是硕士，2022年3月评的工程师，创新方法二级，软著算吗", {"education", "method_cert"}, "算："),
        (f"{ASSISTANT}\n市级奖能评高级吗？", {"education", "saving_wan"}, "单凭这一项不够："),
    ],
)
def test_both_are_done(talk: Talk, text: str, facts: set[str], answer: str) -> None:
    talk.type(text)
    assert talk.session.state == "hearing"
    assert facts <= heard(talk)
    assert answer in talk.text
    assert answers.profile(talk.session.log) == {}  # nothing is recorded before it is confirmed


def test_the_answer_knows_what_was_told_beside_it(talk: Talk) -> None:
    talk.type(f"{MASTER}软著算吗？")
    assert "不符合" not in talk.text
    assert "已经由别的业绩满足" in talk.text


def test_a_question_that_was_answered_is_not_called_of_no_use(talk: Talk) -> None:
    talk.type(f"{ASSISTANT}听说大专要7年？平时喜欢钓鱼。")
    assert "没有用上的 1 句" in talk.text
    assert "您的原话：听说大专" not in talk.text  # nor taken for what is told


def test_a_question_that_has_no_answer_stays_among_what_was_not_used(talk: Talk) -> None:
    talk.type(f"{ASSISTANT}你说气人不气人？")
    assert talk.session.state == "hearing"
    assert "没有用上的 1 句" in talk.text


@pytest.mark.parametrize("text", ["大专，助工满四年，能评工程师吗", "3个软著够评高级吗", "本科要几年？"])
def test_what_a_question_says_of_itself_is_no_story(talk: Talk, text: str) -> None:
    assert talk.type(text).session.state != "hearing"


def test_in_the_middle_of_the_questions_too(talk: Talk) -> None:
    talk.press("高级工程师")
    assert talk.session.state == "asking"
    talk.type("本科，助工六年，一级证，累计降本700万。软著算吗？")
    assert {"title_level", "title_years", "saving_wan"} <= heard(talk)
    assert "算：" in talk.text
