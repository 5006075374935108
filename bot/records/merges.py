"""The merged cells of a workbook's sheet, which it names behind its rows."""

from bot.records.grid import WIDEST, Span
from bot.records.workbook_parts import Attributes, Elements, Parts, spreadsheet_names
from bot.records.worksheets import place

MOST_MERGED = 200_000
"""Merged cells of a sheet; Excel itself can hardly open one of more."""


def merged_in(parts: Parts, sheet: str) -> list[Span]:
    """The merged cells of a sheet, as it lists them."""
    marks = ["mergeCell".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    tail = b""
    for chunk in parts.chunks(sheet):
        if any(mark in tail + chunk for mark in marks):
            found = _MergeCells(parts)
            parts.read(sheet, found)
            return found.merged
        tail = chunk[-64:]
    return []


class _MergeCells(Elements):
    _NAMES = spreadsheet_names("mergeCell")

    def __init__(self, parts: Parts) -> None:
        self.merged: list[Span] = []
        self._parts = parts
        self._count = 0

    def start(self, name: str, attributes: Attributes) -> None:
        if name not in self._NAMES:
            return
        self._count += 1
        if self._count > MOST_MERGED:
            self._parts.refuse("records-excel-merged", most=MOST_MERGED)
        first, _, last = attributes["ref"].partition(":")
        (left, top), (right, bottom) = place(first), place(last or first)
        if left < WIDEST:
            self.merged.append(Span(top, bottom, left, right))
