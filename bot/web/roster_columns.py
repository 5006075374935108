"""What the columns of a table stand for, as the page offers it and as its form says it.

A choice is `fact|unit|member`, the latter two mostly empty: `saving_wan|yuan|`, or nothing at all for a
column that is no fact.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from bot.records.grid import column_letters
from bot.web.forms import Form
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from dialogs.in_words import label, spoken_value
from dialogs.rosters.columns import Chosen, Unit
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
    """A column as the page shows it: `also` is the choice that only this column has, by its head; `why` is
    what is not plain about it.
    """

    name: str
    letters: str
    head: str
    samples: Sequence[str]
    chosen: str
    also: Option | None
    why: str
    proposed: Sequence[str]
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
        said = words.say("web-roster-in-unit", label=said, unit=words.say(f"web-roster-unit-{chosen.unit}"))
    if chosen.member and chosen.member in fact.values:
        said = words.say("web-roster-one-value", label=said, value=spoken_value(words, fact, chosen.member))
    return Option(_value(chosen.fact, chosen.unit, chosen.member), said)


def _value(fact: str | None, unit: str | None, member: str | None) -> str:
    return f"{fact}|{unit or ''}|{member or ''}" if fact else NOTHING


def shown_columns(table: Mapping[str, Any], policy: Policy, words: Wording) -> list[ShownColumn]:
    """The columns of a table that was looked at, with what is chosen for each."""
    offered = {option.value for group in options(policy, words) for option in group.options}
    return [_shown(column, policy, words, offered) for column in table["columns"]]


def _shown(column: Mapping[str, Any], policy: Policy, words: Wording, offered: set[str]) -> ShownColumn:
    chosen = column.get("chosen", matched(column))
    also = None
    own = matched(column)
    if own not in offered and own != NOTHING and column["fact"] in policy.vocabulary:
        told = Chosen(column["fact"], column["unit"], column["member"])
        also = _option(policy.vocabulary[column["fact"]], told, words)
    why = column["why"]
    return ShownColumn(
        field_name(column),
        column_letters(column["index"]),
        column["head"],
        column["samples"],
        chosen,
        also,
        words.say(why["message"], **why["variables"]) if why else "",
        [label(words, policy.vocabulary[each]) for each in column["proposed"] if each in policy.vocabulary],
        bool((why or column["proposed"]) and not column["fact"]),
    )


def field_name(column: Mapping[str, Any]) -> str:
    """The name of a column's field in the form."""
    return f"column-{column['index']}"


def matched(column: Mapping[str, Any]) -> str:
    """The choice that the head of a column was taken for."""
    return _value(column["fact"], column["unit"], column["member"])


def with_choices(table: Mapping[str, Any], form: Form) -> dict[str, Any]:
    """The table with what a form chooses; a column that it does not name stays as it is."""
    columns = [
        {**column, "chosen": form.text(field_name(column))} if field_name(column) in form else column
        for column in table["columns"]
    ]
    return {**table, "columns": columns}


def faults_in(table: Mapping[str, Any], policy: Policy, words: Wording) -> list[str]:
    """What is wrong with the choices, in words; nothing where they can be worked with."""
    chosen = [(column, _chosen(column, policy)) for column in table["columns"]]
    if any(each is None for _, each in chosen):
        return [words.say("web-roster-choice-unknown")]
    facts = [(column, each.fact) for column, each in chosen if each and each.fact and not each.member]
    if not any(each and each.fact for _, each in chosen):
        return [words.say("web-roster-choice-none")]
    counts = Counter(fact for _, fact in facts)
    return [
        words.say(
            "web-roster-choice-twice",
            label=label(words, policy.vocabulary[fact]),
            columns=words.say("list-separator").join(
                column_letters(column["index"]) for column, each in facts if each == fact
            ),
        )
        for fact, count in counts.items()
        if count > 1
    ]


def mapping_of(table: Mapping[str, Any], policy: Policy) -> list[tuple[str, int, Chosen]]:
    """What is chosen for each head, and for which of its equals."""
    return [
        (column["head"], column["place"], _chosen(column, policy) or Chosen(None))
        for column in table["columns"]
    ]


def _chosen(column: Mapping[str, Any], policy: Policy) -> Chosen | None:
    """What is chosen for a column; None where it is nothing that can be."""
    value = column.get("chosen", matched(column))
    if value == matched(column):
        return Chosen(column["fact"], column["unit"], column["member"])
    if value == NOTHING:
        return Chosen(None)
    name, _, rest = value.partition("|")
    fact = policy.vocabulary.get(name)
    if fact is None:
        return None
    units = {f"{unit or ''}|": unit for unit in _UNITS.get(fact.kind, (None,))}
    return Chosen(name, units[rest]) if rest in units else None


def mapping_file(mapping: Sequence[tuple[str, int, Chosen]]) -> str:
    """The mapping in YAML, as a person can read and mend it."""
    import yaml  # noqa: PLC0415  for whoever asks for the file

    told = [
        {"head": head, "place": place, **{name: value for name, value in asdict(chosen).items() if value}}
        for head, place, chosen in mapping
    ]
    return str(yaml.safe_dump(told, allow_unicode=True, sort_keys=False))
