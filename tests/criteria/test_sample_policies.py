"""Good sample policies load and pass every check; each bad one says what is wrong, where, and how to mend it.

A folder of `policies/bad` holds the one file in which it differs from `policies/good/small`, and in
`faults.txt` what must be said of it, line by line.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from criteria.assessment import assess, open_facts
from criteria.explanation import explain
from criteria.policy.checks import check_policy, count_policy
from criteria.policy.faults import PolicyError
from criteria.policy.loading import load_folder
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.screens import play

POLICIES = Path(__file__).parent / "policies"
GOOD = sorted((POLICIES / "good").iterdir())
BAD = sorted((POLICIES / "bad").iterdir())


def name(folder: Path) -> str:
    return folder.name


def faults_of(folder: Path) -> list[str]:
    """What loading the folder says is wrong, or checking it, where it can be loaded."""
    try:
        return [str(fault) for fault in check_policy(load_folder(folder))]
    except PolicyError as error:
        return str(error).splitlines()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the small good policy, to be spoilt."""
    return Path(shutil.copytree(POLICIES / "good" / "small", tmp_path / "sample"))


@pytest.mark.parametrize("folder", GOOD, ids=name)
def test_a_good_policy_has_no_faults(folder: Path) -> None:
    assert faults_of(folder) == []


@pytest.mark.parametrize("folder", BAD, ids=name)
def test_a_bad_policy_is_told_what_is_wrong_where_and_how_to_mend_it(sample: Path, folder: Path) -> None:
    for file in folder.glob("*.yaml"):
        shutil.copy(file, sample)

    expected = (folder / "faults.txt").read_text(encoding="utf-8").splitlines()
    assert expected
    assert faults_of(sample) == expected


def test_every_missing_or_unreadable_file_is_named_at_once(sample: Path) -> None:
    (sample / "facts.yaml").unlink()
    (sample / "policy.yaml").write_bytes(b"tiers: \xff")
    (sample / "advice.yaml").write_text("- [", encoding="utf-8")

    assert [line.split(" → ")[0] for line in faults_of(sample)] == [
        "policy.yaml: file: cannot be read: it is not UTF-8",
        "facts.yaml: file: is missing",
        "advice.yaml:2: file: is not YAML: did not find expected node content",
    ]


@pytest.mark.parametrize("file", ["policy", "measures", "facts"])
def test_a_single_missing_file_is_named_alone(sample: Path, file: str) -> None:
    (sample / f"{file}.yaml").unlink()
    (fault,) = faults_of(sample)
    assert fault.startswith(f"{file}.yaml: file: is missing")


def test_an_empty_file_is_a_fault(sample: Path) -> None:
    (sample / "measures.yaml").write_text("", encoding="utf-8")

    assert [line.split(" → ")[1] for line in faults_of(sample)] == [
        "follow the notes at the head of the file"
    ]


def test_line_ends_do_not_change_the_content_hash(sample: Path) -> None:
    before = load_folder(sample).content_hash
    for file in sample.iterdir():
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert load_folder(sample).content_hash == before


@pytest.mark.parametrize(
    ("old", "new", "means_the_same"),
    [
        ("id: D1", "id: 'D1'  # a remark", True),
        ("id: D2", "id:    D2", True),
        ("title: 处分", "title: 处罚", False),
    ],
)
def test_the_content_hash_is_of_the_meaning(
    sample: Path, old: str, new: str, *, means_the_same: bool
) -> None:
    before = load_folder(sample).content_hash
    file = sample / "decisions.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")

    assert (load_folder(sample).content_hash == before) is means_the_same


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("locales/zh_CN/facts.ftl", "", "label-award = 奖励"),
        ("glossary.yaml", "", "{tiers: {}, paths: {}, entries: []}"),
        ("lexicon/flags.yaml", "", "in_scope: {yes: 在}"),
        ("facts.yaml", "projects: {type: count,", "projects: {type: count, reads: {by: number},"),
    ],
)
def test_words_change_nothing_that_a_receipt_rests_on(sample: Path, file: str, old: str, new: str) -> None:
    before = load_folder(sample).content_hash
    place = sample / file
    place.parent.mkdir(parents=True, exist_ok=True)
    text = place.read_text(encoding="utf-8") if place.exists() else ""
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")

    assert load_folder(sample).content_hash == before


def test_a_term_that_begins_on_the_29th_of_february_ends_the_day_before_1_march() -> None:
    assert load_folder(POLICIES / "good" / "small").document.valid_until == date(2026, 2, 28)


def test_a_term_of_a_year_ends_the_day_before_its_anniversary() -> None:
    assert load_folder(POLICIES / "good" / "forms").document.valid_until == date(2027, 1, 30)


SOUND = {"investigated": False, "punished": False, "disciplined": False}


