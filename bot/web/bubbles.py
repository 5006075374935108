"""The log of the chat as HTML: each reply a bubble, the newest with `id="now"`, what still answers an earlier
one below it.
"""

from collections.abc import Collection, Iterator, Sequence
from html import escape
from typing import Final

from markupsafe import Markup

from bot.web.blocks import draw
from bot.web.buttons import Say, draw_answers, draw_changes, draw_controls
from bot.web.ticking import blocks_above, question_of
from dialogs.replies import Reply


def draw_log(replies: Sequence[Reply], token: str, say: Say, known_clauses: Collection[str]) -> Markup:
    """The replies, one below the other."""
    return Markup("\n").join(_bubbles(replies, token, say, known_clauses))


def _bubbles(
    replies: Sequence[Reply], token: str, say: Say, known_clauses: Collection[str]
) -> Iterator[Markup]:
    you, assistant = escape(say("web-you")), escape(say("web-assistant"))
    for number, reply in enumerate(replies, start=1):
        is_newest, is_answer = number == len(replies), reply.kind == "answered"
        words = draw(blocks_above(reply), known_clauses, question_of(reply) if is_newest else None)
        if reply.brings is not None:
            words += Markup('\n<p><a class="control" href="/{}"{}>{}</a></p>').format(
                reply.brings, _SAVED if reply.brings == "export" else "", say(f"{reply.brings}-get")
            )
        beside = draw_changes(reply, say) if is_answer else ""
        below = ""
        if not is_newest and not is_answer:
            below = f"{draw_answers(reply, token)}\n{draw_controls(reply, token, say)}"
        yield Markup(  # noqa: S704  every text in it is escaped
            f'<div class="said {reply.kind}"{_NEWEST if is_newest else ""}>\n'
            f'<p class="unseen">{you if is_answer else assistant}</p>\n'
            f'<div class="bubble">\n<div class="words">\n{words}\n</div>\n{beside}\n</div>\n{below}\n</div>'
        )


_SAVED: Final = Markup(" download")
_NEWEST: Final = ' id="now"'
