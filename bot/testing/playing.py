"""Playing a written conversation with the assistant, whatever the channel.

» /start                      somebody says something,
您好，我是创评助手              and sees these texts in their order
» [看看我能报哪一级]            presses what is labelled so, or does what comes to the same,
下面 2 点都符合吗？
» /help
您的结果                       of what is said again, a channel shows the beginning
… 下一步                       and may leave out this
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

FILE: Final = Path(__file__).parent / "one_conversation.txt"
DOES: Final = "» "
AGAIN: Final = "… "

_PRESSED: Final = re.compile(r"\[(.+)\]")
_RECEIPT: Final = re.compile(r"(?<![0-9a-f])[0-9a-f]{12}（\d{4}-\d{2}-\d{2}）")
_EARLIEST: Final = re.compile(r"(?<=最早)(\s*)\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says, or presses by its label, the pieces of text that they see then, in their order, and
    those behind them that a channel may leave out where they stand above already.
    """

    said: str
    pressed: bool = False
    sees: tuple[str, ...] = ()
    again: tuple[str, ...] = ()


class Person(Protocol):
    """Somebody in a channel: what they do there, and what they see of it."""

    @property
    def sees_all_again(self) -> bool:
        """Whether what stands above already is told wholly once more."""
        ...

    async def says(self, text: str) -> None:
        """Say something in own words, or give a command."""
        ...

    async def presses(self, label: str) -> None:
        """Press what is labelled so; where nothing can be pressed, type what stands for it."""
        ...

    async def sees(self, pieces: Sequence[str]) -> str:
        """What was shown since they last said or pressed something. Waits until all pieces stand in it
        (`missing` is None), or nothing more comes.
        """
        ...


class NotSeenError(AssertionError):
    """Something was not shown, or not in its place."""

    def __init__(self, turn: Turn, piece: str, shown: str) -> None:
        super().__init__(f"after “{turn.said}”: “{piece}” is not in\n{shown}")


async def play(conversation: Sequence[Turn], person: Person) -> None:
    """Hold a conversation as it is written. Raises `NotSeenError` with the first thing that was not seen."""
    for turn in conversation:
        await (person.presses(turn.said) if turn.pressed else person.says(turn.said))
        pieces = (*turn.sees, *turn.again) if person.sees_all_again else turn.sees
        shown = await person.sees(pieces)
        piece = missing(pieces, shown)
        if piece is not None:
            raise NotSeenError(turn, piece, shown)


def one_conversation() -> tuple[Turn, ...]:
    """The one conversation that every channel holds, from the welcome to a result and beyond."""
    return read_conversation(FILE.read_text(encoding="utf-8"))


def read_conversation(written: str) -> tuple[Turn, ...]:
    """A conversation from its text."""
    return tuple(map(_read_turn, re.split(rf"^{DOES}", written, flags=re.MULTILINE)[1:]))


def write_conversation(conversation: Sequence[Turn]) -> str:
    """The text of a conversation."""
    lines: list[str] = []
    for turn in conversation:
        lines.append(DOES + (f"[{turn.said}]" if turn.pressed else turn.said))
        lines += (*turn.sees, *(AGAIN + piece for piece in turn.again))
    return undated("\n".join(lines) + "\n")


def _read_turn(written: str) -> Turn:
    said, *pieces = written.splitlines()
    pressed = _PRESSED.fullmatch(said)
    sees = tuple(piece for piece in pieces if not piece.startswith(AGAIN))
    again = tuple(piece.removeprefix(AGAIN) for piece in pieces if piece.startswith(AGAIN))
    return Turn(pressed[1] if pressed else said, pressed is not None, sees, again)


def missing(pieces: Sequence[str], shown: str) -> str | None:
    """The first piece that is not shown in its place; None if all are. Spaces do not count."""
    rest = squeezed(shown)
    for piece in pieces:
        _, found, rest = rest.partition(squeezed(piece))
        if not found:
            return piece
    return None


def squeezed(text: str) -> str:
    """A text without spaces, wherever its lines were broken, and without what differs each day."""
    return undated(re.sub(r"\s|[│┃▌]", "", text))


def undated(text: str) -> str:
    """A text as it is on any day: the receipt's number and the day of a plan differ."""
    return _EARLIEST.sub(r"\1SOMEDAY", _RECEIPT.sub("RECEIPT（TODAY）", text))
