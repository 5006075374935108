"""What is wrong with one record, said so that whoever filled it in can mend it."""

from dataclasses import dataclass

from bot.faults import ServiceError
from locales.wording import Wording

Raw = dict[str, object]
"""One profile as it was written, in JSON types; `criteria.profile.read_profile` says if it makes sense."""


@dataclass(frozen=True, slots=True)
class RecordError:
    """A record that cannot be read, while those beside it can; each fault names its place."""

    faults: tuple[ServiceError, ...]

    def say(self, words: Wording) -> str:
        """All faults in one line, plain and unescaped."""
        return "; ".join(fault.say(words) for fault in self.faults)


Record = Raw | RecordError


def shown(value: object) -> str:
    """A value in an error: one line of at most 40 characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= 40 else f"{text[:40]}…"
