"""The short signs before the choices of a question, and what a typed line means by them.

One numbering runs through all that stands open: what is typed is a number, with a question mark behind it for
说不清, or a letter wherever a number could be the answer itself.

    ○ 学历：还不知道  补答2     what is behind a line goes on after the choices
      1  补答：工程系列职称

      1  [ ] 发明专利           1 3?  there is one; of the third it cannot be said (1. １ and ① are 1 as well)
     无  都没有                 that there is nothing of all that is a word
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import ascii_lowercase

from dialogs.events import COMMANDS, Command, CommandName, Event, Pressed, Typed
from dialogs.replies import Block, Button, Item, Listing, Reply, lines_of
from locales.wording import Wording

_COUNTS = re.compile(r"[0-9０-９一二三四五六七八九十]")
_SEPARATORS = re.compile(r"[\s,，、;；]+")
_NUMBER = re.compile(r"[0-9]{1,3}\??", re.ASCII)
_AROUND = "().。"
_DIRECTIONS = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters"""


def signs(reply: Reply, nothing: str) -> Mapping[str, Button]:
    """Each choice by its sign: a number, or a letter wherever a number could be the answer itself; `nothing`
    is the word for none of those that can be ticked.
    """
    none = _nothing(reply)
    choices = [each for each in reply.choices if each is not none and not _ends_the_choice(each, reply)]
    return _counted(reply, choices) | ({} if none is None else {nothing: none})


def _nothing(reply: Reply) -> Button | None:
    """What says that there is nothing of all that can be ticked: the last button to be pressed alone."""
    alone = [button for button in reply.choices if reply.multiple and button.role == "control"]
    return alone[-1] if alone else None


def _counted(reply: Reply, choices: Sequence[Button]) -> dict[str, Button]:
    if any(button.role == "unsure" for button in choices):
        return dict(_with_doubts(choices))
    if any(button.number is not None for button in choices):
        return _as_numbered(choices)
    if _may_answer_by_number(reply, choices):
        return dict(zip(ascii_lowercase, choices, strict=False))
    numbers = _numbers(reply)
    return {str(numbers[button.key]): button for button in choices}


def _with_doubts(choices: Sequence[Button]) -> Iterator[tuple[str, Button]]:
    """A number for each choice, the same with a question mark for what is not clear about it (3?)."""
    place = 0
    for button in choices:
        place += button.role != "unsure"
        yield (f"{place}?" if button.role == "unsure" else str(place)), button


def _as_numbered(choices: Sequence[Button]) -> dict[str, Button]:
    """The choices by the numbers that they have, those without by the next ones."""
    numbered = {str(button.number): button for button in choices if button.number is not None}
    more = (button for button in choices if button.number is None)
    return numbered | {str(place): button for place, button in enumerate(more, start=1 + len(numbered))}


def signs_of(replies: Sequence[Reply], nothing: str) -> Sequence[Mapping[str, Button]]:
    """The signs of each of several replies that stand one below the other, no sign twice: the last one with
    choices stands open and has its own, what is offered beside it has letters from the end of the alphabet.
    """
    last = open_reply(replies)
    letters = iter(reversed(ascii_lowercase))
    return [
        signs(reply, nothing) if reply is last else dict(zip(letters, reply.choices, strict=False))
        for reply in replies
    ]


def line_signs(replies: Sequence[Reply]) -> Mapping[str, Button]:
    """The buttons of lines by what is typed for them: their label and their number among all that can be
    typed below the last reply (改3). The same button at another line has the same sign.
    """
    lines = lines_of(replies[-1].blocks) if replies else ()
    numbers = _numbers(replies[-1]) if replies else {}
    buttons = (line.button for line in lines if line.button is not None)
    return {f"{button.label}{numbers[button.key]}": button for button in buttons}


def _numbers(reply: Reply) -> Mapping[str, int]:
    """One number for each key that lines and choices press: first the choices, which stand nearest to where
    is typed, then the lines that are seen, then what is folded.
    """
    seen = (line.button.key for line in _seen_lines(reply.blocks) if line.button is not None)
    chosen = (button.key for button in reply.choices if not _ends_the_choice(button, reply))
    every = (line.button.key for line in lines_of(reply.blocks) if line.button is not None)
    return {key: number for number, key in enumerate(dict.fromkeys((*chosen, *seen, *every)), start=1)}


def _seen_lines(blocks: Iterable[Block]) -> Iterator[Item]:
    for block in blocks:
        for item in block.items if isinstance(block, Listing) else ():
            yield item
            yield from _seen_lines(item.below)


def open_reply(replies: Sequence[Reply]) -> Reply | None:
    """What stands open: the last reply with something to press."""
    return next((each for each in reversed(replies) if _numbers(each)), None)


def nothing_of(words: Wording) -> str:
    """The word for nothing of all that can be ticked."""
    return words.say("typed-nothing")


