"""YAML files read with the line of every entry, so that a fault can name its place."""

from dataclasses import dataclass
from pathlib import Path

import yaml

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a policy folder, where, and how to mend it."""

    file: str
    line: int
    where: str
    problem: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.where}: {self.problem} → {self.mend}"


class PolicyError(ValueError):
    """A policy folder that cannot be used; `faults` holds every fault found, its text one line a fault."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML file: its data, and the line (from 1) of each entry by its place in the data."""

    file: str
    data: object
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """The line of the entry at `place`, or of the nearest one around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_source(path: Path) -> Source:
    """Reads a YAML file. Raises PolicyError where it cannot be read, is not YAML, or names a key twice."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        fault = Fault(path.name, 0, "file", f"cannot be read: {reason}", "put a UTF-8 file there")
        raise PolicyError([fault]) from error
    lines: dict[Place, int] = {}
    faults: list[Fault] = []
    loader_class = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader = loader_class(text)
    try:
        root = loader.get_single_node()
        data = None if root is None else _construct(loader, root, (), lines, faults, path.name)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        fault = Fault(
            path.name, line, "file", f"is not YAML: {error.problem}", "mend the line or the one above"
        )
        raise PolicyError([fault]) from error
    finally:
        loader.dispose()
    if faults:
        raise PolicyError(faults)
    return Source(path.name, data, lines)


def _construct(
    loader: yaml.SafeLoader,
    node: yaml.Node,
    place: Place,
    lines: dict[Place, int],
    faults: list[Fault],
    file: str,
) -> object:
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [
            _construct(loader, item, (*place, n), lines, faults, file) for n, item in enumerate(node.value)
        ]
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if key in mapping:
                line = key_node.start_mark.line + 1
                faults.append(Fault(file, line, key, "stands here twice", "keep one of the two entries"))
            mapping[key] = _construct(loader, value_node, (*place, key), lines, faults, file)
        return mapping
    scalar: object = loader.construct_object(node)
    return scalar
