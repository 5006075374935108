r"""Lines written as a messenger takes them, so that nothing a person typed becomes markup or a link:

[WeChat]  ＜b＞AT＆T    <a href="https://…/articles/7">第七条</a>
[WeCom]   \*AT&T\*             [第七条](https://…/articles/7)
[bare]    *AT&T*               第七条

Where links are anchors, marks of HTML are written full-width: no source tells whether a phone shows `&lt;` as
the mark that it stands for or as it is, and `<` by itself could begin a link.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Final
from unicodedata import category

from bot.texting.capabilities import Capabilities, Links
from bot.texting.lines import BREAKS, Line, Room, Run, divide

Write = Callable[[Line], str]

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>~|&]")
_AT_THE_HEAD: Final = re.compile(r"^(\s*)(?:([#+\-=>])|(\d{1,9})([.)]))")
_LINKS_ITSELF: Final = re.compile(r"(?<=://)|(?<=\bwww\.)|(?<=@)", re.IGNORECASE)
_NO_WIDTH: Final = "\u200b"
_FULL_WIDTH: Final = str.maketrans("<>&", "＜＞＆")


def write(lines: Sequence[Line], capabilities: Capabilities) -> str:
    """The lines as one message."""
    one = WRITERS[capabilities.links]
    parts = (("" if n == 0 else "\n\n" if line.apart else "\n") + one(line) for n, line in enumerate(lines))
    return "".join(parts)


def into_parts(
    lines: Iterable[Line], capabilities: Capabilities, ending: Line | None = None
) -> tuple[str, ...]:
    """The lines as messages, each within what the messenger takes. Where they are more than one answer may
    be, each answer but the last ends with `ending`.
    """
    lines, one = tuple(lines), WRITERS[capabilities.links]

    def length(line: Line) -> int:
        return capabilities.length(one(line))

    parts = divide(lines, Room(capabilities.longest, length))
    most = capabilities.messages
    if most is not None and len(parts) > most and ending is not None:
        parts = divide(lines, Room(capabilities.longest - length(ending) - BREAKS, length))
        ends = range(most - 1, len(parts) - 1, most)
        parts = tuple((*part, ending) if n in ends else part for n, part in enumerate(parts))
    return tuple(write(part, capabilities) for part in parts)


def _anchors(line: Line) -> str:
    return _quoted(line, "│ ") + "".join(map(_anchor, line.runs))


def _anchor(run: Run) -> str:
    text = run.text.translate(_FULL_WIDTH)
    return f'<a href="{escape(run.url)}">{text}</a>' if run.url else text


def _bare(line: Line) -> str:
    return _quoted(line, "│ ") + "".join(
        run.text if run.url in (None, run.text) else f"{run.text} {run.url} " for run in line.runs
    )


def _markdown(line: Line) -> str:
    groups = [(is_strong, "".join(map(_linked, runs))) for is_strong, runs in groupby(line.runs, _is_strong)]
    texts = ["", *(text for _, text in groups), ""]
    written = (
        _strong(text, texts[n][-1:], texts[n + 2][:1]) if is_strong else text
        for n, (is_strong, text) in enumerate(groups)
    )
    return _quoted(line, "> ") + _AT_THE_HEAD.sub(_plain_head, "".join(written))


def _is_strong(run: Run) -> bool:
    return run.strong


def _linked(run: Run) -> str:
    text = _MARKUP.sub(r"\\\g<0>", run.text)
    if run.text == run.url:  # whoever copies the address has it whole
        return f"[{text}]({run.url})"
    text = _LINKS_ITSELF.sub(_NO_WIDTH, text)
    return f"[{text}]({run.url})" if run.url else text


def _strong(text: str, before: str, after: str) -> str:
    """A text in strong letters, if what stands around it lets it be: a mark at its end next to a word does
    not (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run), and the stars would be seen.
    """
    core = text.strip()
    if not core:
        return text
    head, tail = text[: text.index(core)], text[text.index(core) + len(core) :]
    opens = not _is_mark(core[0]) or not before or bool(head) or before.isspace() or _is_mark(before)
    closes = not _is_mark(core[-1]) or not after or bool(tail) or after.isspace() or _is_mark(after)
    return f"{head}**{core}**{tail}" if opens and closes else text


def _is_mark(character: str) -> bool:
    return category(character)[0] in "PS"


def _plain_head(head: re.Match[str]) -> str:
    """What would make a line a heading or a list, as it is."""
    blank, mark, number, behind = head.groups()
    return f"{blank}\\{mark}" if mark else f"{blank}{number}\\{behind}"


def _quoted(line: Line, sign: str) -> str:
    return "" if line.quote is None else sign


WRITERS: Final[Mapping[Links, Write]] = {"anchors": _anchors, "markdown": _markdown, "bare": _bare}
