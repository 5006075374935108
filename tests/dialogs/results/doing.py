"""The next steps: what to find out, whom to ask, how to apply, or which way to prepare."""

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Final

from tests.criteria import oracle
from tests.criteria.worlds_by_hand import WITH
from tests.dialogs.results.advising import ASKED_FIRST, advice_faults
from tests.dialogs.results.counting import since_title
from tests.dialogs.results.exact import Exact, together
from tests.dialogs.results.people import Person
from tests.dialogs.results.regulation import TIERS, clause_label, facts_of, required, rows_of
from tests.dialogs.results.standing import broader, is_doubtful
from tests.dialogs.results.told_plans import Told
from tests.dialogs.results.tree import Line
from tests.dialogs.results.verdicts import D8, MANY, TERM_OVER, Verdict, doubts_of
from tests.dialogs.results.words import FACTS, TIER_NAMES, have

FIND_OUT = re.compile(r"先弄清楚：(?P<label>.+?) (?P<clause>第.+)")
MAKE_CERTAIN = re.compile(r"先弄准：(?P<label>.+?)（您说的是 ?(?P<have>.+)） (?P<clause>第.+)")
ALSO = re.compile(r"另外还有 (\d+) 项也不知道")
STEPS: Final = (
    "个人自主申报：等当年的申报通知，在规定时间里填表，按材料清单备齐证明。 第十八条",
    "单位审核推荐：材料交本单位人事部门，由单位审核、推荐。 第十八条",
    "专家综合评议：定性和定量相结合，由专家决定。 第十八条",
)
NEWEST: Final = "先查省科协、省人社厅有没有新的通知：办法的有效期已经过了。 第二十条"
CONFIRM = re.compile(r"先把上面要确认的那(?P<count>一| \d+ )点问清楚，再准备材料。")
NO_COUNTERPART: Final = "先问评委会：正高级没有同层级可以转评，能不能转、按哪一级转。 第十六条"
TO_PLAN: Final = "按下面最省力的那条路准备：每一步差多少、最早哪一天，都写在里面。"
NOW = re.compile("(现在就可以先申报.+。|更高的.+，现在就可以申报。) 第十八条")
NOW_ANEW = re.compile(r"不过一评上，“任现职以来”的(?P<labels>.+)就要从头算；下面的路是按先不评算的。")
BLOCKED = re.compile("这一条靠努力改变不了，先向评委会问清楚： ?(第.+)")
PLAIN: Final = (*STEPS, NEWEST, TO_PLAN, NO_COUNTERPART)
ASK = "先问一句："
NEEDED = "需要："


