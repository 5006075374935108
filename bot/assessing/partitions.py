"""A folder of Parquet files, each assessed by itself into a file of the same name in another folder.

    people/2026/a.parquet   ->  results/2026/a.parquet
    people/2026/b.parquet   ->  results/2026/b.parquet

Each file counts its records from 1, so that a file's results are the same whoever makes them, in whatever
order, once or again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.assessing.batch import stretches
from bot.assessing.reading import Setting
from bot.faults import BadInputError, ServiceError
from bot.policies import versions_of
from bot.records.reading import open_records
from bot.records.writing import open_output, remove_unfinished
from criteria.assessment import ENGINE
from criteria.rules.nodes import Phase
from dialogs.messages import words_of

if TYPE_CHECKING:
    from dialogs.rosters.columns import TableMapping

ENDING = ".parquet"


@dataclass(frozen=True, slots=True)
class Partition:
    """One file of the folder: its name within it, where it is, and where its results go."""

    name: str
    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a partition: whether all that it tells was taken, or why there is no result of it, and
    what is said of its columns and rows.
    """

    name: str
    is_whole: bool
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """What partitions are assessed with, in a form that another machine understands: the policy by its id or
    its folder, the day, the phase, the language; `policy_hash` and `engine` say that it is the same there.
    `mapping` is what somebody says of the columns.
    """

    policy: str
    policy_hash: str
    today: date
    phase: Phase
    language: str
    engine: int = ENGINE
    mapping: "TableMapping | None" = field(default=None, compare=False)


@lru_cache(maxsize=1)
def setting_of(order: Order) -> Setting:
    """The setting on this machine, made once for all partitions of an order. Raises `ServiceError` where
    policy or program are others here.
    """
    try:
        policy = versions_of(order.policy, [order.phase], of_today=False).on(order.today)
    except KeyError:
        raise ServiceError("cluster-no-policy", policy=order.policy) from None
    if policy.content_hash != order.policy_hash or order.engine != ENGINE:
        raise ServiceError("cluster-other-version", policy=order.policy)
    return Setting(policy, order.phase, order.today, words_of(policy, order.language))


def partitions_of(folder: Path, out: Path) -> Sequence[Partition]:
    """The files of a folder and of those in it, by name; what begins with a dot or an underscore is left out.

    Raises `BadInputError` where there are none, or where the results would lie among what is read.
    """
    source, target = folder.resolve(), out.resolve()
    if target.is_relative_to(source) or source.is_relative_to(target):
        raise BadInputError([ServiceError("records-out-in-input", folder=str(out))])
    if target.exists() and not target.is_dir():
        raise BadInputError([ServiceError("records-no-folder", folder=str(out))])
    found = sorted(_found(source))
    if not found:
        raise BadInputError([ServiceError("records-no-partitions", folder=str(folder), ending=ENDING)])
    return [Partition(name, source / name, target / name) for name in found]


def _found(folder: Path) -> Iterator[str]:
    for path in folder.rglob(f"*{ENDING}"):
        name = path.relative_to(folder)
        if path.is_file() and not any(part.startswith((".", "_")) for part in name.parts):
            yield name.as_posix()


def assess_partition(partition: Partition, order: Order, jobs: int = 1) -> Done:
    """Assesses one file; an older result of it is replaced once the new one is whole, and what a killed
    process left of one is removed. What is wrong with the file is told of it alone.
    """
    setting = setting_of(order)
    try:
        partition.target.parent.mkdir(parents=True, exist_ok=True)
        remove_unfinished(partition.target)
        source = [str(partition.source)]
        with (
            open_records(source, setting.policy, today=setting.today, mapping=order.mapping) as records,
            open_output(partition.target, setting, apart_from=source, tables=records.tables) as output,
        ):
            is_whole = output.assess(stretches(records), setting, jobs=jobs)
            return Done(partition.name, is_whole, notes=tuple(records.notes(setting.words)))
    except BadInputError as error:
        return Done(partition.name, False, tuple(fault.say(setting.words) for fault in error.faults))
    except OSError as error:
        fault = ServiceError("records-cannot-write", file=str(partition.target), reason=error)
        return Done(partition.name, False, (fault.say(setting.words),))
