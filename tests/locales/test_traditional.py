"""The traditional messages are the simplified ones, turned; `make traditional` writes them anew."""

import pytest

from locales.traditional import TARGET, traditional
from locales.wording import match_language, wording


def test_the_traditional_messages_are_those_of_the_simplified_ones_now() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in sorted(TARGET.glob("*.ftl"))}
    assert written == traditional()


def test_terms_stay_those_of_the_regulation() -> None:
    assert "軟件著作權" in wording("zh_TW").say("label-software_copyrights")


def test_a_language_is_called_by_its_own_name() -> None:
    assert {wording(each).say("language-name") for each in ("zh_CN", "zh_TW", "en")} == {
        "简体中文",
        "繁體中文",
        "English",
    }


@pytest.mark.parametrize("tag", ["zh-TW", "zh-Hant", "zh-HK", "zh_Hant_TW"])
def test_who_reads_traditional_characters_gets_them(tag: str) -> None:
    assert match_language(tag) == "zh_TW"
