"""What a question wants to be told, by the words of `data/asking.yaml`.

    评高工要答辩吗            need      要答辩
    评高工可以不答辩吗        need, the other way round: 可以不
    软著要产业化了才算吗      need      算 behind 才: only then
    一级证能顶二级用吗        stands    顶
    年限差半年会不会过不了    fails     过不了

A question is read part by part, between its punctuation; the last part that wants something is the one that
asks, but what only asks for agreement (…，行不行) or for anything at all (…，怎么算) leaves that to a part
before it. Of words that overlap the longest counts, so that 能力 is no 能 and 十几年 no 几年; and a choice of
two (要不要) denies nothing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, get_args

from dialogs.knowledge.wordings import Phrasebook
from dialogs.understanding.lexicon import GENERAL

FormName = Literal[
    "proof", "meaning", "amount", "duration", "need", "enough", "stands", "worth", "fails", "may", "who",
    "when", "what", "plain",
]  # fmt: skip

ANSWERED: Final[frozenset[FormName]] = frozenset(
    ("need", "enough", "stands", "worth", "fails", "may", "plain")
)
"""The forms that are answered by yes or no."""

_PART: Final = re.compile(r"[^,.!;:。、，；\s?？]+[?？]*|[?？]+")
_EITHER: Final = re.compile(r"(.)[不没]\1")
"""算不算, 能不能: a choice of two is offered."""

_OPEN: Final = frozenset(("who", "when", "what"))
_CLOSED: Final = frozenset(("need", "enough", "stands", "worth", "fails", "may"))
"""What an open question wants beside 谁, 哪, 什么 is not asked by yes or no: 要什么部门认可."""


@dataclass(frozen=True, slots=True)
class Form:
    """What is wanted; `denied`: asked the other way round (不用…吗). `part` is the part that asks, `word` the
    word by which it does (顶 between the two things of `stands`).
    """

    name: FormName
    denied: bool
    part: str
    word: str = ""


def form_of(text: str) -> Form:
    """The form of a question in plain writing; `plain` where nothing tells it."""
    best = Form("plain", False, text)
    for match in _PART.finditer(text):
        found = _read(match[0])
        if found is not None and (best.name == "plain" or not _adds_little(found)):
            best = found
    return best


def _adds_little(form: Form) -> bool:
    return form.name in ("plain", "what") or form.part.rstrip("?？") in _words().tags


def _read(part: str) -> Form | None:
    words = _words()
    kinds: dict[str, str] = {}
    denials: list[str] = []
    for found in words.book.find(part):
        kind, meaning = words.meaning[found.phrase]
        if kind == "not":
            denials += [] if _is_of_two(part, found.start) else [meaning]
        elif kind == "form":
            kinds.setdefault(meaning, part[found.start : found.end])
    if not kinds and not denials:
        return Form("need", False, part) if _asks_bare_need(part) else None
    if "may" in denials and "worth" in kinds:
        denials.append("worth")
    return _form(part, kinds, denials)


def _is_of_two(part: str, at: int) -> bool:
    """Whether a denial is but the second half of a choice: 还要|不要."""
    return any(found.start() < at < found.end() for found in _EITHER.finditer(part))


def _form(part: str, kinds: Mapping[str, str], denials: list[str]) -> Form:
    words = _words()
    order = words.order
    if _OPEN.intersection(kinds) and "plain" not in kinds and not _EITHER.search(part):
        order = tuple(each for each in words.order if each not in _CLOSED)
    name = next((each for each in order if each in kinds), "plain")
    is_weak = name in ("may", "worth", "enough", "plain", "what")
    if is_weak and ("need" in denials or _asks_only_then(part)):
        name = "need"
    elif name == "plain" and denials:
        name = denials[0]
    elif name == "plain" and _asks_bare_need(part):
        name = "need"
    form: FormName = next(each for each in get_args(FormName) if each == name)
    related = {"need": ("need",), "fails": ()}.get(form, ("worth", "may"))
    denied = form in ANSWERED and any(each in related for each in denials)
    return Form(form, denied, part, kinds.get(form, ""))


def _asks_only_then(part: str) -> bool:
    """Whether something stands before a word that says that only then it will do: 产业化了才算."""
    rest = _bare(part)
    return any(rest.find(word) > 1 for word in _words().only_then)


def _asks_bare_need(part: str) -> bool:
    words, rest = _words(), _bare(part)
    return rest.rstrip("?？").endswith(words.either) and any(word in rest for word in words.bare_need)


def _bare(part: str) -> str:
    """The part without the words that only look like one that asks."""
    words = _words()
    for found in words.book.find(part):
        if words.meaning[found.phrase][0] == "nothing":
            part = part.replace(found.phrase, " " * len(found.phrase))
    return part


@dataclass(frozen=True, slots=True)
class _FormWords:
    book: Phrasebook
    meaning: Mapping[str, tuple[str, str]]
    order: tuple[str, ...]
    only_then: tuple[str, ...]
    bare_need: tuple[str, ...]
    either: tuple[str, ...]
    tags: tuple[str, ...]


@cache
def _words() -> _FormWords:
    meaning = dict(_entries())
    return _FormWords(
        Phrasebook(meaning),
        meaning,
        GENERAL.names("asking", "order"),
        GENERAL.spoken("asking", "only_then"),
        GENERAL.spoken("asking", "bare_need"),
        GENERAL.spoken("asking", "either"),
        GENERAL.spoken("asking", "tags"),
    )


def _entries() -> Iterator[tuple[str, tuple[str, str]]]:
    for group in ("forms", "denials"):
        for word, entry in GENERAL.words("asking", group).items():
            yield word, (entry.kind, entry.meaning)
