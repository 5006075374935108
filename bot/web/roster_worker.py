"""What the process that works on a table does: `python -m bot.web.roster_worker`, spoken to by
`bot/web/roster_process.py`.

`look` tells what the columns of a table are taken for, `assess` makes the result workbook. It first gives up
what it does not need: more memory or time than a table takes, and files of any kind, so that nothing of the
table can come to lie on a disk.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import orjson

from bot.faults import BadInputError, ServiceError, whereabouts

if TYPE_CHECKING:
    from bot.assessing.reading import Setting
    from bot.records.faults import Record
    from dialogs.rosters.columns import Column, TableMapping
    from dialogs.understanding.reading import Reason

MEMORY_BYTES: Final = 1536 * 1024 * 1024
CPU_SECONDS: Final = 130
"""A little more than the work may take: who started us stops us before, unless they are gone."""

NICENESS: Final = 10

MOST_PEOPLE: Final = 5_000
MOST_COLUMNS: Final = 200
SAMPLES: Final = 3
LONGEST_SAMPLE: Final = 24
MOST_PASSED: Final = 500
FEWEST_AT_ONCE: Final = 8
MOST_AT_ONCE: Final = 1024
STEP_SECONDS: Final = 1.0
"""As many people are assessed together as take about so long; then it is told how far the work is."""


def main() -> None:
    """Do the one task that standard input brings."""
    answers = _only_for_answers()
    give_up_what_is_not_needed()
    task = orjson.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read(task["size"])
    try:
        told, result = _TASKS[task["task"]](task, content, answers)
    except BadInputError as error:
        _tell(answers, {"refused": _said(task, error.faults)})
    except ServiceError as error:
        _tell(answers, {"refused": _said(task, [error])})
    except MemoryError:
        _tell(answers, {"refused": _said(task, [ServiceError("web-roster-too-heavy")])})
    except Exception as error:  # noqa: BLE001  a mistake of ours is told without what the table holds
        _tell(answers, {"mistake": whereabouts(error)})
    else:
        _tell(answers, {"answer": told, "size": len(result)})
        answers.write(result)
        answers.flush()


def _only_for_answers() -> BinaryIO:
    """Standard output, which whatever is printed by mistake does not reach."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def give_up_what_is_not_needed() -> None:
    """Give up memory and time beyond what a table takes, files, and a memory dump."""
    try:
        import resource  # noqa: PLC0415  Windows has no such limits
    except ImportError:
        return
    with suppress(OSError):
        os.nice(NICENESS)  # whoever talks with the service comes first
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, allowed = resource.getrlimit(limit)
        limited = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        with suppress(ValueError):  # macOS knows no limit of memory
            resource.setrlimit(limit, (limited, limited))


def _tell(answers: BinaryIO, said: Mapping[str, object]) -> None:
    answers.write(orjson.dumps(said) + b"\n")
    answers.flush()


def _said(task: Mapping[str, Any], faults: Iterable[ServiceError]) -> str:
    from locales.wording import wording  # noqa: PLC0415  for a table that is refused

    words = wording(task["language"])
    return "\n".join(fault.say(words) for fault in faults)


def _setting(task: Mapping[str, Any]) -> "Setting":
    from bot.assessing.reading import Setting  # noqa: PLC0415  after the limits are set
    from bot.policies import versions_of  # noqa: PLC0415  as above
    from dialogs.messages import words_of  # noqa: PLC0415  as above

    os.environ["CHUANGPING_LANGUAGE"] = task["language"]
    now = datetime.now(UTC)
    policy = versions_of(task["policy"], [task["phase"]]).at(now)
    return Setting(policy, task["phase"], policy.document.day(now), words_of(policy, task["language"]))


def _look(task: Mapping[str, Any], content: bytes, _: BinaryIO) -> tuple[dict[str, object], bytes]:
    """What a table is taken for, and how many people it has."""
    from bot.records.opening import open_table  # noqa: PLC0415  as above
    from bot.records.sources import Source  # noqa: PLC0415  as above
    from bot.records.tables import look_at, read_table  # noqa: PLC0415  as above

    setting, source = _setting(task), Source.of_bytes(task["name"], content)
    with open_table(source) as table:
        look = look_at(table, setting.policy, rows=5 * SAMPLES)
    if len(look.columns) > MOST_COLUMNS:
        raise ServiceError("web-roster-too-wide", most=MOST_COLUMNS, count=len(look.columns))
    with open_table(source) as table:
        mapping = _for_counting(look.columns, setting)
        reading = read_table(table, setting.policy, today=setting.today, mapping=mapping)
        people = sum(1 for _ in _bounded(reading))
    if not people:
        raise ServiceError("web-roster-nobody")
    return {
        "people": people,
        "head_rows": list(look.head_rows),
        "passed": [[each.first, each.last, each.reason] for each in reading.passed[:MOST_PASSED]],
        "columns": [_column(column, look.rows) for column in look.columns],
    }, b""


