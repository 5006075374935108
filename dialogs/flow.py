"""Where the conversation goes after a change: what is left to ask decides, the machine knows the way."""

from dataclasses import replace

from criteria.interview import next_facts
from dialogs import answers
from dialogs.life import Life, Trigger, advance
from dialogs.session import Session
from dialogs.world import World


def proceed(world: World, session: Session, trigger: Trigger) -> Session:
    """The session in the state that the trigger leads to, with the next question; as it was where it leads
    nowhere.
    """
    open_facts = facts_left(world, session)
    life = Life(
        state=session.state,
        open=bool(open_facts),
        begun=bool(session.log),
        from_welcome=session.returns == "welcome",
        from_result=session.returns == "result",
    )
    state = advance(life, trigger)
    if state is None:
        return session
    asked = open_facts[0] if state == "asking" else None
    return replace(session, state=state, asked=asked, left=estimate(len(open_facts)))


def facts_left(world: World, session: Session) -> tuple[str, ...]:
    """The facts that are still worth asking, in asking order."""
    facts = next_facts(
        world.policy,
        answers.profile(session.log),
        target=session.target,
        given_up=answers.given_up(session.log),
        phase=world.phase,
    )
    return tuple(facts)


def estimate(open_facts: int) -> int:
    """About how many questions remain while so many facts are open: answers make most of the others
    superfluous.
    """
    return min(open_facts, 3 + open_facts // 5)
