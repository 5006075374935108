"""The sentences of an answer: the verdict in words first, then why, what else is asked, and other ways.

不够：这一项没有达到第十条（二）3.（1）。
工程师：实用新型专利还差 1 项（已有 2 项）（第十条（二）3.（1））
正常申报工程师还要：单位和岗位在适用范围内、…
不看这一条的办法：转评（第十六条）
“作为主要完成人（排名前3），取得…”
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from criteria.advice import applicable
from criteria.asking import Item, items_of, spared
from criteria.assessment import assess
from criteria.findings import Finding, Findings, Group, Way, meeting, ways_in
from criteria.rules.nodes import AtLeast, Phase, walk
from criteria.rules.truth import truth
from dialogs.asking.heads import NAMED, Needs, facts_spoken_of, head, is_spared, named_ways
from dialogs.asking.verdicts import Judged
from dialogs.in_words import clause_label, requirement_id, tier_name
from dialogs.knowledge.blocks import outside_blocks, proofs_listed, terms_listed
from dialogs.knowledge.pages import clause_page
from dialogs.knowledge.spoken import advice_in_words
from dialogs.readings import decision_in_words, weighed_in_words
from dialogs.replies import Block, Folded, Listing, Paragraph, Quotation, Span, quiet
from dialogs.replies import Item as Line
from dialogs.results.measures import Speaker, basis_message
from dialogs.results.plans import way_to
from dialogs.results.rows import row_text
from locales.wording import Variable, Wording

NEAREST: Final = 2
"""So many rows of a clause are told for one person."""

LINES: Final = 6
"""So many of the clauses that are asked have a line of their own."""

QUOTED: Final = 2
"""So many clauses are quoted at once; the others are folded."""

WORST_FIRST: Final = ("unmet", "unknown", "met")


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as blocks: what is said, and the clauses that it rests on."""

    said: tuple[Block, ...]
    quoted: tuple[Quotation, ...]

    def blocks(self, words: Wording) -> tuple[Block, ...]:
        """All of it; the clauses behind the first ones are folded."""
        at_once, rest = self.quoted[:QUOTED], self.quoted[QUOTED:]
        folded = (Folded(words.say("asking-more", count=len(rest)), rest),) if rest else ()
        return (*self.said, *at_once, *folded)


def tell(judged: Judged, speaker: Speaker, phase: Phase) -> Told:
    """The answer in words."""
    teller = _Teller(judged, speaker, phase)
    return Told(tuple(teller.said()), tuple(map(teller.quotation, judged.clauses)))


