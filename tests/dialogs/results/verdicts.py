"""The head of the sheet: the verdict, what it hangs on, who decides, and whether the term has run."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

from tests.criteria import oracle
from tests.criteria.worlds_by_hand import AT_LEAST
from tests.dialogs.results import basis
from tests.dialogs.results.conditional import IF, OPEN, Conditional
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.people import Person
from tests.dialogs.results.reading import FIRST_DAY, one_of
from tests.dialogs.results.regulation import TIERS, WEIGHED, Group, alone, clause_label, rows_of
from tests.dialogs.results.standing import is_doubtful
from tests.dialogs.results.tree import Line
from tests.dialogs.results.waiting import BY_WAITING, UNDOUBTED, doubt_faults, usual_faults
from tests.dialogs.results.words import FACTS, PATH_NAMES, TIER_NAMES

MANY: Final = 6
"""So many facts are named at once."""
TERM_OVER: Final = date(2025, 10, 17)
_NAMES: Final = one_of(TIER_NAMES.values())
_TIER: Final = f"(?P<tier>{_NAMES})"
_PATH: Final = f"(?P<path>{one_of(PATH_NAMES.values())})"

TERM = (
    "请留意：办法的有效期到 2025-10-16 已满（条文没有写末日，按印发之日起两年计）。"
    "这里按原文自评，是否续期或修订，请以省科协、省人社厅的最新通知为准。第二十条"
)
REFERENCE = "这是按办法原文的自评，不是评审结论：还要单位审核推荐、专家综合评议。第十八条"
D7 = "学历和资历同时破格，办法没有写明，要向评委会确认。"
D8 = "受过党纪政务处分的，能不能申报由湘纪发〔2022〕3号规定，请先向本单位人事、纪检部门确认。"
D14 = re.compile(
    r"同一项业绩第十条和破格条件里都用到了：(?P<labels>.+)。条文没有禁止，评审时以专家意见为准。"
)
FIRST_PHASE = (
    "这是按首次评价期算的：相关层级的职称证书可以直接用。是不是首次评价，以当年通知为准；"
    "进入正常化评价后，其他系列要先转评（第十七条）。"
)
WEIGHED_WORDS = re.compile(r"这些只有专家能认定，这里不作判断：(?P<said>.+)。")
NEAREST = re.compile(
    r"(?P<otherwise>这几项都不行的话，)?最省力的一条路：(?P<way>[^（]+)（(?P<clause>第[^）]+)）"
    rf"(?:：(?P<gap>.+)。这样走，|，){FIRST_DAY} 可以申报。(?P<sooner>想更早一些，看第 .+)?"
)

HEADLINES: Final = {
    "eligible": rf"按您的回答，可以申报{_TIER}，走“{_PATH}”这条路。",
    "needs_review": (rf"按您的回答，{_TIER}（{_PATH}）的条件都满足了，但有(?P<doubts>一| \d+ )点要先确认。"),
    "held": rf"您已经是(?P<held>{_NAMES})，(?:{_TIER})?这一级不用再报。",
    "highest": rf"您已经是{_TIER}。这个办法最高到(?P=tier)，没有更高的层级可报了。",
    "none": r"按您的回答，现在还没有可以申报的层级。",
    "above": rf"您已经是{_TIER}，再往上现在还不能申报。",
    "goal": rf"离{_TIER}还有一段：(?P<gap>.+)。",
    "short": r"按您的回答，现在还没有可以申报的层级。差在哪里，下面一条一条看。",
    "short goal": rf"离{_TIER}还有差距。差在哪里，下面一条一条看。",
    "far": r"按您的回答，现在还没有可以申报的层级，也没有靠努力能走通的路。原因一条一条列在下面。",
    "far goal": rf"{_TIER}现在没有靠努力能走通的路。原因一条一条列在下面。",
    "undecided": (
        r"现在还不能下结论(?:，因为有些情况还不知道。"
        r"|，因为(?P<wanting>“.+”)还没弄清楚。{0}|：有 (?P<count>\d+) 项还没弄清楚，先看(?P<first>“.+”)。{0})"
    ).format("补上以后，就能接着判断。"),
}


@dataclass
class Verdict:
    """Judges the head for one person; what is false is in `faults`."""

    person: Person
    exact: Exact
    thorough: bool = False
    faults: list[str] = field(default_factory=list)
    kind: str | None = None
    """Which headline is told."""
    path: str | None = None
    """The path that is told to be open."""
    told_if: set[str | None] = field(default_factory=set)
    """The tiers, in words, that are told to hang on what was asked in vain."""

    @property
    def goal(self) -> str | None:
        return None if self.person.target == "auto" else self.person.target

    @cached_property
    def open_tier(self) -> str | None:
        """The tier that can be applied for: the one aimed at, or else the likely one."""
        tier = self.exact.likely if self.goal is None else self.goal
        return tier if tier is not None and self.exact.tiers[tier] in OPEN else None

    @property
    def held(self) -> str | None:
        held = [tier for tier in TIERS if self.exact.tiers[tier] == "held"]
        return held[-1] if held else None

    @property
    def open_below(self) -> tuple[str, str] | None:
        """The tier below the one aimed at that can be applied for, with the most usual way to it."""
        likely = self.exact.likely
        if self.goal is None or likely is None or self.exact.tiers[likely] != "eligible":
            return None
        if TIERS.index(likely) >= TIERS.index(self.goal):
            return None
        return likely, next(path for path, each in self.exact.paths[likely].items() if each == "eligible")

    @property
    def above(self) -> list[str]:
        """The tiers above the one that can be applied for and those that are held."""
        reached = [n for n, tier in enumerate(TIERS) if tier in (self.exact.likely, self.held)]
        return list(TIERS[max(reached, default=-1) + 1 :])

    @cached_property
    def conditional(self) -> Conditional:
        above = self.above if self.goal is None else [self.goal]
        return Conditional(self.person, self.exact, above, self.thorough, self.faults)

    def expect(self, what: str, *, said: int, needed: bool) -> None:
        if said != int(needed):
            self.faults.append(f"{what} | said {said} times, needed {needed}")

    def head(self, lines: list[Line]) -> str | None:
        """Judges the paragraphs of the head; the path that is told, if one is open."""
        texts, path = [line.text for line in lines], None
        headlines = [(kind, found) for text in texts for kind, found in self._headlines(text)]
        conditional = [found for text in texts if (found := IF.fullmatch(text))]
        self.expect(TERM, said=texts.count(TERM), needed=self.person.today >= TERM_OVER)
        self.expect(REFERENCE, said=texts.count(REFERENCE), needed=True)
        other = self.exact.profile.get("other_title_level") != "none"
        first = self.person.phase == "first" and other
        self.expect(FIRST_PHASE, said=texts.count(FIRST_PHASE), needed=first)
        self.told_if = {found["tier"] for found in conditional}
        for kind, found in headlines:
            self.kind = kind
            path = self._headline(kind, found.groupdict()) or path
        if [kind for kind, _ in headlines if kind in OPEN] != (
            [self.exact.tiers[self.open_tier]] if self.open_tier else []
        ):
            self.faults.append(f"{texts[0]} | open is {self.open_tier}, {self.exact.tiers}")
        if len(headlines) + bool(conditional) < 1 or len(headlines) > 1:
            self.faults.append(f"{texts} | one verdict is needed")
        self.conditional.judge([found.groupdict() for found in conditional], self.open_tier is not None)
        self._beside(lines, path)
        self.path = path
        return path

    def _headlines(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        for kind, pattern in HEADLINES.items():
            found = re.fullmatch(pattern, text)
            if found is not None:
                yield kind, found

    def _headline(self, kind: str, said: Mapping[str, str]) -> str | None:
        exact, tiers = self.exact, self.exact.tiers
        tier = next((tier for tier, name in TIER_NAMES.items() if name == said.get("tier")), None)
        asked = self.above if self.goal is None else [self.goal]
        might_be = [t for t in asked if any(s == "undetermined" for s in exact.paths.get(t, {}).values())]
        true = {
            "eligible": tier == self.open_tier and tier is not None and tiers[tier] == "eligible",
            "needs_review": tier == self.open_tier and tier is not None and tiers[tier] == "needs_review",
            "held": self.goal is not None
            and tiers[self.goal] == "held"
            and said.get("held") == TIER_NAMES[str(self.held)]
            and tier == (None if self.goal == self.held else self.goal),
            "highest": self.goal is None and self.held == "senior" == tier,
            "none": self.goal is None and not might_be and self.held is None,
            "above": self.goal is None and not might_be and tier == self.held is not None,
            "goal": (tier == self.goal is not None and not might_be)
            or (self.goal is None and tier in self.above and self._is_short_of(str(tier))),
            "short": self.goal is None and not might_be,
            "short goal": tier == self.goal is not None and not might_be,
            "far": self.goal is None and not might_be,
            "far goal": tier == self.goal is not None and not might_be,
            "undecided": bool(might_be),
        }[kind]
        if kind == "undecided":
            self._undecided(said)
        if not true:
            self.faults.append(f"{kind} {said} | is not so: {tiers}, aims at {self.goal}")
        if kind not in OPEN or tier is None:
            return None
        path = next(path for path, name in PATH_NAMES.items() if name == said["path"])
        doubts = said.get("doubts", "").strip().replace("一", "1")
        if kind == "needs_review" and doubts != str(len(doubts_of(exact, tier, path))):
            self.faults.append(f"{said} | to be confirmed are {doubts_of(exact, tier, path)}")
        if exact.paths.get(tier, {}).get(path) != tiers[tier]:
            self.faults.append(f"{kind} {said} | that path is not so")
        return path if tier == self.open_tier and path in exact.paths[tier] else None

    def _is_short_of(self, tier: str) -> bool:
        """Whether a tier is told beside another one that hangs on what was asked in vain."""
        return bool(self.told_if) and TIER_NAMES[tier] not in self.told_if

    def _undecided(self, said: Mapping[str, str]) -> None:
        """Names what is not known for certain: all of it, or the first and how many there are."""
        named = (said["wanting"] or said["first"] or "").strip("“”").split("”、“")
        count = int(said["count"] or 0)
        if count and (count <= len(named) or len(named) != MANY):
            self.faults.append(f"{said} | more than {len(named)} are named in short")
        for label in filter(None, named):
            if not is_doubtful(self.exact.profile.get(FACTS[label])):
                self.faults.append(f"{label} | is known")

    # ------------------------------------------------------------ what else stands in the head

    def _beside(self, lines: list[Line], path: str | None) -> None:
        tier = self.open_tier
        for line in lines:
            self._is_known(line, tier, path)
        reviewed = sum(line.text.startswith("怎么评：") for line in lines)
        self.expect("怎么评", said=reviewed, needed=tier is not None)
        told = {text for text in (line.text for line in lines) if text in basis.SENTENCES}
        if tier is None or path is None:
            beside = (D14, BY_WAITING, UNDOUBTED)
            if (told and not self._if_well) or any(
                form.fullmatch(line.text) for form in beside for line in lines
            ):
                self.faults.append("nothing to be confirmed in the head")
            return
        must, may = basis.of_path(self.exact, tier, path)
        if not must <= told <= may:
            self.faults.append(f"{told} | the numbers of {path} come from {must}")
        if self.weighed(tier, path)[0] and not any(WEIGHED_WORDS.fullmatch(line.text) for line in lines):
            self.faults.append(f"{path} | words that only experts can weigh are left out")
        self.confirmations(lines, tier, path)
        texts = [line.text for line in lines]
        self.faults += usual_faults(self.exact, tier, path, self.person.today, texts)

    @cached_property
    def _if_well(self) -> list[tuple[str, str]]:
        """The ways that may be meant by what is open if all goes well."""
        tiers = self.above if self.goal is None else [self.goal]
        ways = [(tier, path) for tier in tiers for path in self.exact.paths.get(tier, {})]
        return ways if self.conditional.is_told else []

    def _is_known(self, line: Line, tier: str | None, path: str | None) -> None:
        """Each line of the head has a form of its own."""
        text, weighed = line.text, WEIGHED_WORDS.fullmatch(line.text)
        if weighed is not None:
            self._weighed(line, weighed["said"], tier, path)
        elif text.startswith("怎么评："):
            if tier is None or text != _reviewed(tier, path):
                self.faults.append(f"{text} | is reviewed otherwise")
        elif text not in (D7, D8, TERM, REFERENCE, FIRST_PHASE, *basis.SENTENCES) and not (
            any(form.fullmatch(text) for form in (D14, IF, NEAREST, BY_WAITING, UNDOUBTED))
            or any(self._headlines(text))
        ):
            self.faults.append(f"{text} | unknown form")

    def confirmations(self, lines: list[Line], tier: str, path: str) -> None:
        """D7, D8 and D14 beside a path exactly where they belong."""
        exact, texts = self.exact, [line.text for line in lines]
        doubts = doubts_of(exact, tier, path)
        for text in (D7, D8):
            self.expect(text, said=texts.count(text), needed=text in doubts)
        self.faults += doubt_faults(exact, tier, path, self.person.today, texts)
        for line, above in zip(texts[1:], texts, strict=False):
            if UNDOUBTED.fullmatch(line) and above != D7:
                self.faults.append(f"{line} | stands below what waiting spares")
        told = [found["labels"] for text in texts if (found := D14.fullmatch(text))]
        twice = self.counted_twice(tier, path)
        listed = sorted(FACTS.get(label, label) for text in told for label in text.split("、"))
        if listed != sorted(twice):
            self.faults.append(f"D14 names {listed} | twice count {sorted(twice)}")

    def counted_twice(self, tier: str, path: str) -> Set[str]:
        """D14: what counts in 12 or 13 and in an ordinary requirement, itself or in a broader fact."""
        if path != "exceptional":
            return set()
        clauses = [c for c in oracle.PATHS[tier][path] if self.exact.requirement(c, tier) == "met"]
        extra = {
            fact for c in clauses if c in ("12", "13") for fact in self._met_facts(c, tier, of_items=True)
        }
        ordinary = {fact for c in clauses if c not in ("12", "13") for fact in self._met_facts(c, tier)}
        return {fact for fact in extra if {fact, *_broader(fact)} & ordinary}

    def _met_facts(self, clause: str, tier: str, *, of_items: bool = False) -> set[str]:
        node = self.exact.node(clause, tier)
        if of_items:
            assert isinstance(node, Group)
            node = node.members[1]
        return {
            atom.fact
            for row in rows_of(node)
            for atom in row.atoms
            if self.exact.status(alone(atom), tier) == "met"
        }

    def _weighed(self, line: Line, said: str, tier: str | None, path: str | None) -> None:
        if tier is None or path is None:
            told = set(re.split("、(?=第)", said))
            if not any(told <= self.weighed(*way)[1] for way in self._if_well):
                self.faults.append(f"{line.text} | is for no way that is open if all goes well")
            return
        needed, may = self.weighed(tier, path)
        told = set(re.split("、(?=第)", said))
        if not needed <= told or not told <= may:
            self.faults.append(f"{line.text} | needed {needed - told}, not {told - may}")

    def weighed(self, tier: str, path: str) -> tuple[set[str], set[str]]:
        """The words that must, and those that may be told as only for experts to judge."""
        needed, may = set[str](), set[str]()
        for clause in oracle.PATHS[tier][path]:
            node = self.exact.node(clause, tier)
            met = {row.clause for row in rows_of(node) if self.exact.status(row, tier) == "met"} | {clause}
            needed |= {f"{clause_label(each)}“{WEIGHED[each]}”" for each in met if each in WEIGHED}
            if clause == "7":
                rows = [row for row in rows_of(node) if self.exact.status(row, tier) == "met"]
                by_work = [row for row in rows if any(atom.fact == "work_years" for atom in row.atoms)]
                words = {"第七条“见习期满、经考察合格（人社部发〔2019〕16号）”"} if by_work else set()
                may |= words
                needed |= words if by_work == rows else set()
        return needed, may | needed


def doubts_of(exact: Exact, tier: str, path: str) -> list[str]:
    """What the authority must confirm though everything is met; of a sanction also where nobody knows."""
    if exact.paths[tier][path] != "needs_review":
        return []
    both = path == "exceptional" and exact.both_waivers(tier) == {True}
    sanctioned = exact.profile.get("disciplined") is not False
    return [*([D7] if both else []), *([D8] if sanctioned else [])]


def _reviewed(tier: str, path: str | None) -> str:
    """How an application is reviewed: by Article 5, in the green channel by its own."""
    if (tier, path) == ("senior", "green_channel"):
        return "怎么评：由高评会按程序评定。第十四条"
    if path == "conversion":
        return "怎么评：第十六条没有写转评怎么评，以当年通知为准。第十六条"
    modes = "材料评审、面试答辩、专家评议、现场考核相结合" if tier == "senior" else "材料评审，加专家评议"
    return f"怎么评：{modes}。第五条"


def _broader(fact: str) -> set[str]:
    return {whole for whole, part in AT_LEAST if part == fact}
