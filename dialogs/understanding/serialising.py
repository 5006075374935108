"""A reading as a JSON object, for those outside who do not speak Python."""

from typing import assert_never

from criteria.policy.vocabulary import Fact, Known, Range
from dialogs.understanding.reading import Bounded, Intent, Reading, Since, Taken, Unclear
from locales.wording import Wording


def to_json(reading: Reading, words: Wording, fact: Fact | None = None) -> dict[str, object]:
    """The reading as the object that `chuangping understand` prints; whole numbers are integers.

    Exactly one of the keys value, range, since, intent and unclear; `open` beside range, and `also` beside
    any where other facts are told. The members of a set stand in the order of the fact's values, or by name.
    """
    told = _outcome(reading, words, fact)
    if reading.also:
        told["also"] = {name: _told(known) for name, known in reading.also.items()}
    return told


def _outcome(reading: Reading, words: Wording, fact: Fact | None) -> dict[str, object]:
    match reading.outcome:
        case Taken(frozenset() as members):
            order = list(fact.values) if fact else sorted(members)
            return {"value": [member for member in order if member in members]}
        case Taken(value):
            return {"value": _plain(value)}
        case Bounded(bounds):
            return _range(bounds)
        case Since() as since:
            return {"since": str(since)}
        case Intent(name):
            return {"intent": name}
        case Unclear(reason):
            return {"unclear": reason.say(words)}
    assert_never(reading.outcome)


def _told(known: Known | Since) -> object:
    if isinstance(known, Range):
        return _range(known)
    if isinstance(known, Since):
        return {"since": str(known)}
    return _plain(known)


def _range(bounds: Range) -> dict[str, object]:
    ends = {"lo": bounds.low_open, "hi": bounds.high_open}
    return {
        "range": [_plain(bounds.low), _plain(bounds.high)],
        "open": [end for end, is_open in ends.items() if is_open],
    }


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value
