"""What each button and command does: one small function an action. Whether it may be done, and what it
means here, the machine of `dialogs.life` decides.
"""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.flow import leaving, meaning, opened, proceed
from dialogs.interview import answers
from dialogs.interview.answering import give_up
from dialogs.interview.consulting import consult, decline
from dialogs.interview.hearing import agree, unsay
from dialogs.interview.keeping import adopt, amend, drop
from dialogs.interview.pressed import (
    Handler,
    accept,
    done,
    nothing,
    pick,
    reuse,
    stale,
    tick,
    untick,
)
from dialogs.interview.questions import typing_hint, why
from dialogs.interview.several import reasons
from dialogs.interview.several_answers import give_up_several, take_exceptions_back, told_beside
from dialogs.interview.supposing import suppose
from dialogs.keys import Action, button_key, read_link
from dialogs.knowledge.lookups import answer, show_clause, show_clauses_of, show_contents, uses_of
from dialogs.life import STATES, Trigger
from dialogs.moving import take_in
from dialogs.privacy import whole_notice
from dialogs.replies import Button, Paragraph, Reply, Span
from dialogs.results.page import proofs_of
from dialogs.results.preparing import prepare, ready
from dialogs.results.trying import plan_changes
from dialogs.session import GivenUp, Session
from dialogs.small_replies import facts_at, notice, say
from dialogs.world import Scene, Turn
from locales.wording import LANGUAGES, wording


def act(scene: Scene, action: Action) -> Turn:
    """Do what was asked for, as the machine understands it here. Where it means nothing now, say so kindly
    and change nothing.
    """
    if action.name == "back" and scene.session.form == "exceptions":
        return take_exceptions_back(scene)
    trigger = meaning(scene, scene.session, action.name)
    if trigger is None:
        return refuse(scene, action.name)
    if trigger in MOVES:
        return Turn(proceed(scene, scene.session, trigger))
    handler = BY_MEANING.get(trigger) or HANDLERS[action.name]
    return handler(scene, action.argument)


def refuse(scene: Scene, name: str) -> Turn:
    """The answer to what cannot be done here."""
    return Turn(scene.session, (refusal(scene, name),))


def _aim(scene: Scene, target: str) -> Turn:
    if target != "auto" and target not in [tier.id for tier in scene.policy.tiers]:
        return stale(scene)
    return Turn(proceed(scene, replace(scene.session, target=target), "aim"))


def _unknown(scene: Scene, _: str) -> Turn:
    return _give_up(scene, "unknown")


def _skip(scene: Scene, _: str) -> Turn:
    return _give_up(scene, "skipped")


def _give_up(scene: Scene, how: GivenUp) -> Turn:
    return give_up_several(scene, how) if scene.session.together else give_up(scene, how)


def _undo(scene: Scene, _: str) -> Turn:
    return Turn(proceed(scene, answers.undo(scene.session), "undo"))


def _edit(scene: Scene, places: str) -> Turn:
    """The list of all answers, or of those at some places of the vocabulary."""
    return Turn(replace(leaving(scene, "edit"), together=facts_at(scene, places)))


def _change(scene: Scene, name: str) -> Turn:
    return _asked(scene, name, "change")


def _relist(scene: Scene, name: str) -> Turn:
    """A list that was answered opens again, as it was answered; what is tried out is changed one by one."""
    facts = told_beside(scene, name)
    if not facts:
        return stale(scene)
    if scene.session.supposed:
        return Turn(replace(leaving(scene, "edit"), together=facts))
    return Turn(opened(scene, leaving(scene, "change"), facts))


def _vary(scene: Scene, name: str) -> Turn:
    return _asked(scene, name, "vary")


def _asked(scene: Scene, name: str, trigger: Trigger) -> Turn:
    if name not in scene.policy.vocabulary:
        return stale(scene)
    return Turn(replace(leaving(scene, trigger), asked=name))


def _checklist(scene: Scene, _: str) -> Turn:
    if not proofs_of(scene):
        return Turn(scene.session, (notice(scene, "checklist-empty"),))
    return Turn(leaving(scene, "list"))


def _suppose(scene: Scene, _: str) -> Turn:
    return Turn(leaving(scene, "suppose"))


def _try(scene: Scene, argument: str) -> Turn:
    changes = plan_changes(scene, argument)
    return stale(scene) if changes is None else suppose(scene, changes, "try")


def _restart(scene: Scene, _: str) -> Turn:
    moved = leaving(scene, "restart")
    return Turn(moved if STATES[moved.state].aside else anew(moved))


def _delete(scene: Scene, _: str) -> Turn:
    return Turn(leaving(scene, "delete"))


def _confirm(scene: Scene, _: str) -> Turn:
    return Turn(anew(proceed(scene, scene.session, "confirm")))


def anew(session: Session) -> Session:
    """The session without any answer."""
    return replace(
        session,
        target="auto",
        log=(),
        suggestions={},
        asked=None,
        together=(),
        form="question",
        ahead=(),
        ticked=frozenset(),
        marked={},
        proposal=None,
        supposed={},
        prepared=frozenset(),
        story=None,
        arriving=None,
    )


