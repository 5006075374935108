"""The addresses of the API: how each is asked, with what, and what it answers.

One table: requests are led by it (`bot.api.app`), and the description for programs is written from it
(`bot.api.description`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from bot.api import models
from bot.api.desk import Desk

PREFIX: Final = "/api/v1"

Method = Literal["GET", "POST"]
Answering = Callable[..., object]
"""A method of the desk: (request, language) → what is answered; behind them what stands in the address."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One question that can be asked. `name` is its id and that of its sentences; in `path` stands `{id}` for
    one step of any name.
    """

    name: str
    method: Method
    path: str
    asked: type[models.Choices]
    answered: Any
    answer: Answering


OPERATIONS: Final = (
    Operation(
        "assess", "POST", "/assess", models.Assess, models.Assessment | models.Assessments, Desk.assess
    ),
    Operation("next", "POST", "/next", models.Next, models.NextScreen, Desk.next),
    Operation("plan", "POST", "/plan", models.Plan, models.Plans, Desk.plan),
    Operation(
        "explain", "POST", "/explain", models.Explain,
        models.ClauseExplained | models.ResultExplained, Desk.explain,
    ),
    Operation(
        "understand", "POST", "/understand", models.Understand,
        models.StoryRead | models.Understood, Desk.understand,
    ),
    Operation("ask", "POST", "/ask", models.Ask, models.Answer, Desk.ask),
    Operation("article", "GET", "/articles/{id}", models.Choices, models.Clauses, Desk.article),
    Operation("search", "GET", "/search", models.Search, models.Clauses, Desk.search),
    Operation("facts", "GET", "/facts", models.Choices, models.Facts, Desk.facts),
    Operation("policies", "GET", "/policies", models.Choices, models.Policies, Desk.versions),
)  # fmt: skip


def operations_at(path: str) -> Iterator[tuple[Operation, tuple[str, ...]]]:
    """The questions that can be asked at a path below `PREFIX`, with what stands for `{id}` there.

    >>> [(operation.name, named) for operation, named in operations_at("/articles/10.2")]
    [('article', ('10.2',))]
    """
    steps = path.split("/")
    for operation in OPERATIONS:
        form = operation.path.split("/")
        if len(form) != len(steps):
            continue
        named = tuple(step for part, step in zip(form, steps, strict=True) if part == "{id}")
        if all(named) and all(part in ("{id}", step) for part, step in zip(form, steps, strict=True)):
            yield operation, named
