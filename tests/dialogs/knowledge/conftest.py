"""The regulation, what is known about it, and its search."""

from collections.abc import Callable

import pytest

from criteria.policy.knowledge import Knowledge
from criteria.policy.model import Policy
from dialogs.knowledge.index import Index, index_of
from dialogs.knowledge.searching import search
from dialogs.messages import words_of
from locales.wording import Wording
from tests.policies import hunan


@pytest.fixture(scope="session")
def policy() -> Policy:
    return hunan()


@pytest.fixture(scope="session")
def knowledge(policy: Policy) -> Knowledge:
    return policy.knowledge


@pytest.fixture(scope="session")
def index(policy: Policy) -> Index:
    return index_of(policy)


@pytest.fixture(scope="session")
def words() -> Wording:
    return words_of(hunan(), "zh_CN")


@pytest.fixture(scope="session")
def answers(index: Index) -> Callable[..., list[str]]:
    """The ids of the clauses that answer a question, best first."""

    def find(text: str, top: int = 3) -> list[str]:
        return [hit.clause.id for hit in search(index, text, top)]

    return find
