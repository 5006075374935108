"""What waiting would spare: 不急的话：再过 1 个月，2026-12-26 满 5 年，就能正常申报工程师。

It may be said where all that is wanting is that the years of one row run by themselves, and no more.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from tests.criteria import oracle
from tests.criteria.worlds_by_hand import YEARS
from tests.dialogs.results.dates import day_of
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.facing import Facing
from tests.dialogs.results.reading import WAIT
from tests.dialogs.results.regulation import Atom, Row, alone, rows_of
from tests.dialogs.results.words import TIER_NAMES, number

USUAL: Final = "regular"
BY_WAITING = re.compile(r"不急的话：(?P<wait>.+)，就能(?P<way>.+)。")
UNDOUBTED = re.compile(r"也可以等一等：(?P<wait>.+)，那时就不用确认这一点。")
_LONG = re.compile(f"{WAIT}满 (?P<years>.+)")


def usual_faults(exact: Exact, tier: str, path: str, today: date, texts: list[str]) -> Iterator[str]:
    """Beside an open way: after how long the usual one is open as well, exactly where no more is wanting."""
    told = [found for text in texts if (found := BY_WAITING.fullmatch(text))]
    lacking = [c for c in oracle.PATHS[tier][USUAL] if exact.requirement(c, tier) != "met"]
    rows = rows_of(exact.node(lacking[0], tier)) if len(lacking) == 1 and path != USUAL else ()
    facing = Facing(exact, tier, today)
    waiting = [atom for row in rows if (atom := _only_years(facing, row)) is not None]
    yield from _faults(facing, [found["wait"] for found in told], waiting)
    if any(found["way"] != f"正常申报{TIER_NAMES[tier]}" for found in told):
        yield f"{told} | the usual way is another one"


def doubt_faults(exact: Exact, tier: str, path: str, today: date, texts: list[str]) -> Iterator[str]:
    """Beside both waivers at once: after how long another row of Article 11 does without."""
    told = [found["wait"] for text in texts if (found := UNDOUBTED.fullmatch(text))]
    both = path == "exceptional" and exact.both_waivers(tier) == {True}
    is_doubtful = both and exact.paths[tier][path] == "needs_review"
    facing = Facing(exact, tier, today)
    rows = [row for row in rows_of(exact.node("11", tier)) if row.reading != "D7+"] if is_doubtful else []
    yield from _faults(facing, told, [atom for row in rows if (atom := _only_years(facing, row)) is not None])


def _faults(facing: Facing, told: list[str], waiting: list[Atom]) -> Iterator[str]:
    """One sentence about the years that are full first, or none where waiting spares nothing."""
    if len(told) != bool(waiting):
        yield f"{told} | to wait would do for {waiting}"
    if not told or not waiting:
        return
    soonest = min(waiting, key=lambda atom: _day(facing, atom))
    found = _LONG.fullmatch(told[0])
    if found is None or found["years"] != number(soonest.fact, soonest.needed):
        yield f"{told[0]} | it is {soonest} that is waited for"
    else:
        yield from facing.wait(found["far"], found["day"], facing.profile[soonest.fact], soonest.needed)


def _day(facing: Facing, atom: Atom) -> date:
    known = facing.profile[atom.fact]
    assert isinstance(known, int | float)
    return day_of(known, atom.needed, facing.today)


def _only_years(facing: Facing, row: Row) -> Atom | None:
    """The years that alone a row lacks, the level beside them being there, and how many there are known."""
    statuses = {atom: facing.exact.status(alone(atom), facing.tier) for atom in row.atoms}
    lacking = [atom for atom, status in statuses.items() if status != "met"]
    if len(lacking) != 1 or lacking[0].fact not in YEARS:
        return None
    return lacking[0] if isinstance(facing.profile.get(lacking[0].fact), int | float) else None
