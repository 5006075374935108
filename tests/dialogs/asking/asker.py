"""Questions asked as people ask them, and what comes of them."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from criteria.policy.model import Policy
from criteria.profile import read_profile
from dialogs.asking.answering import Answer, answer
from dialogs.asking.serialising import answer_to_json
from dialogs.messages import words_of
from dialogs.results.measures import Speaker
from tests.policies import hunan

TODAY = date(2026, 11, 26)
ASKED = Path(__file__).parents[1] / "knowledge" / "asked"


def speaker(language: str = "zh_CN", policy: Policy | None = None) -> Speaker:
    """Who says answers in a language."""
    policy = policy or hunan()
    return Speaker(words_of(policy, language), policy, TODAY)


def asked(
    text: str,
    known: Mapping[str, object] | None = None,
    *,
    language: str = "zh_CN",
    policy: Policy | None = None,
) -> Answer:
    """The answer to a question."""
    says = speaker(language, policy)
    return answer(says, text, read_profile(says.policy.vocabulary, known or {}))


def as_json(
    text: str, known: Mapping[str, object] | None = None, *, language: str = "zh_CN"
) -> dict[str, Any]:
    """The answer to a question as an object."""
    return answer_to_json(asked(text, known, language=language), speaker(language))


def cases(name: str) -> list[dict[str, Any]]:
    """The questions of a file with their verdicts."""
    lines = (ASKED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]
