"""The result as one sheet, from what can be applied for down to the receipt."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from criteria.explanation import PathExplanation
from criteria.findings import measures_in, ways_in
from criteria.receipts import receipt_for
from dialogs.flow import offered, worth_asking
from dialogs.in_words import label, tier_name
from dialogs.keys import Action, button_key
from dialogs.knowledge.spoken import proof_in_words
from dialogs.replies import Block, Button, Folded, Heading, Item, Listing, Paragraph, Reply, Span, quiet
from dialogs.results.barred import barred_page
from dialogs.results.checklist import Proofs, checklist, proofs_for
from dialogs.results.next_steps import advice_item, next_steps, plans_ahead
from dialogs.results.other_ways import clause_of, closed, other_ways, standing
from dialogs.results.out_of_reach import bracketed
from dialogs.results.outcome import Outcome
from dialogs.results.plan_steps import StepTeller
from dialogs.results.plans import way_to
from dialogs.results.verdict import title, to_confirm, verdict
from dialogs.results.ways import is_askable, unknown_in
from dialogs.small_replies import button, places_of, say
from dialogs.world import Scene

FILLED_IN: Final = 6
"""How many unanswered questions are offered as buttons to be answered after all."""


def proofs_of(scene: Scene) -> Proofs:
    """The evidence for what is met, on the path to apply by or on the nearest one, with what it proves."""
    return _proofs(Outcome(scene))


def _proved(outcome: Outcome) -> PathExplanation | None:
    """The path for which evidence is got ready: the one to apply by, be it for a lower tier than that aimed
    at, or the nearest one.
    """
    return outcome.likely or outcome.open_below or next(iter(outcome.ways), None)


def _proofs(outcome: Outcome) -> Proofs:
    told = _proved(outcome)
    if told is None or outcome.barred:
        return {}
    asked = {way.clause for each in told.requirements if each.applies for way in ways_in(each.finding)}
    asked |= {each.clause for each in told.requirements if each.applies}
    met = {each.clause for each in told.requirements if each.status == "met" and each.applies}
    for each in told.requirements:
        items = (way.clause for way in ways_in(each.finding) if way.status == "met" and each.applies)
        met.update(item for item in items if item != each.clause)
    if told.status in ("eligible", "needs_review") and outcome.policy.parts.experts is not None:
        met.add(outcome.policy.parts.experts)
    proofs = proofs_for(outcome.policy, outcome.profile, asked=asked, met=met)
    return {proof: clauses for proof, clauses in proofs.items() if proof.of not in outcome.scene.private}


def draw_result(scene: Scene) -> Reply:
    """The result of what is known now; provisional while questions are left."""
    outcome = Outcome(scene)
    blocks = (title(outcome), *body_of(outcome), *_closing(outcome))
    return Reply("result", blocks, choices=_to_fill_in(outcome), controls=_controls(outcome))


def body_of(outcome: Outcome, *, doubts: bool = True) -> Iterator[Block]:
    """The sheet between its heading and the receipt; without `doubts` without what is to be found out."""
    if outcome.barred:
        yield from barred_page(outcome)
        return
    yield from verdict(outcome)
    yield from next_steps(outcome, doubts=doubts)
    yield from _evidence(outcome)
    yield from _missing(outcome)
    yield from plans_ahead(outcome)
    yield from other_ways(outcome)
    yield from _conditions(outcome)
    if doubts:
        yield from _advice(outcome)


def _evidence(outcome: Outcome) -> Iterator[Block]:
    """What proves that which is met, to be ticked once it is ready; then what holds for all of it."""
    proofs = _proofs(outcome)
    if not proofs:
        return
    words, ready = outcome.words, sum(proof.id in outcome.scene.session.prepared for proof in proofs)
    general = [proof_in_words(words, each).text for each in outcome.policy.knowledge.evidence.general]
    told = _proved(outcome)
    is_open = told is not None and told.status in ("eligible", "needs_review")
    notes = general if is_open else [words.say("checklist-grows"), *general]
    blocks = (*checklist(outcome.scene, proofs), *(quiet(Span(note)) for note in notes))
    lower = outcome.open_below if outcome.likely is None else None
    heading = "checklist-heading" if lower is None else "checklist-heading-for"
    tier = "" if lower is None else tier_name(words, lower.tier)
    yield Folded(words.say(heading, tier=tier, count=len(proofs), ready=ready), blocks)


def _missing(outcome: Outcome) -> Iterator[Block]:
    """The way ahead with all that it lacks, and the usual way where it is another."""
    if not outcome.ways:
        return
    scene, words = outcome.scene, outcome.words
    told, *usual = outcome.ways_in_full
    yield Heading(words.say(f"result-next-{told.status}", tier=tier_name(words, told.tier)))
    key = "result-path-undetermined" if told.status == "undetermined" else "result-path"
    named = words.say(key, way=way_to(outcome.speaker, told.tier, told.path))
    yield Paragraph((Span(named), *bracketed(outcome.speaker, clause_of(outcome, told))))
    yield from to_confirm(outcome, told)
    if told.hangs_on is not None and told.hangs_on not in scene.private:
        yield say(scene, "result-hangs-on", "warning", label=label(words, scene.fact(told.hangs_on)))
    lacking, met = _lacking_and_met(outcome, told)
    yield from _anew(outcome, told)
    if lacking:
        yield Listing(lacking)
    if met:
        yield Folded(words.say("result-met", count=len(met)), (Listing(met),))
    for way in usual:
        if closed(outcome, way) is not None:
            continue  # it stands among the other ways, with the reason
        yield Folded(standing(outcome, way), (Listing(_lacking_and_met(outcome, way)[0]),))


def _anew(outcome: Outcome, told: PathExplanation) -> Iterator[Block]:
    """That what is told as missing counts from the title on that the nearest plan takes first."""
    if not outcome.plans:
        return
    taken = StepTeller(outcome.speaker, told.tier, outcome.plans[0]).takes_title
    lacking = {
        each.fact
        for requirement in told.requirements
        if requirement.status != "met"
        for _, each in measures_in(requirement.finding)
    }
    counted = any(outcome.policy.counts_from_title(outcome.scene.fact(fact)) for fact in lacking)
    if taken is not None and counted and (tier := taken.stages[-1].tier) is not None:
        yield say(outcome.scene, "result-missing-anew", "quiet", title=tier_name(outcome.words, tier))


def _lacking_and_met(outcome: Outcome, told: PathExplanation) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The requirements of a path: those missing before those not known, and those met or not applying."""
    items = _requirements(outcome, told)
    missing, unknown, met, not_applying = (
        tuple(item for item in items if item.mark == mark)
        for mark in ("missing", "open", "met", "not_applicable")
    )
    return (*missing, *unknown), (*met, *not_applying)


