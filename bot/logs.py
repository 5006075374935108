"""The log: what our own packages tell, on standard error, without any secret."""

import logging
from collections.abc import Collection

OURS = ("bot", "dialogs", "criteria")
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


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
    handler.setFormatter(DiscreetFormatter(secrets))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in OURS:
        logging.getLogger(name).setLevel(level.upper())
