"""Trying an answer out: the result is shown with it, and nothing is recorded.

硕士 → 试算：“最高学历或学位”改成硕士。还没有记下。
"""

from collections.abc import Mapping
from dataclasses import replace

from criteria.policy.vocabulary import Known
from dialogs.flow import proceed
from dialogs.interview import answers
from dialogs.life import Trigger
from dialogs.session import Session
from dialogs.small_replies import notice
from dialogs.world import Scene, Turn


def suppose(scene: Scene, changes: Mapping[str, Known], trigger: Trigger = "answer") -> Turn:
    """Suppose changes, beside those that are supposed already; what is known to be so is no change."""
    known = answers.profile(scene.session.log)
    together = {**scene.session.supposed, **changes}
    supposed = {fact: value for fact, value in together.items() if known.get(fact) != value}
    session = with_supposed(scene.session, supposed)
    if supposed:
        return Turn(proceed(scene, session, trigger))
    return Turn(proceed(scene, session, "cancel"), (notice(scene, "trial-no-change"),))


def with_supposed(session: Session, supposed: Mapping[str, Known]) -> Session:
    """The session with only this supposed, and nothing of what stood half answered."""
    return replace(session, supposed=supposed, ticked=frozenset(), proposal=None)
