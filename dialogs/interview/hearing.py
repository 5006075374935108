"""A story is told: what was heard of it is shown, and recorded when the person says that it is so.

    本科，助工六年，累计降本700万。   →   我听到的 3 项 … 对，就这样记 / 都不要

Nothing is reasoned from it before. A second story is heard into the same sheet: what it tells anew of a fact
counts, as somebody puts right who goes on talking.
"""

from dataclasses import replace

from criteria.policy.vocabulary import Known
from criteria.profile import ProfileError, contradictions, read_profile
from dialogs.flow import can, proceed
from dialogs.interview import answers
from dialogs.interview.answering import dependents, entries, opposed
from dialogs.interview.dates import noted
from dialogs.interview.pressed import stale
from dialogs.life import STATES
from dialogs.session import HeardDoubt, HeardFact, ToldStory
from dialogs.small_replies import listed_labels, notice
from dialogs.stories import Story, StoryError, read_story
from dialogs.understanding.dates import years_since
from dialogs.understanding.reading import Bounded, Since, Taken
from dialogs.world import Scene, Turn


def hear(scene: Scene, text: str, *, least: int = 1, target: str | None = None) -> Turn | None:
    """Show what was heard of a text; None where less than so many facts were heard, or that may not be done
    now. `target` is the goal, where a question beside the text names it.
    """
    if not can(scene, scene.session, "hear"):
        return None
    try:
        story = read_story(scene.policy, text, today=scene.today)
    except StoryError:
        return None
    told = _told(scene, story)
    may_be_read = told.unheard and scene.world.terms.reader is not None
    told = replace(told, target=told.target or target, text=text if may_be_read else "")
    if len(told.facts) + bool(told.target) < least:
        return None
    before, session = scene.session.story, noted(scene, {each.fact: each.outcome for each in story.facts})
    returns = session.returns if STATES[session.state].aside else session.state
    story_so_far = told if before is None else _together(before, told)
    heard = replace(session, story=story_so_far, returns=returns, ticked=frozenset(), proposal=None)
    return Turn(proceed(scene, heard, "hear"))


def agree(scene: Scene, _: str) -> Turn:
    """Record what was heard. Earlier answers that it contradicts, or that hung on what it changes, are set
    aside.
    """
    story = scene.session.story
    if story is None:
        return stale(scene)
    before = answers.profile(scene.session.log)
    heard = {each.fact: answers.stored(each.known) for each in story.facts}
    changed = [name for name, known in heard.items() if before.get(name, known) != known]
    aside = {each for name in changed for each in dependents(scene, name)} & before.keys()
    after = {**before, **heard}
    aside |= {other for name in heard for other in opposed(scene, after, name)} & before.keys()
    aside -= heard.keys()
    target = scene.session.target if story.target is None else story.target
    session = replace(scene.session, target=target)
    if heard:
        session = answers.record(session, entries(scene, heard, aside))
    replies = [notice(scene, "story-taken", count=len(heard))]
    if aside:
        replies.append(notice(scene, "answer-aside", labels=listed_labels(scene, sorted(aside))))
    return Turn(proceed(scene, session, "agree"), tuple(replies))


def unsay(scene: Scene, name: str) -> Turn:
    """Leave one of the facts that were heard out."""
    story = scene.session.story
    if story is None or name not in {each.fact for each in story.facts}:
        return stale(scene)
    left = replace(story, facts=tuple(each for each in story.facts if each.fact != name))
    if not left.facts and not left.doubts and left.target is None:
        return Turn(proceed(scene, replace(scene.session, story=None), "cancel"))
    return Turn(replace(scene.session, story=left))


def _told(scene: Scene, story: Story) -> ToldStory:
    """A story as it is kept; of facts that cannot be true together none is taken."""
    heard = {
        each.fact: each for each in story.facts if is_sound(scene, each.fact, known_of(scene, each.outcome))
    }
    known = {name: known_of(scene, each.outcome) for name, each in heard.items()}
    opposing = {name for problem in contradictions(scene.policy.vocabulary, known) for name in problem.facts}
    doubts = [
        HeardDoubt(each.quote, each.facts, each.reason.message, dict(each.reason.variables))
        for each in story.doubtful
    ]
    doubts += [HeardDoubt(heard[name].quote, (name,), "story-opposed") for name in heard if name in opposing]
    facts = tuple(
        HeardFact(name, known[name], each.quote, bool(each.unsaid))
        for name, each in heard.items()
        if name not in opposing
    )
    no_use = tuple(each for each in story.unheard if each not in story.wishes)
    return ToldStory(facts, tuple(doubts), no_use, story.target)


def _together(before: ToldStory, told: ToldStory) -> ToldStory:
    anew = {each.fact for each in told.facts}
    kept = tuple(each for each in before.facts if each.fact not in anew)
    doubts = tuple(each for each in before.doubts if anew.isdisjoint(each.facts))
    return ToldStory(
        (*kept, *told.facts),
        (*doubts, *told.doubts),
        (*before.unheard, *told.unheard),
        told.target or before.target,
        told.text or before.text,
    )


def known_of(scene: Scene, outcome: Taken | Bounded | Since) -> Known:
    """What an outcome tells; a start date as the years since."""
    match outcome:
        case Taken(value):
            return value
        case Bounded(bounds):
            return bounds
        case Since() as since:
            return years_since(since, scene.today)


def is_sound(scene: Scene, name: str, known: Known) -> bool:
    """Whether a fact can have that value at all."""
    try:
        return bool(read_profile(scene.policy.vocabulary, {name: known}))
    except ProfileError:
        return False
