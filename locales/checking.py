r"""What stands in a text of messages, by Fluent's own parser, for those who write one.

>>> [*entries("years = { $number } years\n\nyears { = oops\n")]
[Entry(name='years', line=1, variables=frozenset({'number'}), refers=frozenset()),
Unreadable(line=3, text='years { = oops')]
"""

from collections.abc import Iterator
from dataclasses import dataclass

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor


@dataclass(frozen=True, slots=True)
class Entry:
    """A message or term (`-name`): the line where it begins (from 1), its variables, what it refers to."""

    name: str
    line: int
    variables: frozenset[str]
    refers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Lines that are no message; `text` is the first of them."""

    line: int
    text: str


def entries(text: str) -> Iterator[Entry | Unreadable]:
    """What a text of messages holds, in its order."""
    for each in FluentParser().parse(text).body:
        line = text.count("\n", 0, each.span.start if each.span else 0) + 1
        if isinstance(each, ast.Junk):
            yield Unreadable(line, (each.content or "").strip().partition("\n")[0])
        elif isinstance(each, ast.Message | ast.Term):
            found = _Names()
            found.visit(each)
            name = f"-{each.id.name}" if isinstance(each, ast.Term) else each.id.name
            yield Entry(name, line, frozenset(found.variables), frozenset(found.refers))


class _Names(Visitor):
    """Collects the names that a message uses; the methods' names are the visitor's."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.refers: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.refers.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.refers.add(f"-{node.id.name}")
        self.generic_visit(node)
