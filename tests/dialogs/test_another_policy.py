"""Whole conversations about the second regulation, in each language, and across a change of its version."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import invariant

from criteria.profile import read_profile
from dialogs.conversation import begin
from dialogs.messages import words_of
from dialogs.rehearsal import rehearse
from dialogs.replies import Reply
from dialogs.world import World
from locales.wording import LANGUAGES
from tests.dialogs.conftest import NOON, Talk, lines
from tests.dialogs.test_wandering import Wandering
from tests.policies import hunan
from tests.water import BEGINNER, FIRST_CLASS, SECOND_CLASS, foreign_names, versions_in, water, water_versions

NewTalk = Callable[..., Talk]


@pytest.fixture
def water_talk() -> NewTalk:
    """Begins a conversation about the second regulation."""

    def make(language: str = "zh_CN", world: World | None = None, now: datetime = NOON) -> Talk:
        world = world or World(water_versions())
        made = begin(session_id="abcdefgh-0002", world=world, now=now, language=language)
        talk = Talk(world, made.session, made.replies, now)
        talk.heard += made.replies
        return talk

    return make


def answered(talk: Talk, person: Mapping[str, object]) -> Talk:
    """Begun, and answered until nothing more is asked."""
    talk.press(words_of(water(), talk.session.language).say("goal-auto"))
    return talk.answer_all(dict(read_profile(water().vocabulary, person)))


def everything_said(replies: Iterable[Reply]) -> str:
    replies = list(replies)
    said = [line for reply in replies for line in lines(reply.blocks)]
    buttons = [button.label for reply in replies for button in (*reply.choices, *reply.controls)]
    return "\n".join((*said, *buttons))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("person", "tier"), [(SECOND_CLASS, "second_class"), (FIRST_CLASS, "first_class")])
def test_a_conversation_ends_with_the_tier_in_every_language(
    water_talk: NewTalk, language: str, person: Mapping[str, object], tier: str
) -> None:
    words = words_of(water(), language)

    talk = answered(water_talk(language), person)

    assert talk.session.state == "result"
    told = words.say("result-eligible", tier=words.say(f"tier-{tier}"), path=words.say("path-stepwise"))
    assert told in talk.text
    assert foreign_names(everything_said(talk.heard), to=water(), of=hunan()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_lacks_something_is_told_what_and_how_to_get_there(
    water_talk: NewTalk, language: str
) -> None:
    talk = answered(water_talk(language), BEGINNER)

    assert talk.session.state == "result"
    for fact in ("licence", "samples"):
        assert words_of(water(), language).say(f"label-{fact}") in talk.text
    assert foreign_names(everything_said(talk.heard), to=water(), of=hunan()) == []


def test_clauses_and_questions_are_answered_on_the_way(water_talk: NewTalk) -> None:
    talk = water_talk().press("看看我能报哪一级")
    assert "第五节乙款" in talk.command("article", "5.2").text
    assert "检测水样500个及以上" in talk.command("search", "水样").text
    assert "检测水样500个及以上" in talk.type("要做多少水样？").text
    assert "办法只适用于清源市供水单位的水质检测人员。" in talk.press("为什么问").text
    assert foreign_names(everything_said(talk.heard), to=water(), of=hunan()) == []


def test_its_lists_are_ticked_in_its_own_words(water_talk: NewTalk) -> None:
    talk = water_talk().press("看看我能报哪一级")
    assert "我没有过检测数据造假" in talk.text
    person = dict(read_profile(water().vocabulary, SECOND_CLASS))
    while talk.session.form != "ticks":
        talk.answer_from(person)
    assert "下面哪些您有？" in talk.text
    talk.type("2、4说不清")
    assert "有：节约药剂费用；说不清：比武奖项；其余没有" in talk.text
    assert talk.asked == "reagent_savings"
    assert "可以申报二级检测师" in talk.type("4万元").text


def test_who_falls_outside_its_scope_is_told_at_once(water_talk: NewTalk) -> None:
    talk = water_talk().press("看看我能报哪一级", "有例外，或有说不清的", "供水单位检测岗位不符合", "完成")
    assert talk.session.state == "result"
    assert "第一节" in talk.text


class WanderingAboutWater(Wandering):
    """Whatever is pressed and typed, the talk is of this regulation alone."""

    policies = staticmethod(water_versions)
    said: Sequence[str] = (
        "0", "1", "3", "550个", "两千多", "大概3万", "2019年7月", "二级检测师", "甲类", "C类上岗证",
        "国家方法", "都没有", "是", "不知道", "跳过", "上一步", "要做多少水样？", "报名费多少？",
        "把检测水样改成600个",
        "看结果", "修改回答", "继续回答", "嗯", "确定", "重新开始", "第五节乙款", "银奖",
    )  # fmt: skip

    @invariant()
    def nothing_of_another_regulation_is_said(self) -> None:
        assert foreign_names(everything_said(self.talk.heard[-4:]), to=water(), of=hunan()) == []


TestWanderingAboutWater = WanderingAboutWater.TestCase
TestWanderingAboutWater.settings = settings(max_examples=20, stateful_step_count=15)


def test_a_rehearsal_goes_through_all_its_words() -> None:
    replies = rehearse(World(water_versions()), NOON)
    assert foreign_names(everything_said(replies), to=water(), of=hunan()) == []


def test_a_conversation_that_crosses_a_change_of_version_goes_on_with_the_new_one(
    water_talk: NewTalk, tmp_path: Path
) -> None:
    world = World(versions_in(tmp_path))
    before = datetime(2027, 6, 30, 12, tzinfo=UTC)
    talk = answered(water_talk(world=world, now=before), SECOND_CLASS)
    assert "可以申报二级检测师" in talk.text

    talk.later(days=1).reload().command("result")
    assert "办法的数据更新过了" in talk.text
    assert "检测水样要 600 个及以上（只知道 500 到 1999 个，还不能确定）" in talk.text

    talk.press("继续回答").type("550个", "0")
    assert "现在还没有可以申报的层级" in talk.text
    assert "检测水样还差 50 个（已有 550 个）" in talk.text


def test_the_day_begins_where_the_policy_is_in_force(water_talk: NewTalk, tmp_path: Path) -> None:
    """Midnight comes two hours later than in Shanghai."""
    world = World(versions_in(tmp_path))
    last_evening, new_day = (datetime(2027, 6, 30, hour, 30, tzinfo=UTC) for hour in (17, 18))
    assert world.policies.at(last_evening).id == "water-2026"
    assert world.policies.at(new_day).id == "water-2027"
