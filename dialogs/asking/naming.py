"""What a question names: things and what is ruled of them, the tier and the way, and facts with their values.

省科技进步二等奖，我排第三，破格高工能算一项吗
facts     science_award = provincial_second     (read as a story is)
things    奖, 科技进步奖                          (asked.yaml)
tier      senior      path  exceptional         (glossary.yaml)
"""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from criteria.asking import items_of, with_broader, with_parts
from criteria.policy.knowledge import Ruling, Thing
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile
from dialogs.asking.aims import HIDDEN, aims_of
from dialogs.asking.english import in_known_words, unknown_words
from dialogs.asking.forms import Form, form_of
from dialogs.asking.qualifying import ASKED, Qualifier, asked_of_it, qualifiers_in
from dialogs.asking.stating import Reading, Stated, known_of, stated_in, story_of
from dialogs.asking.things import Names, Stretch, with_denial
from dialogs.knowledge.index import index_of
from dialogs.knowledge.wordings import normalised
from dialogs.understanding.lexicon import GENERAL

_AS_WHAT = GENERAL.spoken("asking", "as_what")
_NEEDING = GENERAL.spoken("asking", "needing")
_Ruled: TypeAlias = tuple[Ruling, tuple[Stretch, ...]]


@dataclass(frozen=True, slots=True)
class Named:
    """What is named.

    `told` are the facts that the question states (as they were read: `stated`); `things` are named without a
    value of anybody's, `supposed` are the values that they are by themselves (团标 is one standard), `behind`
    are those that another one shall stand for. `without`: it is asked what is if the things are not there.
    `tiers` are those aimed at, or none; `beside` are the titles that are asked to be needed before, `skipped`
    those of them that shall be left out. `qualifiers` are the words that take back what is asked about.
    """

    text: str
    form: Form
    stated: tuple[Stated, ...]
    told: Profile
    things: tuple[Thing, ...]
    behind: tuple[Thing, ...]
    without: bool
    rulings: tuple[Ruling, ...]
    tiers: tuple[str, ...]
    beside: tuple[str, ...]
    skipped: tuple[str, ...]
    path: str | None
    supposed: Profile
    qualifiers: tuple[Qualifier, ...] = ()

    @property
    def about(self) -> tuple[str, ...]:
        """The facts that the things named stand for."""
        return tuple(dict.fromkeys(fact for thing in self.things for fact in thing.about))


def named_in(policy: Policy, text: str, today: date) -> Named:
    """All that a question names."""
    clean = normalised(in_known_words(policy, text))
    form, names, index = form_of(clean), policy.derived(Names), index_of(policy)
    aims = aims_of(index, clean, is_need=form.name == "need")
    form = _of_two_things(aims.rest, form, names)
    before, behind = _divided(aims.rest, form)
    path = names.way_in(clean)
    things = names.things_in(before)
    rulings = _borne(policy, names.rulings_in(clean, path), [thing for thing, _ in things])
    stating = _without_how_many(before, form)
    reading = Reading(
        policy,
        stating,
        form,
        _asked_of(policy, aims.tiers, path),
        today,
        story_of(policy, stating, today),
        refused=any(each.first and each.about == "worth" and not each.holds for each, _ in rulings),
    )
    stated = stated_in(reading, things)
    supposed = _supposed(policy, [thing for thing, _ in things])
    about = tuple(fact for thing, _ in things for fact in thing.about)
    spans = [span for _, spans in things for span in spans]
    spans += _beside_the_point(policy, stating, rulings, {*about, *(each.fact for each in stated)})
    asked_of = asked_of_it(reading, spans)
    if form.name == "need" and (words := unknown_words(policy, text)):
        asked_of = (Qualifier(ASKED, " ".join(words)),)
    return Named(
        clean,
        form,
        stated,
        {each.fact: known_of(each.outcome, today) for each in stated},
        tuple(thing for thing, _ in things),
        tuple(thing for thing, _ in names.things_in(behind)),
        any(names.lacks(clean, spans) for _, spans in (*things, *rulings)),
        tuple(ruling for ruling, _ in rulings),
        aims.tiers,
        aims.beside,
        aims.skipped,
        path,
        supposed,
        (*qualifiers_in(reading, stated, about, spans), *asked_of),
    )


def _borne(policy: Policy, found: Iterable[_Ruled], things: Iterable[Thing]) -> tuple[_Ruled, ...]:
    """The rulings that are said of what is named: a place is none of the benefit's (创效2000万，我排第八)."""
    about = {fact for thing in things for fact in thing.about}
    related = with_broader(policy, about) | with_parts(policy, about)
    return tuple(pair for pair in found if not (about and pair[0].of) or related.intersection(pair[0].of))


def _beside_the_point(
    policy: Policy, text: str, rulings: Iterable[_Ruled], facts: Set[str]
) -> Iterator[Stretch]:
    """Where things are named that are not asked about, with a no before them: 没有论文，软著6个够吗."""
    asked = with_broader(policy, facts) | with_parts(policy, facts)
    for stretch, about in policy.derived(Names).mentions_in(text):
        yield stretch if asked.intersection(about) else with_denial(text, stretch)
    for ruling, spans in rulings:
        if ruling.about == "need" and not ruling.holds:
            yield from (with_denial(text, span) for span in spans)
        elif ruling.about in ("worth", "counts"):
            yield from spans  # what is ruled of them is told by the ruling


def _supposed(policy: Policy, things: Iterable[Thing]) -> Profile:
    """The values that things are, as facts; of a set all that are named."""
    values: dict[str, Known] = {}
    for thing in things:
        for fact, value in thing.value.items():
            before = values.get(fact)
            members = before if isinstance(before, frozenset) else frozenset()
            values[fact] = members | {value} if policy.vocabulary[fact].kind == "set" else value
    return values


def _asked_of(policy: Policy, tiers: tuple[str, ...], path: str | None) -> frozenset[str]:
    """The facts that the way which is named asks of these tiers beside the usual one, else the usual one."""
    usual = {tier.id: next(iter(tier.paths)) for tier in policy.tiers}
    items = [each for each in items_of(policy, "normal") if each.tier in tiers]
    own = [each for each in items if path in each.paths and usual[each.tier] not in each.paths]
    asking = own or [each for each in items if usual[each.tier] in each.paths]
    return frozenset(fact for each in asking for fact in each.facts)


def _without_how_many(text: str, form: Form) -> str:
    """The text without what asks how many or how long: it states nothing."""
    if form.name not in ("amount", "duration") or not form.word:
        return text
    start = text.find(form.word)
    end = start + len(form.word)
    while needing := next((word for word in _NEEDING if text[:start].endswith(word)), None):
        start -= len(needing)
    return text[:start] + HIDDEN * (end - start) + text[end:]


def _of_two_things(text: str, form: Form, names: Names) -> Form:
    """The form of a question whether one thing is another: 教材算专著吗 does not ask whether books count."""
    if form.name != "worth":
        return form
    for word in _AS_WHAT:
        _, found, behind = text.rpartition(word)
        if found and any(min(spans)[0] == 0 for _, spans in names.things_in(behind)):
            return replace(form, name="stands", word=word)
    return form


def _divided(text: str, form: Form) -> tuple[str, str]:
    if form.name != "stands" or form.word not in text:
        return text, ""
    before, _, behind = text.rpartition(form.word)
    return before, behind
