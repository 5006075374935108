"""Tencent's XML is read as it is sent, hostile XML is refused, and what we write is read as we meant it."""

from collections.abc import Mapping
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wechat.messages import (
    Arrived,
    Clicked,
    Left,
    Said,
    Unanswered,
    UnreadableError,
    What,
    Wordless,
    read_message,
    read_xml,
    text_reply,
)
from tests.bot.wechat.tencent import elements_of

HEAD = {"ToUserName": "gh_account", "FromUserName": "oPerson", "CreateTime": "1700000000"}


def told(**elements: str) -> Mapping[str, str]:
    return {**HEAD, **elements}


def event(name: str, **elements: str) -> Mapping[str, str]:
    return told(MsgType="event", Event=name, **elements)


def test_the_elements_below_the_root_are_read() -> None:
    body = "<xml><A><![CDATA[一 <b>]]></A><N>12</N><S>x&amp;<deep>no</deep></S><A>second</A></xml>"
    assert read_xml(body.encode()) == {"A": "一 <b>", "N": "12", "S": ""}


@pytest.mark.parametrize(
    "hostile",
    [
        '<!DOCTYPE xml [<!ENTITY a "b">]><xml><A>&a;</A></xml>',
        '<!DOCTYPE xml SYSTEM "http://127.0.0.1/x.dtd"><xml/>',
        "<!DOCTYPE xml><xml/>",
        "<xml><A>&undeclared;</A></xml>",
        "<xml><A></xml>",
        "<xml/><xml/>",
        "<html/>",
        "",
        "{}",
        "<xml xmlns:a='b'><a:A/><b:",
    ],
)
def test_what_is_no_plain_xml_is_refused(hostile: str) -> None:
    with pytest.raises(UnreadableError):
        read_xml(hostile.encode())


@pytest.mark.parametrize("typed", ["\x1dc", "\0", "\x08本科", "\ufffe"])
def test_what_xml_cannot_carry_is_passed_over_as_tencent_sends_it_all_the_same(typed: str) -> None:
    body = f"<xml><Content><![CDATA[{typed}]]></Content></xml>"
    assert read_xml(body.encode()) == {"Content": typed.lstrip("\x1d\0\x08\ufffe")}


@pytest.mark.parametrize("encoding", ["utf-16", "gb18030"])
def test_another_encoding_than_utf8_is_refused_whatever_it_declares(encoding: str) -> None:
    with pytest.raises(UnreadableError):
        read_xml(f'<?xml version="1.0" encoding="{encoding}"?><xml><A>一二三</A></xml>'.encode(encoding))


def test_deep_xml_is_only_passed_over() -> None:
    assert read_xml(b"<xml>" + b"<a>" * 5000 + b"</a>" * 5000 + b"</xml>") == {"a": ""}


@given(st.binary(max_size=300))
def test_whatever_comes_is_read_or_refused(body: bytes) -> None:
    for each in (body, b"<xml>" + body + b"</xml>"):
        with suppress(UnreadableError):
            read_message(read_xml(each))


@pytest.mark.parametrize(
    ("elements", "what"),
    [
        (told(MsgType="text", Content=" 1 3 ", MsgId="7"), Said(" 1 3 ")),
        (told(MsgType="text", Content=" \n", MsgId="7"), Wordless()),
        (told(MsgType="voice", Recognition="本科毕业。", MsgId="7"), Said("本科毕业。")),
        (told(MsgType="voice", MediaId="m", MsgId="7"), Wordless()),
        (told(MsgType="image", PicUrl="http://x", MsgId="7"), Wordless()),
        (told(MsgType="a_kind_of_tomorrow", MsgId="7"), Wordless()),
        (event("subscribe"), Arrived()),
        (event("subscribe", EventKey="qrscene_ABCD2345", Ticket="t"), Arrived("ABCD2345")),
        (event("subscribe", EventKey="last_trade_no_1"), Arrived()),
        (event("SCAN", EventKey="ABCD2345"), Arrived("ABCD2345")),
        (event("unsubscribe"), Left()),
        (event("CLICK", EventKey="result"), Clicked("result")),
        (event("VIEW", EventKey="https://x"), Unanswered()),
        (event("LOCATION", Latitude="1"), Unanswered()),
        (event("TEMPLATESENDJOBFINISH"), Unanswered()),
        (event("event_of_tomorrow"), Unanswered()),
    ],
)
def test_each_kind_is_known(elements: Mapping[str, str], what: What) -> None:
    message = read_message(elements)
    assert message.what == what
    assert (message.person, message.account, message.created) == ("oPerson", "gh_account", 1700000000)


@pytest.mark.parametrize(
    "lacking",
    [
        told(),
        told(MsgType="text", FromUserName=""),
        told(MsgType="text", FromUserName="o" * 65),
        told(MsgType="text", FromUserName="o\nn"),
        told(MsgType="text", CreateTime="yesterday"),
        told(MsgType="text", CreateTime="9" * 30),
        told(MsgType="text", CreateTime="²"),
    ],
)
def test_a_message_that_lacks_what_all_have_is_refused(lacking: Mapping[str, str]) -> None:
    with pytest.raises(UnreadableError):
        read_message(lacking)


def test_a_message_is_known_by_its_number() -> None:
    assert read_message(told(MsgType="text", Content="1", MsgId="234567890123")).delivery == "234567890123"


@pytest.mark.parametrize(
    "other",
    [
        event("SCAN", EventKey="b"),
        event("CLICK", EventKey="a"),
        {**event("SCAN", EventKey="a"), "CreateTime": "1700000001"},
    ],
)
def test_different_events_of_one_second_are_told_apart(other: Mapping[str, str]) -> None:
    scan = event("SCAN", EventKey="a")
    assert read_message(scan).delivery == read_message(dict(scan)).delivery
    assert read_message(scan).delivery != read_message(other).delivery


def test_an_event_is_not_known_by_the_secret_that_it_may_carry() -> None:
    assert "ABCD2345" not in read_message(event("SCAN", EventKey="ABCD2345")).delivery


@given(st.text())
def test_what_we_say_is_read_as_we_meant_it(text: str) -> None:
    elements = elements_of(text_reply("oPerson", "gh_account", 5, text))
    said = elements.pop("Content")
    assert elements == {
        "ToUserName": "oPerson",
        "FromUserName": "gh_account",
        "CreateTime": "5",
        "MsgType": "text",
    }
    carried = "".join(each for each in text if _is_a_character(each))
    assert said == carried.replace("\r\n", "\n").replace("\r", "\n")


def _is_a_character(each: str) -> bool:
    """Whether XML 1.0 has it: https://www.w3.org/TR/xml/#charsets."""
    code = ord(each)
    return each in "\t\n\r" or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


@pytest.mark.parametrize("echoed", ["]]>", "]]]]>>", "x]]></Content><MsgType>news</MsgType><Content>"])
def test_what_is_echoed_cannot_end_the_text(echoed: str) -> None:
    elements = elements_of(text_reply("o", "gh", 5, echoed))
    assert (elements["Content"], elements["MsgType"]) == (echoed, "text")
