"""Folders of Parquet files for tests: people drawn at random, a few hundred a file."""

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from criteria.policy.vocabulary import Known, Profile
from tests.criteria.applicants import complete_applicant, some_facts, unsure_of
from tests.criteria.chance import Chance
from tests.policies import hunan


def people_in(folder: Path, chance: Chance, sizes: Mapping[str, int]) -> Path:
    """A folder with a file of so many people for each name."""
    for name, size in sizes.items():
        applicants = [complete_applicant(chance) for _ in range(size)]
        written(folder / name, [unsure_of(each, some_facts(chance, 6)) for each in applicants])
    return folder


def written(path: Path, profiles: list[Profile]) -> None:
    """A Parquet file of these profiles."""
    columns = {name: [_cell(profile.get(name)) for profile in profiles] for name in hunan().vocabulary}
    path.parent.mkdir(parents=True, exist_ok=True)
    parquet.write_table(pa.table(columns), path)


def contents(folder: Path) -> Mapping[str, bytes]:
    """The bytes of every file of a folder, by its path in it."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _cell(known: Known | None) -> object:
    return ";".join(sorted(known)) or "none" if isinstance(known, frozenset) else known
