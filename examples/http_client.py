"""Asking a Chuangping service over HTTP, with nothing but Python's standard library.

    python examples/http_client.py http://127.0.0.1:8000 [KEY]

holds a conversation with a person in the terminal, prints what their answers come to, and has the
conversation deleted. The service says what it lacks: an error is its `detail`.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from string import ascii_lowercase
from time import sleep
from types import MappingProxyType
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from uuid import uuid4

SECONDS = 15
TRIES = 3
LONGEST_ANSWER = 500
Json = Any


class Refused(Exception):  # noqa: N818  it is the service's answer, not an error of this program
    """The service did not answer as asked; `problem` is its whole answer (RFC 9457). It may be asked `again`
    in so many seconds, where that helps.
    """

    def __init__(self, problem: Mapping[str, Json], headers: Mapping[str, str]) -> None:
        super().__init__(problem["detail"])
        self.problem = problem
        again = headers.get("Retry-After")
        self.again = int(again) if again else None


@dataclass(frozen=True)
class Chuangping:
    """A service at an address, such as http://127.0.0.1:8000; `key` where it asks for one."""

    address: str
    key: str | None = None

    def assess(self, profile: Mapping[str, Json]) -> Json:
        """What a profile comes to: what it does not tell is unknown, never no."""
        return self.ask("POST", "assess", {"profile": profile})

    def plan(self, profile: Mapping[str, Json], to: str) -> Json:
        """The nearest ways to a tier."""
        return self.ask("POST", "plan", {"profile": profile, "to": to})

    def next(self, profile: Mapping[str, Json], in_vain: list[str]) -> Json:
        """The facts to ask next."""
        return self.ask("POST", "next", {"profile": profile, "in_vain": in_vain})

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

    def converse(self, how: Mapping[str, Json] = MappingProxyType({})) -> "Conversation":
        """Begins a conversation for a person who agreed to the privacy notice: `{"language": "en"}`, or with
        the answers of another one `{"link": code}` or `{"export": its file}`.
        """
        return Conversation(self, self.ask("POST", "conversations", dict(how)))

    def ask(self, method: str, path: str, body: Json = None) -> Json:
        """What the service answers; nothing where it has nothing to tell."""
        headers = {"Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        content = None if body is None else json.dumps(body).encode()
        request = Request(  # noqa: S310  the address is the caller's own
            f"{self.address}/api/v1/{path}", content, headers, method=method
        )
        try:
            with urlopen(request, timeout=SECONDS) as answered:  # noqa: S310  as above
                told = answered.read()
        except HTTPError as error:
            raise Refused(json.load(error), error.headers) from None
        return json.loads(told) if told else None


@dataclass
class Conversation:
    """One person's conversation; `told` is how it stands, as the service told it last."""

    service: Chuangping
    told: Json

    @property
    def question(self) -> Json:
        """What is open: `text`, `facts`, `options` with `key` and `label`; None once there is a result."""
        return self.told["question"]

    @property
    def signs(self) -> dict[str, Json]:
        """The options by what tells them: a number, or a letter where a number may be the answer itself. Of
        those that can be ticked, only the things themselves have one.
        """
        several = self.question.get("multiple", False)
        told = [each for each in self.question["options"] if not (several and "role" in each)]
        is_number = self.told["replies"][-1].get("typing", {}).get("numeric", False)
        return dict(zip(ascii_lowercase if is_number else map(str, count(1)), told, strict=False))

    def say(self, text: str) -> Json:
        """The person typed something: an answer, a question in return, 上一步, 不清楚 … or a whole story."""
        return self._happen({"story" if len(text) > LONGEST_ANSWER else "text": text})

    def press(self, *keys: str) -> Json:
        """The person chose an option, or several where the question is `multiple`."""
        return self._happen({"keys": keys})

    def forget(self) -> None:
        """Deletes all that is kept of the person."""
        self.service.ask("DELETE", self._path)

    def _happen(self, what: Mapping[str, Json]) -> Json:
        """The event has an id, so that it counts once however often it is sent, and names the question that
        the person saw, so that it answers no other.
        """
        event = {"id": str(uuid4()), "question": self.question and self.question["id"], **what}
        for _ in range(TRIES - 1):
            try:
                self.told = self.service.ask("POST", f"{self._path}/events", event)
            except Refused as refused:
                if refused.again is None:
                    raise
                sleep(refused.again)
            except OSError:  # no answer came, though the event may have counted
                sleep(1)
            else:
                return self.told
        self.told = self.service.ask("POST", f"{self._path}/events", event)
        return self.told

    @property
    def _path(self) -> str:
        return f"conversations/{self.told['id']}"


def lines(part: Json) -> Iterator[str]:
    """What replies say, line by line, without what can be pressed."""
    if isinstance(part, list):
        for each in part:
            yield from lines(each)
    elif "spans" in part:
        yield "".join(span["text"] for span in part["spans"])
        yield from lines(part.get("below", []))
    elif "blocks" in part or "items" in part:
        yield from filter(None, [part.get("summary")])
        yield from lines(part.get("blocks") or part.get("items", []))
    else:
        yield " ".join(part[name] for name in ("label", "text") if name in part)


def answer(conversation: Conversation, typed: str) -> None:
    """One sign presses that option; all else is said, 1 3 to tick several things included."""
    signs = conversation.signs
    if typed in signs and not conversation.question.get("multiple"):
        conversation.press(signs[typed]["key"])
    else:
        conversation.say(typed)


def main(address: str, key: str | None = None) -> None:
    """Holds a conversation in the terminal, prints what it comes to, and has it deleted."""
    conversation = Chuangping(address.rstrip("/"), key).converse()
    while conversation.question is not None:
        labels = [f"  {sign} {option['label']}" for sign, option in conversation.signs.items()]
        print(*lines(conversation.told["replies"]), *labels, sep="\n")  # noqa: T201  it talks here
        answer(conversation, input("> ").strip())
    print(*lines(conversation.told["replies"]), sep="\n")  # noqa: T201  as above
    print(json.dumps(conversation.told.get("assessment"), ensure_ascii=False, indent=2))  # noqa: T201  as above
    if conversation.told["state"] != "deleted":
        conversation.forget()


if __name__ == "__main__":
    main(*sys.argv[1:3])
