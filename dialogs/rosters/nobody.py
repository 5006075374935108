"""Rows of a table that are nobody: sums, heads that come again, names of departments, remarks, examples.

    合计    2780  1400          totals
    数字化部                    group
    填表人：张三  审核：李四      note

Whatever is not surely nobody is a person: a row with a name and nothing else is somebody of whom nothing is
known.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from dialogs.rosters.columns import BETWEEN, Column, PassedReason
from dialogs.rosters.words import exact, tight
from dialogs.understanding.lexicon import GENERAL, HEADS

_LONG: Final = 16
"""A text of so many characters alone in its row is no name."""
_LONGEST_NAME: Final = 4
_NUMBERED: Final = re.compile(r"^(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?=\D)")
_COUNT: Final = re.compile(r"[(（]?(?:[0-9]+)(?:人|名)?[)）]?$")
_FEW: Final = 3
_THIRD: Final = 3
_NAME: Final = re.compile(r"[一-鿿][一-鿿·\s]{1,5}")
_OPENING: Final = ("【", "[", "〔", "《", "■", "●", "◆", "▲")
"""What stands before the name of a department that heads its people."""
_CODE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


class Nobody:
    """Tells of a row why it is nobody, under these columns; `heads` are the rows of heads, `values` the names
    of values that cells may have. Below the sums of the whole table and a blank row stands no more of it but
    what is plainly somebody.
    """

    def __init__(
        self, columns: Sequence[Column], heads: Sequence[Sequence[object]], values: frozenset[str]
    ) -> None:
        self._values = values
        self._is_closed = False
        self._had_sums = False
        self._has_begun = False
        told = [{index: exact(str(cell)) for index, cell in enumerate(row) if cell} for row in heads]
        self._heads = (*told, {column.index: exact(column.head) for column in columns if column.head})
        self._names = _under(columns, "names")
        self._numbers = _under(columns, "numbers")
        self._facts = frozenset(column.index for column in columns if column.fact is not None)
        self._width = len(columns)

    def why(self, cells: Sequence[object], *, is_after_gap: bool = False) -> PassedReason | None:
        """Why a row is nobody; None where it may be somebody. `is_after_gap`: a blank row stands above it."""
        self._is_closed = self._is_closed or (is_after_gap and self._had_sums)
        found = "note" if not self._has_begun and self._tells_how(cells) else self._reason(cells)
        self._has_begun = self._has_begun or found is None
        self._had_sums = found == "totals" or (self._had_sums and found in ("note", "blank"))
        if found is None and self._is_closed and not self._is_numbered(cells):
            return "note"
        return found

    def _tells_how(self, cells: Sequence[object]) -> bool:
        """Whether a row between the heads and the first person says how the columns are filled in."""
        if any(index < len(cells) and str(cells[index]).strip().isdigit() for index in self._numbers):
            return False
        told = [cell for cell in cells if _is_filled(cell)]
        how = sum(isinstance(cell, str) and bool(_FILLING.search(cell)) for cell in told)
        return how > 1 and _THIRD * how >= len(told)

    def _is_numbered(self, cells: Sequence[object]) -> bool:
        """Whether a row has a name, and a number where the table numbers its people."""
        named = [cells[index] for index in self._names if index < len(cells)]
        numbered = [cells[index] for index in self._numbers if index < len(cells)]
        is_named = any(_is_name(name) and tight(str(name)) not in _NO_NAMES for name in named)
        return (is_named or not self._names) and (
            not self._numbers or any(str(number).strip().isdigit() for number in numbered)
        )

    def _reason(self, cells: Sequence[object]) -> PassedReason | None:
        first = next((index for index, cell in enumerate(cells) if _is_filled(cell)), None)
        if first is None:
            return "blank"
        lead = cells[first]
        if self._is_plainly_somebody(cells, first, lead):
            return None
        filled = {index: cell for index, cell in enumerate(cells) if _is_filled(cell)}
        if self._is_total(filled, first):
            return "totals"
        if self._repeats(filled) or _counts_columns(filled) or self._is_of_codes(filled):
            return "heads"
        return self._remark(filled, first) or self._alone(filled, first)

    def _remark(self, filled: Mapping[int, object], first: int) -> PassedReason | None:
        """A row that explains or signs the table."""
        lead = filled[first]
        if isinstance(lead, str) and _EXAMPLE.match(lead):
            return "example"
        return "note" if self._is_note(filled, first) else None

    def _is_plainly_somebody(self, cells: Sequence[object], first: int, lead: object) -> bool:
        """The short way for nearly all rows: a name and no sign of an example or a remark before it."""
        if any(_is_plain_name(cells[index]) for index in self._names if index < len(cells)):
            return not (isinstance(lead, str) and (_EXAMPLE.match(lead) or _NOTE.match(lead)))
        if self._names or _is_strange(lead):
            return False
        return sum(1 for cell in cells if _is_filled(cell)) >= _FEW and not any(
            _is_strange(cell) for cell in cells[first : first + _FEW]
        )

    def _is_total(self, filled: Mapping[int, object], first: int) -> bool:
        """A word of sums in the first cells of a row that names nobody."""
        if any(index in filled and _is_name(filled[index]) for index in self._names):
            return False
        near = (index for index in filled if index < first + _FEW and index not in self._facts)
        return any(_is_sum(filled.get(index)) for index in (first, *self._names, *near))

    def _is_note(self, filled: Mapping[int, object], first: int) -> bool:
        lead = filled[first]
        if not isinstance(lead, str) or not _NOTE.match(lead):
            return False
        others = [index for index in filled if index != first]
        rest = [cell for index, cell in filled.items() if index != first and index in self._facts]
        is_signed = any(isinstance(cell, str) and bool(_NOTE.match(cell)) for cell in rest)
        return not others or is_signed or not rest

    def _repeats(self, filled: Mapping[int, object]) -> bool:
        texts = {index: exact(cell) for index, cell in filled.items() if isinstance(cell, str)}
        return len(texts) >= min(2, self._width) and any(
            2 * sum(head.get(index) == text for index, text in texts.items()) > len(filled)
            for head in self._heads
        )

    def _is_of_codes(self, filled: Mapping[int, object]) -> bool:
        """Whether only names of fields stand in the row (xm, xl, jb_qy), as databases write them below heads
        in Chinese.
        """
        is_foreign = any(not head.isascii() for head in self._heads[-1].values())
        codes = [cell for cell in filled.values() if isinstance(cell, str) and _CODE.fullmatch(cell.strip())]
        distinct = len({str(code) for code in codes})
        return is_foreign and len(codes) == len(filled) == distinct > _FEW and not self._values & set(codes)

    def _alone(self, filled: Mapping[int, object], first: int) -> PassedReason | None:
        """Of a row in which one thing stands, whether that is a remark, the name of a department, or a number
        without anybody.
        """
        if self._names and all(
            index in self._numbers and str(cell).strip().isdigit() for index, cell in filled.items()
        ):
            return "blank"
        lead = filled[first]
        if not isinstance(lead, str) or len({str(cell) for cell in filled.values()}) > 1:
            return None
        text = tight(lead)
        is_headed = lead.strip().startswith(_OPENING) or bool(_NUMBERED.match(text))
        is_name = first in self._names and len(text) <= _LONGEST_NAME and not is_headed
        if is_name or (first in self._facts and not self._is_beside_names(first)):
            return None
        if len(text) >= _LONG and not _is_group(text):
            return "note"
        names_nobody = bool(self._names) and not any(index in filled for index in self._names)
        return "group" if names_nobody or _is_group(text) else None

    def _is_beside_names(self, index: int) -> bool:
        """Whether it is the first column of a table without any for names."""
        return index == 0 and bool(self._names)


def _is_name(cell: object) -> bool:
    """Whether a cell below a head for names may name somebody: no sum, and no number of people."""
    return _is_plain_name(cell) or (
        isinstance(cell, str) and not (_is_sum(cell) or _COUNT.fullmatch(tight(cell)))
    )


def _is_filled(cell: object) -> bool:
    return cell is not None and not (isinstance(cell, str) and not cell.strip())


def _under(columns: Sequence[Column], words: str) -> tuple[int, ...]:
    heads = frozenset(map(exact, GENERAL.spoken(HEADS, words)))
    return tuple(
        column.index
        for column in columns
        if column.fact is None and tight(column.head.rsplit(BETWEEN, maxsplit=1)[-1]) in heads
    )


def _one_of(words: str) -> str:
    return "|".join(sorted(map(re.escape, GENERAL.spoken(HEADS, words)), key=len, reverse=True))


def _beginning(words: str, marks: str) -> re.Pattern[str]:
    return re.compile(rf"\s*[(（\[【*]*(?:{_one_of(words)})[)）\]】]*\s*[0-9]*\s*(?:{marks})", re.IGNORECASE)


_GROUPS: Final = GENERAL.spoken(HEADS, "groups")
_ORDINALS: Final = frozenset(GENERAL.spoken(HEADS, "ordinals"))
_NO_NAMES: Final = frozenset(map(tight, (*GENERAL.spoken(HEADS, "carried"), *_ORDINALS)))
"""Heads of columns that are no facts, and what numbers columns."""
_SUM: Final = re.compile(
    rf"(?:{_one_of('totals')})[0-9]*(?:人|名|项)?|.{{1,12}}(?:{_one_of('subtotals')})(?:人数)?"
)
_TELLING: Final = re.compile(f"{_one_of('subtotals')}|^(?:{_one_of('examples')})|(?:{_one_of('groups')})$")
_EXAMPLE: Final = _beginning("examples", "[:：.、,，（( ]|$")
_FILLING: Final = re.compile(_one_of("fillings"))
_NOTE: Final = _beginning("notes", "[:：]")


def _is_plain_name(cell: object) -> bool:
    """The short way for most names: a few Chinese characters without any word of the rows that are nobody."""
    if not isinstance(cell, str) or not _NAME.fullmatch(cell):
        return False
    bare = "".join(cell.split())
    return bare not in _NO_NAMES and not _SUM.fullmatch(bare) and not _TELLING.search(bare)


def _is_strange(cell: object) -> bool:
    """Whether one of the first cells may be the sign of a row that is nobody."""
    if not isinstance(cell, str):
        return cell == 1
    return not _is_plain_name(cell) and (
        _is_sum(cell)
        or bool(_EXAMPLE.match(cell) or _NOTE.match(cell))
        or _is_group(tight(cell))
        or len(cell) >= _LONG
        or tight(cell) in _NO_NAMES
        or cell.strip("()（） ") == "1"
        or bool(_CODE.fullmatch(cell.strip()))
    )


def _is_sum(cell: object) -> bool:
    return isinstance(cell, str) and bool(_SUM.fullmatch(tight(cell)))


def _is_group(text: str) -> bool:
    bare = _COUNT.sub("", _NUMBERED.sub("", text))
    return len(bare) > 1 and bare.endswith(_GROUPS)


def _counts_columns(filled: Mapping[int, object]) -> bool:
    """Whether the columns are numbered: 1 2 3 4 …, the first ones perhaps 甲 乙."""
    told = [str(cell).strip("()（）[] ") for _, cell in sorted(filled.items())]
    numbers = [text for text in told if text not in _ORDINALS]
    return len(numbers) > _FEW and numbers == [str(at) for at in range(1, len(numbers) + 1)]
