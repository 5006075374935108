"""Reading a choice whose words need no grammar of their own: each value by what people call it."""

from criteria.policy.vocabulary import Fact
from dialogs.understanding.labels import labels
from dialogs.understanding.lexicon import GENERAL, Words, merged
from dialogs.understanding.lexing import Token, clauses, has, without
from dialogs.understanding.reader import Reader
from dialogs.understanding.reading import Asked, Doubt, Reading, Taken

_NONE = "none"


class Choices(Reader):
    """Reads choices of one."""

    by = "choice"
    kinds = ("choice",)
    classes = frozenset({"and", "attempt", "meant", "pending", "plain", "value"})
    numbers = False

    def words(self, fact: Fact) -> Words:
        """The everyday words of the values (their labels where the policy has no words for them)."""
        own = self.own.words(self.file, fact.name) or labels(fact, "value")
        is_deniable = _NONE in fact.values and fact.name not in self.own.names(self.file, "undeniable")
        return merged(
            GENERAL.words("common", "padding"),
            GENERAL.words("common", "separators"),
            GENERAL.words("none") if is_deniable else {},
            own,
        )

    def named(self, fact: Fact, /) -> frozenset[str]:
        """The values that are stated or may be meant."""
        words = self.own.words(self.file, fact.name).values()
        return frozenset(entry.meaning for entry in words if entry.kind in ("value", "meant"))

    def read(self, asked: Asked) -> Reading | None:
        """A choice by its everyday words; None if it is none of them. Raises Doubt."""
        tokens = self.tokens(asked)
        if tokens is None:
            return None
        for kind, message in (("doubt", "hedged"), ("pending", "not-obtained")):
            if has(tokens, kind):
                raise Doubt(message)
        values, denied = _said(tokens)
        least = list(asked.fact.values)[1:2]
        if asked.fact.name in self.own.names(self.file, "least_denies") and [*denied] == least:
            denied = {_NONE}
        meant = {token.meaning for token in tokens if token.kind == "meant"}
        if len(meant) == 1 and not values:
            raise Doubt("choice-meant", suggestion=meant.pop())
        if meant or (values and _NONE in denied):
            raise Doubt("several")
        if len(values) > 1 and asked.fact.name not in self.own.names(self.file, "best_counts"):
            raise Doubt("several")
        if values:
            best = max(values, key=list(asked.fact.values).index)
            return Reading(Taken(best), hedged=has(tokens, "about"))
        if denied - {_NONE}:
            raise Doubt("award-none-of-which")
        return Reading(Taken(_NONE)) if denied else None


def _said(tokens: tuple[Token, ...]) -> tuple[set[str], set[str]]:
    """The values that are stated and those that are denied, `none` for a bare no. Raises Doubt."""
    stated: set[str] = set()
    denied: set[str] = set()
    for clause in clauses(tokens, "sep"):
        content = without(clause, "padding", "about", "and", "plain", "attempt")
        if has(clause, "attempt") and not has(clause, "none"):
            raise Doubt("not-obtained")
        values = {token.meaning for token in content if token.kind == "value"}
        if has(content, "none"):
            denied |= values or {_NONE}
        elif len(content) > 1 and not has(clause, "and") and len(values) < len(content):
            raise Doubt("several")
        else:
            stated |= values
    return stated, denied
