"""The sentences about single facts and rows, taken apart: what form each has and what it claims.

累计创效还差 200 万元（已有 800 万元）    missing: benefit_wan, 200 万元, 800 万元
本科、工程师满 5 年：再过 1 个月，…       row: bachelor, engineer, 5, …
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tests.dialogs.results.words import FACTS, SHORT, SPANS, VALUES

REMARK: Final = "按高等次涵盖低等次理解"
TO_CONFIRM: Final = "学历和资历同时破格，办法没有写明，要向评委会确认"


def one_of(names: Iterable[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(set(names), key=len, reverse=True))) + ")"


def words_of(fact: str) -> tuple[str, ...]:
    return tuple(SHORT.get(fact, {}).get(value, name) for value, name in VALUES[fact].items())


LABEL: Final = f"(?P<label>{one_of(FACTS)})"
DAY: Final = r"(?P<day>\d{4}-\d\d-\d\d)"
SPAN: Final = f"(?P<span>{one_of(SPANS.values())})满 (?P<years>[^：（，]+)"
LEVELS: Final = one_of([*words_of("title_level"), *words_of("other_title_level"), *words_of("skill_level")])
EDUCATION: Final = one_of(words_of("education"))
WEIGHED: Final = r"(?:（“(?P<weighed>[^”]+)”由专家认定）)?"
FIRST_DAY: Final = (
    rf"(?:(?P<unsure>没弄清的按没有算，估计最早)|(?P<presumed>估计)?最早|(?P<bounded>年限往少里算，)) ?{DAY}"
)
"""The first day of a plan: the law's own, an estimate, or counted from the least years that there may be."""
WAIT: Final = rf"(?:再过|还差) (?P<far>[^，]+)，(?:即 )?{DAY} "

_FORMS: Final = {
    "flag": f"{LABEL}：(?P<state>符合|不符合|还不知道|没有这种情形|有这种情形|还不知道有没有这种情形)",
    "missing": f"{LABEL}还差 (?P<gap>[^（]+)（(?:已有 (?P<have>.+)|现在没有)）",
    "at least missing": f"{LABEL}至少还差 (?P<gap>[^（]+)（现有 ?(?P<have>.+)）",
    "at least missing, implied": f"{LABEL}至少还差 (?P<gap>[^（]+)",
    "number short": f"{LABEL}要 (?P<needed>.+)及以上（现有 ?(?P<have>.+)）",
    "number unknown": f"{LABEL}要 (?P<needed>.+)及以上（还不知道）",
    "number open": f"{LABEL}要 (?P<needed>.+)及以上（只知道 ?(?P<have>.+)，还不能确定）",
    "level": (
        f"{LABEL}要“(?P<needed>[^”]+)”(?P<higher>或以上)?"
        "（(?:现在是“(?P<have>[^”]+)”|(?P<none>现在没有|现在还[^（）]+)|还不知道)）"
    ),
    "exact level": f"{LABEL}要正好是“(?P<needed>[^”]+)”（(?:现在是“(?P<have>[^”]+)”|还不知道)）",
    "members": (
        f"{LABEL}要有(?P<any>下列任一类：)?(?P<needed>.+?)"
        "（(?:还不知道|现在没有|现在只有(?P<have>.+))）"
    ),
    "outright": rf"取得(?P<needed>{LEVELS})（不看年限）",
    "outright unknown": rf"已有(?P<needed>{LEVELS})即可（不看年限；还不知道）",
    "row": (
        rf"(?:(?P<school>{EDUCATION})、)?"
        rf"(?:(?P<level>{LEVELS})满 (?P<years>\d+) 年|工程技术岗位满 (?P<work>\d+) 年)"
        r"(?P<waived>(?:（破(?:学历|资历)）)*)：(?P<gaps>.+?)(?P<confirm>（" + TO_CONFIRM + "）)?"
    ),
    "years wait": rf"{WAIT}{SPAN}",
    "years at least": rf"至少还差 (?P<gap>.+)才{SPAN}",
    "years not full": f"还没{SPAN}",
    "years open": rf"{SPAN}（只知道 ?(?P<have>.+)，还不能确定）",
    "years unknown": rf"{SPAN}（还不知道）",
    "years met": rf"{SPAN}：(?:现有 ?(?P<have>.+)|符合)",
    "conversion": (
        r"没有其他系列职称，用不上转评|转评只到同层级：您的.+对应.+|您的.+要先转评为.+（第十六条）"
        r"|您的.+要先转评，转评成了就已经是.+，用不着走这条路（第十六条）"
        r"|.+没有同层级可转评（第十六条），需向评委会确认"
    ),
    "met": f"{LABEL}：(?P<have>.+?)(?:，由“(?P<narrower>.+)”得出)?(?P<remark>（{REMARK}）)?{WEIGHED}",
}  # fmt: skip
FORMS: Final = {form: re.compile(pattern) for form, pattern in _FORMS.items()}


class UnknownFormError(AssertionError):
    """A sentence that nobody here understands."""


@dataclass(frozen=True)
class Claim:
    """What one sentence says of one fact or row."""

    form: str
    text: str
    said: dict[str, str | None]

    @property
    def fact(self) -> str:
        label = self.said.get("label")
        if label is not None:
            return FACTS[label]
        return next(fact for fact, span in SPANS.items() if span == self.said["span"])

    def __getitem__(self, name: str) -> str | None:
        return self.said.get(name)


def claim(text: str) -> Claim:
    for form, pattern in FORMS.items():
        found = pattern.fullmatch(text)
        if found is not None:
            return Claim(form, text, found.groupdict())
    raise UnknownFormError(text)
