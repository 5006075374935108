"""What one head says: every word of it must be accounted for, or it is no match.

    发明专利（已授权）     thing invention, mark granted          invention_patents
    发明专利（申请中）     seen: 申请中                           carried through: that is another thing
    发明专利（湘潭基地）   湘潭基地 is not known                  offered, not read

A word that nobody knows never passes silently: the fact beside it is offered, and a person decides.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, get_args

from criteria.policy.vocabulary import Fact
from dialogs.rosters.columns import Unit
from dialogs.rosters.words import EVERY, HeadRule, HeadWords, Role, exact, tight
from dialogs.understanding.normalising import plain_characters
from dialogs.understanding.reading import Reason

_UNKNOWN: Final = 20
"""What a character costs that belongs to no word; a word costs one."""
_LONGEST: Final = 120
"""Characters of a head that are looked at."""
_NUMBERING: Final = re.compile(
    r"^(?:\(?[0-9一二三四五六七八九十]{1,2}[.、)]|[0-9]{1,2}\s+(?=\D)|[⑴-⒇①-⑳]\s*)\s*"
)
_MARKED: Final = re.compile(r"[*★☆※#?!]+|必填项?|\(必填\)")
_BRACKETS: Final = re.compile(r"[(\[{【〔《<]([^()\[\]{}【】〔〕《》<>]*)[)\]}】〕》>]")
_LISTING: Final = re.compile(r"[/|、,，;；]|或")
_UNITS_OF: Final = {
    "amount": frozenset({"yuan", "thousand", "wan", "million", "yi"}),
    "percent": frozenset({"percent", "permille"}),
    "years": frozenset({"months", "years"}),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What a head says: the fact that it surely is, in a unit; else those that it may be, and why it is none
    of them.

    `member` is the one value that it stands for. `level_time`: it is only a day or a number of years, of
    whatever stands beside it; `is_share`: only a share of that. `sign` tells heads apart that are of one
    fact. `known`: it is known to be no fact; `seen`: it names one beside words that make it another thing.
    """

    fact: str | None = None
    unit: Unit | None = None
    member: str | None = None
    proposed: tuple[str, ...] = ()
    why: Reason | None = None
    known: bool = False
    level_time: bool = False
    is_share: bool = False
    sign: str = ""
    together: bool = False
    seen: bool = False

    @property
    def weight(self) -> float:
        """How much it speaks for its row being the heads."""
        if self.fact:
            return 1.0
        return 0.4 if self.known or self.proposed or self.level_time else 0.0


Word = tuple[str, tuple[Role, ...]]


def matched(parts: Sequence[str], words: HeadWords) -> Found:
    """What the head of a column says, its cells from above to below."""
    told = [part for part in parts if part.strip()]
    if len(told) < 2:
        return _single(told[0], words) if told else Found()
    if (ticked := _ticked(told, words)) is not None:
        return ticked
    joined = _single("".join(told), words)
    if joined.fact or joined.seen:
        return joined
    turned = _single("".join(reversed(told)), words)
    return turned if turned.fact else _below(told, joined, words)


def _ticked(told: Sequence[str], words: HeadWords) -> Found | None:
    """A head that is one value of the choice or set above it, to be ticked."""
    above = matched(told[:-1], words)
    fact = words.policy.vocabulary.get(above.fact or "")
    if fact is not None and fact.kind == "flag" and not above.member:
        value = words.yes_or_no.get(tight(told[-1]))
    else:
        value = words.members.get(above.fact or "", {}).get(tight(told[-1]))
    return None if value is None else Found(above.fact, member=value)


def _below(told: Sequence[str], joined: Found, words: HeadWords) -> Found:
    """What a head says by its lower cells, where those above only gather several."""
    lower = matched(told[1:], words)
    if lower.fact and not _is_upper(told[0], lower.fact, words):
        above = " ".join(told[0].split())[:40]
        return Found(proposed=(lower.fact,), why=Reason("heads-unknown-words", {"words": above}))
    is_empty = not (lower.fact or lower.known or lower.level_time)
    return joined if is_empty and joined.proposed else lower


def _is_upper(text: str, fact: str, words: HeadWords) -> bool:
    """Whether a head only gathers those below it; one of years (从业年限) gathers only such."""
    said = _Said(_segmented(_plain(text, words), words))
    counts = [thing for thing in said.things if _counts_years(thing, words)]
    return all(
        any(role.kind in ("uppers", "filler", "unit", "thing", "mark") for role in roles)
        for _, roles in said.segments
    ) and (not counts or words.policy.vocabulary[fact].kind == "years")


def _counts_years(thing: str, words: HeadWords) -> bool:
    facts = words.unclear.get(thing) or [rule.fact.name for rule in words.rules.get(thing, ())]
    return all(words.policy.vocabulary[fact].kind == "years" for fact in facts)


