"""How a guest behaves in somebody else's bot."""

import pytest

from bot.telegram.mounting import Manners
from locales.wording import wording


def test_while_it_only_takes_what_is_open_its_command_alone_is_listed() -> None:
    listed = Manners("assess", only_while_open=True).listed(wording("zh_CN"))
    assert [name for name, _ in listed] == ["assess"]


def test_otherwise_all_its_commands_are_listed_behind_the_one_that_begins() -> None:
    listed = [name for name, _ in Manners("assess").listed(wording("zh_CN"))]
    assert listed[:2] == ["assess", "start"]
    assert "help" in listed


def test_start_stays_the_bots_own_where_the_assistant_only_takes_what_is_open() -> None:
    assert "start" not in Manners("assess", only_while_open=True).names
    assert Manners("Assess", only_while_open=True).names["assess"] == "start"


@pytest.mark.parametrize("command", ["/assess", "as sess", "", "测评", "a-b"])
def test_a_command_that_telegram_would_refuse_is_refused_at_once(command: str) -> None:
    with pytest.raises(ValueError, match="without the slash"):
        Manners(command)
