"""What somebody names must be there: a tier, a target, a fact, a clause. What is not there is a fault that
says what there is.
"""

from datetime import date

from bot.faults import BadInputError, ServiceError
from bot.records.faults import shown
from criteria.interview import AUTO
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from dialogs.in_words import clause_label, example_clause
from dialogs.surrogates import readable
from locales.wording import LANGUAGES, Wording, match_language

YEARS = range(1900, 3000)
"""The years of days that may be named: what is reckoned from a day stays within the calendar."""


def known_tier(policy: Policy, tier: str, *, named: str) -> str:
    """The tier of the policy that is named; raises BadInputError where there is no such one."""
    known = [each.id for each in policy.tiers]
    if tier not in known:
        raise _unknown("no-such-tier", named=named, tiers=" ".join(known))
    return tier


def known_target(policy: Policy, target: str, *, named: str) -> str:
    """The target that is named, a tier or `auto`; raises BadInputError where there is no such one."""
    targets = (AUTO, *(tier.id for tier in policy.tiers))
    if target not in targets:
        raise _unknown("no-such-target", named=named, targets=" ".join(targets))
    return target


def known_fact(policy: Policy, name: str) -> Fact:
    """The fact that is named; raises BadInputError where there is no such one."""
    fact = policy.vocabulary.get(name)
    if fact is None:
        raise BadInputError([no_such_fact(policy, name)])
    return fact


def no_such_fact(policy: Policy, name: str) -> ServiceError:
    """That the policy has no fact of that name."""
    facts = " ".join(policy.vocabulary)
    return ServiceError("understanding-no-such-fact", fact=shown(name), facts=facts)


def known_day(text: str) -> date:
    """The day that is written YYYY-MM-DD; raises BadInputError where it is none, or far off."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise _unknown("cli-no-day") from None
    if day.year not in YEARS:
        raise _unknown("cli-day-far-off", first=str(YEARS[0]), last=str(YEARS[-1]))
    return day


def known_language(tag: str, *, named: str) -> str:
    """The language of ours that a tag names; raises BadInputError where we do not speak it."""
    language = match_language(tag)
    if not language.startswith(tag[:2].lower()) or len(tag) < 2:
        raise _unknown("no-such-language", named=named, languages=" ".join(LANGUAGES))
    return language


def known_clause(policy: Policy, reference: str, words: Wording) -> str:
    """The id of the clause that is named, however it is written; raises BadInputError where there is none."""
    from dialogs.knowledge.references import (  # noqa: PLC0415  reading names takes the numerals
        nearest_clauses,
        read_reference,
    )

    named = readable(reference)
    clause = read_reference(policy, named)
    if clause is not None:
        return clause
    example, nearest = example_clause(policy), " ".join(nearest_clauses(policy, named))
    told = {
        "reference": shown(named),
        "id": example.id,
        "label": clause_label(words, policy, example.id),
    }
    if nearest:
        raise _unknown("article-unknown", **told, nearest=nearest)
    raise _unknown("article-unknown-alone", **told)


def tiers_that_ask(
    policy: Policy, clause: str, wanted: str | None, words: Wording, *, named: str
) -> tuple[str, ...]:
    """The tiers of which the clause requires something, of those that are wanted; raises BadInputError where
    there is none.
    """
    asked = (
        [tier.id for tier in policy.tiers] if wanted is None else [known_tier(policy, wanted, named=named)]
    )
    rules = policy.clauses[clause].rules
    tiers = tuple(tier for tier in asked if tier in rules)
    if not tiers:
        raise _unknown("explain-nothing-required", named=named, clause=clause_label(words, policy, clause))
    return tiers


def must_have_costs(policy: Policy) -> None:
    """Raises BadInputError where no plan can be made, as the policy tells no costs."""
    if not policy.costs:
        raise _unknown("plan-no-costs", policy=policy.id)


def _unknown(message: str, **told: str) -> BadInputError:
    return BadInputError([ServiceError(message, **told)])
