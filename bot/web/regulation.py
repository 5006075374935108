"""The regulation as pages: contents, articles with a clause highlighted and explained, and search."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.web.pages import Pages
from criteria.policy.model import Clause, Policy
from dialogs.knowledge.index import index_of
from dialogs.knowledge.pages import below, clause_page, contents, opening
from dialogs.knowledge.searching import Hit, outside, search

MOST_FOUND = 3
LONGEST_QUESTION = 200
"""Characters of a question that are read; the longest of our test corpus has 60."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A clause in its article's tree."""

    clause: Clause
    items: tuple["Branch", ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A hit, with the headings above it, and its text before and after the sentence that matters."""

    hit: Hit
    above: tuple[str, ...]
    before: str
    after: str


class Regulation:
    """The pages `/articles`, `/articles/{article}` and `/search`."""

    def __init__(self, current: Callable[[], Policy], pages: Pages) -> None:
        self._current = current
        self._pages = pages

    async def contents(self, request: Request) -> Response:
        """`GET /articles`: the chapters and their articles."""
        chapters = contents(self._current())
        return self._pages.draw(request, "articles.html", {"chapters": chapters, "opening": opening})

    async def article(self, request: Request) -> Response:
        """`GET /articles/{article}?clause=…`: an article; the clause named is highlighted and explained.

        A browser highlights the clause of the address's fragment by itself (`:target`).
        """
        policy = self._current()
        article = policy.clauses.get(request.path_params["article"])
        if article is None or article.parent is not None:
            raise HTTPException(404)
        asked = request.query_params.get("clause", article.id)
        if asked not in {article.id, *(clause.id for clause in below(policy, article))}:
            raise HTTPException(404)
        articles = tuple(clause for clause in policy.clauses.values() if clause.parent is None)
        place = articles.index(article)
        context = {
            "article": _branch(policy, article),
            "page": clause_page(policy, asked),
            "tiers": {tier.id for tier in policy.tiers},
            "is_explained": "clause" in request.query_params or not article.items,
            "previous": articles[place - 1] if place else None,
            "following": articles[place + 1] if place + 1 < len(articles) else None,
        }
        return self._pages.draw(request, "article.html", context)

    async def search(self, request: Request) -> Response:
        """`GET /search?q=…`: the clauses that answer a question, or who else can."""
        question = request.query_params.get("q", "").strip()[:LONGEST_QUESTION]
        policy = self._current()
        index = index_of(policy) if question else None
        hits = search(index, question, MOST_FOUND) if index else ()
        context = {
            "question": question,
            "found": [_found(policy, hit) for hit in hits],
            "elsewhere": outside(index, question) if index and not hits else None,
        }
        return self._pages.draw(request, "search.html", context)


def _found(policy: Policy, hit: Hit) -> _Found:
    above = tuple(clause.text.partition("\n")[0] for clause in policy.ancestors(hit.clause.id))
    before, _, after = hit.clause.text.partition(hit.sentence)
    return _Found(hit, above, before, after)


def _branch(policy: Policy, clause: Clause) -> Branch:
    return Branch(clause, tuple(_branch(policy, policy.clauses[item]) for item in clause.items))
