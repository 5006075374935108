"""The report: the sentences of the sheet in two cuts. The one for an employer gives no more away than the
verdict does.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.assessment import assess
from criteria.policy.versions import Succession
from criteria.policy.vocabulary import Known
from dialogs.replies import Block, Folded, Heading, Listing, Quotation
from dialogs.results.lines import lines_of
from dialogs.results.page import draw_result
from dialogs.results.report import Report, draw_report, private_facts, spans_of
from dialogs.session import Entry, Session
from dialogs.world import Scene, World
from tests.criteria.applicants import applicants
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.policies import hunan

TODAY = date(2026, 11, 26)
ANSWERS: tuple[Known | None, ...] = (True, False, None)
CLOSE = none_of_the_rest(ENGINEER | {"title_level": "engineer", "title_years": 4.5, "benefit_wan": 800})


def scene_of(
    person: Mapping[str, Known | None],
    language: str = "zh_CN",
    *,
    target: str = "auto",
    supposed: Mapping[str, Known] | None = None,
) -> Scene:
    """The result of somebody; what is None was asked in vain."""
    policy = hunan()
    now = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=policy.document.zone)
    session = Session(
        "1",
        policy.id,
        policy.content_hash,
        language,
        now,
        now,
        state="result",
        target=target,
        supposed=supposed or {},
        log=tuple(
            Entry(1, name, TODAY, known, "unknown" if known is None else None)
            for name, known in person.items()
        ),
    )
    return Scene(session, World(Succession((policy,))), now)


def told(report: Report) -> str:
    """All that is read in a report, but for the number that every answer changes."""
    said = report.heading, report.blocks, report.answers, report.quotations, report.head, report.remarks
    return repr(said).replace(report.receipt.id, "")


def private() -> list[str]:
    return sorted(private_facts(hunan()))


def with_answers(
    person: Mapping[str, Known | None], answers: tuple[Known | None, ...]
) -> dict[str, Known | None]:
    public = {name: known for name, known in person.items() if name not in private()}
    return public | dict(zip(private(), answers, strict=True))


def headings(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.text
        if isinstance(block, Folded):
            yield block.summary


def test_what_article_8_asks_is_private_and_so_is_what_it_leaves_to_the_authority() -> None:
    assert {"under_investigation", "under_penalty", "disciplined"} <= private_facts(hunan())


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_a_report_says_what_the_sheet_says_with_nothing_to_press(language: str) -> None:
    scene = scene_of(CLOSE, language, target="senior")
    report, sheet = draw_report(scene), draw_result(scene)
    lines = [line.text for line in lines_of(sheet.blocks)]
    assert [report.heading, *(line.text for line in lines_of(report.blocks))] == lines
    assert report.receipt.id in lines[-1]
    assert "button=Button" not in repr(report.blocks)


def test_a_report_tells_who_on_which_text_on_which_day_with_which_goal() -> None:
    report = draw_report(scene_of(CLOSE, target="senior"), name="张三")
    said = [each.text for each in report.head]
    assert said[0] == "张三"
    assert "湘科协通〔2023〕38号" in said[1]
    assert said[2:] == ["高级工程师", "2026-11-26", report.receipt.id]


def test_each_clause_that_is_named_is_quoted_once_word_for_word() -> None:
    for person in (CLOSE, ENGINEER, CLOSE | {"under_penalty": True}):
        report = draw_report(scene_of(person, target="senior"))
        quoted = [each.clause for each in report.quotations]
        quoted += [each.clause for each in report.blocks if isinstance(each, Quotation)]
        assert sorted(quoted) == sorted({span.clause for span in spans_of(report.blocks) if span.clause})
        assert all(each.text == hunan().clauses[each.clause].text for each in report.quotations)


def test_a_trial_is_not_reported_as_if_it_were_so() -> None:
    scene = scene_of(CLOSE, target="senior")
    tried = scene_of(CLOSE, target="senior", supposed={"benefit_wan": 5000})
    assert draw_report(tried) == draw_report(scene)


def test_the_copy_for_an_employer_says_what_it_leaves_out_and_keeps_the_verdict() -> None:
    scene = scene_of(CLOSE, target="senior")
    own, handed_in = draw_report(scene), draw_report(scene, cut="employer")
    assert "“职业操守”、“没有不得申报的情形”" in handed_in.remarks[0]
    assert own.remarks == ()
    assert handed_in.blocks[0] == own.blocks[0]
    assert (handed_in.heading, handed_in.receipt) == (own.heading, own.receipt)


def test_the_copy_for_an_employer_has_no_doubtful_points() -> None:
    person = {name: known for name, known in ENGINEER.items() if name != "benefit_wan"}
    scene = scene_of(person, target="engineer")
    own, handed_in = draw_report(scene), draw_report(scene, cut="employer")
    assert any("先弄清楚" in line.text for line in lines_of(own.blocks))
    assert not any("先弄清楚" in line.text for line in lines_of(handed_in.blocks))
    assert not any("值得再问" in heading for heading in headings(handed_in.blocks))


@pytest.mark.parametrize("target", ["auto", "engineer", "senior"])
@pytest.mark.parametrize("person", [ENGINEER, CLOSE], ids=["open", "close"])
def test_people_who_differ_only_in_private_answers_and_are_judged_alike_have_one_copy_for_an_employer(
    person: Mapping[str, Known], target: str
) -> None:
    copies: dict[str, list[str]] = {}
    for answers in product(ANSWERS, repeat=len(private())):
        known = with_answers(person, answers)
        judged = assess(hunan(), {name: value for name, value in known.items() if value is not None})
        copy = draw_report(scene_of(known, target=target), cut="employer")
        copies.setdefault(repr((judged.tiers, judged.likely)), []).append(told(copy))
    assert max(map(len, copies.values())) > 1
    assert all(one == other for alike in copies.values() for one, other in combinations(alike, 2))


def test_no_private_answer_stands_in_the_list_of_answers_or_papers() -> None:
    person = with_answers(ENGINEER, (True, True, False, False))
    own, handed_in = draw_report(scene_of(person)), draw_report(scene_of(person), cut="employer")
    words = scene_of(person).words
    labels = {words.say(f"label-{name}") for name in private()}
    assert labels & {line.label for each in own.answers for line in each.lines}
    assert not labels & {line.label for each in handed_in.answers for line in each.lines}
    assert "处分" in repr(own.blocks)
    assert not [line for line in lines_of(handed_in.blocks) if "处分" in line.text]


def test_who_is_barred_is_told_so_to_an_employer_without_the_reason() -> None:
    person = with_answers(ENGINEER, (False, True, True, False))
    own, handed_in = draw_report(scene_of(person)), draw_report(scene_of(person), cut="employer")
    assert any(isinstance(block, Listing) for block in own.blocks[:3])
    assert not any(isinstance(block, Listing) for block in handed_in.blocks[:3])
    assert handed_in.blocks[0] == own.blocks[0]


@settings(max_examples=25, deadline=None)
@given(applicants(), st.sets(st.sampled_from(sorted(hunan().vocabulary))), st.booleans(), st.data())
def test_nobodys_private_answers_show_in_the_copy_for_an_employer(
    someone: Mapping[str, Known], missing: set[str], asked: bool, data: st.DataObject
) -> None:
    """Whatever else is known of them, and whether what is not known was asked in vain or never."""
    base: dict[str, Known | None] = {
        name: None if name in missing else known for name, known in someone.items()
    }
    base = {name: known for name, known in base.items() if asked or known is not None}
    target = data.draw(st.sampled_from(["auto", "assistant", "engineer", "senior"]))
    every = st.tuples(*(st.sampled_from(ANSWERS) for _ in private()))
    copies: dict[str, str] = {}
    for answers in data.draw(st.lists(every, min_size=8, max_size=8, unique=True)):
        known = {
            name: value for name, value in with_answers(base, answers).items() if asked or value is not None
        }
        judged = assess(hunan(), {name: value for name, value in known.items() if value is not None})
        copy = told(draw_report(scene_of(known, target=target), cut="employer"))
        assert copies.setdefault(repr((judged.tiers, judged.likely)), copy) == copy
