"""The bots that the Telegram benchmark compares, each in a process of its own.

python -m tests.benchmarks.telegram_bots assistant|bare aiogram|python-telegram-bot ADDRESS FILE

`bare` is what the library does by itself: its own polling, a handler that sends two constants and keeps
nothing. Runs until SIGTERM.
"""

import asyncio
import signal
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.telegram_load import TOKEN

TEXT = (
    "学历与职称  ▰▰▱▱▱▱▱▱  4/19\n\n<b>您已取得的最高学历或学位是什么？在读、结业、肄业不算。</b>\n\n"
    "为什么问：学历决定可以走哪条路、资历要满几年。依据： "
    '<a href="https://t.me/bench_bot?start=a7">第七条</a> '
    '<a href="https://t.me/bench_bot?start=a11">第十一条</a>\n\n✍️ 点一个，也可以直接打字，例如“博士”。'
)
ANSWER = "最高学历或学位：<b>本科学历或学士学位</b>"
LABELS = (
    ("初中及以下", "高中", "大专"), ("本科",), ("硕士", "博士"),
    ("上一步", "不清楚", "跳过"), ("为什么问", "查条款"), ("看结果", "重新开始"),
)  # fmt: skip


async def assistant(library: str, address: str, file: str, stopped: asyncio.Event) -> None:
    """The assistant's own bot, with durable storage."""
    from pydantic import SecretStr  # noqa: PLC0415  each bot imports only what it needs

    from bot.conversations import ConversationService  # noqa: PLC0415  as above
    from bot.settings import Settings  # noqa: PLC0415  as above
    from bot.storage.sqlite import SQLiteStore  # noqa: PLC0415  as above
    from bot.telegram.running import telegram_bot  # noqa: PLC0415  as above
    from dialogs.world import World  # noqa: PLC0415  as above
    from tests.policies import hunan_versions  # noqa: PLC0415  as above

    store = SQLiteStore(Path(file))
    settings = Settings(
        telegram_token=SecretStr(TOKEN),
        telegram_library=library,  # type: ignore[arg-type]  # one of the two, from the command line
        telegram_api=address,
    )
    versions = hunan_versions()
    bot = telegram_bot(settings, ConversationService(store, World(versions)), versions)
    assert bot
    running = asyncio.create_task(bot.run())
    await asyncio.wait({running, asyncio.ensure_future(stopped.wait())}, return_when=asyncio.FIRST_COMPLETED)
    bot.stop()
    await running
    await store.close()


async def bare_aiogram(address: str, stopped: asyncio.Event) -> None:
    """aiogram with its own polling."""
    from aiogram import Bot, Dispatcher  # noqa: PLC0415  as above
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415  as above
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415  as above
    from aiogram.types import (  # noqa: PLC0415  as above
        InlineKeyboardButton,
        InlineKeyboardMarkup,
        LinkPreviewOptions,
        Message,
    )

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    dispatcher = Dispatcher()

    async def handle(message: Message) -> None:
        preview = LinkPreviewOptions(is_disabled=True)
        markup = InlineKeyboardMarkup(
            inline_keyboard=[
                [InlineKeyboardButton(text=text, callback_data=f"cp:abcdefgh.1f.{text[:2]}") for text in row]
                for row in LABELS
            ]
        )
        await bot.edit_message_text(
            ANSWER, chat_id=message.chat.id, message_id=1, parse_mode="HTML", link_preview_options=preview
        )
        await bot.send_message(
            message.chat.id, TEXT, parse_mode="HTML", link_preview_options=preview, reply_markup=markup
        )

    dispatcher.message.register(handle)
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    await stopped.wait()
    await dispatcher.stop_polling()
    await polling


async def bare_python_telegram_bot(address: str, stopped: asyncio.Event) -> None:
    """python-telegram-bot with its own polling, updates side by side."""
    from telegram import (  # noqa: PLC0415  as above
        InlineKeyboardButton,
        InlineKeyboardMarkup,
        LinkPreviewOptions,
        Update,
    )
    from telegram.ext import Application, MessageHandler  # noqa: PLC0415  as above

    async def handle(update: Update, context: Any) -> None:
        assert update.message
        preview = LinkPreviewOptions(is_disabled=True)
        markup = InlineKeyboardMarkup(
            [
                [InlineKeyboardButton(text, callback_data=f"cp:abcdefgh.1f.{text[:2]}") for text in row]
                for row in LABELS
            ]
        )
        chat = update.message.chat.id
        await context.bot.edit_message_text(
            ANSWER, chat_id=chat, message_id=1, parse_mode="HTML", link_preview_options=preview
        )
        await context.bot.send_message(
            chat, TEXT, parse_mode="HTML", link_preview_options=preview, reply_markup=markup
        )

    builder = Application.builder().token(TOKEN).base_url(f"{address}/bot").job_queue(None)
    application = builder.concurrent_updates(256).build()
    application.add_handler(MessageHandler(None, handle))
    async with application:
        await application.start()
        assert application.updater
        await application.updater.start_polling(timeout=30)
        await stopped.wait()
        await application.updater.stop()
        await application.stop()


async def main(kind: str, library: str, address: str, file: str) -> None:
    """Run one bot until SIGTERM."""
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    if kind == "assistant":
        await assistant(library, address, file, stopped)
    elif library == "aiogram":
        await bare_aiogram(address, stopped)
    else:
        await bare_python_telegram_bot(address, stopped)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
