"""`chuangping article`: a clause with its parents."""

import click

from bot.command_line.clauses import draw_clauses
from bot.command_line.common import (
    Format,
    command,
    format_option,
    policy_option,
    words,
    write_json,
)
from bot.objects.naming import known_clause
from bot.objects.regulation import clause_with_parents
from criteria.policy.model import Policy


@command("article")
@click.argument("reference", nargs=-1, required=True, metavar="ID")
@policy_option
@format_option
def article(reference: tuple[str, ...], policy: Policy, format_: Format) -> None:
    """Prints the clause named; as JSON a list of it and its parents, the nearest first."""
    clause_id = known_clause(policy, " ".join(reference), words(policy))
    if format_ == "json":
        write_json(clause_with_parents(policy, clause_id))
        return
    from dialogs.knowledge.blocks import blocks  # noqa: PLC0415  the terms and evidence are for a reader only
    from dialogs.knowledge.pages import clause_page  # noqa: PLC0415

    draw_clauses(blocks(policy, clause_page(policy, clause_id), words(policy)))
