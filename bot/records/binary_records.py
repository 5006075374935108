"""The records of which the stream of a binary workbook, an .xls, is made ([MS-XLS]), and the texts in them.

A record is its kind, its length and its data; what does not fit goes on in records of the kind CONTINUE, and
a text that does says anew whether it has one byte or two a character.
"""

import codecs
from collections.abc import Iterator
from struct import Struct

CONTINUE = 0x003C

_MOST_IDLE = 1 << 19
"""Records that tell of nothing that is read; a sheet full of notes and pictures has some ten thousand."""
_LEAST_OF_A_PIECE = 256
"""Bytes that records which go on have on average; programs fill each up to eight thousand."""

_HEAD = Struct("<HH")
_SHORT = Struct("<H")
_LONG = Struct("<I")
_WIDE, _FOREIGN, _RICH = 1, 4, 8
"""Flags of a text: two bytes a character; readings above it; runs of other fonts."""


class Records:
    """The records of a stream, one after the other. Raises ValueError where one is cut off."""

    def __init__(self, data: bytes, at: int) -> None:
        self.data = data
        self.at = at
        self._idle = 0

    def __iter__(self) -> Iterator[tuple[int, int, int]]:
        """The kind of each record, where its data begins, and its length."""
        head, data, end = _HEAD.unpack_from, self.data, len(self.data)
        while self.at + 4 <= end:
            kind, size = head(data, self.at)
            begin = self.at + 4
            self.at = begin + size
            if self.at > end:
                raise ValueError("a record that is cut off")
            yield kind, begin, size

    def pass_over(self) -> None:
        """The record last given is not needed. Raises ValueError where there is hardly anything else."""
        self._idle += 1
        if self._idle > _MOST_IDLE:
            raise ValueError("records without end that tell nothing")

    def pieces(self, begin: int, size: int) -> list[bytes]:
        """The data of the record last given, and of those behind it in which it goes on."""
        pieces, first = [self.data[begin : begin + size]], begin
        while self.data[self.at : self.at + 2] == b"\x3c\x00":
            _, size = _HEAD.unpack_from(self.data, self.at)
            begin = self.at + 4
            self.at = begin + size
            pieces.append(self.data[begin : self.at])
            if len(pieces) > 1000 + (self.at - first) // _LEAST_OF_A_PIECE:
                raise ValueError("a record in too many pieces")
        return pieces


class Pieces:
    """What a record and those that go on with it hold, taken from the front."""

    def __init__(self, pieces: list[bytes], at: int = 0) -> None:
        self._pieces = pieces
        self._index = 0
        self._at = at

    def text(self) -> str:
        """A text with its length in two bytes. Raises ValueError where it is cut off."""
        data, at = self._pieces[self._index], self._at
        if at + 3 <= len(data):  # nearly every text lies in one piece
            count, flags = data[at] | data[at + 1] << 8, data[at + 2]
            end = at + 3 + (count << (flags & _WIDE))
            if flags <= _WIDE and end <= len(data):
                self._at = end
                encoding = "utf-16-le" if flags else "latin-1"
                return data[at + 3 : end].decode(encoding, "replace")
        return self._text_with_care()

    def _text_with_care(self) -> str:
        count, flags = _SHORT.unpack(self._take(2))[0], self._take(1)[0]
        runs = _SHORT.unpack(self._take(2))[0] if flags & _RICH else 0
        readings = _LONG.unpack(self._take(4))[0] if flags & _FOREIGN else 0
        text = self._characters(count, flags & _WIDE)
        self._skip(4 * runs + readings)
        return text

    def _characters(self, count: int, wide: int) -> str:
        parts: list[str] = []
        while count:
            if self._at >= len(self._pieces[self._index]):
                self._turn()
                wide = self._take(1)[0] & _WIDE
            piece = self._pieces[self._index]
            here = min(count, (len(piece) - self._at) >> wide)
            if not here:
                raise ValueError("half a character")
            end = self._at + (here << wide)
            parts.append(piece[self._at : end].decode("utf-16-le" if wide else "latin-1", "surrogatepass"))
            self._at = end
            count -= here
        return "".join(parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _take(self, size: int) -> bytes:
        taken = b""
        while len(taken) < size:
            if self._at >= len(self._pieces[self._index]):
                self._turn()
            piece = self._pieces[self._index]
            more = piece[self._at : self._at + size - len(taken)]
            self._at += len(more)
            taken += more
        return taken

    def _skip(self, size: int) -> None:
        while size:
            if self._at >= len(self._pieces[self._index]):
                self._turn()
            step = min(size, len(self._pieces[self._index]) - self._at)
            self._at += step
            size -= step

    def _turn(self) -> None:
        self._index += 1
        self._at = 0
        if self._index >= len(self._pieces):
            raise ValueError("a text that is cut off")


def codec_of(codepage: int) -> str:
    """The encoding of a code page; GB18030 for one that nobody knows, as offices here write it."""
    name = {936: "gb18030", 1200: "utf-16-le", 10000: "mac_roman", 10008: "gb18030"}.get(
        codepage, f"cp{codepage}"
    )
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "gb18030"
