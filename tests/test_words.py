"""The house's words are explained: docs/words.md names only what is in the code, and every module's name can
be understood from that page or from the module's own first lines.
"""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from docs.pictures.architecture import ROOT, modules

PAGE = (ROOT / "docs" / "words.md").read_text(encoding="utf-8")
TERMS = [
    term
    for line in PAGE.splitlines()
    if line.startswith("- ")
    for told in re.split(r"(?<=[;,]) ", line[2:])
    for term in re.findall(r"^`(\w+)`", told)
]
MODULES = [module for module in modules() if not module.stem.startswith("__")]
STEM = 4
"""The letters in which two forms of a word agree: check, checks, checking."""


@cache
def words_of_the_code() -> frozenset[str]:
    """Every name that is defined in the packages, or stands in a policy's files."""
    sources = [module.read_text(encoding="utf-8") for module in modules()]
    sources += [path.read_text(encoding="utf-8") for path in (ROOT / "criteria" / "policies").rglob("*.yaml")]
    files = (path.name for path in ROOT.glob("criteria/policies/*/*"))
    return frozenset((*re.findall(r"\w+", "\n".join(sources)), *files))


@pytest.mark.parametrize("term", TERMS)
def test_a_term_that_is_explained_is_used(term: str) -> None:
    assert term in words_of_the_code()


def test_no_term_is_explained_twice() -> None:
    assert sorted(TERMS) == sorted(set(TERMS))


def test_the_name_of_every_module_is_explained() -> None:
    puzzling = {str(module.relative_to(ROOT)): unexplained(module) for module in MODULES}
    assert {module: words for module, words in puzzling.items() if words} == {}


def unexplained(module: Path) -> list[str]:
    """The words of a module's name that neither the page nor its own first lines hold."""
    told = PAGE + (ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or "")
    known = {word[:STEM].lower() for word in re.findall(r"[A-Za-z]+", told)}
    return [
        word for word in module.stem.split("_") if word[:STEM] not in known and word[: STEM - 1] not in known
    ]
