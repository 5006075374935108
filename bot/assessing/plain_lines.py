"""Lines of JSON in which every value has the plain form of its fact, decoded many times faster than with
care.

For facts `books` (a count) and `education` (a choice) the line `{"books": 2}` becomes the row `(2,
None)`. A line with a name that is none, a text where a number belongs, or a name that stands twice
becomes no row: whoever wants to know what is wrong with it reads it with care
(`bot.records.json_files.record_of_line`).
"""

from typing import Literal

import msgspec

from criteria.policy.vocabulary import Fact, Vocabulary

Row = tuple[object, ...]
"""What a record tells of each fact, in the order of their names; None where it is silent."""


class PlainLines:
    """Decodes the lines of profiles of one vocabulary. Its rows name each value as it is written: 3.0 and
    3 are not yet one, and no bound is checked.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.names = tuple(sorted(vocabulary))
        fields = {f"fact{n}": vocabulary[name] for n, name in enumerate(self.names)}
        shape = msgspec.defstruct(
            "Profile",
            [(field, _type_of(fact) | None, None) for field, fact in fields.items()],  # type: ignore[operator]  # a form
            rename={field: fact.name for field, fact in fields.items()},
            forbid_unknown_fields=True,
            gc=False,
        )
        self._decode = msgspec.json.Decoder(shape).decode

    def row(self, line: bytes) -> Row | None:
        """The row of a line; None if it is not plain."""
        try:
            row = msgspec.structs.astuple(self._decode(line))
        except (msgspec.MsgspecError, UnicodeDecodeError):
            return None
        names = line.count(b":")
        if names == len(row) - row.count(None) or names == len(msgspec.json.decode(line)):
            return row
        return None  # a name stands twice

    def profile(self, line: bytes) -> dict[str, object] | None:
        """What a plain line tells, by the names of the facts; None if it is not plain."""
        row = self.row(line)
        if row is None:
            return None
        return {name: value for name, value in zip(self.names, row, strict=True) if value is not None}


def _type_of(fact: Fact) -> object:
    """The plain form of the fact's values. Bounds are left to the vocabulary, which says what is wrong."""
    listed = Literal[tuple(fact.values)] if fact.values else None
    if fact.kind == "set":
        return frozenset[listed]  # type: ignore[valid-type]  # made for this vocabulary
    return {"flag": bool, "choice": listed}.get(fact.kind, int | float)
