"""Finding the words: every sentence a person reads comes from a Fluent message of its language.

Messages (https://projectfluent.org/fluent/guide/) stand in `locales/<language>/*.ftl`, those of a policy in
its own folder. Of a text only the names of its messages are looked up; a message is taken apart when it is
first said, and most need no parser for that:

    distance = 已有 { $have }，还差 { $missing }      a text, a variable, a text, a variable: joined
    years = { $count ->                               a choice: left to Fluent, parsed when it is first said
        [one] one year
       *[other] { $count } years
     }

Numbers are written without grouping (a year stays 2026) and with at most three decimals.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

SOURCE_LANGUAGE = "zh_CN"
FOLDER = Path(__file__).parent

Variable = str | int | float


def _languages() -> Iterator[str]:
    yield SOURCE_LANGUAGE
    folders = (path.parent.name for path in FOLDER.glob("*/*.ftl"))
    yield from sorted(set(folders) - {SOURCE_LANGUAGE})


LANGUAGES: tuple[str, ...] = tuple(_languages())
"""The languages that can be spoken: the source language first, the others by name."""

_TRADITIONAL = {"hant", "tw", "hk", "mo"}


class WordingError(LookupError):
    """A sentence cannot be said, as its message or a variable is missing: our mistake, never the person's."""


def match_language(tag: str | None) -> str:
    """The language of `LANGUAGES` for a tag such as `zh-Hant-HK` or `en-GB`, else the source language."""
    language, *others = (tag or "").replace("_", "-").lower().split("-")
    if language == "zh":
        wanted = "zh_TW" if _TRADITIONAL.intersection(others) else SOURCE_LANGUAGE
        return wanted if wanted in LANGUAGES else SOURCE_LANGUAGE
    return next((known for known in LANGUAGES if known.split("_")[0] == language), SOURCE_LANGUAGE)


_MESSAGE: Final = re.compile(r"^(-?[a-zA-Z][\w-]*) *=(.*(?:\n(?:[ }].*)?)*)", re.MULTILINE | re.ASCII)
"""A message: its name, and its value with all lines that go on with it."""

_PLACEABLE: Final = re.compile(r'\{\s*(?:\$([a-zA-Z][\w-]*)|"([^"\\\n]*)")\s*\}', re.ASCII)
"""A variable or a text in quotation marks; whatever else stands in braces is left to Fluent."""

_REFERENCE: Final = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)", re.ASCII)

_FEW: Final = range(30)
"""Numbers so small that what Fluent says of them is kept: it takes 0.2 ms, and most of its messages count
something (steps, points).
"""

_CHINESE: Final = "zh"
_JOINT: Final = "\x00"
"""Stands where a text and a variable meet while they are joined."""

_NEEDLESS_BLANK: Final = re.compile(
    rf"(?<=[一-鿿）”，。、；：])(?:{_JOINT} {_JOINT}?| {_JOINT})(?=[一-鿿（“《])"
    rf"|(?<=[）”，。、；：])(?:{_JOINT} {_JOINT}?| {_JOINT})(?=\d)"
)
"""A blank of a Chinese message beside a variable, where none belongs: it stands beside figures and foreign
words only, never behind a mark. No message knows what its variables begin with: 现有 3 项, 现有超过 3 项.
"""


