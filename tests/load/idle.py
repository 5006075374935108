"""Connections that are kept open and say nothing: what they take of the service's memory.

python -m tests.load.idle 5000
"""

import resource
import socket
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep
from typing import Final

from tests.load.measuring import CHECKOUT
from tests.load.serving import Service, serving

DESCRIPTORS: Final = 8192
"""What the service may open."""

_REQUEST: Final = (
    b"GET / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0\r\n"
    b"Accept: text/html\r\nAccept-Encoding: gzip\r\nAccept-Language: zh-CN,zh;q=0.9\r\n\r\n"
)


def idle_connections(service: Service, count: int) -> list[socket.socket]:
    """So many connections on which a page was asked for, answered, and nothing said since."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    held = []
    for _ in range(count):
        connection = socket.create_connection((service.host, service.port))
        connection.sendall(_REQUEST)
        if not connection.recv(65_536).startswith(b"HTTP/1.1 200"):
            raise AssertionError("a page was not answered")
        held.append(connection)
    return held


def growth_mb(count: int) -> tuple[float, int]:
    """By how much the service's memory grew, and how many of the connections were open at the end."""
    with TemporaryDirectory() as folder, serving(CHECKOUT, Path(folder), descriptors=DESCRIPTORS) as service:
        service.settle()
        before = service.memory_bytes()
        held = idle_connections(service, count)
        sleep(0.5)
        grown = (service.memory_bytes() - before) / 1e6
        is_open = sum(map(_is_open, held))
        for connection in held:
            connection.close()
    return grown, is_open


def _is_open(connection: socket.socket) -> bool:
    connection.setblocking(False)
    try:
        while rest := connection.recv(65_536):
            del rest
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


if __name__ == "__main__":
    grown, is_open = growth_mb(int(sys.argv[1]))
    sys.stdout.write(f"{is_open} idle connections: {grown:.0f} MB more\n")
