"""What a policy's folder knows beyond the regulation: sound data, and faults told with file and line."""

import re
import shutil
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from criteria.policy.disk import POLICIES
from criteria.policy.faults import PolicyError
from criteria.policy.knowledge import Glossary, Knowledge, read_wording
from criteria.policy.loading import load_folder
from criteria.policy.model import Policy
from dialogs.knowledge.index import Index
from dialogs.knowledge.spoken import advice_in_words
from dialogs.knowledge.wordings import normalised, with_general_words
from dialogs.messages import words_of
from locales.wording import LANGUAGES


@pytest.fixture
def folder(tmp_path: Path, policy: Policy) -> Path:
    """A copy of the policy's folder to spoil."""
    copy = tmp_path / policy.id
    shutil.copytree(POLICIES / policy.id, copy)
    return copy


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    whole = path.read_text(encoding="utf-8")
    assert old in whole
    path.write_text(whole.replace(old, new, 1), encoding="utf-8")


def faults(folder: Path) -> str:
    with pytest.raises(PolicyError) as caught:
        load_folder(folder)
    return str(caught.value)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "glossary.yaml",
            "means: [软件著作权, 软著]",
            "means: [软件著作券]",
            "软件著作券: occurs in no clause",
        ),
        ("glossary.yaml", 'clauses: ["15"]', 'clauses: ["151"]', "there is no clause 151"),
        ("glossary.yaml", "entries:", "entrances:", "entrances"),
        ("glossary.yaml", "  exceptional: [", "  exceptionnel: [", "there is no path 'exceptionnel'"),
        ("glossary.yaml", "  senior: [", "  master: [", "there is no tier 'master'"),
        ("glossary.yaml", "says: [软著,", "says: [-软著,", "no part that must occur"),
        ("outside.yaml", "certainty: presumed", "certainty: perhaps", "certainty"),
        ("outside.yaml", "  source: article_5\n", "", "other_titles: is regulation by no source"),
        ("terms.yaml", "words: [市厅级]", "words: [市厅局级]", "市厅局级: occurs in no clause"),
        ("evidence.yaml", '- clauses: ["14"]', '- clauses: ["14.1"]', "there is no clause 14.1"),
        ("evidence.yaml", "id: pledge", "id: duties", "duties: the id stands twice"),
        ("evidence.yaml", "id: pledge", "id: the pledge", "the pledge: is no name"),
        (
            "evidence.yaml",
            "shows: [role, effect], issuer: employer",
            "shows: [role], issuer: sponsor!",
            "sponsor!: is no name",
        ),
        (
            "evidence.yaml",
            "id: book, of: books, shows: [role, time]",
            "id: book, of: books, shows: [time]",
            "10.3.3.3: nothing shows role",
        ),
        ("evidence.yaml", "shows: [role, effect]", "shows: [rank]", "Input should be 'role'"),
        ("asked.yaml", "facts: [utility_patents]", "facts: [utility_patent]", "no fact 'utility_patent'"),
        ("asked.yaml", "{standards: group}", "{standards: club}", "there is no value 'club'"),
        ("asked.yaml", 'clauses: ["5"], about: need', 'clauses: ["5.9"], about: need', "no clause 5.9"),
        ("asked.yaml", 'clauses: ["5"], about: need', "clauses: [], about: need", "rests on no clause"),
        ("asked.yaml", "id: site_visit", "id: defence", "defence: the id stands twice"),
        ("asked.yaml", "holds_for: [senior]", "holds_for: [master]", "there is no tier 'master'"),
        ("asked.yaml", "paths: [exceptional]", "paths: [short_cut]", "there is no path 'short_cut'"),
        ("asked.yaml", "about: cases", "about: maybe", "about"),
        ("asked.yaml", "tells: [disciplined]", "tells: [punished]", "there is no fact 'punished'"),
        ("asked.yaml", "says: [实用新型,", "says: [-实用新型,", "no part that must occur"),
        ("questions.tsv", "\t10.3.3.1\n", "\t10.3.3.99\n", "there is no clause 10.3.3.99"),
        ("questions.tsv", "\t10.3.3.1\n", "\n", "has no answer"),
    ],
)
def test_a_fault_is_told_with_its_file_and_line(
    folder: Path, file: str, old: str, new: str, told: str
) -> None:
    spoil(folder, file, old, new)
    said = faults(folder)
    assert told in said
    assert re.match(rf"{file}:[1-9]\d*: ", said)


