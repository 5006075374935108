"""Reading free answers: what a person typed under a question, as a value, bounds, a date or an intent.

An answer is read whole: every character of it belongs to a known word, number or date, and these together
are a sentence of the grammar. What is not read so is walked through clause by clause (`dialogs/clauses`), and
every clause must be accounted for; else it is unclear, and asked again.
"""

from datetime import date

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from criteria.tracing import Trace
from dialogs.understanding.dates import years_since
from dialogs.understanding.reading import Bounded, Intent, Reading, Reason, Since, Taken, Unclear
from dialogs.understanding.serialising import to_json

__all__ = [
    "Bounded", "Intent", "Reading", "Reason", "Since", "Taken", "Unclear", "to_json", "understand",
    "years_since",
]  # fmt: skip


def understand(
    policy: Policy,
    fact: Fact,
    text: str,
    *,
    today: date,
    numbered: bool = True,
    trace: Trace | None = None,
) -> Reading:
    """What the text says as an answer to the question about a fact of the policy.

    `today` is what relative dates count from. `numbered` tells whether the choices were shown with their
    numbers, so that a bare number may choose one. The way to the reading is written down in `trace`. The text
    is untrusted; whatever it is, there is a reading.
    """
    from dialogs.clauses.hearing import heard  # noqa: PLC0415  the grammar is loaded by the first answer

    return heard(policy, fact, text, today=today, numbered=numbered, trace=trace)
