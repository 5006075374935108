"""The short signs before the choices of a question, and what a typed line means by them."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from string import ascii_lowercase

from dialogs.events import COMMANDS, Command, CommandName, Event, Pressed, Typed
from dialogs.replies import Button, Reply, lines_of

_COUNTS = re.compile(r"[0-9０-９一二三四五六七八九十]")
_SEPARATORS = re.compile(r"[\s,，、;；]+")


def signs(reply: Reply) -> Mapping[str, Button]:
    """Each choice by its sign: a number, or a letter wherever a number could be the answer itself."""
    choices = [button for button in reply.choices if not _ends_the_choice(button, reply)]
    if any(button.role == "unsure" for button in choices):
        return dict(_with_doubts(choices))
    if _may_answer_by_number(reply, choices):
        letters = iter(ascii_lowercase)
        return {str(b.number) if b.number is not None else next(letters): b for b in choices}
    return {str(place): button for place, button in enumerate(choices, start=1)}


def _with_doubts(choices: Sequence[Button]) -> Iterator[tuple[str, Button]]:
    """A number for each choice, the same with a question mark for what is not clear about it (3?)."""
    place = 0
    for button in choices:
        place += button.role != "unsure"
        yield (f"{place}?" if button.role == "unsure" else str(place)), button


def signs_of(replies: Sequence[Reply]) -> Sequence[Mapping[str, Button]]:
    """The signs of each of several replies that stand one below the other, no sign twice: the last one with
    choices stands open and has its own, what is offered beside it has letters from the end of the alphabet.
    """
    last = open_reply(replies)
    letters = iter(reversed(ascii_lowercase))
    return [
        signs(reply) if reply is last else dict(zip(letters, reply.choices, strict=False))
        for reply in replies
    ]


def line_signs(replies: Sequence[Reply]) -> Mapping[str, Button]:
    """The buttons of lines by what is typed for them: their label and the place among those alike (改3). The
    same button at another line has the same sign.
    """
    lines = lines_of(replies[-1].blocks) if replies else ()
    places: defaultdict[str, Iterator[int]] = defaultdict(partial(count, 1))
    buttons = dict.fromkeys(line.button for line in lines if line.button is not None)
    return {f"{button.label}{next(places[button.label])}": button for button in buttons}


def open_reply(replies: Sequence[Reply]) -> Reply | None:
    """What stands open: the last reply with something to press."""
    return next((reply for reply in reversed(replies) if reply.choices), None)


def read_line(line: str, said: Sequence[Reply], look_up_words: tuple[str, ...]) -> Event | None:
    """What a typed line means below the replies that were said; None for a command that there is not.

    A sign presses its choice, several signs answer a multiple choice, `/name` is a command, and one of
    `look_up_words` with a clause (查条款 10.2) shows that clause. Anything else is an answer in own words.
    """
    plain = " ".join(unicodedata.normalize("NFKC", line).split())
    if plain.startswith("/"):
        return _command(plain)
    asked_for = "|".join(map(re.escape, look_up_words))
    clause = re.fullmatch(rf"(?:{asked_for})\s*([0-9][0-9.]*)", plain, re.IGNORECASE)
    if clause:
        return Command("article", clause[1].rstrip("."))
    shown = open_reply(said)
    keys = _pressed(plain.lower(), shown) if shown else ()
    beside = (by_sign.get(plain.lower()) for by_sign in (*signs_of(said), _typed_signs(said)))
    keys = keys or tuple(button.key for button in beside if button is not None)
    return Pressed(keys) if keys else Typed(line)


def _typed_signs(said: Sequence[Reply]) -> Mapping[str, Button]:
    """The buttons of lines by their sign as it may be typed: with a blank before the number, or without."""
    by_sign = {sign.lower(): button for sign, button in line_signs(said).items()}
    return by_sign | {re.sub(r"(?=\d+$)", " ", sign, count=1): button for sign, button in by_sign.items()}


def _command(plain: str) -> Command | None:
    name, _, argument = plain[1:].partition(" ")
    known: dict[str, CommandName] = {command: command for command in COMMANDS}
    return Command(known[name.lower()], argument) if name.lower() in known else None


def _pressed(plain: str, reply: Reply) -> tuple[str, ...]:
    """The keys that the signs of a line press, or none if it is not all signs."""
    by_sign = signs(reply)
    named = [by_sign.get(sign) for sign in _SEPARATORS.split(plain) if sign]
    buttons = [button for button in named if button is not None]
    if not buttons or len(buttons) < len(named):
        return ()
    if all(_can_be_ticked(button, reply) for button in buttons):
        done = [button.key for button in reply.choices if _ends_the_choice(button, reply)]
        return (*dict.fromkeys(button.key for button in buttons), *done)
    return (buttons[0].key,) if len(buttons) == 1 else ()


def _may_answer_by_number(reply: Reply, choices: Sequence[Button]) -> bool:
    """Whether a bare number may be an answer of its own: an amount, a level (二级), a number in use."""
    if reply.question is None:
        return False
    is_numeric = reply.typing is not None and reply.typing.numeric
    return is_numeric or any(b.number is not None or _COUNTS.search(b.label) for b in choices)


def _ends_the_choice(button: Button, reply: Reply) -> bool:
    return reply.multiple and button.role == "go"


def _can_be_ticked(button: Button, reply: Reply) -> bool:
    return reply.multiple and button.role in ("choice", "unsure")
