"""Links into the bot name clauses in the letters that Telegram allows."""

import re

import pytest

from bot.telegram.links import bot_link, clause_link, clause_of, payload, share_link
from criteria.policy.loading import load_policy


def test_every_clause_has_a_link_that_leads_back_to_it() -> None:
    for clause in load_policy().clauses:
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload(clause))
        assert clause_of(payload(clause)) == clause


@pytest.mark.parametrize(
    "text", ["", "a", "10-2", "a10-", "a10--2", "a10.2", "a1'x", "a١", "a" + "1-" * 20 + "1"]
)
def test_what_names_no_clause_is_none(text: str) -> None:
    assert clause_of(text) is None


@pytest.mark.parametrize("text", ["", "第十条", "10.2; drop", "1" * 65])
def test_what_is_no_clause_has_no_payload(text: str) -> None:
    assert payload(text) == ""


def test_links_are_what_telegram_documents() -> None:
    assert bot_link("x_bot") == "https://t.me/x_bot"
    assert clause_link("x_bot", "10.2") == "https://t.me/x_bot?start=a10-2"
    assert share_link("https://t.me/x_bot?start=a10-2", "第十条 & 更多") == (
        "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fx_bot%3Fstart%3Da10-2"
        "&text=%E7%AC%AC%E5%8D%81%E6%9D%A1%20%26%20%E6%9B%B4%E5%A4%9A"
    )
