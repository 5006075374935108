"""Words beside the thing that is asked about are weighed: they take back a yes, and nothing else."""

import pytest

from tests.dialogs.asking.asker import as_json, asked
from tests.water import water

UNFINISHED = [
    "主编的书还没出版，评高工算不算",
    "专著还在出版社排版，评高工能算吗",
    "参与团标但是还没发布，评工程师能算吗",
    "行业标准还在征求意见，报工程师算不算",
    "国标送审了还没批，高工认不认",
    "成果评价还没做，高工能算第三方成果吗",
    "报告1篇，没有专家评议，评工程师行吗",
]
OF_OTHERS = [
    "同事的发明专利我能用吗",
    "部门一起申请的软著，没写我名字，能算我的吗",
    "公司有6个软著，我报高工能用吗",
    "降本600万是我们整个车间的，工程师够吗",
]
WITH_A_GAP = [
    "本科，助工四年，其中一年停薪留职，能报工程师吗",
    "本科，工程师五年，中间辞职一年，能报高工吗",
    "大专，技术员两年，有半年没上班，够助工吗",
    "累计降本520万，其中100万是任助工之前的，工程师够吗",
]
NOTHING_AGAINST = [
    "发明专利一项，我独立完成的，评工程师够吗",
    "本科，工程师五年整，一直在一线干，够年限报高工不",
    "省科技进步三等奖，我排第三，评高工算数吗",
    "博士毕业能直接报中级吗",
    "行业标准我只是参与编制、没主持，高工还能不能用",
    "创效两千二百万，高工的效益算达到没有",
]


@pytest.mark.parametrize("question", [*UNFINISHED, *OF_OTHERS, *WITH_A_GAP])
def test_what_is_taken_back_by_the_words_beside_it_is_no_yes(question: str) -> None:
    assert asked(question).judged.verdict in ("no", "depends", "unknown")


@pytest.mark.parametrize("question", NOTHING_AGAINST)
def test_words_that_change_nothing_leave_the_yes(question: str) -> None:
    assert asked(question).judged.verdict == "yes"


def test_the_words_that_take_it_back_are_named() -> None:
    assert "“中间辞职一年”" in as_json("本科，工程师五年，中间辞职一年，能报高工吗")["answer"]


def test_a_number_of_several_people_is_no_fact_of_the_person() -> None:
    assert as_json("降本600万是我们整个车间的，工程师够吗")["facts"] == {}


def test_what_is_refused_stays_refused() -> None:
    assert asked("我们车间的降本300万，工程师够吗").judged.verdict != "yes"
    assert asked("本科，工程师三年，中间停了一年，能报高工吗").judged.verdict == "no"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("检测过水样50000个，够二级检测师吗", "yes"),
        ("检测过水样50000个，是我们整个班组的，够二级检测师吗", "depends"),
        ("节约药剂费用500万元，其中一半是同事的，够一级检测师吗", "depends"),
        ("国家方法还在征求意见，一级检测师算吗", "depends"),
    ],
)
def test_the_same_holds_for_another_policy(question: str, verdict: str) -> None:
    assert asked(question, policy=water()).judged.verdict == verdict
