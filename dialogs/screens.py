"""What stands open before the person in each state of the conversation."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from criteria.screens import form_of
from dialogs.flow import offered
from dialogs.interview import answers
from dialogs.interview.heard_sheet import draw_heard
from dialogs.interview.questions import draw_question, topic_of
from dialogs.interview.several import draw_several
from dialogs.interview.several_answers import is_nothing, told_together
from dialogs.keys import Action, button_key
from dialogs.moving import draw_arriving
from dialogs.replies import Button, Reply
from dialogs.results.page import draw_result
from dialogs.results.preparing import draw_preparing
from dialogs.results.trial_sheet import draw_trial
from dialogs.session import Entry, State
from dialogs.small_replies import button, in_words, named, say
from dialogs.welcome import draw_welcome
from dialogs.world import Scene


def open_replies(scene: Scene) -> tuple[Reply, ...]:
    """What stands open before the person now."""
    return (DRAWN[scene.session.state](scene),)


def _draw_open_question(scene: Scene) -> Reply:
    asked = scene.session.asked
    if scene.session.together:
        return draw_several(scene)
    return draw_result(scene) if asked is None else draw_question(scene, asked)


def _draw_answers(scene: Scene) -> Reply:
    """Every answer that stands, or those that a line of the sheet tells, as a button to change it; last, list
    by list, what there is nothing of.
    """
    standing, supposed = answers.standing(scene.session.log), scene.session.supposed
    few = [standing.get(name, Entry(0, name, scene.today)) for name in scene.session.together]
    lists = [] if few else list(_nothings(scene))
    folded = {entry.fact for entries in lists for entry in entries}
    told = few or [entry for entry in answers.answered(scene.session.log) if entry.fact not in folded]
    buttons = (*(answer_button(scene, each) for each in told), *(_nothing_of(scene, each) for each in lists))
    choices = tuple(replace(each, role="choice", number=n) for n, each in enumerate(buttons, start=1))
    blocks = (say(scene, "trial-which" if supposed else "edit-which"),)
    return Reply("question", blocks, choices=choices, controls=_controls(scene, "change"))


def _nothings(scene: Scene) -> Iterator[list[Entry]]:
    """Of each list to be ticked the answers that there is nothing, where they are several."""
    supposed, standing = scene.session.supposed, answers.standing(scene.session.log)
    for facts in scene.policy.together:
        given = [standing[name] for name in facts if name in standing and name not in supposed]
        nothings = [entry for entry in given if is_nothing(scene, entry)]
        if form_of(scene.policy, facts) == "ticks" and len(nothings) > 1:
            yield nothings


def _nothing_of(scene: Scene, entries: list[Entry]) -> Button:
    topic = scene.words.say(f"topic-{topic_of(scene, entries[0].fact)}")
    told = scene.words.say("edit-nothing", topic=topic, count=len(entries))
    return replace(list_button(scene, entries), label=told)


def list_button(scene: Scene, entries: Sequence[Entry]) -> Button:
    """The answers of a list as a button that opens it again."""
    topic = scene.words.say(f"topic-{topic_of(scene, entries[0].fact)}")
    told = scene.words.say("answer-label", label=topic) + told_together(scene, entries)
    return Button(button_key(scene.session, Action("relist", entries[0].fact)), told, "control")


def answer_button(scene: Scene, entry: Entry) -> Button:
    """The answer that an entry tells, as a button to change it."""
    return Button(button_key(scene.session, Action("change", entry.fact)), _told(scene, entry), "control")


def _told(scene: Scene, entry: Entry) -> str:
    known = scene.session.supposed.get(entry.fact, entry.known)
    if known is None and not entry.given_up and not entry.there:
        return named(scene, entry.fact) + scene.words.say("answer-open")
    return named(scene, entry.fact) + in_words(scene, entry.fact, known, entry.given_up)


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


DRAWN: Mapping[State, Callable[[Scene], Reply]] = {
    "welcome": draw_welcome,
    "asking": _draw_open_question,
    "result": draw_result,
    "hearing": draw_heard,
    "preparing": draw_preparing,
    "editing": _draw_answers,
    "changing": _draw_open_question,
    "supposing": _draw_open_question,
    "trying": draw_trial,
    "restarting": _draw_confirmation,
    "deleting": _draw_confirmation,
    "deleted": _draw_farewell,
    "arriving": draw_arriving,
}
"""What is drawn in each state."""
