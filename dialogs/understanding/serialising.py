"""A reading as a JSON object, for those outside who do not speak Python."""

from typing import assert_never

from criteria.policy.vocabulary import Fact, Known, Range
from dialogs.understanding.reading import Bounded, Intent, Reading, Since, Taken, Unclear
from locales.wording import Wording


def to_json(reading: Reading, words: Wording, fact: Fact | None = None) -> dict[str, object]:
    """The reading as the object that `chuangping understand` prints; whole numbers are integers.

    Exactly one of the keys value, range, since, intent and unclear; `open` beside range, `heard` beside
    unclear where something was heard that one tap would confirm, and `also` beside any where other facts are
    told. The members of a set stand in the order of the fact's values, or by name.
    """
    told = _outcome(reading, words, fact)
    if reading.also:
        told["also"] = {name: _told(known, None) for name, known in reading.also.items()}
    return told


def _outcome(reading: Reading, words: Wording, fact: Fact | None) -> dict[str, object]:
    match reading.outcome:
        case Taken(told) | Bounded(told) | (Since() as told):
            return _told(told, fact)
        case Intent(name):
            return {"intent": name}
        case Unclear(reason, heard):
            unclear: dict[str, object] = {"unclear": reason.say(words)}
            return unclear if heard is None else unclear | {"heard": _told(heard, fact)}
    assert_never(reading.outcome)


def _told(told: Known | Since, fact: Fact | None) -> dict[str, object]:
    match told:
        case Range():
            return _range(told)
        case Since():
            return {"since": told.to_the_month}
        case frozenset():
            order = list(fact.values) if fact else sorted(told)
            return {"value": [member for member in order if member in told]}
    return {"value": _plain(told)}


def _range(bounds: Range) -> dict[str, object]:
    ends = {"lo": bounds.low_open, "hi": bounds.high_open}
    return {
        "range": [_plain(bounds.low), _plain(bounds.high)],
        "open": [end for end, is_open in ends.items() if is_open],
    }


def _plain(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value
