"""What hangs on what was asked in vain: 如果累计降本达到 500 万元（第十条（二）1.（2）），可以申报工程师。

Set as they are told the facts open the tier; without any one of them they do not; and less would not do.
"""

import itertools
import math
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tests.criteria import oracle
from tests.criteria.worlds_by_hand import AT_LEAST, CHOICES, FLAGS, SETS, WITH, candidates
from tests.dialogs.results.conditions import Condition, condition
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.people import Person
from tests.dialogs.results.reading import UnknownFormError, one_of
from tests.dialogs.results.regulation import Row, rows_of
from tests.dialogs.results.standing import broader, highest, lowest, narrower
from tests.dialogs.results.words import PATH_NAMES, TIER_NAMES

FEW: Final = 200
"""So many completions of what was asked in vain are tried."""
NAMED: Final = 6
"""So many conditions are named at the most."""
OPEN: Final = ("eligible", "needs_review")

IF = re.compile(
    r"(?:如果(?P<conditions>.+)|知道的还太少。如果下面先要弄清楚的 (?P<count>\d+) 项都符合)"
    rf"，(?P<also>还)?可以申报(?P<tier>{one_of(TIER_NAMES.values())})，走“(?P<path>{one_of(PATH_NAMES.values())})”这条路。"
)


@dataclass
class Conditional:
    """Judges the sentences about one person; `above` are the tiers that may be told."""

    person: Person
    exact: Exact
    above: Collection[str]
    thorough: bool
    faults: list[str]
    named: list[set[str]] = field(default_factory=list)
    """Of each condition the facts of which one at least is asked for."""
    counts: list[int] = field(default_factory=list)
    is_told: bool = False
    of_many: str | None = None
    """The tier that hangs on more than its sentence can name."""

    @property
    def in_vain(self) -> list[str]:
        return [fact for fact in self.person.in_vain if fact not in self.exact.profile]

    def judge(self, told: list[dict[str, str | None]], is_open: bool) -> None:
        self.is_told = bool(told)
        if not self.in_vain and told:
            self.faults.append(f"{told} | nothing was asked in vain")
        hangs: dict[str, list[Condition] | None] = {}
        for n, each in enumerate(told):
            tier = next(tier for tier, name in TIER_NAMES.items() if name == each["tier"])
            hangs[tier] = self._conditions(each)
            self._is_doubtful(tier, each)
            self.of_many = tier if hangs[tier] is None else self.of_many
            if bool(each["also"]) is not (is_open or n > 0):
                self.faults.append(f"{each} | 还 is said where something else can be applied for")
        wanted = [tier for tier in self.above if self.exact.tiers[tier] not in OPEN]
        if not set(hangs) <= set(wanted) or list(hangs) != [tier for tier in wanted if tier in hangs]:
            self.faults.append(f"{hangs} | only {wanted} lie ahead")
        if len(self.counts) > 1 or any(count <= NAMED for count in self.counts):
            self.faults.append(f"{self.counts} | few are named, of many only one tier is told")
        for tier, conditions in hangs.items():
            if conditions is not None:
                self._suffice(tier, conditions)
            elif "undetermined" not in self.exact.paths.get(tier, {}).values():
                self.faults.append(f"{tier} | cannot be open")
        if self.thorough and wanted:
            self._left_out(wanted[-1], hangs)

    def _is_doubtful(self, tier: str, said: Mapping[str, str | None]) -> None:
        path = next(path for path, name in PATH_NAMES.items() if name == said["path"])
        if self.exact.paths.get(tier, {}).get(path) != "undetermined":
            self.faults.append(f"{said} | hangs on nothing")

    def judge_needed(self, needed: Collection[str]) -> None:
        """What stands below the facts to be found out, where these are too many for the sentence."""
        if bool(needed) is not bool(self.counts):
            self.faults.append(f"{needed} | is told exactly where a tier hangs on many facts")
        if self.of_many is not None:
            self._suffice(self.of_many, [condition(each) for each in dict.fromkeys(needed)])

    def _conditions(self, said: Mapping[str, str | None]) -> list[Condition] | None:
        if said["conditions"] is None:
            self.counts.append(int(said["count"] or 0))
            return None
        try:
            found = [condition(each) for each in said["conditions"].split("，并且")]
        except UnknownFormError as unknown:
            self.faults.append(f"{unknown} | unknown form of a condition")
            return None
        if len(found) > NAMED:
            self.faults.append(f"{found} | are too many to be named")
        return found

    # ------------------------------------------------------------ what is told

    def _suffice(self, tier: str, conditions: list[Condition]) -> None:
        """Each asks by a clause of that tier for no more than it; together they are enough, no one of them
        can be left out, and each is told in the form that is true.
        """
        own = {each: self._alternatives(tier, each) for each in conditions}
        self.named += [{fact for told in own[each] for fact in told} for each in conditions]
        for each in conditions:
            if not any(fact in self.in_vain for told in own[each] for fact in told):
                self.faults.append(f"{each} | was not asked in vain")
            if not self._is_asked(tier, each):
                self.faults.append(f"{each} | is not what {tier} asks for")
        if not all(own.values()) or math.prod(map(len, own.values())) > FEW:
            return
        for each in [each for each in conditions if each.form != "any" and each.value is None]:
            others = [own[other] for other in conditions if other is not each]
            own[each] = [value for value in own[each] if self._opens(tier, [[value], *others])][:1]
        if not self._opens(tier, [*own.values()]):
            self.faults.append(f"{conditions} | do not open {tier}")
            return
        for each in conditions:
            others = [own[other] for other in conditions if other is not each]
            told_by_years = any(WITH.get(other.fact) == each.fact for other in conditions)
            if not told_by_years and self._opens(tier, others):
                self.faults.append(f"{each} | can be left out for {tier}")
            for why in self._rightly_told(tier, each, others):
                self.faults.append(f"{each} | {why} for {tier}")

    def _alternatives(self, tier: str, told: Condition) -> list[dict[str, Any]]:
        """What may be so if the condition holds, each of it enough; of sets and of what is told by its clause
        alone some value is.
        """
        if told.form == "any":
            return [{row.atoms[0].fact: _value(row)} for row in self._unknown(tier, str(told.clause))]
        scale = CHOICES.get(told.fact, ())
        if told.form == "not held":
            return [{told.fact: title} for title in scale[: scale.index(told.value)]]
        if told.form == "at most":
            return [{told.fact: level} for level in scale[: scale.index(told.value) + 1]]
        if told.value is None:
            return [{told.fact: value} for value in candidates(told.fact, self.exact.profile)]
        return [{told.fact: told.value}]

    def _unknown(self, tier: str, clause: str) -> list[Row]:
        """The alternatives of a requirement that are not known."""
        if not any(clause in path for path in oracle.PATHS[tier].values()):
            return []
        rows = rows_of(self.exact.node(clause, tier))
        return [row for row in rows if self.exact.status(row, tier) == "unknown"]

    def _rightly_told(self, tier: str, told: Condition, others: list[list[dict[str, Any]]]) -> Iterator[str]:
        """Whether less would do, or more, or something else just as well."""

        def opens(value: Any) -> bool:
            return self._opens(tier, [[{told.fact: value}], *others])

        values = candidates(told.fact, {}) if told.fact else ()
        if told.form not in ("any", "not held", "at most") and any(
            opens(value) for value in values if _is_lower(told, value)
        ):
            yield "less will do"
        scale = CHOICES.get(told.fact, ())
        above = scale[scale.index(told.value) + 1 :] if told.value in scale else ()
        if told.form in ("or higher", "just") and any(map(opens, above)) is not (told.form == "or higher"):
            yield "或以上 is said exactly where more would do as well"
        if told.form == "at most" and any(self._meets(tier, told, value) for value in above):
            yield "more will do"
        if told.form == "any" and len(self._unknown(tier, str(told.clause))) < 2:
            yield "there is one only"
        if told.form != "any" and self._is_one_of_several(tier, told, others):
            yield "others would do as well"

    def _meets(self, tier: str, told: Condition, value: Any) -> bool:
        """Whether the clause that is named is met by another value: another way may be open by it."""
        then = Exact({**self.exact.profile, told.fact: value}, self.person.phase)
        return told.clause is not None and then.requirement(told.clause, tier) == "met"

    def _is_one_of_several(self, tier: str, told: Condition, others: list[list[dict[str, Any]]]) -> bool:
        """Whether any other single fact of the requirement would do as well."""
        asking = [
            clause
            for clause in {each for path in oracle.PATHS[tier].values() for each in path}
            if told.clause is not None and (told.clause == clause or told.clause.startswith(f"{clause}."))
        ]
        for clause in asking:
            node, rows = self.exact.node(clause, tier), self._unknown(tier, clause)
            if isinstance(node, Row) or node.needed != 1 or len({row.atoms[0].fact for row in rows}) < 2:
                continue
            if all(len(row.atoms) == 1 for row in rows) and all(
                self._opens(tier, [[{row.atoms[0].fact: _value(row)}], *others]) for row in rows
            ):
                return True
        return False

    def _is_asked(self, tier: str, told: Condition) -> bool:
        if told.form == "any":
            return bool(self._unknown(tier, str(told.clause)))
        if told.clause is None:
            return told.fact == "disciplined" or (told.form == "not held" and told.value == tier)
        facts = {told.fact, *broader(told.fact)}
        clauses = {clause for path in oracle.PATHS[tier].values() for clause in path}
        return any(
            row.clause == told.clause
            and atom.fact in facts
            and (told.value is None or atom.needed == told.value)
            and (atom.relation == "<=") is (told.form == "at most")
            for clause in clauses
            for row in rows_of(self.exact.node(clause, tier))
            for atom in row.atoms
        )

    # ------------------------------------------------------------ whether it is open then

    def _left_out(self, tier: str, hangs: Mapping[str, Any]) -> None:
        """That the highest tier may be open is not told only where a lower one hangs on too much already."""
        size = math.prod(len(candidates(fact, self.exact.profile)) for fact in self.in_vain)
        if not self.in_vain or size > FEW or tier in hangs or self.counts:
            return
        axes = [[{fact: value} for value in candidates(fact, self.exact.profile)] for fact in self.in_vain]
        if any(self._opens(tier, [[case] for case in cases]) for cases in itertools.product(*axes)):
            self.faults.append(f"{tier} | could be open, which is not told")

    def _opens(self, tier: str, axes: list[list[dict[str, Any]]]) -> bool:
        """Whether the tier is open in each of these cases, all else staying as it is known."""
        cases = (
            {**self.exact.profile, **{fact: value for part in parts for fact, value in part.items()}}
            for parts in itertools.product(*axes)
        )
        opened = (Exact(known, self.person.phase).tier(tier) in OPEN for known in cases if _stands(known))
        return next(opened, False) and all(opened)


def _value(row: Row) -> Any:
    [atom] = row.atoms
    return frozenset({atom.needed}) if atom.fact in SETS else atom.needed


def _is_lower(told: Condition, value: Any) -> bool:
    """Whether a value is lower than the one that is told."""
    if told.value is None or told.fact in FLAGS:
        return False
    scale = CHOICES.get(told.fact)
    return bool(value < told.value if scale is None else scale.index(value) < scale.index(told.value))


def _stands(known: Mapping[str, Any]) -> bool:
    """Whether the vocabulary lets these values stand together."""
    if any(known.get(level) == "none" and years in known for years, level in WITH.items()):
        return False
    for whole, _ in AT_LEAST:
        most = highest(whole, known.get(whole))
        if most is not None and any(lowest(part, known.get(part)) > most for part in narrower(whole)):
            return False
    return True
