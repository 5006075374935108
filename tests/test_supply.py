"""What is installed is what the lock says, and under licences that we can keep to: each stands in one place,
requirements.lock and the table of licences in pyproject.toml.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LICENCES: Mapping[str, list[str] | dict[str, str]] = PROJECT["tool"]["licences"]

BY_CLASSIFIER = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""How the classifiers of packages that tell no SPDX expression are called there."""


@cache
def locked() -> Mapping[str, str]:
    """The versions of the lock that are for this machine."""
    lines = re.findall(
        r"^([\w.-]+)==(\S+)(?: ; (.*?))? \\$", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.M
    )
    return {canonicalize_name(name): version for name, version, marker in lines if _applies(marker)}


def _applies(marker: str) -> bool:
    return not marker or Marker(marker).evaluate()


def asked_for(*, tools: bool) -> list[Requirement]:
    """What the project asks for: to run, in every extra, and with `tools` to develop."""
    project = PROJECT["project"]
    told = [*project["dependencies"]]
    told += [each for extra in project["optional-dependencies"].values() for each in extra]
    groups = PROJECT["dependency-groups"]
    told += [each for group in groups.values() for each in group if isinstance(each, str)] if tools else []
    return [each for each in map(Requirement, told) if each.name != project["name"]]


def closure(*, tools: bool) -> Mapping[str, Distribution]:
    """All packages that this comes to, as they are installed."""
    found: dict[str, Distribution] = {}
    seen: set[tuple[str, str]] = set()
    waiting = [(each, "") for each in asked_for(tools=tools)]
    while waiting:
        wanted, of_extra = waiting.pop()
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": of_extra}):
            continue
        name = canonicalize_name(wanted.name)
        found[name] = found.get(name) or _installed(name)
        for extra in {"", *wanted.extras}:
            if (name, extra) not in seen:
                seen.add((name, extra))
                waiting += [(Requirement(each), extra) for each in found[name].requires or ()]
    return found


def _installed(name: str) -> Distribution:
    try:
        return distribution(name)
    except PackageNotFoundError:
        pytest.fail(f"{name} is asked for and not installed: run ./bootstrap")


def licence_of(package: Distribution) -> str:
    """The licence as an SPDX expression, as far as the package tells; else what it says."""
    told = package.metadata
    exceptions = LICENCES["told"]
    assert isinstance(exceptions, dict)
    if (name := canonicalize_name(told["Name"])) in exceptions:
        return exceptions[name]
    if expression := _says(package, "License-Expression"):
        return expression
    classifiers = [
        each.split(" :: ")[-1] for each in told.get_all("Classifier") or () if "License ::" in each
    ]
    named = [BY_CLASSIFIER.get(each, each) for each in classifiers if each != "OSI Approved"]
    return " AND ".join(named) or (_says(package, "License") or "none told").splitlines()[0]


def _says(package: Distribution, field: str) -> str:
    return str((package.metadata.get_all(field) or [""])[0])


def may_be_used(expression: str, allowed: frozenset[str]) -> bool:
    """Whether an SPDX expression of AND, OR and brackets leaves a way to keep to allowed licences alone."""
    inner = re.search(r"\(([^()]*)\)", expression)
    if inner is not None:
        one = "allowed" if may_be_used(inner[1], allowed) else "refused"
        return may_be_used(
            expression[: inner.start()] + one + expression[inner.end() :], allowed | {"allowed"}
        )
    ways = (way.split(" AND ") for way in expression.split(" OR "))
    return any(all(each.strip() in allowed for each in way) for way in ways)


def refused(packages: Mapping[str, Distribution], *tables: str) -> Iterator[str]:
    allowed = frozenset(each for table in tables for each in LICENCES[table])
    yield from (
        f"{name}: {licence_of(package)}"
        for name, package in packages.items()
        if not may_be_used(licence_of(package), allowed)
    )


def test_what_is_installed_is_what_the_lock_says() -> None:
    installed = {name: package.version for name, package in closure(tools=True).items()}
    assert {name: version for name, version in installed.items() if locked().get(name) != version} == {}
    assert sorted(set(locked()) - set(installed)) == []


def test_what_runs_is_under_licences_that_a_service_can_keep_to() -> None:
    assert sorted(refused(closure(tools=False), "served")) == []


def test_what_tests_and_builds_is_under_licences_that_are_known() -> None:
    assert sorted(refused(closure(tools=True), "served", "tools")) == []


def test_no_licence_is_told_of_a_package_that_is_not_there_or_tells_it() -> None:
    told = LICENCES["told"]
    assert isinstance(told, dict)
    packages = closure(tools=True)
    assert sorted(set(told) - set(packages)) == []
    assert [name for name in told if _says(packages[name], "License-Expression")] == []


@pytest.mark.parametrize(
    ("expression", "is_fine"),
    [
        ("MIT", True), ("GPL-3.0", False), ("MIT OR GPL-3.0", True), ("MIT AND GPL-3.0", False),
        ("GPL-3.0 AND (MIT OR BSD)", False), ("MIT AND (GPL-3.0 OR MIT)", True), ("", False),
    ],
)  # fmt: skip
def test_expressions_are_read_as_they_are_meant(expression: str, is_fine: bool) -> None:
    assert may_be_used(expression, frozenset({"MIT"})) is is_fine
