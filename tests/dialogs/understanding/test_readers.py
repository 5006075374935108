"""Which reader reads a fact, with which words: what a policy says of it, and what it may leave out."""

from dataclasses import replace
from datetime import date

import pytest

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Reads
from dialogs.understanding import Unclear, understand
from dialogs.understanding.lexicon import Lexicon, LexiconError
from dialogs.understanding.readers import lexicon_faults, own_reasons
from tests.dialogs.understanding.measuring import written
from tests.policies import hunan

TODAY = date(2026, 11, 23)

BARE = (
    Fact("tested", "work", "flag", "有检测资格", ("1",)),
    Fact("samples", "work", "count", "检测的水样数", ("1",)),
    Fact("turnover", "work", "amount", "检测收入", ("1",)),
    Fact("years", "work", "years", "从事检测的年限", ("1",)),
    Fact(
        "grade",
        "work",
        "choice",
        "等级",
        ("1",),
        {"none": "没有等级", "junior": "初级检测师", "head": "检测长"},
    ),
    Fact("water", "work", "set", "检测过的水", ("1",), {"river": "河水", "well": "井水", "sea": "海水"}),
)


def policy_with(*facts: Fact, **lexicon: object) -> Policy:
    """A policy of these facts and words, and of nothing else that matters here."""
    return replace(hunan(), vocabulary={fact.name: fact for fact in facts}, lexicon=lexicon)


def read(policy: Policy, fact: str, text: str) -> str:
    return written(understand(policy, policy.vocabulary[fact], text, today=TODAY))


@pytest.mark.parametrize(
    ("fact", "text", "meaning"),
    [
        ("tested", "有的", "true"),
        ("tested", "冇得", "false"),
        ("samples", "一百二十个", "120"),
        ("samples", "一个也没有", "0"),
        ("turnover", "八百多万", "(800,900)"),
        ("years", "四年零三个月", "4.25"),
        ("years", "2019年7月", "since 2019-07"),
        ("grade", "初级检测师", "junior"),
        ("grade", "我是检测长", "head"),
        ("grade", "没有", "none"),
        ("grade", "2", "junior"),
        ("grade", "工程师", "unclear"),
        ("water", "河水和井水", "{river well}"),
        ("water", "都没有", "{}"),
        ("water", "除了海水都有", "{river well}"),
        ("water", "不知道", "?unknown"),
    ],
)
def test_a_policy_that_says_nothing_of_it_has_the_reader_of_the_type_with_its_labels(
    fact: str, text: str, meaning: str
) -> None:
    assert read(policy_with(*BARE), fact, text) == meaning


def test_words_of_a_fact_stand_under_its_name() -> None:
    policy = policy_with(*BARE, numbers={"samples": {"named": "水样 化验(了|过)"}})
    assert read(policy, "samples", "化验了三个水样") == "3"
    assert read(policy_with(*BARE), "samples", "化验了三个水样") == "unclear"


LADDER = replace(BARE[4], reads=Reads("ladder", "grades"))
GRADES = {
    "levels": {"level": {"junior": "初级(检测师|)", "head": "检测长"}},
    "steps": {"pending": "(在|正在)(考|评)"},
    "open": {"which": {"head": "检测师"}},
}


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("初级", "junior"),
        ("正在考初级", "none"),
        ("正在评检测长", "unclear"),
        ("检测师", "unclear"),
        ("没有", "none"),
    ],
)
def test_a_ladder_is_read_with_the_words_that_a_fact_names(text: str, meaning: str) -> None:
    assert read(policy_with(LADDER, grades=GRADES), "grade", text) == meaning


def test_the_reasons_of_a_policys_own_words_are_named_after_their_file() -> None:
    policy = policy_with(LADDER, grades=GRADES)
    assert [reason.message for reason in own_reasons(policy)] == ["understanding-grades-which"]
    outcome = understand(policy, LADDER, "检测师", today=TODAY).outcome
    assert isinstance(outcome, Unclear)
    assert outcome.reason.message == "understanding-grades-which"


