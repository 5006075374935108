"""The steps of plans read back from their sentences: which facts they move, to what, and by which day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from tests.criteria.worlds_by_hand import CHOICES, FLAGS, SETS, WITH
from tests.dialogs.results.qualifying import QUALIFIED
from tests.dialogs.results.reading import EDUCATION, LABEL, LEVELS, SPAN, WAIT, UnknownFormError, one_of
from tests.dialogs.results.tree import Line
from tests.dialogs.results.words import (
    FACTS,
    PATH_NAMES,
    SPANS,
    TIER_NAMES,
    VALUES,
    level_said,
    members,
    number_said,
    short,
)

BESIDE: Final = {level: years for years, level in WITH.items()}
SCHOOLS: Final = {
    "取得高中学历": "high_school", "取得中专学历": "secondary_vocational", "取得大专学历": "associate",
    "取得本科学历或学士学位": "bachelor", "取得第二学士学位": "double_bachelor",
    "取得硕士学历或学位": "master", "取得博士学历或学位": "doctor",
}  # fmt: skip
DONE: Final = {
    "参与一项成果的研发": "rnd_participation",
    "承担一项重大攻关任务并作出重要贡献": "major_task",
    "由单位推荐": "employer_recommends",
}
MADE_SURE: Final = {
    "先确认：单位是湖南省内的企业或社会组织": ("in_scope_employer", True),
    "先确认：做的是创新技术管理工程工作": ("in_scope_role", True),
    "先确认：能作出职业操守承诺": ("integrity", True),
    "先确认：没有正在被立案审查": ("under_investigation", False),
    "先确认：没有被采取强制措施，也不在受刑事处罚期间": ("under_penalty", False),
    "先确认：没有仍在影响期内的党纪政务处分": ("disciplined", False),
}
OF_LEVELS: Final = {"专业知识": "knowledge", "项目能力": "project_capability"}

_TIER: Final = f"(?P<tier>{one_of(TIER_NAMES.values())})"
PRESUMED = re.compile(r"(?P<step>.+)，估计最早 (?P<day>\d{4}-\d\d-\d\d)")
UNSURE = re.compile(r"(?P<name>确认是否已经.+?)；没有的话，估计最早 (?P<day>\d{4}-\d\d-\d\d) 才有")
STAGE = re.compile(
    rf"(?P<name>评{_TIER}|取得.+?)(?:：(?P<path>{one_of(PATH_NAMES.values())}))?，"
    r"(?:(?P<presumed>估计)?最早 (?P<day>\d{4}-\d\d-\d\d)"
    r"|(?P<now>现在就可以申报)|(?P<review>条件都满足，要先确认)|(?P<full>年限已经够了，其他条件也要满足))"
)
_TAKES: Final = "(?:评|取得|确认是否已经)"
STEPS: Final = {form: re.compile(pattern) for form, pattern in {
    "not held": f"先确认还没有{_TIER}职称",
    "without": f"先确认没有“{LABEL}”",
    "find out school": f"先确认是否已有：(?P<value>{EDUCATION})或以上的学历、学位",
    "find out level": f"先确认：(?P<label>{one_of(OF_LEVELS)})够得上“(?P<value>.+)”",
    "find out": r"先确认是否已有：(?P<what>.+)",
    "anew": rf"评上(?P<title>{LEVELS})以后，{LABEL}达到 ?(?P<value>.+)（从那时算起）",
    "more": f"{LABEL}再增加 (?P<more>.+)，达到 ?(?P<value>.+)",
    "level": f"{LABEL}达到“(?P<value>.+)”",
    "number": f"{LABEL}达到 ?(?P<value>.+)",
    "method_cert": "取得创新方法应用能力(?P<value>.+)认证",
    "set": "参与或主持(?P<what>.+)",
    "flag": f"{LABEL}：要有",
    "wait": f"{WAIT}{SPAN}",
    "at the latest": rf"年限说不准，往少里算，(?P<day>\d{{4}}-\d\d-\d\d) {SPAN}",
    "title": rf"先(?P<first>{_TAKES}.+?)(?P<then>(?:，(?:再|\d+ 年以后){_TAKES}.+?)*)"
    r"(?:，再满 (?P<years>\d+) 年)?",
    "one title": r"(?P<first>(?:评|取得).+)",
}.items()}  # fmt: skip
WHATS: Final = {form: re.compile(pattern) for form, pattern in {
    "members": f"{LABEL}（任一类即可：(?P<members>.+)）",
    "span": SPAN,
    "number": f"{LABEL}，要 ?(?P<value>[\\d.]+.*)",
    "flag": LABEL,
    "value": f"{LABEL}（(?P<value>.+)）",
}.items()}  # fmt: skip


BESIDES: Final = sorted(
    {text for asked in QUALIFIED.values() for text in asked.values()}, key=len, reverse=True
)
"""All that clauses ask besides."""


@dataclass
class Stage:
    """One title, grade or degree on the way. `day`: None where it is today, `standing` how its way stands
    then: open already, to be confirmed, or nothing of the kind.
    """

    line: Line
    name: str
    tier: str | None
    path: str | None
    day: date | None
    standing: str | None
    presumed: bool

    @property
    def is_unsure(self) -> bool:
        """Whether it is only to be found out, as nothing is known of it."""
        return UNSURE.fullmatch(self.line.said) is not None


@dataclass
class Step:
    """One step, read back: the facts that it moves, and whether it is to be found out only."""

    line: Line
    form: str
    changes: dict[str, Any]
    found_out: bool = False
    day: date | None = None
    stages: list[Stage] = field(default_factory=list)
    presumed: bool = False
    besides: str | None = None
    """What is asked of the thing besides its number or level."""
    waits: list[int | None] = field(default_factory=list)
    """After how many years each later stage comes, if that is told."""

    @property
    def since(self) -> str | None:
        """The title from which on it counts anew, as it is called."""
        found = STEPS["anew"].fullmatch(self.line.said) if self.form == "anew" else None
        return None if found is None else found["title"]

    @property
    def takes(self) -> str | None:
        """The fact of which it takes another level by one stage after the other."""
        return next(iter(self.changes)) if self.form in ("title", "one title") else None


def stage_of(line: Line) -> Stage | None:
    unsure = UNSURE.fullmatch(line.said)
    if unsure is not None:
        return Stage(line, unsure["name"], None, None, date.fromisoformat(unsure["day"]), None, True)
    found = STAGE.fullmatch(line.said)
    if found is None:
        return None
    tier = next((tier for tier, name in TIER_NAMES.items() if name == found["tier"]), None)
    path = next((path for path, name in PATH_NAMES.items() if name == found["path"]), None)
    day = date.fromisoformat(found["day"]) if found["day"] else None
    standing = "eligible" if found["now"] else "needs_review" if found["review"] else None
    return Stage(line, found["name"], tier, path, day, standing, found["presumed"] is not None)


def step_of(line: Line) -> Step:
    """The step that a line tells. Raises UnknownFormError."""
    text, presumed = step_text(line), PRESUMED.fullmatch(line.said)
    text, besides = _besides(text)
    own = stage_of(line)
    stages = [own] if own is not None and text == own.name else []
    for each in line.below:
        stage = stage_of(each)
        if stage is None:
            raise UnknownFormError(each.text)
        stages.append(stage)
    for form, pattern in STEPS.items():
        found = pattern.fullmatch(text)
        if found is None:
            continue
        try:
            step = _read(line, form, found.groupdict())
        except (KeyError, ValueError, StopIteration) as unlike:
            raise UnknownFormError(line.text) from unlike
        if presumed is not None:
            step.day = date.fromisoformat(presumed["day"])
        step.stages, step.besides = stages, besides
        step.presumed = presumed is not None or any(stage.presumed for stage in stages)
        if step.takes and [stage.name for stage in stages] != _names(found.groupdict()):
            raise UnknownFormError(line.text)
        step.waits = _waits(found.groupdict())
        return step
    if text in DONE | MADE_SURE:
        fact, value = MADE_SURE.get(text) or (DONE[text], True)
        day = date.fromisoformat(presumed["day"]) if presumed is not None else None
        return Step(line, "flag", {fact: value}, text in MADE_SURE, day, presumed=presumed is not None)
    raise UnknownFormError(line.text)


def _besides(text: str) -> tuple[str, str | None]:
    """A step's text, and what is asked besides."""
    for besides in BESIDES:
        if text.endswith(f"（{besides}）"):
            return text.removesuffix(f"（{besides}）"), besides
    return text, None