class Wording:
    """The sentences of one language."""

    def __init__(self, language: str, texts: Iterable[str]) -> None:
        """`texts` are Fluent's; of two messages by one name the first one counts."""
        self.language = language
        self._texts = tuple(texts)
        self._phrases: dict[str, _Phrase | str] = {}

    def with_texts(self, texts: Iterable[str]) -> "Wording":
        """These sentences, and those of further texts."""
        return Wording(self.language, (*self._texts, *texts))

    def knows(self, message_id: str) -> bool:
        """Whether there is such a message."""
        return message_id in self._values

    def say(self, message_id: str, **variables: Variable) -> str:
        """The sentence of a message with its variables filled in, plain and unescaped.

        Raises `WordingError` where the message or a variable that it needs is missing: a key is never shown.
        """
        phrase = self._phrases.get(message_id)
        if phrase is None:
            phrase = self._phrases[message_id] = self._prepared(message_id)
        return phrase if isinstance(phrase, str) else phrase(variables)

    @cached_property
    def _values(self) -> Mapping[str, str]:
        """Each message's value as it is written, by name."""
        values: dict[str, str] = {}
        for text in self._texts:
            for message in _MESSAGE.finditer(text):
                values.setdefault(message[1], message[2])
        return values

    def _prepared(self, message_id: str) -> "_Phrase | str":
        """What says a message soonest: its text, a join of texts and variables, or else Fluent itself."""
        value = self._values.get(message_id)
        if value is None:
            msg = f"there is no message {message_id!r} in {self.language}: add it to every language"
            raise WordingError(msg)
        parts = _parts(value)
        if parts is None:
            return self._formatted(message_id)
        if not any(is_variable for _, is_variable in parts):
            return "".join(text for text, _ in parts)
        return self._joined(message_id, parts)

    def _joined(self, message_id: str, parts: "_Parts") -> "_Phrase":
        has_blanks = self.language.startswith(_CHINESE) and any(
            not is_variable and (text[:1] == " " or text[-1:] == " ") for text, is_variable in parts
        )
        joint = _JOINT if has_blanks else ""

        def phrase(variables: dict[str, Variable]) -> str:
            try:
                said = joint.join(
                    [_plain(variables[text]) if is_variable else text for text, is_variable in parts]
                )
            except KeyError as missing:
                msg = f"the message {message_id!r} of {self.language} needs the variable {missing}"
                raise WordingError(msg) from None
            return _NEEDLESS_BLANK.sub("", said).replace(joint, "") if joint else said

        return phrase

    def _formatted(self, message_id: str) -> "_Phrase":
        from fluent.runtime.types import fluent_number  # noqa: PLC0415  loaded by the first sentence that needs it

        bundle = self._bundle(message_id)
        message = bundle.get_message(message_id) if bundle.has_message(message_id) else None
        if message is None or message.value is None:
            msg = f"the message {message_id!r} of {self.language} has no text that Fluent can read: mend it"
            raise WordingError(msg)
        pattern = message.value
        said: dict[tuple[tuple[str, Variable], ...], str] = {}

        def phrase(variables: dict[str, Variable]) -> str:
            if not all(type(value) is int and value in _FEW for value in variables.values()):
                return formatted(variables)
            counted = tuple(variables.items())
            if counted not in said:
                said[counted] = formatted(variables)
            return said[counted]

        def formatted(variables: dict[str, Variable]) -> str:
            ungrouped = {
                name: value if isinstance(value, str) else fluent_number(value, useGrouping=False)
                for name, value in variables.items()
            }
            text, errors = bundle.format_pattern(pattern, ungrouped)
            if errors:
                faults = "; ".join(str(error) for error in errors)
                msg = f"the message {message_id!r} of {self.language} cannot be said: {faults}"
                raise WordingError(msg)
            return str(text)

        return phrase

    def _bundle(self, message_id: str) -> "FluentBundle":
        """A message, and whatever it refers to, as Fluent has them."""
        from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415  as above

        needed = [message_id]
        for each in needed:
            referred = _REFERENCE.findall(self._values[each])
            needed += [other for other in referred if other in self._values and other not in needed]
        bundle = FluentBundle([self.language], use_isolating=False)
        bundle.add_resource(FluentResource("".join(f"{each} ={self._values[each]}\n" for each in needed)))
        return bundle


_Phrase = Callable[[dict[str, Variable]], str]
_Parts = list[tuple[str, bool]]  # a text, or a variable's name with true


def _parts(value: str) -> _Parts | None:
    """The texts and variables of a value; none where there is more to it (a choice, a reference)."""
    text = _dedented(value)
    if not text:
        return None
    parts: _Parts = []
    end = 0
    for found in _PLACEABLE.finditer(text):
        parts.append((text[end : found.start()], False))
        variable, literal = found.groups()
        parts.append((literal, False) if variable is None else (variable, True))
        end = found.end()
        if any(brace in parts[-2][0] for brace in "{}"):
            return None
    rest = text[end:]
    return None if "{" in rest or "}" in rest else [*parts, (rest, False)]


def _dedented(value: str) -> str | None:
    """A value's text as Fluent reads its lines: further ones without the blanks that all of them begin with.

    None where a further line begins with a sign that means something there.
    """
    first, *further = value.split("\n")
    texts = [line for line in further if line.strip(" ")]
    if any(line.lstrip(" ").startswith(("[", "*", ".", "}")) for line in texts):
        return None
    indent = min((len(line) - len(line.lstrip(" ")) for line in texts), default=0)
    return "\n".join([first.lstrip(" "), *(line[indent:] for line in further)]).strip("\n").rstrip(" \n")


def _plain(value: Variable) -> str:
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return str(value)


def read_texts(folder: Path) -> tuple[str, ...]:
    """The texts of all files of messages in a folder."""
    return tuple(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl")))


_WORDINGS: Final = MappingProxyType(
    {language: Wording(language, read_texts(FOLDER / language)) for language in LANGUAGES}
)


def wording(language: str) -> Wording:
    """The product's own sentences in one of `LANGUAGES`."""
    if language not in _WORDINGS:
        msg = f"no language {language!r}: choose one of {', '.join(LANGUAGES)}"
        raise WordingError(msg)
    return _WORDINGS[language]
