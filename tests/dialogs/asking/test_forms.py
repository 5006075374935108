"""What a question wants, by its words."""

import pytest

from dialogs.asking.forms import form_of


@pytest.mark.parametrize(
    ("text", "name", "denied"),
    [
        ("大专能评高工吗", "may", False),
        ("大专不能评高工吗", "may", True),
        ("大专可以报不", "may", False),
        ("评高工要答辩吗", "need", False),
        ("评高工可以不答辩吗", "need", True),
        ("评高工不用答辩吧", "need", True),
        ("软著要产业化了才算吗", "need", False),
        ("我是会计师,要先转评才能报吗", "need", False),
        ("团标算不算", "worth", False),
        ("企业标准不算吧", "worth", True),
        ("三个软著够不够", "enough", False),
        ("一级证能顶二级用吗", "stands", False),
        ("没发过论文会不会过不了", "fails", False),
        ("实用新型要几个", "amount", False),
        ("工程师几年可以评高工", "duration", False),
        ("干了十几年能评吗", "may", False),
        ("有能力就行吗", "may", False),
        ("效益证明要哪些材料", "proof", False),
        ("什么叫产业化应用成效", "meaning", False),
        ("谁来评", "who", False),
        ("破格要什么条件", "what", False),
        ("今天天气", "plain", False),
    ],
)
def test_a_question_wants_one_thing(text: str, name: str, denied: bool) -> None:
    form = form_of(text)
    assert (form.name, form.denied) == (name, denied)


def test_the_last_part_that_wants_something_is_the_one_that_asks() -> None:
    assert form_of("没有软著,评高工要几个专利").part == "评高工要几个专利"
    assert form_of("能报吗,我是大专").part == "能报吗"
