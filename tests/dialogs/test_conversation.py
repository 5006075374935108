"""Whole conversations, read from start to result."""

from dataclasses import replace

from dialogs.session import Proposal
from tests.dialogs.conftest import NewTalk, Talk, lines
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.policies import hunan


def test_an_engineer_to_be_goes_from_welcome_to_result(talk: Talk) -> None:
    assert "第十八条" in talk.text
    assert "2025-10-16" in talk.text
    assert "30 天" in talk.text

    talk.press("看看我能报哪一级")
    assert "下面 2 点都符合吗？\n我所在的单位是湖南省内的企业或社会组织" in talk.text
    assert talk.open.progress is not None
    assert talk.open.progress.topic == "适用范围"
    for control in ("上一步", "不清楚", "跳过", "为什么问", "查条款", "看结果", "重新开始"):
        assert control in talk.labels

    talk.press("都符合")
    assert talk.replies[0].kind == "answered"
    assert talk.replies[0].question == "scope"
    assert "适用范围：都符合" in talk.text
    assert talk.open.question == "education"

    talk.answer_all(none_of_the_rest(ENGINEER))
    assert talk.session.state == "result"
    assert "按您的回答，可以申报工程师，走“正常申报”这条路。" in talk.text
    assert "材料评审，加专家评议" in talk.text
    assert "离高级工程师还差什么" in talk.text
    assert "自评编号" in talk.text
    assert "2025-10-16" in talk.text


def test_the_goal_can_be_a_tier(talk: Talk) -> None:
    talk.press("高级工程师").answer_all(none_of_the_rest(ENGINEER))
    assert "离高级工程师还差什么" in talk.text
    assert talk.session.target == "senior"


def test_the_result_can_be_looked_at_in_the_middle_and_the_interview_goes_on(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合", "博士")
    before = talk.asked
    talk.press("看结果")
    assert "目前的结果（还没答完）" in talk.text
    talk.press("继续回答")
    assert talk.asked == before


def test_from_a_final_result_one_can_strive_for_the_next_tier(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))
    talk.press("看看高级工程师还差什么")
    assert talk.session.target == "senior"
    assert talk.session.state == "asking"
    talk.answer_all(none_of_the_rest(ENGINEER))
    assert "离高级工程师还差什么" in talk.text
    assert "还差" in talk.text


def test_why_and_the_clauses_are_told_and_then_the_same_question_again(talk: Talk) -> None:
    talk.press("看看我能报哪一级")
    before = talk.session
    talk.press("为什么问")
    told, _ = talk.replies
    assert "办法只适用于湖南省内的企业和社会组织" in "".join(lines(told.blocks))
    assert talk.open.question == "scope"
    talk.press("查条款")
    assert "本办法适用于湖南省内企业和社会组织中" in talk.text
    assert talk.open.question == "scope"
    assert talk.session == before


def test_not_knowing_and_skipping_are_answers(talk: Talk) -> None:
    talk.press("工程师", "不清楚")
    assert "适用范围：说不清：所在单位、工作岗位" in talk.text
    talk.press("跳过")
    assert "最高学历或学位：跳过" in talk.text
    assert talk.asked not in ("in_scope_employer", "in_scope_role", "education")


def test_where_nothing_can_be_concluded_the_open_question_can_be_answered_after_all(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "不清楚", "看结果")
    assert "现在还不能下结论" in talk.text
    talk.press("补答：所在单位", "是")
    assert talk.asked == "education"


