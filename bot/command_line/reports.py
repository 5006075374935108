"""Assessments as people read them: the same result that a conversation ends with, drawn on the terminal."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from io import StringIO
from typing import Final

from rich.console import Console
from rich.text import Text

from bot.assessing.reading import ReadProfile, Refused, Setting
from bot.terminal.drawing import Drawing
from bot.terminal.sheet import Sheet
from criteria.interview import AUTO
from criteria.policy.versions import Succession
from criteria.policy.vocabulary import Profile
from dialogs.in_words import spoken
from dialogs.replies import Block, Folded, Listing, Reply
from dialogs.results.page import draw_result
from dialogs.session import Entry, Session
from dialogs.world import Scene, World
from locales.wording import Wording

TEXT_COLUMNS: Final = 92
"""The width of a report in plain text."""


def show_report(
    read: ReadProfile | Refused, setting: Setting, *, target: str = AUTO, given_up: Iterable[str] = ()
) -> None:
    """Draws the result of one record under its record's number; a refused record shows why. `target` is the
    tier aimed at, `given_up` are facts that were asked in vain.
    """
    if isinstance(read, Refused):
        show_refused(read, setting.words)
        return
    sheet = _begun(read.record, setting.words)
    for cell, error in read.doubtful or ():
        sheet.write(Text(f"{cell} {error}", "warning"))
    told = drawn_result(read, setting, target=target, given_up=given_up)
    Drawing(sheet, setting.words, unfold=True).draw([told])


def drawn_result(
    read: ReadProfile, setting: Setting, *, target: str = AUTO, given_up: Iterable[str] = ()
) -> Reply:
    """The result of a record without anything to press."""
    told = draw_result(_scene(read, setting, target, given_up))
    return replace(told, blocks=tuple(map(_still, told.blocks)), choices=(), controls=())


def result_as_text(read: ReadProfile, setting: Setting, *, target: str = AUTO) -> str:
    """The result of a record as plain text."""
    page = StringIO()
    console = Console(file=page, width=TEXT_COLUMNS, no_color=True)
    told = drawn_result(read, setting, target=target)
    Drawing(Sheet(console), setting.words, unfold=True).draw([told])
    return page.getvalue()


def _still(block: Block) -> Block:
    """The block without buttons."""
    match block:
        case Listing(items):
            return Listing(
                tuple(replace(item, button=None, below=tuple(map(_still, item.below))) for item in items)
            )
        case Folded(summary, blocks):
            return Folded(summary, tuple(map(_still, blocks)))
        case _:
            return block


def show_blocks(record: int, blocks: tuple[Block, ...], words: Wording) -> None:
    """Draws what is said of one record under its number."""
    Drawing(_begun(record, words), words, unfold=True).draw([Reply("notice", blocks)])


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


def _scene(read: ReadProfile, setting: Setting, target: str, given_up: Iterable[str]) -> Scene:
    """The moment at which a conversation that told this profile shows its result."""
    policy = setting.policy
    now = datetime.combine(setting.today, time(), policy.document.zone)
    in_vain = dict.fromkeys(given_up) | dict(read.profile)
    log = tuple(
        Entry(1, name, setting.today, known, "unknown" if known is None else None)
        for name, known in in_vain.items()
    )
    session = Session(
        str(read.record),
        policy.id,
        policy.content_hash,
        setting.words.language,
        now,
        now,
        state="result",
        target=target,
        log=log,
    )
    return Scene(session, World(Succession((policy,)), phase=setting.phase), now)
