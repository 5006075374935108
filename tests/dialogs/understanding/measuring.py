"""The corpus of answers, and how well they are understood.

The files of `corpus/` say in their heads what a line means. `heldout` was never learnt from; each `fresh_…`
was measured once, with the result in its head, and then learnt from; the others made the grammar.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from criteria.policy.vocabulary import Known, Range
from dialogs.understanding import Bounded, Intent, Reading, Since, Taken, Unclear, understand
from tests.policies import hunan

CORPUS = Path(__file__).parent / "corpus"
TODAY = date(2026, 11, 23)
PARTS = tuple(sorted(path.stem for path in CORPUS.glob("*.tsv")))
HELD_OUT = "heldout"


@dataclass(frozen=True, slots=True)
class Case:
    """One answer and what it means, as the corpus writes it."""

    fact: str
    text: str
    meaning: str

    @property
    def is_clear(self) -> bool:
        """Whether it is to be understood at once."""
        return not self.meaning.startswith("unclear")


@dataclass(slots=True)
class Measured:
    """What came of the answers of one part.

    `wrong` names the answers that were taken for a value, bounds or a date that they do not tell, of the
    asked fact or another one; `missed` those that came to something else than they mean.
    """

    clear: int = 0
    understood: int = 0
    unclear: int = 0
    asked_again: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """How many of the clear answers were understood at once."""
        return self.understood / self.clear


def cases(part: str) -> list[Case]:
    """The answers of one file."""
    lines = (CORPUS / f"{part}.tsv").read_text(encoding="utf-8").splitlines()
    columns = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Case(fact, text.replace("\\n", "\n"), meaning) for fact, text, meaning in columns]


def answer(fact: str, text: str, *, today: date = TODAY, numbered: bool = True) -> Reading:
    """The reading of one answer under the policy's question for a fact."""
    policy = hunan()
    return understand(policy, policy.vocabulary[fact], text, today=today, numbered=numbered)


def measure(part: str) -> Measured:
    """Reads all answers of one file."""
    measured = Measured()
    for case in cases(part):
        read = written(answer(case.fact, case.text))
        is_right = read == ordered(case.meaning)
        measured.clear += case.is_clear
        measured.unclear += not case.is_clear
        measured.understood += case.is_clear and is_right
        measured.asked_again += not case.is_clear and read.startswith(("unclear", "?"))
        if not is_right:
            told = f"{case.fact} {case.text!r}: {case.meaning}, read as {read}"
            is_silent = not read.startswith("?") and read != "unclear"
            (measured.wrong if is_silent else measured.missed).append(told)
    return measured


def written(reading: Reading) -> str:
    """A reading in the notation of the corpus."""
    match reading.outcome:
        case Taken(value):
            told = _known(value)
        case Bounded(bounds):
            told = _known(bounds)
        case Since() as since:
            told = f"since {since.to_the_month}"
        case Intent(name):
            told = f"?{name}"
        case Unclear():
            told = "unclear"
    return told + "".join(f" + {name}={_known(known)}" for name, known in sorted(reading.also.items()))


def ordered(meaning: str) -> str:
    """A meaning of the corpus with the members of a set in the order of `written`."""
    if not meaning.startswith("{"):
        return meaning
    members, _, rest = meaning[1:].partition("}")
    return "{" + " ".join(sorted(members.split())) + "}" + rest


def _known(known: Known | Since) -> str:
    match known:
        case bool():
            return str(known).lower()
        case frozenset():
            return "{" + " ".join(sorted(known)) + "}"
        case Range(low, high, low_open, high_open):
            left = "(" if low_open or low is None else "["
            right = ")" if high_open or high is None else "]"
            return f"{left}{_number(low)},{_number(high)}{right}"
        case Since():
            return f"since:{known}"
        case int() | float():
            return _number(known)
    return known


def _number(number: float | None) -> str:
    return "-" if number is None else f"{number:.10g}"
