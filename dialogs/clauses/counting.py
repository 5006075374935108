"""What numbers and places beside an answer speak of: its own things, or others.

第四              a rank: does it count? · 第四年, 前四年  no rank, a time
两位高工评过       beside a count of reports: of persons, it leaves the reports as they are
搞了两套          beside a count: it may be what was counted
三条线一起算的     beside an amount: of things
三级              beside a choice: another grade
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from criteria.policy.vocabulary import Fact, Kind
from dialogs.clauses.marking import UNKNOWN
from dialogs.understanding.lexicon import GENERAL, Lexicon
from dialogs.understanding.lexing import Token

RANK: Final = "rank"
EMPLOYER: Final = "employer"
EMPLOYER_RANK: Final = "employer_rank"
_ONE_AFTER_ANOTHER: Final = ("、", "和", "与", "跟", "及")
_MONEY: Final = tuple(
    word for word, entry in GENERAL.words("amounts", "money").items() if entry.kind != "padding"
)
_ONE: Final = "一"
"""A one that is written so stands in many words that count nothing: 一阵子, 一路."""
_PIECES, _GRADES, _OTHERS = (
    tuple(word for word, entry in GENERAL.words("counts", "beside").items() if entry.kind == kind)
    for kind in ("piece", "grade", "other")
)
"""What stands right behind a number and counts things, ranks them, or counts what lies around them."""


def rank_against(tokens: tuple[Token, ...], last_rank: int | None) -> tuple[str, str] | None:
    """A rank that is the house's, that does not count, or of which it is not known whether it does: its class
    and its word.
    """
    ranks = [
        (place, rank) for place, token in enumerate(tokens) if (rank := _rank(tokens, place)) is not None
    ]
    behind = [token.text for token in tokens if token.kind == "rank_behind"]
    houses = [token.text for token in tokens if token.kind in (EMPLOYER, EMPLOYER_RANK)]
    if (ranks or behind) and houses:
        return EMPLOYER_RANK, houses[0]
    if last_rank is None:
        return None
    for place, rank in ranks:
        if rank > last_rank:
            return RANK, tokens[place].text
    untold = [token.text for token in tokens if token.kind == "ranked"] if not ranks else []  # 排名要翻证书
    return (RANK, (behind + untold)[0]) if behind + untold else None


def _rank(tokens: Sequence[Token], place: int) -> int | None:
    """The rank that a token tells, with those around it: 第二, 排名2, 前三, 一作, 2/5."""
    token = tokens[place]
    if token.kind == RANK:
        return int(token.meaning)
    before = tokens[place - 1].kind if place else ""
    if tokens[place + 1 : place + 2] and tokens[place + 1].kind == "time":
        return None  # 前四年, 第四年
    is_rank = before in ("ordinal", "ranked", "rank_within") or _is_share(tokens, place)
    return int(token.numeral.low) if token.numeral and token.numeral.is_exact and is_rank else None


def _is_share(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number is one of a pair with a stroke between: 2/5, the second of five."""
    return [token.kind for token in tokens[place : place + 3]] == ["number", "rank_of_all", "number"]


@dataclass(frozen=True, slots=True)
class Counted:
    """What a fact counts: its kind, the largest number of it, and the words of measure behind one; `persons`
    are those of a fact that counts people, beside which no other people are spoken of.
    """

    kind: Kind
    most: float
    units: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()


def counted_by(fact: Fact, own: Lexicon) -> Counted:
    """What a fact counts, by the words of a policy."""
    words = own.words("numbers", fact.name).items()
    persons = tuple(word for word, entry in words if entry.kind == "classifier")
    return Counted(fact.kind, fact.most, tuple(own.units.get(fact.name, ())), persons)


def loose_number(tokens: tuple[Token, ...], counted: Counted) -> str:
    """A number that may be one of the fact; beside a number of years also a time without its event."""
    has_event = any(token.kind == "event" for token in tokens)
    if counted.kind == "years" and not has_event:
        dates = [token.text for token in tokens if token.kind == "date"]
        if dates:
            return dates[0]
    return next((token.text for place, token in _loose(tokens) if _may_be_of(tokens, place, counted)), "")


def counts_unknown(tokens: tuple[Token, ...], counted: Counted) -> bool:
    """Whether a number that may be one of the fact counts what is no known word: 200万度."""
    return any(
        before.numeral is not None and behind.kind == UNKNOWN and _may_be_of(tokens, place, counted)
        for place, (before, behind) in enumerate(pairwise(tokens))
    )


def _loose(tokens: tuple[Token, ...]) -> Iterator[tuple[int, Token]]:
    """The numbers that are no ranks, with their places."""
    for place, token in enumerate(tokens):
        turns = place > 0 and tokens[place - 1].kind == "turning"  # 二十三年，明年满二十四
        is_place = _rank(tokens, place) is not None or _is_share(tokens, place - 2)
        if token.numeral is not None and not turns and not is_place:
            yield place, token


def _may_be_of(tokens: tuple[Token, ...], place: int, counted: Counted) -> bool:
    """Whether a number may be one of the fact, by what stands behind it."""
    token, behind = tokens[place], tokens[place + 1 : place + 2]
    words = "".join(each.text for each in tokens[place + 1 :])
    if counted.kind in ("choice", "set"):
        return words.startswith(_GRADES) or all(each.numeral is not None for each in tokens)
    if counted.kind == "flag" or _is_beyond(token, counted):
        return False
    if not behind:
        return token.text != _ONE
    if behind[0].kind == "time":
        return counted.kind == "years" and all(each.kind != "event" for each in tokens)
    return behind[0].kind != "page" and _counts_things(token, words, counted)


def _counts_things(token: Token, words: str, counted: Counted) -> bool:
    """Whether a number counts what the fact may count, or nothing that is known to be something else."""
    if counted.kind == "amount" and (words.startswith(_MONEY) or _is_scaled(token)):
        return True
    others = _longest(words, _OTHERS)
    if words.startswith(counted.persons):
        return True
    if others and others > _longest(words, counted.units):
        return False
    of_pieces = words.startswith((*_PIECES, *counted.units))
    return counted.kind == "count" if of_pieces else token.text != _ONE


def _is_beyond(token: Token, counted: Counted) -> bool:
    """Whether a number is more than the fact may be; a sum may be told in yuan."""
    number = token.numeral
    return counted.kind in ("count", "years") and number is not None and number.low > counted.most


def _is_scaled(token: Token) -> bool:
    """Whether a number is told in 万 or 亿, as sums are."""
    return token.numeral is not None and token.numeral.scale > 1


def _longest(words: str, beginnings: tuple[str, ...]) -> int:
    """The length of the longest of the beginnings that a text has."""
    return max((len(beginning) for beginning in beginnings if words.startswith(beginning)), default=0)


def adds_up(tokens: Sequence[Token], counted: float | None) -> bool:
    """Whether words divide what was counted: 一个焊装线一个涂装线, 2022年和2023年各一项."""
    numbers = [
        float(token.numeral.low)
        for place, token in enumerate(tokens)
        if token.numeral and token.numeral.is_exact and _rank(tokens, place) is None
    ]
    shares = any(token.kind == "each" for token in tokens)
    if counted is None or not (shares or len(numbers) > 1):
        return False
    named = max(
        sum(token.kind in ("date", "place") for token in tokens),
        1 + sum(token.text in _ONE_AFTER_ANOTHER for token in tokens),
    )
    return (sum(numbers) * named if shares else sum(numbers)) == counted
