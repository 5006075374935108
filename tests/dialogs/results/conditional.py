"""What hangs on what was asked in vain: 如果累计降本达到 500 万元（第十条（二）1.（2）），可以申报工程师。"""

import itertools
import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tests.criteria import oracle
from tests.criteria.worlds_by_hand import AT_LEAST, CHOICES, FLAGS, candidates
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.people import Person
from tests.dialogs.results.reading import LABEL, SPAN, UnknownFormError, one_of
from tests.dialogs.results.regulation import NAMES, TIERS, clause_label, required, rows_of
from tests.dialogs.results.standing import broader, highest, lowest, narrower
from tests.dialogs.results.words import FACTS, SPANS, TIER_NAMES, level_said, number_said

FEW: Final = 200
"""So many completions of what was asked in vain are tried."""
OPEN: Final = ("eligible", "needs_review")

IF = re.compile(rf"如果(?P<conditions>.+)，(?P<also>还)?可以申报(?P<tier>{one_of(TIER_NAMES.values())})。")
IF_MANY = re.compile(r"下面要弄清楚的 (?P<count>\d+) 项都符合")
_CLAUSE = r"（(?P<clause>第.+)）"
_FORMS: Final = {form: re.compile(pattern) for form, pattern in {
    "meets": f"{LABEL}符合(?P<clause>第.+)",
    "bad": f"没有“{LABEL}”的情形{_CLAUSE}",
    "years": f"{SPAN}{_CLAUSE}",
    "number": f"{LABEL}达到 ?(?P<needed>.+){_CLAUSE}",
    "level": f"{LABEL}是(?P<needed>.+)或以上{_CLAUSE}",
}.items()}  # fmt: skip
_CLAUSES: Final = {
    clause_label(clause): clause
    for tier in TIERS
    for path in oracle.PATHS[tier].values()
    for asked in path
    for clause in {asked, *(row.clause for row in rows_of(required(asked, tier, "first")))}
}
assert set(_CLAUSES.values()) >= set(NAMES)


@dataclass(frozen=True)
class Condition:
    """What one part of the sentence asks for: a fact, by a clause, and the value if it names one."""

    fact: str
    clause: str
    value: Any = None


def condition(text: str) -> Condition:
    """Raises UnknownFormError."""
    for form, pattern in _FORMS.items():
        found = pattern.fullmatch(text)
        if found is None or found["clause"] not in _CLAUSES:
            continue
        clause = _CLAUSES[found["clause"]]
        if form == "years":
            fact = next(fact for fact, span in SPANS.items() if span == found["span"])
            return Condition(fact, clause, number_said(found["years"]))
        fact = FACTS[found["label"]]
        if form == "meets":
            return Condition(fact, clause, True if fact in FLAGS else None)
        if form == "bad":
            return Condition(fact, clause, value=False)
        said = found["needed"]
        return Condition(fact, clause, level_said(fact, said) if fact in CHOICES else number_said(said))
    raise UnknownFormError(text)


