"""What stands open beside the interview: the list of answers to change, and the questions whether to go that
far.
"""

from dialogs.interview import answers
from dialogs.keys import Action, button_key
from dialogs.replies import Button, Reply
from dialogs.session import Entry
from dialogs.small_replies import button, in_words, named, say
from dialogs.world import Scene


def draw_list(scene: Scene) -> Reply:
    """Every answer that stands, as a button to change it."""
    given = answers.answered(scene.session.log)
    choices = tuple(
        Button(button_key(scene.session, Action("change", entry.fact)), _told(scene, entry), number=n)
        for n, entry in enumerate(given, start=1)
    )
    blocks = (say(scene, "edit-which"),)
    return Reply("question", blocks, choices=choices, controls=(button(scene, "cancel"),))


def _told(scene: Scene, entry: Entry) -> str:
    return named(scene, entry.fact) + in_words(scene, entry.fact, entry.known, entry.given_up)


def draw_confirmation(scene: Scene) -> Reply:
    """Whether really to start again, or to delete everything."""
    what = scene.session.state
    yes = Button(button_key(scene.session, Action("confirm")), scene.words.say(f"confirm-{what}"))
    no = Button(button_key(scene.session, Action("cancel")), scene.words.say("control-cancel"))
    return Reply("question", (say(scene, f"ask-{what}"),), choices=(yes, no))


def farewell(scene: Scene) -> Reply:
    """That everything is deleted."""
    return Reply("notice", (say(scene, "deleted-text"),))