@dataclass
class Doing:
    """Judges the steps of one person. `tier` is what is told of: the one ahead, else the open one."""

    verdict: Verdict
    tier: str | None
    plan: Told | None
    """The first plan."""
    is_closed: bool
    """Whether the way that is told is not open yet."""
    faults: list[str] = field(default_factory=list)
    needed: list[str] = field(default_factory=list)
    """What the answers would have to be, where that stands below what is to be found out."""

    @property
    def person(self) -> Person:
        return self.verdict.person

    @property
    def exact(self) -> Exact:
        return self.verdict.exact

    def fault(self, line: Line, why: str) -> None:
        self.faults.append(f"{line.text} | {why}")

    def judge(self, lines: list[Line]) -> list[str]:
        """What is false of these steps."""
        steps = [line for line in lines if line.kind == "item"]
        texts = [line.text for line in steps]
        self._said(texts)
        first = [line for line in steps if line.text.startswith(ASK)]
        self.faults += advice_faults(first, self.exact, self.tier, ASKED_FIRST, asking=ASK)
        finding = [line for line in steps if self._is_to_find_out(line)]
        self.verdict.conditional.judge_needed(self.needed)
        for line in steps:
            if NOW.fullmatch(line.text):
                self._now_anew(line)
            elif not (line in finding or line in first or line.text in PLAIN):
                if not BLOCKED.fullmatch(line.text) and not CONFIRM.fullmatch(line.text):
                    self.fault(line, "unknown form")
            elif line.below and line not in first and line not in finding:
                self.fault(line, "nothing belongs below it")
        for line in lines:
            if line.kind not in ("item", "folded"):
                self.fault(line, "unknown form")
        self._folded(finding, [line for line in lines if ALSO.fullmatch(line.text)])
        return self.faults

    def _said(self, texts: list[str]) -> None:
        verdict, tiers = self.verdict, self.exact.tiers
        open_tier, likely = verdict.open_tier, self.exact.likely
        needed = {
            NEWEST: self.person.today >= TERM_OVER,
            TO_PLAN: open_tier is None and self.plan is not None and self.is_closed,
            NO_COUNTERPART: open_tier is None and self._is_kept_out,
            **dict.fromkeys(STEPS, open_tier is not None),
        }
        for text, is_needed in needed.items():
            if texts.count(text) != int(is_needed):
                self.faults.append(f"{text} | said {texts.count(text)} times, needed {is_needed}")
        is_told = open_tier is not None and verdict.path is not None
        doubts = doubts_of(self.exact, str(open_tier), str(verdict.path)) if is_told else []
        confirm = [found["count"].strip() for text in texts if (found := CONFIRM.fullmatch(text))]
        if confirm != (["一" if len(doubts) == 1 else str(len(doubts))] if doubts else []):
            self.faults.append(f"{confirm} | to be confirmed are {doubts}")
        now = list[str]()
        if verdict.goal is not None and open_tier is None and likely is not None:
            is_lower = TIERS.index(likely) < TIERS.index(verdict.goal)
            said = "现在就可以先申报{}。" if is_lower else "更高的{}，现在就可以申报。"
            now = [said.format(TIER_NAMES[likely])] if tiers[likely] == "eligible" else []
        told = [found[1] for text in texts if (found := NOW.fullmatch(text))]
        if told != now:
            self.faults.append(f"{told} | eligible now: {now}")

    @property
    def _is_kept_out(self) -> bool:
        """Whether Article 17 keeps somebody out of the tier ahead whose title has no counterpart."""
        known, tier = self.exact.profile.get("other_title_level"), self.tier
        return known == "full_senior" and tier is not None and self.exact.requirement("17", tier) == "unmet"

    def _now_anew(self, line: Line) -> None:
        """What would begin anew with the title that can be applied for, where the plan does without it."""
        must, may = set[str](), set[str]()
        if self.plan is not None and not self.plan.takes_a_title:
            must, may = since_title(self.exact, self.plan.tier, self.plan.path)
        found = [NOW_ANEW.fullmatch(each.text) for each in line.below]
        named = {FACTS.get(label, "") for each in found if each for label in each["labels"].split("、")}
        if not must <= named <= may or len(found) > 1 or (found and not named):
            self.fault(line, f"{[each.text for each in line.below]} below it, begun anew is {must}")

    # ------------------------------------------------------------ what is to be found out

    def _is_to_find_out(self, line: Line) -> bool:
        found = FIND_OUT.fullmatch(line.text) or MAKE_CERTAIN.fullmatch(line.text)
        if found is None:
            return False
        fact = FACTS.get(found["label"], "")
        known = self.exact.profile.get(fact)
        by_bounds = MAKE_CERTAIN.fullmatch(line.text)
        if by_bounds is not None and (known is None or by_bounds["have"] != have(fact, known)):
            self.fault(line, f"{known} is known")
        if by_bounds is None and known is not None:
            self.fault(line, "is known")
        asked_all = not self.person.in_vain
        if not is_doubtful(known) or not (known is not None or fact in self.person.in_vain or asked_all):
            self.fault(line, "was not asked in vain")
        if fact not in self.matter:
            self.fault(line, "can change nothing")
        if (
            self.verdict.goal is not None
            and self.tier is not None
            and not bears_on(self.exact, fact, self.tier)
        ):
            self.fault(line, f"does not bear on {self.tier}")
        if line.mark != "unknown":
            self.fault(line, f"marked {line.mark}")
        needed = [each.text for each in line.below if each.text.startswith(NEEDED)]
        self.needed += [each.removeprefix(NEEDED) for each in needed]
        others = [each.text for each in line.below if each.text not in needed]
        if len(needed) > 1 or others != ([D8] if fact == "disciplined" else []):
            self.fault(line, "D8 belongs below the sanction, nothing else")
        if found["clause"] not in self._clauses(fact):
            self.fault(line, f"{fact} matters by {self._clauses(fact)}")
        return True

    @cached_property
    def matter(self) -> frozenset[str]:
        return mattering(self.exact) | unknown_ahead(self.exact, self.tier)

    def _clauses(self, fact: str) -> set[str]:
        """The clauses, in words, that ask about the fact, or a broader one: those of the tier that is told
        of, if there are any.
        """
        own = {"disciplined": "8", "other_title_years": "17"}.get(fact)
        if own is not None:
            return {clause_label(own)}
        return set(_asking(fact, self.tier, self.exact.phase))

    def _folded(self, finding: list[Line], folded: list[Line]) -> None:
        """Those on which a tier hangs, or the first, stand above the others."""
        told = self.verdict.conditional
        facts = {FACTS[found["label"]] for line in finding if (found := FIND_OUT.fullmatch(line.text))}
        if not all(each & facts for each in told.named):
            self.faults.append(f"{facts} | a tier hangs on {told.named}")
        if told.counts and (max(told.counts) > len(finding) or (folded and len(finding) <= 0)):
            self.faults.append(f"{facts} | a tier hangs on {told.counts} of them")
        is_counted = bool(told.counts or told.named)
        if folded and not is_counted and len(finding) != MANY:
            self.fault(folded[0], f"{len(finding)} stand above")
        if not is_counted and len(finding) > MANY:
            self.faults.append(f"{facts} | are too many at once")
        if len(told.counts) == 1 and not told.named and len(finding) != told.counts[0]:
            self.faults.append(f"{len(finding)} stand there | of {told.counts[0]} it is said that they do")
        for each in folded:
            found = ALSO.fullmatch(each.text)
            if found is None or int(found[1]) != len(each.below) or not each.below:
                self.fault(each, f"{len(each.below)} are folded")
            for line in each.below:
                if not self._is_to_find_out(line):
                    self.fault(line, "unknown form")


