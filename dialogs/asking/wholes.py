"""The tier or the way as a whole: whether it is open with what is known, and what it asks."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from criteria.asking import Item
from criteria.assessment import assess
from criteria.policy.vocabulary import Profile
from dialogs.asking.case import Case
from dialogs.asking.forms import ANSWERED
from dialogs.asking.verdicts import Judged, Verdict
from dialogs.knowledge.index import index_of
from dialogs.knowledge.question import SPECIFIC, understand


def no_such_way(case: Case) -> Judged | None:
    """That the way which is named does not lead to the tier that is."""
    policy, path, named = case.policy, case.named.path, case.named
    ways = [way for tier in policy.tiers for way in tier.paths.values() if way.id == path]
    leads = any(path in policy.tier(tier).paths for tier in case.tiers)
    if not ways or leads or case.form not in ANSWERED or named.told:
        return None
    return case.judgement(case.as_asked("no"), "no_way", clauses=[ways[0].clause])


def whole(case: Case) -> Judged | None:
    """The tier or way as a whole, or what it asks."""
    named, selection = case.named, case.selection
    if not (named.tiers or named.path or (named.told and case.form == "what") or _asks_generally(case)):
        return None
    rows = selection.rows(selection.about(named.told), case.profile) if named.told else ()
    if case.form in ANSWERED:
        return tier_judged(case, case.profile, rows)
    if case.form not in ("what", "proof"):
        return None
    clauses = selection.clauses_of_ways(rows)
    opened = selection.open_of_tiers(case.profile, rows)
    return case.judgement("depends", "tier", rows, clauses=clauses, open_facts=opened)


def _asks_generally(case: Case) -> bool:
    """Whether nothing is named at all: 我能申报吗."""
    named = case.named
    if case.form not in ("may", "enough") or named.told or named.things or named.rulings:
        return False
    index = index_of(case.policy)
    return not understand(index, named.text).tells(index, SPECIFIC)


def tier_judged(case: Case, profile: Profile, rows: tuple[Item, ...]) -> Judged:
    """How the tiers stand for somebody of whom `profile` is known; `rows` are the clauses that are asked."""
    statuses = _statuses(case, profile)
    verdict: Verdict = "depends"
    if set(statuses) == {"held"}:
        verdict = "unknown"
    elif "eligible" in statuses:
        verdict = "yes"
    elif set(statuses) <= {"ineligible", "held"}:
        verdict = "no"
    failing = _failing(case, profile) if verdict == "no" else ()
    of_ways = case.selection.clauses_of_ways(rows)
    clauses = [*failing, *of_ways] if case.named.path is None else [*of_ways, *failing]
    opened = case.selection.open_of_tiers(profile, rows) if verdict == "depends" else ()
    judged = case.judgement(case.as_asked(verdict), "tier", rows, clauses=clauses, open_facts=opened)
    return replace(judged, profile=profile)


def _failing(case: Case, profile: Profile) -> Sequence[str]:
    """The clauses that are not met on the ways that are spoken of: those that fail most of them first."""
    tiers, named = assess(case.policy, profile, phase=case.phase).tiers, case.named.path
    paths = [pair for tier in case.tiers for pair in tiers[tier].paths.items()]
    ways = [way for path, way in paths if named in (None, path)] or [way for _, way in paths]
    unmet = [[clause for clause, each in way.requirements.items() if each == "unmet"] for way in ways]
    counted = Counter(clause for clauses in unmet for clause in clauses)
    return tuple(clause for clause, _ in counted.most_common())


def _statuses(case: Case, profile: Profile) -> list[str]:
    """How the tiers stand, on the way that is named where there is one. A tier that may be held already and
    has no way left cannot be applied for either.
    """
    statuses: list[str] = []
    for tier in case.tiers:
        judged = assess(case.policy, profile, phase=case.phase).tiers[tier]
        path = judged.paths.get(case.named.path or "")
        is_closed = judged.paths and all(each.status == "ineligible" for each in judged.paths.values())
        open_status = "ineligible" if is_closed else judged.status
        statuses.append(open_status if path is None else path.status)
    return statuses
