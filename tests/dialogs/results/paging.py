"""The whole sheet of one person, section by section: every line must be understood, and true."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from tests.criteria import oracle
from tests.dialogs.results.advising import advice_faults
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.facing import Facing
from tests.dialogs.results.people import Person
from tests.dialogs.results.planned import Plans
from tests.dialogs.results.regulation import TIERS, clause_label
from tests.dialogs.results.requiring import is_requirement
from tests.dialogs.results.steps import step_text
from tests.dialogs.results.tree import Line
from tests.dialogs.results.verdicts import D7, D8, HEADLINES, NEAREST, OPEN, TERM, TERM_OVER, Verdict
from tests.dialogs.results.ways import CONDITIONS, MET, NEXT, OTHERS, RECEIPT, WAY, Ways
from tests.dialogs.results.words import FACTS, LABELS, PATH_NAMES, TIER_NAMES, WAYS

ADVICE = re.compile(r"值得再问一句的 (\d+) 点")
GOAL = re.compile(HEADLINES["goal"])
MATERIALS = re.compile(r"材料清单：(\d+) 样，备好 0 样")
FIND_OUT = re.compile(r"先弄清楚：(.+?) (第.+)")
STEPS = {
    "个人自主申报：照当年通知填表，按材料清单备齐证明。 第十八条",
    "单位审核推荐：材料交本单位人事部门，由单位审核、推荐。 第十八条",
    "专家综合评议：定性和定量相结合，由专家决定。 第十八条",
}
NEWEST = "先查省科协、省人社厅有没有新的通知：办法自己写明的有效期已经过了。 第二十条"
BARRED = {
    "第四条：办法只适用于湖南省内企业和社会组织中，在智能制造等岗位从事创新技术管理工程工作的专业技术人员。"
    "按您的回答，现在不在这个范围内，不能按这个办法申报。",
    "第六条：申报人要遵守宪法和法律法规，有良好的职业道德和敬业精神，恪守学术道德和学术诚信。"
    "按您的回答，这一条现在不能承诺，不能申报。",
    "第八条：正在立案审查尚未结案，或被采取强制措施、受刑事处罚期间的，不得申报参评。期间过了，再按当时的情况重新自评。",
}
CONFIRM = "先把上面要确认的那一点问清楚，再准备材料。"
TO_PLAN = re.compile("按下面(最近的|第一|)那?条路准备：每一步差多少、最早哪一天，都写在里面。")
BLOCKED = re.compile("这一条靠努力改变不了，先向评委会问清楚： ?(第.+)")


@dataclass
class Sheet:
    """Judges one sheet. `thorough`: by brute force as well, where that takes long."""

    person: Person
    lines: list[Line]
    thorough: bool = False
    faults: list[str] = field(default_factory=list)

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
        introducing = ("下面任一项达到即可：", "以下都要：", " 项即可：")
        ending = text if text.endswith(introducing) else text + "$"
        if re.search(r"：：|。。|，，|；；|（）|“”|、、|：。|：\$|，。|  ", ending):
            self.fault(line, "empty or doubled punctuation")
        if re.search(r"[a-z]+_[a-z]+|\b(?:none|true|false|None|Range)\b|\{|\}", text):
            self.fault(line, "an identifier")
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
        paths = self._folded(folded, verdict, path, self.ahead(sections))
        for line in sections:
            if RECEIPT.fullmatch(line.text):
                continue
            if line.text == "下一步":
                self._next_steps(line, verdict)
            elif "还差什么" in line.text or line.text.endswith(("也可以申报", "要先确认", "还不能确定")):
                paths += self._missing(line, verdict)
            elif line.kind == "heading" and "条路，近的在前" in line.text + "可以这样走条路，近的在前":
                plans = [each for each in line.below if each.kind == "item"]
                judged = Plans(self.person, self.exact, self.ahead(sections), plans)
                self.faults += judged.judge()
                self._agree(judged, verdict, sections)
                if line.text != ("可以这样走" if len(plans) == 1 else f"{len(plans)} 条路，近的在前"):
                    self.fault(line, f"{len(plans)} are told")
            elif line.kind != "folded":
                self.fault(line, "unknown form")
        ahead = self.ahead(sections)
        if ahead is not None and sorted(paths) != sorted(oracle.PATHS[ahead]):
            self.fault(f"the ways to {ahead}", f"told {sorted(paths)}")

    def _materials(self, folded: Line, count: int) -> None:
        """What proves it, each once, with who issues it and how certain that is."""
        names = [line.text for line in folded.below]
        if count != len(names) or len(set(names)) < count:
            self.fault(folded, f"{len(names)} are told")
        for line in folded.below:
            below = [each.text for each in line.below]
            if not below or not below[0].startswith("由谁出具：") or "来源：" not in below[-1]:
                self.fault(line, "who issues it, and its source are left out")

    def _gap(self, line: Line, gap: str, plan: Line) -> None:
        """What is told in short of a plan is what its steps say; those left out are counted."""
        steps = [step_text(each) for each in plan.below if each.kind == "item"]
        told = gap.split("；")
        counted = re.fullmatch(r"另外还有 (\d+) 项|还差 (\d+) 项，一项一项列在下面", told[-1])
        named = told[:-1] if counted else told
        rest = int(counted[1] or counted[2]) if counted else 0
        if set(named) - set(steps) or len(named) + rest != len(steps):
            self.fault(line, f"the first plan says {steps}")

    def _agree(self, plans: Plans, verdict: Verdict, sections: list[Line]) -> None:
        """The nearest way is the first plan's, wherever it is named, with what must be confirmed of it."""
        for text in (D7, D8):
            above = text in [line.text for line in self.lines[0].below]
            of_plan = bool(plans.plans) and text in [line.text for line in plans.plans[0].below]
            if verdict.open_tier is None and above and not of_plan:
                self.fault(text, "nothing is to be confirmed")
        for line in [*self.lines[0].below, *(each for section in sections for each in section.below)]:
            short, named = NEAREST.fullmatch(line.text), WAY.fullmatch(line.text)
            far = GOAL.fullmatch(line.text)
            gap = far["gap"] if far else short["gap"] if short else None
            if gap is not None and plans.plans:
                self._gap(line, gap, plans.plans[0])
            way = (short or named or {"way": ""})["way"]
            if plans.first is None or way not in WAYS or (named and named["first"] != "最近的一条路"):
                continue
            path, tier, day = plans.first
            if WAYS[way] != (path, tier) and self.exact.paths[tier][WAYS[way][0]] not in OPEN:
                self.fault(line, f"the first plan is {path} to {tier}")
            if short is not None and short["day"] != day:
                self.fault(line, f"the first plan ends on {day}")

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
            elif (found := MATERIALS.fullmatch(line.text)) is not None:
                self._materials(line, int(found[1]))
            elif ADVICE.fullmatch(line.text):
                self.faults += advice_faults(line, self.exact, ahead or verdict.open_tier)
            elif not MET.fullmatch(line.text) and line.text.split("：")[0] not in PATH_NAMES.values():
                self.fault(line, "unknown form")
        if not any(ADVICE.fullmatch(line.text) for line in lines):
            self.faults += advice_faults(None, self.exact, ahead or verdict.open_tier)
        return ways

    def ahead(self, sections: list[Line]) -> str | None:
        """The tier whose missing conditions are told."""
        for line in sections:
            for tier, name in TIER_NAMES.items():
                if line.text in [form.format(name) for form in NEXT.values()]:
                    return tier
        return None

    def _next_steps(self, section: Line, verdict: Verdict) -> None:
        texts = [line.text for line in section.below]
        is_open = verdict.open_tier is not None
        verdict.faults.clear()
        verdict.expect(NEWEST, said=texts.count(NEWEST), needed=self.person.today >= TERM_OVER)
        verdict.expect("Article 18", said=sum(text in STEPS for text in texts) // 3, needed=is_open)
        review = is_open and verdict.exact.tiers[str(verdict.open_tier)] == "needs_review"
        verdict.expect(CONFIRM, said=texts.count(CONFIRM), needed=review)
        self.faults += verdict.faults
        for line in section.below:
            found = FIND_OUT.fullmatch(line.text)
            if found is not None:
                fact = FACTS.get(found[1])
                if fact not in self.person.in_vain or line.mark != "unknown":
                    self.fault(line, "was not asked in vain")
            elif (
                line.kind != "folded"
                and not RECEIPT.match(line.text)
                and line.text not in STEPS | {NEWEST, CONFIRM}
                and not TO_PLAN.match(line.text)
                and not BLOCKED.match(line.text)
            ):
                self.fault(line, "unknown form")

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
