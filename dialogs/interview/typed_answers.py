"""What was understood of a typed answer: recorded and echoed, offered, or asked again with the reason."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from criteria.policy.vocabulary import Fact, Known
from criteria.profile import ProfileError, read_profile
from dialogs.in_words import label, spoken
from dialogs.interview.answering import take, take_besides
from dialogs.interview.dates import noted
from dialogs.interview.number_choices import limits
from dialogs.replies import Paragraph, Reply, Span
from dialogs.session import Proposal
from dialogs.small_replies import notice
from dialogs.understanding.dates import years_since
from dialogs.understanding.reading import Bounded, Reading, Since, Taken, Unclear
from dialogs.world import Scene, Turn

ABOUT: Final = 0.1
"""How far off a value may be that was given as about right, as a share of it."""


def take_reading(scene: Scene, name: str, reading: Reading) -> Turn:
    """Record, offer or ask again what was understood of an answer to the question for a fact.

    What a text tells for sure is recorded and said back; what it may mean is offered with a button; all else
    is asked again with the reason. An `Intent` is no answer and is not handled here.
    """
    scene = replace(scene, session=noted(scene, {**reading.also, name: _outcome_of(reading)}))
    fact = scene.fact(name)
    told = {other: _known(scene, each) for other, each in reading.also.items()}
    also = {other: known for other, known in told.items() if _is_sound(scene, scene.fact(other), known)}
    match reading.outcome:
        case Unclear(reason, suggestion):
            heard = None if suggestion is None else _known(scene, suggestion)
            return _ask_again(scene, fact, reason.say(scene.words), heard, also)
        case Taken(value):
            return _take(scene, fact, value, reading, also)
        case Bounded(bounds):
            return _take(scene, fact, bounds, reading, also)
        case Since() as since:
            return _take(scene, fact, _known(scene, since), reading, also)
        case _:
            msg = f"{reading.outcome} is no answer"
            raise ValueError(msg)


def _outcome_of(reading: Reading) -> object:
    """What was told, or is offered as heard."""
    return reading.outcome.suggestion if isinstance(reading.outcome, Unclear) else reading.outcome


def _take(scene: Scene, fact: Fact, known: Known, reading: Reading, also: Mapping[str, Known]) -> Turn:
    if not _is_sound(scene, fact, known):
        return _ask_again(scene, fact, scene.words.say("answer-off-the-scale"), None, also)
    is_value = isinstance(reading.outcome, Taken)
    if is_value and reading.hedged and _is_near_a_threshold(scene, fact, known):
        session = replace(scene.session, proposal=Proposal(fact.name, known))
        return Turn(session, (notice(scene, "answer-near", value=spoken(scene.words, fact, known)),))
    since = reading.outcome if isinstance(reading.outcome, Since) else None
    echo = _echo(scene, fact, known, since) if reading.is_echoed(fact) else ()
    return take(scene, fact.name, known, also=also, remarks=(*echo, *_left_out(scene, reading)))


def _left_out(scene: Scene, reading: Reading) -> tuple[Reply, ...]:
    """What of the answer has changed nothing: said of other things, or not understood to its last word."""
    return tuple(notice(scene, "answer-left-out", said=clause) for clause in reading.left_out)


def _echo(scene: Scene, fact: Fact, known: Known, since: Since | None) -> tuple[Reply, ...]:
    """How an amount, a range or a date was understood, in a sentence of its own."""
    words, value = scene.words, spoken(scene.words, fact, known)
    if since is not None:
        text = words.say("answer-taken-since", since=str(since), value=value)
    else:
        text = words.say("answer-taken", label=label(words, fact), value=value)
    return (Reply("notice", (Paragraph((Span(text),), tone="quiet"),)),)


def _ask_again(
    scene: Scene, fact: Fact, reason: str, suggestion: Known | None, also: Mapping[str, Known]
) -> Turn:
    besides = take_besides(scene, also)
    session = besides.session
    if suggestion is not None and session.asked == fact.name:
        session = replace(session, proposal=Proposal(fact.name, suggestion))
    asked_again = Reply("notice", (Paragraph((Span(reason),), tone="warning"),))
    return Turn(session, (asked_again, *besides.replies), unheard=suggestion is None and not also)


def _is_near_a_threshold(scene: Scene, fact: Fact, known: Known) -> bool:
    """Whether a number that is only about right may as well stand on the other side of a threshold."""
    if isinstance(known, bool) or not isinstance(known, int | float):
        return False
    return any(abs(known - limit) <= ABOUT * limit for limit in limits(scene.policy, fact.name))


def _is_sound(scene: Scene, fact: Fact, known: Known) -> bool:
    try:
        read_profile(scene.policy.vocabulary, {fact.name: known})
    except ProfileError:
        return False
    return True


def _known(scene: Scene, told: Known | Since) -> Known:
    return years_since(told, scene.today) if isinstance(told, Since) else told
