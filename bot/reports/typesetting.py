"""Setting a report with Typst: as PDF, and from the same template as one tall picture.

The compiler is made once and kept: it has read the fonts, and sets a document in some hundredths of a second.
"""

import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

import orjson
import typst

from bot.faults import ServiceError
from bot.reports.codes import Code
from bot.reports.trees import Tree, tree_of
from dialogs.results.report import Report

FOLDER: Final = Path(__file__).parent

DOTS_AN_INCH: Final = (144, 124, 112)
"""How finely a picture is drawn: less so where it would be too tall. The last is 653 dots wide."""

TALLEST: Final = 16_384
"""In dots; viewers show nothing taller."""

MOST_BYTES: Final = 10_000_000
"""Messengers take no larger picture."""

Fits = Callable[[int, int], bool]
"""Whether a picture of so many dots across and down can be shown."""

_SIDES_IN_PNG: Final = (slice(16, 20), slice(20, 24))


def fits_a_viewer(_width: int, height: int) -> bool:
    """Whether a viewer shows the picture."""
    return height <= TALLEST


def fits_a_photo(width: int, height: int) -> bool:
    """Whether Telegram takes the picture as a photo (https://core.telegram.org/bots/api#sendphoto)."""
    return width + height <= 10_000 and height <= 20 * width


class Typesetter:
    """Sets one document at a time, from whichever thread."""

    def __init__(self) -> None:
        template = FOLDER / "report.typ"
        self._compiler = typst.Compiler(
            template, root=FOLDER, font_paths=[FOLDER / "fonts"], ignore_system_fonts=True
        )
        self._one_at_a_time = threading.Lock()

    def pdf(self, tree: Tree) -> bytes:
        """The report as PDF/UA-1: tagged, with its title and language; all fonts are embedded."""
        inputs = {"report": orjson.dumps(tree).decode()}
        with self._one_at_a_time:
            return _whole(self._compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs=inputs))

    def picture(self, tree: Tree, *, fits: Fits = fits_a_viewer) -> bytes | None:
        """The report as one PNG, 653 to 840 dots wide; None if it does not fit at any width."""
        inputs = {"report": orjson.dumps(tree).decode(), "tall": ""}
        for dots in DOTS_AN_INCH:
            with self._one_at_a_time:
                drawn = _whole(self._compiler.compile(format="png", ppi=dots, sys_inputs=inputs))
            width, height = (int.from_bytes(drawn[place]) for place in _SIDES_IN_PNG)
            if fits(width, height) and len(drawn) <= MOST_BYTES:
                return drawn
        return None


@cache
def typesetter() -> Typesetter:
    """The one of this process."""
    return Typesetter()


def draw_pdf(report: Report, code: Code | None) -> bytes:
    """The report as PDF."""
    return typesetter().pdf(_tree(report, code))


def draw_picture(report: Report, code: Code | None) -> bytes:
    """The report as PNG. Raises `ServiceError` if it would be taller than viewers show."""
    drawn = typesetter().picture(_tree(report, code))
    if drawn is None:
        raise ServiceError("report-too-tall")
    return drawn


def draw_photo(report: Report, code: Code | None) -> bytes | None:
    """The report as PNG that a messenger shows; None where it is too long for that."""
    return typesetter().picture(_tree(report, code), fits=fits_a_photo)


def _tree(report: Report, code: Code | None) -> Tree:
    drawn = code and {"address": code.address, "picture": code.as_svg(), "told": code.told}
    return {**tree_of(report), "code": drawn}


def _whole(made: bytes | list[bytes] | None) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no single file")
    return made
