"""Whether the numbers in a policy's sentences are those of its clauses.

`why-benefit_wan = 工程师要 1000 万元` is held against the clauses of the fact: 1000 万元 must stand in one of
them, or in the decision that one leans on. A wrong number in a sentence misleads everybody, and no rule
notices it.
"""

from collections.abc import Iterator, Mapping

from criteria.policy.faults import Fault
from criteria.policy.model import Policy
from criteria.policy.numbers import said_by, said_in, stray_numbers
from dialogs.in_words import requirement_id
from dialogs.message_faults import messages_in
from dialogs.messages import words_of
from locales.wording import LANGUAGES

OF_FACTS = ("why", "question", "label")
"""The messages of a fact that may tell numbers of the regulation."""


def number_faults(policy: Policy) -> Iterator[Fault]:
    """Numbers in the messages of facts, topics, requirements, reviews and decisions that the regulation does
    not say there.
    """
    answering = _answering(policy)
    for language in policy.messages.keys() & set(LANGUAGES):
        words = words_of(policy, language)
        for name, message in messages_in(policy, language).items():
            if message.variables or name not in answering:
                continue
            where, said = answering[name]
            for number in stray_numbers(words.say(name), said, policy.units):
                problem = f"“{number.words}” does not stand in {where}"
                mend = "write the number as it stands there"
                yield Fault(message.file, message.line, name, problem, mend)


def _answering(policy: Policy) -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """For each such message what answers for its numbers, by name and as texts."""
    answering: dict[str, tuple[str, tuple[str, ...]]] = {}
    for fact in policy.vocabulary.values():
        where = f"clause {', '.join(fact.clauses)}"
        said = said_in(policy, fact.clauses)
        answering |= {f"{kind}-{fact.name}": (where, said) for kind in OF_FACTS}
    for clause in policy.clauses:
        answering[requirement_id(clause)] = (f"clause {clause}", said_in(policy, (clause,)))
    for tier in policy.tiers:
        said = said_in(policy, (tier.modes_clause,))
        answering[f"review-{tier.id}"] = (f"clause {tier.modes_clause}", said)
    for topic, names in policy.asking_order.items():
        clauses = tuple(dict.fromkeys(each for name in names for each in policy.vocabulary[name].clauses))
        answering[f"topic-{topic}"] = (f"clause {', '.join(clauses)}", said_in(policy, clauses))
    for decision in policy.decisions.values():
        answering[f"decision-{decision.id}"] = (decision.id, said_by(decision))
    return answering
