"""What no effort moves: what could be met only by holding less, or by holding just another level.

Nobody is told to hold less, nor to step round it. Who holds a title of another series is told what becomes of
it instead: the tier of its level, to which it is converted, or that it has no counterpart.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from criteria.explanation import Requirement
from criteria.findings import Group, Measure, Way, ways_in
from criteria.policy.model import TitleFacts
from criteria.rules.nodes import comparisons
from dialogs.in_words import clause_label, short_value, tier_name
from dialogs.replies import Item, Mark, Paragraph, Span, quiet
from dialogs.results.measures import Speaker


@dataclass(frozen=True, slots=True)
class OutOfReach:
    """Tells it to one person of one tier."""

    speaker: Speaker
    tier: str

    def is_it(self, way: Way) -> bool:
        """Whether the way fails for what no effort moves, or may."""
        return any(map(self._keeps_down, way.measures))

    def closes(self, requirement: Requirement) -> Paragraph | None:
        """Why a requirement closes a path for good; None where it does not."""
        if requirement.status != "unmet":
            return None
        return next((self.instead(each) for each in ways_in(requirement.finding) if self.is_it(each)), None)

    def without_counterpart(self, requirement: Requirement) -> str | None:
        """The title of another series, in words, that must be converted and has no equal."""
        other = self.speaker.policy.other_title
        if requirement.status != "unmet" or other is None or other.converted_by is None:
            return None
        for way in ways_in(requirement.finding):
            for each in way.measures:
                if each.fact != other.level or each.relation != "<=" or not isinstance(each.have, str):
                    continue
                if self._keeps_down(each) and self._tier_of(other, other.converted_by, each.have) is None:
                    return short_value(self.speaker.words, self.speaker.fact(other.level), each.have)
        return None

    def of_group(self, group: Group) -> tuple[Item, ...]:
        """What is told in the place of alternatives of which one is to hold less: what becomes of the title
        that is held, and what is not known. Nothing else is to be got for it.
        """
        ways = [each for each in group.members if isinstance(each, Way)]
        if group.joint != "any" or not any(map(self.is_it, ways)):
            return ()
        return tuple(self._item(way) for way in ways if self.is_it(way) or way.status == "unknown")

    def _item(self, way: Way) -> Item:
        if self.is_it(way):
            return Item(self.instead(way).spans, mark=self.mark(way))
        names = self.speaker.listed(each.fact for each in way.measures if each.status == "unknown")
        return Item((Span(self.speaker.words.say("finding-open", label=names)),), mark="open")

    def mark(self, way: Way) -> Mark:
        """Who holds no such title at all is not short of one: the way does not apply."""
        measure = self._measure(way)
        if measure.status == "unknown":
            return "open"
        has_none = measure.have in (None, next(iter(self.speaker.fact(measure.fact).values)))
        return "not_applicable" if has_none else "missing"

    def instead(self, way: Way) -> Paragraph:
        """What is told of such a way."""
        measure, other = self._measure(way), self.speaker.policy.other_title
        if other is not None and measure.fact == other.level and other.converted_by is not None:
            return quiet(*self._conversion(other, other.converted_by, measure))
        return quiet(Span(self.speaker.phrase(measure)))

    def _keeps_down(self, measure: Measure) -> bool:
        if self.speaker.fact(measure.fact).kind != "choice" or measure.status == "met":
            return False
        return measure.relation == "<=" or (measure.relation == "=" and measure.status == "unmet")

    def _measure(self, way: Way) -> Measure:
        return next(each for each in way.measures if self._keeps_down(each))

    def _conversion(self, other: TitleFacts, clause: str, measure: Measure) -> Iterator[Span]:
        """What becomes of the title of another series that is held."""
        words, fact = self.speaker.words, self.speaker.fact(other.level)
        if measure.status == "unknown":
            needed = short_value(words, fact, str(measure.needed))
            yield Span(words.say("conversion-unknown", level=needed))
            return
        if not isinstance(measure.have, str) or measure.have == next(iter(fact.values)):
            yield Span(words.say("conversion-no-title"))
            return
        have, tier = short_value(words, fact, measure.have), self._tier_of(other, clause, measure.have)
        if tier is None:
            yield Span(words.say("conversion-no-counterpart", level=have))
            yield from bracketed(self.speaker, clause)
            yield Span(words.say("to-be-confirmed"))
        elif measure.relation == "<=":
            own = "conversion-instead" if tier == self.tier else "conversion-first"
            yield Span(words.say(own, level=have, tier=tier_name(words, tier)))
            yield from bracketed(self.speaker, clause)
        else:
            yield Span(words.say("conversion-other-tier", level=have, tier=tier_name(words, tier)))

    def _tier_of(self, other: TitleFacts, clause: str, level: str) -> str | None:
        rules = self.speaker.policy.clauses[clause].rules
        asked = {
            tier: {each.value for each in comparisons(rule) if each.fact == other.level}
            for tier, rule in rules.items()
        }
        return next((tier for tier, levels in asked.items() if level in levels), None)


def bracketed(speaker: Speaker, clause: str) -> tuple[Span, ...]:
    """A clause as a link in brackets, behind what it says."""
    label = clause_label(speaker.words, speaker.policy, clause)
    begins, ends = speaker.words.say("clause-begins"), speaker.words.say("clause-ends")
    return (Span(begins), Span(label, clause=clause), Span(ends))
