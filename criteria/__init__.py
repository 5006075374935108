"""What the regulation says. Pure: a profile in, an assessment out; knows no chat, no clock and no network.

The public names of this package stand in `__all__` (docs/api.md shows them at work); each is imported when it
is first asked for, so that whoever assesses one profile loads nothing else.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from criteria.assessment import Assessment, assess, assess_all, open_facts
    from criteria.explanation import PathExplanation, Requirement, explain, explain_tier
    from criteria.findings import Finding, Group, Measure, Way
    from criteria.in_vain import LikelyIf, OpenIf, likely_if, open_if
    from criteria.interview import next_facts
    from criteria.planning import Outlook, Plan, plan
    from criteria.policy.checks import check_policy
    from criteria.policy.faults import PolicyError
    from criteria.policy.loading import load_folder, load_policy, succession
    from criteria.policy.model import Clause, Policy, Tier
    from criteria.policy.versions import Succession
    from criteria.policy.vocabulary import Fact, Known, Profile, Range
    from criteria.profile import Problem, ProfileError, read_profile
    from criteria.receipt_reading import read_receipt, replay
    from criteria.receipts import Receipt, receipt_for
    from criteria.rule_tracing import trace_assessment, trace_clause
    from criteria.screens import play
    from criteria.tracing import Trace

__all__ = [
    "Assessment", "Clause", "Fact", "Finding", "Group", "Known", "LikelyIf", "Measure", "OpenIf", "Outlook",
    "PathExplanation", "Plan", "Policy", "PolicyError", "Problem", "Profile", "ProfileError", "Range",
    "Receipt", "Requirement", "Succession", "Tier", "Trace", "Way", "assess", "assess_all", "check_policy",
    "explain", "explain_tier", "likely_if", "load_folder", "load_policy", "next_facts", "open_facts",
    "open_if",
    "plan", "play", "read_profile", "read_receipt", "receipt_for", "replay", "succession",
    "trace_assessment", "trace_clause",
]  # fmt: skip

_HOMES = {
    "assessment": ("Assessment", "assess", "assess_all", "open_facts"),
    "explanation": ("PathExplanation", "Requirement", "explain", "explain_tier"),
    "findings": ("Finding", "Group", "Measure", "Way"),
    "in_vain": ("LikelyIf", "OpenIf", "likely_if", "open_if"),
    "interview": ("next_facts",),
    "planning": ("Outlook", "Plan", "plan"),
    "policy.checks": ("check_policy",),
    "policy.faults": ("PolicyError",),
    "policy.loading": ("load_folder", "load_policy", "succession"),
    "policy.model": ("Clause", "Policy", "Tier"),
    "policy.versions": ("Succession",),
    "policy.vocabulary": ("Fact", "Known", "Profile", "Range"),
    "profile": ("Problem", "ProfileError", "read_profile"),
    "receipt_reading": ("read_receipt", "replay"),
    "screens": ("play",),
    "receipts": ("Receipt", "receipt_for"),
    "rule_tracing": ("trace_assessment", "trace_clause"),
    "tracing": ("Trace",),
}
"""The modules in which the public names are defined."""


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
