"""`chuangping check`: whether a policy says what its regulation says, and all that the program needs."""

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.command_line.common import command, fail, say
from criteria.policy.checks import Counts, count_policy
from criteria.policy.disk import DEFAULT_POLICY, policy_folder, policy_ids, read_files
from criteria.policy.faults import PolicyError
from criteria.policy.folder import PolicyFolder
from criteria.policy.loading import load_folder, succession
from criteria.policy.model import Policy
from dialogs.message_faults import untranslated
from dialogs.proof import policy_faults


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
    """Checks the policy in a folder, or one that comes with the program, and talks about it."""
    if folder is not None and not folder.is_dir():
        fail(say("check-no-folder", folder=str(folder)))
    try:
        path = folder.resolve() if folder is not None else policy_folder(policy_id)
        files = PolicyFolder(path.name, read_files(path))
        policy = load_folder(path)
        versions = succession(path)
    except KeyError:
        fail(say("cli-no-such-policy", policies=" ".join(policy_ids())))
    except PolicyError as error:
        fail(*map(str, error.faults))
    faults = policy_faults(policy, files, versions, datetime.now(UTC))
    if told := (*faults, *(fault for each in versions.unready for fault in each.faults)):
        fail(*map(str, told))
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
        *(
            [say("check-untranslated", languages=" ".join(missing))]
            if (missing := untranslated(policy))
            else []
        ),
        say("check-sound"),
    ]
    return "\n".join(lines)
