"""Which language the program speaks to whoever runs it."""

import os
from pathlib import Path

from locales.wording import match_language

VARIABLE = "CHUANGPING_LANGUAGE"
FILE = ".env"


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
