"""Naming a clause in all the ways that people and programs do."""

import pytest

from criteria.policy.model import Policy
from dialogs.knowledge.references import find_clause, nearest_clauses, read_reference
from tests.water import water


@pytest.mark.parametrize(
    "written",
    [
        "10.2.3.1",
        " 10.2.3.1 ",
        "１０．２．３．１",
        "a10-2-3-1",
        "A10.2.3.1",
        "10_2_3_1",
        "第十条（二）3.（1）",
        "第十条(二)3.(1)",
        "第十条（二）3（1）",
        "第10条（二）3.（1）",
        "第十条 （二） 3. （1）",
        "第十条第二款第3项第1目",
        "十条（二）3.（1）",
    ],
)
def test_a_clause_may_be_written_in_many_ways(policy: Policy, written: str) -> None:
    assert read_reference(policy, written) == "10.2.3.1"


@pytest.mark.parametrize(
    ("written", "clause"),
    [
        ("12", "12"),
        ("第十二条", "12"),
        ("第二十条", "20"),
        ("12条第7项", "12.7"),
        ("第十二条第7项", "12.7"),
        ("第三条（一）", "3.1"),
        ("13.5a", "13.5a"),
        ("a13-5b", "13.5b"),
        ("第十三条第5项（原文第二个“5.”）", "13.5b"),
    ],
)
def test_short_and_odd_ones_too(policy: Policy, written: str, clause: str) -> None:
    assert read_reference(policy, written) == clause


def test_every_label_and_every_id_names_its_own_clause(policy: Policy) -> None:
    for clause in policy.clauses.values():
        assert read_reference(policy, clause.label) == clause.id
        assert read_reference(policy, clause.id) == clause.id


@pytest.mark.parametrize(
    "written", ["", "21", "10.9", "第三十条", "软著", "10.2.3.1.1", "3项", "-1", "第条", "٣"]
)
def test_what_names_no_clause_is_none(policy: Policy, written: str) -> None:
    assert read_reference(policy, written) is None


@pytest.mark.parametrize(
    ("asked", "clause"),
    [("第十二条讲的什么", "12"), ("请问第十条（二）3.（1）怎么理解", "10.2.3.1"), ("第十条第九款有吗", "10")],
)
def test_a_question_may_name_a_clause(policy: Policy, asked: str, clause: str) -> None:
    assert find_clause(policy, asked) == clause


@pytest.mark.parametrize(
    "asked", ["降本500万怎么算", "12个难题", "软著3项", "第三十条讲什么", "这条路走得通吗"]
)
def test_a_number_alone_names_none(policy: Policy, asked: str) -> None:
    assert find_clause(policy, asked) is None


@pytest.mark.parametrize(("written", "near"), [("10.2.3.9", "10.2.3.2"), ("13.5", "13.5a"), ("9.4", "9.1")])
def test_somebody_who_mistyped_one_is_shown_the_nearest(policy: Policy, written: str, near: str) -> None:
    nearest = nearest_clauses(policy, written)
    assert near in nearest
    assert len(nearest) == 3


@pytest.mark.parametrize(
    ("written", "clause"),
    [
        ("第五节乙款", "5.2"),
        ("第5节 乙款", "5.2"),
        ("第五節乙款", "5.2"),
        ("五节乙款", "5.2"),
        ("第五节 乙款 第二目", "5.2.2"),
        ("5.2.2", "5.2.2"),
        ("第五节丙款", None),
        ("乙款", None),
    ],
)
def test_labels_of_any_shape_name_their_clauses(written: str, clause: str | None) -> None:
    assert read_reference(water(), written) == clause


@pytest.mark.parametrize(
    ("asked", "clause"),
    [
        ("第五节乙款讲的是什么", "5.2"),
        ("请问第5节乙款第2目怎么理解", "5.2.2"),
        ("第五节乙款第12目", "5.2"),
        ("第六节一共说了什么", "6"),
        ("第九节有吗", None),
        ("做了5节课", None),
    ],
)
def test_and_so_they_do_within_a_question(asked: str, clause: str | None) -> None:
    assert find_clause(water(), asked) == clause
