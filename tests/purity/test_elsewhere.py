"""No day, zone or locale can reach what `make test-elsewhere` leaves out: its tests ask for none of them, and
what they test is pure, or text. It also leaves out what needs a browser or a service of its own.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVICES = {"tests/crash", "tests/deploy", "tests/end_to_end", "tests/load", "tests/test_packaging.py"}
CLOCKS = {
    "now",
    "today",
    "utcnow",
    "time_ns",
    "localtime",
    "gmtime",
    "ctime",
    "tzset",
    "setlocale",
    "getlocale",
}
PLACES = {"TZ", "LANG", "LC_ALL", "LC_TIME", "LC_CTYPE"}


def left_out() -> list[str]:
    """The paths that the Makefile names."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    found = re.search(r"^HERE_ONLY := (.*)$", text, re.MULTILINE)
    assert found
    return found[1].split()


def modules_of(path: str) -> Iterator[Path]:
    place = ROOT / path
    return iter([place]) if place.is_file() else place.rglob("*.py")


def asked_of_the_day_or_place(tree: ast.AST) -> list[str]:
    """The calls that read a clock, a zone or a locale, and the names of the settings that tell them."""
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is_clock(node.func))
        or (isinstance(node, ast.Constant) and node.value in PLACES)
    ]


def _is_clock(function: ast.Attribute) -> bool:
    return function.attr in CLOCKS or ast.unparse(function) == "time.time"


@pytest.mark.parametrize("path", sorted({*left_out()} - SERVICES - {"tests/purity"}))
def test_what_is_left_out_asks_for_no_day_zone_or_locale(path: str) -> None:
    asked = {
        str(module.relative_to(ROOT)): asked_of_the_day_or_place(
            ast.parse(module.read_text(encoding="utf-8"))
        )
        for module in modules_of(path)
    }
    assert {module: found for module, found in asked.items() if found} == {}


@pytest.mark.parametrize(
    "source",
    ["datetime.now(UTC)", "date.today()", "time.time()", "time.localtime(5)", 'environ = {"LC_ALL": "C"}'],
)
def test_whatever_asks_for_them_is_found(source: str) -> None:
    assert asked_of_the_day_or_place(ast.parse(source))
