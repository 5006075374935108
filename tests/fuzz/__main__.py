"""Fuzz the readers of tables, led by what the code does with each input: python -m tests.fuzz SECONDS

With atheris. Inputs grow from one of the files of `tests.bot.records.test_mutated_tables`. A traceback of
ours, or an input that takes too long, ends the run and leaves the input in the working folder.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

try:
    import atheris
except ModuleNotFoundError:
    sys.exit("atheris is not installed: pip install atheris (Linux and macOS, CPython)")

with atheris.instrument_imports(include=["bot.records", "dialogs.rosters"]):
    from bot.faults import BadInputError
    from bot.records.opening import open_table
    from bot.records.sources import Source
    from bot.records.tables import read_table
    from tests.bot.records.test_mutated_tables import FILES

from datetime import date

from tests.policies import hunan

SECONDS_FOR_ONE: Final = 5
LONGEST: Final = 1 << 16


def main() -> None:
    """Fuzzes one kind of file for so long."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("seconds", type=int, nargs="?", default=120)
    parser.add_argument("--file", choices=FILES, help="only this kind of file")
    options = parser.parse_args()
    name = options.file or next(iter(FILES))
    corpus = Path(tempfile.mkdtemp(prefix="fuzz-"))
    (corpus / "seed").write_bytes(FILES[name])

    def read(data: bytes) -> None:
        source = Source.of_bytes(name, data)
        try:
            with open_table(source) as table:
                for _ in read_table(table, hunan(), today=date(2026, 11, 23)):
                    pass
        except BadInputError:
            return

    limits = [f"-max_total_time={options.seconds}", f"-timeout={SECONDS_FOR_ONE}", f"-max_len={LONGEST}"]
    atheris.Setup([sys.argv[0], *limits, str(corpus)], read)
    atheris.Fuzz()


main()