@pytest.mark.parametrize(
    ("profile", "expert", "master"),
    [
        ({"title_level": "expert"}, "held", "undetermined"),
        ({**SOUND, "title_level": "none", "other_level": "none"}, "ineligible", "ineligible"),
        ({**SOUND, "title_level": "none", "other_level": "expert"}, "eligible", "ineligible"),
        (
            {
                **SOUND, "title_level": "expert", "title_years": 2, "education": "doctor", "projects": 2,
                "patents": 2, "growth_pct": 0, "standards": frozenset(), "applies": True, "recommended": True,
            },
            "held",
            "eligible",
        ),
        (
            {
                **SOUND, "title_level": "junior", "title_years": 8, "education": "school", "projects": 1,
                "growth_pct": 5, "standards": frozenset({"international"}), "other_level": "none",
            },
            "needs_review",
            "ineligible",
        ),
    ],
)  # fmt: skip
def test_another_regulation_is_another_folder(profile: Profile, expert: str, master: str) -> None:
    policy = load_folder(POLICIES / "good" / "forms")

    tiers = assess(policy, profile).tiers

    assert (tiers["expert"].status, tiers["master"].status) == (expert, master)


def test_open_facts_of_another_regulation() -> None:
    policy = load_folder(POLICIES / "good" / "small")
    profile: Profile = {"in_scope": True, "disciplined": False, "title_level": "none", "projects": 2}

    assert open_facts(policy, profile) == ()
    assert open_facts(policy, {**profile, "projects": 1}) == ("benefit_wan", "award")


PLAIN = load_folder(POLICIES / "good" / "plain")


@pytest.mark.parametrize(
    ("profile", "member", "fellow"),
    [
        ({}, "undetermined", "undetermined"),
        ({"resident": True}, "eligible", "undetermined"),
        ({"resident": True, "papers": 2, "books": 0}, "eligible", "ineligible"),
        ({"resident": True, "papers": 3}, "eligible", "eligible"),
        ({"resident": False}, "ineligible", "ineligible"),
    ],
)
def test_a_policy_needs_no_title_no_review_no_decision_and_no_term(
    profile: Profile, member: str, fellow: str
) -> None:
    tiers = assess(PLAIN, profile).tiers

    assert (tiers["member"].status, tiers["fellow"].status) == (member, fellow)
    assert not PLAIN.document.is_over(date.max)


def test_without_a_title_the_interview_asks_what_matters_and_no_tier_is_held() -> None:
    assert open_facts(PLAIN, {"resident": True}) == ("papers", "books")
    assert play(PLAIN, {"resident": True, "papers": 0, "books": 1})[0] == ("resident", "papers", "books")
    assert explain(PLAIN, {"resident": True}, tier="fellow", path="regular").review == ()


def test_what_was_checked_is_counted(policy: Policy) -> None:
    counts = count_policy(policy)

    assert (counts.clauses, counts.facts, counts.tiers, counts.paths, counts.decisions) == (84, 55, 3, 12, 18)
    assert counts.thresholds >= 50


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "measures.yaml",
            "蜂王2,000只",
            "蜂王3,000只",
            "the text asks for “3,000只及以上”, the rule does not",
        ),
        (
            "measures.yaml",
            "bees >= 1000000",
            "bees >= 2000000",
            "bees >= 2000000: “蜜蜂2000000只及以上” does not",
        ),
        (
            "measures.yaml",
            "honey >= 12",
            "honey >= 13",
            "“13群及以上” / “13只及以上” / “13吨及以上” does not stand",
        ),
        ("measures.yaml", "满40学时", "满50学时", "hours >= 40: “满40学时” does not stand in the text"),
        ("measures.yaml", "具备之二", "具备之三", "“之两” does not stand in the text"),
        ("facts.yaml", "蜂王N只", "蜂王N万元", "“蜂王N万元及以上” has another unit"),
        (
            "facts.yaml",
            "units: [群, ",
            "units: [",
            "“10只及以上” / “10吨及以上” does not stand in the text",
        ),
    ],
)
def test_what_a_policy_measures_in_its_own_words_is_held_against_its_text(
    tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    hives = Path(shutil.copytree(POLICIES / "good" / "hives", tmp_path / "hives"))
    text = (hives / file).read_text(encoding="utf-8")
    (hives / file).write_text(text.replace(old, new), encoding="utf-8")
    assert any(told in fault for fault in faults_of(hives))


def test_a_tier_without_held_from_is_held_by_nobody(sample: Path) -> None:
    policy = load_folder(sample)
    assert policy.title is not None
    highest = policy.tiers[-1]
    top = {policy.title.level: list(policy.vocabulary[policy.title.level].values)[-1]}
    assert assess(policy, top).tiers[highest.id].status == "held"
    main = (sample / "policy.yaml").read_text(encoding="utf-8")
    (sample / "policy.yaml").write_text(
        main.replace(f"  held_from: {highest.held_from}\n", ""), encoding="utf-8"
    )
    assert assess(load_folder(sample), top).tiers[highest.id].status != "held"
    assert assess(load_folder(sample), top).tiers[policy.tiers[0].id].status == "held"
