"""Several things asked at once: ticked, not ticked, 说不清, declared with exceptions, typed, taken back."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.policy.vocabulary import Known, Range
from dialogs.events import Pressed
from dialogs.flow import opened
from dialogs.interview import answers
from dialogs.keys import Action, button_key, read_key
from dialogs.replies import Reply
from dialogs.session import dump_session, load_session
from tests.dialogs.conftest import NewTalk, Talk
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.policies import hunan

SCOPE = ("in_scope_employer", "in_scope_role")
ABILITY = ("project_capability", "knowledge")
WORKS = ("invention_patents", "utility_patents", "software_copyrights", "standards")
DECLARED = ("integrity", "under_investigation", "under_penalty", "disciplined")
SOME = Range(1, None)


def known(talk: Talk) -> dict[str, Known]:
    return answers.profile(talk.session.log)


def given_up(talk: Talk) -> frozenset[str]:
    return answers.given_up(talk.session.log)


def item(talk: Talk, name: str) -> str:
    """What is written beside the box of a fact."""
    return talk.words.say(f"item-{name}")


def unsure_of(talk: Talk, place: int) -> str:
    """The key of 说不清 beside the fact at that place."""
    return [each.key for each in talk.open.choices if each.role == "unsure"][place]


@pytest.fixture
def list_of(talk: Talk) -> "Lister":
    return Lister(talk)


class Lister:
    """Opens a screen of these facts in a conversation whose scope is told."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk.press("看看我能报哪一级", "都符合")

    def __call__(self, *facts: str) -> Talk:
        self.talk.session = opened(self.talk.scene, self.talk.session, facts)
        return self.talk.command("start")


class TestTicking:
    def test_a_list_shows_each_thing_with_what_counts_and_says_why_it_is_asked(self, list_of: Lister) -> None:
        talk = list_of(*WORKS)
        assert "下面哪些您有？" in talk.text
        assert "第十条" in talk.text
        assert item(talk, "invention_patents") in talk.labels
        assert "排名前三" in item(talk, "invention_patents")
        assert [each.number for each in talk.open.choices if each.role == "choice"] == [1, 2, 3, 4]
        assert talk.labels.count("说不清") == len(WORKS)
        assert talk.open.multiple

    def test_what_is_ticked_is_there_and_all_else_is_not(self, list_of: Lister) -> None:
        talk = list_of(*WORKS)
        talk.press(item(talk, "utility_patents"))
        assert talk.button(item(talk, "utility_patents")).chosen
        talk.press("完成")
        assert "专利、标准等代表作：有：实用新型专利；其余没有" in talk.text
        assert known(talk)["utility_patents"] == SOME
        assert (known(talk)["invention_patents"], known(talk)["standards"]) == (0, frozenset())

    def test_a_tick_can_be_taken_back(self, list_of: Lister) -> None:
        talk = list_of(*WORKS)
        talk.press(item(talk, "utility_patents"), item(talk, "utility_patents"))
        assert not talk.button(item(talk, "utility_patents")).chosen
        talk.press(item(talk, "software_copyrights"), "完成")
        assert known(talk)["utility_patents"] == 0

    def test_what_cannot_be_said_stays_open_and_was_asked_in_vain(self, list_of: Lister) -> None:
        talk = list_of(*WORKS)
        talk.press_key(unsure_of(talk, 0)).press(item(talk, "standards"), "完成")
        assert "invention_patents" not in known(talk)
        assert "invention_patents" in given_up(talk)
        assert "有：标准；说不清：发明专利（排名前三）；其余没有" in talk.text

    def test_of_what_is_ticked_how_much_or_which_is_asked_next(self, talk: Talk) -> None:
        person = none_of_the_rest(ENGINEER)
        talk.press("看看我能报哪一级")
        while "software_copyrights" not in talk.session.together:
            talk.answer_from(person)
        talk.press(item(talk, "software_copyrights"), "完成")
        assert talk.asked == "software_copyrights"
        assert talk.session.together == ()
        assert "您勾了“软件著作权”，再说一下具体的。" in talk.text
        talk.type("3")
        assert known(talk)["software_copyrights"] == 3

    def test_something_and_not_sure_of_the_same_thing_is_refused(self, list_of: Lister) -> None:
        talk = list_of(*WORKS)
        before = talk.session.log
        talk.send(
            Pressed((talk.button(item(talk, "standards")).key, unsure_of(talk, 3), talk.button("完成").key))
        )
        assert "同一项只能留一个勾" in talk.text
        assert talk.session.log == before
        assert talk.session.together == WORKS

    def test_not_sure_takes_the_tick_back_and_the_tick_takes_not_sure_back(self, list_of: Lister) -> None:
        talk = list_of(*WORKS)
        talk.press(item(talk, "standards")).press_key(unsure_of(talk, 3))
        assert not talk.button(item(talk, "standards")).chosen
        talk.press(item(talk, "standards"))
        assert [each.chosen for each in talk.open.choices if each.role == "unsure"] == [False] * 4

    def test_done_with_nothing_ticked_is_not_taken_for_nothing(self, list_of: Lister) -> None:
        talk = list_of(*WORKS)
        before = talk.session.log
        talk.press("完成")
        assert "还没有选" in talk.text
        assert talk.session.log == before
        talk.press("都没有")
        assert {name: known(talk)[name] for name in WORKS} == {
            **dict.fromkeys(WORKS, 0),
            "standards": frozenset(),
        }
        assert "专利、标准等代表作：都没有" in talk.text

    def test_what_includes_a_ticked_thing_is_there_too(self, list_of: Lister) -> None:
        """Who is first inventor is among the first three: the wider list item follows."""
        talk = list_of("invention_patents", "invention_patents_first", "books")
        talk.press(item(talk, "invention_patents_first"), "完成")
        assert known(talk)["invention_patents_first"] == SOME
        assert known(talk)["invention_patents"] == SOME
        assert known(talk)["books"] == 0
        assert "有：发明专利（排名前三）、发明专利（第一发明人）" in talk.text

    def test_a_form_that_is_sent_whole_counts_as_it_is(self, list_of: Lister) -> None:
        talk = list_of(*WORKS)
        talk.press(item(talk, "standards"))
        keys = (talk.button(item(talk, "utility_patents")).key, talk.button("完成").key)
        talk.send(Pressed(keys, whole=True))
        assert known(talk)["utility_patents"] == SOME
        assert known(talk)["standards"] == frozenset()


