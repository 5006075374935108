"""What to do now: the steps of applying, what to find out first, and the plans."""

from collections.abc import Iterator
from functools import partial

from dialogs.in_words import clause_label, label
from dialogs.messages import MOST_STEPS
from dialogs.replies import Block, Heading, Item, Listing, Span
from dialogs.results.outcome import Outcome
from dialogs.results.plans import plan_item
from dialogs.results.trying import try_button
from dialogs.small_replies import change_button, say


def next_steps(outcome: Outcome) -> Iterator[Block]:
    """The heading and the steps, the first one first."""
    items = tuple(_items(outcome))
    if items:
        yield Heading(outcome.words.say("next-heading"))
        yield Listing(items)


def _items(outcome: Outcome) -> Iterator[Item]:
    """What to find out; of who can apply the way of an application, of others the way to the nearest plan."""
    words, policy, told = outcome.words, outcome.policy, outcome.likely
    for fact in outcome.wanting:
        said = words.say("next-find-out", label=label(words, outcome.scene.fact(fact)))
        yield Item((Span(said), *_clause(outcome, outcome.clause_of(fact))), mark="open",
                   button=change_button(outcome.scene, fact, known=False))  # fmt: skip
    if policy.document.is_over(outcome.scene.today):
        yield Item(
            (
                Span(words.say("next-newest", authorities=words.say("authorities"))),
                *_clause(outcome, policy.parts.term),
            )
        )
    if told is None:
        yield from _towards(outcome)
        return
    if told.review:
        yield Item((Span(words.say("next-confirm")),))
    yield from _procedure(outcome, told.tier)


def _towards(outcome: Outcome) -> Iterator[Item]:
    plans = outcome.ahead.plans if outcome.ahead is not None else ()
    if plans and outcome.ways and outcome.ways[0].status == "ineligible":
        yield Item((Span(outcome.words.say("next-plan")),))
    for clause in outcome.ahead.blocked if outcome.ahead is not None and not plans else ():
        yield Item((Span(outcome.words.say("next-blocked")), *_clause(outcome, clause)))


def _procedure(outcome: Outcome, tier: str) -> Iterator[Item]:
    """The steps of an application, as the policy's messages `procedure-1`, `procedure-2` … tell them; one may
    differ for a tier (`procedure-3-senior`).
    """
    words = outcome.words
    for number in range(1, MOST_STEPS + 1):
        names = (f"procedure-{number}-{tier}", f"procedure-{number}")
        said = [words.say(name) for name in names if words.knows(name)]
        if said:
            yield Item((Span(said[0]), *_clause(outcome, outcome.policy.parts.experts)))


def plans_ahead(outcome: Outcome) -> Iterator[Block]:
    """The nearest plans, each with its steps and its earliest day."""
    tier, ahead = outcome.strive_for, outcome.ahead
    if tier is None or ahead is None or not ahead.plans or outcome.scene.session.left:
        return
    scene = outcome.scene
    ask = partial(change_button, scene, known=False)
    yield Heading(outcome.words.say("plans-heading", count=len(ahead.plans)))
    items = (
        plan_item(
            outcome.speaker,
            tier,
            each,
            number=number,
            to_confirm=outcome.to_confirm_after(tier, each),
            button=try_button(scene, each.changes, outcome.words.say("button-try")),
            ask=ask,
        )
        for number, each in enumerate(ahead.plans, start=1)
    )
    yield Listing(tuple(items))
    yield say(scene, "plans-note", "quiet")


def _clause(outcome: Outcome, clause: str | None) -> tuple[Span, ...]:
    if clause is None:
        return ()
    return (Span(" "), Span(clause_label(outcome.words, outcome.policy, clause), clause=clause))
