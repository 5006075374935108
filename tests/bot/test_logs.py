"""The log tells what we do, never a secret."""

import json
import logging
from collections.abc import Iterator

import pytest

from bot.faults import ServiceError
from bot.logs import OURS, log_to_standard_error
from bot.request_ids import in_request

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


def objects(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_as_json_each_thing_told_is_an_object_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_standard_error("info", [SECRET], form="json")
    logging.getLogger("bot.serving").warning('a line\nand "another" of %s', SECRET)
    (told,) = objects(capsys)
    assert told.pop("time").endswith("+00:00")
    assert told == {"level": "warning", "logger": "bot.serving", "message": 'a line\nand "another" of ***'}


def test_as_json_an_error_stands_in_a_field_of_its_own_without_secrets(
    capsys: pytest.CaptureFixture[str],
) -> None:
    log_to_standard_error("info", [SECRET], form="json", language="en")
    try:
        raise ValueError(f"cannot reach bot{SECRET}\ud800")
    except ValueError:
        logging.getLogger("telegram").exception("no answer")
    logging.getLogger("bot.storage").error("%s", ServiceError("service-storage-missing", path="/data/c.db"))
    with_error, in_words = objects(capsys)
    assert with_error["message"] == "no answer"
    assert "cannot reach bot***" in with_error["error"]
    assert "file is gone" in in_words["message"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_lines_of_one_request_bear_its_number(capsys: pytest.CaptureFixture[str], form: str) -> None:
    log_to_standard_error("info", form=form)
    with in_request() as number:
        logging.getLogger("bot.web").info("first")
        with in_request() as same:
            logging.getLogger("bot.web").info("second")
    with in_request() as other:
        logging.getLogger("bot.web").info("third")
    logging.getLogger("bot.web").info("fourth")
    lines = capsys.readouterr().err.splitlines()
    assert number == same != other
    assert [number in line for line in lines] == [True, True, False, False]
    assert other in lines[2]
    assert "request" not in lines[3]


@pytest.mark.parametrize("form", ["text", "json"])
def test_of_an_error_while_a_request_was_handled_only_kind_and_place_are_told(
    capsys: pytest.CaptureFixture[str], form: str
) -> None:
    log_to_standard_error("info", form=form)
    typed = "what somebody typed"
    try:
        try:
            raise KeyError(typed)
        except KeyError as first:
            raise ValueError(typed) from first
    except ValueError:
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application")
    logged = capsys.readouterr().err
    assert typed not in logged
    assert logged.index("KeyError") < logged.rindex("ValueError")
    assert "test_logs.py" in logged
