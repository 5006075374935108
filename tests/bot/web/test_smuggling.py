"""A request that two servers could read as one or as two is refused, and its connection closed: behind a
proxy nobody slips a second request in under another person's name.
"""

import pytest

from tests.bot.web.test_connections import Served, rest, served

__all__ = ["served"]

SECOND = b"GET /second HTTP/1.1\r\nHost: localhost\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nHost: localhost\r\n"


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


AMBIGUOUS = {
    "length and chunks": POST
    + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
    + chunked(b"a")
    + SECOND,
    "chunks and length": POST + b"Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nG" + SECOND,
    "two lengths": POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello" + SECOND,
    "a length with a sign": POST + b"Content-Length: +5\r\n\r\nhello" + SECOND,
    "a length in words": POST + b"Content-Length: five\r\n\r\nhello" + SECOND,
    "another encoding first": POST + b"Transfer-Encoding: identity, chunked\r\n\r\n" + chunked(b"a") + SECOND,
    "chunks that are no last encoding": POST + b"Transfer-Encoding: chunked, identity\r\n\r\n" + SECOND,
    "a blank before the colon": POST + b"Transfer-Encoding : chunked\r\n\r\n" + chunked(b"a") + SECOND,
    "a size that is none": POST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\na\r\n0\r\n\r\n" + SECOND,
    "a size with a sign": POST + b"Transfer-Encoding: chunked\r\n\r\n-1\r\na\r\n0\r\n\r\n" + SECOND,
    "a bare line feed in the name": b"POST / HTTP/1.1\r\nHost: localhost\r\nX\n: y\r\n\r\n" + SECOND,
    "a null in a value": b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\x00b\r\n\r\n" + SECOND,
}


@pytest.mark.parametrize("sent", AMBIGUOUS.values(), ids=AMBIGUOUS)
async def test_what_could_be_read_in_two_ways_is_answered_at_most_once(served: Served, sent: bytes) -> None:
    reader, _ = await served.connect(sent)
    answer = await rest(reader)
    assert answer.count(b"HTTP/1.1 ") <= 1
    assert b" 404 " not in answer  # the second one, which nothing but /second would be answered by


async def test_what_is_no_request_is_refused_with_the_headers_of_a_page(served: Served) -> None:
    reader, _ = await served.connect(b"\x16\x03\x01 hello\r\n\r\n")
    head, _, body = (await rest(reader)).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    for each in (b"nosniff", b"default-src 'none'", b"no-store", b"connection: close"):
        assert each in head.lower()
    assert b"\x16" not in body
