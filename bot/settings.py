"""Settings of the running service: from the environment (`CHUANGPING_…`), a `.env` file, or credentials.

The environment wins over the file of the working folder, and that over credentials: files that are each
called like a setting, in the folder that CREDENTIALS_DIRECTORY names (systemd's LoadCredential; containers
mount their secrets so). An empty value counts as none. Secrets are `SecretStr`: they are never printed.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from dotenv import dotenv_values
from platformdirs import user_data_path
from pydantic import (
    AfterValidator,
    AnyHttpUrl,
    Field,
    SecretStr,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot import tracing
from bot.api.access import Access, read_access
from bot.faults import BadInputError, ServiceError
from bot.language import FILE
from bot.storage.keys import parse_keys
from bot.storage.places import SQLITE, file_of, is_database, is_place, lacks_library, secrets_of
from criteria.policy.disk import DEFAULT_POLICY, policy_folder
from dialogs.privacy import Terms
from locales.wording import SOURCE_LANGUAGE, match_language

PREFIX = "CHUANGPING_"
_MODULES = {"aiogram": "aiogram", "python-telegram-bot": "telegram"}
_LONGEST_LINE = 100

_CREDENTIALS = "CREDENTIALS_DIRECTORY"

Source = Literal["credentials", "file", "environment"]
LOOPBACK = ("localhost", "127.0.0.1", "::1")
TelegramLibrary = Literal["aiogram", "python-telegram-bot"]


def _default_store() -> str:
    return f"{SQLITE}{user_data_path('chuangping', appauthor=False) / 'conversations.db'}"


def _store(address: str) -> str:
    if not is_place(address):
        raise ValueError
    return address


def _web_address(address: str) -> str:
    """An address without a name and a password: nobody here would use them, and `--check` would show them."""
    url = TypeAdapter(AnyHttpUrl).validate_python(address)
    if url.username or url.password:
        raise ValueError
    return str(url).rstrip("/")


def _socket_address(address: str) -> str:
    """An address of a WebSocket. Without TLS it may only be on this machine: the secret goes over it."""
    parts = urlsplit(address)
    if parts.hostname is None or parts.username or parts.fragment or parts.port == 0:
        raise ValueError
    if parts.scheme != "wss" and not (parts.scheme == "ws" and parts.hostname in LOOPBACK):
        raise ValueError
    return address


def _policy(policy: str) -> str:
    try:
        policy_folder(policy)
    except KeyError:
        raise ValueError from None
    return policy


def _language(tag: str) -> str:
    language = match_language(tag)
    if language.split("_")[0] != tag.replace("-", "_").split("_")[0].lower():
        raise ValueError
    return language


def _one_line(text: str) -> str:
    line = text.strip()
    if not line or len(line) > _LONGEST_LINE or not line.isprintable():
        raise ValueError
    return line


def _matching(pattern: str, secret: SecretStr) -> SecretStr:
    if not re.fullmatch(pattern, secret.get_secret_value()):
        raise ValueError
    return secret


WebAddress = Annotated[str, AfterValidator(_web_address)]
BotToken = Annotated[SecretStr, AfterValidator(partial(_matching, r"\d+:[\w-]+"))]
# Telegram's own limits for a webhook's secret_token: https://core.telegram.org/bots/api#setwebhook
WebhookSecret = Annotated[SecretStr, AfterValidator(partial(_matching, r"[A-Za-z0-9_-]{1,256}"))]

# As Tencent's console takes and gives them; of keys there are two while one is changed.
WechatToken = Annotated[SecretStr, AfterValidator(partial(_matching, r"[A-Za-z0-9_-]{3,32}"))]
_AES_KEY = r"[A-Za-z0-9+/]{43}"
WechatKeys = Annotated[SecretStr, AfterValidator(partial(_matching, rf"{_AES_KEY}(?:\s*,\s*{_AES_KEY})?"))]
WechatSecret = Annotated[SecretStr, AfterValidator(partial(_matching, r"[\x21-\x7e]{8,200}"))]

# What may stand in a header.
ReaderKey = Annotated[SecretStr, AfterValidator(partial(_matching, r"[\x21-\x7e]{1,500}"))]


WeComId = Annotated[str, Field(pattern=r"^[!-~]{1,200}$")]
WeComSecret = Annotated[SecretStr, AfterValidator(partial(_matching, r"[!-~]{1,500}"))]
SocketAddress = Annotated[str, AfterValidator(_socket_address)]


def _store_key(secret: SecretStr) -> SecretStr:
    parse_keys(secret.get_secret_value())
    return secret


StoreKeys = Annotated[SecretStr, AfterValidator(_store_key)]


# As above; too long to be guessed.
AdminToken = Annotated[SecretStr, AfterValidator(partial(_matching, r"[\x21-\x7e]{16,500}"))]


def _access(secret: SecretStr) -> SecretStr:
    read_access(secret.get_secret_value())
    return secret


ApiAccess = Annotated[SecretStr, AfterValidator(_access)]


class _Credentials(EnvSettingsSource):
    """Files that are each called like a setting; they are read as its value."""

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return {file.name.lower(): content for file in _credentials() if (content := _content(file))}


def _credentials() -> Iterator[Path]:
    folder = os.environ.get(_CREDENTIALS)
    if folder and Path(folder).is_dir():
        yield from (file for file in Path(folder).iterdir() if file.name.upper().startswith(PREFIX))


def _content(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise SettingsError([ServiceError("settings-credential-unreadable", path=str(file))]) from None


class Settings(BaseSettings):
    """All settings. Each one is named `CHUANGPING_` + the field's name in capitals in the environment."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    store: Annotated[str, AfterValidator(_store)] = Field(default_factory=_default_store)
    store_key: StoreKeys | None = None
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8000
    public_address: WebAddress | None = None
    trusted_proxies: str = "127.0.0.1"
    policy: Annotated[str, AfterValidator(_policy)] = DEFAULT_POLICY
    phase: Literal["normal", "first"] = "normal"
    language: Annotated[str, AfterValidator(_language)] = SOURCE_LANGUAGE
    retention_days: Annotated[int, Field(ge=1, le=3650)] = 30
    backup_days: Annotated[int, Field(ge=1, le=3650)] = 7
    operator: Annotated[str, AfterValidator(_one_line)] | None = None
    operator_contact: Annotated[str, AfterValidator(_one_line)] | None = None
    limits: Literal["on", "off"] = "on"
    roster: Literal["on", "off"] = "off"
    admin_token: AdminToken | None = None
    api: ApiAccess = SecretStr("off")
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"
    telegram_token: BotToken | None = None
    telegram_library: TelegramLibrary = "aiogram"
    telegram_api: WebAddress | None = None
    telegram_webhook: WebAddress | None = None
    telegram_secret: WebhookSecret | None = None
    wechat_token: WechatToken | None = None
    wechat_appid: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")] | None = None
    wechat_aes_key: WechatKeys | None = None
    wechat_secret: WechatSecret | None = None
    wechat_api: WebAddress | None = None
    wecom_bot_id: WeComId | None = None
    wecom_bot_secret: WeComSecret | None = None
    wecom_api: SocketAddress | None = None
    reader_url: WebAddress | None = None
    reader_model: Annotated[str, Field(pattern=r"^[!-~]{1,200}$")] = "default"
    reader_key: ReaderKey | None = None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003  its folder is fixed too early
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Where settings come from, what wins first."""
        return init_settings, env_settings, dotenv_settings, _Credentials(settings_cls)

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> "Settings":
        if self.telegram_webhook and not self.telegram_secret:
            raise PydanticCustomError("settings-webhook-without-secret", "a webhook needs its secret")
        # Telegram's own servers call https only; a self-hosted Bot API server may call http.
        if (
            self.telegram_webhook
            and not self.telegram_api
            and not self.telegram_webhook.startswith("https://")
        ):
            raise PydanticCustomError("settings-webhook-without-tls", "Telegram calls https only")
        return self

    @model_validator(mode="after")
    def _account_is_named(self) -> "Settings":
        is_named = self.wechat_token is not None and self.wechat_appid is not None
        if (self.wechat_aes_key or self.wechat_secret) and not is_named:
            raise PydanticCustomError("settings-wechat-half", "a key and a secret are of an account")
        return self

    @model_validator(mode="after")
    def _wecom_is_whole(self) -> "Settings":
        if (self.wecom_bot_id is None) != (self.wecom_bot_secret is None):
            raise PydanticCustomError("settings-wecom-half", "a bot has an id and a secret")
        return self

    @property
    def store_path(self) -> Path:
        """The SQLite file that `store` names."""
        return file_of(self.store)

    @property
    def store_keys(self) -> tuple[bytes, ...]:
        """The keys that the store may stand under, newest first."""
        return () if self.store_key is None else parse_keys(self.store_key.get_secret_value())

    @property
    def terms(self) -> Terms:
        """On which terms what people say is kept."""
        return Terms(
            retention_days=self.retention_days,
            backup_days=self.backup_days,
            operator=self.operator,
            contact=self.operator_contact,
            reader=None if self.reader_url is None else urlsplit(self.reader_url).hostname,
            database=is_database(self.store),
        )

    @property
    def wechat_keys(self) -> tuple[str, ...]:
        """The keys (43 characters each) that messages of WeChat may be encrypted with, newest first."""
        keys = "" if self.wechat_aes_key is None else self.wechat_aes_key.get_secret_value()
        return tuple(key.strip() for key in keys.split(",") if key)

    @property
    def api_access(self) -> Access:
        """Whom the API is for."""
        return read_access(self.api.get_secret_value())

    @property
    def behind_tls(self) -> bool:
        """Whether people reach the service over https, so that cookies may be marked Secure."""
        return self.public_address is not None and self.public_address.startswith("https://")

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret that is set, for whoever must take care not to tell it."""
        values = [getattr(self, field) for field in type(self).model_fields if field != "api"]
        secrets = [value.get_secret_value() for value in values if isinstance(value, SecretStr)]
        keys = [] if self.store_key is None else self.store_key.get_secret_value().split(",")
        each = (*(key.strip() for key in keys), *self.wechat_keys, *self.api_access.keys)
        return (*secrets, *each, *secrets_of(self.store))


