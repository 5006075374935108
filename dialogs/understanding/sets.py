"""Reading a choice of several: 国标和行标, 参与省级规划，主导行业规范, 都没有, 除了国际标准都有."""

from collections.abc import Iterator

from criteria.policy.vocabulary import Fact
from dialogs.understanding.labels import labels
from dialogs.understanding.lexicon import GENERAL, Words, merged
from dialogs.understanding.lexing import Token, clauses, has
from dialogs.understanding.reader import Reader
from dialogs.understanding.reading import Asked, Doubt, Reading, Taken


class Sets(Reader):
    """Reads choices of several."""

    by = "set"
    kinds = ("set",)
    classes = frozenset({"about_member", "member", "not_listed", "pending", "role", "scope"})

    def words(self, fact: Fact) -> Words:
        """The members by their names (by their labels where the policy has no words for them)."""
        return merged(
            GENERAL.words("common", "padding"),
            GENERAL.words("common", "separators"),
            GENERAL.words("none"),
            GENERAL.words("counts", "pieces"),
            GENERAL.words("sets"),
            self.own.words(self.file, fact.name) or labels(fact, "member"),
        )

    def reasons(self) -> frozenset[str]:
        """What is named and is no member: for each fact whose words know of such."""
        return frozenset(
            f"{self.file}-not-listed-{group}"
            for group in self.own.groups(self.file)
            if any(entry.kind == "not_listed" for entry in self.own.words(self.file, group).values())
        )

    def named(self, fact: Fact, /) -> frozenset[str]:
        """The members that have a name of their own."""
        words = self.own.words(self.file, fact.name).values()
        return frozenset(entry.meaning for entry in words if entry.kind == "member")

    def read(self, asked: Asked) -> Reading | None:
        """The members that were named; None if the answer is of another kind. Raises Doubt."""
        tokens = self.tokens(asked)
        if tokens is None:
            return None
        for kind, message in (("doubt", "hedged"), ("or", "several"), ("pending", "not-finished")):
            if has(tokens, kind):
                raise Doubt(message)
        named: list[str] = []
        denied: list[str] = []
        nothing = everything = False
        for clause in _clauses(tokens):
            lacks = has(clause, "none") or has(clause, "none_of")
            members = list(_members(clause, must_be_whole=not lacks))
            if has(clause, "except") and (lacks or not members):
                raise Doubt("several")
            if has(clause, "except"):
                denied += members
                everything |= has(clause, "each") or has(clause, "all")
            elif lacks:
                denied += members
                nothing |= not members
            else:
                named += members
                everything |= has(clause, "all") or (has(clause, "each") and not (members or named))
        return self._chosen(
            asked, tokens, frozenset(named), frozenset(denied), nothing=nothing, everything=everything
        )

    def _chosen(
        self,
        asked: Asked,
        tokens: tuple[Token, ...],
        named: frozenset[str],
        denied: frozenset[str],
        *,
        nothing: bool,
        everything: bool,
    ) -> Reading | None:
        known = frozenset(asked.fact.values)
        unknown = (named | denied) - known  # 主持国家规划 is no member of its own
        if unknown or named & denied or (nothing and (named or everything)):
            raise Doubt("several" if not unknown else "member-unknown")
        if has(tokens, "not_listed"):
            raise Doubt(
                f"{self.file}-not-listed-{asked.fact.name}",
                suggestion=named or frozenset[str](),
            )
        if everything and self._has_roles(asked.fact):
            raise Doubt("several")  # 都参与过: and led, too?
        if everything:
            return Reading(Taken((known - denied) | named))
        if named:
            return Reading(Taken(named), hedged=has(tokens, "about"))
        if nothing:
            return Reading(Taken(frozenset[str]()))
        if denied:
            raise Doubt("award-none-of-which")
        return None

    def _has_roles(self, fact: Fact) -> bool:
        return any(entry.kind == "role" for entry in self.own.words(self.file, fact.name).values())


def _clauses(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """The clauses; an answer with one scope and one role is a single one (省级规划，参与)."""
    parts = list(clauses(tokens, "sep"))
    counts = [sum(token.kind == kind for token in tokens) for kind in ("scope", "role")]
    return [tokens] if counts == [1, 1] and not has(tokens, "none") and not has(tokens, "none_of") else parts


def _members(clause: tuple[Token, ...], *, must_be_whole: bool) -> Iterator[str]:
    """The members that a clause names; a scope takes the role before it, or else behind it. Raises Doubt."""
    yield from (token.meaning for token in clause if token.kind == "member")
    scopes = [place for place, token in enumerate(clause) if token.kind == "scope"]
    roles = [place for place, token in enumerate(clause) if token.kind == "role"]
    for place in scopes:
        before = [role for role in roles if role < place]
        role = before[-1] if before else roles[0] if len(roles) == 1 else None
        if role is None and must_be_whole:
            raise Doubt("role-missing")
        if role is None:
            continue
        yield f"{clause[place].meaning}_{clause[role].meaning}"
