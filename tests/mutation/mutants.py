"""Mutants: the code with one small change, which a test should notice."""

import ast
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.mutation.changes import Place, changes_of, parts_of


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file in which `before`, at the bytes `start` to `end` of its source, becomes `after`.

    `within` is the function around it; `number` tells equal changes of one function apart.
    """

    file: str
    line: int
    within: str
    number: int
    start: int
    end: int
    before: str
    after: str

    def __str__(self) -> str:
        """What tells it from all others, and stays the same when other code changes."""
        number = f" #{self.number}" if self.number > 1 else ""
        return f"{self.file} {self.within or 'module'}: {self.before} -> {self.after}{number}"

    def applied(self, source: str) -> str:
        """The source of its file with the change made."""
        raw = source.encode()
        return (raw[: self.start] + self.after.encode() + raw[self.end :]).decode()


def mutants_of(file: str, source: str) -> Iterator[Mutant]:
    """Every mutant of a file."""
    lines = [0]  # the byte at which each begins
    for line in source.encode().splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    seen: dict[tuple[str, str, str], int] = {}
    for within, place, after in _changes(ast.parse(source), ()):
        start = lines[place.lineno - 1] + place.col_offset
        end = lines[(place.end_lineno or place.lineno) - 1] + (place.end_col_offset or 0)
        before = " ".join(source.encode()[start:end].decode().split())
        number = seen[within, before, after] = seen.get((within, before, after), 0) + 1
        yield Mutant(file, place.lineno, within, number, start, end, before, after)


def sample(mutants: Iterable[Mutant], *, seed: int, most: int) -> list[Mutant]:
    """The `most` mutants that the seed draws: the same from the same code, most of them from similar code."""

    def lot(mutant: Mutant) -> bytes:
        return hashlib.sha256(f"{seed} {mutant}".encode()).digest()

    return sorted(mutants, key=lot)[:most]


def _changes(node: ast.AST, within: tuple[str, ...]) -> Iterator[tuple[str, Place, str]]:
    """What to change at and below a node: the names around, the expression or statement, what it becomes."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        within = (*within, node.name)
    for place, after in changes_of(node):
        yield ".".join(within), place, f"({after})" if isinstance(place, ast.expr) else after
    for part in parts_of(node):
        yield from _changes(part, within)
