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
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from criteria.policy.vocabulary import Fact, Kind, Value
from dialogs.clauses.counting import (
    EMPLOYER,
    EMPLOYER_RANK,
    RANK,
    Counted,
    adds_up,
    counts_unknown,
    loose_number,
    rank_against,
)
from dialogs.clauses.marking import UNKNOWN
from dialogs.understanding.lexing import Token

HARMLESS: Final = "harmless"
OTHERS: Final = "others"
UNREAD: Final = "unread"
NUMBER: Final = "number"

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
    *("kind", "level", "per", "partial", "broken", EMPLOYER_RANK, RANK, "denial", NUMBER, UNREAD),
)
"""The classes that make an answer unclear, the one that tells most first; each has its message."""

_EXCUSES: Final = frozenset({"pending", "planned", "lapsed", "acquired", "person", "team"})
"""Why there is none: beside a no they change nothing (没有，还在申请)."""
_WHY_NONE: Final = _EXCUSES | {"kind", "level", "partial", RANK, EMPLOYER, EMPLOYER_RANK}
"""The same, with what does not count (没有，我最靠前也就第四)."""
_SHOWN: Final = frozenset({"proof", "feeling", "vouching"})
_WITH: Final = ("跟", "跟着", "和", "与", "同", "一起", "一块")
_LEADING: Final = "leading"
_APART: Final = frozenset({OTHERS, "person", "partial", "date", UNKNOWN})
_TELLING: Final = frozenset({"courtesy", "feeling", "event", "certificate", "proof"})
_STATUS: Final = frozenset({"certificate"})
_NEAR: Final = 2
"""How many words away from a no what it denies is named."""
_LONGEST_UNKNOWN: Final = 2
_KNOWN_TO_ONE: Final = 3
"""How many characters of known words there must be for each that is of none."""
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

    `smells` are the characters that may decide in words that are not known. `himself`: the answer says that
    it is the person's own (我自己大专), so that what is said of others is said against it.
    `with_others`: what was done with others counts as well.
    """

    fact: Fact
    last_rank: int | None
    counts: Counted
    denied: bool = False
    told: Value | None = None
    smells: frozenset[str] = frozenset()
    himself: bool = False
    with_others: bool = False

    @property
    def counted(self) -> float | None:
        """The number that the answer tells, if it tells one."""
        number = isinstance(self.told, int | float) and not isinstance(self.told, bool)
        return float(str(self.told)) if number else None


def weigh(tokens: tuple[Token, ...], beside: Beside) -> Weighed:
    """What a clause of these tokens is there for."""
    apart = _begins_apart(tokens, beside)
    against = _against(tokens[1:] if apart else tokens, beside)
    if apart and against.keys() & (_EXCUSES | {"denial", "partial", EMPLOYER}):
        return Weighed(OTHERS)
    if _is_excluded(tokens) or (beside.himself and _begins_with_others(tokens)):
        return Weighed(OTHERS)
    if beside.denied:
        excused = {"denial", UNREAD} | (_WHY_NONE if beside.fact.better else set())
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
    if ranked := rank_against(tokens, beside.last_rank):
        kind, word = ranked
        found[kind] = word
    elif owner := _owning_house(tokens):
        found[EMPLOYER] = owner
    number = loose_number(tokens, beside.counts)
    if number and not adds_up(tokens, beside.counted):
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
    together = any(token.text in _WITH for token in tokens)
    if "person" in found and kinds & _SHOWN and _LEADING not in kinds and not together:
        del found["person"]  # 领导都满意, 老板点了头; but not 总工主持的
    if "person" in found and beside.fact.kind == "years" and tokens[-1].kind != "of":
        del found["person"]  # 科长都换了两任
    if beside.with_others:
        found.pop("team", None)
        if together:
            found.pop("person", None)  # 跟着张工一起啃的
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


def _begins_with_others(tokens: tuple[Token, ...]) -> bool:
    """Whether a clause is about somebody else: 我爱人是硕士, beside 我自己大专."""
    spoken = [token.kind for token in tokens if token.kind not in ("glue", "place", EMPLOYER, _CONTRAST)]
    return spoken[:1] == ["person"] and not {"acquired", "rank", "ordinal", "ranked"}.intersection(spoken)


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


def _owning_house(tokens: tuple[Token, ...]) -> str:
    """The house to which the clause says that things belong: 都是公司的, 单位名下."""
    for place, token in enumerate(tokens):
        behind = [other.kind for other in tokens[place + 1 :]]
        if token.kind == EMPLOYER and len(behind) == 1 and behind[0] in _OWNING:
            return token.text
    return ""


def _still(tokens: tuple[Token, ...]) -> str:
    """The word that says that something goes on, unless it lies or stands somewhere: 红本本还在抽屉里."""
    behind = [token.kind for token in tokens[1:]] + [""]
    still = (
        token.text
        for token, kind in zip(tokens, behind, strict=False)
        if token.kind == "still" and kind not in _THERE
    )
    return next(still, "")


def _is_of_another_value(token: Token, told: Value | None) -> bool:
    """Whether a word goes with other values than the one that is told: 省部级二等，市科技局发的."""
    return token.kind == "of_value" and not str(told).startswith(token.meaning)


def _describes(tokens: tuple[Token, ...], beside: Beside) -> bool:
    """Whether what is not known can only describe: it is no contrast, and no character in it may decide."""
    if any(token.kind == _CONTRAST for token in tokens):
        return False
    if counts_unknown(tokens, beside.counts) and not adds_up(tokens, beside.counted):
        return False
    unknown = "".join(token.text for token in tokens if token.kind == UNKNOWN)
    return beside.smells.isdisjoint(unknown) and not _LETTERS.search(unknown)


def _is_known(tokens: tuple[Token, ...], beside: Beside) -> bool:
    """Whether enough of the clause is known words to say that nothing in it decides."""
    if counts_unknown(tokens, beside.counts) and not adds_up(tokens, beside.counted):
        return False
    unknown = [len(token.text) for token in tokens if token.kind == UNKNOWN]
    known = sum(len(token.text) for token in tokens) - sum(unknown)
    return sum(unknown) * _KNOWN_TO_ONE <= known and max(unknown, default=0) <= _LONGEST_UNKNOWN
