"""Facts and their values in words."""

from collections.abc import Iterable
from datetime import date

from criteria.distances import Distance
from criteria.policy.model import Clause, Policy
from criteria.policy.vocabulary import Fact, Known, Range
from criteria.screens import something_of
from dialogs.clause_names import spoken_label
from locales.wording import Wording

_MILLION = 100
"""万元 in a million yuan."""


def label(words: Wording, fact: Fact) -> str:
    """The short name of a fact, unlike that of any other."""
    return words.say(f"label-{fact.name}")


def spoken_value(words: Wording, fact: Fact, value: str) -> str:
    """One value of a choice or set."""
    return words.say(f"value-{fact.name}-{value}")


def short_value(words: Wording, fact: Fact, value: str) -> str:
    """A level as one names it in passing: 本科, where the choice says what counts as one beside it."""
    own = f"short-{fact.name}-{value}"
    return words.say(own) if words.knows(own) else spoken_value(words, fact, value)


def spoken(words: Wording, fact: Fact, known: Known) -> str:
    """What is known of a fact, with its unit: 1200 万元, 3 到 4 年, 本科, 国家标准、行业标准."""
    if isinstance(known, Range):
        return spoken_range(words, fact, known)
    if isinstance(known, bool):
        return words.say("flag-yes" if known else "flag-no")
    if isinstance(known, int | float):
        if fact.kind == "count" and known == 0:
            return words.say("value-none")
        return measure(words, fact, known)
    if isinstance(known, str):
        return spoken_value(words, fact, known)
    return spoken_set(words, fact, known)


def spoken_set(words: Wording, fact: Fact, members: Iterable[str]) -> str:
    """The members of a set in the vocabulary's order, or that there is none."""
    chosen = set(members)
    names = [spoken_value(words, fact, value) for value in fact.values if value in chosen]
    between = words.say("list-separator")
    if any(between in name for name in names):
        between = words.say("list-separator-wide")
    return between.join(names) if names else words.say("value-none")


def measure(words: Wording, fact: Fact, number: float) -> str:
    """A number with its unit; years that are no whole number in years and months."""
    if fact.kind == "years" and number != int(number):
        return _spoken_years(words, number)
    own = f"measure-{fact.name}"
    if words.knows(own):
        return words.say(own, number=number)
    return words.say(f"kind-{fact.kind}", number=number, **_in_yuan(number))


def _in_yuan(number: float) -> dict[str, str | float]:
    """An amount of 万元 for languages that do not count in ten thousands: 1200 is 12 million yuan, 48 is
    480,000 yuan.
    """
    scale = "millions" if number >= _MILLION else "yuan"
    return {"scale": scale, "millions": number / _MILLION, "yuan": f"{round(number * 10_000):,}"}


def spoken_distance(words: Wording, far: Distance) -> str:
    """A stretch of time: 1 年 2 个月, 4 天."""
    parts = (("year", far.years), ("month", far.months), ("day", far.days))
    said = [words.say(f"distance-{unit}", number=number) for unit, number in parts if number]
    return " ".join(said or [words.say("distance-day", number=0)])


def _spoken_years(words: Wording, number: float) -> str:
    """A number of years, rounded down to two decimals as it is kept: 4.91 is 4 年 11 个月, 1.99 a little more
    than 1 年 11 个月.
    """
    months = int(number * 12 + 0.12 - 1e-6)
    is_whole = int(months / 12 * 100 + 1e-6) == round(number * 100)
    if not is_whole:
        months = int(number * 12 + 1e-6)
    said = spoken_distance(words, Distance(months // 12, months % 12, 0))
    return said if is_whole else words.say("distance-and-more", distance=said)


def spoken_range(words: Wording, fact: Fact, known: Range) -> str:
    """A range with its unit, saying of each end whether it is included."""
    if known.low is None and known.high is None:
        return words.say("range-any")
    if fact.kind in ("amount", "percent") and known == something_of(fact):
        return words.say("range-something")  # ticked; of a count there is at least one
    if known.high is None:
        low = measure(words, fact, known.low or 0)
        return words.say("range-above" if known.low_open else "range-from", low=low)
    high = measure(words, fact, known.high)
    if known.low is None:
        return words.say("range-below" if known.high_open else "range-up-to", high=high)
    ends = ("above" if known.low_open else "from") + ("-below" if known.high_open else "-to")
    low = measure(words, fact, known.low)
    in_parts = fact.kind == "years" and known.low != int(known.low)  # 6 个月, not 0.5
    return words.say(
        f"range-{ends}", low=low if in_parts else known.low, low_measured=low, kind=fact.kind, high=high
    )


def tier_name(words: Wording, tier: str) -> str:
    """The title of a tier."""
    return words.say(f"tier-{tier}")


def path_name(words: Wording, path: str) -> str:
    """The name of a way to a tier."""
    return words.say(f"path-{path}")


def requirement_id(clause: str) -> str:
    """The message that names what a clause requires: names of messages have no dots."""
    return f"requirement-{clause.replace('.', '-')}"


def thing(words: Wording, fact: Fact) -> str:
    """What a fact is called where some of it is missing; its label unless that is not exact enough."""
    own = f"thing-{fact.name}"
    return words.say(own) if words.knows(own) else label(words, fact)


def qualifier(words: Wording, fact: Fact, clause: str) -> str | None:
    """What the clause asks of the thing besides its number or level; None where its name says all."""
    names = (qualified_id(fact, clause), f"qualified-{fact.name}")
    return next((words.say(name) for name in names if words.knows(name)), None)


def qualified_id(fact: Fact, clause: str) -> str:
    """The message with what one clause alone asks of a fact."""
    return f"qualified-{fact.name}-{clause.replace('.', '-')}"


def barred_id(clause: str) -> str:
    """The message that says why nobody can apply who fails the clause."""
    return f"barred-{clause.replace('.', '-')}"


def clause_label(words: Wording, policy: Policy, clause: str) -> str:
    """How the regulation names a clause, in the language spoken; its id where the policy has none of it."""
    return policy.derived(_ClauseLabels)[words, clause] if clause in policy.clauses else clause


class _ClauseLabels(dict[tuple[Wording, str], str]):
    """How clauses are called, taken apart when first asked for: a result names some of them thirty times."""

    def __init__(self, policy: Policy) -> None:
        self._clauses = policy.clauses

    def __missing__(self, key: tuple[Wording, str]) -> str:
        words, clause = key
        own, label = label_id(clause), self._clauses[clause].label
        called = words.say(own) if words.knows(own) else spoken_label(words, label) or label
        return self.setdefault(key, called)


def label_id(clause: str) -> str:
    """The message that says how a clause is called, where its label does not tell."""
    return f"clause-{clause.replace('.', '-')}"


def example_clause(policy: Policy) -> Clause:
    """A clause that shows how clauses are numbered: the first of those that lie deepest."""
    return max(policy.clauses.values(), key=lambda clause: clause.id.count("."))


def term_is_over(policy: Policy, words: Wording, day: date) -> str | None:
    """That the term which the regulation gives itself is over on that day; None where it is not."""
    until = policy.document.valid_until
    if until is None or not policy.document.is_over(day):
        return None
    authorities, counted = words.say("authorities"), words.say("counted-until")
    return words.say("validity-over", until=until.isoformat(), counted=counted, authorities=authorities)
