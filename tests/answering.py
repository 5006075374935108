"""How somebody answers what stands open: the buttons that are pressed by whom a profile is known of."""

from collections.abc import Iterator, Mapping

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Range, number_bounds
from criteria.screens import nothing_of
from dialogs.in_words import spoken, spoken_value
from dialogs.interview.number_choices import bands
from dialogs.messages import words_of
from dialogs.replies import Button, Reply
from dialogs.session import Session

Profile = Mapping[str, Known]


def buttons_for(policy: Policy, session: Session, shown: Reply, profile: Profile) -> tuple[Button, ...]:
    """The buttons of the open question, pressed at once by whom this is known of; 不清楚 where it is not.

    A declaration with exceptions takes two answers: that there are some, and which.
    """
    words, name = words_of(policy, session.language), session.asked
    if session.together:
        return tuple(_of_several(policy, session, shown, profile))
    if name is None or name not in profile:
        return (_labelled(shown, words.say("control-unknown")),)
    fact, known = policy.vocabulary[name], profile[name]
    if isinstance(known, frozenset):
        if not known:
            return (_labelled(shown, words.say("button-nothing")),)
        members = [spoken_value(words, fact, member) for member in sorted(known)]
        return tuple(_labelled(shown, label) for label in (*members, words.say("button-done")))
    if isinstance(known, int | float) and not isinstance(known, bool):
        known = next(band for band in bands(policy, fact.name) if holds(band, known))
    return (_labelled(shown, spoken(words, fact, known)),)


def _of_several(policy: Policy, session: Session, shown: Reply, profile: Profile) -> Iterator[Button]:
    facts = [policy.vocabulary[name] for name in session.together]
    if session.form == "declaration":
        yes, no = shown.choices
        yield yes if all(profile.get(fact.name) is fact.better for fact in facts) else no
        return
    ticked = list(_ticked(facts, session.form, shown, profile))
    yield from ticked
    yield next(each for each in shown.choices if each.role == ("go" if ticked else "control"))


def _ticked(facts: list[Fact], form: str, shown: Reply, profile: Profile) -> Iterator[Button]:
    options = iter([each for each in shown.choices if each.role in ("choice", "unsure")])
    for fact in facts:
        for value in fact.values if form == "choices" else (None,):
            button = next(options)
            if fact.name in profile and _is_so(fact, form, value, profile[fact.name]):
                yield button
        unsure = next(options)
        if fact.name not in profile:
            yield unsure


def _is_so(fact: Fact, form: str, value: str | None, known: Known) -> bool:
    if form == "choices":
        return known == value
    if form == "exceptions":
        return known is not fact.better
    return number_bounds(fact, known)[1] > 0 if isinstance(known, Range) else known != nothing_of(fact)


def _labelled(shown: Reply, label: str) -> Button:
    buttons = (*shown.choices, *shown.controls)
    found = [each for each in buttons if each.label == label]
    assert found, f"no button {label!r} among {[each.label for each in buttons]}"
    return found[0]


def holds(band: Known, number: float) -> bool:
    """Whether a number lies in a band (closed below, open above unless it is a count's)."""
    if not isinstance(band, Range):
        return band == number
    high = float("inf") if band.high is None else band.high
    return (band.low or 0) <= number and (number < high if band.high_open else number <= high)
