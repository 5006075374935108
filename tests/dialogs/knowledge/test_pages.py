"""A clause's page: its place, who uses it, what it asks, its terms and the usual evidence."""

import pytest

from criteria.policy.knowledge import Knowledge
from criteria.policy.model import Policy
from dialogs.knowledge.pages import ClausePage, clause_page, contents
from dialogs.knowledge.spoken import proof_in_words, term_in_words
from dialogs.messages import words_of


@pytest.fixture
def page(policy: Policy, knowledge: Knowledge) -> ClausePage:
    return clause_page(policy, "10.2.3.1")


def test_it_stands_under_its_headings_beside_its_siblings(page: ClausePage) -> None:
    assert [clause.id for clause in page.ancestors] == ["10", "10.2", "10.2.3"]
    assert [clause.id for clause in page.siblings] == ["10.2.3.1", "10.2.3.2", "10.2.3.3", "10.2.3.4"]


def test_its_neighbours_are_those_of_the_regulation(policy: Policy, knowledge: Knowledge) -> None:
    pages = [clause_page(policy, clause) for clause in policy.clauses]
    assert [page.following.id for page in pages if page.following] == list(policy.clauses)[1:]
    assert [page.previous.id for page in pages if page.previous] == list(policy.clauses)[:-1]


def test_it_tells_which_tiers_and_paths_use_it(page: ClausePage) -> None:
    assert [(use.tier.id, [path.id for path in use.paths]) for use in page.uses] == [
        ("engineer", ["regular", "skilled", "exceptional"])
    ]


def test_an_item_is_used_where_the_clause_above_it_is(policy: Policy, knowledge: Knowledge) -> None:
    uses = clause_page(policy, "12.5").uses
    assert [(use.tier.id, [path.id for path in use.paths]) for use in uses] == [("senior", ["exceptional"])]


def test_a_clause_that_demands_nothing_is_used_by_none(policy: Policy, knowledge: Knowledge) -> None:
    assert clause_page(policy, "1").uses == ()


def test_it_names_the_questions_that_it_gives_rise_to(page: ClausePage) -> None:
    assert [fact.name for fact in page.facts] == [
        "invention_patents",
        "utility_patents",
        "software_copyrights",
    ]


def test_every_fact_is_asked_because_of_the_clauses_that_it_names(
    policy: Policy, knowledge: Knowledge
) -> None:
    for fact in policy.vocabulary.values():
        assert all(fact in clause_page(policy, clause).facts for clause in fact.clauses)


def test_it_explains_the_terms_in_its_text(page: ClausePage) -> None:
    terms = {term.id for term in page.terms}
    assert terms >= {"first_three", "industrial_use", "main_contributor"}
    assert "green_channel" not in terms


def test_the_terms_that_people_stumble_over_are_explained(policy: Policy, knowledge: Knowledge) -> None:
    words = words_of(policy, "zh_CN")
    terms = {term for clause in policy.clauses for term in clause_page(policy, clause).terms}
    explained = {term_in_words(words, term).term for term in terms}
    assert explained >= {"省部级", "排名前三", "产业化应用成效", "一人一策", "市厅级", "成果转化", "转评"}


def test_it_lists_the_usual_evidence_with_how_sure_it_is(page: ClausePage) -> None:
    assert "copyright_certificate" in [proof.id for proof in page.evidence]
    assert {proof.certainty for proof in page.evidence} <= {"law", "one_source", "presumed"}


@pytest.mark.parametrize(
    ("language", "text", "issuer"),
    [
        ("zh_CN", "软件著作权登记证书。", "由谁出具：软件著作权登记机构"),
        ("zh_TW", "軟件著作權登記證書。", "由誰出具：軟件著作權登記機構"),
        ("en", "The software copyright registration certificate.", "From: the software copyright registry"),
    ],
)
def test_evidence_is_told_in_the_language_spoken(
    policy: Policy, page: ClausePage, language: str, text: str, issuer: str
) -> None:
    [proof] = [proof for proof in page.evidence if proof.id == "copyright_certificate"]
    spoken = proof_in_words(words_of(policy, language), proof)
    assert (spoken.text, spoken.issuer) == (text, issuer)


def test_whatever_achievement_meets_a_clause_its_role_time_and_effect_can_be_proved(policy: Policy) -> None:
    achievements = [
        clause.id
        for clause in policy.clauses.values()
        if clause.id.startswith(("10.", "12.", "13.", "14")) and not clause.items
    ]
    assert len(achievements) == 41
    assert [each for each in achievements if _shown(policy, each) != {"role", "time", "effect"}] == []


def _shown(policy: Policy, clause: str) -> set[str]:
    return {each for proof in clause_page(policy, clause).evidence for each in proof.shows}


def test_what_the_text_leaves_to_other_rules_is_told(policy: Policy, knowledge: Knowledge) -> None:
    basis = clause_page(policy, "7").basis
    assert basis is not None
    assert basis.id == "D1"


def test_the_table_of_contents_has_every_article_in_its_chapter(policy: Policy) -> None:
    chapters = contents(policy)
    assert [chapter.title.partition(" ")[0] for chapter in chapters] == [
        "第一章", "第二章", "第三章", "第四章", "第五章", "第六章",
    ]  # fmt: skip
    assert [clause.id for chapter in chapters for clause in chapter.articles] == [
        str(n) for n in range(1, 21)
    ]


def test_a_clause_that_is_not_there_has_no_page(policy: Policy, knowledge: Knowledge) -> None:
    with pytest.raises(KeyError):
        clause_page(policy, "21")
