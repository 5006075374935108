"""The documentation says what is there: links, commands, settings and targets exist."""

import re
from pathlib import Path

import pytest

from bot.command_line.group import COMMANDS
from bot.settings import Settings, variable_name

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text) + re.findall(r'<img src="([^"]+)"', text)
    missing = [target for target in targets if ":" not in target and not (page.parent / target).exists()]
    assert missing == []


def test_every_decision_is_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [page.name for page in decisions if f"(decisions/{page.name})" not in index] == []


def test_decisions_have_numbers_of_their_own() -> None:
    numbers = [page.name[:4] for page in (ROOT / "docs" / "decisions").glob("*.md")]
    assert sorted(numbers) == sorted(set(numbers))


def table_of_the_readme(pattern: str) -> set[str]:
    return set(re.findall(pattern, (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))


def test_the_readme_lists_every_command() -> None:
    assert table_of_the_readme(r"^\| `chuangping ([\w-]+)") == set(COMMANDS)


def test_the_readme_lists_every_setting() -> None:
    settings = {variable_name(field) for field in Settings.model_fields}
    assert table_of_the_readme(r"^\| `(CHUANGPING_\w+)`") == settings


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_that_is_named_exists(page: str) -> None:
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert named - targets == set()
