"""Which language the program speaks: to whoever runs it, and to whoever sends a request."""

import os
import re
from functools import lru_cache
from pathlib import Path

from locales.wording import match_language

VARIABLE = "CHUANGPING_LANGUAGE"
FILE = ".env"

_WEIGHT = re.compile(r"q=([01](?:\.\d{0,3})?)", re.ASCII)


def operator_language() -> str:
    """The language that the environment or else the `.env` file names, though other settings be wrong."""
    return match_language(os.environ.get(VARIABLE) or _in_file())


def _in_file() -> str | None:
    if not Path(FILE).exists():
        return None
    from dotenv import dotenv_values  # noqa: PLC0415  only where there is such a file

    try:
        return dotenv_values(FILE, encoding="utf-8").get(VARIABLE)
    except (OSError, UnicodeDecodeError):  # whoever needs the settings says what is wrong with the file
        return None


@lru_cache(maxsize=256)  # browsers send few different ones, with each request
def preferred_language(accepted: str, default: str) -> str:
    """The language of those we speak that an `Accept-Language` header likes best, or the default one."""
    matching = ((tag, match_language(tag)) for tag in _preferred(accepted))
    spoken = (known for tag, known in matching if known.partition("_")[0] == tag.partition("-")[0])
    return next(spoken, default)


def _preferred(accepted: str) -> list[str]:
    """The language tags of an `Accept-Language` header, in lower case, the most wanted first."""
    weights: dict[str, float] = {}
    for entry in accepted.lower().split(","):
        tag, _, parameter = entry.partition(";")
        weight = _WEIGHT.fullmatch(parameter.strip())
        weights[tag.strip()] = float(weight[1]) if weight else float(not parameter.strip())
    return sorted((tag for tag in weights if weights[tag]), key=lambda tag: -weights[tag])
