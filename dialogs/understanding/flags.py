"""Reading yes and no, in everyday speech and dialect. A hedged one (应该有吧) is never a yes."""

from criteria.policy.vocabulary import Fact
from dialogs.understanding.lexicon import GENERAL, Words, merged
from dialogs.understanding.lexing import Token, clauses, counted, has
from dialogs.understanding.reader import Reader
from dialogs.understanding.reading import Asked, Doubt, Reading, Taken

_SILENT = (
    "padding",
    "murmur",
    "plain",
    "unsure",
    "soft",
    "some",
    "classifier",
    "ge",
    "number",
    "pair",
    "odd",
    "ordinal",
)
_NONE = tuple(GENERAL.words("none"))


class Flags(Reader):
    """Reads yes and no."""

    by = "flag"
    kinds = ("flag",)
    classes = frozenset({"act", "asks", "counter", "elapsed", "nature", "plain"})

    def words(self, fact: Fact) -> Words:
        """Yes and no, and what is asked in the fact's own words."""
        padding = {
            word: entry
            for word, entry in GENERAL.words("common", "padding").items()
            if entry.kind == "padding"
        }
        return merged(
            padding,
            GENERAL.words("common", "separators"),
            GENERAL.words("counts", "pieces"),
            GENERAL.words("flags"),
            self.own.words(self.file, fact.name),
        )

    def reasons(self) -> frozenset[str]:
        """The reasons that the class `asks` names."""
        return frozenset(
            f"{self.file}-{entry.meaning}"
            for group in self.own.groups(self.file)
            for entry in self.own.words(self.file, group).values()
            if entry.kind == "asks"
        )

    def read(self, asked: Asked) -> Reading | None:
        """Yes or no; None if the answer is neither. Raises Doubt."""
        tokens = self.tokens(asked)
        if tokens is None or not counted(tokens, "ge", "classifier", "some"):
            return None
        for token in tokens:
            if token.kind == "asks":
                raise Doubt(f"{self.file}-{token.meaning}")
        said = [
            answer
            for clause in clauses(tokens, "sep")
            if (answer := self._clause(clause, asked.fact)) is not None
        ]
        if not said and has(tokens, "murmur") and not has(tokens, "number"):
            said = [True]
        if not said:
            return None
        if any(has(tokens, kind) for kind in ("unsure", "soft", "elapsed")):
            raise Doubt("hedged")
        if len(set(said)) > 1:
            raise Doubt("several")
        return Reading(Taken(said[0]))

    def _clause(self, clause: tuple[Token, ...], fact: Fact) -> bool | None:
        """What one clause says; None if it says neither. Raises Doubt where it contradicts itself."""
        kinds = [token.kind for token in clause if token.kind not in _SILENT]
        if "past" in kinds and (fact.name not in self.own.names(self.file, "past_counts") or "deny" in kinds):
            raise Doubt("hedged")
        kinds = [kind for kind in kinds if kind != "past"]
        if "agree" in kinds and not fact.better:
            raise Doubt("agreement-is-no-answer")
        amount = _amount(clause)
        if amount is False and not kinds and (has(clause, "classifier") or has(clause, "ge")):
            return False
        denials = kinds.count("deny")
        if denials > 1 and set(kinds) == {"deny"} and _says_none(clause):
            return False  # 没有没有从来没有过
        acts = [kind for kind in kinds if kind in ("act", "counter")]
        if (
            denials > 1
            or len(set(acts)) > 1
            or (denials and ("affirm" in kinds or "agree" in kinds or "counter" in acts))
        ):
            raise Doubt("several")
        if denials and (amount is not None or has(clause, "some")):
            raise Doubt("several")
        if "nature" in kinds and not acts:
            return None
        if acts:
            stated = acts[0] == "act"
            _check_order(kinds)
            return stated != bool(denials)
        if denials:
            return False
        return True if "affirm" in kinds or "agree" in kinds else None


def _says_none(clause: tuple[Token, ...]) -> bool:
    """Whether every no in a clause is one of having none: none of them denies another one (不是没有)."""
    return all(token.text.startswith(_NONE) for token in clause if token.kind == "deny")


def _check_order(kinds: list[str]) -> None:
    """A no stands before what it denies; behind it, it is another thing (参与过不). Raises Doubt."""
    if "deny" in kinds and kinds.index("deny") > next(
        place for place, kind in enumerate(kinds) if kind in ("act", "counter")
    ):
        raise Doubt("several")


def _amount(clause: tuple[Token, ...]) -> bool | None:
    """Whether a number in the clause is more than none; None without a number."""
    numerals = [token.numeral for token in clause if token.numeral]
    return None if not numerals else any(numeral.high > 0 for numeral in numerals)
