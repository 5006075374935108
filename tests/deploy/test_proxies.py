"""The reverse proxies are well formed and guard the same: TLS, sizes, inner addresses, silent logs."""

import re
from pathlib import Path

import pytest
import yaml

from bot.listening import MOST_CONNECTIONS
from bot.settings import Settings
from bot.telegram.webhook import MOST_BYTES
from bot.web.connections import HEAD_SECONDS, IDLE_SECONDS
from bot.web.protection import BODY_LIMIT
from bot.web.roster_cookies import PATH
from bot.web.roster_upload import BODY_SECONDS, FILE_LIMIT, ROOM_FOR_THE_REST
from bot.wechat.callback import PATH as CALLBACK

MEGABYTE = 1_000_000

Statement = tuple[str, ...]
"""The words of a directive after those of the blocks that it stands in."""


def caddy(text: str) -> list[Statement]:
    """A Caddyfile's directives: one a line, a block opened by ` {` and closed by `}` on a line of its own."""
    blocks: list[Statement] = []
    found: list[Statement] = []
    for line in (line.strip() for line in text.splitlines()):
        words = words_of(line)
        if not words or words[0].startswith("#"):
            continue
        if words == ["}"]:
            blocks.pop()
            continue
        opens = words[-1] == "{"
        directive = tuple(words[:-1] if opens else words)
        found.append(sum(blocks, ()) + directive)
        if opens:
            blocks.append(directive)
    assert blocks == []
    return found


def nginx(text: str) -> list[Statement]:
    """nginx's directives: each ends with `;` or opens a block."""
    blocks: list[Statement] = []
    found: list[Statement] = []
    words: list[str] = []
    for token in words_of(re.sub(r"(?m)#.*$", "", text), punctuation="{};"):
        if token not in ("{", "}", ";"):
            words.append(token)
            continue
        if token == "}":
            assert words == []
            blocks.pop()
            continue
        assert words != []
        found.append(sum(blocks, ()) + tuple(words))
        if token == "{":
            blocks.append(tuple(words))
        words = []
    assert (blocks, words) == ([], [])
    return found


def words_of(text: str, punctuation: str = "") -> list[str]:
    quoted_or_plain = r"""["']([^"']*)["']|([^\s"'""" + re.escape(punctuation) + r"]+)"
    pattern = quoted_or_plain + (rf"|([{re.escape(punctuation)}])" if punctuation else "")
    return ["".join(part or "" for part in match.groups()) for match in re.finditer(pattern, text)]


@pytest.fixture
def caddyfile(deploy: Path) -> list[Statement]:
    return caddy((deploy / "Caddyfile").read_text(encoding="utf-8"))


@pytest.fixture(params=["host.conf", "container.conf"])
def site(request: pytest.FixtureRequest, deploy: Path) -> list[Statement]:
    """A configuration of nginx with what it includes."""

    def whole(name: str) -> str:
        text = (deploy / "nginx" / name).read_text(encoding="utf-8")
        return re.sub(r"include chuangping/([\w.]+);", lambda found: whole(found[1]), text)

    statements = nginx(whole(request.param))
    within = {"host.conf": 0, "container.conf": 1}[
        request.param
    ]  # the latter is whole, with its block `http`
    return [statement[within:] for statement in statements if len(statement) > within]


def ends(statements: list[Statement], *name: str) -> list[Statement]:
    """What follows `name`, wherever it stands."""
    return [
        statement[at + len(name) :]
        for statement in statements
        for at in range(len(statement))
        if statement[at : at + len(name)] == name
    ]


def test_browsers_are_told_to_come_back_over_https_only_and_told_once(
    caddyfile: list[Statement], site: list[Statement]
) -> None:
    """The service says so itself where its public address is https."""
    for proxy in (caddyfile, site):
        assert not ends(proxy, "Strict-Transport-Security")
    assert ("server", "return", "301", "https://$host$request_uri") in site


def test_bodies_that_the_service_takes_come_through_and_far_larger_ones_do_not(
    caddyfile: list[Statement], site: list[Statement]
) -> None:
    usual, table = max(BODY_LIMIT, MOST_BYTES), FILE_LIMIT + ROOM_FOR_THE_REST
    of_a_table = ends(site, "location", "/roster", "client_max_body_size")
    assert ends(caddyfile, "@roster", "path") == ends(caddyfile, "@others", "not", "path") == [(PATH,)]
    for needed, limits in (
        (usual, [*ends(caddyfile, "@others", "max_size"), *ends(site, "client_max_body_size")[:1]]),
        (table, [*ends(caddyfile, "@roster", "max_size"), *of_a_table]),
    ):
        assert len(limits) == 2
        for (limit,) in limits:
            assert needed <= int(limit.upper().removesuffix("B").removesuffix("M")) * MEGABYTE <= 4 * needed


def test_nginx_lays_no_table_on_its_disk(site: list[Statement]) -> None:
    assert ends(site, "location", "/roster", "proxy_request_buffering") == [("off",)]
    assert ends(site, "location", "/roster", "proxy_max_temp_file_size") == [("0",)]


