"""The guide to adding a channel: its table is what is declared, and its channel of Feishu runs."""

import ast
import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from bot.storage.sqlite import SQLiteStore
from bot.texting.capabilities import UNBOUNDED, Capabilities
from tests.bot.texting.messengers import texting_on

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs" / "channels.md").read_text(encoding="utf-8")

UNITS = {"bytes": "字节", "utf16": "个 UTF-16 单位", "characters": "个字"}
LINKS = {"anchors": "`<a>`", "markdown": "Markdown", "bare": "不写"}


def declared() -> Iterator[str]:
    """Every `NAME: Final = Capabilities(…)` of the program, by module and name."""
    for module in sorted((ROOT / "bot").rglob("*.py")):
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
            if isinstance(value, ast.Call) and ast.unparse(value.func) == "Capabilities":
                target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]  # type: ignore[attr-defined]
                yield f"{'.'.join(module.relative_to(ROOT).with_suffix('').parts)}.{ast.unparse(target)}"


def rows() -> dict[str, list[str]]:
    """The cells of the guide's table behind the declaration, by the declaration."""
    found = re.findall(r"^\| [^|]+ \| `(bot\.[\w.]+)` \| (.+) \|$", GUIDE, re.MULTILINE)
    return {name: cells.split(" | ") for name, cells in found}


def told(capabilities: Capabilities) -> list[str]:
    """What the table tells of a channel."""
    most, seconds = capabilities.messages, capabilities.seconds
    is_bounded = capabilities.longest < UNBOUNDED
    return [
        "是" if capabilities.buttons else "否",
        "是" if capabilities.edits else "否",
        f"{capabilities.longest} {UNITS[capabilities.unit]}" if is_bounded else "不限",
        LINKS[capabilities.links],
        "不限" if most is None else f"{most}",
        "不限" if seconds is None else f"{seconds:g}",
    ]


def test_every_channel_stands_in_the_table() -> None:
    assert sorted(rows()) == sorted(declared())


@pytest.mark.parametrize("name", rows())
def test_the_table_tells_what_is_declared(name: str) -> None:
    module, _, constant = name.rpartition(".")
    assert rows()[name] == told(getattr(importlib.import_module(module), constant))


def block(name: str) -> ModuleType:
    """The module that a block of the guide is."""
    found = re.search(rf"^```python {re.escape(name)}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    assert found, f"the guide has no {name}"
    module = ModuleType(name.removesuffix(".py"))
    exec(compile(found[1], name, "exec"), module.__dict__)  # noqa: S102  the guide is ours
    return module


@pytest.fixture
def guide(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The guide's test of its channel."""
    monkeypatch.setitem(sys.modules, "feishu", block("feishu.py"))
    return block("test_feishu.py")


async def test_the_guides_channel_holds_to_everything(guide: ModuleType, tmp_path: Path) -> None:
    await guide.holds_to_everything(tmp_path)


@pytest.mark.parametrize(
    ("content", "token", "status"), [("{}", "wrong", 403), ("[1]", None, 400), ("{", None, 400)]
)
async def test_the_guides_channel_refuses_what_is_not_the_platforms(
    guide: ModuleType, store: SQLiteStore, content: str, token: str | None, status: int
) -> None:
    channel = guide.OnFeishu(texting_on(store, guide.FEISHU))
    assert (await channel.post("zhang", content, "1", token or guide.TOKEN)).status_code == status
    assert channel.replies == []
