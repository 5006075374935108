"""The ways to a tier beside those that are told in full: how each stands, and all that it lacks.

破格申报：2 项条件还没满足
    破格申报高级工程师的业绩：还没满足 第十二条 …
    上面列过的也要满足：项目成果及科技奖励（第十条（三）2.）
"""

from collections.abc import Collection, Iterator

from criteria.explanation import PathExplanation, Requirement
from dialogs.in_words import clause_label, label, path_name, requirement_id
from dialogs.replies import Block, Folded, Item, Listing, Paragraph, Span, quiet
from dialogs.results.out_of_reach import OutOfReach, bracketed
from dialogs.results.outcome import Outcome
from dialogs.results.ways import told_in_full
from dialogs.small_replies import change_button

OPEN = ("eligible", "needs_review")


def other_ways(outcome: Outcome) -> Iterator[Block]:
    """The other ways under one heading; what a way lacks as another one above does is told there."""
    told = told_in_full(outcome.policy, outcome.ways)
    full = [way for n, way in enumerate(told) if n == 0 or closed(outcome, way) is None]
    above = {each.clause for way in full for each in _lacking(way)}
    items = []
    for way in outcome.ways:
        if way not in full:
            items.append(_way(outcome, way, above))
            above.update(each.clause for each in _lacking(way) if closed(outcome, way) is None)
    if items:
        yield Folded(outcome.words.say("result-other-ways", count=len(items)), (Listing(tuple(items)),))


def _way(outcome: Outcome, told: PathExplanation, above: Collection[str]) -> Item:
    """One of them; of one that is closed for good why."""
    why = closed(outcome, told)
    if why is not None:
        name = outcome.words.say("way-closed", path=path_name(outcome.words, told.path), why="")
        return Item((Span(name), *why.spans))
    head = Span(standing(outcome, told))
    if told.status in OPEN:
        return Item((head, Span(" "), _link(outcome, clause_of(outcome, told))))
    if not _lacking(told):
        return _hanging(outcome, told)
    return Item((head,), below=tuple(_lacks(outcome, told, above)))


def _hanging(outcome: Outcome, told: PathExplanation) -> Item:
    """A way of which every condition is met, and which answers it still hangs on: that the tier is not held
    yet, and what the review depends on.
    """
    words, title, switch = outcome.words, outcome.policy.title, outcome.policy.review_when
    deciding = (title.level if title else None, switch.fact if switch else None)
    facts = tuple(fact for fact in deciding if fact is not None and fact not in outcome.profile)
    named = [words.say("result-wanting", label=label(words, outcome.scene.fact(fact))) for fact in facts]
    path, labels = path_name(words, told.path), words.say("list-separator").join(named)
    spans = [Span(words.say("way-all-met", path=path, labels=labels))]
    for clause in dict.fromkeys(outcome.clause_of(fact, told.tier) for fact in facts):
        spans += [Span(" "), _link(outcome, clause)]
    return Item(tuple(spans), mark="open", button=change_button(outcome.scene, *facts, known=False))


def _lacks(outcome: Outcome, told: PathExplanation, above: Collection[str]) -> Iterator[Block]:
    """What a way lacks: what is told above by name, all else in full."""
    known = [each for each in _lacking(told) if each.clause in above]
    items, _ = lacking_and_met(outcome, told)
    names = {each.clause for each in known}
    own = tuple(item for item in items if item.spans[-1].clause not in names)
    if own:
        yield Listing(own)
    if known:
        yield quiet(Span(outcome.words.say("way-as-above")), *_named(outcome, known))


def _named(outcome: Outcome, requirements: Collection[Requirement]) -> Iterator[Span]:
    words = outcome.words
    for n, each in enumerate(requirements):
        between = words.say("list-separator") if n else ""
        yield Span(between + words.say(requirement_id(each.clause)))
        yield from bracketed(outcome.speaker, each.clause)


def _lacking(told: PathExplanation) -> tuple[Requirement, ...]:
    return tuple(each for each in told.requirements if each.status != "met")


def closed(outcome: Outcome, told: PathExplanation) -> Paragraph | None:
    """Why no effort opens the way; None where some may."""
    closes = OutOfReach(outcome.speaker, told.tier).closes
    return next(filter(None, map(closes, told.requirements)), None)


def standing(outcome: Outcome, told: PathExplanation) -> str:
    """How a path stands and how many of its requirements are missing or open."""
    missing, unknown = (
        sum(each.status == status for each in told.requirements) for status in ("unmet", "unknown")
    )
    also = "-open" if told.status == "ineligible" and unknown else ""
    path = path_name(outcome.words, told.path)
    return outcome.words.say(f"way-{told.status}{also}", path=path, missing=missing, open=unknown)


def lacking_and_met(outcome: Outcome, told: PathExplanation) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The requirements of a path: those missing before those not known, and those met or not applying."""
    items = requirements(outcome, told)
    missing, unknown, met, not_applying = (
        tuple(item for item in items if item.mark == mark)
        for mark in ("missing", "open", "met", "not_applicable")
    )
    return (*missing, *unknown), (*met, *not_applying)


def requirements(outcome: Outcome, told: PathExplanation) -> tuple[Item, ...]:
    """All requirements of a path as lines."""
    return tuple(map(outcome.teller(told.tier).requirement, told.requirements))


def clause_of(outcome: Outcome, told: PathExplanation) -> str:
    """The clause that a path is named by."""
    return outcome.policy.tier(told.tier).paths[told.path].clause


def _link(outcome: Outcome, clause: str) -> Span:
    return Span(clause_label(outcome.words, outcome.policy, clause), clause=clause)
