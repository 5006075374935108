"""The measures read a second time, as plainly as can be: what the criteria package is compared with.

Written from the official text and the decisions D1 to D16 alone; it shares no rule, number or code with the
package. Complete profiles only: every fact is known, but a title's years do not exist beside `none`. Partial
profiles are the business of `worlds_by_hand.py`, which tries every completion.
"""

from collections.abc import Callable, Mapping
from typing import Any

Facts = Mapping[str, Any]
Requirement = Callable[[Facts], bool]

TIERS = ("assistant", "engineer", "senior")
TITLES = ("none", "technician", "assistant", "engineer", "senior")
OTHER_TITLES = ("none", "technician", "assistant", "engineer", "senior", "full_senior")
EDUCATION = (
    "below_secondary", "high_school", "secondary_vocational", "associate", "bachelor", "double_bachelor",
    "master", "doctor",
)  # fmt: skip
SKILLS = ("none", "senior_worker", "technician", "senior_technician")
CERTIFICATES = ("none", "level1", "level2", "level3")
KNOWLEDGE = ("none", "aware", "familiar", "applies")
CAPABILITY = ("none", "contributes", "backbone", "leads")
PROJECT_AWARDS = (
    "none", "municipal", "provincial_other", "provincial_third", "provincial_second", "provincial_first",
    "national",
)  # fmt: skip
SCIENCE_AWARDS = ("none", "provincial_third", "provincial_second", "provincial_first", "national")
SOCIAL_AWARDS = ("none", "third", "second", "first")
COMPETITION_AWARDS = (
    "none", "provincial_third", "provincial_second", "provincial_first", "national_third", "national_second",
    "national_first",
)  # fmt: skip
TALENT = ("none", "provincial", "national")


def at_least(order: tuple[str, ...], value: str, level: str) -> bool:
    return order.index(value) >= order.index(level)


# ------------------------------------------------------------ Articles 4, 6, 8, 1


def article_4(p: Facts) -> bool:
    return bool(p["in_scope_employer"] and p["in_scope_role"])


def article_6(p: Facts) -> bool:
    return bool(p["integrity"])


def article_8(p: Facts) -> bool:
    return not p["under_investigation"] and not p["under_penalty"]


def article_17(p: Facts, phase: str) -> bool:
    """D2: who holds only another series' title of 助理级 or higher has it converted first, in the normal
    phase.
    """
    if phase == "first":
        return True
    return p["title_level"] != "none" or not at_least(OTHER_TITLES, p["other_title_level"], "assistant")


# ------------------------------------------------------------ Articles 7 and 1


def title_held(p: Facts, phase: str, level: str, years: float) -> bool:
    """Whether a title of that level or higher has been held for so many years (D1; in the first round D2 as
    well).
    """
    engineering = at_least(TITLES, p["title_level"], level) and p["title_years"] >= years
    other = at_least(OTHER_TITLES, p["other_title_level"], level) and p["other_title_years"] >= years
    return engineering or (phase == "first" and other)


def article_7(p: Facts, phase: str, tier: str) -> bool:
    """D1, row by row; a better education may use a lower row."""
    school = p["education"]
    if tier == "assistant":
        return (
            at_least(EDUCATION, school, "double_bachelor")
            or (at_least(EDUCATION, school, "bachelor") and p["work_years"] >= 1)
            or (at_least(EDUCATION, school, "associate") and title_held(p, phase, "technician", 2))
            or (at_least(EDUCATION, school, "secondary_vocational") and title_held(p, phase, "technician", 4))
        )
    if tier == "engineer":
        return (
            school == "doctor"
            or (at_least(EDUCATION, school, "double_bachelor") and title_held(p, phase, "assistant", 2))
            or (at_least(EDUCATION, school, "associate") and title_held(p, phase, "assistant", 4))
        )
    return (school == "doctor" and title_held(p, phase, "engineer", 2)) or (
        at_least(EDUCATION, school, "bachelor") and title_held(p, phase, "engineer", 5)
    )


def article_11(p: Facts, phase: str, tier: str) -> str:
    """`met`, `unmet`, or `review` where only both waivers together would do (D6, D7)."""
    if not at_least(EDUCATION, p["education"], "high_school"):
        return "unmet"
    if tier == "engineer":
        return "met" if title_held(p, phase, "assistant", 4) else "unmet"
    if title_held(p, phase, "engineer", 5):
        return "met"
    if not title_held(p, phase, "engineer", 3):
        return "unmet"
    return "met" if at_least(EDUCATION, p["education"], "bachelor") else "review"


