"""Taking the updates that Telegram pushes, within the web server (core.telegram.org/bots/api#setwebhook)."""

import hmac
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from pydantic import JsonValue
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.faults import whereabouts
from bot.lenient_json import read_json
from bot.storage.store import StorageError

logger = logging.getLogger(__name__)

HEADER: Final = "x-telegram-bot-api-secret-token"
MOST_BYTES: Final = 1_000_000
"""Far more than any update has."""
TOO_LARGE: Final = 413
"""What the web server's own limit says."""


def webhook_route(
    path: str,
    secret: str,
    *,
    is_open: Callable[[], bool],
    take: Callable[[JsonValue], Awaitable[None]],
) -> Route:
    """A route that takes updates from whoever knows the secret.

    It answers 200 when the update is committed, and 503 when it could not be, did not come whole or the bot
    is not open: then Telegram sends it again, and nothing newer of that chat before. So what never can be
    taken gets 200 too.
    """

    async def receive(request: Request) -> Response:
        given = request.headers.get(HEADER, "").encode()
        if not hmac.compare_digest(given, secret.encode()):
            return Response(status_code=403)
        if not is_open():
            return Response(status_code=503)
        try:
            await take(await _update(request))
        except (HTTPException, ClientDisconnect):
            return Response(status_code=503)  # it did not come whole
        except StorageError as error:
            logger.error("an update waits for the store: %s", error)
            return Response(status_code=503)
        except Exception as error:  # noqa: BLE001  it would come again and again; it is told
            logger.error("an update is passed over: %s", whereabouts(error))
        return Response(status_code=200)

    return Route(path, receive, methods=["POST"])


async def _update(request: Request) -> JsonValue:
    """What was sent; None, which is no update, where it is no JSON or too much of it."""
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_BYTES:
                return None
        return read_json(bytes(body))
    except HTTPException as limit:
        if limit.status_code == TOO_LARGE:
            return None
        raise
    except ValueError:
        return None
