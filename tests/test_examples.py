"""The examples are true: those of docs/api.md, and those in the first lines of modules."""

import doctest
import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import criteria
import dialogs
from docs.pictures.architecture import ROOT, modules

EXAMPLES = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
WITH_EXAMPLES = [module for module in modules() if ">>>" in module.read_text(encoding="utf-8")]


def failures(text: str, name: str) -> str:
    """What the examples of a text print otherwise than they say."""
    told: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    runner.run(doctest.DocTestParser().get_doctest(text, {}, name, name, 0), out=told.append)
    return "".join(told)


def test_the_examples_of_the_public_functions_run() -> None:
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    examples = "".join(EXAMPLES.findall(page))
    assert ">>> " in examples
    assert failures(examples, "docs/api.md") == ""


@pytest.mark.parametrize("module", WITH_EXAMPLES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_examples_of_a_module_run(module: Path) -> None:
    told = import_module(".".join(module.relative_to(ROOT).with_suffix("").parts))
    assert doctest.testmod(told, optionflags=doctest.NORMALIZE_WHITESPACE).failed == 0


@pytest.mark.parametrize("package", [criteria, dialogs], ids=lambda package: package.__name__)
def test_every_public_name_is_there_and_says_what_it_does(package: ModuleType) -> None:
    for name in package.__all__:
        assert getattr(package, name).__doc__, name


@pytest.mark.parametrize("package", [criteria, dialogs], ids=lambda package: package.__name__)
def test_what_is_imported_late_is_what_is_public(package: ModuleType) -> None:
    late = [name for names in package._HOMES.values() for name in names]
    assert sorted(late) == sorted(package.__all__)


@pytest.mark.parametrize("package", ["bot", "criteria", "dialogs", "locales"])
def test_every_package_says_that_it_is_typed(package: str) -> None:
    assert (ROOT / package / "py.typed").exists()