# ------------------------------------------------------------ Articles 9 and

ARTICLE_9: Mapping[str, Requirement] = {
    "9.1.1": lambda p: at_least(CERTIFICATES, p["method_cert"], "level1"),
    "9.1.2": lambda p: at_least(KNOWLEDGE, p["knowledge"], "aware"),
    "9.1.3": lambda p: at_least(CAPABILITY, p["project_capability"], "contributes"),
    "9.2.1": lambda p: at_least(CERTIFICATES, p["method_cert"], "level1"),
    "9.2.2": lambda p: at_least(KNOWLEDGE, p["knowledge"], "familiar"),
    "9.2.3": lambda p: at_least(CAPABILITY, p["project_capability"], "backbone"),
    "9.3.1": lambda p: at_least(CERTIFICATES, p["method_cert"], "level2"),
    "9.3.2": lambda p: at_least(KNOWLEDGE, p["knowledge"], "applies"),
    "9.3.3": lambda p: at_least(CAPABILITY, p["project_capability"], "leads"),
}

ARTICLE_10: Mapping[str, Requirement] = {
    "10.1": lambda p: any((
        p["projects_completed"] >= 1,
        p["rnd_participation"],
        p["problems_participated"] >= 1,
    )),
    "10.2.1": lambda p: any((
        p["benefit_pct"] >= 3 or p["benefit_wan"] >= 1000,
        p["saving_pct"] >= 1 or p["saving_wan"] >= 500,
    )),
    "10.2.2": lambda p: any((
        p["provincial_demo_projects"] >= 1,
        p["recognized_results"] >= 1 or p["results_transformed"] >= 1,
        at_least(PROJECT_AWARDS, p["project_award"], "municipal"),
        at_least(SCIENCE_AWARDS, p["science_award"], "provincial_third"),  # D3
        at_least(SOCIAL_AWARDS, p["social_award"], "third"),
        at_least(COMPETITION_AWARDS, p["competition_award"], "provincial_second"),
        at_least(TALENT, p["talent_program"], "provincial"),
        p["problems_solved"] >= 3,
    )),
    "10.2.3": lambda p: any((
        p["invention_patents"] >= 1 or p["utility_patents"] >= 3 or p["software_copyrights"] >= 3,  # D5
        p["reports_first_author"] >= 1,
        bool(p["planning"]),  # D3: every value of the set is at least what the clause names
        bool(p["standards"]),  # D3: an international standard counts as well
    )),
    "10.3.1": lambda p: any((
        p["benefit_pct"] >= 5 or p["benefit_wan"] >= 2000,
        p["saving_pct"] >= 3 or p["saving_wan"] >= 1000,
    )),
    "10.3.2": lambda p: any((
        p["provincial_demo_projects"] >= 1,
        p["recognized_results"] >= 3 or p["results_transformed"] >= 1,
        at_least(PROJECT_AWARDS, p["project_award"], "provincial_third"),
        at_least(SCIENCE_AWARDS, p["science_award"], "provincial_third"),  # D3
        at_least(SOCIAL_AWARDS, p["social_award"], "second"),
        at_least(COMPETITION_AWARDS, p["competition_award"], "national_third"),
        at_least(TALENT, p["talent_program"], "national"),
        p["problems_solved"] >= 5,
    )),
    "10.3.3": lambda p: any((
        p["invention_patents"] >= 1 or p["utility_patents"] >= 6 or p["software_copyrights"] >= 6,  # D5
        p["industry_methods"] >= 3,
        p["books"] >= 1,
        p["reports_top2_author"] >= 2,
        bool(
            p["planning"]
            & {
                "national_plan_participated",
                "provincial_plan_led",
                "industry_policy_led",
                "leading_enterprise_plan_led",
            }
        ),
        bool(p["standards"]),
    )),
}  # fmt: skip


# ------------------------------------------------------------ Articles 12 to 1


def article_12(p: Facts) -> bool:
    achievements = (
        p["provincial_projects_led"] >= 1,
        at_least(SCIENCE_AWARDS, p["science_award"], "provincial_second"),
        p["invention_patents_first"] >= 2,
        p["problems_solved"] >= 10,
        p["benefit_led_pct"] >= 10 or p["benefit_led_wan"] >= 5000,
        p["saving_led_pct"] >= 8 or p["saving_led_wan"] >= 2000,
        p["breakthrough"],
    )
    return at_least(CERTIFICATES, p["method_cert"], "level2") and sum(achievements) >= 2


