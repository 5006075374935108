"""What somebody of whom a profile is known presses on a page, which is read as it stands there."""

from collections.abc import Iterator, Sequence

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known
from criteria.screens import nothing_of
from dialogs.in_words import label, spoken, spoken_value
from dialogs.interview.number_choices import bands
from dialogs.messages import words_of
from tests.answering import Profile, holds
from tests.bot.web.browsing import Shown, can_be_pressed, language_of, last_said
from tests.policies import hunan


def presses(policy: Policy, page: str, profile: Profile) -> list[str]:
    """The keys that are pressed or ticked on the open question; 不清楚 for what is not in the profile."""
    return _Page(policy, page, profile).keys()


def is_asked(fact: str, page: str) -> bool:
    """Whether a page asks for a fact of the first policy, by itself or among others."""
    words = words_of(hunan(), language_of(page))
    shown = can_be_pressed(page[page.index('<section id="answer"') :])
    said = _close(last_said(page) + "".join(each.label + each.question for each in shown))
    messages = (f"question-{fact}", f"item-{fact}")
    return any(_close(words.say(each)) in said for each in messages if words.knows(each))


class _Page:
    def __init__(self, policy: Policy, page: str, profile: Profile) -> None:
        self.policy, self.profile = policy, profile
        self.words = words_of(policy, language_of(page))
        self.said = _close(last_said(page))
        self.shown = can_be_pressed(page[page.index('<section id="answer"') :])

    def keys(self) -> list[str]:
        if any(each.kind == "unsure" for each in self.shown):
            ticked = [each.key for each in self._ticked()]
            end = "primary" if ticked else "choice"
            return [*ticked, next(each.key for each in self.shown if not each.is_box and each.kind == end)]
        if any(each.label == self.words.say("declaration-no") for each in self.shown):
            declared = [fact for fact in self._facts() if self._says(f"item-{fact.name}")]
            fine = all(self.profile.get(fact.name) is fact.better for fact in declared)
            return [self._labelled(self.words.say(f"declaration-{'yes' if fine else 'no'}"))]
        fact = next(fact for fact in self._facts() if self._says(f"question-{fact.name}"))
        if fact.name not in self.profile:
            return [self._labelled(self.words.say("control-unknown"))]
        return [self._labelled(each) for each in self._answers(fact, self.profile[fact.name])]

    def _facts(self) -> Sequence[Fact]:
        return tuple(self.policy.vocabulary.values())

    def _says(self, message: str) -> bool:
        return self.words.knows(message) and _close(self.words.say(message)) in self.said

    def _labelled(self, wanted: str) -> str:
        found = [each.key for each in self.shown if _close(each.label) == _close(wanted)]
        assert found, f"no button {wanted!r} among {[each.label for each in self.shown]}"
        return found[0]

    def _answers(self, fact: Fact, known: Known) -> Iterator[str]:
        if isinstance(known, frozenset):
            yield from (spoken_value(self.words, fact, member) for member in sorted(known))
            yield self.words.say("button-done" if known else "button-nothing")
        elif isinstance(known, int | float) and not isinstance(known, bool):
            band = next(band for band in bands(self.policy, fact.name) if holds(band, known))
            yield spoken(self.words, fact, band)
        else:
            yield spoken(self.words, fact, known)

    def _ticked(self) -> Iterator[Shown]:
        """The boxes that are ticked: each belongs to the fact that its words, or its question's, tell."""
        fact: Fact | None = None
        for each in self.shown:
            if not each.is_box:
                continue
            if each.kind != "unsure":
                fact = self._fact_of(each)
            assert fact, each
            if each.kind == "unsure":
                is_ticked = fact.name not in self.profile
            else:
                is_ticked = fact.name in self.profile and self._is_so(each, fact, self.profile[fact.name])
            if is_ticked:
                yield each

    def _fact_of(self, box: Shown) -> Fact:
        for fact in self._facts():
            if box.question and _close(box.question) == _close(self.words.say(f"question-{fact.name}")):
                return fact
            if not box.question and _close(box.label) in map(_close, self._names_of(fact)):
                return fact
        raise AssertionError(box)

    def _names_of(self, fact: Fact) -> Iterator[str]:
        if self.words.knows(f"item-{fact.name}"):
            yield self.words.say(f"item-{fact.name}")
        if fact.kind == "flag":
            exception = "exception-not" if fact.better else "exception-is"
            yield self.words.say(exception, label=label(self.words, fact))

    def _is_so(self, box: Shown, fact: Fact, known: Known) -> bool:
        if box.question:
            return _close(box.label) == _close(spoken(self.words, fact, known))
        is_item = _close(box.label) == _close(self.words.say(f"item-{fact.name}"))
        return known != nothing_of(fact) if is_item else known is not fact.better


def _close(text: str) -> str:
    """A text without its blanks: where tags stand between words, a page has more of them."""
    return "".join(text.split())
