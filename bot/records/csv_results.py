"""Results as CSV, with a mark by which Excel knows UTF-8."""

import csv
from io import TextIOWrapper
from typing import BinaryIO

from bot.assessing import Result, Setting
from bot.records.flattening import columns, flattened
from criteria.policy.model import Policy

_STARTS_OF_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")


class CsvResults:
    """One row a result; what a spreadsheet would take for a formula is written as a text."""

    def __init__(self, stream: BinaryIO, policy: Policy) -> None:
        self._text = TextIOWrapper(stream, encoding="utf-8-sig", newline="")
        self._rows = csv.DictWriter(self._text, columns(policy), restval="")
        self._rows.writeheader()

    def write(self, result: Result, setting: Setting) -> None:
        """Adds a row."""
        cells = flattened(result, setting)
        self._rows.writerow({head: _harmless(cell) for head, cell in cells.items()})

    def finish(self) -> None:
        """Writes what is still held back."""
        self._text.detach()


def _harmless(cell: int | str) -> int | str:
    """See https://owasp.org/www-community/attacks/CSV_Injection ."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_STARTS_OF_FORMULAS) else cell
