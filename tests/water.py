"""The made-up second regulation (`tests/regulations/water-2026`): the policy, people, its next version, and
the names that would give away that something was said about another one.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from criteria.policy.loading import load_folder, succession
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from criteria.policy.vocabulary import Fact
from locales.wording import Wording

FOLDER = Path(__file__).parent / "regulations" / "water-2026"

SECOND_CLASS: Mapping[str, object] = {
    "serves_waterworks": True, "falsified": False, "grade": "none", "licence": "b", "bench_years": 2.5,
    "samples": 550, "field_samples": 50, "pass_rate_gain": 0, "reagent_savings": 4, "methods_drafted": [],
    "contest_prize": "none",
}  # fmt: skip
"""Somebody who may apply for second class; of everything that it takes there is little more than enough."""

FIRST_CLASS: Mapping[str, object] = {
    **SECOND_CLASS, "grade": "second", "grade_years": 3, "licence": "a", "bench_years": 6, "samples": 2400,
    "methods_drafted": ["international"],
}  # fmt: skip
"""Somebody who holds second class and may apply for first class."""

BEGINNER: Mapping[str, object] = {**SECOND_CLASS, "licence": "none", "samples": 120, "reagent_savings": 0}
"""Somebody who lacks a licence, samples and an improvement."""


@cache
def water() -> Policy:
    """The second regulation, loaded once for all tests of a process."""
    return load_folder(FOLDER)


@cache
def water_versions() -> Succession:
    """Its versions, of which there is one."""
    return Succession((water(),))


def with_next_version(place: Path) -> Path:
    """Lays down the regulation and beside it its next version, which from 2027-07-01 on asks for 600 samples
    instead of 500; the folder of the older one.
    """
    older = Path(shutil.copytree(FOLDER, place / "water-2026"))
    newer = Path(shutil.copytree(FOLDER, place / "water-2027"))
    for file, old, new in (
        ("policy.yaml", "document:", "succeeds: water-2026\ndocument:"),
        ("policy.yaml", "in_force: 2026-03-01", "in_force: 2027-07-01"),
        ("policy.yaml", "清水发〔2026〕7号", "清水发〔2027〕3号"),
        ("measures.yaml", "本办法自2026年3月1日起施行", "本办法自2027年7月1日起施行"),
        ("measures.yaml", "检测水样500个及以上", "检测水样600个及以上"),
        ("measures.yaml", "samples >= 500", "samples >= 600"),
        ("boundaries/results.yaml", "value: 499", "value: 599"),
        ("boundaries/results.yaml", "value: 500", "value: 600"),
        ("boundaries/bases.yaml", "samples: 500", "samples: 600"),
    ):
        text = (newer / file).read_text(encoding="utf-8")
        assert old in text, (file, old)
        (newer / file).write_text(text.replace(old, new), encoding="utf-8")
    return older


def versions_in(place: Path) -> Succession:
    """The regulation with its next version, laid in that folder."""
    return succession(with_next_version(place))


def names_of(policy: Policy) -> frozenset[str]:
    """What a policy calls by name: itself, its offices, clauses, facts, tiers, ways, topics.

    Ids that are words of the language, such as `assistant`, are no names.
    """
    document = policy.document
    return frozenset({
        document.title, document.number, *document.issuers,
        *(name for name in (*policy.vocabulary, *(tier.id for tier in policy.tiers)) if "_" in name),
        *(tier.name for tier in policy.tiers),
        *(clause.label for clause in policy.clauses.values()),
        *(text for messages in policy.messages.values() for text in _called(messages)),
    })  # fmt: skip


def _called(messages: Mapping[str, str]) -> Iterator[str]:
    for text in messages.values():
        yield from re.findall(
            r"^(?:label|topic|tier|path|requirement)-[\w-]+ = ([^{\n]+)$", text, re.MULTILINE
        )


def foreign_names(text: str, *, to: Policy, of: Policy) -> list[str]:
    """The names of one policy in a text about another, but for those that are words of that one too."""
    own = _all_words(to)
    return sorted(name for name in names_of(of) if name not in own and _stands(name, text))


def _all_words(policy: Policy) -> str:
    texts = (text for messages in policy.messages.values() for text in messages.values())
    return "\n".join((*texts, *(clause.text for clause in policy.clauses.values()), *names_of(policy)))


def _stands(name: str, text: str) -> bool:
    return bool(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)) if name.isascii() else name in text


def in_words(words: Wording, fact: Fact, known: object) -> str:
    """What somebody says who answers a question: a button's label, or a number typed."""
    if isinstance(known, bool):
        return words.say("flag-yes" if known else "flag-no")
    if isinstance(known, str):
        return words.say(f"value-{fact.name}-{known}")
    if isinstance(known, list):
        return words.say(f"value-{fact.name}-{known[0]}") if known else words.say("button-nothing")
    return str(known)
