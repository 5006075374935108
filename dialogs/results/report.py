"""The result as a document to keep or to hand in, from the sentences of the sheet.

    own       all of the sheet, what was answered, and each clause it rests on, word for word
    employer  the same verdict without what is still doubtful, and without the answers about whether
              somebody may apply at all (Article 8 of the first policy)

Those answers are the person's own: who reads the second cut learns of them what the verdict tells, no more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from criteria.receipts import receipt_for
from criteria.rules.nodes import facts_of
from dialogs.in_words import clause_label, label, spoken, tier_name
from dialogs.replies import (
    Block,
    Folded,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Span,
)
from dialogs.results.outcome import Outcome
from dialogs.results.page import body_of
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

    `blocks` are the sheet's; `quotations` are the clauses that it links to, each once, in the order of the
    regulation; `receipt` is the id of the receipt by which the result can be worked out again.
    """

    title: str
    head: tuple[Particular, ...]
    blocks: tuple[Block, ...]
    answers_heading: str
    answers: tuple[Answers, ...]
    quotations_heading: str
    quotations: tuple[Quotation, ...]
    notice: str
    language: str
    receipt: str


def draw_report(scene: Scene, *, cut: Cut = "own", name: str = "") -> Report:
    """The report of what is known now. `name` is printed on top, and kept nowhere."""
    outcome = Outcome(scene)
    words, private = outcome.words, frozenset[str]()
    blocks = tuple(body_of(outcome, doubts=cut == "own"))
    if cut == "employer":
        private = _private_facts(outcome)
        blocks = tuple(_without_answers(outcome, blocks, private))
    receipt = receipt_for(outcome.policy, outcome.profile, today=scene.today, phase=outcome.phase)
    return Report(
        words.say("report-title"),
        tuple(_head(outcome, name, receipt.id)),
        tuple(map(still, blocks)),
        words.say("report-answers"),
        tuple(_answers(outcome, private)),
        words.say("report-clauses"),
        tuple(_quoted(outcome, blocks)),
        words.say("report-notice"),
        words.language,
        receipt.id,
    )


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


def _private_facts(outcome: Outcome) -> frozenset[str]:
    """What is answered about the cases in which nobody may apply."""
    policy = outcome.policy
    rules = (rule for clause in policy.parts.bars for rule in policy.clauses[clause].rules.values())
    return frozenset(fact for rule in rules for fact in facts_of(rule))


def _without_answers(outcome: Outcome, blocks: Iterable[Block], private: frozenset[str]) -> Iterator[Block]:
    """The blocks without what stands below a line about such a case, and without a list of such answers."""
    for block in blocks:
        match block:
            case Listing(items):
                kept = (_without_details(outcome, item, private) for item in items)
                yield Listing(tuple(item for item in kept if item is not None))
            case Folded(summary, folded):
                yield Folded(summary, tuple(_without_answers(outcome, folded, private)))
            case _:
                yield block


def _without_details(outcome: Outcome, item: Item, private: frozenset[str]) -> Item | None:
    """The line, in short where it is about a bar; None where it is a paper or an answer about one."""
    if {span.clause for span in item.spans} & set(outcome.policy.parts.bars):
        return None if item.mark in ("todo", "done") else replace(item, below=())
    names = (label(outcome.words, outcome.scene.fact(fact)) for fact in private)
    if item.spans and item.spans[0].text.startswith(tuple(names)):
        return None
    return replace(item, below=tuple(_without_answers(outcome, item.below, private)))


def still(block: Block) -> Block:
    """The block without buttons."""
    match block:
        case Listing(items):
            return Listing(
                tuple(replace(item, button=None, below=tuple(map(still, item.below))) for item in items)
            )
        case Folded(summary, blocks):
            return Folded(summary, tuple(map(still, blocks)))
        case _:
            return block


def _answers(outcome: Outcome, private: frozenset[str]) -> Iterator[Answers]:
    """What was answered, topic by topic."""
    words, known = outcome.words, outcome.profile
    for topic, names in outcome.policy.asking_order.items():
        facts = [outcome.scene.fact(name) for name in names if name in known and name not in private]
        lines = tuple(Particular(label(words, fact), spoken(words, fact, known[fact.name])) for fact in facts)
        if lines:
            yield Answers(words.say(f"topic-{topic}"), lines)


def _quoted(outcome: Outcome, blocks: Iterable[Block]) -> Iterator[Quotation]:
    """The clauses that the blocks link to and do not quote themselves."""
    words, policy = outcome.words, outcome.policy
    cited = {span.clause for span in spans_of(blocks)}
    for clause in policy.clauses.values():
        if clause.id in cited:
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
