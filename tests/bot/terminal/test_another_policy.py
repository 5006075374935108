"""The terminal with the second regulation: a whole conversation in each language, as a process of its own."""

import pytest

from criteria.profile import read_profile
from dialogs.messages import words_of
from locales.wording import LANGUAGES
from tests.bot.terminal.conftest import Pipe
from tests.bot.terminal.keyboard import typed
from tests.policies import hunan
from tests.water import FOLDER, SECOND_CLASS, foreign_names, water, water_versions


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_conversation(pipe: Pipe, language: str) -> None:
    words = words_of(water(), language)
    told = typed(water_versions(), read_profile(water().vocabulary, SECOND_CLASS), language=language)

    done = pipe(
        "\n".join([*told.lines, "/article 5.2", "/search 水样"]) + "\n",
        CHUANGPING_POLICY=str(FOLDER), CHUANGPING_LANGUAGE=language,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    shown = done.stdout.replace("\n", "").replace(" ", "")
    tier, path = words.say("tier-second_class"), words.say("path-stepwise")
    assert words.say("result-eligible", tier=tier, path=path).replace(" ", "") in shown
    assert "检测水样500个及以上" in shown
    assert foreign_names(done.stdout, to=water(), of=hunan()) == []
