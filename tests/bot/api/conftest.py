"""The API as a program reaches it, about either policy; every answer is held against its description."""

from collections.abc import AsyncIterator, Callable
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import pytest

from bot.api.description import describe
from bot.api.operations import PREFIX, operations_at
from bot.limits import Limits
from bot.storage.sqlite import SQLiteStore
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from dialogs.world import World
from locales.wording import wording
from tests.bot.api.applications import application
from tests.policies import hunan
from tests.water import water

POLICIES: dict[str, Callable[[], Policy]] = {"hunan": hunan, "water": water}


@cache
def described(policy: str) -> Any:
    """What the service says of itself about a policy of that id."""
    [about] = [each() for each in POLICIES.values() if each().id == policy]
    return describe(Succession((about,)), about, wording("zh_CN"))


class Program:
    """A program that asks; what it is answered fits what the service says of itself."""

    def __init__(self, client: httpx.AsyncClient, policy: Policy) -> None:
        self._client = client
        self.policy = policy
        self.description = described(policy.id)

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
        assert answered.is_success, answered.text
        return answered.json()

    async def get(self, path: str, **query: Any) -> Any:
        """What is answered at an address."""
        answered = await self.ask("GET", path, params=query)
        assert answered.status_code == 200, answered.text
        return answered.json()

    def _must_fit(self, method: str, answered: httpx.Response, path: str) -> None:
        schema: Any = {"$ref": "#/components/schemas/Problem"}
        kind = "application/problem+json"
        if answered.is_success:
            if path == "/openapi.json":
                return
            [operation] = [each for each, _ in operations_at(path) if each.method == method]
            told = self.description["paths"][f"{PREFIX}{operation.path}"][method.lower()]["responses"]
            described = told[str(answered.status_code)]
            if "content" not in described:
                assert not answered.content
                return
            [(kind, content)] = described["content"].items()
            schema = content["schema"]
        assert answered.headers["content-type"] == kind
        assert "html" not in answered.text[:100]
        whole = {**schema, "components": self.description["components"]}
        jsonschema.Draft202012Validator(whole).validate(answered.json())


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SQLiteStore]:
    """Where the conversations of programs are kept."""
    kept = SQLiteStore(tmp_path / "conversations.db")
    yield kept
    await kept.close()


@pytest.fixture
async def connect(store: SQLiteStore) -> AsyncIterator[Callable[..., Program]]:
    """Makes programs: `connect(policy=…, access="open", host="192.0.2.1")`."""
    clients: list[httpx.AsyncClient] = []

    def make(
        *,
        policy: Policy | None = None,
        access: str = "open",
        host: str = "127.0.0.1",
        app: Any = None,
        limits: Limits | None = None,
    ) -> Program:
        about = policy or hunan()
        app = app or application(store, World(Succession((about,))), access=access, limits=limits)
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
