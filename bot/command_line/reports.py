"""Assessments as people read them: the same result that a conversation ends with, drawn on the terminal."""

from collections.abc import Iterable
from dataclasses import replace

from rich.console import Console
from rich.text import Text

from bot.assessing.reading import ReadProfile, Refused, Setting
from bot.assessing.scenes import scene_of
from bot.terminal.drawing import Drawing
from bot.terminal.sheet import Sheet
from criteria.interview import AUTO
from dialogs.replies import Block, Reply, still
from dialogs.results.page import draw_result
from locales.wording import Wording


def show_report(
    read: ReadProfile | Refused,
    setting: Setting,
    *,
    target: str = AUTO,
    given_up: Iterable[str] = (),
    sheet: Sheet | None = None,
) -> None:
    """Draws the result of one record under its record's number, or on the `sheet` that begins with it; a
    refused record shows why. `target` is the tier aimed at, `given_up` are facts that were asked in vain.
    """
    if isinstance(read, Refused):
        show_refused(read, setting.words)
        return
    sheet = sheet or begun(read.record, setting.words)
    for cell, error in read.doubtful or ():
        sheet.write(Text(f"{cell} {error}", "warning"))
    told = drawn_result(read, setting, target=target, given_up=given_up)
    Drawing(sheet, setting.words, unfold=True).draw([told])


def drawn_result(
    read: ReadProfile, setting: Setting, *, target: str = AUTO, given_up: Iterable[str] = ()
) -> Reply:
    """The result of a record without anything to press."""
    told = draw_result(scene_of(read, setting, target, given_up))
    return replace(told, blocks=tuple(map(still, told.blocks)), choices=(), controls=())


def show_blocks(record: int, blocks: tuple[Block, ...], words: Wording) -> None:
    """Draws what is said of one record under its number."""
    Drawing(begun(record, words), words, unfold=True).draw([Reply("notice", blocks)])


def show_refused(refused: Refused, words: Wording) -> None:
    """Draws why a record is refused, under its number."""
    begun(refused.record, words).write(Text(refused.error, "warning"))


def begun(record: int, words: Wording) -> Sheet:
    """A sheet that begins with the number of a record."""
    sheet = Sheet(Console())
    sheet.blank()
    sheet.write(Text(words.say("report-record", record=record), "quiet"))
    return sheet
