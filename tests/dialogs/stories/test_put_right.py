"""What a story puts right: the number, title or step that holds is taken, and what was said before is not."""

import pytest

from tests.dialogs.stories.telling import heard, plain, story


def doubted(text: str) -> set[str]:
    """The facts that a story leaves doubtful."""
    return {fact for each in story(text).doubtful for fact in each.facts}


PUT_RIGHT: list[tuple[str, dict[str, object]]] = [
    ("软著6个，不，是4个。", {"software_copyrights": 4}),
    ("发明专利3项，不不，2项。", {"invention_patents": 2}),
    ("实用新型5个，说错了，应该是4个。", {"utility_patents": 4}),
    ("难题解决了9个，不对，8个，有一个没通过验收。", {"problems_solved": 8}),
    ("实用新型7个，不是7个，是6个。", {"utility_patents": 6}),
    ("专利证书上数了下，实用新型3项，哦不，4项。", {"utility_patents": 4}),
    ("完成了数字化改造项目5个，刚才数错了，是4个。", {"projects_completed": 4}),
    ("累计降本950万，后来审计核减为720万。", {"saving_wan": 720}),
    ("累计创效1500万，财务核定为1380万。", {"benefit_wan": 1380}),
    ("累计降本800万。更正一下，是780万。", {"saving_wan": 780}),
    ("累计创效原来报的2000万，审计核减了，最后认定的是1650万。", {"benefit_wan": 1650}),
    ("累计降本600万，不是600万，是500万。", {"saving_wan": 500}),
    ("累计创效两千万，记错了，是1200万。", {"benefit_wan": 1200}),
    ("我是高工，写错了，是工程师。", {"title_level": "engineer"}),
    ("工程师，有5个软著，说错了，应该是助理工程师。", {"title_level": "assistant", "software_copyrights": 5}),
    ("硕士，填错了，是本科。", {"education": "bachelor"}),
    ("本科，打错了，大专。", {"education": "associate"}),
    ("创新方法二级有，记错了，是一级证。", {"method_cert": "level1"}),
    ("本科，助工，哦不对，我已经是工程师了。", {"education": "bachelor", "title_level": "engineer"}),
    ("实用新型3个，软著2个，写错了，实用新型是5个。", {"utility_patents": 5, "software_copyrights": 2}),
    ("实用新型先说7个，后来数了一下是6个。", {"utility_patents": 6}),
    ("降本写的是500万，写多了，实际480万。", {"saving_wan": 480}),
    ("我刚才说的实用新型5个有误，应为3个。", {"utility_patents": 3}),
    ("累计降本1000万，审计后认定了860万。", {"saving_wan": 860}),
    ("Cost savings of 8 million yuan, later revised to 6 million yuan.", {"saving_wan": 600}),
    ("Three utility models, no, four.", {"utility_patents": 4}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), PUT_RIGHT)
def test_what_is_put_right_holds(text: str, facts: dict[str, object]) -> None:
    assert heard(text) == facts


@pytest.mark.parametrize("text", [text for text, _ in PUT_RIGHT])
def test_the_words_that_put_right_tell_the_same_alone(text: str) -> None:
    for each in story(text).facts:
        assert heard(each.quote)[each.fact] == plain(each)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("累计降本900万，后来审计核减了。", "saving_wan"),
        ("累计创效1200万，核减了300万。", "benefit_wan"),
        ("累计创效先前报的是2600万。", "benefit_wan"),
        ("实用新型5个，记错了。", "utility_patents"),
        ("本科，说错了。", "education"),
        ("软著说成3个了，是2个。", "software_copyrights"),
        ("实用新型5个有误。", "utility_patents"),
        ("实用新型4个，产线改为3条。", "utility_patents"),
        ("我是工程师，写错了，好像是助理工程师。", "title_level"),
        ("实用新型4个，应该是3个。", "utility_patents"),
        ("省科技进步一等奖，说错了，是三等奖。", "science_award"),
    ],
)
def test_what_is_taken_back_without_what_holds_is_doubtful(text: str, fact: str) -> None:
    assert fact not in heard(text)
    assert fact in doubted(text)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("没记错的话，实用新型3个。", {"utility_patents": 3}),
        ("本科，专业不对口。", {"education": "bachelor"}),
        ("软著2个，职称不是高工，是工程师。", {"software_copyrights": 2, "title_level": "engineer"}),
        ("累计降本700万，产线改为自动上料。", {"saving_wan": 700}),
    ],
)
def test_what_only_sounds_like_a_correction_is_none(text: str, facts: dict[str, object]) -> None:
    assert heard(text) == facts
