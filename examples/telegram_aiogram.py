"""A bot on aiogram that existed before, with its own /start and its own questions.

The assistant is added beside them, in the marked lines.

BOT_TOKEN=… python examples/telegram_aiogram.py

BOT_API is the base address of a Bot API server of your own, if there is one.
"""

import asyncio
import os

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.telegram.assistant import open_assistant  # 1
from bot.telegram.with_aiogram import router as assistant_router  # 2

assistant = assistant_router(open_assistant("assistant.db"), command="assess", only_while_open=True)  # 3
own = Router(name="own")


class Appointment(StatesGroup):
    """What the bot asks on its own."""

    day = State()


@own.message(CommandStart())
async def start(message: Message) -> None:
    """The bot's own welcome."""
    keys = [("职称自评", "assess"), ("电话", "phone")]
    row = [InlineKeyboardButton(text=text, callback_data=data) for text, data in keys]
    await message.answer(
        "这里是人事科。预约面谈请发 /meet。", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row])
    )


@own.callback_query(F.data == "phone")
async def phone(query: CallbackQuery) -> None:
    """A button of its own."""
    await query.answer("0731-00000000")


@own.callback_query(F.data == "assess")
async def assess(query: CallbackQuery, bot: Bot) -> None:
    """A button that hands over to the assistant."""
    await query.answer()
    await assistant.begin(bot, query.from_user.id, language=query.from_user.language_code)  # 4


@own.message(Command("meet"))
async def meet(message: Message, bot: Bot, state: FSMContext) -> None:
    """A conversation of its own begins: what is typed now is meant for it."""
    await assistant.end(bot, message.chat.id)  # 5
    await state.set_state(Appointment.day)
    await message.answer("您想哪天来？")


@own.message(Appointment.day)
async def day(message: Message, state: FSMContext) -> None:
    """Its answer."""
    await state.clear()
    await message.answer(f"记下了：{message.text}")


@own.message()
async def anything(message: Message) -> None:
    """Whatever nobody else takes."""
    await message.answer("没听懂，请发 /start。")


async def set_menu(bot: Bot) -> None:
    """The bot's own commands, and the assistant's behind them."""
    await assistant.set_commands(bot, {"": [("start", "开始"), ("meet", "预约面谈")]})  # 6


async def main() -> None:
    """Poll until interrupted."""
    server = TelegramAPIServer.from_base(os.environ.get("BOT_API", "https://api.telegram.org"))
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server))
    dispatcher = Dispatcher()
    dispatcher.startup.register(set_menu)
    dispatcher.include_router(assistant)  # 7, before the bot's own: it leaves to them what is theirs
    dispatcher.include_router(own)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
