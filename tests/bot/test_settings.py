"""Settings come from the environment or a file, each wrong one has its own line, and secrets stay secret."""

import os
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bot.settings import (
    Settings,
    SettingsError,
    faults_of,
    given_settings,
    load_settings,
    unknown_settings,
    variable_name,
)
from bot.settings_report import draw_report
from locales.wording import wording

TOKEN = "123456:a-very_secret-token"
WECOM = {"wecom_bot_id": "aib_4Kx9", "wecom_bot_secret": "geheim-Q3nV7w"}


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder without settings."""
    for name in [name for name in os.environ if name.startswith("CHUANGPING_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def set_to(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    for field, value in values.items():
        monkeypatch.setenv(variable_name(field), value)


def complaints(**chosen: str | int) -> list[str]:
    """The lines about wrong settings, by the language of the source."""
    with pytest.raises(SettingsError) as wrong:
        load_settings(**chosen)
    return [fault.say(wording("zh_CN")) for fault in wrong.value.faults]


def report(settings: Settings, width: int = 80) -> str:
    text = StringIO()
    draw_report(settings, wording("zh_CN"), Console(file=text, width=width))
    return text.getvalue()


def test_nothing_need_be_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    settings = load_settings()
    assert (settings.host, settings.port, settings.retention_days) == ("127.0.0.1", 8000, 30)
    assert settings.store_path == tmp_path / "chuangping" / "conversations.db"
    assert settings.telegram_token is None


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(
    monkeypatch: pytest.MonkeyPatch, alone: Path
) -> None:
    (alone / ".env").write_text("CHUANGPING_PORT=1\nCHUANGPING_HOST=file\nCHUANGPING_PHASE=first\n")
    set_to(monkeypatch, port="2", host="environment")
    settings = load_settings(port=3)
    assert (settings.port, settings.host, settings.phase) == (3, "environment", "first")
    assert given_settings() == {"port": "environment", "host": "environment", "phase": "file"}


@pytest.fixture
def credentials(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of secrets, as systemd or a container's engine makes one."""
    folder = tmp_path / "credentials"
    folder.mkdir()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    return folder


def test_secrets_may_come_as_files_so_that_no_environment_holds_them(credentials: Path) -> None:
    (credentials / "CHUANGPING_STORE").write_text("postgresql://chuangping:a%40b@db/chuangping\n")
    (credentials / "CHUANGPING_TELEGRAM_TOKEN").write_text(f"{TOKEN}\n")
    (credentials / "CHUANGPING_READER_KEY").write_text("")
    (credentials / "another-service").write_bytes(b"\xff")
    settings = load_settings()
    assert settings.store == "postgresql://chuangping:a%40b@db/chuangping"
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == TOKEN
    assert settings.reader_key is None
    assert TOKEN not in report(settings)
    assert report(settings).count("凭据文件") == 2


def test_a_mounted_secret_that_is_a_link_into_its_folder_is_read(credentials: Path) -> None:
    (credentials / "..2026").mkdir()
    (credentials / "..2026" / "CHUANGPING_PORT").write_text("8001")
    (credentials / "CHUANGPING_PORT").symlink_to("..2026/CHUANGPING_PORT")
    assert load_settings().port == 8001


def test_the_environment_and_the_file_win_over_a_credential(
    credentials: Path, alone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for field in ("port", "retention_days", "host"):
        (credentials / variable_name(field)).write_text("7")
    (alone / ".env").write_text("CHUANGPING_RETENTION_DAYS=8\n")
    set_to(monkeypatch, host="127.0.0.9")
    settings = load_settings()
    assert (settings.port, settings.retention_days, settings.host) == (7, 8, "127.0.0.9")


def test_a_credential_that_cannot_be_read_is_told_with_its_place(credentials: Path) -> None:
    (credentials / "CHUANGPING_TELEGRAM_TOKEN").write_bytes(b"\xff\xfe")
    (line,) = complaints()
    assert str(credentials / "CHUANGPING_TELEGRAM_TOKEN") in line


def test_a_misspelt_credential_is_told(credentials: Path) -> None:
    (credentials / "CHUANGPING_TELEGRAM_TOKE").write_text(TOKEN)
    (fault,) = unknown_settings()
    assert "CHUANGPING_TELEGRAM_TOKE" in fault.say(wording("zh_CN"))
    assert TOKEN not in fault.say(wording("zh_CN"))


def test_without_a_folder_of_secrets_nothing_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", "/nowhere")
    assert load_settings().port == 8000
    assert unknown_settings() == ()


def test_an_empty_value_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to(monkeypatch, port="", telegram_token="")
    assert load_settings().port == 8000
    assert load_settings().telegram_token is None


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("sqlite:////var/lib/chat.db", Path("/var/lib/chat.db")),
        ("sqlite:///chat.db", Path("chat.db")),
        ("sqlite:///~/chat.db", Path.home() / "chat.db"),
    ],
)
def test_a_store_is_a_file(address: str, path: Path) -> None:
    assert load_settings(store=address).store_path == path


