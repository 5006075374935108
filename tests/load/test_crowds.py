"""What many connections and many requests at once take of a real service's memory."""

import re
import socket
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from tests.load.idle import DESCRIPTORS, growth_mb
from tests.load.measuring import CHECKOUT
from tests.load.serving import Service, serving

MEMORY_MB = 200
AT_ONCE = 3_000
LARGE = 300
"""So many people send a body of nearly 4 MB each, which is more than a gigabyte."""


def test_five_thousand_silent_connections_are_kept_in_little_memory() -> None:
    grown, is_open = growth_mb(5_000)
    assert is_open == 5_000
    assert grown < MEMORY_MB


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    """Closes what was connected."""
    with ExitStack() as stack:
        yield stack


def connect(service: Service) -> socket.socket:
    return socket.create_connection((service.host, service.port), timeout=120)


def status_of(connection: socket.socket) -> tuple[int, bytes]:
    """The status of an answer, and as much of it as has come; 0 where the connection was closed instead."""
    try:
        answered = connection.recv(65_536)
    except ConnectionError:
        return 0, b""
    found = re.match(rb"HTTP/1.1 (\d{3}) ", answered)
    return int(found[1]) if found else 0, answered


def is_refused(person: socket.socket) -> bool:
    """Whether the server does not wait for the rest of a form."""
    person.settimeout(0.05)
    try:
        return status_of(person)[0] in (0, 503)
    except TimeoutError:
        return False


def test_more_requests_than_can_be_answered_in_time_are_told_to_come_again(
    tmp_path: Path, opened: ExitStack
) -> None:
    with serving(CHECKOUT, tmp_path, descriptors=DESCRIPTORS) as service:
        service.settle()
        before = service.memory_bytes()
        people = [opened.enter_context(connect(service)) for _ in range(AT_ONCE)]
        for person in people:
            person.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        answers = list(map(status_of, people))
        statuses = Counter(status for status, _ in answers)
        assert set(statuses) <= {200, 503}
        assert all(b"\r\nretry-after: " in answer.lower() for status, answer in answers if status == 503)
        assert (service.memory_bytes() - before) / 1e6 < MEMORY_MB
        with connect(service) as late:
            late.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert status_of(late)[0] == 200


def test_a_gigabyte_of_unfinished_forms_is_not_kept(tmp_path: Path, opened: ExitStack) -> None:
    head = (
        b"POST /turn HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        b"Content-Length: 3900001\r\n\r\ntext="
    )
    with serving(CHECKOUT, tmp_path, descriptors=DESCRIPTORS) as service:
        service.settle()
        before = service.memory_bytes()
        people = [opened.enter_context(connect(service)) for _ in range(LARGE)]
        for person in people:
            person.sendall(head)
            with suppress(ConnectionError):
                person.sendall(b"a" * 3_800_000)
        with connect(service) as other:
            other.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert status_of(other)[0] == 200
        refused = sum(map(is_refused, people))
        assert LARGE / 2 < refused < LARGE
        assert (service.memory_bytes() - before) / 1e6 < MEMORY_MB
