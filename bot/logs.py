"""The log: what our own packages tell, on standard error, without any secret, nor what any person sent.

As text, a line for each thing that is told; or as JSON, an object a line:

    2026-11-27 09:30:00,123 WARNING bot.web.failures: the store gave no answer for 8 s (request 5f0c9a1e4b7d)
    {"time":"2026-11-27T01:30:00.123+00:00","level":"warning","logger":"bot.web.failures",
     "message":"the store gave no answer for 8 s","request":"5f0c9a1e4b7d"}
"""

import logging
import math
import traceback
from collections.abc import Callable, Collection, Iterator, Mapping
from copy import copy
from datetime import UTC, datetime

import orjson

from bot.faults import ServiceError
from bot.request_ids import request_id
from bot.tracing import trace_id
from locales.wording import SOURCE_LANGUAGE, wording

OURS = ("bot", "dialogs", "criteria")
FROM_OUTSIDE = frozenset({"uvicorn.error", "bot.conversations", "bot.web.connections", "bot.web.failures"})
"""Whose messages anybody outside can cause as often as they like, such as by requests that are no HTTP."""

HANDLES_REQUESTS = "uvicorn.error"
"""Whose exceptions come out of handling what people sent: what they say of themselves may repeat it."""

_SECONDS_BETWEEN = 60.0
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class OncePerMinute(logging.Filter):
    """Lets each message of `FROM_OUTSIDE` through once a minute, all else and every traceback always."""

    def __init__(self) -> None:
        super().__init__()
        self._told_at: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether it is told."""
        if record.exc_info or record.name not in FROM_OUTSIDE:
            return True
        if record.created - self._told_at.get(record.msg, -math.inf) < _SECONDS_BETWEEN:
            return False
        self._told_at[record.msg] = record.created
        return True


class DiscreetFormatter(logging.Formatter):
    """Writes records, tracebacks included: every secret masked, every `ServiceError` said in words."""

    def __init__(self, secrets: Collection[str], language: str) -> None:
        super().__init__(_FORMAT)
        self._language = language
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """The record as text."""
        asked = request_id()
        text = super().format(self._told(record))
        if asked is not None:
            first, end, rest = text.partition("\n")
            text = f"{first} (request {asked}){end}{rest}"
        return self._masked(text)

    def _masked(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text

    def _told(self, record: logging.LogRecord) -> logging.LogRecord:
        """The record as it may be told."""
        told = self._in_words(record)
        if record.name == HANDLES_REQUESTS and record.exc_info and record.exc_info[1]:
            told = copy(told)
            told.exc_text, told.exc_info = "".join(_frames(record.exc_info[1])), None
        return told

    def _in_words(self, record: logging.LogRecord) -> logging.LogRecord:
        if not isinstance(record.args, tuple) or not any(
            isinstance(arg, ServiceError) for arg in record.args
        ):
            return record
        worded = copy(record)
        words = wording(self._language)
        worded.args = tuple(arg.say(words) if isinstance(arg, ServiceError) else arg for arg in record.args)
        return worded


class JsonFormatter(DiscreetFormatter):
    """Writes records as JSON objects, each in a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as an object."""
        told = self._told(record)
        error = told.exc_text or (self.formatException(told.exc_info) if told.exc_info else None)
        fields: Mapping[str, str | None] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": self._masked(told.getMessage()),
            "request": request_id(),
            "trace": trace_id(),
            "error": None if error is None else self._masked(error),
        }
        said = {name: value.encode(errors="replace").decode() for name, value in fields.items() if value}
        return orjson.dumps(said).decode()


def _frames(error: BaseException) -> Iterator[str]:
    """A traceback without what the exceptions say of themselves."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _frames(before)
        yield "\n\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield type(error).__name__


_FORMATTERS: Mapping[str, Callable[[Collection[str], str], logging.Formatter]] = {
    "text": DiscreetFormatter,
    "json": JsonFormatter,
}


def log_to_standard_error(
    level: str, secrets: Collection[str] = (), *, language: str = SOURCE_LANGUAGE, form: str = "text"
) -> None:
    """Log our own packages from `level` on, and of all others only warnings; our errors in a language. `form`
    is `text` or `json`.

    Below that, libraries write down each request: addresses with a bot's token, and what people typed.
    """
    handler = logging.StreamHandler()
    handler.addFilter(OncePerMinute())
    handler.setFormatter(_FORMATTERS[form](secrets, language))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("python_multipart").setLevel(logging.ERROR)  # warns of each bad form, quoting from it
    logging.getLogger("mcp").setLevel(logging.CRITICAL)  # quotes messages in its warnings and tracebacks
    for name in OURS:
        logging.getLogger(name).setLevel(level.upper())


def log_nothing() -> None:
    """Logs are for services: a command tells what is wrong in words, once."""
    logging.getLogger("bot").addHandler(logging.NullHandler())
