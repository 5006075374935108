"""The short names by which the eye finds the lines of a list: the words before a colon.

    发明专利：数字化升级改造领域，本人排名前三，已取得产业化应用成效
    标准：主持或参与编制、修订的数字化升级改造领域标准

`发明专利：` and `标准：` stand out; the rest says what counts.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from dialogs.replies import Button

_NAMED: Final = re.compile(r"(?P<name>[^：:，,；;。（(]{1,45}[：:])(?P<rest>.+)", re.DOTALL)

TWO: Final = 2
"""From so many names on they tell lines apart."""


def in_two(choices: Iterable[Button]) -> Mapping[str, tuple[str, str]]:
    """By key, the short name that a label begins with, with its colon, and the rest. The names are empty
    where they do not tell the lines apart (有：…, 有：…).
    """
    labels = {button.key: button.label for button in choices}
    found = {key: part for key, label in labels.items() if (part := _NAMED.fullmatch(label))}
    names = [part["name"] for part in found.values()]
    if len(names) < TWO or len(set(names)) < len(names):
        found = {}
    return {
        key: (found[key]["name"], found[key]["rest"]) if key in found else ("", label)
        for key, label in labels.items()
    }
