"""What takes long to make and stays the same until its source changes, kept in a folder between processes.

A policy takes 100 ms to read, check and put together, and 5 ms to take out of the folder again:

    kept = Kept(cache_folder())
    policy = kept("policy-hunan-2023", digest_of(files), lambda: assemble(files))

A file holds the digest of what it was made from (the content named and our own code), the digest of the rest,
and the value as a pickle. What is missing, damaged, another's, or made from something else is made anew and
silently put in its place; where nothing can be written, nothing is kept.

A pickle can call whatever its reader lets it: ours lets it make our own dataclasses and named tuples, and the
few types in `_PLAIN`, and nothing else. Besides, a file that another user could have written is not read.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from copyreg import dispatch_table
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar, cast
from zoneinfo import ZoneInfo

PACKAGES: Final = ("criteria", "dialogs", "locales")
"""The packages whose values are kept, and whose code makes them."""

_HOUSE: Final = Path(__file__).parent.parent
_DIGEST: Final = 32


def _read_only(mapping: dict[object, object]) -> MappingProxyType[object, object]:
    """A read-only mapping, whose own type has no name by which a pickle could call it."""
    return MappingProxyType(mapping)


_PLAIN: Final[dict[tuple[str, str], object]] = {
    (__name__, _read_only.__name__): _read_only,
    ("zoneinfo", "ZoneInfo"): ZoneInfo,
    ("datetime", "date"): date,
}
_OTHERS_MAY_WRITE: Final = 0o022

Made = TypeVar("Made")


def cache_folder() -> Path:
    """Where this user's programs keep what can be made again."""
    from platformdirs import user_cache_path  # noqa: PLC0415  only whoever keeps something asks

    return user_cache_path("chuangping", appauthor=False)


class Kept:
    """Keeps what is made in `folder`, one file a name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, name: str, content: str, build: Callable[[], Made], /) -> Made:
        """What `build` makes of something whose digest is `content`: from the folder, or made and put there.

        What `build` raises is raised, and nothing is kept.
        """
        file = self._folder / f"{name}.kept"
        source = hashlib.sha256(f"{content} {_digest_of_code()} {sys.version}".encode()).digest()
        for made in _read(file, source):
            return cast("Made", made)
        made = build()
        _write(file, source, made)
        return made


def _read(file: Path, source: bytes) -> Iterator[object]:
    """The value in the file, if it is ours, whole and made from that source."""
    try:
        with file.open("rb") as opened:
            whose = os.fstat(opened.fileno())
            if whose.st_mode & _OTHERS_MAY_WRITE or whose.st_uid != _our_user(whose.st_uid):
                return
            head, pickled = opened.read(2 * _DIGEST), opened.read()
    except OSError:
        return
    if head != source + hashlib.sha256(pickled).digest():
        return
    try:
        made = _OnlyOurs(BytesIO(pickled)).load()
    except Exception:  # noqa: BLE001  whatever is wrong with it, it is made anew
        return
    yield made


def _our_user(anybody: int) -> int:
    """The user whom our files belong to; on systems without users anybody."""
    return os.geteuid() if hasattr(os, "geteuid") else anybody


def _write(file: Path, source: bytes, made: object) -> None:
    from tempfile import NamedTemporaryFile  # noqa: PLC0415  only whoever made something anew writes

    pickled = _pickled(made)
    with suppress(OSError):  # no room, no right, no folder: then it is made anew the next time
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, prefix=f".{file.stem}-", delete=False) as written:
            try:
                written.write(source + hashlib.sha256(pickled).digest() + pickled)
                written.close()
                Path(written.name).replace(file)
            except OSError:
                Path(written.name).unlink(missing_ok=True)


def _pickled(made: object) -> bytes:
    into = BytesIO()
    pickler = _ByConstructor(into, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = dispatch_table | {
        MappingProxyType: lambda mapping: (_read_only, (dict(mapping),)),
        ZoneInfo: lambda zone: (ZoneInfo, (zone.key,)),
    }
    pickler.dump(made)
    return into.getvalue()


class _ByConstructor(pickle.Pickler):
    """Writes a dataclass down as the arguments that make it: read in a third of the time that the state of a
    frozen one with slots takes.
    """

    def reducer_override(self, made: object) -> tuple[type, tuple[object, ...]]:
        """How a value is made again; in pickle's way where there is more to it than its arguments."""
        if not isinstance(made, type) and is_dataclass(made) and all(each.init for each in fields(made)):
            return type(made), tuple([getattr(made, each.name) for each in fields(made)])
        return NotImplemented  # type: ignore[no-any-return]  # so the pickler is told to go its own way


class _OnlyOurs(pickle.Unpickler):
    """Takes values of our own dataclasses and named tuples and of the few plain types, and nothing else."""

    def find_class(self, module: str, name: str) -> object:
        """The class of that name. Raises UnpicklingError for what is none of ours."""
        if (module, name) in _PLAIN:
            return _PLAIN[module, name]
        if module.partition(".")[0] in PACKAGES:
            found = super().find_class(module, name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, tuple)):
                return found
        msg = f"{module}.{name} is not kept"
        raise pickle.UnpicklingError(msg)


@cache
def _digest_of_code() -> str:
    """A digest of the code that makes what is kept: another version of the program makes it anew."""
    digest = hashlib.sha256()
    for package in PACKAGES:
        for file in sorted((_HOUSE / package).rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()
