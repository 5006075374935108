"""The sheet of what was heard (我听到的): each fact with its words, what is doubtful, what was of no use.

☑ 工程系列职称：助理工程师                 改
您的原话：18年6月评的助理工程师
❔ “2019年拿的，干了四年多”：前后对不上      说清楚
对，就这样记 · 都不要
"""

from collections.abc import Iterator

from dialogs.flow import meaning, offered
from dialogs.in_words import label, tier_name
from dialogs.interview import answers
from dialogs.keys import Action, button_key
from dialogs.replies import Block, Button, Folded, Item, Listing, Reply, Span, quiet
from dialogs.session import HeardDoubt, HeardFact, ToldStory
from dialogs.small_replies import button, in_words, named, say
from dialogs.world import Scene


def draw_heard(scene: Scene) -> Reply:
    """What was heard, to be confirmed, changed or dropped."""
    story = scene.session.story or ToldStory()
    own = ("agree", "consult", "decline", "change", "cancel")
    others = tuple(button(scene, name) for name in offered(scene, scene.session) if name not in own)
    agree = Button(button_key(scene.session, Action("agree")), scene.words.say("story-agree"), "go")
    cancel = Button(button_key(scene.session, Action("cancel")), scene.words.say("story-cancel"), "control")
    drops = tuple(_drop(scene, each) for each in story.facts)
    sure = (agree,) if story.facts or story.target else ()
    read = tuple(
        button(scene, name, role="choice")
        for name in ("consult", "decline")
        if meaning(scene, scene.session, name)
    )
    return Reply(
        "question", tuple(_blocks(scene, story)), choices=(*sure, *drops, *read), controls=(cancel, *others)
    )


def _blocks(scene: Scene, story: ToldStory) -> Iterator[Block]:
    words = scene.words
    yield say(scene, "story-heard", count=len(story.facts))
    if story.target is not None:
        yield say(scene, "story-target", tier=tier_name(words, story.target))
    if story.facts:
        yield Listing(tuple(_fact(scene, each) for each in story.facts))
    if story.doubts:
        yield say(scene, "story-doubts", count=len(story.doubts))
        yield Listing(tuple(_doubt(scene, each) for each in story.doubts))
    if story.unheard:
        lines = tuple(Item((Span(each),)) for each in story.unheard)
        yield Folded(words.say("story-unheard", count=len(lines)), (Listing(lines),))
    if meaning(scene, scene.session, "consult"):
        yield say(scene, "reader-ask", host=scene.world.terms.reader or "", count=len(story.unheard))
    yield say(scene, "story-how", "quiet")


def _fact(scene: Scene, heard: HeardFact) -> Item:
    words, fact = scene.words, scene.fact(heard.fact)
    below: list[Block] = [quiet(Span(words.say("story-quote", quote=heard.quote)))]
    if heard.unsaid and words.knows(f"item-{fact.name}"):
        below.append(quiet(Span(words.say("story-unsaid", what=words.say(f"item-{fact.name}")))))
    if heard.pointed:
        below.append(quiet(Span(words.say("story-pointed"))))
    before = answers.profile(scene.session.log).get(fact.name)
    if before is not None and before != answers.stored(heard.known):
        earlier = in_words(scene, fact.name, before)
        below.append(quiet(Span(words.say("story-before", value=earlier))))
    value = Span(in_words(scene, fact.name, heard.known), strong=True)
    change = _change(scene, fact.name, "button-change-line")
    return Item((Span(named(scene, fact.name)), value), below=tuple(below), button=change)


def _doubt(scene: Scene, doubt: HeardDoubt) -> Item:
    words = scene.words
    spans = (
        Span(words.say("story-doubt", quote=doubt.quote)),
        Span(words.say(doubt.message, **doubt.variables)),
    )
    names = [scene.fact(name) for name in doubt.facts if name in scene.policy.vocabulary]
    if len(names) != 1:
        listed = words.say("list-separator").join(label(words, fact) for fact in names)
        below = (quiet(Span(words.say("story-which", labels=listed))),) if names else ()
        return Item(spans, "open", below)
    return Item(spans, "open", button=_change(scene, names[0].name, "button-answer-line"))


def _change(scene: Scene, name: str, message: str) -> Button:
    return Button(button_key(scene.session, Action("change", name)), scene.words.say(message), "control")


def _drop(scene: Scene, heard: HeardFact) -> Button:
    name = label(scene.words, scene.fact(heard.fact))
    key = button_key(scene.session, Action("unsay", heard.fact))
    return Button(key, scene.words.say("story-drop", label=name), "control")
