"""The short names by which the lines of a list are found."""

import pytest

from bot.short_names import in_two
from criteria.screens import form_of
from dialogs.messages import words_of
from dialogs.replies import Button
from locales.wording import LANGUAGES
from tests.policies import hunan

PATENT, DOUBT = Button("1", "发明专利：排名前三"), Button("u1", "说不清", "unsure")
BOOK = Button("2", "专著：主要编者")
AT_A_GLANCE = {"zh_CN": 14, "zh_TW": 14, "en": 45}
"""How many characters of a name fit on one line of a phone, beside the box and 说不清."""


def test_short_names_stand_out_where_they_tell_the_lines_apart() -> None:
    assert in_two((PATENT, DOUBT, BOOK)) == {
        "1": ("发明专利：", "排名前三"),
        "u1": ("", "说不清"),
        "2": ("专著：", "主要编者"),
    }


def test_what_all_lines_begin_with_is_no_name() -> None:
    exceptions = (Button("1", "有：立案审查"), Button("2", "有：党纪政务处分"))
    assert in_two(exceptions) == {"1": ("", "有：立案审查"), "2": ("", "有：党纪政务处分")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_thing_of_a_list_to_be_ticked_is_found_by_a_name_that_fits_on_one_line(language: str) -> None:
    policy = hunan()
    words = words_of(policy, language)
    lists = [facts for facts in policy.together if form_of(policy, facts) == "ticks"]
    assert len(lists) == 4
    for facts in lists:
        names = in_two([Button(name, words.say(f"item-{name}")) for name in facts])
        assert all(name and rest for name, rest in names.values())
        assert max(len(name) for name, _ in names.values()) <= AT_A_GLANCE[language], names
