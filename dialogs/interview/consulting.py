"""A language model may be shown what was left unheard of a story, where one is set up: the person is asked,
each time, before anything is sent, and refuses by one press as well.

    没用上的 2 句 …   请它看看 / 不发
"""

from collections.abc import Iterator
from dataclasses import replace

from criteria.profile import contradictions
from dialogs.interview.hearing import is_sound, known_of
from dialogs.interview.pressed import stale
from dialogs.session import HeardFact, Session, ToldStory
from dialogs.small_replies import notice
from dialogs.stories import Story, StoryError, read_story
from dialogs.stories.proposing import asked_of_model, proposals_of
from dialogs.world import Scene, Turn


def consult(scene: Scene, _: str) -> Turn:
    """Have the model asked about the clauses that were left unheard: nothing else is sent of the story."""
    story = _read(scene)
    if story is None:
        return stale(scene)
    return Turn(scene.session, consults=asked_of_model(scene.policy, story, scene.words))


def decline(scene: Scene, _: str) -> Turn:
    """Have nothing sent."""
    return Turn(_asked_no_more(scene.session), (notice(scene, "reader-declined"),))


def consulted(scene: Scene, answer: str | None) -> Turn:
    """What the model pointed at, and our own reader reads there, comes onto the sheet to be confirmed."""
    story, told = _read(scene), scene.session.story
    if story is None or told is None:
        return stale(scene)
    if answer is None:
        return Turn(
            scene.session, (notice(scene, "reader-silent", "warning", host=scene.world.terms.reader or ""),)
        )
    found = tuple(_pointed(scene, told, story, answer))
    session = _asked_no_more(replace(scene.session, story=replace(told, facts=(*told.facts, *found))))
    return Turn(session, (notice(scene, "reader-found", count=len(found)),))


def _read(scene: Scene) -> Story | None:
    """The story that may be shown to the model, as it was heard, without what is only wished for; None where
    there is none any more.
    """
    told = scene.session.story
    if told is None or not told.text or scene.world.terms.reader is None:
        return None
    try:
        story = read_story(scene.policy, told.text, today=scene.today)
    except StoryError:
        return None
    return replace(story, unheard=tuple(each for each in story.unheard if each not in story.wishes))


def _asked_no_more(session: Session) -> Session:
    return session if session.story is None else replace(session, story=replace(session.story, text=""))


def _pointed(scene: Scene, told: ToldStory, story: Story, answer: str) -> Iterator[HeardFact]:
    """What the model pointed at, as far as it goes with all that was heard."""
    known = {each.fact: each.known for each in told.facts}
    for each in proposals_of(scene.policy, told.text, story, answer, today=scene.today):
        value = known_of(scene, each.outcome)
        with_it = {**known, each.fact: value}
        is_new = each.fact not in known and is_sound(scene, each.fact, value)
        if is_new and not any(contradictions(scene.policy.vocabulary, with_it)):
            known = with_it
            yield HeardFact(each.fact, value, each.quote, unsaid=True, pointed=True)
