"""Every item of two regulations, asked in each form with values at its threshold and below it: the verdict is
the engine's.
"""

from dataclasses import replace

import pytest

from criteria.asking import Item, enough, items_of, nothing_of, spared
from criteria.policy.knowledge import Thing
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile
from criteria.rules.nodes import Compare
from dialogs.asking.judging import judge
from dialogs.asking.naming import Named, named_in
from dialogs.asking.serialising import plain_lines
from dialogs.asking.telling import tell
from dialogs.in_words import short_value
from tests.dialogs.asking.asker import TODAY, speaker
from tests.policies import hunan
from tests.water import water

WORDS = {"met": "yes", "unmet": "no", "unknown": "depends"}
FORMS = {
    "enough": "够不够",
    "worth": "算不算",
    "may": "能不能报",
    "denied": "不能报吗",
    "fails": "会不会过不了",
}
TURNED = ("denied", "fails")
OPPOSITE = {"yes": "no", "no": "yes"}


def single_items(policy: Policy) -> list[tuple[Item, Compare]]:
    """Every clause that asks for one thing of everybody, with each of its comparisons."""
    return [
        (item, compare)
        for item in items_of(policy, "normal")
        if not item.is_row and policy.clauses[item.clause].concerns is None
        for fact in item.facts
        for compare in item.compares(fact)
        if policy.vocabulary[fact].kind != "flag"
    ]


CASES = [(policy, *case) for policy in (hunan(), water()) for case in single_items(policy)]
IDS = [f"{item.tier}-{item.clause}-{compare.fact}-{compare.value}" for _, item, compare in CASES]
every_item = pytest.mark.parametrize(("policy", "item", "compare"), CASES, ids=IDS)


def just_enough(policy: Policy, compare: Compare) -> Known:
    fact = policy.vocabulary[compare.fact]
    return frozenset({str(compare.value)}) if fact.kind == "set" else compare.value


def just_below(policy: Policy, compare: Compare) -> Known:
    fact = policy.vocabulary[compare.fact]
    if fact.kind == "set":
        return frozenset()
    if fact.kind == "choice":
        levels = list(fact.values)
        return levels[levels.index(str(compare.value)) - 1]
    value = float(compare.value)
    return int(value) - 1 if fact.kind == "count" else round(value - 0.01, 2)


def asking(policy: Policy, text: str, item: Item, *, told: Profile, about: tuple[str, ...] = ()) -> Named:
    """A question that aims at the item's tier, on a way that needs it, with these facts or this thing."""
    usual = next(iter(policy.tier(item.tier).paths))
    path = None if usual in item.paths else item.paths[0]
    things = (Thing(("",), about),) if about else ()
    return replace(
        named_in(policy, text, TODAY),
        told=told, things=things, rulings=(), tiers=(item.tier,), path=path, without=False,
    )  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@every_item
def test_what_is_stated_is_enough_or_not_as_the_engine_says(
    policy: Policy, item: Item, compare: Compare, form: str
) -> None:
    for known in (just_enough(policy, compare), just_below(policy, compare)):
        told = {compare.fact: known}
        if form != "enough" and known == nothing_of(policy.vocabulary[compare.fact]):
            continue  # who has none asks whether it can be done without
        found = judge(policy, asking(policy, FORMS[form], item, told=told), {})
        asked = [each for each in found.items if each.clause == item.clause]
        if not asked or found.ground != "item":
            assert found.ground == "spared"
            continue
        if len({each.requirement for each in found.items}) > 1:
            continue  # a part of several wholes
        truths = {enough(policy, {}, told, each) for each in found.items}
        verdict = WORDS[next(each for each in ("met", "unknown", "unmet") if each in truths)]
        assert found.verdict == (OPPOSITE.get(verdict, verdict) if form in TURNED else verdict)


@every_item
def test_at_the_threshold_it_is_enough_and_below_it_is_not(
    policy: Policy, item: Item, compare: Compare
) -> None:
    assert enough(policy, {}, {compare.fact: just_enough(policy, compare)}, item) == "met"
    below = just_below(policy, compare)
    if len(list(item.compares(compare.fact))) == 1 or policy.vocabulary[compare.fact].kind == "set":
        assert enough(policy, {}, {compare.fact: below}, item) == "unmet"


@every_item
def test_a_thing_is_needed_exactly_where_its_requirement_cannot_do_without(
    policy: Policy, item: Item, compare: Compare
) -> None:
    about = (compare.fact,)
    for text, turned in (("一定要有吗", False), ("可以不要吗", True), ("不需要吧", True)):
        found = judge(policy, asking(policy, text, item, told={}, about=about), {})
        truths = {spared(policy, {}, about, each) for each in found.items}
        if len(truths) > 1:
            assert found.verdict == "depends"
            continue
        needed = OPPOSITE[WORDS[truths.pop()]]
        assert found.verdict == (OPPOSITE[needed] if turned else needed), text


@every_item
def test_how_many_is_told_with_the_number_and_names_the_fact(
    policy: Policy, item: Item, compare: Compare
) -> None:
    named = asking(policy, "要几个", item, told={}, about=(compare.fact,))
    found = judge(policy, named, {})
    assert found.verdict == "depends"
    assert compare.fact in found.depends_on
    said = "\n".join(plain_lines(tell(found, speaker(policy=policy), "normal").said))
    fact = policy.vocabulary[compare.fact]
    needed = (
        f"{float(compare.value):g}"
        if fact.is_number
        else short_value(speaker(policy=policy).words, fact, str(compare.value))
    )
    assert needed in said
