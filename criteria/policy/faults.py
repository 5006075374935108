"""What is wrong in a policy folder: each fault says where, what, and how to mend it.

`measures.yaml:31: 3.1: there is no fact 'project' → use a name of facts.yaml, or add the fact there`
"""

from dataclasses import dataclass

Place = tuple[str | int, ...]
"""Where an entry stands in a YAML file: keys and list indices from the outermost in."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a policy folder, where, and how to mend it; line 0 is the file as a whole."""

    file: str
    line: int
    where: str
    problem: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.where}: {self.problem} → {self.mend}"


class PolicyError(ValueError):
    """A policy folder that cannot be used; `faults` holds every fault found, its text one line a fault."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)
