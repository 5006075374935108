"""The facts that a question states: read as a story's are, and what it names beside them.

    省科技进步二等奖，我排第三，能算吗   science_award = provincial_second   (a story's fact)
    两个软著评工程师够吗                 software_copyrights = 2             (a number at a thing)
    没有软著能评高工吗                   software_copyrights = 0             (a thing that is not there)
    市级二等奖评工程师算吗               project_award = municipal           (a thing of that value)
    高级工满一年能报吗                   skill_years = 1                     (a time at a title)

What the tier is that is aimed at is no fact, nor is what is declared of one's conduct.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from criteria.asking import NONE, nothing_of
from criteria.policy.knowledge import Thing
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known
from criteria.profile import contradictions
from dialogs.asking.aims import BETWEEN, HIDDEN, duration_at_start, without_prefixes
from dialogs.asking.forms import ANSWERED, Form
from dialogs.asking.things import Stretch, is_without
from dialogs.knowledge.wordings import unit_at
from dialogs.stories import Story, StoryError, read_story
from dialogs.understanding import understand
from dialogs.understanding.dates import years_since
from dialogs.understanding.lexicon import GENERAL
from dialogs.understanding.numerals import extent, read_numeral
from dialogs.understanding.reading import Bounded, Since, Taken

Stating: TypeAlias = Taken | Bounded | Since

LONGEST_NUMBER = 12
"""Characters before a thing in which its number may stand."""

NOT_MEANT = ("planned", "pending", "group", "yearly", "unqualified")
"""The reasons for which what a story says of a fact is none, whatever number stands at it."""

_NOT_COUNTED = GENERAL.spoken("asking", "not_counted")
_YEARLY_BEFORE = GENERAL.spoken("asking", "yearly_before")
_YEARLY_BEHIND = GENERAL.spoken("asking", "yearly_behind")
_ONE_YEAR = GENERAL.spoken("asking", "one_year")
_ONE_YEAR_SPELT = "".join(GENERAL.spoken("asking", "one_year_spelt"))
_NOT_COUNTED_BEHIND = GENERAL.spoken("asking", "not_counted_behind")
_AFTER_NUMBER = GENERAL.spoken("asking", "after_number")
_NUMBERED = ("count", "amount", "percent")


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact that a question states, as it was read, and the words that told it where a story did."""

    fact: str
    outcome: Stating
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question is read with: its plain writing without what it aims at, what it wants, the facts that
    are asked of the tiers it aims at, what a story of it tells, and whether a ruling refuses what it names (a
    prize of rank six).
    """

    policy: Policy
    text: str
    form: Form
    asked: Container[str]
    today: date
    story: Story
    refused: bool = False


def stated_in(reading: Reading, things: Sequence[tuple[Thing, tuple[Stretch, ...]]]) -> tuple[Stated, ...]:
    """The facts of a question; `things` are those it names."""
    policy, text, form, today = reading.policy, reading.text, reading.form, reading.today
    found: dict[str, Stating] = {}
    is_answered = form.name in ANSWERED
    story = reading.story
    quotes: dict[str, str] = {}
    for fact, outcome, quote in _told(policy, story):
        if not is_answered and policy.vocabulary[fact].kind == "flag" and _is_asked(quote, form):
            continue  # whoever asks how many experts must recommend says nothing of himself
        if not _is_sound_none(policy, fact, outcome, text, things) or _is_of_a_number(
            policy, fact, quotes, quote
        ):
            continue  # 两个正高专家推荐 tells the experts, and no employer
        timed = dict(_time_at(policy, policy.vocabulary[fact], outcome, quote, found, today))
        found |= {fact: outcome, **timed}
        quotes |= dict.fromkeys((fact, *timed), quote)
    named_by_things: set[str] = set()
    first = min((min(spans)[0] for _, spans in things), default=0)
    number_first = number_before(text[:first]) is not None
    for thing, spans in things:
        said = dict(_plainly(reading, thing, spans))
        if not said and not _is_not_meant(thing, story):
            numbers = _numbers(text, spans, number_first=number_first)
            said = dict(_counted(policy, thing, numbers, reading.asked, today))
            said = said if is_answered or Taken(1) not in said.values() else {}  # 一个难题多大才算
            said = said if found.keys() >= said.keys() or not _is_heard(policy, thing, found) else {}
            for fact in _of_another(policy, said, found, quotes, text[slice(*min(spans))]):
                del found[fact]
        levels = {fact for fact in said if policy.vocabulary[fact].kind == "choice"}
        if levels & named_by_things and text[slice(*min(spans))] not in form.part:
            continue  # 二级证算不算，条文要的是一级
        named_by_things |= levels
        found |= said
    stated = tuple(Stated(fact, outcome, quotes.get(fact, "")) for fact, outcome in found.items())
    return _sound(policy, tuple(each for each in stated if not _is_declared(policy, each.fact)), today)


def _is_of_a_number(policy: Policy, fact: str, quotes: Mapping[str, str], quote: str) -> bool:
    """Whether a yes is heard in the words that told a number: 两个正高专家推荐 tells of no employer."""
    is_yes = policy.vocabulary[fact].kind == "flag"
    return is_yes and any(
        policy.vocabulary[other].kind == "count" and said == quote for other, said in quotes.items()
    )


def _is_sound_none(
    policy: Policy,
    fact: str,
    outcome: Stating,
    text: str,
    things: Iterable[tuple[Thing, tuple[Stretch, ...]]],
) -> bool:
    """Whether a story that tells of a number that there is none is right where the thing stands: in
    授权通知书到了没交费 a no is near a thing, and not said of it.
    """
    if not policy.vocabulary[fact].is_number or outcome != Taken(0):
        return True
    named = [spans for thing, spans in things if fact in thing.about]
    return bool(named) and all(is_without(text, spans) for spans in named)


def _of_another(
    policy: Policy,
    said: Mapping[str, Stating],
    found: Mapping[str, Stating],
    quotes: Mapping[str, str],
    name: str,
) -> tuple[str, ...]:
    """The years heard of something else from the words that name a thing: 经济师在本岗位干满一年."""
    years = [fact for fact in said if policy.vocabulary[fact].kind == "years"]
    return tuple(
        fact
        for fact, outcome in found.items()
        if years and fact not in said and policy.vocabulary[fact].kind == "years"
        and outcome in said.values() and name in quotes.get(fact, "")
    )  # fmt: skip


def known_of(outcome: Stating, today: date) -> Known:
    """What is known on a day of a fact that was read."""
    match outcome:
        case Taken(value):
            return value
        case Bounded(bounds):
            return bounds
        case Since():
            return years_since(outcome, today)


def story_of(policy: Policy, text: str, today: date) -> Story:
    """What a story would tell; nothing of a text that is none."""
    try:
        return read_story(policy, _one_year_spelt(text), today=today)
    except StoryError:
        return Story()


def _told(policy: Policy, story: Story) -> Iterator[tuple[str, Stating, str]]:
    """What a story tells; of a broader fact and a narrower one read from the same words the narrower."""
    quoted = {(each.fact, each.quote) for each in story.facts}
    for each in story.facts:
        narrower = policy.vocabulary[each.fact].at_least
        if not any((fact, each.quote) in quoted for fact in narrower):
            yield each.fact, each.outcome, each.quote


def _is_not_meant(thing: Thing, story: Story) -> bool:
    """Whether a thing is heard as planned, pending or somebody else's, so that its number is no fact."""
    return any(
        each.reason.message.rpartition("-")[2] in NOT_MEANT and not set(thing.about).isdisjoint(each.facts)
        for each in story.doubtful
    )


