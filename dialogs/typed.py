"""What a person types: the words on a button, a control, an answer, or a question in return."""

import unicodedata

from dialogs.acting import act
from dialogs.drawing import notice
from dialogs.keys import Action, read_key
from dialogs.replies import Reply
from dialogs.world import Scene, Turn

LONGEST = 500
"""The longest text that is read; nobody answers one question with more."""


def take_text(scene: Scene, text: str, shown: tuple[Reply, ...]) -> Turn:
    """React to a typed text while the replies `shown` stand open; the text is untrusted."""
    plain = normal(text[: LONGEST + 1])
    if len(plain) > LONGEST:
        return Turn(scene.session, (notice(scene, "notice-too-long"),), aside=True)
    action = _named(scene, plain, shown)
    if action:
        return act(scene, action)
    return Turn(scene.session, (notice(scene, "notice-not-understood"),), aside=True)


def _named(scene: Scene, plain: str, shown: tuple[Reply, ...]) -> Action | None:
    """What the button does whose label or number was typed; None if there is no such button."""
    for reply in shown:
        for button in (*reply.choices, *reply.controls):
            if plain == normal(button.label) or (button.number is not None and plain == str(button.number)):
                return read_key(scene.session, button.key)
    return None


def normal(text: str) -> str:
    """A text as two people would call it the same: width, case, blanks and control characters aside."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(c if unicodedata.category(c)[0] != "C" else " " for c in folded).split())
