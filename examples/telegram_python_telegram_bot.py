"""A bot on python-telegram-bot that existed before, with the assistant added in three lines (marked).

BOT_TOKEN=… python examples/telegram_python_telegram_bot.py

BOT_API is the base address of a Bot API server of your own, if there is one.
"""

import os

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler

from bot.telegram.assistant import open_assistant  # 1
from bot.telegram.with_python_telegram_bot import handlers as assistant_handlers  # 2


async def opening(update: Update, _context: object) -> None:
    """What the bot could do before."""
    button = InlineKeyboardButton("电话", callback_data="phone")
    if update.message:
        await update.message.reply_text(
            "周一至周五 9:00 到 17:00", reply_markup=InlineKeyboardMarkup([[button]])
        )


async def phone(update: Update, _context: object) -> None:
    """A button of its own."""
    if update.callback_query:
        await update.callback_query.answer("0731-00000000")


def main() -> None:
    """Poll until interrupted."""
    server = os.environ.get("BOT_API", "https://api.telegram.org")
    application = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{server}/bot").build()
    application.add_handler(CommandHandler("opening", opening))
    application.add_handler(CallbackQueryHandler(phone, pattern="^phone$"))
    application.add_handlers(assistant_handlers(open_assistant("assistant.db")))  # 3, after the bot's own
    application.run_polling()


if __name__ == "__main__":
    main()
