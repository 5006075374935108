"""The empty table: a column for each fact, under its label, for people to fill in."""

import csv
from pathlib import Path

from bot.faults import BadInputError, ServiceError
from bot.records.tables import labels
from criteria.vocabulary import Vocabulary
from locales.wording import Wording

ENDINGS = (".csv", ".xlsx")


def write_template(path: Path, vocabulary: Vocabulary, words: Wording) -> None:
    """Writes an empty table with its heads in the language of `words`.

    A workbook also explains each column and offers its choices. Raises `BadInputError` where the ending is
    none of `ENDINGS`, where there is such a file already, or where it cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise _fault("records-unknown-ending", file=str(path), endings=" ".join(ENDINGS))
    try:
        with path.open("x", encoding="utf-8-sig", newline="") as stream:
            if ending == ".csv":
                csv.writer(stream).writerow(labels(vocabulary, words.language).values())
            else:
                from bot.records.template_workbook import template_workbook  # noqa: PLC0415  openpyxl is heavy

                template_workbook(vocabulary, words).save(stream.buffer)
    except FileExistsError as error:
        raise _fault("records-template-exists", file=str(path)) from error
    except OSError as error:
        raise _fault("records-cannot-write", file=str(path), reason=error.strerror or str(error)) from error


def _fault(message: str, **variables: str) -> BadInputError:
    return BadInputError([ServiceError(message, **variables)])
