"""Where a rule stands in its text: its comparisons, the words between them, and how the items are counted."""

import pytest

from criteria.policy.quoting import Reader
from criteria.policy.vocabulary import Fact
from criteria.rules.nodes import AllOf, AnyOf, AtLeast, ClauseRule, Compare, Rule

VOCABULARY = {
    name: Fact(name, "all", "flag", name, (), quoted={"true": (words,)})
    for name, words in (("applies", "本人申请"), ("recommended", "单位推荐"))
}
APPLIES, RECOMMENDED = Compare("applies", "=", True), Compare("recommended", "=", True)
ITEM = ClauseRule("1", APPLIES)


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("本人申请并由单位推荐", AllOf((APPLIES, RECOMMENDED)), ["本人申请", "单位推荐"]),
        ("本人申请或单位推荐", AnyOf((APPLIES, RECOMMENDED)), ["本人申请", "单位推荐"]),
        ("一项及以上：", AtLeast(1, (ITEM, ITEM)), ["一项及以上"]),
        ("取得以下两方面业绩", AllOf((ITEM, ITEM)), ["以下两方面"]),
        ("除下列以外，本人申请并由单位推荐", AllOf((ITEM, APPLIES, RECOMMENDED)), ["本人申请", "单位推荐"]),
    ],
)
def test_a_rule_that_stands_in_its_text_is_found_there(text: str, rule: Rule, words: list[str]) -> None:
    reader = Reader(VOCABULARY, text)
    assert [text[start:end] for start, end in reader.spans(rule)] == words
    assert reader.problems == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("本人申请或单位推荐", AllOf((APPLIES, RECOMMENDED))),
        ("本人申请，单位推荐", AllOf((APPLIES, RECOMMENDED))),
        ("本人申请并由单位推荐", AnyOf((APPLIES, RECOMMENDED))),
        ("两项及以上：", AtLeast(1, (ITEM, ITEM))),
        ("取得以下三方面业绩", AllOf((ITEM, ITEM))),
        ("本人申请", AllOf((APPLIES, RECOMMENDED))),
    ],
)
def test_a_rule_that_says_otherwise_than_its_text_is_told(text: str, rule: Rule) -> None:
    reader = Reader(VOCABULARY, text)
    reader.spans(rule)
    assert len(reader.problems) == 1
