"""Naming a clause: 第十条（二）3.（1）, 10.2.3.1, 10-2-3-1 and a10-2-3-1 are the same one.

Whatever the labels of a policy look like, each names its clause, with either kind of numerals (第五节乙款,
第5节乙款); of those that count articles the usual other ways of writing them are known as well.
"""

import difflib
import re
from collections.abc import Iterator, Mapping

from criteria.policy.model import Policy
from dialogs.in_words import clause_label
from dialogs.messages import words_of
from dialogs.understanding.normalising import plain_characters
from dialogs.understanding.numerals import read_numeral
from locales.wording import LANGUAGES

_ID = re.compile(r"a?(\d+(?:[.\-_]\d+[ab]?)*)\.?")
_ARTICLE = re.compile(
    r"第([一二三四五六七八九十]+|\d+)条"
    r"(?:第?\(?([一二三四五六七八九十]+|\d+)\)?[款项]?"
    r"(?:第?(\d+|[一二三四五六七八九十]+)[.、项目]?"
    r"(?:第?\(?(\d+|[一二三四五六七八九十]+)\)?[项目]?)?)?)?"
)

_NUMERAL = re.compile("[一二三四五六七八九十百]+")
_BETWEEN = re.compile(r"[\W_]+")


def read_reference(policy: Policy, text: str) -> str | None:
    """The id of the clause that `text` names and nothing else; None where it names none."""
    plain, labels = _plain(text), policy.derived(_by_label)
    labelled = labels.get(_spelt(plain)) or labels.get(_spelt(f"第{plain}"))
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
    plain = _plain(text)
    named = [clause for clause in (_labelled_in(policy, plain), _article_in(policy, plain)) if clause]
    return max(named, key=lambda clause: len(policy.ancestors(clause)), default=None)


def nearest_clauses(policy: Policy, text: str, most: int = 3) -> tuple[str, ...]:
    """The ids that look most like `text`, for somebody who mistyped one."""
    wanted = re.sub(r"[\-_]", ".", _plain(text).removeprefix("a"))
    close = difflib.get_close_matches(wanted, policy.clauses, n=most, cutoff=0.4)
    below = [clause for clause in policy.clauses if clause.startswith(f"{wanted.split('.')[0]}.")]
    return tuple(dict.fromkeys([*close, *below]))[:most]


def _by_label(policy: Policy) -> Mapping[str, str]:
    """The clauses by their names in each language, in one spelling; the regulation's own come first."""
    names = {
        _spelt(_plain(clause_label(words_of(policy, language), policy, clause))): clause
        for language in reversed(LANGUAGES)
        for clause in policy.clauses
    }
    return names | {_spelt(_plain(clause.label)): clause.id for clause in policy.clauses.values()}


def _labelled_in(policy: Policy, plain: str) -> str | None:
    """The clause whose label stands in a text, the longest one; a label that could be any word does not
    count.
    """
    spelt, labels = _spelt(plain), policy.derived(_by_label)
    found = [each for each in labels if each.startswith("第") and _stands_in(each, spelt)]
    return labels[max(found, key=len)] if found else None


def _stands_in(label: str, spelt: str) -> bool:
    _, stands, behind = spelt.partition(label)
    return bool(stands) and not (label[-1].isdigit() and behind[:1].isdigit())


def _article_in(policy: Policy, plain: str) -> str | None:
    named = _ARTICLE.search(plain)
    numbers = list(_numbers(named)) if named else []
    while numbers and ".".join(numbers) not in policy.clauses:
        numbers.pop()
    return ".".join(numbers) or None


def _spelt(plain: str) -> str:
    """A label in one spelling: numbers as digits, a point for whatever stands between its parts."""
    digits = _NUMERAL.sub(lambda found: _digits(found[0]), plain)
    return _BETWEEN.sub(".", digits).strip(".")


def _plain(text: str) -> str:
    return re.sub(r"\s", "", plain_characters(text))


def _known(policy: Policy, clause: str) -> str | None:
    return clause if clause in policy.clauses else None


def _numbers(named: re.Match[str]) -> Iterator[str]:
    for group in named.groups():
        if group:
            yield _digits(group)


def _digits(number: str) -> str:
    numeral = None if number.isdigit() else read_numeral(number)
    return number if numeral is None else f"{numeral.low:f}"
