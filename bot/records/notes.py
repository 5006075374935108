"""What is said to whoever gives an office's own table: what of it was read, what was not, how to mend that.

Nothing is said of a table that has only facts, and a person in each row.
"""

import json
from collections.abc import Iterator

from bot.records.faults import shown
from bot.records.tables import TableReading
from criteria.policy.model import Policy
from dialogs.rosters.columns import Column, column_letters
from dialogs.rosters.telling import carried_through, offered, rows_passed, told_of, told_of_everybody
from locales.wording import Wording


def notes_of(table: TableReading, policy: Policy, words: Wording) -> Iterator[str]:
    """Each note in one line, plain and unescaped; complete once the last record was given."""
    if table.sheet:
        yield words.say("roster-told-sheet", file=table.name, sheet=shown(table.sheet))
    others = carried_through(table.columns)
    may_be = offered(table.columns)
    if others or may_be:
        read = sum(column.fact is not None for column in table.columns)
        rows = words.say("list-separator").join(map(str, table.head_rows))
        yield words.say(
            "roster-told", file=table.name, rows=rows, read=read, carried=len(others) + len(may_be)
        )
    for column in may_be:
        key = json.dumps(column.head, ensure_ascii=False)
        yield _of_column(
            "roster-told-offered", table, column, policy, words, key=key, fact=column.proposed[0]
        )
    for column in others:
        if column.why is not None:
            yield _of_column("roster-told-carried", table, column, policy, words)
    if table.everybody:
        told = told_of_everybody(table.everybody, policy, words)
        yield words.say("roster-told-everybody", file=table.name, told=told)
    if table.left_out:
        yield words.say("roster-told-left-out", file=table.name, count=table.left_out)
    if table.passed:
        yield words.say("roster-told-passed", file=table.name, rows=rows_passed(table.passed, words))


def _of_column(
    message: str, table: TableReading, column: Column, policy: Policy, words: Wording, **more: str
) -> str:
    return words.say(
        message,
        file=table.name,
        column=column_letters(column.index),
        head=shown(column.head),
        told=told_of(column, policy, words),
        **more,
    )
