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
    "专著校对完了马上出版，报高工可以用吗",
    "书签了出版合同，高工算代表作吗",
    "软著3个正在办，工程师够不够",
    "软著6个，登记证还没拿到，高工够吗",
    "发明专利授权通知书到了没交费，高工能算吗",
    "成果转化合同在谈，工程师算吗",
    "参与了省部级项目1项，明年结题，工程师够吗",
    "项目年底才投产，创效1000万，工程师够吗",
    "省科技奖二等奖公示中，破格高工算一项吗",
    "一级证考过了证没下来，报工程师行吗",
    "卡脖子技术还在攻关，破格高工算吗",
    "My book is not published yet, does it count for senior engineer?",
    "Does a standard that is not yet released count?",
]
OF_OTHERS = [
    "同事的发明专利我能用吗",
    "部门一起申请的软著，没写我名字，能算我的吗",
    "公司有6个软著，我报高工能用吗",
    "降本600万是我们整个车间的，工程师够吗",
    "老婆的软著写我名可以吗",
    "我爸的公司有发明专利，我评高工能用吗",
    "集团有国标，我报高工能用吗",
    "我们课题组有2个发明专利，高工够吗",
    "全厂降本3000万，我高工够了吧",
    "软著6个是买的，高工够吗",
    "软著外包公司开发的，评工程师能算吗",
    "报告一篇是同事写的我挂名，工程师行吗",
    "实用新型4个其中两个是同事的，工程师够吗",
    "Does my colleague's patent count?",
    "My company has six software copyrights, can I use them for senior engineer?",
    "Does a patent I bought count?",
]
WITH_A_GAP = [
    "本科，助工四年，其中一年停薪留职，能报工程师吗",
    "本科，工程师五年，中间辞职一年，能报高工吗",
    "大专，技术员两年，有半年没上班，够助工吗",
    "累计降本520万，其中100万是任助工之前的，工程师够吗",
    "硕士，助工两年，休了一年产假，能报工程师吗",
    "大专，助工四年，有一年在家待业，够工程师年限吗",
    "博士，工程师两年，出国访学一年，能报高工吗",
    "技师三年，停了半年没干，能评工程师吗",
    "本科助工四年，最近一年转岗做行政了，能报工程师吗",
    "累计创效1100万，里面有200万是评助工以前的，工程师够吗",
    "实用新型3个，有一个是评职称之前的，工程师够吗",
    "软著6个，其中两个和工作无关，高工够吗",
    "本科，助工差不多四年，能报工程师吗",
    "软著6个都没有用，高工够吗",
    "报告两篇，只有一个专家评议，高工够吗",
    "工法是企业自己认可的3项，高工够吗",
    "二级证是培训机构发的，高工行吗",
]
NOTHING_AGAINST = [
    "发明专利一项，我独立完成的，评工程师够吗",
    "本科，工程师五年整，一直在一线干，够年限报高工不",
    "省科技进步三等奖，我排第三，评高工算数吗",
    "博士毕业能直接报中级吗",
    "行业标准我只是参与编制、没主持，高工还能不能用",
    "创效两千二百万，高工的效益算达到没有",
    "我有一个发明专利够评工程师吗",
    "软著6个都登记了，产线在用，高工够吗",
    "降本1200万，财务都盖章了，高工够吗",
    "没有论文，本科工程师五年，学历资历够高工吗",
    "除了软著还有发明专利1项，工程师够吗",
    "主编的书去年出版了，评高工算不算",
    "外观设计专利，破格评工程师算授权专利吗",
]
ASKED_OF_A_THING = [
    ("软著一定要产业化应用吗", "yes"),
    ("排名要前三吗", "yes"),
    ("专著一定要正式出版吗", "yes"),
    ("成果一定要第三方评价吗", "yes"),
    ("Do patents have to be put into production?", "yes"),
    ("Does a book have to be published?", "yes"),
    ("标准必须已经发布吗", "unknown"),
    ("软著一定要登记吗", "depends"),
    ("Must savings be audited?", "depends"),
    ("评高工软著一定要有吗", "no"),
    ("Is a patent necessary for engineer?", "no"),
]


@pytest.mark.parametrize("question", [*UNFINISHED, *OF_OTHERS, *WITH_A_GAP])
def test_what_is_taken_back_by_the_words_beside_it_is_no_yes(question: str) -> None:
    assert asked(question).judged.verdict in ("no", "depends", "unknown")


@pytest.mark.parametrize("question", NOTHING_AGAINST)
def test_words_that_change_nothing_leave_the_yes(question: str) -> None:
    assert asked(question).judged.verdict == "yes"


@pytest.mark.parametrize(("question", "verdict"), ASKED_OF_A_THING)
def test_what_is_needed_of_a_thing_is_not_whether_the_thing_is(question: str, verdict: str) -> None:
    assert asked(question).judged.verdict == verdict


def test_the_words_that_take_it_back_are_named() -> None:
    assert "“中间辞职一年”" in as_json("本科，工程师五年，中间辞职一年，能报高工吗")["answer"]


def test_a_number_of_several_people_is_no_fact_of_the_person() -> None:
    assert as_json("降本600万是我们整个车间的，工程师够吗")["facts"] == {}


def test_what_is_refused_stays_refused() -> None:
    assert asked("我们车间的降本300万，工程师够吗").judged.verdict != "yes"
    assert asked("本科，工程师三年，中间停了一年，能报高工吗").judged.verdict == "no"


def test_years_that_may_be_those_of_a_gap_refuse_nothing() -> None:
    assert asked("本科，工程师五年中间去读了两年研究生，能报高工吗").judged.verdict == "depends"


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
