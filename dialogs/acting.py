"""What each button and command does: one small function an action."""

from collections.abc import Callable
from dataclasses import replace

from criteria.vocabulary import Known
from dialogs import answers
from dialogs.answering import accept, give_up, take
from dialogs.bands import bands
from dialogs.drawing import notice
from dialogs.flow import proceed
from dialogs.keys import Action
from dialogs.life import ASIDE, Trigger
from dialogs.questions import why
from dialogs.replies import Quotation, Reply
from dialogs.session import Session
from dialogs.world import Scene, Turn
from locales.wording import LANGUAGES

Handler = Callable[[Scene, str], Turn]


def act(scene: Scene, action: Action) -> Turn:
    """Do what was asked for; where it means nothing now, say so kindly and change nothing."""
    handler = HANDLERS.get(action.name)
    return handler(scene, action.argument) if handler else stale(scene)


def stale(scene: Scene) -> Turn:
    """The answer to a button that is not, or no longer, one of the open question's."""
    return Turn(scene.session, (notice(scene, "notice-stale"),), aside=True)


def _aim(scene: Scene, target: str) -> Turn:
    if target != "auto" and target not in [tier.id for tier in scene.policy.tiers]:
        return stale(scene)
    return Turn(proceed(scene.world, replace(scene.session, target=target), "aim"))


def _pick(scene: Scene, argument: str) -> Turn:
    picked = _picked(scene, argument)
    if picked is None or scene.session.asked is None:
        return stale(scene)
    return take(scene, scene.session.asked, picked)


def _picked(scene: Scene, argument: str) -> Known | None:
    if scene.session.asked is None:
        return None
    fact = scene.fact(scene.session.asked)
    if fact.kind == "flag":
        return {"yes": True, "no": False}.get(argument)
    values: tuple[Known, ...] = (
        tuple(fact.values) if fact.kind == "choice" else bands(scene.policy, fact.name)
    )
    return values[int(argument)] if argument.isdecimal() and int(argument) < len(values) else None


def _member(scene: Scene, argument: str) -> str | None:
    if scene.session.asked is None:
        return None
    fact = scene.fact(scene.session.asked)
    values = list(fact.values) if fact.kind == "set" else []
    return values[int(argument)] if argument.isdecimal() and int(argument) < len(values) else None


def _tick(scene: Scene, argument: str) -> Turn:
    member = _member(scene, argument)
    if member is None:
        return stale(scene)
    return Turn(replace(scene.session, ticked=scene.session.ticked | {member}))


def _untick(scene: Scene, argument: str) -> Turn:
    member = _member(scene, argument)
    if member is None:
        return stale(scene)
    return Turn(replace(scene.session, ticked=scene.session.ticked - {member}))


def tick_together(scene: Scene, arguments: tuple[str, ...]) -> Turn:
    """The members of a multiple choice that a form sends at once, ended with 完成."""
    members = [_member(scene, argument) for argument in arguments]
    if None in members:
        return stale(scene)
    chosen = frozenset(member for member in members if member)
    return _done(replace(scene, session=replace(scene.session, ticked=chosen)), "")


def _done(scene: Scene, _: str) -> Turn:
    session = scene.session
    if session.asked is None or scene.fact(session.asked).kind != "set":
        return stale(scene)
    if not session.ticked:
        return Turn(session, (notice(scene, "notice-nothing-ticked"),))
    return take(scene, session.asked, session.ticked)


def _nothing(scene: Scene, _: str) -> Turn:
    if scene.session.asked is None or scene.fact(scene.session.asked).kind != "set":
        return stale(scene)
    return take(scene, scene.session.asked, frozenset())


def _accept(scene: Scene, _: str) -> Turn:
    return accept(scene, scene.session.proposal) if scene.session.proposal else stale(scene)


def _reuse(scene: Scene, _: str) -> Turn:
    asked = scene.session.asked
    aside = scene.session.suggestions.get(asked) if asked else None
    return take(scene, asked, aside) if asked and aside is not None else stale(scene)


def _unknown(scene: Scene, _: str) -> Turn:
    return give_up(scene, scene.session.asked, "unknown") if scene.session.asked else stale(scene)


def _skip(scene: Scene, _: str) -> Turn:
    return give_up(scene, scene.session.asked, "skipped") if scene.session.asked else stale(scene)


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
    return Turn(replace(_leaving(scene, "change"), asked=name))


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
    return proceed(scene.world, replace(session, returns=returns), trigger)


def anew(session: Session) -> Session:
    """The session without any answer."""
    return replace(
        session, target="auto", log=(), suggestions={}, asked=None, left=0, ticked=frozenset(), proposal=None
    )


def _why(scene: Scene, _: str) -> Turn:
    if scene.session.asked is None:
        return stale(scene)
    reply = Reply("notice", (why(scene, scene.fact(scene.session.asked)),))
    return Turn(scene.session, (reply,), aside=True)


def _clauses(scene: Scene, _: str) -> Turn:
    if scene.session.asked is None:
        return stale(scene)
    blocks = tuple(_quoted(scene, clause) for clause in scene.fact(scene.session.asked).clauses)
    return Turn(scene.session, (Reply("clause", blocks),), aside=True)


def _quoted(scene: Scene, clause: str) -> Quotation:
    known = scene.policy.clauses[clause]
    return Quotation(clause, known.label, known.text, highlighted=True)


def _language(scene: Scene, language: str) -> Turn:
    if language in LANGUAGES:
        return Turn(replace(scene.session, language=language), aside=True)
    following = LANGUAGES[(LANGUAGES.index(scene.session.language) + 1) % len(LANGUAGES)]
    return Turn(replace(scene.session, language=following), aside=True)


def _privacy(scene: Scene, _: str) -> Turn:
    told = notice(scene, "privacy-text", "plain", days=scene.world.retention_days)
    return Turn(scene.session, (told,), aside=True)


def _help(scene: Scene, _: str) -> Turn:
    return Turn(scene.session, (notice(scene, "help-text", "plain"),), aside=True)


HANDLERS: dict[str, Handler] = {
    "aim": _aim,
    "pick": _pick,
    "tick": _tick,
    "untick": _untick,
    "done": _done,
    "nothing": _nothing,
    "accept": _accept,
    "reuse": _reuse,
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
    "language": _language,
    "privacy": _privacy,
    "help": _help,
}
