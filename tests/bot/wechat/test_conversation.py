"""A whole conversation on WeChat: as the settings ask for it, over real HTTP, kept in a file."""

import asyncio
import logging
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from locales.wording import wording
from tests.bot.wechat.serving import process
from tests.bot.wechat.tencent import Mode, Tencent

ROUTE = ("开始", "1", "是", "说不清")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


async def talk(tencent: Tencent, texts: Sequence[str], person: str = "oLi") -> list[str]:
    return [await tencent.says(person, text) for text in texts]


@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
async def test_who_comes_is_welcomed_asked_by_numbers_and_answered(file: Path, mode: Mode) -> None:
    async with process(file, mode) as tencent:
        welcome = await tencent.does("oLi", "subscribe")
        assert welcome is not None
        assert "微信" in welcome  # through whose servers it goes
        assert "开始就表示您同意" in welcome
        told = await talk(tencent, ROUTE)
    assert all(len(text.encode()) <= 1800 for text in told)
    assert any(re.search(r"^1\. ", text, re.MULTILINE) for text in told)


async def test_who_speaks_another_language_reads_everything_in_it(file: Path) -> None:
    async with process(file) as tencent:
        await talk(tencent, ("开始", "1"))
        asked = await tencent.says("oLi", "语言")
        await tencent.says("oLi", re.findall(r"^(.)\. English$", asked, re.MULTILINE)[0])
        told = await tencent.sends("oLi", MsgType="image", MediaId="m")
    assert told == wording("en").say("wechat-wordless")


async def test_nothing_is_kept_before_it_is_begun(file: Path) -> None:
    async with process(file) as tencent:
        await tencent.does("oLi", "subscribe")
        await tencent.says("oLi", "你好")
    assert b"oLi" not in file.read_bytes()


async def test_a_restart_changes_nothing_and_repeats_what_was_said(file: Path) -> None:
    async with process(file) as tencent:
        await talk(tencent, ROUTE[:2])
        message = tencent.message("oLi", MsgType="text", Content="1", MsgId="4711")
        told = await tencent.call(message)
    async with process(file) as tencent:
        assert await tencent.call(message) == told


async def test_another_process_gives_the_same_reply(file: Path) -> None:
    async with process(file) as one, process(file) as other:
        await talk(one, ROUTE[:2])
        message = one.message("oLi", MsgType="text", Content="1", MsgId="4711")
        told = await asyncio.gather(one.call(message), other.call(message), one.call(message))
        assert len(set(told)) == 1
        # It counted once: what stands open is what was asked then.
        assert await other.says("oLi", "继续") is not None


async def test_who_leaves_has_nothing_kept_and_begins_anew(file: Path) -> None:
    async with process(file) as tencent:
        welcome = await tencent.does("oLi", "subscribe")
        await talk(tencent, ROUTE)
        assert await tencent.does("oLi", "unsubscribe") is None
        tencent.clock = tencent.now + 60
        assert await tencent.does("oLi", "subscribe") == welcome
    assert b"oLi" not in file.read_bytes()


async def test_what_does_not_fit_one_message_follows_on_more(file: Path) -> None:
    async with process(file) as tencent:
        await talk(tencent, ROUTE)
        parts = [await tencent.says("oLi", "隐私说明")]
        while "更多" in parts[-1].splitlines()[-1]:
            parts.append(await tencent.says("oLi", "更多"))
            assert len(parts) < 20
    assert len(parts) > 1
    assert all(len(part.encode()) <= 1800 for part in parts)
    assert any("投诉" in part for part in parts)


async def test_an_entry_of_the_menu_does_what_its_command_does(file: Path) -> None:
    async with process(file) as tencent:
        await talk(tencent, ROUTE)
        clicked = await tencent.does("oLi", "CLICK", EventKey="help")
        assert clicked == await tencent.says("oLi", "/help")


async def test_a_link_to_the_web_is_fresh_each_time_and_its_code_may_be_scanned_or_typed(file: Path) -> None:
    async with process(file) as tencent:
        nothing_yet = await tencent.says("oLi", "网页")
        await talk(tencent, ROUTE)
        first, second = await talk(tencent, ["网页", "网页"])
        codes = [
            re.findall(r'<a href="https://pingshen\.example\.cn/go/(\w{8})">', text)
            for text in (first, second)
        ]
        assert "/go/" not in nothing_yet
        assert [len(each) for each in codes] == [1, 1]
        assert codes[0] != codes[1]
        asked = (await tencent.says("oLi", "继续")).splitlines()[-1]
        scanned = await tencent.does("oWang", "subscribe", EventKey=f"qrscene_{codes[1][0]}", Ticket="t")
        assert scanned is not None
        assert asked in scanned  # it goes on where it was
        used_up = await tencent.says("oZhao", codes[1][0])
        assert asked not in used_up


async def test_clauses_are_links_to_their_pages(file: Path) -> None:
    async with process(file) as tencent:
        told = await talk(tencent, (*ROUTE, "查条款 10.2"))
    assert '<a href="https://pingshen.example.cn/articles/' in "".join(told)


async def test_nothing_that_is_typed_becomes_a_link_or_ends_the_message(file: Path) -> None:
    async with process(file) as tencent:
        await talk(tencent, ROUTE[:1])
        told = await tencent.says("oLi", "]]></Content> <a href='https://boese.example'>软著</a> 算吗")
    assert "<a href='https://boese" not in told


async def test_nothing_of_a_person_is_logged(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with process(file) as tencent:
        await talk(tencent, (*ROUTE, "geheim"), "oGeheim")
    ours = "".join(each.getMessage() for each in caplog.records if not each.name.startswith("http"))
    assert "eheim" not in ours
