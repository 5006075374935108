"""What is set, what is missing and how to set it: the report of `chuangping serve --check`."""

from collections.abc import Iterator
from importlib.util import find_spec

from pydantic import SecretStr
from rich.console import Console
from rich.text import Text

from bot.reports.writing import FORMATS, available
from bot.settings import Settings, given_settings, variable_name
from bot.storage.places import shown
from bot.terminal.sheet import Sheet
from bot.tracing import is_wanted
from locales.wording import Wording

_NAME_COLUMNS = max(len(variable_name(field)) for field in Settings.model_fields) + 2


def draw_report(settings: Settings, words: Wording, console: Console) -> None:
    """Print every setting with its value and where it was set, secrets masked, then the channels."""
    sheet = Sheet(console)
    sheet.write(Text(words.say("settings-table-title"), "title"))
    sheet.rule()
    given = given_settings()
    for field in Settings.model_fields:
        source = words.say(f"settings-source-{given.get(field, 'default')}")
        name = Text(f"{variable_name(field):<{_NAME_COLUMNS}}", "strong")
        value = _value(field, settings, words)
        sheet.write(Text.assemble(_shown(value, words), (f"  {source}", "link")), first=name)
        about = Text(words.say(f"settings-about-{field.replace('_', '-')}"), "quiet")
        sheet.write(about, indent=_NAME_COLUMNS)
    sheet.blank()
    for field in ("operator", "operator_contact"):
        if getattr(settings, field) is None:
            said = words.say(f"settings-missing-{field.replace('_', '-')}", name=variable_name(field))
            sheet.write(Text(said, "warning"))
    for line in _channels(settings, words):
        sheet.write(Text(line))


def _value(field: str, settings: Settings, words: Wording) -> object:
    if field == "store":
        return shown(settings.store)
    if field == "api":
        access = settings.api_access
        return words.say("settings-value-keys", count=len(access.keys)) if access.keys else access.mode
    return getattr(settings, field)


def _shown(value: object, words: Wording) -> Text:
    if value is None:
        return Text(words.say("settings-value-none"), style="dim")
    if isinstance(value, SecretStr):
        return Text(words.say("settings-value-secret"))
    return Text(str(value))


def _channels(settings: Settings, words: Wording) -> Iterator[str]:
    address = settings.public_address or f"http://{settings.host}:{settings.port}"
    yield words.say("settings-channels-web", address=address)
    offered = available()
    lacking = [ending for ending in FORMATS if ending not in offered]
    form = "settings-reports-in-part" if lacking else "settings-reports"
    yield words.say(form, offered=" ".join(offered), lacking=" ".join(lacking))
    if settings.roster == "on":
        yield words.say("settings-roster-on", address=f"{address}/roster")
    else:
        yield words.say("settings-roster-off", name=variable_name("roster"))
    if settings.admin_token is None:
        yield words.say("settings-statistics-off", name=variable_name("admin_token"))
    else:
        yield words.say("settings-statistics-on", address=f"{address}/statistics")
    yield words.say("settings-tracing-on" if is_wanted() else "settings-tracing-off")
    access = settings.api_access
    yield words.say(
        f"settings-api-{access.mode}",
        name=variable_name("api"),
        address=f"{address}/api/v1",
        count=len(access.keys),
    )
    if access.mode != "off":
        yield words.say(
            "settings-mcp-on" if find_spec("mcp") else "settings-mcp-lacking", address=f"{address}/mcp"
        )
    yield from _wechat(settings, words)
    if settings.telegram_token is None:
        yield words.say("settings-channels-telegram-off", name=variable_name("telegram_token"))
    else:
        mode = words.say("settings-mode-webhook" if settings.telegram_webhook else "settings-mode-polling")
        yield words.say("settings-channels-telegram-on", library=settings.telegram_library, mode=mode)
    if settings.wecom_bot_id is None:
        names = {field: variable_name(f"wecom_{field}") for field in ("bot_id", "bot_secret")}
        yield words.say("settings-channels-wecom-off", id=names["bot_id"], secret=names["bot_secret"])
    else:
        server = "official" if settings.wecom_api is None else "other"
        yield words.say(f"settings-channels-wecom-{server}", address=settings.wecom_api or "")


def _wechat(settings: Settings, words: Wording) -> Iterator[str]:
    if settings.wechat_token is None:
        yield words.say("settings-channels-wechat-off", name=variable_name("wechat_token"))
        return
    address = settings.public_address or words.say("settings-wechat-any-address")
    mode = "encrypted" if settings.wechat_keys else "plain"
    yield words.say(f"settings-channels-wechat-{mode}", address=f"{address}/wechat")
    if settings.wechat_secret is None:
        yield words.say("settings-wechat-replies-only", name=variable_name("wechat_secret"))
    else:
        yield words.say("settings-wechat-menu")
