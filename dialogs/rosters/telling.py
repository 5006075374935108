"""What is said of the columns of a table and of its rows that are nobody.

F 累计降本（元）        累计降本；单位：元
G 专利数               没有采用，可能是：发明专利（排名前三）、实用新型专利 …
第 2、7–9 行（空行）、第 310 行（合计）
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known
from dialogs.in_words import label, spoken
from dialogs.messages import words_of
from dialogs.rosters.columns import Column, Passed, PassedReason
from locales.wording import Wording

_LISTED: Final = 40
"""Stretches of rows that are told one by one."""


def told_of(column: Column, policy: Policy, words: Wording) -> str:
    """What a column is taken for and why, in one line, plain and unescaped."""
    own = words_of(policy, words.language)
    why = _why(column, own)
    if column.fact is not None:
        fact = label(own, policy.vocabulary[column.fact])
        unit = own.say(f"roster-unit-{column.unit}") if column.unit else ""
        said = (
            own.say("roster-taken-in-unit", fact=fact, unit=unit)
            if unit
            else own.say("roster-taken", fact=fact)
        )
        return own.say("roster-joined", first=said, second=why) if why else said
    if column.proposed:
        return own.say("roster-offered", facts=_labels(column.proposed, policy, own), why=why)
    return own.say("roster-carried-because", why=why) if why else own.say("roster-carried")


def _why(column: Column, own: Wording) -> str:
    if column.why is None:
        return ""
    if column.why.message == "heads-unsaid":
        names = str(column.why.variables["qualifiers"]).split()
        told = own.say("list-separator").join(own.say(f"qualifier-{name}") for name in names)
        return own.say("heads-unsaid", qualifiers=told)
    return column.why.say(own)


def _labels(names: Iterable[str], policy: Policy, own: Wording) -> str:
    return own.say("list-separator").join(label(own, policy.vocabulary[name]) for name in names)


def offered(columns: Sequence[Column]) -> list[Column]:
    """The columns that may be facts, and are not read before somebody says so."""
    return [column for column in columns if column.fact is None and column.proposed]


def carried_through(columns: Sequence[Column]) -> list[Column]:
    """The columns that are no facts."""
    return [column for column in columns if column.head and column.fact is None and not column.proposed]


def told_of_everybody(everybody: Mapping[str, Known], policy: Policy, words: Wording) -> str:
    """What is said of everybody in a table, in one line: 所在单位：是；立案审查：否."""
    own = words_of(policy, words.language)
    facts = ((policy.vocabulary[name], value) for name, value in everybody.items())
    return own.say("problem-separator").join(
        own.say("roster-of-everybody", fact=label(own, fact), value=spoken(own, fact, value))
        for fact, value in facts
    )


def rows_passed(passed: Sequence[Passed], words: Wording) -> str:
    """The rows that are nobody, in one line, those of one reason together."""
    by_reason: dict[PassedReason, list[Passed]] = {}
    for each in _joined(passed):
        by_reason.setdefault(each.reason, []).append(each)
    return words.say("list-separator").join(
        _rows(reason, those, words) for reason, those in by_reason.items()
    )


def _rows(reason: PassedReason, those: Sequence[Passed], words: Wording) -> str:
    spans = words.say("list-separator").join(
        str(each.first)
        if each.first == each.last
        else words.say("roster-range", first=each.first, last=each.last)
        for each in those[:_LISTED]
    )
    count = sum(each.last - each.first + 1 for each in those)
    is_cut = len(those) > _LISTED
    message = "roster-rows-and-more" if is_cut else "roster-rows"
    return words.say(message, rows=spans, reason=words.say(f"roster-passed-{reason}"), count=count)


def _joined(passed: Sequence[Passed]) -> list[Passed]:
    joined: list[Passed] = []
    for each in passed:
        if joined and joined[-1].reason == each.reason and joined[-1].last + 1 == each.first:
            joined[-1] = Passed(joined[-1].first, each.last, each.reason)
        else:
            joined.append(each)
    return joined
