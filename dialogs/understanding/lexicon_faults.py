"""What is wrong with a file of a policy's lexicon, told where its words name things that stand elsewhere.

`lexicon/heads.yaml: utility_patents: there is no mark 'aplied' → name one of marks, or add it there`
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from criteria.policy.faults import Fault
from dialogs.understanding.lexicon import LexiconError

_PLACES: Final = {"thing": "things", "mark": "marks", "fact": "facts.yaml"}


@dataclass(frozen=True, slots=True)
class FaultsOf:
    """Tells the faults of one file of a lexicon, by its name."""

    file: str

    def at(self, where: str, problem: str, mend: str) -> Fault:
        """A fault of the words under a name."""
        return Fault(f"lexicon/{self.file}.yaml", 0, where, problem, mend)

    def missing(self, where: str, kind: str, name: str, place: str) -> Fault:
        """That a name stands for nothing."""
        return self.at(where, f"there is no {kind} {name!r}", f"name one of {place}, or add it there")

    def unknown(
        self, where: str, kind: str, names: Collection[str], known: Collection[str] | Mapping[str, object]
    ) -> Iterator[Fault]:
        """Those of the names (of a `thing`, a `mark` or a `fact`) that are not known."""
        for name in names:
            if name not in known:
                yield self.missing(where, kind, name, _PLACES[kind])

    def unreadable(self, error: LexiconError) -> Fault:
        """That the words cannot be read at all."""
        mend = "mend the words; the head of the file tells how they are written"
        return self.at(error.group or "file", error.problem, mend)
