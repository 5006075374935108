"""The head of an answer: the verdict in words, and the reason in a sentence.

不够：这一项没有达到第十条（二）3.（1）。
需要：高级工程师要面试答辩，…
要看工程系列职称、取得工程系列职称后的年限等：…
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from criteria.asking import Item, enough, spared, with_broader
from criteria.assessment import PathStatus, assess
from criteria.policy.model import Path
from criteria.policy.vocabulary import Fact
from criteria.rules.nodes import Compare, Phase
from dialogs.asking.forms import ANSWERED
from dialogs.asking.verdicts import OPPOSITE, Judged
from dialogs.in_words import (
    clause_label,
    label,
    measure,
    path_name,
    requirement_id,
    short_value,
    spoken_set,
    tier_name,
)
from dialogs.replies import Paragraph, Span, Tone
from dialogs.results.measures import Speaker
from dialogs.results.plans import way_to
from dialogs.understanding.lexicon import GENERAL
from locales.wording import Variable

NAMED: Final = 3
"""So many facts are named in the head of an answer that depends on them."""

COUNTED: Final = 2
"""So many numbers are told in the head of an answer that asks for them; more stand below it."""

_EXISTENCE: Final = GENERAL.spoken("asking", "existence")
_TONES: Final[dict[str, Tone]] = {"yes": "good", "no": "warning"}


def head(judged: Judged, speaker: Speaker, phase: Phase) -> Paragraph:
    """The head of an answer."""
    teller = Head(judged, speaker, phase)
    verdict, reason = teller.verdict(), teller.reason()
    text = speaker.words.say("asking-verdict", verdict=verdict, reason=reason) if reason else verdict
    return Paragraph((Span(text, strong=True),), tone=_TONES.get(judged.verdict, "plain"))


@dataclass(frozen=True, slots=True)
class Head:
    """Says the verdict on a question, and why."""

    judged: Judged
    speaker: Speaker
    phase: Phase

    def verdict(self) -> str:
        """The verdict, in the words of the question."""
        judged, form = self.judged, self.judged.named.form
        if judged.verdict == "unknown":
            return self._say("asking-found" if judged.ground == "found" else "asking-unknown")
        if judged.verdict == "depends":
            return self._depends()
        name: str = "may" if form.name == "stands" else form.name
        name = name if name in ANSWERED else "plain"
        if name == "plain" and judged.ruling is not None and any(word in form.part for word in _EXISTENCE):
            name = "has"  # 有现场考核吗
        if name == "may" and self._is_not_all():
            name = "alone"
        turned = f"asking-{name}-denied-{judged.verdict}"
        is_turned = form.denied and self.speaker.words.knows(turned)
        return self._say(turned if is_turned else f"asking-{name}-{judged.verdict}")

    def _is_not_all(self) -> bool:
        """Whether what falls short is one thing of several that would do, so that it shuts nobody out:
        市级奖能评高级吗.
        """
        judged = self.judged
        told = judged.named.told or judged.named.supposed or judged.named.about
        return (
            judged.ground == "item"
            and judged.affirmed == "no"
            and all(spared(self.speaker.policy, {}, told, each) == "met" for each in judged.items)
        )

    def reason(self) -> str:
        """Why, in a sentence; empty where there is nothing to add."""
        judged = self.judged
        if judged.ruling is not None:
            return self._say(f"asked-{judged.ruling.id}")
        if judged.qualifier is not None:
            kind = judged.qualifier.kind.replace("_", "-")
            return self._say(f"asking-qualified-{kind}", said=judged.qualifier.said)
        reasons = {
            "row": self._held_against,
            "item": self._held_against,
            "part": self._part,
            "waited": self._waited,
            "amount": self._counted,
            "spared": self._spared,
            "listed": self._listed,
            "converted": self._converted,
            "title": self._title,
            "tier": self._tier,
            "no_way": self._no_way,
        }
        return reasons[judged.ground]() if judged.ground in reasons else ""

    def _depends(self) -> str:
        judged = self.judged
        if judged.ground == "amount" and not judged.items[0].is_row:
            return self._say("asking-amount")
        if self._by_tier():
            return self._say("asking-depends-on-tier")
        if judged.ground == "ruling" or not judged.depends_on:
            return self._say("asking-depends")
        labels = self.speaker.listed(judged.depends_on[:NAMED])
        if len(judged.depends_on) > NAMED:
            labels = self._say("asking-depends-and-more", labels=labels)
        return self._say("asking-depends-on", labels=labels)

    def _held_against(self) -> str:
        form = {"yes": "met", "no": "unmet"}.get(self.judged.affirmed, "open")
        deciding = self._deciding(form)
        if deciding.is_row:
            requirement = self._requirement(deciding)
            return self._say(f"asking-row-{form}", requirement=requirement)
        if form == "open":
            return self._say("list-separator-wide").join(self._by_tier()) or self._say("asking-item-open")
        label_of_it = clause_label(self.speaker.words, self.speaker.policy, deciding.clause)
        return self._say(f"asking-item-{form}", clause=label_of_it)

    def _by_tier(self) -> tuple[str, ...]:
        """For each tier whether it is enough, where that is what the tiers differ in."""
        judged, policy, said = self.judged, self.speaker.policy, []
        told = judged.named.told or judged.named.supposed
        if judged.ground != "item" or judged.named.form.denied or not told:
            return ()
        for tier in judged.tiers:
            truths = {
                enough(policy, judged.profile, told, each) for each in judged.items if each.tier == tier
            }
            if truths and "met" not in truths and truths != {"unmet"}:
                return ()
            if truths:
                verdict = self._say(f"asking-enough-{'yes' if 'met' in truths else 'no'}")
                said.append(
                    self._say("asking-by-tier", tier=tier_name(self.speaker.words, tier), verdict=verdict)
                )
        return tuple(said) if len(said) > 1 else ()

    def _deciding(self, form: str) -> Item:
        """The first item that comes to what is said."""
        judged, policy = self.judged, self.speaker.policy
        come_to = form if form in ("met", "unmet") else "unknown"
        told = judged.named.told or judged.named.supposed
        fitting = (each for each in judged.items if enough(policy, judged.profile, told, each) == come_to)
        return next(fitting, judged.items[0])

    def _part(self) -> str:
        names = [label(self.speaker.words, self.speaker.fact(fact)) for fact in self.judged.named.told]
        form = "met" if self.judged.affirmed == "yes" else "unmet"
        return self._say(f"asking-part-{form}", label=self._say("list-separator").join(names))

    def _waited(self) -> str:
        requirement = self._requirement(self.judged.items[0])
        form = "still" if self.judged.affirmed == "yes" else "no-more"
        return self._say(f"asking-waited-{form}", requirement=requirement)

    def _counted(self) -> str:
        lines = [
            self._say("asking-line", tier=tier_name(self.speaker.words, item.tier), needed=needed)
            for item in self.judged.items
            if not item.is_row
            for needed in Needs(self.speaker).of(item, facts_spoken_of(self.judged, self.speaker, item))
        ]
        return self._say("asking-between").join(lines) if len(lines) <= COUNTED else ""

    def _spared(self) -> str:
        judged = self.judged
        if judged.verdict == "depends":
            return self._say("asking-spared-some")
        item = judged.items[0]
        requirement = self._requirement(item)
        if is_spared(judged):
            return self._say("asking-spared", requirement=requirement)
        way = way_to(self.speaker, item.tier, item.paths[0])
        return self._say("asking-not-spared", way=way, requirement=requirement)

    def _listed(self) -> str:
        if self.judged.affirmed == "yes":
            return self._say("asking-listed")
        names = [tier_name(self.speaker.words, tier) for tier in self.judged.tiers]
        return self._say("asking-not-listed", tiers=self._say("list-separator").join(names))

    def _title(self) -> str:
        row = self.judged.items[0]
        requirement = self._requirement(row)
        forms = {"yes": "asking-title-needed", "no": "asking-title-spared"}
        needed = self.judged.affirmed
        if self.judged.named.form.name != "need":
            needed = OPPOSITE.get(needed, needed)
        return self._say(forms.get(needed, "asking-title-open"), requirement=requirement)

    def _converted(self) -> str:
        way = {"yes": "asking-convert", "no": "asking-convert-not"}
        return self._say(way.get(self.judged.affirmed, "asking-convert-open"))

    def _no_way(self) -> str:
        words, judged = self.speaker.words, self.judged
        tiers = [tier_name(words, tier) for tier in judged.tiers]
        path = path_name(words, str(judged.named.path))
        return self._say("asking-no-such-way", path=path, tiers=self._say("list-separator").join(tiers))

    def _tier(self) -> str:
        judged = self.judged
        if judged.named.form.name not in ANSWERED:
            return self._say("asking-tier-what")
        if judged.verdict == "unknown":
            return self._say("asking-tier-held")
        if judged.verdict != "depends":
            if judged.affirmed == "yes":
                return self._say("asking-tier-eligible")
            return self._closed_way() or self._say("asking-tier-closed")
        rest = [path for path, status in self._ways() if status != "ineligible"]
        names = {path.id for path in rest}
        closed = [path for path, status in self._ways() if status == "ineligible" and path.id not in names]
        if not closed or not rest:
            return self._say("asking-tier-open")
        return self._say("asking-tier-ways", closed=self._paths(closed), open=self._paths(rest))

    def _closed_way(self) -> str:
        """What is known not to be met on the way that is named; empty where none is."""
        judged, path = self.judged, self.judged.named.path
        if path is None:
            return ""
        tiers = assess(self.speaker.policy, judged.profile, phase=self.phase).tiers
        leading = [tier for tier in judged.tiers if path in tiers[tier].paths]
        stands = [pair for tier in leading for pair in tiers[tier].paths[path].requirements.items()]
        unmet, unknown = (
            tuple(
                dict.fromkeys(self._say(requirement_id(clause)) for clause, each in stands if each == wanted)
            )
            for wanted in ("unmet", "unknown")
        )
        if not unmet:
            return ""
        [way, *_] = named_ways(self.speaker, [self.speaker.policy.tier(leading[0]).paths[path]])
        between = self._say("list-separator-wide")
        told = self._say("asking-way-closed", way=way, requirements=between.join(unmet))
        return told + (self._say("asking-way-open", requirements=between.join(unknown)) if unknown else "")

    def _ways(self) -> Iterator[tuple[Path, PathStatus]]:
        """The ways that are spoken of, and how they stand."""
        policy, judged = self.speaker.policy, self.judged
        tiers = assess(policy, judged.profile, phase=self.phase).tiers
        for tier in judged.tiers:
            for path, assessed in tiers[tier].paths.items():
                if judged.named.path in (None, path):
                    yield policy.tier(tier).paths[path], assessed.status

    def _paths(self, paths: Iterable[Path]) -> str:
        return self._say("list-separator").join(named_ways(self.speaker, paths))

    def _requirement(self, item: Item) -> str:
        """What a clause is about, as it stands in quotation marks."""
        return self._say(requirement_id(item.requirement)).replace("“", "‘").replace("”", "’")

    def _say(self, message: str, **variables: Variable) -> str:
        return self.speaker.words.say(message, **variables)


def is_spared(judged: Judged) -> bool:
    """Whether a thing was found that can be done without."""
    return judged.affirmed == ("no" if judged.named.form.name == "need" else "yes")


def named_ways(speaker: Speaker, paths: Iterable[Path]) -> tuple[str, ...]:
    """Ways by name, each with its clause and once."""
    words, policy = speaker.words, speaker.policy
    return tuple(
        dict.fromkeys(
            words.say(
                "asking-way",
                path=path_name(words, each.id),
                clause=clause_label(words, policy, each.clause),
            )
            for each in paths
        )
    )


def facts_spoken_of(judged: Judged, speaker: Speaker, item: Item) -> tuple[str, ...]:
    """The facts of an item that the question speaks of; all of them where it speaks of none."""
    named = judged.named
    asked = with_broader(speaker.policy, {*named.told, *named.about, *named.supposed})
    return tuple(fact for fact in item.facts if fact in asked) or item.facts


@dataclass(frozen=True, slots=True)
class Needs:
    """Says what a clause asks, for whom nothing is known."""

    speaker: Speaker

    def of(self, item: Item, facts: Iterable[str]) -> Iterator[str]:
        """What an item asks of facts, one after the other."""
        for name in facts:
            fact = self.speaker.fact(name)
            compared = tuple(each for each in item.compares(name) if each.relation != "<=")
            if fact.kind == "set":
                yield self._any_of(fact, compared)
            else:
                yield from dict.fromkeys(self._one(fact, each) for each in compared)

    def _any_of(self, fact: Fact, compared: Iterable[Compare]) -> str:
        words = self.speaker.words
        needed = spoken_set(words, fact, [str(each.value) for each in compared])
        return words.say("asking-any-of", label=label(words, fact), needed=needed)

    def _one(self, fact: Fact, compare: Compare) -> str:
        words, name = self.speaker.words, label(self.speaker.words, fact)
        if fact.is_number:
            needed = measure(words, fact, float(compare.value))
            return words.say("asking-at-least", label=name, needed=needed)
        if fact.kind != "choice":
            return words.say("asking-flag", label=name)
        top = "-top" if compare.value == list(fact.values)[-1] else ""
        key = "asking-level-only" if compare.relation == "=" else f"asking-level{top}"
        return words.say(key, label=name, needed=short_value(words, fact, str(compare.value)))
