"""One condition of a sentence that begins with 如果, read back: what it asks for, and by which clause.

累计降本达到 500 万元（第十条（二）1.（2））
“专利、标准等代表作”有任一项达到（第十条（二）3.）
还没有高级工程师职称
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tests.criteria import oracle
from tests.criteria.worlds_by_hand import CHOICES, FLAGS
from tests.dialogs.results.reading import LABEL, SPAN, UnknownFormError, one_of
from tests.dialogs.results.regulation import NAMES, TIERS, clause_label, required, rows_of
from tests.dialogs.results.words import FACTS, SPANS, TIER_NAMES, level_said, number_said

WITHOUT: Final = {
    "没有正在被立案审查": "under_investigation",
    "没有被采取强制措施，也不在受刑事处罚期间": "under_penalty",
    "没有仍在影响期内的党纪政务处分": "disciplined",
}
_CLAUSE = r"（(?P<clause>第.+)）"
_FORMS: Final = {form: re.compile(pattern) for form, pattern in {
    "any": f"“(?P<name>{one_of(NAMES.values())})”有任一项达到{_CLAUSE}",
    "not held": f"还没有(?P<tier>{one_of(TIER_NAMES.values())})职称",
    "without": f"(?P<without>{one_of(WITHOUT)})(?:{_CLAUSE})?",
    "meets": f"{LABEL}符合(?P<clause>第.+)?",
    "years": f"{SPAN}{_CLAUSE}",
    "number": f"{LABEL}达到 ?(?P<needed>.+){_CLAUSE}",
    "at most": f"没有高于(?P<needed>.+)的{LABEL}{_CLAUSE}",
    "or higher": f"{LABEL}是(?P<needed>.+)或以上{_CLAUSE}",
    "just": f"{LABEL}是(?P<needed>.+){_CLAUSE}",
}.items()}  # fmt: skip
_CLAUSES: Final = {
    clause_label(clause): clause
    for tier in TIERS
    for path in oracle.PATHS[tier].values()
    for asked in path
    for clause in {asked, *(row.clause for row in rows_of(required(asked, tier, "first")))}
}
assert set(_CLAUSES.values()) >= set(NAMES)


@dataclass(frozen=True)
class Condition:
    """What one part of the sentence asks for: a fact, by a clause, and the value if it names one. `any` names
    no fact, but a requirement by its clause; what is to be not held is a tier.
    """

    form: str
    fact: str
    clause: str | None
    value: Any = None


def condition(text: str) -> Condition:
    """Raises UnknownFormError."""
    for form, pattern in _FORMS.items():
        found = pattern.fullmatch(text)
        said = found.groupdict() if found is not None else {}
        clause = said.get("clause")
        if found is None or (clause is not None and clause not in _CLAUSES):
            continue
        try:
            return _read(form, said, None if clause is None else _CLAUSES[clause])
        except (KeyError, StopIteration, ValueError):
            continue
    raise UnknownFormError(text)


def _read(form: str, said: Mapping[str, Any], clause: str | None) -> Condition:
    if form == "any":
        if clause is None or NAMES.get(clause) != said["name"]:
            raise ValueError(clause)
        return Condition(form, "", clause)
    value: Any
    if form == "not held":
        fact, value = "title_level", next(tier for tier, name in TIER_NAMES.items() if name == said["tier"])
    elif form == "without":
        fact, value = WITHOUT[said["without"]], False
    elif form == "years":
        fact = next(fact for fact, span in SPANS.items() if span == said["span"])
        value = number_said(said["years"])
    else:
        fact = FACTS[said["label"]]
        value = _value(form, fact, said)
    return Condition(form, fact, clause, value)


def _value(form: str, fact: str, said: Mapping[str, Any]) -> Any:
    if form == "meets":
        return True if fact in FLAGS else None
    if form == "number":
        return number_said(said["needed"])
    if fact not in CHOICES:
        raise ValueError(fact)
    return level_said(fact, said["needed"])
