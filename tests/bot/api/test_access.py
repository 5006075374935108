"""Who may ask, how much at once, and that nobody keeps anybody else from an answer."""

import asyncio
import sys
import threading
from collections.abc import Callable, Iterator

import pytest

from bot.api.admission import IN_WORK, WAITING
from bot.objects import regulation
from bot.settings import Settings, SettingsError, load_settings
from bot.settings_report import draw_report
from bot.storage.sqlite import SQLiteStore
from locales.wording import wording
from tests.bot.api.applications import bare_application
from tests.bot.api.conftest import Program

ONE, OTHER = "one-" * 6, "other" * 5
NEVER = 10


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Holds every answer back until it is set."""
    may_end = threading.Event()
    real = regulation.facts_object

    def wait(*asked: object) -> object:
        may_end.wait(NEVER)
        return real(*asked)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr("bot.objects.regulation.facts_object", wait)
    yield may_end
    may_end.set()


def bearer(key: str, scheme: str = "Bearer") -> dict[str, str]:
    return {"Authorization": f"{scheme} {key}"}


async def test_a_key_of_ours_opens_and_no_other_does(connect: Callable[..., Program]) -> None:
    program = connect(access=f"{ONE}, {OTHER}")
    for headers in (bearer(ONE), bearer(OTHER), bearer(OTHER, "bearer")):
        assert (await program.ask("GET", "/policies", headers=headers)).status_code == 200
    for wrong in (
        {},
        bearer(ONE[:-1]),
        bearer(ONE, "Basic"),
        bearer(""),
        {"Authorization": ONE},
        bearer("密" * 24),
    ):
        sent = {name: value.encode() for name, value in wrong.items()}
        refused = await program.ask("GET", "/policies", headers=sent)
        assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
        assert ONE not in refused.text


@pytest.mark.parametrize("setting", ["on", "short", f"{ONE},short", f"{ONE},", "a b" * 10, "密" * 24, "OPEN"])
def test_what_is_no_key_is_refused_at_the_start(setting: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings(api=setting)
    assert "CHUANGPING_API" in refused.value.faults[0].say(wording("zh_CN"))


def test_the_report_tells_how_many_keys_there_are_and_none_of_them() -> None:
    from io import StringIO  # noqa: PLC0415  for this alone

    from rich.console import Console  # noqa: PLC0415  as above

    page = StringIO()
    settings = load_settings(api=f"{ONE},{OTHER}")
    draw_report(settings, wording("zh_CN"), Console(file=page, width=200))
    assert "2 个密钥" in page.getvalue()
    assert ONE not in page.getvalue() + repr(settings) + repr(settings.api_access)
    assert {ONE, OTHER} <= {*settings.secrets}
    assert "open" not in Settings(api="open").secrets  # type: ignore[arg-type]  # as the environment says it


async def test_one_key_has_so_many_in_work_and_waiting_and_another_is_served(
    connect: Callable[..., Program], busy: threading.Event
) -> None:
    program = connect(access=f"{ONE},{OTHER}")
    room = IN_WORK + WAITING
    asked = [asyncio.create_task(program.ask("GET", "/facts", headers=bearer(ONE))) for _ in range(room)]
    await asyncio.sleep(0.1)
    refused = await program.ask("GET", "/policies", headers=bearer(ONE))
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) >= 1
    other = asyncio.create_task(program.ask("GET", "/policies", headers=bearer(OTHER)))
    await asyncio.sleep(0.1)
    busy.set()
    assert (await other).status_code == 200
    assert {answered.status_code for answered in await asyncio.gather(*asked)} == {200}
    assert (await program.ask("GET", "/policies", headers=bearer(ONE))).status_code == 200


async def test_who_asks_without_a_key_is_counted_by_address(
    connect: Callable[..., Program], busy: threading.Event, store: SQLiteStore
) -> None:
    api, reception = bare_application(store)
    one, other = connect(app=api, host="192.0.2.1"), connect(app=api, host="192.0.2.2")
    asked = [asyncio.create_task(one.ask("GET", "/facts")) for _ in range(IN_WORK + WAITING)]
    await asyncio.sleep(0.1)
    assert (await one.ask("GET", "/facts")).status_code == 429
    spared = asyncio.create_task(other.ask("GET", "/facts"))
    await asyncio.sleep(0.1)
    busy.set()
    assert (await spared).status_code == 200
    await asyncio.gather(*asked)
    assert reception.is_empty()


async def test_a_request_that_takes_too_long_is_given_up(
    connect: Callable[..., Program], busy: threading.Event, store: SQLiteStore
) -> None:
    api, _ = bare_application(store, seconds=0.05)
    program = connect(app=api)
    answered = await asyncio.gather(*(program.ask("GET", "/facts") for _ in range(IN_WORK + 2)))
    assert {each.status_code for each in answered[:IN_WORK]} == {503}
    assert {each.status_code for each in answered[IN_WORK:]} <= {429, 503}
    assert all(each.headers["retry-after"] for each in answered)
    busy.set()


async def test_the_usual_pace_of_threads_comes_back(program: Program) -> None:
    usual = sys.getswitchinterval()
    await asyncio.gather(*(program.ask("GET", "/facts") for _ in range(4)))
    assert sys.getswitchinterval() == usual
