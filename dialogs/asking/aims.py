"""The tiers that a question aims at, told apart from the titles that somebody has.

    工程师几年可以评高工    aims at 高工 (评 stands before it); 工程师 is held
    高工要几级证            aims at 高工: nothing else is named, and nothing says that it is held
    我是助工，能报吗        aims at nothing: 是 stands before it
    硕士不用先评助工就能上工程师吗   aims at 工程师: 先 stands before the lower title, which is beside it
    当工程师要多少年才够评高工       aims at 高工: the lower title is what is waited in

What is aimed at is hidden from the reading of facts, so that nobody is taken to have what is asked for.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.knowledge.index import Index
from dialogs.knowledge.wordings import Found
from dialogs.understanding.lexicon import GENERAL
from dialogs.understanding.numerals import extent

JUST_BEFORE = 3
"""So many characters before a tier may say that it is the one aimed at, or one that is held."""

HIDDEN = "□"
"""What stands in the place of each character that is hidden."""

_HELD_BEFORE = GENERAL.spoken("asking", "held_before")
_HELD_BEHIND = GENERAL.spoken("asking", "held_behind")
_MAJORS = tuple(sorted(GENERAL.spoken("asking", "majors"), key=len, reverse=True))
_TITLE_NEEDED = GENERAL.spoken("asking", "title_needed")
_TITLE_SKIPPED = GENERAL.spoken("asking", "title_skipped")
_TITLE_FIRST = GENERAL.spoken("asking", "title_first")
_WAITED_BEHIND = GENERAL.spoken("asking", "waited_behind")
_HOW_MANY = GENERAL.spoken("asking", "how_many")
_TIMES = GENERAL.spoken("asking", "times")
_HALF = "".join(GENERAL.spoken("asking", "half"))
_YEARS = GENERAL.spoken("asking", "years")
BETWEEN = tuple(sorted(GENERAL.spoken("asking", "between"), key=len, reverse=True))
"""Words that may stand between a thing and its number, the longest first."""


@dataclass(frozen=True, slots=True)
class Aims:
    """The tiers aimed at, in the order of the text, and the text without their mentions. `beside` are the
    titles that a need is asked of (硕士要先当助工才能评工程师吗), `skipped` those of them that are to be left
    out (博士能跳过工程师评高工吗).
    """

    tiers: tuple[str, ...]
    rest: str
    beside: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()


def aims_of(index: Index, text: str, *, is_need: bool = False) -> Aims:
    """What a question in plain writing aims at; `is_need`: it asks whether something is needed."""
    mentions = [(one, tier) for one in index.phrases.find(text) if (tier := index.meanings[one.phrase].tier)]
    aspiring = index.knowledge.glossary.aspiring
    free = [(one, tier) for one, tier in mentions if not _is_held(text, one, aspiring)]
    highest = max((tier for _, tier in free), key=index.tier_ids.index, default=None)
    before = (*_TITLE_SKIPPED, *_TITLE_FIRST, *(_TITLE_NEEDED if is_need else ()))
    beside = [
        (one, tier)
        for one, tier in free
        if tier != highest
        and (_start_of(text, one, before) < one.start or text[one.end :].startswith(_WAITED_BEHIND))
    ]
    others = [pair for pair in free if pair not in beside]
    aimed = [(one, tier) for one, tier in others if _is_aspired(index, text, one)]
    least = max((index.tier_ids.index(tier) for _, tier in aimed), default=-1)
    chosen = [pair for pair in others if not aimed or pair in aimed or index.tier_ids.index(pair[1]) > least]
    rest = text
    for one, tier in (*chosen, *beside):
        is_beside = (one, tier) in beside
        start = _start_of(text, one, before if is_beside else aspiring)
        rest = rest[:start] + HIDDEN * (one.end - start) + rest[one.end :]
    skipped = [tier for one, tier in beside if _start_of(text, one, _TITLE_SKIPPED) < one.start]
    return Aims(_once(tier for _, tier in chosen), rest, _once(tier for _, tier in beside), _once(skipped))


def _once(tiers: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tiers))


def _is_aspired(index: Index, text: str, one: Found) -> bool:
    return _start_of(text, one, index.knowledge.glossary.aspiring) < one.start


def _start_of(text: str, one: Found, words: tuple[str, ...]) -> int:
    """Where the first of the words stands just before a tier (评高工); the tier itself where none does."""
    first = max(0, one.start - JUST_BEFORE)
    before = text[first : one.start]
    found = (at for word in words if (at := before.find(word)) >= 0)
    return first + min(found, default=len(before))


def _is_held(text: str, one: Found, aspiring: tuple[str, ...]) -> bool:
    """Whether somebody has the title: 我是…, 评上…, 做了六年…, …满五年, …才三年, 电气…."""
    before, behind = text[: one.start], text[one.end :]
    major = next((word for word in _MAJORS if before.endswith(word)), "")
    if major and not before.removesuffix(major).endswith(aspiring):
        return True
    return (
        before.endswith((*_HELD_BEFORE, *_YEARS))
        or behind.startswith(_HELD_BEHIND)
        or duration_at_start(behind) is not None
    )


def duration_at_start(text: str) -> str | None:
    """The time with which a text begins, whatever may stand before it (才三年); None without one."""
    rest = without_prefixes(text, BETWEEN)
    if whole := next((word for word in _TIMES if rest.startswith(word)), None):
        return whole
    end = 0 if rest.startswith(_HOW_MANY) else extent(rest, 0)
    unit = next((word for word in _YEARS if rest.startswith(word, end)), None)
    if not end or unit is None:
        return None
    half = _HALF if rest.startswith(_HALF, end + len(unit)) else ""
    return rest[:end] + unit + half


def without_prefixes(text: str, words: tuple[str, ...]) -> str:
    """The text without the words at its beginning, as many as there are."""
    while found := next((word for word in words if text.startswith(word)), None):
        text = text[len(found) :]
    return text
