"""`check` as an outsider uses it: a short summary, or one line a fault."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.command_line.group import cli
from criteria.policy.disk import POLICIES
from dialogs import trial

SAMPLES = Path(__file__).parents[2] / "criteria" / "policies"


@pytest.fixture
def in_one_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Conversations are held in one language: one test holds them in all."""
    monkeypatch.setattr(trial, "LANGUAGES", ("en",))


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["check", *args], prog_name="chuangping")


def test_the_policy_that_comes_with_the_program_is_sound() -> None:
    result = run()
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "84" in result.stdout
    assert "湘科协通〔2023〕38号" in result.stdout


@pytest.mark.usefixtures("in_one_language")
def test_a_policy_can_be_named() -> None:
    assert run("--policy", "hunan-2023").stdout.startswith("hunan-2023：")


def test_an_unknown_policy_is_one_line() -> None:
    result = run("--policy", "hunan-1999")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "hunan-2023" in result.stderr


@pytest.fixture
def copied(tmp_path: Path, in_one_language: None) -> Path:
    """A copy of the policy that comes with the program, to be spoilt."""
    return Path(shutil.copytree(POLICIES / "hunan-2023", tmp_path / "copied"))


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    place = folder / file
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_folder_can_be_checked(copied: Path) -> None:
    result = run(str(copied))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("copied：")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "locales/zh_CN/facts.ftl",
            "why-benefit_led_pct = 10%，是破格申报",
            "why-benefit_led_pct = 12%，是破格申报",
            "locales/zh_CN/facts.ftl:{line}: why-benefit_led_pct: “12%” does not stand in clause 12.5"
            " → write the number as it stands there",
        ),
        (
            "boundaries/article-15.yaml",
            "高级工满2年",
            "高级工满3年",
            "boundaries/article-15.yaml:11: 高级工满3年: “3年” does not stand in clause 15",
        ),
        (
            "decisions.yaml",
            "工程技术岗位见习满1年",
            "工程技术岗位见习满2年",
            "measures.yaml:",
        ),
        ("costs.yaml", "work_years: {cost: 1, months: 12}\n", "", "costs.yaml:NN: work_years: has no cost"),
        (
            "costs.yaml",
            "{senior_worker: 24, technician: 48",
            "{senior_workman: 24, technician: 48",
            "costs.yaml:{line}: skill_level: there is no level 'senior_workman'",
        ),
        (
            "costs.yaml",
            "easiest: [group, local, industry, national, international]",
            "easiest: [group, local, industry, national]",
            "costs.yaml:{line}: standards: leaves members out, or names one twice",
        ),
        (
            "policy.yaml",
            'experts: "18"',
            'experts: "88"',
            "policy.yaml:{line}: parts experts: there is no clause 88",
        ),
        (
            "facts.yaml",
            "reads: {by: ladder, words: education}",
            "reads: {by: ladder, words: schools}",
            "facts.yaml:NN: education: there are no words 'schools'",
        ),
        (
            "lexicon/engineering.yaml",
            "disciplines:",
            "subjects:",
            "lexicon/education.yaml:",
        ),
        ("locales/en/results.ftl", "tier-senior =", "tier-seniors =", "locales/en: tier-senior: is missing"),
    ],
    ids=[
        "a number in a sentence",
        "in a table",
        "in a decision's row",
        "a cost",
        "a presumed time",
        "what is easiest",
        "a part",
        "words",
        "a list",
        "a message",
    ],
)
def test_what_is_wrong_in_any_file_is_told_with_its_place(
    copied: Path, file: str, old: str, new: str, said: str
) -> None:
    spoil(copied, file, old, new)
    lines = (copied / file).read_text(encoding="utf-8").splitlines()
    line = next((n for n, text in enumerate(lines, start=1) if new and new.strip() in text), 0)

    result = run(str(copied))

    assert (result.exit_code, result.stdout) == (2, "")
    expected = re.escape(said.format(line=line)).replace("NN", r"\d+")
    assert re.search(rf"(?m)^{expected}", result.stderr), result.stderr


def test_a_row_of_a_boundary_table_that_comes_out_otherwise_is_told(copied: Path) -> None:
    spoil(copied, "boundaries/article-16.yaml", "status: unmet", "status: met")
    result = run(str(copied))
    assert result.exit_code == 2
    assert "is unmet, the path ineligible; the table says met" in result.stderr


@pytest.mark.parametrize("name", ["cost.yaml", "lexicon/more/awards.yaml", "locales/zh.ftl"])
def test_a_file_that_nothing_reads_is_told(copied: Path, name: str) -> None:
    (copied / name).parent.mkdir(exist_ok=True)
    (copied / name).write_text("", encoding="utf-8")
    result = run(str(copied))
    assert result.stderr.splitlines() == [f"{name}: file: is read by nothing → mend its name, or take it out"]


def test_versions_that_do_not_follow_one_another_are_told(copied: Path) -> None:
    spoil(copied, "policy.yaml", "parts:", "succeeds: hunan-1999\nparts:")
    result = run(str(copied))
    assert result.exit_code == 2
    assert "succeeds: there is no policy hunan-1999" in result.stderr


def test_a_missing_folder_is_one_line(tmp_path: Path) -> None:
    result = run(str(tmp_path / "nowhere"))
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_every_fault_has_its_line_and_nothing_goes_to_standard_output(tmp_path: Path) -> None:
    bad = SAMPLES / "bad" / "several_checks_at_once"
    folder = Path(shutil.copytree(SAMPLES / "good" / "small", tmp_path / "sample"))
    shutil.copy(bad / "measures.yaml", folder)

    result = run(str(folder))

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith((bad / "faults.txt").read_text(encoding="utf-8"))


def test_what_keeps_a_policy_from_being_loaded_is_told_the_same_way(tmp_path: Path) -> None:
    bad = SAMPLES / "bad" / "several_at_once"
    folder = Path(shutil.copytree(SAMPLES / "good" / "small", tmp_path / "sample"))
    shutil.copy(bad / "measures.yaml", folder)

    result = run(str(folder))

    assert result.exit_code == 2
    assert result.stderr == (bad / "faults.txt").read_text(encoding="utf-8")
