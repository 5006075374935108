"""Agreeing to the notice on privacy: by beginning under it, or by going on once a newer one was shown."""

from dataclasses import replace

from dialogs.privacy import short_notice
from dialogs.replies import Paragraph, Span
from dialogs.session import Notice, Session
from dialogs.small_replies import notice
from dialogs.world import Scene, Turn


def agreed_on(scene: Scene) -> Session:
    """The session of who begins under the notice as it is now."""
    version = scene.world.notice
    return replace(scene.session, notices=(Notice(version, shown=scene.now, agreed=scene.now),))


def shown_anew(scene: Scene) -> Turn:
    """Who goes on is shown a notice that they have not seen, once; who goes on after that agrees to it."""
    version = scene.world.notice
    seen = scene.session.notices
    last = next((each for each in seen if each.version == version), None)
    if last is None:
        told = replace(scene.session, notices=(*seen, Notice(version, shown=scene.now)))
        short = short_notice(scene.words, scene.world.terms, scene.world.channel)
        return Turn(told, (notice(scene, "privacy-changed", "plain", notice=short),))
    if last.agreed is None:
        agreed = tuple(replace(each, agreed=scene.now) if each is last else each for each in seen)
        return Turn(replace(scene.session, notices=agreed))
    return Turn(scene.session)


def stands_below(scene: Scene) -> Paragraph:
    """The short notice, as it stands where a person begins."""
    return Paragraph((Span(short_notice(scene.words, scene.world.terms, scene.world.channel)),), tone="quiet")
