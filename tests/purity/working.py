"""Loads a policy and the words, then works with all of `criteria` and `dialogs` while the disk, the network,
the clock and chance are watched. A process of its own, as what watches cannot be taken away again:

    python -m tests.purity.working

Prints one line for each thing that was reached for nevertheless: what, and the place in our code.
"""

import ast
import importlib
import inspect
import sys
import sysconfig
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from types import BuiltinFunctionType, FrameType

import orjson

from criteria.advice import applicable
from criteria.assessment import assess, assess_all
from criteria.explanation import explain_tier
from criteria.interview import next_facts
from criteria.planning import plan
from criteria.policy.loading import load_policy
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from criteria.profile import ProfileError, read_profile
from criteria.receipt_reading import read_receipt, replay
from criteria.receipts import json_value, receipt_for
from criteria.screens import play
from dialogs.conversation import begin, step, transcript
from dialogs.events import COMMANDS, Command, Event, Pressed, Typed
from dialogs.rehearsal import rehearse
from dialogs.replies import dump_replies, load_replies
from dialogs.session import dump_session, load_session
from dialogs.world import World
from locales.wording import LANGUAGES

ROOT = Path(__file__).parents[2]
LIBRARIES = sysconfig.get_path("purelib")
"""What a library reads of its own (babel its languages) is no reading of ours."""

OURS = tuple(str(ROOT / package) for package in ("criteria", "dialogs", "locales"))

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TODAY = date(2026, 11, 23)

ANSWERS = (
    *("4年3个月", "2019年7月", "八百多万", "本科", "不清楚", "都没有", "是", "冇得", "12", "一级"),
    *("助理工程师，评了四年多", "职称改成工程师", "软著算吗？", "看结果", "修改回答", "重新开始"),
    "算了",
)

CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime"}
OUTSIDE = {"open", "os", "shutil", "socket", "subprocess", "sqlite3", "tempfile", "pathlib", "glob"}
"""The first words of the events that Python tells auditors of (https://docs.python.org/3/library/audit_events.html)."""

OWNERS = {"time", "datetime", "random", "posix"}
CHANCE = {"random", "getrandbits", "urandom", "randbytes", "uuid4"}


def load_all_that_is_imported_late() -> None:
    """Import whatever a function of ours imports: loading a library is no reading of ours."""
    for package in ("criteria", "dialogs", "locales"):
        for module in (ROOT / package).rglob("*.py"):
            importlib.import_module(".".join(module.relative_to(ROOT).with_suffix("").parts))
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.module:
                    importlib.import_module(node.module)


def where() -> str:
    """The innermost place in our packages from which this was called."""
    frame = inspect.currentframe()
    while frame is not None:
        if frame.f_code.co_filename.startswith(OURS):
            return f"{Path(frame.f_code.co_filename).relative_to(ROOT)} in {frame.f_code.co_name}"
        frame = frame.f_back
    return "a library"


def watch(found: dict[str, None]) -> Callable[[], None]:
    """Note every file, every connection, every look at the clock and every toss; gives what ends it."""

    def heard(event: str, details: tuple[object, ...]) -> None:
        what = str(details[0]) if details else ""
        if active and event.split(".", maxsplit=1)[0] in OUTSIDE and not what.startswith(LIBRARIES):
            found[f"{event}({what}) at {where()}"] = None

    def called(frame: FrameType, event: str, function: object) -> None:
        if event != "c_call" or not isinstance(function, BuiltinFunctionType):
            return
        if function.__name__ in CLOCKS | CHANCE and owner(function) in OWNERS:
            found[f"{function.__name__} at {where()}"] = None

    active = True
    sys.addaudithook(heard)
    sys.setprofile(called)

    def end() -> None:
        nonlocal active
        active = False
        sys.setprofile(None)

    return end


def owner(function: BuiltinFunctionType) -> str:
    """The module of a built-in function, or of the class that it belongs to."""
    bound = function.__self__
    kind = bound if isinstance(bound, type) else type(bound)
    return (function.__module__ or kind.__module__).lstrip("_")


def work(policy: Policy) -> None:
    """Everything that is asked of the core and of conversations, in every language."""
    judge(policy)
    world = World(Succession((policy,)))
    rehearse(world, NOW)
    for language in LANGUAGES:
        converse(world, language)


def judge(policy: Policy) -> None:
    """Assess, explain, plan, sign and replay a person of whom little is known, and one who answers all."""
    half = {name: True for name, fact in policy.vocabulary.items() if fact.kind == "flag"}
    for known in ({}, half):
        try:
            profile = read_profile(policy.vocabulary, known)
        except ProfileError:
            continue
        assessment = assess(policy, profile)
        list(assess_all(policy, [profile]))
        next(iter(next_facts(policy, profile, target="auto", given_up=frozenset())), None)
        for tier in policy.tiers:
            explain_tier(policy, profile, tier=tier.id)
            plan(policy, profile, to=tier.id, today=TODAY)
            applicable(policy, profile, phase="normal", tier=tier.id)
        receipt = receipt_for(policy, profile, today=TODAY)
        written = orjson.loads(orjson.dumps(receipt, default=json_value))
        if replay(policy, read_receipt(policy, written)) != assessment:
            raise AssertionError(written)
    play(policy, half)


def converse(world: World, language: str) -> None:
    """Press, type and command, with a restart after each event."""
    made = begin(session_id="abcdefgh-0001", world=world, now=NOW, language=language)
    events: tuple[Event, ...] = (*map(Typed, ANSWERS), *map(Command, COMMANDS))
    for event in events:
        first = [button.key for reply in made.replies[-1:] for button in reply.choices[:1]]
        for each in (event, *([Pressed((first[0],))] if first else ())):
            session = load_session(dump_session(made.session))
            made = step(session, each, world=world, now=NOW)
            load_replies(dump_replies(made.replies))
            transcript(made.session, world)


def main() -> None:
    """Load, watch, work; print what was reached for."""
    load_all_that_is_imported_late()
    policy = load_policy("hunan-2023")
    found: dict[str, None] = {}
    end = watch(found)
    work(policy)
    end()
    sys.stdout.write("".join(f"{each}\n" for each in found))


if __name__ == "__main__":
    main()
