"""Clauses drawn for a terminal."""

from bot.command_line.common import words
from dialogs.replies import Block


def draw_clauses(blocks: tuple[Block, ...]) -> None:
    """Draws blocks about clauses, everything unfolded."""
    from rich.console import Console  # noqa: PLC0415  drawing is needed for a terminal only

    from bot.terminal.drawing import Drawing  # noqa: PLC0415
    from bot.terminal.sheet import Sheet  # noqa: PLC0415
    from dialogs.replies import Reply  # noqa: PLC0415

    Drawing(Sheet(Console()), words(), unfold=True).draw([Reply("clause", blocks)])
