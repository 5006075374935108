"""The head of the sheet: what can be applied for, by which way, how sure that is, and on which text."""

from collections.abc import Iterator
from typing import Literal

from criteria.explanation import PathExplanation, weighed_in
from criteria.findings import Measure, Way, ways_in
from criteria.in_vain import OpenIf
from dialogs.in_words import clause_label, path_name, tier_name
from dialogs.readings import weighed_in_words
from dialogs.replies import Block, Heading, Paragraph, Span, Tone
from dialogs.results.conditions import Conditions
from dialogs.results.measures import basis_message
from dialogs.results.out_of_reach import bracketed
from dialogs.results.outcome import NAMED, Outcome
from dialogs.results.plan_steps import StepTeller
from dialogs.results.plans import first_day, way_to
from dialogs.small_replies import say
from dialogs.welcome import validity


def verdict(outcome: Outcome) -> Iterator[Block]:
    """The verdict and, in the same breath, what it rests on and who decides in the end."""
    yield from _headlines(outcome)
    told = outcome.likely
    if told is not None:
        yield _reviewed(outcome, told)
        yield from _or_usual(outcome, told)
        yield from _sources(outcome, told)
        yield from to_confirm(outcome, told)
    elif outcome.if_well:
        told = outcome.explained(outcome.if_well[0].tier, outcome.if_well[0].path)
        yield from _sources(outcome, told)
    if outcome.words.knows(f"phase-{outcome.phase}") and outcome.is_of_another_series:
        yield say(outcome.scene, f"phase-{outcome.phase}", "warning")
    yield from _experts(outcome, told)
    yield from validity(outcome.scene)


def _sources(outcome: Outcome, told: PathExplanation) -> Iterator[Block]:
    """Where the numbers come from that decide; what holds in this phase is told for all of it."""
    teller, told_once = outcome.teller(told.tier), outcome.words.knows(f"phase-{outcome.phase}")
    for each in told.requirements:
        message = basis_message(outcome.words, outcome.policy, each.clause, outcome.phase) or ""
        if each.applies and not (told_once and message.endswith(f"-{outcome.phase}")):
            yield from teller.source(each.clause, each.finding)


Verdict = Literal[
    "eligible", "needs_review", "held", "highest", "undecided", "far", "short", "on_the_way", "above", "none"
]
"""What a result comes to where nothing hangs on what was asked in vain."""


def verdict_of(outcome: Outcome) -> Verdict:
    """What it comes to for somebody who may apply at all: what can be applied for; else that a title is held
    already, that what is not known decides, that nothing leads on (`far`), that no plan is told (`short`), or
    how somebody stands who has one.
    """
    assessed = outcome.assessment.tiers
    if outcome.likely_way is not None:
        tier, path = outcome.likely_way
        return "eligible" if assessed[tier].paths[path].status == "eligible" else "needs_review"
    if outcome.goal is not None and assessed[outcome.goal].status == "held":
        return "held"
    if outcome.strive_for is None:
        return "highest"
    return "undecided" if is_open(outcome) else _not_open(outcome)


def _not_open(outcome: Outcome) -> Verdict:
    if not outcome.plans:
        return "far" if outcome.ahead is not None and not outcome.ahead.plans else "short"
    if outcome.goal is not None:
        return "on_the_way"
    return "none" if outcome.held is None else "above"


def _headlines(outcome: Outcome) -> Iterator[Block]:
    scene, words, told = outcome.scene, outcome.words, outcome.likely
    if told is not None:
        tone: Tone = "good" if told.status == "eligible" else "warning"
        path = path_name(words, told.path)
        text = words.say(
            f"result-{told.status}",
            tier=tier_name(words, told.tier),
            path=path,
            count=len(outcome.doubts(told)),
        )
        yield Paragraph((Span(text, strong=True),), tone=tone)
    elif outcome.if_well:
        yield from _whatever_comes(outcome)
    for n, each in enumerate(outcome.if_well):
        yield _conditional(outcome, each, also=told is not None or n > 0)
    if told is not None or outcome.if_well:
        return
    found = verdict_of(outcome)
    if found == "held":
        tier, held = tier_name(words, outcome.goal or ""), tier_name(words, outcome.held or "")
        yield say(
            scene, "result-held" if held == tier else "result-held-higher", "good", tier=tier, held=held
        )
    elif found == "highest":
        yield say(scene, "result-highest", "good", tier=tier_name(words, outcome.tiers[-1]))
    else:
        yield _nothing_open(outcome, found)
        yield from _nearest(outcome)


