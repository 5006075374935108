"""Reading the forms of the pages: whatever was sent is a form or a refusal, never a fault of ours."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.web.protection import BODY_LIMIT

FORM_LIMIT = 256 * 1024
"""Bytes (UTF-8) of all that a form says; ten thousand Chinese characters take 30,000."""

MOST_FIELDS = 200
_MOST_READ_FIELDS = 10_000
"""A form of more than the former is refused, but held."""


@dataclass(frozen=True, slots=True)
class Form:
    """The texts of a form, in their order."""

    fields: tuple[tuple[str, str], ...] = ()

    def __contains__(self, name: str) -> bool:
        return any(each == name for each, _ in self.fields)

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of that name."""
        return tuple(value for each, value in self.fields if each == name)

    def text(self, name: str) -> str:
        """The last value of that name; empty where there is none."""
        return dict(self.fields).get(name, "")


async def read_form(request: Request, *, most_fields: int = MOST_FIELDS) -> Form:
    """The form of a request, also if it is asked for again; one of more fields is refused.

    Raises `HTTPException`: 400 for what is no form, 408 for what comes too slowly, 413 for what is too long.
    """
    if (known := form_of(request)) is not None:
        return known
    if _is_urlencoded(request):
        form = Form(_decoded(await request.body()))
    else:
        form = Form(tuple([(sound(name), sound(value)) async for name, value in _parts(request)]))
    request.state.form = form
    if len(form.fields) > most_fields:
        raise HTTPException(400)
    if sum(len(value.encode()) for _, value in form.fields) > FORM_LIMIT:
        raise HTTPException(413)
    return form


def form_of(request: Request) -> Form | None:
    """The form as far as it was read already, by `read_form`; None where it was not."""
    form = getattr(request.state, "form", None)
    return form if isinstance(form, Form) else None


def _is_urlencoded(request: Request) -> bool:
    media_type = request.headers.get("content-type", "").partition(";")[0]
    return media_type.strip().lower() == "application/x-www-form-urlencoded"


def _decoded(body: bytes) -> tuple[tuple[str, str], ...]:
    """The fields of the form that browsers send unless told otherwise; it need not be UTF-8."""
    try:
        fields = parse_qsl(body.decode("latin-1"), keep_blank_values=True, max_num_fields=_MOST_READ_FIELDS)
    except ValueError:
        raise HTTPException(400) from None
    return tuple(fields)


async def _parts(request: Request) -> AsyncIterator[tuple[str, str]]:
    """The texts of a form in parts."""
    try:
        sent = await request.form(max_files=0, max_fields=_MOST_READ_FIELDS, max_part_size=BODY_LIMIT)
    except UnicodeError:  # a form may name any of Python's codecs as its own
        raise HTTPException(400) from None
    for name, value in sent.multi_items():
        if isinstance(value, str):
            yield name, value


def sound(text: str) -> str:
    """The text with a mark in the place of lone surrogates, which no UTF-8 can hold."""
    return text.encode(errors="surrogatepass").decode(errors="replace")
