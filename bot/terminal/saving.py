"""Saving the result from the terminal: 保存 结果.pdf, and for an employer 保存 结果.pdf 给单位."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.faults import BadInputError, ServiceError
from bot.records.writing import replacing
from bot.reports.letters import remark_on
from bot.reports.writing import FORMATS, write
from dialogs.results.report import Cut, Report
from locales.wording import Wording


@dataclass(frozen=True, slots=True)
class Wish:
    """Where a report is to be written, and for whom."""

    place: Path
    cut: Cut

    @classmethod
    def read(cls, said: str, employer: tuple[str, ...]) -> "Wish | None":
        """The wish in what stands behind the command; `employer` are the words for whom it may be. None where
        no file is named whose ending is a format's.
        """
        name, _, last = said.rpartition(" ")
        for_employer = last in employer
        place = Path((name if for_employer else said).strip()).expanduser()
        return cls(place, "employer" if for_employer else "own") if place.suffix.lower() in FORMATS else None


def save(report: Report, wish: Wish, words: Wording, *, public_address: str | None) -> Iterator[str]:
    """Writes the report; what is to be said of that, line by line."""
    try:
        written = write(report, wish.place.suffix.lower(), public_address=public_address)
        with replacing(wish.place) as file:
            file.write(written.content)
    except ServiceError as error:
        yield error.say(words)
    except BadInputError as error:
        yield from (fault.say(words) for fault in error.faults)
    else:
        yield words.say("terminal-saved", file=str(wish.place))
        if written.lacking:
            yield remark_on(written.lacking, words.language)


def save_export(content: bytes, place: Path, words: Wording) -> Iterator[str]:
    """Writes all that is kept of the person, in the place of an older file; what is to be said of that."""
    try:
        with replacing(place) as file:
            file.write(content)
        place.chmod(0o600)
    except BadInputError as error:
        yield from (fault.say(words) for fault in error.faults)
    else:
        yield words.say("terminal-exported", file=str(place.absolute()))
