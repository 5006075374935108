"""Finds and loads policies: a fault says file, line, clause and how to mend it."""

from functools import lru_cache
from pathlib import Path

from criteria.policy.assembling import assemble
from criteria.policy.folder import FILES, PolicyFolder
from criteria.policy.model import Policy

POLICIES = Path(__file__).parents[1] / "policies"
DEFAULT_POLICY = "hunan-2023"


def policy_ids() -> tuple[str, ...]:
    """The policies that come with the program."""
    return tuple(sorted(folder.name for folder in POLICIES.iterdir() if (folder / FILES[0]).is_file()))


@lru_cache(maxsize=8)
def load_policy(policy_id: str = DEFAULT_POLICY) -> Policy:
    """The policy that comes with the program under that id, loaded once.

    Raises PolicyError for a faulty folder, KeyError where there is no such policy.
    """
    if policy_id not in policy_ids():
        raise KeyError(policy_id)
    return load_folder(POLICIES / policy_id)


def load_folder(folder: Path) -> Policy:
    """The policy in `folder`, whose name is its id. Raises PolicyError with every fault that can be told at
    once.
    """
    return assemble(PolicyFolder(folder))
