"""What lies in a policy's folder is read in a moment, or refused with its file, line and how to mend it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from criteria.policy.checks import check_policy
from criteria.policy.disk import MOST_BYTES
from criteria.policy.faults import PolicyError
from criteria.policy.loading import load_folder
from criteria.policy.yaml_source import MOST_FAULTS

SMALL = Path(__file__).parent / "policies" / "good" / "small"

Spoil = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "sample"))


def refused(folder: Path) -> list[str]:
    with pytest.raises(PolicyError) as told:
        load_folder(folder)
    assert all(fault.file and fault.problem and fault.mend for fault in told.value.faults)
    return str(told.value).splitlines()


def rewrite(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("valid_years: 2", "valid_years: 9999", "policy.yaml:8: document valid_years: Input should be less"),
        ("in_force: 2024-02-29", "in_force: 9999-12-31", "policy.yaml:7: document in_force: Input should be"),
        ("issued: 2024-02-29", "issued: 0001-01-01", "policy.yaml:6: document issued: Input should be"),
        (
            "issued: 2024-02-29",
            "issued: 2024-02-30",
            "policy.yaml:6: issued: '2024-02-30': day is out of range",
        ),
        (
            "issued: 2024-02-29",
            'issued: !!timestamp "x"',
            "policy.yaml:6: issued: has the tag 'tag:yaml.org,2002",
        ),
        ("valid_years: 2", 'valid_years: !!bool "x"', "policy.yaml:8: valid_years: has the tag"),
        (
            "title: {level",
            "title: !!python/object/apply:os.system {level",
            "policy.yaml:9: title: has the tag",
        ),
        ("title: {level", "title: &own {level", "policy.yaml:9: title: has the anchor or alias 'own'"),
        ("title: {level", "title: {<<: {a: b}, level", "policy.yaml:9: title: merges another entry (<<)"),
        ("title: {level", "title: {[a]: b, level", "policy.yaml:9: title: a key must be a word"),
        ("path_names:", "---\npath_names:", "policy.yaml:25: file: a second document begins"),
        (
            "valid_years: 2",
            f"valid_years: {'9' * 5000}",
            f"policy.yaml:8: valid_years: '{'9' * 40}': Exceeds",
        ),
        ("valid_years: 2", "valid_years: =", "policy.yaml:8: valid_years: '=': could not determine"),
        (
            "modes: [材料评审]",
            f"modes: {'[' * 99}{']' * 99}",
            "policy.yaml:16: modes: stands more than 40 levels deep",
        ),
    ],
)
def test_what_yaml_can_do_and_a_policy_needs_not_is_refused_in_its_line(
    folder: Path, old: str, new: str, told: str
) -> None:
    rewrite(folder, "policy.yaml", old, new)
    assert any(line.startswith(told) for line in refused(folder)), refused(folder)


def test_aliases_that_multiply_are_refused_before_they_do(folder: Path) -> None:
    (folder / "lexicon").mkdir()
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for name, above in zip("bcdefghij", "abcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{above}'] * 9)}]")
    (folder / "lexicon" / "laughs.yaml").write_text("\n".join(lines), encoding="utf-8")
    told = refused(folder)
    assert told[0].startswith("lexicon/laughs.yaml:1: a: has the anchor or alias 'a'")
    assert len(told) == MOST_FAULTS


def test_a_rule_nested_beyond_reading_is_refused_in_its_line(folder: Path) -> None:
    rule = "{all: [" * 400 + "in_scope" + "]}" * 400
    rewrite(folder, "measures.yaml", "requires: in_scope", f"requires: {rule}")
    assert refused(folder) == ["measures.yaml:6: all: stands more than 40 levels deep → write it flatter"]


def test_a_rule_as_deep_as_may_be_is_read(folder: Path) -> None:
    rule = "{all: [" * 18 + "in_scope" + "]}" * 18
    rewrite(folder, "measures.yaml", "requires: in_scope", f"requires: {rule}")
    assert check_policy(load_folder(folder)) == ()


def pipe(folder: Path) -> None:
    (folder / "lexicon").mkdir()
    os.mkfifo(folder / "lexicon" / "words.yaml")


def endless(folder: Path) -> None:
    (folder / "lexicon").mkdir()
    (folder / "lexicon" / "words.yaml").symlink_to("/dev/zero")


def huge(folder: Path) -> None:
    (folder / "costs.yaml").write_bytes(b"#" * (MOST_BYTES + 1))


def nameless(folder: Path) -> None:
    (folder / "lexicon").mkdir()
    (folder / "lexicon" / os.fsdecode(b"\xff.yaml")).write_text("a: b", encoding="utf-8")


def a_folder(folder: Path) -> None:
    (folder / "costs.yaml").mkdir()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (pipe, "lexicon/words.yaml: file: is no file with a content of its own"),
        (endless, "lexicon/words.yaml: file: is no file with a content of its own"),
        (huge, "costs.yaml: file: has 4 MB → keep it below 4 MB"),
        (nameless, "lexicon/\\udcff.yaml: file: has a name that is not UTF-8"),
        (a_folder, "costs.yaml: file: is no file with a content of its own"),
    ],
)
def test_a_file_that_is_none_is_refused_and_nobody_waits_for_it(
    folder: Path, spoil: Spoil, told: str
) -> None:
    spoil(folder)
    (line,) = refused(folder)
    assert line.startswith(told)


def test_a_folder_whose_name_is_no_text_is_refused(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / os.fsdecode(b"bees-\xff")))
    assert refused(folder) == ["bees-\\udcff: folder: has a name that is not UTF-8 → rename it in UTF-8"]


def test_a_folder_of_no_policy_is_refused_without_looking_into_it(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").symlink_to("/dev/zero")
    assert refused(tmp_path) == [
        "policy.yaml: file: is missing → put the file there, or name the folder of a policy"
    ]


def test_what_lies_deeper_than_a_policy_does_is_not_looked_at(folder: Path) -> None:
    deep = folder / "a" / "b" / "c"
    deep.mkdir(parents=True)
    os.mkfifo(deep / "d.yaml")
    (folder / "a" / "round").symlink_to(folder)
    assert check_policy(load_folder(folder)) == ()


def test_a_file_of_another_place_changes_nothing(folder: Path) -> None:
    (folder / "lexicons").mkdir()
    os.mkfifo(folder / "lexicons" / "words.yaml")
    assert check_policy(load_folder(folder)) == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "facts.yaml",
            "title_level: {type: choice,",
            "title_level: {type: choice, with: title_level,",
            "title_level: stands with itself",
        ),
        (
            "facts.yaml",
            "title_level: {type: choice,",
            "first: {type: choice, with: second, values: {none: 无, a: 甲}, clauses: ['1'], means: 一}\n"
            "  second: {type: choice, with: first, values: {none: 无, a: 甲}, clauses: ['1'], means: 二}\n"
            "  title_level: {type: choice,",
            "second: stands with itself",
        ),
        ("policy.yaml", 'paths:\n    regular: ["1", "3"]', "paths: {}", "junior: has no path"),
        (
            "decisions.yaml",
            "id: D1",
            "id: 决定 一",
            "决定 一 id: String should match pattern",
        ),
        ("policy.yaml", "  standing: [", "  Basics A: [", "Basics A: is no name that messages"),
        ("measures.yaml", 'id: "3"', 'id: "３"', "３ id: String should match pattern"),
        (
            "facts.yaml",
            "projects: {type",
            "since: {type",
            "since: is the name of something else in these files",
        ),
    ],
)
def test_what_nothing_could_carry_or_follow_is_told_with_its_place(
    folder: Path, file: str, old: str, new: str, told: str
) -> None:
    rewrite(folder, file, old, new)
    lines = refused(folder)
    assert any(line.startswith(f"{file}:") and told in line and " → " in line for line in lines), lines
