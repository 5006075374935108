"""Requirements in words: what meets one, how far each missing number is away, what is still open."""

from collections.abc import Iterable, Iterator

from criteria.explanation import Finding, Measure
from criteria.policy.model import Decision
from criteria.policy.vocabulary import Fact, Range
from criteria.rules.nodes import Compare, comparisons
from dialogs.in_words import clause_label, label, measure, requirement_id, spoken, spoken_value
from dialogs.interview import answers
from dialogs.replies import Item, Mark, Span, quiet
from dialogs.world import Scene

MARKS: dict[str, Mark] = {"met": "met", "unmet": "missing", "unknown": "open"}
NEAREST = 3
"""How many of several ways to meet a requirement are told: the nearest ones."""

Line = tuple[Span, ...]


def requirement_item(scene: Scene, clause: str, finding: Finding) -> Item:
    """A requirement with its clause as a link, its status, and what decides it."""
    words = scene.words
    spans = (
        Span(words.say(requirement_id(clause)), strong=True),
        Span(words.say(f"requirement-{finding.status}")),
        Span(clause_label(scene.words, scene.policy, clause), clause=clause),
    )
    below = tuple(quiet(*line) for line in _details(scene, clause, finding))
    return Item(spans, mark=MARKS[finding.status], below=below)


def leaves(finding: Finding) -> Iterator[Finding]:
    """The single comparisons inside a finding, nearest first."""
    if finding.joint == "one":
        yield finding
    for part in finding.parts:
        yield from leaves(part)


def _details(scene: Scene, clause: str, finding: Finding) -> Iterator[Line]:
    parts = (finding,) if finding.joint == "one" else finding.parts
    if finding.joint == "at_least":
        yield (Span(scene.words.say("finding-count", needed=finding.count, met=finding.met)),)
    told = [part for part in parts if _is_known(part)]
    levels = _levels_unknown(scene, clause) if finding.status == "unmet" else ()
    if not levels:
        told = _easiest(scene, told)
    open_parts = [part for part in parts if not _is_known(part)]
    limit = len(told) if finding.joint == "all" else NEAREST
    for part in told[:limit]:
        yield _line(scene, clause, part)
    if levels:
        names = scene.words.say("list-separator").join(label(scene.words, fact) for fact in levels)
        yield (Span(scene.words.say("finding-open", labels=names)),)
    if open_parts:
        facts = _facts(open_parts)
        one_is_enough = (
            finding.joint == "any" and len(facts) > 1 and all(_is_enough(scene, part) for part in open_parts)
        )
        key = "finding-open-any" if one_is_enough else "finding-open"
        names = scene.words.say("list-separator").join(label(scene.words, scene.fact(f)) for f in facts)
        yield (Span(scene.words.say(key, labels=names)),)


def _line(scene: Scene, clause: str, part: Finding) -> Line:
    text = Span(_text(scene, part))
    if part.clause == clause:
        return (text,)
    return (text, Span(" "), Span(clause_label(scene.words, scene.policy, part.clause), clause=part.clause))


def _text(scene: Scene, finding: Finding) -> str:
    words = scene.words
    if finding.measure is not None:
        text = _measured(scene, finding, finding.measure)
    elif finding.joint == "at_least":
        text = words.say("finding-count", needed=finding.count, met=finding.met)
    else:
        between = words.say("finding-and" if finding.joint == "all" else "finding-or")
        text = between.join(dict.fromkeys(_texts(scene, finding)))
    for decision in _readings(scene, finding) if finding.status == "met" else ():
        text = words.say("finding-by-reading", text=text, reading=words.say(f"decision-{decision.id}"))
    return text


def _readings(scene: Scene, finding: Finding) -> Iterator[Decision]:
    """The decisions by which the higher covers the lower, where something is met in no other way."""
    covered = finding.measure is not None and finding.measure.covered
    return (each for each in scene.policy.told("covering") if covered or each.id in finding.decisions)


def _texts(scene: Scene, finding: Finding) -> Iterator[str]:
    """The parts in words; years that begin with a level still to be got are told together with it."""
    parts = _telling(finding)
    begins = {
        p.measure.fact: p for p in parts if p.measure and p.status == "unmet" and finding.joint == "all"
    }
    after = {
        scene.fact(p.measure.fact).applies_with: p.measure
        for p in parts
        if p.measure and scene.fact(p.measure.fact).applies_with in begins
    }
    for part in parts:
        if part.measure is None or part.measure not in after.values():
            then = after.get(part.measure.fact) if part.measure else None
            yield _text(scene, part) if then is None else _with_years(scene, part, then)


def _with_years(scene: Scene, level: Finding, years: Measure) -> str:
    fact = scene.fact(years.fact)
    needed = measure(scene.words, fact, years.needed) if isinstance(years.needed, int | float) else ""
    short = _measured(scene, level, level.measure, alone=False) if level.measure else ""
    return scene.words.say("finding-then", text=short, years=needed)


def _easiest(scene: Scene, parts: list[Finding]) -> list[Finding]:
    """The parts without those that ask for the same as an earlier one and in nothing for less."""
    kept: list[Finding] = []
    for part in parts:
        if not any(_asks_no_less(scene, part, earlier) for earlier in kept):
            kept.append(part)
    return kept


