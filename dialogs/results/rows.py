"""Ways of several measures in words: the row of the rules by name, and what is missing of it.

本科、工程师满 5 年：再过 1 个月，2026-12-26 满 5 年
高中、助理工程师满 4 年（破学历）：先取得助理工程师，之后再满 4 年
"""

from collections.abc import Iterator

from criteria.explanation import waived
from criteria.findings import Measure, Way
from criteria.policy.vocabulary import Fact, Profile
from criteria.rules.nodes import Phase
from dialogs.in_words import measure, short_value, spoken
from dialogs.results.measures import Speaker

FULL_STOPS = "。."
"""What ends a sentence, and is left out where the sentence stands in brackets."""


def row_text(speaker: Speaker, way: Way, *, profile: Profile, tier: str, phase: Phase) -> str:
    """A way of several measures by name, with what is missing, not known or to be confirmed."""
    words = speaker.words
    name = row_name(speaker, way)
    for decision in waived(speaker.policy, profile, tier, way, phase=phase):
        if decision not in way.review:
            name = words.say("row-waiving", row=name, waived=words.say(f"waived-{decision}"))
    if way.status == "met":
        years = next(
            (each for each in way.measures if _is_years(speaker, each) and each.have is not None), None
        )
        if years is None or years.have is None:
            return words.say("row-met", row=name)
        have = spoken(words, speaker.fact(years.fact), years.have)
        return words.say("row-met-years", row=name, years=have)
    gap = words.say("gap-separator").join(_gaps(speaker, way))
    text = words.say("finding-row", row=name, gap=gap)
    for decision in way.review:
        told = words.say(f"decision-{decision}").rstrip(FULL_STOPS)
        text = words.say("finding-to-confirm", text=text, decision=told)
    return text


def row_name(speaker: Speaker, way: Way) -> str:
    """The row as the rules have it; what the person has stands for the least that would do."""
    return speaker.words.say("list-separator").join(_named(speaker, way))


def _named(speaker: Speaker, way: Way) -> Iterator[str]:
    years = {speaker.fact(each.fact).applies_with: each for each in way.measures if _is_years(speaker, each)}
    for each in way.measures:
        fact = speaker.fact(each.fact)
        if fact.kind == "choice":
            level = _level(speaker, fact, each)
            beside = years.get(fact.name)
            yield (
                level
                if beside is None
                else speaker.words.say("row-level-years", level=level, years=_needed_years(speaker, beside))
            )
        elif fact.kind == "years" and fact.applies_with is None:
            yield speaker.span(fact, float(str(each.needed)))
        elif fact.kind != "years":
            yield speaker.phrase(each)


def _gaps(speaker: Speaker, way: Way) -> Iterator[str]:
    """What is missing part by part; years that begin with a level still to be got are told with it."""
    words = speaker.words
    anew = {speaker.fact(each.fact).applies_with: each for each in way.measures if each.anew}
    for each in way.measures:
        fact = speaker.fact(each.fact)
        if each.status != "unmet" or each.anew:
            continue
        if fact.kind == "choice":
            needed = short_value(words, fact, str(each.needed))
            then = anew.get(fact.name)
            if then is not None:
                yield words.say("gap-level-years", level=needed, years=_needed_years(speaker, then))
            elif isinstance(each.have, str):
                yield words.say("gap-level", level=needed, have=short_value(words, fact, each.have))
        elif fact.kind == "years":
            yield speaker.wait(each)
        else:
            yield speaker.phrase(each)
    for each in way.measures:
        if each.status == "unknown" and each.have is not None:
            fact = speaker.fact(each.fact)
            yield words.say("gap-open", label=speaker.label(fact.name), have=spoken(words, fact, each.have))
    open_facts = [each.fact for each in way.measures if each.status == "unknown" and each.have is None]
    if open_facts:
        yield words.say("gap-unknown", labels=speaker.listed(open_facts))


def _level(speaker: Speaker, fact: Fact, told: Measure) -> str:
    """The level at hand where it will do, else the one needed."""
    will_do = told.status == "met" and isinstance(told.have, str)
    return short_value(speaker.words, fact, str(told.have if will_do else told.needed))


def _needed_years(speaker: Speaker, told: Measure) -> str:
    return measure(speaker.words, speaker.fact(told.fact), float(str(told.needed)))


def _is_years(speaker: Speaker, told: Measure) -> bool:
    return speaker.fact(told.fact).kind == "years"
