"""The verdict on a question: from the engine for the facts that it states, from the policy's rulings for what
no fact holds.

The verdict is about the narrowest thing that is named. Three patents are told, an engineer is aimed at: the
clause that asks for patents is asked, not whether the person will be an engineer.

    大专能评高工吗                 education alone asks the tier; a way to it is open: depends
    大专，工程师十年，能报高工吗   education and title ask the clause on both, which is not met: no
    没有软著能评高工吗             what is not there: its requirement can do without it: yes
    评高工要答辩吗                 no fact; a clause says that this tier needs it: yes
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from criteria.asking import Item, beside, is_none, items_about, nothing_of, spared
from criteria.assessment import assess
from criteria.policy.knowledge import OutsideTopic, Ruling
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase, in_phase
from criteria.rules.truth import truth
from dialogs.asking.comparing import TIER, Comparing
from dialogs.asking.forms import ANSWERED
from dialogs.asking.naming import Named
from dialogs.asking.rulings import ruled
from dialogs.asking.selecting import Selection
from dialogs.asking.verdicts import (
    OPPOSITE,
    TRUTHS,
    Ground,
    Judged,
    Verdict,
    agreed,
    is_turned,
    turned,
)
from dialogs.knowledge.index import index_of
from dialogs.knowledge.question import SPECIFIC, understand
from dialogs.knowledge.searching import answer as search

LISTED: Final = ("worth", "enough", "may", "plain")
"""The forms that ask whether a thing is among what is asked."""


def judge(policy: Policy, named: Named, profile: Profile, *, phase: Phase = "normal") -> Judged:
    """The verdict on a question; `profile` are the facts known already."""
    return _Judge(policy, named, profile, phase).judged()


class _Judge:
    """Judges one question: the first ground that bears it."""

    def __init__(self, policy: Policy, named: Named, profile: Profile, phase: Phase) -> None:
        self.policy, self.named, self.phase = policy, named, phase
        self.profile = beside(policy, profile, named.told)
        self.tiers = named.tiers or tuple(tier.id for tier in policy.tiers)
        self.form = named.form.name
        self.selection = Selection(policy, named, self.tiers, phase)
        self.comparing = Comparing(policy, self.selection)
        self.turned = is_turned(named)

    def judged(self) -> Judged:
        """The verdict."""
        grounds = (
            self._ruled_first,
            self._outside,
            self._ruled_openly,
            self._amount,
            self._no_such_way,
            self._ruled_needed,
            self._title,
            self._conversion,
            self._spared,
            self._held_against,
            self._ruled,
            self._listed,
            self._whole,
        )
        found = next((judged for ground in grounds if (judged := ground()) is not None), None)
        return self._found() if found is None else found

    def _ruled_first(self) -> Judged | None:
        return self._by(each for each in self.named.rulings if each.first)

    def _ruled_openly(self) -> Judged | None:
        """What differs from case to case, where no yes or no is asked for: 这个办法有效期几年."""
        cases = (each for each in self.named.rulings if each.about == "cases")
        return None if self.form in ANSWERED else self._by(cases)

    def _no_such_way(self) -> Judged | None:
        """That the way which is named does not lead to the tier that is."""
        path, named = self.named.path, self.named
        ways = [way for tier in self.policy.tiers for way in tier.paths.values() if way.id == path]
        leads = any(path in self.policy.tier(tier).paths for tier in self.tiers)
        if not ways or leads or self.form not in ANSWERED or named.told:
            return None
        verdict = turned("no", when=self.turned)
        return self._judgement(verdict, "no_way", clauses=[ways[0].clause])

    def _ruled_needed(self) -> Judged | None:
        """What is needed of the thing: 软著要产业化才算吗 does not ask whether software is needed."""
        needed = (each for each in self.named.rulings if each.about == "need")
        return self._by(needed) if self.form == "need" else None

    def _ruled(self) -> Judged | None:
        return self._by(self.named.rulings)

    def _by(self, rulings: Iterable[Ruling]) -> Judged | None:
        found = ruled(rulings, self.named, self.tiers)
        if found is None:
            return None
        ruling, verdict = found
        judged = self._judgement(verdict, "ruling", clauses=ruling.clauses, open_facts=ruling.tells)
        return replace(judged, ruling=ruling)

    def _outside(self) -> Judged | None:
        """That the regulation says nothing of it: where nothing of its own is named, or something else is
        wanted of that (when, how, how much).
        """
        named, elsewhere = self.named, self.policy.knowledge.outside.elsewhere
        is_at_home = bool(named.told or named.things or named.rulings or named.tiers or named.path)
        if is_at_home and self.form in ANSWERED:
            return None
        found = search(index_of(self.policy), named.text, 1)
        if not isinstance(found, OutsideTopic) or (is_at_home and found is elsewhere):
            return None
        return replace(self._judgement("outside", "outside"), topic=found)

    def _found(self) -> Judged:
        if self.form in ("proof", "meaning") and (items := self.selection.about(self.named.about)):
            return self._judgement("unknown", "found", items)
        found = search(index_of(self.policy), self.named.text)
        if isinstance(found, OutsideTopic):
            return replace(self._judgement("outside", "outside"), topic=found)
        return self._judgement("unknown", "found", clauses=[hit.clause.id for hit in found])

    def _amount(self) -> Judged | None:
        """How much of a thing is asked, or how long."""
        if self.form not in ("amount", "duration"):
            return None
        facts = self.named.about or tuple(self.named.told)
        items = self.selection.about(facts)
        if self.form == "duration":
            items = tuple(filter(self.selection.counts_years, items)) or self.selection.rows_of_years()
        if not items:
            return None
        wanted = facts if self.form == "amount" else ()
        return self._judgement(
            "depends", "amount", items, open_facts=self.selection.open_in(items, self.profile, wanted)
        )

    def _title(self) -> Judged | None:
        """Whether a title is needed before: 硕士要先当助工才能评工程师吗."""
        title = self.policy.title
        if self.form != "need" or title is None or not self.named.beside or title.level in self.named.told:
            return None
        none = nothing_of(self.policy.vocabulary[title.level])
        profile = beside(self.policy, self.profile, {title.level: none})
        rows = tuple(each for each in self.selection.about([title.level]) if each.is_row)
        if not rows:
            return None
        vocabulary = self.policy.vocabulary
        met = agreed([TRUTHS[truth(vocabulary, profile, each.rule)] for each in rows])
        verdict = turned(met, when=not self.named.form.denied)
        opened = self.selection.open_in(rows, self.profile) if verdict == "depends" else ()
        return self._judgement(verdict, "title", rows, open_facts=opened)

    def _conversion(self) -> Judged | None:
        """Whether a title of another series must be converted before."""
        other = self.policy.other_title
        if self.form != "need" or other is None or self.named.path not in self._ways_by(other.converted_by):
            return None
        asking = items_about(self.policy, [other.level], tiers=self.tiers)  # of which a phase may ask nothing
        items = tuple(each for each in asking if self.named.path not in each.paths and not each.is_row)
        if not items:
            return None
        rules = [in_phase(self.policy.rule(each.requirement, each.tier), self.phase) for each in items]
        truths = [truth(self.policy.vocabulary, self.profile, rule) for rule in rules]
        needed = agreed([OPPOSITE.get(TRUTHS[each], "depends") for each in truths])
        clauses = [*(each.clause for each in items), *filter(None, [other.converted_by])]
        opened = self.selection.open_in(items, self.profile) if needed == "depends" else ()
        verdict = turned(needed, when=self.named.form.denied)
        return self._judgement(verdict, "converted", items, clauses=clauses, open_facts=opened)

    def _ways_by(self, clause: str | None) -> frozenset[str]:
        paths = (path for tier in self.policy.tiers for path in tier.paths.values())
        return frozenset(path.id for path in paths if path.clause == clause)

    def _spared(self) -> Judged | None:
        """Whether a thing is needed, or what becomes of who has none of it."""
        facts = self._lacking()
        asking = self.selection.about(facts) if facts else ()
        items = tuple(each for each in asking if not each.is_row or self._is_of_the_way(each))
        if not items:
            return None
        can_do_without = agreed([TRUTHS[spared(self.policy, self.profile, facts, each)] for each in items])
        if self.form == "need":
            verdict = turned(can_do_without, when=not self.named.form.denied)
        else:
            verdict = turned(can_do_without, when=self.turned)
        return self._judgement(verdict, "spared", items)

    def _is_of_the_way(self, item: Item) -> bool:
        """Whether a clause is asked on the way that is named alone."""
        path = self.named.path
        return path in item.paths and path != self.selection.usual(item.tier).id

    def _lacking(self) -> tuple[str, ...]:
        """The facts that are asked to be done without: all that is named where it is asked whether it is
        needed, else what the question says is not there.
        """
        told, named = self.named.told, self.named
        if self.form == "need":
            return named.about or tuple(told)
        if self.form not in ANSWERED:
            return ()
        if told:
            vocabulary = self.policy.vocabulary
            none = tuple(name for name, known in told.items() if is_none(vocabulary[name], known))
            return none if len(none) == len(told) else ()
        return named.about if named.without else ()

    def _held_against(self) -> Judged | None:
        """What is stated, held against the clauses that ask about it."""
        told = self.named.told or self.named.supposed or self._own()
        if not told or self.form not in ANSWERED or self.form == "need":
            return None
        profile = beside(self.policy, self.profile, told)
        items = self.comparing.stood_for(self.selection.about(told))
        rows, single = self.selection.rows(items, profile), self.comparing.singly(items)
        if rows and rows[0].clause == self.policy.parts.scope and self._by(self.named.rulings):
            return None  # what is ruled of an employer says more than that it is out of scope
        said = [self.comparing.row(each, profile) for each in rows]
        said += self.comparing.single(single, profile, told, among_rows=bool(rows))
        if not said:
            return None
        verdict = self.comparing.together(said)
        if verdict == TIER:
            return self._tier(profile, rows)
        opened = self.selection.open_in(rows + single, profile) if verdict == "depends" else ()
        ground: Ground = "row" if rows else "item"
        judged = self._judgement(turned(verdict, when=self.turned), ground, rows + single, open_facts=opened)
        return replace(judged, profile=profile)

    def _own(self) -> Profile:
        """What is known of the things that are named: 我的实用新型够吗."""
        return {name: self.profile[name] for name in self.named.about if name in self.profile}

    def _listed(self) -> Judged | None:
        """Whether a thing is among what is asked at all."""
        facts = self.named.about
        if not facts or self.form not in LISTED or self.named.without:
            return None
        there = self.comparing.singly(self.selection.about(facts))
        is_graded = any(self.policy.vocabulary[fact].kind in ("choice", "set") for fact in facts)
        if there and (self.form in ("enough", "may") or is_graded):
            return self._judgement(
                "depends", "item", there, open_facts=self.selection.open_in(there, self.profile, facts)
            )
        if there:
            return self._judgement(turned("yes", when=self.turned), "listed", there)
        tiers = tuple(tier.id for tier in self.policy.tiers)
        others = replace(self.selection, tiers=tiers).about(facts)
        elsewhere = self.comparing.singly(others)
        if not elsewhere:
            return None
        return self._judgement(turned("no", when=self.turned), "listed", elsewhere)

    def _whole(self) -> Judged | None:
        """The tier or way as a whole, or what it asks."""
        named = self.named
        if not (named.tiers or named.path or (named.told and self.form == "what") or self._asks_generally()):
            return None
        rows = self.selection.rows(self.selection.about(named.told), self.profile) if named.told else ()
        if self.form in ANSWERED:
            return self._tier(self.profile, rows)
        if self.form not in ("what", "proof"):
            return None
        clauses = self.selection.clauses_of_ways(rows)
        opened = self.selection.open_of_tiers(self.profile, rows)
        return self._judgement("depends", "tier", rows, clauses=clauses, open_facts=opened)

    def _asks_generally(self) -> bool:
        """Whether nothing is named at all: 我能申报吗."""
        if self.form not in ("may", "enough") or self.named.told or self.named.things or self.named.rulings:
            return False
        index = index_of(self.policy)
        return not understand(index, self.named.text).tells(index, SPECIFIC)

    def _tier(self, profile: Profile, rows: tuple[Item, ...]) -> Judged:
        statuses = self._statuses(profile)
        verdict: Verdict = "depends"
        if set(statuses) == {"held"}:
            verdict = "unknown"
        elif "eligible" in statuses:
            verdict = "yes"
        elif set(statuses) <= {"ineligible", "held"}:
            verdict = "no"
        failing = self._failing(profile) if verdict == "no" else ()
        clauses = [*failing, *self.selection.clauses_of_ways(rows)]
        opened = self.selection.open_of_tiers(profile, rows) if verdict == "depends" else ()
        judged = self._judgement(
            turned(verdict, when=self.turned), "tier", rows, clauses=clauses, open_facts=opened
        )
        return replace(judged, profile=profile)

    def _failing(self, profile: Profile) -> tuple[str, ...]:
        """The clauses that are not met on any way, those that are not met on some behind them."""
        tiers = assess(self.policy, profile, phase=self.phase).tiers
        ways = [path for tier in self.tiers for path in tiers[tier].paths.values()]
        unmet = [[clause for clause, each in way.requirements.items() if each == "unmet"] for way in ways]
        counted = Counter(clause for clauses in unmet for clause in clauses)
        return tuple(clause for clause, _ in counted.most_common())

    def _statuses(self, profile: Profile) -> list[str]:
        """How the tiers stand, on the way that is named where there is one. A tier that may be held already
        and has no way left cannot be applied for either.
        """
        statuses: list[str] = []
        for tier in self.tiers:
            judged = assess(self.policy, profile, phase=self.phase).tiers[tier]
            path = judged.paths.get(self.named.path or "")
            is_closed = judged.paths and all(each.status == "ineligible" for each in judged.paths.values())
            open_status = "ineligible" if is_closed else judged.status
            statuses.append(open_status if path is None else path.status)
        return statuses

    def _judgement(
        self,
        verdict: Verdict,
        ground: Ground,
        items: tuple[Item, ...] = (),
        *,
        clauses: Iterable[str] = (),
        open_facts: tuple[str, ...] = (),
    ) -> Judged:
        quoted = tuple(dict.fromkeys(clauses)) or tuple(dict.fromkeys(each.clause for each in items))
        return Judged(
            self.named, verdict, ground, self.profile, quoted, items, self.tiers, depends_on=open_facts
        )