class TestDeclarations:
    def test_all_is_as_it_should_be(self, list_of: Lister) -> None:
        talk = list_of(*DECLARED).press("都符合")
        assert {name: known(talk)[name] for name in DECLARED} == {
            "integrity": True, "under_investigation": False, "under_penalty": False, "disciplined": False,
        }  # fmt: skip
        assert "都符合" in talk.text

    def test_an_exception_is_told_apart_from_what_cannot_be_said(self, list_of: Lister) -> None:
        talk = list_of(*DECLARED).press("有例外，或有说不清的")
        assert "哪几点有例外，或说不清？" in talk.text
        assert "职业操守承诺不符合" in talk.labels
        talk.press("有：党纪政务处分").press_key(unsure_of(talk, 1)).press("完成")
        assert known(talk)["disciplined"] is True
        assert known(talk)["integrity"] is True
        assert known(talk)["under_penalty"] is False
        assert "under_investigation" not in known(talk)
        assert "under_investigation" in given_up(talk)
        assert "有：党纪政务处分；说不清：立案审查" in talk.text

    def test_the_exceptions_may_turn_out_to_be_none(self, list_of: Lister) -> None:
        talk = list_of(*DECLARED).press("有例外，或有说不清的", "都符合")
        assert known(talk)["disciplined"] is False
        assert known(talk)["integrity"] is True

    def test_back_leads_from_the_exceptions_to_the_declaration(self, list_of: Lister) -> None:
        talk = list_of(*DECLARED)
        before = talk.session.log
        talk.press("有例外，或有说不清的", "有：党纪政务处分", "上一步")
        assert "下面 4 点都符合吗？" in talk.text
        assert talk.session.log == before
        assert not talk.session.ticked

    def test_from_the_exceptions_of_the_first_screen_too(self, talk: Talk) -> None:
        talk.press("看看我能报哪一级", "有例外，或有说不清的", "上一步")
        assert "下面 2 点都符合吗？" in talk.text
        assert talk.press("上一步").session.state == "welcome"

    def test_whoever_the_regulation_is_not_for_is_told_at_once(self, talk: Talk) -> None:
        talk.press("看看我能报哪一级", "有例外，或有说不清的", "所在单位不符合", "完成")
        assert talk.session.state == "result"
        assert known(talk) == {"in_scope_employer": False, "in_scope_role": True}


