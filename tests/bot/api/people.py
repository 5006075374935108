"""People of any policy, drawn from its vocabulary: some facts unknown, numbers near what is asked for."""

from random import Random

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from criteria.profile import ProfileError, read_profile

NUMBERS = (0, 0, 1, 1, 2, 3, 4, 5, 8, 20, 100, 500, 800, 1000, 2000)
Raw = dict[str, object]


def people(policy: Policy, count: int, seed: int = 2026) -> list[Raw]:
    """So many sound profiles as JSON has them, the same ones every time; the first tells nothing."""
    chance, found = Random(seed), [Raw()]  # noqa: S311  examples
    while len(found) < count:
        silent = chance.choice((0.0, 0.1, 0.5, 0.9))
        drawn: Raw = {
            name: a_value(fact, chance)
            for name, fact in policy.vocabulary.items()
            if chance.random() >= silent
        }
        for _ in range(len(drawn)):
            try:
                read_profile(policy.vocabulary, drawn)
            except ProfileError as error:
                for problem in error.problems:
                    drawn.pop(problem.facts[0], None)
            else:
                found.append(drawn)
                break
    return found


def a_value(fact: Fact, chance: Random) -> object:
    if fact.kind == "flag":
        return fact.better == (chance.random() < 0.9)
    if fact.kind == "choice":
        return chance.choice(list(fact.values))
    if fact.kind == "set":
        return [value for value in fact.values if chance.random() < 0.2]
    return chance.choice([number for number in NUMBERS if number <= fact.most])
