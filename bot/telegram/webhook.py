"""Taking the updates that Telegram pushes, within the web server (core.telegram.org/bots/api#setwebhook)."""

import hmac
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from pydantic import JsonValue, TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.storage.store import StorageError

logger = logging.getLogger(__name__)

HEADER: Final = "x-telegram-bot-api-secret-token"
MOST_BYTES: Final = 1_000_000
"""Far more than any update has."""

_JSON: Final[TypeAdapter[JsonValue]] = TypeAdapter(JsonValue)


def webhook_route(
    path: str,
    secret: str,
    *,
    is_open: Callable[[], bool],
    take: Callable[[JsonValue], Awaitable[None]],
) -> Route:
    """A route that takes updates from whoever knows the secret.

    It answers 200 when the update is committed, and 503 when it could not be or the bot is not open: then
    Telegram sends it again.
    """

    async def receive(request: Request) -> Response:
        given = request.headers.get(HEADER, "").encode()
        if not hmac.compare_digest(given, secret.encode()):
            return Response(status_code=403)
        if not is_open():
            return Response(status_code=503)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        try:
            update = _JSON.validate_json(body)
        except ValidationError:
            logger.warning("something that is no update came to the webhook")
            return Response(status_code=400)
        try:
            await take(update)
        except StorageError as error:
            logger.error("an update waits for the store: %s", error)
            return Response(status_code=503)
        except Exception:
            logger.exception("an update could not be handled and is passed over")
        return Response(status_code=200)

    return Route(path, receive, methods=["POST"])


async def _body(request: Request) -> bytes | None:
    """What was sent; None if it is too much."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    return bytes(body)
