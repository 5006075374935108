"""Clauses in a conversation."""

from collections.abc import Iterable, Iterator

import pytest

from criteria.policy.model import Policy
from dialogs.knowledge.blocks import answer_question, blocks, contents_blocks
from dialogs.knowledge.index import Index
from dialogs.knowledge.pages import clause_page
from dialogs.messages import words_of
from dialogs.replies import Block, Folded, Heading, Listing, Paragraph, Quotation, Span
from locales.wording import LANGUAGES, Wording


def spans(shown: Iterable[Block]) -> Iterator[Span]:
    for block in shown:
        match block:
            case Heading(text) | Quotation(_, _, text):
                yield Span(text)
            case Paragraph(inner):
                yield from inner
            case Listing(items):
                for item in items:
                    yield from item.spans
                    yield from spans(item.below)
            case Folded(summary, inner_blocks):
                yield Span(summary)
                yield from spans(inner_blocks)


def text(shown: Iterable[Block]) -> str:
    return "\n".join(span.text for span in spans(shown))


def links(shown: Iterable[Block]) -> list[str]:
    return [span.clause for span in spans(shown) if span.clause]


def test_a_question_is_answered_with_three_links_each_with_its_sentence(index: Index, words: Wording) -> None:
    shown = answer_question(index, "中级的软著要几个", words)
    assert links(shown)[0] == "10.2.3.1"
    assert len(links(shown)) <= 3
    assert "软件著作权3项及以上" in text(shown)


def test_what_lies_outside_is_told_with_who_can_say(index: Index, words: Wording) -> None:
    shown = answer_question(index, "评审费要多少钱", words)
    assert links(shown) == []
    assert "评审收费" in text(shown)
    assert "人事部门" in text(shown)


def test_what_a_person_typed_is_not_repeated(index: Index, words: Wording) -> None:
    assert "<script>" not in text(answer_question(index, "软著 <script>alert(1)</script>", words))


def test_a_clause_is_quoted_word_for_word_under_its_headings(policy: Policy, words: Wording) -> None:
    shown = blocks(policy, clause_page(policy, "10.2.3.1"), words)
    quoted = [block for block in shown if isinstance(block, Quotation)]
    assert [quotation.clause for quotation in quoted] == ["10", "10.2", "10.2.3", "10.2.3.1"]
    assert [quotation.highlighted for quotation in quoted] == [False, False, False, True]
    assert all(quotation.text == policy.clauses[quotation.clause].text for quotation in quoted)


def test_the_numbers_that_the_text_leaves_to_other_rules_are_shown(policy: Policy, words: Wording) -> None:
    assert "取得工程师职称后满5年" in text(blocks(policy, clause_page(policy, "7"), words))


def test_a_clause_with_items_leads_to_them(policy: Policy, words: Wording) -> None:
    assert set(links(blocks(policy, clause_page(policy, "10"), words))) >= {"10.1", "10.2", "10.3"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_clause_can_be_shown_in_every_language(policy: Policy, language: str) -> None:
    for clause in policy.clauses:
        assert policy.clauses[clause].text in text(
            blocks(policy, clause_page(policy, clause), words_of(policy, language))
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_outside_can_be_told_in_every_language(
    policy: Policy, index: Index, language: str
) -> None:
    asked = ("评审费", "今天天气", "继续教育学时", "正高级怎么评", "年龄限制")
    words = words_of(policy, language)
    assert all(text(answer_question(index, question, words)) for question in asked)


def test_the_table_of_contents_leads_to_every_article_and_tells_whom_to_ask(
    policy: Policy, words: Wording
) -> None:
    shown = contents_blocks(policy, words)
    assert links(shown) == [str(n) for n in range(1, 21)]
    assert "人事部门" in text(shown)