def _one_year_spelt(text: str) -> str:
    """The text with 一年 as a number, where it is a time and does not mean each year."""
    for word in _ONE_YEAR:
        before, *parts = text.split(word)
        for part in parts:
            is_yearly = before.endswith(_YEARLY_BEFORE) or part.startswith(_YEARLY_BEHIND)
            before += (word if is_yearly else _ONE_YEAR_SPELT) + part
        text = before
    return text


def _time_at(
    policy: Policy, level: Fact, outcome: Stating, quote: str, found: Iterable[str], today: date
) -> Iterator[tuple[str, Stating]]:
    """The years since a title, where they stand right behind it."""
    years = next((policy.vocabulary[each] for each in level.beside), None)
    if years is None or years.name in found or outcome == Taken(nothing_of(level)):
        return
    for at in range(1, len(quote)):
        if (time := duration_at_start(quote[at:])) is None:
            continue
        if understand(policy, level, quote[:at], today=today).outcome == outcome:
            read = understand(policy, years, time, today=today).outcome
            if isinstance(read, Taken | Bounded):
                yield years.name, read
            return


def _plainly(reading: Reading, thing: Thing, spans: tuple[Stretch, ...]) -> Iterator[tuple[str, Stating]]:
    """What a thing says by itself: that there is none of it, or which level it is, and since when."""
    policy, text = reading.policy, reading.text
    if is_without(text, spans):
        fact = policy.vocabulary[thing.about[0]]
        is_told = len(thing.about) == 1 and not thing.value and (fact.kind != "choice" or NONE in fact.values)
        if is_told:
            yield fact.name, Taken(nothing_of(fact))
        return
    for name, value in thing.value.items():
        fact = policy.vocabulary[name]
        if fact.kind == "choice" and not reading.refused:
            yield name, Taken(value)
            yield from _since(reading, fact, text[max(until for _, until in spans) :])


