"""The empty table: a column for each fact, under its label, for people to fill in."""

import csv
from io import StringIO
from pathlib import Path

from bot.faults import BadInputError, ServiceError
from bot.records.tables import labels
from criteria.policy.model import Policy
from locales.wording import Wording

ENDINGS = (".csv", ".xlsx")


def write_template(path: Path, policy: Policy, words: Wording) -> None:
    """Writes an empty table with its heads in the language of `words`.

    A workbook also explains each column and offers its choices. Raises `BadInputError` where the ending is
    none of `ENDINGS`, where there is such a file already, or where it cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise _fault("records-unknown-ending", file=str(path), endings=" ".join(ENDINGS))
    try:
        with path.open("xb") as stream:
            try:
                make = _text_table if ending == ".csv" else _workbook
                stream.write(make(policy, words))
                stream.flush()
            except OSError:
                path.unlink(missing_ok=True)
                raise
    except FileExistsError as error:
        raise _fault("records-template-exists", file=str(path)) from error
    except OSError as error:
        raise _fault("records-cannot-write", file=str(path), reason=error) from error


def _text_table(policy: Policy, words: Wording) -> bytes:
    text = StringIO(newline="")
    csv.writer(text).writerow(labels(policy, words.language).values())
    return text.getvalue().encode("utf-8-sig")


def _workbook(policy: Policy, words: Wording) -> bytes:
    from bot.records.template_workbook import template_workbook  # noqa: PLC0415  xlsxwriter is heavy

    return template_workbook(policy, words)


def _fault(message: str, **variables: str | OSError) -> BadInputError:
    return BadInputError([ServiceError(message, **variables)])
