from datetime import date

import pytest

from bot.assessing.reading import Setting
from criteria.policy.loading import load_policy
from locales.wording import wording

TODAY = date(2026, 11, 23)


@pytest.fixture(params=["normal", "first"])
def setting(request: pytest.FixtureRequest) -> Setting:
    return Setting(load_policy(), request.param, TODAY, wording("zh_CN"))
