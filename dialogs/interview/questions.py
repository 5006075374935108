"""The open question as a reply: what is asked and why, what can be pressed, what can be typed."""

import re
from collections.abc import Iterator, Sequence

from criteria.policy.vocabulary import Fact, Range
from criteria.screens import steps_left
from dialogs.flow import meaning, offered
from dialogs.in_words import clause_label, label, spoken, spoken_value
from dialogs.interview import answers
from dialogs.interview.bearing import asked_for, clauses_for
from dialogs.interview.number_choices import bands, name_of
from dialogs.keys import Action, button_key
from dialogs.life import STATES
from dialogs.replies import Block, Button, ButtonRole, Paragraph, Progress, Reply, Span, TypingHint
from dialogs.session import Proposal
from dialogs.small_replies import button
from dialogs.world import Scene

_COUNTED = re.compile(r"[0-9０-９一二三四五六七八九十]")


def draw_question(scene: Scene, name: str) -> Reply:
    """The question for a fact as it stands now, with what was proposed or set aside."""
    fact = scene.fact(name)
    proposal = (
        scene.session.proposal if scene.session.proposal and scene.session.proposal.fact == name else None
    )
    return Reply(
        kind="question",
        blocks=tuple(_blocks(scene, fact, proposal)),
        choices=(*_offers(scene, fact, proposal), *_choices(scene, fact)),
        controls=tuple(button(scene, each) for each in offered(scene, scene.session)),
        multiple=fact.kind == "set",
        typing=typing_hint(scene, fact),
        progress=progress(scene, name),
        question=name,
    )


def progress(scene: Scene, name: str) -> Progress | None:
    """How far the interview has come with the question for a fact; nothing of it while an answer is changed
    or tried, which is no step of the way.
    """
    if STATES[scene.session.state].aside:
        return None
    topic, ahead = topic_of(scene, name), scene.session.ahead
    told = answers.told(scene.session.log)
    left = dict.fromkeys((topic, *ahead))
    behind = [
        each
        for each, facts in scene.policy.asking_order.items()
        if each not in left and not told.isdisjoint(facts)
    ]
    least, most = steps_left(scene.policy, ahead or (topic,))
    return Progress(scene.words.say(f"topic-{topic}"), len(behind) + 1, len(behind) + len(left), least, most)


def topic_of(scene: Scene, name: str) -> str:
    """The topic that a fact is asked in, which need not be the one that it is listed under."""
    return next(topic for topic, facts in scene.policy.asking_order.items() if name in facts)


def numbered(fact: Fact) -> bool:
    """Whether the choices are shown with numbers: never where a label holds a number itself, so that none is
    misread.
    """
    return fact.kind in ("choice", "set") and not any(_COUNTED.search(text) for text in fact.values.values())


def why(scene: Scene, fact: Fact) -> Paragraph:
    """One line on why the fact is asked, with its clauses as links."""
    words = scene.words
    spans = [Span(words.say("question-why", why=asked_for(scene, "why", fact)))]
    for place, clause in enumerate(clauses_for(scene, [fact])):
        between = [Span(words.say("list-separator"))] if place else []
        spans += [*between, Span(clause_label(scene.words, scene.policy, clause), clause=clause)]
    return Paragraph(tuple(spans), tone="quiet")


def remark_on_sensitive(scene: Scene, facts: Sequence[Fact]) -> Iterator[Paragraph]:
    """That an open question, or something on an open screen, is sensitive and need not be answered."""
    sensitive = [fact for fact in facts if fact.sensitive]
    if not sensitive:
        return
    words = scene.words
    way = next(
        (each for each in ("skip", "unknown", "cancel") if meaning(scene, scene.session, each)), "cancel"
    )
    told = {"way": words.say(f"control-{way}"), "of": "one"}
    if len(facts) > 1:
        labels = words.say("list-separator").join(label(words, fact) for fact in sensitive)
        told = {**told, "of": "several", "labels": labels}
    yield Paragraph((Span(words.say("question-sensitive", **{"labels": "", **told})),), tone="quiet")


def typing_hint(scene: Scene, fact: Fact) -> TypingHint:
    """What may be typed as an answer."""
    example = spoken_value(scene.words, fact, list(fact.values)[-1]) if fact.kind == "choice" else ""
    text = scene.words.say(f"hint-{fact.kind}", **({"example": example} if example else {}))
    return TypingHint(text, numeric=fact.is_number)


