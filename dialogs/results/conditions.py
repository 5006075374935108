"""What a tier hangs on, told as conditions: how much of what is needed, by which clause.

累计降本达到 500 万元（第十条（二）1.（2））
“专利、标准等代表作”有任一项达到（第十条（二）3.）      any one of several that are not known would do
还没有高级工程师职称                                    the way asks nothing of the title itself
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from criteria.explanation import PathExplanation, Requirement
from criteria.findings import Group, Measure, Way, ways_in
from criteria.policy.vocabulary import Fact, Value
from dialogs.in_words import clause_label, measure, requirement_id, short_value, tier_name
from dialogs.replies import Span
from dialogs.results.measures import Speaker
from dialogs.results.out_of_reach import bracketed


@dataclass(frozen=True, slots=True)
class Conditions:
    """Tells what a path hangs on, as it is `explained` to somebody who was asked these facts in vain.
    `values` are what they have to be, where that is known.
    """

    speaker: Speaker
    explained: PathExplanation
    facts: tuple[str, ...]
    values: Mapping[str, Value]

    def spans(self) -> Iterator[Span]:
        """The conditions, one after the other."""
        words = self.speaker.words
        for n, each in enumerate(dict.fromkeys(map(self.condition, self.facts))):
            if n:
                yield Span(words.say("result-if-and"), strong=True)
            yield from each

    def condition(self, name: str) -> tuple[Span, ...]:
        """What one of the facts has to be."""
        fact, words = self.speaker.fact(name), self.speaker.words
        if name in self.speaker.private:
            condition = Span(words.say("result-if-condition", name=self.speaker.condition(name)), strong=True)
            return (condition, *bracketed(self.speaker, fact.clauses[0]))
        asked = self._asked(name)
        if not asked:
            return (Span(self._not_held() if self._is_title(fact) else self._plain(fact), strong=True),)
        requirement, way, told = asked[-1]
        alone = len({each.clause for each, _, _ in asked}) == 1 and not self._is_title(fact)
        if alone and self._is_one_of_several(requirement):
            named = words.say(requirement_id(requirement.clause))
            any_one = Span(words.say("result-if-any", name=named), strong=True)
            return (any_one, *bracketed(self.speaker, requirement.clause))
        text = self._text(fact, told)
        if text is None:
            meets = words.say("result-if-meets", label=self.speaker.label(name))
            label = clause_label(words, self.speaker.policy, way.clause)
            return (Span(meets, strong=True), Span(label, clause=way.clause))
        return (Span(text, strong=True), *bracketed(self.speaker, way.clause))

    def _asked(self, name: str) -> list[tuple[Requirement, Way, Measure]]:
        """Where a requirement that is not known asks for no more of the fact, or of a broader one that it
        counts for, than it has to be; what asks for most comes last.
        """
        broader = (each.name for each in self.speaker.policy.vocabulary.values() if name in each.at_least)
        counted = {name, *broader}
        found = [
            (requirement, way, each)
            for requirement in self.explained.requirements
            if requirement.status == "unknown"
            for way in ways_in(requirement.finding)
            if way.status == "unknown"
            for each in way.measures
            if each.fact in counted and each.status == "unknown" and self._is_enough(name, each)
        ]
        return sorted(found, key=lambda each: self._place(name, each[2].needed))

    def _is_enough(self, name: str, asked: Measure) -> bool:
        """Whether what the fact has to be is as much as is asked."""
        value = self.values.get(name)
        if value is None or asked.relation == "<=" or isinstance(value, frozenset):
            return True
        return self._place(name, asked.needed) <= self._place(name, value)

    def _place(self, name: str, value: Value) -> float:
        """How far up a value of the fact, or of a broader one, lies."""
        values = list(self.speaker.fact(name).values)
        if isinstance(value, str):
            return values.index(value) if value in values else 0.0
        return float(value) if isinstance(value, int | float) else 0.0

    def _is_one_of_several(self, requirement: Requirement) -> bool:
        """Whether several of the requirement's alternatives are not known, any of which would do, each by one
        fact; and it is for this requirement alone that one of them must turn out well.
        """
        finding = requirement.finding
        if not isinstance(finding, Group) or finding.joint != "any":
            return False
        doubtful = [way for way in ways_in(finding) if way.status == "unknown"]
        named = {each.fact for way in doubtful for each in way.measures}.intersection(self.facts)
        return len(doubtful) > 1 and len(named) == 1 and all(len(way.measures) == 1 for way in doubtful)

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
