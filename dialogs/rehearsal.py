"""A conversation with nobody, so that people need not wait for what is loaded when first needed."""

from collections.abc import Iterator
from datetime import datetime

from dialogs.conversation import begin, step
from dialogs.events import Command, Event, Typed
from dialogs.messages import words_of
from dialogs.playing import press
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
    """Type something to every question, then take its first choice; at the end see the result in every
    language.
    """
    story = words_of(world.policies.at(now), SOURCE_LANGUAGE).say("example-story")
    session, replies = _begun(world, now, SOURCE_LANGUAGE)
    for _ in range(MOST_ANSWERS):
        yield from replies
        if replies[-1].kind == "result" or not replies[-1].choices:
            break
        for text in (ANSWER, story):
            yield from step(session, Typed(text), world=world, now=now).replies
        done = step(session, press(replies[-1], 0), world=world, now=now)
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
