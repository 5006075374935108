"""The ways to a tier beside those that are told in full: how each stands, and which conditions it lacks.

破格申报：2 项条件还没满足，1 项还不知道
    还没满足：项目成果及科技奖励（第十条（三）2.）、破格申报高级工程师的业绩（第十二条）
    还不知道：破格的学历与资历（第十一条）
"""

from collections.abc import Iterable, Iterator

from criteria.explanation import PathExplanation, Requirement
from criteria.findings import Way, measures_in
from dialogs.in_words import clause_label, label, path_name, requirement_id, thing
from dialogs.replies import Block, Folded, Item, Listing, Paragraph, Span
from dialogs.results.out_of_reach import OutOfReach, bracketed
from dialogs.results.outcome import Outcome
from dialogs.small_replies import change_button

OPEN = ("eligible", "needs_review")


def other_ways(outcome: Outcome) -> Iterator[Block]:
    """The other ways under one heading."""
    told = outcome.ways_in_full
    full = [way for n, way in enumerate(told) if n == 0 or closed(outcome, way) is None]
    items = tuple(_way(outcome, way) for way in outcome.ways if way not in full)
    if items:
        yield Folded(outcome.words.say("result-other-ways", count=len(items)), (Listing(items),))


def _way(outcome: Outcome, told: PathExplanation) -> Item:
    """One of them; of one that is closed for good why."""
    why = closed(outcome, told)
    if why is not None:
        name = outcome.words.say("way-closed", path=path_name(outcome.words, told.path), why="")
        return Item((Span(name), *why.spans))
    head = Span(standing(outcome, told))
    if told.status in OPEN:
        return Item((head, Span(" "), _link(outcome, clause_of(outcome, told))))
    lacks = tuple(_lacks(outcome, told))
    return Item((head,), below=(Listing(lacks),)) if lacks else _hanging(outcome, told)


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


def _lacks(outcome: Outcome, told: PathExplanation) -> Iterator[Item]:
    """What a way lacks: what is not met, and what is not known with the button that asks for it."""
    unmet, unknown = (
        [each for each in told.requirements if each.status == status] for status in ("unmet", "unknown")
    )
    if unmet:
        yield Item(tuple(_named(outcome, told, "way-lacks", unmet)), mark="missing")
    if unknown:
        facts = [
            measure.fact
            for each in unknown
            for _, measure in measures_in(each.finding)
            if measure.status == "unknown"
        ]
        known = any(fact in outcome.profile for fact in facts)
        ask = change_button(outcome.scene, *dict.fromkeys(facts), known=known)
        yield Item(tuple(_named(outcome, told, "way-leaves-open", unknown)), mark="open", button=ask)


def _named(
    outcome: Outcome, told: PathExplanation, message: str, requirements: Iterable[Requirement]
) -> Iterator[Span]:
    words = outcome.words
    yield Span(words.say(message))
    for n, each in enumerate(requirements):
        between = words.say("list-separator") if n else ""
        yield Span(between + _name(outcome, told, each))
        yield from bracketed(outcome.speaker, each.clause)


def _name(outcome: Outcome, told: PathExplanation, requirement: Requirement) -> str:
    """A requirement by name; of the one that the way itself is called by, what it lacks."""
    words, finding = outcome.words, requirement.finding
    if requirement.clause != clause_of(outcome, told) or isinstance(finding, Way) or finding.joint != "all":
        return words.say(requirement_id(requirement.clause))
    lacking = {each.fact for _, each in measures_in(finding) if each.status != "met"}
    facts = (fact for fact in outcome.policy.vocabulary.values() if fact.name in lacking)
    names, between = [thing(words, fact) for fact in facts], words.say("list-separator")
    if any(between in name for name in names):
        between = words.say("list-separator-wide")
    return between.join(names)


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


def clause_of(outcome: Outcome, told: PathExplanation) -> str:
    """The clause that a path is named by."""
    return outcome.policy.tier(told.tier).paths[told.path].clause


def _link(outcome: Outcome, clause: str) -> Span:
    return Span(clause_label(outcome.words, outcome.policy, clause), clause=clause)
