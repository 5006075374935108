"""`chuangping search`: the clauses nearest to a question in everyday words."""

import click

from bot.command_line.clauses import draw_clauses
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
from bot.command_line.trace import draw_trace, trace_option
from bot.objects.regulation import found_clauses
from criteria.policy.knowledge import OutsideTopic
from criteria.policy.model import Policy
from criteria.tracing import Trace, trace_as_json
from dialogs.knowledge.index import index_of
from dialogs.knowledge.searching import answer

BEST = 3


@command("search")
@click.argument("text", nargs=-1, metavar="TEXT")
@click.option(
    "--top",
    type=click.IntRange(1),
    default=BEST,
    metavar="N",
    help=say("article-option-top", count=BEST),
)
@policy_option
@format_option
@trace_option
def search(text: tuple[str, ...], top: int, policy: Policy, format_: Format, *, traced: bool) -> None:
    """Prints the clauses, best first; as JSON an empty list where the regulation has no answer."""
    question = " ".join(text)
    if not question.strip():
        fail(say("article-no-question", question=words(policy).say("example-question")))
    trace = Trace("question", question) if traced else None
    found = answer(index_of(policy), question, top, trace)
    if format_ == "json":
        listed = found_clauses(found)
        write_json(listed if trace is None else {"found": listed, "trace": trace_as_json(trace)})
        return
    from dialogs.knowledge.blocks import hit_blocks, outside_blocks  # noqa: PLC0415  for a reader only

    if trace is not None:
        draw_trace(trace)
    said = words(policy)
    draw_clauses(
        outside_blocks(found, said) if isinstance(found, OutsideTopic) else hit_blocks(policy, found, said)
    )
