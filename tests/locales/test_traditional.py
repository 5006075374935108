"""The traditional messages are the simplified ones, turned; `make traditional` writes them anew."""

from pathlib import Path

import pytest

from dialogs.messages import words_of
from locales.traditional import TARGET, folders, traditional
from locales.wording import match_language, wording
from tests.policies import hunan


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.parent.name)
def test_the_traditional_messages_are_those_of_the_simplified_ones_now(folder: Path) -> None:
    files = sorted((folder / TARGET).glob("*.ftl"))
    assert {path.name: path.read_text(encoding="utf-8") for path in files} == traditional(folder)


def test_terms_stay_those_of_the_regulation() -> None:
    assert "軟件著作權" in words_of(hunan(), "zh_TW").say("label-software_copyrights")


def test_a_language_is_called_by_its_own_name() -> None:
    assert {wording(each).say("language-name") for each in ("zh_CN", "zh_TW", "en")} == {
        "简体中文",
        "繁體中文",
        "English",
    }


@pytest.mark.parametrize("tag", ["zh-TW", "zh-Hant", "zh-HK", "zh_Hant_TW"])
def test_who_reads_traditional_characters_gets_them(tag: str) -> None:
    assert match_language(tag) == "zh_TW"
