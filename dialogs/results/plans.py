"""Plans in whole sentences: what to do, how far it is, when it can be there at the earliest, by which clause.

转评工程师，最早 2027-03-26（第十六条）
  本专业岗位满 1 年：再过 4 个月，2027-03-26 满 1 年
"""

from collections.abc import Callable, Iterator

from criteria.distances import distance
from criteria.explanation import PathExplanation, Requirement
from criteria.findings import measures_in, meeting, ways_in
from criteria.planning import Plan
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Range
from criteria.staging import Change, Stage
from dialogs.in_words import (
    clause_label,
    measure,
    path_name,
    short_value,
    spoken_set,
    tier_name,
)
from dialogs.replies import Block, Button, Item, Listing, Span, quiet
from dialogs.results.measures import Speaker

Ask = Callable[[str], Button | None]
"""The button by which the question about a fact is answered."""

TOLD_AT_ONCE = 3
"""How many steps of a plan are told in one sentence."""


def plan_item(
    speaker: Speaker,
    tier: str,
    plan: Plan,
    *,
    number: int,
    after: PathExplanation,
    button: Button | None = None,
    ask: Ask | None = None,
) -> Item:
    """A plan with its number, its steps below it, and what is still to be known of the way as it stands
    `after` them.
    """
    path = speaker.policy.tier(tier).paths[plan.path]
    way, day = way_to(speaker, tier, plan.path), first_day(speaker, plan)
    head = speaker.words.say("plan-head", number=number, way=way, day=day)
    steps = (_item(speaker, plan, each, ask) for each in _steps(speaker, plan))
    below: tuple[Block, ...] = (Listing(tuple(steps)), *_notes(speaker, plan, after))
    return Item((Span(head, strong=True), Span(" "), _link(speaker, path.clause)), below=below, button=button)


def way_to(speaker: Speaker, tier: str, path: str) -> str:
    """A way by name with the tier that it leads to: 转评工程师."""
    own, name = f"way-to-{path}", tier_name(speaker.words, tier)
    if speaker.words.knows(own):
        return speaker.words.say(own, tier=name)
    return speaker.words.say("way-to", path=path_name(speaker.words, path), tier=name)


def first_day(speaker: Speaker, plan: Plan) -> str:
    """The first day on which all of a plan can be there, and whether that is an estimate."""
    presumed = any(step.presumed or any(each.presumed for each in step.stages) for step in plan.steps)
    date = plan.earliest.isoformat()
    return speaker.words.say("earliest-estimated" if presumed else "earliest", date=date)


def in_short(speaker: Speaker, plan: Plan) -> str:
    """What a plan asks for in one sentence; of more than `TOLD_AT_ONCE` steps the titles and years, and how
    many others there are.
    """
    words, steps = speaker.words, sorted(_steps(speaker, plan), key=lambda each: each.have is None)
    timed = [each for each in steps if each.stages or speaker.fact(each.fact).kind == "years"]
    told = steps if len(steps) <= TOLD_AT_ONCE else timed
    said = [step_text(speaker, plan, each) for each in told]
    if len(told) < len(steps):
        said.append(words.say("plan-more" if said else "plan-count", count=len(steps) - len(told)))
    return words.say("plan-separator").join(said)


def _steps(speaker: Speaker, plan: Plan) -> list[Change]:
    """The steps; years that go with a level which the plan asks for are told with it."""
    levels = {each.fact for each in plan.steps}
    return [each for each in plan.steps if speaker.fact(each.fact).applies_with not in levels]


def _item(speaker: Speaker, plan: Plan, step: Change, ask: Ask | None) -> Item:
    links: list[Span] = []
    for clause in _clauses_of(speaker, plan, step):
        links += [Span(" "), _link(speaker, clause)]
    button = ask(step.fact) if ask is not None and _is_open(step) else None
    stages = tuple(_stage_item(speaker, each) for each in step.stages)
    below: tuple[Block, ...] = (Listing(stages),) if stages else ()
    text = step_text(speaker, plan, step)
    if step.presumed and not stages:
        text = speaker.words.say("plan-presumed", text=text, date=step.on.isoformat())
    return Item((Span(text), *links), below=below, button=button)


