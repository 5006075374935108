"""What stands open before the person in each state of the conversation."""

from dialogs.flow import offered
from dialogs.interview import answers
from dialogs.interview.questions import draw_question
from dialogs.keys import Action, button_key
from dialogs.replies import Button, Reply
from dialogs.results.page import draw_result
from dialogs.session import Entry
from dialogs.small_replies import button, in_words, named, say
from dialogs.welcome import draw_welcome
from dialogs.world import Scene


def open_replies(scene: Scene) -> tuple[Reply, ...]:
    """What stands open before the person now."""
    session = scene.session
    match session.state:
        case "welcome":
            return (draw_welcome(scene),)
        case "asking" | "changing" if session.asked:
            return (draw_question(scene, session.asked),)
        case "editing":
            return (_draw_answers(scene),)
        case "restarting" | "deleting":
            return (_draw_confirmation(scene),)
        case "deleted":
            return (_draw_farewell(scene),)
        case _:
            return (draw_result(scene),)


def _draw_answers(scene: Scene) -> Reply:
    """Every answer that stands, as a button to change it."""
    given = answers.answered(scene.session.log)
    choices = tuple(
        Button(button_key(scene.session, Action("change", entry.fact)), _told(scene, entry), number=n)
        for n, entry in enumerate(given, start=1)
    )
    blocks = (say(scene, "edit-which"),)
    return Reply("question", blocks, choices=choices, controls=_controls(scene, "change"))


def _told(scene: Scene, entry: Entry) -> str:
    return named(scene, entry.fact) + in_words(scene, entry.fact, entry.known, entry.given_up)


def _draw_confirmation(scene: Scene) -> Reply:
    """Whether really to start again, or to delete everything."""
    what = scene.session.state
    yes = Button(button_key(scene.session, Action("confirm")), scene.words.say(f"confirm-{what}"))
    no = Button(button_key(scene.session, Action("cancel")), scene.words.say("control-cancel"))
    return Reply(
        "question",
        (say(scene, f"ask-{what}"),),
        choices=(yes, no),
        controls=_controls(scene, "confirm", "cancel"),
    )


def _controls(scene: Scene, *drawn: str) -> tuple[Button, ...]:
    """The buttons of all that is offered, but of what is `drawn` as a choice already."""
    return tuple(button(scene, name) for name in offered(scene, scene.session) if name not in drawn)


def _draw_farewell(scene: Scene) -> Reply:
    """That everything is deleted."""
    return Reply("notice", (say(scene, "deleted-text"),))
