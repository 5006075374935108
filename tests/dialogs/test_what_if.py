"""What if: an answer is tried out on the whole sheet, and recorded only when the person says so."""

from dataclasses import replace

import pytest

from criteria.planning import plan
from dialogs.interview import answers
from dialogs.replies import Reply
from dialogs.results.page import draw_result
from dialogs.results.trying import plan_changes, try_button
from dialogs.session import Entry
from dialogs.world import Scene
from tests.dialogs.conftest import NOON, Talk, lines
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.dialogs.test_staying import ASIDES, sheet

TRIAL = "试算："


@pytest.fixture
def finished(talk: Talk) -> Talk:
    person = none_of_the_rest(ENGINEER | {"software_copyrights": 0})
    talk.press("看看我能报哪一级").answer_all(person)
    assert talk.session.state == "result"
    return talk


def trying(finished: Talk, fact: str, answer: str) -> Talk:
    """The sheet of a trial: the question of a fact opened from the result, and answered otherwise."""
    finished.press("修改回答").press(finished.words.say(f"label-{fact}"))
    return finished.press("先看看结果再决定", answer)


def first_line(reply: Reply) -> str:
    return next(iter(lines(reply.blocks)))


def test_the_sheet_is_drawn_with_the_other_answer_under_a_line_that_says_so(finished: Talk) -> None:
    before = finished.copy()
    trying(finished, "education", "硕士")
    assert finished.session.state == "trying"
    assert first_line(finished.open) == "试算：“最高学历或学位”改成“硕士”。还没有记下。"
    assert finished.open.kind == "result"
    assert finished.session.log == before.session.log
    assert [button.label for button in finished.open.controls] == [
        "就这样记下",
        "再试一项",
        "不改，回到原来的结果",
    ]


@pytest.mark.parametrize(("fact", "answer"), [("education", "硕士"), ("title_level", "工程师")])
def test_what_is_tried_out_is_what_the_sheet_tells_of(finished: Talk, fact: str, answer: str) -> None:
    session = trying(finished, fact, answer).session
    known = answers.profile_of(finished.policy, session)
    log = tuple(Entry(1, name, NOON.date(), value) for name, value in known.items())
    answered_so = Scene(replace(session, log=log, supposed={}), finished.world, finished.now)
    told = len(finished.open.blocks) - len(lines_of_trial(finished))
    assert finished.open.blocks[-told:] == draw_result(answered_so).blocks[:-1]  # but for the receipt


def lines_of_trial(talk: Talk) -> list[str]:
    return [line for line in lines(talk.open.blocks) if line.startswith((TRIAL, "随之", "这几项"))]


def test_what_follows_from_a_change_is_told(finished: Talk) -> None:
    trying(finished, "title_level", "工程师")
    assert "随之按这些算：" in finished.text
    assert "年限" in next(line for line in finished.text.splitlines() if line.startswith("随之"))


def test_what_would_have_to_be_confirmed_anew_is_told_as_what_is_asked_again_when_it_is_recorded(
    talk: Talk,
) -> None:
    talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))
    trying(talk, "title_level", "工程师")
    [told] = [line for line in talk.text.splitlines() if line.startswith("这几项记下以后要重新确认")]
    talk.press("就这样记下")
    [aside] = [line for line in talk.text.splitlines() if line.startswith("这一改")]
    named = told.partition("：")[2].rstrip("。").split("、")
    assert named
    assert all(name in aside for name in named)


def test_a_trial_that_is_dropped_leaves_everything_as_it_was(finished: Talk) -> None:
    before, log = sheet(finished), finished.session.log
    trying(finished, "education", "硕士").press("不改，回到原来的结果")
    assert sheet(finished) == before
    assert finished.session.log == log
    assert finished.session.supposed == {}


@pytest.mark.parametrize("back", ["上一步", "不改了，回去", "跳过", "不清楚"])
def test_before_it_is_answered_one_can_turn_back_too(finished: Talk, back: str) -> None:
    before = sheet(finished)
    finished.press("修改回答", "最高学历或学位", "先看看结果再决定").type(back)
    assert sheet(finished) == before


def test_a_trial_that_is_recorded_is_an_answer_like_any_other(finished: Talk) -> None:
    changed = finished.copy().press("修改回答", "最高学历或学位", "硕士")
    trying(finished, "education", "硕士").press("就这样记下")
    assert finished.session.log == changed.session.log
    assert sheet(finished) == sheet(changed)
    finished.press("上一步")
    assert answers.profile(finished.session.log).get("education") != "master"


