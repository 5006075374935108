"""The log: what our own packages tell, on standard error, without any secret."""

import logging
import math
from collections.abc import Collection
from copy import copy

from bot.faults import ServiceError
from locales.wording import SOURCE_LANGUAGE, wording

OURS = ("bot", "dialogs", "criteria")
FROM_OUTSIDE = frozenset({"uvicorn.error", "bot.conversations", "bot.web.connections", "bot.web.failures"})
"""Whose messages anybody outside can cause as often as they like, such as by requests that are no HTTP."""

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
        text = super().format(self._in_words(record))
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text

    def _in_words(self, record: logging.LogRecord) -> logging.LogRecord:
        if not isinstance(record.args, tuple) or not any(
            isinstance(arg, ServiceError) for arg in record.args
        ):
            return record
        worded = copy(record)
        words = wording(self._language)
        worded.args = tuple(arg.say(words) if isinstance(arg, ServiceError) else arg for arg in record.args)
        return worded


def log_to_standard_error(
    level: str, secrets: Collection[str] = (), *, language: str = SOURCE_LANGUAGE
) -> None:
    """Log our own packages from `level` on, and of all others only warnings; our errors in a language.

    Below that, libraries write down each request: addresses with a bot's token, and what people typed.
    """
    handler = logging.StreamHandler()
    handler.addFilter(OncePerMinute())
    handler.setFormatter(DiscreetFormatter(secrets, language))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("python_multipart").setLevel(logging.ERROR)  # warns of each bad form, quoting from it
    for name in OURS:
        logging.getLogger(name).setLevel(level.upper())


def log_nothing() -> None:
    """Logs are for services: a command tells what is wrong in words, once."""
    logging.getLogger("bot").addHandler(logging.NullHandler())
