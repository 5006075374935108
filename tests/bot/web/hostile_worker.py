"""Stands in for the process that works on a table, and does what a hostile table might bring one to do."""

import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable

from bot.web.roster_worker import give_up_what_is_not_needed


def environment() -> list[str]:
    return sorted(os.environ)


def file() -> str:
    try:
        with tempfile.TemporaryFile() as written:
            written.write(b"x")
    except OSError as error:
        return type(error).__name__
    return "written"


def memory() -> str:
    try:
        bytearray(4 * 1024**3)
    except MemoryError:
        return "MemoryError"
    return "taken"


def abort() -> None:
    os.kill(os.getpid(), signal.SIGABRT)


def sleep() -> None:
    say(json.dumps({"done": os.getpid(), "total": 1}) + "\n")
    time.sleep(600)


def half() -> None:
    say(json.dumps({"answer": {}, "size": 100}) + "\nhalf")
    sys.exit()


def noise() -> None:
    say("Segmentation fault\n")
    sys.exit()


def child() -> int:
    begun = os.fork()
    if begun == 0:
        time.sleep(600)
    return begun


TASKS: dict[str, Callable[[], object]] = {
    task.__name__: task for task in (environment, file, memory, abort, sleep, half, noise, child)
}


def say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def main() -> None:
    task = json.loads(sys.stdin.buffer.readline())
    sys.stdin.buffer.read(task["size"])
    give_up_what_is_not_needed()
    say(json.dumps({"answer": {"told": TASKS[task["task"]]()}, "size": 0}) + "\n")


if __name__ == "__main__":
    main()
