"""What a programmer would write by hand, written by a program: one Boolean function a policy.

    def judge(p):
        c0 = p['in_scope_employer'] == 1.0 and p['in_scope_role'] == 1.0
        …
        return ['held' if p['title_level'] >= 2.0 else 'eligible' if sure and (…) else …]

It knows yes and no; a fact that is missing is a KeyError.
"""

from collections.abc import Callable
from typing import cast

from tests.benchmarks.peers.rules import Node, PathRules, Person, Rules

Judge = Callable[[Person], list[str]]
_SIGNS = {"ge": ">=", "le": "<=", "eq": "=="}


def judge_of(rules: Rules) -> Judge:
    """The function that gives a complete person's status for each tier."""
    space: dict[str, object] = {}
    exec(compile(source_of(rules), "<plain Python>", "exec"), space)  # noqa: S102  our own generated text
    return cast("Judge", space["judge"])


def source_of(rules: Rules) -> str:
    """The function's text."""
    names = {key: f"c{n}" for n, key in enumerate(rules["clauses"])}
    lines = ["def judge(p):"]
    lines += [f"    {names[key]} = {expression(node)}" for key, node in rules["clauses"].items()]
    lines += [f"    sure = {expression(rules['confirmed'])}", "    return ["]
    for tier in rules["tiers"]:
        held = "False" if tier["held"] is None else expression(tier["held"])
        paths = list(tier["paths"].values())
        lines.append(
            f"        'held' if {held}"
            f" else 'eligible' if sure and ({_open(paths, 'strict', names)})"
            f" else 'needs_review' if {_open(paths, 'loose', names)} else 'ineligible',"
        )
    return "\n".join([*lines, "    ]"])


def _open(paths: list[PathRules], kind: str, names: dict[str, str]) -> str:
    ways = [path["strict"] if kind == "strict" else path["loose"] for path in paths]
    return " or ".join(f"({' and '.join(names[key] for key in way)})" for way in ways)


def expression(node: Node) -> str:
    """One node as a Python expression over the person `p`."""
    kind, *rest = node
    if kind in ("all", "any"):
        joint = " and " if kind == "all" else " or "
        return (
            f"({joint.join(expression(cast('Node', part)) for part in rest)})" if rest else str(kind == "all")
        )
    if kind == "count":
        return f"(({' + '.join(expression(cast('Node', part)) for part in rest[1:])}) >= {rest[0]})"
    return f"(p[{rest[0]!r}] {_SIGNS[str(kind)]} {rest[1]!r})"