def _stage_item(speaker: Speaker, stage: Stage) -> Item:
    words, day = speaker.words, stage.on.isoformat()
    name = _stage_name(speaker, stage)
    if stage.presumed or stage.path is None or stage.tier is None:
        return Item((Span(words.say("plan-stage-presumed", stage=name, date=day)),))
    path = path_name(words, stage.path)
    link = (Span(" "), _link(speaker, stage.clause)) if stage.clause else ()
    return Item((Span(words.say("plan-stage", stage=name, path=path, date=day)), *link))


def _stage_name(speaker: Speaker, stage: Stage) -> str:
    if stage.tier is not None:
        return speaker.words.say("plan-title", title=tier_name(speaker.words, stage.tier))
    level = short_value(speaker.words, speaker.fact(stage.fact), stage.level)
    return speaker.words.say("plan-level", level=level)


def step_text(speaker: Speaker, plan: Plan, step: Change) -> str:
    """One step in words. What is not known is never something to be got: it is to be found out first."""
    words, fact = speaker.words, speaker.fact(step.fact)
    if step.have is None:
        none = _is_none(speaker, step)
        what = speaker.label(fact.name) if none else _what(speaker, plan, step)
        return words.say("plan-find-out-none" if none else "plan-find-out", what=what)
    if step.stages:
        return _level_text(speaker, plan, step)
    if fact.is_number:
        return _years_text(speaker, fact, step) if fact.kind == "years" else _number_text(speaker, fact, step)
    return _choice_text(speaker, plan, step)


def _choice_text(speaker: Speaker, plan: Plan, step: Change) -> str:
    words, fact = speaker.words, speaker.fact(step.fact)
    name = speaker.label(fact.name)
    if fact.kind == "set":
        return words.say("plan-set", what=_what(speaker, plan, step))
    if fact.kind == "flag":
        return words.say("plan-flag", label=name)
    own, level = f"plan-to-{fact.name}", short_value(words, fact, str(step.value))
    return words.say(own, level=level) if words.knows(own) else words.say("plan-to", label=name, level=level)


def _level_text(speaker: Speaker, plan: Plan, step: Change) -> str:
    """先评助理工程师，再评工程师，再满 5 年."""
    words = speaker.words
    names = [_stage_name(speaker, stage) for stage in step.stages]
    if (years := _years_beside(speaker, plan, step)) is not None:
        names.append(words.say("plan-years-after", years=years))
    text = words.say("plan-first", step=names[0])
    for name in names[1:]:
        text = words.say("plan-then", text=text, step=name)
    return text


def _years_beside(speaker: Speaker, plan: Plan, step: Change) -> str | None:
    """The years that the plan asks for with a level."""
    beside = (each for each in plan.steps if speaker.fact(each.fact).applies_with == step.fact)
    years = next(beside, None)
    return (
        None if years is None else measure(speaker.words, speaker.fact(years.fact), float(str(years.value)))
    )


def _years_text(speaker: Speaker, fact: Fact, step: Change) -> str:
    needed = float(str(step.value))
    full = speaker.span(fact, needed)
    if isinstance(step.have, Range):
        return speaker.words.say("plan-years-at-the-latest", full=full, date=step.on.isoformat())
    return speaker.until(distance(float(str(step.have)), needed), full)


def _number_text(speaker: Speaker, fact: Fact, step: Change) -> str:
    words, needed = speaker.words, measure(speaker.words, fact, float(str(step.value)))
    name = speaker.label(fact.name)
    if isinstance(step.have, Range):
        return words.say("plan-number-to", label=name, needed=needed)
    more = speaker.missing(fact, round(float(str(step.value)) - float(str(step.have)), 4))
    return words.say(
        "plan-number" if step.have else "plan-number-to", label=name, missing=more, needed=needed
    )


