"""What the regulation says nothing of, and what it speaks of without an answer."""

from dataclasses import replace

from criteria.policy.knowledge import OutsideTopic
from dialogs.asking.case import Case
from dialogs.asking.forms import ANSWERED
from dialogs.asking.verdicts import Judged
from dialogs.knowledge.index import index_of
from dialogs.knowledge.searching import answer as search


def outside(case: Case) -> Judged | None:
    """That the regulation says nothing of it: where nothing of its own is named, or something else is
    wanted of that (when, how, how much).
    """
    named, elsewhere = case.named, case.policy.knowledge.outside.elsewhere
    names_a_thing = bool(named.told or named.things or named.rulings)
    if names_a_thing and case.form in ANSWERED:
        return None
    is_at_home = bool(names_a_thing or named.tiers or named.path)
    topic = search(index_of(case.policy), named.text, 1)
    if not isinstance(topic, OutsideTopic) or (is_at_home and topic is elsewhere):
        return None
    return _outside(case, topic)


def found(case: Case) -> Judged:
    """The clauses nearest to a question that nothing decides."""
    if case.form in ("proof", "meaning") and (items := case.selection.about(case.named.about)):
        return case.judgement("unknown", "found", items)
    nearest = search(index_of(case.policy), case.named.text)
    if isinstance(nearest, OutsideTopic):
        return _outside(case, nearest)
    return case.judgement("unknown", "found", clauses=[hit.clause.id for hit in nearest])


def _outside(case: Case, topic: OutsideTopic) -> Judged:
    """Nothing is stated by a question that asks one thing alone: 评上工程师工资能涨多少."""
    named = case.named
    if case.form not in ANSWERED and named.form.part == named.text:
        named = replace(named, stated=(), told={})
    return replace(case.judgement("outside", "outside"), topic=topic, named=named)
