"""What is kept between processes is the same as made anew; whatever else lies there is silently replaced."""

import hashlib
import os
import pickle
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import kept as keeping
from bot.kept import Kept
from bot.policies import versions_of
from criteria.assessment import assess
from criteria.policy.disk import POLICIES
from criteria.policy.loading import load_folder
from criteria.policy.model import Policy
from tests.policies import hunan

Build = Callable[[], object]


class Builder:
    """Makes a value and counts how often."""

    def __init__(self, made: object = ("something", 1)) -> None:
        self.made, self.times = made, 0

    def __call__(self) -> object:
        self.times += 1
        return self.made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "made" / "by-need"


@pytest.fixture
def file(folder: Path) -> Path:
    """A file in which a value made from `content` is kept."""
    Kept(folder)("thing", "content", Builder())
    return folder / "thing.kept"


def made_again(folder: Path, content: str = "content") -> int:
    """How often the value had to be made when it was asked for once more."""
    builder = Builder()
    assert Kept(folder)("thing", content, builder) == builder.made
    return builder.times


def test_what_was_made_once_is_not_made_again(folder: Path, file: Path) -> None:
    assert made_again(folder) == 0


def test_other_content_is_made_anew_and_takes_its_place(folder: Path, file: Path) -> None:
    assert made_again(folder, "changed") == 1
    assert made_again(folder, "changed") == 0
    assert list(folder.iterdir()) == [file]


def test_other_code_makes_it_anew(folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_digest_of_code", lambda: "of another version")
    assert made_again(folder) == 1


@pytest.mark.parametrize("spoil", [
    lambda whole: whole[:0],
    lambda whole: whole[:40],
    lambda whole: whole[:-1],
    lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]),
    lambda whole: whole[:32] + b"not a pickle at all",
    lambda whole: bytes(len(whole)),
], ids=["empty", "cut in its head", "cut", "one bit changed", "text", "zeros"])  # fmt: skip
def test_a_damaged_file_is_made_anew(folder: Path, file: Path, spoil: Callable[[bytes], bytes]) -> None:
    file.write_bytes(spoil(file.read_bytes()))
    assert made_again(folder) == 1
    assert made_again(folder) == 0


class Hostile:
    """What a pickle of it does when it is read."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return os.mkdir, (str(self.place),)


def test_a_pickle_that_calls_anything_else_is_not_obeyed(folder: Path, file: Path, tmp_path: Path) -> None:
    source, pickled = file.read_bytes()[:32], pickle.dumps(Hostile(tmp_path / "obeyed"))
    file.write_bytes(source + hashlib.sha256(pickled).digest() + pickled)
    assert made_again(folder) == 1
    assert not (tmp_path / "obeyed").exists()


def test_a_file_that_others_may_write_is_not_read(folder: Path, file: Path) -> None:
    file.chmod(0o666)
    assert made_again(folder) == 1
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_only_its_user_can_look_at_what_is_kept(folder: Path, file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder", encoding="utf-8")
    assert made_again(in_the_way) == made_again(in_the_way) == 1


def test_a_disk_that_fails_leaves_no_half_of_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert made_again(folder) == 1
    assert list(folder.iterdir()) == []


def test_what_cannot_be_made_is_told_and_not_kept(folder: Path) -> None:
    def fail() -> object:
        raise ValueError("a faulty policy")

    with pytest.raises(ValueError, match="a faulty policy"):
        Kept(folder)("thing", "content", fail)
    assert made_again(folder) == 1


def test_a_kept_policy_is_the_policy(folder: Path) -> None:
    first = load_folder(POLICIES / "hunan-2023", keep=Kept(folder))
    again = load_folder(POLICIES / "hunan-2023", keep=Kept(folder))
    assert first is not again
    assert told(first) == told(again) == told(hunan())
    assert assess(again, {"education": "doctor"}) == assess(hunan(), {"education": "doctor"})


def told(policy: Policy) -> dict[str, object]:
    """Everything that was read of a policy."""
    return {name: value for name, value in vars(policy).items() if name != "_derived"}


def test_a_changed_file_of_a_policy_is_noticed(folder: Path, tmp_path: Path) -> None:
    plain = Path(__file__).parents[1] / "criteria" / "policies" / "good" / "plain"
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in plain.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    assert load_folder(copy, keep=Kept(folder)).clauses["2"].label == "第二条"
    measures = copy / "measures.yaml"
    measures.write_text(measures.read_text("utf-8").replace("第二条", "第2条"), "utf-8")
    assert load_folder(copy, keep=Kept(folder)).clauses["2"].label == "第2条"


def test_only_the_diagrams_of_the_phase_at_hand_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    versions_of("hunan-2023", ["first"])
    diagrams = [each.name for each in (tmp_path / "chuangping").glob("diagrams-*")]
    assert diagrams == ["diagrams-hunan-2023-first.kept"]
