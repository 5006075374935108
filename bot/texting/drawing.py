"""Replies drawn for where everything is typed: as lines, the choices behind their signs.

✅ 学历：本科
1. 技术员
您已取得的最高职称是哪一级？                2. 助理工程师
为什么问：……                               …

回复前面的编号就行，也可以直接打字
也可以回复：上一步 · 不清楚 · 跳过 · ……
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from bot.short_names import in_two
from bot.texting.blocks import BlockPen, progress_line
from bot.texting.capabilities import Capabilities
from bot.texting.choosing import a_letter, line_signs, nothing_of, signs_of
from bot.texting.lines import Line, Run
from bot.texting.standing import asked_together, how_to_choose, opening
from dialogs.replies import Block, Button, Folded, Heading, Item, Listing, Paragraph, Reply, Span
from locales.wording import Wording

INDENT = "　"
"""A wide blank: a messenger that shows Markdown takes four narrow ones for program text."""

ANSWERED = "✓ "

Signs = Mapping[str, Button]
"""Choices by what is typed for them."""


def folds_in(replies: Iterable[Reply]) -> tuple[Folded, ...]:
    """What is folded in replies, in the order of the numbers that unfold it: what lies within another fold
    comes after the one that it lies in.
    """
    return tuple(fold for reply in replies for fold in _folds(reply.blocks))


def _folds(blocks: Iterable[Block]) -> Iterator[Folded]:
    for block in blocks:
        if isinstance(block, Folded):
            yield block
            yield from _folds(block.blocks)
        for item in block.items if isinstance(block, Listing) else ():
            yield from _folds(item.below)


class TextPen(BlockPen):
    """Draws the replies of one answer."""

    indent = INDENT

    def __init__(
        self,
        words: Wording,
        capabilities: Capabilities,
        replies: Sequence[Reply],
        *,
        public_address: str | None,
        leads_to_a_page: bool,
    ) -> None:
        """Links to clauses lead to the pages at `public_address`; without it there are none. With
        `leads_to_a_page`, 网页 gives a link.
        """
        super().__init__(words)
        self._capabilities = capabilities
        self._replies = replies
        self._line_sign = ""
        self._signs = {button: sign for sign, button in line_signs(replies).items()}
        self._folds = folds_in(replies)
        has_links = public_address is not None and capabilities.links != "bare"
        self._clauses = f"{public_address}/articles/" if has_links else None
        self._linked: set[str] = set()
        self._no_file = words.say("texting-export" if leads_to_a_page else "texting-export-none")

    def answer(self) -> Iterator[Line]:
        """All replies one below the other."""
        result_again = len(self._replies) > 1 and self._replies[0].kind in ("notice", "clause", "clauses")
        signs = signs_of(self._replies, nothing_of(self.words))
        for place, (reply, its_signs) in enumerate(zip(self._replies, signs, strict=True)):
            again = result_again and reply.kind == "result"
            drawn = self._again(reply, its_signs) if again else self._reply(reply, its_signs)
            for n, line in enumerate(drawn):
                yield replace(line, apart=True) if n == 0 and place > 0 else line
        yield from self._hints(self._replies[-1])

    def unfolded(self, number: int) -> Iterator[Line]:
        """What is folded under a number, from 1."""
        folded = self._folds[number - 1]
        yield self._titled(folded.summary)
        for block in folded.blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Line]:
        """A block as lines; a heading stands out where no letters are strong."""
        if isinstance(block, Heading):
            yield self._titled(block.text)
        else:
            yield from super().block(block)

    def _titled(self, text: str) -> Line:
        title = text if self._capabilities.links == "markdown" else f"【{text}】"
        return Line((Run(title, strong=True),), apart=True)

    def fold(self, folded: Folded) -> Iterator[Line]:
        """Its summary, and what is typed to read it."""
        number = next(n for n, each in enumerate(self._folds, 1) if each is folded)
        hint = self.words.say("texting-fold", sign=number)
        yield Line((Run("▸ "), Run(folded.summary), Run(f"（{hint}）")), apart=True)

    def pressed(self, button: Button) -> tuple[Run, ...]:
        """What is typed to press it."""
        sign = self._signs.get(button, "")
        self._line_sign = self._line_sign or sign
        return (Run(f"［{sign}］"),) if sign else ()

    def url(self, clause: str) -> str | None:
        """The page of a clause, once in an answer: a message has little room, and links are long."""
        if self._clauses is None or clause in self._linked:
            return None
        self._linked.add(clause)
        return self._clauses + clause

    def _reply(self, reply: Reply, signs: Signs) -> Iterator[Line]:
        if reply.progress:
            yield Line((Run(progress_line(reply.progress, self.words)),))
        asked = asked_together(reply)
        blocks = reply.blocks if reply.brings != "export" else (Paragraph((Span(self._no_file),)),)
        lines = chain.from_iterable(self.block(block) for block in blocks if block is not asked)
        for n, line in enumerate(lines):
            is_first = n == 0 and reply.kind == "answered"
            yield replace(line, runs=(Run(ANSWERED), *line.runs)) if is_first else line
        yield from self._choices(reply, signs, asked)

    def _again(self, reply: Reply, signs: Signs) -> Iterator[Line]:
        """How a result begins that was told before."""
        title, begun = opening(reply.blocks)
        for block in (Heading(title), *begun):
            yield from self.block(block)
        yield Line((Run(self.words.say("texting-result-again")),), apart=True)
        yield from self._choices(reply, signs, None)

    def _choices(self, reply: Reply, signs: Signs, asked: Listing | None) -> Iterator[Line]:
        groups = dict.fromkeys(button.group for button in reply.choices if button.group)
        heads = dict(zip(groups, asked.items, strict=True)) if asked is not None else {}
        names = in_two(reply.choices)
        group, apart = "", True
        for sign, button in signs.items():
            if button.role == "unsure" and not button.group:
                continue
            if button.group != group:
                group, apart = button.group, False
                yield Line(self._head(group, heads), apart=True)
            name, rest = names[button.key]
            yield Line(
                (
                    Run(_shown(sign), strong=True),
                    Run(_ticked(button, signs, sign)),
                    Run(name, strong=True),
                    Run(rest),
                ),
                apart=apart,
            )
            apart = False

    def _head(self, group: str, heads: Mapping[str, Item]) -> tuple[Run, ...]:
        return self.runs(heads[group].spans) if group in heads else (Run(group, strong=True),)

    def _hints(self, reply: Reply) -> Iterator[Line]:
        """What can be typed now."""
        hints = (self._hint(reply), self._hint_of_lines(), self._hint_of_controls(reply))
        for n, hint in enumerate(filter(None, hints)):
            yield Line((Run(hint),), apart=n == 0)

    def _hint(self, reply: Reply) -> str:
        if reply.multiple:
            return how_to_choose(reply, self.words)
        is_amount = reply.typing is not None and reply.typing.numeric
        letter = a_letter(reply, nothing_of(self.words))
        if reply.choices and not is_amount:
            name = "texting-choose" if letter is None else "texting-choose-letter"
            return self.words.say(name, sign=letter or "")
        how = reply.typing.text if reply.typing else ""
        return how if letter is None else how + self.words.say("texting-or-letter", sign=letter)

    def _hint_of_lines(self) -> str:
        return self.words.say("texting-lines", sign=self._line_sign) if self._line_sign else ""

    def _hint_of_controls(self, reply: Reply) -> str:
        labels = " · ".join(button.label for button in reply.controls)
        return self.words.say("texting-controls") + labels if labels else ""


def _shown(sign: str) -> str:
    """A sign as it stands before its choice: 1. and b., but 3? and the word for nothing."""
    is_plain = sign.isdigit() or (len(sign) == 1 and sign.isascii())
    return f"{sign}. " if is_plain else f"{sign}  "


def _ticked(button: Button, signs: Signs, sign: str) -> str:
    """The mark of what is ticked already."""
    if button.chosen:
        return "☑ " if button.role != "unsure" else "❔ "
    doubt = signs.get(f"{sign}?")
    return "❔ " if doubt is not None and doubt.chosen and not button.group else ""