def _why(scene: Scene, _: str) -> Turn:
    if scene.session.together:
        return Turn(scene.session, (Reply("notice", (reasons(scene),)),))
    told = Reply("notice", (why(scene, scene.question), uses_of(scene, scene.question)))
    return Turn(scene.session, (told,))


def _clauses(scene: Scene, _: str) -> Turn:
    return show_clauses_of(scene, *(scene.session.together or (scene.question.name,)))


def _hint(scene: Scene, _: str) -> Turn:
    hint = typing_hint(scene, scene.question)
    reply = Reply("notice", (Paragraph((Span(hint.text),), tone="quiet"),))
    return Turn(scene.session, (reply,))


def _greeting(scene: Scene, _: str) -> Turn:
    return Turn(scene.session, (notice(scene, "notice-hello", "plain"),))


def _thanks(scene: Scene, _: str) -> Turn:
    return Turn(scene.session, (notice(scene, "notice-welcome", "plain"),))


def _contents(scene: Scene, _: str) -> Turn:
    return show_contents(scene)


def _start(scene: Scene, payload: str) -> Turn:
    """Where a link leads: to a clause, or to what its button would do; of who has told nothing yet, such a
    link was given in a conversation that is no more.
    """
    linked = read_link(payload)
    if linked is not None and scene.session.log:
        return act(scene, linked)
    if linked is None and payload.strip():
        return show_clause(scene, payload)
    return Turn(scene.session)


def _language(scene: Scene, language: str) -> Turn:
    if language in LANGUAGES:
        return Turn(replace(scene.session, language=language))
    choices = tuple(
        Button(button_key(scene.session, Action("language", each)), wording(each).say("language-name"))
        for each in LANGUAGES
    )
    return Turn(scene.session, (Reply("notice", (say(scene, "language-which"),), choices=choices),))


def _privacy(scene: Scene, _: str) -> Turn:
    told = whole_notice(scene.words, scene.world.terms, scene.world.channel)
    return Turn(scene.session, (Reply("notice", told),))


def _export(scene: Scene, _: str) -> Turn:
    return Turn(scene.session, (replace(notice(scene, "export-here", "plain"), brings="export"),))


def _link(scene: Scene, _: str) -> Turn:
    """A code to go on elsewhere; who has answered nothing can as well begin there."""
    if not scene.session.log:
        return Turn(scene.session, (notice(scene, "link-nothing", "plain"),))
    return Turn(scene.session, (replace(notice(scene, "link-here", "plain"), brings="link"),))


def refusal(scene: Scene, name: str) -> Reply:
    """What is said of an action that the machine does not let be done."""
    return notice(scene, REFUSALS.get(name, "notice-stale"), question=scene.words.say("example-question"))


def _help(scene: Scene, _: str) -> Turn:
    told = notice(scene, "help-text", "plain", question=scene.words.say("example-question"))
    return Turn(scene.session, (told,))


MOVES: frozenset[Trigger] = frozenset(("keep", "cancel", "resume", "leave", "go_on", "show"))
"""The triggers by which the machine moves and nothing else happens."""

HANDLERS: Mapping[str, Handler] = {
    "aim": _aim,
    "pick": pick,
    "tick": tick,
    "untick": untick,
    "done": done,
    "nothing": nothing,
    "accept": accept,
    "reuse": reuse,
    "unknown": _unknown,
    "skip": _skip,
    "back": _undo,
    "edit": _edit,
    "change": _change,
    "relist": _relist,
    "suppose": _suppose,
    "try": _try,
    "keep": adopt,
    "agree": agree,
    "unsay": unsay,
    "consult": consult,
    "decline": decline,
    "checklist": _checklist,
    "prepare": prepare,
    "restart": _restart,
    "delete": _delete,
    "confirm": _confirm,
    "why": _why,
    "clauses": _clauses,
    "hint": _hint,
    "contents": _contents,
    "elsewhere": _contents,
    "article": show_clause,
    "search": answer,
    "start": _start,
    "language": _language,
    "privacy": _privacy,
    "export": _export,
    "link": _link,
    "help": _help,
    "greeting": _greeting,
    "thanks": _thanks,
}
"""What else is done for each action."""

BY_MEANING: Mapping[Trigger, Handler] = {
    "vary": _vary,
    "drop": drop,
    "amend": amend,
    "ready": ready,
    "agree": agree,
    "take_in": take_in,
}
"""What is done instead where an action means something else than usual."""

REFUSALS: Mapping[str, str] = {
    **dict.fromkeys(("unknown", "skip", "why", "clauses"), "notice-nothing-asked"),
    "back": "notice-nothing-before",
    "result": "notice-no-result-yet",
    "edit": "notice-nothing-to-edit",
    "hint": "help-text",
}
"""The messages of refusals; of all other actions it is said that the button is late."""