class TestChoices:
    def test_one_of_each_is_chosen(self, list_of: Lister) -> None:
        talk = list_of(*ABILITY)
        groups = {each.group for each in talk.open.choices if each.role in ("choice", "unsure")}
        questions = [talk.words.say(f"question-{name}") for name in talk.session.together]
        assert groups == set(questions)
        first, second = (_options(talk.open, group) for group in questions)
        talk.press_key(first[1]).press_key(second[2]).press_key(first[0]).press("完成")
        facts = [hunan().vocabulary[name] for name in ABILITY]
        assert known(talk)["project_capability"] == next(iter(facts[0].values))
        assert known(talk)["knowledge"] == list(facts[1].values)[2]

    def test_an_answer_to_one_alone_is_refused(self, list_of: Lister) -> None:
        talk = list_of(*ABILITY)
        before = talk.session.log
        talk.press_key(talk.open.choices[0].key).press("完成")
        assert "每一项都要选一个" in talk.text
        assert talk.session.log == before

    def test_one_may_be_told_and_the_other_not_sure(self, list_of: Lister) -> None:
        talk = list_of(*ABILITY)
        talk.press_key(talk.open.choices[0].key).press_key(unsure_of(talk, 1)).press("完成")
        assert "project_capability" in known(talk)
        assert "knowledge" in given_up(talk)
        assert "knowledge" not in known(talk)

    def test_there_is_no_none_of_all_that(self, list_of: Lister) -> None:
        talk = list_of(*ABILITY)
        assert "都没有" not in talk.labels
        before = talk.session
        talk.press_key(button_key(talk.session, Action("nothing")))
        assert talk.session.log == before.log
        assert "过时" in talk.text


def _options(shown: Reply, group: str) -> list[str]:
    return [each.key for each in shown.choices if each.group == group and each.role == "choice"]


class TestGivingUp:
    @pytest.mark.parametrize(("said", "how"), [("不清楚", "unknown"), ("跳过", "skipped")])
    @pytest.mark.parametrize("facts", [DECLARED, WORKS, ABILITY], ids=["declared", "ticked", "chosen"])
    def test_of_a_whole_screen_nothing_is_known_and_all_was_asked_in_vain(
        self, list_of: Lister, facts: tuple[str, ...], said: str, how: str
    ) -> None:
        talk = list_of(*facts)
        before = known(talk)
        talk.press(said)
        assert known(talk) == before
        entries = answers.standing(talk.session.log)
        assert {entries[name].given_up for name in facts} == {how}

    def test_the_interview_goes_on(self, talk: Talk) -> None:
        talk.press("看看我能报哪一级", "不清楚")
        assert talk.session.state == "asking"
        assert set(SCOPE).isdisjoint({talk.asked})

    def test_each_can_be_answered_by_itself_afterwards(self, talk: Talk) -> None:
        talk.press("看看我能报哪一级", "不清楚", "修改回答", "所在单位", "是")
        assert known(talk) == {"in_scope_employer": True}
        assert given_up(talk) == {"in_scope_role"}


