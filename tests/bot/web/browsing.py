"""Somebody without a browser: fetches pages and sends their forms, as a browser without scripts would."""

import re
from dataclasses import dataclass, field
from html import unescape

import httpx


@dataclass(frozen=True, slots=True)
class Shown:
    """Something on a page that can be pressed or ticked; `kind` is its class there, `question` what stands
    above its group.
    """

    key: str
    label: str
    kind: str
    is_box: bool
    question: str = ""


def can_be_pressed(page: str) -> list[Shown]:
    """All buttons and boxes of a page, in their order, their labels without their signs."""
    found = re.findall(
        r'<legend>(.*?)</legend>|(</fieldset>)|<button name="key" value="([^"]*)"([^>]*)>(.*?)</button>'
        r'|<label class="(\w+)"><input [^>]*?value="([^"]*)"[^>]*>(.*?)</label>',
        page,
        re.S,
    )
    question, shown = "", []
    for legend, end, key, rest, inside, kind, box, beside in found:
        if legend or end:
            question = _words(legend)
        elif box:
            shown.append(Shown(unescape(box), _words(_unnumbered(beside)), kind, True, question))
        else:
            [classes] = re.findall(r'class="(\w+)', rest) or [""]
            shown.append(Shown(unescape(key), _words(_unnumbered(inside)), classes, False))
    return shown


def last_said(page: str) -> str:
    """The assistant's last words on a page."""
    start = page.rindex('<div class="bubble">')
    return _words(page[start : page.index('<section id="answer"')])


def language_of(page: str) -> str:
    """The language (of `LANGUAGES`) of a page."""
    match = re.search(r'<html lang="([\w-]+)"', page)
    assert match, page
    return match[1].replace("-", "_")


def _unnumbered(html: str) -> str:
    return re.sub(r'<span class="number(?: letter)?"[^>]*>(?:\d+|[a-z])</span>', "", html)


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
        return last_said(self.page)

    @property
    def choices(self) -> list[str]:
        """The labels of what can be chosen now."""
        return [each.label for each in can_be_pressed(self.page) if each.kind == "choice"]

    def key(self, label: str) -> str:
        """The key of the button or tick with this label."""
        return self._shown(label).key

    def _shown(self, label: str) -> Shown:
        for each in can_be_pressed(self.page):
            if each.label == label:
                return each
        msg = f"no button {label!r}"
        raise AssertionError(msg)

    async def open(self, address: str = "/") -> None:
        self.response = await self.client.get(address)

    async def start(self) -> None:
        await self.open()
        await self.send(command="start")

    async def press(self, *labels: str) -> None:
        """Press a button, with the ticks of its form that are named too."""
        await self.press_keys(*map(self.key, labels))

    async def press_keys(self, *keys: str) -> None:
        """Send the form that has these buttons and ticks."""
        boxes = {each.key for each in can_be_pressed(self.page) if each.is_box}
        await self.send(key=list(keys), **({"whole": "1"} if boxes.intersection(keys) else {}))

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
