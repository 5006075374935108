"""A line becomes a row only if each value has its fact's plain form and no name stands twice."""

import pytest

from bot.assessing.plain_lines import PlainLines
from criteria.policy.vocabulary import Fact

FACTS = (
    Fact("books", "all", "count", "", ()),
    Fact("employed", "all", "flag", "", ()),
    Fact("level", "all", "choice", "", (), {"none": "无", "high: top": "高"}),
    Fact("topics", "all", "set", "", (), {"this": "这", "that": "那"}),
)
LINES = PlainLines({fact.name: fact for fact in FACTS})


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{}", {}),
        (b'{"books": 2, "employed": true}', {"books": 2, "employed": True}),
        (b'{"books": 2.5}', {"books": 2.5}),
        (b'{"books": -1e3}', {"books": -1000.0}),
        (b'{"books": null, "level": "none"}', {"level": "none"}),
        (b'{"topics": []}', {"topics": frozenset()}),
        (b' {"topics" : ["that", "this", "that"]}\r\n', {"topics": frozenset(("this", "that"))}),
        (b'{"b\\u006foks": 2}', {"books": 2}),
    ],
)
def test_what_a_plain_line_tells(line: bytes, told: dict[str, object]) -> None:
    assert LINES.profile(line) == told
    assert LINES.row(line) == tuple(told.get(fact.name) for fact in FACTS)


@pytest.mark.parametrize(
    "line",
    [
        b'{"books": "2"}', b'{"books": true}', b'{"employed": 1}', b'{"level": "low"}', b'{"topics": "this"}',
        b'{"topics": ["other"]}', b'{"other": 1}', b'{"books": NaN}', b'{"books": 1e999}', b"[]", b"null",
        b"{", b'{"books": 1} 2', b"\xff", b'{"books": 1, "books": 1}', b'{"books": null, "books": 1}',
        b'{"books": 1, "books": null}', b'{"books": 1, "level": null, "books": 2}',
        b'{"books": 1, "b\\u006foks": 2}',
    ],
)  # fmt: skip
def test_what_is_not_plain_becomes_no_row(line: bytes) -> None:
    assert LINES.row(line) is None
    assert LINES.profile(line) is None


def test_a_value_with_a_colon_in_its_name_is_left_to_those_who_look_with_care() -> None:
    assert LINES.row(b'{"level": "high: top"}') is None