@pytest.mark.parametrize(
    "address", ["chat.db", "sqlite://", "sqlite:///", "mysql://host/chat", "sqlite:/chat.db"]
)
def test_any_other_store_is_refused_with_an_example(address: str) -> None:
    (line,) = complaints(store=address)
    assert line.startswith("CHUANGPING_STORE")
    assert "sqlite:///" in line


@pytest.mark.parametrize(
    "address", ["postgresql://li:geheim@host/chat", "postgres://li:geheim@host:5433/chat"]
)
def test_a_database_may_keep_the_conversations_and_nobody_reads_its_password(address: str) -> None:
    settings = load_settings(store=address)
    told = StringIO()
    draw_report(settings, wording("zh_CN"), Console(file=told, width=200))
    assert settings.store == address
    assert faults_of(settings) == ()
    assert "geheim" in settings.secrets  # so that no line of the log tells it
    assert address.replace(":geheim", "") in told.getvalue()
    assert "geheim" not in told.getvalue()


def test_a_wrong_address_of_a_database_is_told_without_its_password() -> None:
    (line,) = complaints(store="postgresql://li:geheim@host:port/chat")
    assert "postgresql://" in line
    assert "geheim" not in line


def test_a_database_without_its_library_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.places.find_spec", lambda _: None)
    (fault,) = faults_of(load_settings(store="postgresql://host/chat"))
    assert "chuangping[postgresql]" in fault.say(wording("zh_CN"))


def test_each_wrong_setting_has_one_line_of_its_own() -> None:
    lines = complaints(port="8o8o", phase="third", language="fr", policy="../etc", telegram_token="token")
    assert len(lines) == 5
    assert all(line.count("CHUANGPING_") >= 1 and "\n" not in line for line in lines)


@pytest.mark.parametrize(
    "field",
    [
        name
        for name in Settings.model_fields
        if name not in ("host", "trusted_proxies", "operator", "operator_contact")
    ],
)
def test_every_setting_can_be_wrong_and_says_how_it_is_written(field: str) -> None:
    (line,) = complaints(**{field: "\N{SNOWMAN}"})
    assert variable_name(field) in line
    assert "\N{SNOWMAN}" not in line


@pytest.mark.parametrize("port", ["-1", "65536", "80.5", "１２a"])
def test_a_port_is_a_port(port: str) -> None:
    assert "65535" in complaints(port=port)[0]


@pytest.mark.parametrize(
    ("tag", "language"), [("zh", "zh_CN"), ("zh-CN", "zh_CN"), ("en-GB", "en"), ("en", "en")]
)
def test_a_language_may_be_written_as_a_tag(tag: str, language: str) -> None:
    assert load_settings(language=tag).language == language


def test_a_webhook_needs_its_secret() -> None:
    address = "https://bot.example.cn/telegram"
    assert "CHUANGPING_TELEGRAM_SECRET" in complaints(telegram_webhook=address)[0]
    assert load_settings(telegram_webhook=address, telegram_secret="s3cret").telegram_webhook == address


def test_telegram_itself_calls_encrypted_addresses_only() -> None:
    plain = {"telegram_webhook": "http://127.0.0.1:8000/telegram", "telegram_secret": "s3cret"}
    assert "https" in complaints(**plain)[0]
    assert load_settings(**plain, telegram_api="http://127.0.0.1:8081").telegram_webhook


def test_addresses_lose_their_last_slash() -> None:
    assert load_settings(public_address="https://bot.example.cn/").public_address == "https://bot.example.cn"


