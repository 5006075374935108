"""Runs the same rules and the same people through ours and the peers, in turn, and prints one table.

The peers are no part of the project: the first run installs them, pinned by hash, into `.peers/` (git ignores
it). What cannot be installed (no node, no network) is left out, and said.
"""

import gc
import json
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from criteria.assessment import assess
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from tests.benchmarks.peers.plain_python import judge_of
from tests.benchmarks.peers.rules import Person, Rules, person_of, rules_of, with_years_of_nothing
from tests.criteria.applicants import complete_applicant, some_facts, unsure_of
from tests.criteria.chance import seeded
from tests.policies import hunan

HERE = Path(__file__).parent
HOME = HERE.parents[2] / ".peers"
KINDS = ("complete", "a few unknown", "half known", "nothing known")
PEERS = {"OpenFisca": "run_openfisca.py", "ZEN": "run_zen.py", "publicodes": "run_publicodes.mjs"}
PEOPLE, FEW, ROUNDS = 600, 60, 3

Statuses = list[list[str | None]]
"""For each person the status of each tier; None where an engine refuses to answer."""


@dataclass(slots=True)
class Column:
    """What one engine did: CPU seconds of each round, and its answers, by the kind of people."""

    name: str
    seconds: dict[str, list[float]] = field(default_factory=dict)
    statuses: Mapping[str, Statuses] = field(default_factory=dict)


class PeerError(RuntimeError):
    """A peer that cannot be run here; the text says why."""


def main() -> None:
    """Prints the table."""
    policy = hunan()
    profiles = {kind: list(_people(kind)) for kind in KINDS}
    rules = rules_of(policy)
    people = {
        kind: [with_years_of_nothing(policy, person_of(policy, profile)) for profile in some]
        for kind, some in profiles.items()
    }
    for some in profiles.values():
        assess(policy, some[0])  # compiles the diagrams; the peers compile before their time begins, too
    gc.collect()
    gc.freeze()  # the people are no garbage of whoever is measured
    columns: dict[str, Column] = {}
    missing: dict[str, str] = {}
    for _ in range(ROUNDS):
        _ours(policy, profiles, columns)
        _plain(rules, people, columns)
        for peer, run in PEERS.items():
            if peer not in missing:
                try:
                    _peer(peer, run, {"rules": rules, "people": people, "few": FEW}, columns)
                except PeerError as error:
                    missing[peer] = str(error)
    print(*_table(columns), sep="\n")  # noqa: T201  a command's output
    for peer, why in missing.items():
        print(f"\n{peer} was left out: {why}")  # noqa: T201
    if missing:
        sys.exit(1)


def _people(kind: str) -> Iterator[Profile]:
    chance = seeded(20231017)
    for _ in range(PEOPLE):
        world = complete_applicant(chance)
        hidden: Sequence[str] = {
            "complete": (),
            "a few unknown": some_facts(chance, 10),
            "half known": chance.sample(list(world), len(world) // 2),
            "nothing known": tuple(world),
        }[kind]
        yield unsure_of(world, hidden)


def _ours(policy: Policy, profiles: Mapping[str, list[Profile]], columns: dict[str, Column]) -> None:
    column = columns.setdefault("chuangping", Column("chuangping"))
    answers: dict[str, Statuses] = {}
    for kind, some in profiles.items():
        with _timed(column, kind):
            answers[kind] = [[tier.status for tier in assess(policy, each).tiers.values()] for each in some]
    column.statuses = answers


def _plain(rules: Rules, people: Mapping[str, list[Person]], columns: dict[str, Column]) -> None:
    column, judge = columns.setdefault("plain Python", Column("plain Python")), judge_of(rules)
    answers: dict[str, Statuses] = {}
    for kind, some in people.items():
        with _timed(column, kind):
            answers[kind] = [_or_none(judge, person, len(rules["tiers"])) for person in some]
    column.statuses = answers


def _or_none(judge: Callable[[Person], list[str]], person: Person, tiers: int) -> list[str | None]:
    try:
        return list(judge(person))
    except KeyError:
        return [None] * tiers


class _timed:  # noqa: N801  used as a statement
    def __init__(self, column: Column, kind: str) -> None:
        self.took = column.seconds.setdefault(kind, [])

    def __enter__(self) -> None:
        self.started = time.process_time()

    def __exit__(self, *_: object) -> None:
        self.took.append(time.process_time() - self.started)


def _peer(peer: str, script: str, task: Mapping[str, object], columns: dict[str, Column]) -> None:
    command = _node(script) if script.endswith(".mjs") else _python(script)
    ran = subprocess.run(command, input=json.dumps(task), capture_output=True, text=True, check=False)
    if ran.returncode:
        raise PeerError(ran.stderr.strip().splitlines()[-1])
    told = json.loads(ran.stdout)
    for way, seconds in told["seconds"].items():
        name = f"{peer} {told['version']}{', ' if way else ''}{way}"
        column = columns.setdefault(name, Column(name))
        column.statuses = told["statuses"]
        for kind, took in seconds.items():
            column.seconds.setdefault(kind, []).append(took)


def _python(script: str) -> Sequence[str]:
    folder, wanted = HOME / "python", HERE / "requirements.txt"
    if not (folder / wanted.name).exists() or (folder / wanted.name).read_bytes() != wanted.read_bytes():
        venv.create(folder, with_pip=True, clear=True)
        _install(
            [
                str(folder / "bin" / "python"),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--require-hashes",
                "-r",
                str(wanted),
            ]
        )
        shutil.copy(wanted, folder)
    return (str(folder / "bin" / "python"), str(HERE / script))


def _node(script: str) -> Sequence[str]:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise PeerError("there is no node with npm here; install it from https://nodejs.org")
    folder, wanted = HOME / "node", HERE / "package-lock.json"
    if not (folder / wanted.name).exists() or (folder / wanted.name).read_bytes() != wanted.read_bytes():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "package.json", folder)
        shutil.copy(wanted, folder)
        _install([npm, "ci", "--silent", "--prefix", str(folder)])
    shutil.copy(HERE / script, folder)  # node looks for packages beside the script
    return (node, str(folder / script))


def _install(command: Sequence[str]) -> None:
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        shutil.rmtree(HOME, ignore_errors=True)
        raise PeerError(f"it could not be installed ({(ran.stderr or ran.stdout).strip().splitlines()[-1]})")


def _table(columns: Mapping[str, Column]) -> Iterator[str]:
    """A row an engine: µs a person, and of how many people its tiers differ from ours or get no answer."""
    ours = columns["chuangping"].statuses
    yield f"{PEOPLE} people of each kind: µs of CPU a person, median of {ROUNDS} rounds in turn; then of how"
    yield "many people a tier is told otherwise than by ours / gets no answer."
    yield ""
    yield f"| engine | {' | '.join(KINDS)} |"
    yield f"|---|{'---|' * len(KINDS)}"
    for column in columns.values():
        cells = []
        for kind in KINDS:
            told = column.statuses[kind]
            silent = sum(None in each for each in told)
            other = sum(None not in each and each != our for each, our in zip(told, ours[kind], strict=False))
            cells.append(f"{median(column.seconds[kind]) / PEOPLE * 1e6:,.1f} µs; {other} / {silent}")
        yield f"| {column.name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
