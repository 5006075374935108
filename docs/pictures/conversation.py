"""Draws the life of a conversation into the documentation, from the machine itself."""

from pathlib import Path
from typing import Final

from dialogs.life import LOOK_UPS, STATES, TRANSITIONS, TRIGGERS, machine

PLACE: Final = Path(__file__).parents[1] / "conversation.md"

_PAGE: Final = """\
# The life of a conversation

Drawn from `dialogs/life.py` by `make docs-diagram`; change it there, not here. `open` means that a question
is left to ask, `begun` that an answer was given, `supposes` that something is tried out, `hears` that a
story waits to be confirmed, `provable` that the policy knows what is handed in as evidence, `from_…` where
an aside was opened. Which question comes next is no matter of this machine: `criteria.screens.next_screen`
says it.

```mermaid
{diagram}
```

## What stands open in each state, and what is offered there

Offered is only what the machine lets be done at that moment; all else that somebody presses or types is
refused kindly and changes nothing.

| state | what stands open before the person | offered |
|---|---|---|
{states}

## What an action means

The first trigger that may be pulled is meant; where none may, the action is refused. All that only looks
something up ({look_ups}) is `look_up`, which may be done everywhere and
leaves the state as it is.

| action | triggers |
|---|---|
{actions}
"""


_OPEN: Final = {
    "welcome": "what this is, and how to begin",
    "asking": "one question, or several things at once, and whatever was offered or set aside",
    "result": "the result: final, or provisional while questions are left",
    "hearing": "what was heard of a story, to be confirmed",
    "preparing": "the documents to get ready, as a list to tick",
    "editing": "the list of answers to change",
    "changing": "one question out of its turn, because its answer is to change",
    "supposing": "one question whose answer is only tried out",
    "trying": "the result as it would be, under a line that says what was changed",
    "restarting": "whether really to clear everything",
    "deleting": "whether really to delete everything",
    "arriving": "which to go on with: the conversation that is here, or the copy that was brought",
    "deleted": "nothing: whoever keeps the session deletes it",
}


def page() -> str:
    """The documentation's page with the machine as a Mermaid state diagram, drawn by transitions itself."""
    from transitions.extensions import GraphMachine  # noqa: PLC0415  only the documentation draws

    drawn = GraphMachine(
        states=list(machine().states),
        transitions=[dict(row) for row in TRANSITIONS],
        initial="welcome",
        title="title: conversation",
        auto_transitions=False,
        show_conditions=True,
        graph_engine="mermaid",
    )
    lines = str(drawn.get_combined_graph().draw(None)).splitlines()
    unstyled = [
        line.rstrip() for line in lines if line.strip() and not line.lower().lstrip().startswith("class")
    ]
    return _PAGE.format(
        diagram="\n".join(unstyled),
        states="\n".join(
            f"| {state} | {_OPEN[state]} | {', '.join(traits.offers)} |" for state, traits in STATES.items()
        ),
        look_ups=", ".join(LOOK_UPS),
        actions="\n".join(
            f"| {action} | {', '.join(triggers)} |"
            for action, triggers in TRIGGERS.items()
            if action not in LOOK_UPS
        ),
    )


if __name__ == "__main__":
    PLACE.write_text(page(), encoding="utf-8")
