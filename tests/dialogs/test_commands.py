"""The commands, wherever one is; looking something up never changes the conversation."""

import pytest

from dialogs.events import COMMANDS, CommandName
from locales.wording import LANGUAGES, wording
from tests.dialogs.conftest import Talk
from tests.policies import hunan

STEPS = [
    (),
    ("工程师",),
    ("工程师", "有例外，或有说不清的"),
    ("工程师", "都符合", "看结果"),
    ("工程师", "都符合", "修改回答"),
    ("工程师", "都符合", "重新开始"),
]


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("steps", STEPS)
def test_every_command_is_answered_everywhere(talk: Talk, name: CommandName, steps: tuple[str, ...]) -> None:
    talk.press(*steps).command(name)
    assert talk.replies
    assert talk.open.kind in ("question", "result")


@pytest.mark.parametrize("name", ["article", "search", "language", "help", "privacy"])
@pytest.mark.parametrize("steps", STEPS)
def test_looking_up_changes_nothing(talk: Talk, name: CommandName, steps: tuple[str, ...]) -> None:
    talk.press(*steps)
    before = talk.session
    talk.command(name, "" if name == "language" else "软著")
    assert talk.session == before


@pytest.mark.parametrize("reference", ["a10-2-3-1", "10.2.3.1", "第十条（二）3.（1）"])
@pytest.mark.parametrize("name", ["start", "article"])
def test_a_deep_link_or_a_number_opens_the_clause(talk: Talk, name: CommandName, reference: str) -> None:
    talk.command(name, reference)
    assert talk.replies[0].kind == "clause"
    assert "作为主要完成人（排名前3），取得企业产业数字化升级改造领域相关发明专利1项及以上" in talk.text
    assert talk.open.kind == "question"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_clause_can_be_opened_in_every_language(talk: Talk, language: str) -> None:
    talk.command("language", language)
    clauses = hunan().clauses
    assert len(clauses) == 84
    for clause in clauses.values():
        talk.command("article", clause.id)
        assert talk.replies[0].kind == "clause", clause.id
        assert clause.text in talk.text


@pytest.mark.parametrize("payload", ["a99-9", "<script>", "a" * 300, "../../etc/passwd"])
def test_a_strange_link_is_answered_kindly(talk: Talk, payload: str) -> None:
    talk.command("start", payload)
    assert "没有找到这一条" in talk.text
    assert talk.session.state == "welcome"


def test_start_in_the_middle_shows_the_open_question(talk: Talk) -> None:
    talk.press("工程师", "都符合").command("start")
    assert talk.asked == "education"
    assert talk.open.question == "education"


def test_an_article_without_a_number_is_the_table_of_contents(talk: Talk) -> None:
    talk.command("article")
    assert "办法目录" in talk.text
    assert "第一章 总则" in talk.text


def test_a_search_finds_the_clause_or_says_who_can_tell(talk: Talk) -> None:
    talk.command("search", "实用新型专利")
    assert "实用新型专利3项及以上" in talk.text
    talk.press("以上都不是")
    assert "办法目录" in talk.text
    talk.command("search", "评审费多少钱")
    assert "办法没有写这个" in talk.text


def test_the_result_is_there_only_after_a_beginning(talk: Talk) -> None:
    talk.command("result")
    assert "先选一个目标" in talk.text
    talk.press("工程师").command("result")
    assert talk.session.state == "result"


def test_edit_shows_what_was_answered(talk: Talk) -> None:
    talk.command("edit")
    assert "还没有可以修改的回答" in talk.text
    talk.press("工程师", "都符合").command("edit")
    assert "所在单位：是" in talk.labels


def test_the_languages_are_offered_in_their_own_words(talk: Talk) -> None:
    talk.command("language")
    names = [wording(language).say("language-name") for language in LANGUAGES]
    assert [button.label for button in talk.replies[0].choices] == names
    talk.press("English")
    assert talk.session.language == "en"
    assert "Which level can I apply for?" in talk.labels


def test_privacy_says_what_is_kept_and_for_how_long(talk: Talk) -> None:
    talk.command("privacy")
    assert "30 天" in talk.text
    assert "删除我的数据" in talk.text


def test_slash_commands_may_be_typed_where_the_channel_knows_none(talk: Talk) -> None:
    talk.type("/article 10.2.3.1")
    assert talk.replies[0].kind == "clause"
