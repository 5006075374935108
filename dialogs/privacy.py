"""The notice on privacy: what is kept, what for, how long, who sees it, and what a person may ask for.

The short one stands where a person begins, the whole one answers `/privacy`. Its version is a digest of what
it tells of a service (its operator, its terms, the channel's own servers), so that it changes with any of
that and nobody has to remember to say so:

>>> notice_version(Terms(), "web") == notice_version(Terms(), "web")
True
>>> notice_version(Terms(), "web") == notice_version(Terms(retention_days=90), "web")
False
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal

from dialogs.replies import Block, Heading, Paragraph, Span
from locales.wording import SOURCE_LANGUAGE, Wording, wording

Level = Literal[1, 2]

PARTS: Final = ("who", "what", "why", "whom", "long", "rights", "decision", "complaint")
"""What the whole notice speaks of, in its order."""


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms what people say is kept: what the notice on privacy tells of this service.

    An untouched conversation is kept for `retention_days`, a backup for `backup_days`. `operator` answers for
    it and is reached at `contact`; `reader` is the host of a language model that may be shown what was left
    unheard of a story, where one is set up. `database`: it is kept in a database server, not in a file.
    """

    retention_days: int = 30
    backup_days: int = 7
    operator: str | None = None
    contact: str | None = None
    reader: str | None = None
    database: bool = False


USUAL_TERMS: Final = Terms()
"""Those of a service about which nothing else is known."""


def short_notice(words: Wording, terms: Terms, channel: str) -> str:
    """What is said where a person begins."""
    operator = terms.operator or words.say("privacy-this-service")
    told = words.say("privacy-short", operator=operator, days=terms.retention_days)
    own = f"privacy-short-{channel}"
    return told + words.say(own) if words.knows(own) else told


def whole_notice(words: Wording, terms: Terms, channel: str, level: Level = 2) -> tuple[Block, ...]:
    """The whole notice, each of its parts below a heading of that level."""
    return tuple(
        chain.from_iterable(
            (Heading(words.say(f"privacy-{part}"), level), *_part(words, terms, channel, part))
            for part in PARTS
        )
    )


def _part(words: Wording, terms: Terms, channel: str, part: str) -> Iterator[Block]:
    return (Paragraph((Span(told),)) for told in _told(words, terms, channel, part))


def _told(words: Wording, terms: Terms, channel: str, part: str) -> Iterator[str]:
    """What is told under one of the headings, paragraph by paragraph."""
    if part == "who":
        yield _who(words, terms, channel)
        return
    yield words.say(f"privacy-{part}-text", days=terms.retention_days, backups=terms.backup_days)
    own = f"privacy-{part}-{channel}"
    if words.knows(own):
        yield words.say(own)
    if part == "whom" and terms.reader is not None:
        yield words.say("privacy-whom-reader", host=terms.reader)
    if part == "rights":
        yield words.say("privacy-rights-database" if terms.database else "privacy-rights-file")
        yield words.say("privacy-rights-backups")


def _who(words: Wording, terms: Terms, channel: str) -> str:
    if terms.operator is None:
        own = f"privacy-who-unnamed-{channel}"
        return words.say(own if words.knows(own) else "privacy-who-unnamed")
    if terms.contact is None:
        return words.say("privacy-who-named", operator=terms.operator)
    return words.say("privacy-who-text", operator=terms.operator, contact=terms.contact)


def notice_version(terms: Terms, channel: str) -> str:
    """The version of the notice, whatever the language that it is told in."""
    words = wording(SOURCE_LANGUAGE)
    told = (short_notice(words, terms, channel), *map(repr, whole_notice(words, terms, channel)))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]