def seconds(told: str) -> int:
    return int(told.removesuffix("s"))


def test_no_form_is_lost_on_a_connection_that_was_kept(
    caddyfile: list[Statement], site: list[Statement]
) -> None:
    assert ends(caddyfile, "keepalive") == [("off",)]
    ((kept,),) = ends(site, "upstream", "chuangping", "keepalive_timeout")
    assert seconds(kept) < IDLE_SECONDS
    (again,) = ends(site, "proxy_next_upstream")
    assert {"error", "non_idempotent"} <= set(again)


def test_a_client_has_the_time_that_the_service_gives_it(
    caddyfile: list[Statement], site: list[Statement]
) -> None:
    assert ends(site, "client_header_timeout") == ends(caddyfile, "read_header") == [(f"{HEAD_SECONDS:g}s",)]
    assert ends(site, "server", "keepalive_timeout") == ends(caddyfile, "idle") == [(f"{IDLE_SECONDS}s",)]
    ((body,),) = ends(site, "client_body_timeout")
    assert 0 < seconds(body) <= 30
    assert ends(caddyfile, "read_body") == [(f"{BODY_SECONDS:g}s",)]  # all of a table; nginx counts pauses


def test_one_address_cannot_take_all(site: list[Statement]) -> None:
    ((zone, *_),) = ends(site, "server", "limit_req")
    ((connections, most),) = ends(site, "limit_conn")
    assert zone == "zone=chuangping_asking"
    assert int(most) < MOST_CONNECTIONS
    for limited in (zone.removeprefix("zone="), connections):
        assert [each for each in ends(site, "$chuangping_visitor") if f"zone={limited}:10m" in each]


def test_whoever_writes_on_wechat_is_not_counted_by_tencents_addresses(site: list[Statement]) -> None:
    told = (each for each in ends(site, "map", "$uri", "$chuangping_visitor") if each)
    visitors = {each[0]: each[1] for each in told}
    assert visitors.pop("default") == "$binary_remote_addr"
    assert visitors == {CALLBACK: "", f"{CALLBACK}/": ""}


async def test_addresses_for_whoever_watches_are_not_shown_to_the_world(
    caddyfile: list[Statement], site: list[Statement], inner_addresses: set[str]
) -> None:
    (hidden,) = ends(caddyfile, "@internal", "path")
    assert set(hidden) == inner_addresses
    assert ends(caddyfile, "respond", "@internal") == [("404",)]
    for address in inner_addresses:
        assert ("server", "location", "=", address, "return", "404") in site


def test_no_log_holds_what_people_searched_for(caddyfile: list[Statement], site: list[Statement]) -> None:
    assert ends(caddyfile, "fields", "request>uri") == [("delete",)]
    assert ends(caddyfile, "fields", "request>headers") == [("delete",)]  # a Referer is an address too
    assert len(ends(caddyfile, "log")) > 0
    logs = ends(site, "access_log")
    assert len(logs) == len([statement for statement in site if statement == ("server",)])
    assert {log[-1] for log in logs} == {"off", "chuangping"}
    ((written, *_),) = ends(site, "log_format", "chuangping")
    assert set(re.findall(r"\$(\w+)", written)) == {
        *("time_iso8601", "request_method", "status", "body_bytes_sent"),
        *("request_time", "upstream_response_time"),
    }


def test_no_error_is_told_with_its_address(deploy: Path) -> None:
    for name in ("host.conf", "container.conf"):
        told = ends(nginx((deploy / "nginx" / name).read_text(encoding="utf-8")), "error_log")
        assert [level for *_, level in told] == ["crit"]


def test_requests_go_where_the_service_listens_by_default(caddyfile: list[Statement], deploy: Path) -> None:
    fields = Settings.model_fields
    default = f"{fields['host'].default}:{fields['port'].default}"
    assert ends(caddyfile, "reverse_proxy")[0] == ("{$APP:" + default + "}",)
    host = nginx((deploy / "nginx" / "host.conf").read_text(encoding="utf-8"))
    assert ends(host, "upstream", "chuangping", "server") == [(default, "max_fails=0")]
    scraped = yaml.safe_load((deploy / "prometheus.yml").read_text(encoding="utf-8"))["scrape_configs"]
    assert [config["static_configs"] for config in scraped] == [[{"targets": [default]}]]


def test_nginx_tells_the_service_who_asks_and_how(site: list[Statement]) -> None:
    assert set(ends(site, "proxy_pass")) == {("http://chuangping",)}
    told = dict(statement for statement in ends(site, "proxy_set_header") if len(statement) == 2)
    assert told["Host"] == "$host"
    assert told["X-Forwarded-Proto"] == "$scheme"
    # What a visitor claims about itself is replaced, not passed on.
    assert told["X-Forwarded-For"] == "$remote_addr"
    assert told["X-Forwarded-Host"] == told["Forwarded"] == ""
