"""What a clause beside an answer is there for.

去年刚下证            harmless: the date of the certificate
还没审计              harmless: a proof is missing, the value is not
另外两个还在申请      others: said of other things than those that were counted
还在申请              pending: said of these, and it decides
我排第四              rank, where the third is the last that counts
在湘雅的产线上用      unknown: nothing in it can decide, but not all of it was understood
搞了两套              number: whose, and of what?
囧囧不囧              unread: most of it is no known word, and 不 may decide
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from criteria.policy.vocabulary import Fact, Kind, Value
from dialogs.clauses.marking import UNKNOWN
from dialogs.understanding.lexing import Token

HARMLESS: Final = "harmless"
OTHERS: Final = "others"
UNREAD: Final = "unread"
NUMBER: Final = "number"
RANK: Final = "rank"
EMPLOYER: Final = "employer"

DECIDING: Final = (
    *(
        "hedge",
        "condition",
        "excluded",
        "pending",
        "planned",
        "lapsed",
        "acquired",
        "person",
        "team",
        EMPLOYER,
    ),
    *("kind", "level", "per", "partial", "broken", "employer_rank", RANK, "denial", NUMBER, UNREAD),
)
"""The classes that make an answer unclear, the one that tells most first; each has its message."""

_EXCUSES: Final = frozenset({"pending", "planned", "lapsed", "acquired", "person", "team"})
"""Why there is none: beside a no they change nothing (没有，还在申请)."""
_SHOWN: Final = frozenset({"proof", "feeling"})
_APART: Final = frozenset({OTHERS, "person", "partial", "date", UNKNOWN})
_TELLING: Final = frozenset({"courtesy", "feeling", "event", "certificate", "proof"})
_STATUS: Final = frozenset({"certificate"})
_NEAR: Final = 2
"""How many words away from a no what it denies is named."""
_LONGEST_UNKNOWN: Final = 2
_KNOWN_TO_ONE: Final = 3
"""How many characters of known words there must be for each that is of none."""
_ONE_AFTER_ANOTHER: Final = ("、", "和", "与", "跟", "及")
_QUANTITIES: Final = frozenset({"count", "amount", "percent", "years"})
"""Facts of which a part of the time, or of the things, is another number."""
_THERE: Final = ("place", "proof", "feeling")
_CONTRAST: Final = "contrast"
_LETTERS: Final = re.compile("[a-z]")
_ENDING: Final = "ending"
BEGINNING: Final = frozenset({"begins", "date", "certificate"})
_SILENT: Final = frozenset({"courtesy", "feeling"})
_SILENT_BESIDE_CHOICES: Final = _SILENT | {"thing", "proof", "place", "school", "event", "glue"}
_WITH_UNITS: Final = ("amount", "percent")
"""Answers behind which a noun is not what they count."""
_OWNING: Final = ("of", "owning")


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a clause is there for (`harmless`, `others`, `unknown` or one of `DECIDING`), and its word.

    `tells`: a harmless one that is more than filling (今年刚满, 财务有证明, 谢谢). `against` are all classes
    that speak against taking the answer.
    """

    kind: str
    word: str = ""
    tells: bool = False
    against: frozenset[str] = frozenset()

    @property
    def decides(self) -> bool:
        """Whether the answer is unclear because of it."""
        return self.kind in DECIDING


@dataclass(frozen=True, slots=True)
class Beside:
    """The fact beside which things are said, and the last rank that counts: None where any may, 0 where it is
    not known. `denied`: the answer is that there is none; `told` is the value that it tells.

    `smells` are the characters that may decide in words that are not known; None where any such words may.
    """

    fact: Fact
    last_rank: int | None
    denied: bool = False
    told: Value | None = None
    smells: frozenset[str] | None = None

    @property
    def counted(self) -> float | None:
        """The number that the answer tells, if it tells one."""
        number = isinstance(self.told, int | float) and not isinstance(self.told, bool)
        return float(str(self.told)) if number else None

    @property
    def by_number(self) -> bool:
        """Whether a number beside the answer may speak against it; beside a yes it describes (两百来人)."""
        described = self.fact.kind == "choice" and self.smells is not None
        return not described and self.fact.kind != "flag"


