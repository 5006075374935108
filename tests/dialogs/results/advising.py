"""What is shown beside a result and decides nothing: exactly to whom, with its clause and its source."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from criteria.policy.vocabulary import Range
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.tree import Line

Known = Mapping[str, Any]

ADVICE: Final[Mapping[str, tuple[str, str | None, Callable[[Known], bool]]]] = {
    "大专申报高级工程师": (
        "7",
        "senior",
        lambda p: p.get("education") == "associate" and p.get("title_level") == "engineer",
    ),
    "没有初级职称的民营企业人员直接报中级": (
        "19",
        "engineer",
        lambda p: (
            p.get("in_scope_employer") is True
            and p.get("title_level") in ("none", "technician")
            and p.get("other_title_level") in ("none", "technician")
            and _low(p.get("work_years"))
            >= {"double_bachelor": 6, "bachelor": 7, "associate": 9}.get(str(p.get("education")), 99)
        ),
    ),
    "没有中级职称的民营企业人员直接报副高级": (
        "19",
        "senior",
        lambda p: (
            p.get("in_scope_employer") is True
            and p.get("title_level") in ("none", "technician", "assistant")
            and p.get("other_title_level") in ("none", "technician", "assistant")
            and (
                _low(p.get("work_years")) >= {"doctor": 6, "master": 12}.get(str(p.get("education")), 99)
                or (
                    p.get("title_level") == "assistant"
                    and _low(p.get("title_years"))
                    >= {"double_bachelor": 13, "bachelor": 13, "associate": 15}.get(
                        str(p.get("education")), 99
                    )
                )
            )
        ),
    ),
    "机关、事业单位人员，或者单位在省外": ("4", None, lambda p: p.get("in_scope_employer") is False),
    "国际TRIZ证书": ("9.1.1", None, lambda p: p.get("method_cert") == "none"),
    "外观设计与企业标准": (
        "10.2.3.4",
        None,
        lambda p: _low(p.get("granted_patents_first")) >= 1 or _low(p.get("invention_patents_first")) >= 1,
    ),
    "技能人才的其他成果": (
        "15",
        None,
        lambda p: (
            p.get("skill_level") in ("senior_worker", "technician", "senior_technician")
            or p.get("skill_years") is not None
        ),
    ),
    "以当年通知为准的事项": (
        "19",
        None,
        lambda p: p.get("in_scope_employer") is True and p.get("in_scope_role") is True,
    ),
}
ASKED_FIRST: Final = tuple(ADVICE)[:3]
"""What may save years is told among the next steps."""
LATER: Final = tuple(ADVICE)[3:]
NOT_FOR_ASSISTANTS: Final = ("外观设计与企业标准",)


def advice_faults(
    lines: list[Line], exact: Exact, tier: str | None, of: Collection[str], *, asking: str = ""
) -> list[str]:
    """What is false about the lines that give advice `of` these titles for that tier."""
    told = [line.said.removeprefix(asking) for line in lines]
    fitting = [
        title
        for title, (_, only, when) in ADVICE.items()
        if title in of
        and when(exact.profile)
        and (
            tier is None
            or ((only in (None, tier)) and not (tier == "assistant" and title in NOT_FOR_ASSISTANTS))
        )
    ]
    faults = []
    if sorted(told) != sorted(fitting):
        faults.append(f"advice {told} | fitting are {fitting}")
    for line, title in zip(lines, told, strict=True):
        clause = ADVICE[title][0] if title in ADVICE else ""
        below = [each.text for each in line.below]
        if line.clauses != (clause,) or len(below) != 2 or not below[1].startswith("来源："):
            faults.append(f"{line.text} | is of clause {clause}, with its source")
        if not below or "需向评委会确认" not in below[0]:
            faults.append(f"{line.text} | is to be confirmed")
    return faults


def _low(known: Any) -> float:
    if isinstance(known, Range):
        return (known.low or 0) + (1 if known.low_open else 0)
    return known if isinstance(known, int | float) else -1
