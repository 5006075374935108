"""Killed again and again while people talk with it, the assistant loses nothing and does nothing twice."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.crash import running
from tests.crash.deaths import PLACES, Death, beside_a_file, deaths, drawn
from tests.crash.house import House, _nowhere
from tests.crash.running import CrashRun
from tests.crash.updating import Replicas
from tests.database import Cluster

PEOPLE = 3
ONCE_EACH = len(PLACES)

PAUSES_EXCUSE_NONE = ("lost", "doubled", "misordered", "never sent", "sent out of order", "owed at rest")
"""What is paused between its last look and the socket says one message twice when it wakes: see decision
0132.
"""


class ForgetfulHouse(House):
    """One whose disk had not yet got what was written last."""

    async def live(self, death: Death, look: Callable[[], Awaitable[None]] = _nowhere) -> Death:
        died = await super().live(death, look)
        self.store.with_name(self.store.name + "-wal").unlink()
        return died


async def test_nothing_that_was_acknowledged_is_lost_doubled_or_misordered_by_a_kill_anywhere(
    tmp_path: Path,
) -> None:
    told: list[str] = []
    report = await CrashRun(20, PEOPLE, tmp_path, told.append).play(deaths(20, ONCE_EACH))
    assert report.is_clean, "\n".join((*told, *report.lines()))
    assert report.deaths.total() == ONCE_EACH
    assert all(report.acknowledged[channel] for channel in ("web", "telegram"))


async def test_nothing_is_lost_doubled_or_misordered_where_the_database_dies_too_and_replicas_are_paused(
    tmp_path: Path, cluster: Cluster
) -> None:
    told: list[str] = []
    run = CrashRun(20, PEOPLE, tmp_path, told.append, cluster=cluster)
    report = await run.play(deaths(20, 4, database=True))
    faults = {fault: report.faults[fault] for fault in PAUSES_EXCUSE_NONE if report.faults[fault]}
    assert not faults, "\n".join((*told, *report.lines()))
    assert all(report.acknowledged[channel] for channel in ("web", "telegram"))


@pytest.mark.parametrize("store", ["sqlite", "postgresql"])
async def test_an_update_and_the_way_back_lose_nothing_and_leave_no_request_unanswered(
    tmp_path: Path, cluster: Cluster, store: str
) -> None:
    run = CrashRun(
        20, PEOPLE, tmp_path, print, house=Replicas, cluster=cluster if store == "postgresql" else None
    )
    replicas = run.house
    assert isinstance(replicas, Replicas)
    report = await run.while_people_talk(replicas.update)
    assert report.is_clean, "\n".join(report.lines())
    unanswered = [reason for reason in report.asked_again if not reason.endswith("503")]
    assert unanswered == []
    assert all(report.acknowledged[channel] for channel in ("web", "telegram"))
    assert replicas.statuses == [0] * 6, replicas.log
    assert replicas.has("made_up")


async def test_a_store_that_forgets_what_it_wrote_last_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "REST_SECONDS", 5.0)  # whoever's answers are gone waits in vain
    run = CrashRun(1, PEOPLE, tmp_path, lambda _: None, house=ForgetfulHouse)
    report = await run.play(replace(drawn(1, number), passage=10) for number in (1, 4))
    assert report.faults["lost"]


def test_a_seed_stands_for_the_same_deaths_each_time() -> None:
    assert list(deaths(7, 40)) == [beside_a_file(7, drawn(7, number)) for number in range(40)]
    assert list(deaths(7, 40, only=12)) == [beside_a_file(7, drawn(7, 12))]
    assert drawn(7, 12) != drawn(8, 12)
