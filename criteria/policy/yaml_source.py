r"""YAML with the line of every entry, so that a fault can name its place.

The text `tiers:\n- id: senior` is the data `{"tiers": [{"id": "senior"}]}`, and the entry at the place
`("tiers", 0, "id")` stands in line 2.
"""

from dataclasses import dataclass, field

import yaml

from criteria.policy.faults import Fault, Place, PolicyError


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


def parsed(file: str, text: str) -> Source:
    """The YAML file of that name with that text. Raises PolicyError where it is not YAML, or names a key
    twice.
    """
    loader_class = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        loader = loader_class(text)
        try:
            builder = _Builder(file, loader)
            root = loader.get_single_node()
            data = None if root is None else builder.built(root, ())
        finally:
            loader.dispose()
    except yaml.reader.ReaderError as error:
        mend = "take the character out"
        raise PolicyError([Fault(file, 0, "file", f"is not YAML: {error.reason}", mend)]) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        fault = Fault(file, line, "file", f"is not YAML: {error.problem}", "mend the line or the one above")
        raise PolicyError([fault]) from error
    if builder.faults:
        raise PolicyError(builder.faults)
    return Source(file, data, builder.lines)


@dataclass(slots=True)
class _Builder:
    """Makes data of YAML nodes; keys stay the words that are written there (`no`, `1`)."""

    file: str
    loader: yaml.SafeLoader
    lines: dict[Place, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    _around: list[yaml.Node] = field(default_factory=list)

    def built(self, node: yaml.Node, place: Place) -> object:
        self.lines[place] = node.start_mark.line + 1
        if any(outer is node for outer in self._around):
            self._fault(node, place, "stands within itself", "write it out without the alias")
            return None
        self._around.append(node)
        try:
            if isinstance(node, yaml.SequenceNode):
                return [self.built(item, (*place, n)) for n, item in enumerate(node.value)]
            return (
                self._mapping(node, place)
                if isinstance(node, yaml.MappingNode)
                else self._scalar(node, place)
            )
        finally:
            self._around.pop()

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, object]:
        mapping: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key, str):
                self._fault(key_node, place, "a key must be a word", "write a word before the colon")
                continue
            if key in mapping:
                self._fault(key_node, (*place, key), "stands here twice", "keep one of the two entries")
            mapping[key] = self.built(value_node, (*place, key))
        return mapping

    def _scalar(self, node: yaml.Node, place: Place) -> object:
        try:
            scalar: object = self.loader.construct_object(node)
        except ValueError as error:  # a date that no calendar has
            self._fault(node, place, f"'{node.value}': {error}", "write a date or number that there is")
            return None
        return scalar

    def _fault(self, node: yaml.Node, place: Place, problem: str, mend: str) -> None:
        where = str(place[-1]) if place else "file"
        self.faults.append(Fault(self.file, node.start_mark.line + 1, where, problem, mend))
