"""The methods and objects of the Bot API that the assistant uses, with their documented fields and limits.

One class a method (https://core.telegram.org/bots/api#available-methods). What is not documented is refused.
"""

import json
import re
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, model_validator

from tests.end_to_end.telegram.botapi.formatting import is_link

ALL_UPDATES = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
)
_BUTTON_KINDS = (
    "url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "web_app",
)  # fmt: skip
UNASKED_UPDATES = {"chat_member", "message_reaction", "message_reaction_count"}


class Refused(Exception):  # noqa: N818  it is what the Bot API does, and no fault of the tests
    """An answer with `ok: false`."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad(description: str) -> Refused:
    """A request that the Bot API refuses as faulty."""
    return Refused(400, f"Bad Request: {description}")


class Documented(BaseModel):
    """Something whose fields are documented; another field is a fault."""

    model_config = ConfigDict(extra="forbid", strict=True)


class LinkPreviewOptions(Documented):
    is_disabled: bool | None = None
    url: str | None = None
    prefer_small_media: bool | None = None
    prefer_large_media: bool | None = None
    show_above_text: bool | None = None


class CopyTextButton(Documented):
    text: Annotated[str, Field(min_length=1, max_length=256)]


class WebAppInfo(Documented):
    url: Annotated[str, Field(pattern="^https://")]


class SwitchInlineQueryChosenChat(Documented):
    query: str | None = None
    allow_user_chats: bool | None = None
    allow_bot_chats: bool | None = None
    allow_group_chats: bool | None = None
    allow_channel_chats: bool | None = None


class InlineKeyboardButton(Documented):
    text: str
    icon_custom_emoji_id: str | None = None
    style: Literal["danger", "success", "primary"] | None = None
    url: str | None = None
    callback_data: str | None = None
    switch_inline_query: str | None = None
    switch_inline_query_current_chat: str | None = None
    switch_inline_query_chosen_chat: SwitchInlineQueryChosenChat | None = None
    copy_text: CopyTextButton | None = None
    web_app: WebAppInfo | None = None

    @model_validator(mode="after")
    def _limits(self) -> "InlineKeyboardButton":
        if not self.text.strip():
            raise bad("can't parse inline keyboard button: Text must be non-empty")
        used = [kind for kind in _BUTTON_KINDS if getattr(self, kind) is not None]
        if len(used) != 1:
            raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
        if self.callback_data is not None and not 1 <= len(self.callback_data.encode()) <= 64:
            raise bad("BUTTON_DATA_INVALID")
        if self.url is not None and not is_link(self.url):
            raise bad(f"inline keyboard button URL '{self.url}' is invalid: Wrong HTTP URL")
        return self


class InlineKeyboardMarkup(Documented):
    inline_keyboard: list[list[InlineKeyboardButton]]

    @model_validator(mode="after")
    def _limits(self) -> "InlineKeyboardMarkup":
        if any(len(row) > 8 for row in self.inline_keyboard) or sum(map(len, self.inline_keyboard)) > 100:
            raise bad("reply markup is too long")
        return self


class BotCommand(Documented):
    command: str
    description: str

    @model_validator(mode="after")
    def _limits(self) -> "BotCommand":
        if not re.fullmatch(r"[a-z0-9_]{1,32}", self.command):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(self.description) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        return self


class BotCommandScope(Documented):
    type: Literal["default", "all_private_chats", "all_group_chats", "all_chat_administrators"]


class InputTextMessageContent(Documented):
    message_text: str
    parse_mode: str | None = None
    link_preview_options: LinkPreviewOptions | None = None


class InlineQueryResultArticle(Documented):
    type: Literal["article"]
    id: str
    title: Annotated[str, Field(min_length=1)]
    input_message_content: InputTextMessageContent
    reply_markup: InlineKeyboardMarkup | None = None
    url: str | None = None
    description: str | None = None
    thumbnail_url: str | None = None
    thumbnail_width: int | None = None
    thumbnail_height: int | None = None

    @model_validator(mode="after")
    def _limits(self) -> "InlineQueryResultArticle":
        if not 1 <= len(self.id.encode()) <= 64:
            raise bad("RESULT_ID_INVALID")
        return self


class InlineQueryResultsButton(Documented):
    text: Annotated[str, Field(min_length=1)]
    start_parameter: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]


class ReplyParameters(Documented):
    message_id: int
    chat_id: int | str | None = None
    allow_sending_without_reply: bool | None = None


ChatId = int | str
Language = Annotated[str, Field(pattern=r"^([a-z]{2})?$")]


class GetMe(Documented): ...


class GetFile(Documented):
    file_id: str


class GetUpdates(Documented):
    offset: int | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 100
    timeout: Annotated[int, Field(ge=0, le=50)] = 0
    allowed_updates: list[str] | None = None


class SetWebhook(Documented):
    url: str
    ip_address: str | None = None
    max_connections: Annotated[int, Field(ge=1, le=100)] = 40
    allowed_updates: list[str] | None = None
    drop_pending_updates: bool = False
    secret_token: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,256}$")] | None = None


class DeleteWebhook(Documented):
    drop_pending_updates: bool = False


class GetWebhookInfo(Documented): ...


class SetMyCommands(Documented):
    commands: Annotated[list[BotCommand], Field(max_length=100)]
    scope: BotCommandScope = BotCommandScope(type="default")
    language_code: Language = ""


class SetMyDescription(Documented):
    description: Annotated[str, Field(max_length=512)] = ""
    language_code: Language = ""


class SetMyShortDescription(Documented):
    short_description: Annotated[str, Field(max_length=120)] = ""
    language_code: Language = ""


class SendMessage(Documented):
    chat_id: ChatId
    text: str
    message_thread_id: int | None = None
    parse_mode: str | None = None
    link_preview_options: LinkPreviewOptions | None = None
    disable_notification: bool | None = None
    protect_content: bool | None = None
    reply_parameters: ReplyParameters | None = None
    reply_markup: InlineKeyboardMarkup | None = None


class Upload(BaseModel):
    """A file of a form."""

    name: str
    content: bytes = Field(repr=False)

    @property
    def sides(self) -> tuple[int, int]:
        """How many dots a PNG is across and down."""
        if not self.content.startswith(b"\x89PNG"):
            raise bad("IMAGE_PROCESS_FAILED")
        return int.from_bytes(self.content[16:20]), int.from_bytes(self.content[20:24])


class SendPhoto(Documented):
    chat_id: ChatId
    photo: Upload
    caption: Annotated[str, Field(max_length=1024)] = ""
    message_thread_id: int | None = None

    @model_validator(mode="after")
    def _limits(self) -> "SendPhoto":
        if len(self.photo.content) > 10_000_000:
            raise bad("file must be smaller than 10MB")
        width, height = self.photo.sides
        if width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise bad("PHOTO_INVALID_DIMENSIONS")
        return self


class SendDocument(Documented):
    chat_id: ChatId
    document: Upload
    caption: Annotated[str, Field(max_length=1024)] = ""
    message_thread_id: int | None = None

    @model_validator(mode="after")
    def _limits(self) -> "SendDocument":
        if len(self.document.content) > 50_000_000:
            raise bad("file is too big")
        return self


class EditMessageText(Documented):
    chat_id: ChatId
    message_id: int
    text: str
    parse_mode: str | None = None
    link_preview_options: LinkPreviewOptions | None = None
    reply_markup: InlineKeyboardMarkup | None = None


class EditMessageReplyMarkup(Documented):
    chat_id: ChatId
    message_id: int
    reply_markup: InlineKeyboardMarkup | None = None


class DeleteMessage(Documented):
    chat_id: ChatId
    message_id: int


class SendChatAction(Documented):
    chat_id: ChatId
    action: Literal["typing"]
    message_thread_id: int | None = None


class AnswerCallbackQuery(Documented):
    callback_query_id: str
    text: Annotated[str, Field(max_length=200)] = ""
    show_alert: bool = False
    url: str | None = None
    cache_time: int = 0


class AnswerInlineQuery(Documented):
    inline_query_id: str
    results: list[InlineQueryResultArticle]
    cache_time: int = 300
    is_personal: bool = False
    next_offset: str = ""
    button: InlineQueryResultsButton | None = None

    @model_validator(mode="after")
    def _limits(self) -> "AnswerInlineQuery":
        if len(self.results) > 50:
            raise bad("RESULTS_TOO_MUCH")
        if len({result.id for result in self.results}) < len(self.results):
            raise bad("RESULT_ID_DUPLICATE")
        if len(self.next_offset.encode()) > 64:
            raise bad("NEXT_OFFSET_INVALID")
        return self


METHODS: dict[str, type[Documented]] = {
    method.__name__.lower(): method
    for method in (
        GetMe,
        GetFile,
        GetUpdates,
        SetWebhook,
        DeleteWebhook,
        GetWebhookInfo,
        SetMyCommands,
        SetMyDescription,
        SetMyShortDescription,
        SendMessage,
        SendPhoto,
        SendDocument,
        EditMessageText,
        EditMessageReplyMarkup,
        DeleteMessage,
        SendChatAction,
        AnswerCallbackQuery,
        AnswerInlineQuery,
    )
}


def from_form(method: type[Documented], form: dict[str, str | Upload]) -> dict[str, Any]:
    """A form's fields as values: strings stay, all others are JSON, as the Bot API reads them."""
    values: dict[str, Any] = {}
    for name, text in form.items():
        field = method.model_fields.get(name)
        if isinstance(text, Upload):
            values[name] = text
        elif field is not None and field.annotation == ChatId:
            values[name] = int(text) if re.fullmatch(r"-?\d+", text) else text
        elif field is None or _is_string(field.annotation):
            values[name] = text
        else:
            try:
                values[name] = json.loads(text)
            except json.JSONDecodeError:
                raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from None
    return values


def _is_string(annotation: object) -> bool:
    if get_origin(annotation) is Annotated:
        return _is_string(get_args(annotation)[0])
    members = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else ()
    return annotation is str or any(_is_string(member) for member in members)
