"""A report in the format that a file's ending names; each is loaded when it is first asked for.

write(report, ".pdf", public_address="https://pingshen.example.cn").content
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

from bot.faults import needs
from bot.reports.codes import Code, code_of
from bot.reports.letters import IsSound, in_our_fonts, in_some_font, made_sound
from dialogs.results.report import Report

Draw = Callable[[Report, Code | None], bytes]

_MODULES: Final = frozenset(("typst", "docx", "segno"))
"""What the extra `report` installs."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media type, what draws it, which letters it can set, and whether it needs the extra."""

    media_type: str
    load: Callable[[], Draw]
    is_sound: IsSound = in_some_font
    extra: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A report as a file; `lacking` are the letters that it could not set."""

    content: bytes
    media_type: str
    lacking: tuple[str, ...]


def write(report: Report, ending: str, *, public_address: str | None = None) -> Written:
    """The report in the format of that ending, one of `FORMATS`. With a `public_address` it has a code that
    opens the page of its receipt there.

    Raises `ServiceError` where the extra `report` is not installed, or a picture would be too tall.
    """
    wanted = FORMATS[ending]
    sound, lacking = made_sound(report, wanted.is_sound)
    with _needs_extra(ending):
        draw = wanted.load()
        content = draw(sound, code_of(sound, public_address))
    return Written(content, wanted.media_type, lacking)


def write_photo(report: Report, *, public_address: str | None = None) -> bytes | None:
    """The report as a picture within the limits of messengers; None where it is too long for that.

    Raises `ServiceError` where the extra `report` is not installed.
    """
    sound, _ = made_sound(report, in_our_fonts)
    with _needs_extra(".png"):
        from bot.reports.typesetting import draw_photo  # noqa: PLC0415  an optional extra

        return draw_photo(sound, code_of(sound, public_address))


def available() -> tuple[str, ...]:
    """The endings of the formats that can be written here."""
    whole = all(find_spec(module) is not None for module in _MODULES)
    return tuple(ending for ending, each in FORMATS.items() if whole or not each.extra)


def _needs_extra(ending: str) -> AbstractContextManager[None]:
    """Around what needs the optional libraries: says what to install where one is not there."""
    others = " ".join(each for each, known in FORMATS.items() if not known.extra)
    return needs(*_MODULES, message="report-extra-missing", ending=ending, others=others)


def _pdf() -> Draw:
    from bot.reports.typesetting import draw_pdf  # noqa: PLC0415  an optional extra

    return draw_pdf


def _picture() -> Draw:
    from bot.reports.typesetting import draw_picture  # noqa: PLC0415  an optional extra

    return draw_picture


def _word() -> Draw:
    from bot.reports.word import draw_word  # noqa: PLC0415  an optional extra

    return draw_word


def _page() -> Draw:
    from bot.reports.page import draw_page  # noqa: PLC0415  only what the ending asks for

    return draw_page


def _text() -> Draw:
    from bot.reports.plain import draw_text  # noqa: PLC0415  only what the ending asks for

    return draw_text


def _json() -> Draw:
    from bot.reports.plain import draw_json  # noqa: PLC0415  only what the ending asks for

    return draw_json


_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS: Final[Mapping[str, Format]] = {
    ".pdf": Format("application/pdf", _pdf, in_our_fonts, extra=True),
    ".docx": Format(_WORD, _word, extra=True),
    ".png": Format("image/png", _picture, in_our_fonts, extra=True),
    ".html": Format("text/html; charset=utf-8", _page),
    ".txt": Format("text/plain; charset=utf-8", _text),
    ".json": Format("application/json", _json),
}
"""The formats by their endings."""
