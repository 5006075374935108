"""The account as the settings ask for it."""

from collections.abc import Callable

from bot.channels import Channel
from bot.conversations import ConversationService
from bot.limits import Limits
from bot.settings import Settings
from bot.texting.conversing import Moves, Texting
from bot.wechat.answering import NAME, WECHAT, Answering
from bot.wechat.api import TencentApi
from bot.wechat.channel import WechatChannel
from bot.wechat.codec import Codec, key_of
from locales.wording import wording


def wechat_account(
    settings: Settings,
    service: ConversationService,
    *,
    unreadable: Callable[[str], None],
    moving: Moves | None = None,
) -> Channel | None:
    """The channel of the account that the settings name; None where they name none.

    `unreadable` is told the channel's name for each message that cannot be read. `moving` makes what
    takes a conversation along.
    """
    if settings.wechat_token is None:
        return None
    words = wording(settings.language)
    texts = Texting(service, WECHAT, public_address=settings.public_address, moving=moving)
    limits = Limits() if settings.limits == "on" else None
    answering = Answering(texts, words, language=settings.language, limits=limits)
    keys = [key_of(key) for key in settings.wechat_keys]
    return WechatChannel(
        answering,
        Codec(settings.wechat_token.get_secret_value(), settings.wechat_appid or "", keys),
        words,
        unreadable=lambda: unreadable(NAME),
        api=_api(settings),
        offers_web=moving is not None and settings.public_address is not None,
    )


def _api(settings: Settings) -> TencentApi | None:
    """What the account may ask of Tencent, where its secret is known."""
    if settings.wechat_secret is None or settings.wechat_appid is None:
        return None
    return TencentApi(settings.wechat_appid, settings.wechat_secret.get_secret_value(), settings.wechat_api)
