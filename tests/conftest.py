"""What holds for all tests: laws are tried without a clock, and every test may run on any day, anywhere."""

import asyncio
import gc
import os
import signal
from collections.abc import Iterator
from datetime import datetime
from tempfile import TemporaryDirectory
from typing import Final
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import settings

from tests.database import Cluster

MOMENT: Final = "TESTS_MOMENT"
"""Names the moment at which the tests run, in the zone that TZ names; without it they run now."""


def pytest_configure(config: pytest.Config) -> None:
    """One profile for all laws: the same examples every time, until somebody gives a seed to search anew."""
    seeded = config.getoption("--hypothesis-seed") is not None
    settings.register_profile("laws", deadline=None, derandomize=not seeded, print_blob=True)
    settings.load_profile("laws")
    kept = TemporaryDirectory(prefix="chuangping-kept-")  # not in the home of whoever tests
    config.add_cleanup(kept.cleanup)
    os.environ["XDG_CACHE_HOME"] = kept.name
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a run in the background would hand that on
        signal.signal(signal.SIGINT, signal.default_int_handler)
    moment = os.environ.get(MOMENT)
    if moment:
        zone = ZoneInfo(os.environ["TZ"])
        travel = time_machine.travel(datetime.fromisoformat(moment).replace(tzinfo=zone))
        travel.start()
        config.add_cleanup(travel.stop)


gc.disable()  # all that is collected stays to the end: to look through it again and again frees nothing


def pytest_collection_finish() -> None:
    """From here on what no longer serves is looked for, among what the tests make."""
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    cluster = Cluster()
    yield cluster
    cluster.remove()


@pytest.fixture(scope="session")
def template(cluster: Cluster) -> str:
    """The name of a database that is brought up to date, to be copied."""
    address = cluster.database()

    async def prepare() -> None:
        from bot.postgresql.store import open_postgresql  # noqa: PLC0415  few tests need it

        await (await open_postgresql(address)).close()

    asyncio.run(prepare())
    return address.partition("@/")[2].partition("?")[0]


@pytest.fixture
def database(cluster: Cluster, template: str) -> str:
    """The address of a database that is brought up to date."""
    return cluster.database(template)
