"""The files of one policy folder, read and shaped, and the faults found in them on the way.

    folder = PolicyFolder("hunan-2023", read_files(path))
    costs = folder.shaped("costs.yaml", dict[str, CostEntry], absent={})   # optional: without the file, {}
    tables = {name: folder.data(name) for name in folder.names("lexicon/*.yaml")}
    folder.stop_on_faults()

The files come from `criteria.policy.disk.read_files`, all of them at once: what comes after knows no disk.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import TypeVar

import orjson

from criteria.policy.faults import Fault, Place, PolicyError
from criteria.policy.yaml_source import Source, parsed

DECIDING = ("policy.yaml", "measures.yaml", "facts.yaml", "decisions.yaml", "advice.yaml")
"""What an assessment rests on: receipts name the hash of these files' content."""

OTHERS = (
    *("costs.yaml", "evidence.yaml", "terms.yaml", "glossary.yaml", "outside.yaml", "questions.tsv"),
    "asked.yaml",
    *("lexicon/*.yaml", "locales/*/*.ftl", "boundaries/*.yaml"),
)
"""What else a policy's folder may hold."""

DECIDES_NOTHING = frozenset(
    {
        *("reads", "since", "told", "units", "counted"),
        *("grades", "sensitive", "concerns", "weighed", "waives", "converted_by", "bars"),
    }
)
"""Keys of those files that only tell how one talks about it: how answers are read, what is said of them,
what is sensitive about them, the words in which the text measures and counts."""

_NAME = re.compile("[a-z][a-z0-9_]{0,39}")
_Shape = TypeVar("_Shape")


class PolicyFolder:
    """One policy's files while it is loaded; what is wrong in them is noted, and told all at once by
    `stop_on_faults`.
    """

    def __init__(self, policy_id: str, files: Mapping[str, bytes]) -> None:
        self.id = policy_id
        self.files = files
        self.faults: list[Fault] = []
        self._sources: dict[str, Source | None] = {}

    def names(self, pattern: str) -> tuple[str, ...]:
        """The files whose whole path matches, such as `locales/*/*.ftl`, in order."""
        depth = pattern.count("/")
        return tuple(
            name
            for name in sorted(self.files)
            if name.count("/") == depth and PurePosixPath(name).match(pattern)
        )

    def strangers(self) -> tuple[str, ...]:
        """The files that nothing reads: mostly misspelt names of such as are read where they are there."""
        known = {name for pattern in (*DECIDING, *OTHERS) for name in self.names(pattern)}
        return tuple(name for name in sorted(self.files) if name not in known)

    def text(self, file: str) -> str:
        """The file's text without a byte order mark; empty without such a file and, with its fault noted,
        where it is not UTF-8.
        """
        try:
            return self.files.get(file, b"").decode("utf-8-sig")
        except UnicodeDecodeError:
            self._note(Fault(file, 0, "file", "cannot be read: it is not UTF-8", "put a UTF-8 file there"))
            return ""

    def source(self, file: str) -> Source | None:
        """A YAML file with the lines of its entries; None, with its fault noted, where it is missing or no
        YAML.
        """
        if file not in self._sources:
            self._sources[file] = self._parsed(file)
        return self._sources[file]

    def data(self, file: str) -> object:
        """What a YAML file says; None where `source` is None."""
        source = self.source(file)
        return None if source is None else source.data

    def shaped(self, file: str, shape: type[_Shape], *, absent: _Shape | None = None) -> _Shape | None:
        """The YAML file's data in that shape, or `absent` where that is given and there is no such file.

        None, with the faults noted, where it is missing or has another shape.
        """
        from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415  half of the time of a short command

        if absent is not None and file not in self.files:
            return absent
        source = self.source(file)
        if source is None:
            return None
        try:
            return TypeAdapter(shape).validate_python(source.data)
        except ValidationError as error:
            for each in error.errors(include_url=False):
                place = tuple(each["loc"])
                mend = "follow the notes at the head of the file"
                self.fault(file, place, _named(source.data, place), each["msg"], mend)
            return None

    def line(self, file: str, place: Place) -> int:
        """The line of the entry at `place`; 0 where there is no such file."""
        source = self.source(file) if file in self.files else None
        return source.line(place) if source else 0

    def fault(self, file: str, place: Place, where: str, problem: str, mend: str) -> None:
        """Notes what is wrong at `place`; once, however often it is found."""
        self._note(Fault(file, self.line(file, place), where, problem, mend))

    def unknown(
        self, file: str, place: Place, where: str, kind: str, name: str, known: Iterable[str]
    ) -> None:
        """Notes a fault if `name` is none of the known names of that kind."""
        if name not in (names := dict.fromkeys(known)):
            listed = f"use one of: {', '.join(names)}" if len(names) < 12 else f"mend the name of the {kind}"
            listed = listed if names else f"there is none yet: add the {kind}, or take its name out"
            self.fault(file, place, where, f"there is no {kind} '{name}'", listed)

    def ill_named(self, file: str, place: Place, name: str) -> None:
        """Notes a fault if the name is none that messages and buttons can carry, or means something else."""
        if name in DECIDES_NOTHING:
            mend = "take another name"
            self.fault(file, place, name, "is the name of something else in these files", mend)
        if not _NAME.fullmatch(name):
            mend = "use a-z, 0-9 and _, a letter first, 40 characters at most"
            self.fault(file, place, name, "is no name that messages and buttons can carry", mend)

    def stop_on_faults(self) -> None:
        """Raises PolicyError with all faults noted so far, if there are any."""
        if self.faults:
            raise PolicyError(self.faults)

    def content_hash(self) -> str:
        """A digest of what the deciding files say; comments, line breaks and quotation marks say nothing."""
        said = [(file, _deciding(self.data(file))) for file in DECIDING if file in self.files]
        return hashlib.sha256(orjson.dumps(said, default=repr)).hexdigest()

    def _parsed(self, file: str) -> Source | None:
        if file not in self.files:
            self._note(Fault(file, 0, "file", "is missing", "put the file there"))
            return None
        text = self.text(file)
        if not text and self.files[file]:
            return None
        try:
            return parsed(file, text)
        except PolicyError as error:
            self.faults.extend(error.faults)
            return None

    def _note(self, fault: Fault) -> None:
        if fault not in self.faults:
            self.faults.append(fault)


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


def _deciding(data: object) -> object:
    if isinstance(data, dict):
        return {key: _deciding(value) for key, value in data.items() if key not in DECIDES_NOTHING}
    return [_deciding(each) for each in data] if isinstance(data, list) else data
