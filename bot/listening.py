"""Opening the port that the web server listens on, with a clear line where that cannot be done."""

import errno
import socket

from bot.faults import ServiceError

_BACKLOG = 2048
_ANY = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  shown, not bound


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


def _refusal(error: OSError, host: str, port: int) -> ServiceError:
    if error.errno == errno.EADDRINUSE:
        return ServiceError("service-port-taken", port=str(port), other=str(port + 1))
    if error.errno == errno.EACCES:
        return ServiceError("service-port-forbidden", port=str(port))
    if error.errno == errno.EADDRNOTAVAIL:
        return ServiceError("service-host-unknown", host=host)
    return ServiceError("service-port-unusable", port=str(port), reason=error.strerror or "")
