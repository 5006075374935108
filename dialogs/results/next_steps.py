"""What to do now: the steps of applying, what to find out first, and the plans."""

from collections.abc import Iterable, Iterator

from criteria.policy.model import Advice
from dialogs.in_words import clause_label, label, spoken, tier_name
from dialogs.knowledge.spoken import advice_in_words
from dialogs.messages import MOST_STEPS
from dialogs.replies import Block, Folded, Heading, Item, Listing, Paragraph, Span, quiet
from dialogs.results.conditions import Conditions
from dialogs.results.outcome import NAMED, Outcome
from dialogs.results.trying import try_button
from dialogs.results.verdict import sooner_plan
from dialogs.small_replies import change_button, say


def next_steps(outcome: Outcome, *, doubts: bool = True) -> Iterator[Block]:
    """The heading and the steps, the first one first; of what is not known that on which something hangs, the
    rest folded, and none of it without `doubts`.
    """
    wanting = outcome.wanting if doubts else ()
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
        ask = change_button(outcome.scene, name, known=known is not None)
        below = (*_needed(outcome, name), *_either_way(outcome, name))
        yield Item(spans, mark="open", below=below, button=ask)


def _needed(outcome: Outcome, name: str) -> Iterator[Block]:
    """What the answer would have to be, where a tier hangs on more than its sentence can name."""
    for each in outcome.if_well:
        if name in each.hangs_on and len(each.hangs_on) > NAMED:
            told = outcome.explained(each.tier, each.path)
            conditions = Conditions(outcome.speaker, told, each.hangs_on, each.values)
            yield quiet(Span(outcome.words.say("next-needed")), *conditions.condition(name))


def _either_way(outcome: Outcome, name: str) -> tuple[Block, ...]:
    """That the answer for which one may be refused does not refuse by itself, where that is so."""
    switch = outcome.policy.review_when
    if switch is None or switch.fact != name:
        return ()
    return (quiet(Span(outcome.words.say(f"decision-{switch.decision}"))),)


def _items(outcome: Outcome) -> Iterator[Item]:
    """Of who can apply the way of an application, of others the way to the nearest plan."""
    words, policy, told = outcome.words, outcome.policy, outcome.likely
    if policy.document.is_over(outcome.scene.today):
        newest = words.say("next-newest", authorities=words.say("authorities"))
        yield Item((Span(newest), *_clause(outcome, policy.parts.term)))
    yield from (advice_item(outcome, each) for each in outcome.advice if each.ask_first)
    if told is None:
        yield from _towards(outcome)
        return
    if to_confirm := outcome.speaker.tellable(outcome.doubts(told)):
        yield Item((Span(words.say("next-confirm", count=len(to_confirm))),))
    yield from _procedure(outcome, told.tier)


def _towards(outcome: Outcome) -> Iterator[Item]:
    likely, judged = outcome.assessment.likely, outcome.assessment.tiers
    if outcome.goal is not None and likely is not None and judged[likely].status == "eligible":
        is_lower = outcome.tiers.index(likely) < outcome.tiers.index(outcome.goal)
        key = "next-now" if is_lower else "next-now-higher"
        now = outcome.words.say(key, tier=tier_name(outcome.words, likely))
        yield Item((Span(now), *_clause(outcome, outcome.policy.parts.experts)), below=_lost(outcome))
    if (level := outcome.without_counterpart) is not None and outcome.policy.other_title is not None:
        ask = outcome.words.say("next-no-counterpart", level=level)
        yield Item((Span(ask), *_clause(outcome, outcome.policy.other_title.converted_by)))
    if outcome.plans and outcome.ways and outcome.ways[0].status == "ineligible":
        yield Item((Span(outcome.words.say("next-plan")),))
    ahead = outcome.ahead
    for clause in ahead.blocked if ahead is not None and not ahead.plans else ():
        yield Item((Span(outcome.words.say("next-blocked")), *_clause(outcome, clause)))


def _lost(outcome: Outcome) -> tuple[Block, ...]:
    """What would begin anew with a title that is taken before the nearest plan, which does without it."""
    if outcome.strive_for is None or not outcome.plans:
        return ()
    lost = outcome.plan_teller(outcome.strive_for).notes(outcome.plans[0]).lost_by_a_title()
    labels = outcome.words.say("list-separator").join(lost)
    return (quiet(Span(outcome.words.say("next-now-anew", labels=labels))),) if lost else ()


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


def advice_item(outcome: Outcome, advice: Advice) -> Item:
    """A piece of advice: its title with the clause, what it says, and where we have it from."""
    spoken = advice_in_words(outcome.words, advice)
    title = outcome.words.say("next-ask", title=spoken.title) if advice.ask_first else spoken.title
    source = outcome.words.say("advice-source", source=spoken.source)
    below = (quiet(Span(spoken.text)), quiet(Span(source)))
    return Item((Span(title, strong=True), *_clause(outcome, advice.clause)), below=below)


def plans_ahead(outcome: Outcome) -> Iterator[Block]:
    """The nearest plans, each with its steps and its earliest day."""
    tier, plans, scene = outcome.strive_for, outcome.plans, outcome.scene
    if tier is None or not plans:
        return
    yield Heading(outcome.words.say("plans-heading", count=len(plans)))
    teller = outcome.plan_teller(
        tier,
        button=lambda plan: try_button(scene, plan.changes, outcome.words.say("button-try")),
        ask=lambda fact: change_button(scene, fact, known=fact in outcome.profile),
    )
    yield Listing(tuple(teller.items(plans)))
    yield from (Paragraph((Span(text),)) for text in sooner_plan(outcome))
    yield say(scene, "plans-note", "quiet")


def _clause(outcome: Outcome, clause: str | None) -> tuple[Span, ...]:
    if clause is None:
        return ()
    return (Span(" "), Span(clause_label(outcome.words, outcome.policy, clause), clause=clause))
