"""`chuangping article`: a clause with its parents."""

import click

from bot.command_line.clauses import clauses_as_json, draw_clauses, named_clause
from bot.command_line.common import (
    Format,
    command,
    format_option,
    policy_option,
    words,
    write_json,
)
from criteria.policy.model import Policy

NAMED = 1.0
"""The score of a clause that was named, not searched."""


@command("article")
@click.argument("reference", nargs=-1, required=True, metavar="ID")
@policy_option
@format_option
def article(reference: tuple[str, ...], policy: Policy, format_: Format) -> None:
    """Prints the clause named; as JSON a list of it and its parents, the nearest first."""
    clause_id = named_clause(policy, " ".join(reference))
    if format_ == "json":
        chain = (policy.clauses[clause_id], *reversed(policy.ancestors(clause_id)))
        write_json(clauses_as_json((clause, NAMED) for clause in chain))
        return
    from dialogs.knowledge.blocks import blocks  # noqa: PLC0415  the terms and evidence are for a reader only
    from dialogs.knowledge.pages import clause_page  # noqa: PLC0415

    draw_clauses(blocks(policy, clause_page(policy, clause_id), words(policy)))
