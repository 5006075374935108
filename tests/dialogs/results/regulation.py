"""What each clause asks for, item by item, written down a second time from the official text and the readings
D1 to D10: thresholds, the clause in which each stands, and the words that only experts can weigh.

A `Row` is one alternative: all of its atoms together. An `Any`, `All` or `Some` stands over several.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any as Anything

TIERS = ("assistant", "engineer", "senior")


@dataclass(frozen=True)
class Atom:
    """One fact compared with one value: `>=`, `<=`, `=`, `has` (a member of a set), `is` (a flag)."""

    fact: str
    needed: Anything
    relation: str = ">="


@dataclass(frozen=True, eq=False)
class Row:
    """Atoms that belong together. `reading` is the decision by which alone the row counts."""

    clause: str
    atoms: tuple[Atom, ...]
    reading: str = ""


@dataclass(frozen=True, eq=False)
class Group:
    """Several rows or groups of which `count` are needed (None: all of them)."""

    clause: str
    members: tuple["Row | Group", ...]
    count: int | None = field(default=1)

    @property
    def needed(self) -> int:
        return len(self.members) if self.count is None else self.count


Node = Row | Group


@cache
def rows_of(node: Node) -> tuple[Row, ...]:
    """Every row inside."""
    if isinstance(node, Row):
        return (node,)
    return tuple(row for member in node.members for row in rows_of(member))


@cache
def facts_of(node: Node) -> frozenset[str]:
    return frozenset(atom.fact for row in rows_of(node) for atom in row.atoms)


@cache
def alone(atom: Atom) -> Row:
    """The atom as a row of its own."""
    return Row("", (atom,))


def at_least(clause: str, **needed: Anything) -> Row:
    return Row(clause, tuple(Atom(fact, value) for fact, value in needed.items()))


def flag(clause: str, fact: str, good: bool = True) -> Row:
    return Row(clause, (Atom(fact, good, "is"),))


def either(clause: str, *members: Node) -> Group:
    return Group(clause, members)


def any_member(clause: str, fact: str, plain: Sequence[str], by_reading: Sequence[str] = ()) -> Group:
    rows = [Row(clause, (Atom(fact, member, "has"),)) for member in plain]
    rows += [Row(clause, (Atom(fact, member, "has"),), "D3") for member in by_reading]
    return Group(clause, tuple(rows))


def amounts(clause: str, fact: str, percent: float, wan: float) -> Group:
    return either(
        clause, at_least(clause, **{f"{fact}_pct": percent}), at_least(clause, **{f"{fact}_wan": wan})
    )


def science(clause: str, level: str) -> Row:
    return Row(clause, (Atom("science_award", level),), "D3")


LED = (
    "national_plan_participated",
    "provincial_plan_led",
    "industry_policy_led",
    "leading_enterprise_plan_led",
)
PARTICIPATED = (
    "provincial_plan_participated", "industry_policy_participated", "leading_enterprise_plan_participated",
)  # fmt: skip
NATIONAL_STANDARDS = ("national", "industry", "group", "local")

PLAIN: dict[str, Node] = {
    "4": Group("4", (flag("4", "in_scope_employer"), flag("4", "in_scope_role")), None),
    "6": flag("6", "integrity"),
    "8": Group("8", (flag("8", "under_investigation", False), flag("8", "under_penalty", False)), None),
    "9.1.1": at_least("9.1.1", method_cert="level1"),
    "9.1.2": at_least("9.1.2", knowledge="aware"),
    "9.1.3": at_least("9.1.3", project_capability="contributes"),
    "9.2.1": at_least("9.2.1", method_cert="level1"),
    "9.2.2": at_least("9.2.2", knowledge="familiar"),
    "9.2.3": at_least("9.2.3", project_capability="backbone"),
    "9.3.1": at_least("9.3.1", method_cert="level2"),
    "9.3.2": at_least("9.3.2", knowledge="applies"),
    "9.3.3": at_least("9.3.3", project_capability="leads"),
    "10.1": either(
        "10.1",
        at_least("10.1.1", projects_completed=1),
        flag("10.1.2", "rnd_participation"),
        at_least("10.1.3", problems_participated=1),
    ),
    "10.2.1": either(
        "10.2.1", amounts("10.2.1.1", "benefit", 3, 1000), amounts("10.2.1.2", "saving", 1, 500)
    ),
    "10.2.2": either(
        "10.2.2",
        at_least("10.2.2.1", provincial_demo_projects=1),
        either(
            "10.2.2.2",
            at_least("10.2.2.2", recognized_results=1),
            at_least("10.2.2.2", results_transformed=1),
        ),
        either(
            "10.2.2.3",
            at_least("10.2.2.3", project_award="municipal"),
            science("10.2.2.3", "provincial_third"),
            at_least("10.2.2.3", social_award="third"),
        ),
        either(
            "10.2.2.4",
            at_least("10.2.2.4", competition_award="provincial_second"),
            at_least("10.2.2.4", talent_program="provincial"),
        ),
        at_least("10.2.2.5", problems_solved=3),
    ),
    "10.2.3": either(
        "10.2.3",
        either(
            "10.2.3.1",
            at_least("10.2.3.1", invention_patents=1),
            at_least("10.2.3.1", utility_patents=3),
            at_least("10.2.3.1", software_copyrights=3),
        ),
        at_least("10.2.3.2", reports_first_author=1),
        any_member("10.2.3.3", "planning", PARTICIPATED, LED),
        any_member("10.2.3.4", "standards", NATIONAL_STANDARDS, ("international",)),
    ),
    "10.3.1": either(
        "10.3.1", amounts("10.3.1.1", "benefit", 5, 2000), amounts("10.3.1.2", "saving", 3, 1000)
    ),
    "10.3.2": either(
        "10.3.2",
        at_least("10.3.2.1", provincial_demo_projects=1),
        either(
            "10.3.2.2",
            at_least("10.3.2.2", recognized_results=3),
            at_least("10.3.2.2", results_transformed=1),
        ),
        either(
            "10.3.2.3",
            at_least("10.3.2.3", project_award="provincial_third"),
            science("10.3.2.3", "provincial_third"),
            at_least("10.3.2.3", social_award="second"),
        ),
        either(
            "10.3.2.4",
            at_least("10.3.2.4", competition_award="national_third"),
            at_least("10.3.2.4", talent_program="national"),
        ),
        at_least("10.3.2.5", problems_solved=5),
    ),
    "10.3.3": either(
        "10.3.3",
        either(
            "10.3.3.1",
            at_least("10.3.3.1", invention_patents=1),
            at_least("10.3.3.1", utility_patents=6),
            at_least("10.3.3.1", software_copyrights=6),
        ),
        at_least("10.3.3.2", industry_methods=3),
        at_least("10.3.3.3", books=1),
        at_least("10.3.3.4", reports_top2_author=2),
        any_member("10.3.3.5", "planning", LED),
        any_member("10.3.3.6", "standards", ("international", *NATIONAL_STANDARDS)),
    ),
    "12": Group("12", (
        at_least("12", method_cert="level2"),
        Group("12", (
            at_least("12.1", provincial_projects_led=1),
            at_least("12.2", science_award="provincial_second"),
            at_least("12.3", invention_patents_first=2),
            at_least("12.4", problems_solved=10),
            amounts("12.5", "benefit_led", 10, 5000),
            amounts("12.6", "saving_led", 8, 2000),
            flag("12.7", "breakthrough"),
        ), 2),
    ), None),
    "13": Group("13", (
        at_least("13", method_cert="level1"),
        Group("13", (
            at_least("13.1", provincial_projects_top3=2),
            at_least("13.2", science_award="provincial_third"),
            at_least("13.3", granted_patents_first=1),
            at_least("13.4", problems_solved=6),
            amounts("13.5a", "benefit", 4, 1500),
            amounts("13.5b", "saving", 2, 800),
        ), 2),
    ), None),
    "14": Group("14", (
        flag("14", "major_task"), flag("14", "employer_recommends"), at_least("14", expert_endorsements=3),
    ), None),
}  # fmt: skip

SENIORITY: dict[str, tuple[tuple[str, str, int], ...]] = {  # D1: education, title held, years with it
    "assistant": (("double_bachelor", "", 0), ("bachelor", "", 1), ("associate", "technician", 2),
                  ("secondary_vocational", "technician", 4)),
    "engineer": (("doctor", "", 0), ("double_bachelor", "assistant", 2), ("associate", "assistant", 4)),
    "senior": (("doctor", "engineer", 2), ("bachelor", "engineer", 5)),
}  # fmt: skip
WAIVERS = {  # D6, D7: education, title held, years with it, by which reading; D7+ is both waivers at once
    "engineer": (("high_school", "assistant", 4, "D6"),),
    "senior": (("high_school", "engineer", 5, "D6"), ("bachelor", "engineer", 3, "D7"),
               ("high_school", "engineer", 3, "D7+")),
}  # fmt: skip
GRADES = {  # D9: the grade, the years with it, the grade that asks for none
    "assistant": ("senior_worker", 2, "technician"),
    "engineer": ("technician", 3, "senior_technician"),
    "senior": ("senior_technician", 4, ""),
}


def held(clause: str, education: str, title: str, years: int, phase: str, reading: str = "") -> Iterator[Row]:
    school = Atom("education", education)
    if not title:
        yield Row(clause, (school, Atom("work_years", years)) if years else (school,), reading)
        return
    yield Row(clause, (school, Atom("title_level", title), Atom("title_years", years)), reading)
    if phase == "first":
        other = (Atom("other_title_level", title), Atom("other_title_years", years))
        yield Row(clause, (school, *other), reading)


def required(clause: str, tier: str, phase: str) -> Node:
    """What a clause asks of who applies for that tier."""
    if clause in PLAIN:
        return PLAIN[clause]
    if clause == "7":
        return Group("7", tuple(row for each in SENIORITY[tier] for row in held("7", *each, phase)))
    if clause == "11":
        rows = (
            row
            for education, title, years, by in WAIVERS[tier]
            for row in held("11", education, title, years, phase, by)
        )
        return _alone(Group("11", tuple(rows)))
    if clause == "15":
        grade, years, above = GRADES[tier]
        outright = (at_least("15", skill_level=above),) if above else ()
        return _alone(Group("15", (at_least("15", skill_level=grade, skill_years=years), *outright)))
    if clause == "16":
        level = Row("16", (Atom("other_title_level", tier, "="),))
        return Group("16", (flag("16", "in_scope_role"), level, at_least("16", role_years=1)), None)
    assert clause == "17", clause
    to_convert = Row("17", (Atom("other_title_level", "technician", "<="),))
    return Group("17", (at_least("17", title_level="technician"), to_convert))


def _alone(group: Group) -> Node:
    return group.members[0] if len(group.members) == 1 else group


NAMES = {
    "4": "单位和岗位在适用范围内", "6": "职业操守", "7": "学历与资历", "8": "没有不得申报的情形",
    "9.1.1": "创新方法应用能力认证（一级）", "9.1.2": "专业知识", "9.1.3": "项目能力",
    "9.2.1": "创新方法应用能力认证（一级）", "9.2.2": "专业知识", "9.2.3": "项目能力",
    "9.3.1": "创新方法应用能力认证（二级）", "9.3.2": "专业知识", "9.3.3": "项目能力", "10.1": "业绩",
    "10.2.1": "经济社会效益", "10.2.2": "项目成果及科技奖励", "10.2.3": "专利、标准等代表作",
    "10.3.1": "经济社会效益", "10.3.2": "项目成果及科技奖励", "10.3.3": "专利、标准等代表作",
    "11": "破格的学历与资历", "12": "破格申报高级工程师的业绩", "13": "破格申报工程师的业绩",
    "14": "“一人一策”绿色通道", "15": "技能等级与年限", "16": "转评", "17": "其他系列职称先转评",
}  # fmt: skip

WEIGHED = {
    "10.2.1.1": "较好的经济社会效益", "10.2.2.5": "实际应用效果", "10.2.3.1": "产业化应用成效",
    "10.2.3.2": "较强实用价值与推广价值", "10.3.1.1": "较好的经济社会效益", "10.3.2.5": "实际应用效果",
    "10.3.3.1": "产业化应用成效", "10.3.3.4": "较强实用价值和推广价值",
    "11": "能力和业绩特别突出且作出卓越贡献", "12.3": "产业化应用成效", "12.4": "实际应用效果",
    "12.5": "显著社会经济效益", "13.4": "实际应用效果", "13.5a": "显著的经济社会效益", "14": "重要贡献",
}  # fmt: skip
"""Quoted from the clauses. Article 7 has 经考察合格 beside it where the row of a year's work meets it."""

