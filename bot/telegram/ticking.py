"""A list to be ticked, drawn for a phone: the long lines stand numbered in the text, short buttons below it.

    ☐ 1 作为主要完成人的发明专利…
    ✅ 2 实用新型专利…
    ❓ 3 软件著作权…（说不清）

    [☐ 1] [✅ 2] [❓ 3]
    [完成]

A button leads on from what it shows: ☐ → ✅ it is there → ❓ that cannot be said → ☐. Where one of each group
is chosen, every option has a button, and the last of a group is ❓.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.short_names import in_two
from bot.telegram.keyboards import LONGEST_LABEL, Key, Keyboard, columns, rows, shortened
from bot.telegram.updates import PREFIX
from bot.texting.lines import Line, Run
from dialogs.replies import Button, Reply
from locales.wording import Wording

TICKED, UNTICKED, UNSURE = "✅ ", "☐ ", "❓ "


@dataclass(frozen=True, slots=True)
class _Line:
    """An option, with the button that says of it that it cannot be said."""

    option: Button
    unsure: Button | None

    @property
    def mark(self) -> str:
        if self.unsure is not None and self.unsure.chosen:
            return UNSURE
        return TICKED if self.option.chosen else UNTICKED

    @property
    def key(self) -> Key:
        """Leads on to the next of the three."""
        begun = self.option.chosen or self.mark == UNSURE
        leads = self.unsure if begun and self.unsure is not None else self.option
        return Key(f"{self.mark}{self.option.number}", data=PREFIX + leads.key)


def marked(button: Button) -> str:
    """The label of what can be ticked as its button shows it, with its number."""
    mark = UNTICKED if not button.chosen else UNSURE if button.role == "unsure" else TICKED
    return mark + numbered(button)


def numbered(button: Button) -> str:
    """The label of a button behind its number, if it has one."""
    return button.label if button.number is None else f"{button.number} {button.label}"


def is_list(reply: Reply) -> bool:
    """Whether a reply is a list to be ticked that stands in the text: its labels are too long for buttons, or
    something can be said of each.
    """
    ticks = _ticks(reply)
    if not reply.multiple or any(each.number is None for each in ticks if each.role == "choice"):
        return False
    return any(each.role == "unsure" or columns(marked(each)) > LONGEST_LABEL for each in ticks)


def list_lines(reply: Reply, words: Wording) -> Iterator[Line]:
    """The options in full, with their marks, and how the buttons are used."""
    names = {key: name for key, (name, _) in in_two(reply.choices).items()}
    for group, options in _groups(reply):
        if group:
            yield Line((Run(_heading(group, options), strong=True),), apart=True)
        for n, line in enumerate(_lines(options)):
            said = f"{line.mark}{numbered(line.option)}"
            if line.mark == UNSURE and line.unsure is not None:
                said = words.say("telegram-unsure", option=said, unsure=line.unsure.label)
            yield Line(_runs(said, names[line.option.key]), apart=n == 0 and not group)
    if any(line.unsure for _, options in _groups(reply) for line in _lines(options)):
        yield Line((Run(words.say("telegram-ticking")),), apart=True)


def _runs(said: str, name: str) -> tuple[Run, ...]:
    """A line in which its short name, if it has one, stands out."""
    before, _, after = said.partition(name) if name else (said, "", "")
    runs = (Run(before), Run(name, strong=True), Run(after))
    return tuple(run for run in runs if run.text)


def list_keys(reply: Reply) -> Keyboard:
    """The buttons of the list: a row or more for each group."""
    return tuple(row for group, options in _groups(reply) for row in rows(_keys(group, options)))


def closing_keys(reply: Reply) -> Keyboard:
    """What ends the list, in a row of its own; 都没有 only while nothing is ticked, as it drops that."""
    ticked = any(each.chosen for each in _ticks(reply))
    ends = [each for each in reply.choices if each.role == "go" or (each.role == "control" and not ticked)]
    return rows(Key(shortened(each.label), data=PREFIX + each.key) for each in ends)


def _ticks(reply: Reply) -> list[Button]:
    return [each for each in reply.choices if each.role in ("choice", "unsure")]


def _groups(reply: Reply) -> Iterator[tuple[str, list[Button]]]:
    for group, options in groupby(_ticks(reply), key=lambda each: each.group):
        yield group, list(options)


def _heading(group: str, options: Iterable[Button]) -> str:
    """The name of a group, with what is chosen where that is none of its lines."""
    unsure = [f"{UNSURE}{each.label}" for each in options if each.role == "unsure" and each.chosen]
    return "  ".join((group, *unsure))


def _lines(options: Sequence[Button]) -> Iterator[_Line]:
    """Each option with the 说不清 behind it; that of a group is none of its lines."""
    for place, option in enumerate(options):
        if option.role == "choice":
            behind = options[place + 1] if place + 1 < len(options) and not option.group else None
            yield _Line(option, behind if behind is not None and behind.role == "unsure" else None)


def _keys(group: str, options: Sequence[Button]) -> Iterator[Key]:
    yield from (line.key for line in _lines(options))
    if group:
        for each in options:
            if each.role == "unsure":
                yield Key((TICKED if each.chosen else "") + UNSURE + each.label, data=PREFIX + each.key)