def _whatever_comes(outcome: Outcome) -> Iterator[Paragraph]:
    """How far it is to the tier that lies ahead, where what hangs on the unknown is another one."""
    tier, plans = outcome.strive_for, outcome.plans
    if tier is None or not plans or tier in {each.tier for each in outcome.if_well}:
        return
    gap = StepTeller(outcome.speaker, tier, plans[0]).in_short()
    text = outcome.words.say("result-goal", tier=tier_name(outcome.words, tier), gap=gap)
    yield Paragraph((Span(text, strong=True),), tone="warning")


def _conditional(outcome: Outcome, if_well: OpenIf, *, also: bool) -> Paragraph:
    """如果工作岗位符合第四条，可以申报工程师: what hangs on what was asked in vain."""
    words, hangs_on, tier = outcome.words, outcome.speaker.told_apart(if_well.hangs_on), if_well.tier
    if len(hangs_on) > NAMED:
        spans = [Span(words.say("result-if-many", count=len(hangs_on)), strong=True)]
    else:
        told = outcome.explained(tier, if_well.path)
        conditions = Conditions(outcome.speaker, told, hangs_on, if_well.values)
        spans = [Span(words.say("result-if"), strong=True), *conditions.spans()]
    key, path = "result-then-also" if also else "result-then", path_name(words, if_well.path)
    then = words.say(key, tier=tier_name(words, tier), path=path)
    return Paragraph((*spans, Span(then, strong=True)), tone="warning")


def _nothing_open(outcome: Outcome, found: Verdict) -> Paragraph:
    """What stands between the person and the tier that lies ahead, or that it cannot be said yet."""
    if found == "undecided":
        return _undecided(outcome)
    words, tier, key = outcome.words, str(outcome.strive_for), f"result-{found}"
    name = tier_name(words, tier)
    if found in ("far", "short"):
        text = words.say(key if outcome.goal is None else f"{key}-goal", tier=name)
    elif found == "on_the_way":
        gap = StepTeller(outcome.speaker, tier, outcome.plans[0]).in_short()
        text = words.say("result-goal", tier=name, gap=gap)
    else:
        text = words.say(key, held=tier_name(words, outcome.held) if outcome.held else "")
    return Paragraph((Span(text, strong=True),), tone="warning")


def _nearest(outcome: Outcome) -> Iterator[Block]:
    """The way that takes least effort in one sentence, with its clause and the first day on which all of it
    can be there; beside it the plan that is there sooner.
    """
    tier, plans = outcome.strive_for, outcome.plans
    if tier is None or not plans:
        return
    words, plan, may_be_open = outcome.words, plans[0], is_open(outcome)
    doubtful = {step.fact for step in plan.steps if step.have is None} | set(outcome.wanting)
    if may_be_open and (
        outcome.scene.session.ahead or not doubtful.isdisjoint(step.fact for step in plan.steps)
    ):
        return  # what is not known decides: there is no saying which way is the nearest
    clause = outcome.policy.tier(tier).paths[plan.path].clause
    key = "result-otherwise" if may_be_open else "result-nearest"
    way = words.say(key, way=way_to(outcome.speaker, tier, plan.path))
    told_above = outcome.goal is not None and not may_be_open
    gap = (
        ""
        if told_above
        else words.say("result-nearest-gap", gap=StepTeller(outcome.speaker, tier, plan).in_short())
    )
    day = words.say(
        "result-nearest-by" if told_above else "result-nearest-day", day=first_day(outcome.speaker, plan)
    )
    sooner = "".join(sooner_plan(outcome))
    yield Paragraph((Span(way), *bracketed(outcome.speaker, clause), Span(gap + day + sooner)))
    for decision in outcome.speaker.tellable(outcome.plan_teller(tier).after(plan).review):
        yield say(outcome.scene, f"decision-{decision}", "warning")


def sooner_plan(outcome: Outcome) -> Iterator[str]:
    """Which of the plans is there sooner than the first one, which takes least effort; if any is."""
    plans = outcome.plans
    number, soonest = min(enumerate(plans, start=1), key=lambda each: each[1].earliest)
    if soonest.earliest < plans[0].earliest:
        yield outcome.words.say("plans-sooner", number=number, day=first_day(outcome.speaker, soonest))


def is_open(outcome: Outcome) -> bool:
    """Whether the tier aimed at, or of who aims at none one of those above, may be open already."""
    tiers = outcome.above if outcome.goal is None else (outcome.goal,)
    judged = (outcome.assessment.tiers[tier] for tier in tiers)
    return any(path.status == "undetermined" for each in judged for path in each.paths.values())


