"""The evidence: each document that belongs to the way, once, with who gives it out and how sure that is.

What documents there are is the policy's own (`evidence.yaml`); which of them are told hangs on the person.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

import criteria
from criteria.policy.vocabulary import Range
from dialogs.messages import words_of
from tests.criteria import oracle
from tests.criteria.worlds_by_hand import CHOICES
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.regulation import NAMES, clause_label, rows_of
from tests.dialogs.results.tree import Line
from tests.policies import hunan

MATERIALS = re.compile(r"(?:申报(?P<tier>[^：]+)的)?材料清单：(?P<count>\d+) 样，备好 0 样")
NO_LIST: Final = "办法本身没有列材料清单，要交什么以当年通知为准。"
GROWS: Final = "这里列的是已经满足的条件和您已有的证书用什么证明；条件满足得更多，材料也会增加。"
SHOWN: Final = {"role": "本人的作用", "time": "时间", "effect": "效果"}
SURE: Final = {
    "regulation": "条文原意", "law": "法律法规原文", "confirmed": "有多个来源",
    "one_source": "只有一个来源，需向评委会确认", "presumed": "一般做法或推断，需向评委会确认",
}  # fmt: skip
NAMED: Final = 2
"""So many of the clauses and conditions that a document proves are named."""
_WORDS: Final = words_of(hunan(), "zh_CN")


@cache
def _evidence() -> dict[str, Any]:
    folder = Path(criteria.__file__).parent / "policies" / "hunan-2023"
    found: dict[str, Any] = yaml.safe_load((folder / "evidence.yaml").read_text("utf-8"))
    return found


def faults_of(folded: Line, wanted: list[dict[str, Any]], *, is_open: bool) -> Iterator[str]:
    """What is false about the folded list of the documents wanted."""
    found = MATERIALS.fullmatch(folded.text)
    told = [line for line in folded.below if line.kind == "item"]
    if found is None or int(found["count"]) != len(told):
        yield f"{folded.text} | {len(told)} are told"
    names = [_WORDS.say(f"evidence-{each['id']}") + _links(each) for each in wanted]
    if [line.text for line in told] != names:
        yield f"{[line.text for line in told]} | wanted are {names}"
        return
    usual = Counter(map(_source, wanted)).most_common(1)
    most = next((source for source, count in usual if count > 1), None)
    head = [NO_LIST, *([f"下面没有另外写明的，都是{most}。"] if most else [])]
    general = [_WORDS.say(f"evidence-{each['id']}") for each in _evidence()["general"]]
    tail = [*([] if is_open else [GROWS]), *general]
    others = [line.text for line in folded.below if line.kind != "item"]
    if others != head + tail or [line.text for line in folded.below[: len(head)]] != head:
        yield f"{others} | is not {head + tail}"
    for line, each in zip(told, wanted, strict=True):
        if [below.text for below in line.below] != [_details(each, most)]:
            yield f"{line.text}: {[below.text for below in line.below]} | is not {_details(each, most)}"


def documents(exact: Exact, tier: str, path: str, *, is_open: bool) -> Iterator[dict[str, Any]]:
    """What is about a fact as soon as that is there and asked about; all else for what is met."""
    asked, met = set[str](), {"18"} if is_open else set[str]()
    for clause in oracle.PATHS[tier][path]:
        if not exact.applies(clause):
            continue
        rows = [] if (clause, exact.phase) == ("17", "first") else list(rows_of(exact.node(clause, tier)))
        asked |= {clause, *(row.clause for row in rows)}
        if exact.requirement(clause, tier) == "met":
            met.add(clause)
        met |= {row.clause for row in rows if row.clause != clause and exact.status(row, tier) == "met"}
    found: dict[str, dict[str, Any]] = {}
    for group in _evidence()["clauses"]:
        for each in group["items"]:
            about = each.get("of")
            proved = [clause for clause in group["clauses"] if clause in (met if about is None else asked)]
            if proved and (about is None or _is_there(about, exact.profile.get(about))):
                told = found.setdefault(each["id"], {**each, "proves": []})
                told["proves"] += [clause for clause in proved if clause not in told["proves"]]
    yield from found.values()


def _links(document: dict[str, Any]) -> str:
    return "".join(f" {clause_label(clause)}" for clause in document["proves"][:NAMED])


def _condition(clause: str) -> str | None:
    """The condition that a clause belongs to, by name."""
    while clause:
        if clause in NAMES:
            return str(NAMES[clause])
        clause = clause.rpartition(".")[0]
    return None


def _is_there(fact: str, known: Any) -> bool:
    if isinstance(known, Range):
        return (known.low or 0) > 0
    return known != CHOICES[fact][0] and known is not None if fact in CHOICES else bool(known)


def _source(document: dict[str, Any]) -> str:
    return f"{SURE[document['certainty']]}。来源：{_WORDS.say('evidence-source-' + document['source'])}"


def _details(document: dict[str, Any], usual: str | None) -> str:
    """What stands below a document; how sure it is only if the head does not say so of all of them."""
    text = f"由谁出具：{_WORDS.say('evidence-issuer-' + document['issuer'])}。"
    named = list(dict.fromkeys(filter(None, map(_condition, document["proves"]))))[:NAMED]
    if named:
        text += f"证明“{'、'.join(named)}”。"
    if document["shows"]:
        text += f"能看出：{'、'.join(SHOWN[each] for each in document['shows'])}。"
    source = _source(document)
    if usual and source.split("来源：")[0] == usual.split("来源：")[0]:
        source = "" if source == usual else f"来源：{source.split('来源：')[1]}"
    return text + (source and f"{source}。")
