"""A Bot API that is fast rather than strict, with people who answer at once: the load for the Telegram
benchmark.

python -m tests.benchmarks.telegram_load PEOPLE TURNS

Prints its address, waits for a bot to poll, lets every person say one thing after the other, and prints what
it measured as JSON: turns a second, the 50th and 99th percentile of a turn in milliseconds, requests a turn.
"""

import asyncio
import json
import sys
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

from aiohttp import web

TOKEN = "4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcE"
ME = {"id": 4839574812, "is_bot": True, "first_name": "b", "username": "bench_bot"}
SAID = (
    "看看我能报哪一级", "是", "是", "是", "否", "否", "否", "助理工程师", "5 年及以上", "无",
    "本科学历或学士学位（含预备技师、技师班）",
    "无", "三级", "不清楚", "跳过", "上一步", "跳过", "/restart", "是",
)  # fmt: skip
"""What each person says again and again: every turn changes it and takes two requests."""

WARM_UP = 200


@dataclass
class Load:
    """People, what waits to be fetched, and what was measured."""

    people: int
    turns: int
    waiting: deque[dict[str, object]] = field(default_factory=deque)
    said: dict[int, int] = field(default_factory=dict)
    asked: dict[int, float] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    requests: int = 0
    begun: float = 0.0
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    something: asyncio.Event = field(default_factory=asyncio.Event)
    update_ids: "count[int]" = field(default_factory=lambda: count(1))
    message_ids: "count[int]" = field(default_factory=lambda: count(1))

    def begin(self) -> None:
        """Everybody says something."""
        for person in range(1, self.people + 1):
            self.say(person)

    def say(self, person: int) -> None:
        """One person says the next thing."""
        place = self.said.get(person, -1)
        self.said[person] = place + 1
        text = SAID[place % len(SAID)] if place >= 0 else "/start"
        who = {"id": person, "is_bot": False, "first_name": "p", "language_code": "zh-hans"}
        message = {"message_id": next(self.message_ids), "date": 1, "from": who, "text": text}
        message["chat"] = {"id": person, "type": "private", "first_name": "p"}
        self.waiting.append({"update_id": next(self.update_ids), "message": message})
        self.asked[person] = time.perf_counter()
        self.something.set()

    def answered(self, person: int) -> None:
        """A turn is over when the new question is there: then the next thing is said."""
        now = time.perf_counter()
        asked = self.asked.pop(person, None)
        if asked is None:
            return
        self.seconds.append(now - asked)
        if len(self.seconds) == WARM_UP:
            self.begun, self.requests = now, 0
            tell("warm")
        if len(self.seconds) >= WARM_UP + self.turns:
            self.ended.set()
        else:
            self.say(person)

    def measured(self) -> dict[str, float]:
        """What came out, without the warm-up."""
        seconds = sorted(self.seconds[WARM_UP:])
        return {
            "turns_a_second": len(seconds) / (time.perf_counter() - self.begun),
            "p50_ms": seconds[len(seconds) // 2] * 1e3,
            "p99_ms": seconds[len(seconds) * 99 // 100] * 1e3,
            "requests_a_turn": self.requests / len(seconds),
        }


def tell(line: str) -> None:
    """Tell whoever started this a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def answer(request: web.Request) -> web.Response:
    """Answer a method with the least that both libraries read."""
    load = request.app[LOAD]
    method = request.match_info["method"]
    method = method[0].lower() + method[1:]  # Telegram takes names in any case
    if method == "getUpdates":
        return _ok(await _updates(load, await request.post()))
    if method == "getMe":
        return _ok(ME)
    if method not in ("sendMessage", "editMessageText", "editMessageReplyMarkup"):
        return _ok(result=True)
    form = await request.post()
    load.requests += 1
    person = int(str(form["chat_id"]))
    number = next(load.message_ids) if method == "sendMessage" else int(str(form["message_id"]))
    chat = {"id": person, "type": "private", "first_name": "p"}
    if method == "sendMessage":
        load.answered(person)
    return _ok({"message_id": number, "date": 1, "chat": chat, "from": ME, "text": form.get("text", "")})


async def _updates(load: Load, form: Mapping[str, object]) -> list[dict[str, object]]:
    fields = {name: str(value) for name, value in form.items()}
    offset = int(fields.get("offset", 0))
    while load.waiting and int(str(load.waiting[0]["update_id"])) < offset:
        load.waiting.popleft()
    if not load.seconds and not load.asked:
        load.begin()
    if not load.waiting and int(fields.get("timeout", 0)):
        load.something.clear()
        await asyncio.wait({asyncio.ensure_future(load.something.wait())}, timeout=5)
    return list(load.waiting)[: int(fields.get("limit", 100))]


def _ok(result: object) -> web.Response:
    return web.Response(body=json.dumps({"ok": True, "result": result}), content_type="application/json")


LOAD = web.AppKey("load", Load)


async def main(people: int, turns: int) -> None:
    """Serve one run."""
    load = Load(people, turns)
    application = web.Application()
    application[LOAD] = load
    application.router.add_post("/bot{token}/{method}", answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    tell(f"http://127.0.0.1:{runner.addresses[0][1]}")
    await load.ended.wait()
    tell(json.dumps(load.measured()))
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2])))
