"""The house stands as it is drawn: one direction, one level of folders, each says what lives there."""

import ast
from pathlib import Path

import pytest

from docs.pictures import architecture as drawing

ORDER = (*drawing.LAYERS, drawing.BESIDE)
MODULES = tuple(drawing.modules())


def package_of(module: Path) -> str:
    return drawing.room_of(module).partition("/")[0]


@pytest.mark.parametrize("package", ORDER)
def test_a_package_uses_only_what_stands_behind_it(package: str) -> None:
    behind = set(ORDER[ORDER.index(package) :])
    used = {
        (str(module.relative_to(drawing.ROOT)), package_of(other))
        for module in MODULES
        if package_of(module) == package
        for other in drawing.imported(module)
    }
    assert {(module, other) for module, other in used if other not in behind} == set()


def test_the_core_speaks_no_language() -> None:
    used = {
        package_of(other)
        for module in MODULES
        if package_of(module) == "criteria"
        for other in drawing.imported(module)
    }
    assert used == {"criteria"}


def test_there_is_one_level_of_folders() -> None:
    assert [room for room in map(drawing.room_of, MODULES) if room.count("/") > 1] == []


def test_every_folder_says_what_lives_there() -> None:
    assert [room for room in drawing.uses() if not drawing.about(room)] == []


def test_every_module_says_what_it_is_about() -> None:
    silent = [m for m in MODULES if not ast.get_docstring(ast.parse(m.read_text(encoding="utf-8")))]
    assert silent == []


def test_the_picture_in_the_documentation_is_current() -> None:
    assert drawing.PLACE.read_text(encoding="utf-8") == drawing.page(), "run `make docs-architecture`"
