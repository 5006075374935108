"""Trying changes out from a button: what it stands for is found again among the plans of that moment.

A button's key has no room for changes such as 学历 → 硕士 with 发明专利 → 2; it carries a short number of
them, and whoever presses it gets just those, or nothing where no plan asks for them any more.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Final

from criteria.planning import plan
from criteria.policy.vocabulary import Value
from dialogs.interview import answers
from dialogs.interview.dates import begun
from dialogs.keys import Action, button_key
from dialogs.replies import Button
from dialogs.world import Scene

DIGITS: Final = 12


def try_button(scene: Scene, changes: Mapping[str, Value], label: str) -> Button:
    """Shows the result with the changes of a plan; `label` says which."""
    return Button(button_key(scene.session, Action("try", _number(changes))), label, "control")


def plan_changes(scene: Scene, argument: str) -> Mapping[str, Value] | None:
    """The changes that `try_button` numbered so; None where no plan asks for them."""
    return next((changes for changes in _planned(scene) if _number(changes) == argument), None)


def _planned(scene: Scene) -> Iterator[Mapping[str, Value]]:
    policy, profile = scene.policy, answers.profile_of(scene.policy, scene.session)
    for tier in policy.tiers if policy.costs else ():
        outlook = plan(
            policy,
            profile,
            to=tier.id,
            today=scene.today,
            phase=scene.world.phase,
            begun=begun(scene.session, profile),
        )
        yield from (each.changes for each in outlook.plans)


def _number(changes: Mapping[str, Value]) -> str:
    told = (
        (name, sorted(value) if isinstance(value, frozenset) else value) for name, value in changes.items()
    )
    return sha256(repr(sorted(told, key=lambda each: each[0])).encode()).hexdigest()[:DIGITS]
