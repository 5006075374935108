"""Playing somebody who takes what stands before them: for conversations that are held with nobody.

Of a question with buttons that is the first or the last of them. Where several things may be ticked, an
option of each group is ticked and the choice ended: 完成 ends it with what is ticked, 都没有 with nothing.
"""

from collections.abc import Iterator

from dialogs.events import Pressed
from dialogs.replies import Button, ButtonRole, Reply


def press(question: Reply, place: int) -> Pressed:
    """The choice at this place (0: the first, -1: the last); of several that may be ticked the one of each
    group.
    """
    if not question.multiple:
        return Pressed((question.choices[place].key,))
    return _ticked(question, tuple(group[place] for group in _groups(question, "choice")))


def press_all(question: Reply) -> Pressed:
    """All that can be ticked together, else the last choice."""
    options = [button for button in question.choices if button.role == "choice"]
    if not question.multiple or any(button.group for button in options):
        return press(question, -1)
    return _ticked(question, tuple(options))


def press_unsure(question: Reply) -> Pressed | None:
    """说不清 beside each option; None where there is none."""
    unsure = tuple(button for button in question.choices if button.role == "unsure")
    return _ticked(question, unsure) if unsure else None


def press_nothing(question: Reply) -> Pressed | None:
    """That there is nothing of what may be ticked; None where that is no answer."""
    nothing = next((each for each in question.choices if question.multiple and each.role == "control"), None)
    return Pressed((nothing.key,)) if nothing else None


def _groups(question: Reply, role: ButtonRole) -> Iterator[list[Button]]:
    """The options of which one has to be chosen; all together where any of them may be."""
    options = [button for button in question.choices if button.role == role]
    for group in dict.fromkeys(button.group for button in options):
        yield [button for button in options if button.group == group]


def _ticked(question: Reply, options: tuple[Button, ...]) -> Pressed:
    """These options are ticked, no other, and the choice is ended."""
    ending = next(button for button in question.choices if button.role == "go")
    return Pressed((*(option.key for option in options), ending.key))
