"""What a way lacks, requirement by requirement, and how the other ways to the tier stand."""

import re
from dataclasses import dataclass, field

from tests.criteria import oracle
from tests.criteria.worlds_by_hand import WITH
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.facing import Facing
from tests.dialogs.results.people import Person
from tests.dialogs.results.qualifying import CALLED
from tests.dialogs.results.regulation import (
    NAMES,
    SINCE_TITLE,
    TIERS,
    Node,
    Row,
    alone,
    clause_label,
    facts_of,
    rows_of,
)
from tests.dialogs.results.requiring import Requirements, is_requirement
from tests.dialogs.results.tree import RECEIPT, Line
from tests.dialogs.results.verdicts import D7, D8, D14, Verdict
from tests.dialogs.results.waiting import UNDOUBTED
from tests.dialogs.results.words import FACTS, LABELS, PATH_CLAUSES, PATH_NAMES, TIER_NAMES, WAYS
from tests.policies import hunan

STANDINGS = {
    "eligible": "：也可以", "needs_review": "：条件满足，要先确认",
    "undetermined": "：{unknown} 项条件还不知道",
    "ineligible": "：{unmet} 项条件还没满足",
}  # fmt: skip
NEXT = {
    "eligible": "{}：也可以申报",
    "needs_review": "{}：条件满足，要先确认",
    "undetermined": "{}：还不能确定",
    "ineligible": "离{}还差什么",
}
WAY = re.compile(r"(?P<first>最省力的一条路|先看这条路)：(?P<way>[^（]+)（(?P<clause>第[^）]+)）")
MET = re.compile(r"已经满足的和不适用的 (\d+) 项")
OTHERS = re.compile(r"其他 (\d+) 条路")
CONDITIONS = re.compile(r"(.+)的 (\d+) 项条件，逐条看")
ANEW = re.compile(r"下面写的是按现在算还差多少。“任现职以来”的各项，评上(?P<title>.+)以后要从头算。")
HANGS_ON = re.compile(r"其他条件都满足了，只差一个回答：“(.+)”。")