def read_line(line: str, said: Sequence[Reply], words: Wording) -> Event | None:
    """What a typed line means below the replies that were said; None for a command that there is not.

    A sign presses its choice, several signs answer a multiple choice, `/name` is a command, and the words of
    looking up with a clause (查条款 10.2) show that clause. Anything else is an answer in own words.
    """
    plain = plain_line(line)
    if plain.startswith("/"):
        return _command(plain)
    asked_for = "|".join(map(re.escape, words.say("typed-look-up-words").split()))
    clause = re.fullmatch(rf"(?:{asked_for})\s*([0-9][0-9.]*)", plain, re.IGNORECASE)
    if clause:
        return Command("article", clause[1].rstrip("."))
    shown, nothing = open_reply(said), nothing_of(words)
    keys = _pressed(plain.lower(), shown, nothing) if shown else ()
    beside = (by_sign.get(plain.lower()) for by_sign in (*signs_of(said, nothing), _typed_signs(said)))
    keys = keys or tuple(button.key for button in beside if button is not None)
    return Pressed(keys) if keys else Typed(line)


def without_signs_of_direction(line: str) -> str:
    """A line without what turns round the text behind it, and nobody sees: it stands in numbers that were
    copied (U+202D before each in some calculators), and quoted it would turn round what we say.
    """
    return line.translate(_DIRECTIONS)


def plain_line(line: str) -> str:
    """A line as two people would type it the same: the width of its characters and its blanks aside."""
    return " ".join(unicodedata.normalize("NFKC", line).split())


def misses(line: str, said: Sequence[Reply], words: Wording) -> bool:
    """Whether a line can only be signs of choices, and they choose nothing: numbers such as no choice has, or
    two where one is chosen; where letters stand before them, also another letter.
    """
    shown, nothing = open_reply(said), nothing_of(words)
    named = _named(plain_line(line).lower())
    if shown is None or not named or not isinstance(read_line(line, said, words), Typed):
        return False
    are_numbers = all(map(_NUMBER.fullmatch, named))
    if a_letter(shown, nothing) is not None:
        is_letter = len(named) == 1 and _is_letter(named[0]) and named[0] not in _yes_and_no(words)
        return not _asks_for_a_number(shown) and (are_numbers or is_letter)
    return are_numbers and any(_NUMBER.fullmatch(sign) for sign in signs(shown, nothing))


def a_letter(reply: Reply, nothing: str) -> str | None:
    """The first letter that stands before a choice; None where none does."""
    return next(filter(_is_letter, signs(reply, nothing)), None)


def _yes_and_no(words: Wording) -> Sequence[str]:
    return "|".join(words.say(f"words-{name}") for name in ("confirm", "cancel")).split("|")


def _is_letter(sign: str) -> bool:
    return len(sign) == 1 and sign in ascii_lowercase


def _named(plain: str) -> Sequence[str]:
    """The signs that stand in a line, without the marks that may stand around each: 1. (3) 5)."""
    return [sign.strip(_AROUND) for sign in _SEPARATORS.split(plain) if sign.strip(_AROUND)]


def _typed_signs(said: Sequence[Reply]) -> Mapping[str, Button]:
    """The buttons of lines by their sign as it may be typed: with a blank before the number, or without; the
    number alone where it can be nothing else.
    """
    by_sign = {sign.lower(): button for sign, button in line_signs(said).items()}
    spaced = {re.sub(r"(?=\d+$)", " ", sign, count=1): button for sign, button in by_sign.items()}
    if said and said[-1].question is not None:
        return by_sign | spaced
    return by_sign | spaced | {re.sub(r"^.*?(?=\d+$)", "", sign): each for sign, each in by_sign.items()}


def _command(plain: str) -> Command | None:
    name, _, argument = plain[1:].partition(" ")
    known: dict[str, CommandName] = {command: command for command in COMMANDS}
    return Command(known[name.lower()], argument) if name.lower() in known else None


def _pressed(plain: str, reply: Reply, nothing: str) -> tuple[str, ...]:
    """The keys that the signs of a line press, or none if it is not all signs."""
    by_sign = signs(reply, nothing)
    named = [by_sign.get(sign) for sign in _named(plain)]
    buttons = [button for button in named if button is not None]
    if not buttons or len(buttons) < len(named):
        return ()
    if all(_can_be_ticked(button, reply) for button in buttons):
        done = [button.key for button in reply.choices if _ends_the_choice(button, reply)]
        return (*dict.fromkeys(button.key for button in (*buttons, *_chosen_beside(buttons, reply))), *done)
    return (buttons[0].key,) if len(buttons) == 1 else ()


def _chosen_beside(buttons: Sequence[Button], reply: Reply) -> Iterator[Button]:
    """Where one is chosen of each group: what stands chosen in the groups of which nothing is named."""
    named = {button.group for button in buttons}
    yield from (each for each in reply.choices if each.chosen and each.group and each.group not in named)


def _may_answer_by_number(reply: Reply, choices: Sequence[Button]) -> bool:
    """Whether a bare number may be an answer of its own: an amount, a level (二级), a number in use."""
    if reply.question is None:
        return False
    return _asks_for_a_number(reply) or any(_COUNTS.search(button.label) for button in choices)


def _asks_for_a_number(reply: Reply) -> bool:
    return reply.typing is not None and reply.typing.numeric


def _ends_the_choice(button: Button, reply: Reply) -> bool:
    return reply.multiple and button.role == "go"


def _can_be_ticked(button: Button, reply: Reply) -> bool:
    return reply.multiple and button.role in ("choice", "unsure")
