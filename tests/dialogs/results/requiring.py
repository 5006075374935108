"""Requirements with all that stands below them: complete, grouped and counted rightly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.criteria.oracle import at_least
from tests.criteria.worlds_by_hand import CHOICES, WITH
from tests.dialogs.results import basis
from tests.dialogs.results.facing import Facing
from tests.dialogs.results.qualifying import besides_faults, claims
from tests.dialogs.results.reading import Claim, UnknownFormError
from tests.dialogs.results.regulation import (
    NAMES,
    WEIGHED,
    Atom,
    Group,
    Node,
    Row,
    clause_label,
    facts_of,
    rows_of,
)
from tests.dialogs.results.tree import Line

SAID = {"met": "已满足", "unmet": "还没满足", "unknown": "还不知道"}
NAMED = re.compile(r"(?P<name>.+)：(?P<state>已满足|还没满足|还不知道|不适用) ")
ANY, ALL = "下面任一项达到即可：", "以下都要："
STILL = re.compile(r"下面的再达到 (\d+) 项即可：")
COUNT = re.compile(r"要 (\d+) 项，已有 (\d+) 项")
MORE = re.compile(r"另外还有 (\d+) 种")
NEAREST = 3


def is_requirement(line: Line) -> bool:
    return line.kind == "item" and NAMED.match(line.text) is not None


@dataclass
class Requirements:
    """Judges the requirements of one tier for one person; what is false is in `faults`."""

    facing: Facing
    faults: list[str] = field(default_factory=list)

    def fault(self, line: Line, why: str) -> None:
        self.faults.append(f"{line.text} | {why}")

    def status(self, node: Node) -> str:
        return self.facing.exact.status(node, self.facing.tier)

    def requirement(self, line: Line) -> str:
        """The clause of the requirement that the line tells."""
        found = NAMED.match(line.text)
        assert found is not None
        clause = line.clauses[0]
        exact, tier = self.facing.exact, self.facing.tier
        applies = exact.applies(clause)
        status = exact.requirement(clause, tier)
        if found["name"] != NAMES[clause]:
            self.fault(line, f"{clause} is about {NAMES[clause]}")
        if found["state"] != (SAID[status] if applies else "不适用"):
            self.fault(line, f"is {status if applies else 'not about this person'}")
        if line.mark != (status if applies else "not_applicable"):
            self.fault(line, f"marked {line.mark}, but is {status}, applies: {applies}")
        if not applies:
            if line.below:
                self.fault(line, "tells what does not apply")
            return clause
        source = basis.sentence(clause, exact.phase)
        lines = [each for each in line.below if each.text != source]
        try:
            told = self._decided(line, lines, clause, status)
        except UnknownFormError as unknown:
            self.fault(line, f"unknown form: {unknown}")
            return clause
        self._source(line, clause, told, len(line.below) - len(lines))
        return clause

    def _decided(self, line: Line, lines: list[Line], clause: str, status: str) -> list[Row]:
        if clause == "17" and self.facing.exact.phase == "first":
            if lines:
                self.fault(line, "asks for nothing in this phase")
            return []
        return self.below(line, lines, self.facing.exact.node(clause, self.facing.tier), status)

    def _source(self, line: Line, clause: str, told: list[Row], count: int) -> None:
        of_education = any(row.reading == "D6" for row in told)
        needed = clause in ("7", "15", "16", "17") or (clause == "11" and of_education)
        if count != int(needed):
            self.fault(
                line, "the source of its years belongs below it exactly once" if needed else "no such source"
            )

    def below(self, line: Line, lines: list[Line], node: Node, status: str) -> list[Row]:
        """Judges what is told of a node; the rows that are told."""
        if isinstance(node, Row):
            return self._told(line, lines, [node], status)
        if node.needed not in (1, len(node.members)):
            return self._counted(line, lines, node, status)
        if node.clause == "17" and status != "met":
            self._to_convert(line, lines)
            return []
        return self._listed(line, lines, node, status)

    def _to_convert(self, line: Line, lines: list[Line]) -> None:
        """What becomes of another series' title, and what is not known. Nothing is to be got for 17."""
        profile = self.facing.profile
        said = []
        if "title_level" not in profile:
            said.append(("还不知道工程系列职称", "unknown"))
        known = profile.get("other_title_level")
        if known is None:
            said.append(("还不知道有没有其他系列职称；高于员级的，要先转评", "unknown"))
        else:
            said.append((self.facing.conversion(str(known), "<="), "unmet"))
        if sorted((each.text, each.mark) for each in lines) != sorted(said):
            self.fault(line, f"tells {[each.text for each in lines]} instead of {said}")

    def _told(self, line: Line, lines: list[Line], rows: list[Row], status: str) -> list[Row]:
        """One paragraph that tells the one row."""
        if len(lines) != 1 or lines[0].kind != "paragraph":
            self.fault(line, f"one sentence belongs below it, not {[each.text for each in lines]}")
            return []
        return self.line_of(lines[0], rows, status)

    def _counted(self, line: Line, lines: list[Line], group: Group, status: str) -> list[Row]:
        """What is met of so many, and what else would do."""
        met = [member for member in group.members if self.status(member) == "met"]
        others = [member for member in group.members if member not in met]
        first = [each for each in lines if each.mark == "met"]
        told = self._members(line, first, met, met)
        rest = lines[len(first) :]
        if status == "met":
            if rest:
                self.fault(line, "what else would do does not matter")
            return told
        words = STILL.fullmatch(rest[0].text) if rest else None
        if words is None or int(words[1]) != group.needed - len(met):
            self.fault(line, f"{group.needed - len(met)} more are needed")
        return told + self._members(line, self._unfolded(rest[1:]), others, others)

    def _listed(self, line: Line, lines: list[Line], group: Group, status: str) -> list[Row]:
        is_any = group.needed == 1
        if status == "met" and is_any:
            met = [member for member in group.members if self.status(member) == "met"]
            return self._members(line, lines, met, [] if self._is_of_rows(group) else met)
        head = [each for each in lines if each.text in (ANY, ALL)]
        rest = self._unfolded([each for each in lines if each not in head])
        group = self._worth_getting(group) if is_any else group
        may = self.worth_telling(group, ordered=False) if is_any else list(group.members)
        must = self.worth_telling(group, ordered=True) if is_any else may
        expected = [ANY if is_any else ALL] if len(rest) > 1 and status != "met" else []
        if [each.text for each in head] != expected or lines[: len(head)] != head:
            self.fault(line, f"{expected} belongs above what it is about")
        return self._members(line, rest, may, must)

    def _worth_getting(self, group: Group) -> Group:
        """Nobody is sent for a title of another series that is not there, unless nothing else would do."""
        worth = tuple(member for member in group.members if not self._is_of_another_series(member))
        return Group(group.clause, worth or group.members, group.count)

    def _is_of_another_series(self, member: Node) -> bool:
        atoms = [atom for row in rows_of(member) for atom in row.atoms]
        return any(atom.fact == "other_title_level" and self.facing.status(atom) == "unmet" for atom in atoms)

    def _is_of_rows(self, group: Group) -> bool:
        return any(isinstance(member, Row) and len(member.atoms) > 1 for member in group.members)

    def _unfolded(self, lines: list[Line]) -> list[Line]:
        """The lines with those folded among them, rightly counted: more than the nearest ones."""
        found = [each for each in lines if each.kind != "folded"]
        for each in lines:
            if each.kind == "folded":
                words = MORE.fullmatch(each.text)
                if words is None or int(words[1]) != len(each.below) or not each.below:
                    self.fault(each, f"{len(each.below)} are folded")
                if len(found) != NEAREST:
                    self.fault(each, f"{len(found)} stand above")
                found += each.below
        if len(found) > NEAREST and not any(each.kind == "folded" for each in lines):
            self.fault(lines[0], f"{len(found)} are told at once")
        return found

    def _members(self, above: Line, lines: list[Line], may: list[Node], must: list[Node]) -> list[Row]:
        """Each line must tell one of the members that may be told, and each that must be is."""
        left, told = list(may), list[Row]()
        for line in lines:
            member = self._meant(above, line, left)
            if member is None:
                self.fault(line, f"tells none of {[facts_of(each) for each in left]}")
                continue
            left.remove(member)
            told += self.member(line, member)
        left_out = [member for member in must if member in left]
        if left_out or (may and not told):
            self.fault(above, f"leaves out {left_out or may}")
        return told

    def _meant(self, above: Line, line: Line, members: list[Node]) -> Node | None:
        """The member that a line is about: by its clause, and where that is the one above by what it says."""
        clause = line.clauses[-1] if line.clauses and line.said != line.text else None
        if clause is not None:
            if (line.text[-len(clause_label(clause)) :]) != clause_label(clause):
                self.fault(line, f"{clause} is {clause_label(clause)}")
            return next((each for each in members if each.clause == clause), None)
        if COUNT.fullmatch(line.text):
            return next((each for each in members if isinstance(each, Group) and each.needed > 1), None)
        said = next(claims(line.text))
        rows = [each for each in members if isinstance(each, Row) and each.clause in above.clauses]
        fitting = [row for row in rows if self.facing.speaks_of(said, row)]
        fitting.sort(key=lambda row: len(list(self.facing.wrong(said, row))))
        return fitting[0] if fitting else None

    def member(self, line: Line, member: Node) -> list[Row]:
        """One line of a list."""
        status = self.status(member)
        if isinstance(member, Group) and (words := COUNT.fullmatch(line.said)):
            met = sum(self.status(each) == "met" for each in member.members)
            if (int(words[1]), int(words[2])) != (member.needed, met):
                self.fault(line, f"{member.needed} are needed, {met} are met")
            self._marked(line, status)
            return self._counted(line, line.below, member, status)
        if line.below:
            self.fault(line, "nothing belongs below it")
        if line.kind == "item":
            self._marked(line, self._mark(member, status))
        return self.line_of(line, list(rows_of(member)), status)

    def _mark(self, member: Node, status: str) -> str:
        """Who holds no title of another series is not short of one: that does not apply."""
        no_title = self.facing.profile.get("other_title_level") == "none"
        about_it = (
            isinstance(member, Row) and member.clause == "16" and "other_title_level" in facts_of(member)
        )
        return "not_applicable" if no_title and about_it else status

    def _marked(self, line: Line, mark: str) -> None:
        if line.mark != mark:
            self.fault(line, f"marked {line.mark}, but is {mark}")

    def line_of(self, line: Line, rows: list[Row], status: str) -> list[Row]:
        """A line that tells alternatives of one clause: all of them, or those that are met."""
        if rows[0].atoms[0].relation == "has":
            for each in claims(line.said if line.kind == "item" else line.text):
                self._wrong(line, self.facing.wrong_members(each, rows, status))
                self._wrong(line, besides_faults([each], rows[:1], [status]))
            return rows
        wanted = [row for row in rows if status != "met" or self.status(row) == "met"]
        told, said = list[Row](), list(claims(line.said if line.kind == "item" else line.text))
        for each in said:
            row = self._row_of(each, [row for row in wanted if row not in told])
            if row is None:
                self.fault(line, f"{each.text} is none of {wanted}")
                continue
            told.append(row)
            self._wrong(line, self.facing.wrong(each, row))
            self._weighed(line, each, row, last=each is said[-1])
        if len(told) < len(wanted):
            self.fault(line, f"leaves out {[row for row in wanted if row not in told]}")
        elif len(told) == len(said):
            self._wrong(line, besides_faults(said, told, [self.status(row) for row in told]))
        return told

    def _weighed(self, line: Line, told: Claim, row: Row, *, last: bool) -> None:
        """The words of an item that only experts can weigh stand once beside what meets it."""
        words = WEIGHED.get(row.clause) if told.form == "met" and "." in row.clause and last else None
        if told["weighed"] != words:
            self.fault(line, f"{words} is for experts to judge")

    def _row_of(self, told: Claim, rows: list[Row]) -> Row | None:
        return next((row for row in rows if self.facing.speaks_of(told, row)), None)

    def _wrong(self, line: Line, found: Iterator[str]) -> None:
        for why in found:
            self.fault(line, why)

    # ------------------------------------------------------------ which alternatives are worth telling

    def worth_telling(self, group: Group, *, ordered: bool) -> list[Node]:
        """The alternatives without those that ask for all that another one asks for, in nothing for less.

        `ordered`: a better education is more than a lower one. Where only that makes the difference both may
        be told.
        """
        kept = list[Node]()
        for n, member in enumerate(group.members):
            before, after = kept, group.members[n + 1 :]
            if not any(
                self._asks_no_less(member, each, ordered, strictly=False) for each in before
            ) and not any(self._asks_no_less(member, each, ordered, strictly=True) for each in after):
                kept.append(member)
        return kept

    def _asks_no_less(self, one: Node, other: Node, ordered: bool, *, strictly: bool) -> bool:
        if not isinstance(one, Row) or not isinstance(other, Row) or one.clause not in ("7", "11", "15"):
            return False
        if other.reading == "D7+" and one.reading != "D7+":
            return False
        mine, theirs = self._wanting(one), self._wanting(other)
        no_less = all(fact in mine and _no_less(mine[fact], least, ordered) for fact, least in theirs.items())
        return no_less and not (strictly and mine == theirs)

    def _wanting(self, row: Row) -> dict[str, Atom]:
        """What a row still asks for."""
        unmet = {atom.fact for atom in row.atoms if self.facing.status(atom) == "unmet"}
        return {
            atom.fact: atom
            for atom in row.atoms
            if self.facing.status(atom) != "met" or WITH.get(atom.fact) in unmet
        }


def _no_less(one: Atom, other: Atom, ordered: bool) -> bool:
    if one.fact not in CHOICES:
        return bool(one.needed >= other.needed)
    return one.needed == other.needed or (ordered and at_least(CHOICES[one.fact], one.needed, other.needed))
