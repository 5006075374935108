"""A way from input to answer, drawn as a tree for a reader."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import click

from bot.command_line.common import say, words
from criteria.tracing import Trace

_Function = TypeVar("_Function", bound=Callable[..., object])

SHORT = 3
"""So many last steps stand behind the one that they belong to, on the same line."""


STYLES = {
    **dict.fromkeys(("met", "held", "eligible"), "green"),
    **dict.fromkeys(("unmet", "ineligible"), "red"),
    **dict.fromkeys(("unknown", "undetermined", "needs_review"), "yellow"),
}
"""The colours of statuses; their words alone are enough."""


def trace_option(function: _Function) -> _Function:
    """Adds --trace: the command gets `traced: bool`."""
    return click.option("--trace", "traced", is_flag=True, help=say("cli-option-trace"))(function)


def draw_trace(trace: Trace) -> None:
    """Draws the way on standard output, one line a step."""
    from rich.console import Console  # noqa: PLC0415  drawing is needed for a reader only
    from rich.text import Text  # noqa: PLC0415
    from rich.tree import Tree  # noqa: PLC0415

    def grow(tree: Tree, steps: Iterable[Trace]) -> None:
        for step in steps:
            behind = step.steps if _are_short(step.steps) else []
            line = Text(_told(step), STYLES.get(str(step.value), ""))
            if behind:
                styles = {STYLES.get(str(each.value), "dim") for each in behind if each.what == "status"}
                line.append(f"  {', '.join(map(_told, behind))}", min(styles, default="dim"))
            branch = tree.add(line)
            if not behind:
                grow(branch, step.steps)

    whole = Tree(Text(_told(trace), "bold"))
    grow(whole, trace.steps)
    Console(highlight=False).print(whole)


def _are_short(steps: list[Trace]) -> bool:
    return 0 < len(steps) <= SHORT and not any(step.steps for step in steps)


def _told(step: Trace) -> str:
    if step.value is None and words().knows(lacking := f"trace-{step.what}-none"):
        return say(lacking)
    name = say(f"trace-{step.what}")
    return name if step.value is None else f"{name} {_shown(step.value)}"


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return say("flag-yes" if value else "flag-no")
    term = f"trace-is-{value}"
    return say(term) if words().knows(term) else str(value)
