"""Which fact an interview asks next: in the order of topics, and only what can still change the answer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from criteria.assessment import TierAssessment, assess
from criteria.engine import Engine, engine_for
from criteria.openness import Search
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile, Range
from criteria.rules.nodes import Phase
from criteria.shapes import shapes_of
from criteria.standings import Question, Standings, TierQuestion
from criteria.worlds import NO_TITLE, Bounds

AUTO = "auto"
"""The target of an interview that looks for the highest tier in reach."""


def next_facts(
    policy: Policy,
    profile: Profile,
    *,
    target: str = AUTO,
    given_up: frozenset[str] = frozenset(),
    phase: Phase = "normal",
) -> Iterator[str]:
    """The facts still worth asking, in the order of asking, worked out one by one as they are taken; none
    left ends the interview.

    `target` is `auto` (only what can still change the likely tier is asked) or a tier's id (only what can
    still change its status and then, where it is not open, what is unknown on the path with the fewest unmet
    requirements). `given_up` are facts asked in vain: they stay as unknown as they are. A fact of which only
    a range is known is asked again where the range matters.
    """
    engine = engine_for(policy, phase)
    asking = _Asking(engine, profile, given_up)
    return asking.for_any_tier() if target == AUTO else asking.for_tier(target)


class _Asking:
    def __init__(self, engine: Engine, profile: Profile, given_up: frozenset[str]) -> None:
        self.engine, self.profile, self.given_up = engine, profile, given_up
        self.policy = engine.policy
        self.order = tuple(chain.from_iterable(self.policy.asking_order.values()))
        self.bounds = engine.bounder.bounds(profile)
        self.lifted = self._lifted()

    def _lifted(self) -> Mapping[str, tuple[str, ...]]:
        """For each fact still to be asked those asked in vain that are never below it: its answer may lift
        them.
        """
        vocabulary = self.policy.vocabulary
        return {
            part: wholes
            for part in self.order
            if self._askable(part)
            and (wholes := tuple(whole for whole in self.given_up if part in vocabulary[whole].at_least))
        }

    def for_any_tier(self) -> Iterator[str]:
        if (self.policy.title or NO_TITLE).level in self.given_up:
            return iter(())
        standings = Standings(self.engine, self._without_hope())
        search, questions = Search(standings), list(self._likely_questions(standings))
        if not any(standing.ways for asked in questions for standing in asked.standings):
            return iter(())  # no tier is in reach any more, whatever title is held
        settled = not any(asked.distinct for asked in questions) and self._shows(standings)
        tiers = () if settled else standings.tiers()
        switch = self.policy.review_when.fact if self.policy.review_when is not None else None
        switched = [standings.question(tier.strict, tier.lanes) for tier in tiers]
        deciding = self._relevant(
            lambda fact: search.matters(fact, switched if fact == switch else questions)
        )
        return _first_not_empty(deciding, self._until_it_shows(standings, search))

    def _until_it_shows(self, standings: Standings, search: Search) -> Iterator[str]:
        """What still has to be known where every answer leads to the same tier, but not on the same path or
        not with the same status: until then the tier itself is undetermined.
        """
        tier = self._sure_tier(standings)
        if tier is None or self._shows(standings):
            return
        questions = [standings.question([way], tier.lanes) for way in (*tier.loose, *tier.strict)]
        yield from self._relevant(lambda fact: search.matters(fact, questions))

    def _shows(self, standings: Standings) -> bool:
        """Whether the assessment tells the sure tier already."""
        tier = self._sure_tier(standings)
        likely = assess(self.policy, self.profile, phase=self.engine.phase).likely
        return tier is not None and likely == tier.id

    def _sure_tier(self, standings: Standings) -> TierQuestion | None:
        """The likely tier of the worst world, and so of every world, once no answer makes a difference."""
        lane = standings.lanes[0]
        tiers = [tier for tier in standings.tiers() if lane in tier.lanes]
        eligible = [
            tier for tier in tiers if standings.may_be_confirmed and standings.surely_open(tier.strict, lane)
        ]
        under_review = [tier for tier in tiers if standings.surely_open(tier.loose, lane)]
        return next(reversed(eligible or under_review), None)

    def for_tier(self, tier_id: str) -> Iterator[str]:
        if (self.policy.title or NO_TITLE).level in self.given_up:
            return iter(())
        worst, best = (Standings(self.engine, each) for each in (self._without_hope(), self._with_hope()))
        views = [
            (Search(standings), list(standings.status_questions(tier)))
            for standings in (worst, best)
            for tier in standings.tiers()
            if tier.id == tier_id
        ]
        yield_status = self._relevant(
            lambda fact: any(search.matters(fact, asked) for search, asked in views)
        )
        return chain(yield_status, self._for_shortest_path(tier_id, (worst, best)))

    def _relevant(self, matters: Callable[[str], bool]) -> Iterator[str]:
        for fact in self.order:
            if self._askable(fact) and any(map(matters, (fact, *self.lifted.get(fact, ())))):
                yield fact

    def _askable(self, fact: str) -> bool:
        if fact in self.given_up or not self._open(fact):
            return False
        beside = self.policy.vocabulary[fact].applies_with
        return beside is None or beside in self.profile

    def _open(self, fact: str) -> bool:
        return any(self.bounds.low[c] < self.bounds.high[c] for c in self.engine.code.of_fact[fact])

    def _without_hope(self) -> Bounds:
        """The bounds when what was asked in vain is at its worst: nothing is surely open that hangs on it.

        A part of it that is still to be asked can lift it as far as the part itself can reach.
        """
        bounds = self._pinned(lambda low, high, column: high.__setitem__(column, low[column]))
        of_fact, pulls = self.engine.code.of_fact, shapes_of(self.engine).pulls
        for part, wholes in self.lifted.items():
            reach = {
                whole: codes[self.bounds.high[of_fact[part][0]]] for whole, codes in pulls[of_fact[part][0]]
            }
            for whole in wholes:
                column = of_fact[whole][0]
                bounds.high[column] = max(bounds.high[column], reach[column])
        return bounds

    def _with_hope(self) -> Bounds:
        return self._pinned(lambda low, high, column: low.__setitem__(column, high[column]))

    def _pinned(self, pin: Callable[[bytearray, bytearray, int], None]) -> Bounds:
        low, high = bytearray(self.bounds.low), bytearray(self.bounds.high)
        titles = set(self.policy.title_levels)
        for fact in self.given_up - titles:
            for column in self.engine.code.of_fact[fact]:
                pin(low, high, column)
        return Bounds(low, high, self.bounds.titles)

    def _likely_questions(self, standings: Standings) -> Iterator[Question]:
        """What decides the likely tier: for each tier, whether it or a higher one is open.

        Where one tier alone is not held, being open under review makes it the likely one just as well;
        otherwise an eligible lower tier goes before it.
        """
        tiers, confirmable = list(standings.tiers()), standings.may_be_confirmed
        single = frozenset(lane for lane in standings.lanes if sum(lane in tier.lanes for tier in tiers) == 1)
        eligible = {lane for tier in tiers for lane in tier.lanes if standings.surely_open(tier.strict, lane)}
        for place in range(len(tiers)):
            above = tiers[place:]
            loose = [way for tier in above for way in tier.loose]
            strict = [way for tier in above for way in tier.strict]
            alone = tuple(lane for lane in tiers[place].lanes if lane in single)
            among = tuple(lane for lane in tiers[place].lanes if lane not in single)
            yield standings.question(loose, alone)
            if confirmable:
                yield standings.question(strict, among)
                among = tuple(lane for lane in among if lane not in eligible)
            if strict != loose or not confirmable:
                yield standings.question(loose, among)

    def _for_shortest_path(self, tier_id: str, cases: Sequence[Standings]) -> Iterator[str]:
        tier = assess(self.policy, self.profile, phase=self.engine.phase).tiers[tier_id]
        if tier.status != "ineligible":
            return
        path = shortest_path(tier)
        rows = next(row for t in self.engine.tiers if t.id == tier_id for row in t.paths if row.id == path)
        unknown = [
            (number,)
            for clause, number in zip(rows.clauses, rows.loose, strict=True)
            if tier.paths[path].requirements[clause] == "unknown"
        ]
        views = [
            (Search(standings), [standings.question([way], lanes) for way in unknown])
            for standings in cases
            for lanes in (tier.lanes for tier in standings.tiers() if tier.id == tier_id)
        ]
        yield from self._relevant(lambda fact: any(search.matters(fact, asked) for search, asked in views))


def _first_not_empty(*iterators: Iterator[str]) -> Iterator[str]:
    for facts in iterators:
        first = next(facts, None)
        if first is not None:
            return chain((first,), facts)
    return iter(())


def shortest_path(tier: TierAssessment) -> str:
    """The path with the fewest unmet requirements, then the fewest unknown, then the first."""

    def length(path: str) -> tuple[int, int]:
        statuses = list(tier.paths[path].requirements.values())
        return statuses.count("unmet"), statuses.count("unknown")

    return min(tier.paths, key=length)


def play(
    policy: Policy, answers: Profile, *, target: str = AUTO, phase: Phase = "normal"
) -> tuple[tuple[str, ...], dict[str, Known]]:
    """Plays the interview against somebody who answers from `answers` and does not know what is not there.

    Returns the facts asked, in order, and the profile that the interview knows at its end.
    """
    known: dict[str, Known] = {}
    asked: list[str] = []
    given_up: set[str] = set()
    while (
        fact := next(
            next_facts(policy, known, target=target, given_up=frozenset(given_up), phase=phase), None
        )
    ) is not None:
        asked.append(fact)
        if fact in answers:
            known[fact] = answers[fact]
            if isinstance(answers[fact], Range):
                given_up.add(fact)
        else:
            given_up.add(fact)
    return tuple(asked), known
