"""Changes the code in small ways and tells which changes no test notices: `python -m tests.mutation`.

The same seed draws the same mutants from the same code. `accepted.yaml` says of some why they may survive.
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
from tests.mutation.trying import ROOT, Area, Trial

TELEGRAM: Final = "tests/end_to_end/telegram"
SPOKEN: Final = ("contract", "updates", "outbound")
"""The conversations over HTTP that run in the tests' own process, where the change is."""

AREAS: Final = (
    Area("criteria", ("tests/criteria",)),
    Area("dialogs", ("tests/dialogs",)),
    Area("bot/storage", ("tests/bot/storage", "tests/bot/test_conversations.py")),
    Area("bot/telegram", ("tests/bot/telegram", *(f"{TELEGRAM}/test_{name}.py" for name in SPOKEN))),
)
ACCEPTED: Final = Path(__file__).with_name("accepted.yaml")
MOST_SURVIVORS: Final = 0.08


def main(arguments: Sequence[str]) -> int:
    """Try the mutants that the arguments choose; 1 if too many survive."""
    chosen = _options(arguments)
    accepted = TypeAdapter(dict[str, str]).validate_python(yaml.safe_load(ACCEPTED.read_text("utf-8")))
    tried = survived = 0
    for area in AREAS:
        files = [str(file) for file in area.files() if fnmatch(str(file), chosen.only)]
        mutants = (each for file in files for each in mutants_of(file, (ROOT / file).read_text("utf-8")))
        drawn = sample(mutants, seed=chosen.seed, most=chosen.each)
        if drawn:
            tried += len(drawn)
            survived += _try_area(area, drawn, accepted, chosen.workers)
    share = survived / max(tried, 1)
    _say(f"{tried} mutants, {survived} survived: {share:.1%} (at most {MOST_SURVIVORS:.0%} may)")
    return int(share > MOST_SURVIVORS)


def _try_area(area: Area, drawn: list[Mutant], accepted: Mapping[str, str], workers: int) -> int:
    began, survived = time.monotonic(), 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        for mutant in Trial.begin(area, Path(folder), workers).survivors(drawn):
            survived += 1
            _say(f"{mutant.file}:{mutant.line} in {mutant.within or 'the module'}")
            _say(f"    - {mutant.before}\n    + {mutant.after}")
            if str(mutant) in accepted:
                _say(f"    accepted: {accepted[str(mutant)]}")
    _say(f"{area.code}: {len(drawn)} tried, {survived} survived, {time.monotonic() - began:.0f} s")
    return survived


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--seed", type=int, default=7, help="which mutants are drawn (default: %(default)s)")
    parser.add_argument("--each", type=int, default=80, help="how many of each area (%(default)s)")
    parser.add_argument("--only", default="*", help="the files to change, such as 'criteria/known.py'")
    parser.add_argument("--workers", type=int, default=2, help="how many are tried at once (%(default)s)")
    return parser.parse_args(arguments)


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201  it is what the command is for


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
