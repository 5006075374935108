"""Changes the code in small ways and tells which changes no test notices: `python -m tests.mutation`.

The same seed draws the same mutants from the same code. What survives for a good reason stands in `accepted.yaml`.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

import yaml
from pydantic import TypeAdapter

from tests.mutation.mutants import Mutant, mutants_of, sample
from tests.mutation.trying import ROOT, Area, copy_tree, measure, try_all

AREAS: Final = (
    Area("criteria", ("tests/criteria",)),
    Area("dialogs", ("tests/dialogs",)),
    Area("bot/storage", ("tests/bot/storage", "tests/bot/test_conversations.py")),
    Area("bot/telegram", ("tests/bot/telegram", "tests/end_to_end/telegram/test_contract.py")),
)
ACCEPTED: Final = Path(__file__).with_name("accepted.yaml")
MOST_SURVIVORS: Final = 0.08


def main(arguments: Sequence[str]) -> int:
    """Try the mutants that the arguments choose; 1 if too many survive."""
    chosen = _options(arguments)
    accepted = TypeAdapter(dict[str, str]).validate_python(
        yaml.safe_load(ACCEPTED.read_text(encoding="utf-8"))
    )
    tried, survived = 0, 0
    for area in AREAS:
        mutants = [
            mutant
            for file in area.files()
            if fnmatch(str(file), chosen.only)
            for mutant in mutants_of(str(file), (ROOT / file).read_text(encoding="utf-8"))
        ]
        drawn = sample(mutants, seed=chosen.seed, most=chosen.each)
        if drawn:
            tried += len(drawn)
            survived += _try_area(area, drawn, accepted, chosen.workers)
    share = survived / tried if tried else 0.0
    print(f"{tried} mutants, {survived} survived ({share:.1%}, at most {MOST_SURVIVORS:.0%} may)")  # noqa: T201
    return int(share > MOST_SURVIVORS)


def _try_area(area: Area, drawn: list[Mutant], accepted: Mapping[str, str], workers: int) -> int:
    began, survived = time.monotonic(), 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        trees = [copy_tree(Path(folder) / str(number)) for number in range(workers)]
        measured = measure(area, trees[0])
        for mutant, outcome in try_all(area, drawn, measured, trees):
            if outcome != "killed":
                survived += 1
                reason = f"\n    accepted: {accepted[str(mutant)]}" if str(mutant) in accepted else ""
                print(f"{outcome} {mutant.file}:{mutant.line} {mutant}{reason}", flush=True)  # noqa: T201
    print(f"{area.code}: {len(drawn)} tried, {survived} survived, {time.monotonic() - began:.0f} s")  # noqa: T201
    return survived


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--seed", type=int, default=7, help="which mutants are drawn (7)")
    parser.add_argument("--each", type=int, default=100, help="how many of each area (100)")
    parser.add_argument("--only", default="*", help="files to change, such as 'criteria/known.py' (all)")
    parser.add_argument("--workers", type=int, default=2, help="how many mutants are tried at once (2)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
