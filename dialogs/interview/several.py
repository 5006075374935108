"""A screen of several facts: what there is of many things, whether all is as it should be, a choice of each.

下面哪些您有？                      ☑ 发明专利，本人排名前三，已取得产业化应用成效      ☐ 说不清
                                   ☐ 实用新型专利，本人排名前三，已取得产业化应用成效  ☑ 说不清
下面 4 点都符合吗？                 都符合 · 有例外，或有说不清的
"""

from collections.abc import Iterator
from functools import partial

from dialogs.flow import offered
from dialogs.in_words import clause_label, label, spoken_value
from dialogs.interview.bearing import asked_for, clauses_for
from dialogs.interview.questions import numbered, progress, remark_on_sensitive, topic_of
from dialogs.interview.ticks import Option, options, stands_as_left
from dialogs.keys import Action, button_key
from dialogs.life import STATES
from dialogs.replies import Block, Button, Item, Listing, Paragraph, Reply, Span, TypingHint
from dialogs.small_replies import button, named, say
from dialogs.world import Scene


def draw_several(scene: Scene) -> Reply:
    """The open screen of several facts as it stands now."""
    words, session = scene.words, scene.session
    is_declared = session.form == "declaration"
    return Reply(
        kind="question",
        blocks=tuple(_blocks(scene)),
        choices=tuple(_declared(scene) if is_declared else _ticked(scene)),
        controls=tuple(button(scene, each) for each in offered(scene, session)),
        multiple=not is_declared,
        typing=TypingHint(words.say(f"hint-{session.form}")),
        progress=progress(scene, session.together[0]),
        question=_topic(scene),
    )


def _blocks(scene: Scene) -> Iterator[Block]:
    words, session = scene.words, scene.session
    facts = [scene.fact(name) for name in session.together]
    if STATES[session.state].aside:
        yield say(scene, "screen-changing", topic=words.say(f"topic-{_topic(scene)}"))
    yield from _introduced(scene)
    asked = words.say(f"screen-{session.form}", count=len(facts))
    yield Paragraph((Span(asked, strong=True),))
    if session.form == "declaration":
        yield Listing(tuple(Item((Span(words.say(f"item-{fact.name}")),)) for fact in facts))
    yield _why(scene)
    yield from remark_on_sensitive(scene, facts)
    if session.form != "declaration" and stands_as_left(scene):
        yield say(scene, "screen-as-left", "quiet")
    if session.form == "choices":
        yield Listing(tuple(Item((Span(asked_for(scene, "question", fact)),)) for fact in facts))


def _introduced(scene: Scene) -> Iterator[Block]:
    """What the screen is about, where the policy says it: of a topic, or of the one article that asks."""
    articles, topic = _articles(scene), _topic(scene)
    names = (f"intro-{topic}-{'-'.join(articles)}", f"intro-{topic}")
    yield from (say(scene, name) for name in [*filter(scene.words.knows, names)][:1])


def reasons(scene: Scene) -> Listing:
    """Why each of the facts of the open screen is asked."""
    return Listing(
        tuple(
            Item((Span(named(scene, name), strong=True), Span(asked_for(scene, "why", scene.fact(name)))))
            for name in scene.session.together
        )
    )


def _why(scene: Scene) -> Paragraph:
    """One line on why the screen is shown, with the articles that ask for its facts as links."""
    words, policy = scene.words, scene.policy
    spans = [Span(_reason(scene))]
    for place, article in enumerate(_articles(scene)):
        between = [Span(words.say("list-separator"))] if place else []
        spans += [*between, Span(clause_label(words, policy, article), clause=article)]
    return Paragraph(tuple(spans), tone="quiet")


def _reason(scene: Scene) -> str:
    """Why the screen is shown; of a declaration also which of its answers refuses nobody by itself."""
    words, form, switch = scene.words, scene.session.form, scene.policy.review_when
    if form in ("declaration", "exceptions") and switch and switch.fact in scene.session.together:
        return words.say("screen-why-review", why=asked_for(scene, "why", scene.fact(switch.fact)))
    return words.say(f"screen-why-{form}", topic=words.say(f"topic-{_topic(scene)}"))


def _articles(scene: Scene) -> tuple[str, ...]:
    """The articles that ask for what the screen asks, in the regulation's order."""
    policy, facts = scene.policy, map(scene.fact, scene.session.together)
    outermost = ((*policy.ancestors(each), policy.clauses[each])[0].id for each in clauses_for(scene, facts))
    return tuple(dict.fromkeys(outermost))


def _topic(scene: Scene) -> str:
    return topic_of(scene, scene.session.together[0])


def _declared(scene: Scene) -> Iterator[Button]:
    for argument in ("yes", "no"):
        key = button_key(scene.session, Action("pick", argument))
        yield Button(key, scene.words.say(f"declaration-{argument}"))


def _ticked(scene: Scene) -> Iterator[Button]:
    session, words = scene.session, scene.words
    counted = session.form != "choices" or all(map(numbered, map(scene.fact, session.together)))
    key = partial(button_key, session)
    for each in options(scene):
        chosen = each.id in session.ticked
        yield Button(
            key(Action("untick" if chosen else "tick", each.id)),
            _label(scene, each),
            role="unsure" if each.unsure else "choice",
            chosen=chosen,
            number=int(each.id) + 1 if counted and not each.unsure else None,
            group=asked_for(scene, "question", each.fact) if session.form == "choices" else "",
        )
    if session.form != "choices":
        yield Button(key(Action("nothing")), words.say(f"nothing-{session.form}"), "control")
    yield Button(key(Action("done")), words.say("button-done"), "go")


def _label(scene: Scene, option: Option) -> str:
    words, name = scene.words, option.fact.name
    if option.unsure:
        return words.say("option-unsure")
    if option.value is not None:
        return spoken_value(words, option.fact, option.value)
    if scene.session.form == "exceptions":
        form = "exception-not" if option.fact.better else "exception-is"
        return words.say(form, label=label(words, option.fact))
    return words.say(f"item-{name}")
