"""Reads what a clause requires from its YAML form (described at the head of each measures file)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from criteria.policy.model import TitleFacts
from criteria.policy.vocabulary import Fact, Vocabulary
from criteria.rules.nodes import AllOf, AnyOf, AtLeast, ClauseRule, Compare, InPhase, Reading, Review, Rule

_COMPARISON = re.compile(r"(?P<fact>\w+)\s*(?P<relation>>=|<=|=|\bincludes\b)\s*(?P<value>[\w.]+)")
_NUMBER = re.compile(r"\d+(\.\d+)?")
_FLAG = re.compile(r"(?P<negated>not\s+)?(?P<fact>\w+)")


class RuleError(ValueError):
    """A rule that cannot be read; the text is the problem, `mend` says how to mend it."""

    def __init__(self, problem: str, mend: str) -> None:
        super().__init__(problem)
        self.mend = mend


@dataclass(frozen=True, slots=True)
class RuleReader:
    """Reads rules against a vocabulary; `items` gives the rules of the clauses below the one being read."""

    vocabulary: Vocabulary
    decisions: frozenset[str]
    title: TitleFacts | None
    other_title: TitleFacts | None

    def read(self, form: object, items: Callable[[], tuple[ClauseRule, ...]]) -> Rule:
        """The rule that `form` writes; raises RuleError."""
        if isinstance(form, str):
            return self._read_text(form)
        if isinstance(form, Mapping):
            return self._read_mapping(form, items)
        raise RuleError(
            f"{form!r} is no rule", "write a comparison such as 'fact >= value', or all/any/at_least"
        )

    def _read_text(self, text: str) -> Rule:
        if text in ("phase first", "phase normal"):
            return InPhase("first" if text == "phase first" else "normal")
        if match := _COMPARISON.fullmatch(text.strip()):
            return self._compare(match["fact"], match["relation"], match["value"])
        if match := _FLAG.fullmatch(text.strip()):
            fact = self._fact(match["fact"])
            if fact.kind != "flag":
                raise RuleError(f"{fact.name} is a {fact.kind}, not a flag", "compare it with a value")
            return Compare(fact.name, "=", match["negated"] is None)
        raise RuleError(
            f"'{text}' is no comparison", "write 'fact >= value', 'set includes member', 'flag' or 'not flag'"
        )

    def _fact(self, name: str) -> Fact:
        if name not in self.vocabulary:
            raise RuleError(f"there is no fact '{name}'", "use a name of facts.yaml, or add the fact there")
        return self.vocabulary[name]

    def _compare(self, name: str, relation: str, value: str) -> Compare:
        fact = self._fact(name)
        if fact.is_number:
            if relation != ">=":
                raise RuleError(
                    f"{name} {relation} {value}: a number is only ever compared by >=", "write >="
                )
            if not _NUMBER.fullmatch(value):
                raise RuleError(f"'{value}' is no number, but {name} is", "write a number")
            if not float(value):
                raise RuleError(f"{name} >= 0 always holds", "write the number that is asked for")
            return Compare(name, ">=", float(value))
        if value not in fact.values:
            known = ", ".join(fact.values)
            raise RuleError(f"{name} has no value '{value}'", f"use one of: {known}")
        if fact.kind == "set" and relation == "includes":
            return Compare(name, "includes", value)
        if fact.kind == "choice" and relation in (">=", "<=", "="):
            return Compare(name, relation, value)  # type: ignore[arg-type]  # narrowed by the line above
        raise RuleError(f"a {fact.kind} has no '{relation}'", "a choice has >=, <=, =; a set has includes")

    def _read_mapping(
        self, form: Mapping[object, object], items: Callable[[], tuple[ClauseRule, ...]]
    ) -> Rule:
        match dict(form):
            case {"all": inner, **rest} if not rest:
                return AllOf(self._rules(inner, items))
            case {"any": inner, **rest} if not rest:
                return AnyOf(self._rules(inner, items))
            case {"at_least": int(count), "of": inner, **rest} if not rest:
                rules = self._rules(inner, items)
                if not 1 <= count <= len(rules):
                    raise RuleError(
                        f"at_least {count} of {len(rules)}", "use a number from 1 to the number of rules"
                    )
                return AtLeast(count, rules)
            case {"reading": str(decision), "requires": inner, **rest} if not rest:
                return Reading(self._decision(decision), self.read(inner, items))
            case {"review": str(decision), "requires": inner, **rest} if not rest:
                return Review(self._decision(decision), self.read(inner, items))
            case {"held": str(level), "years": int(years), **rest} if not rest:
                return self._held(level, years)
        raise RuleError(
            f"unknown form {{{', '.join(map(str, form))}}}",
            "use all, any, at_least+of, reading+requires, review+requires or held+years",
        )

    def _rules(self, inner: object, items: Callable[[], tuple[ClauseRule, ...]]) -> tuple[Rule, ...]:
        if inner == "items":
            below = items()
            if not below:
                raise RuleError("'items' below a clause without items", "list the rules, or add the items")
            return below
        if not isinstance(inner, list) or not inner:
            raise RuleError("all, any and of need a list or 'items'", "write […] with at least one rule")
        return tuple(self.read(part, items) for part in inner)

    def _decision(self, decision: str) -> str:
        if decision not in self.decisions:
            raise RuleError(f"there is no decision {decision}", "use an id of decisions.yaml")
        return decision

    def _held(self, level: str, years: int) -> Rule:
        if self.title is None:
            raise RuleError(
                "the policy has no title", "name the facts of the title held before in policy.yaml"
            )
        own = AllOf(self._title_held(self.title, level, years))
        if self.other_title is None:
            return own
        return AnyOf((own, AllOf((InPhase("first"), *self._title_held(self.other_title, level, years)))))

    def _title_held(self, title: TitleFacts, level: str, years: int) -> tuple[Compare, Compare]:
        return self._compare(title.level, ">=", level), Compare(title.years, ">=", float(years))
