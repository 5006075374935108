"""The facts that a question states, and the tiers that it aims at."""

from typing import Any

import pytest

from dialogs.asking.aims import aims_of
from dialogs.asking.naming import named_in
from dialogs.knowledge.index import index_of
from tests.dialogs.asking.asker import TODAY
from tests.policies import hunan


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("两个软著评工程师够吗", {"software_copyrights": 2}),
        ("软著两个，够吗", {"software_copyrights": 2}),
        ("发明一个、实用新型两个够评工程师吗", {"invention_patents": 1, "utility_patents": 2}),
        ("两个实用新型加一个软著能凑成三个吗", {"utility_patents": 2, "software_copyrights": 1}),
        ("没有软著能评高工吗", {"software_copyrights": 0}),
        ("一个发明都没有，能评吗", {"invention_patents": 0}),
        ("没有论文能评高工吗", {}),
        ("没有学历能评工程师吗", {}),
        ("没有创新方法证能评工程师吗", {"method_cert": "none"}),
        ("市级二等奖评工程师算吗", {"project_award": "municipal"}),
        ("团标算不算", {}),
        ("高级工满一年能报助理工程师吗", {"skill_level": "senior_worker", "skill_years": 1}),
        ("工程师一年能评高工吗", {"title_level": "engineer", "title_years": 1}),
        ("岗位上干了半年能转评吗", {"role_years": 0.5}),
        ("实用新型要几个", {}),
        ("评高工要答辩吗", {}),
        ("同一项专利两个人能不能都用", {}),
        ("取保候审期间能申报吗", {}),
        ("软著是不是跟实用新型一个价值", {}),
        ("报告一篇够评工程师吗", {"reports_first_author": 1}),
        ("报告一篇够评高工吗", {"reports_top2_author": 1}),
    ],
)
def test_a_question_states_what_it_names_and_no_more(text: str, facts: dict[str, Any]) -> None:
    assert named_in(hunan(), text, TODAY).told == facts


@pytest.mark.parametrize(
    ("text", "tiers"),
    [
        ("工程师几年可以评高工", ("senior",)),
        ("大专，助工满四年，能评工程师吗", ("engineer",)),
        ("高工要几级证", ("senior",)),
        ("我是助工，能报吗", ()),
        ("评上工程师五年了，能转评吗", ()),
        ("三个实用新型够工程师的吗", ("engineer",)),
        ("会计师能转评高工吗", ("senior",)),
        ("机械工程师要转评吗", ()),
        ("团标算不算", ()),
    ],
)
def test_a_title_that_somebody_has_is_not_aimed_at(text: str, tiers: tuple[str, ...]) -> None:
    assert aims_of(index_of(hunan()), text).tiers == tiers
