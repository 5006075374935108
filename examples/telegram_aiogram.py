"""A bot on aiogram that existed before, with the assistant added in three lines (marked).

BOT_TOKEN=… python examples/telegram_aiogram.py

BOT_API is the base address of a Bot API server of your own, if there is one.
"""

import asyncio
import os

from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.telegram.assistant import open_assistant  # 1
from bot.telegram.with_aiogram import router as assistant_router  # 2

own = Router(name="own")


@own.message(Command("opening"))
async def opening(message: Message) -> None:
    """What the bot could do before."""
    button = InlineKeyboardButton(text="电话", callback_data="phone")
    await message.answer(
        "周一至周五 9:00 到 17:00", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]])
    )


@own.callback_query(lambda query: query.data == "phone")
async def phone(query: CallbackQuery) -> None:
    """A button of its own."""
    await query.answer("0731-00000000")


async def main() -> None:
    """Poll until interrupted."""
    server = TelegramAPIServer.from_base(os.environ.get("BOT_API", "https://api.telegram.org"))
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server))
    dispatcher = Dispatcher()
    dispatcher.include_router(own)
    dispatcher.include_router(assistant_router(open_assistant("assistant.db")))  # 3, after the bot's own
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
