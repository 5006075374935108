"""What an office says of everybody in its table, on the page of its columns: of what every tier asks, and no
column tells.

The table keeps it as plain data, `{"everybody": {"in_scope_employer": True}}`; in the form a field for each
says `yes`, `no`, or nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.web.forms import Form
from criteria.policy.model import Policy
from dialogs.in_words import label
from dialogs.rosters.columns import Column
from dialogs.rosters.everybody import usual_of_all
from locales.wording import Wording

ANSWERS: Final[Mapping[str, bool]] = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that may be so of everybody: its field, its name, its meaning in the policy's own words, and
    what is said of it by now (of `ANSWERS`, or empty).
    """

    name: str
    label: str
    means: str
    chosen: str


def shown_everybody(table: Mapping[str, Any], policy: Policy, words: Wording) -> list[Shown]:
    """What can be said of everybody in a table that was looked at."""
    told = everybody_of(table)
    said = {value: answer for answer, value in ANSWERS.items()}
    facts = [policy.vocabulary[name] for name in usual_of_all(policy, _told_by_columns(table))]
    return [
        Shown(
            _field(fact.name),
            label(words, fact),
            fact.means,
            said[told[fact.name]] if fact.name in told else "",
        )
        for fact in facts
    ]


def everybody_of(table: Mapping[str, Any]) -> dict[str, bool]:
    """What is said of everybody by now."""
    return dict(table.get("everybody", {}))


def with_everybody(table: Mapping[str, Any], form: Form, policy: Policy) -> dict[str, Any]:
    """The table with what a form says of everybody; what it does not name stays as it is."""
    told = everybody_of(table)
    for name in usual_of_all(policy, _told_by_columns(table)):
        if _field(name) in form:
            answer = ANSWERS.get(form.text(_field(name)))
            told.pop(name, None)
            if answer is not None:
                told[name] = answer
    return {**table, "everybody": told}


def told_twice(table: Mapping[str, Any], columns: list[Column], policy: Policy, words: Wording) -> list[str]:
    """What is said of everybody though a column was chosen for it, in words."""
    told = everybody_of(table)
    return [
        words.say("web-roster-everybody-twice", label=label(words, policy.vocabulary[column.fact]))
        for column in columns
        if column.fact in told and column.fact is not None
    ]


def _told_by_columns(table: Mapping[str, Any]) -> set[str]:
    """The facts that the columns were taken for when the table was looked at."""
    return {column["fact"] for column in table["columns"] if column["fact"] is not None}


def _field(name: str) -> str:
    return f"everybody-{name}"
