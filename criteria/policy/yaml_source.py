r"""YAML with the line of every entry, so that a fault can name its place.

The text `tiers:\n- id: senior` is the data `{"tiers": [{"id": "senior"}]}`, and the entry at the place
`("tiers", 0, "id")` stands in line 2.
"""

from dataclasses import dataclass, field
from typing import Protocol

import yaml

from criteria.policy.faults import Fault, Place, PolicyError

DEEPEST = 40
"""The most levels of keys and items around an entry; rules 18 deep have room."""
MOST_FAULTS = 20
"""How many faults of one file are told: whoever has mended so many asks again."""


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
    """The YAML file of that name with that text. Raises PolicyError where it is not YAML, names a key twice,
    or uses what a policy needs not: tags, aliases, merged keys, several documents.
    """
    loader_class = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        loader: _Loader = loader_class(text)
        try:
            builder = _Builder(file, loader)
            data = builder.document()
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


class _Loader(Protocol):
    """What is used of PyYAML's loaders, whose stubs leave types out."""

    def get_event(self) -> yaml.Event: ...
    def peek_event(self) -> yaml.Event: ...
    def check_event(self, *kinds: type[yaml.Event]) -> bool: ...
    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str: ...
    def construct_object(self, node: yaml.Node) -> object: ...
    def dispose(self) -> None: ...


@dataclass(slots=True)
class _Builder:
    """Makes data of YAML's events; keys stay the words that are written there (`no`, `1`)."""

    file: str
    loader: _Loader
    lines: dict[Place, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def document(self) -> object:
        """The data of the only document; None without any."""
        self.loader.get_event()  # the stream begins
        if self.loader.check_event(yaml.StreamEndEvent):
            return None
        self.loader.get_event()  # the document begins
        data = self._value(())
        self.loader.get_event()  # the document ends
        if not self.loader.check_event(yaml.StreamEndEvent):
            self._fault(self.loader.peek_event(), (), "a second document begins", "write one file for each")
        return data

    def _value(self, place: Place) -> object:
        event = self.loader.get_event()
        self.lines[place] = _line_of(event)
        if len(place) > DEEPEST:
            self._fault(event, place, f"stands more than {DEEPEST} levels deep", "write it flatter")
            raise PolicyError(self.faults)
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            problem = f"has the anchor or alias '{event.anchor}'"
            self._fault(event, place, problem, "write out what it stands for")
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            self._fault(event, place, f"has the tag '{event.tag}'", "write the plain value without a tag")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place)
        return self._scalar(event, place) if isinstance(event, yaml.ScalarEvent) else None

    def _sequence(self, place: Place) -> list[object]:
        items: list[object] = []
        while not self.loader.check_event(yaml.SequenceEndEvent):
            items.append(self._value((*place, len(items))))
        self.loader.get_event()
        return items

    def _mapping(self, place: Place) -> dict[str, object]:
        mapping: dict[str, object] = {}
        while not self.loader.check_event(yaml.MappingEndEvent):
            event = self.loader.peek_event()
            if not isinstance(event, yaml.ScalarEvent):
                self._fault(event, place, "a key must be a word", "write a word before the colon")
                self._value(place)
                self._value(place)
                continue
            self.loader.get_event()
            key = event.value
            if key == "<<":
                self._fault(event, place, "merges another entry (<<)", "write its keys out")
            if key in mapping:
                self._fault(event, (*place, key), "stands here twice", "keep one of the two entries")
            mapping[key] = self._value((*place, key))
        self.loader.get_event()
        return mapping

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> object:
        if event.tag is not None:  # a fault already
            return None
        tag = self.loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        try:
            scalar: object = self.loader.construct_object(yaml.ScalarNode(tag, event.value))
        except (ValueError, OverflowError, yaml.MarkedYAMLError) as error:  # a date that no calendar has
            self._fault(
                event, place, f"'{event.value[:40]}': {error}", "write a date or number that there is"
            )
            return None
        return scalar

    def _fault(self, event: yaml.Event, place: Place, problem: str, mend: str) -> None:
        where = next((step for step in reversed(place) if isinstance(step, str)), "file")
        self.faults.append(Fault(self.file, _line_of(event), where, problem, mend))
        if len(self.faults) == MOST_FAULTS:
            raise PolicyError(self.faults)


def _line_of(event: yaml.Event) -> int:
    return 0 if event.start_mark is None else event.start_mark.line + 1
