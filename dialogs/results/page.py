"""The result: likely tier and path, each requirement with its clause, what is missing, what is open."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import Final

from criteria.advice import applicable
from criteria.assessment import Assessment, assess, open_facts
from criteria.explanation import Finding, PathExplanation, explain
from criteria.policy.knowledge import Proof
from criteria.receipts import receipt_for
from dialogs.flow import next_fact, offered
from dialogs.in_words import clause_label, label, path_name, tier_name
from dialogs.interview import answers
from dialogs.keys import Action, button_key
from dialogs.replies import Block, Button, Folded, Heading, Item, Listing, Paragraph, Reply, Span, Tone, quiet
from dialogs.results.checklist import proofs_for
from dialogs.results.findings import requirement_item
from dialogs.results.ways import BEST_FIRST, told_in_full, ways
from dialogs.small_replies import button, say
from dialogs.welcome import validity
from dialogs.world import Scene

FILLED_IN: Final = 6
"""How many unanswered questions are offered to be answered after all."""


class Outcome:
    """What is known now and what follows from it, worked out once for one result."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.profile = answers.profile_of(scene.policy, scene.session)
        self.assessment: Assessment = assess(scene.policy, self.profile, phase=scene.world.phase)
        self.tiers = tuple(tier.id for tier in scene.policy.tiers)

    @cached_property
    def reached(self) -> int:
        """The place of the highest tier that is held or to be applied for; -1 if there is none."""
        judged, likely = self.assessment.tiers, self.assessment.likely
        return max(
            (n for n, t in enumerate(self.tiers) if t == likely or judged[t].status == "held"), default=-1
        )

    @cached_property
    def next_tier(self) -> str | None:
        """The tier to look at next: the goal, the highest to be confirmed, or the lowest not reached."""
        above = self.tiers[self.reached + 1 :]
        if self.scene.session.target in above:
            return self.scene.session.target
        to_confirm = [tier for tier in above if self.assessment.tiers[tier].status == "needs_review"]
        return next(iter([*reversed(to_confirm), *above]), None)

    @cached_property
    def likely(self) -> PathExplanation | None:
        """The best path to the tier to apply for, the most usual of several; None if there is none."""
        if self.assessment.likely is None:
            return None
        paths = self.assessment.tiers[self.assessment.likely].paths
        best = min(paths, key=lambda path: BEST_FIRST.index(paths[path].status))
        return self._explained(self.assessment.likely, best)

    @cached_property
    def ways(self) -> tuple[PathExplanation, ...]:
        """The paths to the tier to strive for, nearest first."""
        if self.next_tier is None:
            return ()
        return ways(self.scene.policy, self.profile, self.next_tier, self.scene.world.phase)

    @cached_property
    def wanting(self) -> tuple[str, ...]:
        """The facts asked in vain whose answer could still change the result, at most `FILLED_IN`."""
        given_up = answers.given_up(self.scene.session.log)
        if not given_up:
            return ()
        matter = open_facts(self.scene.policy, self.profile, phase=self.scene.world.phase)
        return tuple(fact for fact in matter if fact in given_up)[:FILLED_IN]

    def _explained(self, tier: str, path: str) -> PathExplanation:
        return explain(self.scene.policy, self.profile, tier=tier, path=path, phase=self.scene.world.phase)


def proofs_of(scene: Scene) -> tuple[Proof, ...]:
    """The evidence for what is met: on the path to apply by, or on the nearest one."""
    outcome = Outcome(scene)
    told = outcome.likely or next(iter(outcome.ways), None)
    return () if told is None else proofs_for(scene.policy, _met(told.requirements))


def _met(findings: Iterable[Finding]) -> frozenset[str]:
    """The clauses of what is met, however deep it stands."""
    found: frozenset[str] = frozenset()
    for finding in findings:
        own = {finding.clause} if finding.status == "met" else set()
        found |= own | _met(finding.parts)
    return found


def draw_result(scene: Scene) -> Reply:
    """The result of what is known now (provisional while questions are left)."""
    outcome = Outcome(scene)
    blocks = (
        *_verdict(outcome),
        *_likely(outcome),
        *_next(outcome),
        *_advice(outcome),
        *validity(scene),
        *_closing(outcome),
    )
    return Reply("result", blocks, choices=_to_fill_in(outcome), controls=_controls(outcome))


