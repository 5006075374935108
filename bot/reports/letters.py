"""Letters that cannot be set, replaced before anything is: 张𠮷 becomes 张〓, and a remark names U+20BB7.

Typst would leave such a letter out, or refuse the whole document; Word refuses what controls the text.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Final

from dialogs.results.report import Report
from locales.wording import wording

IsSound = Callable[[str], bool]

SUBSTITUTE: Final = "〓"
"""What stands for a letter that cannot be set."""
_LAYOUT: Final = frozenset("\n\t\u200b")
"""Characters that are no letters."""


@cache
def letters() -> frozenset[str]:
    """The letters of the fonts that come along."""
    told = files("bot.reports").joinpath("fonts", "letters.txt").read_text(encoding="utf-8")
    return frozenset(told) | _LAYOUT


def in_our_fonts(letter: str) -> bool:
    """Whether the fonts that come along hold the letter: for what is set with them."""
    return letter in letters()


def in_some_font(letter: str) -> bool:
    """Whether the reader's own fonts may hold the letter. What controls the text instead, turns its direction
    or means nothing to anybody else is none.
    """
    return letter in letters() or letter.isprintable()


def made_sound(report: Report, is_sound: IsSound) -> tuple[Report, tuple[str, ...]]:
    """The report with every unsound letter replaced and named in its first remark; and those letters, in the
    order in which they occur.
    """
    lacking: dict[str, None] = {}

    def sound(text: str) -> str:
        missing = [letter for letter in text if not is_sound(letter)]
        lacking.update(dict.fromkeys(missing))
        return text.translate({ord(letter): SUBSTITUTE for letter in missing}) if missing else text

    made: Report = _mapped(report, sound)
    found = tuple(lacking)
    if not found:
        return report, ()
    return replace(made, remarks=(remark_on(found, report.language), *made.remarks)), found


def remark_on(lacking: Iterable[str], language: str) -> str:
    """Which letters were replaced, by their code points: no font shows them."""
    names = " ".join(f"U+{ord(letter):04X}" for letter in lacking)
    return wording(language).say("report-lacking", sign=SUBSTITUTE, letters=names)


def _mapped(value: Any, sound: Callable[[str], str]) -> Any:  # noqa: ANN401  texts wherever they stand
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, tuple):
        return tuple(_mapped(each, sound) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        told = {each.name: _mapped(getattr(value, each.name), sound) for each in fields(value)}
        return replace(value, **told)
    return value