class TestBack:
    @pytest.mark.parametrize("facts", [DECLARED, WORKS], ids=["declared", "ticked"])
    def test_back_takes_the_whole_screen_back(self, list_of: Lister, facts: tuple[str, ...]) -> None:
        talk = list_of(*facts)
        before = talk.session.log
        talk.press("都符合" if facts == DECLARED else "都没有", "上一步")
        assert talk.session.log == before

    def test_back_from_how_many_leads_to_the_list(self, talk: Talk) -> None:
        person = none_of_the_rest(ENGINEER)
        talk.press("看看我能报哪一级")
        while "software_copyrights" not in talk.session.together:
            talk.answer_from(person)
        listed = talk.session.together
        talk.press(item(talk, "software_copyrights"), "完成", "上一步")
        assert talk.session.together == listed
        assert ticks(talk) == {"software_copyrights": "there"}

    def test_what_was_set_aside_is_offered_when_it_is_ticked_again(self, talk: Talk) -> None:
        """How many there were is not forgotten over the tick that only says that there are some."""
        person = none_of_the_rest(ENGINEER)
        talk.press("看看我能报哪一级")
        while talk.asked != "software_copyrights" or talk.session.together:
            talk.answer_from(person)
        talk.type("3").press("上一步")
        assert "沿用之前的回答：3 项" in talk.labels
        talk.press("上一步", item(talk, "utility_patents"), "完成")
        assert talk.asked == "utility_patents"
        talk.type("1")
        assert talk.asked == "software_copyrights"
        talk.press("沿用之前的回答：3 项")
        assert known(talk)["software_copyrights"] == 3
        assert "software_copyrights" not in talk.session.suggestions

    def test_that_there_was_nothing_is_not_offered_for_what_is_ticked_now(self, list_of: Lister) -> None:
        talk = list_of(*WORKS).press("都没有", "上一步")
        assert talk.session.suggestions["software_copyrights"] == 0
        talk = list_of(*WORKS)
        talk.press(item(talk, "software_copyrights"), "完成")
        assert "software_copyrights" not in talk.session.suggestions

    def test_that_there_is_some_is_no_answer_to_how_much(self, talk: Talk) -> None:
        person = none_of_the_rest(ENGINEER)
        talk.press("看看我能报哪一级")
        while "software_copyrights" not in talk.session.together:
            talk.answer_from(person)
        talk.press(item(talk, "software_copyrights"), "完成", "上一步")
        talk.press(item(talk, "software_copyrights"), "完成")
        assert not [label for label in talk.labels if label.startswith("沿用")]


class TestTyping:
    @pytest.mark.parametrize("text", ["1 3", "1、3", "1，3", "1和3", "１ ３", "1 3。", "3 1", "1 and 3"])
    def test_the_numbers_of_what_is_there(self, list_of: Lister, text: str) -> None:
        talk = list_of(*WORKS).type(text)
        told = known(talk)
        assert (told["invention_patents"], told["software_copyrights"]) == (SOME, SOME)
        assert (told["utility_patents"], told["standards"]) == (0, frozenset())

    @pytest.mark.parametrize("text", ["1、3 说不清", "1 3不清楚", "3不知道，1"])
    def test_a_number_of_which_one_is_not_sure(self, list_of: Lister, text: str) -> None:
        talk = list_of(*WORKS).type(text)
        assert known(talk)["invention_patents"] == SOME
        assert "software_copyrights" in given_up(talk)
        assert "software_copyrights" not in known(talk)

    @pytest.mark.parametrize(
        "text", ["无", "没有", "都没有", "一个也没有", "没有。", "冇得", "都沒有", "none"]
    )
    def test_nothing_of_all_that(self, list_of: Lister, text: str) -> None:
        talk = list_of(*WORKS).type(text)
        assert known(talk)["standards"] == frozenset()
        assert known(talk)["invention_patents"] == 0

    @pytest.mark.parametrize("text", ["都符合", "没问题", "是的", "都符合！", "都沒問題"])
    def test_all_is_as_it_should_be(self, list_of: Lister, text: str) -> None:
        talk = list_of(*DECLARED).type(text)
        assert known(talk)["disciplined"] is False
        assert known(talk)["integrity"] is True

    @pytest.mark.parametrize("text", ["有例外", "不都符合", "否"])
    def test_there_are_exceptions_which_are_asked_for(self, list_of: Lister, text: str) -> None:
        talk = list_of(*DECLARED)
        before = talk.session.log
        talk.type(text)
        assert talk.session.form == "exceptions"
        assert talk.session.log == before
        talk.type("4、2说不清")
        assert known(talk)["disciplined"] is True
        assert given_up(talk) == {"under_investigation"}

    @pytest.mark.parametrize("text", ["没有", "无", "没有处分"])
    def test_no_of_a_declaration_is_not_guessed_at(self, list_of: Lister, text: str) -> None:
        """没有 may say that there is no exception, or that it is not so."""
        talk = list_of(*DECLARED)
        before = talk.session.log
        talk.type(text)
        assert talk.session.log == before

    @pytest.mark.parametrize("text", ["2 4", "2、4", "2，4"])
    def test_the_numbers_of_choices_side_by_side(self, list_of: Lister, text: str) -> None:
        talk = list_of(*ABILITY)
        numbers = [each.number for each in talk.open.choices if each.role == "choice"]
        assert numbers == list(range(1, len(numbers) + 1))
        second = len(hunan().vocabulary["project_capability"].values) + 1
        talk.type(text.replace("4", str(second)))
        assert known(talk)["project_capability"] == list(hunan().vocabulary["project_capability"].values)[1]
        assert known(talk)["knowledge"] == next(iter(hunan().vocabulary["knowledge"].values))

    @pytest.mark.parametrize(
        "text", ["1 9", "0", "1 99", "-1", "1 3 五百万", "1.5", "3项", "一", "1 1说不清", "说不清", "12"]
    )
    def test_what_is_no_number_of_the_list_is_not_taken(self, list_of: Lister, text: str) -> None:
        talk = list_of(*WORKS)
        log = known(talk)
        talk.type(text)
        assert known(talk) == log
        assert talk.replies

    def test_what_is_not_understood_is_said_with_what_would_be(self, list_of: Lister) -> None:
        talk = list_of(*WORKS).type("嗯嗯嗯")
        assert "请打编号" in talk.text
        assert talk.session.together == WORKS