def _blocks(scene: Scene, fact: Fact, proposal: Proposal | None) -> list[Block]:
    words, session = scene.words, scene.session
    blocks: list[Block] = []
    standing = answers.standing(session.log).get(fact.name)
    if STATES[session.state].tries:
        blocks.append(Paragraph((Span(words.say("question-supposing", label=label(words, fact))),)))
    elif STATES[session.state].aside and standing and standing.known is not None:
        now = spoken(words, fact, standing.known)
        blocks.append(Paragraph((Span(words.say("question-changing", label=label(words, fact), value=now)),)))
    elif STATES[session.state].aside:
        blocks.append(Paragraph((Span(words.say("question-filling-in", label=label(words, fact))),)))
    elif standing and standing.there:
        blocks.append(Paragraph((Span(words.say("question-ticked", label=label(words, fact))),)))
    elif standing and isinstance(standing.known, Range):
        now = spoken(words, fact, standing.known)
        blocks.append(Paragraph((Span(words.say("question-closer", value=now)),)))
    blocks.append(Paragraph((Span(asked_for(scene, "question", fact), strong=True),)))
    if _counts_from_the_beginning(scene, fact):
        blocks.append(Paragraph((Span(words.say("question-no-title")),), tone="quiet"))
    if proposal and not proposal.withdraws:
        offered = spoken(words, fact, proposal.known)
        blocks.append(Paragraph((Span(words.say("question-proposal", value=offered)),)))
    blocks.append(why(scene, fact))
    return [*blocks, *remark_on_sensitive(scene, [fact])]


def _counts_from_the_beginning(scene: Scene, fact: Fact) -> bool:
    """Whether 任现职以来 means since starting such work, as there is no present title."""
    title = scene.policy.title
    if title is None or answers.profile(scene.session.log).get(title.level) != "none":
        return False
    return scene.policy.counts_from_title(fact)


def _offers(scene: Scene, fact: Fact, proposal: Proposal | None) -> list[Button]:
    words, session = scene.words, scene.session
    role = _beside_the_members(fact)
    if proposal:
        return [Button(button_key(session, Action("accept")), acceptance(scene, fact, proposal), role)]
    aside = session.suggestions.get(fact.name)
    standing = answers.standing(session.log).get(fact.name)
    if aside is None or (standing and standing.known is not None and not standing.there):
        return []
    label_of_reuse = words.say("button-reuse", value=spoken(words, fact, aside))
    return [Button(button_key(session, Action("reuse")), label_of_reuse, role)]


def _beside_the_members(fact: Fact) -> ButtonRole:
    """The role of a choice that is no value of the fact: in a multiple choice it is pressed, never ticked."""
    return "control" if fact.kind == "set" else "choice"


def acceptance(scene: Scene, fact: Fact, proposal: Proposal) -> str:
    """What a yes to what was offered says."""
    words, value = scene.words, spoken(scene.words, fact, proposal.known)
    if not proposal.withdraws:
        return words.say("button-accept", value=value)
    others = (label(words, scene.fact(other)) for other in proposal.withdraws)
    return words.say("button-accept-instead", value=value, other=words.say("list-separator").join(others))


def _choices(scene: Scene, fact: Fact) -> list[Button]:
    session, words = scene.session, scene.words
    if fact.kind == "set":
        return _ticks(scene, fact)
    if fact.kind == "flag":
        return [
            Button(button_key(session, Action("pick", argument)), words.say(f"flag-{argument}"))
            for argument in ("yes", "no")
        ]
    if fact.kind == "choice":
        counted = numbered(fact)
        return [
            Button(
                button_key(session, Action("pick", str(n))),
                spoken_value(words, fact, value),
                number=n + 1 if counted else None,
            )
            for n, value in enumerate(fact.values)
        ]
    return [
        Button(button_key(session, Action("pick", name_of(band))), spoken(words, fact, band))
        for band in bands(scene.policy, fact.name)
    ]


def _ticks(scene: Scene, fact: Fact) -> list[Button]:
    session, words = scene.session, scene.words
    counted = numbered(fact)
    ticks = [
        Button(
            button_key(session, Action("untick" if value in session.ticked else "tick", str(n))),
            spoken_value(words, fact, value),
            chosen=value in session.ticked,
            number=n + 1 if counted else None,
        )
        for n, value in enumerate(fact.values)
    ]
    done = Button(button_key(session, Action("done")), words.say("button-done"), "go")
    nothing = Button(
        button_key(session, Action("nothing")), words.say("button-nothing"), _beside_the_members(fact)
    )
    return [*ticks, nothing, done]