def _verdict(outcome: Outcome) -> Iterator[Block]:
    scene, words, likely = outcome.scene, outcome.scene.words, outcome.likely
    yield Heading(words.say("result-title-so-far" if scene.session.left else "result-title"), level=1)
    if likely is not None:
        tone: Tone = "good" if likely.status == "eligible" else "warning"
        path = path_name(words, likely.path)
        text = words.say(f"result-{likely.status}", tier=tier_name(words, likely.tier), path=path)
        yield Paragraph((Span(text, strong=True),), tone=tone)
        yield _reviewed(outcome, likely.tier)
    elif outcome.next_tier is None:
        yield say(scene, "result-highest", "good", tier=tier_name(words, outcome.tiers[-1]))
    else:
        yield _nothing_open(outcome)


def _nothing_open(outcome: Outcome) -> Paragraph:
    """That no tier, or not the one named as goal, can be applied for yet, or that it cannot be said."""
    scene, words, target = outcome.scene, outcome.scene.words, outcome.scene.session.target
    judged = outcome.assessment.tiers
    paths = [
        path for tier in outcome.tiers if target in ("auto", tier) for path in judged[tier].paths.values()
    ]
    held = [tier for tier in outcome.tiers if judged[tier].status == "held"]
    if any(path.status == "undetermined" for path in paths):
        return _undecided(outcome)
    if held:
        return say(scene, "result-none-above", tier=tier_name(words, held[-1]))
    if target in judged:
        return say(scene, "result-none-target", tier=tier_name(words, target))
    return say(scene, "result-none")


def _undecided(outcome: Outcome) -> Paragraph:
    """That nothing can be said yet, and what would settle it."""
    scene, words = outcome.scene, outcome.scene.words
    if scene.session.left:
        return say(scene, "result-undecided-so-far")
    if not outcome.wanting:
        return say(scene, "result-undecided")
    names = (words.say("result-wanting", label=label(words, scene.fact(each))) for each in outcome.wanting)
    return say(scene, "result-undecided-wanting", labels=words.say("list-separator").join(names))


def _reviewed(outcome: Outcome, tier: str) -> Paragraph:
    clause = outcome.scene.policy.tier(tier).modes_clause
    text = outcome.scene.words.say(f"review-{tier}")
    return Paragraph(
        (Span(text), Span(clause_label(outcome.scene.words, outcome.scene.policy, clause), clause=clause))
    )


def _likely(outcome: Outcome) -> Iterator[Block]:
    explained, words = outcome.likely, outcome.scene.words
    if explained is None:
        return
    yield from _to_confirm(outcome, explained)
    items = _requirements(outcome, explained)
    summary = words.say("result-all-met", count=len(items), tier=tier_name(words, explained.tier))
    yield Folded(summary, (Listing(items),))


def _to_confirm(outcome: Outcome, explained: PathExplanation) -> Iterator[Block]:
    """What the authority must confirm, or the experts weigh, though everything is met."""
    if explained.review:
        yield Heading(outcome.scene.words.say("result-to-confirm"))
    for decision in explained.review:
        yield say(outcome.scene, f"decision-{decision}", "warning")
    if explained.counted_twice:
        for told in outcome.scene.policy.told("twice"):
            yield say(outcome.scene, f"decision-{told.id}", "quiet")


def _next(outcome: Outcome) -> Iterator[Block]:
    scene, words = outcome.scene, outcome.scene.words
    if not outcome.ways:
        return
    explained, *usual = told_in_full(scene.policy, outcome.ways)
    yield Heading(words.say(f"result-next-{explained.status}", tier=tier_name(words, explained.tier)))
    told = "result-path-undetermined" if explained.status == "undetermined" else "result-path"
    yield say(scene, told, path=path_name(words, explained.path))
    yield from _to_confirm(outcome, explained)
    if explained.hangs_on:
        yield say(scene, "result-hangs-on", "warning", label=label(words, scene.fact(explained.hangs_on)))
    lacking, met = _lacking_and_met(outcome, explained)
    if lacking:
        yield Listing(lacking)
    if met:
        yield Folded(words.say("result-met", count=len(met)), (Listing(met),))
    for way in usual:
        yield Folded(_standing(outcome, way), (Listing(_lacking_and_met(outcome, way)[0]),))
    others = tuple(_way(outcome, way) for way in outcome.ways if way not in (explained, *usual))
    if others:
        yield Folded(words.say("result-other-ways"), (Listing(others),))


