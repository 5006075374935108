"""Results as lines of JSON, put together from ready pieces.

A path's piece is a template with a place for every status, as `"regular":{"status":"%b","requirements":{…}}`;
applicants with the same statuses share it. What all results of a run have in common is written once.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

import orjson

from bot.assessing.batch import Results
from bot.assessing.columns import Columns
from bot.assessing.reading import Doubtful, Refused, Setting
from criteria.diagrams.lanes import STATUSES
from criteria.policy.model import Path, Tier
from criteria.receipts import identity, stamp_for
from dialogs.in_words import term_is_over

_STATUSES = tuple(status.encode() for status in STATUSES)
_HELD = STATUSES.index("held")
_MOST_KEPT = 10_000
_PLACE = "\u241f"
"""Stands in a template where a status goes: no name has it."""


class JsonLines:
    """Writes the results of one run."""

    def __init__(self, setting: Setting) -> None:
        policy, today = setting.policy, setting.today
        stamp = stamp_for(policy, today=today, phase=setting.phase)
        self._signed = stamp.head
        self._policy = b'"policy":%b,"likely":' % orjson.dumps(policy.id)
        self._stamp = b'","' + orjson.dumps(stamp)[2:-1] + b',"facts":'
        self._tiers = [_TierPieces(tier) for tier in policy.tiers]
        self._likely = {tier: orjson.dumps(tier) for tier in (None, *(tier.id for tier in policy.tiers))}
        self._quoted = {fact: orjson.dumps(fact) for fact in policy.vocabulary}
        self._end = b"}\n"
        if notice := term_is_over(policy, setting.words, today):
            self._end = b',"notice":%b}\n' % orjson.dumps(notice)

    def __call__(self, results: Results) -> bytes:
        """A line for each record, in order."""
        return b"".join(results.in_order(self._lines_of_sound(results), _refused))

    def _lines_of_sound(self, results: Results) -> Iterator[bytes]:
        columns, outcomes = results.columns, results.outcomes
        signed = self._signed
        pieces: tuple[Iterable[bytes], ...] = (
            _starts(columns),
            repeat(self._policy),
            [self._likely[tier] for tier in outcomes.likely],
            repeat(b',"tiers":{'),
            *_between([tier.pieces(outcomes.tiers[tier.id]) for tier in self._tiers]),
            repeat(b'},"open_facts":['),
            self._open_facts(outcomes.open_facts),
            repeat(b'],"receipt":{"id":"'),
            [identity(signed, facts).encode() for facts in columns.facts],
            repeat(self._stamp),
            columns.facts,
            self._ends(columns),
        )
        return map(b"".join, zip(*pieces, strict=False))  # what is the same for all has no end

    def _open_facts(self, open_facts: Iterable[tuple[str, ...]]) -> list[bytes]:
        quoted = self._quoted
        return [b",".join([quoted[fact] for fact in facts]) if facts else b"" for facts in open_facts]

    def _ends(self, columns: Columns) -> Iterable[bytes]:
        usual = b"}" + self._end
        if not columns.doubtful:
            return repeat(usual)
        doubtful = {
            number: b'},"doubtful":%b%b' % (orjson.dumps(doubtful_cells(cells)), self._end)
            for number, cells in columns.doubtful.items()
            if cells
        }
        return [doubtful.get(number, usual) for number in columns.numbers]


def doubtful_cells(doubtful: Doubtful) -> list[dict[str, str]]:
    """The cells that were not taken, as the interfaces have them."""
    return [{"cell": cell, "error": error} for cell, error in doubtful or ()]


def refused_object(refused: Refused) -> dict[str, object]:
    """A refused record as the interfaces have it."""
    return {"record": refused.record, "error": refused.error}


def _refused(refused: Refused) -> bytes:
    return orjson.dumps(refused_object(refused)) + b"\n"


def _starts(columns: Columns) -> Iterable[bytes]:
    """A record of a table is told by its number."""
    if not columns.doubtful:
        return repeat(b"{")
    return [b'{"record":%d,' % number if number in columns.doubtful else b"{" for number in columns.numbers]


def _between(pieces: Sequence[Iterable[bytes]]) -> Iterator[Iterable[bytes]]:
    """The pieces with commas between them."""
    for place, each in enumerate(pieces):
        if place:
            yield repeat(b",")
        yield each


class _TierPieces:
    """The pieces of one tier, put together from those of its paths: these are few, so each is made once."""

    def __init__(self, tier: Tier) -> None:
        self.id = tier.id
        begin = orjson.dumps(tier.id).replace(b"%", b"%%") + b':{"status":"%b","paths":{'
        self._starts = [begin % status for status in _STATUSES]
        self._paths: list[tuple[slice, _PathPieces]] = []
        end = 1
        for path in tier.paths.values():
            start, end = end, end + 1 + len(path.clauses)
            self._paths.append((slice(start, end), _PathPieces(path)))

    def pieces(self, rows: Sequence[bytes]) -> list[bytes]:
        """The piece for each row of statuses."""
        made = {row: self._piece(row) for row in set(rows)}
        return [made[row] for row in rows]

    def _piece(self, row: bytes) -> bytes:
        start = self._starts[row[0]]
        if row[0] == _HELD:
            return start + b"}}"
        paths = b",".join([pieces[row[part]] for part, pieces in self._paths])
        return b"%b%b}}" % (start, paths)


class _PathPieces(dict[bytes, bytes]):
    """The piece of a path for each row of its statuses."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        told = {"status": _PLACE, "requirements": dict.fromkeys(path.clauses, _PLACE)}
        template = orjson.dumps(path.id) + b":" + orjson.dumps(told)
        self._template = template.replace(b"%", b"%%").replace(_PLACE.encode(), b"%b")

    def __missing__(self, row: bytes) -> bytes:
        piece = self._template % tuple([_STATUSES[status] for status in row])
        if len(self) < _MOST_KEPT:
            self[row] = piece
        return piece
