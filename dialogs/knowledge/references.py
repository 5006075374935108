"""Naming a clause: 第十条（二）3.（1）, 10.2.3.1, 10-2-3-1 and a10-2-3-1 are the same one."""

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from criteria.policy.model import Policy

_NUMERAL = {digit: value for value, digit in enumerate("零一二三四五六七八九十")}
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
    labelled = _by_label(policy).get(plain)
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


@lru_cache(maxsize=8)
def _by_label(policy: Policy) -> Mapping[str, str]:
    return {_plain(clause.label): clause.id for clause in policy.clauses.values()}


def _plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()


def _known(policy: Policy, clause: str) -> str | None:
    return clause if clause in policy.clauses else None


def _numbers(named: re.Match[str]) -> Iterator[str]:
    for group in named.groups():
        if group:
            yield group if group.isdigit() else str(_number(group))


def _number(numeral: str) -> int:
    tens, _, ones = numeral.rpartition("十")
    if "十" not in numeral:
        return _NUMERAL[numeral[-1]]
    return (_NUMERAL[tens] if tens else 1) * 10 + (_NUMERAL[ones] if ones else 0)
