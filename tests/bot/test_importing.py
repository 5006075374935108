"""The file of an export is gone on from as if its answers were given here; a hostile one is refused whole."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversations import ConversationService
from bot.exporting import LARGEST
from bot.importing import ExportError, read_export
from bot.moving import Moving
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address
from dialogs.events import Command, Typed
from dialogs.interview import answers
from dialogs.session import Session, load_session
from dialogs.world import World
from locales.wording import LANGUAGES, wording
from tests.policies import hunan_versions

NOW = datetime(2026, 11, 27, 4, tzinfo=UTC)
HERE, THERE = Address("web", "li"), Address("telegram", "7")
WORLD = World(hunan_versions())

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def service(store: SQLiteStore) -> ConversationService:
    return ConversationService(store, WORLD, clock=lambda: NOW)


@pytest.fixture
async def export(service: ConversationService) -> dict[str, Any]:
    """That of somebody who has told some things, years among them."""
    await service.handle(HERE, Command("start"))
    for text in ("看看我能报哪一级", "都符合", "本科", "助理工程师", "2019年7月评的", "不清楚"):
        await service.handle(HERE, Typed(text))
    told: dict[str, Any] = json.loads(await service.export(HERE) or b"")
    return told


def read(told: Mapping[str, Any], now: datetime = NOW) -> Session:
    return read_export(json.dumps(told).encode(), world=WORLD, now=now, language="zh_CN")


def refused(content: bytes) -> str:
    """Why a file is refused, in words."""
    with pytest.raises(ExportError) as error:
        read_export(content, world=WORLD, now=NOW, language="zh_CN")
    assert all(error.value.say(wording(language)).strip() for language in LANGUAGES)
    return error.value.say(wording("zh_CN"))


async def test_the_same_answers_stand_there_to_the_letter(
    service: ConversationService, store: SQLiteStore, export: dict[str, Any]
) -> None:
    await Moving(service).start(json.dumps(export).encode(), THERE)
    here, there = [load_session((await store.load(each)).session or b"") for each in (HERE, THERE)]
    assert answers.standing(there.log).keys() == answers.standing(here.log).keys()
    assert answers.profile(there.log) == answers.profile(here.log)
    assert answers.given_up(there.log) == answers.given_up(here.log)
    assert (there.asked, there.together, there.dates) == (here.asked, here.together, here.dates)
    again = json.loads(await service.export(THERE) or b"")
    assert (again["receipt"], again["answers"]) == (export["receipt"], export["answers"])


async def test_one_s_last_turn_can_be_taken_back_there(
    service: ConversationService, export: dict[str, Any]
) -> None:
    await Moving(service).start(json.dumps(export).encode(), THERE)
    before = await service.export(THERE)
    await service.handle(THERE, Typed("上一步"))
    after = await service.export(THERE)
    assert len(json.loads(after or b"")["answers"]) == len(json.loads(before or b"")["answers"]) - 1


async def test_years_that_were_told_by_a_date_grow_there_too(export: dict[str, Any]) -> None:
    export["answers"] = [each for each in export["answers"] if each["fact"] != "title_years"]
    session = read(export, NOW + timedelta(days=400))
    assert session.dates["title_years"].year == 2019


def _log(fact: str, **changed: Any) -> Change:
    def change(told: dict[str, Any]) -> None:
        told["answers"] = []
        for entry in told["session"]["log"]:
            if entry["fact"] == fact:
                entry.update(changed)

    return change


def _put(*path: str, value: Any) -> Change:
    def change(told: dict[str, Any]) -> None:
        place = told
        for name in path[:-1]:
            place = place[name]
        place[path[-1]] = value

    return change


def _answered(fact: str, value: Any) -> Change:
    def change(told: dict[str, Any]) -> None:
        for each in told["answers"]:
            if each["fact"] == fact:
                each["value"] = value

    return change


def _besides(fact: str, known: Any) -> Change:
    def change(told: dict[str, Any]) -> None:
        told["session"]["log"].append({"turn": 99, "fact": fact, "on": "2026-11-27", "known": known})

    return change


def _all(*changes: Change) -> Change:
    def change(told: dict[str, Any]) -> None:
        for each in changes:
            each(told)

    return change


HOSTILE: Mapping[str, tuple[Change, str]] = {
    "another kind": (_put("kind", value="something"), "不是从这里导出的文件"),
    "a newer version": (_put("version", value=2), "更新的版本导出的"),
    "a newer session": (_put("session", "schema", value=2), "更新的版本导出的"),
    "another regulation": (_put("session", "policy", value="jiangxi-2030"), "关于另一份办法的"),
    "a language that is not there": (_put("session", "language", value="fr"), "session.language"),
    "no answers": (_put("session", "log", value=[]), "一项回答也没有"),
    "a log that is none": (_put("session", "log", value="all"), "session.log"),
    "answers that are none": (_put("answers", value=7), "answers"),
    "no session": (_put("session", value=None), "session"),
    "a value that there is not": (_log("education", known="baccalaureate"), "“最高学历或学位”"),
    "a number for a choice": (_log("education", known=3), "“最高学历或学位”"),
    "a flag for a choice": (_log("education", known=True), "“最高学历或学位”"),
    "a list for a choice": (_log("education", known=["bachelor"]), "“最高学历或学位”"),
    "a number below nothing": (_log("title_years", known=-3), "说不通"),
    "a number beyond all": (_log("title_years", known=1e300), "说不通"),
    "a range upside down": (_log("title_years", known={"low": 9, "high": 1}), "说不通"),
    "a fact that nobody asks": (_besides("shoe_size", 43), "“shoe_size”不是这份办法里的事项"),
    "a fact with a long name": (_besides("x" * 10_000, 43), "不是这份办法里的事项"),
    "answers that contradict each other": (
        _all(_besides("invention_patents_first", 5), _besides("invention_patents", 2)),
        "互相矛盾",
    ),
    "answers told in two ways": (_answered("education", "doctor"), "answers 和 session 两处写得不一样"),
    "a date that there is not": (_put("session", "dates", "title_years", "month", value=13), "session.dates"),
    "a year long ago": (_put("session", "dates", "title_years", "year", value=1), "session.dates"),
    "a year to come": (_put("session", "dates", "title_years", "year", value=9999), "session.dates"),
    "a year beyond all": (_put("session", "dates", "title_years", "year", value=10**30), "session.dates"),
    "a state that there is not": (_put("session", "state", value="hacked"), "session.state"),
}


@pytest.mark.parametrize("what", HOSTILE)
async def test_a_hostile_file_is_refused_and_it_is_told_where(export: dict[str, Any], what: str) -> None:
    change, told = HOSTILE[what]
    read(export)
    change(export)
    assert told in refused(json.dumps(export).encode())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "不是从这里导出的文件"),
        (b"\x00\xff\xfe", "不是从这里导出的文件"),
        (b"[" * 100_000, "不是从这里导出的文件"),
        (b'{"a":' * 100_000, "不是从这里导出的文件"),
        (b"null", "不是从这里导出的文件"),
        (b'{"kind": "chuangping-export", "version": "\\ud800"}', "不是从这里导出的文件"),
        (b"PK\x03\x04", "不是从这里导出的文件"),
        (b" " * (LARGEST + 1), "文件太大了"),
    ],
    ids=["nothing", "bytes", "deep lists", "deep objects", "null", "a surrogate", "a zip", "too large"],
)
def test_what_is_no_export_is_refused(content: bytes, told: str) -> None:
    assert told in refused(content)


@pytest.mark.parametrize("version", [True, 1.0, "1", 0, -1, None])
async def test_a_version_that_never_was_is_refused(export: dict[str, Any], version: object) -> None:
    export["version"] = version
    assert "不是从这里导出的文件" in refused(json.dumps(export).encode())


@pytest.mark.parametrize("depth", [1, 5, 40, 200])
async def test_a_session_in_a_session_is_left_out_or_refused(export: dict[str, Any], depth: int) -> None:
    nested = export["session"]
    for _ in range(depth):
        small = export["session"] | {"log": [], "dates": {}, "notices": []}
        nested = small | {"arriving": {"whence": "web", "session": nested}}
    export["session"] = export["session"] | {"arriving": nested["arriving"]}
    content = json.dumps(export).encode()
    assert len(content) < LARGEST
    if depth > 50:
        assert "不是从这里导出的文件" in refused(content)
    else:
        assert read(export).arriving is None


async def test_nothing_but_the_answers_is_taken(export: dict[str, Any]) -> None:
    export["session"] |= {
        "state": "trying", "supposed": {"education": "doctor"}, "revision": 10**9, "id": "x" * 1000,
        "story": {"unheard": ["<script>"], "text": "x" * 10_000}, "prepared": ["nothing of ours"],
        "together": ["nothing"], "ticked": ["nothing"], "notices": [], "target": "emperor",
        "suggestions": {"nothing": 3}, "started": "1970-01-01T00:00:00Z", "along": ["x"],
    }  # fmt: skip
    session = read(export)
    assert (session.state, session.supposed, session.story, session.prepared) == (
        "welcome", {}, None, frozenset()
    )  # fmt: skip
    assert (session.target, session.suggestions, session.started, session.along) == ("auto", {}, NOW, ())


async def test_one_of_another_version_of_the_policy_is_carried_over_and_that_is_told(
    service: ConversationService, export: dict[str, Any]
) -> None:
    export["session"]["policy_hash"] = "0" * 64
    export["session"]["log"].append({"turn": 99, "fact": "shoe_size", "on": "2026-11-27", "known": 43})
    taken = await Moving(service).start(json.dumps(export).encode(), THERE)
    told = "".join(
        span.text for each in taken.replies for block in each.blocks for span in getattr(block, "spans", ())
    )
    assert "办法的数据更新过了" in told
    assert "shoe_size" not in (await service.export(THERE) or b"").decode().partition('"session"')[2]


async def test_a_refused_file_leaves_everything_as_it_is(
    service: ConversationService, export: dict[str, Any]
) -> None:
    before = await service.current(HERE)
    export["session"]["log"][0]["known"] = "nonsense"
    with pytest.raises(ExportError):
        await Moving(service).start(json.dumps(export).encode(), HERE)
    with pytest.raises(ExportError):
        await Moving(service).start(json.dumps(export).encode(), THERE)
    assert await service.current(HERE) == before
    assert await service.current(THERE) == ()


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8), inside, max_size=3),
    max_leaves=6,
)


async def test_whatever_stands_anywhere_in_a_file_it_is_taken_or_refused(export: dict[str, Any]) -> None:
    places = [("session", name) for name in export["session"]] + [(name,) for name in export]

    @settings(max_examples=150, deadline=None)
    @given(st.sampled_from(places), JUNK)
    def take(place: tuple[str, ...], junk: Any) -> None:
        told = json.loads(json.dumps(export))
        _put(*place, value=junk)(told)
        content = json.dumps(told).encode()
        with suppress(ExportError):
            read_export(content, world=WORLD, now=NOW, language="en")

    take()