class SettingsError(BadInputError):
    """Settings are wrong; `faults` holds one fault for each of them."""


def variable_name(field: str) -> str:
    """The environment variable of a setting: port → CHUANGPING_PORT."""
    return f"{PREFIX}{field.upper()}"


def given_settings() -> Mapping[str, Source]:
    """Where each `CHUANGPING_…` variable that is not empty was set, by its field's name."""
    sources: Mapping[Source, Mapping[str, object]] = {
        "credentials": {file.name: file.stat().st_size for file in _credentials()},
        "file": dotenv_values(FILE, encoding="utf-8"),
        "environment": os.environ,
    }
    return {
        name.upper().removeprefix(PREFIX).lower(): source
        for source, variables in sources.items()
        for name, value in variables.items()
        if name.upper().startswith(PREFIX) and value
    }


def unknown_settings() -> tuple[ServiceError, ...]:
    """One fault for each `CHUANGPING_…` variable that is no setting."""
    unknown = [field for field in given_settings() if field not in Settings.model_fields]
    return tuple(ServiceError("settings-unknown", name=variable_name(field)) for field in sorted(unknown))


def faults_of(settings: Settings) -> tuple[ServiceError, ...]:
    """What is wrong around settings that are each right by themselves."""
    return (*unknown_settings(), *_missing_library(settings))


def _missing_library(settings: Settings) -> Iterator[ServiceError]:
    if settings.telegram_token is not None and find_spec(_MODULES[settings.telegram_library]) is None:
        yield ServiceError("telegram-library-missing", library=settings.telegram_library)
    if settings.wecom_bot_id is not None and find_spec("websockets") is None:
        yield ServiceError("wecom-library-missing")
    if lacks_library(settings.store):
        yield ServiceError("service-database-library")
    if tracing.lacks_library():
        yield ServiceError("service-tracing-library")


def load_settings(**chosen: str | int) -> Settings:
    """The settings in force; `chosen` (from the command line) wins over the environment.

    Raises `SettingsError` with one fault for every wrong setting.
    """
    try:
        return Settings.model_validate(chosen)
    except ValidationError as wrong:
        raise SettingsError(_faults(wrong)) from None


def _faults(wrong: ValidationError) -> Iterable[ServiceError]:
    for error in wrong.errors(include_url=False, include_input=False):
        if error["type"].startswith("settings-"):
            yield ServiceError(error["type"])
        else:
            field = str(error["loc"][0])
            yield ServiceError(f"settings-wrong-{field.replace('_', '-')}", name=variable_name(field))