@dataclass
class Ways:
    """Judges the ways to one person's tiers; what is false is in `faults`."""

    person: Person
    exact: Exact
    faults: list[str] = field(default_factory=list)

    def fault(self, line: Line, why: str) -> None:
        self.faults.append(f"{line.text} | {why}")

    def nearest(self, section: Line, tier: str) -> list[str]:
        """Judges what the nearest way lacks; the ways that are told with all that they lack."""
        way = WAY.fullmatch(section.below[0].text) if section.below else None
        if way is None:
            self.fault(section, "unknown form")
            return []
        path, told_tier = WAYS[way["way"]]
        status = self.exact.paths[tier][path]
        if told_tier != tier or way["clause"] != clause_label(PATH_CLAUSES[path]):
            self.fault(section.below[0], f"is not the way to {tier}")
        undetermined = way["first"] == "先看这条路"
        if section.text != NEXT[status].format(TIER_NAMES[tier]) or undetermined is not (
            status == "undetermined"
        ):
            self.fault(section, f"{path} is {status}")
        rest = section.below[1:]
        verdict = Verdict(self.person, self.exact)
        verdict.confirmations([line for line in rest if line.kind == "paragraph"], tier, path)
        self.faults += verdict.faults
        paths, told = self._lacking(rest, tier, path)
        order = [line.mark for line in rest if is_requirement(line)]
        if order != [*["unmet"] * order.count("unmet"), *["unknown"] * order.count("unknown")]:
            self.fault(section, "what is missing stands before what is not known")
        if sorted(told) != sorted(oracle.PATHS[tier][path]):
            self.fault(section, f"tells {sorted(told)} of {sorted(oracle.PATHS[tier][path])}")
        return paths

    def _wanting(self, tier: str, path: str) -> list[str]:
        """The requirements of a path that are not met, in its order."""
        return [c for c in oracle.PATHS[tier][path] if self.exact.requirement(c, tier) != "met"]

    def _lacking(self, lines: list[Line], tier: str, path: str) -> tuple[list[str], list[str]]:
        """The ways that are told in full, and the requirements told of the first."""
        paths, told = [path], list[str]()
        for line in lines:
            if is_requirement(line):
                told += self._requirements([line], tier)
            elif MET.fullmatch(line.text):
                told += self._met(line, tier)
            elif line.kind == "folded" and line.text.split("：")[0] in PATH_NAMES.values():
                paths.append(self._usual(line, tier))
            elif line.kind == "paragraph" and not RECEIPT.fullmatch(line.text):
                self._hangs_on(line, tier, path)
        return paths, told

    def _hangs_on(self, line: Line, tier: str, path: str) -> None:
        anew = ANEW.fullmatch(line.text)
        if anew is not None:
            before = TIERS[: TIERS.index(tier)]
            lacking = [c for c in oracle.PATHS[tier][path] if self.exact.requirement(c, tier) != "met"]
            asked = {fact for clause in lacking for fact in facts_of(self.exact.node(clause, tier))}
            if anew["title"] not in [TIER_NAMES[each] for each in before] or not asked & SINCE_TITLE:
                self.fault(line, f"{asked & SINCE_TITLE} begin anew with a title of {before}")
            return
        if D14.fullmatch(line.text) or UNDOUBTED.fullmatch(line.text) or line.text in (D7, D8):
            return
        found = HANGS_ON.fullmatch(line.text)
        all_met = {self.exact.requirement(clause, tier) for clause in oracle.PATHS[tier][path]} == {"met"}
        if (
            found is None
            or FACTS[found[1]] != "disciplined"
            or not all_met
            or "disciplined" in self.person.profile
        ):
            self.fault(line, "unknown form, or not so")

    def _requirements(self, lines: list[Line], tier: str) -> list[str]:
        judged = Requirements(Facing(self.exact, tier, self.person.today))
        told = [judged.requirement(line) for line in lines]
        self.faults += judged.faults
        return told

    def _met(self, folded: Line, tier: str) -> list[str]:
        found = MET.fullmatch(folded.text)
        assert found is not None
        if int(found[1]) != len(folded.below):
            self.fault(folded, f"{len(folded.below)} are folded")
        for line in folded.below:
            if line.mark not in ("met", "not_applicable"):
                self.fault(line, "is not met")
        return self._requirements(folded.below, tier)

    def standing(self, tier: str, path: str) -> str:
        """How a path stands, in words."""
        unmet, unknown = (
            sum(self.exact.requirement(clause, tier) == status for clause in oracle.PATHS[tier][path])
            for status in ("unmet", "unknown")
        )
        status = self.exact.paths[tier][path]
        also = f"，{unknown} 项还不知道" if status == "ineligible" and unknown else ""
        return PATH_NAMES[path] + STANDINGS[status].format(unmet=unmet, unknown=unknown) + also

    def _usual(self, folded: Line, tier: str) -> str:
        path = next(path for path, name in PATH_NAMES.items() if folded.text.startswith(name + "："))
        if folded.text != self.standing(tier, path):
            self.fault(folded, f"is {self.standing(tier, path)}")
        told = self._requirements(folded.below, tier)
        lacking = self._wanting(tier, path)
        if sorted(told) != sorted(lacking):
            self.fault(folded, f"tells {told} of {lacking}")
        return path

    def others(self, folded: Line, tier: str) -> list[str]:
        found = OTHERS.fullmatch(folded.text)
        assert found is not None
        if int(found[1]) != len(folded.below):
            self.fault(folded, f"{len(folded.below)} are folded")
        paths = []
        for line in folded.below:
            path = next(path for path, name in PATH_NAMES.items() if line.text.startswith(name + "："))
            paths.append(path)
            self._other(line, tier, path)
        return paths

    def _other(self, line: Line, tier: str, path: str) -> None:
        """A way that is open with its clause, one that hangs on answers with these, else all it lacks."""
        standing, lacking = self.standing(tier, path), self._wanting(tier, path)
        if self.exact.paths[tier][path] in ("eligible", "needs_review"):
            standing += f" {clause_label(PATH_CLAUSES[path])}"
        elif not lacking:
            open_facts = [f for f in ("title_level", "disciplined") if f not in self.exact.profile]
            named = "、".join(f"“{LABELS[fact]}”" for fact in open_facts)
            links = "".join(f" {clause_label(clause)}" for clause in line.clauses)
            standing = f"{PATH_NAMES[path]}：条件都满足了，还要弄清楚{named}{links}"
            if ("8" in line.clauses) is not ("disciplined" in open_facts):
                self.fault(line, f"hangs on {open_facts}")
        if line.text != standing:
            if line.below or not self._is_closed(line, tier, path):
                self.fault(line, f"is {standing}")
            return
        for status, said in (("unmet", "还没满足："), ("unknown", "还不知道：")):
            clauses = [clause for clause in lacking if self.exact.requirement(clause, tier) == status]
            names = {clause: self._name(tier, path, clause) for clause in clauses}
            wanted = said + "、".join(f"{names[clause]}（{clause_label(clause)}）" for clause in clauses)
            told = [each for each in line.below if each.mark == status]
            if [(each.text, list(each.clauses)) for each in told] != ([(wanted, clauses)] if clauses else []):
                self.fault(line, f"{status} are {clauses}")
        if any(each.mark not in ("unmet", "unknown") for each in line.below):
            self.fault(line, "tells something else")

    def _name(self, tier: str, path: str, clause: str) -> str:
        """A condition by name; of the one that the way is called by, what it lacks."""
        node = self.exact.node(clause, tier)
        if clause != PATH_CLAUSES[path] or isinstance(node, Row) or node.needed != len(node.members):
            return str(NAMES[clause])
        atoms = [atom for row in rows_of(node) for atom in row.atoms]
        lacking = {atom.fact for atom in atoms if self.exact.status(alone(atom), tier) != "met"}
        return "、".join(CALLED.get(fact) or LABELS[fact] for fact in hunan().vocabulary if fact in lacking)

    def _is_closed(self, line: Line, tier: str, path: str) -> bool:
        """Whether a title of another series closes the path, as the line says."""
        judged = Requirements(Facing(self.exact, tier, self.person.today))
        clause = "16" if path == "conversion" else "17"
        row = next(
            row for row in rows_of(self.exact.node(clause, tier)) if row.atoms[0].fact == "other_title_level"
        )
        said = Line("paragraph", line.text.split("：", 1)[1])
        judged.line_of(said, [row], self.exact.status(row, tier))
        self.faults += judged.faults
        return self.exact.requirement(clause, tier) == "unmet"

    def conditions(self, folded: Line, tier: str, path: str) -> None:
        found = CONDITIONS.fullmatch(folded.text)
        assert found is not None
        told = self._requirements(folded.below, tier)
        if (
            found[1] != TIER_NAMES[tier]
            or int(found[2]) != len(told)
            or sorted(told) != sorted(oracle.PATHS[tier][path])
        ):
            self.fault(folded, f"tells {told}")


def wanting(exact: Exact, node: Node, tier: str, status: str) -> int:
    """How many single things of that status are wanting at the least."""
    if isinstance(node, Row):
        statuses = {atom.fact: exact.status(alone(atom), tier) for atom in node.atoms}
        anew = [fact for fact in statuses if statuses.get(WITH.get(fact, "")) == "unmet"]
        return list((statuses | dict.fromkeys(anew, "unmet")).values()).count(status)
    parts = sorted(
        wanting(exact, member, tier, status)
        for member in node.members
        if exact.status(member, tier) == status
    )
    met = sum(exact.status(member, tier) == "met" for member in node.members)
    return sum(parts[: node.needed - met]) or 1