def test_the_policy_that_comes_with_the_program_has_sound_words() -> None:
    assert list(lexicon_faults(hunan())) == []


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        (policy_with(replace(LADDER, reads=Reads("stairs"))), "there is no reader 'stairs'"),
        (policy_with(replace(BARE[0], reads=Reads("ladder"))), "the reader 'ladder' reads no flag"),
        (policy_with(LADDER), "there are no words 'grades'"),
        (
            policy_with(*BARE, numbers={"sample": {"named": "水样"}}),
            "lexicon/numbers.yaml: sample: is no fact",
        ),
        (policy_with(*BARE, numbers={"samples": {"named": "(水样"}}), "do not match"),
        (policy_with(*BARE, flags={"tested": {"act": "有证", "deny": "有证"}}), "is both act and deny"),
        (policy_with(*BARE, flags={"tested": {"act": "{places.towns}"}}), "names no list of words"),
        (policy_with(*BARE, flags={"tested": {False: "无"}}), "is no mapping of names"),
        (
            policy_with(*BARE, choices={"grade": {"value": {"chief": "所长"}}}),
            "the words of grade name 'chief'",
        ),
        (policy_with(*BARE, sets={"water": {"member": {"rain": "雨水"}}}), "the words of water name 'rain'"),
        (
            policy_with(*BARE, numbers={"samples": {"besides": {"spoons": "勺"}}}),
            "the words of samples name 'spoons'",
        ),
        (
            policy_with(LADDER, grades={"levels": {"level": {"chief": "所长"}}}),
            "the words of grade name 'chief'",
        ),
        (policy_with(LADDER, grades={"open": {"which": {"chief": "长"}}}), "the words of grade name 'chief'"),
    ],
)
def test_what_is_wrong_with_the_words_is_told_with_its_place(policy: Policy, told: str) -> None:
    (fault,) = lexicon_faults(policy)
    assert told in str(fault)


def test_brackets_are_alternatives_and_braces_name_a_list() -> None:
    lexicon = Lexicon({"places": {"towns": "长沙 株洲"}, "words": {"group": {"act": "{places.towns}(市|)"}}})
    assert set(lexicon.words("words", "group")) == {"长沙", "长沙市", "株洲", "株洲市"}


def test_a_word_has_one_meaning_in_a_group() -> None:
    lexicon = Lexicon({"words": {"group": {"level": {"first": "一等", "second": "一等"}}}})
    with pytest.raises(LexiconError, match="words/group: '一等' is both level first and level second"):
        lexicon.words("words", "group")


HIVES = policy_with(
    Fact("hives", "work", "count", "养蜂的群数", ("1",)), Fact("honey", "work", "count", "产蜜的吨数", ("1",))
)
COUNTED_IN_ITS_WORDS = replace(
    HIVES,
    units={**HIVES.units, "count": ("群",)},
    messages={
        "zh_CN": {"facts.ftl": "measure-honey = { $number } 吨 🍯\nmeasure-hives = 有 { $number }群\n"}
    },
)


@pytest.mark.parametrize(
    ("fact", "text", "known"),
    [
        ("hives", "60群", "60"),
        ("hives", "三五十群", "[30,50]"),
        ("hives", "至少20群", "[20,-)"),
        ("honey", "4吨", "4"),
        ("honey", "4噸", "4"),
        ("honey", "4个", "4"),
    ],
)
def test_a_count_is_told_in_the_words_in_which_the_policy_counts(fact: str, text: str, known: str) -> None:
    assert read(COUNTED_IN_ITS_WORDS, fact, text) == known


def test_a_pattern_that_stands_for_too_many_words_is_refused_before_they_are_made() -> None:
    policy = policy_with(*BARE, numbers={"samples": {"named": "(a|b|c|d|e|f|g|h|i|j)" * 9}})
    (fault,) = lexicon_faults(policy)
    assert "stands for more than 100000 words" in fault.problem