@pytest.mark.parametrize(
    "field", ["public_address", "telegram_api", "telegram_webhook", "wechat_api", "reader_url"]
)
def test_an_address_holds_no_password(field: str) -> None:
    """Nobody would use it, and `--check` would print it."""
    (line,) = complaints(**{field: "https://user:hunter2@bot.example.cn/"})
    assert variable_name(field) in line
    assert "hunter2" not in line


@pytest.mark.parametrize(
    ("address", "is_tls"), [(None, False), ("http://bot.example.cn", False), ("https://bot.example.cn", True)]
)
def test_cookies_are_secure_where_people_come_over_https(
    address: str | None, is_tls: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if address:
        set_to(monkeypatch, public_address=address)
    assert load_settings().behind_tls is is_tls


def test_secrets_are_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to(monkeypatch, telegram_token=TOKEN, telegram_secret="an-other-secret")
    settings = load_settings()
    for shown in (str(settings), repr(settings), report(settings, 200), settings.model_dump_json()):
        assert TOKEN.split(":")[1] not in shown
        assert "an-other-secret" not in shown
    assert settings.telegram_token
    assert settings.telegram_token.get_secret_value() == TOKEN


def test_a_wrong_secret_is_not_printed_either(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to(monkeypatch, telegram_token="hunter2 hunter2")
    with pytest.raises(SettingsError) as wrong:
        load_settings()
    assert "hunter2" not in str(wrong.value)
    assert "hunter2" not in wrong.value.faults[0].say(wording("zh_CN"))


def test_a_misspelt_setting_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHUANGPING_PROT", "8001")
    (fault,) = unknown_settings()
    assert "CHUANGPING_PROT" in fault.say(wording("zh_CN"))


@pytest.mark.parametrize("keys", ["k" * 43, f"{'k' * 43},{'l' * 43}", f"{'k' * 43} , {'l' * 43}"])
def test_messages_of_wechat_may_have_two_keys_while_one_is_changed(keys: str) -> None:
    settings = load_settings(wechat_token="QDG6eK", wechat_appid="wx0123456789abcdef", wechat_aes_key=keys)
    assert settings.wechat_keys == tuple(key.strip() for key in keys.split(","))
    assert set(settings.wechat_keys) <= set(settings.secrets)  # so that no line of the log tells them


@pytest.mark.parametrize("wrong", ["k" * 42, "k" * 44, f"{'k' * 43},", ",".join(["k" * 43] * 3)])
def test_a_key_of_wechat_has_43_characters(wrong: str) -> None:
    (line,) = complaints(wechat_token="QDG6eK", wechat_appid="wx0123456789abcdef", wechat_aes_key=wrong)
    assert line.startswith("CHUANGPING_WECHAT_AES_KEY")
    assert "43" in line


@pytest.mark.parametrize(
    "chosen", [{"wechat_aes_key": "k" * 43}, {"wechat_secret": "0123456789abcdef0123456789abcdef"}]
)
def test_a_key_and_a_secret_of_wechat_are_of_an_account(chosen: dict[str, str]) -> None:
    for account in ({}, {"wechat_appid": "wx0123456789abcdef"}, {"wechat_token": "QDG6eK"}):
        (line,) = complaints(**chosen, **account)
        assert "CHUANGPING_WECHAT_APPID" in line
        assert "CHUANGPING_WECHAT_TOKEN" in line


def test_the_report_tells_what_to_enter_at_wechat() -> None:
    assert "微信公众号：未开启" in report(load_settings(), 200)
    chosen = {"wechat_token": "QDG6eK", "public_address": "https://pingshen.example.cn"}
    plain = report(load_settings(**chosen), 200)
    assert "https://pingshen.example.cn/wechat" in plain
    assert "明文" in plain
    assert "不设菜单" in plain
    chosen |= {"wechat_appid": "wx0123456789abcdef", "wechat_aes_key": "k" * 43, "wechat_secret": "s" * 32}
    safe = report(load_settings(**chosen), 200)
    assert "加密" in safe
    assert "启动时设菜单" in safe
    assert "k" * 43 not in safe
    assert "s" * 32 not in safe


def test_a_library_that_is_not_installed_is_told_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.settings.find_spec", lambda _: None)
    (fault,) = faults_of(load_settings(telegram_token=TOKEN, telegram_library="python-telegram-bot"))
    assert "pip install 'chuangping[python-telegram-bot]'" in fault.say(wording("zh_CN"))
    (fault,) = faults_of(load_settings(**WECOM))
    assert "pip install 'chuangping[wecom]'" in fault.say(wording("zh_CN"))


def test_the_report_shows_every_setting_its_value_and_its_source(
    monkeypatch: pytest.MonkeyPatch, alone: Path
) -> None:
    (alone / ".env").write_text("CHUANGPING_PORT=8123\n")
    set_to(monkeypatch, phase="first")
    shown = report(load_settings(), 120)
    assert all(variable_name(field) in shown for field in Settings.model_fields)
    lines = {line.split()[0]: line for line in shown.splitlines() if line.strip().startswith("CHUANGPING_")}
    assert "8123" in lines["CHUANGPING_PORT"]
    assert ".env" in lines["CHUANGPING_PORT"]
    assert "环境变量" in lines["CHUANGPING_PHASE"]
    assert "默认" in lines["CHUANGPING_HOST"]


@pytest.mark.parametrize("field", ["operator", "operator_contact"])
@pytest.mark.parametrize("wrong", ["", "  ", "两\n行", "名" * 101, "\u202e反"])
def test_who_is_responsible_is_told_in_a_line(field: str, wrong: str) -> None:
    (line,) = complaints(**{field: wrong})
    assert variable_name(field) in line


def test_the_report_warns_where_nobody_is_responsible() -> None:
    missing = report(load_settings())
    assert "CHUANGPING_OPERATOR=" in missing
    assert "CHUANGPING_OPERATOR_CONTACT=" in missing
    told = report(load_settings(operator="某研究会", operator_contact="0731-8000"))
    assert "CHUANGPING_OPERATOR=" not in told
    assert "CHUANGPING_OPERATOR_CONTACT=" not in told


def test_the_report_says_how_to_turn_a_channel_on() -> None:
    assert "CHUANGPING_TELEGRAM_TOKEN=" in report(load_settings())
    assert "Telegram：开启，aiogram" in report(load_settings(telegram_token=TOKEN))


def test_the_report_says_how_to_turn_wecom_on_and_tells_no_secret() -> None:
    assert "CHUANGPING_WECOM_BOT_ID=" in report(load_settings())
    told = report(load_settings(**WECOM))
    assert "企业微信：开启，长连接" in told
    assert "geheim-Q3nV7w" not in told
    assert "geheim-Q3nV7w" in load_settings(**WECOM).secrets
    elsewhere = load_settings(**WECOM, wecom_api="wss://wecom.example.cn/ws")
    assert "wss://wecom.example.cn/ws" in report(elsewhere)


@pytest.mark.parametrize("lacking", WECOM)
def test_a_wecom_bot_has_an_id_and_a_secret(lacking: str) -> None:
    (line,) = complaints(**{field: value for field, value in WECOM.items() if field != lacking})
    assert "CHUANGPING_WECOM_BOT_ID" in line
    assert "CHUANGPING_WECOM_BOT_SECRET" in line


@pytest.mark.parametrize("here", ["ws://127.0.0.1:8081", "ws://localhost:1/x", "ws://[::1]:9", "wss://a.cn"])
def test_wecom_without_tls_may_only_be_on_this_machine(here: str) -> None:
    assert load_settings(wecom_api=here).wecom_api == here


@pytest.mark.parametrize(
    "wrong",
    ["ws://wecom.example.cn", "ws://127.0.0.1.example.cn", "ws://127.0.0.1@a.cn", "https://a.cn", "wss://",
     "a.cn", "wss://a.cn:99999", "wss://u:p@a.cn", "wss://a.cn:0", "wss://a.cn/#x", "wss://[::1"],
)  # fmt: skip
def test_another_address_for_wecom_is_refused(wrong: str) -> None:
    (line,) = complaints(wecom_api=wrong)
    assert "CHUANGPING_WECOM_API" in line


def test_the_report_says_whether_rosters_are_taken_and_how_to_turn_that_on() -> None:
    assert "CHUANGPING_ROSTER=on" in report(load_settings())
    assert "名册：开放，http://127.0.0.1:8000/roster" in report(load_settings(roster="on"))
