"""One claim about a single fact held against what is known of the person."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from criteria.policy.vocabulary import Range
from tests.criteria.worlds_by_hand import CHOICES, YEARS
from tests.dialogs.results.dates import day_of, later, told_days
from tests.dialogs.results.reading import Claim
from tests.dialogs.results.regulation import Atom, Row
from tests.dialogs.results.standing import Standing, unlike
from tests.dialogs.results.words import LABELS, gap, have, number, short

FLAGS: Final = {
    True: {"met": "符合", "unmet": "不符合", "unknown": "还不知道"},
    False: {"met": "没有这种情形", "unmet": "有这种情形", "unknown": "还不知道有没有这种情形"},
}

NOTHING: Final = "none"
NOTHING_NOW: Final = {"knowledge": "现在还不了解", "project_capability": "现在还没参与"}


class SingleFacts(Standing):
    """Judges claims about one fact each."""

    def single(self, claim: Claim, row: Row, status: str) -> Iterator[str]:
        """What is false about a claim that is meant for a row of one atom."""
        [atom] = row.atoms
        known = self.profile.get(atom.fact)
        if claim.form not in self._form(atom, status, known):
            yield f"told as {claim.form!r}, which it is not: {status}, known is {known}"
        elif claim.form == "flag":
            yield from unlike(claim["state"], FLAGS[bool(atom.needed)][status])
        elif claim.form == "met":
            yield from self._met(claim, row, atom, known)
        else:
            judges: Mapping[str, Callable[[Claim, Atom, Any], Iterator[str]]] = {
                "missing": self._missing,
                "at least missing": self._at_least_missing,
                "at least missing, implied": self._at_least_missing,
                "number unknown": self._number,
                "number open": self._number,
                "number short": self._number,
                "level": self._level,
                "exact level": self._level,
                "outright": self._level,
                "outright unknown": self._level,
            }
            yield from judges.get(claim.form, self._years)(claim, atom, known)

    def _missing(self, claim: Claim, atom: Atom, known: Any) -> Iterator[str]:
        yield from unlike(claim["gap"], gap(atom.fact, round(atom.needed - (known or 0), 4)))
        yield from unlike(claim["have"], have(atom.fact, known) if known else None)

    def _at_least_missing(self, claim: Claim, atom: Atom, known: Any) -> Iterator[str]:
        gaps = [gap(atom.fact, round(atom.needed - most, 4)) for most in self.mosts(atom.fact)]
        if claim["gap"] not in gaps:
            yield f"{atom.needed} are needed, {known} is known"
        yield from unlike(claim["have"], have(atom.fact, known) if known is not None else None)

    def _number(self, claim: Claim, atom: Atom, known: Any) -> Iterator[str]:
        yield from unlike(claim["needed"], number(atom.fact, atom.needed))
        yield from unlike(claim["have"], have(atom.fact, known) if known is not None else None)

    def _level(self, claim: Claim, atom: Atom, known: Any) -> Iterator[str]:
        yield from unlike(claim["needed"], short(atom.fact, atom.needed))
        if claim.form.startswith("outright"):
            return
        nothing = known == NOTHING
        yield from unlike(claim["have"], None if known is None or nothing else have(atom.fact, known))
        yield from unlike(claim["none"], NOTHING_NOW.get(atom.fact, "现在没有") if nothing else None)
        top = atom.needed == CHOICES[atom.fact][-1]
        if claim.form == "level" and (claim["higher"] is None) is not top:
            yield "或以上 is said exactly where there is something higher"

    def _form(self, atom: Atom, status: str, known: Any) -> set[str]:
        """The forms in which it may be told."""
        if atom.relation == "is":
            return {"flag"}
        if atom.fact in YEARS:
            return _form_of_years(status, known)
        if status == "met":
            return {"met"}
        if atom.fact in CHOICES:
            return _form_of_level(atom, status)
        return self._form_of_number(atom.fact, status, known)

    def _form_of_number(self, fact: str, status: str, known: Any) -> set[str]:
        if status == "unknown":
            return {"number unknown" if known is None else "number open"}
        if isinstance(known, Range):
            return {"at least missing", "number short"}
        sure = known is not None or self.most(fact) == 0
        return {"missing" if sure else "at least missing, implied"}

    def _met(self, claim: Claim, row: Row, atom: Atom, known: Any) -> Iterator[str]:
        if known is None:
            needed = short(atom.fact, atom.needed) if atom.fact in CHOICES else number(atom.fact, atom.needed)
            yield from unlike(claim["have"], f"{needed}及以上")
        else:
            yield from unlike(claim["have"], have(atom.fact, known))
        narrower = self.enough_of(atom)
        if claim["narrower"] is None:
            if narrower:
                yield f"follows only from {narrower}"
        elif claim["narrower"] not in [LABELS[name] for name in narrower]:
            yield f"does not follow from {claim['narrower']}"
        if (claim["remark"] is not None) is not bool(
            narrower or row.reading == "D3" or self.is_higher(row, atom)
        ):
            yield "D3's remark belongs exactly where a reading is needed"

    def _years(self, claim: Claim, atom: Atom, known: Any) -> Iterator[str]:
        yield from unlike(claim["years"], number(atom.fact, atom.needed))
        if claim.form == "years wait":
            yield from self.wait(claim["far"], claim["day"], known, atom.needed)
        elif claim.form == "years at least":
            yield from self.at_least_so_long(claim["gap"], known, atom.needed)
        elif claim["have"] is not None:
            yield from unlike(claim["have"], have(atom.fact, known))

    def wait(self, far: str | None, day: str | None, known: Any, needed: float) -> Iterator[str]:
        """The distance and its day, which must say the same."""
        if not isinstance(known, int | float) or known >= needed:
            yield f"no distance to {needed} is missing of {known}"
            return
        yield from unlike(day, day_of(known, needed, self.today).isoformat())
        told = told_days(far or "")
        if told is None or later(self.today, *told).isoformat() != day:
            yield f"{far} from {self.today} is not {day}"

    def at_least_so_long(self, text: str | None, known: Range, needed: float) -> Iterator[str]:
        told = told_days(text or "")
        most = 0 if known.high is None else known.high
        if most >= needed or told is None or later(self.today, *told) > day_of(most, needed, self.today):
            yield f"no {text} are missing at the least"


def _form_of_years(status: str, known: Any) -> set[str]:
    if status == "met":
        return {"years met"}
    if known is None:
        return {"years unknown"}
    if status == "unknown":
        return {"years open"}
    return {"years at least", "years not full"} if isinstance(known, Range) else {"years wait"}


def _form_of_level(atom: Atom, status: str) -> set[str]:
    """Nobody is told to hold less."""
    if atom.relation == "<=":
        return set()
    if atom.fact == "skill_level":
        return {"outright" if status == "unmet" else "outright unknown"}
    return {"level" if atom.relation == ">=" else "exact level"}