def weigh(tokens: tuple[Token, ...], beside: Beside) -> Weighed:
    """What a clause of these tokens is there for."""
    apart = _begins_apart(tokens, beside)
    against = _against(tokens[1:] if apart else tokens, beside)
    if apart and against.keys() & (_EXCUSES | {"denial", "partial", EMPLOYER}):
        return Weighed(OTHERS)
    if _is_excluded(tokens):
        return Weighed(OTHERS)
    if beside.denied:
        excused = {"denial", UNREAD} | (_EXCUSES if beside.fact.better else set())
        against = {kind: word for kind, word in against.items() if kind not in excused}
    for kind in DECIDING:
        if kind in against:
            return Weighed(kind, against[kind], against=frozenset(against))
    if any(token.kind == UNKNOWN for token in tokens):
        return Weighed(UNKNOWN)
    return Weighed(HARMLESS, tells=any(token.kind in _TELLING for token in tokens))


def begins_remark(before: Token, token: Token, kind: Kind) -> bool:
    """Whether a remark may begin so right behind an answer, without a comma: 3个|都用上了, 650万|财务算的,
    参与过四个嘛|跟着工程师一起.
    """
    if token.kind in BEGINNING or (before.kind == _ENDING and token.kind != _ENDING):
        return True
    is_proof = token.kind == "proof" and kind in _WITH_UNITS
    return is_proof or (token.kind == "feeling" and kind not in _QUANTITIES)


def silent_beside(kind: Kind) -> frozenset[str]:
    """The classes of words that may stand anywhere within an answer; a place or a thing may be whose
    or of what a number is.
    """
    return _SILENT if kind in _QUANTITIES else _SILENT_BESIDE_CHOICES


def _against(tokens: tuple[Token, ...], beside: Beside) -> Mapping[str, str]:
    """What speaks against taking the answer, by its class, with its word."""
    found = _deciding(tokens, beside)
    if still := _still(tokens):
        found["pending"] = still
    if ranked := _rank_against(tokens, beside):
        found[ranked.kind] = ranked.word
    elif owner := _owning_house(tokens):
        found[EMPLOYER] = owner
    number = _loose_number(tokens, beside.fact)
    if number and beside.by_number and not adds_up(tokens, beside.counted):
        found[NUMBER] = number
    if any(_is_of_another_value(token, beside.told) for token in tokens):
        found["level"] = next(token.text for token in tokens if _is_of_another_value(token, beside.told))
    if not (_is_known(tokens, beside) or _describes(tokens, beside)):
        found[UNREAD] = "".join(token.text for token in tokens)
    return found


def _deciding(tokens: tuple[Token, ...], beside: Beside) -> dict[str, str]:
    """The words of the clause that decide by themselves, by their class, without those that do not here."""
    kinds = {token.kind for token in tokens}
    found = {
        token.kind: token.text
        for token in tokens
        if token.kind in DECIDING and token.kind not in (EMPLOYER, RANK, NUMBER)
    }
    if found.keys() == {"denial"} and not kinds & _STATUS and _lacks_proof(tokens):
        del found["denial"]  # 还没审计
    if "hedge" in found and "date" in kinds and beside.fact.kind != "years":
        del found["hedge"]  # 大概是2020年
    if "person" in found and kinds & _SHOWN:
        del found["person"]  # 领导都满意
    if "per" in found and beside.fact.kind not in _QUANTITIES:
        del found["per"]
    return found


def _begins_apart(tokens: tuple[Token, ...], beside: Beside) -> bool:
    """Whether a clause begins so that it speaks of other things: 另外两个, 还有一个, 第四个 beside three."""
    if not tokens:
        return False
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else None
    if second is None or first.kind == OTHERS:
        return first.kind == OTHERS
    if first.kind == "more":
        return second.numeral is not None
    if first.kind != "ordinal" or second.numeral is None or beside.counted is None:
        return False
    return float(second.numeral.low) > beside.counted


def _is_excluded(tokens: tuple[Token, ...]) -> bool:
    """Whether a clause says of other things that they were not counted: 同事做的没算."""
    kinds = [token.kind for token in tokens]
    return "excluded" in kinds and bool(_APART.intersection(kinds[: kinds.index("excluded")]))


def _lacks_proof(tokens: tuple[Token, ...]) -> bool:
    """Whether everything that is denied is a proof, named near the no: 没做审计, 审计报告还没出."""
    denials = [place for place, token in enumerate(tokens) if token.kind == "denial"]
    return all(
        any(token.kind == "proof" for token in tokens[max(0, place - _NEAR) : place + 1 + _NEAR])
        for place in denials
    )