HOSTILE = [
    "",
    "u",
    "u9",
    "99",
    "-1",
    "0,1",
    "=0",
    "0,u0",
    "x",
    "u-1",
    "００",
    "yes",
    "=",
    ",",
    "0,0,0",
    "1e3",
]


@pytest.mark.parametrize("argument", HOSTILE)
@pytest.mark.parametrize("name", ["tick", "untick", "done", "nothing", "pick", "reuse", "accept"])
@pytest.mark.parametrize("facts", [DECLARED, WORKS, ABILITY], ids=["declared", "ticked", "chosen"])
def test_an_argument_of_nobodys_making_never_fails_nor_tells_what_nobody_said(
    list_of: Lister, facts: tuple[str, ...], name: str, argument: str
) -> None:
    talk = list_of(*facts)
    talk.press_key(button_key(talk.session, Action(name, argument)))
    assert talk.replies
    told = set(known(talk)) - set(SCOPE)
    assert told <= set(facts)
    assert talk.session.ticked <= {"0", "1", "2", "3", "4", "5", "6", "7", "u0", "u1", "u2", "u3"}


def test_the_language_can_be_changed_in_the_middle(list_of: Lister) -> None:
    talk = list_of(*WORKS)
    talk.press(item(talk, "standards")).command("language", "en")
    assert talk.button(talk.words.say("item-standards")).chosen
    talk.press("Done")
    assert known(talk)["invention_patents"] == 0
    assert "standards" in {entry.fact for entry in talk.session.log if entry.there}


def test_a_conversation_goes_on_after_a_restart_with_its_ticks(list_of: Lister) -> None:
    talk = list_of(*WORKS)
    talk.press(item(talk, "standards")).reload().press(item(talk, "utility_patents"), "完成")
    assert {entry.fact for entry in talk.session.log if entry.there} == {"standards", "utility_patents"}


