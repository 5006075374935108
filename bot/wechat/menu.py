"""The menu below the conversation, where the account may have one: each entry does what a typed command does.

    [{"name": "自评", "sub_button": [{"type": "click", "name": "开始或接着答", "key": "start"}, …]}, …]

At most three by five entries, of 16 and 60 bytes (developers.weixin.qq.com, Custom Menus); a click comes back
as an event with its key.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import JsonValue

from dialogs.events import COMMANDS, CommandName
from locales.wording import Wording

GROUPS: Final[Mapping[str, Sequence[CommandName]]] = {
    "assess": ("start", "result", "back", "edit", "restart"),
    "help": ("help", "privacy", "delete"),
}
WEB: Final = "web"
"""The entry that gives a link to go on on the web."""


def menu(words: Wording, *, web: bool) -> JsonValue:
    """The buttons as Tencent takes them; with `web` one gives a link to go on there."""
    groups: list[JsonValue] = [_group(group, words) for group in GROUPS]
    return [*groups, _entry(WEB, words)] if web else groups


def typed_for(key: str, words: Wording) -> str:
    """What a person could have typed instead of clicking an entry; one that is not ours (a menu that was made
    in Tencent's console) stands for itself.
    """
    if key == WEB:
        return words.say("texting-page-words").split()[0]
    return f"/{key}" if key in COMMANDS else key


def _group(group: str, words: Wording) -> JsonValue:
    entries: list[JsonValue] = [_entry(command, words) for command in GROUPS[group]]
    return {"name": words.say(f"wechat-menu-group-{group}"), "sub_button": entries}


def _entry(key: str, words: Wording) -> JsonValue:
    return {"type": "click", "name": words.say(f"wechat-menu-{key}"), "key": key}
