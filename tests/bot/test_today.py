"""Commands and channels have one today, the policy's, whatever the zone of the machine."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from click.testing import CliRunner

from bot.command_line.group import cli
from bot.conversations import Address, ConversationService
from bot.storage.sqlite import SQLiteStore
from dialogs.events import Command, Typed
from dialogs.world import World
from tests.dialogs.conftest import lines
from tests.policies import hunan_versions

HALF_PAST_MIDNIGHT = datetime(2027, 2, 28, 16, 30, tzinfo=UTC)
"""00:30 on 1 March in Shanghai."""


@pytest.fixture(params=["UTC", "America/Los_Angeles", "Asia/Shanghai", "Pacific/Kiritimati"], autouse=True)
def somewhere(request: pytest.FixtureRequest) -> Iterator[None]:
    """The same moment on machines of different zones."""
    with time_machine.travel(HALF_PAST_MIDNIGHT.astimezone(ZoneInfo(request.param)), tick=False):
        yield


def run(*args: str, given: str = "{}") -> dict[str, object]:
    done = CliRunner().invoke(cli, args, input=given, prog_name="chuangping")
    assert done.exit_code == 0, done.output
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_receipt_is_dated_where_the_policy_is_in_force() -> None:
    receipt = run("assess", "--format", "json")["receipt"]
    assert isinstance(receipt, dict)
    assert receipt["date"] == "2027-03-01"


def test_the_given_day_counts_for_more() -> None:
    receipt = run("assess", "--format", "json", "--today", "2026-07-01")["receipt"]
    assert isinstance(receipt, dict)
    assert receipt["date"] == "2026-07-01"


@pytest.mark.parametrize(
    ("args", "since"), [((), "2027-02"), (("--today", "2027-02-28"), "2027-01")], ids=["today", "given"]
)
def test_last_month_is_the_one_before_that_day(args: tuple[str, ...], since: str) -> None:
    assert run("understand", "title_years", "上个月", *args) == {"since": since}


def test_the_earliest_day_of_a_plan_is_counted_from_there() -> None:
    person = json.dumps({"title_level": "assistant", "title_years": 4})
    options = ("--to", "engineer", "--format", "json")
    today = run("plan", *options, given=person)
    assert today == run("plan", *options, "--today", "2027-03-01", given=person)
    assert today != run("plan", *options, "--today", "2027-02-28", given=person)


def test_a_report_is_dated_as_the_receipt() -> None:
    done = CliRunner().invoke(cli, ["assess", "--format", "text"], input="{}", prog_name="chuangping")
    assert "（2027-03-01）" in done.stdout


async def test_a_channel_has_the_same_today(tmp_path: Path) -> None:
    store = SQLiteStore(tmp_path / "conversations.db")
    service, anybody = ConversationService(store, World(hunan_versions())), Address("web", "anybody")
    await service.handle(anybody, Command("start"))
    await service.handle(anybody, Typed("看看我能报哪一级"))
    replies = await service.handle(anybody, Typed("看结果"))
    await store.close()
    assert "（2027-03-01）" in "\n".join(line for reply in replies for line in lines(reply.blocks))