def mattering(exact: Exact) -> frozenset[str]:
    """The facts that may still change how some path stands."""
    found = {"disciplined"} if exact.profile.get("disciplined") is None else set[str]()
    if "title_level" not in exact.profile:
        found.add("title_level")
    for tier, paths in exact.paths.items():
        for path in [path for path, status in paths.items() if status != "ineligible"]:
            for clause in oracle.PATHS[tier][path]:
                if exact.requirement(clause, tier) == "unknown":
                    found |= together(facts_of(exact.node(clause, tier)))
    levels = {WITH[years] for years in WITH if years in found}
    return frozenset(found | levels)


def unknown_ahead(exact: Exact, tier: str | None) -> frozenset[str]:
    """The facts that keep a requirement of some way to the tier from being met or unmet."""
    clauses = {clause for path in oracle.PATHS.get(str(tier), {}).values() for clause in path}
    unknown = [clause for clause in clauses if exact.requirement(clause, str(tier)) == "unknown"]
    return frozenset(fact for clause in unknown for fact in together(facts_of(exact.node(clause, str(tier)))))


def bears_on(exact: Exact, fact: str, tier: str) -> bool:
    """Whether some clause of the tier asks about the fact, or a broader one."""
    clauses = {clause for path in oracle.PATHS[tier].values() for clause in path}
    asked = {each for clause in clauses for each in together(facts_of(exact.node(clause, tier)))}
    return fact in {"disciplined", "title_level"} or bool({fact, *broader(fact)} & asked)


@cache
def _asking(fact: str, tier: str | None, phase: str) -> frozenset[str]:
    """The labels of the clauses of the tier, else of any, that ask about the fact, else a broader one."""
    for tiers in ([tier] if tier is not None else [], oracle.TIERS):
        for facts in ({fact}, set(broader(fact))):
            found = frozenset(
                clause_label(row.clause)
                for each in tiers
                for clause in {clause for path in oracle.PATHS[each].values() for clause in path}
                for row in rows_of(required(clause, each, phase))
                if any(atom.fact in facts for atom in row.atoms)
            )
            if found:
                return found
    raise AssertionError(fact)
