"""zen-engine on the people of standard input: one compiled expression a tier.

Knows nothing of the project. Facts stand in an object `p` by number (`p.f12`), as names with colons are none
in its language.
"""

import json
import sys
import time
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

import zen

SIGNS = {"ge": ">=", "le": "<=", "eq": "=="}


def expression(node: list[Any], places: Mapping[str, int]) -> str:
    """A node in ZEN's expression language."""
    kind, *rest = node
    if kind in ("all", "any"):
        joint = " and " if kind == "all" else " or "
        return (
            "(" + joint.join(expression(part, places) for part in rest) + ")"
            if rest
            else str(kind == "all").lower()
        )
    if kind == "count":
        ones = ", ".join(f"({expression(part, places)} ? 1 : 0)" for part in rest[1:])
        return f"(sum([{ones}]) >= {rest[0]})"
    return f"(p.f{places[rest[0]]} {SIGNS[kind]} {rest[1]})"


def tier_expression(tier: Any, rules: Any, places: Mapping[str, int]) -> str:
    """One expression that comes to the tier's status."""
    clauses = {key: expression(node, places) for key, node in rules["clauses"].items()}

    def opened(kind: str) -> str:
        return " or ".join(
            "(" + " and ".join(clauses[key] for key in path[kind]) + ")" for path in tier["paths"].values()
        )

    held = "false" if tier["held"] is None else expression(tier["held"], places)
    sure = expression(rules["confirmed"], places)
    not_sure = f"({opened('loose')}) ? 'needs_review' : 'ineligible'"
    return f"{held} ? 'held' : ({sure} and ({opened('strict')})) ? 'eligible' : {not_sure}"


def main() -> None:
    """Answers the task of standard input."""
    task = json.load(sys.stdin)
    rules = task["rules"]
    places = {name: n for n, name in enumerate(rules["facts"])}
    tiers = [zen.compile_expression(tier_expression(tier, rules, places)) for tier in rules["tiers"]]
    answers: dict[str, list[list[Any]]] = {}
    seconds: dict[str, float] = {}
    for kind, people in task["people"].items():
        contexts = [{"p": {f"f{places[name]}": value for name, value in person.items()}} for person in people]
        started = time.process_time()
        answers[kind] = [[status(tier, context) for tier in tiers] for context in contexts]
        seconds[kind] = time.process_time() - started
    json.dump({"version": version("zen-engine"), "seconds": {"": seconds}, "statuses": answers}, sys.stdout)


def status(tier: Any, context: Mapping[str, object]) -> Any:
    """The tier's status; None where it refuses to answer."""
    try:
        return tier.evaluate(context)
    except RuntimeError:
        return None


main()
