"""How a clause is called in the language spoken, by the parts of the regulation's own label.

    第十条（二）1.（1）              article 10, part 2, point 1, item 1      Article 10(2)1(1)
    第十三条第5项（原文第一个“5.”）   article 13, numbered 5, twin 1           Article 13(5), first

A label of another make has no such parts: the policy says itself what it is called (`clause-<id>`).
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from locales.wording import Wording

Kind = Literal["article", "part", "point", "item", "numbered", "twin"]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a label with its number, counted and as it is written; of a twin what is printed twice."""

    kind: Kind
    number: int
    written: str
    printed: str = ""


_DIGITS: Final = "零一二三四五六七八九"
_NUMERAL: Final = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_PART: Final = re.compile(
    rf"第(?P<article>{_NUMERAL})条|（(?P<part>{_NUMERAL})）|(?P<point>\d+)\.|（(?P<item>\d+)）"
    rf"|第(?P<numbered>\d+)项|（原文第(?P<twin>{_NUMERAL})个(?P<printed>[^）]*)）"
)
_KINDS: Final[tuple[Kind, ...]] = ("article", "part", "point", "item", "numbered", "twin")


def parts_of(label: str) -> tuple[Part, ...]:
    """The parts of a label, from the article on; none where it is made otherwise."""
    found = tuple(_PART.finditer(label))
    if not found or found[0]["article"] is None or "".join(each[0] for each in found) != label:
        return ()
    return tuple(map(_part, found))


def _part(found: re.Match[str]) -> Part:
    kind = next(each for each in _KINDS if found[each])
    return Part(kind, _number(found[kind]), found[kind], found["printed"] or "")


def _number(written: str) -> int:
    """The number of a label's numeral, below a hundred: 3, 三, 十三, 二十, 二十一."""
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return 10 * (_DIGITS.index(tens) if tens else len(ten)) + (_DIGITS.index(ones) if ones else 0)


def spoken_label(words: Wording, label: str) -> str | None:
    """The label in the language spoken; None where its parts are not known."""
    parts = parts_of(label)
    return "".join(_spoken(words, part) for part in parts) if parts else None


def _spoken(words: Wording, part: Part) -> str:
    return words.say(f"named-{part.kind}", number=part.number, written=part.written, printed=part.printed)