def test_a_conversation_stored_before_there_were_screens_is_read_and_goes_on(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合")
    stored = json.loads(dump_session(talk.session))
    for name in ("together", "form", "ahead", "story"):
        del stored[name]
    for entry in stored["log"]:
        del entry["there"]
    stored |= {"left": 12, "asked": "integrity"}
    talk.session = load_session(json.dumps(stored))
    talk.command("start")
    assert talk.open.question == "integrity"
    talk.press("是").answer_all(none_of_the_rest(ENGINEER))
    assert "可以申报工程师" in talk.text


@settings(max_examples=25)
@given(marks=st.lists(st.sampled_from(["there", "unsure", "not"]), min_size=4, max_size=4))
def test_buttons_and_typed_numbers_say_the_same(new_talk: NewTalk, marks: list[str]) -> None:
    by_button, by_number = (Lister(new_talk())(*WORKS) for _ in range(2))
    keys = [
        each.key
        for role in ("choice", "unsure")
        for each, mark in zip(
            (each for each in by_button.open.choices if each.role == role), marks, strict=True
        )
        if mark == {"choice": "there", "unsure": "unsure"}[role]
    ]
    if not keys:
        return
    by_button.send(Pressed((*keys, by_button.button("完成").key)))
    said = [f"{n}{'说不清' if mark == 'unsure' else ''}" for n, mark in enumerate(marks, 1) if mark != "not"]
    by_number.type("、".join(said))
    assert by_number.session.log == by_button.session.log


def test_what_was_told_of_a_screen_stands_in_the_transcript_as_one_line(list_of: Lister) -> None:
    talk = list_of(*WORKS)
    talk.press(item(talk, "standards"), "完成")
    said = talk.replies[0]
    assert said.kind == "answered"
    assert said.question == "works"


def test_why_says_of_each_thing_why_it_is_asked(list_of: Lister) -> None:
    talk = list_of(*WORKS).press("为什么问")
    for name in WORKS:
        assert talk.words.say(f"why-{name}") in talk.text
    assert talk.session.together == WORKS


def test_the_clauses_of_all_that_is_asked_can_be_read(list_of: Lister) -> None:
    talk = list_of(*DECLARED).press("查条款")
    assert "第六条" in talk.text
    assert "第八条" in talk.text
    assert talk.session.together == DECLARED


def test_an_answer_that_sets_a_list_aside_lets_it_be_asked_again(talk: Talk) -> None:
    """任现职以来 hangs on the title: with another title the benefits are another thing."""
    talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))
    assert "benefit_wan" in known(talk)
    before = replace(talk.session)
    talk.press("修改回答", "工程系列职称", "技术员")
    assert "benefit_wan" not in known(talk)
    assert talk.session.suggestions["benefit_wan"] == answers.profile(before.log)["benefit_wan"]


def ticks(talk: Talk) -> dict[str, str]:
    """What is marked on the open list: of which facts something is there, of which it cannot be said."""
    boxes = [each for each in talk.open.choices if each.role in ("choice", "unsure")]
    facts = iter(talk.session.together)
    marked: dict[str, str] = {}
    name = ""
    for box in boxes:
        name = next(facts) if box.role == "choice" else name
        if box.chosen:
            marked[name] = "unsure" if box.role == "unsure" else "there"
    return marked


@pytest.fixture
def at_works(talk: Talk) -> Talk:
    """Somebody before the list of works."""
    return come_to(talk, "software_copyrights")


def come_to(talk: Talk, fact: str) -> Talk:
    """An engineer who answers until a fact is asked for among others."""
    person = none_of_the_rest(ENGINEER)
    talk.press("看看我能报哪一级")
    while fact not in talk.session.together:
        talk.answer_from(person)
    return talk


