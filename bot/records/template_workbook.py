"""The empty table as a workbook: a column for the name and one for each fact, in groups by colour, with notes
and drop-downs; a row that shows how it is done, which nobody takes for a person; and a sheet that explains
every column.

    姓名   所在单位   最高学历或学位   累计创效
    示例   是         本科             320
"""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from bot.records.cells import value_labels
from bot.records.tables import labels
from bot.rosters.cells import lines_of, width_of
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from dialogs.in_words import clause_label
from locales.wording import SOURCE_LANGUAGE, Wording

LAST_ROW: Final = 5_001
"""Down to this row the drop-downs go."""

_NUMBERS: Final = {"count": 2, "years": 3.5, "amount": 320, "percent": 2.5}
"""What the row that shows how it is done says of numbers."""

_WIDTHS: Final = (22, 26, 64, 52, 22, 24)
_A_PAGE: Final = 230
"""So many letters of width are read on a page."""

_LINE: Final = 15.5
_SHADES: Final = ("#D9E1F2", "#E2EFDA", "#FFF2CC", "#FCE4D6", "#EDEDED", "#DDEBF7", "#E4DFEC", "#F8E1DE")
_BORDER: Final = {"border": 1, "border_color": "#BFBFBF"}
_LONGEST_MESSAGE: Final = 255
"""Of a drop-down's hint, by Excel's specification."""


