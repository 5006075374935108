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
        ("机械高级工程师换到这个专业，还要转评吗", "no"),  # 高级工 is no part of it
        ("评工程师要二级创新工程师证吗", "no"),  # a lower level is the one that is asked for
        ("评高级工程师要二级创新工程师证吗", "yes"),
        ("主编的书还没出版，评高工算不算", "no"),  # the clause says: published
        ("国标送审了还没批，高工认不认", "unknown"),  # it does not say whether it must be out
        ("报告1篇，没有专家评议，评工程师行吗", "no"),
        ("成果评价还没做，高工能算第三方成果吗", "no"),
        ("本科，工程师五年，中间辞职一年，能报高工吗", "depends"),  # whether the gap counts
        ("立案审查已经结案没事了，还能申报吗", "unknown"),  # a closed case bars nobody
        ("累计创效2000万但是我排第八，高工算吗", "yes"),  # no place is asked for there
        ("Do software copyrights need to be in commercial use?", "yes"),
        ("Must the award rank be within the top three?", "yes"),
        ("我主持的项目创效2000万，高工够吗", "yes"),  # what one led is what one did: the usual clause asks it
        ("第一发明人的发明专利1项，高工够吗", "yes"),
        ("评上高工工资涨不涨", "outside"),
        ("立案的案子撤了，可以申报吗", "unknown"),
        ("书签了出版合同，高工算代表作吗", "no"),
        ("发明专利一项但是过期了，高工还算吗", "unknown"),  # of the patent, not of the regulation
    ],
)
def test_they_are_answered_rightly_now(question: str, verdict: str) -> None:
    assert ask(hunan(), question, today=date(2026, 11, 26)).judged.verdict == verdict
