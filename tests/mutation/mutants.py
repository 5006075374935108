"""Small changes to the code that a test should notice: one operator, number, condition or call at a time."""

import ast
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

Place = ast.expr | ast.stmt

_COMPARISONS: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_OPERATORS: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
_FUNCTIONS: Final = {"any": "all", "all": "any", "min": "max", "max": "min"}


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
    starts = [0]
    for line in source.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    seen: dict[tuple[str, str, str], int] = {}
    for within, place, after in _changes(ast.parse(source), ()):
        if place.end_lineno is None or place.end_col_offset is None:
            continue
        start, end = (
            starts[place.lineno - 1] + place.col_offset,
            starts[place.end_lineno - 1] + place.end_col_offset,
        )
        before = " ".join(source.encode()[start:end].decode().split())
        number = seen[within, before, after] = seen.get((within, before, after), 0) + 1
        yield Mutant(file, place.lineno, within, number, start, end, before, after)


def sample(mutants: Iterable[Mutant], *, seed: int, most: int) -> list[Mutant]:
    """The `most` mutants that the seed draws: the same from the same code, nearly the same from similar code."""
    return sorted(mutants, key=lambda mutant: hashlib.sha256(f"{seed} {mutant}".encode()).digest())[:most]


def _changes(node: ast.AST, within: tuple[str, ...]) -> Iterator[tuple[str, Place, str]]:
    """What to change at and below a node: the names around, the expression or statement, what it becomes."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        within = (*within, node.name)
    for place, after in _mutations(node):
        yield ".".join(within), place, f"({after})" if isinstance(place, ast.expr) else after
    for part in _parts(node):
        yield from _changes(part, within)


def _parts(node: ast.AST) -> Iterable[ast.AST]:
    """The parts that are mutated: no types, decorators, words of errors, or checks of `zip(strict=True)`."""
    match node:
        case ast.Raise() | ast.keyword(arg="strict"):
            return ()
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return (*filter(None, node.args.kw_defaults), *node.args.defaults, *node.body)
        case ast.ClassDef():
            return node.body
        case ast.AnnAssign():
            return filter(None, (node.value,))
        case ast.JoinedStr():
            return (part.value for part in node.values if isinstance(part, ast.FormattedValue))
        case ast.Call(ast.Name("isinstance"), [value, _]):
            return (value,)
    return ast.iter_child_nodes(node)


def _mutations(node: ast.AST) -> Iterator[tuple[Place, str]]:
    match node:
        case ast.Compare():
            for place, op in enumerate(node.ops):
                ops = [*node.ops[:place], _COMPARISONS[type(op)](), *node.ops[place + 1 :]]
                yield node, ast.unparse(ast.Compare(node.left, ops, node.comparators))
        case ast.BoolOp():
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield node, ast.unparse(ast.BoolOp(other, node.values))
            for place in range(len(node.values)):
                yield node, ast.unparse(ast.BoolOp(node.op, node.values[:place] + node.values[place + 1 :]))
        case ast.BinOp(left, op, right) if type(op) in _OPERATORS and not _names_types_or_text(left, right):
            yield node, ast.unparse(ast.BinOp(left, _OPERATORS[type(op)](), right))
        case ast.UnaryOp(ast.Not(), operand):
            yield node, ast.unparse(operand)
        case ast.Constant(bool() as value):
            yield node, repr(not value)
        case ast.Constant(int() | float() as value):
            yield node, repr(value + 1)
        case ast.Name(name) if name in _FUNCTIONS:
            yield node, _FUNCTIONS[name]
        case ast.If(test) | ast.While(test) | ast.IfExp(test):
            yield test, ast.unparse(ast.UnaryOp(ast.Not(), test))
        case ast.comprehension(ifs=tests):
            for test in tests:
                yield test, "True"
        case ast.Expr(ast.Call() | ast.Await(ast.Call())):
            yield node, "pass"


def _names_types_or_text(*operands: ast.expr) -> bool:
    """Whether `|` joins types or `+` joins texts here: changed, it could not even run."""
    for operand in operands:
        match operand:
            case ast.Constant(str() | None) | ast.JoinedStr():
                return True
            case ast.Name(name) | ast.Attribute(attr=name) | ast.Subscript(ast.Name(name)):
                if (
                    name[0].isupper()
                    and not name.isupper()
                    or name
                    in {"int", "float", "str", "bool", "list", "tuple", "dict", "set", "frozenset", "bytes"}
                ):
                    return True
    return False
