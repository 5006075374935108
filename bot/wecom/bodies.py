r"""The bodies of the frames that we send, and the lengths that WeCom allows in them.

A text is Markdown, written by `bot.texting`; a welcome is shown as it is, so its marks are taken away:

    [第七条](https://…)  **1\. 您好**      →      第七条 https://…  1. 您好
"""

import re
from collections.abc import Mapping
from secrets import token_hex
from typing import Final

from pydantic import JsonValue

from bot.texting.capabilities import Capabilities

NAME: Final = "wecom"

WECOM: Final = Capabilities(
    NAME, buttons=True, longest=20_480, unit="bytes", links="markdown", messages=1, seconds=5.0
)
"""Who opens the conversation, or presses a card, has to be answered within the seconds; for messages there
are six minutes. https://developer.work.weixin.qq.com/document/path/101031
"""

Body = Mapping[str, JsonValue]
Card = dict[str, JsonValue]

_MARKS: Final = re.compile(r"\\(.)|\*\*|\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)")


def reply(text: str, card: Card | None = None) -> Body:
    """The answer to a message: a stream that is whole at once, with a card below it or without one."""
    stream: Card = {"id": token_hex(16), "finish": True, "content": text}
    if card is None:
        return {"msgtype": "stream", "stream": stream}
    return {"msgtype": "stream_with_template_card", "stream": stream, "template_card": card}


def welcome(text: str) -> Body:
    """The answer to somebody who opened the conversation; it may be no Markdown."""
    return {"msgtype": "text", "text": {"content": unmarked(text)}}


def message(person: str, text: str) -> Body:
    """What is said to a person without being the answer to a message."""
    return {"chatid": person, "chat_type": 1, "msgtype": "markdown", "markdown": {"content": text}}


def card_message(person: str, card: Card) -> Body:
    """A card that is no answer to a message."""
    return {"chatid": person, "chat_type": 1, "msgtype": "template_card", "template_card": card}


def update(person: str, card: Card) -> Body:
    """What a card becomes after it was pressed."""
    return {"response_type": "update_template_card", "template_card": card, "userids": [person]}


def unmarked(markdown: str) -> str:
    """The text that Markdown of ours stands for, its links written out."""

    def plain(found: re.Match[str]) -> str:
        escaped, label, address = found.groups()
        if label is not None:
            return f"{unmarked(label)} {address} "
        return escaped or ""

    return _MARKS.sub(plain, markdown)
