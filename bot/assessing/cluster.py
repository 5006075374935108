"""Partitions assessed on a Dask cluster: one task a file, each result written where it belongs by the worker
that made it. A file whose worker was lost is given to another one; as a result is written whole or not at
all, and a file makes the same one each time, nothing is doubled or half.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from typing import TYPE_CHECKING

from bot.assessing.partitions import Done, Order, Partition, assess_partition
from bot.faults import ServiceError, needs, whereabouts
from locales.wording import Wording

if TYPE_CHECKING:
    from distributed import Client, Future

LOCAL = "local"
"""Instead of an address: workers on this machine."""

_SECONDS_TO_CONNECT = 10
_SECONDS_FOR_WORKERS = 60


def assess_on_cluster(
    partitions: Sequence[Partition], order: Order, address: str, words: Wording, *, workers: int
) -> Iterator[Done]:
    """What became of each partition, as they are done. `address` is that of a Dask scheduler
    (`tcp://10.0.0.5:8786`), or `local` for so many workers here; both read and write the partitions' folders.

    Raises `ServiceError` where Dask is not installed, nothing answers there, or no worker comes.
    """
    with needs("dask", "distributed", message="cluster-missing"):
        from distributed import as_completed  # noqa: PLC0415  Dask is an optional extra
    with _connected(address, workers) as client:
        tasks = {
            client.submit(assess_partition, partition, order, pure=False): partition.name
            for partition in partitions
        }
        for task in as_completed(list(tasks), loop=client.loop):
            done = _done(task, tasks.pop(task), words)
            task.release()  # or it would be made again, and perhaps cut off, where its worker is lost
            yield done


@contextmanager
def _connected(address: str, workers: int) -> "Iterator[Client]":
    """A client with at least one worker."""
    from distributed import Client  # noqa: PLC0415  as above

    with ExitStack() as opened:
        try:
            cluster = address if address != LOCAL else opened.enter_context(_workers_here(workers))
            client = opened.enter_context(
                closing(Client(cluster, timeout=_SECONDS_TO_CONNECT, set_as_default=False))
            )
        except (OSError, ValueError) as error:
            raise ServiceError("cluster-unreachable", address=address) from error
        try:
            client.wait_for_workers(1, timeout=_SECONDS_FOR_WORKERS)
        except TimeoutError:
            raise ServiceError("cluster-without-workers", address=address) from None
        yield client


@contextmanager
def _workers_here(workers: int) -> Iterator[object]:
    """Workers on this machine, whom nobody else on it can give work: whoever could would run code as us."""
    from distributed import LocalCluster  # noqa: PLC0415  as above

    cluster = LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        dashboard_address=":0",
        security=True,
        silence_logs=logging.CRITICAL,
    )
    with closing(cluster):
        yield cluster


def _done(task: "Future[Done]", name: str, words: Wording) -> Done:
    """What became of a task. A mistake of our own is told by its place alone: it may hold what was typed."""
    error = task.exception()
    if error is None:
        done: Done = task.result()
        return done
    if isinstance(error, ServiceError):
        return Done(name, False, (error.say(words),))
    return Done(name, False, (words.say("cluster-task-failed", partition=name, reason=whereabouts(error)),))
