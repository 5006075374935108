"""`chuangping assess FOLDER --out FOLDER`: every Parquet file of a folder, here or on a cluster."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.assessing.partitions import Done, Order, Partition, assess_partition, partitions_of
from bot.assessing.reading import Setting
from bot.command_line.common import SOURCE, fail, say
from locales.wording import Wording

if TYPE_CHECKING:
    from dialogs.rosters.columns import TableMapping


def assess_folder(
    files: Sequence[str],
    out: str | None,
    setting: Setting,
    mapping: "TableMapping | None",
    *,
    jobs: int,
    cluster: str | None,
) -> bool:
    """Assesses a folder; tells whether all that was given was taken. What is wrong with a file is written to
    standard error, and the others are assessed all the same.
    """
    if len(files) != 1 or not Path(files[0]).is_dir():
        fail(say("assess-cluster-folder", address=cluster or ""))
    if out is None:
        fail(say("assess-folder-out", folder=files[0]))
    partitions = partitions_of(Path(files[0]), Path(out))
    source, language = str(click.get_current_context().meta[SOURCE]), setting.words.language
    order = Order(
        source, setting.policy.content_hash, setting.today, setting.phase, language, mapping=mapping
    )
    return _told(_assessed(partitions, order, setting.words, jobs, cluster), out)


def _assessed(
    partitions: Sequence[Partition], order: Order, words: Wording, jobs: int, cluster: str | None
) -> Iterator[Done]:
    if cluster is None:
        return (assess_partition(partition, order, jobs) for partition in partitions)
    from bot.assessing.cluster import assess_on_cluster  # noqa: PLC0415  Dask is an optional extra

    return assess_on_cluster(partitions, order, cluster, words, workers=jobs)


def _told(results: Iterable[Done], out: str) -> bool:
    are_whole, written = True, 0
    for done in results:
        for line in (*done.notes, *done.faults):
            click.echo(line, err=True)
        written += not done.faults
        are_whole = are_whole and done.is_whole
    click.echo(say("assess-partitions-done", done=written, folder=out), err=True)
    return are_whole
