"""The regulation is quoted word for word, and the vocabulary is the one that was agreed on."""

import hashlib
import json
from collections.abc import Sequence
from datetime import date

from criteria.policy.model import Policy

TEXT = "a04e662c53d217087c8ff7b92d58ce7e62de4b07de91301a36a5b7f0936c7ec0"
"""SHA-256 over id, label, chapter and text of all 84 clauses as issued: a slip of the finger shows here."""

VOCABULARY = "0ec44635f5c4f6b714c980fa38f0cfcba3893dba293efad7c25e083f716dc975"
"""SHA-256 over names, types, meanings, values and links of all 55 facts: profiles out there rely on them."""


def digest(rows: Sequence[Sequence[str]]) -> str:
    return hashlib.sha256("\n".join("\t".join(row) for row in rows).encode()).hexdigest()


def test_every_clause_stands_as_issued(policy: Policy) -> None:
    clauses = policy.clauses.values()
    assert len(clauses) == 84
    assert (
        digest([(each.id, each.label, each.chapter, each.text.replace("\n", "\\n")) for each in clauses])
        == TEXT
    )


def test_the_document_is_named_as_issued(policy: Policy) -> None:
    document = policy.document
    assert document.title == "湖南省创新技术管理工程专业职称申报评价办法（试行）"
    assert document.number == "湘科协通〔2023〕38号"
    assert document.issuers == ("湖南省科学技术协会", "湖南省人力资源和社会保障厅")
    assert document.issued == document.in_force == date(2023, 10, 17)
    assert document.valid_until == date(2025, 10, 16)


def test_the_vocabulary_is_kept(policy: Policy) -> None:
    direct = {
        name: [
            part
            for part in fact.at_least
            if not any(part in policy.vocabulary[each].at_least for each in fact.at_least)
        ]
        for name, fact in policy.vocabulary.items()
    }
    rows = [
        (
            fact.topic, fact.name, fact.kind, fact.means, json.dumps(dict(fact.values), ensure_ascii=False),
            str(fact.better), ",".join(direct[fact.name]), fact.applies_with or "", ",".join(fact.clauses),
        )
        for fact in policy.vocabulary.values()
    ]  # fmt: skip
    assert len(rows) == 55
    assert digest(rows) == VOCABULARY


def test_the_decisions_are_all_there(policy: Policy) -> None:
    assert list(policy.decisions) == [f"D{number}" for number in (*range(1, 17), 19, 20)]
