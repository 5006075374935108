"""Ticking the documents of the checklist: on the sheet one by one, in the list several, kept at once."""

from dataclasses import replace

from dialogs.flow import proceed
from dialogs.interview.pressed import TOGETHER, WHOLE, stale
from dialogs.replies import Reply
from dialogs.results.checklist import draw_checklist
from dialogs.results.page import proofs_of
from dialogs.session import Session
from dialogs.world import Scene, Turn


def draw_preparing(scene: Scene) -> Reply:
    """The open list."""
    return draw_checklist(scene, proofs_of(scene))


def prepare(scene: Scene, proof: str) -> Turn:
    """Tick a document of the person's result, or take its tick back."""
    return Turn(_toggled(scene.session, proof)) if proof in _ids(scene) else stale(scene)


def ready(scene: Scene, argument: str) -> Turn:
    """Back to the sheet. Ticks may be sent along: those of a whole form are all that there are, others change
    what stands.
    """
    together = set(argument.removeprefix(WHOLE).split(TOGETHER)) - {""}
    if not together <= _ids(scene):
        return stale(scene)
    session = scene.session
    if argument.startswith(WHOLE):
        session = replace(session, prepared=(session.prepared - _ids(scene)) | together)
    else:
        for proof in together:
            session = _toggled(session, proof)
    return Turn(proceed(scene, session, "ready"))


def _ids(scene: Scene) -> frozenset[str]:
    return frozenset(proof.id for proof in proofs_of(scene))


def _toggled(session: Session, proof: str) -> Session:
    return replace(session, prepared=session.prepared ^ {proof})
