"""A policy's own messages: found and complete, and whatever is wrong with them told with its place."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from criteria.policy.disk import POLICIES, policy_ids
from criteria.policy.loading import load_policy
from criteria.policy.model import Policy
from dialogs.message_faults import message_faults, untranslated
from dialogs.messages import needed_messages, words_of
from locales.wording import LANGUAGES
from tests.policies import hunan

POLICY = hunan()
FILE = "results.ftl"


def with_file(text: str) -> Policy:
    """The policy in Chinese, with one more file of messages."""
    return replace(POLICY, messages={"zh_CN": {**POLICY.messages["zh_CN"], "more.ftl": text}})


def without(*lines: str) -> Policy:
    """The policy without some lines of its messages."""
    kept = [line for line in POLICY.messages["zh_CN"][FILE].splitlines() if not line.startswith(lines)]
    files = {**POLICY.messages["zh_CN"], FILE: "\n".join(kept)}
    return replace(POLICY, messages={**POLICY.messages, "zh_CN": files})


def faults(policy: Policy) -> list[str]:
    return [str(fault) for fault in message_faults(policy)]


@pytest.mark.parametrize("policy_id", policy_ids())
def test_the_messages_of_a_policy_are_complete_in_every_language(policy_id: str) -> None:
    policy = load_policy(policy_id)
    assert faults(policy) == []
    assert untranslated(policy) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_a_policy_needs_can_be_said(language: str) -> None:
    words = words_of(POLICY, language)
    assert all(words.say(message, word="大学", labels="业绩").strip() for message in needed_messages(POLICY))


def test_the_words_of_a_policy_are_found_beside_those_of_the_product() -> None:
    words = words_of(POLICY, "zh_CN")
    assert words.say("control-aim", tier=words.say("tier-engineer")) == "看看工程师还差什么"


def test_a_policy_speaks_the_source_language_where_it_has_no_messages() -> None:
    silent = replace(POLICY, messages={"zh_CN": POLICY.messages["zh_CN"]})
    words = words_of(silent, "en")
    assert words.say("tier-engineer") == "工程师"
    assert words.say("flag-yes") == "Yes"
    assert untranslated(silent) == ("en", "zh_TW")
    assert faults(silent) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("tier-master = 大师", "locales/zh_CN/more.ftl:1: tier-master: stands for nothing in the policy"),
        ("\ntier-senior = 高工", "locales/zh_CN/more.ftl:2: tier-senior: stands twice"),
        ("control-back = 退", "more.ftl:1: control-back: is a message of the product"),
        ("own = { $a", "more.ftl:1: own = { $a: is no message"),
        ("own = { other }", "more.ftl:1: own: refers to other"),
        ("measure-benefit_wan = { $count } 万", "more.ftl:1: measure-benefit_wan: has the variable count"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, fault: str) -> None:
    (told,) = faults(with_file(text))
    assert fault in told


def test_a_message_that_is_missing_is_named() -> None:
    missing = faults(without("tier-senior", "requirement-10-1 ", "decision-D8"))
    assert {fault.split(": ")[1] for fault in missing} == {"tier-senior", "requirement-10-1", "decision-D8"}


def test_what_the_source_language_says_is_said_in_every_language() -> None:
    messages = {**POLICY.messages, "zh_CN": {**POLICY.messages["zh_CN"], "more.ftl": "own = { $a }"}}
    assert [fault.split(": ")[:2] for fault in faults(replace(POLICY, messages=messages))] == [
        ["locales/en", "own"],
        ["locales/zh_TW", "own"],
    ]


def test_a_variable_that_nobody_fills_in_is_told() -> None:
    renamed = without("tier-senior")
    files = {**renamed.messages["zh_CN"], "more.ftl": "tier-senior = { $name }"}
    (told,) = faults(replace(renamed, messages={**renamed.messages, "zh_CN": files}))
    assert "tier-senior: has the variable name" in told


def test_a_variable_that_nobody_fills_in_is_told_of_whoever_refers_to_it() -> None:
    renamed = without("tier-senior")
    files = {**renamed.messages["zh_CN"], "more.ftl": "helper = { $name }\ntier-senior = { helper }"}
    (told,) = faults(replace(renamed, messages={"zh_CN": files}))
    assert "more.ftl:2: tier-senior: has the variable name" in told


def test_messages_that_refer_to_each_other_in_a_circle_are_told() -> None:
    told = faults(with_file("one = { two }\ntwo = { three }\nthree = { one }\nbeside = { one }"))
    assert [fault.split(" → ")[0] for fault in told] == [
        f"locales/zh_CN/more.ftl:{line}: {name}: refers to itself"
        for line, name in enumerate(("one", "two", "three"), 1)
    ]


def test_a_byte_order_mark_is_no_part_of_a_message(tmp_path: Path) -> None:
    folder = shutil.copytree(POLICIES / POLICY.id, tmp_path / POLICY.id)
    for file in Path(folder).rglob("*.ftl"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert faults(load_policy(Path(folder))) == []


def test_a_subject_too_long_for_the_channels_is_told() -> None:
    about = (
        "subject = "
        + "很" * 81
        + "\nexample-question = 算吗\nexample-story = 本科\nauthorities = 某厅\ncounted-until = 按两年计\n"
    )
    files = {**POLICY.messages["zh_CN"], "about.ftl": about}
    (told,) = faults(replace(POLICY, messages={**POLICY.messages, "zh_CN": files}))
    assert "about.ftl:1: subject: is longer than 80 characters" in told


def test_a_language_that_the_product_does_not_speak_is_told() -> None:
    (told,) = faults(replace(POLICY, messages={**POLICY.messages, "fr": {"more.ftl": "a = b"}}))
    assert "locales/fr" in told


def test_a_policy_without_messages_is_told_what_it_needs() -> None:
    (told,) = faults(replace(POLICY, messages={}))
    assert "subject" in told
