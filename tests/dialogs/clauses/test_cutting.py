"""A text is cut into clauses that know their place, and nothing but marks lies between them."""

import pytest
from hypothesis import given

from dialogs.clauses.cutting import cut
from tests.texts import texts


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("3个", ["3个"]),
        ("3个，去年刚下证（都用上了）", ["3个", "去年刚下证", "都用上了"]),
        ("降本1,200万。2019.7评的", ["降本1,200万", "2019.7评的"]),
        ("3，2021年的", ["3", "2021年的"]),
        ("1,200", ["1,200"]),
        ("2018.6-至今", ["2018.6-至今"]),
        ("4年但中间停了一年", ["4年", "但中间停了一年"]),
        ("3個，不過有一個還在申請", ["3個", "不過有一個還在申請"]),
        ("没通过不但是", ["没通过不但是"]),
        ("，。！", []),
    ],
)
def test_a_text_is_cut_at_marks_and_conjunctions(text: str, clauses: list[str]) -> None:
    assert [clause.text for clause in cut(text)] == clauses


def test_a_conjunction_is_told_apart_from_its_clause() -> None:
    (_, clause) = cut("3个，不過有一個還在申請")
    assert (clause.opening, clause.plain) == ("不过", "有一个还在申请")


def test_a_question_and_an_aside_are_marked() -> None:
    answer, aside, asking = cut("3个（授权的），对吗？谢谢")[:3]
    assert (answer.asks, aside.aside, asking.asks) == (False, True, True)


@given(texts())
def test_clauses_stand_in_order_where_they_say(text: str) -> None:
    at = 0
    for clause in cut(text):
        assert clause.text == text[clause.start : clause.end] != ""
        assert clause.start >= at
        at = clause.end
