"""The evidence to get ready: a line for each document, with what it is, who gives it out, what it shows and
how sure that is; what the person has ready is ticked, and stays so.

    ☐ 写有本人姓名和排名的获奖证书。
        由授奖单位出具。证明本人角色、取得时间。…
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from criteria.policy.knowledge import Proof
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Profile, Range
from dialogs.flow import meaning
from dialogs.keys import Action, button_key
from dialogs.knowledge.spoken import proof_in_words
from dialogs.replies import Block, Button, Folded, Item, Listing, Reply, Span, quiet
from dialogs.small_replies import say
from dialogs.world import Scene
from locales.wording import Wording


def proofs_for(
    policy: Policy, profile: Profile, *, asked: Collection[str], met: Collection[str]
) -> tuple[Proof, ...]:
    """What is usually handed in: each document once, in the policy's order. What is about a fact is wanted as
    soon as that is there and one of the clauses `asked`; all else for the clauses that are `met`.
    """
    found: dict[Proof, None] = {}
    for group in policy.knowledge.evidence.clauses:
        for proof in group.items:
            clauses = met if proof.of is None else asked
            there = proof.of is None or _is_there(policy.vocabulary[proof.of], profile)
            if there and not set(group.clauses).isdisjoint(clauses):
                found[proof] = None
    return tuple(found)


def _is_there(fact: Fact, profile: Profile) -> bool:
    """Whether anything of the fact is there: a number, a level, a member, the case of a flag."""
    known = profile.get(fact.name)
    if isinstance(known, Range):
        return (known.low or 0) > 0
    return bool(known) and known != next(iter(fact.values), None)


def checklist(scene: Scene, proofs: Sequence[Proof]) -> tuple[Block, ...]:
    """The documents as lines to be ticked where they stand, under where we have most of them from; nothing
    where there are none.
    """
    if not proofs:
        return ()
    usual = _usual(scene.words, proofs)
    return (*_told_once(scene, usual), Listing(tuple(_line(scene, proof, usual) for proof in proofs)))


def _usual(words: Wording, proofs: Sequence[Proof]) -> str | None:
    """Where we have most of the documents from, and how sure that is; None where there are no several of a
    kind.
    """
    [(source, count)] = Counter(proof_in_words(words, proof).source for proof in proofs).most_common(1)
    return source if count > 1 else None


def _told_once(scene: Scene, usual: str | None) -> tuple[Block, ...]:
    note = say(scene, "article-evidence-note", "quiet")
    return (note,) if usual is None else (note, say(scene, "checklist-usual", "quiet", source=usual))


def draw_checklist(scene: Scene, proofs: Sequence[Proof]) -> Reply:
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
    usual = _usual(words, proofs)
    told = tuple(replace(_line(scene, proof, usual), button=None) for proof in proofs)
    details = (*_told_once(scene, usual), Listing(told))
    blocks = (say(scene, "checklist-which"), Folded(words.say("checklist-more", count=len(told)), details))
    return Reply("question", blocks, choices=(*ticks, done), multiple=True)


def _line(scene: Scene, proof: Proof, usual: str | None) -> Item:
    """A document; where we have it from only if that is not the usual source."""
    words, told = scene.words, proof_in_words(scene.words, proof)
    is_ready = proof.id in scene.session.prepared
    ready = (Span(words.say("checklist-ready"), strong=True),) if is_ready else ()
    shown = words.say("list-separator").join(words.say(f"checklist-shows-{each}") for each in proof.shows)
    shows = words.say("checklist-shows", shown=shown) if shown else ""
    source = "" if told.source == usual else words.say("checklist-source", source=told.source)
    details = words.say("checklist-told", issuer=told.issuer, shows=shows, source=source)
    return Item(
        (Span(told.text), *ready),
        mark="done" if is_ready else "todo",
        below=(quiet(Span(details.strip())),),
        button=_toggle(scene, proof, "button-unprepare" if is_ready else "button-prepare"),
    )


def _toggle(scene: Scene, proof: Proof, label: str) -> Button | None:
    """What ticks a document, or takes its tick back; None where the machine does not let it be done."""
    if meaning(scene, scene.session, "prepare") is None:
        return None
    return Button(button_key(scene.session, Action("prepare", proof.id)), scene.words.say(label), "control")
