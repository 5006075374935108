"""What every Telegram channel must do, over real HTTP: the same tests for both libraries, polling and webhook."""

from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.running import RunningBot


async def test_a_conversation_begins_with_what_this_is_and_a_choice_of_goals(
    bot: RunningBot, person: Person
) -> None:
    await person.sends("/start")
    welcome = await person.sees("创评助手")
    assert "看看我能报哪一级" in welcome.labels
    await person.presses("看看我能报哪一级")
    question = await person.sees("您所在的单位")
    assert question.labels[:2] == ["是", "否"]
