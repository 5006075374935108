"""What cannot be answered gets a friendly word: a sticker, a forwarded or changed message, a command that is
none, a group, a failure.
"""

from bot.telegram.incoming import Puzzle
from bot.telegram.keyboards import Key, Keyboard
from bot.telegram.links import bot_link
from bot.telegram.registering import commands_in
from bot.telegram.stage import Stage
from dialogs.replies import Block, Item, Listing, Paragraph, Reply, Span


async def answer_puzzle(stage: Stage, puzzle: Puzzle, start: str = "") -> None:
    """Say what the bot makes of it; what is open stays open. `start` is what a link to the private chat
    carries. Raises `GoneError` or `RefusedError` where it is hopeless.
    """
    blocks: list[Block] = [Paragraph((Span(stage.words.say(f"telegram-{puzzle}")),))]
    keyboard: Keyboard = ()
    if puzzle == "command":
        known = commands_in(stage.words)
        blocks.append(Listing(tuple(Item((Span(f"/{name}  {does}"),)) for name, does in known)))
    if puzzle == "group":
        url = bot_link(stage.username, start)
        keyboard = ((Key(stage.words.say("telegram-open-private"), url=url),),)
    for text in stage.draw(Reply("notice", tuple(blocks))).texts:
        await stage.say(text, keyboard)