def step_text(line: Line) -> str:
    """What a step says, without its clauses and the day that is presumed of it."""
    stage = stage_of(line)
    if stage is not None and (stage.path is not None or _is_level(stage.name)):
        return stage.name
    presumed = PRESUMED.fullmatch(line.said)
    return line.said if presumed is None else presumed["step"]


def _is_level(name: str) -> bool:
    try:
        return bool(_titled(name, None))
    except KeyError:
        return False


def _names(said: Mapping[str, str | None]) -> list[str]:
    return [str(said.get("first")), *(name for _, name in _then(said))]


def _waits(said: Mapping[str, str | None]) -> list[int | None]:
    return [int(years) if years else None for years, _ in _then(said)]


def _then(said: Mapping[str, str | None]) -> list[tuple[str, str]]:
    """The later stages, each with the years after which it comes, if they are told."""
    return re.findall(
        r"，(?:再|(\d+) 年以后)((?:评|取得|确认是否已经).+?)(?=，再|，\d+ 年以后|$)", said.get("then") or ""
    )


def _read(line: Line, form: str, said: Mapping[str, str]) -> Step:
    step = Step(line, form, _changes(form, said), form.startswith(("find out", "not held", "without")))
    if form in ("wait", "at the latest"):
        step.day = date.fromisoformat(said["day"])
    return step


