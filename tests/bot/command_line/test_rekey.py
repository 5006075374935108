"""`rekey` as whoever runs the service uses it: what it says, and that it may be killed at any moment."""

import asyncio
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest
from click.testing import CliRunner, Result

from bot.command_line.group import cli
from bot.storage.keys import PLAIN, StoreKey, prefix_of
from bot.storage.places import open_store
from bot.storage.store import Address, Turn
from tests.bot.storage.conftest import NOW
from tests.bot.storage.stored import ONE, TWO, values, written

MARKER = b'"a software copyright of 2019, and a patent"'


def rekey(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["rekey", *arguments], prog_name="chuangping")


async def fill(address: str, *keys: bytes, people: int = 4) -> None:
    store = await open_store(address, keys)
    turn = Turn(Address("web", "0"), None, MARKER, MARKER, True, NOW, "1")
    turns = (replace(turn, address=Address("web", f"{number}")) for number in range(people))
    assert all(await asyncio.gather(*map(store.commit, turns)))
    await store.close()


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A plain store of four conversations, which the settings name; no key is set."""
    address = f"sqlite:///{tmp_path / 'conversations.db'}"
    monkeypatch.setenv("CHUANGPING_STORE", address)
    monkeypatch.delenv("CHUANGPING_STORE_KEY", raising=False)
    asyncio.run(fill(address))
    return address


def test_a_plain_store_is_encrypted_and_decrypted_again(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHUANGPING_STORE_KEY", written(ONE))
    result = rekey()
    assert (result.exit_code, result.stderr) == (0, "")
    assert "没有加密：8 项" in result.stdout
    assert "已改 8 项，共 8 项" in result.stdout
    assert "可以只留这一把" in result.stdout
    assert {prefix_of(value) for value in values(address)} == {StoreKey.of(ONE).prefix}

    result = rekey("--decrypt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "去掉 CHUANGPING_STORE_KEY" in result.stdout
    assert values(address) == [MARKER] * 8


def test_the_key_is_changed_and_the_old_one_can_go(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHUANGPING_STORE_KEY", written(ONE))
    rekey()
    monkeypatch.setenv("CHUANGPING_STORE_KEY", written(TWO, ONE))
    result = rekey()
    assert result.exit_code == 0
    assert f"用密钥 {StoreKey.of(ONE).name}：8 项" in result.stdout
    assert f"全部内容都已用密钥 {StoreKey.of(TWO).name} 加密" in result.stdout
    monkeypatch.setenv("CHUANGPING_STORE_KEY", written(TWO))
    assert "已改 0 项，共 0 项" in rekey().stdout


def test_a_dry_run_counts_and_changes_nothing(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHUANGPING_STORE_KEY", written(ONE))
    result = rekey("--dry-run")
    assert result.exit_code == 0
    assert "没有加密：8 项" in result.stdout
    assert "什么都没有改" in result.stdout
    assert values(address) == [MARKER] * 8
    asyncio.run(fill(address, people=0))  # it can be opened without any key


def test_without_a_key_it_says_how_to_make_one(address: str) -> None:
    result = rekey()
    assert (result.exit_code, result.stdout) == (2, "")
    assert "openssl rand -base64 32" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [(), ("--decrypt",), ("--dry-run",)])
def test_without_the_old_key_nothing_is_changed(
    address: str, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setenv("CHUANGPING_STORE_KEY", written(ONE))
    rekey()
    before = values(address)
    monkeypatch.setenv("CHUANGPING_STORE_KEY", written(TWO))
    result = rekey(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1
    assert StoreKey.of(ONE).name in result.stderr
    assert not any(key in result.output for key in (written(ONE), written(TWO)))
    assert values(address) == before


def test_what_is_no_key_is_told_without_showing_it(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHUANGPING_STORE_KEY", f"{written(ONE)},c2VjcmV0")
    result = rekey()
    assert (result.exit_code, result.stdout) == (2, "")
    assert "CHUANGPING_STORE_KEY" in result.stderr
    assert "c2VjcmV0" not in result.output
    assert written(ONE) not in result.output


def test_it_may_be_killed_at_any_moment_and_the_next_run_goes_on(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = 1200
    path = address.replace("conversations", "many")
    asyncio.run(fill(path, people=people))
    monkeypatch.setenv("CHUANGPING_STORE", path)
    monkeypatch.setenv("CHUANGPING_STORE_KEY", written(ONE))
    program = [sys.executable, "-c", "from bot.command_line import main; main()", "rekey"]
    left = [2 * people]
    for number in range(3):
        with subprocess.Popen(program, stdout=subprocess.PIPE) as running:
            assert running.stdout is not None
            while "已改" not in running.stdout.readline().decode():  # the first step is done
                pass
            sleep(0.03 * number)
            running.send_signal(signal.SIGKILL)
        left.append(sum(prefix_of(value) == PLAIN for value in values(path)))
    assert left == sorted(left, reverse=True)
    assert 0 < left[1] < 2 * people

    assert rekey().exit_code == 0
    assert {prefix_of(value) for value in values(path)} == {StoreKey.of(ONE).prefix}
    folder = Path(path.removeprefix("sqlite:///")).parent
    assert not any(MARKER in file.read_bytes() for file in folder.glob("many.db*"))