SINCE_TITLE = frozenset({
    "benefit_wan", "benefit_pct", "saving_wan", "saving_pct",
    "benefit_led_wan", "benefit_led_pct", "saving_led_wan", "saving_led_pct",
})  # fmt: skip
"""What counts 任现职以来: in 10.2.1 and 10.3.1, and in items 5 and 6 of Articles 12 and 13."""

OR_HIGHER = {  # the levels that the clause's own 及以上 reaches, by clause and fact (D3): the highest of them
    ("10.2.2.3", "project_award"): "national", ("10.2.2.3", "social_award"): "first",
    ("10.2.2.4", "competition_award"): "provincial_first", ("10.2.2.4", "talent_program"): "provincial",
    ("10.3.2.3", "project_award"): "provincial_first", ("10.3.2.3", "social_award"): "first",
    ("10.3.2.4", "competition_award"): "national_first", ("12.2", "science_award"): "provincial_first",
    ("13.2", "science_award"): "provincial_first",
}  # fmt: skip

_ARTICLES = "〇一二三四五六七八九十"


def clause_label(clause: str) -> str:
    """How the regulation counts: 10.2.3.1 is 第十条（二）3.（1）, 12.3 is 第十二条第3项."""
    article, *deeper = clause.split(".")
    number = int(article)
    spoken = _ARTICLES[number] if number <= 10 else "十" + _ARTICLES[number - 10] if number < 20 else "二十"
    label = f"第{spoken}条"
    if not deeper:
        return label
    if number in (12, 13):
        if deeper[0] in ("5a", "5b"):
            return f"{label}第5项（原文第{'一' if deeper[0] == '5a' else '二'}个“5.”）"
        return f"{label}第{deeper[0]}项"
    label += f"（{_ARTICLES[int(deeper[0])]}）"
    if len(deeper) > 1:
        label += f"{deeper[1]}."
    if len(deeper) > 2:
        label += f"（{deeper[2]}）"
    return label
