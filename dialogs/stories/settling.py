"""From what was heard here and there to one story: each fact once, each character in its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dialogs.stories.context import Setting
from dialogs.stories.correcting import is_settled, revises
from dialogs.stories.findings import Finding
from dialogs.stories.goals import Goal
from dialogs.stories.passages import Passage
from dialogs.stories.telling import LONGEST_QUOTE, Doubtful, Heard, Story
from dialogs.understanding.reading import Reason, reason_of

_Span = tuple[int, int]


def settle(text: str, setting: Setting, findings: Sequence[Finding], goal: Goal | None) -> Story:
    """The story that these findings come to."""
    findings = [_quotable(setting, _standing(setting, each)) for each in _holding(setting, findings)]
    by_fact: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.outcome is not None:
            by_fact.setdefault(finding.fact, []).append(finding)
    taken: list[Finding] = []
    doubtful = [finding for finding in findings if finding.outcome is None]
    for heard in by_fact.values():
        one = _one(heard)
        if one is not None:
            taken.append(one)
        else:
            doubtful += [replace(each, outcome=None, reason=reason_of("story-several")) for each in heard]
    known = {finding.fact for finding in taken}
    doubtful = [each for each in doubtful if known.isdisjoint(each.facts)]
    taken.sort(key=lambda finding: (finding.last, finding.first))
    doubtful.sort(key=lambda finding: (finding.last, finding.first))
    spans = [_span(setting, finding) for finding in (*taken, *doubtful)]
    aiming = [each for each in setting.passages if goal is not None and each.index in goal.passages]
    return Story(
        facts=tuple(_heard(text, setting, finding) for finding in taken),
        doubtful=tuple(_doubtful(text, setting, doubtful)),
        unheard=tuple(_unheard(text, setting.passages, spans)),
        target=None if goal is None else goal.tier,
        wishes=tuple(_unheard(text, aiming, spans)),
    )


def _one(heard: Sequence[Finding]) -> Finding | None:
    """The finding that holds of several about one fact; None if they contradict each other."""
    strong = [each for each in heard if not each.weak] or list(heard)
    return strong[0] if all(each.outcome == strong[0].outcome for each in strong) else None


def _holding(setting: Setting, findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those of a fact that was put right behind them; what puts right is quoted with the
    words that take back.
    """
    last: dict[str, int] = {}
    for each in findings:
        if each.last in setting.right:
            last |= {fact: max(each.last, last.get(fact, 0)) for fact in each.facts}
    return [
        replace(each, first=min(each.first, setting.right.get(each.first, each.first)))
        for each in findings
        if each.outcome is None or each.last >= last.get(each.fact, 0)
    ]


def _standing(setting: Setting, finding: Finding) -> Finding:
    """The finding, doubtful where the next words take it back and do not say what holds: 一级，哦不对."""
    told = setting.passages[finding.last]
    for behind in setting.passages[finding.last + 1 : finding.last + 2]:
        taken_back = behind.corrects or (_is_number(setting, finding) and revises(behind))
        if finding.outcome is None or not taken_back:
            continue
        if not is_settled(setting.passages, setting.right, behind, told):
            return replace(finding, outcome=None, reason=reason_of("story-several"))
    return finding


def _is_number(setting: Setting, finding: Finding) -> bool:
    return any(rule.fact.name == finding.fact and rule.fact.is_number for rule in setting.words.things)


def _quotable(setting: Setting, finding: Finding) -> Finding:
    """The finding, doubtful where its words are too many for a quote."""
    start, end = _span(setting, finding)
    if end - start <= LONGEST_QUOTE or finding.outcome is None:
        return finding
    return replace(finding, outcome=None, reason=reason_of("story-long"), first=finding.last)


def _span(setting: Setting, finding: Finding) -> _Span:
    return setting.passages[finding.first].clause.start, setting.passages[finding.last].clause.end


def _quote(text: str, span: _Span) -> str:
    return text[span[0] : span[1]][:LONGEST_QUOTE]


def _heard(text: str, setting: Setting, finding: Finding) -> Heard:
    if finding.outcome is None:
        msg = "only what was taken is heard"
        raise AssertionError(msg)
    return Heard(finding.fact, finding.outcome, _quote(text, _span(setting, finding)), finding.unsaid)


def _doubtful(text: str, setting: Setting, doubts: Sequence[Finding]) -> Iterator[Doubtful]:
    """The doubts, those of one stretch for one reason as one."""
    found: dict[tuple[_Span, str], tuple[Reason, list[str]]] = {}
    for each in doubts:
        if each.reason is not None:
            key = _span(setting, each), each.reason.message
            found.setdefault(key, (each.reason, []))[1].extend(each.facts)
    for (span, _), (reason, facts) in found.items():
        yield Doubtful(_quote(text, span), tuple(dict.fromkeys(facts)), reason)


def _unheard(text: str, passages: Iterable[Passage], spans: Sequence[_Span]) -> Iterator[str]:
    """The clauses of these passages, or their rests, that stand in no quote."""
    quoted = [(start, min(end, start + LONGEST_QUOTE)) for start, end in spans]
    for passage in passages:
        at, end = passage.clause.start, passage.clause.end
        for first, last in sorted(quoted):
            if last <= at or first >= end:
                continue
            if at < first:
                yield from _words(text[at:first])
            at = max(at, last)
        if at < end:
            yield from _words(text[at:end])


def _words(text: str) -> Iterator[str]:
    if any(character.isalnum() for character in text):
        yield text.strip()
