"""The regulation as pages: contents, articles with a clause highlighted and explained, and search."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.web.pages import Pages
from criteria.policy import Clause, Policy


@dataclass(frozen=True, slots=True)
class Branch:
    """A clause in its article's tree; `marker` is what its label adds to its parent's, such as （二）."""

    clause: Clause
    marker: str
    items: tuple["Branch", ...]


class Regulation:
    """The pages `/articles`, `/articles/{article}` and `/search`."""

    def __init__(self, policy: Policy, pages: Pages) -> None:
        self._policy = policy
        self._pages = pages
        self._articles = tuple(clause for clause in policy.clauses.values() if clause.parent is None)
        self._chapters = tuple(
            (chapter, tuple(articles)) for chapter, articles in groupby(self._articles, lambda it: it.chapter)
        )

    async def contents(self, request: Request) -> Response:
        """`GET /articles`: the chapters and their articles."""
        return self._pages.draw(request, "articles.html", {"chapters": self._chapters})

    async def article(self, request: Request) -> Response:
        """`GET /articles/{article}?clause=…`: an article; the clause named is highlighted and explained.

        A browser highlights the clause of the address's fragment by itself (`:target`).
        """
        article = self._policy.clauses.get(request.path_params["article"])
        if article is None or article.parent is not None:
            raise HTTPException(404)
        chosen = request.query_params.get("clause", article.id)
        if chosen not in {clause.id for clause in self._below(article)}:
            raise HTTPException(404)
        place = self._articles.index(article)
        context = {
            "article": self._branch(article),
            "chosen": chosen,
            "previous": self._articles[place - 1] if place else None,
            "following": self._articles[place + 1] if place + 1 < len(self._articles) else None,
        }
        return self._pages.draw(request, "article.html", context)

    def _branch(self, clause: Clause) -> Branch:
        above = self._policy.clauses[clause.parent].label if clause.parent else ""
        items = tuple(self._branch(self._policy.clauses[item]) for item in clause.items)
        return Branch(clause, clause.label.removeprefix(above), items)

    def _below(self, clause: Clause) -> Iterator[Clause]:
        yield clause
        for item in clause.items:
            yield from self._below(self._policy.clauses[item])
