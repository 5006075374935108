"""By which names the pages may be asked for: another site's name that was pointed here is refused."""

from collections.abc import Collection
from ipaddress import ip_address

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

_LOOPBACK = "localhost"


class UnknownHostError(HTTPException):
    """The request names a host that this server does not go by."""

    def __init__(self) -> None:
        super().__init__(400)


class KnownHosts:
    """ASGI middleware: refuses requests whose `Host` is none of `names`, no IP address and not `localhost`,
    or that have two: a proxy may have looked at the other one.

    A page of another site can have its own name point here (DNS rebinding) and would then be of one origin
    with ours; it cannot do so with an address.
    """

    def __init__(self, app: ASGIApp, names: Collection[str]) -> None:
        self._app = app
        self._names = frozenset(name.lower() for name in names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] == "http":
            hosts = Headers(scope=scope).getlist("host")
            if len(hosts) != 1 or not self._knows(hosts[0]):
                raise UnknownHostError
        await self._app(scope, receive, send)

    def _knows(self, host: str) -> bool:
        name = host_name(host)
        return name == _LOOPBACK or name in self._names or _is_address(name)


def host_name(host: str) -> str:
    """The name in a `Host` header, in lower case and without port and brackets."""
    name = host.partition("]")[0].removeprefix("[") if host.startswith("[") else host.partition(":")[0]
    return name.lower().removesuffix(".")


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
