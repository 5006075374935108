"""The whole sheet of one person, section by section: every line must be understood, and true."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from tests.criteria import oracle
from tests.dialogs.results import proving
from tests.dialogs.results.advising import LATER, advice_faults
from tests.dialogs.results.conditional import OPEN
from tests.dialogs.results.doing import ALSO, Doing, mattering
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.facing import Facing
from tests.dialogs.results.people import Person
from tests.dialogs.results.planned import Plans
from tests.dialogs.results.proving import MATERIALS
from tests.dialogs.results.regulation import TIERS, clause_label
from tests.dialogs.results.requiring import is_requirement
from tests.dialogs.results.standing import may_be_there
from tests.dialogs.results.steps import step_text
from tests.dialogs.results.told_plans import Told
from tests.dialogs.results.tree import RECEIPT, Line
from tests.dialogs.results.verdicts import D7, D8, HEADLINES, NEAREST, TERM, TERM_OVER, Verdict
from tests.dialogs.results.ways import CONDITIONS, MET, NEXT, OTHERS, WAY, Ways
from tests.dialogs.results.words import FACTS, LABELS, PATH_CLAUSES, PATH_NAMES, TIER_NAMES, WAYS

ADVICE = re.compile(r"值得再问一句的 (\d+) 点")
PLANS = re.compile(r"可以这样走|\d+ 条路，省力的在前")
GOAL = re.compile(HEADLINES["goal"])
NOT_FOR = {
    "第四条：办法只适用于湖南省内的企业和社会组织。"
    "按您的回答，您的单位不在里面，不能按这个办法申报。": "in_scope_employer",
    "第四条：办法只适用于在智能制造等岗位从事创新技术管理工程工作的专业技术人员。"
    "按您的回答，您的岗位不在里面，不能按这个办法申报。": "in_scope_role",
}
"""Whom the regulation is not for, by the answer that decides."""
BARRED = {
    *NOT_FOR,
    "第六条：申报人要遵守宪法和法律法规，有良好的职业道德和敬业精神，恪守学术道德和学术诚信。"
    "按您的回答，这一条现在不能承诺，不能申报。",
    "第八条：正在立案审查尚未结案，或被采取强制措施、受刑事处罚期间的，不得申报参评。"
    "结案或期满以后，再按当时的情况重新自评；受了党纪政务处分的，能不能申报看湘纪发〔2022〕3号。",
}


@dataclass
class Sheet:
    """Judges one sheet. `thorough`: by brute force as well, where that takes long."""

    person: Person
    lines: list[Line]
    thorough: bool = False
    faults: list[str] = field(default_factory=list)

    @cached_property
    def plans(self) -> Plans:
        """The plans that are told."""
        return Plans(self.person, self.exact, None, [])

    @cached_property
    def exact(self) -> Exact:
        return Exact(self.person.profile, self.person.phase)

    @cached_property
    def ways(self) -> Ways:
        return Ways(self.person, self.exact, self.faults)

    def fault(self, line: Line | str, why: str) -> None:
        self.faults.append(f"{line if isinstance(line, str) else line.text} | {why}")

    def judge(self) -> list[str]:
        """All that is false, incomplete, unknown or ugly."""
        for line in self.lines:
            for each in line.walk():
                self._is_plain(each)
                self._are_told_once(each)
        first, *others = self.lines
        if first.text != "您的结果" or first.kind != "heading":
            self.fault(first, "the title stands first")
        self._closing(self.lines)
        if self.exact.barred:
            self._barred(first, others)
            return self.faults
        verdict = Verdict(self.person, self.exact, self.thorough)
        own = [line for line in first.below if line.kind == "paragraph" and not RECEIPT.fullmatch(line.text)]
        path = verdict.head(own)
        sections = [*[line for line in first.below if line not in own], *others]
        self.faults += verdict.faults
        self._sections(sections, verdict, path)
        return self.faults

    # ------------------------------------------------------------ every line

    def _is_plain(self, line: Line) -> None:
        text = line.text
        introducing = ("下面任一项达到即可：", "以下都要：", " 项即可：", "一样，只是：")
        ending = text if text.endswith(introducing) else text + "$"
        if re.search(r"：：|。。|，，|；；|（）|“”|、、|：。|：\$|，。|  ", ending):
            self.fault(line, "empty or doubled punctuation")
        if re.search(r"[a-z]+_[a-z]+|\b(?:none|true|false|None|Range)\b|\{|\}", text):
            self.fault(line, "an identifier")
        if line.kind != "quotation" and re.search(r"[一-鿿）”，。] [一-鿿（“]", line.said):
            self.fault(line, "a needless blank")
        if (
            not RECEIPT.fullmatch(text)
            and re.search(r"\d\.\d+ ?年|\d\.\d+ 到", text)
            and "%" not in text
            and "万元" not in text
        ):
            self.fault(line, "internal decimals")
        for label, clause in line.links:
            if label != clause_label(clause):
                self.fault(line, f"{clause} is {clause_label(clause)}, not {label}")

    def _are_told_once(self, line: Line) -> None:
        told = [repr(each) for each in line.below]
        if len(set(told)) < len(told):
            self.fault(line, "tells a line twice")

    def _closing(self, lines: list[Line]) -> None:
        receipts = [
            found for line in lines for each in line.walk() if (found := RECEIPT.fullmatch(each.text))
        ]
        if [found[1] for found in receipts] != [self.person.today.isoformat()]:
            self.faults.append("one receipt of today closes the sheet")

    # ------------------------------------------------------------ whom the regulation is not for

    def _barred(self, first: Line, others: list[Line]) -> None:
        told = [line.clauses[0] for line in first.below if line.text in BARRED]
        if told != self.exact.barred:
            self.fault(first, f"{self.exact.barred} bar, told {told}")
        for line in first.below:
            if line.text in NOT_FOR and self.person.profile.get(NOT_FOR[line.text]) is not False:
                self.fault(line, f"{NOT_FOR[line.text]} is no answer that bars")
        terms = [line.text for line in first.below].count(TERM)
        if terms != (self.person.today >= TERM_OVER):
            self.fault(TERM, f"said {terms} times")
        if any(is_requirement(each) for line in (first, *others) for each in line.walk()):
            self.fault(first, "other requirements do not matter")
        if not any(line.text == "下一步" and line.below for line in others):
            self.fault(first, "whom to ask is left out")
        facing = Facing(self.exact, TIERS[-1], self.person.today)
        for line in first.below:
            if line.kind == "item" and not any(
                line.text in (f"{LABELS[fact]}：不符合", f"{LABELS[fact]}：有这种情形")
                and facing.profile.get(fact) is (fact in ("under_investigation", "under_penalty"))
                for fact in FACTS.values()
            ):
                self.fault(line, "is not why")

    # ------------------------------------------------------------ sections

    def _sections(self, sections: list[Line], verdict: Verdict, path: str | None) -> None:
        folded = [each for line in sections for each in ([line] if line.kind == "folded" else line.below)]
        folded = [each for each in folded if each.kind == "folded"]
        ahead = self.ahead(sections)
        told = [line for line in sections if PLANS.fullmatch(line.text)]
        self.plans = plans = self._plans(told, verdict, sections)
        paths = list[str]()
        for line in sections:
            if line.text == "下一步":
                self._next_steps(line, verdict, plans, sections)
            elif line.text in [form.format(TIER_NAMES[ahead]) for form in NEXT.values() if ahead]:
                paths += self._missing(line, verdict)
            elif line.kind != "folded" and line not in told and not RECEIPT.fullmatch(line.text):
                self.fault(line, "unknown form")
        paths += self._folded(folded, verdict, path, ahead)
        if ahead is not None and sorted(paths) != sorted(oracle.PATHS[ahead]):
            self.fault(f"the ways to {ahead}", f"told {sorted(paths)}")
        self._evidence(folded, verdict, path, sections)

    def _plans(self, told: list[Line], verdict: Verdict, sections: list[Line]) -> Plans:
        """The plans, all of which stand under one heading that counts them."""
        lines = [each for line in told[:1] for each in line.below]
        plans = Plans(self.person, self.exact, self.ahead(sections), lines)
        self.faults += plans.judge()
        for line in told:
            count = len(plans.told)
            if line.text != ("可以这样走" if count == 1 else f"{count} 条路，省力的在前") or len(told) > 1:
                self.fault(line, f"{count} are told")
        self._agree(plans, verdict, sections)
        if verdict.kind in ("none", "above", "goal", "short", "short goal", "far", "far goal"):
            is_told = verdict.kind in ("none", "above", "goal")
            if is_told is not bool(plans.told):
                self.fault(self.lines[0], f"{verdict.kind}, but {len(plans.told)} plans")
        return plans

    def _next_steps(self, section: Line, verdict: Verdict, plans: Plans, sections: list[Line]) -> None:
        ahead = self.ahead(sections)
        lacks = any(line.text == NEXT["ineligible"].format(TIER_NAMES[ahead]) for line in sections if ahead)
        first = plans.told[0] if plans.told else None
        doing = Doing(verdict, ahead or verdict.open_tier, first, lacks)
        self.faults += doing.judge([line for line in section.below if not RECEIPT.fullmatch(line.text)])

    def _evidence(self, folded: list[Line], verdict: Verdict, path: str | None, sections: list[Line]) -> None:
        """What proves what is met: of the way that is open, if to a lower tier only, else of the nearest."""
        told = [line for line in folded if MATERIALS.fullmatch(line.text)]
        tier, is_open = verdict.open_tier, path is not None
        lower = verdict.open_below if path is None else None
        if lower is not None:
            tier, path, is_open = lower[0], lower[1], True
        elif path is None:
            near = [WAY.fullmatch(each.text) for line in sections for each in line.below]
            path, tier = next((WAYS[way["way"]] for way in near if way), (None, None))
        if path is None or tier is None:
            self.faults += [f"{line.text} | of no way" for line in told]
            return
        wanted = list(proving.documents(self.exact, tier, path, is_open=is_open))
        if len(told) != bool(wanted):
            self.faults.append(f"evidence of {path} | told {len(told)} times")
        for line in told:
            self.faults += proving.faults_of(line, wanted, is_open=is_open)
            found = MATERIALS.fullmatch(line.text)
            if found is None or found["tier"] != (TIER_NAMES[tier] if lower else None):
                self.fault(line, f"the tier is named where it is below the one aimed at: {lower}")

    def _gap(self, line: Line, gap: str, plan: Told) -> None:
        """What is told in short of a plan is what its steps say; those left out are counted."""
        steps = [step_text(each.line) for each in plan.steps]
        told = gap.split("；")
        counted = re.fullmatch(r"另外还有 (\d+) 项|还差 (\d+) 项，一项一项列在下面", told[-1])
        named = told[:-1] if counted else told
        rest = int(counted[1] or counted[2]) if counted else 0
        if set(named) - set(steps) or len(named) + rest != len(steps):
            self.fault(line, f"the first plan says {steps}")

    def _agree(self, plans: Plans, verdict: Verdict, sections: list[Line]) -> None:
        """The nearest way is the first plan's, wherever it is named, with what must be confirmed of it."""
        head = self.lines[0].below
        first = plans.told[0] if plans.told else None
        nearest = [found for line in head if (found := NEAREST.fullmatch(line.text))]
        if len(nearest) != self._is_named(first, verdict):
            self.fault(self.lines[0], f"the nearest way is told {len(nearest)} times")
        for text in (D7, D8):
            above = [line.text for line in head].count(text)
            of_plan = first is not None and bool(nearest) and text in first.notes
            if verdict.open_tier is None and above != int(of_plan):
                self.fault(text, f"stands there {above} times")
        if first is None:
            return
        for line in [*head, *(each for section in sections for each in section.below)]:
            self._agrees(line, plans, verdict)

    def _is_named(self, first: Told | None, verdict: Verdict) -> bool:
        """Of who may be able to apply already only where nothing on the way is to be found out first."""
        if first is None or verdict.open_tier is not None or verdict.conditional.is_told:
            return False
        if verdict.kind in ("held", "highest"):
            return False
        known, matter = self.exact.profile, mattering(self.exact)
        doubtful = any(
            may_be_there(fact, known.get(fact), value) and (fact not in known or fact in matter)
            for fact, value in first.changes.items()
        )
        return verdict.kind != "undecided" or not (any(step.found_out for step in first.steps) or doubtful)

    def _agrees(self, line: Line, plans: Plans, verdict: Verdict) -> None:
        first = plans.told[0]
        short, named, far = NEAREST.fullmatch(line.text), WAY.fullmatch(line.text), GOAL.fullmatch(line.text)
        gap = far["gap"] if far else short["gap"] if short else None
        if gap is not None:
            self._gap(line, gap, first)
        if short is not None:
            undecided = verdict.kind == "undecided"
            if (short["otherwise"] is not None) is not undecided:
                self.fault(line, "otherwise is said of who may be able to apply already")
            if (short["gap"] is None) is not (verdict.goal is not None and not undecided):
                self.fault(line, "what is missing is told once")
            if first.first_day not in line.text.partition("想更早一些")[0]:
                self.fault(line, f"the first plan ends on {first.day}")
            if short["sooner"] != plans.sooner:
                self.fault(line, f"of the sooner plan belongs beside it: {plans.sooner}")
        found = short or (named if named and named["first"] == "最省力的一条路" else None)
        if found is not None and found["way"] in WAYS:
            ways = (first.path, first.tier)
            if found["clause"] != clause_label(PATH_CLAUSES[WAYS[found["way"]][0]]):
                self.fault(line, "is not the clause of that way")
            if WAYS[found["way"]] != ways and self.exact.paths[first.tier][WAYS[found["way"]][0]] not in OPEN:
                self.fault(line, f"the first plan is {ways}")

    def _folded(self, lines: list[Line], verdict: Verdict, path: str | None, ahead: str | None) -> list[str]:
        """What stands folded below everything; the other ways that are told there."""
        ways = list[str]()
        conditions = [line for line in lines if CONDITIONS.fullmatch(line.text)]
        if len(conditions) != (path is not None):
            self.faults.append(f"conditions of the open path | told {len(conditions)} times")
        for line in lines:
            if OTHERS.fullmatch(line.text) and ahead is not None:
                ways += self.ways.others(line, ahead)
            elif CONDITIONS.fullmatch(line.text) and path is not None:
                self.ways.conditions(line, str(verdict.open_tier), path)
            elif (
                not any(form.fullmatch(line.text) for form in (MATERIALS, ALSO, ADVICE, MET))
                and line.text.split("：")[0] not in PATH_NAMES.values()
            ):
                self.fault(line, "unknown form")
        advice = [line for line in lines if ADVICE.fullmatch(line.text)]
        given = [each for line in advice for each in line.below]
        self.faults += advice_faults(given, self.exact, ahead or verdict.open_tier, LATER)
        if [line.text for line in advice] != [f"值得再问一句的 {len(given)} 点"][: len(given)]:
            self.faults.append(f"{[line.text for line in advice]} | {len(given)} are given")
        return ways

    def ahead(self, sections: list[Line]) -> str | None:
        """The tier whose missing conditions are told."""
        for line in sections:
            for tier, name in TIER_NAMES.items():
                if line.text in [form.format(name) for form in NEXT.values()]:
                    return tier
        return None

    def _missing(self, section: Line, verdict: Verdict) -> list[str]:
        """Judges the section about the tier that lies ahead; the ways that it tells in full."""
        tier = self.ahead([section])
        if tier is None:
            self.fault(section, "unknown form")
            return []
        if tier != verdict.goal and not (verdict.goal is None or self.exact.tiers[verdict.goal] == "held"):
            self.fault(section, f"aims at {verdict.goal}")
        if tier not in verdict.above and tier != verdict.goal:
            self.fault(section, f"only {verdict.above} lie ahead")
        return self.ways.nearest(section, tier)
