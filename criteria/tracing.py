"""The way from an input to an answer, written down by the code that goes it.

    trace = Trace("answer", "三项")
    trace.step("plain", "三项")
    trace.step("reader", "number").step("token", "三").step("class", "number")

Who does not want to know the way gives no trace, and nothing is written down.
"""

from dataclasses import dataclass, field

Told = str | int | float | bool | None
"""What a step came upon: a text that was cut out, a name, a number; None where the steps below tell it."""


@dataclass(slots=True)
class Trace:
    """One step of a way: what it is (a term of `trace.ftl`), what it came upon, and the steps it took."""

    what: str
    value: Told = None
    steps: list["Trace"] = field(default_factory=list)

    def step(self, what: str, value: Told = None) -> "Trace":
        """Writes one step down, below this one; what it takes in turn is written below it."""
        made = Trace(what, value)
        self.steps.append(made)
        return made


def step(trace: Trace | None, what: str, value: Told = None) -> Trace | None:
    """Writes a step down if anybody wants to know the way."""
    return None if trace is None else trace.step(what, value)


def trace_as_json(trace: Trace) -> dict[str, object]:
    """The step as an object: what it is, what it came upon, and the steps that it took."""
    told: dict[str, object] = {"what": trace.what}
    if trace.value is not None:
        told["value"] = trace.value
    if trace.steps:
        told["steps"] = [trace_as_json(step) for step in trace.steps]
    return told
