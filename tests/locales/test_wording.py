"""Every language says the same things, and nobody ever sees the key of a message."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from locales.wording import FOLDER, LANGUAGES, Wording, WordingError, match_language, wording


class References(Visitor):
    """Collects what one message, or one file, refers to."""

    def __init__(self, node: ast.BaseNode) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.visit(node)

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802  the visitor's naming
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_TermReference(self, node: Any) -> None:  # noqa: N802
        self.messages.add(f"-{node.id.name}")
        self.generic_visit(node)


def entries(language: str) -> Iterator[tuple[str, str, ast.Message | ast.Term]]:
    for file in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message | ast.Term):
                prefix = "-" if isinstance(entry, ast.Term) else ""
                yield file.name, f"{prefix}{entry.id.name}", entry


def messages(language: str) -> dict[str, set[str]]:
    return {
        f"{file}: {name}": References(entry).variables
        for file, name, entry in entries(language)
        if isinstance(entry, ast.Message)
    }


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_language_defines_the_same_messages_in_the_same_files_with_the_same_variables(
    language: str,
) -> None:
    theirs, ours = messages(language), messages(LANGUAGES[0])
    assert {key for key in theirs.keys() | ours.keys() if theirs.get(key) != ours.get(key)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_defined_twice(language: str) -> None:
    names = [name for _, name, _ in entries(language)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    "file", sorted(FOLDER.glob("*/*.ftl")), ids=lambda file: f"{file.parent.name}/{file.name}"
)
def test_a_file_has_no_junk(file: Path) -> None:
    junk = [
        entry
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Junk)
    ]
    assert [entry.content for entry in junk] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_a_message_refers_to_is_there(language: str) -> None:
    known = {name for _, name, _ in entries(language)}
    referred = {name for _, _, entry in entries(language) for name in References(entry).messages}
    assert referred <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said_with_texts_and_with_numbers(language: str) -> None:
    words = wording(language)
    for key, variables in messages(language).items():
        name = key.split(": ")[1]
        for value in ("甲", 2026, 0.5):
            assert words.say(name, **dict.fromkeys(variables, value)).strip()


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wording]:
    """A language of a few messages."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "trial.ftl").write_text(
        "plain = Hello\n"
        "distance = { $have } of { $need }\n"
        "years = { $count ->\n    [one] one year\n   *[other] { $count } years\n }\n"
        "quoted = say { plain }\n"
        "hollow =\n    .label = only an attribute\n",
        encoding="utf-8",
    )
    monkeypatch.setattr("locales.wording.FOLDER", tmp_path)
    wording.cache_clear()
    yield wording("en")
    wording.cache_clear()


def test_a_message_without_variables_is_its_text(trial: Wording) -> None:
    assert trial.say("plain") == "Hello"
    assert trial.say("quoted") == "say Hello"


def test_numbers_are_written_without_grouping_and_with_at_most_three_decimals(trial: Wording) -> None:
    assert trial.say("distance", have=1200, need=2000.0) == "1200 of 2000"
    assert trial.say("distance", have=0.1 + 0.2, need=1.23456) == "0.3 of 1.235"
    assert trial.say("years", count=2026) == "2026 years"


def test_a_message_may_choose_by_number(trial: Wording) -> None:
    assert trial.say("years", count=1) == "one year"


def test_what_a_person_typed_is_never_read_as_a_pattern(trial: Wording) -> None:
    assert trial.say("distance", have="{ $need }", need="{plain}") == "{ $need } of {plain}"


@pytest.mark.parametrize(("message", "fault"), [("distance", "need"), ("years", "count")])
def test_a_missing_variable_is_an_error_that_names_it(trial: Wording, message: str, fault: str) -> None:
    with pytest.raises(WordingError, match=f"{message}.*{fault}"):
        trial.say(message, have=1)


def test_an_unknown_message_is_an_error_not_its_key(trial: Wording) -> None:
    assert not trial.knows("nothing")
    with pytest.raises(WordingError, match="nothing"):
        trial.say("nothing")


def test_a_message_without_a_text_is_an_error(trial: Wording) -> None:
    with pytest.raises(WordingError, match="hollow"):
        trial.say("hollow")


def test_an_unknown_language_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(WordingError, match="zh_CN"):
        wording("../en")


def test_the_source_language_comes_first() -> None:
    assert LANGUAGES[:2] == ("zh_CN", "en")


TRADITIONAL = "zh_TW" if "zh_TW" in LANGUAGES else "zh_CN"


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        (None, "zh_CN"),
        ("", "zh_CN"),
        ("zh", "zh_CN"),
        ("zh-hans", "zh_CN"),
        ("zh-CN", "zh_CN"),
        ("zh_CN", "zh_CN"),
        ("zh-Hans-SG", "zh_CN"),
        ("zh-Hant", TRADITIONAL),
        ("zh-TW", TRADITIONAL),
        ("zh-HK", TRADITIONAL),
        ("en", "en"),
        ("en-GB", "en"),
        ("EN_us", "en"),
        ("fr", "zh_CN"),
        ("../../etc", "zh_CN"),
    ],
)
def test_a_language_tag_finds_its_language(tag: str | None, language: str) -> None:
    assert match_language(tag) == language
