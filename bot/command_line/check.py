"""`chuangping check`: whether a policy's data says what its regulation says."""

from pathlib import Path

import click

from bot.command_line.common import command, fail, say
from criteria.policy.checks import Counts, check_policy, count_policy
from criteria.policy.disk import DEFAULT_POLICY, POLICIES, policy_ids
from criteria.policy.faults import PolicyError
from criteria.policy.loading import load_folder
from criteria.policy.model import Policy
from dialogs.knowledge.knowledge import load_knowledge


@command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option(
    "--policy",
    "policy_id",
    metavar="ID",
    default=DEFAULT_POLICY,
    help=say("cli-option-policy", id=DEFAULT_POLICY),
)
def check(folder: Path | None, policy_id: str) -> None:
    """Checks the policy in a folder, or one that comes with the program with all that stands beside it."""
    if folder is None and policy_id not in policy_ids():
        fail(say("cli-no-such-policy", policies=" ".join(policy_ids())))
    if folder is not None and not folder.is_dir():
        fail(say("check-no-folder", folder=str(folder)))
    try:
        policy = load_folder(folder or POLICIES / policy_id)
        if faults := check_policy(policy):
            fail(*map(str, faults))
        if folder is None:
            load_knowledge(policy)
    except PolicyError as error:
        fail(*map(str, error.faults))
    click.echo(_summary(policy, count_policy(policy)))


def _summary(policy: Policy, counts: Counts) -> str:
    number = policy.document.number
    lines = [
        say("check-policy", policy=policy.id, title=policy.document.title, number=number),
        say("check-clauses", clauses=counts.clauses, demanding=counts.demanding),
        say(
            "check-rules", thresholds=counts.thresholds, levels=counts.levels, connectives=counts.connectives
        ),
        say("check-facts", facts=counts.facts),
        say("check-paths", tiers=counts.tiers, paths=counts.paths, decisions=counts.decisions),
        say("check-sound"),
    ]
    return "\n".join(lines)
