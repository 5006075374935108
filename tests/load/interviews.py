"""What the people of a load run do: whole interviews, played beforehand against the conversation itself.

    Does(start=True), Does(keys=("aim.auto",)), Does(keys=("pick.yes",)), Does(text="3 年"),
    Does(keys=("tick.0", "tick.4", "done"), whole=True), …     up to the result

Of a key only what it does is kept: its moment stands in the page's token. So a driver needs no knowledge of
the regulation, and every run of the same seed does the same.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from criteria.policy.model import Policy
from dialogs.conversation import begin, step
from dialogs.events import Event, Pressed, Typed
from dialogs.replies import Button
from dialogs.session import Session
from dialogs.world import World
from tests.answering import Profile, buttons_for
from tests.criteria.applicants import complete_applicant
from tests.criteria.chance import Chance, happens, seeded
from tests.load.driving import Does, Interview
from tests.policies import hunan_versions

NOW = datetime(2026, 11, 23, tzinfo=UTC)
MOST_TURNS = 60
TYPED = 0.2
"""How often somebody types what a button says, where one press would answer."""


def interviews(count: int, seed: int) -> tuple[Interview, ...]:
    """So many interviews of people near the thresholds, some of whom do not know everything."""
    chance, world = seeded(seed), World(hunan_versions())
    return tuple(tuple(_played(world, _person(chance), chance)) for _ in range(count))


def _person(chance: Chance) -> Profile:
    known = complete_applicant(chance)
    in_vain = chance.sample(list(known), chance.choice((0, 0, 2, 6)))
    return {name: value for name, value in known.items() if name not in in_vain}


def _played(world: World, profile: Profile, chance: Chance) -> Iterator[Does]:
    made = begin(session_id="load-interview", world=world, now=NOW)
    yield Does(start=True)
    (aim,) = (each for each in made.replies[-1].choices if _does(each) == "aim.auto")
    buttons: tuple[Button, ...] = (aim,)
    policy = world.policies.at(NOW)
    for _ in range(MOST_TURNS):
        does, event = _answer(policy, made.session, buttons, chance)
        asked = made.session.asked
        made = step(made.session, event, world=world, now=NOW)
        yield does
        if asked and made.session.asked == asked and not made.session.together:  # they know no better
            profile = {name: known for name, known in profile.items() if name != asked}
        if made.session.state != "asking":
            return
        buttons = buttons_for(policy, made.session, made.replies[-1], profile)
    raise AssertionError((made.session.asked, "is asked without end"))


def _answer(
    policy: Policy, session: Session, buttons: tuple[Button, ...], chance: Chance
) -> tuple[Does, Event]:
    one_of_few = len(buttons) == 1 and buttons[0].role == "choice" and session.state == "asking"
    if one_of_few and not session.together and happens(chance, TYPED):
        return Does(text=buttons[0].label), Typed(buttons[0].label)
    whole = any(button.role != "control" for button in buttons[:-1]) or _does(buttons[-1]) == "nothing"
    keys = tuple(button.key for button in buttons)
    return Does(keys=tuple(map(_does, buttons)), whole=whole), Pressed(keys, whole=whole)


def _does(button: Button) -> str:
    return button.key.split(".", 2)[2]