def _single(text: str, words: HeadWords) -> Found:
    name = words.names.get(exact(text)) or words.names.get(exact(_MARKED.sub("", text)))
    if name:
        return Found(name, _years_or_none(name, text, words), sign=name)
    bare, unit = without_unit(text, words)
    if unit and (name := words.names.get(exact(bare))) and unit in _units_of(words.policy.vocabulary[name]):
        return Found(name, unit, sign=name)
    return _weighed(_segmented(_plain(text, words), words), words)


def _years_or_none(name: str, text: str, words: HeadWords) -> Unit | None:
    """A head that says 年限 has no dates below it by itself: 14年 is no 2014 there."""
    is_span = words.policy.vocabulary[name].kind == "years" and any(
        role.kind == "spans" for _, roles in _segmented(tight(text), words) for role in roles
    )
    return "years" if is_span else None


def without_unit(text: str, words: HeadWords) -> tuple[str, Unit | None]:
    """A head without the bracket at its end that tells its unit."""
    plain = plain_characters(text).strip()
    found = list(_BRACKETS.finditer(plain))
    if found and found[-1].end() == len(plain):
        unit = _unit_of(tight(found[-1][1]), words)
        if unit:
            return plain[: found[-1].start()], unit
    return text, None


def _unit_of(text: str, words: HeadWords) -> Unit | None:
    names = [role.name for role in words.roles.get(text, ()) if role.kind == "unit"]
    return next((unit for unit in get_args(Unit) if unit in names), None)


def unit_told(text: str, words: HeadWords) -> Unit | None:
    """The unit that a note above the heads tells: 单位：万元, 金额单位（元）."""
    plain = tight(text)
    found = re.search(r"(?:计量|金额|货币)?单位(?:均)?为?([^0-9]{1,5})$", plain)
    unit = _unit_of(found[1], words) if found else None
    return unit if unit in _UNITS_OF["amount"] else None


def _plain(text: str, words: HeadWords) -> str:
    """A head as it is taken apart: numbering, marks and remarks on how to fill it in left out."""
    plain = plain_characters(text[:_LONGEST]).strip()
    plain = _MARKED.sub("", _NUMBERING.sub("", plain))

    def kept(bracket: re.Match[str]) -> str:
        inner = tight(bracket[1])
        if _lists_values(bracket[1], words):
            return ""
        is_hint = inner.startswith(words.hints) and not any(
            role.kind == "seen" for _, roles in _segmented(inner, words) for role in roles
        )
        return "" if is_hint else f" {bracket[1]} "

    return tight(_BRACKETS.sub(kept, plain))


def _lists_values(text: str, words: HeadWords) -> bool:
    """Whether a remark lists what may stand below its head."""
    parts = [tight(part) for part in _LISTING.split(text)]
    return len(parts) > 1 and all(part in words.listed for part in parts)