@dataclass
class Conditional:
    """Judges the sentences about one person; `above` are the tiers that may be told."""

    person: Person
    exact: Exact
    above: Collection[str]
    thorough: bool
    faults: list[str]
    named: set[str] = field(default_factory=set)
    counts: list[int] = field(default_factory=list)
    is_told: bool = False
    needless_titles: list[str] = field(default_factory=list)
    """The titles that the way does not need: apart from the other faults as long as they are not mended."""

    def judge(self, told: list[dict[str, str]], is_open: bool) -> None:
        self.is_told = bool(told)
        in_vain = [fact for fact in self.person.in_vain if fact not in self.exact.profile]
        if not in_vain and told:
            self.faults.append(f"{told} | nothing was asked in vain")
        hangs: dict[str, list[Condition] | None] = {}
        for n, each in enumerate(told):
            tier = next(tier for tier, name in TIER_NAMES.items() if name == each["tier"])
            hangs[tier] = self._conditions(each["conditions"])
            if bool(each["also"]) is not (is_open or n > 0):
                self.faults.append(f"{each} | 还 is said where something else can be applied for")
        for tier, conditions in hangs.items():
            if conditions is not None:
                self._suffice(tier, conditions, in_vain)
        size = math.prod(len(candidates(fact, self.exact.profile)) for fact in in_vain)
        if self.thorough and in_vain and size <= FEW:
            facts = {tier: {each.fact for each in c} for tier, c in hangs.items() if c is not None}
            self._by_brute_force(in_vain, facts)

    def _conditions(self, text: str) -> list[Condition] | None:
        many = IF_MANY.fullmatch(text)
        if many is not None:
            self.counts.append(int(many["count"]))
            return None
        try:
            found = [condition(each) for each in text.split("，并且")]
        except UnknownFormError as unknown:
            self.faults.append(f"{unknown} | unknown form of a condition")
            return None
        self.named |= {each.fact for each in found}
        return found

    def _suffice(self, tier: str, conditions: list[Condition], in_vain: list[str]) -> None:
        """Each asks by a clause of that tier for no more than it, and together they are enough."""
        for each in conditions:
            if each.fact not in in_vain:
                self.faults.append(f"{each} | was not asked in vain")
            if not self._is_asked(tier, each):
                self.faults.append(f"{each} | is not what {tier} asks for")
        told = {each.fact: each.value for each in conditions}
        axes = [len(self._values(fact, value)) for fact, value in told.items()]
        if math.prod(axes) <= FEW and not self._opens(tier, told):
            self.faults.append(f"{conditions} | do not open {tier}")
        for each in conditions:
            lower = [value for value in candidates(each.fact, {}) if _is_lower(each, value)]
            if math.prod(axes) * len(lower) <= FEW and any(
                self._opens(tier, {**told, each.fact: value}) for value in lower
            ):
                faults = self.needless_titles if each.fact == "title_level" else self.faults
                faults.append(f"{each} | less will do for {tier}")

    def _is_asked(self, tier: str, told: Condition) -> bool:
        if told.fact == "disciplined":
            return told.clause == "8" and told.value is False
        facts = {told.fact, *broader(told.fact)}
        clauses = {clause for path in oracle.PATHS[tier].values() for clause in path}
        return any(
            row.clause == told.clause
            and atom.fact in facts
            and (told.value is None or atom.needed == told.value)
            for clause in clauses
            for row in rows_of(self.exact.node(clause, tier))
            for atom in row.atoms
        )

    def _values(self, fact: str, value: Any) -> tuple[Any, ...]:
        return candidates(fact, self.exact.profile) if value is None else (value,)

    def _by_brute_force(self, in_vain: list[str], told: Mapping[str, set[str]]) -> None:
        """A tier is told to hang on facts exactly if some values of these, and of no fewer, open it."""
        wanted = [tier for tier in self.above if self.exact.tiers[tier] not in OPEN]
        if not set(told) <= set(wanted):
            self.faults.append(f"{told} | only {wanted} lie ahead")
        for tier in wanted:
            facts = told.get(tier)
            if facts is not None and any(
                self._opens(tier, dict.fromkeys(fewer))
                for size in range(len(facts))
                for fewer in itertools.combinations(in_vain, size)
            ):
                self.faults.append(f"{tier} | hangs on fewer than {facts}")
            if facts is None and tier == wanted[-1] and self._opens(tier, dict.fromkeys(in_vain)):
                self.faults.append(f"{tier} | could be open, which is not told")

    def _opens(self, tier: str, told: Mapping[str, Any]) -> bool:
        """Whether the facts open the tier, at the values told or at some, all else staying as it is known."""
        for values in itertools.product(*(self._values(fact, value) for fact, value in told.items())):
            known = {**self.exact.profile, **dict(zip(told, values, strict=True))}
            if _stands(known) and Exact(known, self.person.phase).tier(tier) in OPEN:
                return True
        return False


def _is_lower(told: Condition, value: Any) -> bool:
    """Whether a value is lower than the one that is told."""
    if told.value is None or told.fact in FLAGS:
        return False
    scale = CHOICES.get(told.fact)
    return bool(value < told.value if scale is None else scale.index(value) < scale.index(told.value))


def _stands(known: Mapping[str, Any]) -> bool:
    """Whether the vocabulary lets these values stand together."""
    for whole, _ in AT_LEAST:
        most = highest(whole, known.get(whole))
        if most is not None and any(lowest(part, known.get(part)) > most for part in narrower(whole)):
            return False
    return True
