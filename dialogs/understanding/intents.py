"""Telling what is no answer: 不知道, 跳过, 上一步, 重来, 帮助, and questions in return."""

import re
from datetime import date
from functools import cache
from typing import get_args

from dialogs.understanding.lexicon import GENERAL, merged
from dialogs.understanding.lexing import Lexer, has, without
from dialogs.understanding.reading import Intent, IntentName

_SILENT = ("padding", "sep", "filler", "about", "doubt")

_ASKING, _WHOLE, _ENDING = (tuple(GENERAL.words("intents", part)) for part in ("asking", "whole", "ending"))
_OR_ELSE, _BY = (
    tuple(word for word, entry in GENERAL.words("intents", "alternatives").items() if entry.kind == kind)
    for kind in ("or", "by")
)
_OPENINGS = tuple(GENERAL.words("intents", "openings"))


def read(text: str, today: date, own: frozenset[str]) -> Intent | None:
    """The intent that the whole text is, or None.

    `own` are words that mean an answer here though they say elsewhere that it is not known.
    """
    for lexer in _lexers():
        tokens = lexer.tokens(text, today)
        if tokens is None:
            continue
        said = without(tokens, *_SILENT)
        if any(token.text in own for token in said):
            return None
        if said:
            name = said[0].kind
            return Intent(next(intent for intent in get_args(IntentName) if intent == name))
    return None


def only_asks(text: str, today: date) -> bool:
    """Whether a text is a word of asking and nothing else that tells anything: 是不是呢."""
    tokens = _asking().tokens(text, today)
    said = without(tokens or (), "padding", "sep")
    return bool(said) and said[0].kind == "whole" and not has(said[1:], "whole")


def says_unknown(text: str) -> bool:
    """Whether a text that was not understood begins with not knowing, tells no number and asks nothing."""
    opens = text.startswith(_OPENINGS)
    return opens and not _NUMBERS.search(text.replace("几", "")) and not text.endswith(("吗", "?"))


def asks_plainly(text: str) -> bool:
    """Whether a text can be nothing but a question, whatever else stands in it: 有没有, 是不是, 吗."""
    once = _TWICE.sub(r"\1", text)  # 没有没有 does not ask 有没有
    return once.endswith(("吗", "?")) or any(word in once for word in _WHOLE) or bool(_FROM.search(once))


def is_question(text: str) -> bool:
    """Whether a text that was not understood as an answer asks something."""
    if _NOTHING.search(text):
        return False
    if asks_plainly(text) or any(word in text for word in _ASKING) or _alternatives(text):
        return True
    return len(text) > 2 and text.endswith(_ENDING)


def _alternatives(text: str) -> bool:
    """Whether a text asks which of two it is, without a word of asking: 算发证那天还是聘任那天."""
    return any(
        (found := _OR.fullmatch(part)) and not (_NUMBERS.search(found[1]) and _NUMBERS.search(found[2]))
        for part in _PARTS.split(text)
    )


_TWICE = re.compile(f"({'|'.join(GENERAL.words('none'))})\\1+")
_FROM = re.compile("({0}).{{1,12}}(?:{1})({0})".format(*map("|".join, (_BY, _OR_ELSE))))
_PARTS = re.compile("[,;]")
_OR = re.compile(f"(.{{2,}})(?:{'|'.join(_OR_ELSE)})(.{{2,}})")
_NUMBERS = re.compile("[0-9二两三四五六七八九十百千万亿几]")
_NOTHING = re.compile(
    "(?:什么|啥|么子).{0,8}[都也][没冇冒无不莫]|(?:[没冇不]有?得?)(?:多少|好多|什么|啥|几|怎么)"
    "|哪里?(?:敢|会做|舍得|轮得到|轮得上)|^谁(?:敢|晓得|会)"
)
"""什么奖都没有, 没多少 and 哪敢 ask nothing."""


@cache
def _asking() -> Lexer:
    """What cuts questions of a word or two."""
    return Lexer(
        merged(
            GENERAL.words("common", "padding"),
            GENERAL.words("common", "separators"),
            GENERAL.words("intents", "ending"),
            GENERAL.words("intents", "whole"),
        )
    )


@cache
def _lexers() -> tuple[Lexer, ...]:
    """What cuts commands, and what cuts words of not knowing."""
    return tuple(
        Lexer(
            merged(
                GENERAL.words("common", "padding"),
                GENERAL.words("common", "separators"),
                GENERAL.words("intents", part),
                GENERAL.words("intents", "commands"),
            )
        )
        for part in ("commands", "unknown")
    )
