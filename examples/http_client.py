"""Asking a Chuangping service over HTTP, with nothing but Python's standard library.

    python examples/http_client.py http://127.0.0.1:8000 [KEY]

asks a person question by question in the terminal (numbers, true, false, names of values; Enter for 不清楚),
then prints what the answers come to. The service says what it lacks: an error is its `detail`.
"""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

SECONDS = 15
Json = Any


class Refused(Exception):  # noqa: N818  it is the service's answer, not an error of this program
    """The service did not answer as asked; `problem` is its whole answer (RFC 9457)."""

    def __init__(self, problem: Mapping[str, Json]) -> None:
        super().__init__(problem["detail"])
        self.problem = problem


@dataclass(frozen=True)
class Chuangping:
    """A service at an address, such as http://127.0.0.1:8000; `key` where it asks for one."""

    address: str
    key: str | None = None

    def assess(self, profile: Mapping[str, Json]) -> Json:
        """What a profile comes to: what it does not tell is unknown, never no."""
        return self._ask("assess", {"profile": profile})

    def plan(self, profile: Mapping[str, Json], to: str) -> Json:
        """The nearest ways to a tier."""
        return self._ask("plan", {"profile": profile, "to": to})

    def next(self, profile: Mapping[str, Json], in_vain: list[str]) -> Json:
        """The facts to ask next."""
        return self._ask("next", {"profile": profile, "in_vain": in_vain})

    def interview(self, answer: Callable[[str], Json]) -> dict[str, Json]:
        """Asks until nothing is worth asking; `answer` gives what is known of a fact, None for 不清楚."""
        profile: dict[str, Json] = {}
        in_vain: list[str] = []
        while not (screen := self.next(profile, in_vain))["done"]:
            for fact in screen["facts"]:
                told = answer(fact)
                if told is None:
                    in_vain.append(fact)
                else:
                    profile[fact] = told
        return profile

    def _ask(self, what: str, body: Json) -> Json:
        headers = {"Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        request = Request(  # noqa: S310  the address is the caller's own
            f"{self.address}/api/v1/{what}", json.dumps(body).encode(), headers
        )
        try:
            with urlopen(request, timeout=SECONDS) as answered:  # noqa: S310  as above
                return json.load(answered)
        except HTTPError as error:
            raise Refused(json.load(error)) from None


def main(address: str, key: str | None = None) -> None:
    """Asks in the terminal and prints the assessment."""

    def answer(fact: str) -> Json:
        typed = input(f"{fact}: ").strip()
        try:
            return json.loads(typed) if typed else None
        except ValueError:
            return typed

    service = Chuangping(address.rstrip("/"), key)
    print(json.dumps(service.assess(service.interview(answer)), ensure_ascii=False, indent=2))  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:3])
