"""What each button and command does: one small function an action."""

from dataclasses import replace

from dialogs.flow import proceed
from dialogs.interview import answers
from dialogs.interview.answering import give_up
from dialogs.interview.pressed import CHOOSING, Handler, stale
from dialogs.interview.questions import typing_hint, why
from dialogs.keys import Action, button_key
from dialogs.knowledge.lookups import answer, show_clause, show_clauses_of, show_contents, uses_of
from dialogs.life import ASIDE, Trigger
from dialogs.replies import Button, Paragraph, Reply, Span
from dialogs.session import Session
from dialogs.small_replies import notice, say
from dialogs.world import Scene, Turn
from locales.wording import LANGUAGES, wording


def act(scene: Scene, action: Action) -> Turn:
    """Do what was asked for; where it means nothing now, say so kindly and change nothing."""
    handler = HANDLERS.get(action.name)
    return handler(scene, action.argument) if handler else stale(scene)


def _aim(scene: Scene, target: str) -> Turn:
    if target != "auto" and target not in [tier.id for tier in scene.policy.tiers]:
        return stale(scene)
    return Turn(proceed(scene.world, replace(scene.session, target=target), "aim"))


def _unknown(scene: Scene, _: str) -> Turn:
    return give_up(scene, scene.session.asked, "unknown") if scene.session.asked else _not_asking(scene)


def _skip(scene: Scene, _: str) -> Turn:
    if scene.session.state == "changing":
        return _cancel(scene, "")
    return give_up(scene, scene.session.asked, "skipped") if scene.session.asked else _not_asking(scene)


def _not_asking(scene: Scene) -> Turn:
    return Turn(scene.session, (notice(scene, "notice-nothing-asked"),), aside=True)


def _back(scene: Scene, _: str) -> Turn:
    session = scene.session
    if session.state in ASIDE:
        return _cancel(scene, "")
    if session.state == "result" and session.left:
        return _continue(scene, "")
    if session.log:
        return Turn(proceed(scene.world, answers.undo(session), "back"))
    left = proceed(scene.world, session, "leave")
    return (
        Turn(left)
        if left.state != session.state
        else Turn(left, (notice(scene, "notice-nothing-before"),), aside=True)
    )


def _continue(scene: Scene, _: str) -> Turn:
    return Turn(proceed(scene.world, scene.session, "go_on"))


def _result(scene: Scene, _: str) -> Turn:
    if scene.session.state == "welcome":
        return Turn(scene.session, (notice(scene, "notice-no-result-yet"),), aside=True)
    return Turn(proceed(scene.world, scene.session, "show"))


def _edit(scene: Scene, _: str) -> Turn:
    if not scene.session.log:
        return Turn(scene.session, (notice(scene, "notice-nothing-to-edit"),), aside=True)
    return Turn(_leaving(scene, "edit"))


def _change(scene: Scene, name: str) -> Turn:
    if name not in scene.policy.vocabulary:
        return stale(scene)
    changing = _leaving(scene, "change")
    return Turn(replace(changing, asked=name)) if changing.state == "changing" else stale(scene)


def _cancel(scene: Scene, _: str) -> Turn:
    return Turn(proceed(scene.world, scene.session, "cancel"))


def _restart(scene: Scene, _: str) -> Turn:
    moved = _leaving(scene, "restart")
    return Turn(anew(moved) if moved.state == "welcome" else moved)


def _delete(scene: Scene, _: str) -> Turn:
    return Turn(_leaving(scene, "delete"))


def _confirm(scene: Scene, _: str) -> Turn:
    moved = proceed(scene.world, scene.session, "confirm")
    return Turn(anew(moved)) if moved.state != scene.session.state else stale(scene)


def _leaving(scene: Scene, trigger: Trigger) -> Session:
    """The session after a trigger that leads aside, remembering where to come back to."""
    session = scene.session
    returns = session.returns if session.state in ASIDE else session.state
    leaving = replace(session, returns=returns, ticked=frozenset(), proposal=None)
    return proceed(scene.world, leaving, trigger)


def anew(session: Session) -> Session:
    """The session without any answer."""
    return replace(
        session, target="auto", log=(), suggestions={}, asked=None, left=0, ticked=frozenset(), proposal=None
    )


def _why(scene: Scene, _: str) -> Turn:
    if scene.session.asked is None:
        return _not_asking(scene)
    fact = scene.fact(scene.session.asked)
    told = Reply("notice", (why(scene, fact), uses_of(scene, fact)))
    return Turn(scene.session, (told,), aside=True)


def _clauses(scene: Scene, _: str) -> Turn:
    return show_clauses_of(scene, scene.session.asked) if scene.session.asked else _not_asking(scene)


def _hint(scene: Scene, _: str) -> Turn:
    if scene.session.asked is None:
        return _help(scene, "")
    hint = typing_hint(scene, scene.fact(scene.session.asked))
    reply = Reply("notice", (Paragraph((Span(hint.text),), tone="quiet"),))
    return Turn(scene.session, (reply,), aside=True)


def _greeting(scene: Scene, _: str) -> Turn:
    return Turn(scene.session, (notice(scene, "notice-hello", "plain"),), aside=True)


def _thanks(scene: Scene, _: str) -> Turn:
    return Turn(scene.session, (notice(scene, "notice-welcome", "plain"),), aside=True)


def _contents(scene: Scene, _: str) -> Turn:
    return show_contents(scene)


def _start(scene: Scene, payload: str) -> Turn:
    if payload.strip():
        return show_clause(scene, payload)
    return Turn(scene.session, aside=True)


def _language(scene: Scene, language: str) -> Turn:
    if language in LANGUAGES:
        return Turn(replace(scene.session, language=language), aside=True)
    choices = tuple(
        Button(button_key(scene.session, Action("language", each)), wording(each).say("language-name"))
        for each in LANGUAGES
    )
    return Turn(
        scene.session, (Reply("notice", (say(scene, "language-which"),), choices=choices),), aside=True
    )


def _privacy(scene: Scene, _: str) -> Turn:
    told = notice(scene, "privacy-text", "plain", days=scene.world.retention_days)
    return Turn(scene.session, (told,), aside=True)


def _help(scene: Scene, _: str) -> Turn:
    told = notice(scene, "help-text", "plain", question=scene.words.say("example-question"))
    return Turn(scene.session, (told,), aside=True)


HANDLERS: dict[str, Handler] = {
    "aim": _aim,
    **CHOOSING,
    "unknown": _unknown,
    "skip": _skip,
    "back": _back,
    "continue": _continue,
    "result": _result,
    "edit": _edit,
    "change": _change,
    "cancel": _cancel,
    "restart": _restart,
    "delete": _delete,
    "confirm": _confirm,
    "why": _why,
    "clauses": _clauses,
    "contents": _contents,
    "elsewhere": _contents,
    "article": show_clause,
    "search": answer,
    "start": _start,
    "language": _language,
    "privacy": _privacy,
    "help": _help,
    "hint": _hint,
    "greeting": _greeting,
    "thanks": _thanks,
}
