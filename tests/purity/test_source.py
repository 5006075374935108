"""Nothing of `criteria` and `dialogs` remembers: their source keeps no cache of what it is given, and
writes to no name of a module.
"""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PURE = ("criteria", "dialogs")
MODULES = sorted(path for package in PURE for path in (ROOT / package).rglob("*.py"))

CACHES = {"cache", "lru_cache"}
GROWING = {"dict", "list", "set", "defaultdict", "OrderedDict", "Counter", "deque", "WeakKeyDictionary"}
WRITES = {
    *("append", "add", "update", "setdefault", "pop", "popitem", "clear", "extend", "insert", "remove"),
    *("discard", "appendleft", "move_to_end"),
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(node: ast.expr) -> str:
    """The last part of a name: lru_cache of functools.lru_cache(maxsize=8)."""
    if isinstance(node, ast.Call):
        return name_of(node.func)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def has_parameters(function: Function) -> bool:
    told = function.args
    return bool([*told.posonlyargs, *told.args, *told.kwonlyargs, told.vararg, told.kwarg] != [None, None])


def caches_of_what_is_given(tree: ast.AST) -> list[str]:
    """The functions that keep what they made of their arguments, and calls that make such a function."""
    kept = [
        function.name
        for function in functions(tree)
        if has_parameters(function) and any(name_of(each) in CACHES for each in function.decorator_list)
    ]
    decorators = {id(each) for function in functions(tree) for each in function.decorator_list}
    wrapped = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and name_of(node) in CACHES and id(node) not in decorators
    ]
    return kept + wrapped


def growing_names(tree: ast.Module) -> set[str]:
    """The names of a module that hold a dict, a list or a set."""
    names = set()
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        value = getattr(node, "value", None)
        grows = isinstance(value, ast.Dict | ast.List | ast.Set | ast.DictComp | ast.ListComp | ast.SetComp)
        if grows or (isinstance(value, ast.Call) and name_of(value) in GROWING):
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


def writes_to_the_module(tree: ast.Module) -> list[str]:
    """What functions write to names of their module."""
    names, found = growing_names(tree), []
    for function in functions(tree):
        for node in ast.walk(function):
            written: list[ast.expr] = []
            if isinstance(node, ast.Global):
                found.append(ast.unparse(node))
            elif isinstance(node, ast.Assign | ast.Delete):
                written = [t.value for t in node.targets if isinstance(t, ast.Subscript)]
            elif isinstance(node, ast.AugAssign):
                written = [node.target.value if isinstance(node.target, ast.Subscript) else node.target]
            elif (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in WRITES
            ):
                written = [node.func.value]
            found += [
                ast.unparse(node) for each in written if isinstance(each, ast.Name) and each.id in names
            ]
    return found


def found_by(search: Callable[[ast.Module], list[str]]) -> dict[str, list[str]]:
    """What is found, by module."""
    found = {
        str(module.relative_to(ROOT)): search(ast.parse(module.read_text(encoding="utf-8")))
        for module in MODULES
    }
    return {module: each for module, each in found.items() if each}


def test_no_function_keeps_what_it_made_of_its_arguments() -> None:
    """What is worked out once of a policy is kept with the policy (`Policy.derived`)."""
    assert found_by(caches_of_what_is_given) == {}


def test_no_module_is_written_to() -> None:
    assert found_by(writes_to_the_module) == {}


@pytest.mark.parametrize(
    "source",
    [
        "@cache\ndef f(x): ...",
        "@functools.lru_cache(maxsize=8)\ndef f(*, x): ...",
        "@lru_cache\ndef f(*x): ...",
        "g = lru_cache(8)(f)",
    ],
)
def test_a_cache_is_found(source: str) -> None:
    assert caches_of_what_is_given(ast.parse(source))


@pytest.mark.parametrize(
    "source",
    [
        "_KEPT = {}\ndef f(x):\n    _KEPT[x] = 1",
        "_KEPT: dict[str, int] = {}\ndef f(x):\n    return _KEPT.setdefault(x, 1)",
        "_SEEN = set()\nclass A:\n    def f(self, x):\n        _SEEN.add(x)",
        "_SEEN = deque()\ndef f(x):\n    del _SEEN[0]",
        "_SEEN = [1]\ndef f(x):\n    _SEEN[0] += x",
        "_LAST = 0\ndef f(x):\n    global _LAST\n    _LAST = x",
    ],
)
def test_a_write_to_a_module_is_found(source: str) -> None:
    assert writes_to_the_module(ast.parse(source))


def test_what_is_worked_out_of_nothing_may_be_kept() -> None:
    source = "@cache\ndef machine():\n    made = {}\n    made['a'] = 1\n    return made"
    assert caches_of_what_is_given(ast.parse(source)) == []
    assert writes_to_the_module(ast.parse(source)) == []
