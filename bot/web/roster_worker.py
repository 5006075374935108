"""What the process that works on a table does: `python -m bot.web.roster_worker`, spoken to by
`bot/web/roster_process.py`.

`look` tells what the columns of a table are taken for, `assess` makes the result workbook. It first gives up
what it does not need: more memory or time than a table takes, and files of any kind, so that nothing of the
table can come to lie on a disk.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import orjson

from bot.faults import BadInputError, ServiceError, whereabouts

if TYPE_CHECKING:
    from bot.assessing.reading import Setting
    from bot.records.faults import Record
    from bot.records.tables import TableReading
    from dialogs.rosters.columns import Column, ColumnMapping
    from dialogs.understanding.reading import Reason

MEMORY_BYTES: Final = 1536 * 1024 * 1024
CPU_SECONDS: Final = 130
"""A little more than the work may take: who started us stops us before, unless they are gone."""

MOST_PEOPLE: Final = 5_000
MOST_COLUMNS: Final = 200
SAMPLES: Final = 3
LONGEST_SAMPLE: Final = 24
MOST_PASSED: Final = 50
AT_ONCE: Final = 128
"""People that are assessed together; after each such step it is told how far the work is."""


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
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, allowed = resource.getrlimit(limit)
        resource.setrlimit(
            limit, (most, most) if allowed == resource.RLIM_INFINITY else (min(most, allowed),) * 2
        )


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
    from bot.records.tables import read_table  # noqa: PLC0415  as above

    setting = _setting(task)
    with open_table(Source.of_bytes(task["name"], content)) as table:
        reading = read_table(table, setting.policy, today=setting.today)
        if len(reading.columns) > MOST_COLUMNS:
            raise ServiceError("web-roster-too-wide", most=MOST_COLUMNS, count=len(reading.columns))
        first, people = _first_and_count(reading)
    return {
        "people": people,
        "head_rows": list(reading.head_rows),
        "passed": [[each.first, each.last, each.reason] for each in reading.passed[:MOST_PASSED]],
        "columns": [_column(column, first) for column in reading.columns],
    }, b""


def _first_and_count(reading: "TableReading") -> tuple[list[Sequence[object]], int]:
    from bot.records.faults import TableRow  # noqa: PLC0415  as above

    first: list[Sequence[object]] = []
    people = 0
    for record in _bounded(reading):
        people += 1
        if isinstance(record, TableRow) and len(first) < 5 * SAMPLES:
            first.append(record.cells)
    if not people:
        raise ServiceError("web-roster-nobody")
    return first, people


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
        "samples": [_short(text) for text in dict.fromkeys(shown)][:SAMPLES],
    }


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SAMPLE else f"{text[:LONGEST_SAMPLE]}…"


def _reason(reason: "Reason") -> dict[str, object]:
    return {"message": reason.message, "variables": dict(reason.variables)}


def _assess(task: Mapping[str, Any], content: bytes, answers: BinaryIO) -> tuple[dict[str, object], bytes]:
    """The result workbook, and what stands in it in numbers."""
    from bot.assessing.batch import assess_stretch  # noqa: PLC0415  as above
    from bot.records.opening import open_table  # noqa: PLC0415  as above
    from bot.records.sources import Source  # noqa: PLC0415  as above
    from bot.records.tables import read_table  # noqa: PLC0415  as above
    from bot.records.writing import FORMATS  # noqa: PLC0415  as above

    setting = _setting(task)
    likely: Counter[str] = Counter()
    doubtful, refused, done = 0, 0, 0
    written = BytesIO()
    with open_table(Source.of_bytes(task["name"], content)) as table:
        reading = read_table(table, setting.policy, today=setting.today, mapping=_mapping(task))
        output, finish = FORMATS[".xlsx"]()(written, setting, [reading])
        numbered = enumerate(_bounded(reading), start=1)
        while stretch := list(islice(numbered, AT_ONCE)):
            results = assess_stretch(stretch, setting)
            likely.update(each or "" for each in results.outcomes.likely)
            doubtful += sum(len(cells or ()) for cells in results.columns.doubtful.values())
            refused += len(results.columns.refused)
            output.add(results)
            done += len(stretch)
            _tell(answers, {"done": done, "total": task["people"]})
        finish()
    return {
        "people": done,
        "likely": dict(likely),
        "doubtful": doubtful,
        "refused": refused,
        "passed": [[each.first, each.last, each.reason] for each in reading.passed[:MOST_PASSED]],
    }, written.getvalue()


def _mapping(task: Mapping[str, Any]) -> "ColumnMapping":
    from dialogs.rosters.columns import Chosen  # noqa: PLC0415  as above

    return {
        (head, place): Chosen(fact or None, unit or None, member or None)
        for head, place, fact, unit, member in task["mapping"]
    }


_TASKS: Final = {"look": _look, "assess": _assess}

if __name__ == "__main__":
    main()
