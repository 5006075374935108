"""The log tells what we do, never a secret."""

import logging
from collections.abc import Iterator

import pytest

from bot.faults import ServiceError
from bot.logs import OURS, log_to_standard_error

SECRET = "123456:a-very_secret-token"


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """Logging as other tests expect it."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in OURS}
    yield
    root.handlers, root.level = handlers, level
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def test_our_own_packages_are_logged_from_the_chosen_level_on(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_standard_error("info")
    logging.getLogger("bot.serving").info("old conversations deleted")
    logging.getLogger("bot.serving").debug("a detail")
    logged = capsys.readouterr().err
    assert "INFO bot.serving: old conversations deleted" in logged
    assert "a detail" not in logged


def test_of_libraries_only_warnings_are_logged_whatever_the_level(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_standard_error("debug")
    logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot%s/sendMessage", SECRET)
    logging.getLogger("asyncio").warning("slow callback")
    logged = capsys.readouterr().err
    assert "sendMessage" not in logged
    assert "slow callback" in logged


def test_a_secret_is_masked_wherever_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_standard_error("info", [SECRET, ""])
    try:
        raise ValueError(f"cannot reach bot{SECRET}/getMe")
    except ValueError:
        logging.getLogger("telegram").exception("no answer from %s", SECRET)
    logged = capsys.readouterr().err
    assert SECRET not in logged
    assert "cannot reach bot***/getMe" in logged


@pytest.mark.parametrize(("language", "words"), [("zh_CN", "数据库文件不在了"), ("en", "file is gone")])
def test_an_error_of_ours_is_said_in_the_language_of_the_service(
    capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    log_to_standard_error("info", language=language)
    error = ServiceError("service-storage-missing", path="/data/c.db")
    logging.getLogger("bot.storage").error("the store cannot be used: %s", error)
    logged = capsys.readouterr().err
    assert words in logged
    assert "/data/c.db" in logged
    assert "service-storage" not in logged


def test_what_anybody_outside_can_cause_is_told_once_a_minute_and_a_fault_of_ours_always(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    log_to_standard_error("info")
    now = 1_000_000.0
    monkeypatch.setattr("time.time", lambda: now)
    monkeypatch.setattr("time.time_ns", lambda: int(now * 1e9))
    library = logging.getLogger("uvicorn.error")
    for _ in range(50):
        library.warning("Invalid HTTP request received.")
    now += 61
    library.warning("Invalid HTTP request received.")
    for _ in range(2):
        library.error("Exception in ASGI application", exc_info=ValueError("ours"))
    logged = capsys.readouterr().err
    assert logged.count("Invalid HTTP request received.") == 2
    assert logged.count("ValueError") == 2
    assert "ours" not in logged  # an exception may repeat what somebody sent
