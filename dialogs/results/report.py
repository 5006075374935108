"""The result as a document to keep or to hand in, from the sentences of the sheet.

    own       all of the sheet, what was answered, and each clause it rests on, word for word
    employer  the same verdict without what is still doubtful, and without the answers about whether
              somebody may apply at all (Article 8 of the first policy)

Those answers are the person's own: who reads the second cut learns of them what the verdict tells, no more.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Final, Literal

from criteria.assessment import assess
from criteria.policy.model import Policy
from criteria.receipts import Receipt, receipt_for
from criteria.rules.nodes import facts_of
from dialogs.in_words import clause_label, label, requirement_id, spoken, tier_name
from dialogs.interview import answers
from dialogs.replies import (
    Block,
    Folded,
    Heading,
    Listing,
    Paragraph,
    Quotation,
    Span,
    still,
)
from dialogs.results.lines import ResultLine, lines_of
from dialogs.results.outcome import Outcome
from dialogs.results.page import body_of, closing
from dialogs.results.verdict import title
from dialogs.session import Entry
from dialogs.world import Scene

Cut = Literal["own", "employer"]
CUTS: Final[tuple[Cut, ...]] = ("own", "employer")


@dataclass(frozen=True, slots=True)
class Particular:
    """One line of the head: what it is, and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered about one topic."""

    topic: str
    lines: tuple[Particular, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report before it is set: all texts are plain and unescaped.

    `remarks` are about the report itself; `blocks` are the sheet's, under its `heading`; `quotations` are the
    clauses that it links to and does not quote, each once, in the order of the regulation; with the `receipt`
    the result can be worked out again.
    """

    cut: Cut
    title: str
    head: tuple[Particular, ...]
    remarks: tuple[str, ...]
    heading: str
    blocks: tuple[Block, ...]
    answers_heading: str
    answers: tuple[Answers, ...]
    quotations_heading: str
    quotations: tuple[Quotation, ...]
    notice: str
    language: str
    target: str
    receipt: Receipt

    def lines(self) -> Iterator[ResultLine]:
        """Every line of the sheet in order, folded ones included."""
        return lines_of((Heading(self.heading, 1), *self.blocks))


def draw_report(scene: Scene, *, cut: Cut = "own", name: str = "") -> Report:
    """The report of what was answered until now, whatever a trial supposes beside it. `name` is printed on
    top, and kept nowhere.
    """
    scene = replace(scene, session=replace(scene.session, supposed={}))
    known, phase = answers.profile(scene.session.log), scene.world.phase
    receipt = receipt_for(scene.policy, known, today=scene.today, phase=phase)
    outcome = Outcome(scene if cut == "own" else _discreet(scene))
    words = outcome.words
    sheet = (*body_of(outcome, doubts=cut == "own"), closing(outcome, receipt.id))
    blocks = tuple(map(still, sheet))
    return Report(
        cut=cut,
        title=words.say("report-title"),
        head=tuple(_head(outcome, name, receipt.id)),
        remarks=() if cut == "own" else (_for_whom(outcome),),
        heading=title(outcome).text,
        blocks=blocks,
        answers_heading=words.say("report-answers"),
        answers=tuple(_answers(outcome)),
        quotations_heading=words.say("report-clauses"),
        quotations=tuple(_quoted(outcome, blocks)),
        notice=words.say("report-notice"),
        language=words.language,
        target=scene.session.target,
        receipt=receipt,
    )


def _discreet(scene: Scene) -> Scene:
    """The scene without what is private: it is drawn of answers by which the regulation judges alike, so that
    what is told of it depends on the true ones no more than the verdict does.
    """
    log, private = scene.session.log, private_facts(scene.policy)
    alike = _judged_alike(scene, private)
    if alike is None:
        return replace(scene, private=private)
    in_vain = any(entry.given_up for entry in log if entry.fact in private)
    told = (
        Entry(1, name, scene.today, known, None if known is not None else "unknown")
        for name, known in alike.items()
        if known is not None or in_vain
    )
    public = (entry for entry in log if entry.fact not in private)
    return replace(scene, session=replace(scene.session, log=(*public, *told)), private=private)


