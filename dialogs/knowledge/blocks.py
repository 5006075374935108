"""Clauses in a conversation: a clause's page, the answer to a question in between, the table of contents."""

from collections.abc import Iterable, Iterator

from criteria.policy.knowledge import OutsideTopic, Proof, Term
from criteria.policy.model import Clause, Decision, Policy
from dialogs.in_words import label, path_name, tier_name
from dialogs.knowledge.index import Index
from dialogs.knowledge.pages import ClausePage, Use, contents, opening
from dialogs.knowledge.searching import Hit, answer
from dialogs.knowledge.spoken import proof_in_words, sourced
from dialogs.replies import Block, Folded, Heading, Item, Listing, Paragraph, Quotation, Span, quiet
from locales.wording import Variable, Wording


def blocks(page: ClausePage, words: Wording) -> tuple[Block, ...]:
    """A clause's page for a channel that shows blocks: the text under its headings, then what it is for."""
    return tuple(_page(page, words))


def answer_question(index: Index, text: str, words: Wording) -> tuple[Block, ...]:
    """The answer to a question: the three clauses nearest to it, or that there is none and who can tell."""
    found = answer(index, text)
    if isinstance(found, OutsideTopic):
        return outside_blocks(found, words)
    return hit_blocks(found, words)


def hit_blocks(hits: Iterable[Hit], words: Wording) -> tuple[Block, ...]:
    """Clauses that were found, each a link with the sentence that matters."""
    items = (Item((_link(hit.clause),), below=(quiet(Span(hit.sentence)),)) for hit in hits)
    return (_paragraph(words, "article-nearest"), Listing(tuple(items)))


def outside_blocks(topic: OutsideTopic, words: Wording) -> tuple[Block, ...]:
    """That the regulation does not answer, and who can tell."""
    if not topic.about:
        return (_paragraph(words, "article-nothing-found"),)
    return (
        Paragraph((Span(words.say("article-outside", about=topic.about), strong=True),)),
        Paragraph((Span(topic.ask),)),
        *_sureness(topic.certainty, words),
    )


def contents_blocks(policy: Policy, words: Wording) -> tuple[Block, ...]:
    """The table of contents, each article a link with how it begins, and whom to ask beyond it."""
    made: list[Block] = [Heading(words.say("article-contents"), level=1)]
    for chapter in contents(policy):
        items = (Item((_link(one), Span(f" {opening(one.text)}"))) for one in chapter.articles)
        made += [Heading(chapter.title), Listing(tuple(items))]
    if ask := policy.knowledge.outside.elsewhere.ask:
        made.append(Paragraph((Span(ask),), tone="quiet"))
    return tuple(made)


def _page(page: ClausePage, words: Wording) -> Iterator[Block]:
    yield Heading(page.clause.label, level=1)
    yield Paragraph(tuple(_place(page)), tone="quiet")
    for above in page.ancestors:
        yield Quotation(above.id, above.label, above.text)
    yield Quotation(page.clause.id, page.clause.label, page.clause.text, highlighted=True)
    if page.items:
        yield Listing(tuple(Item((_link(item), Span(f" {opening(item.text)}"))) for item in page.items))
    if page.basis:
        yield from _basis(page.basis, words)
    if page.uses:
        yield Paragraph((Span(used_by(page, words)),))
    if page.facts:
        names = words.say("list-separator").join(label(words, fact) for fact in page.facts)
        yield Paragraph((Span(words.say("article-asks", facts=names)),), tone="quiet")
    if page.terms:
        yield Folded(words.say("article-terms", count=len(page.terms)), (_terms(page.terms, words),))
    if page.evidence:
        summary = words.say("article-evidence", count=len(page.evidence))
        yield Folded(summary, (_proofs(page.evidence, words), _paragraph(words, "article-evidence-note")))
    yield Paragraph(tuple(_neighbours(page, words)), tone="quiet")


def _place(page: ClausePage) -> Iterator[Span]:
    yield Span(page.clause.chapter)
    for above in page.ancestors:
        yield Span(" › ")
        yield Span(above.label, clause=above.id)


def _basis(basis: Decision, words: Wording) -> Iterator[Block]:
    rows = (
        Item((Span(_whom(tier, words), strong=True),), below=tuple(quiet(Span(row)) for row in given))
        for tier, given in basis.rows.items()
    )
    yield Heading(words.say("article-basis"))
    yield Paragraph((Span(basis.text.strip()),))
    if basis.rows:
        yield Listing(tuple(rows))
    yield Paragraph((Span(words.say("article-basis-source", source=basis.source)),), tone="quiet")


def _whom(tier: str, words: Wording) -> str:
    return words.say("article-every-tier") if tier == Decision.EVERY_TIER else tier_name(words, tier)


def used_by(page: ClausePage, words: Wording) -> str:
    """The tiers and paths that a clause is needed for."""
    listed = words.say("list-separator").join(_use(use, words) for use in page.uses)
    return words.say("article-used-by", uses=listed)


def _use(use: Use, words: Wording) -> str:
    paths = words.say("list-separator").join(path_name(words, path.id) for path in use.paths)
    return words.say("article-use", tier=tier_name(words, use.tier.id), paths=paths)


def _terms(terms: Iterable[Term], words: Wording) -> Listing:
    return Listing(
        tuple(
            Item(
                (Span(f"{term.term}  ", strong=True), Span(term.meaning)),
                below=(quiet(Span(sourced(words, term.certainty, term.source))),),
            )
            for term in terms
        )
    )


def _proofs(proofs: Iterable[Proof], words: Wording) -> Listing:
    spoken = (proof_in_words(words, proof) for proof in proofs)
    return Listing(
        tuple(
            Item((Span(proof.text),), below=(quiet(Span(proof.issuer)), quiet(Span(proof.source))))
            for proof in spoken
        )
    )


def _sureness(certainty: str, words: Wording) -> Iterator[Block]:
    if certainty != "regulation":
        yield Paragraph((Span(words.say(f"article-certainty-{certainty}")),), tone="quiet")


def _neighbours(page: ClausePage, words: Wording) -> Iterator[Span]:
    if page.previous:
        yield Span(words.say("article-previous", label=page.previous.label), clause=page.previous.id)
    if page.previous and page.following:
        yield Span("    ")
    if page.following:
        yield Span(words.say("article-following", label=page.following.label), clause=page.following.id)


def _link(clause: Clause) -> Span:
    return Span(clause.label, strong=True, clause=clause.id)


def _paragraph(words: Wording, message: str, **variables: Variable) -> Paragraph:
    return Paragraph((Span(words.say(message, **variables)),))
