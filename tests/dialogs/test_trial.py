"""Conversations held with a policy before it is used: nothing breaks them, or it is told what does."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import pytest

from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from dialogs import trial
from dialogs.trial import crossing_faults, trial_faults
from tests.policies import hunan
from tests.water import versions_in

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def told(policy: Policy) -> list[str]:
    return [str(fault) for fault in trial_faults(policy, NOW)]


@pytest.fixture(autouse=True)
def one_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """One will do here: `check` holds them all."""
    monkeypatch.setattr(trial, "LANGUAGES", ("zh_CN",))


def without(name: str) -> Policy:
    """The policy without a message."""
    files = {
        file: "\n".join(line for line in text.splitlines() if not line.startswith(f"{name} ="))
        for file, text in hunan().messages["zh_CN"].items()
    }
    return replace(hunan(), messages={"zh_CN": files})


def test_nothing_breaks_a_conversation_about_the_policy() -> None:
    assert told(hunan()) == []


@pytest.mark.parametrize(
    ("message", "conversation"),
    [
        ("tier-senior", "the first choice each time, turn 1"),
        ("question-projects_completed", "every answer changed"),
    ],
)
def test_a_message_that_is_missing_breaks_a_turn_and_is_told_once(message: str, conversation: str) -> None:
    faults = [fault for fault in told(without(message)) if f"'{message}'" in fault]
    assert len(faults) == 1
    assert faults[0].startswith("locales/zh_CN: conversation: ")
    assert conversation in faults[0]


def test_a_name_that_no_button_can_carry_is_noticed() -> None:
    (first, *rest) = hunan().tiers
    unpressable = replace(hunan(), tiers=(replace(first, id="a" * 41), *rest))
    assert any("is asked without end" in fault or "no message" in fault for fault in told(unpressable))


def test_a_clause_without_a_page_is_noticed() -> None:
    clauses = dict(hunan().clauses)
    clauses["20"] = replace(clauses["20"], basis="D99")
    (fault,) = told(replace(hunan(), clauses=MappingProxyType(clauses)))
    assert "every clause looked up" in fault
    assert "D99" in fault


def test_what_breaks_a_conversation_that_lives_through_a_change_of_version_is_told(tmp_path: Path) -> None:
    older, newer = versions_in(tmp_path).versions
    assert not [*crossing_faults(Succession((older, newer)))]
    (first, *rest) = newer.tiers
    broken = replace(newer, tiers=(replace(first, id="nameless"), *rest))
    (fault,) = crossing_faults(Succession((older, broken)))
    assert "from water-2026 to water-2027, turn " in str(fault)
    assert "nameless" in str(fault)
