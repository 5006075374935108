"""Naming a clause: 第十条（二）3.（1）, 10.2.3.1, 10-2-3-1 and a10-2-3-1 are the same one."""

import difflib
import re
from collections.abc import Iterator, Mapping

from criteria.policy.model import Policy
from dialogs.understanding.normalising import plain_characters
from dialogs.understanding.numerals import read_numeral

_ID = re.compile(r"a?(\d+(?:[.\-_]\d+[ab]?)*)\.?")
_ARTICLE = re.compile(
    r"第([一二三四五六七八九十]+|\d+)条"
    r"(?:第?\(?([一二三四五六七八九十]+|\d+)\)?[款项]?"
    r"(?:第?(\d+|[一二三四五六七八九十]+)[.、项目]?"
    r"(?:第?\(?(\d+|[一二三四五六七八九十]+)\)?[项目]?)?)?)?"
)


def read_reference(policy: Policy, text: str) -> str | None:
    """The id of the clause that `text` names and nothing else; None where it names none."""
    plain = _plain(text)
    labelled = policy.derived(_by_label).get(plain)
    if labelled:
        return labelled
    bare = _ID.fullmatch(plain)
    if bare:
        return _known(policy, re.sub(r"[\-_]", ".", bare[1]))
    named = _ARTICLE.fullmatch(plain if plain.startswith("第") else f"第{plain}")
    return _known(policy, ".".join(_numbers(named))) if named else None


def find_clause(policy: Policy, text: str) -> str | None:
    """The clause that a question names by its number (第十二条讲什么); None where it names none."""
    whole = read_reference(policy, text)
    if whole is not None:
        return whole
    named = _ARTICLE.search(_plain(text))
    if named is None:
        return None
    numbers = list(_numbers(named))
    while numbers and ".".join(numbers) not in policy.clauses:
        numbers.pop()
    return ".".join(numbers) or None


def nearest_clauses(policy: Policy, text: str, most: int = 3) -> tuple[str, ...]:
    """The ids that look most like `text`, for somebody who mistyped one."""
    wanted = re.sub(r"[\-_]", ".", _plain(text).removeprefix("a"))
    close = difflib.get_close_matches(wanted, policy.clauses, n=most, cutoff=0.4)
    below = [clause for clause in policy.clauses if clause.startswith(f"{wanted.split('.')[0]}.")]
    return tuple(dict.fromkeys([*close, *below]))[:most]


def _by_label(policy: Policy) -> Mapping[str, str]:
    return {_plain(clause.label): clause.id for clause in policy.clauses.values()}


def _plain(text: str) -> str:
    return re.sub(r"\s", "", plain_characters(text))


def _known(policy: Policy, clause: str) -> str | None:
    return clause if clause in policy.clauses else None


def _numbers(named: re.Match[str]) -> Iterator[str]:
    for group in named.groups():
        if group:
            numeral = None if group.isdigit() else read_numeral(group)
            yield group if numeral is None else f"{numeral.low:f}"
