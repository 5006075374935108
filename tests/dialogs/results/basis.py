"""Where the numbers of a clause come from that only points elsewhere, and what is said of it."""

from typing import Final

from tests.criteria import oracle
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.regulation import rows_of

SOURCES: Final = {
    "7": "第七条只写与工程系列一致，年限按人社部发〔2019〕16号理解，需向评委会确认。",
    "11": (
        "第十一条没有写破学历的年限，按该层级正常申报最低的一行（人社部发〔2019〕16号）理解，需向评委会确认。"
    ),
    "15": "第十五条没有写等级和年限，按人社部发〔2018〕74号理解，需向评委会确认。",
    "16": "转评以后，年限和业绩从哪天算起，办法没有写；这里按从转评之日算，需向评委会确认。",
}
CONVERTED: Final = {
    "normal": "这是进入正常化评价后的规定；是不是首次评价，以当年通知为准。",
    "first": "首次评价期凭相关层级职称证书申报，不用先转评；以当年通知为准。",
}
"""The same of Article 17, which asks for something in one phase only (D2)."""

SENTENCES: Final = (*SOURCES.values(), *CONVERTED.values())


def sentence(clause: str, phase: str) -> str | None:
    return CONVERTED[phase] if clause == "17" else SOURCES.get(clause)


def of_path(exact: Exact, tier: str, path: str) -> tuple[set[str], set[str]]:
    """The sentences that must, and those that may stand beside a path that is open. That of the first phase
    is said by a paragraph of its own.
    """
    must, may = set[str](), set[str]()
    for clause in oracle.PATHS[tier][path]:
        said = sentence(clause, exact.phase)
        if said is None or not exact.applies(clause) or said == CONVERTED["first"]:
            continue
        may.add(said)
        if clause != "11":
            must.add(said)
            continue
        met = [row for row in rows_of(exact.node(clause, tier)) if exact.status(row, tier) == "met"]
        by_d6 = [row.reading == "D6" for row in met]
        if all(by_d6):
            must.add(said)
        if not any(by_d6):
            may.discard(said)
    return must, may
