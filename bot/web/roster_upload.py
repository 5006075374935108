"""Taking a table from a form: its bytes stay in memory, for nothing unsealed may lie on a disk."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bot.web.forms import Form, sound

FILE_LIMIT: Final = 20_000_000
"""Bytes of a table."""

ROOM_FOR_THE_REST: Final = 100_000
"""Bytes of the form around it."""

BODY_SECONDS: Final = 120.0
"""How long it may take to come."""

AT_ONCE: Final = 8
"""So many tables come at a time; each takes its size in memory."""

_MOST_FIELDS: Final = 10


@dataclass(frozen=True, slots=True)
class Upload:
    """What the form brought; `content` is empty where no file was chosen."""

    form: Form
    name: str = ""
    content: bytes = field(default=b"", repr=False)


class TooManyUploadsError(Exception):
    """Others are sending their tables just now."""


class _InMemory(MultiPartParser):
    """Starlette's parser, which else writes what is over a megabyte into a temporary file."""

    spool_max_size = FILE_LIMIT + ROOM_FOR_THE_REST + 1  # more than a body may have


class Places:
    """How many are served at a time; who comes then is told so at once."""

    def __init__(self, most: int = AT_ONCE) -> None:
        self._free = most

    @contextmanager
    def one(self) -> Iterator[None]:
        """Have a place for a while. Raises `TooManyUploadsError`."""
        if not self._free:
            raise TooManyUploadsError
        self._free -= 1
        try:
            yield
        finally:
            self._free += 1


async def read_upload(request: Request) -> Upload:
    """What the form of a request says.

    Raises `HTTPException`: 400 for what is no such form, 408 for what comes too slowly, 413 for what is too
    long.
    """
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise HTTPException(400)
    parser = _InMemory(request.headers, request.stream(), max_files=1, max_fields=_MOST_FIELDS)
    try:
        sent = await parser.parse()
    except (MultiPartException, UnicodeError):
        raise HTTPException(400) from None
    form = Form(
        tuple((sound(name), sound(value)) for name, value in sent.multi_items() if isinstance(value, str))
    )
    request.state.form = form
    file = next((value for _, value in sent.multi_items() if isinstance(value, UploadFile)), None)
    if file is None:
        return Upload(form)
    content = await file.read()
    await file.close()
    if len(content) > FILE_LIMIT:
        raise HTTPException(413)
    return Upload(form, sound(file.filename or ""), content)
