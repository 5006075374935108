"""The result in the few cells of a table's row: one person of three hundred, told as their own sheet does.

    verdict   再往上还不能申报（已是助理工程师）
    way       正常申报，申报工程师（第七条）
    missing   离工程师还差什么
              1. 项目业绩（第十条（二）1.）：累计创效还差 200 万元（已有 800 万元）
    plan      正常申报，申报工程师，估计最早 2027-05-26（第七条）
              1. 累计创效再增加 200 万元，达到 1000 万元，估计最早 2027-05-26
    unknown   是否有重大安全事故

Sentences, choices among them and days are those of the sheet (`dialogs.results.page`), which speaks to the
person; here they are spoken of.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from criteria.explanation import PathExplanation, Requirement
from criteria.planning import Plan
from dialogs.in_words import barred_id, clause_label, requirement_id, tier_name
from dialogs.replies import Block, Folded, Listing, Paragraph
from dialogs.results.findings import Teller
from dialogs.results.out_of_reach import OutOfReach
from dialogs.results.outcome import NAMED, Outcome
from dialogs.results.plan_notes import standing_today
from dialogs.results.plan_steps import StepTeller
from dialogs.results.plans import first_day, way_to
from dialogs.results.verdict import Verdict, verdict_of

Kind = Literal["open", "to_confirm", "undecided", "not_open", "held", "barred"]
"""How somebody stands, coarsely: what a table may tell by a colour beside the words."""

UNKNOWN_IN_FULL: Final = 3
"""So many requirements of which nothing certain is known are told with what would meet them; of who has told
little, all are named.
"""

_KINDS: Final[Mapping[Verdict, Kind]] = {
    "eligible": "open",
    "needs_review": "to_confirm",
    "undecided": "undecided",
    "held": "held",
    "highest": "held",
}
_COLONS: Final = (":", "：")


@dataclass(frozen=True, slots=True)
class Briefly:
    """One person's result; lines are plain and unescaped.

    `likely` is the tier to apply for, `way` the path to it, or to the one that lies ahead, with its `clause`;
    `lacking` are the clauses of that way that are unmet.
    """

    kind: Kind
    verdict: str
    likely: str
    way: str
    clause: str | None
    missing: tuple[str, ...]
    plan: tuple[str, ...]
    unknown: tuple[str, ...]
    tier: str | None
    lacking: tuple[str, ...]


def briefly(outcome: Outcome) -> Briefly:
    """The result of a person who is not asked any more."""
    if outcome.barred:
        return _barred(outcome)
    words, ahead = outcome.words, next(iter(outcome.ways_in_full), None)
    found = verdict_of(outcome)
    tier, path = outcome.likely_way or ((ahead.tier, ahead.path) if ahead is not None else (None, None))
    return Briefly(
        _KINDS.get(found, "not_open"),
        _verdict(outcome, found),
        "" if outcome.likely_way is None else tier_name(words, outcome.likely_way[0]),
        way_to(outcome.speaker, tier, path) if tier is not None and path is not None else "",
        outcome.policy.tier(tier).paths[path].clause if tier is not None and path is not None else None,
        () if ahead is None else tuple(_missing(outcome, ahead)),
        tuple(_plan(outcome)),
        tuple(_unknown(outcome)),
        None if ahead is None else ahead.tier,
        () if ahead is None else tuple(each.clause for each in _failing(ahead)),
    )


def _barred(outcome: Outcome) -> Briefly:
    """Of who may not apply at all nothing else is told, as on their page."""
    words, policy = outcome.words, outcome.policy
    names = [words.say(requirement_id(clause)) for clause in outcome.barred]
    labels = [clause_label(words, policy, clause) for clause in outcome.barred]
    said = [
        words.say("row-barred-by", name=name, clause=label) for name, label in zip(names, labels, strict=True)
    ]
    asked = [words.say(f"{barred_id(clause)}-ask") for clause in outcome.barred]
    verdict = words.say("row-verdict-barred", names=words.say("list-separator").join(said))
    return Briefly("barred", verdict, "", "", None, (), (), tuple(asked), None, outcome.barred)


def _verdict(outcome: Outcome, found: Verdict) -> str:
    words = outcome.words
    tier = outcome.likely_way[0] if outcome.likely_way is not None else outcome.strive_for or outcome.goal
    held = outcome.held if found != "highest" else outcome.tiers[-1]
    return words.say(
        f"row-verdict-{found}",
        tier=tier_name(words, tier) if tier is not None else "",
        held=tier_name(words, held) if held is not None else "",
        count=len(outcome.likely_doubts),
    )


def _missing(outcome: Outcome, ahead: PathExplanation) -> Iterator[str]:
    """What the nearest way lacks: what is not met, then what is not known."""
    words, teller = outcome.words, outcome.teller(ahead.tier)
    yield words.say(f"result-next-{ahead.status}", tier=tier_name(words, ahead.tier))
    lacking = [_requirement(teller, each) for each in _failing(ahead)]
    unknown = [each for each in ahead.requirements if each.applies and each.status == "unknown"]
    if len(unknown) > UNKNOWN_IN_FULL:
        names = words.say("list-separator").join(_named(outcome, each.clause) for each in unknown)
        lacking.append(words.say("row-unknown-several", count=len(unknown), names=names))
    else:
        lacking += [_requirement(teller, each) for each in unknown]
    yield from _numbered(outcome, lacking)
    if ahead.hangs_on is not None:
        yield words.say("result-hangs-on", label=outcome.speaker.label(ahead.hangs_on))


def _named(outcome: Outcome, clause: str) -> str:
    """A requirement by its name and its clause."""
    name, label = requirement_id(clause), clause_label(outcome.words, outcome.policy, clause)
    return outcome.words.say("row-named", name=outcome.words.say(name), clause=label)


def _failing(way: PathExplanation) -> Iterator[Requirement]:
    return (each for each in way.requirements if each.applies and each.status == "unmet")


def _requirement(teller: Teller, requirement: Requirement) -> str:
    """A requirement in one line: its name, its clause, and what would meet it."""
    words, item = teller.scene.words, teller.requirement(requirement)
    name, _, link = item.spans
    form = "row-unknown" if requirement.status == "unknown" else "row-lacking"
    return words.say(
        form, name=name.text, clause=link.text, gap=_joined(_texts(item.below), words.say("row-separator"))
    )


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of some blocks; of what may be folded only the summary."""
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield "".join(span.text for span in spans).strip()
            case Listing(items):
                for item in items:
                    yield "".join(span.text for span in item.spans).strip()
                    yield from _texts(item.below)
            case Folded(summary):
                yield summary.strip()