def _for_counting(columns: "Sequence[Column]", setting: "Setting") -> "TableMapping | None":
    """Where no head is known, one column stands for a fact while the people are counted: who is somebody does
    not hang on it, and the page asks what the columns are.
    """
    from dialogs.rosters.columns import Chosen, TableMapping  # noqa: PLC0415  as above

    if any(column.fact for column in columns):
        return None
    headed = next((column for column in columns if column.head), columns[0])
    return TableMapping({(headed.head, headed.place): Chosen(next(iter(setting.policy.vocabulary)))})


def _bounded(records: "Iterable[Record]") -> "Iterator[Record]":
    for number, record in enumerate(records):
        if number >= MOST_PEOPLE:
            raise ServiceError("web-roster-too-many", most=MOST_PEOPLE)
        yield record


def _column(column: "Column", first: Sequence[Sequence[object]]) -> dict[str, object]:
    cells = [row[column.index] for row in first if column.index < len(row)]
    shown = [" ".join(str(cell).split()) for cell in cells if cell not in (None, "")]
    return {
        "index": column.index,
        "head": column.head,
        "place": column.place,
        "fact": column.fact,
        "unit": column.unit,
        "member": column.member,
        "proposed": list(column.proposed),
        "why": None if column.why is None else _reason(column.why),
        "cells": [_short(text) for text in dict.fromkeys(shown)][:SAMPLES],
    }


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SAMPLE else f"{text[:LONGEST_SAMPLE]}…"


def _reason(reason: "Reason") -> dict[str, object]:
    return {"message": reason.message, "variables": dict(reason.variables)}


def _assess(task: Mapping[str, Any], content: bytes, answers: BinaryIO) -> tuple[dict[str, object], bytes]:
    """The result workbook, and what stands in it in numbers, as its own sheet of totals counts them."""
    from bot.assessing.batch import assess_stretch  # noqa: PLC0415  as above
    from bot.records.opening import open_table  # noqa: PLC0415  as above
    from bot.records.sources import Source  # noqa: PLC0415  as above
    from bot.records.tables import read_table  # noqa: PLC0415  as above
    from bot.rosters.rows import RosterRows  # noqa: PLC0415  as above
    from bot.rosters.tally import Tally  # noqa: PLC0415  as above
    from bot.rosters.workbook import RosterWorkbook  # noqa: PLC0415  as above

    setting, written, tally, done = _setting(task), BytesIO(), Tally(), 0
    with open_table(Source.of_bytes(task["name"], content)) as table:
        reading = read_table(table, setting.policy, today=setting.today, mapping=_mapping(task))
        workbook = RosterWorkbook(written, setting, [reading])
        rows = RosterRows(setting, workbook.layout)
        numbered = enumerate(_bounded(reading), start=1)
        size, began = FEWEST_AT_ONCE, monotonic()
        while stretch := list(islice(numbered, size)):
            piece = rows(assess_stretch(stretch, setting))
            tally.add(piece.tally)
            workbook.write(piece)
            done += len(stretch)
            _tell(answers, {"done": done, "total": task["people"]})
            size, began = _next_size(size, monotonic() - began), monotonic()
        workbook.finish()
    return {
        "people": done,
        "likely": {tier: count for tier, count in tally.likely.items() if tier is not None},
        "kinds": dict(tally.people),
        "doubtful": tally.doubtful,
        "passed": [[each.first, each.last, each.reason] for each in reading.passed[:MOST_PASSED]],
    }, written.getvalue()


def _next_size(size: int, seconds: float) -> int:
    """How many people come next, after so many took so long."""
    if seconds < STEP_SECONDS / 2:
        return min(2 * size, MOST_AT_ONCE)
    return max(size // 2, FEWEST_AT_ONCE) if seconds > 2 * STEP_SECONDS else size


def _mapping(task: Mapping[str, Any]) -> "TableMapping":
    from dialogs.rosters.columns import Chosen, TableMapping  # noqa: PLC0415  as above

    chosen = {
        (head, place): Chosen(fact or None, unit or None, member or None)
        for head, place, fact, unit, member in task["mapping"]
    }
    return TableMapping(chosen, task["everybody"])


_TASKS: Final = {"look": _look, "assess": _assess}

if __name__ == "__main__":
    main()
