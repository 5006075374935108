"""Draws the house into the documentation: its packages, their rooms, and who uses whom, read from imports.

A module `dialogs/results/page.py` that says `from criteria.assessment import assess` makes the room
`dialogs/results` use the room `criteria`.
"""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PLACE: Final = ROOT / "docs" / "architecture.md"

LAYERS: Final = ("bot", "dialogs", "criteria")
"""From the outside in: each may use those behind it, never one before it."""

BESIDE: Final = "locales"
"""May be used by all, and uses none."""

_PAGE: Final = """\
# The house

Drawn from the imports by `make docs-architecture`; change the code, not this page. A room is a folder, or
what lies in a package beside its folders. Arrows point to what is used: from `bot` to `dialogs` to
`criteria`, never back, and never out of `locales`.

```mermaid
{picture}
```

A message's way: a channel in `bot` turns what came in into an event; `bot/conversations.py` loads the
session and calls `dialogs.conversation.step`; `dialogs` asks `criteria` what the answers come to and gives
the replies; the new session is stored, and only then the channel draws the replies with what it has.
`criteria` and `dialogs` are pure: time, chance and storage come in as arguments, and nothing is read from
disk once a policy is loaded (`tests/purity` proves it).

| room | what lives there | uses |
|---|---|---|
{rooms}

The terms are explained in [The house's words](words.md), the public functions in
[Using it from Python](api.md).
"""


def modules() -> Iterator[Path]:
    """Every module of the packages."""
    for package in (*LAYERS, BESIDE):
        yield from sorted((ROOT / package).rglob("*.py"))


def room_of(module: Path) -> str:
    """The folder that a module lies in, from the project's own."""
    return module.parent.relative_to(ROOT).as_posix()


def imported(module: Path) -> Iterator[Path]:
    """The modules of ours that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{each.name}" for each in node.names] + [node.module]
        elif isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        for name in names:
            path = ROOT.joinpath(*name.split("."))
            if path.parts[len(ROOT.parts)] in (*LAYERS, BESIDE):
                yield from (each for each in (path.with_suffix(".py"), path / "__init__.py") if each.exists())


def uses() -> Mapping[str, tuple[str, ...]]:
    """For each room those that it uses, itself left out."""
    found: dict[str, set[str]] = {room_of(module): set() for module in modules()}
    for module in modules():
        found[room_of(module)] |= {room_of(each) for each in imported(module)} - {room_of(module)}
    return {room: tuple(sorted(used)) for room, used in sorted(found.items(), key=_place)}


def about(room: str) -> str:
    """The first sentence of what a room says of itself."""
    told = ast.get_docstring(ast.parse((ROOT / room / "__init__.py").read_text(encoding="utf-8"))) or ""
    return " ".join(told.split("\n\n")[0].split())


def page() -> str:
    """The documentation's page."""
    rooms = uses()
    rows = (
        f"| `{room}` | {about(room)} | {', '.join(f'`{one}`' for one in used)} |"
        for room, used in rooms.items()
    )
    return _PAGE.format(picture="\n".join(_picture(rooms)), rooms="\n".join(rows))


def _picture(rooms: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """A subgraph a package with the ways between its rooms, and one thick arrow between two packages."""
    yield "flowchart LR"
    for package in (*LAYERS, BESIDE):
        inside = [room for room in rooms if _package(room) == package]
        yield f"  subgraph {package}"
        yield from (f'    {_id(room)}["{room.partition("/")[2] or "its own"}"]' for room in inside)
        for room in inside:
            yield from (f"    {_id(room)} --> {_id(used)}" for used in rooms[room] if used in inside)
        yield "  end"
    thick = {(_package(room), _package(used)) for room in rooms for used in rooms[room]}
    yield from (f"  {one} ==> {other}" for one, other in sorted(thick) if one != other)


def _package(room: str) -> str:
    return room.partition("/")[0]


def _id(room: str) -> str:
    return room.replace("/", "_") if "/" in room else f"{room}_root"


def _place(entry: tuple[str, set[str]]) -> tuple[int, str]:
    return (*LAYERS, BESIDE).index(_package(entry[0])), entry[0]


if __name__ == "__main__":
    PLACE.write_text(page(), encoding="utf-8")
