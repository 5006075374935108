"""What clauses, chapters and decisions are called in each language, and that they are found by it."""

import re
from dataclasses import replace

import pytest

from criteria.policy.model import Policy
from dialogs.clause_names import parts_of, spoken_label
from dialogs.in_words import clause_label
from dialogs.knowledge.references import read_reference
from dialogs.message_faults import message_faults
from dialogs.messages import words_of
from dialogs.readings import chapter_name, decision_in_words, translated_texts
from locales.wording import LANGUAGES
from tests.policies import hunan
from tests.water import water

NAMES = [
    ("8", "第八条", "第八條", "Article 8"),
    ("20", "第二十条", "第二十條", "Article 20"),
    ("10.2", "第十条（二）", "第十條（二）", "Article 10(2)"),
    ("10.2.1.1", "第十条（二）1.（1）", "第十條（二）1.（1）", "Article 10(2)1(1)"),
    ("13.3", "第十三条第3项", "第十三條第3項", "Article 13(3)"),
    ("13.5a", "第十三条第5项（原文第一个“5.”）", "第十三條第5項（原文第一個“5.”）", "Article 13(5), first"),
    ("13.5b", "第十三条第5项（原文第二个“5.”）", "第十三條第5項（原文第二個“5.”）", "Article 13(5), second"),
]


@pytest.mark.parametrize(("clause", "simplified", "traditional", "english"), NAMES)
def test_a_clause_is_called_in_the_language_spoken(
    clause: str, simplified: str, traditional: str, english: str
) -> None:
    called = [
        clause_label(words_of(hunan(), language), hunan(), clause) for language in ("zh_CN", "zh_TW", "en")
    ]
    assert [name.replace("「", "“").replace("」", "”") for name in called] == [
        simplified,
        traditional,
        english,
    ]


def test_the_parts_of_every_label_make_up_that_label_again() -> None:
    words = words_of(hunan(), "zh_CN")
    assert {
        clause.id for clause in hunan().clauses.values() if spoken_label(words, clause.label) != clause.label
    } == set()


@pytest.mark.parametrize("label", ["第五节甲款", "第2款第1目", "十条", "第十条（二）附", "（二）", ""])
def test_a_label_of_another_make_has_no_parts(label: str) -> None:
    assert parts_of(label) == ()


@pytest.mark.parametrize("policy", [hunan(), water()], ids=lambda policy: policy.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_clauses_are_called_alike_and_each_is_found_by_its_name(policy: Policy, language: str) -> None:
    words = words_of(policy, language)
    names = {clause: clause_label(words, policy, clause) for clause in policy.clauses}
    assert len(set(names.values())) == len(names)
    assert {name: read_reference(policy, name) for name in names.values()} == {
        name: clause for clause, name in names.items()
    }


@pytest.mark.parametrize("policy", [hunan(), water()], ids=lambda policy: policy.id)
def test_whatever_stands_in_the_files_is_said_in_english_without_a_chinese_sentence(policy: Policy) -> None:
    words = words_of(policy, "en")
    said = [chapter_name(words, policy, clause.chapter) for clause in policy.clauses.values()]
    said += [clause_label(words, policy, clause) for clause in policy.clauses]
    for decision in policy.decisions.values():
        spoken = decision_in_words(words, decision)
        said += [spoken.title, spoken.text, *(row for rows in spoken.rows.values() for row in rows)]
    assert [
        text for text in said if re.search(r"[\u4e00-\u9fff]{7}", text) or not re.search("[a-z]{3}", text)
    ] == []


def test_a_decision_says_in_the_source_language_what_its_file_says() -> None:
    decision = hunan().decisions["D9"]
    spoken = decision_in_words(words_of(hunan(), "zh_CN"), decision)
    assert (spoken.title, spoken.rows) == (decision.title, dict(decision.rows))


@pytest.mark.parametrize("name", ["chapter-2", "reading-D9-engineer-1", "reading-D12-text"])
def test_what_is_not_translated_is_told(name: str) -> None:
    files = dict(hunan().messages["en"])
    files["readings.ftl"] = re.sub(rf"(?m)^{name} = .*\n", "", files["readings.ftl"])
    (told,) = message_faults(replace(hunan(), messages={**hunan().messages, "en": files}))
    assert str(told).startswith(f"locales/en: {name}: is missing")


def test_what_the_files_say_is_not_said_again_by_messages_of_the_source_language() -> None:
    files = {**hunan().messages["zh_CN"], "readings.ftl": "chapter-1 = 第一章 总则\n"}
    (told,) = message_faults(replace(hunan(), messages={**hunan().messages, "zh_CN": files}))
    assert "chapter-1: stands for nothing" in str(told)


def test_numbers_of_a_translated_row_are_those_of_the_row() -> None:
    english = words_of(hunan(), "en")
    rows = {name: text for name, text in translated_texts(hunan()).items() if name[-1].isdigit()}
    for name, text in rows.items():
        if name.startswith("reading-"):
            assert re.findall(r"\d+", english.say(name)) == re.findall(r"\d+", text), name
