"""What the columns of an office's table are, as a file that a person may mend: printed by `assess` with
`--explain-columns`, taken with `--columns`.

    columns:
    - head: "姓名"                       # B：不是事实，原样带过
    - head: "累计降本"                    # F：累计降本
      fact: saving_wan
      unit: yuan
    everybody:                            # so of everybody, of facts that have no column
      in_scope_employer: true
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.faults import BadInputError, ServiceError
from bot.records.faults import shown
from bot.records.tables import Look
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Kind, Known
from criteria.profile import Problem, read_value
from criteria.receipts import json_value
from dialogs.in_words import label
from dialogs.messages import words_of
from dialogs.rosters.columns import Chosen, Column, TableMapping, Unit, column_letters
from dialogs.rosters.everybody import usual_of_all
from dialogs.rosters.telling import told_of
from dialogs.rosters.words import NO, YES
from locales.wording import Wording

_MOST_BYTES: Final = 1 << 20
_UNITS: Final[Mapping[Kind, tuple[Unit, ...]]] = {
    "amount": ("yuan", "thousand", "wan", "million", "yi"),
    "percent": ("percent", "permille"),
    "years": ("years", "months", "date"),
}
_ALONE: Final = ("flag", "count", "amount", "percent", "years")
"""Kinds of facts that one column tells, not several together."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    head: str
    place: int = Field(default=1, ge=1)
    fact: str | None = None
    unit: Unit | None = None
    value: str | None = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    columns: list[_Entry] | None = None
    everybody: dict[str, bool | int | float | str | list[str]] | None = None


def read_mapping(path: Path, policy: Policy) -> TableMapping:
    """What a file says of a table. Raises `BadInputError` with each thing that is wrong in it."""
    told = _parsed(path)
    entries, everybody = told.columns or [], told.everybody or {}
    faults = [fault for entry in entries for fault in _faults(path.name, entry, policy)]
    faults += _twice(path.name, entries, policy)
    known: dict[str, Known] = {}
    for name, value in everybody.items():
        read = _of_everybody(path.name, name, value, policy)
        if isinstance(read, ServiceError):
            faults.append(read)
        else:
            known[name] = read
    if faults:
        raise BadInputError(faults)
    chosen = {(entry.head, entry.place): Chosen(entry.fact, entry.unit, entry.value) for entry in entries}
    return TableMapping(None if told.columns is None else chosen, known)


def _of_everybody(file: str, name: str, value: object, policy: Policy) -> Known | ServiceError:
    fact = policy.vocabulary.get(name)
    if fact is None:
        near = get_close_matches(name, policy.vocabulary, n=1)
        message = "records-everybody-fact-near" if near else "records-everybody-fact"
        return ServiceError(message, file=file, fact=shown(name), near=near[0] if near else "")
    read = read_value(fact, value)
    if not isinstance(read, Problem):
        return read
    values = " ".join(fact.values) or ("true false" if fact.kind == "flag" else f"0–{fact.most:.10g}")
    return ServiceError("records-everybody-value", file=file, fact=name, value=shown(value), values=values)


def _parsed(path: Path) -> _File:
    try:
        with path.open("rb") as stream:
            text = stream.read(_MOST_BYTES).decode("utf-8-sig")
        return _File.model_validate(yaml.safe_load(text))
    except OSError as error:
        raise BadInputError([ServiceError("records-unreadable", file=str(path), reason=error)]) from error
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        raise BadInputError([ServiceError("records-columns-no-yaml", file=path.name, line=line)]) from error
    except ValidationError as error:
        raise BadInputError(
            [
                ServiceError(
                    "records-columns-form", file=path.name, place=" ".join(map(str, each["loc"])) or "-"
                )
                for each in error.errors(include_url=False, include_input=False)
            ]
        ) from error