def _joined(texts: Iterable[str], separator: str) -> str:
    """Texts in one line; what announces those that follow stands before them without a separator."""
    joined = ""
    for text in filter(None, texts):
        between = separator if joined and not joined.endswith(_COLONS) else ""
        joined = f"{joined}{between}{text}"
    return joined


def _plan(outcome: Outcome) -> Iterator[str]:
    """The plan that takes least effort, step by step; or why none is told."""
    words, tier, plans = outcome.words, outcome.strive_for, outcome.plans
    if tier is None:
        return
    if not plans:
        yield from _without_plan(outcome, tier)
        return
    yield _headed(outcome, tier, plans[0])
    teller = StepTeller(outcome.speaker, tier, plans[0])
    yield from _numbered(outcome, _steps(outcome, teller))
    soonest = min(plans, key=lambda plan: plan.earliest)
    if soonest.earliest < plans[0].earliest:
        short = StepTeller(outcome.speaker, tier, soonest).in_short()
        yield words.say("row-plan-sooner", plan=_headed(outcome, tier, soonest), steps=short)


def _headed(outcome: Outcome, tier: str, plan: Plan) -> str:
    clause = clause_label(outcome.words, outcome.policy, outcome.policy.tier(tier).paths[plan.path].clause)
    way, day = way_to(outcome.speaker, tier, plan.path), first_day(outcome.speaker, plan)
    return outcome.words.say("row-plan", way=way, day=day, clause=clause)


def _steps(outcome: Outcome, teller: StepTeller) -> Iterator[str]:
    for step in teller.steps:
        if teller.is_one_stage(step):
            stage = step.stages[0]
            standing = standing_today(stage, outcome.assessment, outcome.speaker.today)
            yield teller.stage(stage, standing=standing)
        else:
            yield teller.dated(step)


def _without_plan(outcome: Outcome, tier: str) -> Iterator[str]:
    """Why there is no plan: nothing is known of effort, too little of the person, or no effort helps."""
    words, ahead = outcome.words, outcome.ahead
    if ahead is None:
        yield words.say("row-plan-no-costs")
    elif ahead.plans:
        yield words.say("row-plan-too-open")
    elif ahead.reached:
        yield words.say("row-plan-reached", tier=tier_name(words, tier))
    else:
        yield words.say("row-plan-none", tier=tier_name(words, tier))
        names = [clause_label(words, outcome.policy, clause) for clause in ahead.blocked]
        if names:
            yield words.say("row-plan-blocked", clauses=words.say("list-separator").join(names))
        told = OutOfReach(outcome.speaker, tier)
        for way in outcome.ways:
            closed = next((why for each in way.requirements if (why := told.closes(each))), None)
            if closed is not None:
                yield "".join(span.text for span in closed.spans)
                return


def _unknown(outcome: Outcome) -> Iterator[str]:
    """What is to be found out, as it decides, and what the authority must confirm."""
    words, speaker = outcome.words, outcome.speaker
    wanting = speaker.told_apart(outcome.wanting)
    if wanting:
        labels = speaker.listed(wanting[:NAMED])
        more = len(wanting) > NAMED
        yield words.say("row-wanting-more", labels=labels, count=len(wanting)) if more else labels
    for decision in speaker.tellable(outcome.likely_doubts):
        yield words.say(f"decision-{decision}")


def _numbered(outcome: Outcome, texts: Iterable[str]) -> Iterator[str]:
    for number, text in enumerate(texts, start=1):
        yield outcome.words.say("row-numbered", number=number, text=text)
