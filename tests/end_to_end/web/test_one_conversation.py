"""The one conversation on the web: a real service, without a browser."""

from collections.abc import Sequence

import httpx

from bot.testing.playing import one_conversation, play
from tests.bot.web.browsing import Person, can_be_pressed
from tests.end_to_end.web.serving import Server


class OnTheWeb:
    """Somebody who sends the page's forms."""

    sees_all_again = True

    def __init__(self, person: Person) -> None:
        self._person = person

    async def says(self, text: str) -> None:
        await (self._person.start() if text == "/start" else self._person.type(text))

    async def presses(self, label: str) -> None:
        """Press the button; what stands only behind a fold of the page is typed."""
        is_there = any(each.label == label for each in can_be_pressed(self._person.page))
        await (self._person.press(label) if is_there else self._person.type(label))

    async def sees(self, pieces: Sequence[str]) -> str:  # noqa: ARG002  the page is there at once
        return self._person.text


async def test_the_one_conversation_is_held_on_the_web(server: Server) -> None:
    async with httpx.AsyncClient(base_url=server.address, follow_redirects=True) as client:
        person = Person(client)
        await person.open()
        await play(one_conversation(), OnTheWeb(person))
