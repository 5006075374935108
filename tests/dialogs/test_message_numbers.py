"""A number in a sentence about a fact, a requirement or a decision stands in the clause behind it."""

import re
from dataclasses import replace

import pytest

from criteria.policy.model import Policy
from dialogs.message_numbers import number_faults
from locales.wording import LANGUAGES
from tests.policies import hunan


def with_message(name: str, text: str, language: str = "zh_CN") -> Policy:
    """The policy with one message said otherwise."""
    files = dict(hunan().messages[language])
    file = next(each for each, content in files.items() if re.search(rf"(?m)^{name} =", content))
    files[file] = re.sub(rf"(?m)^{name} = .*$", f"{name} = {text}", files[file])
    return replace(hunan(), messages={**hunan().messages, language: files})


def told(policy: Policy) -> list[str]:
    return [str(fault) for fault in number_faults(policy)]


def test_every_number_of_the_policy_s_sentences_stands_in_its_clauses() -> None:
    assert told(hunan()) == []


@pytest.mark.parametrize(
    ("name", "text", "number"),
    [
        ("why-benefit_wan", "工程师要 1000 万元、高级工程师要 2500 万元。", "2500 万元"),
        ("why-benefit_pct", "金额不够的，比例够了也行：工程师 7%，高级工程师 5%。", "7%"),
        ("why-work_years", "本科毕业在工程技术岗位见习满 2 年，就可以申报助理工程师。", ""),
        ("why-work_years", "本科毕业在工程技术岗位见习满 3 年，就可以申报助理工程师。", "3 年"),
        ("why-role_years", "在本专业岗位工作满 1.5 年才可以转评。", "1.5 年"),
        ("why-expert_endorsements", "要有 3 名及以上行业内正高级专家认同。", ""),
        ("why-expert_endorsements", "要有 3 年及以上行业内正高级专家认同。", "3 年"),
        ("why-disciplined", "有处分不等于不能报，但要按另一份文件（湘纪发〔2022〕3号）确认。", ""),
        ("why-utility_patents", "工程师要 3 件、高级工程师要 7 件。", "7"),
        ("question-reports_first_author", "经3名及以上业内高级专家评议的报告有多少篇？", "3名"),
        ("requirement-15", "技能等级与 9 年", "9 年"),
        ("decision-D7", "学历和资历同时破格，须满 8 年。", "8 年"),
    ],
)
def test_a_number_that_stands_nowhere_is_told(name: str, text: str, number: str) -> None:
    faults = told(with_message(name, text))
    if not number:
        assert faults == []
        return
    (fault,) = faults
    assert re.match(rf"locales/zh_CN/\w+\.ftl:\d+: {name}: “{re.escape(number)}” does not stand in ", fault)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_read(language: str) -> None:
    (fault,) = told(with_message("why-saving_led_wan", "5,500 万元", language))
    assert f"locales/{language}/facts.ftl" in fault
    assert told(with_message("why-saving_led_wan", "2,000 万元", language)) == []
