"""`assess` as an outsider uses it: records in, one JSON object a record out."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from click.testing import CliRunner, Result
from pyarrow import parquet

from bot.command_line.group import cli
from tests.bot.records.workbooks import saved

BASIC = {
    "in_scope_employer": True, "in_scope_role": True, "integrity": True, "under_investigation": False,
    "under_penalty": False, "disciplined": False,
}  # fmt: skip
ASSISTANT = {
    **BASIC, "title_level": "none", "other_title_level": "none", "education": "master",
    "method_cert": "level1", "knowledge": "familiar", "project_capability": "contributes",
    "projects_completed": 1, "major_task": False,
}  # fmt: skip


def run(*args: str, lines: str | list[object] = "") -> Result:
    text = lines if isinstance(lines, str) else "\n".join(json.dumps(line) for line in lines)
    return CliRunner().invoke(cli, [*args, "--format", "json"], input=text, prog_name="chuangping")


def objects(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_one_assessment_a_line_in_order() -> None:
    result = run("assess", lines=[ASSISTANT, {}])
    first, second = objects(result)
    assert result.exit_code == 0
    assert (first["likely"], second["likely"]) == ("assistant", None)


def test_every_tier_path_and_requirement_is_there() -> None:
    tiers = objects(run("assess", lines=[{}]))[0]["tiers"]
    assert isinstance(tiers, dict)
    assert {tier: list(judged["paths"]) for tier, judged in tiers.items()} == {
        "assistant": ["regular", "skilled", "conversion"],
        "engineer": ["regular", "skilled", "conversion", "exceptional"],
        "senior": ["regular", "skilled", "conversion", "exceptional", "green_channel"],
    }
    assert tiers["senior"]["paths"]["green_channel"]["requirements"] == dict.fromkeys(
        ["4", "6", "8", "14"], "unknown"
    )


def test_a_tier_that_is_held_has_no_paths() -> None:
    tiers = objects(run("assess", lines=[{"title_level": "engineer"}]))[0]["tiers"]
    assert isinstance(tiers, dict)
    assert tiers["assistant"] == tiers["engineer"] == {"status": "held", "paths": {}}


@pytest.mark.parametrize(
    ("bad", "named"),
    [
        ('{"nothing": 1}', "nothing"),
        ('{"education": "phd"}', "education"),
        ('{"benefit_wan": -1}', "benefit_wan"),
        ('{"benefit_wan": NaN}', ""),
        ('{"problems_solved": 3, "problems_participated": 2}', "problems_participated"),
        ('{"title_level": "none", "title_years": 3}', "title_years"),
        ('{"in_scope_role": 1}', "in_scope_role"),
        ('{"utility_patents": 2.5}', "utility_patents"),
        ('{"utility_patents": true}', "utility_patents"),
        ('{"utility_patents": "3"}', "utility_patents"),
        ('{"benefit_pct": 1001}', "benefit_pct"),
        ("{broken", ""),
        ("[1]", ""),
    ],
)
def test_a_bad_record_stands_in_its_place_and_the_others_are_assessed(bad: str, named: str) -> None:
    result = run("assess", lines=f"{json.dumps(ASSISTANT)}\n{bad}\n{json.dumps(ASSISTANT)}\n")
    first, wrong, last = objects(result)
    assert result.exit_code == 2
    assert first["likely"] == last["likely"] == "assistant"
    assert wrong["record"] == 2
    assert isinstance(wrong["error"], str)
    assert named in wrong["error"]
    assert "\n" not in wrong["error"]


def test_the_notice_comes_with_the_end_of_the_term() -> None:
    during = objects(run("assess", "--today", "2025-10-16", lines=[{}]))[0]
    after = objects(run("assess", "--today", "2025-10-17", lines=[{}]))[0]
    assert "notice" not in during
    assert "2025-10-16" in str(after["notice"])


def test_the_receipt_tells_what_the_assessment_rests_on() -> None:
    receipt = objects(
        run("assess", "--today", "2026-01-02", lines=[{"title_level": "none", "standards": ["group"]}])
    )[0]["receipt"]
    assert isinstance(receipt, dict)
    assert (receipt["policy"], receipt["date"], receipt["phase"]) == ("hunan-2023", "2026-01-02", "normal")
    assert receipt["facts"] == {"title_level": "none", "standards": ["group"]}


def test_the_first_round_counts_titles_of_other_series() -> None:
    person = {**ASSISTANT, "other_title_level": "assistant", "other_title_years": 3}
    normal = objects(run("assess", lines=[person]))[0]
    first = objects(run("assess", "--phase", "first", lines=[person]))[0]
    assert (normal["likely"], first["likely"]) == (None, "assistant")


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".xlsx", ".parquet"])
def test_results_go_to_a_file_of_any_kind(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"results{ending}"
    result = run("assess", "--out", str(out), lines=[ASSISTANT, {}])
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.stat().st_size > 0


@pytest.fixture
def table(tmp_path: Path) -> str:
    """A row that is sound, one with two doubtful cells, nobody, and one that contradicts itself."""
    file = tmp_path / "people.csv"
    rows = [
        "education,in_scope_role,standards,benefit_wan,title_level,title_years",
        "master,是,group;national,480万,,",
        ",否,phd,4800000,,",
        ",,,,,",
        ",,,,none,3",
    ]
    file.write_text("\n".join(rows), encoding="utf-8")
    return str(file)


def test_a_table_is_read_like_json_and_its_doubtful_cells_are_named(table: str) -> None:
    result = run("assess", table)
    sound, doubtful, refused = objects(result)
    assert result.exit_code == 2
    assert (sound["record"], doubtful["record"], refused["record"]) == (1, 2, 3)
    assert sound["receipt"]["facts"] == {
        "education": "master",
        "in_scope_role": True,
        "standards": ["group", "national"],
        "benefit_wan": 480,
    }
    assert "doubtful" not in sound
    assert doubtful["receipt"]["facts"] == {"in_scope_role": False}
    assert [each["cell"] for each in doubtful["doubtful"]] == ["C3", "D3"]
    assert "480万" in doubtful["doubtful"][1]["error"]
    assert list(refused) == ["record", "error"]


def test_every_way_out_tells_the_doubtful_cells(table: str, tmp_path: Path) -> None:
    played = objects(run("interview", "--profile", table))
    planned = objects(run("plan", "--profile", table, "--to", "engineer"))
    for told in (played[1]["assessment"], planned[1]):
        assert [each["cell"] for each in told["doubtful"]] == ["C3", "D3"]
    for command in (
        ("assess", table),
        ("interview", "--profile", table),
        ("plan", "--profile", table, "--to", "senior"),
    ):
        shown = CliRunner().invoke(cli, [*command, "--format", "text"], prog_name="chuangping")
        assert shown.exit_code == 2
        assert "D3 “benefit_wan”" in "".join(shown.stdout.split("\n"))
    saved = run("assess", table, "--out", str(tmp_path / "out.csv"))
    assert saved.exit_code == 2
    assert "D3 “benefit_wan”" in (tmp_path / "out.csv").read_text("utf-8-sig")


def test_the_same_facts_have_the_same_receipt_wherever_they_stand(tmp_path: Path) -> None:
    files = [tmp_path / f"people{ending}" for ending in (".jsonl", ".csv", ".xlsx")]
    amounts = ["1000", "1000.0", "1e3"]
    files[0].write_text(
        "".join(f'{{"benefit_wan": {each}, "saving_wan": -0.0}}\n' for each in amounts), "utf-8"
    )
    files[1].write_text("benefit_wan,saving_wan\n" + "".join(f"{each},0\n" for each in amounts), "utf-8")
    saved(files[2], ["benefit_wan", "saving_wan"], [1000, 0], [1000.0, -0.0], ["1000", "0"])
    found = objects(run("assess", *map(str, files)))
    assert len(found) == 9
    assert len({each["receipt"]["id"] for each in found}) == 1


def test_a_record_that_is_out_of_bounds_costs_no_other() -> None:
    lines = '{"utility_patents": 3}\n{"utility_patents": 1e25}\n{"utility_patents": 6}\n'
    first, refused, last = objects(run("assess", lines=lines))
    assert "1e25" in refused["error"]
    assert (first["receipt"]["facts"], last["receipt"]["facts"]) == (
        {"utility_patents": 3},
        {"utility_patents": 6},
    )


def test_the_readable_report_names_tier_and_distance() -> None:
    person = json.dumps({**ASSISTANT, "benefit_wan": 800})
    result = CliRunner().invoke(cli, ["assess", "--format", "text"], input=person, prog_name="chuangping")
    assert "可以申报助理工程师" in "".join(result.stdout.split())


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("out", ["out.jsonl", "out.csv", "out.xlsx"])
def test_a_stopped_run_leaves_nobodys_data_behind(tmp_path: Path, stop: signal.Signals, out: str) -> None:
    heard = (
        "import signal; signal.signal(signal.SIGHUP, signal.SIG_DFL)"  # also where the tests run under nohup
    )
    command = [sys.executable, "-c", f"{heard}; from bot.command_line import main; main()"]
    target = tmp_path / out
    with subprocess.Popen([*command, "assess", "--out", str(target)], stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        until = time.monotonic() + 60
        while not list(tmp_path.iterdir()) and time.monotonic() < until:
            process.stdin.write(b'{"books": 1}\n')
            process.stdin.flush()
            time.sleep(0.05)
        assert [file.suffix for file in tmp_path.iterdir()] == [".unfinished"]
        process.send_signal(stop)
        assert process.wait(60) == 1
    assert not list(tmp_path.iterdir())


def test_a_cluster_is_for_a_folder_and_a_folder_needs_one_for_its_results(tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    file.write_text("{}")
    for args in (["assess", str(file), "--cluster", "local"], ["assess", str(tmp_path)]):
        refused = run(*args)
        assert refused.exit_code == 2
        assert len(refused.stderr.splitlines()) == 1


def office_files(folder: Path) -> Path:
    """A folder of two tables under an office's own heads, one of which stands for nothing by itself."""
    folder.mkdir()
    for name in ("a", "b"):
        parquet.write_table(pa.table({"姓名": ["张三"], "图书数": ["3"]}), folder / f"{name}.parquet")
    return folder


