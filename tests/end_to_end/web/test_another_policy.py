"""`chuangping serve` with CHUANGPING_POLICY naming the folder of the second regulation."""

from pathlib import Path

import httpx
import pytest

from tests.end_to_end.web.serving import Server
from tests.policies import hunan
from tests.water import FOLDER, foreign_names, water

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_service_is_about_the_policy_that_the_setting_names(tmp_path: Path) -> None:
    server = Server(tmp_path, CHUANGPING_POLICY=str(FOLDER))
    server.start()
    async with httpx.AsyncClient(base_url=server.address) as client:
        pages = [await client.get(page) for page in ("/", "/articles/5", "/search?q=水样")]
    server.stop()
    assert [page.status_code for page in pages] == [200, 200, 200]
    assert "清源市水质检测师等级" in pages[0].text
    assert "检测水样500个及以上" in pages[1].text
    for page in pages:
        assert foreign_names(page.text, to=water(), of=hunan()) == []
    assert "Traceback" not in server.log
