"""The files of one policy folder, read and shaped, and the faults found in them on the way."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import orjson
from pydantic import TypeAdapter, ValidationError

from criteria.policy.yaml_source import Fault, Place, PolicyError, Source, read_source

FILES = ("measures.yaml", "facts.yaml", "paths.yaml", "decisions.yaml", "advice.yaml")

_Shape = TypeVar("_Shape")


class PolicyFolder:
    """One policy folder while it is loaded. Raises PolicyError where a file is missing or is not YAML."""

    def __init__(self, folder: Path) -> None:
        self.id = folder.name
        self.faults: list[Fault] = []
        self.sources = {name: source for name in FILES if (source := self._read(folder / name))}
        self.stop_on_faults()
        self.content_hash = _content_hash(self.sources.values())

    def _read(self, path: Path) -> Source | None:
        try:
            return read_source(path)
        except PolicyError as error:
            self.faults.extend(error.faults)
            return None

    def line(self, file: str, place: Place) -> int:
        """The line of the entry at `place`."""
        return self.sources[file].line(place)

    def fault(self, file: str, place: Place, where: str, problem: str, mend: str) -> None:
        """Notes what is wrong at `place`; once, however often it is found."""
        found = Fault(file, self.line(file, place), where, problem, mend)
        if found not in self.faults:
            self.faults.append(found)

    def unknown(
        self, file: str, place: Place, where: str, kind: str, name: str, known: Iterable[str]
    ) -> None:
        """Notes a fault if `name` is none of the known names of that kind."""
        if name not in (names := dict.fromkeys(known)):
            listed = f"use one of: {', '.join(names)}" if len(names) < 12 else f"mend the name of the {kind}"
            self.fault(file, place, where, f"there is no {kind} '{name}'", listed)

    def stop_on_faults(self) -> None:
        """Raises PolicyError with all faults noted so far, if there are any."""
        if self.faults:
            raise PolicyError(self.faults)

    def shaped(self, file: str, shape: type[_Shape]) -> _Shape | None:
        """The file's data in that shape; None, with its faults noted, where it has another."""
        data = self.sources[file].data
        try:
            return TypeAdapter(shape).validate_python(data)
        except ValidationError as error:
            for each in error.errors(include_url=False):
                place = tuple(each["loc"])
                mend = "follow the notes at the head of the file"
                self.fault(file, place, _named(data, place), each["msg"], mend)
            return None


def _named(data: object, place: Place) -> str:
    """The entry's own id where it has one, such as `10.2.1 text`, otherwise its place in the file."""
    names = list(map(str, place))
    for n, step in enumerate(place):
        try:
            data = data[step]  # type: ignore[index]  # walks a YAML tree; a wrong step ends the walk
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(data, dict) and "id" in data:
            names = [str(data["id"]), *map(str, place[n + 1 :])]
    return " ".join(names) or "file"


def _content_hash(sources: Iterable[Source]) -> str:
    """A digest of what the files say; comments, line breaks and quotation marks say nothing."""
    said = orjson.dumps([(source.file, source.data) for source in sources], default=repr)
    return hashlib.sha256(said).hexdigest()
