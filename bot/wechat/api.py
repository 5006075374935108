"""What an account may ask of Tencent where its secret is set: a menu, and a text outside of an answer.

The token that every request needs is the stable one: whoever asks for it gets the same until it runs out, so
that processes share it without a word between them, and none ends another's. One that is refused all the same
is asked for anew, once. https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken.html
"""

import asyncio
import http.client
import time
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import urlencode, urlsplit

import orjson
from pydantic import JsonValue

ADDRESS: Final = "https://api.weixin.qq.com"
SECONDS: Final = 10.0
"""How long a request may take, all in all."""

LONGEST_ANSWER: Final = 64 * 1024
EARLY_SECONDS: Final = 240
"""So long before it runs out a token is asked for anew: a new one is made 300 seconds before."""

REFUSED_TOKEN: Final = frozenset({40001, 40014, 42001})
"""The codes of a token that is wrong or has run out."""


class ApiError(Exception):
    """Tencent refused, or could not be reached; told in its code alone, as its words may quote a secret."""


class TencentApi:
    """Asks as one account, one request at a time in a thread each."""

    def __init__(
        self,
        appid: str,
        secret: str,
        address: str | None = None,
        *,
        seconds: float = SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`address` is that of another server (`http://127.0.0.1:8080`); `clock` tells seconds."""
        self._appid = appid
        self._secret = secret
        self._address = address or ADDRESS
        self._seconds = seconds
        self._clock = clock
        self._token = ""
        self._good_until = 0.0
        self._renewing = asyncio.Lock()

    async def set_menu(self, buttons: JsonValue) -> None:
        """Show a menu below the conversation, in place of any other. Raises `ApiError`."""
        await self._ask("/cgi-bin/menu/create", {"button": buttons})

    async def send(self, person: str, text: str) -> None:
        """Say something to a person who wrote within 48 hours. Raises `ApiError`."""
        said: JsonValue = {"touser": person, "msgtype": "text", "text": {"content": text}}
        await self._ask("/cgi-bin/message/custom/send", said)

    async def _ask(self, path: str, what: JsonValue) -> None:
        token = await self._current()
        code = _code(await self._post(path, what, access_token=token))
        if code in REFUSED_TOKEN:
            code = _code(await self._post(path, what, access_token=await self._current(instead_of=token)))
        if code:
            msg = f"errcode {code}"
            raise ApiError(msg)

    async def _current(self, *, instead_of: str = "") -> str:
        """The token that is good now, another one than was refused."""
        async with self._renewing:
            if self._token != instead_of and self._clock() < self._good_until:
                return self._token
            token = await self._renewed(force=False)
            return token if token != instead_of else await self._renewed(force=True)

    async def _renewed(self, *, force: bool) -> str:
        asked: JsonValue = {
            "grant_type": "client_credential",
            "appid": self._appid,
            "secret": self._secret,
            "force_refresh": force,
        }
        told = await self._post("/cgi-bin/stable_token", asked)
        token, lasts = told.get("access_token"), told.get("expires_in")
        if not isinstance(token, str) or not token or not isinstance(lasts, int):
            msg = f"no token: errcode {_code(told)}"
            raise ApiError(msg)
        self._token, self._good_until = token, self._clock() + max(lasts - EARLY_SECONDS, 0)
        return token

    async def _post(self, path: str, what: JsonValue, **query: str) -> Mapping[str, JsonValue]:
        target = f"{path}?{urlencode(query)}" if query else path
        try:
            async with asyncio.timeout(self._seconds):
                told = await asyncio.to_thread(self._asked, target, orjson.dumps(what))
            answer = orjson.loads(told)
        except (OSError, http.client.HTTPException, orjson.JSONDecodeError) as error:
            msg = f"{path}: {type(error).__name__}"  # its own words may quote the address with the token
            raise ApiError(msg) from None
        if not isinstance(answer, dict):
            msg = f"{path}: the answer is no object"
            raise ApiError(msg)
        return answer

    def _asked(self, target: str, body: bytes) -> bytes:
        place = urlsplit(self._address)
        kind = http.client.HTTPSConnection if place.scheme == "https" else http.client.HTTPConnection
        connection = kind(place.hostname or "", place.port, timeout=self._seconds)
        try:
            headers = {"Content-Type": "application/json"}
            connection.request("POST", f"{place.path.rstrip('/')}{target}", body, headers)
            return connection.getresponse().read(LONGEST_ANSWER)
        finally:
            connection.close()


def _code(answer: Mapping[str, JsonValue]) -> int:
    """What Tencent says of a request: 0 where it was done, else an error's number."""
    code = answer.get("errcode", 0)
    return code if isinstance(code, int) else -1
