"""Whether something is needed, or can be done without: a title before, a conversion before, an item.

硕士要先当助工才能评工程师吗   the clause asks for the title with this education: yes
要先转评吗                     depends on which titles there are
没有软著能评高工吗             its requirement has other items: yes
"""

from collections.abc import Sequence
from dataclasses import replace

from criteria.asking import Item, beside, is_none, items_about, nothing_of, spared
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Compare, in_phase, walk
from criteria.rules.truth import truth
from dialogs.asking.aims import duration_at_start
from dialogs.asking.case import Case
from dialogs.asking.forms import ANSWERED
from dialogs.asking.verdicts import OPPOSITE, TRUTHS, Judged, Verdict, agreed, turned
from dialogs.understanding.lexicon import GENERAL

_WAITING = GENERAL.spoken("asking", "waiting")


def title(case: Case) -> Judged | None:
    """Whether a title is needed before: 硕士要先当助工才能评工程师吗; 博士能不评助工直接评工程师吗."""
    named, held = case.named, case.policy.title
    is_asked = named.beside if case.form == "need" else named.skipped and case.form in ANSWERED
    if not is_asked or held is None or held.level in named.told:
        return None
    vocabulary = case.policy.vocabulary
    profile = beside(case.policy, case.profile, {held.level: nothing_of(vocabulary[held.level])})
    rows = tuple(each for each in case.selection.about([held.level]) if each.is_row)
    if not rows:
        return None
    met = agreed([TRUTHS[truth(vocabulary, profile, each.rule)] for each in rows])
    verdict = turned(met, when=not named.form.denied) if case.form == "need" else case.as_asked(met)
    opened = case.selection.open_in(rows, case.profile) if verdict == "depends" else ()
    return case.judgement(verdict, "title", rows, open_facts=opened)


def conversion(case: Case) -> Judged | None:
    """Whether a title of another series must be converted before."""
    other, path = case.policy.other_title, case.named.path
    if case.form != "need" or other is None or path not in _ways_by(case, other.converted_by):
        return None
    asking = items_about(case.policy, [other.level], tiers=case.tiers)  # of which a phase may ask nothing
    items = tuple(each for each in asking if path not in each.paths and not each.is_row)
    if not items:
        return None
    rules = [in_phase(case.policy.rule(each.requirement, each.tier), case.phase) for each in items]
    truths = [truth(case.policy.vocabulary, case.profile, rule) for rule in rules]
    needed = agreed([OPPOSITE.get(TRUTHS[each], "depends") for each in truths])
    clauses = [*(each.clause for each in items), *filter(None, [other.converted_by])]
    opened = case.selection.open_in(items, case.profile) if needed == "depends" else ()
    verdict = turned(needed, when=case.named.form.denied)
    return case.judgement(verdict, "converted", items, clauses=clauses, open_facts=opened)


def _ways_by(case: Case, clause: str | None) -> frozenset[str]:
    paths = (path for tier in case.policy.tiers for path in tier.paths.values())
    return frozenset(path.id for path in paths if path.clause == clause)


def spared_or_needed(case: Case) -> Judged | None:
    """Whether a thing is needed, or what becomes of who has none of it."""
    named, facts = case.named, _lacking(case)
    asking = case.selection.about(facts) if facts else ()
    single = case.comparing.singly(asking)
    items = tuple(each for each in asking if each in single or (each.is_row and _is_of_the_way(case, each)))
    if not items:
        return None
    is_need = case.form == "need"
    if is_need and (exact := _exactly_needed(case, items)) is not None:
        return case.judgement(turned(exact, when=named.form.denied), "spared", items)
    without = agreed([TRUTHS[spared(case.policy, _of_the_rest(case, each), facts, each)] for each in items])
    verdict = turned(without, when=not named.form.denied) if is_need else case.as_asked(without)
    return case.judgement(verdict, "spared", items)


def _of_the_rest(case: Case, item: Item) -> Profile:
    """What is known beside the requirement of an item: that the other things which would do are not there yet
    makes none of them needed.
    """
    if item.is_row:
        return case.profile
    asked = {node.fact for node in walk(item.whole) if isinstance(node, Compare)}
    return {
        name: known for name, known in case.profile.items() if name not in asked or name in case.named.told
    }


def _exactly_needed(case: Case, items: Sequence[Item]) -> Verdict | None:
    """Whether a level that is named is the one needed: 二级 is not where the clause asks for 一级.
    None where no level is named.
    """
    vocabulary, known = case.policy.vocabulary, case.profile
    asked = [(each, compare) for each in items for fact in each.facts for compare in each.compares(fact)]
    levels = [
        (each, compare)
        for each, compare in asked
        if compare.fact in case.named.told and vocabulary[compare.fact].kind == "choice"
    ]
    if not levels:
        return None
    order = {fact: list(vocabulary[fact].values) for fact in case.named.told if vocabulary[fact].values}
    said: list[Verdict] = []
    for item, compare in levels:
        named = str(case.named.told[compare.fact])
        at = order[compare.fact].index(named) - order[compare.fact].index(str(compare.value))
        lacks = truth(vocabulary, known, item.whole) == "unmet"
        said.append("depends" if at < 0 or lacks else "no" if at > 0 else _needed_at_all(case, item, compare))
    return agreed(said)


def _needed_at_all(case: Case, item: Item, compare: Compare) -> Verdict:
    without = spared(case.policy, case.profile, [compare.fact], item)
    return OPPOSITE[TRUTHS[without]]


def waiting(case: Case) -> Judged | None:
    """Whether somebody must wait still: not if the clause is met as it stands. How long is not told."""
    named = case.named
    part = named.form.part
    if case.form != "need" or not named.told or not any(word in part for word in _WAITING):
        return None
    rows = case.selection.rows(case.selection.about(named.told), case.profile)
    met = agreed(
        [TRUTHS[truth(case.policy.vocabulary, case.profile, each.rule)] for each in rows] or ["depends"]
    )
    is_timed = any(duration_at_start(part[at:]) for at in range(len(part)))
    if met == "depends" or (met == "no" and is_timed):
        return None
    return case.judgement(turned(met, when=not named.form.denied), "waited", rows)


def _is_of_the_way(case: Case, item: Item) -> bool:
    """Whether a clause is asked on the way that is named alone."""
    path = case.named.path
    return path in item.paths and path != case.selection.usual(item.tier).id


def _lacking(case: Case) -> tuple[str, ...]:
    """The facts that are asked to be done without: all that is named where it is asked whether it is
    needed, else what the question says is not there.
    """
    told, named = case.named.told, case.named
    if case.form == "need":
        return tuple(fact for fact in named.about or told if not (fact in told and _tells_who(case, fact)))
    if case.form not in ANSWERED:
        return ()
    if told:
        vocabulary = case.policy.vocabulary
        none = tuple(name for name, known in told.items() if is_none(vocabulary[name], known))
        return none if len(none) == len(told) else ()
    return named.about if named.without else ()


def without_what_is_asked(case: Case, judged: Judged) -> Judged:
    """The judgement without the levels that are asked to be needed, which nobody said to have: 要二级证吗."""
    if case.form != "need":
        return judged
    asked = {fact for fact in case.named.supposed if not _tells_who(case, fact)}
    stated = tuple(each for each in judged.named.stated if each.fact not in asked)
    return replace(judged, named=replace(judged.named, stated=stated))


def _tells_who(case: Case, fact: str) -> bool:
    """Whether no clause asks everybody for a fact alone, so that naming it says who asks: 高级技师还要…吗."""
    items = items_about(case.policy, [fact], tiers=case.tiers, phase=case.phase)
    return not case.comparing.singly(items)
