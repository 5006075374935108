"""A Dask cluster gives what one process gives, also when a worker is killed at its work."""

import logging
import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from distributed import LocalCluster

from bot.assessing.cluster import assess_on_cluster
from bot.assessing.partitions import Order, assess_partition, partitions_of
from bot.faults import ServiceError
from dialogs.messages import words_of
from tests.bot.assessing.conftest import TODAY
from tests.bot.assessing.folders import contents, people_in
from tests.criteria.chance import seeded
from tests.policies import hunan

ORDER = Order("hunan-2023", hunan().content_hash, TODAY, "normal", "zh_CN")
SIZES = {f"{number % 2}/part-{number}.parquet": 150 + 10 * number for number in range(12)}
WORDS = words_of(hunan(), "zh_CN")


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return people_in(tmp_path_factory.mktemp("people"), seeded(11), SIZES)


@pytest.fixture(scope="module")
def alone(people: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one process makes of the folder."""
    out = tmp_path_factory.mktemp("alone")
    for partition in partitions_of(people, out):
        assert assess_partition(partition, ORDER).faults == ()
    return dict(contents(out))


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    """Two workers that anybody may be given the address of."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=logging.CRITICAL
    ) as workers:
        yield workers


def really_now() -> datetime:
    hatch = time_machine.escape_hatch
    return hatch.datetime.datetime.now(UTC) if hatch.is_travelling() else datetime.now(UTC)


def test_two_local_workers_give_what_one_process_gives(
    people: Path, alone: dict[str, bytes], tmp_path: Path
) -> None:
    with time_machine.travel(really_now()):  # the workers, who check certificates, stay here
        done = list(assess_on_cluster(partitions_of(people, tmp_path), ORDER, "local", WORDS, workers=2))
    assert {each.name for each in done if each.is_whole} == set(SIZES)
    assert contents(tmp_path) == alone


def test_a_killed_worker_costs_no_result(
    people: Path, alone: dict[str, bytes], cluster: LocalCluster, tmp_path: Path
) -> None:
    partitions = partitions_of(people, tmp_path)
    done = assess_on_cluster(partitions, ORDER, cluster.scheduler_address, WORDS, workers=2)
    results = [next(done)]
    os.kill(cluster.workers[0].pid, signal.SIGKILL)
    results += done
    assert sorted(each.name for each in results if each.is_whole) == sorted(SIZES)
    assert contents(tmp_path) == alone


def test_a_broken_file_is_told_of_and_the_others_are_assessed(cluster: LocalCluster, tmp_path: Path) -> None:
    people = people_in(tmp_path / "in", seeded(12), {"a.parquet": 20, "c.parquet": 20})
    (people / "b.parquet").write_bytes(b"PAR1 is all that is here")
    partitions = partitions_of(people, tmp_path / "out")
    done = {
        each.name: each
        for each in assess_on_cluster(partitions, ORDER, cluster.scheduler_address, WORDS, workers=1)
    }
    assert [name for name, each in done.items() if each.faults] == ["b.parquet"]
    assert set(contents(tmp_path / "out")) == {"a.parquet", "c.parquet"}


def test_where_nothing_answers_it_is_said(
    people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.assessing.cluster._SECONDS_TO_CONNECT", 0.5)
    with pytest.raises(ServiceError, match="cluster-unreachable"):
        list(assess_on_cluster(partitions_of(people, tmp_path), ORDER, "tcp://127.0.0.1:9", WORDS, workers=1))


def test_a_cluster_that_nobody_works_in_is_not_waited_for_without_end(
    people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.assessing.cluster._SECONDS_FOR_WORKERS", 0.5)
    with LocalCluster(n_workers=0, dashboard_address=":0", silence_logs=logging.CRITICAL) as empty:
        done = assess_on_cluster(
            partitions_of(people, tmp_path), ORDER, empty.scheduler_address, WORDS, workers=1
        )
        with pytest.raises(ServiceError, match="cluster-without-workers"):
            list(done)