def _undecided(outcome: Outcome) -> Paragraph:
    """That nothing can be said yet, and what would settle it."""
    scene, words = outcome.scene, outcome.words
    if scene.session.ahead:
        return say(scene, "result-undecided-so-far")
    if not outcome.wanting:
        return say(scene, "result-undecided")
    wanting = outcome.speaker.told_apart(outcome.wanting)
    names = [words.say("result-wanting", label=outcome.speaker.label(each)) for each in wanting[:NAMED]]
    key = "result-undecided-wanting" if len(wanting) <= NAMED else "result-undecided-many"
    return say(scene, key, labels=words.say("list-separator").join(names), count=len(wanting))


def _reviewed(outcome: Outcome, told: PathExplanation) -> Paragraph:
    """How an application for the tier is reviewed; a path may have a way of its own, by its own clause."""
    tier, own = outcome.policy.tier(told.tier), f"review-{told.tier}-{told.path}"
    is_own = outcome.words.knows(own)
    clause = tier.paths[told.path].clause if is_own else tier.modes_clause
    text = outcome.words.say(own if is_own else f"review-{told.tier}")
    return Paragraph((Span(text), Span(clause_label(outcome.words, outcome.policy, clause), clause=clause)))


def to_confirm(outcome: Outcome, told: PathExplanation) -> Iterator[Block]:
    """What the authority must confirm though everything is met, how waiting would spare it, and what counts
    twice.
    """
    for decision in outcome.speaker.tellable(outcome.doubts(told)):
        yield say(outcome.scene, f"decision-{decision}", "warning")
        yield from _or_wait(outcome, told, decision)
    if told.counted_twice:
        names = outcome.speaker.listed(told.counted_twice)
        for decided in outcome.policy.told("twice"):
            yield say(outcome.scene, f"decision-{decided.id}", "quiet", labels=names)


def _or_wait(outcome: Outcome, told: PathExplanation, decision: str) -> Iterator[Block]:
    """After how long another row of the same requirement is met that need not be confirmed."""
    for requirement in told.requirements:
        ways = list(ways_in(requirement.finding))
        if any(way.status == "met" and decision in way.review for way in ways):
            waits = (years for way in ways if not way.review and (years := waiting(outcome, way)))
            if (years := next(waits, None)) is not None:
                yield say(outcome.scene, "decision-or-wait", "quiet", wait=outcome.speaker.wait(years))


def _or_usual(outcome: Outcome, told: PathExplanation) -> Iterator[Block]:
    """After how long the tier's usual way is open as well to who would take another one now."""
    usual = next(iter(outcome.policy.tier(told.tier).paths))
    if usual == told.path:
        return
    lacking = [each for each in outcome.explained(told.tier, usual).requirements if each.status != "met"]
    if len(lacking) != 1:
        return
    waits = (years for way in ways_in(lacking[0].finding) if (years := waiting(outcome, way)))
    if (years := next(waits, None)) is not None:
        way, wait = way_to(outcome.speaker, told.tier, usual), outcome.speaker.wait(years)
        yield say(outcome.scene, "result-or-wait", "quiet", wait=wait, way=way)


def waiting(outcome: Outcome, way: Way) -> Measure | None:
    """The years that alone a row still lacks, if they run by themselves; None where it lacks more."""
    unmet = [each for each in way.measures if each.status != "met"]
    if len(unmet) != 1 or unmet[0].anew or not isinstance(unmet[0].have, int | float):
        return None
    return unmet[0] if outcome.scene.fact(unmet[0].fact).kind == "years" else None


def _experts(outcome: Outcome, told: PathExplanation | None) -> Iterator[Block]:
    """That this is no decision: who recommends and who decides, and the words that only they can weigh."""
    words, policy, clause = outcome.words, outcome.policy, outcome.policy.parts.experts
    if clause is None:
        yield Paragraph((Span(words.say("welcome-reference-alone")),), tone="quiet")
    else:
        link = Span(clause_label(words, policy, clause), clause=clause)
        yield Paragraph((Span(words.say("result-reference")), link), tone="quiet")
    weighed = {} if told is None else weighed_in(policy, told)
    if not weighed:
        return
    spans = [Span(words.say("result-weighed"))]
    for n, (name, said) in enumerate(weighed.items()):
        if n:
            spans.append(Span(words.say("result-weighed-and")))
        spans.append(Span(clause_label(words, policy, name), clause=name))
        told_of = [weighed_in_words(words, policy, each) for each in said]
        quoted = words.say("list-separator").join(words.say("result-quoted", text=each) for each in told_of)
        spans.append(Span(quoted))
    yield Paragraph((*spans, Span(words.say("result-weighed-end"))), tone="quiet")


def title(outcome: Outcome) -> Heading:
    """The heading of the sheet."""
    key = "result-title-so-far" if outcome.scene.session.ahead else "result-title"
    return Heading(outcome.words.say(key), level=1)
