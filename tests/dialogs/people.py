"""People whose conversations and results are looked at."""

from collections.abc import Mapping

from criteria.policy.vocabulary import Known
from tests.policies import hunan

ENGINEER: dict[str, Known] = {
    "in_scope_employer": True,
    "in_scope_role": True,
    "integrity": True,
    "under_investigation": False,
    "under_penalty": False,
    "disciplined": False,
    "title_level": "assistant",
    "title_years": 5,
    "other_title_level": "none",
    "education": "bachelor",
    "skill_level": "none",
    "method_cert": "level1",
    "project_capability": "backbone",
    "knowledge": "familiar",
    "problems_solved": 3,
    "software_copyrights": 3,
    "benefit_wan": 1200,
}

ECONOMIST: dict[str, Known] = ENGINEER | {
    "title_level": "none",
    "other_title_level": "engineer",
    "other_title_years": 5,
    "role_years": 3,
}


def none_of_the_rest(known: Mapping[str, Known]) -> dict[str, Known]:
    """The same person, who has nothing else but what follows."""
    nothing: dict[str, Known] = {
        "flag": False,
        "choice": "none",
        "set": frozenset(),
        "count": 0,
        "years": 0,
        "amount": 0,
        "percent": 0,
    }
    vocabulary = hunan().vocabulary
    person = {name: nothing[fact.kind] for name, fact in vocabulary.items()} | dict(known)
    for name, fact in vocabulary.items():
        parts = [value for part in fact.at_least if isinstance(value := person[part], int | float)]
        if name not in known and parts:
            person[name] = max(parts)
    return {
        name: value
        for name, value in person.items()
        if person.get(vocabulary[name].applies_with or "") != "none"
    }
