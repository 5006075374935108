"""What is refused, as `application/problem+json` (RFC 9457): what, where, and how to mend it.

{"type": "about:blank", "title": "内容有误", "status": 422, "detail": "…",
"errors": [{"pointer": "#/profile/education", "detail": "…"}]}
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import orjson
from starlette.responses import Response

from bot.faults import BadInputError, ServiceError
from locales.wording import Wording, wording

PROBLEM: Final = "application/problem+json"
HEADERS: Final[Mapping[str, str]] = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""What every answer of the API carries."""


@dataclass(frozen=True, slots=True)
class Place:
    """One thing that is wrong: where, as a JSON pointer into the body (`#/profile/books`) or the name of a
    parameter, and what.
    """

    detail: str
    pointer: str | None = None
    parameter: str | None = None

    def told(self) -> dict[str, str]:
        """The thing as an object."""
        where = {"pointer": self.pointer, "parameter": self.parameter}
        return {**{name: each for name, each in where.items() if each is not None}, "detail": self.detail}


@dataclass(eq=False)
class Refusal(Exception):  # noqa: N818  it is no error of ours
    """A request that is not answered as asked. `detail` is said in `language`; `kind` is one of few, for the
    measurements.
    """

    status: int
    detail: str
    language: str
    places: Sequence[Place] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "wrong"

    def response(self) -> Response:
        """The problem that is answered."""
        told: dict[str, object] = {
            "type": "about:blank",
            "title": wording(self.language).say(f"api-title-{self.status}"),
            "status": self.status,
            "detail": self.detail,
        }
        if self.places:
            told["errors"] = [place.told() for place in self.places]
        headers = {**HEADERS, "Content-Language": self.language.replace("_", "-"), **self.headers}
        return Response(orjson.dumps(told), self.status, headers, PROBLEM)


def refusal(
    status: int,
    fault: ServiceError,
    words: Wording,
    *,
    places: Sequence[Place] = (),
    headers: Mapping[str, str] | None = None,
) -> Refusal:
    """The refusal that says a fault."""
    return Refusal(status, fault.say(words), words.language, places, headers or {}, fault.message)


def bad_input(error: BadInputError, words: Wording, **where: str) -> Refusal:
    """The refusal of one thing that was named and is not there; `where` is its `pointer` or `parameter`."""
    details = [fault.say(words) for fault in error.faults]
    return wrong([Place(each, **where) for each in details], words)


def wrong(places: Iterable[Place], words: Wording, *, status: int = 422) -> Refusal:
    """The refusal of a request for everything that is wrong with it."""
    all_of_them = tuple(places)
    said = words.say("problem-separator").join(place.detail for place in all_of_them)
    return Refusal(status, said, words.language, all_of_them)
