"""Texts as they arrive: what a terminal or a program could not decode is read all the same, or marked."""

UNREADABLE = "\N{REPLACEMENT CHARACTER}"


def readable(text: str) -> str:
    """The text without lone surrogates, which no file, page or message can carry.

    A terminal in a locale without Chinese (`LC_ALL=C`) hands bytes over as surrogates (PEP 383): they are
    decoded as the UTF-8 that they are. What is no character at all becomes `UNREADABLE`, which no answer
    contains, so that it is asked again.
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        typed = b"".join(map(_bytes, text))
        return typed.decode("utf-8", "replace")
    return text


def _bytes(character: str) -> bytes:
    try:
        return character.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a surrogate that stands for no byte
        return UNREADABLE.encode()
