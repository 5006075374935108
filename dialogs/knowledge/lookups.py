"""Looking things up beside the interview: clauses, searches, questions in between."""

from criteria.asking import beside
from criteria.interview import AUTO
from criteria.policy.vocabulary import Fact, Profile
from dialogs.asking.answering import Answer, Around
from dialogs.asking.answering import answer as answer_to
from dialogs.asking.naming import named_in
from dialogs.flow import meaning
from dialogs.in_words import clause_label, example_clause, label
from dialogs.interview.answers import profile_of
from dialogs.keys import Action, button_key
from dialogs.knowledge.blocks import answer_question, blocks, contents_blocks, used_by
from dialogs.knowledge.index import Index, index_of
from dialogs.knowledge.pages import clause_page
from dialogs.knowledge.references import find_clause, nearest_clauses, read_reference
from dialogs.knowledge.searching import outside
from dialogs.knowledge.wordings import LONGEST_QUESTION
from dialogs.life import STATES
from dialogs.replies import Button, Item, Listing, Quotation, Reply, Span
from dialogs.results.earliest import asks_when, at_the_earliest
from dialogs.results.measures import speaker_of
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
    """The answer to a question: its verdict, why, and the clauses; to what is no question, or none that can
    be answered by more, the clauses nearest to it, or who can tell.

    Where the text has nothing to do with the regulation, `unless_elsewhere` is said instead, if given.
    """
    if not question.strip():
        example = scene.words.say("example-question")
        return _aside(scene, Reply("notice", (say(scene, "search-what", question=example),)))
    answered = _when(scene, question) or _verdict(scene, question)
    return _search(scene, question, unless_elsewhere) if answered is None else _aside(scene, answered)


def _when(scene: Scene, question: str) -> Reply | None:
    """The day at the earliest, of somebody with a result who asks when he can apply."""
    if not STATES[scene.session.state].finished:
        return None
    named = named_in(scene.policy, question, scene.today)
    is_about_a_thing = named.told or named.things or named.rulings
    return None if is_about_a_thing or not asks_when(named.text) else at_the_earliest(scene, named.tiers)


def told_answer(scene: Scene, question: str, told: Profile, target: str | None) -> Reply | None:
    """The answer to a question beside what was told in the same breath, and nothing more to press: what was
    told is shown below it; where nothing answers it the clauses nearest to it. None where it has nothing to
    do with the regulation.
    """
    found = _answered(scene, question, told, Around(tier=target or _aim(scene)))
    if found is not None:
        return Reply("notice", found.told.blocks(scene.words))
    index = _index(scene)
    if outside(index, question) is index.knowledge.outside.elsewhere:
        return None
    return Reply("clauses", answer_question(index, question, scene.words))


def _verdict(scene: Scene, question: str) -> Reply | None:
    """The answer with its verdict, and a way on from there; None where there are only clauses to be found."""
    found = _answered(scene, question, {}, Around(scene.session.asked, _aim(scene)))
    if found is None or found.judged.ground == "outside":
        return None
    onwards = (_on_to(scene, found.judged.depends_on), button(scene, "contents", role="choice"))
    return Reply("notice", found.told.blocks(scene.words), choices=tuple(filter(None, onwards)))


def _answered(scene: Scene, question: str, told: Profile, around: Around) -> Answer | None:
    """The answer for somebody of whom that is known and told; None where nothing is asked, or no more than
    clauses were found.
    """
    policy = scene.policy
    if find_clause(policy, question[:LONGEST_QUESTION]) is not None:
        return None
    profile = beside(policy, profile_of(policy, scene.session), told)
    found = answer_to(speaker_of(scene, profile), question, profile, phase=scene.world.phase, around=around)
    form, ground = found.judged.named.form.name, found.judged.ground
    is_silent = form == "plain" or (ground == "found" and form not in ("proof", "meaning"))
    is_elsewhere = found.judged.topic is policy.knowledge.outside.elsewhere
    return None if is_silent or (ground == "outside" and is_elsewhere) else found


def _aim(scene: Scene) -> str | None:
    target = scene.session.target
    return None if target == AUTO else target


def _on_to(scene: Scene, facts: tuple[str, ...]) -> Button | None:
    """What asks the first open fact of an answer; None where it is being asked, or may not be."""
    asked = next((fact for fact in facts if fact != scene.session.asked), None)
    if asked is None or meaning(scene, scene.session, "change") is None:
        return None
    name = label(scene.words, scene.fact(asked))
    return Button(
        button_key(scene.session, Action("change", asked)), scene.words.say("asking-go-on", label=name)
    )


def _search(scene: Scene, question: str, unless_elsewhere: str | None) -> Turn:
    """The clauses nearest to a text; then 以上都不是 leads on to the contents."""
    index = _index(scene)
    topic = outside(index, question)
    if topic is index.knowledge.outside.elsewhere and unless_elsewhere:
        return Turn(scene.session, (notice(scene, unless_elsewhere),), unheard=True)
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
