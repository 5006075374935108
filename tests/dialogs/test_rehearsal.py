"""After the rehearsal nothing is left to load."""

import subprocess
import sys

PROGRAM = """
import sys
from datetime import UTC, datetime

from tests.policies import hunan_versions
from dialogs.conversation import begin, step
from dialogs.events import Command, Pressed, Typed
from dialogs.rehearsal import rehearse
from dialogs.world import World
from locales.wording import LANGUAGES

world, now = World(hunan_versions()), datetime(2026, 11, 23, tzinfo=UTC)
said = rehearse(world, now)
print(sorted({reply.kind for reply in said}))
loaded, opened = set(sys.modules), []
sys.addaudithook(lambda event, arguments: event == "open" and opened.append(arguments[0]))
for language in LANGUAGES:
    begun = begin(session_id="somebody", world=world, now=now, language=language)
    session = step(begun.session, Pressed((begun.replies[-1].choices[0].key,)), world=world, now=now).session
    asked = Command("search", "软著算吗"), Command("article", "10.2"), Command("result")
    for event in (Typed("八百多万"), *asked):
        session = step(session, event, world=world, now=now).session
print(sorted(set(sys.modules) - loaded), opened)
"""


def test_a_first_conversation_loads_no_module_and_opens_no_file() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    kinds, loaded = done.stdout.splitlines()
    assert {"question", "result"} <= set(kinds.strip("[]").replace("'", "").split(", "))
    assert loaded == "[] []"
