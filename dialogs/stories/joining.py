"""What is one clause of a story although marks stand between: headings, brackets, a thing and its number.

软著：无                                     软著无
难题（TRIZ，已应用见效）：6个                难题triz已应用见效6个
现场的难题，见了效的一共7个                  现场的难题见了效的一共7个
6、发明专利：授权4件                         发明专利授权4件; the 6 only counts the lines
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from criteria.policy.model import Policy
from dialogs.clauses.cutting import Clause, cut
from dialogs.stories.marking import Mark, marks_of
from dialogs.stories.quantities import quantities_of
from dialogs.stories.telling import LONGEST_QUOTE
from dialogs.stories.words import StoryWords
from dialogs.understanding.english import in_chinese
from dialogs.understanding.normalising import normalise

WISHES: Final = ("want", "able", "apply", "ask")
COLONS: Final = (":", "：")
_HEADING: Final = 8
"""Characters of the longest heading that names nothing."""
_LONG_HEADING: Final = 24
"""Characters of the longest heading that names a thing, and of the longest words that wait for a number."""
_NAMING: Final = ("thing", "step", "holding", "title_noun")
_OTHERS: Final = (*_NAMING, "prize", "rung", "other", "member")
_OPEN: Final = "(（[【〔"
_CLOSED: Final = ")）]】〕"
_PAUSES: Final = frozenset(",，、 \u3000")
_UNTOLD: Final = ("deny", "pending", "running", "plan", "hearsay", "supposed", "other", *WISHES)
"""What a clause that only waits for its number does not say."""
_DATED: Final = frozenset({"date", "years", "bare", "other"})
"""What a heading may tell of quantities: 2014年：助工."""
_LINKS: Final = ("total", "got", "particle", "companion", "mark")
"""What may stand right before the number that a thing waited for: 一共7个, 的有六个, 是6个."""
_ENGLISH_JOINT: Final = re.compile(r"\s(?=(?:and|but|then|while)\s)")
_NUMBERED: Final = re.compile(r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[、)）.．]\s*|[①-⑳]\s*")
_NUMBER: Final = re.compile(r"[0-9]{1,2}|[一二三四五六七八九十]{1,3}")
_BEHIND_A_NUMBER: Final = (*".．、)）",)


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause with its marks; `joints` are the places of its plain writing where its parts begin."""

    clause: Clause
    marks: tuple[Mark, ...]
    joints: tuple[int, ...] = (0,)

    def has(self, *kinds: str) -> bool:
        """Whether any of its marks may be of one of these kinds."""
        return any(mark.has(*kinds) for mark in self.marks)


def pieces_of(words: StoryWords, text: str, today: date) -> Iterator[Piece]:
    """The clauses of a story, with what belongs together as one."""
    waiting: list[Piece] = []
    for piece in _cut(words, text, today):
        if waiting and _is_within(text[waiting[0].clause.end : piece.clause.start]):
            waiting.append(piece)
            continue
        if waiting and _continues(text, waiting, piece, today):
            yield _together(words, text, [*waiting, piece], today)
            waiting = []
            continue
        yield from waiting
        waiting = [piece] if _waits(text, piece, today) else []
        if not waiting:
            yield piece
    yield from waiting


def _cut(words: StoryWords, text: str, today: date) -> Iterator[Piece]:
    """The clauses as they stand; the number of a line belongs to the line."""
    number: Clause | None = None
    clauses = (part for clause in cut(text) for part in _in_english_parts(clause))
    for clause in map(partial(_in_chinese, words.policy), clauses):
        if number is None and _is_a_number(text, clause):
            number = clause
            continue
        whole = _without_number(clause)
        if number is not None:
            whole = replace(whole, start=number.start, text=text[number.start : clause.end])
            number = None
        yield Piece(whole, marks_of(whole.plain, words.book, today))
    if number is not None:
        yield Piece(number, marks_of(number.plain, words.book, today))


def _in_english_parts(clause: Clause) -> Iterator[Clause]:
    """A clause, or the parts of one in English that is too long for a quote."""
    if len(clause.text) <= LONGEST_QUOTE or not clause.text.isascii():
        yield clause
        return
    at = 0
    for end in (*(found.start() for found in _ENGLISH_JOINT.finditer(clause.text)), len(clause.text)):
        text = clause.text[at:end]
        yield replace(
            clause, start=clause.start + at, end=clause.start + end, text=text, plain=normalise(text),
            opening="", asks=clause.asks and end == len(clause.text),
        )  # fmt: skip
        at = end + 1


