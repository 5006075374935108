"""One claim held against the row that it speaks of, and what is known of the person."""

import math
import re
from collections.abc import Iterator

from criteria.policy.vocabulary import Range
from tests.criteria import oracle
from tests.criteria.worlds_by_hand import WITH, YEARS
from tests.dialogs.results.reading import WAIT, Claim
from tests.dialogs.results.regulation import SENIORITY, TIERS, Atom, Row
from tests.dialogs.results.single import SingleFacts
from tests.dialogs.results.standing import lowest, unlike
from tests.dialogs.results.words import LABELS, TIER_NAMES, behind, have, members, number, short

BESIDE = {level: years for years, level in WITH.items()}


class Facing(SingleFacts):
    """Judges claims about single facts, rows, and what becomes of titles."""

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
        """The education, level and years that name a row: what the person has stands for the least."""
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
            yield from self.single(claim, row, status)

    # ------------------------------------------------------------ titles of other series

    def _conversion(self, claim: Claim, atom: Atom, status: str) -> Iterator[str]:
        known = self.profile.get("other_title_level")
        if status != "unmet" or not isinstance(known, str):
            yield f"is {status}, {known} is known"
            return
        yield from unlike(claim.text, self.conversion(known, atom.relation))

    def conversion(self, known: str, relation: str) -> str:
        """What becomes of a title of another series, where another one is asked for, or none."""
        level = short("other_title_level", known)
        if known == "none":
            return "没有其他系列职称，用不上转评"
        if known not in TIERS:
            return f"{level}没有同层级可转评（第十六条），需向评委会确认"
        if relation == "=":
            return f"转评只到同层级：您的{level}对应{TIER_NAMES[known]}"
        if known == self.tier:
            return f"您的{level}要先转评，转评成了就已经是{TIER_NAMES[known]}，用不着走这条路（第十六条）"
        return f"您的{level}要先转评为{TIER_NAMES[known]}（第十六条）"

    # ------------------------------------------------------------ rows

    def _row(self, claim: Claim, row: Row, status: str) -> Iterator[str]:
        waived = self.waived(row)
        if waived is not None:
            yield from unlike(claim["waived"], "".join(f"（{each}）" for each in waived))
        confirm = row.reading == "D7+" and status != "met"
        if (claim["confirm"] is not None) is not confirm:
            yield "exactly both waivers at once are to be confirmed"
        told = claim["gaps"] or ""
        if status == "met":
            years = next(atom for atom in row.atoms if atom.fact in YEARS)
            known = self.profile.get(years.fact)
            yield from unlike(told, "符合" if known is None else behind("现有", have(years.fact, known)))
            return
        yield from self._gaps(told.split("；"), row)

    def _gaps(self, told: list[str], row: Row) -> Iterator[str]:
        wanted = {atom.fact for atom in row.atoms if self.status(atom) == "unmet"}
        open_, expected = list[str](), 0
        for atom in row.atoms:
            status = self.status(atom)
            if status == "met" or WITH.get(atom.fact) in wanted:
                continue
            known = self.profile.get(atom.fact)
            if status == "unknown" and known is None:
                open_.append(LABELS[atom.fact])
                continue
            expected += 1
            if status == "unknown":
                only = behind("只知道是", have(atom.fact, known))
                if f"{LABELS[atom.fact]}{only}，还不能确定" not in told:
                    yield f"does not say what is known of {atom}"
                continue
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
                    return bool(known.high == atom.needed)
                found = re.fullmatch(f"至少还差 (.+)才{full}", text)
                return found is not None and not list(self.at_least_so_long(found[1], known, atom.needed))
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
        there = 0 if self.status(title) == "unmet" else lowest(years.fact, known)
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
            yield from unlike(claim["have"], members(fact, {row.atoms[0].needed for row in plain}))
            if (claim["remark"] is not None) is not all(row.reading for row in plain):
                yield "D3's remark belongs exactly where no plain member is there"
            return
        if claim.form != "members":
            yield f"is {status}"
            return
        named = [row for row in rows if not row.reading]  # what only a reading adds, the clause does not name
        yield from unlike(claim["needed"], members(fact, {row.atoms[0].needed for row in named}))
        if (claim["any"] is not None) is not (len(named) > 1):
            yield "任一类 is said exactly where there are several"
        there = members(fact, known) if known else None
        yield from unlike(claim["have"], there)
        if ("还不知道" in claim.text) is not (status == "unknown"):
            yield f"is {status}"
