"""Requirements as lines of the sheet: what meets one, or its alternatives, the nearest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from criteria.explanation import Requirement
from criteria.findings import Finding, Group, Measure, Way, measures_in, meeting, ways_in
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import comparisons
from dialogs.in_words import clause_label, qualifier, requirement_id, short_value
from dialogs.readings import weighed_in_words
from dialogs.replies import Block, Button, Folded, Item, Listing, Mark, Paragraph, Span, quiet
from dialogs.results.measures import Speaker, basis_message, speaker_of
from dialogs.results.out_of_reach import OutOfReach
from dialogs.results.rows import row_text
from dialogs.small_replies import change_button
from dialogs.world import Scene

MARKS: Final[dict[str, Mark]] = {"met": "met", "unmet": "missing", "unknown": "open"}
NEAREST: Final = 3
"""How many alternatives are told at once: the nearest ones. The others are folded, and counted."""

_WORST_FIRST: Final = ("unmet", "unknown", "met")


@dataclass(frozen=True)
class Teller:
    """Tells the requirements of one tier to one person."""

    scene: Scene
    profile: Profile
    tier: str

    @cached_property
    def speaker(self) -> Speaker:
        """The sentences about single measures."""
        return speaker_of(self.scene, self.profile)

    def requirement(self, requirement: Requirement) -> Item:
        """A requirement with its clause as a link, its status, and what decides it."""
        words, clause, finding = self.scene.words, requirement.clause, requirement.finding
        status = requirement.status if requirement.applies else "not-applicable"
        spans = (
            Span(words.say(requirement_id(clause)), strong=True),
            Span(words.say(f"requirement-{status}")),
            self._link(clause),
        )
        if not requirement.applies:
            return Item(spans, mark="not_applicable")
        if not self.scene.private.isdisjoint(measure.fact for _, measure in measures_in(finding)):
            return Item(spans, mark=MARKS[requirement.status])
        below = (*self._below(clause, finding), *self.source(clause, finding))
        button = self._button([finding]) if isinstance(finding, Way) else None
        return Item(spans, mark=MARKS[requirement.status], below=below, button=button)

    def failing(self, requirement: Requirement) -> Iterator[Item]:
        """The answers for which a requirement fails, each to be changed where it stands; no private ones."""
        for clause, measure in measures_in(requirement.finding):
            if measure.status == "unmet" and measure.fact not in self.scene.private:
                yield self._way(clause, Way(clause, (measure,), measure.status))

    def _below(self, clause: str, finding: Finding) -> Iterator[Block]:
        if isinstance(finding, Way):
            yield (
                self._out_of_reach.instead(finding)
                if self._out_of_reach.is_it(finding)
                else quiet(Span(self._joined([finding])))
            )
        elif finding.status != "met" and (instead := self._out_of_reach.of_group(finding)):
            yield Listing(instead)
        elif finding.joint == "at_least":
            yield quiet(Span(self._counted(finding)))
            yield from self._counted_members(clause, finding)
        elif finding.status == "met":
            yield from self._listed(clause, meeting(finding))
        elif finding.joint == "all":
            members = sorted(finding.members, key=lambda each: _WORST_FIRST.index(each.status))
            if len(members) > 1:
                yield self._say("group-all")
            yield from self._listed(clause, members)
        else:
            worth = self._worth_getting(finding.members)
            if len(worth) > 1:
                yield self._say("group-any")
            yield from self._nearest(clause, worth)

    def _worth_getting(self, members: Sequence[Finding]) -> Sequence[Finding]:
        """The alternatives without those that ask for a title of another series which is not there: nobody is
        sent for one; all of them where nothing else would do.
        """
        other = self.scene.policy.other_title
        level = None if other is None else other.level
        worth = [
            each
            for each in members
            if not any(m.fact == level and m.status == "unmet" for _, m in measures_in(each))
        ]
        return worth or members

    def _counted_members(self, clause: str, group: Group) -> Iterator[Block]:
        """What is met of so many, and what else would do."""
        yield from self._listed(clause, [each for each in group.members if each.status == "met"])
        if group.status != "met":
            yield self._say("group-still", count=group.count - group.met)
            yield from self._nearest(clause, [each for each in group.members if each.status != "met"])

    def _nearest(self, clause: str, members: Sequence[Finding]) -> Iterator[Block]:
        near, rest = members[:NEAREST], members[NEAREST:]
        yield from self._listed(clause, near)
        if rest:
            summary = self.scene.words.say("group-more", count=len(rest))
            yield Folded(summary, tuple(self._listed(clause, rest)))

    def _listed(self, clause: str, members: Sequence[Finding]) -> Iterator[Block]:
        if members:
            yield Listing(tuple(self._member(clause, each) for each in members))

    def _member(self, clause: str, member: Finding) -> Item:
        if isinstance(member, Way):
            return self._way(clause, member)
        link = self._link_unless(clause, member.clause)
        told = self._told_in_one_line(member)
        if told:
            text = self._one_set(told) if self._is_one_set(told) else self._joined(told)
            text = self._weighed(text, member, above=clause)
            return Item((Span(text), *link), mark=MARKS[member.status], button=self._button(told))
        if member.joint == "at_least":
            text, below = self._counted(member), tuple(self._counted_members(member.clause, member))
        else:
            text = clause_label(self.scene.words, self.scene.policy, member.clause)
            below = tuple(self._below(member.clause, member))
        return Item((Span(text), *link), mark=MARKS[member.status], below=below)

    def _way(self, clause: str, way: Way) -> Item:
        if self._out_of_reach.is_it(way):
            return Item(self._out_of_reach.instead(way).spans, mark=self._out_of_reach.mark(way))
        text = self._weighed(self._joined([way]), way, above=clause)
        spans = (Span(text), *self._link_unless(clause, way.clause))
        return Item(spans, mark=MARKS[way.status], button=self._button([way]))

    def _weighed(self, text: str, met: Finding, *, above: str) -> str:
        """What is met with the words of its item that only experts can judge."""
        words, policy = self.scene.words, self.scene.policy
        if met.status == "met" and met.clause != above:
            for weighed in policy.clauses[met.clause].weighed:
                said = weighed_in_words(words, policy, weighed)
                text = words.say("finding-weighed", text=text, weighed=said)
        return text

    def _told_in_one_line(self, group: Group) -> Sequence[Way]:
        """Alternatives of a single measure each; none where one line would not be plain."""
        ways = [each for each in group.members if isinstance(each, Way) and len(each.measures) == 1]
        if group.joint != "any" or len(ways) != len(group.members):
            return ()
        return [each for each in ways if each.status == "met"] if group.status == "met" else ways

    def _joined(self, ways: Sequence[Way]) -> str:
        """Alternatives in one line; what the clause asks of them besides stands with each, or once behind all
        where it is the same.
        """
        words = self.scene.words
        asked = dict(zip(map(self._way_text, ways), map(self._qualifier, ways), strict=True))
        besides = next(iter(asked.values()))
        if len(set(asked.values())) > 1:
            return words.say("finding-or").join(self._qualified(*each) for each in asked.items())
        return self._qualified(words.say("finding-or").join(asked), besides, of_all=len(asked) > 1)

    def _qualified(self, text: str, besides: str | None, *, of_all: bool = False) -> str:
        if besides is None:
            return text
        form = "finding-qualified-all" if of_all else "finding-qualified"
        return self.scene.words.say(form, text=text, qualifier=besides)

    def _qualifier(self, way: Way) -> str | None:
        """What the clause asks of what is missing, besides its number or level."""
        if way.status == "met" or len(way.measures) > 1:
            return None
        return qualifier(self.scene.words, self.scene.fact(way.measures[0].fact), way.clause)

    def _is_one_set(self, ways: Sequence[Way]) -> bool:
        facts = {each.measures[0].fact for each in ways}
        return len(facts) == 1 and self.scene.fact(next(iter(facts))).kind == "set"

    def _one_set(self, ways: Sequence[Way]) -> str:
        """Members of one set: those that the clause itself names; that a member counts by a reading is told
        only where no plain one is there.
        """
        told = [each for each in ways if each.status == "met"] or ways
        plain = [each for each in told if not each.decisions]
        fact = self.scene.fact(ways[0].measures[0].fact)
        text = self.speaker.members(fact, [each.measures[0] for each in plain or told])
        text = text if plain else self._by_reading(text, told[0])
        return self._qualified(text, self._qualifier(told[0]))

    def _way_text(self, way: Way) -> str:
        words = self.scene.words
        if len(way.measures) > 1:
            phase = self.scene.world.phase
            return row_text(self.speaker, way, profile=self.profile, tier=self.tier, phase=phase)
        [measure] = way.measures
        if way.status != "met" and self._is_counted_from(way.clause, measure):
            level = short_value(words, self.scene.fact(measure.fact), str(measure.needed))
            return words.say(f"gap-level-outright-{way.status}", level=level)
        text = self.speaker.phrase(measure)
        return self._by_reading(text, way)

    def _is_counted_from(self, clause: str, measure: Measure) -> bool:
        """Whether the level is asked for outright where the clause elsewhere asks for years that begin with
        it.
        """
        rule = self.scene.policy.clauses[clause].rules.get(self.tier)
        compared = () if rule is None or measure.relation != ">=" else comparisons(rule)
        return any(self.scene.fact(each.fact).applies_with == measure.fact for each in compared)

    def _by_reading(self, text: str, way: Way) -> str:
        """The text with the decision by which more than is named meets it, or would, where there is one."""
        covering = next((each.covering for each in way.measures if each.covering), None)
        words = self.scene.words
        for decision in self.scene.policy.told("covering"):
            if covering is None and decision.id not in way.decisions:
                continue
            reading = words.say(f"decision-{decision.id}")
            if way.status != "met":
                text = words.say("finding-gap-by-reading", text=text, reading=reading)
            elif covering is not None and covering != way.measures[0].fact:
                narrower = self.speaker.label(covering)
                text = words.say("finding-by-narrower", text=text, narrower=narrower, reading=reading)
            else:
                text = words.say("finding-by-reading", text=text, reading=reading)
        return text

    def source(self, clause: str, finding: Finding) -> Iterator[Block]:
        """Where the numbers come from if the clause only points elsewhere, and that it is to be confirmed; of
        ways that are read by decisions only where the one is told that they come from.
        """
        message = basis_message(self.scene.words, self.scene.policy, clause, self.scene.world.phase)
        basis = self.scene.policy.clauses[clause].basis
        told = meeting(finding) if finding.status == "met" else (finding,)
        ways = [way for each in told for way in ways_in(each)]
        if message is not None and (
            not any(way.decisions for way in ways) or any(basis in way.decisions for way in ways)
        ):
            yield self._say(message)

    def _counted(self, group: Group) -> str:
        return self.scene.words.say("group-count", needed=group.count, met=group.met)

    def _button(self, ways: Sequence[Way]) -> Button | None:
        """What changes the answer that the line tells, or one of them: what is wanting first."""
        measures = [each for way in ways for each in way.measures]
        wanting = sorted(measures, key=lambda each: each.status == "met")
        facts = tuple(dict.fromkeys(each.fact for each in wanting))
        return change_button(self.scene, *facts, known=any(fact in self.profile for fact in facts))

    def _say(self, message: str, **variables: int) -> Paragraph:
        return quiet(Span(self.scene.words.say(message, **variables)))

    def _link(self, clause: str) -> Span:
        return Span(clause_label(self.scene.words, self.scene.policy, clause), clause=clause)

    def _link_unless(self, above: str, clause: str) -> tuple[Span, ...]:
        """The clause as a link, where it is another one than that above."""
        return () if above == clause else (Span(" "), self._link(clause))

    @cached_property
    def _out_of_reach(self) -> OutOfReach:
        return OutOfReach(self.speaker, self.tier)
