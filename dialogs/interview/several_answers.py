"""Answering a screen of several facts: by ticks, by 都没有, by 都符合, by 不清楚.

☑ 发明专利 ☐ 实用新型专利 ☑ 软件著作权：说不清 — of inventions there is at least one, and how many is asked
while that matters; of utility models there are none; software was asked in vain.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from criteria.policy.vocabulary import Fact, Known
from criteria.profile import contradictions
from criteria.screens import form_of, nothing_of, something_of
from dialogs.flow import proceed
from dialogs.in_words import label
from dialogs.interview import answers
from dialogs.interview.answering import dependents, entries
from dialogs.interview.questions import topic_of
from dialogs.interview.ticks import Option, as_left, options
from dialogs.replies import Paragraph, Reply, Span
from dialogs.session import Entry, GivenUp, Session
from dialogs.small_replies import answered, in_words, listed_labels, named, notice
from dialogs.world import Scene, Turn


@dataclass
class _Told:
    """What a screen told: what is known, of what there is something, what cannot be said."""

    known: dict[str, Known] = field(default_factory=dict)
    there: set[str] = field(default_factory=set)
    given_up: dict[str, GivenUp] = field(default_factory=dict)


def tick_option(scene: Scene, argument: str, *, on: bool) -> Turn | None:
    """Tick an option of the open screen, or take the tick back; what it contradicts is taken back. None if
    there is no such option.
    """
    option = next((each for each in options(scene) if each.id == argument), None)
    if option is None:
        return None
    ticked = scene.session.ticked - ({each.id for each in _beside(scene, option)} | {option.id})
    return Turn(replace(scene.session, ticked=ticked | {option.id} if on else ticked))


def take_ticks(scene: Scene, chosen: Collection[str]) -> Turn | None:
    """Answer the open screen with these options; None if one of them is not there. Where they are no answer,
    they stay ticked.
    """
    ticked = [each for each in options(scene) if each.id in chosen]
    if len(ticked) != len(set(chosen)):
        return None
    facts = [each.fact.name for each in ticked]
    kept = replace(scene.session, ticked=frozenset(chosen))
    if len(set(facts)) < len(facts):
        told = "notice-choose-one" if scene.session.form == "choices" else "notice-ticked-both"
        return Turn(kept, (notice(scene, told),))
    if scene.session.form == "choices" and set(facts) != set(scene.session.together):
        return Turn(kept, (notice(scene, "notice-choose-each"),))
    if not ticked:
        return Turn(kept, (notice(scene, "notice-nothing-ticked"),))
    return _take(scene, _told(scene, ticked))


def take_nothing(scene: Scene) -> Turn:
    """Answer that there is nothing of all that is listed."""
    return _take(scene, _told(scene, ()))


def take_declaration(scene: Scene, *, fine: bool) -> Turn:
    """Declare that all is as it should be; else the exceptions are asked for."""
    if not fine:
        asking = replace(scene.session, form="exceptions")
        return Turn(as_left(replace(scene, session=asking)))
    facts = map(scene.fact, scene.session.together)
    return _take(scene, _Told(known={fact.name: fact.better for fact in facts}))


def take_exceptions_back(scene: Scene) -> Turn:
    """Back from the exceptions to the declaration that they are of."""
    return Turn(replace(scene.session, form="declaration", ticked=frozenset()))


def give_up_several(scene: Scene, how: GivenUp) -> Turn:
    """Record that nothing can be said of all that is asked."""
    return _take(scene, _Told(given_up=dict.fromkeys(scene.session.together, how)))


def _beside(scene: Scene, option: Option) -> Iterator[Option]:
    """The options that cannot stand together with one."""
    return (each for each in options(scene) if each.fact is option.fact)


def _told(scene: Scene, ticked: Iterable[Option]) -> _Told:
    told, by_fact = _Told(), {each.fact.name: each for each in ticked}
    for fact in map(scene.fact, scene.session.together):
        option = by_fact.get(fact.name)
        if option is not None and option.unsure:
            told.given_up[fact.name] = "unknown"
        elif option is not None and option.value is not None:
            told.known[fact.name] = option.value
        elif scene.session.form == "exceptions":
            told.known[fact.name] = fact.better is (option is None)
        elif option is None:
            told.known[fact.name] = nothing_of(fact)
        else:
            _tick(told, fact)
    _raise_broader(scene, told)
    return told


def _tick(told: _Told, fact: Fact) -> None:
    something = something_of(fact)
    if something is not None:
        told.known[fact.name] = something
    if something is not True:
        told.there.add(fact.name)


def _raise_broader(scene: Scene, told: _Told) -> None:
    """Who has done something as the first has done it: what is more than a thing that is there is there."""
    before = answers.profile(scene.session.log)
    vocabulary = scene.policy.vocabulary
    for problem in contradictions(vocabulary, before | told.known):
        for name in told.known.keys() & set(problem.facts):
            if vocabulary[name].at_least and told.known[name] == 0:
                _tick(told, vocabulary[name])
    for problem in contradictions(vocabulary, before | told.known):  # the rest is asked for by itself
        for name in told.known.keys() & set(problem.facts):
            del told.known[name]
            told.there.add(name)


def _take(scene: Scene, told: _Told) -> Turn:
    """Record what is told; what is still ticked keeps the number that stands, and who changes nothing has
    said nothing.
    """
    before, turn = answers.standing(scene.session.log), answers.next_turn(scene.session.log)
    said = [_entry(scene, turn, name, told) for name in scene.session.together]
    changed = [each for each in said if not _is_so(scene, each, before.get(each.fact))]
    if not changed:
        return Turn(proceed(scene, scene.session, "keep"))
    new = [each for each in said if each in changed or not each.there]
    known = answers.profile(scene.session.log)
    hanging = {name for each in changed if each.fact in known for name in dependents(scene, each.fact)}
    aside = (known.keys() & hanging) - set(scene.session.together)
    session = answers.record(scene.session, (*new, *entries(scene, {}, aside)))
    session = _without_what_is_denied(scene, session, told)
    standing = answers.standing(session.log)
    replies = [answered_together(scene, [standing[name] for name in scene.session.together])]
    if aside:
        replies.append(notice(scene, "answer-aside", labels=listed_labels(scene, sorted(aside))))
    return Turn(proceed(scene, session, "answer"), tuple(replies))


def _entry(scene: Scene, turn: int, name: str, told: _Told) -> Entry:
    known = None if name not in told.known else answers.stored(told.known[name])
    return Entry(turn, name, scene.today, known, told.given_up.get(name), there=name in told.there)


def _is_so(scene: Scene, said: Entry, before: Entry | None) -> bool:
    """Whether a list says what stands already, be it told closer."""
    if before is None:
        return False
    if said.there:
        return before.there or _is_told_closer(scene, before)
    if said.given_up:
        return before.given_up is not None and before.known is None
    return said.known is not None and said.known == before.known


def _is_told_closer(scene: Scene, entry: Entry) -> bool:
    """Whether an answer tells how much there is, or which."""
    return entry.known is not None and not entry.there and not is_nothing(scene, entry)


def _without_what_is_denied(scene: Scene, session: Session, told: _Told) -> Session:
    """What was set aside is offered when it is asked how much there is; not that there is nothing."""
    suggestions = {
        name: known
        for name, known in session.suggestions.items()
        if name not in told.there or known != nothing_of(scene.fact(name))
    }
    return replace(session, suggestions=suggestions)


def told_beside(scene: Scene, name: str) -> tuple[str, ...]:
    """The facts of the list that a fact belongs to, as far as they were told; none where that is no list."""
    group = next((facts for facts in scene.policy.together if name in facts), ())
    told = answers.told(scene.session.log)
    facts = tuple(each for each in group if each in told)
    return facts if len(facts) > 1 else ()


def is_of_one_list(scene: Scene, given: Collection[Entry]) -> bool:
    """Whether several answers belong to one screen."""
    facts = {entry.fact for entry in given}
    return len(facts) > 1 and any(facts <= set(group) for group in scene.policy.together)


def answered_in_turn(scene: Scene, given: tuple[Entry, ...]) -> tuple[Reply, ...]:
    """What was answered in one turn, in short: on a screen of several facts, or to a question and besides."""
    if is_of_one_list(scene, given):
        return (answered_together(scene, given),)
    return tuple(answered(scene, each.fact, each.known, each.given_up) for each in given)


def answered_together(scene: Scene, given: Collection[Entry]) -> Reply:
    """What was answered on one screen, in short: what there is, what cannot be said, what there is not."""
    topic = topic_of(scene, next(iter(given)).fact)
    name = scene.words.say("answer-label", label=scene.words.say(f"topic-{topic}"))
    told = Span(told_together(scene, given), strong=True)
    return Reply("answered", (Paragraph((Span(name), told)),), question=topic)


def told_together(scene: Scene, given: Collection[Entry]) -> str:
    """The same without the topic: 有：发明专利；其余没有."""
    form = form_of(scene.policy, [entry.fact for entry in given])
    tell = {"choices": _each, "declaration": _exceptions}.get(form, _ticks)
    return scene.words.say("list-separator-wide").join(tell(scene, given))


def _each(scene: Scene, given: Iterable[Entry]) -> Iterator[str]:
    for each in given:
        yield named(scene, each.fact) + in_words(scene, each.fact, each.known, each.given_up)


def _exceptions(scene: Scene, given: Collection[Entry]) -> Iterator[str]:
    words = scene.words
    for each in given:
        fact = scene.fact(each.fact)
        if each.known is not None and each.known is not fact.better:
            yield words.say(f"exception-{'not' if fact.better else 'is'}", label=label(words, fact))
    yield from _listed(scene, "answers-unsure", (each for each in given if each.given_up))
    if all(each.known is scene.fact(each.fact).better for each in given):
        yield words.say("declaration-yes")


def _ticks(scene: Scene, given: Collection[Entry]) -> Iterator[str]:
    nothing = [each for each in given if is_nothing(scene, each)]
    unsure = [each for each in given if each.given_up]
    apart = _there_apart(scene, given) if nothing else ()
    yield from _listed(scene, "answers-apart", apart)
    yield from _listed(scene, "answers-there", (each for each in given if each not in (*nothing, *unsure)))
    yield from _listed(scene, "answers-unsure", unsure)
    if nothing:
        is_all = len(nothing) == len(given) and not apart
        yield scene.words.say("answers-nothing" if is_all else "answers-no-more")


def _there_apart(scene: Scene, given: Iterable[Entry]) -> tuple[Entry, ...]:
    """What was told in other turns to be there of the same list: what 其余 leaves out must be named."""
    facts = {entry.fact for entry in given}
    lists = (set(group) for group in scene.policy.together if facts <= set(group))
    others = next(lists, facts) - facts
    told = (each for each in answers.answered(scene.session.log) if each.fact in others)
    return tuple(each for each in told if not is_nothing(scene, each))


def is_nothing(scene: Scene, entry: Entry) -> bool:
    """Whether an answer tells that there is nothing of a fact."""
    return entry.known is not None and entry.known == nothing_of(scene.fact(entry.fact))


def _listed(scene: Scene, message: str, given: Iterable[Entry]) -> Iterator[str]:
    labels = [label(scene.words, scene.fact(each.fact)) for each in given]
    if labels:
        yield scene.words.say(message, labels=scene.words.say("list-separator").join(labels))
