"""Leafing through what was said last, without saying anything: 更多, 展开3, a number that no choice has.

Each such delivery is noted beside the conversation, so that one that comes again shows the same:

    {"view 4561": "said 1 0", "view 4570": "fold 0 4"}     the second part, then the fold of number 4

A turn takes the notes away with what they were about.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

_PREFIX: Final = "view "

Kind = Literal["said", "fold", "misses", "end"]
"""What is shown: what was said, something folded in it, that no choice has such a number, or that there is no
more.
"""


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

Note = Mapping[str, str | int]


def view_of(note: Note, delivery: str) -> View | None:
    """What a delivery showed; None where it is not noted."""
    noted = note.get(_PREFIX + delivery)
    return _read(noted) if isinstance(noted, str) else None


def last_view(note: Note) -> View:
    """What was shown last of what was said: where 更多 goes on from."""
    views = [_read(str(value)) for key, value in note.items() if key.startswith(_PREFIX)]
    return next((view for view in reversed(views) if view.kind in ("said", "fold")), SAID)


def noted(note: Note, delivery: str, view: View) -> dict[str, str | int]:
    """The note with what a delivery showed, of which no more than the last ones are kept."""
    others = without_views(note)
    views = {key: value for key, value in note.items() if key.startswith(_PREFIX)}
    kept = dict(list(views.items())[-MOST_NOTED + 1 :])
    return {**others, **kept, _PREFIX + delivery: view.written()}


def without_views(note: Note) -> dict[str, str | int]:
    """The note without what was leafed through."""
    return {key: value for key, value in note.items() if not key.startswith(_PREFIX)}


MOST_NOTED: Final = 20


def _read(written: str) -> View:
    kind, _, places = written.partition(" ")
    part, _, fold = places.partition(" ")
    return next(
        View(known, int(part), int(fold))
        for known in ("said", "fold", "misses", "end")
        if known == kind and part.isdigit() and fold.isdigit()
    )