def article_13(p: Facts) -> bool:
    achievements = (
        p["provincial_projects_top3"] >= 2,
        at_least(SCIENCE_AWARDS, p["science_award"], "provincial_third"),
        p["granted_patents_first"] >= 1,
        p["problems_solved"] >= 6,
        p["benefit_pct"] >= 4 or p["benefit_wan"] >= 1500,
        p["saving_pct"] >= 2 or p["saving_wan"] >= 800,
    )
    return at_least(CERTIFICATES, p["method_cert"], "level1") and sum(achievements) >= 2


def article_14(p: Facts) -> bool:
    return bool(p["major_task"] and p["employer_recommends"] and p["expert_endorsements"] >= 3)


def article_15(p: Facts, tier: str) -> bool:
    """D9: a higher grade than the row's meets it outright, the row's own grade after so many years."""
    grade, years = {
        "assistant": ("senior_worker", 2),
        "engineer": ("technician", 3),
        "senior": ("senior_technician", 4),
    }[tier]
    if p["skill_level"] == grade:
        return bool(p["skill_years"] >= years)
    return at_least(SKILLS, p["skill_level"], grade)


def article_16(p: Facts, tier: str) -> bool:
    """D10: exactly the same level, in such a post, for a year."""
    return bool(p["other_title_level"] == tier and p["in_scope_role"] and p["role_years"] >= 1)


# ------------------------------------------------------------ tiers and path

BASIC = ("4", "6", "8", "17")
STANDARDS = {
    "assistant": ("9.1.1", "9.1.2", "9.1.3", "10.1"),
    "engineer": ("9.2.1", "9.2.2", "9.2.3", "10.2.1", "10.2.2", "10.2.3"),
    "senior": ("9.3.1", "9.3.2", "9.3.3", "10.3.1", "10.3.2", "10.3.3"),
}
PATHS = {
    tier: {
        "regular": (*BASIC, "7", *STANDARDS[tier]),
        "skilled": (*BASIC, "15", *STANDARDS[tier]),
        "conversion": ("4", "6", "8", "16"),
    }
    for tier in TIERS
}
PATHS["engineer"]["exceptional"] = (*BASIC, "11", *STANDARDS["engineer"], "13")
PATHS["senior"]["exceptional"] = (*BASIC, "11", *STANDARDS["senior"], "12")
PATHS["senior"]["green_channel"] = ("4", "6", "8", "14")


def is_held(p: Facts, tier: str) -> bool:
    return at_least(TITLES, p["title_level"], tier)


def requirements(p: Facts, tier: str, phase: str) -> dict[str, bool]:
    """Whether each clause that any path of the tier names is met."""
    own = {
        "4": article_4(p),
        "6": article_6(p),
        "8": article_8(p),
        "17": article_17(p, phase),
        "7": article_7(p, phase, tier),
        "15": article_15(p, tier),
        "16": article_16(p, tier),
    }
    own.update({clause: bool((ARTICLE_9.get(clause) or ARTICLE_10[clause])(p)) for clause in STANDARDS[tier]})
    if tier != "assistant":
        own["11"] = article_11(p, phase, tier) != "unmet"
        own["12" if tier == "senior" else "13"] = (article_12 if tier == "senior" else article_13)(p)
    if tier == "senior":
        own["14"] = article_14(p)
    return own


def path_statuses(p: Facts, tier: str, phase: str, met: Mapping[str, bool]) -> dict[str, str]:
    """The status of each path of a tier that is not held (D7, D8)."""
    statuses = {}
    for path, clauses in PATHS[tier].items():
        if not all(met[clause] for clause in clauses):
            statuses[path] = "ineligible"
        elif p["disciplined"] or (path == "exceptional" and article_11(p, phase, tier) == "review"):
            statuses[path] = "needs_review"
        else:
            statuses[path] = "eligible"
    return statuses


GOODNESS = ("ineligible", "undetermined", "needs_review", "eligible")


def best(statuses: Mapping[str, str]) -> str:
    """The status of a tier from those of its paths."""
    return max(statuses.values(), key=GOODNESS.index)


def likely(tiers: Mapping[str, str]) -> str | None:
    """The highest tier that is eligible; if there is none, the highest under review."""
    for wanted in ("eligible", "needs_review"):
        for tier in reversed(TIERS):
            if tiers[tier] == wanted:
                return tier
    return None
