"""Reports to set, of people whose results differ in everything that a page can hold."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache

from criteria.policy.versions import Succession
from criteria.policy.vocabulary import Known
from dialogs.replies import Folded, Heading, Listing, Paragraph, Quotation
from dialogs.results.report import Cut, Report, draw_report
from dialogs.session import Entry, Session
from dialogs.world import Scene, World
from tests.dialogs.people import ECONOMIST, ENGINEER, none_of_the_rest
from tests.policies import hunan

HOSTILE = "#let x = 1 *b* </w:t> <script>alert(1)</script> \\ \x07 \u202e㛃𠮷😀"
"""Markup of every format, a control character, one that turns the text round, rare letters, a picture."""

ECONOMIST_AT_WORK = {name: known for name, known in ECONOMIST.items() if name != "title_years"}
PEOPLE: Mapping[str, Mapping[str, Known]] = {
    "open": ENGINEER,
    "close": none_of_the_rest(ENGINEER | {"title_level": "engineer", "title_years": 4.5, "benefit_wan": 800}),
    "barred": ENGINEER | {"in_scope_employer": False},
    "unknown": {"education": "bachelor", "title_level": "engineer"},
    "converting": ECONOMIST_AT_WORK,
    "nothing": {},
}
ADDRESS = "https://pingshen.example.cn"


@cache
def report_of(person: str, language: str = "zh_CN", cut: Cut = "own", name: str = "张三") -> Report:
    """The report of one of the people."""
    return draw_report(scene_of(person, language), cut=cut, name=name)


def scene_of(person: str, language: str = "zh_CN") -> Scene:
    """One of the people looks at their result, aiming at the highest tier."""
    policy = hunan()
    now = datetime(2026, 11, 26, 12, tzinfo=policy.document.zone)
    log = tuple(Entry(1, fact, now.date(), known) for fact, known in PEOPLE[person].items())
    session = Session(
        "1", policy.id, policy.content_hash, language, now, now, state="result", target="senior", log=log
    )
    return Scene(session, World(Succession((policy,))), now)


def sentences(report: Report) -> list[str]:
    """Everything that has to be read in a report, in its order; parts of a line are one sentence."""
    found = [report.title]
    found += [text for each in report.head for text in (each.label, each.text)]
    found += [*report.remarks, report.heading, *_sentences(report.blocks)]
    for topic in report.answers:
        found += [topic.topic, *(text for line in topic.lines for text in (line.label, line.text))]
    return [*found, *_sentences(report.quotations)]


def _sentences(blocks: object) -> list[str]:
    found: list[str] = []
    for block in blocks if isinstance(blocks, tuple) else ():
        match block:
            case Heading(text):
                found.append(text)
            case Paragraph(spans):
                found.append("".join(span.text for span in spans))
            case Listing(items):
                for item in items:
                    found += ["".join(span.text for span in item.spans), *_sentences(item.below)]
            case Quotation(_, label, text):
                found += [label, text]
            case Folded(summary, folded):
                found += [summary, *_sentences(folded)]
    return found


def squeezed(text: str) -> str:
    """A text without blanks: where lines are broken is not what is looked at."""
    return "".join(text.replace("\u200b", "").split())
