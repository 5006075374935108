"""The kinds of small changes: operators, numbers, yes and no, conditions, any and all, calls left out."""

import ast
from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Final

Place = ast.expr | ast.stmt
Change = tuple[Place, str]
"""An expression or statement, and the code that stands in its place."""

_COMPARISONS: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_OPERATORS: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
_FUNCTIONS: Final = {"any": "all", "all": "any", "min": "max", "max": "min"}
_TYPES: Final = frozenset(
    {"int", "float", "str", "bytes", "bool", "list", "tuple", "dict", "set", "frozenset"}
)


@singledispatch
def parts_of(node: ast.AST) -> Iterable[ast.AST]:
    """The parts of a node that are changed too: all but types, decorators, the words of errors, numbers that
    have a name of their own (somebody chose them), and `zip(strict=True)`, which only asserts.
    """
    return ast.iter_child_nodes(node)


@parts_of.register
def _(node: ast.Raise) -> Iterable[ast.AST]:
    return ()


@parts_of.register
def _(node: ast.keyword) -> Iterable[ast.AST]:
    return () if node.arg == "strict" else (node.value,)


@parts_of.register(ast.FunctionDef)
@parts_of.register(ast.AsyncFunctionDef)
def _(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterable[ast.AST]:
    return (*filter(None, node.args.kw_defaults), *node.args.defaults, *node.body)


@parts_of.register
def _(node: ast.ClassDef) -> Iterable[ast.AST]:
    return node.body


@parts_of.register(ast.Assign)
@parts_of.register(ast.AnnAssign)
def _(node: ast.Assign | ast.AnnAssign) -> Iterable[ast.AST]:
    is_chosen = node.value is not None and _is_number(node.value)
    return () if node.value is None or is_chosen else (node.value,)


@parts_of.register
def _(node: ast.JoinedStr) -> Iterable[ast.AST]:
    return (part.value for part in node.values if isinstance(part, ast.FormattedValue))


@parts_of.register
def _(node: ast.Call) -> Iterable[ast.AST]:
    is_check = isinstance(node.func, ast.Name) and node.func.id == "isinstance"
    return node.args[:1] if is_check else ast.iter_child_nodes(node)


@singledispatch
def changes_of(node: ast.AST) -> Iterator[Change]:
    """The changes of one node, without those of its parts."""
    yield from ()


@changes_of.register
def _(node: ast.Compare) -> Iterator[Change]:
    for at, op in enumerate(node.ops):
        ops = [*node.ops[:at], _COMPARISONS[type(op)](), *node.ops[at + 1 :]]
        yield node, ast.unparse(ast.Compare(node.left, ops, node.comparators))


@changes_of.register
def _(node: ast.BoolOp) -> Iterator[Change]:
    yield node, ast.unparse(ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values))
    for at in range(len(node.values)):
        yield node, ast.unparse(ast.BoolOp(node.op, node.values[:at] + node.values[at + 1 :]))


@changes_of.register
def _(node: ast.BinOp) -> Iterator[Change]:
    if type(node.op) in _OPERATORS and not any(map(_is_type_or_text, (node.left, node.right))):
        yield node, ast.unparse(ast.BinOp(node.left, _OPERATORS[type(node.op)](), node.right))


@changes_of.register
def _(node: ast.UnaryOp) -> Iterator[Change]:
    if isinstance(node.op, ast.Not):
        yield node, ast.unparse(node.operand)


@changes_of.register
def _(node: ast.Constant) -> Iterator[Change]:
    if isinstance(node.value, bool):
        yield node, repr(not node.value)
    elif isinstance(node.value, int | float):
        yield node, repr(node.value + 1)


@changes_of.register
def _(node: ast.Name) -> Iterator[Change]:
    if node.id in _FUNCTIONS:
        yield node, _FUNCTIONS[node.id]


@changes_of.register(ast.If)
@changes_of.register(ast.While)
@changes_of.register(ast.IfExp)
def _(node: ast.If | ast.While | ast.IfExp) -> Iterator[Change]:
    yield node.test, ast.unparse(ast.UnaryOp(ast.Not(), node.test))


@changes_of.register
def _(node: ast.comprehension) -> Iterator[Change]:
    for test in node.ifs:
        yield test, "True"


@changes_of.register
def _(node: ast.Expr) -> Iterator[Change]:
    called = node.value.value if isinstance(node.value, ast.Await) else node.value
    if isinstance(called, ast.Call):
        yield node, "pass"


def _is_number(value: ast.expr) -> bool:
    """Whether it is a number, or several."""
    match value:
        case ast.Tuple(elts):
            return all(map(_is_number, elts))
        case ast.UnaryOp(ast.USub(), ast.Constant(number)) | ast.Constant(number):
            return not isinstance(number, bool)
    return False


def _is_type_or_text(operand: ast.expr) -> bool:
    """Whether `|` joins types or `+` joins texts: changed, it would not even run."""
    match operand:
        case ast.Constant(str() | None) | ast.JoinedStr():
            return True
        case ast.Name(name) | ast.Attribute(attr=name) | ast.Subscript(ast.Name(name)):
            return name in _TYPES or (name[0].isupper() and not name.isupper())
    return False
