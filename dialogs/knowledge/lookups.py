"""Looking things up beside the interview: clauses, searches, questions in between."""

from criteria.policy.vocabulary import Fact
from dialogs.in_words import clause_label, example_clause
from dialogs.knowledge.blocks import answer_question, blocks, contents_blocks, used_by
from dialogs.knowledge.index import Index, index_of
from dialogs.knowledge.pages import clause_page
from dialogs.knowledge.references import nearest_clauses, read_reference
from dialogs.knowledge.searching import outside
from dialogs.replies import Item, Listing, Quotation, Reply, Span
from dialogs.small_replies import button, notice, say
from dialogs.world import Scene, Turn


def show_clause(scene: Scene, reference: str) -> Turn:
    """The clause that a reference names by its id or label; the contents if empty."""
    if not reference.strip():
        return show_contents(scene)
    clause = read_reference(scene.policy, reference)
    if clause is None:
        return _aside(scene, _unknown_clause(scene, reference))
    page = clause_page(scene.policy, clause)
    return _aside(scene, Reply("clause", blocks(scene.policy, page, scene.words)))


def show_contents(scene: Scene) -> Turn:
    """The table of contents, and whom to ask beyond it."""
    return _aside(scene, Reply("clauses", contents_blocks(scene.policy, scene.words)))


def show_clauses_of(scene: Scene, *facts: str) -> Turn:
    """The clauses that the question for a fact, or for several, comes from, word for word."""
    asking = dict.fromkeys(clause for fact in facts for clause in scene.fact(fact).clauses)
    known = (scene.policy.clauses[clause] for clause in asking)
    quoted = (Quotation(each.id, _named(scene, each.id), each.text, highlighted=True) for each in known)
    return _aside(scene, Reply("clause", tuple(quoted)))


def uses_of(scene: Scene, fact: Fact) -> Listing:
    """What each clause that a fact comes from is needed for: tiers, and the paths to them."""
    pages = (clause_page(scene.policy, clause) for clause in fact.clauses)
    items = (
        Item(
            (
                Span(_named(scene, page.clause.id), clause=page.clause.id),
                Span(" "),
                Span(used_by(page, scene.words)),
            )
        )
        for page in pages
        if page.uses
    )
    return Listing(tuple(items))


def answer(scene: Scene, question: str, *, unless_elsewhere: str | None = None) -> Turn:
    """The clauses nearest to a question, or who can answer it; then 以上都不是 leads on to the contents.

    Where the text has nothing to do with the regulation, `unless_elsewhere` is said instead, if given.
    """
    if not question.strip():
        example = scene.words.say("example-question")
        return _aside(scene, Reply("notice", (say(scene, "search-what", question=example),)))
    index = _index(scene)
    topic = outside(index, question)
    if topic is index.knowledge.outside.elsewhere and unless_elsewhere:
        return _aside(scene, notice(scene, unless_elsewhere))
    onwards = button(scene, "contents" if topic else "elsewhere", role="choice")
    return _aside(scene, Reply("clauses", answer_question(index, question, scene.words), choices=(onwards,)))


def _unknown_clause(scene: Scene, reference: str) -> Reply:
    near = nearest_clauses(scene.policy, reference)
    items = tuple(Item((Span(_named(scene, clause), clause=clause),)) for clause in near)
    listed = (Listing(items),) if items else ()
    example = example_clause(scene.policy)
    return Reply(
        "clauses",
        (say(scene, "search-no-such-clause", id=example.id, label=_named(scene, example.id)), *listed),
        choices=(button(scene, "contents", role="choice"),),
    )


def _named(scene: Scene, clause: str) -> str:
    return clause_label(scene.words, scene.policy, clause)


def _index(scene: Scene) -> Index:
    return index_of(scene.policy)


def _aside(scene: Scene, reply: Reply) -> Turn:
    return Turn(scene.session, (reply,))
