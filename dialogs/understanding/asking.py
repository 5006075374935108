"""What a reader is given: the fact that was asked, the answer in plain writing, and the day."""

from dataclasses import dataclass
from datetime import date

from criteria.policy.vocabulary import Fact


@dataclass(frozen=True, slots=True)
class Asked:
    """One answer to one question. `numbered`: the choices were shown with their numbers."""

    fact: Fact
    text: str
    today: date
    numbered: bool = True
