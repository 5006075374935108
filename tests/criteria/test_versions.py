"""Versions of a policy follow one another: the right one is in force, and what does not follow is told."""

import os
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


def unready_of(folder: Path) -> list[tuple[str, date | None, str]]:
    return [
        (each.id, each.begins, str(each.faults[0]).partition(" →")[0]) for each in succession(folder).unready
    ]


def ids_of(folder: Path) -> list[str]:
    return [each.id for each in succession(folder).versions]


TWICE = "/policy.yaml:1: succeeds: old is succeeded by "


def test_of_two_successors_the_first_goes_on_until_the_day_of_the_other(shelf: Shelf) -> None:
    old = shelf.put("old", "2024-01-01")
    shelf.put("red", "2025-01-01", succeeds="old")
    shelf.put("blue", "2025-02-01", succeeds="old")
    assert ids_of(old) == ["old", "red"]
    assert unready_of(old) == [("blue", date(2025, 2, 1), f"blue{TWICE}red already")]
    assert not succession(old).missing_on(date(2025, 1, 31))
    assert succession(old).missing_on(date(2025, 2, 1))


def test_the_successor_that_is_named_goes_on(shelf: Shelf) -> None:
    shelf.put("old", "2024-01-01")
    red = shelf.put("red", "2025-01-01", succeeds="old", papers=3)
    blue = shelf.put("blue", "2025-01-01", succeeds="old", papers=4)
    for named, other in ((red, blue), (blue, red)):
        assert ids_of(named) == ["old", named.name]
        assert unready_of(named) == [(other.name, None, f"{other.name}{TWICE}{named.name} already")]


def test_of_two_successors_from_one_day_on_neither_is_taken(shelf: Shelf) -> None:
    old = shelf.put("old", "2024-01-01")
    shelf.put("red", "2025-01-01", succeeds="old", papers=3)
    shelf.put("blue", "2025-01-01", succeeds="old", papers=4)
    assert ids_of(old) == ["old"]
    assert not succession(old).missing_on(date(2024, 12, 31))
    assert len(succession(old).missing_on(date(2025, 1, 1))) == 1


def test_a_copy_of_a_version_beside_it_takes_nothing_from_it(shelf: Shelf) -> None:
    old = shelf.put("old", "2024-01-01")
    shutil.copytree(shelf.put("new", "2025-01-01", succeeds="old"), shelf.folder / "new (backup)")
    shutil.copytree(old, shelf.folder / "old (backup)")
    assert ids_of(old) == ["old", "new"]
    assert unready_of(old) == [("new (backup)", None, f"new (backup){TWICE}new already")]


def test_a_faulty_draft_is_told_and_missing_from_its_day_on(shelf: Shelf) -> None:
    old = shelf.put("old", "2024-01-01")
    (shelf.put("new", "2025-01-01", succeeds="old") / "facts.yaml").unlink()
    assert unready_of(old) == [("new", date(2025, 1, 1), "new/facts.yaml: file: is missing")]
    assert ids_of(old) == ["old"]


def test_a_draft_that_does_not_say_when_it_begins_is_left_out(shelf: Shelf) -> None:
    old = shelf.put("old", "2024-01-01")
    shelf.put("new", "some day", succeeds="old")
    ((draft, begins, fault),) = unready_of(old)
    assert (draft, begins) == ("new", None)
    assert fault.startswith("new/policy.yaml:9: ")


def test_a_draft_with_the_day_of_the_version_before_it_is_left_out(shelf: Shelf) -> None:
    old = shelf.put("old", "2024-01-01")
    shelf.put("new", "2024-01-01", succeeds="old")
    assert unready_of(old) == [
        ("new", None, "new/policy.yaml:9: in_force: is not after 2024-01-01, the first day of old")
    ]


def test_what_comes_after_a_faulty_draft_is_a_version_all_the_same(shelf: Shelf) -> None:
    three_versions(shelf)
    (shelf.folder / "of-2025" / "facts.yaml").unlink()
    assert ids_of(shelf.folder / "of-2024") == ["of-2024", "of-2026"]


@pytest.mark.parametrize(
    "main", [b"a: [", b"succeeds: [", b"\xff\xfe", b"- succeeds", b"", b"succeeds: {a: b}"]
)
def test_what_lies_beside_a_policy_and_does_not_succeed_it_is_not_looked_at(
    shelf: Shelf, main: bytes
) -> None:
    old = shelf.put("old", "2024-01-01")
    for name in ("beside", os.fsdecode(b"\xff")):
        (shelf.folder / name).mkdir()
        (shelf.folder / name / "policy.yaml").write_bytes(main)
    assert (ids_of(old), unready_of(old)) == (["old"], [])


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
