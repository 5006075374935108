"""The steps of plans read back from their sentences: which facts they move, to what, and by which day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from tests.criteria.worlds_by_hand import CHOICES, FLAGS, SETS, WITH
from tests.dialogs.results.reading import LABEL, LEVELS, SPAN, WAIT, UnknownFormError, one_of
from tests.dialogs.results.tree import Line
from tests.dialogs.results.words import FACTS, PATH_NAMES, SPANS, TIER_NAMES, VALUES, members, short

BESIDE: Final = {level: years for years, level in WITH.items()}

PRESUMED = re.compile(r"(?P<step>.+)，估计最早 (?P<day>\d{4}-\d\d-\d\d)")
STAGE = re.compile(
    rf"(?:取得(?:{LEVELS}|.+)|评{one_of(TIER_NAMES.values())}"
    rf"：{one_of(PATH_NAMES.values())})，(?P<presumed>估计)?最早 (?P<day>\d{{4}}-\d\d-\d\d)"
)
STEPS: Final = {form: re.compile(pattern) for form, pattern in {
    "without": f"先确认没有“{LABEL}”",
    "find out": r"先确认是否已有：(?P<what>.+)",
    "more": f"{LABEL}再增加 (?P<more>.+)，达到 (?P<value>.+)",
    "level": f"{LABEL}达到“(?P<value>.+)”",
    "number": f"{LABEL}达到 (?P<value>.+)",
    "education": "取得(?P<value>.+)学历或学位",
    "method_cert": "取得创新方法应用能力(?P<value>.+)认证",
    "set": "参与或主持(?P<what>.+)",
    "flag": f"{LABEL}：要(?:做到|有)",
    "wait": f"{WAIT}{SPAN}",
    "at the latest": rf"最晚 (?P<day>\S+) {SPAN}",
    "title": r"先(?P<first>(?:评|取得).+?)(?P<then>(?:，再(?:评|取得).+?)*)(?:，再满 (?P<years>\d+) 年)?",
}.items()}  # fmt: skip
WHATS: Final = {form: re.compile(pattern) for form, pattern in {
    "members": f"{LABEL}（任一类即可：(?P<members>.+)）",
    "span": SPAN,
    "number": f"{LABEL} (?P<value>[\\d.]+.*)",
    "flag": LABEL,
    "value": f"{LABEL}（(?P<value>.+)）",
}.items()}  # fmt: skip


@dataclass
class Step:
    """One step, read back: the facts that it moves, and whether it is to be found out only."""

    line: Line
    form: str
    changes: dict[str, Any]
    found_out: bool = False
    day: date | None = None


def step_of(line: Line) -> Step:
    """The step that a line tells. Raises UnknownFormError."""
    text, day = line.said, None
    if (presumed := PRESUMED.fullmatch(text)) is not None:
        text, day = presumed["step"], date.fromisoformat(presumed["day"])
    for each in line.below:
        stage = STAGE.fullmatch(each.said)
        if stage is None:
            raise UnknownFormError(each.text)
        day = date.fromisoformat(stage["day"])
    for form, pattern in STEPS.items():
        found = pattern.fullmatch(text)
        if found is None:
            continue
        try:
            step = _read(line, form, found.groupdict())
        except (KeyError, ValueError, StopIteration) as unlike:
            raise UnknownFormError(line.text) from unlike
        step.day = step.day or day
        return step
    raise UnknownFormError(line.text)


def step_text(line: Line) -> str:
    """What a step says, without its clauses and the day that is presumed of it."""
    presumed = PRESUMED.fullmatch(line.said)
    return line.said if presumed is None else presumed["step"]


def _read(line: Line, form: str, said: Mapping[str, str]) -> Step:
    match form:
        case "find out" | "set":
            return Step(line, form, _what(said["what"]), found_out=form == "find out")
        case "education" | "method_cert":
            return Step(line, form, {form: _level(form, said["value"])})
        case "wait" | "at the latest":
            fact = next(fact for fact, span in SPANS.items() if span == said["span"])
            return Step(line, form, {fact: _number(said["years"])}, day=date.fromisoformat(said["day"]))
        case "title":
            last = [said["first"], *said["then"].split("，再")[1:]][-1]
            return Step(line, form, _titled(last, said["years"]))
        case _:
            fact = FACTS[said["label"]]
            return Step(line, form, {fact: _value(form, fact, said)}, found_out=form == "without")


def _value(form: str, fact: str, said: Mapping[str, str]) -> Any:
    if form == "without":
        return CHOICES[fact][0] if fact in CHOICES else False
    if form == "flag":
        return True
    return _level(fact, said["value"]) if form == "level" else _number(said["value"])


def _number(text: str) -> float:
    found = re.match(r"[\d.]+", text)
    if found is None:
        raise ValueError(text)
    return float(found[0]) if "." in found[0] else int(found[0])


def _level(fact: str, text: str) -> str:
    return next(value for value in VALUES[fact] if text in (short(fact, value), VALUES[fact][value]))


def _titled(text: str, years: str | None) -> dict[str, Any]:
    """The last title or grade of a way, and the years after it."""
    if text.startswith("评"):
        level = next(tier for tier, name in TIER_NAMES.items() if name == text.removeprefix("评"))
        return {"title_level": level} | ({"title_years": int(years)} if years else {})
    name = text.removeprefix("取得")
    for fact in ("title_level", "other_title_level", "skill_level", "education"):
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
        return {fact: _number(said["years"])}
    fact = FACTS[said["label"]]
    if form == "flag":
        return {fact: True}
    if form == "number":
        return {fact: _number(said["value"])}
    if fact in SETS:
        return {fact: _members(fact, said[form if form == "members" else "value"], any_of=form == "members")}
    level, _, years = said["value"].partition("满 ")
    return {fact: _level(fact, level)} | ({BESIDE[fact]: _number(years)} if years else {})


def _members(fact: str, names: str, *, any_of: bool) -> frozenset[str]:
    """The members named; where any is enough, the first."""
    chosen = [value for value, name in VALUES[fact].items() if name in names]
    if members(fact, chosen) != names:
        raise ValueError(names)
    return frozenset(chosen[:1] if any_of else chosen)
