"""`chuangping article`: a clause with its parents."""

import click

from bot.command_line.clauses import clauses_as_json, draw_clauses
from bot.command_line.common import (
    Format,
    command,
    fail,
    format_option,
    policy_option,
    say,
    words,
    write_json,
)
from bot.records.faults import shown
from criteria.policy.model import Policy
from dialogs.in_words import example_clause
from dialogs.knowledge.references import nearest_clauses, read_reference
from dialogs.surrogates import readable

NAMED = 1.0
"""The score of a clause that was named, not searched."""


@command("article")
@click.argument("reference", nargs=-1, required=True, metavar="ID")
@policy_option
@format_option
def article(reference: tuple[str, ...], policy: Policy, format_: Format) -> None:
    """Prints the clause named; as JSON a list of it and its parents, the nearest first."""
    named = readable(" ".join(reference))
    clause_id = read_reference(policy, named)
    if clause_id is None:
        example, nearest = example_clause(policy), " ".join(nearest_clauses(policy, named))
        told = {"reference": shown(named), "id": example.id, "label": example.label, "nearest": nearest}
        fail(say("article-unknown", **told))
    if format_ == "json":
        chain = (policy.clauses[clause_id], *reversed(policy.ancestors(clause_id)))
        write_json(clauses_as_json((clause, NAMED) for clause in chain))
        return
    from dialogs.knowledge.blocks import blocks  # noqa: PLC0415  the terms and evidence are for a reader only
    from dialogs.knowledge.pages import clause_page  # noqa: PLC0415

    draw_clauses(blocks(clause_page(policy, clause_id), words(policy)))
