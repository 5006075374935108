"""The product knows no policy: its code and sentences name no clause, fact, decision, tier or way of any."""

import ast
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from tokenize import COMMENT, generate_tokens

import pytest

from criteria.policy.disk import policy_ids
from criteria.policy.loading import load_policy
from criteria.policy.model import Policy
from dialogs.messages import needed_messages, words_of
from locales.wording import FOLDER, LANGUAGES, read_texts, wording
from tests.water import water

ROOT = Path(__file__).parents[1]
PACKAGES = [ROOT / package for package in ("bot", "criteria", "dialogs", "locales")]
POLICIES = [*map(load_policy, policy_ids()), water()]
EACH_POLICY = pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.id)

FALSE_FRIENDS = frozenset({"0", "1", "assistant", "grade", "planning", "results", "scope"})
"""Texts in the code that are called like something of a policy by chance: digits that say yes and no, what
the product calls itself, and words of its own.
"""

WORDS_THAT_ARE_READ = frozenset({"工程师"})
"""Words that readers tell apart in what people type, and by which their modules explain themselves."""

Text = tuple[str, int, str]
"""A text with the file and the line where it stands."""


def names_of(policy: Policy) -> frozenset[str]:
    """The names by which a policy calls its things, in code and data."""
    paths = {path for tier in policy.tiers for path in tier.paths}
    tiers = {tier.id for tier in policy.tiers}
    named = {*policy.vocabulary, *policy.clauses, *policy.decisions, *policy.asking_order, *paths, *tiers}
    return frozenset(named) - FALSE_FRIENDS


def telling_names_of(policy: Policy) -> frozenset[str]:
    """Those that are no words of a language: long ones, decisions, clauses with several numbers."""
    return frozenset(
        name for name in names_of(policy) if "_" in name or name.count(".") > 1 or name in policy.decisions
    )


def titles_of(policy: Policy, language: str) -> frozenset[str]:
    """The names by which people know a policy's things."""
    words, document = words_of(policy, language), policy.document
    tiers = {words.say(f"tier-{tier.id}") for tier in policy.tiers}
    clauses = {clause.label for clause in policy.clauses.values()}
    return frozenset(
        {document.title, document.number, *document.issuers, *clauses, *tiers, words.say("subject")}
    )


def files(*endings: str) -> Iterator[Path]:
    """The product's files with these endings, without those of its policies."""
    for package in PACKAGES:
        for file in sorted(package.rglob("*")):
            if file.suffix in endings and ROOT / "criteria" / "policies" not in file.parents:
                yield file


def texts_in_code() -> Iterator[Text]:
    """The texts in the modules of the product; documentation is no code."""
    for file in files(".py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in documentation
            ):
                yield str(file.relative_to(ROOT)), node.lineno, node.value


def remarks_in_code() -> Iterator[Text]:
    """Comments, and what is said of classes, functions and constants. A module may begin with a worked
    example, which takes its names from a regulation.
    """
    for file in files(".py"):
        source, name = file.read_text(encoding="utf-8"), str(file.relative_to(ROOT))
        tree = ast.parse(source)
        for node in ast.walk(tree):
            remark = node.value if isinstance(node, ast.Expr) and node is not tree.body[0] else None
            if isinstance(remark, ast.Constant):
                yield name, remark.lineno, str(remark.value)
        for token in generate_tokens(StringIO(source).readline):
            if token.type == COMMENT:
                yield name, token.start[0], token.string


def texts_in_pages() -> Iterator[Text]:
    """What stands in quotation marks in the pages and their script; a single digit there is a measure."""
    for file in files(".html", ".js"):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            for text in re.findall(r"""["']([^"']{2,})["']""", line):
                yield str(file.relative_to(ROOT)), number, text


def is_named(text: str, names: frozenset[str]) -> bool:
    """Whether a text is one of the names, or ends with one as ids of messages do (tier-senior)."""
    end = text.rpartition("-")[2]
    return text in names or (end in names and not end.isdecimal())


def found(names: frozenset[str], text: str) -> list[str]:
    """The names that stand in a text, not within longer ones."""
    return [name for name in names if re.search(rf"(?<![\w.]){re.escape(name)}(?![\w.])", text)]


@EACH_POLICY
def test_no_code_names_anything_of_a_policy(policy: Policy) -> None:
    names = names_of(policy)
    assert [each for each in (*texts_in_code(), *texts_in_pages()) if is_named(each[2], names)] == []


@EACH_POLICY
def test_no_remark_in_code_speaks_of_a_policy(policy: Policy) -> None:
    names = frozenset(name for name in telling_names_of(policy) if name not in policy.clauses)
    speaking = names | titles_of(policy, "zh_CN") - WORDS_THAT_ARE_READ
    assert [
        each for each in remarks_in_code() if found(speaking, each[2]) or re.search(r"Articles? \d", each[2])
    ] == []


@EACH_POLICY
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_product_names_anything_of_a_policy(language: str, policy: Policy) -> None:
    said = "\n".join(read_texts(FOLDER / language))
    assert [
        title for title in titles_of(policy, language) if re.search(rf"(?<!\w){re.escape(title)}", said)
    ] == []
    assert found(telling_names_of(policy), said) == []
    assert [name for name in needed_messages(policy) if wording(language).knows(name)] == []


@EACH_POLICY
def test_no_word_list_of_the_product_names_anything_of_a_policy(policy: Policy) -> None:
    listed = {file.name: file.read_text(encoding="utf-8") for file in files(".yaml", ".tsv")}
    names = telling_names_of(policy) | titles_of(policy, "zh_CN")
    assert {file: named for file, text in listed.items() if (named := found(names, text))} == {}
