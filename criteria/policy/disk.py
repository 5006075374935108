"""Where policies lie, and the only place that reads their files: all of a folder, at once."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from criteria.policy.faults import Fault, PolicyError

POLICIES = Path(__file__).parents[1] / "policies"
DEFAULT_POLICY = "hunan-2023"
MAIN_FILE = "policy.yaml"
KINDS = (".yaml", ".tsv", ".ftl")


def policy_ids() -> tuple[str, ...]:
    """The policies that come with the program."""
    return tuple(folder.name for folder in policies_in(POLICIES))


def policies_in(folder: Path) -> tuple[Path, ...]:
    """The folders of policies right below `folder`; none where it cannot be read."""
    try:
        return tuple(sorted(_policies(folder)))
    except OSError:
        return ()


def _policies(folder: Path) -> Iterator[Path]:
    for each in folder.iterdir():
        with suppress(OSError):  # a folder that nobody may enter holds no policy for us
            if (each / MAIN_FILE).is_file():
                yield each


def main_files(folder: Path) -> dict[str, bytes]:
    """The policy.yaml of every policy right below `folder`, by id; without those that cannot be read or
    whose name is no text.
    """
    mains = {}
    for each in policies_in(folder):
        with suppress(OSError, UnicodeEncodeError):
            each.name.encode()
            mains[each.name] = (each / MAIN_FILE).read_bytes()
    return mains


def policy_folder(policy: str | Path) -> Path:
    """The folder of the policy that comes with the program under that id, or the folder of that path.

    Raises KeyError where there is neither.
    """
    if isinstance(policy, str) and policy in policy_ids():
        return POLICIES / policy
    folder = Path(policy).resolve()
    if not (folder / MAIN_FILE).is_file():
        raise KeyError(str(policy))
    return folder


def read_files(folder: Path) -> dict[str, bytes]:
    """The content of every file of a policy folder by its path in it (`lexicon/awards.yaml`).

    Raises PolicyError where the folder or a file cannot be read.
    """
    if not folder.is_dir():
        raise PolicyError([Fault(folder.name, 0, "folder", "is missing", "name the folder of a policy")])
    content: dict[str, bytes] = {}
    faults = []
    for file in sorted(each for each in folder.rglob("*") if each.suffix in KINDS):
        name = file.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in file.relative_to(folder).parts):
            continue
        try:
            content[name] = file.read_bytes()
        except OSError as error:
            problem = f"cannot be read: {error.strerror}"
            faults.append(Fault(name, 0, "file", problem, "put a readable file there"))
    if faults:
        raise PolicyError(faults)
    return content


def digest_of(files: Mapping[str, bytes]) -> str:
    """A digest of the names and contents of files: the same exactly where they are the same."""
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{len(name)} {len(content)} {name}".encode())
        digest.update(content)
    return digest.hexdigest()
