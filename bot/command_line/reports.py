"""Assessments as people read them: the same result that a conversation ends with, drawn on the terminal."""

from dataclasses import replace
from datetime import datetime, time

from rich.console import Console
from rich.text import Text

from bot.assessing.reading import ReadProfile, Refused, Setting
from bot.terminal.drawing import Drawing
from bot.terminal.sheet import Sheet
from criteria.policy.versions import Succession
from criteria.policy.vocabulary import Profile
from dialogs.in_words import spoken
from dialogs.results.page import draw_result
from dialogs.session import Entry, Session
from dialogs.world import Scene, World
from locales.wording import Wording


def show_report(read: ReadProfile | Refused, setting: Setting) -> None:
    """Draws the result of one record under its record's number; a refused record shows why."""
    if isinstance(read, Refused):
        show_refused(read, setting.words)
        return
    sheet = _begun(read.record, setting.words)
    for cell, error in read.doubtful or ():
        sheet.write(Text(f"{cell} {error}", "warning"))
    scene = _scene(read, setting)
    Drawing(sheet, setting.words, unfold=True).draw([replace(draw_result(scene), controls=())])


def show_refused(refused: Refused, words: Wording) -> None:
    """Draws why a record is refused, under its number."""
    _begun(refused.record, words).write(Text(refused.error, "warning"))


def _begun(record: int, words: Wording) -> Sheet:
    sheet = Sheet(Console())
    sheet.blank()
    sheet.write(Text(words.say("report-record", record=record), "quiet"))
    return sheet


def show_transcript(asked: tuple[str, ...], answers: Profile, setting: Setting) -> None:
    """Draws the questions of an interview with the answers that were given."""
    sheet, words = Sheet(Console()), setting.words
    for number, name in enumerate(asked, start=1):
        fact = setting.policy.vocabulary[name]
        known = answers.get(name)
        answer = words.say("report-not-known") if known is None else spoken(words, fact, known)
        sheet.blank()
        sheet.write(Text(words.say(f"question-{name}")), first=Text(f"{number:>2}  ", "key"))
        sheet.write(Text(answer, "good" if known is not None else "quiet"), first=Text("    › ", "quiet"))


def _scene(read: ReadProfile, setting: Setting) -> Scene:
    """The moment at which a conversation that told this profile shows its result."""
    policy = setting.policy
    now = datetime.combine(setting.today, time(), policy.document.zone)
    log = tuple(Entry(1, name, setting.today, known) for name, known in read.profile.items())
    session = Session(
        str(read.record),
        policy.id,
        policy.content_hash,
        setting.words.language,
        now,
        now,
        state="result",
        log=log,
    )
    return Scene(session, World(Succession((policy,)), phase=setting.phase), now)
