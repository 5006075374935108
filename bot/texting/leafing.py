"""Leafing through what was said last, without saying anything: 更多, 展开3, a number that no choice has.

Each such delivery is noted beside the conversation, so that one that comes again shows the same:

    {"view 4561": "said 1 0", "view 4570": "fold 0 4"}     the second part, then the fold of number 4

A turn takes the notes away with what they were about.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

Kind = Literal["said", "fold", "misses", "end"]
"""What is shown: what was said, something folded in it, that no choice has such a number, or that there is no
more.
"""

MOST_NOTED: Final = 20
"""Of how many deliveries it is known what they showed."""

_PREFIX: Final = "view "
_WRITTEN: Final = re.compile(r"([a-z]+) (\d{1,4}) (\d{1,4})", re.ASCII)

Note = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class View:
    """What a delivery showed: a part, from 0, of what was said or of the fold of that number, from 1."""

    kind: Kind = "said"
    part: int = 0
    fold: int = 0

    def written(self) -> str:
        """As it is noted."""
        return f"{self.kind} {self.part} {self.fold}"

    @property
    def next(self) -> "View":
        """What 更多 shows after it."""
        return View(self.kind, self.part + 1, self.fold)


SAID: Final = View()


def view_of(note: Note, delivery: str) -> View | None:
    """What a delivery showed; None where that is not noted."""
    return _read(note.get(_PREFIX + delivery))


def last_view(note: Note) -> View:
    """What was shown last of what was said: where 更多 goes on from."""
    views = (_read(value) for key, value in reversed(list(note.items())) if key.startswith(_PREFIX))
    return next((view for view in views if view is not None and view.kind in ("said", "fold")), SAID)


def noted(note: Note, delivery: str, view: View) -> dict[str, str | int]:
    """The note with what a delivery showed; what was shown long before is let go of."""
    views = [(key, value) for key, value in note.items() if key.startswith(_PREFIX)]
    return {**without_views(note), **dict(views[1 - MOST_NOTED :]), _PREFIX + delivery: view.written()}


def without_views(note: Note) -> dict[str, str | int]:
    """The note without what was leafed through."""
    return {key: value for key, value in note.items() if not key.startswith(_PREFIX)}


def _read(written: str | int | None) -> View | None:
    parts = _WRITTEN.fullmatch(written) if isinstance(written, str) else None
    kinds: tuple[Kind, ...] = get_args(Kind)
    kind = next((kind for kind in kinds if parts is not None and kind == parts[1]), None)
    return None if parts is None or kind is None else View(kind, int(parts[2]), int(parts[3]))
