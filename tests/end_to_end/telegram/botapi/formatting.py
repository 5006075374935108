"""Telegram's HTML (https://core.telegram.org/bots/api#html-style): parsed, or refused in Telegram's words.

Rules and wording follow `parse_html` of Telegram's own TDLib, which the Bot API server calls.
"""

import re
from dataclasses import dataclass
from html import unescape

NAMES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip

_REFERENCE = re.compile(r"&(?:(lt|gt|amp|quot)|#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7}));?")
_ATTRIBUTE = re.compile(r"""\s+([^\s=>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[\w.-]+))?""")
_QUOTES = {"blockquote", "expandable_blockquote"}


class ParseError(ValueError):
    """What the Bot API answers behind `can't parse entities: `."""


@dataclass(frozen=True)
class Entity:
    """One run of formatted text; offset and length in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None

    def as_json(self) -> dict[str, str | int]:
        """The entity as the Bot API writes it."""
        entity: dict[str, str | int] = {"type": self.type, "offset": self.offset, "length": self.length}
        return entity | ({"url": self.url} if self.url else {})


@dataclass
class _Open:
    tag: str
    type: str
    offset: int
    url: str | None


def utf16_length(text: str) -> int:
    """How many UTF-16 units a text has: what Telegram's limits and offsets count in."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, tuple[Entity, ...]]:
    """The plain text and the entities of a text in Telegram's HTML.

    Raises `ParseError` with the Bot API's description: an unknown tag, one left open, wrong nesting.
    """
    reader = _Reader(source)
    return reader.read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.text: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, tuple[Entity, ...]]:
        position = 0
        while position < len(self.source):
            character = self.source[position]
            if character == "<":
                position = self._tag(position)
            elif character == "&" and (reference := _REFERENCE.match(self.source, position)):
                self._add(_decode(reference))
                position = reference.end()
            else:
                self._add(character)
                position += 1
        if self.open:
            tag = self.open[-1].tag
            msg = f'Can\'t find end tag corresponding to start tag "{tag}"'
            raise ParseError(msg)
        return "".join(self.text), tuple(sorted(self.entities, key=lambda e: (e.offset, -e.length)))

    def _add(self, text: str) -> None:
        self.text.append(text)
        self.length += utf16_length(text)

    def _offset(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _tag(self, begin: int) -> int:
        end = self.source.find(">", begin)
        closing = self.source.startswith("</", begin)
        if end < 0:
            kind = "end" if closing else "start"
            msg = f"Unclosed {kind} tag at byte offset {self._offset(begin)}"
            raise ParseError(msg)
        inside = self.source[begin + (2 if closing else 1) : end]
        if closing:
            self._close(inside.strip(), begin)
        else:
            self._start(inside, begin)
        return end + 1

    def _start(self, inside: str, begin: int) -> None:
        tag = re.split(r"\s", inside, maxsplit=1)[0].lower()
        where = f"at byte offset {self._offset(begin)}"
        if tag not in NAMES:
            msg = f'Unsupported start tag "{tag}" {where}'
            raise ParseError(msg)
        attributes = _attributes(tag, inside[len(tag) :], where)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            msg = f'Tag "span" must have class "tg-spoiler" {where}'
            raise ParseError(msg)
        kind = "expandable_blockquote" if tag == "blockquote" and "expandable" in attributes else NAMES[tag]
        self._check_nesting(kind, where)
        self.open.append(_Open(tag, kind, self.length, attributes.get("href")))

    def _check_nesting(self, kind: str, where: str) -> None:
        outside = {entity.type for entity in self.open}
        if kind in _QUOTES and outside & _QUOTES:
            msg = f"Blockquote entities can't be nested {where}"
            raise ParseError(msg)
        if outside & {"pre", "code"} and (kind, outside) not in (("code", {"pre"}), ("pre", {"code"})):
            msg = f"Entities of type pre and code can't contain other entities {where}"
            raise ParseError(msg)

    def _close(self, tag: str, begin: int) -> None:
        where = f"at byte offset {self._offset(begin)}"
        if not self.open:
            msg = f"Unexpected end tag {where}"
            raise ParseError(msg)
        expected = self.open.pop()
        if tag and tag.lower() != expected.tag:
            msg = f'Unmatched end tag {where}, expected "</{expected.tag}>", found "</{tag}>"'
            raise ParseError(msg)
        if self.length == expected.offset:
            return
        url = expected.url
        if expected.type == "text_link" and not is_link(url or ""):
            return  # Telegram drops a link that it cannot read and keeps the words
        self.entities.append(Entity(expected.type, expected.offset, self.length - expected.offset, url))


def _attributes(tag: str, source: str, where: str) -> dict[str, str]:
    found: dict[str, str] = {}
    position = 0
    while match := _ATTRIBUTE.match(source, position):
        name, value = match.groups()
        if value is None and (tag, name) != ("blockquote", "expandable"):
            msg = f'Expected equal sign in declaration of an attribute of the tag "{tag}" {where}'
            raise ParseError(msg)
        found[name] = unescape((value or "").strip("\"'"))
        position = match.end()
    if source[position:].strip():
        msg = f'Empty attribute name in the tag "{tag}" {where}'
        raise ParseError(msg)
    return found


def _decode(reference: re.Match[str]) -> str:
    name, decimal, hexadecimal = reference.groups()
    if name:
        return {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x10FFFF else reference.group()


def is_link(url: str) -> bool:
    """Whether Telegram takes a text for the address of a link or button: http, https or tg, and a host."""
    match = re.fullmatch(r"(?:(https?|tg)://)?([^/?#\s]+)([/?#]\S*)?", url)
    if match is None:
        return False
    scheme, host, _ = match.groups()
    return scheme == "tg" or "." in host or host.split(":")[0] == "localhost"
