"""What the sessions of a bot that existed before make of an answer, in the channel's own words."""

import pytest
from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import AiogramError
from aiogram.methods import TelegramMethod

from bot.telegram.api import ApiError, FloodError, OddAnswerError, RefusedError, UnreachableError
from bot.telegram.with_aiogram import AiogramTransport


class Answering(BaseSession):
    """Answers each request with this status and body, read by aiogram's own means."""

    def __init__(self, status: int, body: str) -> None:
        super().__init__()
        self.answer = (status, body)

    async def make_request(  # type: ignore[override]  # nothing but the raw result is asked for
        self,
        bot: Bot,
        method: TelegramMethod[object],
        timeout: int | None = None,  # noqa: ARG002  aiogram's signature
    ) -> object:
        return self.check_response(bot, method, *self.answer).result

    async def close(self) -> None:
        """Nothing is open."""

    async def stream_content(self, *_: object, **__: object) -> None:  # type: ignore[override]  # not used
        raise AiogramError


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (502, "Bad Gateway", UnreachableError),
        (502, "<html>", UnreachableError),
        (502, '{"message":"upstream"}', UnreachableError),
        (503, "", UnreachableError),
        (500, '{"ok":false,"error_code":500}', UnreachableError),
        (429, '{"ok":false,"error_code":429,"description":"Too Many Requests"}', FloodError),
        (429, "slow down", UnreachableError),
        (400, '{"ok":false,"error_code":400,"description":"no"}', RefusedError),
        (200, '{"ok":true,"result":1,"parameters":5}', OddAnswerError),
    ],
)
async def test_an_answer_to_a_bot_on_aiogram(status: int, body: str, kind: type[ApiError]) -> None:
    transport = AiogramTransport(Bot("1:a", session=Answering(status, body)))
    with pytest.raises(ApiError) as caught:
        await transport.call("sendMessage", {}, seconds=1)
    assert type(caught.value) is kind