def test_a_typed_answer_is_tried_out_as_well(finished: Talk) -> None:
    finished.press("修改回答", "最高学历或学位", "先看看结果再决定").type("硕士研究生")
    assert TRIAL in finished.text
    assert finished.session.supposed == {"education": "master"}


@pytest.mark.parametrize("aside", ASIDES)
def test_an_aside_keeps_the_trial_open(finished: Talk, aside: str) -> None:
    before = sheet(trying(finished, "education", "硕士"))
    assert sheet(finished.send(ASIDES[aside])) == before


def test_a_reload_and_a_language_keep_the_trial_open(finished: Talk) -> None:
    before = sheet(trying(finished, "education", "硕士"))
    finished.reload().command("language", "en").command("language", "zh_CN").reload().command("start")
    assert sheet(finished) == before


def test_asking_whether_to_delete_all_comes_back_to_the_trial(finished: Talk) -> None:
    before = sheet(trying(finished, "education", "硕士"))
    finished.type("删除我的数据").press("不改了，回去")
    assert sheet(finished) == before


def test_another_change_can_be_tried_beside_the_first(finished: Talk) -> None:
    trying(finished, "education", "硕士").press("再试一项")
    assert "最高学历或学位：硕士" in finished.labels
    finished.press("专利、标准等代表作", "软件著作权", "6 项及以上")
    assert len(finished.session.supposed) == 2
    assert "硕士”，“软件著作权" in first_line(finished.open)
    finished.press("就这样记下")
    assert {"education": "master"}.items() <= answers.profile(finished.session.log).items()
    assert finished.session.supposed == {}


def test_a_line_or_a_sentence_changes_the_trial_while_one_goes_on(finished: Talk) -> None:
    trying(finished, "education", "硕士").type("把学历改成博士").press("是的，博士")
    assert finished.session.supposed == {"education": "doctor"}
    finished.command("start", "change-education")
    assert finished.session.state == "supposing"


def test_the_same_as_before_is_no_change(finished: Talk) -> None:
    before = sheet(finished)
    have = str(ENGINEER["education"])
    trying(finished, "education", finished.words.say(f"value-education-{have}"))
    assert "和现在记下的一样" in finished.text
    assert sheet(finished) == before


def test_what_a_trial_contradicts_is_told_before_it_is_recorded(finished: Talk) -> None:
    log = finished.session.log
    finished.command("start", "change-invention_patents_first").press("先看看结果再决定").type("3项")
    finished.press("就这样记下")
    assert "对不上" in finished.text
    assert finished.session.log == log
    assert finished.session.state == "trying"
    offered = finished.open.choices[0].label
    assert "重新问我" in offered
    finished.press(offered)
    known = answers.profile(finished.session.log)
    assert "invention_patents_first" in known
    assert "invention_patents" not in known
    assert finished.session.supposed == {}


def test_only_from_a_result_can_be_tried_out(talk: Talk) -> None:
    talk.press("工程师", "都符合", "修改回答", "所在单位")
    assert "先看看结果再决定" not in talk.labels


def test_starting_again_ends_the_trial(finished: Talk) -> None:
    trying(finished, "education", "硕士").type("重新开始").press("清空，重新开始")
    assert finished.session.supposed == {}


def test_a_plan_is_tried_out_by_its_button(finished: Talk) -> None:
    scene = Scene(finished.session, finished.world, finished.now)
    known = answers.profile(finished.session.log)
    for tier in finished.policy.tiers:
        for each in plan(finished.policy, known, to=tier.id, today=scene.today).plans:
            button = try_button(scene, each.changes, "看看会怎样")
            assert len(button.key) <= 60
            tried = finished.copy().press_key(button.key)
            assert tried.session.state == "trying"
            assert tried.session.supposed == each.changes
            assert TRIAL in tried.text


def test_a_plan_that_is_none_any_more_is_not_tried_out(finished: Talk) -> None:
    scene = Scene(finished.session, finished.world, finished.now)
    key = try_button(scene, {"education": "junior"}, "…").key
    assert plan_changes(scene, "0" * 12) is None
    finished.press_key(key)
    assert "过时" in finished.text
    assert finished.session.state == "result"


def test_a_new_edition_of_the_policy_ends_a_trial(finished: Talk) -> None:
    trying(finished, "education", "硕士")
    log = finished.session.log
    finished.session = replace(finished.session, policy_hash="0" * 64)
    finished.command("start")
    assert finished.session.supposed == {}
    assert finished.session.state == "result"
    assert {entry.fact for entry in finished.session.log} == {entry.fact for entry in log}
