"""The settings turn the bot on; without its library it is said what to install."""

import subprocess
import sys

import pytest
from pydantic import SecretStr

from bot.channels import Channel, Confirmed
from bot.conversations import ConversationService
from bot.faults import ServiceError
from bot.metrics import Metrics
from bot.presence import Presence
from bot.serving import configured_channels
from bot.settings import Settings
from bot.storage.sqlite import SQLiteStore
from dialogs.world import World
from locales.wording import wording
from tests.bot.wecom.server import BOT_ID, SECRET
from tests.policies import hunan_versions


def channels(store: SQLiteStore, settings: Settings) -> tuple[Channel, ...]:
    policies = hunan_versions()
    service = ConversationService(store, World(policies))
    return configured_channels(settings, service, policies, Metrics(), Presence(store.processes))


class WithoutWebsockets:
    """Finds no such library, as where it is not installed."""

    def find_spec(self, name: str, *_: object) -> None:
        if name == "websockets":
            raise ModuleNotFoundError(name=name)


WECOM = Settings(wecom_bot_id=BOT_ID, wecom_bot_secret=SecretStr(SECRET))


async def test_a_bot_that_is_set_is_a_channel_that_stands_by_until_the_lease_is_its_own(
    store: SQLiteStore,
) -> None:
    (wecom,) = channels(store, WECOM)
    assert (wecom.name, wecom.state(), tuple(wecom.routes)) == ("wecom", "standby", ())
    assert isinstance(wecom, Confirmed)
    assert wecom.confirmed_seconds_ago() is None
    assert channels(store, Settings()) == ()


async def test_without_its_library_it_is_said_what_to_install(
    store: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    using = ("bot.wecom.running", "bot.wecom.client")
    for name in [name for name in sys.modules if name.split(".")[0] == "websockets" or name in using]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [WithoutWebsockets(), *sys.meta_path])
    with pytest.raises(ServiceError) as refused:
        channels(store, WECOM)
    assert "pip install 'chuangping[wecom]'" in refused.value.say(wording("zh_CN"))


def test_nothing_of_it_is_imported_unless_it_is_set() -> None:
    imported = "[name for name in sys.modules if name.startswith(('websockets', 'bot.wecom'))]"
    program = f"import sys, bot.serving; print({imported})"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