def _what(speaker: Speaker, plan: Plan, step: Change) -> str:
    """What is needed of a fact: 实用新型专利 6 项, 标准中的任一类（团体标准、行业标准）."""
    words, fact = speaker.words, speaker.fact(step.fact)
    name = speaker.label(fact.name)
    if fact.kind == "flag":
        return name
    if isinstance(step.value, frozenset):
        members = [*sorted(step.value, key=list(fact.values).index), *step.alternatives]
        form = "plan-what-any" if step.alternatives else "plan-what-set"
        return words.say(form, label=name, members=spoken_set(words, fact, members))
    if isinstance(step.value, str):
        level = short_value(words, fact, step.value)
        if (years := _years_beside(speaker, plan, step)) is not None:
            level = words.say("row-level-years", level=level, years=years)
        return words.say("plan-what-level", label=name, level=level)
    needed = measure(words, fact, float(step.value))
    return (
        speaker.span(fact, float(step.value))
        if fact.kind == "years"
        else words.say("plan-what-number", label=name, needed=needed)
    )


def _is_none(speaker: Speaker, step: Change) -> bool:
    """Whether the step is to make sure that there is none."""
    return step.have is None and step.value == next(iter(speaker.fact(step.fact).values), False)


def _is_open(step: Change) -> bool:
    return step.have is None or isinstance(step.have, Range)


def _clauses_of(speaker: Speaker, plan: Plan, step: Change) -> Iterator[str]:
    """The clauses of the plan that the step bears on: the items that ask about the fact."""
    if step.stages or _is_none(speaker, step):
        return
    for clause in speaker.fact(step.fact).clauses:
        if any(clause == asked or clause.startswith(f"{asked}.") for asked in plan.clauses):
            yield clause


def _notes(speaker: Speaker, plan: Plan, after: PathExplanation) -> Iterator[Block]:
    """What counts anew with a new title, what must be confirmed even then, what only experts can judge of the
    way, and where years and grades come from if their clause only points elsewhere.
    """
    words, policy = speaker.words, speaker.policy
    if anew := counted_anew(speaker, plan, after):
        yield quiet(Span(words.say("plan-counts-anew", labels=speaker.listed(anew))))
    for decision in after.review:
        yield quiet(Span(words.say(f"decision-{decision}")))
    for weighed in policy.clauses[policy.tier(after.tier).paths[plan.path].clause].weighed:
        yield quiet(Span(words.say("plan-weighed", text=weighed)))
    asked = {stage.decision for step in plan.steps for stage in step.stages}
    borne_on = (each for each in after.requirements if each.clause in plan.clauses)
    asked.update(basis for each in borne_on for basis in _bases(policy, each))
    for basis in policy.decisions:
        if basis in asked and words.knows(f"basis-{basis}"):
            yield quiet(Span(words.say(f"basis-{basis}")))


def _bases(policy: Policy, requirement: Requirement) -> Iterator[str]:
    """The decision that the numbers come from which meet a requirement: of ways that are read by decisions
    those decisions, else the clause's own.
    """
    basis = policy.clauses[requirement.clause].basis
    ways = [way for met in meeting(requirement.finding) for way in ways_in(met) if way.status == "met"]
    read = {decision for way in ways for decision in way.decisions}
    if basis is not None and (not read or basis in read):
        yield basis


def counted_anew(speaker: Speaker, plan: Plan, after: PathExplanation) -> tuple[str, ...]:
    """The facts of the way that the regulation counts from the title held now on, where a plan asks for
    another title first: what there is today will not count then.
    """
    title = speaker.policy.title
    if title is None or not any(step.fact == title.level and step.stages for step in plan.steps):
        return ()
    facts = (measure.fact for each in after.requirements for _, measure in measures_in(each.finding))
    met = (fact for fact in facts if speaker.policy.counts_from_title(speaker.fact(fact)))
    return tuple(dict.fromkeys(met))


def _link(speaker: Speaker, clause: str) -> Span:
    return Span(clause_label(speaker.words, speaker.policy, clause), clause=clause)
