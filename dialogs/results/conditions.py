"""What a tier hangs on, told as conditions: how much of what is needed, by which clause.

累计降本达到 500 万元（第十条（二）1.（2））
“专利、标准等代表作”有任一项达到（第十条（二）3.）      any one of several that are not known would do
还没有高级工程师职称                                    the way asks nothing of the title itself
"""

from collections.abc import Iterator
from dataclasses import dataclass

from criteria.explanation import PathExplanation, Requirement
from criteria.findings import Group, Measure, Way, ways_in
from criteria.policy.vocabulary import Fact
from dialogs.in_words import clause_label, measure, requirement_id, short_value, tier_name
from dialogs.replies import Span
from dialogs.results.measures import Speaker
from dialogs.results.out_of_reach import bracketed


@dataclass(frozen=True, slots=True)
class Conditions:
    """Tells what a path hangs on, as it is `explained` to somebody who was asked these facts in vain."""

    speaker: Speaker
    explained: PathExplanation
    facts: tuple[str, ...]

    def spans(self) -> Iterator[Span]:
        """The conditions, one after the other."""
        words = self.speaker.words
        for n, each in enumerate(dict.fromkeys(map(self._condition, self.facts))):
            if n:
                yield Span(words.say("result-if-and"), strong=True)
            yield from each

    def _condition(self, name: str) -> tuple[Span, ...]:
        fact, words = self.speaker.fact(name), self.speaker.words
        requirement, needed = self._needed(name)
        if requirement is None or (needed is None and self._is_title(fact)):
            return (Span(self._not_held() if self._is_title(fact) else self._plain(fact), strong=True),)
        if self._is_one_of_several(requirement):
            named = words.say(requirement_id(requirement.clause))
            any_one = Span(words.say("result-if-any", name=named), strong=True)
            return (any_one, *bracketed(self.speaker, requirement.clause))
        text = None if needed is None else self._text(fact, needed[1])
        clause = requirement.clause if needed is None else needed[0].clause
        if text is None:
            meets = words.say("result-if-meets", label=self.speaker.label(name))
            label = clause_label(words, self.speaker.policy, clause)
            return (Span(meets, strong=True), Span(label, clause=clause))
        return (Span(text, strong=True), *bracketed(self.speaker, clause))

    def _needed(self, name: str) -> tuple[Requirement | None, tuple[Way, Measure] | None]:
        """The requirement of which the fact, or a broader one that it counts for, is not known; with the way
        and the measure that ask for it.
        """
        broader = (each.name for each in self.speaker.policy.vocabulary.values() if name in each.at_least)
        for counted in (name, *broader):
            for requirement in self.explained.requirements:
                if requirement.status == "unknown":
                    for way in ways_in(requirement.finding):
                        for each in way.measures:
                            if each.fact == counted and each.status == "unknown" and way.status == "unknown":
                                return requirement, (way, each)
        return None, None

    def _is_one_of_several(self, requirement: Requirement) -> bool:
        """Whether several of the requirement's alternatives are not known, any of which would do, each by one
        fact.
        """
        finding = requirement.finding
        if not isinstance(finding, Group) or finding.joint != "any":
            return False
        doubtful = [way for way in ways_in(finding) if way.status == "unknown"]
        return len(doubtful) > 1 and all(len(way.measures) == 1 for way in doubtful)

    def _text(self, fact: Fact, asked: Measure) -> str | None:
        """累计降本达到 500 万元; None where no more can be said than that it meets its clause."""
        words, label, needed = self.speaker.words, self.speaker.label(fact.name), asked.needed
        if fact.kind == "flag" and not fact.better:
            own = f"without-{fact.name}"
            return words.say(own) if words.knows(own) else words.say("result-if-not", label=label)
        if fact.kind == "years" and isinstance(needed, int | float):
            return self.speaker.span(fact, needed)
        if fact.is_number and isinstance(needed, int | float):
            return words.say("result-if-reaches", label=label, needed=measure(words, fact, needed))
        if fact.kind == "choice" and isinstance(needed, str):
            level = short_value(words, fact, needed)
            return words.say(self._form(fact, asked, needed), label=label, needed=level)
        return None

    def _form(self, fact: Fact, asked: Measure, needed: str) -> str:
        """Whether more than the level would do as well, or only less: who holds the tier's own title need not
        apply.
        """
        if asked.relation == "<=":
            return "result-if-at-most"
        values, tier = list(fact.values), self.speaker.policy.tier(self.explained.tier)
        after = values[values.index(needed) + 1 :][:1]
        highest = not after or (self._is_title(fact) and after == [tier.held_from])
        return "result-if-just" if asked.relation == "=" or highest else "result-if-is"

    def _is_title(self, fact: Fact) -> bool:
        title = self.speaker.policy.title
        return title is not None and fact.name == title.level

    def _not_held(self) -> str:
        return self.speaker.words.say(
            "result-if-not-held", tier=tier_name(self.speaker.words, self.explained.tier)
        )

    def _plain(self, fact: Fact) -> str:
        """Of a fact that no requirement is short of: that the answer is known."""
        own = f"without-{fact.name}"
        words = self.speaker.words
        if words.knows(own):
            return words.say(own)
        form = "result-if-not" if fact.kind == "flag" and not fact.better else "result-if-good"
        return words.say(form, label=self.speaker.label(fact.name))
