"""The words of facts and their values, and how what is known of one is said."""

import re
from typing import Any, Final

from criteria.policy.vocabulary import Range
from dialogs.messages import words_of
from tests.criteria.worlds_by_hand import ALL_FACTS, CHOICES, SETS, THRESHOLDS, YEARS
from tests.dialogs.results.dates import years_said
from tests.policies import hunan

_WORDS: Final = words_of(hunan(), "zh_CN")

LABELS: Final = {fact: _WORDS.say(f"label-{fact}") for fact in ALL_FACTS}
THINGS: Final = {
    "发明专利": "invention_patents",
    "国家科技创新类竞赛获奖": "competition_award",
    "创新人才选树、举荐项目认定": "talent_program",
    "第三方科技成果评价机构认可的成果": "recognized_results",
    "经省部级及以上科技部门认可的社会力量设奖": "social_award",
    "行业内正高级专家认同": "expert_endorsements",
    "承担重大攻关任务并作出重要贡献": "major_task",
    "攻克“卡脖子”关键核心技术难题（或填补国内空白、实现进口替代、达到国内领先水平），"
    "并推进全行业生产模式重建、产业形态重塑": "breakthrough",
}
"""What some things are called where they are missing, with the words of the clause that decide."""
FACTS: Final = {**{label: fact for fact, label in LABELS.items()}, **THINGS}
VALUES: Final = {
    fact: {value: _WORDS.say(f"value-{fact}-{value}") for value in values}
    for fact, values in {**CHOICES, **SETS}.items()
}
SHORT: Final = {
    "education": {
        "below_secondary": "初中",
        "secondary_vocational": "中专",
        "associate": "大专",
        "bachelor": "本科",
        "double_bachelor": "第二学士学位",
    },
    "title_level": {"senior": "高级工程师"},
    "other_title_level": {"assistant": "初级"},
    "skill_level": {"senior_technician": "高级技师"},
}
SPANS: Final = {
    "work_years": "工程技术岗位",
    "role_years": "本专业岗位",
    "title_years": "工程系列职称",
    "other_title_years": "其他系列职称",
    "skill_years": "技能等级",
}
TIER_NAMES: Final = {"assistant": "助理工程师", "engineer": "工程师", "senior": "高级工程师"}
PATH_NAMES: Final = {
    "regular": "正常申报",
    "skilled": "技能人才贯通",
    "conversion": "转评",
    "exceptional": "破格申报",
    "green_channel": "一人一策绿色通道",
}
PATH_CLAUSES: Final = {
    "regular": "7",
    "skilled": "15",
    "conversion": "16",
    "exceptional": "11",
    "green_channel": "14",
}
WAYS: Final = {
    f"{name}{tier_name}": (path, tier)
    for path, name in {
        "regular": "正常申报",
        "skilled": "技能人才贯通申报",
        "conversion": "转评",
        "exceptional": "破格申报",
        "green_channel": "“一人一策”绿色通道申报",
    }.items()
    for tier, tier_name in TIER_NAMES.items()
}


def short(fact: str, value: str) -> str:
    """A level as it is named in passing."""
    return SHORT.get(fact, {}).get(value) or VALUES[fact][value]


def unit(fact: str) -> str:
    if fact.endswith("_wan"):
        return " 万元"
    if fact.endswith("_pct"):
        return "%"
    return _WORDS.say(f"measure-{fact}", number=7).removeprefix("7")


def number(fact: str, value: float) -> str:
    """A number with its unit."""
    return years_said(value) if fact in YEARS else f"{plain(value)}{unit(fact)}"


def plain(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def gap(fact: str, value: float) -> str:
    """So much of a number is missing."""
    return f"{plain(value)} 个百分点" if fact.endswith("_pct") else number(fact, value)


def have(fact: str, known: Any) -> str:
    """What is known of a fact, in words."""
    if isinstance(known, Range):
        return _bounds(fact, known)
    if isinstance(known, frozenset):
        return members(fact, known)
    if fact in THRESHOLDS:
        is_count = fact not in YEARS and not fact.endswith(("_wan", "_pct"))
        return "没有" if is_count and known == 0 else number(fact, known)
    return short(fact, known)


def behind(word: str, said: str) -> str:
    """What is said behind a word: a blank stands before figures only."""
    return f"{word} {said}" if said[0].isdigit() else f"{word}{said}"


def members(fact: str, chosen: Any) -> str:
    """Members one after the other, so that it can be seen where each ends."""
    names = [name for value, name in VALUES[fact].items() if value in chosen]
    return ("；" if any("、" in name for name in names) else "、").join(names) or "没有"


def _bounds(fact: str, known: Range) -> str:
    low, high = known.low, known.high
    if known == Range(0, None, low_open=True) and fact.endswith(("_wan", "_pct")):
        return "有（还没说多少）"
    if low is None and high is None:
        return "说不准"
    if high is None:
        assert low is not None
        return f"超过 {number(fact, low)}" if known.low_open else f"{number(fact, low)}及以上"
    end = number(fact, high)
    if low is None:
        return f"不到 {end}" if known.high_open else f"不超过 {end}"
    start = plain(low) if fact not in YEARS or low == int(low) else number(fact, low)
    if known.low_open:
        return f"超过 {start}、{'不到' if known.high_open else '不超过'} {end}"
    blank = " " if start[-1].isdigit() else ""
    return f"{start}{blank}到{'不足' if known.high_open else ''} {end}"


def number_said(text: str) -> float:
    """The bare number with which a text begins."""
    found = re.match(r"[\d.]+", text)
    if found is None:
        raise ValueError(text)
    return float(found[0]) if "." in found[0] else int(found[0])


def level_said(fact: str, text: str) -> str:
    """The level that is so called."""
    return next(value for value in VALUES[fact] if text in (short(fact, value), VALUES[fact][value]))
