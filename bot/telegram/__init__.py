"""The Telegram channel, through either of two libraries; neither is imported until it is used.

`updates` and `drawing` know Telegram but no library; `with_aiogram` and `with_python_telegram_bot` are thin.
"""
