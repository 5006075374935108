"""Requirements as lines of the sheet: what meets one, or its alternatives, the nearest first, none left out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from criteria.explanation import Requirement
from criteria.findings import Finding, Group, Measure, Way, measures_in
from criteria.policy.model import TitleFacts
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import comparisons
from dialogs.in_words import clause_label, requirement_id, short_value, tier_name
from dialogs.replies import Block, Folded, Item, Listing, Mark, Paragraph, Span, quiet
from dialogs.results.measures import Speaker
from dialogs.results.rows import row_text
from dialogs.small_replies import change_button
from dialogs.world import Scene

MARKS: dict[str, Mark] = {"met": "met", "unmet": "missing", "unknown": "open"}
NEAREST = 3
"""How many alternatives are told at once: the nearest ones. The others are folded, and counted."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the requirements of one tier to one person."""

    scene: Scene
    profile: Profile
    tier: str

    @property
    def speaker(self) -> Speaker:
        """The sentences about single measures."""
        return Speaker(self.scene.words, self.scene.policy, self.scene.today)

    def requirement(self, requirement: Requirement) -> Item:
        """A requirement with its clause as a link, its status, and what decides it."""
        words, clause = self.scene.words, requirement.clause
        status = requirement.status if requirement.applies else "not-applicable"
        spans = (
            Span(words.say(requirement_id(clause)), strong=True),
            Span(words.say(f"requirement-{status}")),
            self._link(clause),
        )
        if not requirement.applies:
            return Item(spans, mark="not_applicable")
        finding = requirement.finding
        below = (*self._below(clause, finding), *self._source(clause))
        facts = [measure.fact for _, measure in measures_in(finding)]
        only = facts[0] if len(facts) == 1 else None
        button = None if only is None else change_button(self.scene, only)
        return Item(spans, mark=MARKS[requirement.status], below=below, button=button)

    def _below(self, clause: str, finding: Finding) -> Iterator[Block]:
        if isinstance(finding, Way):
            if finding.status != "unmet" or len(finding.measures) > 1 or not self._out_of_reach(finding):
                yield quiet(Span(self._way_text(finding)))
            else:
                yield self._instead(finding)
        elif finding.status == "met":
            yield from self._what_meets(clause, finding)
        else:
            yield from self._alternatives(clause, finding)

    def _what_meets(self, clause: str, group: Group) -> Iterator[Block]:
        if group.joint == "at_least":
            yield quiet(Span(self._counted(group)))
        met = [each for each in group.members if each.status == "met"]
        met = self._told_once(met) if group.joint == "any" else met
        if met:
            yield Listing(tuple(self._member(clause, each) for each in met))

    def _told_once(self, met: Sequence[Finding]) -> list[Finding]:
        """Of several rows of one clause that are met the plainest: what they ask for is the same thing."""
        rows = [each for each in met if isinstance(each, Way) and len(each.measures) > 1]
        first = min(rows, key=lambda way: len(way.decisions), default=None)
        return [each for each in met if each is first or each not in rows]

    def _alternatives(self, clause: str, group: Group) -> Iterator[Block]:
        members = list(group.members)
        instead = self._instead_of(group)
        if instead is not None:
            yield instead
            return
        if group.joint == "all":
            members.sort(key=lambda each: ("unmet", "unknown", "met").index(each.status))
            if len(members) > 1:
                yield quiet(Span(self.scene.words.say("group-all")))
            yield Listing(tuple(self._member(clause, each) for each in members))
            return
        met = [each for each in members if each.status == "met"]
        others = [each for each in members if each.status != "met"]
        if group.joint == "at_least":
            yield quiet(Span(self._counted(group)))
            if met:
                yield Listing(tuple(self._member(clause, each) for each in met))
            left = group.count - group.met
            yield quiet(Span(self.scene.words.say("group-still", count=left)))
        elif len(others) > 1:
            yield quiet(Span(self.scene.words.say("group-any")))
        yield from self._nearest(clause, others)

    def _nearest(self, clause: str, members: Sequence[Finding]) -> Iterator[Block]:
        told = [self._member(clause, each) for each in members]
        near, rest = told[:NEAREST], told[NEAREST:]
        yield Listing(tuple(near))
        if rest:
            yield Folded(self.scene.words.say("group-more", count=len(rest)), (Listing(tuple(rest)),))

    def _member(self, clause: str, member: Finding) -> Item:
        link = () if member.clause == clause else (Span(" "), self._link(member.clause))
        mark = MARKS[member.status]
        if isinstance(member, Way):
            facts = {each.fact for each in member.measures}
            button = change_button(self.scene, facts.pop()) if len(facts) == 1 else None
            return Item((Span(self._way_text(member)), *link), mark=mark, button=button)
        joined = self._joined(member)
        if joined is not None:
            return Item((Span(joined), *link), mark=mark)
        name = self.scene.words.say("group-named", clause=clause_label(self.scene.words, self.scene.policy, member.clause))
        return Item((Span(name), *link), mark=mark, below=tuple(self._below(member.clause, member)))

    def _joined(self, group: Group) -> str | None:
        """Alternatives of a single measure each in one line; None where that would not be plain."""
        ways = [each for each in group.members if isinstance(each, Way) and len(each.measures) == 1]
        if group.joint != "any" or len(ways) != len(group.members):
            return None
        if group.status == "met":
            ways = [each for each in ways if each.status == "met"]
        told = [self._set_text(ways)] if self._is_one_set(ways) else map(self._way_text, ways)
        return self.scene.words.say("finding-or").join(dict.fromkeys(told))

    def _is_one_set(self, ways: Sequence[Way]) -> bool:
        facts = {each.measures[0].fact for each in ways}
        return len(facts) == 1 and self.scene.fact(next(iter(facts))).kind == "set"

    def _set_text(self, ways: Sequence[Way]) -> str:
        """Members of one set; that a member counts by a reading is told only where no plain one is there."""
        met = [each for each in ways if each.status == "met"]
        plain = [each for each in met if not each.decisions]
        told = plain or met or ways
        fact = self.scene.fact(ways[0].measures[0].fact)
        text = self.speaker.members(fact, [each.measures[0] for each in told])
        return self._by_reading(text, met[0]) if met and not plain else text

    def _way_text(self, way: Way) -> str:
        if len(way.measures) > 1:
            return row_text(self.speaker, way, profile=self.profile, tier=self.tier, phase=self.scene.world.phase)
        [measure] = way.measures
        if way.status == "unmet" and self._out_of_reach(way):
            return "".join(span.text for span in self._instead(way).spans)
        if way.status != "met" and measure.relation == ">=" and self._is_counted_from(way.clause, measure.fact):
            fact = self.scene.fact(measure.fact)
            level = short_value(self.scene.words, fact, str(measure.needed))
            return self.scene.words.say(f"gap-level-outright-{way.status}", level=level)
        text = self.speaker.phrase(measure)
        return self._by_reading(text, way) if way.status == "met" else text

    def _by_reading(self, text: str, way: Way) -> str:
        """The text with the decision by which more than is named meets it, where there is one."""
        covering = next((each.covering for each in way.measures if each.covering), None)
        told = [each.id for each in self.scene.policy.told("covering") if covering or each.id in way.decisions]
        words = self.scene.words
        for decision in told:
            reading = words.say(f"decision-{decision}")
            if covering is not None and covering != way.measures[0].fact:
                by = self.speaker.label(covering)
                text = words.say("finding-by-narrower", text=text, narrower=by, reading=reading)
            else:
                text = words.say("finding-by-reading", text=text, reading=reading)
        return text

    def _counted(self, group: Group) -> str:
        return self.scene.words.say("group-count", needed=group.count, met=group.met)

    def _source(self, clause: str) -> Iterator[Block]:
        """Where the numbers come from if the clause only points elsewhere, and that it is to be confirmed."""
        basis = self.scene.policy.clauses[clause].basis
        if basis is not None and self.scene.words.knows(f"basis-{basis}"):
            yield quiet(Span(self.scene.words.say(f"basis-{basis}")))

    def _out_of_reach(self, way: Way) -> bool:
        """Whether it could be met only by holding less, or by holding just another level."""
        return any(each.relation in ("<=", "=") and self.scene.fact(each.fact).kind == "choice"
                   for each in way.measures if each.status == "unmet")  # fmt: skip

    def _instead_of(self, group: Group) -> Block | None:
        """What is told in the place of alternatives of which one is to hold less: nobody is told that, nor to
        step round it.
        """
        less = (each for each in group.members if isinstance(each, Way) and self._out_of_reach(each))
        way = next((each for each in less if each.status == "unmet"), None)
        return self._instead(way) if way is not None and group.joint == "any" else None

    def _instead(self, way: Way) -> Paragraph:
        measure = next(each for each in way.measures if each.relation in ("<=", "="))
        other = self.scene.policy.other_title
        if other is not None and measure.fact == other.level and other.converted_by is not None:
            return quiet(*self._conversion(other, other.converted_by, measure))
        return quiet(Span(self.speaker.phrase(measure)))

    def _conversion(self, other: TitleFacts, clause: str, measure: Measure) -> Iterator[Span]:
        """What becomes of the title of another series that is held: the tier of its level, or none."""
        words, fact = self.scene.words, self.scene.fact(other.level)
        if not isinstance(measure.have, str) or measure.have == next(iter(fact.values)):
            yield Span(words.say("conversion-no-title"))
            return
        have = short_value(words, fact, measure.have)
        tier = self._tier_of(other, clause, measure.have)
        if tier is None:
            yield Span(words.say("conversion-no-counterpart", level=have))
            yield self._link(clause)
            yield Span(words.say("to-be-confirmed"))
        elif tier == self.tier or measure.relation == "<=":
            yield Span(words.say("conversion-first", level=have, tier=tier_name(words, tier)))
            yield self._link(clause)
        else:
            yield Span(words.say("conversion-other-tier", level=have, tier=tier_name(words, tier)))

    def _tier_of(self, other: TitleFacts, clause: str, level: str) -> str | None:
        rules = self.scene.policy.clauses[clause].rules
        return next(
            (
                tier
                for tier, rule in rules.items()
                if any(each.fact == other.level and each.value == level for each in comparisons(rule))
            ),
            None,
        )

    def _is_counted_from(self, clause: str, fact: str) -> bool:
        """Whether the clause elsewhere asks for years that begin with the level."""
        rules = self.scene.policy.clauses[clause].rules.get(self.tier)
        compared = comparisons(rule) if (rule := rules) is not None else iter(())
        return any(self.scene.fact(each.fact).applies_with == fact for each in compared)

    def _link(self, clause: str) -> Span:
        return Span(clause_label(self.scene.words, self.scene.policy, clause), clause=clause)


def open_facts_in(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The facts whose answer is wanting, nearest first."""
    found = (measure for finding in findings for _, measure in measures_in(finding))
    return tuple(dict.fromkeys(each.fact for each in found if each.status == "unknown"))
