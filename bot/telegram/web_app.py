"""The page of a result within Telegram's own app: who opened it, told by what Telegram signs with the bot's
token (https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app).

    auth_date=1764000000&user={"id":77,…}&hash=9f…     a query string; the hash is over all other fields
"""

import hashlib
import hmac
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final
from urllib.parse import parse_qsl

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from bot.settings import Settings
from bot.storage.store import Address
from bot.telegram.channel import NAME

PATH: Final = "/telegram/result"
"""Where the page is."""

FRESH: Final = timedelta(hours=1)
"""How long what Telegram signed opens the page."""

_AHEAD: Final = timedelta(minutes=5)
"""How much Telegram's clock may be ahead of ours."""

_MOST_FIELDS: Final = 50


def result_page(settings: Settings) -> str | None:
    """The address of the page; None where Telegram would not open it, for want of a public https address."""
    if settings.public_address is None or not settings.behind_tls:
        return None
    return settings.public_address.rstrip("/") + PATH


def openers(settings: Settings) -> dict[str, Callable[[str], Address | None]]:
    """The page's path with how it learns who opened it; nothing where there is no page."""
    if settings.telegram_token is None or result_page(settings) is None:
        return {}
    token = settings.telegram_token.get_secret_value()
    return {PATH: lambda launch: opened_by(launch, token, datetime.now(UTC))}


class _User(BaseModel):
    id: Annotated[int, Field(gt=0)]


_SECONDS: Final[TypeAdapter[int]] = TypeAdapter(Annotated[int, Field(ge=0, le=2**40)])


def opened_by(launch: str, token: str, now: datetime) -> Address | None:
    """Whose private chat with the bot the page was opened from; None where Telegram did not sign that, for
    this bot, within the last hour.

    `launch` is what Telegram hands to the page as tgWebAppData, `now` has a zone.
    """
    try:
        fields = dict(
            parse_qsl(launch, keep_blank_values=True, strict_parsing=True, max_num_fields=_MOST_FIELDS)
        )
    except ValueError:
        return None
    given = fields.pop("hash", "")
    signed = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.digest(b"WebAppData", token.encode(), hashlib.sha256)
    if not hmac.compare_digest(hmac.digest(key, signed.encode(), hashlib.sha256).hex(), given.lower()):
        return None
    try:
        signed_at = _SECONDS.validate_python(fields.get("auth_date"))
        user = _User.model_validate_json(fields.get("user", ""))
    except ValidationError:
        return None
    age = now - datetime.fromtimestamp(signed_at, now.tzinfo)
    return Address(NAME, str(user.id)) if -_AHEAD <= age <= FRESH else None
