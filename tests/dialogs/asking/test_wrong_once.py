"""Questions that were answered wrongly once, each of a kind of its own."""

from datetime import date

import pytest

from criteria.profile import read_profile
from dialogs.asking.answering import Around, answer, ask
from dialogs.asking.serialising import answer_to_json
from tests.dialogs.asking.asker import as_json, asked, speaker
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
        ("5个实用新型加2个软著够工程师吗", "yes"),  # five are enough by themselves
        ("1个发明加2个实用新型够高级吗", "yes"),
        ("7个软著加一个实用新型能评高级吗", "yes"),
        ("4个实用新型和1个软著合起来够评工程师吗", "yes"),
        ("2个发明加1个软著混着算够工程师吗", "yes"),
        ("2个实用新型加2个软著够工程师吗", "no"),  # no kind reaches its number
        ("5个实用新型加2个软著够高级吗", "no"),
        ("两个软著和两个实用新型加起来够工程师吗", "no"),
    ],
)
def test_they_are_answered_rightly_now(question: str, verdict: str) -> None:
    assert ask(hunan(), question, today=date(2026, 11, 26)).judged.verdict == verdict


SIX_PATENTS = {"title_level": "engineer", "utility_patents": 6, "invention_patents": 0, "problems_solved": 4}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("3个软著够评高级吗", "no"),
        ("两个软著够高级工程师吗", "no"),
        ("Are 3 software copyrights enough for senior?", "no"),
        ("我的发明专利够评高级吗", "no"),
        ("软著够评高级吗", "depends"),
        ("我的实用新型够评高级吗", "yes"),
        ("6个软著够评高级吗", "yes"),
        ("发明专利算吗", "yes"),  # that it counts is asked, not how many there are
        ("示范项目算不算", "yes"),
    ],
)
def test_the_thing_that_is_asked_about_must_itself_reach_its_number(question: str, verdict: str) -> None:
    assert asked(question, SIX_PATENTS).judged.verdict == verdict


def test_what_meets_the_clause_in_its_place_is_told() -> None:
    said = as_json("3个软著够评高级吗", SIX_PATENTS)["answer"]
    assert said.startswith("不够：")
    assert "不过第十条（三）3.（1）已经由别的业绩满足（实用新型专利：6 项）。" in said
    assert "已经由别的业绩满足" not in as_json("6个软著够评高级吗", SIX_PATENTS)["answer"]


@pytest.mark.parametrize(
    "question",
    [
        "没有省部级奖能评高级工程师吗",
        "没有国家级科技奖能报高工吗",
        "没拿过省部级三等奖以上的奖能评高工吗",
        "没有市级奖可以评工程师吗",
        "没有专利能评工程师吗",
        "没有软著能评高级吗",
        "Can I apply for senior without a provincial award?",
    ],
)
@pytest.mark.parametrize(
    "known", [{}, {"project_award": "none", "science_award": "none", "problems_solved": 4}]
)
def test_what_is_not_needed_can_be_done_without_whoever_asks(question: str, known: dict[str, object]) -> None:
    assert asked(question, known).judged.verdict == "yes"


def test_what_else_would_do_is_named_and_whether_it_is_there() -> None:
    nothing = {"project_award": "none", "problems_solved": 4, "provincial_demo_projects": 0}
    nothing |= {"science_award": "none", "social_award": "none", "competition_award": "none"}
    nothing |= {"talent_program": "none", "recognized_results": 0, "results_transformed": 0}
    said = as_json("没有省部级奖能评高级工程师吗", nothing)["answer"]
    assert "第十条（三）2.（1）" in said
    assert "第十条（三）2.（5）" in said
    assert "按已经知道的，“项目成果及科技奖励”这一条现在还没有满足。" in said
    assert "现在还没有满足" not in as_json("没有省部级奖能评高级工程师吗")["answer"]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("降本400万能评工程师吗", "单凭这一项不够："),
        ("市级奖能评高级吗", "单凭这一项不够："),
        ("两个难题能报高级吗", "单凭这一项不够："),
        ("降本400万不能评高级吗", "是的，单凭这一项不够："),
        ("Can I apply for senior with a municipal award?", "That alone is not enough:"),
        ("创新方法一级能评高级工程师吗", "不可以："),  # nothing else would do
    ],
)
def test_one_thing_of_several_that_falls_short_shuts_nobody_out(question: str, begins: str) -> None:
    language = "en" if question.isascii() else "zh_CN"
    assert as_json(question, language=language)["answer"].startswith(begins)


@pytest.mark.parametrize(
    ("question", "said", "clause"),
    [
        ("我能破格吗", "破格申报（第十一条）还不满足：项目成果及科技奖励", "12"),
        ("能破格评高级工程师吗", "还要看：", "11"),
        ("Can I get an exception?", "Exceptional application (Article 11) is not met yet in", "12"),
        ("能转评高级吗", "转评（第十六条）还不满足", "16"),
    ],
)
def test_a_way_that_is_named_is_told_with_what_is_missing_of_it_and_of_no_other(
    question: str, said: str, clause: str
) -> None:
    known: dict[str, object] = {
        "education": "bachelor",
        "title_level": "engineer",
        "title_years": 4.9,
        "problems_solved": 4,
    }
    known |= {"other_title_level": "none", "method_cert": "level2", "provincial_demo_projects": 0}
    known |= {"project_award": "none", "science_award": "none", "social_award": "none"}
    known |= {"competition_award": "none", "talent_program": "none", "results_transformed": 0}
    known |= {"recognized_results": 0}
    language = "en" if question.isascii() else "zh_CN"
    text = answer(
        speaker(language),
        question,
        read_profile(hunan().vocabulary, known),
        around=Around(tier="senior"),
    )
    assert said in str(answer_to_json(text, speaker(language))["answer"])
    assert text.judged.verdict == "no"
    assert clause in text.judged.clauses
    assert "15" not in text.judged.clauses


@pytest.mark.parametrize(
    "question", ["工程师满3年能报高级吗", "本科工程师满3年能报高级吗", "工程师四年能报高级吗"]
)
def test_years_that_are_too_few_name_the_way_that_asks_for_fewer(question: str) -> None:
    assert "破格申报（第十一条）" in as_json(question)["answer"]


@pytest.mark.parametrize(
    "question",
    ["没有工程师能直接报高级吗", "没有工程师职称可以直接评高级吗", "能越级报高级吗", "Can I skip a level?"],
)
def test_leaving_a_level_out_names_the_articles_on_it(question: str) -> None:
    judged = asked(question).judged
    assert judged.verdict == "depends"
    assert {"7", "11", "15"} <= set(judged.clauses)
