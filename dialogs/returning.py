"""Coming back: after a long pause with a recap, after a change of the policy's data with what must be asked
again.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from criteria.policy.vocabulary import Known, Vocabulary
from criteria.profile import ProfileError, contradictions, read_profile
from dialogs.flow import proceed
from dialogs.in_words import label
from dialogs.interview import answers
from dialogs.life import STATES
from dialogs.replies import Folded, Item, Listing, Reply, Span
from dialogs.session import Entry, Session
from dialogs.small_replies import in_words, named, notice, say
from dialogs.world import Scene, Turn, World

LONG_AGO: Final = timedelta(days=7)


def welcome_back(scene: Scene) -> tuple[Reply, ...]:
    """A recap for a person who left off more than a week ago; nothing for anybody else."""
    session = scene.session
    if scene.now - session.updated <= LONG_AGO or not session.log:
        return ()
    given = answers.answered(session.log)
    last = scene.policy.document.day(session.updated).isoformat()
    told = say(scene, "recap-welcome-back", date=last, count=len(given))
    folded = Folded(scene.words.say("recap-answers"), (listed(scene, given),))
    return (Reply("notice", (told, folded)),)


def listed(scene: Scene, given: tuple[Entry, ...]) -> Listing:
    """Answers, one a line."""

    def spans(entry: Entry) -> tuple[Span, ...]:
        value = in_words(scene, entry.fact, entry.known, entry.given_up)
        return (Span(named(scene, entry.fact)), Span(value, strong=True))

    return Listing(tuple(Item(spans(entry)) for entry in given))


def carried_over(scene: Scene) -> Turn:
    """The session under the policy as it is now: answers that no longer make sense under it are to be asked
    again.
    """
    session, policy = scene.session, scene.policy
    if session.policy_hash == policy.content_hash:
        return Turn(session)
    log = tuple(_still_valid(policy.vocabulary, session.log))
    suggestions = {f: k for f, k in session.suggestions.items() if _makes_sense(policy.vocabulary, f, k)}
    target = session.target if session.target in {tier.id for tier in policy.tiers} else "auto"
    kept = replace(
        session,
        policy=policy.id,
        policy_hash=policy.content_hash,
        log=log,
        suggestions=suggestions,
        target=target,
        proposal=None,
        supposed={},
        ticked=frozenset(),
        revision=session.revision + 1,
    )
    lost = [
        f for f in answers.standing(session.log) if f in policy.vocabulary and f not in answers.standing(log)
    ]
    return Turn(proceed(scene, kept, "carry"), (_what_changed(scene, lost),))


def makes_sense(session: Session, world: World) -> bool:
    """Whether a session tells only of what its policy knows, and has a question where its state asks one; one
    of an older policy is carried over.
    """
    policy = world.policies.of_content(session.policy_hash)
    if policy is None:
        return True
    vocabulary = policy.vocabulary
    told = [(entry.fact, entry.known) for entry in session.log]
    told += [*session.suggestions.items(), *session.supposed.items()]
    if session.proposal is not None:
        told.append((session.proposal.fact, session.proposal.known))
    named = {session.asked, *session.together} - {None} | {fact for fact, _ in told}
    is_asked = session.asked is not None
    return (
        is_asked == STATES[session.state].asks
        and named <= set(vocabulary)
        and all(known is None or _makes_sense(vocabulary, fact, known) for fact, known in told)
    )


def _what_changed(scene: Scene, lost: list[str]) -> Reply:
    if not lost:
        return notice(scene, "policy-changed")
    labels = scene.words.say("list-separator").join(label(scene.words, scene.fact(fact)) for fact in lost)
    return notice(scene, "policy-changed-again", labels=labels)


def _still_valid(vocabulary: Vocabulary, log: tuple[Entry, ...]) -> Iterator[Entry]:
    standing = {
        name: entry
        for name, entry in answers.standing(log).items()
        if name in vocabulary and (entry.known is None or _makes_sense(vocabulary, name, entry.known))
    }
    known = {name: entry.known for name, entry in standing.items() if entry.known is not None}
    opposed = {name for problem in contradictions(vocabulary, known) for name in problem.facts}
    yield from (entry for name, entry in standing.items() if name not in opposed)


def _makes_sense(vocabulary: Vocabulary, name: str, known: Known) -> bool:
    try:
        return bool(read_profile(vocabulary, {name: known}))
    except ProfileError:
        return False