def _requirements(outcome: Outcome, told: PathExplanation) -> tuple[Item, ...]:
    return tuple(map(outcome.teller(told.tier).requirement, told.requirements))


def _conditions(outcome: Outcome) -> Iterator[Block]:
    """All conditions of the tier that can be applied for, one by one."""
    told = outcome.likely
    if told is not None:
        items, name = _requirements(outcome, told), tier_name(outcome.words, told.tier)
        summary = outcome.words.say("result-all-met", count=len(items), tier=name)
        yield Folded(summary, (Listing(items),))


def _advice(outcome: Outcome) -> Iterator[Block]:
    items = tuple(advice_item(outcome, each) for each in outcome.advice if not each.ask_first)
    if items:
        yield Folded(outcome.words.say("advice-heading", count=len(items)), (Listing(items),))


def _closing(outcome: Outcome) -> Iterator[Block]:
    """The receipt; there is none for a trial."""
    if outcome.scene.session.supposed:
        return
    today = outcome.scene.today
    receipt = receipt_for(outcome.policy, outcome.profile, today=today, phase=outcome.phase)
    yield closing(outcome, receipt.id)


def closing(outcome: Outcome, receipt: str) -> Block:
    """The sentence about the receipt."""
    day = outcome.scene.today.isoformat()
    return say(outcome.scene, "result-receipt", "quiet", id=receipt, date=day)


def _to_fill_in(outcome: Outcome) -> tuple[Button, ...]:
    """The questions whose answers could change the result or shorten the nearest plan, to be answered after
    all.
    """
    if outcome.barred or outcome.scene.session.ahead:
        facts: tuple[str, ...] = () if outcome.barred else outcome.wanting
    else:
        facts = tuple(dict.fromkeys((*outcome.wanting, *_could_shorten(outcome))))
    return (*_each_by_itself(outcome, facts[:FILLED_IN]), *_others(outcome, facts[FILLED_IN:]))


def _each_by_itself(outcome: Outcome, facts: tuple[str, ...]) -> Iterator[Button]:
    yield from (
        Button(
            button_key(outcome.scene.session, Action("change", fact)),
            outcome.words.say("button-fill-in", label=label(outcome.words, outcome.scene.fact(fact))),
        )
        for fact in facts
    )


def _others(outcome: Outcome, facts: tuple[str, ...]) -> Iterator[Button]:
    """One button for all the others, which leads to the choice among them."""
    if facts:
        action = Action("edit", places_of(outcome.scene, facts))
        label = outcome.words.say("button-fill-in-others", count=len(facts))
        yield Button(button_key(outcome.scene.session, action), label)


def _could_shorten(outcome: Outcome) -> Iterator[str]:
    """What is not known and counts in a plan as if it were not there."""
    for plan in outcome.plans:
        for fact in unknown_in(outcome.policy, outcome.profile, plan, outcome.phase):
            if is_askable(outcome.policy, outcome.profile, fact):
                yield fact


def _controls(outcome: Outcome) -> tuple[Button, ...]:
    scene, session = outcome.scene, outcome.scene.session
    buttons = [button(scene, "continue", role="go")] if session.ahead else []
    if not session.ahead and not outcome.barred and _asks_more(outcome):
        tier = str(outcome.strive_for)
        buttons.append(button(scene, "aim", tier, "go", tier=tier_name(scene.words, tier)))
    own = ["change", "continue", "aim"]  # they stand above, or are drawn with what they are about
    if not _proofs(outcome):
        own.append("checklist")
    others = (name for name in offered(scene, session) if name not in own)
    return (*buttons, *(button(scene, name) for name in others))


def _asks_more(outcome: Outcome) -> bool:
    """Whether aiming at the tier that lies ahead would ask anything that was not asked yet."""
    if outcome.strive_for is None:
        return False
    aimed = replace(outcome.scene.session, target=outcome.strive_for)
    return next(worth_asking(outcome.scene, aimed), None) is not None
