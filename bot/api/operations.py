"""The addresses of the API: how each is asked, with what, and what it answers.

One table: requests are led by it (`bot.api.app`), and the description for programs is written from it
(`bot.api.description`).
"""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from bot.api import conversation_models as talk
from bot.api import models
from bot.api.conversing import Conversing
from bot.api.desk import Desk

PREFIX: Final = "/api/v1"

BEGINS: Final = "begin"
"""The name of what begins a conversation."""

_CONVERSATION: Final = "/conversations/{id}"

Method = Literal["GET", "POST", "DELETE"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One thing that can be asked for. `name` is its id and that of its sentences; in `path` stands `{id}`
    for one step of any name. It is answered with `status`, and may be refused with those `refused` besides
    the usual ones; `answered` is None where nothing is told.
    """

    name: str
    method: Method
    path: str
    asked: type[models.Asked]
    answered: Any
    status: int = 200
    refused: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Operation):
    """What the desk answers, in a thread, and nothing is kept of it: `answer` is its method, (request,
    language) → what is answered; behind them what stands in the address.
    """

    answer: Callable[..., object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed(Operation):
    """What becomes of a conversation, in the loop: `answer` is a method of `Conversing`, (visit, request) →
    what is answered.
    """

    answer: Callable[..., Awaitable[object]]


OPERATIONS: Final[tuple[Question | Deed, ...]] = (
    Question(
        name="assess", method="POST", path="/assess", asked=models.Assess,
        answered=models.Assessment | models.Assessments, answer=Desk.assess,
    ),
    Question(
        name="next", method="POST", path="/next", asked=models.Next, answered=models.NextScreen,
        answer=Desk.next,
    ),
    Question(
        name="plan", method="POST", path="/plan", asked=models.Plan, answered=models.Plans, answer=Desk.plan
    ),
    Question(
        name="explain", method="POST", path="/explain", asked=models.Explain,
        answered=models.ClauseExplained | models.ResultExplained, answer=Desk.explain,
    ),
    Question(
        name="understand", method="POST", path="/understand", asked=models.Understand,
        answered=models.StoryRead | models.Understood, answer=Desk.understand,
    ),
    Question(
        name="ask", method="POST", path="/ask", asked=models.Ask, answered=models.Answer, answer=Desk.ask
    ),
    Question(
        name="article", method="GET", path="/articles/{id}", asked=models.Choices, answered=models.Clauses,
        answer=Desk.article, refused=(404,),
    ),
    Question(
        name="search", method="GET", path="/search", asked=models.Search, answered=models.Clauses,
        answer=Desk.search,
    ),
    Question(
        name="facts", method="GET", path="/facts", asked=models.Choices, answered=models.Facts,
        answer=Desk.facts,
    ),
    Question(
        name="policies", method="GET", path="/policies", asked=models.Choices, answered=models.Policies,
        answer=Desk.versions,
    ),
    Deed(
        name=BEGINS, method="POST", path="/conversations", asked=talk.Begin, answered=talk.Conversation,
        answer=Conversing.begin, status=201, refused=(404,),
    ),
    Deed(
        name="show", method="GET", path=_CONVERSATION, asked=models.Nothing, answered=talk.Conversation,
        answer=Conversing.show, refused=(404, 409),
    ),
    Deed(
        name="forget", method="DELETE", path=_CONVERSATION, asked=models.Nothing, answered=None,
        answer=Conversing.forget, status=204, refused=(404, 409),
    ),
    Deed(
        name="take", method="POST", path=f"{_CONVERSATION}/events", asked=talk.Event,
        answered=talk.Conversation, answer=Conversing.take, refused=(404, 409),
    ),
    Deed(
        name="link", method="POST", path=f"{_CONVERSATION}/link", asked=models.Nothing, answered=talk.Link,
        answer=Conversing.link, status=201, refused=(404, 409),
    ),
    Deed(
        name="export", method="GET", path=f"{_CONVERSATION}/export", asked=models.Nothing,
        answered=talk.Exported, answer=Conversing.export, refused=(404, 409),
    ),
)  # fmt: skip


def operations_at(path: str) -> Iterator[tuple[Question | Deed, tuple[str, ...]]]:
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
