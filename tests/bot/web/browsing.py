"""Somebody without a browser: fetches pages and sends their forms, as a browser without scripts would."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

import httpx


@dataclass
class Person:
    """One person; `page` is the page that was opened last."""

    client: httpx.AsyncClient
    response: httpx.Response = field(default_factory=lambda: httpx.Response(200))

    @property
    def page(self) -> str:
        return self.response.text

    @property
    def text(self) -> str:
        """The words of the page, without its tags."""
        return _words(self.page)

    @property
    def token(self) -> str:
        match = re.search(r'name="token" value="([^"]+)"', self.page)
        assert match, "the page has no form of ours"
        return match[1]

    @property
    def held(self) -> str:
        """What the page holds of a text that was not taken; empty if nothing."""
        match = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", self.page, re.S)
        return unescape(match[1]) if match else ""

    @property
    def last_said(self) -> str:
        """The assistant's last words."""
        start = self.page.rindex('<div class="bubble">')
        return _words(self.page[start : self.page.index('<section id="answer"')])

    @property
    def choices(self) -> list[str]:
        """The labels of what can be chosen now."""
        return [label for label, tag in self._pressable() if 'class="choice' in tag or "checkbox" in tag]

    def key(self, label: str) -> str:
        """The key of the button or tick with this label."""
        return unescape(re.findall(r'value="([^"]*)"', self._tag(label))[0])

    def _tag(self, label: str) -> str:
        for each, tag in self._pressable():
            if each == label:
                return tag
        msg = f"no button {label!r}"
        raise AssertionError(msg)

    def _pressable(self) -> Iterator[tuple[str, str]]:
        found = re.findall(
            r'(<button name="key"[^>]*>)(.*?)</button>|<label>(<input[^>]*>)(.*?)</label>', self.page, re.S
        )
        for button, inside, tick, beside in found:
            yield _words(inside or beside), button or tick

    async def open(self, address: str = "/") -> None:
        self.response = await self.client.get(address)

    async def start(self) -> None:
        await self.open()
        await self.send(command="start")

    async def press(self, *labels: str) -> None:
        """Press a button, with the ticks of its form that are named too."""
        ticked = {"whole": "1"} if any("checkbox" in self._tag(label) for label in labels) else {}
        await self.send(key=[self.key(label) for label in labels], **ticked)

    async def type(self, text: str) -> None:
        await self.send(text=text)

    async def send_again(self) -> None:
        """Press the button of a page that holds a form which was not taken."""
        form = re.search(
            r'<form id="held" class="held" method="post" action="([^"]+)">(.*?)</form>', self.page, re.S
        )
        assert form, self.page
        self.response = await self.client.post(form[1], data=_fields(form[2]))

    async def choose_language(self, language: str) -> None:
        """Press the button of a language, with the form that it belongs to."""
        button = re.search(rf'<button name="language" value="{language}" form="(\w+)"', self.page)
        assert button, self.page
        form = re.search(rf'<form id="{button[1]}" [^>]*>(.*?)</form>', self.page, re.S)
        assert form, self.page
        self.response = await self.client.post("/language", data=_fields(form[1]) | {"language": language})

    async def send(self, *, to: str = "/turn", token: str | None = None, **fields: str | list[str]) -> None:
        data = {"token": self.token if token is None else token, **fields}
        self.response = await self.client.post(to, data=data)


def _fields(form: str) -> dict[str, list[str]]:
    """What the fields of a form say as the page gives them."""
    fields: dict[str, list[str]] = {}
    inputs = r'<input (?:type="hidden" |id="text" )name="([^"]+)" value="([^"]*)"'
    typed = r'<textarea[^>]* name="(text)"[^>]*>\n(.*?)</textarea>'
    for name, value in [*re.findall(inputs, form), *re.findall(typed, form, re.S)]:
        fields.setdefault(name, []).append(unescape(value))
    return fields


def _words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())