def _asks_no_less(scene: Scene, part: Finding, earlier: Finding) -> bool:
    """Whether both want just the same facts, unmet, and `part` each of them at least as high."""
    asked, before = (_wanted(scene, each) for each in (part, earlier))
    return (
        bool(asked)
        and part.clause == earlier.clause
        and asked.keys() == before.keys()
        and all(asked[fact] >= before[fact] for fact in asked)
    )


def _wanted(scene: Scene, finding: Finding) -> dict[str, float]:
    """The heights wanted by a finding that wants all of several numbers and levels; else nothing."""
    heights: dict[str, float] = {}
    for part in finding.parts if finding.joint == "all" and finding.status == "unmet" else ():
        if part.measure is None:
            return {}
        needed, values = part.measure.needed, list(scene.fact(part.measure.fact).values)
        if isinstance(needed, int | float):
            heights[part.measure.fact] = needed
        elif needed in values:
            heights[part.measure.fact] = values.index(str(needed))
        else:
            return {}
    return heights


def _telling(finding: Finding) -> tuple[Finding, ...]:
    if finding.joint == "all":
        return finding.parts
    known = tuple(part for part in finding.parts if _is_known(part))
    return known[:2] or finding.parts[:1]


def _measured(scene: Scene, finding: Finding, measured: Measure, *, alone: bool = True) -> str:
    words, fact = scene.words, scene.fact(measured.fact)
    name = label(words, fact)
    needed = _needed(scene, fact, measured)
    if measured.have is None:
        return words.say(
            "finding-met-implied" if finding.status == "met" else "finding-unknown", label=name, needed=needed
        )
    have = spoken(words, fact, measured.have)
    if finding.status == "met":
        return words.say("finding-met", label=name, have=have)
    if measured.missing is not None and measured.missing > 0:
        missing = measure(words, fact, measured.missing)
        if measured.have == 0:
            return words.say("finding-missing-all", label=name, missing=missing)
        key = "finding-missing-at-least" if isinstance(measured.have, Range) else "finding-missing"
        return words.say(key, label=name, have=have, missing=missing)
    text = words.say(_short(scene, finding.clause, measured), label=name, have=have, needed=needed)
    anew = alone and _is_counted_from(scene, finding.clause, fact)
    return words.say("finding-anew", text=text) if anew else text


def _needed(scene: Scene, fact: Fact, measured: Measure) -> str:
    needed, words = measured.needed, scene.words
    if fact.kind in ("choice", "set"):
        return spoken_value(words, fact, str(needed))
    if fact.is_number and isinstance(needed, int | float):
        return words.say("range-from", low=measure(words, fact, needed))
    return spoken(words, fact, needed)


def _short(scene: Scene, clause: str, measured: Measure) -> str:
    """The message for a value that will not do: just that level is needed, or a higher, or a lower one."""
    fact = scene.fact(measured.fact)
    if fact.kind != "choice":
        return "finding-short"
    relations = {c.relation for c in _comparisons(scene, clause, fact) if c.value == measured.needed}
    if relations == {"<="}:
        return "finding-short-to"
    if relations == {"="} or measured.needed == list(fact.values)[-1]:
        return "finding-short"
    return "finding-short-from"


def _comparisons(scene: Scene, clause: str, fact: Fact) -> list[Compare]:
    rules = scene.policy.clauses[clause].rules.values()
    return [compared for rule in rules for compared in comparisons(rule) if compared.fact == fact.name]


def _levels_unknown(scene: Scene, clause: str) -> tuple[Fact, ...]:
    """The levels that a clause goes by and that are not known: which of its rows counts is open then."""
    known = answers.profile_of(scene.policy, scene.session)
    other = scene.policy.other_title
    without = {other.level} if other is not None and scene.world.phase == "normal" else set()
    named = dict.fromkeys(
        c.fact for rule in scene.policy.clauses[clause].rules.values() for c in comparisons(rule)
    )
    facts = (scene.fact(name) for name in named if name not in without and name not in known)
    return tuple(fact for fact in facts if fact.kind == "choice")


def _is_counted_from(scene: Scene, clause: str, fact: Fact) -> bool:
    """Whether the clause asks for years that begin with the fact, such as those since a title."""
    rules = scene.policy.clauses[clause].rules.values()
    compared = (scene.fact(c.fact) for rule in rules for c in comparisons(rule))
    return any(each.applies_with == fact.name for each in compared)


def _is_enough(scene: Scene, finding: Finding) -> bool:
    """Whether any one fact that the finding names can be enough to meet it, by being there."""
    if finding.measure is not None:
        compared = _comparisons(scene, finding.clause, scene.fact(finding.measure.fact))
        return all(each.relation != "<=" for each in compared)
    return finding.joint == "any" and all(_is_enough(scene, part) for part in finding.parts)


def _is_known(finding: Finding) -> bool:
    return any(
        leaf.measure and (leaf.measure.have is not None or leaf.status == "met") for leaf in leaves(finding)
    )


def _facts(findings: Iterable[Finding]) -> tuple[str, ...]:
    named = (leaf.measure.fact for finding in findings for leaf in leaves(finding) if leaf.measure)
    return tuple(dict.fromkeys(named))
