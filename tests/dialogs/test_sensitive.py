"""What is sensitive is named where it is asked, and may be skipped; the result says that it is not known."""

import pytest

from dialogs.conversation import begin
from dialogs.replies import Paragraph
from dialogs.world import World
from locales.wording import LANGUAGES, wording
from tests.dialogs.conftest import NOON, Talk
from tests.policies import hunan
from tests.water import water, water_versions

REMARK = "敏感个人信息"
DECLARED = ("立案审查", "强制措施或刑事处罚", "党纪政务处分")


def to_the_sensitive(talk: Talk, goal: str) -> Talk:
    """Until something sensitive is asked."""
    talk.press(goal)
    while REMARK not in said(talk):
        labels = talk.labels
        talk.press(next(each for each in ("都符合", "都没有", "有", "是", "不清楚") if each in labels))
        assert talk.open.kind == "question"
    return talk


def said(talk: Talk) -> str:
    """What is said beside the question itself."""
    blocks = (block for block in talk.open.blocks if isinstance(block, Paragraph))
    return "\n".join("".join(span.text for span in block.spans) for block in blocks)


def test_the_policy_says_what_is_sensitive() -> None:
    assert {fact.name for fact in hunan().vocabulary.values() if fact.sensitive} == {
        "under_investigation",
        "under_penalty",
        "disciplined",
    }
    assert [fact.name for fact in water().vocabulary.values() if fact.sensitive] == ["falsified"]


def test_the_screen_names_it_and_how_to_leave_it_open(talk: Talk) -> None:
    to_the_sensitive(talk, "工程师")
    told = next(line for line in said(talk).splitlines() if REMARK in line)
    assert all(each in told for each in DECLARED)
    assert "“跳过”" in told
    assert "跳过" in talk.labels


def test_what_was_skipped_is_unknown_and_the_result_says_so(talk: Talk) -> None:
    to_the_sensitive(talk, "工程师").press("跳过")
    while talk.session.asked is not None:
        talk.press(next(each for each in ("都没有", "不清楚") if each in talk.labels))
    entries = {entry.fact: entry for entry in talk.session.log}
    assert {entries[name].given_up for name in ("under_investigation", "under_penalty")} == {"skipped"}
    assert "立案审查：还不知道有没有这种情形" in talk.text


def test_its_exceptions_name_it_too(talk: Talk) -> None:
    to_the_sensitive(talk, "工程师").press("有例外，或有说不清的")
    assert REMARK in said(talk)


def test_changing_its_answer_names_it_and_another_way(talk: Talk) -> None:
    to_the_sensitive(talk, "工程师").press("都符合")
    talk.type("修改回答").press("立案审查")
    assert REMARK in said(talk)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_of_another_policy_names_it(language: str) -> None:
    world = World(water_versions())
    made = begin(session_id="abcdefgh-0003", world=world, now=NOON, language=language)
    talk, words = Talk(world, made.session, made.replies), wording(language)
    talk.press(words.say("goal-auto"))
    asked = {**asked_in(talk)}
    while talk.session.asked is not None:
        talk.press(words.say("control-unknown"))
        asked |= asked_in(talk)
    remark = words.say("question-sensitive", of="one", way=words.say("control-skip"), labels="")
    sensitive = [facts for facts, told in asked.items() if words.say("control-skip") in told]
    assert sensitive
    assert all("falsified" in facts for facts in sensitive)
    assert all(remark in asked[facts] for facts in sensitive if len(facts) == 1)


def asked_in(talk: Talk) -> dict[tuple[str, ...], str]:
    """What is said on the open screen, by the facts that it asks."""
    facts = talk.session.together or (talk.asked or "",)
    return {facts: said(talk)}
