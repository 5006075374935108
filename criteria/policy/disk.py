"""Where policies lie, and the only place that reads their files: all of a folder, at once."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from criteria.policy.faults import Fault, PolicyError

POLICIES = Path(__file__).parents[1] / "policies"
DEFAULT_POLICY = "hunan-2023"
MAIN_FILE = "policy.yaml"
KINDS = (".yaml", ".tsv", ".ftl")
PLACES = ("*.yaml", "*.tsv", "lexicon/*.yaml", "locales/*/*.ftl", "boundaries/*.yaml")
"""Where files of a policy lie in its folder."""
DEEPEST_FOLDER = 2
"""How many folders deep that is."""
MOST_BYTES = 4_000_000
"""The largest file that is read: no policy's is a tenth as large."""


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
        if _is_text(each.name):
            with suppress(_UnfitFileError):
                mains[each.name] = _content(each / MAIN_FILE)
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

    Of files at places where nothing looks for them there are only the names. Raises PolicyError where the
    folder is none of a policy, or it or a file cannot be read.
    """
    name = _shown(folder.resolve().name)
    if not folder.is_dir():
        raise PolicyError([Fault(name, 0, "folder", "is missing", "name the folder of a policy")])
    if not _is_text(folder.resolve().name):
        mend = "rename it in UTF-8"
        raise PolicyError([Fault(name, 0, "folder", "has a name that is not UTF-8", mend)])
    if not os.path.lexists(folder / MAIN_FILE):
        mend = "put the file there, or name the folder of a policy"
        raise PolicyError([Fault(MAIN_FILE, 0, "file", "is missing", mend)])
    content: dict[str, bytes] = {}
    faults = []
    for file in _files_below(folder):
        name = file.relative_to(folder).as_posix()
        if not _is_text(name):
            faults.append(
                Fault(_shown(name), 0, "file", "has a name that is not UTF-8", "rename it in UTF-8")
            )
            continue
        try:
            content[name] = _content(file) if _is_looked_for(name) else b""
        except _UnfitFileError as error:
            faults.append(Fault(_shown(name), 0, "file", error.problem, error.mend))
    if faults:
        raise PolicyError(faults)
    return content


def _files_below(folder: Path, deeper: int = DEEPEST_FOLDER) -> Iterator[Path]:
    """The files of a policy's kinds in the folder and so many folders below, in order; none is hidden."""
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        mend = "let it be read, or take it out"
        fault = Fault(_shown(folder.name), 0, "folder", f"cannot be read: {error.strerror}", mend)
        raise PolicyError([fault]) from error
    for each in inside:
        if each.name.startswith("."):
            continue
        if each.suffix in KINDS:
            yield each
        elif deeper and each.is_dir():
            yield from _files_below(each, deeper - 1)


def _is_looked_for(name: str) -> bool:
    return any(PurePosixPath(name).match(place) and name.count("/") == place.count("/") for place in PLACES)


class _UnfitFileError(Exception):
    """A file that cannot be used: why, and how to mend it."""

    def __init__(self, problem: str, mend: str) -> None:
        super().__init__(problem)
        self.problem, self.mend = problem, mend


def _content(file: Path) -> bytes:
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            raise _UnfitFileError("is no file with a content of its own", "put a plain file there")
        if found.st_size > MOST_BYTES:
            mend = f"keep it below {MOST_BYTES // 1_000_000} MB"
            raise _UnfitFileError(f"has {found.st_size // 1_000_000} MB", mend)
        return file.read_bytes()
    except OSError as error:
        raise _UnfitFileError(f"cannot be read: {error.strerror}", "put a readable file there") from error


def _is_text(name: str) -> bool:
    """Whether the name is UTF-8: where it is not, the system gives its bytes as lone surrogates."""
    return name == _shown(name)


def _shown(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def digest_of(files: Mapping[str, bytes]) -> str:
    """A digest of the names and contents of files: the same exactly where they are the same."""
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{len(name)} {len(content)} {name}".encode())
        digest.update(content)
    return digest.hexdigest()
