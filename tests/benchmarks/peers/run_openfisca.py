"""openfisca-core on the people of standard input, one situation at a time and as columns.

Knows nothing of the project.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from importlib.metadata import version
from typing import Any

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.periods import MONTH
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

STATUSES = ["ineligible", "needs_review", "eligible", "held"]
COMPARE = {"ge": numpy.greater_equal, "le": numpy.less_equal, "eq": numpy.equal}
MOMENT = "2026-11"


def truth(node: list[Any], value: Callable[[str], Any]) -> Any:
    """A node over columns of people."""
    kind, *rest = node
    if kind == "all":
        return reduce(numpy.logical_and, [truth(part, value) for part in rest], True)
    if kind == "any":
        return reduce(numpy.logical_or, [truth(part, value) for part in rest], False)
    if kind == "count":
        return sum(numpy.where(truth(part, value), 1, 0) for part in rest[1:]) >= rest[0]
    return COMPARE[kind](value(rest[0]), rest[1])


def status(tier: Any, n: int, clause: Mapping[str, str]) -> Callable[..., Any]:
    """The formula of a tier: the place of its status in STATUSES."""

    def formula(population: Any, period: Any) -> Any:
        def opened(kind: str) -> Any:
            ways = [
                numpy.logical_and.reduce([population(clause[key], period) for key in path[kind]])
                for path in tier["paths"].values()
            ]
            return numpy.logical_or.reduce(ways)

        sure = population("sure", period)
        return numpy.select(
            [population(f"held{n}", period), sure & opened("strict"), opened("loose")], [3, 2, 1], 0
        )

    return formula


def system_of(rules: Any) -> tuple[Any, dict[str, str]]:
    """The system, and the variable of each fact."""
    person = build_entity(key="person", plural="people", label="", is_person=True)
    system = TaxBenefitSystem([person])
    place = {name: f"f{n}" for n, name in enumerate(rules["facts"])}
    clause = {key: f"c{n}" for n, key in enumerate(rules["clauses"])}

    def add(name: str, kind: type, formula: Callable[..., Any] | None = None) -> None:
        attributes: dict[str, Any] = {
            "value_type": kind,
            "entity": person,
            "definition_period": MONTH,
            "label": name,
        }
        if formula is not None:
            attributes["formula"] = formula
        system.add_variable(type(name, (Variable,), attributes))

    def rule(node: list[Any]) -> Callable[..., Any]:
        return lambda population, period: truth(node, lambda name: population(place[name], period))

    for name in place.values():
        add(name, float)
    for key, node in rules["clauses"].items():
        add(clause[key], bool, rule(node))
    add("sure", bool, rule(rules["confirmed"]))
    for n, tier in enumerate(rules["tiers"]):
        add(f"held{n}", bool, rule(["any"] if tier["held"] is None else tier["held"]))
        add(f"tier{n}", int, status(tier, n, clause))
    return system, place


def as_columns(system: Any, place: Mapping[str, str], people: Sequence[Any], tiers: int) -> list[list[str]]:
    """All people in one simulation."""
    simulation = SimulationBuilder().build_default_simulation(system, count=len(people))
    for name, variable in place.items():
        simulation.set_input(variable, MOMENT, numpy.array([person.get(name, 0.0) for person in people]))
    columns = [simulation.calculate(f"tier{n}", MOMENT) for n in range(tiers)]
    return [[STATUSES[int(code)] for code in row] for row in zip(*columns, strict=True)]


def one_by_one(system: Any, place: Mapping[str, str], people: Sequence[Any], tiers: int) -> list[list[str]]:
    """A simulation a person, as a service would do it."""
    answers = []
    for person in people:
        told = {place[name]: {MOMENT: value} for name, value in person.items()}
        simulation = SimulationBuilder().build_from_entities(system, {"people": {"one": told}})
        answers.append([STATUSES[int(simulation.calculate(f"tier{n}", MOMENT)[0])] for n in range(tiers)])
    return answers


def main() -> None:
    """Answers the task of standard input."""
    task = json.load(sys.stdin)
    system, place = system_of(task["rules"])
    tiers = len(task["rules"]["tiers"])
    answers: dict[str, list[list[str]]] = {}
    seconds: dict[str, dict[str, float]] = {"one situation": {}, "columns": {}}
    for kind, people in task["people"].items():
        for name, way, some in (
            ("columns", as_columns, people),
            ("one situation", one_by_one, people[: task["few"]]),
        ):
            started = time.process_time()
            found = way(system, place, some, tiers)
            seconds[name][kind] = (time.process_time() - started) * len(people) / len(some)
            answers.setdefault(kind, found)
            if found != answers[kind][: len(found)]:
                raise SystemExit(f"{name} and columns differ")
    json.dump({"version": version("openfisca-core"), "seconds": seconds, "statuses": answers}, sys.stdout)


main()