def _since(reading: Reading, level: Fact, behind: str) -> Iterator[tuple[str, Stating]]:
    """The years since a level that stand right behind it."""
    time = duration_at_start(behind)
    years = next((reading.policy.vocabulary[each] for each in level.beside), None)
    if time is not None and years is not None:
        read = understand(reading.policy, years, time, today=reading.today).outcome
        if isinstance(read, Taken | Bounded):
            yield years.name, read


def _is_heard(policy: Policy, thing: Thing, found: Iterable[str]) -> bool:
    """Whether something was heard of a thing already, itself, as a part of it or with it as a part."""
    about = {*thing.about, *(part for fact in thing.about for part in policy.vocabulary[fact].at_least)}
    broader = {fact.name for fact in policy.vocabulary.values() if about.intersection(fact.at_least)}
    return not (about | broader).isdisjoint(found)


def _counted(
    policy: Policy, thing: Thing, numbers: Iterable[str], asked: Container[str], today: date
) -> Iterator[tuple[str, Stating]]:
    """How many of a thing there are, or how long: by the first of its facts that can be read so, those that
    are asked for before others.
    """
    names = sorted(thing.about, key=lambda name: name not in asked)
    facts = [policy.vocabulary[name] for name in names]
    for phrase in numbers:
        for fact in facts:
            is_numbered = fact.kind in _NUMBERED or (fact.kind == "years" and fact.applies_with is None)
            read = understand(policy, fact, phrase, today=today).outcome if is_numbered else None
            if isinstance(read, Taken | Bounded):
                yield fact.name, read
                return


def _numbers(text: str, spans: tuple[Stretch, ...], *, number_first: bool) -> Iterator[str]:
    """The numbers at a thing, the likelier one first, and the time that stands behind it."""
    start, end = min(spans)[0], max(until for _, until in spans)
    behind, before = _number_behind(text[end:]), number_before(text[:start])
    time = duration_at_start(text[end:])
    found = (time, before, behind) if number_first else (time, behind, before)
    return (phrase for phrase in found if phrase is not None)


def _number_behind(text: str) -> str | None:
    """The number with its unit that stands right behind a thing."""
    rest = without_prefixes(text, BETWEEN)
    phrase = _number_at(rest, 0)
    if phrase is None:
        return None
    then = rest[len(phrase) :]
    return phrase if not then or then.startswith(_AFTER_NUMBER) else None


def number_before(text: str) -> str | None:
    """The number with its unit that stands right before a thing."""
    for at in range(max(0, len(text) - LONGEST_NUMBER), len(text)):
        phrase = None if text[:at].endswith(_NOT_COUNTED) else _number_at(text, at)
        if phrase is not None and not without_prefixes(text[at + len(phrase) :], BETWEEN):
            return phrase
    return None


def _number_at(text: str, at: int) -> str | None:
    end = extent(text, at)
    numeral = read_numeral(text[at:end]) if end > at else None
    if numeral is None or numeral.vague:
        return None
    phrase = text[at:end] + unit_at(text, end)
    return None if text.startswith(_NOT_COUNTED_BEHIND, at + len(phrase)) else phrase


def _is_asked(quote: str, form: Form) -> bool:
    """Whether words stand in the part that asks."""
    return HIDDEN in quote or quote in form.part


def _is_declared(policy: Policy, fact: str) -> bool:
    """Whether a fact is one that everybody declares of himself: a question about it is about anybody."""
    return not set(policy.parts.bars).isdisjoint(policy.vocabulary[fact].clauses)


def _sound(policy: Policy, stated: tuple[Stated, ...], today: date) -> tuple[Stated, ...]:
    """What is stated without what contradicts itself."""
    facts = {each.fact: known_of(each.outcome, today) for each in stated}
    wrong = {name for problem in contradictions(policy.vocabulary, facts) for name in problem.facts}
    return tuple(each for each in stated if each.fact not in wrong)