def _judged_alike(scene: Scene, private: frozenset[str]) -> Mapping[str, bool | None] | None:
    """The first answers to what is private, in an order of their own, that come to the same assessment as the
    true ones; None where more than flags is private, and that decides.
    """
    policy, phase, known = scene.policy, scene.world.phase, answers.profile(scene.session.log)
    flags = [fact for fact in policy.vocabulary.values() if fact.name in private and fact.kind == "flag"]
    true, public = assess(policy, known, phase=phase), known.keys() - private
    for values in product(*((fact.better, not fact.better, None) for fact in flags)):
        tried = {fact.name: value for fact, value in zip(flags, values, strict=True)}
        profile = {name: known[name] for name in public} | {
            name: value for name, value in tried.items() if value is not None
        }
        judged = assess(policy, profile, phase=phase)
        if (judged.tiers, judged.likely) == (true.tiers, true.likely):
            return tried
    return None


def private_facts(policy: Policy) -> frozenset[str]:
    """What is asked about the cases in which nobody may apply, or in which by the same clauses the authority
    must confirm.
    """
    rules = (rule for clause in policy.parts.bars for rule in policy.clauses[clause].rules.values())
    asked = {fact for rule in rules for fact in facts_of(rule)}
    switch = policy.review_when
    return frozenset(asked | ({switch.fact} if switch and switch.clause in policy.parts.bars else set()))


def _head(outcome: Outcome, name: str, receipt: str) -> Iterator[Particular]:
    """Who, on which text, on which day, with which goal."""
    words, goal, document = outcome.words, outcome.goal, outcome.policy.document
    based = words.say("report-based-on", title=document.title, number=document.number)
    if name:
        yield Particular(words.say("report-name"), name)
    yield Particular(words.say("report-policy"), based)
    if goal is not None:
        yield Particular(words.say("report-goal"), tier_name(words, goal))
    yield Particular(words.say("report-date"), outcome.scene.today.isoformat())
    yield Particular(words.say("report-receipt"), receipt)


def _for_whom(outcome: Outcome) -> str:
    """What this copy leaves out, by the names of the conditions."""
    words = outcome.words
    if not outcome.scene.private:
        return words.say("report-for-employer-whole")
    names = (words.say(requirement_id(clause)) for clause in outcome.policy.parts.bars)
    conditions = words.say("list-separator").join(words.say("report-condition", name=name) for name in names)
    return words.say("report-for-employer", conditions=conditions)


def _answers(outcome: Outcome) -> Iterator[Answers]:
    """What was answered, topic by topic, without what is private."""
    words, known, private = outcome.words, outcome.profile, outcome.scene.private
    for topic, names in outcome.policy.asking_order.items():
        facts = [outcome.scene.fact(name) for name in names if name in known and name not in private]
        lines = tuple(Particular(label(words, fact), spoken(words, fact, known[fact.name])) for fact in facts)
        if lines:
            yield Answers(words.say(f"topic-{topic}"), lines)


def _quoted(outcome: Outcome, blocks: Iterable[Block]) -> Iterator[Quotation]:
    """The clauses that the blocks link to and do not quote themselves."""
    words, policy = outcome.words, outcome.policy
    cited = {span.clause for span in spans_of(blocks)}
    quoted = {block.clause for block in blocks if isinstance(block, Quotation)}
    for clause in policy.clauses.values():
        if clause.id in cited - quoted:
            yield Quotation(clause.id, clause_label(words, policy, clause.id), clause.text)


def spans_of(blocks: Iterable[Block]) -> Iterator[Span]:
    """All runs of text of the blocks, those below lines and folded ones too."""
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield from spans
            case Listing(items):
                for item in items:
                    yield from item.spans
                    yield from spans_of(item.below)
            case Folded(_, folded):
                yield from spans_of(folded)
