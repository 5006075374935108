"""Whatever a person sends, in whatever field, none of it stands in the log, however much is logged."""

import asyncio
import json
import os
import re
import sys
from asyncio.subprocess import PIPE, create_subprocess_exec
from pathlib import Path

import httpx
import pytest

from tests.patience import PATIENCE_SECONDS

MARKER = "geheimnis7"
PROGRAM = "from bot.command_line import main; main()"
TOKEN = "the-operators-own-token"
KEY = "a-key-of-24-characters-or-more"


async def sent_raw(address: str, *requests: bytes) -> None:
    """Send what need not be HTTP, each on a connection of its own."""
    host, _, port = address.removeprefix("http://").partition(":")
    for request in requests:
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(request)
        writer.write_eof()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await reader.read()
        writer.close()


async def everything_sent(address: str) -> None:
    """Send the marker in every place where somebody can put something."""
    in_headers = dict.fromkeys(
        ("User-Agent", "Referer", "X-Request-Id", "X-Forwarded-For", "Accept-Language", "traceparent"), MARKER
    )
    patience = httpx.Timeout(PATIENCE_SECONDS)
    async with httpx.AsyncClient(
        base_url=address, headers=in_headers, timeout=patience, follow_redirects=True
    ) as client:
        page = await client.get("/")
        token = re.search(r'name="token" value="([^"]+)"', page.text)
        assert token
        own = token[1]
        for form in (
            {"token": own, "command": "start"},
            {"token": own, "text": MARKER},
            {"token": own, "key": MARKER},
            {"token": MARKER, "text": MARKER},
            {"token": own, "text": MARKER, MARKER: MARKER},
            {"token": own, "command": MARKER},
            {"token": own, "text": f"我叫{MARKER}，本科，工作10年"},
        ):
            await client.post("/turn", data=form)
        await client.post("/language", data={"language": MARKER, "back": f"//{MARKER}", "text": MARKER})
        await client.post("/turn", files={"text": (MARKER, MARKER, f"text/{MARKER}")}, data={"token": own})
        await client.post(
            "/turn", content=MARKER, headers={"Content-Type": f"multipart/form-data; boundary={MARKER}"}
        )
        await client.post("/turn", content=MARKER, headers={"Content-Type": f"x/{MARKER}; charset={MARKER}"})
        await client.post("/statistics", data={"token": MARKER})
        await client.post("/delete", data={"token": MARKER})
        for path in (
            f"/search?q={MARKER}", f"/articles/{MARKER}", f"/articles/10?clause={MARKER}", f"/{MARKER}",
            f"/receipt/{MARKER}", f"/report.{MARKER}", f"/statistics?month={MARKER}", f"/static/{MARKER}",
        ):  # fmt: skip
            await client.get(path)
        await client.get("/statistics", headers={"Authorization": f"Bearer {MARKER}"})
        await client.get("/", headers={"Cookie": f"chuangping={MARKER}; language={MARKER}; {MARKER}=1"})
        await client.get("/", headers={"Host": f"{MARKER}.example"})
        await client.request("PUT", f"/turn?{MARKER}")
        await everything_sent_by_a_program(client)
        for version in ("2025-06-18", "2026-07-28", MARKER):
            for asked in (
                {
                    "method": "tools/call",
                    "params": {"name": "assess", "arguments": {"profile": {MARKER: MARKER}}},
                },
                {"method": "tools/call", "params": {"name": "read_story", "arguments": {"story": MARKER}}},
                {"method": "tools/call", "params": {"name": MARKER, "arguments": MARKER}},
                {"method": MARKER, "params": {MARKER: MARKER}},
            ):
                message = {"jsonrpc": "2.0", "id": MARKER, **asked}
                told = {
                    "Accept": "application/json",
                    "MCP-Protocol-Version": version,
                    "Mcp-Session-Id": MARKER,
                }
                await client.post("/mcp", json=message, headers=told)
            cancelled = {
                "jsonrpc": "2.0",
                "method": "notifications/cancelled",
                "params": {"requestId": [MARKER]},
            }
            await client.post("/mcp", json=cancelled, headers=told)
        await client.post("/mcp", content=MARKER, headers={"Host": MARKER, "Origin": MARKER})
    await sent_raw(
        address,
        MARKER.encode() * 3 + b"\r\n\r\n",
        f"GET /{MARKER} HTTP/9.9\r\nHost: x\r\n\r\n".encode(),
        f"GET / HTTP/1.1\r\n{MARKER} {MARKER}\r\n\r\n".encode(),
        f"POST /turn HTTP/1.1\r\nHost: localhost\r\nContent-Length: {MARKER}\r\n\r\n".encode(),
        f"POST /turn HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n{MARKER}\r\n".encode(),
        f"POST /turn HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\ntext={MARKER}".encode(),
        f"GET /%ff%0d%0a{MARKER} HTTP/1.1\r\nHost: [{MARKER}\r\nOrigin: [{MARKER}\r\n\r\n".encode(),
    )


async def everything_sent_by_a_program(client: httpx.AsyncClient) -> None:
    """The same through the JSON API."""
    api, wrong = "/api/v1/conversations", {"Authorization": f"Bearer {MARKER}"}
    client.headers["Authorization"] = f"Bearer {KEY}"
    begun = (await client.post(api, json={})).json()
    for event in (
        {"id": MARKER, "text": MARKER},
        {"id": "1", "keys": [MARKER]},
        {"id": "2", "question": MARKER, "text": MARKER},
        {"id": "3", "text": f"我叫{MARKER}，本科，工作10年"},
        {MARKER: MARKER},
    ):
        await client.post(f"{api}/{begun['id']}/events", json=event)
    for how in ({"link": MARKER}, {"export": {MARKER: MARKER}}, {"language": MARKER}):
        await client.post(api, json=how)
    await client.get(f"{api}/{MARKER}", headers=wrong)
    await client.delete(f"{api}/{MARKER}")
    await client.get(f"/api/v1/{MARKER}?{MARKER}={MARKER}")


@pytest.mark.parametrize("form", ["text", "json"])
async def test_nothing_that_was_sent_stands_in_the_log(tmp_path: Path, form: str) -> None:
    settings = {
        "CHUANGPING_STORE": f"sqlite:///{tmp_path / 'conversations.db'}",
        "CHUANGPING_LOG_LEVEL": "debug",
        "CHUANGPING_LOG_FORMAT": form,
        "CHUANGPING_ADMIN_TOKEN": TOKEN,
        "CHUANGPING_ROSTER": "on",
        "CHUANGPING_API": KEY,
    }
    process = await create_subprocess_exec(
        *(sys.executable, "-c", PROGRAM, "serve", "--port", "0"),
        env={name: value for name, value in os.environ.items() if not name.startswith("CHUANGPING_")}
        | settings,
        cwd=tmp_path,
        stdout=PIPE,
        stderr=PIPE,
    )
    try:
        assert process.stdout is not None
        address = re.search(r"http://[\d.]+:\d+", (await process.stdout.readline()).decode())
        assert address
        await everything_sent(address[0])
        async with httpx.AsyncClient(base_url=address[0]) as client:
            measured = (await client.get("/metrics")).text
    finally:
        if process.returncode is None:
            process.terminate()
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE_SECONDS)
    assert process.returncode == 0
    assert log, "nothing was logged: nothing was tried"
    assert MARKER not in log.decode().lower()
    assert not [secret for secret in (TOKEN, KEY) if secret in log.decode()]
    assert MARKER not in measured.lower()
    if form == "json":
        assert all(json.loads(line)["message"] for line in log.decode().splitlines())