def test_whoever_knows_nothing_is_told_so_and_what_is_open(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all({})
    assert "知道的还太少。如果下面先要弄清楚的" in talk.text
    assert "按您的回答，可以申报" not in talk.text
    assert "先弄清楚：所在单位" in talk.text


def test_with_discipline_unknown_all_hangs_on_this_answer_alone(talk: Talk) -> None:
    known = none_of_the_rest(ENGINEER)
    del known["disciplined"]
    talk.press("工程师").answer_all(known)
    assert "只差一个回答：“党纪政务处分”" in talk.text


def test_with_a_sanction_the_result_must_be_confirmed_first(talk: Talk) -> None:
    talk.press("工程师").answer_all(none_of_the_rest(ENGINEER | {"disciplined": True}))
    assert "有一点要先确认" in talk.text
    assert "湘纪发〔2022〕3号" in talk.text


def test_how_far_a_number_is_away_is_told(talk: Talk) -> None:
    known = none_of_the_rest(ENGINEER | {"benefit_wan": 0, "software_copyrights": 1})
    talk.press("工程师").answer_all(known)
    assert "软件著作权至少还差 1 项（现有 1 到 2 项）" in talk.text


def test_a_multiple_choice_is_ticked_one_by_one_or_sent_as_a_form(new_talk: NewTalk) -> None:
    chat, form = new_talk(), new_talk()
    for talk in (chat, form):
        talk.press("工程师").answer_all(none_of_the_rest(ENGINEER | {"software_copyrights": 0}))
        talk.press("修改回答")
    for talk in (chat, form):
        talk.command("start", "change-standards")
    chat.press("国家标准")
    assert chat.button("国家标准").chosen
    chat.press("行业标准", "国家标准")
    assert not chat.button("国家标准").chosen
    chat.press("国家标准", "完成")
    form.press_together("国家标准", "行业标准", "完成")
    assert [entry.known for entry in chat.session.log][-1] == frozenset({"national", "industry"})
    assert chat.session.log == form.session.log


def test_done_without_a_tick_is_not_taken_for_nothing(talk: Talk) -> None:
    talk.press("工程师").answer_all(none_of_the_rest(ENGINEER | {"software_copyrights": 0}))
    talk.command("start", "change-standards")
    before = talk.session.log
    talk.press("完成")
    assert "还没有选" in talk.text
    assert talk.session.log == before
    talk.press("都没有")
    assert talk.session.log[-1].known == frozenset()


def test_only_the_members_of_a_multiple_choice_can_be_ticked(talk: Talk) -> None:
    talk.press("工程师").answer_all(none_of_the_rest(ENGINEER | {"software_copyrights": 0}))
    talk.command("start", "change-standards").press("国家标准", "完成", "修改回答", "标准")
    members = set(hunan().vocabulary["standards"].values.values())
    roles = {button.label: button.role for button in talk.open.choices}
    assert {label for label, role in roles.items() if role == "choice"} <= members
    assert roles["都没有"] == "control"
    assert roles["完成"] == "go"


def test_an_offer_in_a_multiple_choice_is_no_member_of_it(talk: Talk) -> None:
    talk.press("工程师").answer_all(none_of_the_rest(ENGINEER | {"software_copyrights": 0}))
    session = replace(talk.session, proposal=Proposal("standards", frozenset({"national"})))
    talk.session = replace(session, state="changing", asked="standards", returns="result")
    talk.command("help")
    [offer] = [button for button in talk.open.choices if button.label == "是的，国家标准"]
    assert offer.role == "control"
    talk.press("是的，国家标准")
    assert talk.session.log[-1].known == frozenset({"national"})


def test_restart_and_delete_ask_first(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合")
    talk.press("重新开始")
    assert "确定吗" in talk.text
    talk.press("不改了，回去")
    assert talk.asked == "education"
    talk.press("重新开始", "清空，重新开始")
    assert talk.session.state == "welcome"
    assert talk.session.log == ()

    talk.press("看看我能报哪一级", "都符合").command("delete")
    assert not talk.forgotten
    talk.press("删除我的数据")
    assert talk.forgotten
    assert "都删掉了" in talk.text


def test_whether_really_to_delete_may_be_answered_in_words(talk: Talk) -> None:
    talk.press("工程师", "都符合").command("delete").type("算了")
    assert talk.asked == "education"
    talk.command("delete").type("也许吧")
    assert talk.session.state == "deleting"
    talk.type("确定")
    assert talk.forgotten


def test_ticks_of_one_question_are_not_taken_along_to_another(talk: Talk) -> None:
    talk.press("工程师").answer_all(none_of_the_rest(ENGINEER | {"software_copyrights": 0}))
    talk.command("start", "change-standards").press("国家标准").command("start", "change-planning")
    assert not any(button.chosen for button in talk.open.choices)
    assert talk.session.ticked == frozenset()


def test_the_conversation_can_be_held_in_english(new_talk: NewTalk) -> None:
    talk = new_talk(language="en")
    talk.press("Which level can I apply for?").answer_all(none_of_the_rest(ENGINEER))
    assert "you can apply for Engineer by this way: Regular application" in talk.text


def test_the_language_can_be_changed_in_the_middle(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合").command("language", "en")
    assert "What is the highest education" in talk.text
    assert talk.asked == "education"
