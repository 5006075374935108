"""`python -m locales.traditional [FOLDER …]` writes the traditional messages (zh_TW) from the simplified.

It writes those of the product, of every policy that comes with it, and of further folders that hold a zh_CN.
What a policy says in its own files (the names of clauses and chapters, its decisions) is turned as well, into
`readings.ftl`.

Only the characters are turned; the terms stay those of the regulation (軟件著作權, not 軟體著作權), so that
what is read here can be found there.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

SOURCE, TARGET = "zh_CN", "zh_TW"


def folders() -> tuple[Path, ...]:
    """The folders of messages that come with the program, each with a folder a language."""
    here = Path(__file__).parent
    return (here, *sorted(here.parent.glob("criteria/policies/*/locales")))


OWN = {"language-name": "繁體中文", "web-language-name": "繁體中文"}
"""The messages that are not the simplified ones turned: the language's own name."""

_ENTRY = re.compile(r"^(?P<head>-?[a-zA-Z][\w-]*\s*=\s?|\s*\.[a-zA-Z][\w-]*\s*=\s?)?(?P<text>.*)$")
_PLACEABLE = re.compile(r"(\{[^{}]*\})")


READINGS = "readings.ftl"
"""The messages made of a policy's own files, which stand beside its folder of messages."""

DECIDED = ("title", "text", "source")


PHRASES = {
    "併發揮": "並發揮",
    "是隻": "是只",
    "沒有采用": "沒有採用",
    "臺賬": "台賬",
    "後臺": "後台",
    "回復": "回覆",
    "臺設備": "台設備",
    "不合並": "不合併",
}
"""Where the tables take one word for another, and what must stand there; a test finds such places."""


def simplified(folder: Path) -> dict[str, str]:
    """The text of each file of a folder that is turned, by its name."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((folder / SOURCE).glob("*.ftl"))}
    if (folder.parent / "measures.yaml").exists():
        texts[READINGS] = "".join(f"{name} = {text}\n" for name, text in _readings(folder.parent))
    return texts


def traditional(folder: Path) -> dict[str, str]:
    """The text of each traditional file of a folder by its name, made from the simplified one."""
    from opencc import OpenCC  # noqa: PLC0415  only this command needs the tables

    tables = OpenCC("s2tw").convert

    def turn(text: str) -> str:
        turned: str = tables(text)
        for wrong, right in PHRASES.items():
            turned = turned.replace(wrong, right)
        return turned

    return {
        name: "".join(_line(line, turn) for line in text.splitlines(keepends=True))
        for name, text in simplified(folder).items()
    }


def _readings(policy: Path) -> Iterator[tuple[str, str]]:
    """What a policy's own files say, by the names of the messages that say it in other languages."""
    clauses = _yaml(policy / "measures.yaml")["clauses"]
    for number, chapter in enumerate(dict.fromkeys(clause["chapter"] for clause in clauses), start=1):
        yield f"chapter-{number}", chapter
    for clause in clauses:
        yield f"clause-{clause['id'].replace('.', '-')}", clause["label"]
    decided = [
        words for each in _decisions(policy) for told in each.get("weighed", {}).values() for words in told
    ]
    weighed = [words for clause in clauses for words in clause.get("weighed", [])]
    for number, words in enumerate(dict.fromkeys((*weighed, *decided)), start=1):
        yield f"weighed-{number}", words
    for decision in _decisions(policy):
        for part in DECIDED:
            yield f"reading-{decision['id']}-{part}", decision[part].strip()
        for tier, rows in decision.get("rows", {}).items():
            yield from ((f"reading-{decision['id']}-{tier}-{n}", row) for n, row in enumerate(rows, start=1))


def _decisions(policy: Path) -> list[dict[str, Any]]:
    file = policy / "decisions.yaml"
    return list(_yaml(file)) if file.exists() else []


def _yaml(file: Path) -> Any:  # noqa: ANN401  whatever YAML says; `chuangping check` looks at its shape
    import yaml  # noqa: PLC0415  as above

    return yaml.safe_load(file.read_text(encoding="utf-8"))


def _line(line: str, turn: Callable[[str], str]) -> str:
    match = _ENTRY.match(line.rstrip("\n"))
    if match is None:
        return line
    head = match["head"] or ""
    if (name := head.rstrip("= ")) in OWN:
        return f"{name} = {OWN[name]}\n"
    pieces = _PLACEABLE.split(match["text"])
    turned = "".join(piece if piece.startswith("{") and '"' not in piece else turn(piece) for piece in pieces)
    return head + turned + line[len(line.rstrip("\n")) :]


def write(folder: Path) -> None:
    """Writes the files of a folder, and removes those whose source is gone."""
    target = folder / TARGET
    target.mkdir(exist_ok=True)
    texts = traditional(folder)
    for stale in target.glob("*.ftl"):
        if stale.name not in texts:
            stale.unlink()
    for name, text in texts.items():
        (target / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for each in (*folders(), *map(Path, sys.argv[1:])):
        write(each)
