"""A folder of Parquet files becomes a folder of results, file by file; one bad file hurts no other."""

from dataclasses import replace
from pathlib import Path

import pytest
from pyarrow import parquet

from bot.assessing.partitions import Order, assess_partition, partitions_of, setting_of
from bot.assessing.reading import Setting
from bot.faults import BadInputError, ServiceError
from tests.bot.assessing.conftest import TODAY
from tests.bot.assessing.folders import people_in, written
from tests.criteria.chance import seeded
from tests.policies import hunan

ORDER = Order("hunan-2023", hunan().content_hash, TODAY, "normal", "zh_CN")


def test_the_files_of_all_folders_within_are_found_by_name(tmp_path: Path) -> None:
    for name in ("b.parquet", "2026/a.parquet", "_SUCCESS.parquet", ".hidden/c.parquet", "notes.txt"):
        written(tmp_path / "in" / name, [])
    found = partitions_of(tmp_path / "in", tmp_path / "out")
    assert [each.name for each in found] == ["2026/a.parquet", "b.parquet"]
    assert found[0].target == (tmp_path / "out" / "2026" / "a.parquet").resolve()


@pytest.mark.parametrize("out", ["in", "in/results", "."])
def test_results_never_lie_among_what_is_read(tmp_path: Path, out: str) -> None:
    written(tmp_path / "in" / "a.parquet", [])
    with pytest.raises(BadInputError, match="records-out-in-input"):
        partitions_of(tmp_path / "in", tmp_path / out)


def test_a_folder_without_a_file_to_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="records-no-partitions"):
        partitions_of(tmp_path, tmp_path.parent / "out")


def test_each_file_counts_its_people_from_one(tmp_path: Path) -> None:
    people_in(tmp_path / "in", seeded(3), {"a.parquet": 3, "b.parquet": 2})
    for partition in partitions_of(tmp_path / "in", tmp_path / "out"):
        assert assess_partition(partition, ORDER).is_whole
    records = [
        parquet.read_table(tmp_path / "out" / name)["record"].to_pylist()
        for name in ("a.parquet", "b.parquet")
    ]
    assert records == [[1, 2, 3], [1, 2]]


def test_a_broken_file_is_told_of_and_leaves_an_older_result_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.parquet").write_bytes(b"PAR1 is all that is here")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.parquet").write_text("yesterday's")
    (partition,) = partitions_of(tmp_path / "in", tmp_path / "out")
    done = assess_partition(partition, ORDER)
    assert (done.is_whole, len(done.faults)) == (False, 1)
    assert "a.parquet" in done.faults[0]
    assert (tmp_path / "out" / "a.parquet").read_text() == "yesterday's"


def test_where_nothing_can_be_written_it_is_told_of_that_file(tmp_path: Path) -> None:
    people_in(tmp_path / "in", seeded(3), {"sub/a.parquet": 1})
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sub").write_text("a file where the folder should be")
    (partition,) = partitions_of(tmp_path / "in", tmp_path / "out")
    (fault,) = assess_partition(partition, ORDER).faults
    assert "sub/a.parquet" in fault


@pytest.mark.parametrize("other", [{"policy_hash": "0" * 64}, {"engine": 0}])
def test_another_policy_or_program_on_a_worker_is_not_worked_with(other: dict[str, object]) -> None:
    with pytest.raises(ServiceError, match="cluster-other-version"):
        setting_of(replace(ORDER, **other))  # type: ignore[arg-type]  # one field by its name


def test_a_worker_without_the_policy_says_so() -> None:
    with pytest.raises(ServiceError, match="cluster-no-policy"):
        setting_of(replace(ORDER, policy="/nowhere/at-all"))


def test_the_setting_is_that_of_whoever_ordered() -> None:
    setting = setting_of(replace(ORDER, phase="first", language="en"))
    assert isinstance(setting, Setting)
    assert (setting.phase, setting.today, setting.words.language) == ("first", TODAY, "en")
