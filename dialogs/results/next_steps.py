"""What to do now: the steps of applying, what to find out first, and the plans."""

from collections.abc import Iterable, Iterator
from functools import partial

from dialogs.in_words import clause_label, label, spoken, tier_name
from dialogs.messages import MOST_STEPS
from dialogs.replies import Block, Folded, Heading, Item, Listing, Span
from dialogs.results.outcome import NAMED, Outcome
from dialogs.results.plans import first_day, plan_item
from dialogs.results.trying import try_button
from dialogs.small_replies import change_button, say


def next_steps(outcome: Outcome) -> Iterator[Block]:
    """The heading and the steps, the first one first; of what is not known that on which something hangs, the
    rest folded.
    """
    wanting = outcome.wanting
    named = wanting[: len(outcome.hanging) or NAMED]
    items = (*_to_find_out(outcome, named), *_items(outcome))
    if items:
        yield Heading(outcome.words.say("next-heading"))
        yield Listing(items)
    if others := tuple(_to_find_out(outcome, wanting[len(named) :])):
        yield Folded(outcome.words.say("next-find-out-more", count=len(others)), (Listing(others),))


def _to_find_out(outcome: Outcome, facts: Iterable[str]) -> Iterator[Item]:
    for name in facts:
        fact = outcome.scene.fact(name)
        known = outcome.profile.get(name)
        said = outcome.words.say("next-find-out", label=label(outcome.words, fact))
        if known is not None:
            have = spoken(outcome.words, fact, known)
            said = outcome.words.say("next-make-certain", label=label(outcome.words, fact), have=have)
        spans = (Span(said), *_clause(outcome, outcome.clause_of(name)))
        yield Item(spans, mark="open", button=change_button(outcome.scene, name, known=known is not None))


def _items(outcome: Outcome) -> Iterator[Item]:
    """Of who can apply the way of an application, of others the way to the nearest plan."""
    words, policy, told = outcome.words, outcome.policy, outcome.likely
    if policy.document.is_over(outcome.scene.today):
        newest = words.say("next-newest", authorities=words.say("authorities"))
        yield Item((Span(newest), *_clause(outcome, policy.parts.term)))
    if told is None:
        yield from _towards(outcome)
        return
    if told.review:
        yield Item((Span(words.say("next-confirm")),))
    yield from _procedure(outcome, told.tier)


def _towards(outcome: Outcome) -> Iterator[Item]:
    likely = outcome.assessment.likely
    if outcome.goal is not None and likely is not None:
        now = outcome.words.say("next-now", tier=tier_name(outcome.words, likely))
        yield Item((Span(now), *_clause(outcome, outcome.policy.parts.experts)))
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
    if sum(step.have is None for step in ahead.plans[0].steps) > NAMED:
        return  # of somebody who has told so little no way can be said to be near
    scene = outcome.scene
    ask = partial(change_button, scene, known=False)
    yield Heading(outcome.words.say("plans-heading", count=len(ahead.plans)))
    items = (
        plan_item(
            outcome.speaker,
            tier,
            each,
            number=number,
            after=outcome.after(tier, each),
            button=try_button(scene, each.changes, outcome.words.say("button-try")),
            ask=ask,
        )
        for number, each in enumerate(ahead.plans, start=1)
    )
    yield Listing(tuple(items))
    sooner = min(range(len(ahead.plans)), key=lambda n: ahead.plans[n].earliest)
    if ahead.plans[sooner].earliest < ahead.plans[0].earliest:
        day = first_day(outcome.speaker, ahead.plans[sooner])
        yield say(scene, "plans-sooner", number=sooner + 1, day=day)
    yield say(scene, "plans-note", "quiet")


def _clause(outcome: Outcome, clause: str | None) -> tuple[Span, ...]:
    if clause is None:
        return ()
    return (Span(" "), Span(clause_label(outcome.words, outcome.policy, clause), clause=clause))
