"""Chapters, decisions and weighed words in the language spoken: what a policy's files say, or a translation.

Rules are held against these texts, so in the source language they stand in measures.yaml and decisions.yaml,
and nowhere else; other languages say them by messages, and `chuangping check` tells which are missing:

    decisions.yaml    - {id: D9, rows: {engineer: [技师：取得后从事技术技能工作满3年, …]}, …}
    en/readings.ftl   reading-D9-engineer-1 = Skilled technician (技师): 3 full years of …
"""

from collections.abc import Mapping
from dataclasses import dataclass

from criteria.policy.model import Decision, Policy
from dialogs.clause_names import parts_of
from dialogs.in_words import label_id
from locales.wording import Wording


def chapter_name(words: Wording, policy: Policy, chapter: str) -> str:
    """The heading of a chapter in the language spoken."""
    return _translated(words, chapter_id(policy, chapter), chapter)


def chapter_id(policy: Policy, chapter: str) -> str:
    """The message with the heading of a chapter: they are counted from 1 on."""
    return f"chapter-{policy.derived(_chapters).index(chapter) + 1}"


def _chapters(policy: Policy) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clause.chapter for clause in policy.clauses.values()))


@dataclass(frozen=True, slots=True)
class SpokenDecision:
    """How the regulation is read, in the language spoken; the parts are those of `Decision`."""

    title: str
    text: str
    source: str
    rows: Mapping[str, tuple[str, ...]]


def decision_in_words(words: Wording, decision: Decision) -> SpokenDecision:
    """A decision in the language spoken: as decisions.yaml has it, or as it was translated."""

    def say(part: str, text: str) -> str:
        return _translated(words, f"reading-{decision.id}-{part}", text.strip())

    rows = {
        tier: tuple(say(f"{tier}-{number}", row) for number, row in enumerate(given, start=1))
        for tier, given in decision.rows.items()
    }
    return SpokenDecision(
        say("title", decision.title), say("text", decision.text), say("source", decision.source), rows
    )


def weighed_in_words(words: Wording, policy: Policy, weighed: str) -> str:
    """Words of the text that only experts can judge, in the language spoken."""
    return _translated(words, _weighed_id(policy, weighed), weighed)


def _weighed_id(policy: Policy, weighed: str) -> str:
    """The message with such words: they are counted from 1 on."""
    return f"weighed-{policy.derived(_weighed).index(weighed) + 1}"


def _weighed(policy: Policy) -> tuple[str, ...]:
    of_clauses = (words for clause in policy.clauses.values() for words in clause.weighed)
    of_facts = (
        words for each in policy.decisions.values() for told in each.weighed.values() for words in told
    )
    return tuple(dict.fromkeys((*of_clauses, *of_facts)))


def translated_texts(policy: Policy) -> Mapping[str, str]:
    """What the policy's files say in the regulation's own language and other languages say by messages: the
    texts by the messages' ids. They stand where rules are held against them, so the source language has them
    from there: chapters, words that experts weigh, decisions, and labels that are made otherwise than most.
    """
    texts = {chapter_id(policy, chapter): chapter for chapter in policy.derived(_chapters)}
    texts |= {_weighed_id(policy, weighed): weighed for weighed in policy.derived(_weighed)}
    for clause in policy.clauses.values():
        if not parts_of(clause.label):
            texts[label_id(clause.id)] = clause.label
    for decision in policy.decisions.values():
        parts = {"title": decision.title, "text": decision.text, "source": decision.source}
        for tier, rows in decision.rows.items():
            parts |= {f"{tier}-{number}": row for number, row in enumerate(rows, start=1)}
        texts |= {f"reading-{decision.id}-{part}": text.strip() for part, text in parts.items()}
    return texts


def _translated(words: Wording, message: str, text: str) -> str:
    return words.say(message) if words.knows(message) else text
