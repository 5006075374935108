"""What must hold between a policy and what is known about it; each fault names its file and line."""

from collections.abc import Iterator

from criteria.policy.faults import Fault
from criteria.policy.folder import PolicyFolder
from criteria.policy.model import Policy
from dialogs.knowledge.shapes import Evidence, Glossary, Outside, Term
from dialogs.knowledge.wordings import read_wording


def glossary_faults(policy: Policy, glossary: Glossary, folder: PolicyFolder) -> Iterator[Fault]:
    """Words that occur in no clause, clauses, tiers and paths that are not in the policy."""
    text = "\n".join(clause.text for clause in policy.clauses.values())
    for n, entry in enumerate(glossary.entries):
        line = folder.line("glossary.yaml", ("entries", n))
        for word in entry.means:
            if word not in text:
                yield Fault(
                    "glossary.yaml",
                    line,
                    f"means {word}",
                    "occurs in no clause",
                    "use the regulation's own words",
                )
        yield from unknown_clauses("glossary.yaml", line, entry.clauses, policy)
        yield from _unreadable("glossary.yaml", line, entry.says)
    tiers = {tier.id for tier in policy.tiers}
    for name in glossary.tiers.keys() - tiers:
        yield Fault(
            "glossary.yaml",
            folder.line("glossary.yaml", ("tiers", name)),
            f"tiers {name}",
            "is no tier",
            "name a tier of the policy",
        )
    paths = {path for tier in policy.tiers for path in tier.paths}
    for name in glossary.paths.keys() - paths:
        yield Fault(
            "glossary.yaml",
            folder.line("glossary.yaml", ("paths", name)),
            f"paths {name}",
            "is no path",
            "name a path of the policy",
        )


def outside_faults(outside: Outside, folder: PolicyFolder) -> Iterator[Fault]:
    """Wordings that cannot be read."""
    for n, topic in enumerate(outside.topics):
        yield from _unreadable("outside.yaml", folder.line("outside.yaml", ("topics", n)), topic.says)


def term_faults(policy: Policy, terms: tuple[Term, ...], folder: PolicyFolder) -> Iterator[Fault]:
    """Terms that occur in no clause."""
    text = "\n".join(clause.text for clause in policy.clauses.values())
    for n, term in enumerate(terms):
        for word in term.words:
            if word not in text:
                yield Fault(
                    "terms.yaml",
                    folder.line("terms.yaml", (n,)),
                    word,
                    "occurs in no clause",
                    "use the regulation's own words",
                )


def evidence_faults(policy: Policy, evidence: Evidence, folder: PolicyFolder) -> Iterator[Fault]:
    """Clauses that are not in the policy."""
    for n, group in enumerate(evidence.clauses):
        yield from unknown_clauses(
            "evidence.yaml", folder.line("evidence.yaml", ("clauses", n)), group.clauses, policy
        )


def unknown_clauses(file: str, line: int, clauses: tuple[str, ...], policy: Policy) -> Iterator[Fault]:
    """A fault for each of `clauses` that the policy has not."""
    for clause in clauses:
        if clause not in policy.clauses:
            yield Fault(
                file, line, f"clause {clause}", "is not in the policy", "name a clause of measures.yaml"
            )


def _unreadable(file: str, line: int, wordings: tuple[str, ...]) -> Iterator[Fault]:
    for wording in wordings:
        try:
            read_wording(wording)
        except ValueError as error:
            yield Fault(file, line, wording, str(error), "write what must occur, then what must not")