def _segmented(text: str, words: HeadWords) -> Sequence[Word]:
    """A text as the fewest words that it can be made of; a character of no word stands by itself."""
    best: list[tuple[int, int, Word | None]] = [(0, 0, None)]
    for end in range(1, len(text) + 1):
        cost, start, word = best[end - 1][0] + _UNKNOWN, end - 1, (text[end - 1], ())
        chosen: tuple[int, int, Word] = (cost, start, word)
        for begin in range(max(0, end - words.longest), end):
            roles = words.roles.get(text[begin:end])
            if roles is not None and best[begin][0] + 1 < chosen[0]:
                chosen = (best[begin][0] + 1, begin, (text[begin:end], roles))
        best.append(chosen)
    found: list[Word] = []
    place = len(text)
    while place:
        _, start, last = best[place]
        if last is not None:
            found.append(last)
        place = start
    return found[::-1]


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of one head, by what they are."""

    segments: Sequence[Word]

    def names(self, kind: str) -> frozenset[str]:
        return frozenset(role.name for _, roles in self.segments for role in roles if role.kind == kind)

    def of(self, kind: str) -> list[str]:
        """The words that may be of that kind."""
        return [word for word, roles in self.segments if any(role.kind == kind for role in roles)]

    @property
    def unknown(self) -> str:
        return "".join(word for word, roles in self.segments if not roles)

    @property
    def things(self) -> frozenset[str]:
        """The things that are named; a word that may only gather others does so where there are some."""
        sure = frozenset(
            role.name
            for _, roles in self.segments
            if not any(role.kind in ("uppers", "mark") for role in roles)
            for role in roles
            if role.kind == "thing"
        )
        return sure or self.names("thing")

    @property
    def is_carried(self) -> bool:
        """Whether it is the head of a column that is no fact."""
        is_known = all(
            any(role.kind in ("carried", "filler") for role in roles) for _, roles in self.segments
        )
        alone = len(self.segments) == 1 or not self.names("thing")
        return is_known and alone and bool(self.of("carried"))

    @property
    def denied(self) -> str:
        """The first word that makes it another thing."""
        return next(
            (
                word
                for word, roles in self.segments
                if any(role.kind == "seen" for role in roles)
                and not any(role.kind in ("mark", "thing", "filler") for role in roles)
            ),
            "",
        )

    def leaves(self, fact: Fact, marks: frozenset[str]) -> list[str]:
        """The words that a fact with these marks beside its thing does not account for."""
        fine = {Role("filler", EVERY), Role("filler", fact.kind), Role("uppers")}
        fine |= {Role("mark", mark) for mark in marks} | {Role("unit", unit) for unit in _units_of(fact)}
        if fact.kind == "years":
            fine |= {Role("days"), Role("spans"), Role("unit", "date")}
        return [
            word
            for word, roles in self.segments
            if not any(role.kind == "thing" or role in fine for role in roles)
        ]


def _units_of(fact: Fact) -> frozenset[str]:
    return _UNITS_OF.get(fact.kind, frozenset())


def _weighed(segments: Sequence[Word], words: HeadWords) -> Found:
    said = _Said(segments)
    if said.is_carried:
        return Found(known=True)
    if not said.things:
        return _of_no_thing(said)
    rules = _concerned(said, words)
    proposed = _unclear(said, words) or tuple(dict.fromkeys(rule.fact.name for rule in rules))
    if said.denied:
        return Found(why=Reason("heads-another", {"words": said.denied}), known=True, seen=True)
    if said.unknown:
        return Found(proposed=proposed, why=Reason("heads-unknown-words", {"words": said.unknown[:40]}))
    fitting = [rule for rule in rules if _fits(rule, said)]
    most = max((len(rule.marks) for rule in fitting), default=0)
    best = [rule for rule in fitting if len(rule.marks) == most]
    facts = tuple(dict.fromkeys(rule.fact.name for rule in best if _gives_way(rule, said, words)))
    if len(facts) == 1:
        return _certain(best[0], said, words)
    return Found(proposed=facts or proposed, why=_reason_of(facts or proposed))


def _reason_of(proposed: Sequence[str]) -> Reason:
    return Reason("heads-several" if len(proposed) > 1 else "heads-not-plain")


def _of_no_thing(said: _Said) -> Found:
    """A head that names nothing by itself: a day or a number of years belong to what stands beside them."""
    times = {"days", "spans", "held", "filler", "unit"}
    if said.of("days") or said.of("spans") or said.of("held"):
        is_time = all(any(role.kind in times for role in roles) for _, roles in said.segments)
        return Found(level_time=is_time, unit="date" if said.of("days") else "years")
    is_share = bool(said.segments) and all(
        any(role.kind in ("mark", "filler", "unit") for role in roles) for _, roles in said.segments
    )
    return Found(is_share=is_share and bool(said.of("mark")))


def _concerned(said: _Said, words: HeadWords) -> list[HeadRule]:
    """The rules of the things that are named; what may be anything gives way to what it is."""
    things = said.things
    if len(things) > 1:
        things = frozenset(thing for thing in things if thing not in words.unclear) or things
    return [rule for thing in sorted(things) for rule in words.rules.get(thing, ())]


def _gives_way(rule: HeadRule, said: _Said, words: HeadWords) -> bool:
    """Whether all that may be several facts may be this one (专利 beside 发明; not 聘任日期 beside 职称)."""
    others = (thing for thing in said.things if thing in words.unclear and thing != rule.thing)
    return all(rule.fact.name in words.unclear[thing] for thing in others)


def _unclear(said: _Said, words: HeadWords) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(fact for thing in sorted(said.things) for fact in words.unclear.get(thing, ()))
    )


def _fits(rule: HeadRule, said: _Said) -> bool:
    """Whether a head says all that a rule asks for, and nothing besides."""
    is_timed = bool(said.of("days") or said.of("spans"))
    return (
        rule.marks <= said.names("mark")
        and is_timed == (rule.fact.kind == "years")
        and not said.leaves(rule.fact, rule.marks | rule.fine)
    )


def _certain(rule: HeadRule, said: _Said, words: HeadWords) -> Found:
    units = _units_of(rule.fact) & said.names("unit")
    unit: Unit | None = next((each for each in get_args(Unit) if each in units), None)
    if rule.fact.kind == "years":
        unit = "date" if said.of("days") else unit or "years"
    marks = said.names("mark")
    unsaid = [name for name in words.qualifiers.get(rule.fact.name, ()) if name not in marks]
    why = Reason("heads-unsaid", {"qualifiers": " ".join(unsaid)}) if unsaid else None
    sign = "".join(word for word, _ in said.segments)
    return Found(rule.fact.name, unit, why=why, sign=sign, together=rule.together)
