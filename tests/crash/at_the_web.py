"""People of a crash run at the web: a form whose answer never came is sent again, as browsers do."""

import asyncio
import ssl
from collections import Counter
from collections.abc import Callable
from http import HTTPStatus
from typing import Final

import httpx

from bot.storage.store import Address
from bot.web.sessions import Visitor
from tests.bot.web.browsing import Person
from tests.crash.applicant import Applicant, Saying, UnansweredError, words_in
from tests.crash.house import House

AGAIN_SECONDS: Final = 0.03
PATIENCE_SECONDS: Final = 30.0
DOUBLE_CLICKS: Final = 0.15
TYPED: Final = 0.3
TLS: Final = ssl.create_default_context()  # made once: it is not used here and takes long to make


class AtTheWeb:
    """Somebody without scripts, behind the proxy that knows where the service is now."""

    channel: Final = "web"

    def __init__(self, applicant: Applicant, house: House, number: int) -> None:
        self.applicant = applicant
        self.asked_again: Counter[str] = Counter()
        self._house = house
        # Each one comes from elsewhere, so that nobody is taken for a crowd.
        before = {"X-Forwarded-For": f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"}
        self._client = httpx.AsyncClient(headers=before, timeout=PATIENCE_SECONDS, verify=TLS)
        self.browser = Person(self._client)

    @property
    def address(self) -> Address:
        """Where the conversation is kept."""
        secret, _, _ = (self._client.cookies.get("chuangping") or "").partition(".")
        return Visitor(secret).address

    @property
    def sees_what_is_open(self) -> bool:
        """Whether the page shows what must stand open."""
        if self.applicant.is_done:
            return 'class="said result"' in self.browser.page
        words, page = words_in(self.applicant.open), self.browser.text
        return "".join(words.split()) in "".join(page.split())  # a page sets a short name apart

    async def talk(self, stopped: Callable[[], bool]) -> None:
        """Answer until the result is there, or until told to stop. Raises `UnansweredError` if the page
        shows something else than what must stand open.
        """
        applicant = self.applicant
        await self._look()
        await self._send(command="start")
        await self._look()
        await self._say(applicant.begins())
        await self._look()
        while not applicant.is_done and not stopped():
            typed = applicant.types() if applicant.chance.random() < TYPED else None
            saying = typed or applicant.chooses()
            await self._say(saying)
            applicant.acknowledge()
            await self._look()
            if not self.sees_what_is_open:
                raise UnansweredError(f"{applicant.name} sees {self.browser.last_said}")

    async def close(self) -> None:
        """Close the browser."""
        await self._client.aclose()

    async def _say(self, saying: Saying) -> None:
        pressed = saying.button is not None
        fields = {"key": self.browser.key(saying.text)} if pressed else {"text": saying.text}
        self.applicant.say(saying)
        await self._send(**fields)

    async def _send(self, **fields: str) -> None:
        """Send a form until it leads on; now and then twice at once."""
        data = {"token": self.browser.token, **fields}
        times = 2 if self.applicant.chance.random() < DOUBLE_CLICKS else 1
        sent = (self._request("POST", "/turn", data) for _ in range(times))
        for answer in await asyncio.gather(*sent):
            if answer.status_code != HTTPStatus.SEE_OTHER:
                raise UnansweredError(f"{self.applicant.name}: {answer.status_code} {answer.text}")

    async def _look(self) -> None:
        self.browser.response = await self._request("GET", "/")

    async def _request(self, method: str, path: str, data: dict[str, str] | None = None) -> httpx.Response:
        """Ask again and again while the service is away."""
        while True:
            try:
                answer = await self._client.request(method, self._house.address + path, data=data)
            except httpx.TransportError as error:
                self.asked_again[f"{method}: {type(error).__name__}"] += 1
            else:
                if answer.status_code != HTTPStatus.SERVICE_UNAVAILABLE:
                    return answer
                self.asked_again[f"{method}: {answer.status_code}"] += 1
            await asyncio.sleep(AGAIN_SECONDS)
