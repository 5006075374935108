"""Replies drawn as Telegram messages: text as lines, buttons as a keyboard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from bot.telegram.keyboards import (
    LONGEST_LABEL,
    Key,
    Keyboard,
    bot_link,
    clause_link,
    columns,
    rows,
    share_link,
    shortened,
)
from bot.telegram.markup import into_messages, to_html
from bot.telegram.ticking import closing_keys, is_list, list_keys, list_lines, marked, numbered
from bot.telegram.updates import MORE, PREFIX, SAVE
from bot.texting.blocks import MARKS, BlockPen, progress_line
from bot.texting.lines import Line, Run
from dialogs.keys import link_of_key
from dialogs.replies import (
    Button,
    Folded,
    Quotation,
    Reply,
    lines_of,
)
from locales.wording import Wording

TYPING = "✍️ "
AT_HAND = 4
"""How many controls stand under a message beside 更多."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A reply as messages of Telegram's HTML, in order; the keyboard belongs under the last one."""

    texts: tuple[str, ...]
    keyboard: Keyboard


def draw(
    replies: Sequence[Reply],
    words: Wording,
    username: str,
    *,
    folded: bool = True,
    result_page: str | None = None,
) -> Drawn:
    """Draw replies one below the other with the words of a language; `username` is the bot's, for links to
    clauses. Where they are `folded`, what is seldom pressed stands behind 更多. `result_page` is the address
    (https) at which a result can be read within Telegram.
    """
    pen = _Pen(words, username, folded=folded, result_page=result_page)
    messages = into_messages(pen.sheet(replies))
    return Drawn(tuple(map(to_html, messages)), tuple(chain.from_iterable(map(pen.keyboard, replies))))


class _Pen(BlockPen):
    def __init__(self, words: Wording, username: str, *, folded: bool, result_page: str | None) -> None:
        super().__init__(words)
        self.folded = folded
        self.result_page = result_page
        self.username = username

    def sheet(self, replies: Sequence[Reply]) -> Iterator[Line]:
        """The replies as lines; an answer that stands above something else stands back, as a quotation."""
        for place, reply in enumerate(replies):
            quote = next(self.quotes) if reply.kind == "answered" and len(replies) > 1 else None
            for n, line in enumerate(self.lines(reply)):
                apart = line.apart or (n == 0 and place > 0)
                yield replace(line, apart=apart, quote=line.quote if quote is None else quote)

    def lines(self, reply: Reply) -> Iterator[Line]:
        if reply.progress:
            yield Line((Run(progress_line(reply.progress, self.words)),))
        for block in reply.blocks:
            yield from self.block(block)
        yield from list_lines(reply, self.words) if is_list(reply) else _long_choices(reply)
        if reply.typing:
            yield Line((Run(TYPING + reply.typing.text),), apart=True)

    def keyboard(self, reply: Reply) -> Keyboard:
        lines = rows(_key(button) for button in _of_lines(reply))
        pages = (*self._shares(reply), *self._pages(reply), *self._saves(reply))
        return (*lines, *_answers(reply), *pages, *self._controls(reply))

    def _pages(self, reply: Reply) -> Keyboard:
        """What opens the result as a page."""
        if reply.kind != "result" or self.result_page is None:
            return ()
        return ((Key(self.words.say("telegram-result-page"), web_app=self.result_page),),)

    def _controls(self, reply: Reply) -> Keyboard:
        """What is always at hand; of much of it, only the first."""
        keys = [_key(button) for button in reply.controls]
        if not self.folded or len(keys) <= AT_HAND + 1:
            return rows(keys)
        return rows((*keys[:AT_HAND], Key(self.words.say("telegram-more"), data=MORE)))

    def _shares(self, reply: Reply) -> Keyboard:
        """For each clause that the person came for, a button to share its link."""
        if reply.kind != "clause":
            return ()
        quoted = [block for block in reply.blocks if isinstance(block, Quotation) and block.highlighted]
        return tuple((self._share(quotation),) for quotation in quoted)

    def _saves(self, reply: Reply) -> Keyboard:
        """What saves a result."""
        if reply.kind != "result":
            return ()
        return rows(Key(self.words.say(f"telegram-{wish}"), data=key) for wish, key in SAVE.items())

    def _share(self, quotation: Quotation) -> Key:
        url = share_link(clause_link(self.username, quotation.clause), quotation.label)
        return Key(shortened(self.words.say("telegram-share", clause=quotation.label)), url=url)

    def fold(self, folded: Folded) -> Iterator[Line]:
        """It can be unfolded where it stands."""
        yield Line((Run(folded.summary, strong=True),), apart=True)
        quote = next(self.quotes)
        inner = (line for block in folded.blocks for line in self.block(block))
        for n, line in enumerate(inner):
            yield Line(line.runs, apart=line.apart and n > 0, quote=quote, folded=True)

    def pressed(self, button: Button) -> tuple[Run, ...]:
        """What the button does, as a link: text has no buttons."""
        link = link_of_key(button.key)
        return (Run("  "), Run(button.label, url=bot_link(self.username, link))) if link else ()

    def url(self, clause: str) -> str | None:
        """A link that opens the bot at the clause."""
        return clause_link(self.username, clause)


def _of_lines(reply: Reply) -> Iterator[Button]:
    """The buttons of lines that no link can stand for, numbered; what is ticked has a list of its own."""
    lines = [line for line in lines_of(reply.blocks) if line.mark not in ("todo", "done")]
    buttons = [line.button for line in lines if line.button is not None and not link_of_key(line.button.key)]
    for n, button in enumerate(buttons, start=1):
        yield replace(button, label=f"{n}. {button.label}" if len(buttons) > 1 else button.label)


def _answers(reply: Reply) -> Keyboard:
    """The buttons that answer."""
    if reply.multiple:
        ticks = [each for each in reply.choices if each.role in ("choice", "unsure")]
        short = rows(Key(shortened(marked(each)), data=PREFIX + each.key) for each in ticks)
        return (*(list_keys(reply) if is_list(reply) else short), *closing_keys(reply))
    going = rows(_key(button) for button in reply.choices if button.role == "go")
    return (*rows(_key(button) for button in reply.choices if button.role != "go"), *going)


def _long_choices(reply: Reply) -> Iterator[Line]:
    """The choices in full, if one of them is too long for its button."""
    if any(columns(numbered(button)) > LONGEST_LABEL for button in reply.choices):
        for n, button in enumerate(each for each in reply.choices if each.role == "choice"):
            yield Line((Run(MARKS["none"] + numbered(button)),), apart=n == 0)


def _key(button: Button) -> Key:
    return Key(shortened(numbered(button)), data=PREFIX + button.key)
