"""Pushing updates to the bot's webhook as Telegram does: a chat's in order, each until it is taken."""

import asyncio
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.end_to_end.telegram.botapi.chats import Json
from tests.end_to_end.telegram.botapi.methods import Methods
from tests.end_to_end.telegram.botapi.objects import SetWebhook


class WebhookPump:
    """Pushes what waits, while there is a webhook."""

    def __init__(self, methods: Methods) -> None:
        self.methods = methods
        self.world = methods.world
        self.statuses: list[int] = []
        self._pushing: dict[int, asyncio.Task[None]] = {}

    async def start(self) -> None:
        """Begin to push."""
        self._client = ClientSession(timeout=ClientTimeout(total=20))
        self._task = asyncio.create_task(self._pump())

    async def stop(self) -> None:
        """Stop at once."""
        tasks = [self._task, *self._pushing.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._client.close()

    @property
    def busy(self) -> bool:
        """Whether the bot has an update in hand."""
        return bool(self._pushing)

    async def _pump(self) -> None:
        """Push what waits: the updates of one chat one after the other, of different chats side by side."""
        while True:
            await self.world.until(lambda: self.methods.webhook is not None and self._next_pushes(), 3600)
            for queue, update in self._next_pushes():
                task = asyncio.create_task(self._push(queue, update))
                self._pushing[queue] = task

    def _next_pushes(self) -> list[tuple[int, Json]]:
        if self.methods.webhook is None:
            return []
        free = self.methods.webhook.max_connections - len(self._pushing)
        queues: dict[int, Json] = {}
        for update in self.world.waiting:
            queue = _queue(update)
            if queue not in self._pushing and queue not in queues:
                queues[queue] = update
        return list(queues.items())[: max(free, 0)]

    async def _push(self, queue: int, update: Json) -> None:
        try:
            while self.methods.webhook is not None:
                if await self._deliver(update, self.methods.webhook):
                    self.world.waiting.remove(update)
                    break
                await asyncio.sleep(0.05)
        finally:
            del self._pushing[queue]
            await self.world.tell()

    async def _deliver(self, update: Json, webhook: SetWebhook) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret_token} if webhook.secret_token else {}
        try:
            async with self._client.post(webhook.url, json=update, headers=headers) as response:
                await response.read()
                self.statuses.append(response.status)
                return response.ok
        except (ClientError, TimeoutError, ConnectionError):
            self.statuses.append(0)
            return False


def _queue(update: Json) -> int:
    """What Telegram orders a webhook's updates by: their chat, or the person where there is none."""
    content: Any = next((value for key, value in update.items() if key != "update_id"), {})
    about = content.get("message", content) if isinstance(content, dict) else {}
    where = about.get("chat", about.get("from"))
    return int(where["id"]) if isinstance(where, dict) else 0
