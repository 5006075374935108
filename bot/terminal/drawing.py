"""Drawing replies: headings, paragraphs, lists, quotations, questions with their choices."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.text import Text

from bot.short_names import in_two
from bot.terminal.sheet import Sheet, clean
from bot.texting.choosing import line_signs, nothing_of, signs_of
from bot.texting.standing import asked_together, how_to_choose, opening, stands_out
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
LEAST_BAR_COLUMNS = 8

Signs = Mapping[str, Button]
"""The choices of a reply by what is typed for them."""


class Drawing:
    """Draws replies on a sheet; `words` are those of the language that is spoken."""

    def __init__(self, sheet: Sheet, words: Wording, *, unfold: bool, repeat: bool = True) -> None:
        """`unfold` draws what may be folded at once: nobody can ask a pipe for it later. `repeat` says the
        headline of a result again below it: its beginning has scrolled away.
        """
        self._sheet = sheet
        self.words = words
        self._unfold = unfold
        self._repeat = repeat
        self._folded: Sequence[tuple[str, Folded]] = ()
        self._line_signs: Mapping[Button, str] = {}

    def draw(self, replies: Iterable[Reply], *, shown: Reply | None = None) -> None:
        """Draw replies one below the other; what is still `shown` above is repeated in short where something
        is said before it: a question always is, a result may be asked for.
        """
        said = tuple(replies)
        self._folded = [fold for reply in said for fold in _folds(reply.blocks)] or self._folded
        self._line_signs = {button: sign for sign, button in line_signs(said).items()}
        before = None
        for reply, reply_signs in zip(said, signs_of(said, nothing_of(self.words)), strict=True):
            if not (before == reply.kind == "answered"):
                self._sheet.blank()
            if reply.kind == "answered":
                self._answered(reply)
            elif reply == shown and (reply.kind == "question" or len(said) > 1):
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
        asked = asked_together(reply)
        place = len(reply.blocks) if asked is None else reply.blocks.index(asked)
        self._blocks(reply.blocks[:place])
        if reply.kind == "result" and self._repeat:
            self._sheet.blank()
            self._sheet.rule()
            self._headline(reply.blocks)
        if reply.choices:
            self._choices(reply, reply_signs)
        if asked is not None:
            self._sheet.blank()
            self._blocks(reply.blocks[place + 1 :])
        if reply.typing or reply.multiple:
            self._hint(reply)
        if reply.controls:
            self._controls(reply)

    def _reminder(self, reply: Reply, reply_signs: Signs) -> None:
        if reply.kind == "result":
            self._headline(reply.blocks)
        else:
            self._blocks(block for block in reply.blocks if stands_out(block))
        if reply.choices:
            self._choices(reply, reply_signs)

    def _progress(self, progress: Progress) -> None:
        steps = self.words.say("progress-steps", least=progress.least, most=progress.most)
        count = f"  {progress.place}/{progress.places} · {steps}"
        columns = min(BAR_COLUMNS, self._sheet.width - cell_len(count))
        columns = columns if columns >= LEAST_BAR_COLUMNS else 0
        done = round(columns * (progress.place - 1) / progress.places)
        bar = Text.assemble(
            ("━" * done, "bar.done"),
            ("─" * (columns - done), "bar.left"),
            (count if columns else count.strip(), "quiet"),
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

    def _headline(self, blocks: Sequence[Block]) -> None:
        """What the result comes to, once more, and that more was said about it."""
        title, begun = opening(blocks)
        self._sheet.write(Text(self.words.say("terminal-headline", title=clean(title)), "quiet"))
        for block in begun:
            self._block(block)
        self._sheet.write(Text(self.words.say("terminal-headline-note"), "quiet"))

    def _choices(self, reply: Reply, reply_signs: Signs) -> None:
        drawn = _drawn(reply, reply_signs)
        columns = max([2, *map(cell_len, drawn)])
        asked, group = _asked_by_group(reply), ""
        names = in_two(reply.choices)
        self._sheet.blank()
        for sign, button in drawn.items():
            if button.group != group:
                if group:
                    self._sheet.blank()
                group = button.group
                self._sheet.write(asked.get(group, Text(clean(group))))
            first = Text(" " * (columns - cell_len(sign))).append(f"{sign}  ", "key")
            if reply.multiple and button.role != "control":
                first.append(_box(button, reply_signs.get(f"{sign}?")))
            name, rest = names[button.key]
            line = Text.assemble((clean(name), "strong"), (clean(rest), "quiet" if name else ""))
            self._sheet.write(line, first=first, indent=1)

    def _hint(self, reply: Reply) -> None:
        """What can be typed, in one line."""
        text = how_to_choose(reply, self.words) if reply.multiple else reply.typing and reply.typing.text
        self._sheet.blank()
        self._sheet.write(Text(clean(text or ""), "quiet"))

    def _controls(self, reply: Reply) -> None:
        if not reply.typing and not reply.multiple:
            self._sheet.blank()
        labels = (Text(clean(b.label), "key" if b.role == "go" else "link") for b in reply.controls)
        self._sheet.flow(labels, " · ")


def _drawn(reply: Reply, reply_signs: Signs) -> Signs:
    """The choices that are drawn: 说不清 of what can be ticked is a sign in its box, no line of its own."""
    if any(button.group for button in reply.choices):
        return reply_signs
    return {sign: button for sign, button in reply_signs.items() if button.role != "unsure"}


def _box(button: Button, doubt: Button | None) -> Text:
    """The box of something to be ticked; round where one of several is chosen."""
    left, right = "()" if button.group else "[]"
    if button.chosen:
        return Text.assemble(left, ("x", "good"), right, " ")
    is_doubtful = doubt is not None and doubt.chosen and not button.group
    return Text.assemble(left, ("?", "open") if is_doubtful else " ", right, " ")


def _asked_by_group(reply: Reply) -> Mapping[str, Text]:
    """The questions of such a screen, by the group of the choices that answer them."""
    asked = asked_together(reply)
    groups = dict.fromkeys(button.group for button in reply.choices if button.group)
    return {} if asked is None else {g: _spans(i.spans) for g, i in zip(groups, asked.items, strict=True)}


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
        return before.tone != block.tone and not stands_out(before)
    if isinstance(before, Folded) or isinstance(block, Folded):
        return type(before) is not type(block)
    return isinstance(block, Heading | Quotation) or isinstance(before, Quotation)


def _spans(spans: Iterable[Span]) -> Text:
    """A line of text; a link shows the clause that it leads to, for that can be typed."""
    line = Text()
    for span in spans:
        if span.clause is None:
            line.append(clean(span.text), "strong" if span.strong else "")
        else:
            line.append(clean(span.text), "link").append(f"[{span.clause}]", "quiet")
    return line
