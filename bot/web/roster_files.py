"""Files that the pages of a roster give to be saved: their names, heads, and whether they were taken."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final
from urllib.parse import quote

from starlette.responses import Response

from bot.storage.jobs import PIECE_BYTES

WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""The media type of an .xlsx."""

_NOT_IN_A_NAME: Final = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_LONGEST_NAME: Final = 60


def stem(name: str) -> str:
    """What the name of a person's file can lend to the names of ours."""
    stem = PurePath(_NOT_IN_A_NAME.sub(" ", name)).stem
    return " ".join(stem.split()).strip(". ")[:_LONGEST_NAME]


def file(content: bytes, name: str, plain_name: str, media_type: str = WORKBOOK) -> Response:
    """A file to be saved."""
    return Response(content, media_type=media_type, headers=file_headers(name, plain_name))


def file_headers(name: str, plain_name: str) -> dict[str, str]:
    """Those of a file to be saved (RFC 6266): `name` is any text, `plain_name` what old browsers take. It is
    not compressed: a workbook is so already.
    """
    disposition = f"attachment; filename=\"{plain_name}\"; filename*=UTF-8''{quote(name, safe='')}"
    return {"Content-Disposition": disposition, "Content-Encoding": "identity"}


@dataclass
class Sending:
    """A file on its way; `is_done` once the last of it was taken: who breaks off can take it again."""

    content: bytes
    is_done: bool = False

    async def pieces(self) -> AsyncIterator[bytes]:
        """The file, a piece at a time."""
        for start in range(0, len(self.content), PIECE_BYTES):
            yield self.content[start : start + PIECE_BYTES]
        self.is_done = True
