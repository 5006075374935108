"""`chuangping template`: an empty table to fill profiles in."""

from pathlib import Path

import click

from bot.command_line.common import command, policy_option, say, words
from criteria.policy.model import Policy


@command("template")
@click.argument("file", metavar="FILE")
@policy_option
def template(file: str, policy: Policy) -> None:
    """Writes the table of a policy's facts."""
    from bot.records.template import write_template  # noqa: PLC0415  loads the words of all languages

    write_template(Path(file), policy, words(policy))
    click.echo(say("records-template-written", file=file))