def _is_a_number(text: str, clause: Clause) -> bool:
    """Whether a clause is only the number of a line: 1. or （二）."""
    return bool(_NUMBER.fullmatch(clause.plain)) and text[clause.end : clause.end + 1] in _BEHIND_A_NUMBER


def _without_number(clause: Clause) -> Clause:
    """A clause without the number of its line before it: 6、发明专利."""
    found = _NUMBERED.match(clause.text)
    if found is None or found.end() == len(clause.text):
        return clause
    plain = normalise(clause.text[found.end() :])
    return replace(clause, plain=plain, opening="") if plain and not plain[0].isdigit() else clause


def _in_chinese(policy: Policy, clause: Clause) -> Clause:
    """A clause in English by the Chinese that it says."""
    if not clause.text.isascii():
        return clause
    return replace(clause, plain=normalise(in_chinese(policy, clause.text) or clause.text) or clause.plain)


def _is_glued(text: str, piece: Piece) -> bool:
    """Whether only a conjunction begins what stands behind: 我主导并且见了效的3个."""
    return text[piece.clause.end : piece.clause.end + 1].isalnum()


def _is_within(between: str) -> bool:
    """Whether a bracket that was opened in between is not closed yet."""
    return sum(between.count(mark) for mark in _OPEN) > sum(between.count(mark) for mark in _CLOSED)


def _waits(text: str, piece: Piece, today: date) -> bool:
    """Whether a clause only names what comes: a heading, or a thing without its number."""
    size, behind = len(piece.clause.plain), text[piece.clause.end :].lstrip()
    if piece.has(*WISHES, "heading"):
        return False
    told = {each.kind for each in quantities_of(*_read(piece), today.year)}
    if behind.startswith(COLONS) and size <= _HEADING and told <= _DATED:
        return True
    if _is_glued(text, piece) and piece.has("mark") and not piece.has(*_OTHERS, *_UNTOLD):
        return not told
    if size > _LONG_HEADING or not piece.has(*_NAMING) or told:
        return False
    return behind.startswith(COLONS) or not piece.has(*_UNTOLD)


def _read(piece: Piece) -> tuple[str, tuple[Mark, ...]]:
    return piece.clause.plain, piece.marks


def _continues(text: str, waiting: Sequence[Piece], piece: Piece, today: date) -> bool:
    """Whether a clause tells of what waits."""
    between = text[waiting[-1].clause.end : piece.clause.start]
    if any(colon in between for colon in COLONS):
        return True
    if not between and not waiting[0].has(*_OTHERS):
        return not piece.has(*_OTHERS) and _is_its_number(piece, today)
    if not waiting[0].has("thing") or piece.has(*_OTHERS):
        return piece.has("member", "prize") and not piece.has(*_NAMING) and _is_bracket_only(between)
    if _is_bracket_only(between):
        return True
    return len(waiting) == 1 and _PAUSES.issuperset(between) and _is_its_number(piece, today)


def _is_bracket_only(between: str) -> bool:
    return between.strip() in tuple(_CLOSED)


def _is_its_number(piece: Piece, today: date) -> bool:
    """Whether a clause tells the one number that a thing waited for, and nothing behind it."""
    counts = [each for each in quantities_of(*_read(piece), today.year) if each.kind == "count"]
    if len(counts) != 1 or counts[0].end != len(piece.clause.plain) or piece.has(*_UNTOLD):
        return False
    before = [mark for mark in piece.marks if mark.end == counts[0].start]
    return counts[0].start == 0 or any(mark.has(*_LINKS) for mark in before)


def _together(words: StoryWords, text: str, pieces: Sequence[Piece], today: date) -> Piece:
    """Several clauses as one."""
    first, last = pieces[0].clause, pieces[-1].clause
    before = "".join(piece.clause.plain for piece in pieces[:-1])
    plain = before + last.plain
    clause = replace(
        first,
        end=last.end,
        text=text[first.start : last.end],
        plain=plain,
        asks=last.asks,
        aside=first.aside,
    )
    return Piece(clause, marks_of(plain, words.book, today), (0, len(before)))
