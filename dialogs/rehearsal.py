"""A conversation with nobody, so that people need not wait for what is loaded when first needed."""

from collections.abc import Iterator
from datetime import datetime

from dialogs.conversation import begin, step
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.messages import words_of
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.world import World
from locales.wording import LANGUAGES, SOURCE_LANGUAGE

ANSWER = "1, x"
"""Something that is no answer, for whatever reads one is tried on it."""
MOST_ANSWERS = 60
"""More than any conversation has."""


def rehearse(world: World, now: datetime) -> tuple[Reply, ...]:
    """Hold a conversation to its result, told in every language, then look things up in each; all that was
    said.
    """
    return (*_interview(world, now), *_enquiries(world, now))


def _interview(world: World, now: datetime) -> Iterator[Reply]:
    """Type something to every question, then press its first button, or what ends its choice; at the end see
    the result in every language.
    """
    session, replies = _begun(world, now, SOURCE_LANGUAGE)
    for _ in range(MOST_ANSWERS):
        yield from replies
        choices = replies[-1].choices
        if replies[-1].kind == "result" or not choices:
            break
        ending = (button for button in choices if replies[-1].multiple and button.role != "choice")
        pressed = Pressed((next(ending, choices[0]).key,))
        typed = step(session, Typed(ANSWER), world=world, now=now)
        yield from typed.replies
        done = step(session, pressed, world=world, now=now)
        session, replies = done.session, done.replies
    for language in LANGUAGES:
        yield from step(session, Command("language", language), world=world, now=now).replies


def _enquiries(world: World, now: datetime) -> Iterator[Reply]:
    policy = world.policies.at(now)
    clause = next(iter(policy.clauses.values()))
    enquiries: tuple[Event, ...] = (
        *(Typed(words_of(policy, language).say("example-question")) for language in LANGUAGES),
        Command("search", policy.id),
        Command("search", clause.text),
        Command("article", clause.id),
        Command("help"),
        Command("privacy"),
        Typed(clause.label),
        Command("result"),
    )
    for language in LANGUAGES:
        session, replies = _begun(world, now, language)
        yield from replies
        for enquiry in enquiries:
            done = step(session, enquiry, world=world, now=now)
            session = done.session
            yield from done.replies


def _begun(world: World, now: datetime, language: str) -> tuple[Session, tuple[Reply, ...]]:
    begun = begin(session_id="rehearsal", world=world, now=now, language=language)
    return begun.session, begun.replies
