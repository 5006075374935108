"""The words that an answer about titles and skill grades may be made of (`data/titles.yaml`)."""

from collections.abc import Mapping

from dialogs.understanding import spans
from dialogs.understanding.lexicon import Entry, Words, expand, group, merged, setting


def words(years: str) -> Words:
    """All of them, with the words about the fact that is the years since (`title_years`)."""
    return merged(
        group("titles/weak_steps"),
        spans.words(years),
        group("titles/steps"),
        group("titles/no_titles"),
        _plain("disciplines", "discipline"),
        _plain("majors", "discipline"),
        _plain("discipline_marks", "discipline"),
        _plain("series_names", "series_name"),
        _plain("trades", "trade"),
        group("titles/rungs"),
        _series(),
        _trades(),
        group("titles/skills"),
        group("titles/skill_numbers"),
        _engineers(),
        group("titles/engineering"),
        group("titles/joints"),
    )


def _plain(part: str, kind: str) -> Words:
    return {word: Entry(kind) for pattern in _text(part).split() for word in expand(pattern)}


def _text(part: str) -> str:
    return str(setting("titles").get(part, ""))


def _series() -> Words:
    return {
        word: Entry("series", rung)
        for rungs in setting("titles", "series").values()
        if isinstance(rungs, Mapping)
        for rung, names in rungs.items()
        for pattern in str(names).split()
        for word in expand(pattern)
    }


def _engineers() -> Words:
    """机械工程师, 助理机械工程师, 机械高工 ... for every discipline."""
    return {
        form.format(discipline): Entry("title", rung)
        for discipline in _text("disciplines").split()
        for rung, forms in setting("titles", "with_discipline").items()
        for form in str(forms).split()
    }


def _trades() -> Words:
    """高级钳工, 钳工三级, 钳工高级技师 ... for every trade."""
    named = {
        f"{trade}{grade}": entry
        for trade in _text("trades").split()
        for grade, entry in group("titles/skills").items()
    }
    return named | {
        form.format(trade, grade): Entry("skill", level)
        for trade in _text("trades").split()
        for level, grades in setting("titles", "trade_grades").items()
        for grade in str(grades).split()
        for form in ("{1}{0}", "{0}{1}")
    }