def test_what_is_said_of_the_columns_holds_for_every_file_of_a_folder(tmp_path: Path) -> None:
    columns = tmp_path / "columns.yaml"
    columns.write_text("columns:\n  - {head: 图书数, fact: books}\n", "utf-8")
    people = office_files(tmp_path / "in")
    run("assess", str(people), "--out", str(tmp_path / "out"), "--columns", str(columns))
    written = [parquet.read_table(tmp_path / "out" / f"{name}.parquet").to_pylist() for name in ("a", "b")]
    (alone,) = objects(run("assess", str(people / "a.parquet"), "--columns", str(columns)))
    assert alone["receipt"]["facts"] == {"books": 3}
    assert [rows[0]["receipt"] for rows in written] == [alone["receipt"]["id"]] * 2


def test_what_was_not_read_of_a_folders_files_is_said_of_each(tmp_path: Path) -> None:
    ran = run("assess", str(office_files(tmp_path / "in")), "--out", str(tmp_path / "out"))
    assert [name in ran.stderr for name in ("a.parquet", "b.parquet", "图书数")] == [True] * 3


def test_the_columns_of_a_folder_are_not_explained_but_those_of_one_file(tmp_path: Path) -> None:
    people = office_files(tmp_path / "in")
    refused = run("assess", str(people), "--out", str(tmp_path / "out"), "--explain-columns")
    assert refused.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_a_bad_file_of_a_folder_is_named_and_the_exit_status_is_2(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.parquet").write_bytes(b"nothing")
    refused = run("assess", str(tmp_path / "in"), "--out", str(tmp_path / "out"))
    assert refused.exit_code == 2
    assert "a.parquet" in refused.stderr
