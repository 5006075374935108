"""A bot on python-telegram-bot that existed before, with its own /start and its own questions.

The assistant is added beside them, in the marked lines.

BOT_TOKEN=… python examples/telegram_python_telegram_bot.py

BOT_API is the base address of a Bot API server of your own, if there is one.
"""

import os
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from bot.telegram.assistant import open_assistant  # 1
from bot.telegram.with_python_telegram_bot import handler as assistant_handler  # 2

assistant = assistant_handler(open_assistant("assistant.db"), command="assess", only_while_open=True)  # 3
DAY = 0


async def start(update: Update, _: object) -> None:
    """The bot's own welcome."""
    keys = [("职称自评", "assess"), ("电话", "phone")]
    row = [InlineKeyboardButton(text, callback_data=data) for text, data in keys]
    if update.message:
        await update.message.reply_text(
            "这里是人事科。预约面谈请发 /meet。", reply_markup=InlineKeyboardMarkup([row])
        )


async def phone(update: Update, _: object) -> None:
    """A button of its own."""
    if update.callback_query:
        await update.callback_query.answer("0731-00000000")


async def assess(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """A button that hands over to the assistant."""
    query = update.callback_query
    if query:
        await query.answer()
        await assistant.begin(context.bot, query.from_user.id, language=query.from_user.language_code)  # 4


async def meet(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """A conversation of its own begins: what is typed now is meant for it."""
    if update.message:
        await assistant.end(context.bot, update.message.chat.id)  # 5
        await update.message.reply_text("您想哪天来？")
    return DAY


async def day(update: Update, _: object) -> int:
    """Its answer."""
    if update.message:
        await update.message.reply_text(f"记下了：{update.message.text}")
    return ConversationHandler.END


async def anything(update: Update, _: object) -> None:
    """Whatever nobody else takes."""
    if update.message:
        await update.message.reply_text("没听懂，请发 /start。")


async def set_menu(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """The bot's own commands, and the assistant's behind them; first what a former run still owes."""
    await assistant.resume(application.bot)
    await assistant.set_commands(application.bot, {"": [("start", "开始"), ("meet", "预约面谈")]})  # 6


def main() -> None:
    """Poll until interrupted."""
    server = os.environ.get("BOT_API", "https://api.telegram.org")
    builder = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{server}/bot")
    application = builder.post_init(set_menu).post_stop(assistant.close).build()  # 7
    application.add_handler(assistant, group=-1)  # 8, before the bot's own: it leaves to them what is theirs
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(phone, pattern="^phone$"))
    application.add_handler(CallbackQueryHandler(assess, pattern="^assess$"))
    application.add_handler(
        ConversationHandler(
            [CommandHandler("meet", meet)],
            {DAY: [MessageHandler(filters.TEXT & ~filters.COMMAND, day)]},
            [],
            allow_reentry=True,
        )
    )
    application.add_handler(MessageHandler(filters.TEXT, anything))
    application.run_polling()


if __name__ == "__main__":
    main()
