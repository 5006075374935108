"""What the clauses ask of a thing besides its number or level, written by hand from the regulation; and how a
gap's sentence says it: once, where it holds for all that the line names.

    实用新型专利还差 1 项（已有 2 项），要本人排名前三、已取得产业化应用成效
    …，或软件著作权还差 3 项（现在没有）；都要本人排名前三、已取得产业化应用成效
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tests.dialogs.results.reading import REMARK, Claim, claim
from tests.dialogs.results.regulation import Row
from tests.dialogs.results.words import THINGS

_RANKED: Final = "本人排名前三"
_RIGHTS: Final = "本人排名前三、已取得产业化应用成效"
_GOOD: Final = "从任现职起算、形成创新成果、取得较好的经济社会效益"
_NOTABLE: Final = "从任现职起算、形成研发成果、取得显著的经济社会效益"
_LED: Final = "从任现职起算、形成创新研发成果、取得显著社会经济效益"
_DONE: Final = "本人参与并完成"
_SOLVED: Final = "运用创新方法技术解决、在企业产生实际应用效果"
_WRITTEN: Final = "参与编制或修订"

QUALIFIED: Final[dict[str, dict[str, str]]] = {
    "10.1.3": {"problems_participated": "运用创新方法技术和数字化技术"},
    "10.2.1.1": {"benefit_wan": _GOOD, "benefit_pct": _GOOD},
    "10.3.1.1": {"benefit_wan": _GOOD, "benefit_pct": _GOOD},
    "13.5a": {"benefit_wan": _NOTABLE, "benefit_pct": _NOTABLE},
    "12.5": {"benefit_led_wan": _LED, "benefit_led_pct": _LED},
    **{
        clause: {"saving_wan": "从任现职起算", "saving_pct": "从任现职起算"}
        for clause in ("10.2.1.2", "10.3.1.2", "13.5b")
    },
    "12.6": {"saving_led_wan": "从任现职起算", "saving_led_pct": "从任现职起算"},
    **{clause: {"provincial_demo_projects": _DONE} for clause in ("10.2.2.1", "10.3.2.1")},
    "13.1": {"provincial_projects_top3": _DONE},
    "12.1": {"provincial_projects_led": "已完成"},
    **{
        clause: {"project_award": _RANKED, "science_award": _RANKED, "social_award": _RANKED}
        for clause in ("10.2.2.3", "10.3.2.3")
    },
    **{clause: {"science_award": _RANKED} for clause in ("12.2", "13.2")},
    **{clause: {"problems_solved": _SOLVED} for clause in ("10.2.2.5", "10.3.2.5", "12.4", "13.4")},
    **{
        clause: {"invention_patents": _RIGHTS, "utility_patents": _RIGHTS, "software_copyrights": _RIGHTS}
        for clause in ("10.2.3.1", "10.3.3.1")
    },
    "12.3": {"invention_patents_first": "已取得产业化应用成效"},
    "10.2.3.2": {"reports_first_author": "经 2 名及以上业内高级专家评议、证明有较强实用价值与推广价值"},
    "10.3.3.4": {"reports_top2_author": "经 3 名及以上业内正高级专家评议、证明有较强实用价值和推广价值"},
    "10.3.3.2": {"industry_methods": "经行业或产业龙头企业认可"},
    "10.3.3.3": {"books": "本人是主要编者或主要译者"},
    **{clause: {"standards": _WRITTEN} for clause in ("10.2.3.4", "10.3.3.6")},
}

CALLED: Final = {fact: thing for thing, fact in THINGS.items()}
_ALL: Final = "；都要"
_OWN = re.compile(rf"(?P<text>.*?)(?P<reading>，{REMARK})?(?:，要(?P<besides>(?!向评委会).+))?")


def claims(text: str) -> Iterator[Claim]:
    """Of a line that names several alternatives each one, with what is asked of it besides."""
    alternatives, _, of_all = text.partition(_ALL)
    for each in alternatives.split("，或"):
        found = _OWN.fullmatch(each)
        assert found is not None
        told = claim(found["text"])
        told.said["besides"] = found["besides"] or of_all or None
        told.said["reading"] = found["reading"]
        told.said["of all"] = of_all or None
        yield told


def besides_faults(told: Sequence[Claim], rows: Sequence[Row], statuses: Sequence[str]) -> Iterator[str]:
    """What is false of what is asked besides, and of the readings named, in one line about these rows."""
    wanted = [_besides(row, status) for row, status in zip(rows, statuses, strict=True)]
    for each, row, status, besides in zip(told, rows, statuses, wanted, strict=True):
        if each["besides"] != besides:
            yield f"of {row} is asked besides: {besides}"
        thing = CALLED.get(row.atoms[0].fact)
        if status != "met" and thing is not None and each["label"] != thing:
            yield f"the clause calls it {thing}"
        if (each["reading"] is not None) is not (row.reading == "D3" and status != "met"):
            yield f"that {row} is a reading is said exactly where it is one"
    is_shared = len(told) > 1 and len(set(wanted)) == 1 and wanted[0] is not None
    if any((each["of all"] is not None) is not is_shared for each in told):
        yield f"what is asked of all is said once: {wanted}"


def _besides(row: Row, status: str) -> str | None:
    if status == "met" or len(row.atoms) > 1:
        return None
    return QUALIFIED.get(row.clause, {}).get(row.atoms[0].fact)
