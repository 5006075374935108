"""Hearing the goal: the tier that somebody wishes or asks for (想评工程师, 能不能报中级)."""

from dialogs.stories.context import Setting
from dialogs.stories.marking import Mark
from dialogs.stories.passages import Passage


def hear_goal(setting: Setting) -> str | None:
    """The one tier that is named behind a wish or a question; None if there is none, or several."""
    title = setting.words.policy.title
    if title is None:
        return None
    values = {value for passage in setting.passages for value in _values(setting, title.level, passage)}
    tiers = [tier.id for tier in setting.words.policy.tiers if tier.held_from in values]
    return tiers[0] if len(tiers) == 1 else None


def _values(setting: Setting, level: str, passage: Passage) -> list[str]:
    """The levels of the title that a clause aims at."""
    if passage.void or passage.until == len(passage.text):
        return []
    behind = [mark for mark in passage.marks if mark.start >= passage.until]
    if not any(mark.has("rise", "apply") for mark in behind):
        return []
    return [value for mark in behind for value in _of(setting, level, mark)]


def _of(setting: Setting, level: str, mark: Mark) -> list[str]:
    for reader in setting.words.holdings:
        for family in reader.families.by_name.values():
            if family.level != level:
                continue
            for role in mark.roles:
                if role.kind == "holding" and role.of == family.name:
                    return [value for value in (family.counted(role.meaning),) if value]
                if role.kind == "rung":
                    return [
                        value for value in (family.counted(reader.families.may_be(role.meaning)[0]),) if value
                    ]
    return []
