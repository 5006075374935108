"""Changes the code in small ways and tells which changes no test notices: `python -m tests.mutation`.

The same seed draws the same mutants from the same code. `accepted.yaml` says of some why they may survive.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

import yaml
from pydantic import TypeAdapter

from tests.mutation.mutants import Mutant, mutants_of, sample
from tests.mutation.trying import ROOT, Area, Trial

OVER_HTTP: Final = tuple(
    f"tests/end_to_end/telegram/test_{name}.py" for name in ("contract", "updates", "outbound")
)
"""Conversations with Telegram's libraries that run in the tests' own process, where the change is."""

AREAS: Final = (
    Area("criteria", ("tests/criteria",)),
    Area("dialogs", ("tests/dialogs",)),
    Area("bot/storage", ("tests/bot/storage", "tests/bot/test_conversations.py")),
    Area(
        "bot/telegram",
        ("tests/bot/telegram", *OVER_HTTP),
        but=(
            "aiogram-webhook",
            "python-telegram-bot-polling",
            "power_failed",
        ),  # each takes minutes of waiting
    ),
)
ACCEPTED: Final = Path(__file__).with_name("accepted.yaml")
MOST_SURVIVORS: Final = 0.08


@dataclass(slots=True)
class Count:
    """How many mutants were tried, survived, and may survive."""

    tried: int = 0
    survived: int = 0
    accepted: int = 0

    @property
    def share(self) -> float:
        """The share that survived and may not."""
        return (self.survived - self.accepted) / max(self.tried, 1)

    def __str__(self) -> str:
        told = f"{self.tried} tried, {self.survived} survived, {self.accepted} of them accepted"
        return f"{told}: {self.share:.1%} remain"


def main(arguments: Sequence[str]) -> int:
    """Try the mutants that the arguments choose; 1 if too many survive that are not accepted."""
    chosen = _options(arguments)
    accepted = TypeAdapter(dict[str, str]).validate_python(yaml.safe_load(ACCEPTED.read_text("utf-8")))
    count = Count()
    for area in AREAS:
        files = [str(file) for file in area.files() if fnmatch(str(file), chosen.only)]
        mutants = (each for file in files for each in mutants_of(file, (ROOT / file).read_text("utf-8")))
        drawn = sample(mutants, seed=chosen.seed, most=chosen.each)
        if drawn:
            _try_area(area, drawn, accepted, chosen.workers, count)
    _say(f"{count} (at most {MOST_SURVIVORS:.0%} may)")
    return int(count.share > MOST_SURVIVORS)


def _try_area(
    area: Area, drawn: list[Mutant], accepted: Mapping[str, str], workers: int, count: Count
) -> None:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        for mutant in Trial.begin(area, Path(folder), workers).survivors(drawn):
            _say(f"{mutant.file}:{mutant.line} in {mutant.within or 'the module'}")
            _say(f"    - {mutant.before}\n    + {mutant.after}")
            count.survived += 1
            if str(mutant) in accepted:
                count.accepted += 1
                _say(f"    accepted: {accepted[str(mutant)]}")
    count.tried += len(drawn)
    _say(f"after {area.code} ({time.monotonic() - began:.0f} s): {count}")


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
