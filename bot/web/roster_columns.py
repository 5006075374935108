"""What the columns of a table stand for, as the page offers it and as its form says it.

A choice is `fact|unit|member`, the latter two mostly empty: `saving_wan|yuan|`, or nothing at all for a
column that is no fact. A table is what a look at it told, as plain data (`roster_worker`), with the choices
that were made since.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.records.mapping_files import explained
from bot.records.tables import Look
from bot.web.forms import Form
from bot.web.roster_everybody import everybody_of, told_twice
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from dialogs.in_words import label, spoken_value
from dialogs.rosters.columns import Chosen, Column, Passed, Unit, column_letters
from dialogs.rosters.telling import rows_passed, told_of
from dialogs.understanding.reading import Reason
from locales.wording import Wording

NOTHING: Final = ""
"""The choice for a column that is no fact."""

_UNITS: Final[Mapping[str, Sequence[Unit | None]]] = {"amount": ("wan", "yuan")}
"""The units that are offered for a kind of fact; what a head told besides stays offered for it."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that a column can stand for."""

    value: str
    said: str


@dataclass(frozen=True, slots=True)
class Options:
    """What a column can stand for, topic by topic."""

    topic: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column as the page shows it: `also` is the choice that only this column has, by its head; `note` says
    what is not plain about it; `is_open`: nobody has said yet which of several facts it is.
    """

    name: str
    letters: str
    head: str
    cells: Sequence[str]
    chosen: str
    also: Option | None
    note: str
    is_open: bool


def options(policy: Policy, words: Wording) -> tuple[Options, ...]:
    """Everything that a column can stand for."""
    return tuple(
        Options(
            words.say(f"topic-{topic}"), tuple(_of_facts((policy.vocabulary[name] for name in names), words))
        )
        for topic, names in policy.asking_order.items()
    )


def _of_facts(facts: Iterable[Fact], words: Wording) -> Iterator[Option]:
    for fact in facts:
        for unit in _UNITS.get(fact.kind, (None,)):
            yield _option(fact, Chosen(fact.name, unit), words)


def _option(fact: Fact, chosen: Chosen, words: Wording) -> Option:
    said = label(words, fact)
    if chosen.unit:
        said = words.say("web-roster-in-unit", label=said, unit=words.say(f"roster-unit-{chosen.unit}"))
    if chosen.member and chosen.member in fact.values:
        said = words.say("web-roster-one-value", label=said, value=spoken_value(words, fact, chosen.member))
    return Option(_value(chosen), said)


def _value(chosen: Chosen | Column) -> str:
    return f"{chosen.fact}|{chosen.unit or ''}|{chosen.member or ''}" if chosen.fact else NOTHING


def shown_columns(table: Mapping[str, Any], policy: Policy, words: Wording) -> list[ShownColumn]:
    """The columns of a table that was looked at, with what is chosen for each."""
    offered = {option.value for group in options(policy, words) for option in group.options}
    return [_shown(told, policy, words, offered) for told in table["columns"]]


def _shown(told: Mapping[str, Any], policy: Policy, words: Wording, offered: set[str]) -> ShownColumn:
    column = _column(told)
    own, also = _value(column), None
    fact = policy.vocabulary.get(column.fact or "")
    if fact is not None and own not in offered:
        also = _option(fact, Chosen(column.fact, column.unit, column.member), words)
    return ShownColumn(
        _field(column),
        column_letters(column.index),
        column.head,
        told["cells"],
        told.get("chosen", own),
        also,
        told_of(column, policy, words) if column.why or column.proposed else "",
        bool(column.proposed) and column.fact is None and "chosen" not in told,
    )


def _column(told: Mapping[str, Any]) -> Column:
    """A column as the look at the table understood it."""
    why = told["why"]
    return Column(
        told["index"],
        told["head"],
        told["place"],
        told["fact"],
        told["unit"],
        told["member"],
        tuple(told["proposed"]),
        None if why is None else Reason(why["message"], why["variables"]),
    )


def _field(column: Column) -> str:
    """The name of a column's field in the form."""
    return f"column-{column.index}"


def with_choices(table: Mapping[str, Any], form: Form) -> dict[str, Any]:
    """The table with what a form chooses; a column that it does not name stays as it is."""
    columns = [
        {**told, "chosen": form.text(name)} if (name := _field(_column(told))) in form else told
        for told in table["columns"]
    ]
    return {**table, "columns": columns}


def faults_in(table: Mapping[str, Any], policy: Policy, words: Wording) -> list[str]:
    """What is wrong with the choices, in words; nothing where they can be worked with."""
    try:
        columns = chosen_columns(table, policy)
    except KeyError:
        return [words.say("web-roster-choice-unknown")]
    if not any(column.fact for column in columns):
        return [words.say("web-roster-choice-none")]
    if twice := told_twice(table, columns, policy, words):
        return twice
    of_one_column = [
        column for column in columns if column.fact and not policy.vocabulary[column.fact].values
    ]
    counts = Counter(column.fact for column in of_one_column)
    return [
        words.say(
            "web-roster-choice-twice",
            label=label(words, policy.vocabulary[fact]),
            columns=words.say("list-separator").join(
                column_letters(column.index) for column in of_one_column if column.fact == fact
            ),
        )
        for fact, count in counts.items()
        if fact and count > 1
    ]


def chosen_columns(table: Mapping[str, Any], policy: Policy) -> list[Column]:
    """The columns with what is chosen for each. Raises KeyError where a choice is none that is offered."""
    return [_as_chosen(told, policy) for told in table["columns"]]


def _as_chosen(told: Mapping[str, Any], policy: Policy) -> Column:
    column = _column(told)
    value = told.get("chosen", _value(column))
    if value == _value(column):
        return column
    name, _, rest = value.partition("|")
    chosen = Chosen(None)
    if value != NOTHING:
        units = {f"{unit or ''}|": unit for unit in _UNITS.get(policy.vocabulary[name].kind, (None,))}
        chosen = Chosen(name, units[rest])
    return replace(column, fact=chosen.fact, unit=chosen.unit, member=None, proposed=(), why=None)


def mapping_file(table: Mapping[str, Any], policy: Policy, words: Wording) -> str:
    """The choices as the file that `chuangping assess --columns` takes."""
    look = Look(table["name"], chosen_columns(table, policy), table["head_rows"], ())
    return explained(look, policy, words, everybody_of(table))


def passed_over(passed: Sequence[tuple[int, int, Any]], words: Wording) -> str:
    """The rows that are nobody, in one line; empty where there are none."""
    return rows_passed([Passed(*each) for each in passed], words) if passed else ""
