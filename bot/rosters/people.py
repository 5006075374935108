"""A person's result as the last cells of their row: how each tier stands, which one to apply for, and in
words what is missing, what to do, what to find out.

People who tell alike are told alike: what was said of one is kept for the others. It depends on what is known
of the person, on when their years began, and on nothing else.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from bot.assessing.reading import Setting
from bot.assessing.scenes import Scenes
from bot.rosters.cells import lines_of, text_cell
from criteria.policy.vocabulary import Known
from dialogs.in_words import clause_label
from dialogs.results.briefly import Briefly, Kind, briefly
from dialogs.results.outcome import Outcome
from dialogs.session import Dated
from locales.wording import Wording

WORDS: Final = ("likely", "verdict", "way", "missing", "plan", "unknown")
"""The columns of words, behind a status for each tier."""

WIDTHS: Final[Mapping[str, int]] = {
    "likely": 14,
    "verdict": 26,
    "way": 38,
    "missing": 64,
    "plan": 58,
    "unknown": 34,
    "doubtful": 44,
    "receipt": 24,
}
"""The widths of columns in letters."""

_MOST_KEPT = 20_000

Begun = Mapping[str, date]


class Told(NamedTuple):
    """The cells of a person's result, how many lines they take, the clause that is linked to, and what is
    counted.
    """

    cells: str
    lines: int
    kind: Kind
    way: str
    clause: str | None
    tier: str | None
    lacking: tuple[str, ...]


class PeopleInWords:
    """Tells the people of one run; `styles` are the numbers of the workbook's styles."""

    def __init__(self, setting: Setting, styles: Mapping[str, int]) -> None:
        self._setting, self._styles = setting, styles
        self._scenes = Scenes(setting)
        self._names = tuple(sorted(setting.policy.vocabulary))
        self._told: dict[object, Told] = {}

    def told(
        self,
        values: Sequence[Known | None],
        statuses: Sequence[str],
        begun: Begun,
        to_the_month: frozenset[str],
    ) -> Told:
        """A person of whom these values are known, fact by fact in the order of their names, and whose
        tiers stand so.
        """
        key = (values, *sorted(begun.items()), to_the_month) if begun else values
        known = self._told.get(key)
        if known is None:
            if len(self._told) >= _MOST_KEPT:
                self._told.clear()
            known = self._told[key] = self._tell(values, statuses, begun, to_the_month)
        return known

    def brief(self, values: Sequence[Known | None], begun: Begun, to_the_month: frozenset[str]) -> Briefly:
        """The words of such a person."""
        profile = {name: value for name, value in zip(self._names, values, strict=True) if value is not None}
        dates = {
            name: Dated(profile[name], day.year, day.month, None if name in to_the_month else day.day)
            for name, day in begun.items()
            if name in profile
        }
        return briefly(Outcome(self._scenes.of(1, profile, dates=dates)))

    def _tell(
        self,
        values: Sequence[Known | None],
        statuses: Sequence[str],
        begun: Begun,
        to_the_month: frozenset[str],
    ) -> Told:
        brief, words, styles = self.brief(values, begun, to_the_month), self._setting.words, self._styles
        texts = in_cells(brief, words, self._setting)
        cells = [
            *(text_cell(words.say(f"roster-status-{status}"), styles[status]) for status in statuses),
            *(text_cell(text, styles[_style(column, brief)]) for column, text in texts.items()),
        ]
        lines = max(lines_of(text, WIDTHS[column]) for column, text in texts.items())
        return Told("".join(cells), lines, brief.kind, brief.way, brief.clause, brief.tier, brief.lacking)


def in_cells(brief: Briefly, words: Wording, setting: Setting) -> dict[str, str]:
    """The text of each column of words."""
    way = brief.way
    if brief.clause is not None:
        clause = clause_label(words, setting.policy, brief.clause)
        way = words.say("row-way", way=brief.way, clause=clause)
    return {
        "likely": brief.likely or words.say("roster-none"),
        "verdict": brief.verdict,
        "way": way,
        "missing": "\n".join(brief.missing),
        "plan": "\n".join(brief.plan),
        "unknown": "\n".join(brief.unknown),
    }


def _style(column: str, brief: Briefly) -> str:
    if column == "verdict":
        return brief.kind
    return "link" if column == "way" and brief.clause is not None else "words"
