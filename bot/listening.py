"""Opening the port that the web server listens on, with a clear line where that cannot be done.

Beside it stands what goes with the place: the names it is known by, and how many connections it has room for.
"""

import contextlib
import errno
import socket
from dataclasses import dataclass
from typing import Final

from bot.faults import ServiceError
from bot.systemd import handed_listener

MOST_CONNECTIONS: Final = 8192
MOST_DESCRIPTORS: Final = 16_384
_FOR_THE_REST: Final = 128
"""Descriptors that the store, the channels and the log need."""

_BACKLOG: Final = 2048
_ANY = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  shown, not bound


def open_port(host: str, port: int) -> socket.socket:
    """The port that systemd holds for this process, else one that is opened. Raises `ServiceError`."""
    return handed_listener() or listen(host, port)


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes any free one. Raises `ServiceError` if it cannot be had."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
    except OSError:
        raise ServiceError("service-host-unknown", host=host) from None
    # asyncio turns TCP_NODELAY on only where the listening socket says that it is TCP.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise _refusal(error, host, port) from None
    listener.setblocking(False)
    return listener


def address_of(listener: socket.socket) -> str:
    """What a person on this machine types to reach a listening socket."""
    host, port = listener.getsockname()[:2]
    host = _ANY.get(host, host)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def names_of(host: str) -> frozenset[str]:
    """By which names people on its network reach what listens on `host`: that one, or the machine's own."""
    if host not in _ANY:
        return frozenset({host})
    machine = socket.gethostname().lower()
    return frozenset({machine, f"{machine}.local"})


@dataclass(frozen=True, slots=True)
class Room:
    """How many connections are held, and how many more may wait to be accepted (all of them at once)."""

    connections: int
    backlog: int


def make_room() -> Room:
    """What this process has room for, after it raised its limit of descriptors as far as it may."""
    return room_within(_descriptors())


def room_within(descriptors: int) -> Room:
    """What there is room for: two backlogs can be accepted before a connection that was let go is closed."""
    backlog = max(8, min(_BACKLOG, descriptors // 8))
    return Room(max(8, min(MOST_CONNECTIONS, descriptors - 2 * backlog - _FOR_THE_REST)), backlog)


def _descriptors() -> int:
    try:
        import resource  # noqa: PLC0415  Windows has no such limits
    except ImportError:
        return MOST_DESCRIPTORS
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_DESCRIPTORS if most == resource.RLIM_INFINITY else min(MOST_DESCRIPTORS, most)
    if allowed != resource.RLIM_INFINITY and allowed < wanted:
        with contextlib.suppress(OSError, ValueError):  # macOS has a second limit, which it does not tell
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
            allowed = wanted
    return MOST_DESCRIPTORS if allowed == resource.RLIM_INFINITY else min(MOST_DESCRIPTORS, allowed)


def _refusal(error: OSError, host: str, port: int) -> ServiceError:
    if error.errno == errno.EADDRINUSE:
        return ServiceError("service-port-taken", port=str(port), other=str(port + 1))
    if error.errno == errno.EACCES:
        return ServiceError("service-port-forbidden", port=str(port))
    if error.errno == errno.EADDRNOTAVAIL:
        return ServiceError("service-host-unknown", host=host)
    return ServiceError("service-port-unusable", port=str(port), reason=error)
