"""Breaking lines of Chinese and Latin text alike, by the columns that a terminal gives each character."""

from rich.cells import get_character_cell_size

# Characters that stand at no line's beginning or end (https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end).
NEVER_FIRST = frozenset("[，。、；：？！…）》〉」』】〕”’·,.;:?!)]}%‰℃")
NEVER_LAST = frozenset("（《〈「『【〔“‘([{")


def break_lines(text: str, width: int) -> list[int]:
    """The offsets at which `text`, which holds no line break, goes on in a new line of `width` columns.

    A Latin word or a number is broken only if it is wider than a whole line.
    """
    offsets: list[int] = []
    start = used = 0
    chance = 0
    since_chance = 0
    for place, character in enumerate(text):
        columns = get_character_cell_size(character)
        if place > start and _may_break(text[place - 1], character):
            chance, since_chance = place, 0
        if used + columns > width and character != " ":
            if chance > start:
                start, used = chance, since_chance
            else:
                start, used, since_chance = place, 0, 0
            offsets.append(start)
        used += columns
        since_chance += columns
    return offsets


def _may_break(before: str, after: str) -> bool:
    if before == " ":
        return after != " "
    if after in NEVER_FIRST or before in NEVER_LAST or after == " ":
        return False
    return get_character_cell_size(before) == 2 or get_character_cell_size(after) == 2
