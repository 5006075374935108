"""Whoever opens the page of a result is believed only where Telegram signed it, for this bot, just now."""

from datetime import UTC, datetime, timedelta

import pytest
from aiogram.utils.web_app import check_webapp_signature

from bot.settings import Settings
from bot.storage.store import Address
from bot.telegram.web_app import PATH, opened_by, openers, result_page
from tests.launching import launch

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawA"
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


def test_what_telegram_signed_tells_whose_chat_it_is() -> None:
    signed = launch(TOKEN, 77, NOW)
    assert check_webapp_signature(TOKEN, signed)  # a library says so too
    assert opened_by(signed, TOKEN, NOW) == Address("telegram", "77")


@pytest.mark.parametrize(
    "spoilt",
    [
        launch("999:another", 77, NOW),
        launch(TOKEN, 77, NOW).replace("77", "78"),
        launch(TOKEN, 77, NOW).partition("&hash=")[0],
        launch(TOKEN, 77, NOW) + "&more=1",
        launch(TOKEN, 77, NOW, user="{}"),
        launch(TOKEN, 77, NOW, user="no json"),
        launch(TOKEN, 77, NOW, auth_date="soon"),
        launch(TOKEN, 77, NOW, auth_date="9" * 30),
        launch(TOKEN, -100, NOW),
        "",
        "hash=",
        "\ud800",
        "&".join(f"a{n}=1" for n in range(1000)),
    ],
)
def test_what_it_did_not_sign_for_a_person_and_this_bot_tells_nothing(spoilt: str) -> None:
    assert opened_by(spoilt, TOKEN, NOW) is None


@pytest.mark.parametrize(
    ("age", "opens"),
    [
        (timedelta(minutes=59), True),
        (timedelta(minutes=61), False),
        (timedelta(minutes=-4), True),
        (timedelta(minutes=-6), False),
    ],
)
def test_it_opens_the_page_for_an_hour(age: timedelta, opens: bool) -> None:
    assert (opened_by(launch(TOKEN, 77, NOW - age), TOKEN, NOW) is not None) == opens


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://zhicheng.example.cn/", "https://zhicheng.example.cn" + PATH),
        ("http://zhicheng.example.cn", None),
        ("", None),
    ],
)
def test_there_is_a_page_only_where_telegram_opens_it(
    monkeypatch: pytest.MonkeyPatch, address: str, page: str | None
) -> None:
    monkeypatch.setenv("CHUANGPING_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("CHUANGPING_PUBLIC_ADDRESS", address)
    settings = Settings()
    assert result_page(settings) == page
    assert list(openers(settings)) == ([PATH] if page else [])