def test_all_faults_are_told_at_once(folder: Path) -> None:
    spoil(folder, "glossary.yaml", "means: [软件著作权, 软著]", "means: [软件著作券]")
    spoil(folder, "terms.yaml", "words: [市厅级]", "words: [市厅局级]")
    assert {line.partition(":")[0] for line in faults(folder).splitlines()} == {
        "glossary.yaml",
        "terms.yaml",
    }


def said(knowledge: Knowledge) -> list[tuple[str, ...]]:
    """The wordings of each entry and topic."""
    return [
        *(entry.says for entry in knowledge.glossary.entries),
        *(topic.says for topic in knowledge.outside.topics),
    ]


def test_every_wording_is_written_as_questions_are_read(index: Index) -> None:
    knowledge = index.knowledge
    wordings = map(read_wording, chain.from_iterable(said(knowledge)))
    parts = [part for wording in wordings for part in (*chain(*wording.parts), *wording.absent)]
    assert [part for part in (*parts, *knowledge.glossary.filler) if normalised(part) != part] == []


def test_no_policy_repeats_what_all_know(policy: Policy) -> None:
    general, own = with_general_words(Glossary()), policy.knowledge.glossary
    for ours, theirs in (
        (general.asking, own.asking),
        (general.aspiring, own.aspiring),
        (general.denying, own.denying),
        (general.filler, own.filler),
    ):
        assert ours
        assert [one for one, times in Counter((*ours, *theirs)).items() if times > 1] == []


def test_no_wording_stands_twice_in_one_entry(knowledge: Knowledge) -> None:
    assert [one for says in said(knowledge) for one in says if says.count(one) > 1] == []


def test_the_words_of_the_issue_are_in_the_glossary(knowledge: Knowledge) -> None:
    wordings = {wording for entry in knowledge.glossary.entries for wording in entry.says}
    assert wordings >= {"软著", "高工", "工法", "国标"}


def test_no_web_site_is_shown_as_an_authority() -> None:
    for file in ("terms.yaml", "evidence.yaml", "outside.yaml"):
        written = (POLICIES / "hunan-2023" / file).read_text(encoding="utf-8")
        assert not re.search(r"https?:|www\.|\.(com|cn|net|org)\b", written)


def test_what_is_not_sure_is_never_marked_as_the_regulations_own_words(knowledge: Knowledge) -> None:
    for proof in knowledge.evidence.proofs:
        assert proof.certainty != "regulation" or proof.source == "clause"


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_more_than_presumed_names_a_document(
    policy: Policy, knowledge: Knowledge, language: str
) -> None:
    words = words_of(policy, language)
    sources = [
        f"evidence-source-{each.source}" for each in knowledge.evidence.proofs if each.certainty != "presumed"
    ]
    sources += [f"term-{each.id}-source" for each in knowledge.terms if each.certainty != "presumed"]
    sources += [f"outside-source-{each.source}" for each in knowledge.outside.told if each.source]
    vague = {source for source in sources if not _DOCUMENT.search(words.say(source))}
    assert vague <= {"outside-source-own_help"}


_DOCUMENT = re.compile(r"《|〔|GB/T|\d{4}|第.+[条條]|[条條]文|\bArticle|\bclause\b|“或”|天津|Tianjin")


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("zh_CN", "需向评委会确认"),
        ("zh_TW", "需向評委會確認"),
        ("en", "must be confirmed with the review committee"),
    ],
)
def test_every_piece_of_advice_names_whom_to_ask_and_its_source(
    policy: Policy, language: str, asked: str
) -> None:
    for advice in policy.advice:
        spoken = advice_in_words(words_of(policy, language), advice)
        assert asked in spoken.text
        assert spoken.title
        assert spoken.source