class TestOpenedAgain:
    """A list that is opened again stands as it was left."""

    def test_by_back_with_what_was_ticked_and_what_was_not_clear(self, at_works: Talk) -> None:
        talk, listed = at_works, at_works.session.together
        unsure = listed.index("standards")
        talk.press(item(talk, "software_copyrights")).press_key(unsure_of(talk, unsure)).press(
            "完成", "上一步"
        )
        assert talk.session.together == listed
        assert ticks(talk) == {"software_copyrights": "there", "standards": "unsure"}
        assert "上次勾的还在" in talk.text

    @pytest.mark.parametrize("ended", ["都没有", "不清楚", "跳过"])
    def test_where_nothing_was_ticked_nothing_is_said_of_ticks(self, at_works: Talk, ended: str) -> None:
        talk, listed = at_works, at_works.session.together
        talk.press(ended, "上一步")
        assert talk.session.together == listed
        assert ticks(talk) == {}
        assert "上次勾的" not in talk.text

    def test_while_it_is_ticked_for_the_first_time_nothing_is_said_of_former_ticks(
        self, at_works: Talk
    ) -> None:
        talk = at_works
        for name in ("software_copyrights", "standards"):
            talk.press(item(talk, name))
            assert "上次勾的" not in talk.text

    def test_and_left_unchanged_it_says_the_same_again(self, at_works: Talk) -> None:
        talk = at_works
        talk.press(item(talk, "software_copyrights"), "完成")
        before = known(talk)
        talk.press("上一步", "完成")
        assert known(talk) == before
        assert talk.asked == "software_copyrights"

    def test_with_its_numbers_ready_to_be_taken_over(self, at_works: Talk) -> None:
        talk = at_works
        talk.press(item(talk, "software_copyrights"), "完成").type("3").press("上一步", "上一步")
        assert ticks(talk) == {"software_copyrights": "there"}
        talk.press("完成", "沿用之前的回答：3 项")
        assert known(talk)["software_copyrights"] == 3

    @pytest.mark.parametrize("done", ["完成", "  完成 "])
    def test_to_type_done_leaves_it_as_it_is(self, at_works: Talk, done: str) -> None:
        talk = at_works.press(item(at_works, "software_copyrights"), "完成")
        before = known(talk)
        talk.press("上一步").type(done)
        assert known(talk) == before

    def test_two_lists_back_and_forward_again(self, at_works: Talk) -> None:
        talk, listed = at_works.press(item(at_works, "software_copyrights")), at_works.session.together
        talk.press("上一步", "上一步")
        assert talk.session.together != listed
        assert ticks(talk) == {"problems_solved": "there"}
        talk.press("完成", "沿用之前的回答：3 到 4 个")
        assert talk.session.together == listed
        assert ticks(talk) == {"software_copyrights": "there"}

    def test_after_an_aside_and_after_a_restart(self, at_works: Talk) -> None:
        talk = at_works
        talk.press(item(talk, "software_copyrights"), "修改回答").reload().press("不改了，回去")
        assert ticks(talk) == {"software_copyrights": "there"}
        talk.press("看结果", "继续回答")
        assert ticks(talk) == {"software_copyrights": "there"}

    def test_what_was_unticked_stays_so(self, at_works: Talk) -> None:
        talk = at_works
        talk.press(item(talk, "software_copyrights"), item(talk, "utility_patents"), "完成", "上一步")
        talk.press(item(talk, "utility_patents"), "完成", "上一步")
        assert ticks(talk) == {"software_copyrights": "there"}

    def test_nothing_can_be_ticked_off_to_the_last_box(self, at_works: Talk) -> None:
        """A form that is sent without any tick is refused, and stands without any."""
        talk = at_works.press(item(at_works, "utility_patents"), "完成", "上一步")
        talk.send(Pressed((talk.button("完成").key,), whole=True))
        assert "还没有选" in talk.text
        assert ticks(talk) == {}

    def test_a_screen_that_was_given_up_as_a_whole_has_no_mark(self, at_works: Talk) -> None:
        assert ticks(at_works.press("不清楚", "上一步")) == {}

    def test_the_exceptions_of_a_declaration(self, list_of: Lister) -> None:
        talk = list_of(*DECLARED).press("有例外，或有说不清的", "有：党纪政务处分")
        talk.press_key(unsure_of(talk, 1)).press("上一步", "有例外，或有说不清的")
        assert ticks(talk) == {"disciplined": "there", "under_investigation": "unsure"}

    def test_choices_side_by_side(self, list_of: Lister) -> None:
        talk = list_of(*ABILITY)
        talk.press_key(talk.open.choices[1].key).press_key(unsure_of(talk, 1)).press("完成")
        before = talk.session.log[-2:]
        talk.press("上一步")
        list_of(*ABILITY).press("完成")
        assert [(each.known, each.given_up) for each in talk.session.log[-2:]] == [
            (each.known, each.given_up) for each in before
        ]


class TestWhatThereIsNothingOf:
    """修改回答 tells what there is; what there is nothing of stands on one line a list."""

    @pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
    def test_one_line_a_list_behind_all_that_was_told(self, new_talk: NewTalk, language: str) -> None:
        talk = new_talk(language)
        talk.press_key(button_key(talk.session, Action("aim", "auto")))
        talk.answer_all(none_of_the_rest(ENGINEER)).command("edit")
        pressed = [read_key(talk.session, each.key) for each in talk.open.choices]
        assert [each.name for each in pressed if each] == ["change"] * 17 + ["relist"] * 4
        assert [each.number for each in talk.open.choices] == list(range(1, 22))
        labels = [talk.words.say(f"topic-{topic}") for topic in ("economics", "results", "works", "special")]
        for label, button in zip(labels, talk.open.choices[-4:], strict=True):
            assert button.label.startswith(label)

    def test_one_thing_alone_is_told_by_itself(self, list_of: Lister) -> None:
        talk = list_of("standards", "planning")
        talk.press(item(talk, "planning"), "完成", "修改回答")
        assert "标准：没有" in talk.labels

    def test_while_something_is_tried_out_the_line_opens_what_stands_on_it(self, talk: Talk) -> None:
        talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))
        talk.press_key(button_key(talk.session, Action("change", "education")))
        talk.press("先看看结果再决定", "硕士", "再试一项", "专利、标准等代表作")
        assert "标准：没有" in talk.labels
        talk.press("标准", "国家标准", "完成")
        assert set(talk.session.supposed) == {"education", "standards"}