def template_workbook(policy: Policy, words: Wording) -> bytes:
    """The workbook; whatever its cells offer or refuse, a table is read by the same rules."""
    whole = BytesIO()
    with Workbook(
        whole, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as workbook:
        workbook.set_properties({"title": words.say("template-title"), "subject": policy.document.title})
        drawn = _Template(workbook, policy, words)
        drawn.draw_people()
        drawn.draw_explanations()
    return whole.getvalue()


class _Template:
    def __init__(self, workbook: Workbook, policy: Policy, words: Wording) -> None:
        self.workbook, self.policy, self.words = workbook, policy, words
        self.labels = labels(policy, words.language)
        self.people = workbook.add_worksheet(words.say("records-sheet-profiles"))
        self.explanations = workbook.add_worksheet(words.say("records-sheet-columns"))
        self.choices = workbook.add_worksheet(words.say("records-sheet-choices"))
        self.listed = 0
        self.topics = {name: topic for topic, names in policy.asking_order.items() for name in names}
        self.shades = {topic: _SHADES[n % len(_SHADES)] for n, topic in enumerate(policy.asking_order)}
        self._formats: dict[str, Any] = {}

    def _format(self, name: str, **look: object) -> Any:  # noqa: ANN401  xlsxwriter has no types
        """A format, made once; it is known by its name."""
        if name not in self._formats:
            self._formats[name] = self.workbook.add_format({"valign": "top", **_BORDER, **look})
        return self._formats[name]

    def _head(self, topic: str) -> Any:  # noqa: ANN401  as above
        shade = self.shades.get(topic, "#BDD7EE")
        return self._format(f"head-{topic}", bold=True, text_wrap=True, valign="vcenter", bg_color=shade)

    def draw_people(self) -> None:
        """The sheet to fill in."""
        sheet, words = self.people, self.words
        example = self._format(
            "example", italic=True, font_color="#7F7F7F", bg_color="#F2F2F2", text_wrap=True
        )
        sheet.set_row(0, 50)
        sheet.set_column(0, 0, 14)
        sheet.write_string(0, 0, words.say("roster-fault-name"), self._head(""))
        sheet.write_comment(0, 0, words.say("records-template-advice"), {"x_scale": 2.2, "y_scale": 1.2})
        sheet.write_string(1, 0, words.say("template-example"), example)
        shown, total = example_of(self.policy, words), 14
        for at, fact in enumerate(self.policy.vocabulary.values(), start=1):
            head, value = self.labels[fact.name], shown[fact.name]
            width = max(12, -(-width_of(head) // 3) + 3, min(30, width_of(str(value)) + 2))
            total += width
            sheet.set_column(at, at, width)
            sheet.write_string(0, at, head, self._head(self.topics[fact.name]))
            sheet.write_comment(0, at, self._note(fact), {"x_scale": 2.6, "y_scale": 1.8})
            if isinstance(value, str):
                sheet.write_string(1, at, value, example)
            else:
                sheet.write_number(1, at, value, example)
            sheet.data_validation(2, at, LAST_ROW - 1, at, self._offered(fact))
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.set_paper(8)
        sheet.fit_to_pages(-(-total // _A_PAGE), 0)
        sheet.repeat_rows(0)
        sheet.repeat_columns(0)

    def _note(self, fact: Fact) -> str:
        """What a column is, how it is filled in, and by which clauses it counts."""
        return self.words.say(
            "template-note",
            topic=self._topic(fact),
            means=self._means(fact),
            how=self._how(fact),
            clauses=self._clauses(fact),
        )

    def _topic(self, fact: Fact) -> str:
        return self.words.say(f"topic-{self.topics[fact.name]}")

    def _means(self, fact: Fact) -> str:
        """What a fact means: in the regulation's own words, in other languages as it is asked."""
        is_own = self.words.language == SOURCE_LANGUAGE
        return fact.means if is_own else self.words.say(f"question-{fact.name}")

    def _clauses(self, fact: Fact) -> str:
        names = [clause_label(self.words, self.policy, clause) for clause in fact.clauses]
        return self.words.say("list-separator").join(names)

    def _how(self, fact: Fact) -> str:
        offered = value_labels(self.policy, fact, self.words.language).values()
        choices = self.words.say("records-between-choices").join(offered)
        return self.words.say(f"records-how-{fact.kind}", choices=choices)

    def _offered(self, fact: Fact) -> dict[str, object]:
        """What a cell of the fact offers, and warns of; of several values at once Excel knows nothing."""
        words, hint = self.words, _short(self._how(fact))
        rule: dict[str, object] = {"input_title": self.labels[fact.name][:32], "input_message": hint}
        if fact.kind == "set":
            return {"validate": "any", **rule}
        if fact.is_number:
            whole, most = fact.kind == "count", f"{fact.most:.10g}"
            said = words.say("records-invalid-count" if whole else "records-invalid-number", most=most)
            bounds = {"criteria": "between", "minimum": 0, "maximum": fact.most}
            kind = {"validate": "integer" if whole else "decimal", **bounds}
            return {**kind, **rule, "error_type": "warning", "error_message": _short(said)}
        source = (
            [words.say("flag-yes"), words.say("flag-no")] if fact.kind == "flag" else self._choices_of(fact)
        )
        said = words.say("records-invalid-choice")
        return {"validate": "list", "source": source, **rule, "error_type": "warning", "error_message": said}

    def _choices_of(self, fact: Fact) -> str:
        """Adds a column of choices; gives the range that holds them."""
        at, self.listed = self.listed, self.listed + 1
        offered = list(value_labels(self.policy, fact, self.words.language).values())
        self.choices.set_column(at, at, max(map(width_of, (self.labels[fact.name], *offered))) + 2)
        self.choices.write_string(0, at, self.labels[fact.name], self._head(self.topics[fact.name]))
        for row, choice in enumerate(offered, start=1):
            self.choices.write_string(row, at, choice, self._format("cell", text_wrap=True))
        letter, name = xl_col_to_name(at), self.words.say("records-sheet-choices")
        return f"='{name}'!${letter}$2:${letter}${len(offered) + 1}"

    def draw_explanations(self) -> None:
        """What each column means, how it is filled in, and by which clauses it counts."""
        sheet, words = self.explanations, self.words
        title = self.workbook.add_format({"bold": True, "font_size": 16})
        sheet.set_row(0, 26)
        sheet.write_string(0, 0, words.say("template-title"), title)
        advice = self.workbook.add_format({"text_wrap": True, "valign": "top"})
        told = words.say("records-template-advice")
        sheet.set_row(1, _LINE * lines_of(told, sum(_WIDTHS[:5])))
        sheet.merge_range(1, 0, 1, len(_WIDTHS) - 1, "", advice)
        sheet.write_string(1, 0, told, advice)
        for at, (head, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
            sheet.set_column(at, at, width)
            sheet.write_string(2, at, words.say(f"records-template-{head}"), self._head(""))
        for row, line in enumerate(self._explained(), start=3):
            lines = max(lines_of(text, width) for text, width in zip(line, _WIDTHS, strict=True))
            sheet.set_row(row, min(409.0, _LINE * lines))
            for at, text in enumerate(line):
                sheet.write_string(row, at, text, self._format("cell", text_wrap=True))
        sheet.freeze_panes(3, 2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(2)
        self.choices.freeze_panes(1, 0)
        self.choices.set_landscape()
        self.choices.fit_to_pages(1, 0)

    def _explained(self) -> Iterator[Sequence[str]]:
        for fact in self.policy.vocabulary.values():
            topic, clauses = self._topic(fact), self._clauses(fact)
            yield topic, self.labels[fact.name], self._means(fact), self._how(fact), clauses, fact.name


_HEADS: Final = ("topic", "column", "means", "how", "clauses", "name")


def example_of(policy: Policy, words: Wording) -> Mapping[str, str | float]:
    """What the row says that shows how it is done: sound, and nobody's."""
    return {fact.name: _shown(policy, fact, words) for fact in policy.vocabulary.values()}


def _shown(policy: Policy, fact: Fact, words: Wording) -> str | float:
    if fact.kind == "flag":
        return words.say("flag-yes" if fact.better else "flag-no")
    if fact.is_number:
        return _NUMBERS[fact.kind]
    offered = list(value_labels(policy, fact, words.language).values())
    if fact.kind == "choice":
        return offered[min(1, len(offered) - 1)]
    return words.say("records-between-choices").join(offered[:2])


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[: _LONGEST_MESSAGE - 1]}…"
