"""The words that answers are made of, as data: files of groups of classes of words.

    rungs:                              group
      rung:                             class
        engineer: 中级 中级(职称|证)      meaning: its words, with alternatives in brackets

A class without meanings has its words right behind it. `{engineering.trades}` stands for each word of the
plain list `trades` of the file `engineering`. `settings` of a file are no words: its reader must know them.
The product's own files lie in `data/` (yes and no, numbers, times, what is no answer); a policy's are those
of its `lexicon/`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from itertools import product
from typing import Final

import yaml

Words = Mapping[str, "Entry"]
SETTINGS: Final = "settings"
_PARTS: Final = re.compile(r"\([^()]*\)|\{[^{}]*\}|[^(){}]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word is: its class, and its meaning where the class has several."""

    kind: str
    meaning: str = ""


class LexiconError(ValueError):
    """A lexicon is not of the form described above; the text names the file, the group and what is wrong."""


class Lexicon:
    """The word lists of one house: the product's, or a policy's."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._data = data

    def words(self, file: str, group: str = "") -> Words:
        """The words of one group, or of a file that is one group; none where there is no such group.

        Raises LexiconError if a word has two meanings.
        """
        found = self._part(file, group)
        name = f"{file}/{group}" if group else file
        words: dict[str, Entry] = {}
        for kind, content in self._mapping(found, name).items():
            by_meaning = content.items() if isinstance(content, Mapping) else [("", content)]
            for meaning, text in by_meaning:
                entry = Entry(kind, str(meaning))
                for word in self._expanded(text, name):
                    if words.setdefault(word, entry) != entry or not word:
                        msg = f"{name}: {word!r} is both {words[word]} and {entry}"
                        raise LexiconError(msg)
        return words

    def groups(self, file: str) -> tuple[str, ...]:
        """The groups of a file, in its order."""
        data = self._mapping(self._data.get(file), file)
        return tuple(name for name, part in data.items() if name != SETTINGS and isinstance(part, Mapping))

    def setting(self, file: str, *path: str) -> Mapping[str, object]:
        """A mapping of a file's settings; empty where there is none."""
        found = self._setting(file, path)
        return self._mapping(found, f"{file}/{SETTINGS}")

    def names(self, file: str, *path: str) -> tuple[str, ...]:
        """A list of names of a file's settings; empty where there is none."""
        found = self._setting(file, path)
        return tuple(map(str, found)) if isinstance(found, list | tuple) else ()

    def spoken(self, file: str, *path: str) -> tuple[str, ...]:
        """The words of a plain text of a file's settings; empty where there is none."""
        return tuple(self._expanded(self._setting(file, path), f"{file}/{SETTINGS}"))

    def _setting(self, file: str, path: tuple[str, ...]) -> object:
        found = self._part(file, SETTINGS)
        for step in path:
            found = found.get(step) if isinstance(found, Mapping) else None
        return found

    def _part(self, file: str, group: str) -> object:
        data = self._data.get(file)
        return self._mapping(data, file).get(group) if group else data

    @staticmethod
    def _mapping(found: object, name: str) -> Mapping[str, object]:
        if found is None:
            return {}
        if not isinstance(found, Mapping) or not all(isinstance(key, str) for key in found):
            msg = f"{name}: a mapping of names is needed (YAML reads `no:` as false)"
            raise LexiconError(msg)
        return found

    def _expanded(self, text: object, name: str) -> Iterator[str]:
        for pattern in str(text or "").split():
            yield from self._expand(pattern, name)

    def _expand(self, pattern: str, name: str) -> Iterator[str]:
        """All words that a pattern stands for; brackets do not nest."""
        parts = _PARTS.findall(pattern)
        if "".join(parts) != pattern:
            msg = f"{name}: {pattern!r}: brackets do not match"
            raise LexiconError(msg)
        if len(parts) == 1 and parts[0][0] not in "({":
            return iter((pattern,))
        return ("".join(choice) for choice in product(*(self._choices(part, name) for part in parts)))

    def _choices(self, part: str, name: str) -> tuple[str, ...]:
        if part[0] == "(":
            return tuple(part[1:-1].split("|"))
        if part[0] != "{":
            return (part,)
        file, _, listed = part[1:-1].partition(".")
        found = tuple(self._expanded(self._part(file, listed), f"{file}/{listed}"))
        if not found:
            msg = f"{name}: {part} names no list of words: write {{file.list}}"
            raise LexiconError(msg)
        return found


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