class TestChangingAList:
    """修改 of a list opens the list as it stands; what is left as it was is kept with its numbers."""

    @pytest.fixture
    def told(self, talk: Talk) -> Talk:
        return talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))

    def test_the_list_stands_as_it_was_answered(self, told: Talk) -> None:
        there = {name for name, value in known(told).items() if name in WORKS and value}
        assert there
        told.press("修改回答", "专利、标准等代表作")
        assert there <= set(told.session.together)
        assert {name for name, mark in ticks(told).items() if mark == "there"} >= there

    def test_left_unchanged_it_changes_nothing(self, told: Talk) -> None:
        log = told.session.log
        told.press("修改回答", "专利、标准等代表作", "完成")
        assert told.session.log == log
        assert told.session.state == "result"

    def test_one_more_tick_keeps_the_numbers_of_the_others(self, told: Talk) -> None:
        before = known(told)
        told.press("修改回答", "专利、标准等代表作", item(told, "utility_patents"), "完成")
        after = known(told)
        assert after["utility_patents"] == SOME
        assert {name: after[name] for name in after if name != "utility_patents"} == {
            name: value for name, value in before.items() if name != "utility_patents"
        }

    def test_a_tick_that_is_taken_away_is_nothing_now(self, told: Talk) -> None:
        there = next(name for name, value in known(told).items() if name in WORKS and value)
        told.press("修改回答", "专利、标准等代表作", item(told, there), item(told, "utility_patents"), "完成")
        assert known(told)[there] == (0 if there != "standards" else frozenset())

    def test_it_opens_by_its_name_and_by_that_of_a_thing_on_it(self, told: Talk) -> None:
        for name in ("专利、标准等代表作", "标准"):
            told.press("修改回答").type(name)
            assert "standards" in told.session.together
            told.press("不改了，回去")

    def test_it_can_be_left_again(self, told: Talk) -> None:
        log = told.session.log
        told.press("修改回答", "专利、标准等代表作", item(told, "utility_patents"), "不改了，回去")
        assert (told.session.log, told.session.state) == (log, "result")

    def test_an_argument_of_nobodys_making_is_late(self, told: Talk) -> None:
        for argument in ("", "nothing_known", "education", "0", "../x"):
            told.press_key(button_key(told.session, Action("relist", argument)))
            assert "过时" in told.text


@pytest.mark.parametrize("said", ["都符合", "两项都符合", "both hold", "both are true", "they all hold"])
def test_that_both_of_two_points_hold_is_heard(talk: Talk, said: str) -> None:
    talk.press("看看我能报哪一级").type(said)
    assert talk.asked == "education"


@pytest.mark.parametrize("said", ["两项都符合", "both hold", "both"])
def test_that_two_of_four_points_hold_is_no_answer(talk: Talk, said: str) -> None:
    come_to(talk, "integrity").type(said)
    assert talk.session.form == "declaration"
    assert answers.standing(talk.session.log).get("integrity") is None


def test_what_is_said_where_an_answer_was_not_matched_names_what_stands_there(talk: Talk) -> None:
    """Numbers are asked for only where numbers stand, 无 only where it is taken."""
    talk.press("看看我能报哪一级").type("嗯嗯嗯")
    assert "就打“有例外”" in talk.text
    assert "编号" not in talk.text
    talk.press("有例外，或有说不清的").type("嗯嗯嗯")
    assert "请打有例外的那几点的编号" in talk.text
    assert "就打“无”" not in talk.text


@pytest.mark.parametrize("typed", ["1", "2 6?", "1？", "2、6", "1 和 99"])
def test_numbers_of_nothing_that_is_shown_ask_about_no_clause(talk: Talk, typed: str) -> None:
    talk.press("高级工程师").type(typed)
    assert talk.session.form == "declaration"
    assert "请打“都符合”" in talk.text
    assert "最接近的条款" not in talk.text
