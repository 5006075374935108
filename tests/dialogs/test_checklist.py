"""The evidence to get ready: ticked where it stands or in a list, kept, and about what the person has met."""

import json

import pytest

from criteria.policy.vocabulary import Known, Range
from dialogs.events import Pressed
from dialogs.keys import Action, button_key
from dialogs.replies import Button, Item, lines_of
from dialogs.results.checklist import checklist, proofs_for
from dialogs.results.page import proofs_of
from dialogs.session import dump_session, load_session
from dialogs.world import Scene
from tests.dialogs.conftest import Talk, item_lines
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.policies import hunan

POLICY = hunan()


@pytest.fixture
def finished(talk: Talk) -> Talk:
    return talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))


def scene_of(talk: Talk) -> Scene:
    return Scene(talk.session, talk.world, talk.now)


def on_the_sheet(talk: Talk) -> list[Item]:
    scene = scene_of(talk)
    return list(lines_of(checklist(scene, proofs_of(scene))))


def ids(talk: Talk) -> list[str]:
    return [proof.id for proof in proofs_of(scene_of(talk))]


def press(talk: Talk, button: Button | None) -> Talk:
    assert button
    return talk.press_key(button.key)


def ticks(talk: Talk) -> list[Button]:
    return [button for button in talk.open.choices if button.role == "choice"]


def test_each_document_stands_once_in_the_order_of_the_policy() -> None:
    every = tuple(POLICY.clauses)
    proofs = proofs_for(POLICY, {}, asked=every, met=every)
    assert len(proofs) == len({proof.id for proof in proofs}) > 20
    assert proofs_for(POLICY, {}, asked=every, met=()) == {}


def test_what_is_about_a_fact_is_listed_as_soon_as_that_is_there() -> None:
    def listed(**known: Known) -> set[str]:
        return {proof.id for proof in proofs_for(POLICY, known, asked=("7", "10.2.3.1"), met=())}

    assert listed(education="bachelor", title_level="none", software_copyrights=0) == {
        "degree_certificate", "degree_record",
    }  # fmt: skip
    assert "copyright_certificate" in listed(software_copyrights=1)
    assert "copyright_certificate" not in listed(software_copyrights=Range(0, 2))


def test_what_is_listed_proves_what_is_met(finished: Talk) -> None:
    assert "degree_certificate" in ids(finished)
    assert "award_certificate" not in ids(finished)


def test_a_line_tells_who_issues_it_what_it_shows_and_how_sure_that_is(finished: Talk) -> None:
    told = ["\n".join(item_lines(line)) for line in on_the_sheet(finished)]
    assert all("出具" in each or "开具" in each or "由" in each for each in told)
    assert any("能看出：本人的作用" in each for each in told)
    usual = "没有另外写明的，都是一般做法或推断，需向评委会确认。来源：通行做法"
    assert usual in finished.text
    assert any("来源：湖南一些地方的申报材料清单" in each for each in told)
    assert not any("通行做法" in each.split("来源：")[-1] for each in told)


def test_a_line_is_ticked_where_it_stands_and_the_tick_taken_back(finished: Talk) -> None:
    line = on_the_sheet(finished)[0]
    assert (line.mark, line.button and line.button.label) == ("todo", "备好了")
    press(finished, line.button)
    line = on_the_sheet(finished)[0]
    assert (line.mark, line.button and line.button.label) == ("done", "还没备好")
    assert "（已备好）" in next(iter(item_lines(line)))
    press(finished, line.button)
    assert on_the_sheet(finished)[0].mark == "todo"


def test_several_ticks_in_a_row_work_on_one_keyboard(finished: Talk) -> None:
    first, second, *_ = on_the_sheet(finished)
    press(press(finished, first.button), second.button)
    assert [line.mark for line in on_the_sheet(finished)][:3] == ["done", "done", "todo"]


def test_the_list_opens_from_the_sheet_and_leads_back_to_it(finished: Talk) -> None:
    finished.press("材料清单")
    assert finished.open.multiple
    labels = [button.label for button in ticks(finished)]
    assert len(labels) == len(ids(finished))
    finished.press(labels[0]).press(labels[1])
    assert [button.chosen for button in ticks(finished)][:3] == [True, True, False]
    finished.press("完成")
    assert finished.session.state == "result"
    assert finished.session.prepared == set(ids(finished)[:2])


def test_a_form_says_of_every_document_whether_it_is_ready(finished: Talk) -> None:
    one, other, *_ = ids(finished)
    finished.press("材料清单")

    def send(*ready: str, whole: bool = True) -> None:
        keys = [button_key(finished.session, Action("prepare", each)) for each in ready]
        finished.send(Pressed((*keys, finished.button("完成").key), whole=whole))

    send(one, other)
    assert finished.session.prepared == {one, other}
    finished.press("材料清单")
    send(other)
    assert finished.session.prepared == {other}
    finished.press("材料清单")
    send()
    assert finished.session.prepared == frozenset()
    finished.press("材料清单")
    send(one, whole=False)
    assert finished.session.prepared == {one}


def test_ticks_survive_a_reload_a_language_and_a_step_back(finished: Talk) -> None:
    press(finished, on_the_sheet(finished)[0].button)
    ticked = finished.session.prepared
    finished.reload().command("language", "en").command("language", "zh_CN").press("上一步")
    assert finished.session.prepared == ticked != frozenset()


def test_starting_again_clears_the_ticks(finished: Talk) -> None:
    press(finished, on_the_sheet(finished)[0].button)
    finished.press("重新开始", "清空，重新开始")
    assert finished.session.prepared == frozenset()


def test_a_conversation_kept_before_there_were_ticks_is_read(finished: Talk) -> None:
    stored = json.loads(dump_session(finished.session))
    del stored["prepared"], stored["supposed"]
    assert load_session(json.dumps(stored)) == finished.session


def test_a_document_of_somebody_elses_result_is_not_ticked(finished: Talk) -> None:
    finished.press_key(button_key(finished.session, Action("prepare", "award_certificate")))
    assert "过时" in finished.text
    assert finished.session.prepared == frozenset()


def test_who_has_met_nothing_is_told_that_there_is_no_list_yet(talk: Talk) -> None:
    talk.press("工程师", "看结果")
    assert "材料清单" not in talk.labels
    talk.press_key(button_key(talk.session, Action("checklist")))
    assert "现在还没有可以列的材料" in talk.text
    assert talk.session.state == "result"


def test_while_something_is_tried_out_nothing_is_ticked(finished: Talk) -> None:
    finished.press("修改回答", "最高学历或学位", "先看看结果再决定", "硕士")
    assert {line.button for line in on_the_sheet(finished)} == {None}
