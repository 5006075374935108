"""Who comes too often is asked to wait, keeps what was typed, and keeps nobody else from anything."""

from collections.abc import Callable

import pytest

from bot.limits import Limits
from bot.web.app import create_app
from tests.bot.test_limits import Clock
from tests.bot.web.browsing import Person
from tests.bot.web.conftest import SERVER_KEY, NewPerson
from tests.bot.web.scripted import Scripted
from tests.policies import hunan_versions


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def somebody(service: Scripted, clock: Clock, new_person: NewPerson) -> Callable[[], Person]:
    """Makes people who all come from one address."""
    app = create_app(service, hunan_versions(), server_key=SERVER_KEY, limits=Limits(clock=clock))
    return lambda: new_person(app=app)


async def test_an_address_that_begins_too_many_conversations_waits_while_those_begun_go_on(
    somebody: Callable[[], Person], clock: Clock
) -> None:
    people = [somebody() for _ in range(31)]
    for person in people[:30]:
        await person.start()
        assert person.response.status_code == 200
    late = people[30]
    await late.start()
    assert late.response.status_code == 429
    assert "请稍等一下" in late.text
    for person in people[:30]:
        await person.press("看看我能报哪一级")
        assert "您的最高学历或学位是？" in person.text
    clock.now += int(late.response.headers["retry-after"])
    await late.send_again()
    assert "您好，我是创评助手" in late.text


async def test_a_conversation_that_goes_too_fast_waits_and_loses_nothing(
    somebody: Callable[[], Person], clock: Clock
) -> None:
    person, other = somebody(), somebody()
    await person.start()
    await person.press("看看我能报哪一级")
    statuses = []
    for _ in range(125):
        await person.press("查条款")
        statuses.append(person.response.status_code)
        if statuses[-1] == 429:
            break
    assert statuses == [200] * 119 + [429]
    await person.open()
    await person.type("我写了很久的回答")
    assert person.response.status_code == 429
    assert person.held == "我写了很久的回答"
    await other.start()
    assert other.response.status_code == 200
    clock.now += int(person.response.headers["retry-after"])
    await person.send_again()
    assert "累计创效大约多少万元" in person.text


async def test_without_limits_nobody_is_counted(person: Person) -> None:
    for _ in range(35):
        person.client.cookies.clear()
        await person.start()
        assert person.response.status_code == 200
