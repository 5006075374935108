"""Persons of `cases.yaml`, and what their results say: as they are drawn, as files, and on every channel."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
import yaml
from click.testing import CliRunner
from rich.console import Console

from bot.command_line.group import cli
from bot.conversations import Address
from bot.telegram.drawing import draw
from bot.terminal.drawing import Drawing
from bot.terminal.sheet import Sheet as Page
from bot.web.app import create_app
from dialogs.messages import words_of
from dialogs.replies import Reply
from tests.bot.web.browsing import Person as Visitor
from tests.bot.web.scripted import Scripted
from tests.criteria.worlds_by_hand import ALL_FACTS, AT_LEAST, beginner
from tests.dialogs.results.paging import Sheet
from tests.dialogs.results.people import Person, consistent, drawn
from tests.dialogs.results.tree import Line, sheet
from tests.end_to_end.telegram.botapi.formatting import parse_html
from tests.policies import hunan, hunan_versions

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))
SCOPE = {
    "in_scope_employer": True, "in_scope_role": True, "integrity": True, "under_investigation": False,
    "under_penalty": False, "disciplined": False,
}  # fmt: skip
WORST = {"in_scope_employer": False, "in_scope_role": False, "integrity": False}
TODAY = date(2026, 11, 26)
WORDS = words_of(hunan(), "zh_CN")


def person_of(case: Mapping[str, Any]) -> Person:
    """Whom the case is about."""
    scope = {name: value for name, value in SCOPE.items() if case.get("scope") and name != case.get("but")}
    named = scope | case["knows"]
    known = dict(named) if case.get("else") == "unknown" else {**beginner(), **WORST, **named}
    for _ in range(3):
        for whole, part in AT_LEAST:
            if whole in known and part in known:
                known[whole] = max(known[whole], known[part])
    in_vain = tuple(name for name in ALL_FACTS if name not in known) if case.get("in_vain") else ()
    return Person(consistent(known), case.get("target", "auto"), "normal", TODAY, in_vain)


def reply_of(case: Mapping[str, Any]) -> Reply:
    """The result of that person, drawn once for all tests."""
    if case["name"] not in _REPLIES:
        _REPLIES[case["name"]] = drawn(person_of(case))
    return _REPLIES[case["name"]]


_REPLIES: dict[str, Reply] = {}


def flat(lines: list[Line], under: str = "") -> Iterator[tuple[str, Line]]:
    """Every line in order, with the heading that it stands under."""
    for line in lines:
        here = line.text if line.kind == "heading" else under
        yield here, line
        yield from flat(line.below, here)


def squeezed(text: str) -> str:
    """The text without what a channel breaks and indents lines with, and the ids of a terminal's links."""
    return re.sub(r"\s|┃|\[[0-9.]+[ab]?\]", "", text)


def shown(reply: Reply) -> list[str]:
    """The lines that a channel must show; how it names a clause that it quotes is its own affair."""
    lines = [line for _, line in flat(sheet(reply.blocks))]
    return [
        line.text.removeprefix(line.links[0][0]) if line.kind == "quotation" else line.text for line in lines
    ]


@pytest.fixture(params=CASES, ids=lambda case: case["name"].replace(" ", "_"))
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    chosen: dict[str, Any] = request.param
    return chosen


def test_the_result_says_what_it_must_and_nothing_that_it_must_not(case: dict[str, Any]) -> None:
    lines = list(flat(sheet(reply_of(case).blocks)))
    texts = [line.text for _, line in lines]
    for wanted in case.get("must", ()):
        saying = [(under, line) for under, line in lines if re.search(wanted["says"], line.text)]
        assert saying, f"nothing says {wanted['says']} of {texts}"
        assert any(
            wanted.get("mark", line.mark) == line.mark
            and ("clause" not in wanted or str(wanted["clause"]) in line.clauses)
            and wanted.get("under", under) == under
            for under, line in saying
        ), f"{wanted} is said otherwise: {saying}"
    at = 0
    for pattern in case.get("order", ()):
        at = next((n + 1 for n, text in enumerate(texts) if n >= at and re.search(pattern, text)), -1)
        assert at > 0, f"{pattern} does not follow in {texts}"
    for pattern in case.get("never", ()):
        assert not [text for text in texts if re.search(pattern, text)], pattern


def test_every_line_of_it_is_true(case: dict[str, Any]) -> None:
    assert Sheet(person_of(case), sheet(reply_of(case).blocks)).judge() == []


def json_of(someone: Person) -> bytes:
    known = {name: sorted(v) if isinstance(v, frozenset) else v for name, v in someone.profile.items()}
    return orjson.dumps(known)


def run(someone: Person, *args: str) -> str:
    given = [*args, "--target", someone.target, "--today", someone.today.isoformat()]
    result = CliRunner().invoke(cli, given, input=json_of(someone).decode(), prog_name="chuangping")
    assert result.exit_code == 0, result.output
    return result.stdout


def in_order(text: str, lines: list[str]) -> list[str]:
    """The lines that the text does not say, in this order."""
    missing, at, said = [], 0, squeezed(text)
    for line in lines:
        found = said.find(squeezed(line), at)
        if found < 0:
            missing.append(line)
        else:
            at = found + len(squeezed(line))
    return missing


def test_files_say_the_same(case: dict[str, Any], tmp_path: Path) -> None:
    someone = person_of(case)
    if someone.in_vain:
        someone = Person(someone.profile, someone.target)
    reply = drawn(someone)
    lines = [line.text for _, line in flat(sheet(reply.blocks))]
    run(someone, "report", "--out", str(tmp_path / "a.json"))
    written = [line["text"] for line in orjson.loads((tmp_path / "a.json").read_bytes())["result"]]
    assert written == lines
    assert in_order(run(someone, "assess", "--format", "text"), shown(reply)) == []


def test_the_terminal_and_telegram_say_the_same(case: dict[str, Any]) -> None:
    reply = reply_of(case)
    lines = shown(reply)
    page = StringIO()
    Drawing(Page(Console(file=page, width=92, no_color=True)), WORDS, unfold=True).draw([reply])
    assert in_order(page.getvalue(), lines) == []
    messages = "\n".join(parse_html(text)[0] for text in draw([reply], WORDS, "x_bot").texts)
    assert in_order(messages, lines) == []


class Told(Scripted):
    """A conversation that has come to this result."""

    def __init__(self, reply: Reply) -> None:
        super().__init__()
        self.reply = reply

    def _open(self, address: Address) -> Reply:
        return self.reply if address in self.places else super()._open(address)


async def test_the_web_page_says_the_same(case: dict[str, Any]) -> None:
    reply = reply_of(case)
    app = create_app(Told(reply), hunan_versions(), server_key=bytes(32))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://localhost", follow_redirects=True
    ) as client:
        visitor = Visitor(client)
        await visitor.start()
        assert in_order(visitor.text, shown(reply)) == []
        for _, line in flat(sheet(reply.blocks)):
            for _, clause in line.links:
                assert f"/clauses/{clause}" in visitor.page or f"#{clause}" in visitor.page, clause
