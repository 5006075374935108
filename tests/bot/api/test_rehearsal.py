"""What `serve` loads beside its first answers is all that the questions of programs need, too."""

import json
import subprocess
import sys
from typing import Final

from tests.patience import PATIENCE_SECONDS

MOST_CPU_SECONDS: Final = 0.5
"""The first `/ask` of a process that had not rehearsed took three."""

SCRIPT: Final = """
import json, sys, time
from datetime import UTC, datetime
from bot.api.app import api_of
from bot.api.description import example
from bot.api.desk import Desk
from bot.api.operations import OPERATIONS, Question
from bot.policies import versions_of
from dialogs.messages import words_of
from dialogs.rehearsal import rehearse
from dialogs.world import World

policies = versions_of("hunan-2023", ["normal"])
rehearse(World(policies), datetime.now(UTC))
desk, took = Desk(policies), {}
words = words_of(desk.current(), "zh_CN")
for each in OPERATIONS:
    if isinstance(each, Question):
        asked = each.asked.model_validate(example(each.name, desk.current(), words))
        began = time.process_time()
        each.answer(desk, asked, "zh_CN", *(["7"] if "{id}" in each.path else []))
        took[each.name] = time.process_time() - began
json.dump(took, sys.stdout)
"""


def test_the_first_question_of_a_rehearsed_process_is_answered_soon() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        check=True,
    )
    took = json.loads(done.stdout)
    assert "ask" in took
    assert {name: seconds for name, seconds in took.items() if seconds > MOST_CPU_SECONDS} == {}
