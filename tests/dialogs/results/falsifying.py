"""How a true sheet is made false in one place."""

from collections.abc import Callable, Iterator

from criteria.policy.vocabulary import Known
from tests.criteria.worlds_by_hand import beginner
from tests.dialogs.results.people import Person, consistent
from tests.dialogs.results.tree import Line

Change = Callable[[list[Line]], None]


def somebody(known: dict[str, Known], target: str = "auto", **settings: tuple[str, ...]) -> Person:
    """Of whom everything else is known: it is not there."""
    everything = {**beginner(), **known}
    unknown = settings.get("unknown", ())
    return Person(consistent({name: v for name, v in everything.items() if name not in unknown}), target)


def every(lines: list[Line]) -> Iterator[Line]:
    for line in lines:
        yield from line.walk()


def the(lines: list[Line], text: str) -> Line:
    """The first line that says so."""
    found = next((line for line in every(lines) if text in line.text), None)
    assert found is not None, f"{text} is not among {[line.text for line in every(lines)]}"
    return found


def without(lines: list[Line], text: str) -> None:
    """Leaves the first line that says so out, with all below it."""
    gone = the(lines, text)
    for line in [Line("heading", "", below=lines), *every(lines)]:
        if any(each is gone for each in line.below):
            line.below[:] = [each for each in line.below if each is not gone]
            return
    raise AssertionError(text)


def reads(before: str, after: str) -> Change:
    """The first line that says so says something else."""

    def change(lines: list[Line]) -> None:
        line = the(lines, before)
        line.text = line.text.replace(before, after)

    return change


def marked(text: str, mark: str, state: tuple[str, str] | None = None) -> Change:
    """The first line that says so has another mark, and with it another word."""

    def change(lines: list[Line]) -> None:
        line = the(lines, text)
        line.mark = mark
        if state is not None:
            line.text = line.text.replace(*state)

    return change


def linked(text: str, label: str, clause: str) -> Change:
    """The first line that says so links to another clause."""

    def change(lines: list[Line]) -> None:
        line = the(lines, text)
        line.text = line.text.replace(line.links[-1][0], label)
        line.links = (*line.links[:-1], (label, clause))

    return change


def leaves_out(text: str) -> Change:
    return lambda lines: without(lines, text)
