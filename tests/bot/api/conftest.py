"""The API as a program reaches it, about either policy; every answer is held against its description."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import jsonschema
import pytest

from bot.api.access import read_access
from bot.api.app import api_of
from bot.api.description import describe
from bot.api.desk import Desk
from bot.api.operations import PREFIX
from bot.api.reception import Reception
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from locales.wording import wording
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan
from tests.water import water

POLICIES: dict[str, Callable[[], Policy]] = {"hunan": hunan, "water": water}


class Program:
    """A program that asks; what it is answered fits what the service says of itself."""

    def __init__(self, client: httpx.AsyncClient, policy: Policy) -> None:
        self._client = client
        self.policy = policy
        self.description = describe(Succession((policy,)), policy, wording("zh_CN"))

    async def ask(self, method: str, path: str, **sent: Any) -> httpx.Response:
        """One request below the prefix, or at a whole address that begins with `//`."""
        address = path.removeprefix("/") if path.startswith("//") else f"{PREFIX}{path}"
        answered = await self._client.request(method, address, **sent)
        if method != "HEAD":
            self._must_fit(method, answered, path)
        return answered

    async def post(self, path: str, **body: Any) -> Any:
        """What is answered to a sound body."""
        answered = await self.ask("POST", path, json=body)
        assert answered.status_code == 200, answered.text
        return answered.json()

    async def get(self, path: str, **query: Any) -> Any:
        """What is answered at an address."""
        answered = await self.ask("GET", path, params=query)
        assert answered.status_code == 200, answered.text
        return answered.json()

    def _must_fit(self, method: str, answered: httpx.Response, path: str) -> None:
        kind = "application/json" if answered.status_code == 200 else "application/problem+json"
        assert answered.headers["content-type"] == kind
        assert "html" not in answered.text[:100]
        schema: Any = {"$ref": "#/components/schemas/Problem"}
        if answered.status_code == 200 and path != "/openapi.json":
            form = "/articles/{id}" if path.startswith("/articles/") else path
            told = self.description["paths"][f"{PREFIX}{form}"][method.lower()]["responses"]["200"]
            schema = told["content"]["application/json"]["schema"]
        elif answered.status_code == 200:
            return
        whole = {**schema, "components": self.description["components"]}
        jsonschema.Draft202012Validator(whole).validate(answered.json())


@pytest.fixture
async def connect() -> AsyncIterator[Callable[..., Program]]:
    """Makes programs: `connect(policy=…, access="open", host="192.0.2.1")`."""
    clients: list[httpx.AsyncClient] = []

    def make(
        *, policy: Policy | None = None, access: str = "open", host: str = "127.0.0.1", app: Any = None
    ) -> Program:
        about = policy or hunan()
        reception = Reception(read_access(access), "zh_CN", PATIENCE_SECONDS)
        app = app or api_of(reception, Desk(Succession((about,))))
        transport = httpx.ASGITransport(app, client=(host, 1))
        clients.append(httpx.AsyncClient(transport=transport, base_url="http://localhost", timeout=60))
        return Program(clients[-1], about)

    yield make
    for client in clients:
        await client.aclose()


@pytest.fixture
def program(connect: Callable[..., Program]) -> Program:
    return connect()


@pytest.fixture(params=POLICIES)
def of_either(request: pytest.FixtureRequest, connect: Callable[..., Program]) -> Program:
    """A program that asks about the one policy, and one that asks about the other."""
    return connect(policy=POLICIES[request.param]())
