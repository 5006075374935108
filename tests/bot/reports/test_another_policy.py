"""A report of another regulation: nothing in it is the first one's, and with no bars nothing is private."""

from collections.abc import Mapping
from datetime import date, datetime

import pytest

from bot.reports.writing import FORMATS, write
from dialogs.results.report import CUTS, Cut, Report, draw_report, private_facts
from dialogs.session import Entry, Session
from dialogs.world import Scene, World
from locales.wording import LANGUAGES
from tests.bot.reports.reported import sentences
from tests.policies import hunan
from tests.water import BEGINNER, FIRST_CLASS, SECOND_CLASS, foreign_names, water, water_versions

DAY = date(2026, 11, 26)


def report_of(person: Mapping[str, object], language: str, cut: Cut) -> Report:
    policy = water()
    now = datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=policy.document.zone)
    known = {name: frozenset(value) if isinstance(value, list) else value for name, value in person.items()}
    log = tuple(Entry(1, fact, DAY, value) for fact, value in known.items())  # type: ignore[arg-type]
    session = Session("1", policy.id, policy.content_hash, language, now, now, state="result", log=log)
    return draw_report(Scene(session, World(water_versions()), now), cut=cut, name="张三")


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", [BEGINNER, SECOND_CLASS, FIRST_CLASS], ids=["beginner", "second", "first"])
def test_nothing_in_it_is_the_first_regulations(
    person: Mapping[str, object], language: str, cut: Cut
) -> None:
    report = report_of(person, language, cut)
    assert foreign_names("\n".join(sentences(report)), to=water(), of=hunan()) == []
    for ending in FORMATS:
        assert write(report, ending).content


def test_who_is_barred_by_nothing_has_nothing_private_and_the_employers_copy_says_what_it_lacks() -> None:
    assert private_facts(water()) == frozenset()
    own, handed_in = report_of(BEGINNER, "zh_CN", "own"), report_of(BEGINNER, "zh_CN", "employer")
    assert handed_in.answers == own.answers
    assert handed_in.remarks == ("这一份供单位参考：不列还没弄清楚的事项；结论和本人留存的那一份一样。",)