def _rank_against(tokens: tuple[Token, ...], beside: Beside) -> Weighed | None:
    """A rank that is the house's, that does not count, or of which it is not known whether it does."""
    ranks = [
        (place, rank) for place, token in enumerate(tokens) if (rank := _rank(tokens, place)) is not None
    ]
    behind = [token.text for token in tokens if token.kind == "rank_behind"]
    houses = [token.text for token in tokens if token.kind in (EMPLOYER, "employer_rank")]
    if (ranks or behind) and houses:
        return Weighed("employer_rank", houses[0])
    if beside.last_rank is None:
        return None
    for place, rank in ranks:
        if rank > beside.last_rank:
            return Weighed(RANK, tokens[place].text)
    return Weighed(RANK, behind[0]) if behind else None


def _rank(tokens: Sequence[Token], place: int) -> int | None:
    """The rank that a token tells, with those around it: 第二, 排名2, 前三, 一作, 2/5."""
    token = tokens[place]
    if token.kind == RANK:
        return int(token.meaning)
    before = tokens[place - 1].kind if place else ""
    is_rank = before in ("ordinal", "ranked", "rank_within") or _is_share(tokens, place)
    return int(token.numeral.low) if token.numeral and token.numeral.is_exact and is_rank else None


def _is_share(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number is one of a pair with a stroke between: 2/5, the second of five."""
    return [token.kind for token in tokens[place : place + 3]] == ["number", "rank_of_all", "number"]


def _owning_house(tokens: tuple[Token, ...]) -> str:
    """The house to which the clause says that things belong: 都是公司的, 单位名下."""
    for place, token in enumerate(tokens):
        behind = [other.kind for other in tokens[place + 1 :]]
        if token.kind == EMPLOYER and len(behind) == 1 and behind[0] in _OWNING:
            return token.text
    return ""


def _loose_number(tokens: tuple[Token, ...], fact: Fact) -> str:
    """A number of which it is not clear what it counts; beside a number of years also a time without its
    event.
    """
    has_event = any(token.kind == "event" for token in tokens)
    for place, token in enumerate(tokens):
        if token.kind == "date" and fact.kind == "years" and not has_event:
            return token.text
        if token.numeral is None or _rank(tokens, place) is not None or _is_share(tokens, place - 2):
            continue
        behind = tokens[place + 1].kind if place + 1 < len(tokens) else ""
        if place and tokens[place - 1].kind == "turning":  # 二十三年，明年满二十四
            continue
        if behind == "page" or (behind == "time" and (fact.kind != "years" or has_event)):
            continue
        return token.text
    return ""


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


def _still(tokens: tuple[Token, ...]) -> str:
    """The word that says that something goes on, unless it lies or stands somewhere: 红本本还在抽屉里."""
    behind = (*(token.kind for token in tokens[1:]), "")
    still = (
        token.text
        for token, kind in zip(tokens, behind, strict=True)
        if token.kind == "still" and kind not in _THERE
    )
    return next(still, "")


def _is_of_another_value(token: Token, told: Value | None) -> bool:
    """Whether a word goes with other values than the one that is told: 省部级二等，市科技局发的."""
    return token.kind == "of_value" and not str(told).startswith(token.meaning)


def _counts_unknown(tokens: tuple[Token, ...]) -> bool:
    """Whether a number counts what is no known word: 200万度."""
    return any(before.numeral and behind.kind == UNKNOWN for before, behind in pairwise(tokens))


def _describes(tokens: tuple[Token, ...], beside: Beside) -> bool:
    """Whether what is not known can only describe: it is no contrast, and no character in it may decide."""
    if beside.smells is None or any(token.kind == _CONTRAST for token in tokens):
        return False
    if beside.by_number and _counts_unknown(tokens):
        return False
    unknown = "".join(token.text for token in tokens if token.kind == UNKNOWN)
    return beside.smells.isdisjoint(unknown) and not _LETTERS.search(unknown)


def _is_known(tokens: tuple[Token, ...], beside: Beside) -> bool:
    """Whether enough of the clause is known words to say that nothing in it decides."""
    if beside.by_number and _counts_unknown(tokens):
        return False
    unknown = [len(token.text) for token in tokens if token.kind == UNKNOWN]
    known = sum(len(token.text) for token in tokens) - sum(unknown)
    return sum(unknown) * _KNOWN_TO_ONE <= known and max(unknown, default=0) <= _LONGEST_UNKNOWN
