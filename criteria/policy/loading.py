"""Loads policies: a fault says file, line, clause and how to mend it.

`load_policy("hunan-2023")` is the one that comes with the program, `load_policy(Path("my-regulation"))` the
one in any folder, whose name is its id; `succession` of either gives all its versions. Everything is read
at once: what was loaded needs no disk any more.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from criteria.policy.disk import DEFAULT_POLICY, MAIN_FILE, digest_of, policies_in, policy_folder, read_files
from criteria.policy.faults import PolicyError
from criteria.policy.model import Policy
from criteria.policy.versions import Succession, chain_of, elsewhere, in_order

Made = TypeVar("Made")


class Keep(Protocol):
    """Gives the `kind` that `build` makes of something whose digest is `content`: made now, or kept under
    `name` from an earlier time that the content was the same.
    """

    def __call__(self, kind: type[Made], name: str, content: str, build: Callable[[], Made], /) -> Made:
        """What `build` makes; what it raises is raised."""


def made_anew(_kind: type[Made], _name: str, _content: str, build: Callable[[], Made], /) -> Made:
    """What `build` makes; nothing is kept."""
    return build()


def load_policy(policy: str | Path = DEFAULT_POLICY, *, keep: Keep = made_anew) -> Policy:
    """The policy in that folder, or the one that comes with the program under that id.

    Raises PolicyError for a faulty folder, KeyError where there is no such policy.
    """
    return load_folder(policy_folder(policy), keep=keep)


def load_folder(folder: Path, *, keep: Keep = made_anew) -> Policy:
    """The policy in `folder`, whose name is its id. Raises PolicyError with every fault that can be told at
    once.
    """
    policy_id, files = folder.resolve().name, read_files(folder)
    return keep(Policy, f"policy-{policy_id}", digest_of(files), lambda: _assembled(policy_id, files))


def succession(policy: str | Path = DEFAULT_POLICY, *, keep: Keep = made_anew) -> Succession:
    """All versions of a policy, whichever of them is named; their folders lie side by side.

    Raises PolicyError for a faulty folder, and for versions that do not follow one another; KeyError where
    there is no such policy.
    """
    folder = policy_folder(policy)
    mains = {each.name: (each / MAIN_FILE).read_bytes() for each in policies_in(folder.parent)}
    links = keep(dict, f"versions-{folder.name}", digest_of(mains), lambda: _links(mains))
    versions = []
    for each in chain_of(folder.name, links):
        try:
            versions.append(load_folder(folder.parent / each, keep=keep))
        except PolicyError as error:
            if each == folder.name:
                raise
            raise elsewhere(each, error) from error
    return in_order(tuple(versions))


def _assembled(policy_id: str, files: Mapping[str, bytes]) -> Policy:
    from criteria.policy.assembling import assemble  # noqa: PLC0415  YAML and pydantic: 60 ms, not for what is kept
    from criteria.policy.folder import PolicyFolder  # noqa: PLC0415  as above

    return assemble(PolicyFolder(policy_id, files))


def _links(mains: Mapping[str, bytes]) -> dict[str, tuple[str | None, int]]:
    from criteria.policy.folder import PolicyFolder  # noqa: PLC0415  as above

    links: dict[str, tuple[str | None, int]] = {}
    for policy_id, main in mains.items():
        folder = PolicyFolder(policy_id, {MAIN_FILE: main})
        data = folder.data(MAIN_FILE)
        if folder.faults:
            raise elsewhere(policy_id, PolicyError(folder.faults))
        before = data.get("succeeds") if isinstance(data, dict) else None
        links[policy_id] = (None if before is None else str(before), folder.line(MAIN_FILE, ("succeeds",)))
    return links
