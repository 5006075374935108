"""Clauses on the command line: named in any way of writing them, as JSON for a pipe, drawn for a terminal."""

from collections.abc import Iterable

from bot.command_line.common import fail, say, words
from bot.records.faults import shown
from criteria.policy.model import Clause, Policy
from dialogs.in_words import clause_label, example_clause
from dialogs.knowledge.references import nearest_clauses, read_reference
from dialogs.replies import Block
from dialogs.surrogates import readable


def named_clause(policy: Policy, reference: str) -> str:
    """The id of the clause that is named, in any way of writing it; ends the command where there is none."""
    named = readable(reference)
    clause = read_reference(policy, named)
    if clause is None:
        example, nearest = example_clause(policy), " ".join(nearest_clauses(policy, named))
        told = {
            "reference": shown(named),
            "id": example.id,
            "label": clause_label(words(policy), policy, example.id),
        }
        fail(
            say("article-unknown", **told, nearest=nearest)
            if nearest
            else say("article-unknown-alone", **told)
        )
    return clause


def clauses_as_json(clauses: Iterable[tuple[Clause, float]]) -> list[dict[str, object]]:
    """Clauses with their scores as a JSON list."""
    return [{"id": one.id, "label": one.label, "text": one.text, "score": score} for one, score in clauses]


def draw_clauses(blocks: tuple[Block, ...]) -> None:
    """Draws blocks about clauses, everything unfolded."""
    from rich.console import Console  # noqa: PLC0415  drawing is needed for a terminal only

    from bot.terminal.drawing import Drawing  # noqa: PLC0415
    from bot.terminal.sheet import Sheet  # noqa: PLC0415
    from dialogs.replies import Reply  # noqa: PLC0415

    Drawing(Sheet(Console()), words(), unfold=True).draw([Reply("clause", blocks)])
