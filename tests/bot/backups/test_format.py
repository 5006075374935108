"""A file that is not whole, not ours or not of this version is refused, whatever is wrong with it."""

import json
import zlib
from datetime import UTC, datetime
from pathlib import Path
from struct import pack

import msgspec
import pytest

from bot.backups.format import MOST_FRAME_BYTES, Writer, batches, examine
from bot.backups.tables import TABLES, Batch
from bot.faults import ServiceError

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
HEAD = b"chuangping-backup 1\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.backup"


@pytest.fixture
def whole(path: Path) -> bytes:
    with path.open("wb") as file:
        writer = Writer(file, made=NOW, store="5f2a")
        writer.write(Batch("service", ("key", "alive"), [(b"k" * 32, None)]))
        for number in range(3):
            row = (number, b"n%015d" % number, "web", f"人 {number}", 1, True, 1.5, "d", None, b"said" * 200)
            writer.write(Batch("conversations", tuple(TABLES[1].columns), [row]))
        writer.end()
    return path.read_bytes()


def refusal(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(ServiceError) as refused:
        examine(path)
    assert refused.value.variables == {"file": str(path)}
    return refused.value.message


def head(**tables: list[str]) -> bytes:
    told = {"made": NOW.isoformat(), "store": "5f2a", "tables": tables}
    return HEAD + json.dumps(told).encode() + b"\n"


def frame(plain: bytes, *, size: int | None = None, number: int = 0) -> bytes:
    packed = zlib.compress(plain)
    return pack(">BII", number, len(packed), len(plain) if size is None else size) + packed


def test_what_was_written_is_read_again(path: Path, whole: bytes) -> None:
    contents = examine(path)
    assert (contents.head.made, contents.rows["conversations"]) == (NOW, 3)
    (service, *rest) = batches(path)
    assert service.rows == [(b"k" * 32, None)]
    assert [row[3] for batch in rest for row in batch.rows] == ["人 0", "人 1", "人 2"]


def test_a_file_that_was_cut_anywhere_is_refused(path: Path, whole: bytes) -> None:
    told = {refusal(path, whole[:size]) for size in range(len(whole))}
    assert told == {"backup-foreign", "backup-cut", "backup-damaged"}


def test_a_file_with_any_byte_changed_is_refused(path: Path, whole: bytes) -> None:
    for place in range(len(whole)):
        assert refusal(path, whole[:place] + bytes([whole[place] ^ 0x20]) + whole[place + 1 :])


def test_a_file_that_goes_on_after_its_end_is_refused(path: Path, whole: bytes) -> None:
    assert refusal(path, whole + b"\0") == "backup-damaged"


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + b"\0" * 4096, b"\xff" * 100_000])
def test_another_programs_file_is_named_so(path: Path, content: bytes) -> None:
    assert refusal(path, content) == "backup-foreign"


@pytest.mark.parametrize(
    "content",
    [
        b"chuangping-backup 2\n",
        head(conversations=["id", "mood"]),
        head(moods=["id"]),
    ],
    ids=["version", "column", "table"],
)
def test_a_newer_version_is_named_so(path: Path, content: bytes) -> None:
    assert refusal(path, content) == "backup-newer"


@pytest.mark.parametrize(
    "frames",
    [
        frame(b"\0" * (MOST_FRAME_BYTES + 1)),
        frame(b"\0" * (8 * MOST_FRAME_BYTES), size=10),
        pack(">BII", 0, MOST_FRAME_BYTES + 1, 10),
        frame(msgspec.msgpack.encode([[b"n" * 16, 1.0]] * 5001)),
        frame(msgspec.msgpack.encode([["name", 1.0]])),
        frame(msgspec.msgpack.encode([[b"n" * 16]])),
        frame(msgspec.msgpack.encode([[b"n" * 16, 1.0]]), number=7),
        frame(b"\xdd\xff\xff\xff\xff"),
        frame(b"\x91" * 100_000),
    ],
    ids=[
        "too long", "longer than told", "a packed one too long", "too many rows", "another type",
        "too few values", "no such table", "an endless list", "lists in lists",
    ],
)  # fmt: skip
def test_a_frame_that_would_fill_the_memory_or_makes_no_sense_is_refused(path: Path, frames: bytes) -> None:
    assert refusal(path, head(deleted=["name", "at"]) + frames) == "backup-damaged"


def test_a_head_without_an_end_is_not_read_to_its_end(path: Path) -> None:
    assert refusal(path, HEAD + b"[" * 10_000_000) == "backup-damaged"
