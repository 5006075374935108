"""Where a file's bytes come from: a path, or memory, where they never lie on a disk as they are.

Source.of_path(Path("/office/名册.xlsx"))  # shown as 名册.xlsx
Source.of_bytes("名册.xlsx", content)
"""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePath
from typing import BinaryIO

from dialogs.surrogates import readable


@dataclass(frozen=True, slots=True)
class Source:
    """A file under the name that people know it by; it may be opened more than once, each time from its
    beginning. Opening raises OSError where it cannot be.
    """

    name: str
    open: Callable[[], BinaryIO]

    @classmethod
    def of_path(cls, path: Path) -> "Source":
        """A file on a disk."""
        return cls(readable(path.name), lambda: path.open("rb"))

    @classmethod
    def of_bytes(cls, name: str, content: bytes) -> "Source":
        """A file in memory; `name` may be any text, as a browser sends it."""
        return cls(readable(PurePath(name).name), lambda: BytesIO(content))

    @property
    def ending(self) -> str:
        """The ending of the name, with its dot, in small letters."""
        return PurePath(self.name).suffix.lower()
