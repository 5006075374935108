"""What is answered stays short enough for an assistant to read; where something is left out, that is said.

{"shortened": "trace 只写到第 4 层；…", "record": 1, "clause": "10", "trace": […]}
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, Final

import orjson

from bot.agents.answers import Told
from locales.wording import Wording

LONGEST: Final = 20_000
"""Characters of the JSON of an answer: fewer than these."""


def text_of(told: Told) -> str:
    """An answer as JSON."""
    return orjson.dumps(told).decode()


def fitted(told: Told, words: Wording) -> Told:
    """An answer that is short enough, with `shortened` to say what was left out and how to get it: the deeper
    steps of a trace first, then the end of the longest list.
    """
    said: list[str] = []
    if not _fits(told) and "trace" in told:
        levels = _levels_that_fit(told, words)
        said = [words.say("agents-shortened-trace", levels=levels)]
        told = _saying(said, {**told, "trace": _to_level(told["trace"], levels)})
    return told if _fits(told) else _with_shorter_list(told, said, words)


def _with_shorter_list(told: Told, said: Sequence[str], words: Wording) -> Told:
    lists = {name: part for name, part in told.items() if isinstance(part, list)}
    name = max(lists, key=lambda each: _length(lists[each]))

    def with_first(count: int) -> Told:
        left = words.say("agents-shortened-list", name=name, count=count, all=len(lists[name]))
        return _saying([*said, left], {**told, name: lists[name][:count]})

    return with_first(bisect_left(range(len(lists[name])), 1, key=lambda n: not _fits(with_first(n + 1))))


def _saying(said: Iterable[str], told: Told) -> Told:
    """The answer that says, before all else, what was left out."""
    return {"shortened": " ".join(said), **{name: part for name, part in told.items() if name != "shortened"}}


def _fits(told: Told) -> bool:
    return _length(told) < LONGEST


def _length(told: object) -> int:
    return len(orjson.dumps(told).decode())


def _levels_that_fit(told: Told, words: Wording) -> int:
    """How many levels of its trace an answer has room for, at least one."""
    trace = told["trace"]

    def is_too_long(levels: int) -> bool:
        said = [words.say("agents-shortened-trace", levels=levels)]
        return not _fits(_saying(said, {**told, "trace": _to_level(trace, levels)}))

    return max(1, bisect_left(range(1, _levels(trace)), 1, key=is_too_long))


def _levels(trace: Any) -> int:  # noqa: ANN401  JSON
    if isinstance(trace, list):
        return max(map(_levels, trace), default=0)
    return 1 + _levels(trace.get("steps", []))


def _to_level(trace: Any, levels: int) -> Any:  # noqa: ANN401  JSON
    if isinstance(trace, list):
        return [_to_level(each, levels) for each in trace]
    if levels == 1:
        return {name: part for name, part in trace.items() if name != "steps"}
    return {name: _to_level(part, levels - 1) if name == "steps" else part for name, part in trace.items()}
