"""What an assistant may read at leisure: the facts that a profile may tell, and the regulation."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.agents.answers import Told, writing
from bot.agents.lengths import LONGEST, fitted, text_of
from bot.api.desk import Desk
from bot.objects.regulation import facts_object
from criteria.policy.model import Policy
from dialogs.messages import words_of
from locales.wording import Wording


@dataclass(frozen=True, slots=True)
class Resource:
    """One thing to read."""

    name: str
    kind: str
    text: Callable[[Desk, str], str]

    @property
    def uri(self) -> str:
        """By which address it is asked for."""
        return f"chuangping://{self.name}"


def _facts(desk: Desk, language: str) -> str:
    """Every fact once, and how a value of each kind is written."""
    words = words_of(desk.current(), language)
    told: Told = {"write": writing(words), **facts_object(desk.current(), words)}
    return text_of(fitted(told, words))


def _regulation(desk: Desk, language: str) -> str:
    """The official text, clause by clause, each with its id."""
    policy = desk.current()
    words = words_of(policy, language)
    document = policy.document
    return _within(policy, words, f"# {document.title}\n\n{document.number}\n")


def _within(policy: Policy, words: Wording, head: str) -> str:
    text, chapter = head, None
    for clause in policy.clauses.values():
        opening = "" if clause.chapter == chapter else f"\n## {clause.chapter}\n"
        piece = f"{opening}\n[{clause.id}] {clause.label} {clause.text}\n"
        left = words.say("agents-shortened-regulation", id=clause.id)
        if len(text) + len(piece) + len(left) >= LONGEST:
            return f"{text}\n{left}\n"
        text, chapter = text + piece, clause.chapter
    return text


RESOURCES = (
    Resource("facts", "application/json", _facts),
    Resource("regulation", "text/markdown", _regulation),
)