def _changes(form: str, said: Mapping[str, str]) -> dict[str, Any]:
    """The facts that a step of that form moves, and to what."""
    if form == "not held":
        return {}
    if form in ("find out", "set"):
        return _what(said["what"])
    if form in ("title", "one title"):
        return _titled(_names(said)[-1], said.get("years"))
    if form in ("wait", "at the latest"):
        fact = next(fact for fact, span in SPANS.items() if span == said["span"])
        return {fact: number_said(said["years"])}
    of_levels = {"find out school": "education", "method_cert": "method_cert"}
    own = of_levels.get(form) or OF_LEVELS.get(said["label"])
    return {own: level_said(own, said["value"])} if own else _of_label(form, said)


def _of_label(form: str, said: Mapping[str, str]) -> dict[str, Any]:
    fact = FACTS[said["label"]]
    return {fact: _value(form, fact, said)}


def _value(form: str, fact: str, said: Mapping[str, str]) -> Any:
    if form == "without":
        return CHOICES[fact][0] if fact in CHOICES else False
    if form == "flag":
        return True
    return level_said(fact, said["value"]) if form == "level" else number_said(said["value"])


def _titled(text: str, years: str | None) -> dict[str, Any]:
    """The last title or grade of a way, and the years after it."""
    if text.startswith("评"):
        level = next(tier for tier, name in TIER_NAMES.items() if name == text.removeprefix("评"))
        return {"title_level": level} | ({"title_years": int(years)} if years else {})
    if text in SCHOOLS:
        return {"education": SCHOOLS[text]}
    name = text.removeprefix("取得")
    for fact in ("title_level", "other_title_level", "skill_level"):
        for value in VALUES[fact]:
            if name in (short(fact, value), VALUES[fact][value]):
                beside = BESIDE.get(fact)
                return {fact: value} | ({beside: int(years)} if years and beside else {})
    raise KeyError(name)


def _what(text: str) -> dict[str, Any]:
    """What is to be found out, or to be taken part in."""
    for form, pattern in WHATS.items():
        found = pattern.fullmatch(text)
        if found is not None and (form != "flag" or FACTS[found["label"]] in FLAGS):
            return _what_of(form, found.groupdict())
    raise ValueError(text)


def _what_of(form: str, said: Mapping[str, str]) -> dict[str, Any]:
    if form == "span":
        fact = next(fact for fact, span in SPANS.items() if span == said["span"])
        return {fact: number_said(said["years"])}
    fact = FACTS[said["label"]]
    if form == "flag":
        return {fact: True}
    if form == "number":
        return {fact: number_said(said["value"])}
    if fact in SETS:
        return {fact: _members(fact, said[form if form == "members" else "value"], any_of=form == "members")}
    level, _, years = said["value"].partition("满 ")
    return {fact: level_said(fact, level)} | ({BESIDE[fact]: number_said(years)} if years else {})


def _members(fact: str, names: str, *, any_of: bool) -> frozenset[str]:
    """The members named; where any is enough, the first."""
    chosen = [value for value, name in VALUES[fact].items() if name in names]
    if members(fact, chosen) != names:
        raise ValueError(names)
    return frozenset(chosen[:1] if any_of else chosen)
