"""Clauses in a conversation: a clause's page, the answer to a question in between, the table of contents."""

from collections.abc import Iterable, Iterator

from criteria.policy.knowledge import OutsideTopic, Proof, Term
from criteria.policy.model import Clause, Decision, Policy
from dialogs.in_words import clause_label, label, path_name, tier_name
from dialogs.knowledge.index import Index
from dialogs.knowledge.pages import ClausePage, Use, contents, opening
from dialogs.knowledge.searching import Hit, answer
from dialogs.knowledge.spoken import proof_in_words, term_in_words, topic_in_words
from dialogs.readings import chapter_name, decision_in_words
from dialogs.replies import Block, Folded, Heading, Item, Listing, Paragraph, Quotation, Span, quiet
from locales.wording import Variable, Wording


def blocks(policy: Policy, page: ClausePage, words: Wording) -> tuple[Block, ...]:
    """A clause's page for a channel that shows blocks: the text under its headings, then what it is for."""
    return tuple(_page(policy, page, words))


def answer_question(index: Index, text: str, words: Wording) -> tuple[Block, ...]:
    """The answer to a question: the three clauses nearest to it, or that there is none and who can tell."""
    found = answer(index, text)
    if isinstance(found, OutsideTopic):
        return outside_blocks(found, words)
    return hit_blocks(index.policy, found, words)


def hit_blocks(policy: Policy, hits: Iterable[Hit], words: Wording) -> tuple[Block, ...]:
    """Clauses that were found, each a link with the sentence that matters."""
    items = (Item((_link(policy, hit.clause, words),), below=(quiet(Span(hit.sentence)),)) for hit in hits)
    return (_paragraph(words, "article-nearest"), Listing(tuple(items)))


def outside_blocks(topic: OutsideTopic, words: Wording) -> tuple[Block, ...]:
    """That the regulation does not answer, and who can tell."""
    spoken = topic_in_words(words, topic)
    if spoken is None:
        return (_paragraph(words, "article-nothing-found"),)
    return (
        Paragraph((Span(words.say("article-outside", about=spoken.about), strong=True),)),
        Paragraph((Span(spoken.ask),)),
        Paragraph((Span(spoken.source),), tone="quiet"),
    )


def contents_blocks(policy: Policy, words: Wording) -> tuple[Block, ...]:
    """The table of contents, each article a link with how it begins, and whom to ask beyond it."""
    made: list[Block] = [Heading(words.say("article-contents"), level=1)]
    for chapter in contents(policy):
        items = (Item((_link(policy, one, words), Span(f" {opening(one.text)}"))) for one in chapter.articles)
        made += [Heading(chapter_name(words, policy, chapter.title)), Listing(tuple(items))]
    if beyond := topic_in_words(words, policy.knowledge.outside.elsewhere):
        made.append(Paragraph((Span(beyond.ask),), tone="quiet"))
    return tuple(made)


def _page(policy: Policy, page: ClausePage, words: Wording) -> Iterator[Block]:
    yield Heading(clause_label(words, policy, page.clause.id), level=1)
    yield Paragraph(tuple(_place(policy, page, words)), tone="quiet")
    for above in page.ancestors:
        yield Quotation(above.id, clause_label(words, policy, above.id), above.text)
    name = clause_label(words, policy, page.clause.id)
    yield Quotation(page.clause.id, name, page.clause.text, highlighted=True)
    if page.items:
        yield Listing(
            tuple(Item((_link(policy, item, words), Span(f" {opening(item.text)}"))) for item in page.items)
        )
    if page.basis:
        yield from _basis(page.basis, words)
    if page.uses:
        yield Paragraph((Span(used_by(page, words)),))
    if page.facts:
        names = words.say("list-separator").join(label(words, fact) for fact in page.facts)
        yield Paragraph((Span(words.say("article-asks", facts=names)),), tone="quiet")
    if page.terms:
        yield Folded(words.say("article-terms", count=len(page.terms)), (terms_listed(page.terms, words),))
    if page.evidence:
        summary = words.say("article-evidence", count=len(page.evidence))
        listed = proofs_listed(page.evidence, words)
        yield Folded(summary, (listed, _paragraph(words, "article-evidence-note")))
    yield Paragraph(tuple(_neighbours(policy, page, words)), tone="quiet")


def _place(policy: Policy, page: ClausePage, words: Wording) -> Iterator[Span]:
    yield Span(chapter_name(words, policy, page.clause.chapter))
    for above in page.ancestors:
        yield Span(" › ")
        yield Span(clause_label(words, policy, above.id), clause=above.id)


def _basis(decision: Decision, words: Wording) -> Iterator[Block]:
    basis = decision_in_words(words, decision)
    rows = (
        Item((Span(_whom(tier, words), strong=True),), below=tuple(quiet(Span(row)) for row in given))
        for tier, given in basis.rows.items()
    )
    yield Heading(words.say("article-basis"))
    yield Paragraph((Span(basis.text),))
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


def terms_listed(terms: Iterable[Term], words: Wording) -> Listing:
    """Terms with what they mean."""
    spoken = (term_in_words(words, term) for term in terms)
    return Listing(
        tuple(
            Item((Span(f"{each.term}  ", strong=True), Span(each.meaning)), below=(quiet(Span(each.source)),))
            for each in spoken
        )
    )


def proofs_listed(proofs: Iterable[Proof], words: Wording) -> Listing:
    """Papers with who gives them out."""
    spoken = (proof_in_words(words, proof) for proof in proofs)
    return Listing(
        tuple(
            Item((Span(proof.text),), below=(quiet(Span(proof.issuer)), quiet(Span(proof.source))))
            for proof in spoken
        )
    )


def _neighbours(policy: Policy, page: ClausePage, words: Wording) -> Iterator[Span]:
    if page.previous:
        name = clause_label(words, policy, page.previous.id)
        yield Span(words.say("article-previous", label=name), clause=page.previous.id)
    if page.previous and page.following:
        yield Span("    ")
    if page.following:
        name = clause_label(words, policy, page.following.id)
        yield Span(words.say("article-following", label=name), clause=page.following.id)


def _link(policy: Policy, clause: Clause, words: Wording) -> Span:
    return Span(clause_label(words, policy, clause.id), strong=True, clause=clause.id)


def _paragraph(words: Wording, message: str, **variables: Variable) -> Paragraph:
    return Paragraph((Span(words.say(message, **variables)),))
