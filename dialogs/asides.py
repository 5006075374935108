"""What stands open beside the interview: the list of answers to change, and the questions whether to go that
far.
"""

from dialogs import answers
from dialogs.drawing import button, say
from dialogs.keys import Action, button_key
from dialogs.replies import Button, Item, Listing, Reply, Span
from dialogs.spoken import label, spoken
from dialogs.world import Scene


def draw_list(scene: Scene) -> Reply:
    """Every answer that stands, each with a button to change it."""
    words, session = scene.words, scene.session
    items, choices = [], []
    for entry in answers.answered(session.log):
        fact = scene.fact(entry.fact)
        name = label(words, fact)
        value = (
            words.say(f"answer-{entry.given_up}") if entry.known is None else spoken(words, fact, entry.known)
        )
        items.append(Item((Span(words.say("answer-label", label=name)), Span(value, strong=True))))
        choices.append(Button(button_key(session, Action("change", entry.fact)), name))
    blocks = (say(scene, "edit-which"), Listing(tuple(items)))
    return Reply("question", blocks, choices=tuple(choices), controls=(button(scene, "cancel"),))


def draw_confirmation(scene: Scene) -> Reply:
    """Whether really to start again, or to delete everything."""
    what = scene.session.state
    yes = Button(button_key(scene.session, Action("confirm")), scene.words.say(f"confirm-{what}"))
    no = Button(button_key(scene.session, Action("cancel")), scene.words.say("control-cancel"))
    return Reply("question", (say(scene, f"ask-{what}"),), choices=(yes, no))


def farewell(scene: Scene) -> Reply:
    """That everything is deleted."""
    return Reply("notice", (say(scene, "deleted-text"),))
