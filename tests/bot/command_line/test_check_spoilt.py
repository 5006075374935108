"""`check` tells what only people would notice: each spoilt line of the second regulation, with its place."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.command_line.group import cli
from bot.records.flattening import columns
from criteria.policy.names import TAKEN
from tests.policies import hunan
from tests.water import FOLDER

FACTS, RESULTS = "locales/zh_CN/facts.ftl", "locales/zh_CN/results.ftl"

SPOILT_MESSAGES = [
    (FACTS, "label-field_samples = .*", "label-field_samples = 检测 水样", "says the same as label-samples"),
    (RESULTS, "tier-first_class = .*", "tier-first_class = 二级检测师", "says the same as tier-second_class"),
    (FACTS, "value-licence-b = .*", "value-licence-b = c类上岗证", "says the same as value-licence-c"),
    (FACTS, "label-samples = .*", 'label-samples = {" "}', "says nothing"),
    (FACTS, "label-samples = .*", 'label-samples = 水样{"\\\\u0007"}', "has the character U+0007"),
    (FACTS, "label-samples = .*", 'label-samples = {"\\\\u202E"}水样', "has the character U+202E"),
    (FACTS, "label-samples = .*", "label-samples = 水\u202e样", "has the character U+202E"),
    (FACTS, "measure-samples = .*", "measure-samples = 个", "does not say the number"),
    (FACTS, "label-samples = .*", "label-samples =\n    .short = 水样", "cannot be said"),
    (FACTS, "topic-bench = .*", "topic-bench = 满 77 年", "“77 年” does not stand in clause "),
    (
        RESULTS,
        "review-first_class = .*",
        "review-first_class = 笔试 9 次",
        "“9” does not stand in clause 6",
    ),
]

SPOILT_FILES = [
    ("costs.yaml", "grade: {cost: 2", "grade: {cost: .inf", "costs.yaml:3: grade CostEntry cost: "),
    ("costs.yaml", "months: 6", "months: .inf", "costs.yaml:3: grade CostEntry months: "),
    (
        "policy.yaml",
        "in_force: .*",
        "in_force: 2026-03-01T00:00:00+14:00",
        "policy.yaml:9: document in_force: ",
    ),
    ("policy.yaml", "in_force: .*", "in_force: 20260301", "policy.yaml:9: document in_force: "),
    (
        "policy.yaml",
        "  stepwise: {n",
        '  ghost: {name: 破格, clause: "3"}\n  stepwise: {n',
        "no tier has this path",
    ),
    ("policy.yaml", '"1", "2", "3"', '"1", "2", "2", "3"', "clause 2 stands twice"),
    ("policy.yaml", "id: first_class", "id: auto", "auto: the name stands for something else in results"),
    ("policy.yaml", "id: first_class", "id: every", "every: the name stands for something else in results"),
    ("facts.yaml", "  falsified:", "  receipt:", "receipt: the name stands for something else in results"),
    ("facts.yaml", r"\[检测数据造假\]", '[""]', "falsified quoted true 0: "),
    ("facts.yaml", "first: 一级检测师", "first: 二级检测师", "grade: two values are called 二级检测师"),
    ("lexicon/licences.yaml", "b: b类 .*", "b: [[b类]]", "is no text; put words in quotation marks"),
    ("lexicon/licences.yaml", "b: b类 .*", "b: 3", "3 is no text; put words in quotation marks"),
    ("measures.yaml", "label: .*", "label: 同一节", "has the label of clause 1"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "water-2026"))


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    spoilt, times = re.subn(old, new, text)
    assert times
    (folder / file).write_text(spoilt, encoding="utf-8")


def told(folder: Path) -> str:
    result = CliRunner().invoke(cli, ["check", str(folder)], prog_name="chuangping")
    assert (result.exit_code, result.stdout) == (2, ""), result.output
    return result.stderr


@pytest.mark.parametrize(("file", "old", "new", "fault"), SPOILT_MESSAGES)
def test_a_message_that_misleads_is_told_with_its_line(
    folder: Path, file: str, old: str, new: str, fault: str
) -> None:
    spoil(folder, file, old, new)
    name = old.partition(" =")[0]
    assert re.search(rf"(?m)^{re.escape(file)}:\d+: {name}: {re.escape(fault)}", told(folder)), told(folder)


@pytest.mark.parametrize(("file", "old", "new", "fault"), SPOILT_FILES)
def test_an_entry_that_means_nothing_is_told_with_its_line(
    folder: Path, file: str, old: str, new: str, fault: str
) -> None:
    spoil(folder, file, old, new)
    lines = [line for line in told(folder).splitlines() if fault in line]
    assert lines, told(folder)
    assert lines[0].startswith(f"{file}:")


@pytest.mark.parametrize(
    ("file", "words", "fault"),
    [
        ("flags", "falsified: {actt: 造过}", "lexicon/flags.yaml:1: falsified: there is no class 'actt'"),
        ("numbers", "samples: {nameds: 水样}", "lexicon/numbers.yaml:1: samples: there is no class 'nameds'"),
        ("flgas", "falsified: {act: 造过}", "lexicon/flgas.yaml: file: is read for no fact"),
    ],
)
def test_words_that_nothing_reads_are_told(folder: Path, file: str, words: str, fault: str) -> None:
    (folder / f"lexicon/{file}.yaml").write_text(words, encoding="utf-8")
    assert told(folder).startswith(fault)


def test_advice_that_stands_twice_is_told(folder: Path) -> None:
    said = 'id: one, clause: "1"'
    advice = f"- {{{said}, when: serves_waterworks, tiers: [first_class]}}\n"
    (folder / "advice.yaml").write_text(advice * 2, encoding="utf-8")
    assert told(folder) == "advice.yaml:2: one: the id stands twice → give each entry its own id\n"


def test_an_example_of_a_question_that_finds_nothing_is_told(folder: Path) -> None:
    spoil(folder, "locales/zh_CN/about.ftl", "example-question = .*", "example-question = 食堂几点开饭")
    assert told(folder).startswith("locales/zh_CN: example-question: finds no clause")


def test_the_names_that_results_use_are_all_taken() -> None:
    tiers = {tier.id for tier in hunan().tiers}
    assert {name for name in columns(hunan()) if name.split(".")[0] not in tiers} < TAKEN
