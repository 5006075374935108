"""Profiles come out of JSON files one by one; what is wrong with one leaves the others alone."""

import io
import os
import sys
from itertools import islice
from pathlib import Path

import pytest

from bot.faults import BadInputError
from bot.records.reading import read_records
from criteria.policy.model import Policy
from tests.bot.records.conftest import TODAY, Read


def test_each_line_of_json_is_a_record(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"education": "master", "benefit_wan": 3.0}\n\n{}\n{"standards": ["national"]}', "utf-8")
    assert read(file) == [{"education": "master", "benefit_wan": 3.0}, {}, {"standards": ["national"]}]


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(
    read: Read, tmp_path: Path, start: bytes, end: bytes
) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(start + b'{"work_years": 5}' + end + b'{"work_years": 6}' + end)
    assert read(file) == [{"work_years": 5}, {"work_years": 6}]


@pytest.mark.parametrize(
    "line",
    [
        b'{"work_years": }',
        b'{"work_years": 5',
        b"\xff\xfe",
        "{“work_years”: 5}".encode(),
        b"[" * 5000,
    ],
)
def test_a_broken_line_is_a_fault_of_its_record_alone(read: Read, tmp_path: Path, line: bytes) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"work_years": 5}\n' + line + b'\n{"work_years": 6}\n')
    before, fault, after = read(file)
    assert (before, after) == ({"work_years": 5}, {"work_years": 6})
    assert isinstance(fault, str)
    assert fault.startswith("a.jsonl:2:")
    assert "\n" not in fault


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"books":3,"books":6}', '"books"'),
        (b'{"books" : 3, "books":3}', '"books"'),
        (b'{"a\\ud800": 1}', "代理字符"),
        (b'{"knowledge": ["\\udfff"]}', "代理字符"),
        (b'{"knowledge": "' + b"x" * 50_000_000 + b'"}', "1 MB"),
        (b"\xed\xa0\x80", "UTF-8"),
    ],
)
def test_what_could_be_misread_is_refused_at_its_record(
    read: Read, tmp_path: Path, line: bytes, said: str
) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"books": 5}\n' + line + b'\n{"books": 6}')
    before, fault, after = read(file)
    assert (before, after) == ({"books": 5}, {"books": 6})
    assert str(fault).startswith("a.jsonl:2")
    assert said in str(fault)


def test_a_value_may_hold_what_looks_like_another_name(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"knowledge": "a:b", "books": 1}\n{"a\\ud83d\\ude00": "\\u672c"}\n', "utf-8")
    assert read(file) == [{"knowledge": "a:b", "books": 1}, {"a\U0001f600": "本"}]


def test_in_a_list_too_a_record_is_refused_by_itself(read: Read, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"books": 1}, {"books": 1, "books": 2}, {"books": 3}]', "utf-8")
    first, fault, last = read(tmp_path / "a.json")
    assert (first, last) == ({"books": 1}, {"books": 3})
    assert str(fault).startswith("a.json#2")


@pytest.mark.parametrize("value", ["5", '"x"', "null", "[{}]"])
def test_a_line_that_is_no_object_is_a_fault(read: Read, tmp_path: Path, value: str) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f"{value}\n{{}}\n", "utf-8")
    fault, after = read(file)
    assert "JSON 对象" in str(fault)
    assert after == {}


def test_a_json_file_holds_one_record_or_a_list_of_them(read: Read, tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text('{\n  "work_years": 5\n}\n', "utf-8")
    (tmp_path / "many.json").write_text('[{"work_years": 6}, 7]', "utf-8")
    one, six, seven = read(tmp_path / "one.json", tmp_path / "many.json")
    assert (one, six) == ({"work_years": 5}, {"work_years": 6})
    assert "many.json#2" in str(seven)


def test_a_json_file_that_is_broken_is_one_fault_with_its_place(read: Read, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"work_years": 5}\n{"work_years": 6}\n', "utf-8")
    with pytest.raises(BadInputError, match=r"records-bad-file.*a\.json:2:1"):
        read(tmp_path / "a.json")


@pytest.mark.parametrize("files", [(), ("-",)])
def test_without_a_file_json_lines_come_from_standard_input(
    read: Read, monkeypatch: pytest.MonkeyPatch, files: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"work_years": 5}\n')))
    assert read(*files) == [{"work_years": 5}]


def test_records_come_before_the_file_is_read_to_its_end(policy: Policy, tmp_path: Path) -> None:
    def endless() -> io.TextIOWrapper:
        class Lines(io.RawIOBase):
            def readable(self) -> bool:
                return True

            def readinto(self, buffer: object) -> int:
                memoryview(buffer)[:3] = b"{}\n"  # type: ignore[arg-type]  # RawIOBase says only "a buffer"
                return 3

        return io.TextIOWrapper(io.BufferedReader(Lines()))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "stdin", endless())
        assert len(list(islice(read_records([], policy, today=TODAY), 100_000))) == 100_000


def test_all_files_are_looked_for_before_the_first_record(policy: Policy, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}", "utf-8")
    files = [tmp_path / "a.jsonl", tmp_path / "b.jsonl", tmp_path / "c.docx"]
    with pytest.raises(BadInputError) as caught:
        read_records([str(file) for file in files], policy, today=TODAY)
    assert [fault.message for fault in caught.value.faults] == ["records-no-file", "records-unknown-ending"]


@pytest.mark.parametrize(
    "line", ['{"books": {"low": 1, "low": 2}}', '[{"books": 1, "books": 2}]', '{"x": [{"a": 1, "a": 1}]}']
)
def test_a_name_that_stands_twice_is_told_however_deep(read: Read, tmp_path: Path, line: str) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(line, "utf-8")
    assert "写了两次" in str(read(file)[0])


def test_what_is_there_but_no_file_is_called_so(read: Read, tmp_path: Path) -> None:
    (tmp_path / "folder.jsonl").mkdir()
    os.mkfifo(tmp_path / "pipe.jsonl")
    for name in ("folder.jsonl", "pipe.jsonl"):
        with pytest.raises(BadInputError) as caught:
            read(tmp_path / name)
        assert [fault.message for fault in caught.value.faults] == ["records-no-usual-file"]
