"""One simplified character, several traditional ones: what each must be in our texts, so that a wrong turning
(併發揮 for 並發揮, 是隻讀的 for 是只讀的) is found wherever it stands.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from locales.traditional import PHRASES, folders, simplified, traditional
from tests.water import FOLDER

MUST_BE = {
    "干": {"": "幹", "干净": "乾", "干预": "干", "若干": "干"},
    "后": {"": "後"},
    "系": {"": "系", "关系": "係", "联系": "繫"},
    "里": {"": "裡", "公里": "里"},
    "面": {"": "面"},
    "只": {"": "只"},
    "准": {
        "": "準",
        "批准": "准",
        "不准": "准",
        "拿不准": "準",
        "听不准": "準",
        "说不准": "準",
        "准许": "准",
    },
    "制": {"": "制", "制造": "製", "复制": "製", "研制": "製", "制作": "製"},
    "复": {
        "恢复": "復",
        "回复": "覆",
        "答复": "覆",
        "复印": "複",
        "复制": "複",
        "重复": "複",
        "复议": "復",
        "复核": "復",
    },
    "历": {"": "歷", "日历": "曆"},
    "签": {"": "簽", "标签": "籤"},
    "表": {"": "表"},
    "发": {"": "發"},
    "台": {"": "台"},
    "于": {"": "於"},
    "布": {"": "佈", "分布": "布"},
    "周": {"": "週", "周年": "周", "周到": "周"},
    "采": {"": "採"},
    "征": {"": "徵"},
    "冲": {"": "衝"},
    "困": {"": "困"},
    "舍": {"": "捨"},
    "余": {"": "餘"},
    "志": {"": "志", "日志": "誌"},
    "致": {"": "致", "细致": "緻"},
    "并": {"": "並", "一并": "併", "合并": "併"},
    "划": {"": "劃"},
    "了": {"": "了", "了解": "瞭"},
    "岳": {"": "岳"},
    "范": {"": "範"},
    "云": {"": "雲"},
    "松": {"": "鬆"},
    "咸": {"": "咸"},
    "占": {"": "佔"},
    "托": {"": "託"},
    "注": {"": "注", "注册": "註", "注明": "註", "备注": "註"},
    "折": {"": "折", "折叠": "摺"},
    "尽": {"": "盡", "尽快": "儘", "尽量": "儘", "尽管": "儘"},
    "据": {"": "據"},
    "获": {"": "獲"},
    "几": {"": "幾"},
    "当": {"": "當"},
    "种": {"": "種"},
    "钟": {"": "鐘"},
    "须": {"": "須"},
    "愿": {"": "願"},
    "回": {"": "回"},
    "升": {"": "升"},
    "家": {"": "家"},
    "出": {"": "出"},
    "术": {"": "術"},
    "合": {"": "合"},
    "别": {"": "別"},
    "累": {"": "累"},
    "确": {"": "確"},
    "证": {"": "證"},
}
"""Each character with what it becomes in every word (``""``), and the words where it becomes another; where
only words stand, another word must be added with what is right in it.
"""

FOLDERS = (*folders(), FOLDER / "locales")


def wrong_turnings(before: str, after: str) -> Iterator[str]:
    """The places of a line where an ambiguous character did not become what it must be there."""
    assert len(before) == len(after), (before, after)
    for place, character in enumerate(before):
        if character in MUST_BE:
            wanted = wanted_at(before, place)
            if after[place] != wanted:
                around = slice(max(0, place - 2), place + 3)
                yield f"{before[around]} → {after[around]}, not {wanted}"


def wanted_at(line: str, place: int) -> str | None:
    """What must become of the character at that place: the longest word that stands around it decides."""
    words = MUST_BE[line[place]]
    for word in sorted(words, key=len, reverse=True):
        starts = (place - offset for offset, each in enumerate(word) if each == line[place])
        if not word or any(start >= 0 and line.startswith(word, start) for start in starts):
            return words[word]
    return None


def turned(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Every line of a folder's messages, as it was and as it is now, with its file."""
    after = traditional(folder)
    for file, text in simplified(folder).items():
        for old, new in zip(text.splitlines(), after[file].splitlines(), strict=True):
            if not re.match(r"(?:web-)?language-name\b", old):
                yield file, old, new


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_ambiguous_character_becomes_what_it_must_be(folder: Path) -> None:
    wrong = [f"{file}: {each}" for file, old, new in turned(folder) for each in wrong_turnings(old, new)]
    assert wrong == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("参与项目并发挥专业作用", "參與項目併發揮專業作用"),
        ("文件是只读的", "文件是隻讀的"),
        ("这一条没有采用", "這一條沒有采用"),
        ("在有效期以后", "在有效期以后"),
        ("恢复数据", "恢複數據"),
        ("没有吞并", "沒有吞併"),
    ],
)
def test_a_wrong_turning_is_found(before: str, after: str) -> None:
    assert len(list(wrong_turnings(before, after))) == 1


def test_a_word_of_which_nothing_is_said_must_be_added() -> None:
    assert wanted_at("复苏", 0) is None


def test_every_phrase_of_the_table_is_of_use() -> None:
    texts = "".join("".join(traditional(folder).values()) for folder in FOLDERS)
    assert [right for right in PHRASES.values() if right not in texts] == []


def test_ability_is_used_in_the_project_and_plays_its_part() -> None:
    [ours] = [folder for folder in FOLDERS if folder.parent.name == "hunan-2023"]
    assert "參與項目並發揮專業作用" in traditional(ours)["facts.ftl"]
