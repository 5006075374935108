"""Clauses on standard output: as JSON for a pipe, drawn for a terminal."""

from collections.abc import Iterable

from bot.command_line.common import words
from criteria.policy.model import Clause
from dialogs.replies import Block


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
