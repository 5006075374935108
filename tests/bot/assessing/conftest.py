from datetime import date

import pytest

from bot.assessing.reading import Setting
from dialogs.messages import words_of
from tests.policies import hunan

TODAY = date(2026, 11, 23)


@pytest.fixture(params=["normal", "first"])
def setting(request: pytest.FixtureRequest) -> Setting:
    return Setting(hunan(), request.param, TODAY, words_of(hunan(), "zh_CN"))
