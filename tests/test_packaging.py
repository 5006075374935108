"""What is installed is whole: the wheel, in an empty environment in another folder, does what is promised."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import orjson
import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "criteria", "dialogs", "locales")

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for package in PACKAGES:
        shutil.copytree(ROOT / package, source / package, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / file, source)
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(source)], check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs a program of a fresh environment that holds the wheel, in a folder and a home of its own; the
    libraries are lent to it.
    """
    folder = tmp_path_factory.mktemp("elsewhere")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    programs = folder / "venv" / "bin"
    install = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install", "--quiet"]
    subprocess.run([*install, "--no-deps", "--no-index", str(wheel)], check=True, capture_output=True)
    lent = {"PYTHONPATH": sysconfig.get_path("purelib"), "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CHUANGPING_", "XDG_"))}

    def run(program: str, *args: str, given: str = "") -> subprocess.CompletedProcess[str]:
        command = [str(programs / program), *args]
        return subprocess.run(
            command, cwd=folder, env=kept | lent, input=given, capture_output=True, text=True, check=False
        )

    return run


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    source = wheel.parent / "source"
    there = {
        path.relative_to(source).as_posix()
        for package in PACKAGES
        for path in (source / package).rglob("*.*")
    }
    with ZipFile(wheel) as packed:
        assert there - set(packed.namelist()) == set()


def test_what_is_installed_is_what_runs(elsewhere: Run) -> None:
    told = elsewhere("python", "-c", "import criteria, dialogs; print(criteria.__file__, dialogs.__file__)")
    assert told.stdout.count(os.sep + "venv" + os.sep) == 2, told.stderr


def test_a_profile_is_assessed(elsewhere: Run) -> None:
    done = elsewhere("chuangping", "assess", given='{"title_level": "assistant", "benefit_wan": 1200}\n')
    assert done.returncode == 0, done.stderr
    assert orjson.loads(done.stdout)["policy"] == "hunan-2023"


def test_the_policy_is_checked(elsewhere: Run) -> None:
    done = elsewhere("chuangping", "check")
    assert done.returncode == 0, done.stderr
    assert "hunan-2023" in done.stdout


def test_a_conversation_is_held(elsewhere: Run) -> None:
    done = elsewhere("chuangping", "chat", "--fresh", given="1\n是\n/result\n")
    assert done.returncode == 0, done.stderr
    assert "目前的结果" in done.stdout