@dataclass(frozen=True, slots=True)
class _Teller:
    judged: Judged
    speaker: Speaker
    phase: Phase

    def said(self) -> Iterator[Block]:
        """What is said, from the verdict on."""
        if self.judged.topic is not None:
            yield from outside_blocks(self.judged.topic, self.speaker.words)
            return
        yield head(self.judged, self.speaker, self.phase)
        yield from self._lines()
        yield from self._met_otherwise()
        yield from self._others()
        yield from self._rows()
        yield from self._weighed()
        yield from self._papers_and_terms()
        yield from self._one_of_several()
        yield from self._besides()
        yield from self._instead()
        yield from self._advice()

    def quotation(self, clause: str) -> Quotation:
        """A clause word for word."""
        text = self.speaker.policy.clauses[clause].text
        return Quotation(clause, self._label(clause), text, highlighted=True)

    # what the clauses ask, and how far what is told goes

    def _lines(self) -> Iterator[Block]:
        if self.judged.ground == "converted":
            return
        lines = [self._line(item, text) for item in self.judged.items[:LINES] for text in self._texts(item)]
        if lines:
            yield Listing(tuple(dict.fromkeys(lines)))

    def _line(self, item: Item, text: str) -> Line:
        name = self._say("asking-line", tier=tier_name(self.speaker.words, item.tier), needed=text)
        return Line((Span(f"{name} "), Span(self._label(item.clause), clause=item.clause)))

    def _texts(self, item: Item) -> Iterator[str]:
        judged = self.judged
        if item.is_row:
            if not set(item.facts).isdisjoint(judged.profile):
                yield from self._row(item)
            return
        facts = facts_spoken_of(judged, self.speaker, item)
        known = judged.ground in ("item", "row", "amount", "listed") and not set(facts).isdisjoint(
            judged.profile
        )
        if known and (compared := self._compared(item, facts)):
            yield compared
        else:
            yield self._say("finding-or").join(Needs(self.speaker).of(item, facts))

    def _compared(self, item: Item, facts: Iterable[str]) -> str:
        """What is there against what is asked, of these facts; what is enough before what is not."""
        among = set(facts)
        told = [(way, each) for way in ways_in(self._finding(item)) for each in way.measures]
        told = [pair for pair in told if pair[1].fact in among and pair[1].have is not None]
        if enough := [pair for pair in told if pair[1].status == "met"]:
            told = enough
        sets = [each for _, each in told if self.speaker.fact(each.fact).kind == "set"]
        texts = [self.speaker.members(self.speaker.fact(sets[0].fact), sets)] if sets else []
        texts += [self.speaker.phrase(each) for _, each in told if each not in sets]
        text = self._say("finding-or").join(dict.fromkeys(texts))
        return self._by_reading(text, told[0][0]) if enough else text

    def _by_reading(self, text: str, way: Way) -> str:
        """With the decision by which a higher level will do, where that is not the clause's own word."""
        covering = any(each.covering for each in way.measures)
        for decision in self.speaker.policy.told("covering"):
            if covering or decision.id in way.decisions:
                reading = self._say(f"decision-{decision.id}")
                text = self._say("finding-by-reading", text=text, reading=reading)
        return text

    def _row(self, item: Item) -> Iterator[str]:
        """The rows that are met, or the nearest ones; what a clause asks together part by part."""
        finding = self._finding(item)
        if isinstance(finding, Group) and finding.joint == "all":
            parts = [each for way in ways_in(finding) for each in way.measures]
            parts.sort(key=lambda each: WORST_FIRST.index(each.status))
            yield from map(self.speaker.phrase, parts)
            return
        told = meeting(finding) if finding.status == "met" else (finding,)
        ways = [way for each in told for way in ways_in(each) if len(way.measures) > 1 or way.status == "met"]
        for way in ways[:NEAREST]:
            if len(way.measures) == 1:
                yield self.speaker.phrase(way.measures[0])
            else:
                profile = self.judged.profile
                yield row_text(self.speaker, way, profile=profile, tier=item.tier, phase=self.phase)

    def _finding(self, item: Item) -> Finding:
        status = truth(self.speaker.policy.vocabulary, self.judged.profile, item.rule)
        findings = Findings(self.speaker.policy, self.judged.profile)
        return findings.requirement(item.clause, item.rule, status)

    def _rows(self) -> Iterator[Block]:
        """The rows by which clauses are read that only point elsewhere, and where they come from."""
        for clause in dict.fromkeys(each.clause for each in self.judged.items if each.is_row):
            yield from self._basis(clause)

    def _basis(self, clause: str) -> Iterator[Block]:
        words, policy = self.speaker.words, self.speaker.policy
        basis = policy.clauses[clause].basis
        if basis is None:
            return
        rows = decision_in_words(words, policy.decisions[basis]).rows
        every = rows.get(policy.decisions[basis].EVERY_TIER, ())
        lines = [
            Line((Span(self._say("asking-line", tier=tier_name(words, tier), needed=row)),))
            for tier in self.judged.tiers
            for row in rows.get(tier, every)
        ]
        if lines:
            yield Paragraph((Span(self._say("asking-rows", clause=self._label(clause))),))
            yield Listing(tuple(lines))
        if message := basis_message(words, policy, clause, self.phase):
            yield quiet(Span(self._say(message)))

    def _weighed(self) -> Iterator[Block]:
        """The words of the clauses that only experts can judge."""
        if self.judged.affirmed != "yes" or self.judged.ground not in ("item", "listed"):
            return
        clauses = (self.speaker.policy.clauses[clause] for clause in self.judged.clauses)
        for weighed in dict.fromkeys(words for clause in clauses for words in clause.weighed):
            said = weighed_in_words(self.speaker.words, self.speaker.policy, weighed)
            yield quiet(Span(self._say("asking-weighed", weighed=said)))

    def _papers_and_terms(self) -> Iterator[Block]:
        """Papers where it is asked what proves it, terms where it is asked what a word means."""
        form, words = self.judged.named.form.name, self.speaker.words
        if form not in ("proof", "meaning"):
            return
        pages = [clause_page(self.speaker.policy, clause) for clause in self.judged.clauses]
        proofs = tuple(dict.fromkeys(proof for page in pages for proof in page.evidence))
        if form == "proof" and proofs:
            yield Paragraph((Span(self._say("asking-proofs")),))
            yield proofs_listed(proofs, words)
            yield quiet(Span(self._say("article-evidence-note")))
        terms = tuple(dict.fromkeys(term for page in pages for term in page.terms))
        if form == "meaning" and terms:
            text = self.judged.named.text
            named = tuple(term for term in terms if any(word in text for word in term.words))
            yield terms_listed(named or terms[:NAMED], words)

    # what else

    def _one_of_several(self) -> Iterator[Block]:
        """That a requirement asks for several items, of which this is one: 破格 needs two."""
        if self.judged.affirmed != "yes" or self.judged.ground not in ("item", "listed"):
            return
        for item in self.judged.items:
            count = max((node.count for node in walk(item.whole) if isinstance(node, AtLeast)), default=1)
            if count > 1 and not item.is_row:
                requirement = self._say(requirement_id(item.requirement))
                yield self._paragraph("asking-one-of-several", requirement=requirement, count=count)

    def _besides(self) -> Iterator[Block]:
        """What else the tier asks on the way that is spoken of, and what of it is known not to be met."""
        judged, policy = self.judged, self.speaker.policy
        if len(judged.tiers) != 1 or judged.ground in ("found", "tier", "converted"):
            return
        [tier] = judged.tiers
        paths = policy.tier(tier).paths
        asked = {each.requirement for each in judged.items}
        on = [path for path in paths if any(path in each.paths for each in judged.items)]
        path = judged.named.path if judged.named.path in paths else next(iter(on or paths))
        assessed = assess(policy, judged.profile, phase=self.phase).tiers[tier].paths.get(path or "")
        statuses = {} if assessed is None else dict(assessed.requirements)
        wanting = {
            clause: status
            for clause, status in statuses.items()
            if status != "met" and clause not in asked and self._concerns(clause, status)
        }
        if wanting and path is not None:
            way = way_to(self.speaker, tier, path)
            yield self._paragraph("asking-besides", way=way, requirements=self._wanting(wanting))

    def _concerns(self, clause: str, status: str) -> bool:
        """Whether a clause that is not about everybody is known to be about this person."""
        return self.speaker.policy.clauses[clause].concerns is None or status == "unmet"

    def _instead(self) -> Iterator[Block]:
        """What else would do in the place of an item, and the ways that do not need it."""
        judged, policy = self.judged, self.speaker.policy
        is_lacking = judged.affirmed in ("no", "depends") or judged.ground == "spared"
        is_single = bool(judged.items) and not any(each.is_row for each in judged.items)
        if judged.ground not in ("row", "item", "spared", "listed") or not (is_lacking or is_single):
            return
        if judged.affirmed == "no" and judged.ground == "item":
            yield from self._other_items()
        if len(judged.tiers) != 1:
            return
        [tier] = judged.tiers
        asked = {each.requirement for each in judged.items}
        assessed = assess(policy, judged.profile, phase=self.phase).tiers[tier].paths
        ways = [
            policy.tier(tier).paths[path]
            for path, each in assessed.items()
            if each.status != "ineligible" and asked.isdisjoint(each.requirements)
        ]
        if ways:
            yield self._paragraph("asking-instead", ways=self._joined(named_ways(self.speaker, ways)))

    def _met_otherwise(self) -> Iterator[Block]:
        """That a clause is met by something else than what is asked about, which is too little: 3个软著够吗,
        of somebody with six patents.
        """
        judged = self.judged
        if judged.ground not in ("item", "listed") or (judged.ground == "item" and judged.affirmed == "yes"):
            return
        for item in judged.items:
            finding, asked = self._finding(item), facts_spoken_of(judged, self.speaker, item)
            met = [each for way in ways_in(finding) for each in way.measures if each.status == "met"]
            by_others = met and not any(each.fact in asked for each in met)
            if finding.status == "met" and by_others and not item.is_row:
                have = self._joined([self.speaker.phrase(each) for each in met])
                yield self._paragraph("asking-met-otherwise", have=have, clause=self._label(item.clause))

    def _others(self) -> Iterator[Block]:
        """What else would do where a thing can be done without, word for word, and whether it is there."""
        judged, policy = self.judged, self.speaker.policy
        if judged.ground != "spared" or not is_spared(judged):
            return
        asked, way = {each.clause for each in judged.items}, judged.items[0].paths[0]
        on_it = [each for each in judged.items if way in each.paths and not each.is_row]
        for own in dict.fromkeys((each.tier, each.requirement) for each in on_it):
            items = [
                each
                for each in items_of(policy, self.phase)
                if (each.tier, each.requirement) == own and each.clause not in (own[1], *asked)
            ]
            if not items:
                continue
            requirement = self._say(requirement_id(own[1]))
            yield self._paragraph("asking-others", requirement=requirement)
            yield Listing(tuple(dict.fromkeys(map(self._in_full, items))))
            if truth(policy.vocabulary, judged.profile, items[0].whole) == "unmet":
                yield self._paragraph("asking-others-unmet", requirement=requirement)

    def _in_full(self, item: Item) -> Line:
        text = self.speaker.policy.clauses[item.clause].text
        return Line((Span(f"{text} "), Span(self._label(item.clause), clause=item.clause)))

    def _other_items(self) -> Iterator[Block]:
        """That the requirement has other items, where it can do without what is told."""
        policy, judged = self.speaker.policy, self.judged
        told = judged.named.told or judged.named.supposed
        names = [
            self._say(requirement_id(each.requirement))
            for each in judged.items
            if truth(policy.vocabulary, judged.profile, each.whole) != "met"
            and spared(policy, judged.profile, told, each) == "met"
        ]
        if names:
            yield self._paragraph("asking-other-items", requirements=self._joined(names))

    def _advice(self) -> Iterator[Block]:
        """Advice that fits what is told and the clauses that are asked."""
        judged, policy = self.judged, self.speaker.policy
        if judged.ground not in ("row", "tier") or judged.affirmed == "yes" or len(judged.tiers) != 1:
            return
        for advice in applicable(policy, judged.profile, phase=self.phase, tier=judged.tiers[0]):
            if advice.clause in judged.clauses or advice.ask_first:
                told = advice_in_words(self.speaker.words, advice)
                yield Paragraph((Span(told.text),))
                yield quiet(Span(self._say("advice-source", source=told.source)))

    def _wanting(self, statuses: Mapping[str, str]) -> str:
        """Requirements in one list, each that is known not to be met with a word that it is not."""
        names: list[str] = []
        for clause, status in statuses.items():
            name = self._say(requirement_id(clause))
            is_unmet = status == "unmet"
            names.append(self._say("asking-besides-unmet", requirement=name) if is_unmet else name)
        return self._joined(names)

    def _label(self, clause: str) -> str:
        return clause_label(self.speaker.words, self.speaker.policy, clause)

    def _joined(self, names: Sequence[str]) -> str:
        between = self._say("list-separator")
        if any(between in name for name in names):
            between = self._say("list-separator-wide")
        return between.join(dict.fromkeys(names))

    def _paragraph(self, message: str, **variables: Variable) -> Paragraph:
        return Paragraph((Span(self._say(message, **variables)),))

    def _say(self, message: str, **variables: Variable) -> str:
        return self.speaker.words.say(message, **variables)
