"""Versions of a policy follow one another: the right one is in force, and what does not follow is told."""

import re
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from criteria.assessment import assess
from criteria.policy.faults import PolicyError
from criteria.policy.loading import load_policy, succession
from tests.policies import hunan

PLAIN = Path(__file__).parent / "policies" / "good" / "plain"


class Shelf:
    """A folder in which the versions of the plain policy lie side by side."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(
        self,
        name: str,
        in_force: str,
        succeeds: str | None = None,
        papers: int = 3,
        zone: str = "Asia/Shanghai",
    ) -> Path:
        """A version that asks for so many papers from that day on."""
        version = self.folder / name
        shutil.copytree(PLAIN, version)
        main = (version / "policy.yaml").read_text(encoding="utf-8")
        main = re.sub("in_force: .*", f"in_force: {in_force}", main).replace("Asia/Shanghai", zone)
        before = f"succeeds: {succeeds}\n" if succeeds else ""
        (version / "policy.yaml").write_text(before + main, encoding="utf-8")
        measures = (version / "measures.yaml").read_text(encoding="utf-8")
        measures = measures.replace("papers >= 3", f"papers >= {papers}").replace(
            "论文3篇", f"论文{papers}篇"
        )
        (version / "measures.yaml").write_text(measures, encoding="utf-8")
        return version


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def three_versions(shelf: Shelf) -> None:
    shelf.put("of-2024", "2024-05-01", papers=2)
    shelf.put("of-2025", "2025-01-01", succeeds="of-2024", papers=3)
    shelf.put("of-2026", "2026-07-01", succeeds="of-2025", papers=4)


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(PolicyError) as raised:
        succession(folder)
    return str(raised.value).splitlines()


@pytest.mark.parametrize("named", ["of-2024", "of-2025", "of-2026"])
def test_any_version_names_them_all(shelf: Shelf, named: str) -> None:
    three_versions(shelf)
    shelf.put("of-another-subject", "2025-01-01")
    versions = succession(shelf.folder / named).versions
    assert [each.id for each in versions] == ["of-2024", "of-2025", "of-2026"]


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(2020, 1, 1), "of-2024"),
        (date(2024, 12, 31), "of-2024"),
        (date(2025, 1, 1), "of-2025"),
        (date(2026, 6, 30), "of-2025"),
        (date(2026, 7, 1), "of-2026"),
        (date(2099, 1, 1), "of-2026"),
    ],
)
def test_the_version_of_the_day_is_the_last_that_has_begun(shelf: Shelf, day: date, version: str) -> None:
    three_versions(shelf)
    assert succession(shelf.folder / "of-2025").on(day).id == version


def test_a_version_begins_with_the_day_of_its_own_zone(shelf: Shelf) -> None:
    shelf.put("old", "2024-05-01")
    shelf.put("new", "2025-01-01", succeeds="old", zone="Asia/Shanghai")
    versions = succession(shelf.folder / "old")
    assert versions.at(datetime(2024, 12, 31, 15, 59, tzinfo=UTC)).id == "old"
    assert versions.at(datetime(2024, 12, 31, 16, 0, tzinfo=UTC)).id == "new"


def test_each_version_judges_by_its_own_clauses(shelf: Shelf) -> None:
    three_versions(shelf)
    versions = succession(shelf.folder / "of-2024")
    author = {"resident": True, "papers": 3, "books": 0}
    statuses = {
        day: assess(versions.on(day), author).tiers["fellow"].status
        for day in (date(2025, 6, 1), date(2026, 8, 1))
    }
    assert list(statuses.values()) == ["eligible", "ineligible"]


def test_a_version_is_found_by_its_content(shelf: Shelf) -> None:
    three_versions(shelf)
    versions = succession(shelf.folder / "of-2024")
    middle = load_policy(shelf.folder / "of-2025")
    assert versions.of_content(middle.content_hash) is versions.versions[1]
    assert versions.of_content(hunan().content_hash) is None


def test_a_policy_without_versions_is_always_in_force() -> None:
    versions = succession("hunan-2023")
    assert {versions.on(date.min), versions.on(date.max)} == set(versions.versions)
    assert [each.id for each in versions.versions] == ["hunan-2023"]


def test_a_version_that_is_not_there_is_told(shelf: Shelf) -> None:
    assert faults_of(shelf.put("new", "2025-01-01", succeeds="old")) == [
        "new/policy.yaml:1: succeeds: there is no policy old"
        " → put its folder beside this one, or take succeeds out"
    ]


def test_versions_in_a_circle_are_told(shelf: Shelf) -> None:
    shelf.put("one", "2024-01-01", succeeds="two")
    assert faults_of(shelf.put("two", "2025-01-01", succeeds="one")) == [
        "one/policy.yaml:1: succeeds: two comes after this one itself → take one succeeds out"
    ]


@pytest.mark.parametrize("named", ["old", "red", "blue"])
def test_two_successors_of_one_version_are_told(shelf: Shelf, named: str) -> None:
    shelf.put("old", "2024-01-01")
    shelf.put("red", "2025-01-01", succeeds="old")
    shelf.put("blue", "2025-02-01", succeeds="old")
    (fault,) = faults_of(shelf.folder / named)
    assert fault.startswith("red/policy.yaml:1: succeeds: old is succeeded by blue already")


def test_a_version_that_does_not_come_later_is_told(shelf: Shelf) -> None:
    shelf.put("old", "2025-01-01")
    assert faults_of(shelf.put("new", "2025-01-01", succeeds="old")) == [
        "new/policy.yaml:9: in_force: is not after 2025-01-01, the first day of old"
        " → write the day from which this version is in force"
    ]


def test_a_fault_of_another_version_names_its_folder(shelf: Shelf) -> None:
    old = shelf.put("old", "2024-01-01")
    (old / "facts.yaml").unlink()
    assert faults_of(shelf.put("new", "2025-01-01", succeeds="old")) == [
        "old/facts.yaml: file: is missing → put the file there"
    ]


def test_a_policy_is_given_by_the_path_of_its_folder_as_well(shelf: Shelf) -> None:
    version = shelf.put("of-2024", "2024-05-01")
    assert load_policy(str(version)).id == load_policy(version).id == "of-2024"


@pytest.mark.parametrize("named", ["nowhere", "", ".", "hunan-2023/locales"])
def test_what_is_no_policy_is_refused(named: str) -> None:
    with pytest.raises(KeyError):
        load_policy(named)
