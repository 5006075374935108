"""What cannot be answered gets a friendly word: a sticker, a forwarded or changed message, a group, a
failure.
"""

from bot.telegram.drawing import draw
from bot.telegram.incoming import Incoming, Puzzle
from bot.telegram.keyboards import Key, Keyboard
from bot.telegram.links import bot_link
from bot.telegram.memory import ChatMemory
from bot.telegram.showing import Stage
from dialogs.replies import Paragraph, Reply, Span


async def answer_puzzle(stage: Stage, incoming: Incoming, puzzle: Puzzle, memory: ChatMemory) -> ChatMemory:
    """Say what the bot makes of it; what is open stays open. Raises `ApiError` where it is hopeless."""
    said = Reply("notice", (Paragraph((Span(stage.words.say(f"telegram-{puzzle}")),)),))
    await stage.close(incoming)
    keyboard: Keyboard = ()
    if puzzle == "group":
        url = bot_link(stage.username, incoming.start)
        keyboard = ((Key(stage.words.say("telegram-open-private"), url=url),),)
    for text in draw(said, stage.words, stage.username).texts:
        await stage.say(text, keyboard)
    return memory
