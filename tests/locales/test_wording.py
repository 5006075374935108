"""Every language says the same things, and nobody ever sees the key of a message."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

from locales.checking import Entry, Unreadable, entries
from locales.traditional import READINGS, folders
from locales.wording import (
    LANGUAGES,
    SOURCE_LANGUAGE,
    Variable,
    Wording,
    WordingError,
    match_language,
    read_texts,
    wording,
)

FOLDERS = folders()
"""The product's messages, and those of every policy that comes with it."""

EVERYWHERE = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)


def messages(folder: Path, language: str) -> dict[str, Entry]:
    return {
        f"{file.name}: {entry.name}": entry
        for file in sorted((folder / language).glob("*.ftl"))
        for entry in entries(file.read_text(encoding="utf-8"))
        if isinstance(entry, Entry)
    }


def bundle_of(language: str, texts: Iterable[str]) -> FluentBundle:
    """The texts as Fluent itself has them."""
    bundle = FluentBundle([language], use_isolating=False)
    for text in texts:
        bundle.add_resource(FluentResource(text))
    return bundle


def said_by(bundle: FluentBundle, name: str, variables: Mapping[str, Variable]) -> str:
    pattern = bundle.get_message(name).value
    assert pattern is not None
    told, errors = bundle.format_pattern(pattern, dict(variables))
    assert not errors
    return str(told)


_ENDS = {"low", "low_measured", "kind", "high"}
FORMS = {
    "kind-amount": {"number", "scale", "millions", "yuan"},
    **{f"named-{part}": {"number", "written"} for part in ("article", "part", "point", "item", "numbered")},
    "named-twin": {"number", "written", "printed"},
    **{f"range-{ends}": _ENDS for ends in ("from-to", "from-below", "above-to", "above-below")},
}
"""Messages that are told one value in several forms, of which each language takes those that it counts in."""


@EVERYWHERE
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_language_defines_the_same_messages_in_the_same_files_with_the_same_variables(
    folder: Path, language: str
) -> None:
    theirs, ours = (
        {name: entry.variables for name, entry in messages(folder, each).items()}
        for each in (language, SOURCE_LANGUAGE)
    )
    theirs, ours = (
        {key: used for key, used in each.items() if not key.startswith(READINGS)} for each in (theirs, ours)
    )
    differing = {key for key in theirs.keys() | ours.keys() if theirs.get(key) != ours.get(key)}
    assert {
        key for key in differing if not theirs[key] | ours[key] <= FORMS.get(key.rpartition(" ")[2], set())
    } == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_defined_twice(language: str) -> None:
    for folder in FOLDERS[1:]:
        names = [entry.name for each in (FOLDERS[0], folder) for entry in messages(each, language).values()]
        assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    "file",
    [file for folder in FOLDERS for file in sorted(folder.glob("*/*.ftl"))],
    ids=lambda file: "/".join(file.parts[-4:]),
)
def test_a_file_has_no_junk(file: Path) -> None:
    read = entries(file.read_text(encoding="utf-8"))
    assert [entry for entry in read if isinstance(entry, Unreadable)] == []


@EVERYWHERE
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_a_message_refers_to_is_there(folder: Path, language: str) -> None:
    known = messages(folder, language).values()
    assert {name for entry in known for name in entry.refers} <= {entry.name for entry in known}


@EVERYWHERE
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_says_with_texts_and_with_numbers_what_fluent_itself_says(
    folder: Path, language: str
) -> None:
    texts = read_texts(folder / language)
    words, bundle = Wording(language, texts), bundle_of(language, texts)
    for entry in messages(folder, language).values():
        for value in ("A", 2, 0.5):
            variables = dict.fromkeys(entry.variables, value)
            told = words.say(entry.name, **variables)
            assert told == said_by(bundle, entry.name, variables)
            assert told.strip()


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("现有 { $a }", 3, "现有 3"),
        ("现有 { $a }", "超过 3 项", "现有超过 3 项"),
        ("{ $a } 项", "（甲）", "（甲）项"),
        ("{ $a } { $a }", "（甲）", "（甲）（甲）"),
        ("{ $a } 2 项", "甲", "甲 2 项"),
        ("不认识“{ $a }”", "大学 毕业", "不认识“大学 毕业”"),
        ("见 { $a }", "《条 例》", "见《条 例》"),
    ],
)
def test_a_blank_of_chinese_text_stands_beside_figures_and_foreign_words_only(
    text: str, value: str | int, said: str
) -> None:
    assert Wording("zh_CN", [f"told = {text}\n"]).say("told", a=value) == said
    assert Wording("en", [f"told = {text}\n"]).say("told", a=value) == text.replace("{ $a }", str(value))


def test_what_may_begin_with_a_figure_has_a_blank_before_it() -> None:
    """记的是580万元 is no Chinese; the blank goes where it is needless (above)."""
    figures = "value|have|kept|years|number|missing|distance|date|day"
    close = re.compile(rf"[一-鿿]\{{ \$(?:{figures}) \}}")
    told = [
        line
        for folder in FOLDERS
        for file in (folder / "zh_CN").glob("*.ftl")
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert [line for line in told if close.search(line)] == []


@pytest.mark.parametrize(
    "value",
    [
        " { $a }",
        "{$a}b { $a }",
        '{ " { $a } " }, { "" }',
        '{ "\\u4e2d" }',
        "one\n    two\n      three\n\n    four",
        "\n    only\n    below   ",
        "\n    { $a }\n    and { $a }",
        "\n    a\n    { $a ->\n        [x] b\n       *[c] d\n    }",
        "{ $a ->\n    [x] b\n   *[c] d\n}",
        "a { other } b",
        "a { -term } b",
        "a # b = c",
        "{ NUMBER(2) }",
    ],
)
def test_a_value_is_read_as_fluent_reads_it(value: str) -> None:
    text = f"# a note\nbefore = x\ncase = {value}\nother = y\n-term = z {'{ $a }'}\n\n## after\nlast = w\n"
    words, bundle = Wording("zh_CN", [text]), bundle_of("zh_CN", [text])
    for name in ("before", "case", "other", "last"):
        assert words.say(name, a="x") == said_by(bundle, name, {"a": "x"})


TRIAL = """\
plain = Hello
distance = { $have } of { $need }
years = { $count ->
    [one] one year
   *[other] { $count } years
 }
quoted = say { plain }
hollow =
    .label = only an attribute
broken = { $count
"""


@pytest.fixture
def trial() -> Wording:
    """A language of a few messages."""
    return Wording("en", [TRIAL])


def test_of_two_messages_by_one_name_the_first_counts(trial: Wording) -> None:
    more = trial.with_texts(["plain = Bye\nfarewell = Bye\n"])
    assert (more.say("plain"), more.say("farewell")) == ("Hello", "Bye")
    assert not trial.knows("farewell")


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


@pytest.mark.parametrize("message", ["hollow", "broken"])
def test_a_message_without_a_text_is_an_error(trial: Wording, message: str) -> None:
    with pytest.raises(WordingError, match=message):
        trial.say(message)


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
