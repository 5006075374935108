"""Finds the Chromium that the browser tests run in, or installs one.

`python tests/end_to_end/chromium.py` (part of `make test`) leaves a working Chromium behind or says in one
line what to install; the fixtures only look for it.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_APPLICATIONS = ("Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome")
ADVICE = (
    "no working Chromium for the browser tests: install Chromium or Google Chrome "
    "(Debian: apt-get install chromium fonts-noto-cjk), or name one: CHROMIUM=/path/to/chromium make test"
)


class NoChromiumError(Exception):
    """There is no Chromium that starts; the message is one line and says what to install."""


@cache
def find_chromium() -> Path:
    """The first Chromium that answers to `--version`. Raises `NoChromiumError`."""
    for candidate in candidates():
        if _starts(candidate):
            return candidate
    raise NoChromiumError(ADVICE)


def candidates() -> Iterator[Path]:
    """Where a Chromium may be, the most wanted place first; CHROMIUM, where set, is the only one."""
    if chosen := os.environ.get("CHROMIUM"):
        yield Path(chosen)
        return
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield from (folder / application for application in MAC_APPLICATIONS)
    yield from _downloaded()


def _downloaded() -> Iterator[Path]:
    """Playwright's own downloads, the newest first."""
    chosen = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    usual = (Path.home() / ".cache" / "ms-playwright", Path.home() / "Library" / "Caches" / "ms-playwright")
    for folder in (Path(chosen),) if chosen else usual:
        for build in sorted(folder.glob("chromium-*"), reverse=True):
            yield from build.glob("chrome-linux*/chrome")
            yield from build.glob("chrome-mac*/*.app/Contents/MacOS/*")


def _starts(executable: Path) -> bool:
    """Whether this is a browser: some systems have a script of that name that only says how to get one."""
    if not executable.is_file():
        return False
    try:
        answer = subprocess.run([executable, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and answer.stdout.startswith((b"Chromium", b"Google Chrome"))


def install_chromium() -> None:
    """Installs Chromium and Chinese fonts as this machine allows; `find_chromium` tells whether it worked."""
    may_use_apt = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None
    if may_use_apt and platform.freedesktop_os_release().get("ID") == "debian":
        _apt("chromium", "fonts-noto-cjk")  # Ubuntu's package is but a stub for a snap
        return
    with_packages = ["--with-deps"] if may_use_apt else []
    _run([sys.executable, "-m", "playwright", "install", *with_packages, "chromium"])
    if may_use_apt:
        _apt("fonts-noto-cjk")


def _apt(*packages: str) -> None:
    _run(["apt-get", "update", "-qq"])
    _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages])


def _run(command: list[str]) -> None:
    """Runs a command with its output on standard error."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, env=environment, stdout=sys.stderr, check=False)


def main() -> int:
    """Makes sure that there is a Chromium: 0, or 1 with one line that says what to install."""
    try:
        find_chromium()
    except NoChromiumError:
        sys.stderr.write("No Chromium for the browser tests yet: installing it ...\n")
        install_chromium()
        try:
            find_chromium()
        except NoChromiumError as fault:
            sys.stderr.write(f"{fault}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