def _lacking_and_met(
    outcome: Outcome, explained: PathExplanation
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The requirements of a path: those missing before those not known, and those met."""
    items = _requirements(outcome, explained)
    missing, unknown, met = (
        tuple(item for item in items if item.mark == mark) for mark in ("missing", "open", "met")
    )
    return (*missing, *unknown), met


def _requirements(outcome: Outcome, explained: PathExplanation) -> tuple[Item, ...]:
    clauses = outcome.assessment.tiers[explained.tier].paths[explained.path].requirements
    pairs = zip(clauses, explained.requirements, strict=True)
    return tuple(requirement_item(outcome.scene, clause, finding) for clause, finding in pairs)


def _way(outcome: Outcome, explained: PathExplanation) -> Item:
    """Another path in one line, with its clause."""
    policy, words = outcome.scene.policy, outcome.scene.words
    clause = policy.tier(explained.tier).paths[explained.path].clause
    link = Span(clause_label(words, policy, clause), clause=clause)
    return Item((Span(_standing(outcome, explained)), Span(" "), link))


def _standing(outcome: Outcome, explained: PathExplanation) -> str:
    """How a path stands and how many of its requirements are missing or open."""
    words = outcome.scene.words
    statuses = [finding.status for finding in explained.requirements]
    missing, unknown = statuses.count("unmet"), statuses.count("unknown")
    also = "-open" if explained.status == "ineligible" and unknown else ""
    path = path_name(words, explained.path)
    return words.say(f"way-{explained.status}{also}", path=path, missing=missing, open=unknown)


def _advice(outcome: Outcome) -> Iterator[Block]:
    scene = outcome.scene
    given = applicable(scene.policy, outcome.profile, phase=scene.world.phase, tier=outcome.next_tier)
    if not given:
        return
    items = tuple(
        Item(
            (
                Span(advice.title, strong=True),
                Span(" "),
                Span(clause_label(scene.words, scene.policy, advice.clause), clause=advice.clause),
            ),
            below=(
                quiet(Span(advice.text)),
                quiet(Span(scene.words.say("advice-source", source=advice.source))),
            ),
        )
        for advice in given
    )
    yield Folded(scene.words.say("advice-heading", count=len(items)), (Listing(items),))


def _closing(outcome: Outcome) -> Iterator[Block]:
    scene = outcome.scene
    today = scene.today
    receipt = receipt_for(scene.policy, outcome.profile, today=today, phase=scene.world.phase)
    yield say(scene, "result-receipt", "quiet", id=receipt.id, date=today.isoformat())


def _to_fill_in(outcome: Outcome) -> tuple[Button, ...]:
    """The questions left open, to be answered after all."""
    scene = outcome.scene
    if outcome.next_tier is None:
        return ()
    return tuple(
        Button(
            button_key(scene.session, Action("change", fact)),
            scene.words.say("button-fill-in", label=label(scene.words, scene.fact(fact))),
        )
        for fact in outcome.wanting
    )


def _controls(outcome: Outcome) -> tuple[Button, ...]:
    scene, session = outcome.scene, outcome.scene.session
    buttons = [button(scene, "continue", role="go")] if session.left else []
    if not session.left and _asks_more(outcome):
        tier = str(outcome.next_tier)
        buttons.append(button(scene, "aim", tier, "go", tier=tier_name(scene.words, tier)))
    own = ("change", "continue", "aim")  # they stand above, or are drawn with what they are about
    others = (name for name in offered(scene, session) if name not in own)
    return (*buttons, *(button(scene, name) for name in others))


def _asks_more(outcome: Outcome) -> bool:
    """Whether aiming at the next tier would ask anything that was not asked yet."""
    if outcome.next_tier is None:
        return False
    aimed = replace(outcome.scene.session, target=outcome.next_tier)
    return next_fact(outcome.scene, aimed) is not None
