"""The log: what our own packages tell, on standard error, without any secret."""

import logging
import math
from collections.abc import Collection

OURS = ("bot", "dialogs", "criteria")
FROM_OUTSIDE = frozenset({"uvicorn.error", "bot.web.connections", "bot.web.patience"})
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
    """Writes records, tracebacks included, with every secret masked."""

    def __init__(self, secrets: Collection[str]) -> None:
        super().__init__(_FORMAT)
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """The record as text."""
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text


def log_to_standard_error(level: str, secrets: Collection[str] = ()) -> None:
    """Log our own packages from `level` on, and of all others only warnings.

    Below that, libraries write down each request: addresses with a bot's token, and what people typed.
    """
    handler = logging.StreamHandler()
    handler.addFilter(OncePerMinute())
    handler.setFormatter(DiscreetFormatter(secrets))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("python_multipart").setLevel(logging.ERROR)  # warns of each bad form, quoting from it
    for name in OURS:
        logging.getLogger(name).setLevel(level.upper())
