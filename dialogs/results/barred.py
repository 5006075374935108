"""A page of its own for whom the regulation is not for, or who may not apply for the time being: why, whom to
ask, and the advice that fits. What else would be met or missing does not matter then.
"""

from collections.abc import Iterator

from criteria.explanation import Requirement
from criteria.findings import measures_in
from criteria.policy.model import Advice
from dialogs.in_words import barred_id, clause_label
from dialogs.knowledge.spoken import advice_in_words
from dialogs.replies import Block, Heading, Item, Listing, Paragraph, Quotation, Span, quiet
from dialogs.results.outcome import Outcome
from dialogs.welcome import validity


def barred_page(outcome: Outcome) -> Iterator[Block]:
    """The blocks of that page."""
    words, policy = outcome.words, outcome.policy
    for n, clause in enumerate(outcome.barred):
        link = Span(clause_label(words, policy, clause), strong=True, clause=clause)
        said = Span(_why(outcome, clause), strong=True)
        yield Paragraph((link, Span(words.say("barred-says"), strong=True), said), tone="warning")
        if n == 0:
            yield from validity(outcome.scene)
        if answers := tuple(_answers(outcome, clause)):
            yield Listing(answers)
        yield Quotation(clause, clause_label(words, policy, clause), policy.clauses[clause].text)
    yield Heading(words.say("next-heading"))
    yield Listing(tuple(_whom_to_ask(outcome)))
    for advice in _fitting(outcome):
        spoken = advice_in_words(words, advice)
        yield Heading(spoken.title)
        yield Paragraph((Span(spoken.text),))
        yield quiet(Span(words.say("advice-source", source=spoken.source)))


def _why(outcome: Outcome, clause: str) -> str:
    """Why nobody may apply whom the clause bars; the policy may say it for the answer that decides."""
    measures = [m for _, m in measures_in(_failing(outcome, clause)[1].finding)]
    failing = [m.fact for m in measures if m.status == "unmet" and m.fact not in outcome.scene.private]
    names = (f"{barred_id(clause)}-{fact}" for fact in failing[:1])
    return outcome.words.say(next(filter(outcome.words.knows, names), barred_id(clause)))


def _answers(outcome: Outcome, clause: str) -> Iterator[Item]:
    """The answers that it rests on, to be changed where they stand if one was wrong."""
    tier, requirement = _failing(outcome, clause)
    return outcome.teller(tier).failing(requirement)


def _failing(outcome: Outcome, clause: str) -> tuple[str, Requirement]:
    """The requirement of the clause, and a tier of which it is one."""
    tier, path = next(
        (tier, path)
        for tier, judged in outcome.assessment.tiers.items()
        for path, assessed in judged.paths.items()
        if clause in assessed.requirements
    )
    told = outcome.explained(tier, path)
    return tier, next(each for each in told.requirements if each.clause == clause)


def _whom_to_ask(outcome: Outcome) -> Iterator[Item]:
    words = outcome.words
    for clause in outcome.barred:
        yield Item((Span(words.say(f"{barred_id(clause)}-ask")),))


def _fitting(outcome: Outcome) -> tuple[Advice, ...]:
    return tuple(each for each in outcome.advice_for(None) if each.clause in outcome.barred)
