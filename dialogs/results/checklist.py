"""The evidence to get ready: a line for each document, with what it is, who gives it out, what it shows and
how sure that is; what the person has ready is ticked, and stays so.

    ☐ 写有本人姓名和排名的获奖证书。 第十条（二）2.（3）
        由谁出具：授奖单位。证明“项目成果及科技奖励”。能看出：本人的作用、时间。…
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from criteria.policy.knowledge import Proof
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Profile, Range
from dialogs.flow import meaning
from dialogs.in_words import clause_label, requirement_id
from dialogs.keys import Action, button_key
from dialogs.knowledge.spoken import origin, proof_in_words
from dialogs.replies import Block, Button, Folded, Item, Listing, Reply, Span, quiet
from dialogs.small_replies import say
from dialogs.world import Scene
from locales.wording import Wording

Proofs = Mapping[Proof, tuple[str, ...]]
"""Documents, each with the clauses that it proves."""

NAMED = 2
"""So many of the conditions that a document proves are named."""


def proofs_for(policy: Policy, profile: Profile, *, asked: Collection[str], met: Collection[str]) -> Proofs:
    """What is usually handed in: each document once, in the policy's order, with the clauses that it proves.
    What is about a fact is wanted as soon as that is there and one of the clauses `asked`; all else for the
    clauses that are `met`.
    """
    found: dict[Proof, tuple[str, ...]] = {}
    for group in policy.knowledge.evidence.clauses:
        for proof in group.items:
            clauses = met if proof.of is None else asked
            there = proof.of is None or _is_there(policy.vocabulary[proof.of], profile)
            if there and (proved := [each for each in group.clauses if each in clauses]):
                found[proof] = tuple(dict.fromkeys((*found.get(proof, ()), *proved)))
    return found


def _is_there(fact: Fact, profile: Profile) -> bool:
    """Whether anything of the fact is there: a number, a level, a member, the case of a flag."""
    known = profile.get(fact.name)
    if isinstance(known, Range):
        return (known.low or 0) > 0
    return bool(known) and known != next(iter(fact.values), None)


def checklist(scene: Scene, proofs: Proofs) -> tuple[Block, ...]:
    """The documents as lines to be ticked where they stand, under where we have most of them from; nothing
    where there are none.
    """
    if not proofs:
        return ()
    usual = _usual(proofs)
    return (*_told_once(scene, usual), Listing(tuple(_line(scene, *each, usual) for each in proofs.items())))


def _usual(proofs: Iterable[Proof]) -> Proof | None:
    """A document as most of them are: as sure, and from the same source; None where there are no several of
    a kind.
    """
    told = list(proofs)
    counted = Counter((proof.certainty, proof.source) for proof in told)
    most = max(told, key=lambda proof: counted[proof.certainty, proof.source])
    return most if counted[most.certainty, most.source] > 1 else None


def _told_once(scene: Scene, usual: Proof | None) -> tuple[Block, ...]:
    note = say(scene, "article-evidence-note", "quiet")
    if usual is None:
        return (note,)
    source = proof_in_words(scene.words, usual).source
    return (note, say(scene, "checklist-usual", "quiet", source=source))


def _source(words: Wording, proof: Proof, usual: Proof | None) -> str:
    """Where we have a document from and how sure that is, as far as that is not told of all of them."""
    if usual is None or proof.certainty != usual.certainty:
        return words.say("checklist-source", source=proof_in_words(words, proof).source)
    return "" if proof.source == usual.source else words.say("checklist-from", source=origin(words, proof))


def draw_checklist(scene: Scene, proofs: Proofs) -> Reply:
    """The documents as a list in which several can be ticked."""
    words, session = scene.words, scene.session
    ticks = tuple(
        Button(
            button_key(session, Action("prepare", proof.id)),
            proof_in_words(words, proof).text,
            chosen=proof.id in session.prepared,
        )
        for proof in proofs
    )
    done = Button(button_key(session, Action("done")), words.say("button-done"), "go")
    usual = _usual(proofs)
    told = tuple(replace(_line(scene, *each, usual), button=None) for each in proofs.items())
    details = (*_told_once(scene, usual), Listing(told))
    blocks = (say(scene, "checklist-which"), Folded(words.say("checklist-more", count=len(told)), details))
    return Reply("question", blocks, choices=(*ticks, done), multiple=True)


def _line(scene: Scene, proof: Proof, clauses: tuple[str, ...], usual: Proof | None) -> Item:
    """A document with what it proves; where we have it from only if that is not as with most of them."""
    words, told = scene.words, proof_in_words(scene.words, proof)
    is_ready = proof.id in scene.session.prepared
    ready = (Span(words.say("checklist-ready"), strong=True),) if is_ready else ()
    shown = words.say("list-separator").join(words.say(f"checklist-shows-{each}") for each in proof.shows)
    shows = words.say("checklist-shows", shown=shown) if shown else ""
    source = _source(words, proof, usual)
    names = [_condition(scene, clause) for clause in clauses]
    named = list(dict.fromkeys(filter(None, names)))[:NAMED]
    proves = words.say("checklist-proves", what=words.say("list-separator").join(named)) if named else ""
    details = words.say("checklist-told", issuer=told.issuer, proves=proves, shows=shows, source=source)
    return Item(
        (Span(told.text), *ready, *_links(scene, clauses)),
        mark="done" if is_ready else "todo",
        below=(quiet(Span(details.strip())),),
        button=_toggle(scene, proof, "button-unprepare" if is_ready else "button-prepare"),
    )


def _condition(scene: Scene, clause: str) -> str | None:
    """The condition that a clause belongs to, by name."""
    words, policy = scene.words, scene.policy
    above = (policy.clauses[clause], *reversed(policy.ancestors(clause)))
    return next((words.say(name) for each in above if words.knows(name := requirement_id(each.id))), None)


def _links(scene: Scene, clauses: tuple[str, ...]) -> Iterator[Span]:
    for clause in clauses[:NAMED]:
        yield Span(" ")
        yield Span(clause_label(scene.words, scene.policy, clause), clause=clause)


def _toggle(scene: Scene, proof: Proof, label: str) -> Button | None:
    """What ticks a document, or takes its tick back; None where the machine does not let it be done."""
    if meaning(scene, scene.session, "prepare") is None:
        return None
    return Button(button_key(scene.session, Action("prepare", proof.id)), scene.words.say(label), "control")