def _faults(file: str, entry: _Entry, policy: Policy) -> Iterator[ServiceError]:
    head = shown(entry.head)
    if entry.fact is None:
        if entry.unit is not None or entry.value is not None:
            yield ServiceError("records-columns-no-fact", file=file, head=head)
        return
    fact = policy.vocabulary.get(entry.fact)
    if fact is None:
        near = get_close_matches(entry.fact, policy.vocabulary, n=1)
        message = "records-columns-fact-near" if near else "records-columns-fact"
        yield ServiceError(
            message, file=file, head=head, fact=shown(entry.fact), near=near[0] if near else ""
        )
        return
    units = _UNITS.get(fact.kind, ())
    if entry.unit is not None and entry.unit not in units:
        yield ServiceError(
            "records-columns-unit",
            file=file,
            head=head,
            fact=fact.name,
            unit=entry.unit,
            units=" ".join(units),
        )
    values = (YES, NO) if fact.kind == "flag" else tuple(fact.values)
    if entry.value is not None and entry.value not in values:
        yield ServiceError(
            "records-columns-value",
            file=file, head=head, fact=fact.name, value=shown(entry.value), values=" ".join(values),
        )  # fmt: skip


def _twice(file: str, entries: Sequence[_Entry], policy: Policy) -> Iterator[ServiceError]:
    heads = Counter((entry.head, entry.place) for entry in entries)
    for (head, place), count in heads.items():
        if count > 1:
            yield ServiceError("records-columns-twice", file=file, head=shown(head), place=place)
    facts = Counter(entry.fact for entry in entries if entry.fact is not None)
    for name, count in facts.items():
        fact = policy.vocabulary.get(name)
        if count > 1 and fact is not None and fact.kind in _ALONE:
            named = "、".join(shown(entry.head) for entry in entries if entry.fact == name)
            yield ServiceError("records-columns-rivals", file=file, fact=name, heads=named)


def explained(
    look: Look, policy: Policy, words: Wording, everybody: Mapping[str, Known] | None = None
) -> str:
    """The YAML of the columns of a table, and of what is so of `everybody` in it, with remarks in the
    language of `words`. Where nothing is said of everybody, what may be is shown behind a #.
    """
    head = words.say(
        "roster-explain-head",
        file=look.name,
        rows=" ".join(map(str, look.head_rows)),
        facts=len(policy.vocabulary),
    )
    lines = [f"# {line}" for line in head.splitlines()]
    lines.append("columns:")
    for column in look.columns:
        if column.head:
            lines.extend(_entry(column, policy, words))
    lines.extend(_everybody(look, policy, words, everybody or {}))
    return "\n".join(lines) + "\n"


def _everybody(look: Look, policy: Policy, words: Wording, everybody: Mapping[str, Known]) -> Iterator[str]:
    told = {column.fact for column in look.columns if column.fact is not None}
    offered = everybody or usual_of_all(policy, told)
    if not offered:
        return
    mark = "" if everybody else "# "
    yield from (f"# {line}" for line in words.say("roster-explain-everybody").splitlines())
    yield f"{mark}everybody:"
    for name, value in offered.items():
        written = json.dumps(json_value(value), ensure_ascii=False)
        yield f"{mark}  {name}: {written}  # {_label(policy.vocabulary[name], policy, words)}"


def _entry(column: Column, policy: Policy, words: Wording) -> Iterator[str]:
    remark = told_of(column, policy, words)
    yield f"- head: {json.dumps(column.head, ensure_ascii=False)}  # {column_letters(column.index)} {remark}"
    if column.place > 1:
        yield f"  place: {column.place}"
    if column.fact is not None:
        yield f"  fact: {column.fact}"
    for name in column.proposed:
        yield f"  # fact: {name}  # {_label(policy.vocabulary[name], policy, words)}"
    if column.fact is not None and column.unit is not None:
        yield f"  unit: {column.unit}"
    if column.fact is not None and column.member is not None:
        yield f"  value: {column.member}"


def _label(fact: Fact, policy: Policy, words: Wording) -> str:
    return label(words_of(policy, words.language), fact)
