"""What is set, what is missing and how to set it: the report of `chuangping serve --check`."""

from collections.abc import Iterator
from importlib.util import find_spec

from pydantic import SecretStr
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.faults import ServiceError
from bot.settings import Settings, given_settings, unknown_settings, variable_name
from locales.wording import Wording

_MODULES = {"aiogram": "aiogram", "python-telegram-bot": "telegram"}


def faults_of(settings: Settings) -> tuple[ServiceError, ...]:
    """What is wrong around settings that are each right by themselves."""
    return (*unknown_settings(), *_missing_library(settings))


def draw_report(settings: Settings, words: Wording, console: Console) -> None:
    """Print every setting with its value and where it was set, secrets masked, then the channels."""
    table = Table(title=words.say("settings-table-title"), title_justify="left", show_lines=False)
    for column in ("name", "value", "source", "about"):
        table.add_column(words.say(f"settings-column-{column}"), overflow="fold", no_wrap=column == "source")
    given = given_settings()
    for field in Settings.model_fields:
        source = given.get(field, "default")
        table.add_row(
            Text(variable_name(field), style="bold"),
            _shown(getattr(settings, field), words),
            words.say(f"settings-source-{source}"),
            words.say(f"settings-about-{field.replace('_', '-')}"),
        )
    console.print(table)
    for line in _channels(settings, words):
        console.print(Text(line))


def _shown(value: object, words: Wording) -> Text:
    if value is None:
        return Text(words.say("settings-value-none"), style="dim")
    if isinstance(value, SecretStr):
        return Text(words.say("settings-value-secret"))
    return Text(str(value))


def _channels(settings: Settings, words: Wording) -> Iterator[str]:
    address = settings.public_address or f"http://{settings.host}:{settings.port}"
    yield words.say("settings-channels-web", address=address)
    if settings.telegram_token is None:
        yield words.say("settings-channels-telegram-off", name=variable_name("telegram_token"))
    else:
        mode = words.say("settings-mode-webhook" if settings.telegram_webhook else "settings-mode-polling")
        yield words.say("settings-channels-telegram-on", library=settings.telegram_library, mode=mode)


def _missing_library(settings: Settings) -> Iterator[ServiceError]:
    if settings.telegram_token is not None and find_spec(_MODULES[settings.telegram_library]) is None:
        yield ServiceError("settings-library-missing", library=settings.telegram_library)
