"""A result is saved on Telegram, over real HTTP, through either library."""

from tests.end_to_end.telegram.botapi.objects import Upload
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.running import RunningBot
from tests.end_to_end.telegram.talking import begin
from tests.patience import PATIENCE_SECONDS


async def files_for(person: Person, server: BotApiServer) -> list[Upload]:
    """The two files that somebody gets, once they are there."""

    def files() -> list[Upload]:
        return [message.file for message in person.chat.messages.values() if message.file]

    await server.world.until(lambda: len(files()) == 2, PATIENCE_SECONDS)
    await server.quiet()
    return files()


async def test_a_result_is_saved_as_a_picture_and_a_document(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    await person.sends("/result")
    await person.presses("存成图片和 PDF")
    photo, document = await files_for(person, server)
    assert photo.content.startswith(b"\x89PNG")
    assert document.content.startswith(b"%PDF")
    assert document.name.startswith("职称申报自评报告-")
    assert document.name.endswith(".pdf")


async def test_the_conversation_goes_on_as_if_nothing_had_been_saved(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    await person.sends("/result")
    result = await person.sees("目前的结果")
    await person.sends("/report")
    await files_for(person, server)
    assert result in person.keyboards
