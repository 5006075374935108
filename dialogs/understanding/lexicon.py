"""The words that answers are made of, as data: files of groups of classes of words.

    rungs:                              group
      rung:                             class
        engineer: 中级 中级(职称|证)      meaning: its words, with alternatives in brackets

A class without meanings has its words right behind it, in one text or in a list of families of them.
`{engineering.trades}` stands for each word of the plain list `trades` of the file `engineering`.
`settings` of a file are no words: its reader must know them.
The product's own files lie in `data/` (yes and no, numbers, times, what is no answer); a policy's are those
of its `lexicon/`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from itertools import product
from math import prod
from typing import Final

import yaml

Words = Mapping[str, "Entry"]
SETTINGS: Final = "settings"
STORIES: Final = "stories"
"""The file of the words by which whole stories are heard."""
HEADS: Final = "heads"
"""The file of the words of the heads of tables."""
REMARKS: Final = "remarks"
"""The file of what is said beside answers; its groups are `EVERY` and the kinds or names of facts."""
EVERY: Final = "every"
ENGLISH: Final = "english"
"""The file of what is said in English, by the Chinese that it is read as."""
MOST_WORDS: Final = 100_000
"""How many words one pattern may stand for."""
_LISTED: Final = re.compile(r"\{(\w+)\.\w+\}")
_PARTS: Final = re.compile(r"\([^()]*\)|\{[^{}]*\}|[^(){}]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word is: its class, and its meaning where the class has several."""

    kind: str
    meaning: str = ""


class LexiconError(ValueError):
    """A lexicon is not of the form described above: in which group of which file, and what is wrong."""

    def __init__(self, file: str, group: str, problem: str) -> None:
        super().__init__(f"{file}/{group}: {problem}")
        self.file = file
        self.group = group
        self.problem = problem


class Lexicon:
    """The word lists of one house: the product's, or a policy's; `units` are the words in which it counts, by
    the fact.
    """

    def __init__(self, data: Mapping[str, object], units: Mapping[str, Words] | None = None) -> None:
        self._data = data
        self.units = units or {}

    def words(self, file: str, group: str = "") -> Words:
        """The words of one group, or of a file that is one group; none where there is no such group.

        Raises LexiconError if a word has two meanings.
        """
        words: dict[str, Entry] = {}
        for kind, content in self._mapping(self._part(file, group), file, group).items():
            by_meaning = content.items() if isinstance(content, Mapping) else [("", content)]
            for meaning, text in by_meaning:
                entry = Entry(kind, str(meaning))
                for word in self._expanded(text, file, group):
                    if words.setdefault(word, entry) != entry or not word:
                        raise LexiconError(
                            file, group, f"{word!r} is both {_told(words[word])} and {_told(entry)}"
                        )
        return words

    def groups(self, file: str) -> tuple[str, ...]:
        """The groups of a file, in its order."""
        data = self._mapping(self._data.get(file), file, "")
        return tuple(name for name, part in data.items() if name != SETTINGS and isinstance(part, Mapping))

    def classes(self) -> frozenset[str]:
        """The names of all groups and classes."""
        files = [part for part in self._data.values() if isinstance(part, Mapping)]
        groups = [part for file in files for part in file.values() if isinstance(part, Mapping)]
        return frozenset(name for part in (*files, *groups) for name in part)

    def lists_used(self) -> frozenset[str]:
        """The files whose plain lists are taken into words: `{engineering.trades}`."""
        return frozenset(_LISTED.findall(str(self._data)))

    def setting(self, file: str, *path: str) -> Mapping[str, object]:
        """A mapping of a file's settings; empty where there is none."""
        return self._mapping(self._setting(file, path), file, SETTINGS)

    def names(self, file: str, *path: str) -> tuple[str, ...]:
        """A list of names of a file's settings; empty where there is none."""
        found = self._setting(file, path)
        return tuple(map(str, found)) if isinstance(found, list | tuple) else ()

    def spoken(self, file: str, *path: str) -> tuple[str, ...]:
        """The words of a plain text of a file's settings; empty where there is none."""
        return tuple(self._expanded(self._setting(file, path), file, SETTINGS))

    def _setting(self, file: str, path: tuple[str, ...]) -> object:
        found = self._part(file, SETTINGS)
        for step in path:
            found = found.get(step) if isinstance(found, Mapping) else None
        return found

    def _part(self, file: str, group: str) -> object:
        data = self._data.get(file)
        return self._mapping(data, file, "").get(group) if group else data

    @staticmethod
    def _mapping(found: object, file: str, group: str) -> Mapping[str, object]:
        if found is None:
            return {}
        if not isinstance(found, Mapping) or not all(isinstance(key, str) for key in found):
            raise LexiconError(file, group, "is no mapping of names")  # YAML may read `no:` as false
        return found

    def _expanded(self, text: object, file: str, group: str) -> Iterator[str]:
        if isinstance(text, list) and all(isinstance(family, str) for family in text):
            text = " ".join(text)
        if text is not None and not isinstance(text, str):
            raise LexiconError(file, group, f"{text!r} is no text; put words in quotation marks")
        for pattern in (text or "").split():
            yield from self._expand(pattern, file, group)

    def _expand(self, pattern: str, file: str, group: str) -> Iterator[str]:
        """All words that a pattern stands for; brackets do not nest."""
        parts = _PARTS.findall(pattern)
        if "".join(parts) != pattern:
            raise LexiconError(file, group, f"the brackets of {pattern!r} do not match")
        if len(parts) == 1 and parts[0][0] not in "({":
            return iter((pattern,))
        choices = [self._choices(part, file, group) for part in parts]
        if prod(map(len, choices)) > MOST_WORDS:
            problem = f"{pattern[:40]!r} stands for more than {MOST_WORDS} words"
            raise LexiconError(file, group, problem)
        return ("".join(choice) for choice in product(*choices))

    def _choices(self, part: str, file: str, group: str) -> tuple[str, ...]:
        if part[0] == "(":
            return tuple(part[1:-1].split("|"))
        if part[0] != "{":
            return (part,)
        of, _, listed = part[1:-1].partition(".")
        found = tuple(self._expanded(self._part(of, listed), of, listed))
        if not found:
            raise LexiconError(file, group, f"{part} names no list of words; write {{file.list}}")
        return found


def _told(entry: Entry) -> str:
    return f"{entry.kind} {entry.meaning}".rstrip()


def merged(*groups: Words) -> Words:
    """Several groups as one; a word of a later group is read as that group says."""
    return {word: entry for words in groups for word, entry in words.items()}


def _product() -> Lexicon:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    folder = files("dialogs.understanding") / "data"
    read = {
        file.name.removesuffix(".yaml"): yaml.load(file.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506  both loaders are safe ones
        for file in folder.iterdir()
        if file.name.endswith(".yaml")
    }
    return Lexicon(read)


GENERAL: Final = _product()
"""The product's own words, read when this module is loaded."""
