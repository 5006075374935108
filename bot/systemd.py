"""What systemd and its like do for a service: they hold the port, and hear when it serves.

    [Socket]                                [Service]
    ListenStream=127.0.0.1:8000             Type=notify
                                            Sockets=chuangping.socket

The port stays open while one process goes and the next one comes, so who connects meanwhile waits and is not
refused; several processes may be handed the same port. `systemctl start` returns when people are welcome.

https://www.freedesktop.org/software/systemd/man/latest/sd_listen_fds.html and …/sd_notify.html
"""

import logging
import os
import socket
from typing import Final

from bot.faults import ServiceError

_FIRST: Final = 3
"""The first descriptor that is handed over."""

_INTERNET: Final = (socket.AF_INET, socket.AF_INET6)

logger = logging.getLogger(__name__)


def handed_listener() -> socket.socket | None:
    """The listening socket that this process was handed, if it was. Raises `ServiceError` where that is not
    one TCP port.
    """
    told = {name: os.environ.pop(name, "") for name in ("LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES")}
    if told["LISTEN_PID"] != str(os.getpid()) or not told["LISTEN_FDS"].isdecimal():
        return None
    count = int(told["LISTEN_FDS"])
    if count == 0:
        return None
    if count > 1:
        raise ServiceError("service-sockets-many", count=count)
    try:
        listener = socket.socket(fileno=_FIRST)
        listens = listener.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
    except OSError:
        raise ServiceError("service-socket-unfit") from None
    if not listens or listener.family not in _INTERNET:
        listener.detach()
        raise ServiceError("service-socket-unfit")
    listener.set_inheritable(False)
    listener.setblocking(False)
    return listener


def tell_that_it_serves() -> None:
    """Tell whoever started this process, and wants to know it, that people are welcome."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.connect("\0" + address[1:] if address.startswith("@") else address)
            line.sendall(b"READY=1")
    except OSError as error:
        logger.error("nobody hears at %s that people are welcome: %s", address, error)
