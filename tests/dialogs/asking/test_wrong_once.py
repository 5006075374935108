"""Questions that were answered wrongly once, each of a kind of its own."""

from datetime import date

import pytest

from dialogs.asking.answering import ask
from tests.policies import hunan


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("本科，工程师六年，学历资历达到高工要求了吗", "yes"),  # 要求 asks for no need
        ("评高级工程师是不是光看材料", "no"),  # only that
        ("效益证明上要写哪几年的", "unknown"),  # which, and no yes or no
        ("专利转给别人了还作不作数", "unknown"),  # the clauses do not say
        ("Does a patent application still under review count?", "no"),
        ("有英语要求吗", "outside"),
        ("电气工程师能报高级工程师吗", "depends"),  # the title is held, not aimed at
        ("特级技师能评高级工程师吗", "unknown"),  # the clauses end at 高级技师
        ("分公司在湖南，总部在广东，能评吗", "unknown"),  # the clause says nothing of branches
        ("破格只有一项业绩够吗", "no"),  # two are asked for
        ("企业颁的奖算业绩吗", "no"),
        ("评工程师要二级创新工程师证吗", "no"),  # a lower level is the one that is asked for
        ("评高级工程师要二级创新工程师证吗", "yes"),
    ],
)
def test_they_are_answered_rightly_now(question: str, verdict: str) -> None:
    assert ask(hunan(), question, today=date(2026, 11, 26)).judged.verdict == verdict
