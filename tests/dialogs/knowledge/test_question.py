"""What is understood of a question: what it asks, how much each subject counts, what is strange."""

from collections.abc import Callable

import pytest

from dialogs.knowledge.index import Index
from dialogs.knowledge.question import ASIDE, SPECIFIC, Question, Shares, understand
from dialogs.knowledge.wordings import normalised

Ask = Callable[[str], Question]


@pytest.fixture
def ask(index: Index) -> Ask:
    return lambda text: understand(index, normalised(text))


def subjects(index: Index, question: Question) -> dict[str, float]:
    """How much each subject counts, by the first of the regulation's words for it."""
    entries = index.knowledge.glossary.entries
    return {entries[number].means[0]: counts for number, counts in question.subjects.items()}


@pytest.mark.parametrize(
    ("text", "asked", "counted"),
    [
        ("软著算吗", "软著算吗", {"软件著作权": 1.0}),
        ("没有专利，标准算不算", "标准算不算", {"标准": 1.0, "发明专利": ASIDE}),
        ("我是工程师，评高工要几个软著", "评高工要几个软著",
         {"工程师": ASIDE, "高级工程师": 1.0, "软件著作权": 1.0}),
        ("我没有专利", "我没有专利", {"发明专利": 1.0}),
        ("我有2个软著，请问天气怎么样", "请问天气怎么样", {"软件著作权": 1.0}),
        ("专利，转评", "专利,转评", {"发明专利": 1.0, "转评": 1.0}),
        ("你好啊", "你好啊", {}),
    ],
)  # fmt: skip
def test_what_stands_beside_the_question_or_is_denied_counts_less(
    ask: Ask, index: Index, text: str, asked: str, counted: dict[str, float]
) -> None:
    question = ask(text)
    assert question.asked == asked
    assert subjects(index, question) == counted


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("软著算吗", Shares(2.4, 0, 0, 0)),
        ("高工要几个软著", Shares(2.4, 2, 0, 0)),
        ("你好啊", Shares(0, 0, 0, 0)),
        ("火星移民怎么办", Shares(0, 0, 0, 4)),
        ("创效5000万", Shares(2.0, 0, 5, 0)),
        ("工程师和高级工程师有什么不同", Shares(0, 8, 0, 0)),
        ("我是工程师，评高工要几个软著", Shares(2.4, 5, 0, 1)),
    ],
)
def test_characters_are_shared_out_by_what_they_speak_of(ask: Ask, text: str, shares: Shares) -> None:
    found = ask(text).shares
    assert (found.field, found.familiar, found.strange) == (shares.field, shares.familiar, shares.strange)
    assert found.subject == pytest.approx(shares.subject)


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("软著算吗", None),
        ("高工要几个软著", "senior"),
        ("我是工程师，评高工要几个软著", "senior"),
        ("助理工程师升工程师", "engineer"),
        ("高工和工程师", "senior"),
        ("工程师", "engineer"),
    ],
)
def test_the_tier_is_the_one_aspired_to_or_else_the_highest_named(
    ask: Ask, text: str, tier: str | None
) -> None:
    assert ask(text).tier == tier


@pytest.mark.parametrize(
    ("text", "gaps", "leftover", "covered"),
    [
        ("软著算吗", (), (), ("软著",)),
        ("火星移民怎么办", ((0, 4),), ("火星", "星移", "移民"), ()),
        ("申报中级", (), (), ("申报",)),
        ("专利，标准", ((2, 5),), ("标准",), ("专利",)),
    ],
)
def test_what_no_phrase_accounts_for_is_left_over(
    ask: Ask,
    text: str,
    gaps: tuple[tuple[int, int], ...],
    leftover: tuple[str, ...],
    covered: tuple[str, ...],
) -> None:
    question = ask(text)
    assert (question.gaps, question.leftover, question.covered) == (gaps, leftover, covered)


@pytest.mark.parametrize(
    ("text", "tells", "is_specific"),
    [
        ("软著算吗", True, True),
        ("没有专利，标准算不算", True, False),
        ("工程师", False, False),
        ("你好啊", False, False),
    ],
)
def test_a_question_tells_by_the_weight_of_what_it_asks_about(
    ask: Ask, index: Index, text: str, tells: bool, is_specific: bool
) -> None:
    question = ask(text)
    assert (question.tells(index), question.tells(index, SPECIFIC)) == (tells, is_specific)


def test_the_field_and_the_ways_are_known_by_their_words(ask: Ask) -> None:
    assert ask("转评").paths == {"conversion"}
    assert ask("绿色通道和转评").paths == {"conversion", "green_channel"}
    assert ask("软著算吗").paths == frozenset()
    assert (ask("申报中级").in_field, ask("软著算吗").in_field) == (True, False)
