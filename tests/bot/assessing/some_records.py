"""Records of every kind, as files of strangers hold them, one beside the other."""

from collections.abc import Callable, Mapping

import orjson

from bot.faults import ServiceError
from bot.records.faults import DoubtfulCell, Line, Record, RecordError, TableRow
from criteria.policy.vocabulary import Profile
from criteria.receipts import json_value
from tests.criteria.applicants import complete_applicant, some_facts, unsure_of, with_bounds
from tests.criteria.chance import Chance, happens

STRANGE = (
    b'{"books": -1}', b'{"nothing": 1}', b'{broken', b'[1]', b'null', b'{"books": "3"}', b'{"books": 2.5}',
    b'{"books": true}', b'{"books": 1, "books": 2}', b'{"books": null, "books": 2}',
    b'{"books": 2, "books": null}', b'{"books": null}',
    b'{"books": 3.0, "work_years": 4.999, "benefit_wan": 1e3}', b'{"work_years": -0.0}', b'{}',
    b'{"b\\u006foks": 2}', b'{"standards": ["group", "group"]}', b'{"standards": []}',
    b'{"benefit_wan": 1e25}', b'{"title_level": "none", "title_years": 3}',
    b'{"problems_solved": 3, "problems_participated": 2}', b'{"title_years": 3}',
    b' {"education" : "master"} \r\n', b'{"education": "\\ud800"}', b'\xff', b'{"benefit_wan": NaN}',
    b'{"saving_pct": 0.1, "benefit_pct": 12.50}',
)  # fmt: skip
"""Lines that are wrong, or right in a way that nobody expects; each of them stays by itself."""


def some_records(chance: Chance, count: int) -> list[tuple[int, Record]]:
    """Records with their numbers: most of them sound, some from tables, some that are refused."""
    kinds: tuple[Callable[[Chance], Record], ...] = (
        _known, _half_known, _nearly_known, _row, _strange, _unreadable,
    )  # fmt: skip
    return [(number, chance.choice(kinds)(chance)) for number in range(1, count + 1)]


def line(told: Mapping[str, object]) -> Line:
    """A line that tells this."""
    return Line(orjson.dumps(told, default=json_value), "people.jsonl", 1)


def _known(chance: Chance) -> Record:
    return line(complete_applicant(chance))


def _half_known(chance: Chance) -> Record:
    world = complete_applicant(chance)
    return line(unsure_of(world, chance.sample(list(world), len(world) // 2)))


def _somebody(chance: Chance) -> Profile:
    return unsure_of(complete_applicant(chance), some_facts(chance, 6))


def _nearly_known(chance: Chance) -> Record:
    return line(_somebody(chance))


def _row(chance: Chance) -> Record:
    """A row of a table: numbers may be ranges, cells doubtful, and what is told may contradict itself."""
    known = dict(with_bounds(_somebody(chance), chance))
    if happens(chance, 0.1):
        known |= {"other_title_level": "none", "other_title_years": 2}
    doubtful = DoubtfulCell("F12", ServiceError("cell-formula", column="books"))
    return TableRow(known, (doubtful,) if happens(chance, 0.3) else ())


def _strange(chance: Chance) -> Record:
    return Line(chance.choice(STRANGE), "people.jsonl", 7)


def _unreadable(_: Chance) -> Record:
    return RecordError((ServiceError("records-long-line", place="people.jsonl:3", most=1),))
