"""What it costs to move a fact: the data that put the ways to a tier in order, and decide nothing else."""

from collections.abc import Mapping
from functools import lru_cache

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from criteria.policy.loading import POLICIES
from criteria.policy.model import Policy
from criteria.policy.yaml_source import Fault, PolicyError, read_source


class Cost(BaseModel):
    """What moving a fact by one unit costs (costs.yaml), and how many months it takes at least."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cost: float = Field(gt=0)
    months: float = Field(ge=0)
    only_if_unknown: bool = False


@lru_cache(maxsize=8)
def costs_of(policy: Policy) -> Mapping[str, Cost]:
    """The costs of the policy's facts. Raises PolicyError with every fault of costs.yaml."""
    source = read_source(POLICIES / policy.id / "costs.yaml")
    try:
        costs = TypeAdapter(dict[str, Cost]).validate_python(source.data)
    except ValidationError as error:
        faults = [(tuple(each["loc"]), each["msg"]) for each in error.errors(include_url=False)]
        raise PolicyError(
            [
                Fault(source.file, source.line(place), str(place[0]), problem, "see the head of the file")
                for place, problem in faults
            ]
        ) from error
    strange = [
        Fault(
            source.file,
            source.line((name,)),
            name,
            "is no fact of facts.yaml",
            "name a fact of the vocabulary",
        )
        for name in costs
        if name not in policy.vocabulary
    ]
    if strange:
        raise PolicyError(strange)
    return costs
