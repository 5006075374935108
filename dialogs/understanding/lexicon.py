"""The words that answers are made of, kept as data: `data/*.yaml`, one file a kind of answer.

A file maps groups to classes of words, and a class to its words: a text with blanks between the words, or a
mapping from a meaning to such a text. A word may hold alternatives: `没(有|)(参加|做)过` is four words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product

Words = Mapping[str, "Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word is: its class, and its meaning where the class has several."""

    kind: str
    meaning: str = ""


class LexiconError(ValueError):
    """A data file of the understanding is not of the form described above."""


def expand(pattern: str) -> Iterator[str]:
    """All words that a pattern with alternatives in brackets stands for; brackets do not nest."""
    parts = [
        part[1:-1].split("|") if part.startswith("(") else [part]
        for part in re.findall(r"\([^()]*\)|[^()]+", pattern)
    ]
    if "".join(part if len(part) == 1 else "" for part in pattern if part in "()").replace("()", ""):
        msg = f"{pattern!r}: brackets do not match"
        raise LexiconError(msg)
    return ("".join(choice) for choice in product(*parts))


@cache
def group(name: str) -> Words:
    """The words of one group, `file` or `file/group`. Raises LexiconError if one has two meanings."""
    file, _, part = name.partition("/")
    data = _read(file)
    classes = data[part] if part else data
    if not isinstance(classes, Mapping):
        msg = f"{name}: a mapping from classes to words is needed"
        raise LexiconError(msg)
    words: dict[str, Entry] = {}
    for kind, content in classes.items():
        if not isinstance(kind, str):  # YAML reads `no:` as false
            msg = f"{name}: the class {kind!r} is no name"
            raise LexiconError(msg)
        for meaning, text in content.items() if isinstance(content, Mapping) else [("", content)]:
            _add(words, Entry(kind, str(meaning)), text, name)
    return words


def _add(words: dict[str, Entry], entry: Entry, text: object, name: str) -> None:
    for pattern in str(text or "").split():
        for word in expand(pattern):
            if words.setdefault(word, entry) != entry or not word:
                msg = f"{name}: {word!r} is both {words[word]} and {entry}"
                raise LexiconError(msg)


@cache
def _read(file: str) -> Mapping[str, object]:
    import yaml  # noqa: PLC0415  loaded by the first answer

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = (files("dialogs.understanding") / "data" / f"{file}.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=loader)  # noqa: S506  both loaders are safe ones
    if not isinstance(data, Mapping):
        msg = f"{file}.yaml: a mapping is needed"
        raise LexiconError(msg)
    return data


def setting(file: str, *path: str) -> Mapping[str, object]:
    """A mapping of a data file that is no word list; empty where there is none."""
    data: object = _read(file)
    for step in path:
        data = data.get(step) if isinstance(data, Mapping) else None
    return data if isinstance(data, Mapping) else {}


def merged(*groups: Words) -> Words:
    """Several groups as one; a word of a later group is read as that group says."""
    return {word: entry for words in groups for word, entry in words.items()}
