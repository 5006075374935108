"""Loads policies: a fault says file, line, clause and how to mend it.

`load_policy("hunan-2023")` is the one that comes with the program, `load_policy(Path("my-regulation"))` the
one in any folder, whose name is its id; `succession` of either gives all its versions. Everything is read
at once: what was loaded needs no disk any more.
"""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Protocol, TypeVar

from criteria.policy.disk import DEFAULT_POLICY, MAIN_FILE, digest_of, main_files, policy_folder, read_files
from criteria.policy.faults import PolicyError
from criteria.policy.model import Policy
from criteria.policy.versions import (
    Link,
    Links,
    Succession,
    Unready,
    chain_to,
    elsewhere,
    order_faults,
    rival,
    successors_of,
)

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

    Raises PolicyError for a faulty folder up to the one that is named, and where these do not follow one
    another; later ones that cannot be used are `unready`. Raises KeyError where there is no such policy.
    """
    folder = policy_folder(policy)
    mains = main_files(folder.parent)
    links = keep(dict, f"versions-{folder.name}", digest_of(mains), lambda: _links(mains, folder.name))
    chain = chain_to(folder.name, links)
    versions = tuple(_beside(folder, each, keep) for each in chain)
    if faults := order_faults(versions):
        raise PolicyError(list(faults))
    unready = [
        rival(each, named, links)
        for before, named in pairwise(chain)
        for each in successors_of(before, links)
        if each != named
    ]
    later, more = _later(folder, versions[-1], links, keep)
    return Succession((*versions, *later), (*unready, *more))


def _beside(folder: Path, policy_id: str, keep: Keep) -> Policy:
    """The version of that id. Raises PolicyError, whose faults name its folder where it is another one."""
    try:
        return load_folder(folder.parent / policy_id, keep=keep)
    except PolicyError as error:
        if policy_id == folder.name:
            raise
        raise elsewhere(policy_id, error) from error


def _later(
    folder: Path, last: Policy, links: Links, keep: Keep
) -> tuple[tuple[Policy, ...], tuple[Unready, ...]]:
    """The versions after the last one, and those that cannot be used."""
    versions, unready, at = [last], list[Unready](), last.id
    while after := successors_of(at, links):
        at, *others = after
        unready.extend(rival(each, at, links) for each in others)
        begins = links[at].begins
        if any(links[each].begins == begins and not _is_copy(folder, each, at) for each in others):
            unready.append(rival(at, others[0], links, begins=begins))
            break  # nobody can say which of them is meant
        try:
            version = _beside(folder, at, keep)
        except PolicyError as error:
            unready.append(Unready(at, begins, tuple(error.faults)))
            continue
        if faults := order_faults((versions[-1], version)):
            unready.append(Unready(at, None, faults))
        else:
            versions.append(version)
    return tuple(versions[1:]), tuple(unready)


def _is_copy(folder: Path, one: str, other: str) -> bool:
    try:
        return digest_of(read_files(folder.parent / one)) == digest_of(read_files(folder.parent / other))
    except PolicyError:
        return False


def _assembled(policy_id: str, files: Mapping[str, bytes]) -> Policy:
    from criteria.policy.assembling import assemble  # noqa: PLC0415  YAML and pydantic: 60 ms, not for what is kept
    from criteria.policy.folder import PolicyFolder  # noqa: PLC0415  as above

    return assemble(PolicyFolder(policy_id, files))


def _links(mains: Mapping[str, bytes], named: str) -> dict[str, Link]:
    """The places of the policies side by side. Only the one that is named need be readable: what does not say
    what it succeeds is none of ours.
    """
    from criteria.policy.folder import PolicyFolder  # noqa: PLC0415  as above

    links: dict[str, Link] = {}
    for policy_id, main in mains.items():
        if policy_id != named and b"succeeds" not in main:
            links[policy_id] = Link(None, 0, None)
            continue
        folder = PolicyFolder(policy_id, {MAIN_FILE: main})
        data = folder.data(MAIN_FILE)
        if folder.faults and policy_id == named:
            raise PolicyError(folder.faults)
        said = data if isinstance(data, dict) else {}
        before, document = said.get("succeeds"), said.get("document")
        begins = document.get("in_force") if isinstance(document, dict) else None
        links[policy_id] = Link(
            None if before is None else str(before),
            folder.line(MAIN_FILE, ("succeeds",)),
            begins if type(begins) is date else None,
        )
    return links
