"""Drawing replies: headings, paragraphs, lists, quotations, questions with their choices."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.text import Text

from bot.terminal.choosing import line_signs, signs_of
from bot.terminal.sheet import Sheet, clean
from dialogs.replies import (
    Block,
    Button,
    Folded,
    Heading,
    Item,
    Listing,
    Mark,
    Paragraph,
    Progress,
    Quotation,
    Reply,
    Span,
)
from locales.wording import Wording

MARKS: dict[Mark, str] = {
    "met": "✓",
    "missing": "✗",
    "open": "○",
    "not_applicable": "–",
    "todo": "☐",
    "done": "☑",
    "none": "•",
}
BELOW_COLUMNS = 2
BAR_COLUMNS = 24

Signs = Mapping[str, Button]
"""The choices of a reply by what is typed for them."""


class Drawing:
    """Draws replies on a sheet; `words` are those of the language that is spoken."""

    def __init__(self, sheet: Sheet, words: Wording, *, unfold: bool) -> None:
        """`unfold` draws what may be folded at once: nobody can ask a pipe for it later."""
        self._sheet = sheet
        self.words = words
        self._unfold = unfold
        self._folded: Sequence[tuple[str, Folded]] = ()
        self._line_signs: Mapping[Button, str] = {}

    def draw(self, replies: Iterable[Reply], *, shown: Reply | None = None) -> None:
        """Draw replies one below the other; a question that is still `shown` above is repeated in short."""
        said = tuple(replies)
        self._folded = [fold for reply in said for fold in _folds(reply.blocks)] or self._folded
        self._line_signs = {button: sign for sign, button in line_signs(said).items()}
        before = None
        for reply, reply_signs in zip(said, signs_of(said), strict=True):
            if not (before == reply.kind == "answered"):
                self._sheet.blank()
            if reply.kind == "answered":
                self._answered(reply)
            elif reply == shown and reply.kind == "question":
                self._reminder(reply, reply_signs)
            else:
                self._reply(reply, reply_signs)
            before = reply.kind

    def unfold(self) -> bool:
        """Draw what was folded last, with all that is folded within it; false if nothing was."""
        before, self._unfold = self._unfold, True
        for line, block in self._folded:
            self._sheet.blank()
            self._sheet.write(Text(clean(line + block.summary), "heading"))
            self._blocks(block.blocks)
        self._unfold = before
        return bool(self._folded)

    def _answered(self, reply: Reply) -> None:
        for block in reply.blocks:
            if isinstance(block, Paragraph):
                self._sheet.write(_spans(block.spans), first=Text("✓ ", "good"))
            else:
                self._block(block)

    def _reply(self, reply: Reply, reply_signs: Signs) -> None:
        if reply.progress:
            self._progress(reply.progress)
        self._blocks(reply.blocks)
        if reply.choices:
            self._choices(reply, reply_signs)
        if reply.typing or reply.multiple:
            self._hints(reply)
        if reply.controls:
            self._controls(reply)

    def _reminder(self, reply: Reply, reply_signs: Signs) -> None:
        for block in reply.blocks:
            if _is_question(block):
                self._block(block)
        self._choices(reply, reply_signs)

    def _progress(self, progress: Progress) -> None:
        done = round(BAR_COLUMNS * (progress.place - 1) / progress.places)
        steps = self.words.say("progress-steps", least=progress.least, most=progress.most)
        count = f"{progress.place}/{progress.places} · {steps}"
        bar = Text.assemble(
            ("━" * done, "bar.done"), ("─" * (BAR_COLUMNS - done), "bar.left"), (f"  {count}", "quiet")
        )
        self._sheet.beside(Text(clean(progress.topic), "title"), bar)
        self._sheet.blank()

    def _blocks(self, blocks: Iterable[Block]) -> None:
        before: Block | None = None
        for block in blocks:
            if before is not None and (self._is_open(block) or _stand_apart(before, block)):
                self._sheet.blank()
            self._block(block)
            before = block

    def _is_open(self, block: Block) -> bool:
        return self._unfold and isinstance(block, Folded)

    def _block(self, block: Block) -> None:
        match block:
            case Heading(words, level):
                self._sheet.write(Text(clean(words), "title" if level == 1 else "heading"))
                if level == 1:
                    self._sheet.rule()
            case Paragraph(spans, tone):
                text = _spans(spans)
                text.stylize_before(tone if tone != "plain" else "")
                self._sheet.write(text)
            case Listing(items):
                for item in items:
                    self._item(item)
            case Quotation():
                self._quotation(block)
            case Folded(summary, inner):
                self._fold(summary, inner)

    def _item(self, item: Item) -> None:
        line = _spans(item.spans)
        if item.button is not None and item.button in self._line_signs:
            line.append("  ").append(self._line_signs[item.button], "key")
        sign = Text() if item.is_headed else Text(f"{MARKS[item.mark]} ", item.mark)
        self._sheet.write(line, first=sign)
        with self._sheet.inset(BELOW_COLUMNS):
            for block in item.below:
                self._block(block)

    def _quotation(self, quotation: Quotation) -> None:
        bar = Text("┃ ", "key" if quotation.highlighted else "quiet")
        label = Text.assemble((clean(quotation.label), "strong"), (f"  {quotation.clause}", "quiet"))
        self._sheet.write(label, first=bar, rest=bar)
        self._sheet.write(Text(clean(quotation.text)), first=bar, rest=bar)

    def _fold(self, summary: str, inner: Iterable[Block]) -> None:
        if self._unfold:
            self._sheet.write(Text(clean(summary), "heading"))
            self._blocks(inner)
            return
        hint = self.words.say("terminal-unfold")
        self._sheet.write(
            Text(clean(summary), "heading").append(f"  {hint}", "quiet"), first=Text("▸ ", "key")
        )

    def _choices(self, reply: Reply, reply_signs: Signs) -> None:
        self._sheet.blank()
        for sign, button in reply_signs.items():
            tick = ("☑ " if button.chosen else "☐ ") if reply.multiple and button.role == "choice" else ""
            first = Text.assemble((f"{sign:>2}  ", "key"), (tick, "good" if button.chosen else "quiet"))
            self._sheet.write(Text(clean(button.label)), first=first, indent=1)

    def _hints(self, reply: Reply) -> None:
        self._sheet.blank()
        if reply.typing:
            self._sheet.write(Text(clean(reply.typing.text), "quiet"))
        if reply.multiple:
            self._sheet.write(Text(self.words.say("terminal-several"), "quiet"))

    def _controls(self, reply: Reply) -> None:
        if not reply.typing and not reply.multiple:
            self._sheet.blank()
        labels = (Text(clean(b.label), "key" if b.role == "go" else "link") for b in reply.controls)
        self._sheet.flow(labels, " · ")


def _folds(blocks: Iterable[Block], line: str = "") -> Iterator[tuple[str, Folded]]:
    """What is folded, with the beginning of the line that it belongs to."""
    for block in blocks:
        if isinstance(block, Folded):
            yield line, block
        for item in block.items if isinstance(block, Listing) else ():
            yield from _folds(item.below, f"{item.spans[0].text} · " if item.spans else "")


def _stand_apart(before: Block, block: Block) -> bool:
    """Whether there is air between two blocks; a question and why it is asked belong together."""
    if isinstance(before, Paragraph) and isinstance(block, Paragraph):
        return before.tone != block.tone and not _is_question(before)
    if isinstance(before, Folded) or isinstance(block, Folded):
        return type(before) is not type(block)
    return isinstance(block, Heading | Quotation) or isinstance(before, Quotation)


def _is_question(block: Block) -> bool:
    return isinstance(block, Paragraph) and any(span.strong for span in block.spans)


def _spans(spans: Iterable[Span]) -> Text:
    """A line of text; a link shows the clause that it leads to, for that can be typed."""
    line = Text()
    for span in spans:
        if span.clause is None:
            line.append(clean(span.text), "strong" if span.strong else "")
        else:
            line.append(clean(span.text), "link").append(f"[{span.clause}]", "quiet")
    return line
