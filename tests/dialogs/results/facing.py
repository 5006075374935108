"""One claim held against the row that it speaks of, and what is known of the person."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from criteria.policy.vocabulary import Profile, Range
from tests.criteria import oracle
from tests.criteria.worlds_by_hand import AT_LEAST, CHOICES, REAL, SETS, THRESHOLDS, WITH, YEARS
from tests.dialogs.results.dates import day_of, later, told_days
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.reading import WAIT, Claim
from tests.dialogs.results.regulation import OR_HIGHER, SENIORITY, TIERS, Atom, Row, alone
from tests.dialogs.results.words import LABELS, SPANS, TIER_NAMES, gap, have, members, number, short

BESIDE = {level: years for years, level in WITH.items()}


@dataclass(frozen=True)
class Facing:
    """A person on a day, who aims at a tier."""

    exact: Exact
    tier: str
    today: date

    @property
    def profile(self) -> Profile:
        return self.exact.profile

    def status(self, atom: Atom) -> str:
        return self.exact.status(alone(atom), self.tier)

    def speaks_of(self, claim: Claim, row: Row) -> bool:
        """Whether the claim can be meant for the row."""
        if claim.form == "row":
            return len(row.atoms) > 1 and self._names(claim, row)
        if claim.form == "conversion":
            return row.atoms[0].fact == "other_title_level" and row.atoms[0].relation in ("=", "<=")
        if len(row.atoms) > 1:
            return False
        [atom] = row.atoms
        if claim.form.startswith("outright"):
            return claim["needed"] == short(atom.fact, atom.needed) and atom.fact == "skill_level"
        return atom.fact == claim.fact

    def _names(self, claim: Claim, row: Row) -> bool:
        told = [claim["school"], claim["level"], claim["years"] or claim["work"]]
        return told == self.name(row)

    def name(self, row: Row) -> list[str | None]:
        """The education, level and years by which a row is named: what the person has stands for the least."""
        school, level, years = None, None, None
        for atom in row.atoms:
            if atom.fact in YEARS:
                years = str(atom.needed)
            else:
                known = self.profile.get(atom.fact)
                will_do = self.status(atom) == "met" and isinstance(known, str)
                word = short(atom.fact, known if will_do else atom.needed)  # type: ignore[arg-type]
                school, level = (word, level) if atom.fact == "education" else (school, word)
        return [school, level, years]

    def wrong(self, claim: Claim, row: Row) -> Iterator[str]:
        """What is false about the claim."""
        status = self.exact.status(row, self.tier)
        if claim.form == "row":
            yield from self._row(claim, row, status)
        elif claim.form == "conversion":
            yield from self._conversion(claim, row.atoms[0], status)
        else:
            [atom] = row.atoms
            yield from self._single(claim, row, atom, status)

    # ------------------------------------------------------------ single facts

    def _single(self, claim: Claim, row: Row, atom: Atom, status: str) -> Iterator[str]:
        known = self.profile.get(atom.fact)
        expected = self._form(atom, status, known)
        if claim.form not in expected:
            yield f"told as {claim.form!r}, which it is not: {status}, known is {known}"
            return
        match claim.form:
            case "flag":
                good = "符合" if atom.needed else "没有这种情形"
                bad = "不符合" if atom.needed else "有这种情形"
                open_ = "还不知道" if atom.needed else "还不知道有没有这种情形"
                if claim["state"] != {"met": good, "unmet": bad, "unknown": open_}[status]:
                    yield f"is {status}"
            case "met":
                yield from self._met(claim, row, atom, known)
            case "missing":
                if claim["gap"] != gap(atom.fact, round(atom.needed - (known or 0), 4)):  # type: ignore[operator]
                    yield f"{atom.needed} are needed, {known} are there"
                if claim["have"] != (have(atom.fact, known) if known else None):
                    yield f"there is {known}"
            case "at least missing" | "at least missing, implied":
                if claim["gap"] not in (
                    gap(atom.fact, round(atom.needed - most, 4)) for most in self.mosts(atom.fact)
                ):
                    yield f"{atom.needed} are needed, {known} is known"
                yield from _unlike(claim["have"], have(atom.fact, known) if known is not None else None)
            case "number unknown" | "number open" | "number short":
                yield from _unlike(claim["needed"], number(atom.fact, atom.needed))
                yield from _unlike(claim["have"], have(atom.fact, known) if known is not None else None)
            case "level" | "exact level":
                yield from _unlike(claim["needed"], short(atom.fact, atom.needed))
                yield from _unlike(claim["have"], None if known is None else have(atom.fact, known))
                top = atom.needed == CHOICES[atom.fact][-1]
                if claim.form == "level" and (claim["higher"] is None) is not top:
                    yield "或以上 is said exactly where there is something higher"
            case "outright" | "outright unknown":
                pass
            case _:
                yield from self._years(claim, atom, known)

    def most(self, fact: str) -> float:
        """What there is at the most: known of it, or of a broader one."""
        return min((most for name in (fact, *broader(fact)) if (most := _high(self.profile.get(name))) is not None),
                   default=math.inf)  # fmt: skip

    def mosts(self, fact: str) -> set[float]:
        """The numbers that may be called the most: of a count an excluded end, or the one below it."""
        known = self.profile.get(fact)
        ends = {self.most(fact)}
        if isinstance(known, Range) and known.high is not None and known.high_open and _is_count(fact):
            ends.add(known.high - 1)
        return ends

    def _form(self, atom: Atom, status: str, known: Any) -> set[str]:
        """The forms in which it may be told."""
        fact = atom.fact
        if atom.relation == "is":
            return {"flag"}
        if fact in YEARS:
            if status == "met":
                return {"years met"}
            if known is None:
                return {"years unknown"}
            unmet = {"years at least", "years not full"} if isinstance(known, Range) else {"years wait"}
            return unmet if status == "unmet" else {"years open"}
        if status == "met":
            return {"met"}
        if fact in CHOICES:
            if atom.relation == "<=":
                return set()
            outright = "outright" if status == "unmet" else "outright unknown"
            if fact == "skill_level":
                return {outright}
            return {"level" if atom.relation == ">=" else "exact level"}
        if status == "unknown":
            return {"number unknown" if known is None else "number open"}
        if known is None:
            return {"missing" if self.most(fact) == 0 else "at least missing, implied"}
        return {"at least missing", "number short"} if isinstance(known, Range) else {"missing"}

    def _met(self, claim: Claim, row: Row, atom: Atom, known: Any) -> Iterator[str]:
        if known is None:
            needed = short(atom.fact, atom.needed) if atom.fact in CHOICES else number(atom.fact, atom.needed)
            yield from _unlike(claim["have"], f"{needed}及以上")
        else:
            yield from _unlike(claim["have"], have(atom.fact, known))
        narrower = self.narrower(atom)
        if claim["narrower"] is None:
            if narrower:
                yield f"follows only from {narrower}"
        elif claim["narrower"] not in [LABELS[name] for name in narrower]:
            yield f"does not follow from {claim['narrower']}"
        if (claim["remark"] is not None) is not bool(
            narrower or row.reading == "D3" or self.is_higher(row, atom)
        ):
            yield "D3's remark belongs exactly where a reading is needed"

    def narrower(self, atom: Atom) -> list[str]:
        """The narrower numbers that are enough, where what is told of the broader one is not."""
        known = self.profile.get(atom.fact)
        if atom.fact in CHOICES or atom.fact in SETS or _low(atom.fact, known) >= atom.needed:
            return []
        return [name for name in narrower(atom.fact) if _low(name, self.profile.get(name)) >= atom.needed]

    def is_higher(self, row: Row, atom: Atom) -> bool:
        """Whether a level beyond those that the clause's own words name is needed to meet it."""
        if atom.fact not in CHOICES or row.clause in ("7", "11", "15", "16", "17"):
            return False
        reached = OR_HIGHER.get((row.clause, atom.fact), atom.needed)
        scale = CHOICES[atom.fact]
        known = self.profile.get(atom.fact)
        return isinstance(known, str) and scale.index(known) > scale.index(reached)

    def _years(self, claim: Claim, atom: Atom, known: Any) -> Iterator[str]:
        yield from _unlike(claim["years"], number(atom.fact, atom.needed))
        if claim.form == "years wait":
            yield from self.wait(claim["far"], claim["day"], known, atom.needed)
        elif claim.form == "years at least":
            yield from self._at_least(claim["gap"], known, atom.needed)
        elif claim["have"] is not None:
            yield from _unlike(claim["have"], have(atom.fact, known))

    def wait(self, far: str | None, day: str | None, known: float, needed: float) -> Iterator[str]:
        """The distance and its day, which must say the same."""
        if not isinstance(known, int | float) or known >= needed:
            yield f"no distance to {needed} is missing of {known}"
            return
        yield from _unlike(day, day_of(known, needed, self.today).isoformat())
        told = told_days(far or "")
        if told is None or later(self.today, *told).isoformat() != day:
            yield f"{far} from {self.today} is not {day}"

    def _at_least(self, text: str | None, known: Range, needed: float) -> Iterator[str]:
        told = told_days(text or "")
        most = 0 if known.high is None else known.high
        if most >= needed or told is None or later(self.today, *told) > day_of(most, needed, self.today):
            yield f"no {text} are missing at the least"

    # ------------------------------------------------------------ titles of other series

    def _conversion(self, claim: Claim, atom: Atom, status: str) -> Iterator[str]:
        known = self.profile.get("other_title_level")
        if status != "unmet" or not isinstance(known, str):
            yield f"is {status}, {known} is known"
            return
        yield from _unlike(claim.text, self.conversion(known, atom.relation))

    def conversion(self, known: str, relation: str) -> str:
        """What becomes of a title of another series, where another one is asked for, or none."""
        level = short("other_title_level", known)
        if known == "none":
            return "没有其他系列职称，用不上转评"
        if known not in TIERS:
            return f"{level}没有同层级可转评（第十六条），需向评委会确认"
        if relation == "=":
            return f"转评只到同层级：您的{level}对应{TIER_NAMES[known]}"
        return f"您的{level}要先转评为{TIER_NAMES[known]}（第十六条）"

    # ------------------------------------------------------------ rows

    def _row(self, claim: Claim, row: Row, status: str) -> Iterator[str]:
        waived = self.waived(row)
        if waived is not None:
            yield from _unlike(claim["waived"], "".join(f"（{each}）" for each in waived))
        confirm = row.reading == "D7+" and status != "met"
        if (claim["confirm"] is not None) is not confirm:
            yield "exactly both waivers at once are to be confirmed"
        told = claim["gaps"] or ""
        if status == "met":
            years = next(atom for atom in row.atoms if atom.fact in YEARS)
            known = self.profile.get(years.fact)
            yield from _unlike(told, "符合" if known is None else f"现有 {have(years.fact, known)}")
            return
        yield from self._gaps(told.split("；"), row)

    def _gaps(self, told: list[str], row: Row) -> Iterator[str]:
        wanted = {atom.fact for atom in row.atoms if self.status(atom) == "unmet"}
        open_, expected = [], 0
        for atom in row.atoms:
            status = self.status(atom)
            if status == "met" or WITH.get(atom.fact) in wanted:
                continue
            if status == "unknown":
                open_.append(LABELS[atom.fact])
                continue
            expected += 1
            if not any(self._is_gap(text, atom, row) for text in told):
                yield f"does not say truly what is missing of {atom}"
        if open_:
            expected += 1
            listed = next((text.removeprefix("还不知道") for text in told if text.startswith("还不知道")), "")
            if sorted(listed.split("、")) != sorted(open_):
                yield f"{open_} are not known"
        if len(told) != expected:
            yield f"tells {len(told)} gaps instead of {expected}"

    def _is_gap(self, text: str, atom: Atom, row: Row) -> bool:
        known = self.profile.get(atom.fact)
        if atom.fact in YEARS:
            full = f"满 {number(atom.fact, atom.needed)}"
            if isinstance(known, Range):
                if text == f"还没{full}":
                    return known.high == atom.needed
                found = re.fullmatch(f"至少还差 (.+)才{full}", text)
                return found is not None and not list(self._at_least(found[1], known, atom.needed))
            found = re.fullmatch(WAIT + full, text)
            return (
                found is not None
                and isinstance(known, int | float)
                and not list(self.wait(found["far"], found["day"], known, atom.needed))
            )
        level = short(atom.fact, atom.needed)
        anew = next((other for other in row.atoms if other.fact == BESIDE.get(atom.fact)), None)
        if anew is not None:
            return text == f"先取得{level}，之后再满 {number(anew.fact, anew.needed)}"
        return isinstance(known, str) and text == f"要先有{level}（现在是{short(atom.fact, known)}）"

    def waived(self, row: Row) -> list[str] | None:
        """The waiver that a row of Article 11 needs: of what the usual row would still fail for."""
        if row.reading not in ("D6", "D7"):
            return []
        school, title, years = row.atoms
        beside = {"title_level": "other_title_level", "other_title_level": "title_level"}[title.fact]
        if self.exact.phase == "first" and self.status(Atom(beside, title.needed)) != "unmet":
            return None  # the other title may do without a waiver
        known = self.profile.get("education")
        reached = known if self.status(school) == "met" and isinstance(known, str) else school.needed
        if row.reading == "D6":
            least = {"engineer": "associate", "senior": "bachelor"}[self.tier]
            return [] if oracle.at_least(oracle.EDUCATION, reached, least) else ["破学历"]
        known = self.profile.get(years.fact)
        there = _low(years.fact, known) if self.status(title) == "met" else 0
        usual = min(
            n for level, _, n in SENIORITY[self.tier] if oracle.at_least(oracle.EDUCATION, reached, level)
        )
        if isinstance(known, Range) and there < usual <= (known.high or math.inf):
            return None  # as the years may turn out
        return ["破资历"] if max(there, years.needed) < usual else []

    # ------------------------------------------------------------ members of a set

    def wrong_members(self, claim: Claim, rows: list[Row], status: str) -> Iterator[str]:
        """Of several rows that ask for a member of the same set: told in one claim."""
        fact = rows[0].atoms[0].fact
        known = self.profile.get(fact)
        if status == "met":
            assert isinstance(known, frozenset)
            meeting = [row for row in rows if row.atoms[0].needed in known]
            plain = [row for row in meeting if not row.reading] or meeting
            if claim.form != "met":
                yield f"is met by {known}"
            yield from _unlike(claim["have"], members(fact, {row.atoms[0].needed for row in plain}))
            if (claim["remark"] is not None) is not all(row.reading for row in plain):
                yield "D3's remark belongs exactly where no plain member is there"
            return
        if claim.form != "members":
            yield f"is {status}"
            return
        yield from _unlike(claim["needed"], members(fact, {row.atoms[0].needed for row in rows}))
        there = members(fact, known) if known else None
        yield from _unlike(claim["have"], there)
        if ("还不知道" in claim.text) is not (status == "unknown"):
            yield f"is {status}"


def _unlike(told: str | None, true: str | None) -> Iterator[str]:
    if told != true:
        yield f"says {told!r} instead of {true!r}"


def _low(fact: str, known: Any) -> float:
    if isinstance(known, Range):
        return (known.low or 0) + (known.low_open and _is_count(fact))
    return known if isinstance(known, int | float) else -1


def _high(known: Any) -> float | None:
    return known.high if isinstance(known, Range) else known


def _is_count(fact: str) -> bool:
    return fact in THRESHOLDS and fact not in YEARS | REAL


def broader(fact: str) -> list[str]:
    """The broader facts, and those broader still."""
    found = [whole for whole, part in AT_LEAST if part == fact]
    return found + [above for whole in found for above in broader(whole)]


def narrower(fact: str) -> list[str]:
    """The narrower facts, and those narrower still."""
    found = [part for whole, part in AT_LEAST if whole == fact]
    return found + [deeper for part in found for deeper in narrower(part)]
