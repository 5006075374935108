"""Finds and loads policies: a fault says file, line, clause and how to mend it.

`load_policy("hunan-2023")` is the one that comes with the program, `load_policy(Path("my-regulation"))` the
one in any folder, whose name is its id.
"""

from functools import lru_cache
from pathlib import Path

from criteria.policy.assembling import assemble
from criteria.policy.folder import PolicyFolder, read_files
from criteria.policy.model import Policy

POLICIES = Path(__file__).parents[1] / "policies"
DEFAULT_POLICY = "hunan-2023"
MAIN_FILE = "policy.yaml"


def policy_ids() -> tuple[str, ...]:
    """The policies that come with the program."""
    return tuple(sorted(folder.name for folder in POLICIES.iterdir() if (folder / MAIN_FILE).is_file()))


@lru_cache(maxsize=8)
def load_policy(policy: str | Path = DEFAULT_POLICY) -> Policy:
    """The policy in that folder, or the one that comes with the program under that id, loaded once.

    Raises PolicyError for a faulty folder, KeyError where there is no such policy.
    """
    if isinstance(policy, Path):
        return load_folder(policy)
    if policy not in policy_ids():
        raise KeyError(policy)
    return load_folder(POLICIES / policy)


def load_folder(folder: Path) -> Policy:
    """The policy in `folder`, whose name is its id. Raises PolicyError with every fault that can be told at
    once.
    """
    return assemble(PolicyFolder(folder.resolve().name, read_files(folder)))
