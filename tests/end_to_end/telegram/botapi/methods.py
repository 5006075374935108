"""What each method of the Bot API does, in the words of its documentation; one function a method."""

import asyncio
import time
from typing import TYPE_CHECKING, Any

from tests.end_to_end.telegram.botapi.chats import Chat, Json, Message, World
from tests.end_to_end.telegram.botapi.formatting import ParseError, is_link, parse_html, utf16_length
from tests.end_to_end.telegram.botapi.objects import (
    ALL_UPDATES,
    AnswerCallbackQuery,
    AnswerInlineQuery,
    DeleteMessage,
    DeleteWebhook,
    Documented,
    EditMessageReplyMarkup,
    EditMessageText,
    GetFile,
    GetMe,
    GetUpdates,
    GetWebhookInfo,
    InlineKeyboardMarkup,
    Refused,
    SendChatAction,
    SendDocument,
    SendMessage,
    SendPhoto,
    SetMyCommands,
    SetMyDescription,
    SetMyShortDescription,
    SetWebhook,
    Upload,
    bad,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

BOT = {
    "id": 4839574812, "is_bot": True, "first_name": "创评助手", "username": "chuangping_bot",
    "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True,
    "can_connect_to_business": False, "has_main_web_app": False,
}  # fmt: skip
SECONDS_TO_ANSWER = 15.0


class Methods:
    """The methods, carried out on what the server knows."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.webhook: SetWebhook | None = None
        self.clock: Callable[[], float] = time.monotonic
        self.polls = 0
        self._poll: asyncio.Future[None] | None = None
        self._functions: dict[type[Documented], Callable[[Any], Awaitable[Any]]] = {
            GetMe: self._get_me, GetFile: self._get_file, GetUpdates: self._get_updates,
            SetWebhook: self._set_webhook,
            DeleteWebhook: self._delete_webhook, GetWebhookInfo: self._get_webhook_info,
            SetMyCommands: self._set_my_commands, SetMyDescription: self._set_description,
            SetMyShortDescription: self._set_short_description, SendMessage: self._send_message,
            SendPhoto: self._send_photo, SendDocument: self._send_document,
            EditMessageText: self._edit_message_text, EditMessageReplyMarkup: self._edit_reply_markup,
            DeleteMessage: self._delete_message, SendChatAction: self._send_chat_action,
            AnswerCallbackQuery: self._answer_callback_query, AnswerInlineQuery: self._answer_inline_query,
        }  # fmt: skip

    async def carry_out(self, call: Documented) -> Any:
        """Do what a request asks for; its result as JSON. Raises `Refused`."""
        return await self._functions[type(call)](call)

    @property
    def is_polled(self) -> bool:
        """Whether the bot waits for updates right now."""
        return self._poll is not None and not self._poll.done()

    # Updates

    async def _get_me(self, _: GetMe) -> Json:
        return dict(BOT)

    async def _get_file(self, call: GetFile) -> Json:
        content = self.world.files.get(call.file_id)
        if content is None:
            raise bad("wrong file_id or the file is temporarily unavailable")
        path = f"documents/{call.file_id}"
        return {"file_id": call.file_id, "file_unique_id": "u", "file_size": len(content), "file_path": path}

    async def _get_updates(self, call: GetUpdates) -> list[Json]:
        if self.webhook is not None:
            description = "can't use getUpdates method while webhook is active"
            raise Refused(409, f"Conflict: {description}; use deleteWebhook to delete the webhook first")
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        mine = self._poll = asyncio.get_running_loop().create_future()
        self.world.allow(_known_kinds(call.allowed_updates))
        if call.offset is not None:
            self._confirm(call.offset)
        await self.world.tell()
        waiting = self.world.waiting
        if call.timeout and not waiting:
            await self.world.until(lambda: waiting or mine.done(), call.timeout)
        if mine.done():
            ending = "make sure that only one bot instance is running"
            raise Refused(409, f"Conflict: terminated by other getUpdates request; {ending}")
        mine.cancel()
        self.polls += 1
        return list(waiting)[: call.limit]

    def _confirm(self, offset: int) -> None:
        waiting = self.world.waiting
        if offset < 0:
            offset = waiting[offset]["update_id"] if len(waiting) >= -offset else 0
        while waiting and waiting[0]["update_id"] < offset:
            waiting.popleft()

    async def _set_webhook(self, call: SetWebhook) -> bool:
        if not call.url:
            return await self._delete_webhook(DeleteWebhook(drop_pending_updates=call.drop_pending_updates))
        if not call.url.startswith(("https://", "http://127.0.0.1:")) or not is_link(call.url):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        self.world.allow(_known_kinds(call.allowed_updates))
        if call.drop_pending_updates:
            self.world.waiting.clear()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        self.webhook = call
        await self.world.tell()
        return True

    async def _delete_webhook(self, call: DeleteWebhook) -> bool:
        self.webhook = None
        if call.drop_pending_updates:
            self.world.waiting.clear()
        return True

    async def _get_webhook_info(self, _: GetWebhookInfo) -> Json:
        url = self.webhook.url if self.webhook else ""
        return {"url": url, "has_custom_certificate": False, "pending_update_count": len(self.world.waiting)}

    # What the bot says about itself

    async def _set_my_commands(self, call: SetMyCommands) -> bool:
        commands = [command.model_dump() for command in call.commands]
        self.world.commands[call.scope.type, call.language_code] = commands
        await self.world.tell()
        return True

    async def _set_description(self, call: SetMyDescription) -> bool:
        self.world.descriptions["description", call.language_code] = call.description
        return True

    async def _set_short_description(self, call: SetMyShortDescription) -> bool:
        self.world.descriptions["short_description", call.language_code] = call.short_description
        await self.world.tell()
        return True

    # Messages

    def _chat(self, chat_id: int | str) -> Chat:
        chat = self.world.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad("chat not found")
        if chat.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        return chat

    def _message(self, chat_id: int | str, message_id: int) -> tuple[Chat, Message]:
        chat = self._chat(chat_id)
        message = chat.messages.get(message_id)
        if message is None or message.deleted:
            raise bad("message to edit not found")
        if not message.from_bot:
            raise bad("message can't be edited")
        return chat, message

    async def _send_message(self, call: SendMessage) -> Json:
        chat = self._chat(call.chat_id)
        text, entities = _formatted(call.text, call.parse_mode)
        message = Message(next(chat.numbers), from_bot=True, text=text, source=call.text, entities=entities)
        message.keyboard = _keyboard(call.reply_markup)
        chat.messages[message.id] = message
        await self.world.acted(chat, "sent", message)
        return message_as_json(chat, message)

    async def _send_photo(self, call: SendPhoto) -> Json:
        return await self._send_file(call.chat_id, call.photo)

    async def _send_document(self, call: SendDocument) -> Json:
        return await self._send_file(call.chat_id, call.document)

    async def _send_file(self, chat_id: int | str, file: Upload) -> Json:
        chat = self._chat(chat_id)
        message = Message(next(chat.numbers), from_bot=True, text="", file=file)
        chat.messages[message.id] = message
        await self.world.acted(chat, "file", message)
        return message_as_json(chat, message)

    async def _edit_message_text(self, call: EditMessageText) -> Json:
        chat, message = self._message(call.chat_id, call.message_id)
        text, entities = _formatted(call.text, call.parse_mode)
        keyboard = _keyboard(call.reply_markup)
        if (text, entities, keyboard) == (message.text, message.entities, message.keyboard):
            raise _not_modified()
        message.text, message.entities, message.keyboard, message.source = text, entities, keyboard, call.text
        await self.world.acted(chat, "edited", message)
        return message_as_json(chat, message)

    async def _edit_reply_markup(self, call: EditMessageReplyMarkup) -> Json:
        chat, message = self._message(call.chat_id, call.message_id)
        keyboard = _keyboard(call.reply_markup)
        if keyboard == message.keyboard:
            raise _not_modified()
        message.keyboard = keyboard
        await self.world.acted(chat, "keyboard", message)
        return message_as_json(chat, message)

    async def _delete_message(self, call: DeleteMessage) -> bool:
        chat = self._chat(call.chat_id)
        message = chat.messages.get(call.message_id)
        if message is None or message.deleted:
            raise bad("message to delete not found")
        message.deleted = True
        await self.world.acted(chat, "deleted", message)
        return True

    async def _send_chat_action(self, call: SendChatAction) -> bool:
        self._chat(call.chat_id)
        return True

    # Queries

    async def _answer_callback_query(self, call: AnswerCallbackQuery) -> bool:
        self._answer_query(call.callback_query_id, call)
        await self.world.tell()
        return True

    async def _answer_inline_query(self, call: AnswerInlineQuery) -> bool:
        for result in call.results:
            content = result.input_message_content
            _formatted(content.message_text, content.parse_mode)
        self._answer_query(call.inline_query_id, call)
        await self.world.tell()
        return True

    def _answer_query(self, query_id: str, answer: Documented) -> None:
        query = self.world.queries.get(query_id)
        if query is None or query.answer is not None or self.clock() - query.asked > SECONDS_TO_ANSWER:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        query.answer = answer


def _not_modified() -> Refused:
    same = "exactly the same as a current content and reply markup of the message"
    return bad(f"message is not modified: specified new message content and reply markup are {same}")


def _known_kinds(kinds: list[str] | None) -> list[str] | None:
    unknown = set(kinds or ()) - set(ALL_UPDATES)
    if unknown:
        raise bad(f"allowed_updates names unknown kinds: {', '.join(sorted(unknown))}")
    return kinds


def _formatted(source: str, parse_mode: str | None) -> tuple[str, list[Json]]:
    if parse_mode not in (None, "HTML"):
        raise bad(f"unsupported parse_mode {parse_mode} (this server reads HTML)")
    try:
        text, entities = parse_html(source) if parse_mode else (source, ())
    except ParseError as error:
        raise bad(f"can't parse entities: {error}") from None
    if not text.strip():
        raise bad("message text is empty")
    if utf16_length(text) > 4096:
        raise bad("message is too long")
    if len(entities) > 100:
        raise bad("a message keeps only its first 100 entities")
    return text, [entity.as_json() for entity in entities]


def _keyboard(markup: InlineKeyboardMarkup | None) -> list[list[Json]]:
    if markup is None:
        return []
    rows = [[button.model_dump(exclude_none=True) for button in row] for row in markup.inline_keyboard]
    return [row for row in rows if row]


def message_as_json(chat: Chat, message: Message) -> Json:
    """A message as the Bot API writes it."""
    body: Json = {"message_id": message.id, "date": int(time.time()), "chat": chat.as_json(), **message.extra}
    if message.from_bot:
        body["from"] = {key: BOT[key] for key in ("id", "is_bot", "first_name", "username")}
    if message.text:
        body["text"] = message.text
    if message.entities:
        body["entities"] = message.entities
    if message.keyboard:
        body["reply_markup"] = {"inline_keyboard": message.keyboard}
    return body
