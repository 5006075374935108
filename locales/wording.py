"""Finding the words: every sentence a person reads comes from a Fluent message of its language.

Messages (https://projectfluent.org/fluent/guide/) are read from `locales/<language>/*.ftl` when a language
is first used. Numbers are written without grouping (a year stays 2026) and with at most three decimals.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.syntax.ast import Message

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


class Wording:
    """The sentences of one language."""

    __slots__ = ("_bundle", "_messages", "_phrases", "language")

    def __init__(self, language: str, bundle: "FluentBundle", messages: "Mapping[str, Message]") -> None:
        self.language = language
        self._bundle = bundle
        self._messages = messages
        self._phrases: dict[str, _Phrase | str] = {}

    def knows(self, message_id: str) -> bool:
        """Whether there is such a message."""
        return message_id in self._messages

    def say(self, message_id: str, **variables: Variable) -> str:
        """The sentence of a message with its variables filled in, plain and unescaped.

        Raises `WordingError` where the message or a variable that it needs is missing: a key is never shown.
        """
        phrase = self._phrases.get(message_id)
        if phrase is None:
            phrase = self._phrases[message_id] = self._prepared(message_id)
        return phrase if isinstance(phrase, str) else phrase(variables)

    def _prepared(self, message_id: str) -> "_Phrase | str":
        """What says a message soonest: its text, a join of texts and variables, or else Fluent itself."""
        message = self._messages.get(message_id)
        if message is None or message.value is None:
            msg = f"locales/{self.language} has no message {message_id!r}: add it to every language"
            raise WordingError(msg)
        parts = _parts(message)
        if parts is None:
            return self._formatted(message_id)
        if not any(is_variable for _, is_variable in parts):
            return "".join(text for text, _ in parts)
        return self._joined(message_id, parts)

    def _joined(self, message_id: str, parts: "_Parts") -> "_Phrase":
        def phrase(variables: dict[str, Variable]) -> str:
            try:
                return "".join(
                    [_plain(variables[text]) if is_variable else text for text, is_variable in parts]
                )
            except KeyError as missing:
                msg = f"locales/{self.language}: the message {message_id!r} needs the variable {missing}"
                raise WordingError(msg) from None

        return phrase

    def _formatted(self, message_id: str) -> "_Phrase":
        from fluent.runtime.types import fluent_number  # noqa: PLC0415  loaded by the first sentence that needs it

        pattern = self._bundle.get_message(message_id).value

        def phrase(variables: dict[str, Variable]) -> str:
            ungrouped = {
                name: value if isinstance(value, str) else fluent_number(value, useGrouping=False)
                for name, value in variables.items()
            }
            text, errors = self._bundle.format_pattern(pattern, ungrouped)  # type: ignore[arg-type]  # `_prepared` saw it
            if errors:
                faults = "; ".join(str(error) for error in errors)
                msg = f"locales/{self.language}: the message {message_id!r} cannot be said: {faults}"
                raise WordingError(msg)
            return str(text)

        return phrase


_Phrase = Callable[[dict[str, Variable]], str]
_Parts = list[tuple[str, bool]]  # a text, or a variable's name with true


def _parts(message: "Message") -> _Parts | None:
    """The texts and variables of a message; none where there is more to it (a choice, a reference)."""
    from fluent.syntax import ast  # noqa: PLC0415  loaded by the first sentence, not by the first import

    parts: _Parts = []
    for element in message.value.elements if message.value else ():
        if isinstance(element, ast.TextElement):
            parts.append((element.value, False))
        elif isinstance(element.expression, ast.VariableReference):
            parts.append((element.expression.id.name, True))
        else:
            return None
    return parts


def _plain(value: Variable) -> str:
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return str(value)


@cache
def wording(language: str) -> Wording:
    """The sentences of one of `LANGUAGES`, read once for the process (about 50 µs a message)."""
    from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415  loaded by the first sentence
    from fluent.syntax import ast  # noqa: PLC0415

    files = sorted((FOLDER / language).glob("*.ftl"))
    if language not in LANGUAGES or not files:
        msg = f"no language {language!r}: choose one of {', '.join(LANGUAGES)}"
        raise WordingError(msg)
    bundle = FluentBundle([language], use_isolating=False)
    messages: dict[str, ast.Message] = {}
    for file in files:
        resource = FluentResource(file.read_text(encoding="utf-8"))
        bundle.add_resource(resource)
        messages.update({entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)})
    return Wording(language, bundle, messages)
