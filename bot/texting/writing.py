r"""Lines written as a messenger takes them, so that nothing a person typed becomes markup or a link:

[WeChat]  &lt;b&gt;AT&amp;T    <a href="https://…/articles/7">第七条</a>
[WeCom]   \*AT&T\*             [第七条](https://…/articles/7)
[bare]    *AT&T*               第七条
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import Final

from bot.texting.capabilities import Capabilities, Links
from bot.texting.lines import BREAKS, Line, Room, Run, divide

Write = Callable[[Line], str]

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>~|&]")
_AT_THE_HEAD: Final = re.compile(r"^(\s*)(?:([#+\-=>])|(\d{1,9})([.)]))")
_LINKS_ITSELF: Final = re.compile(r"(?<=://)|(?<=\bwww\.)|(?<=@)", re.IGNORECASE)
_NO_WIDTH: Final = "\u200b"


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
    text = escape(run.text, quote=False)
    return f'<a href="{escape(run.url)}">{text}</a>' if run.url else text


def _bare(line: Line) -> str:
    return _quoted(line, "│ ") + "".join(
        run.text if run.url in (None, run.text) else f"{run.text} {run.url} " for run in line.runs
    )


def _markdown(line: Line) -> str:
    return _quoted(line, "> ") + _AT_THE_HEAD.sub(_plain_head, "".join(map(_marked, line.runs)))


def _marked(run: Run) -> str:
    text = _LINKS_ITSELF.sub(_NO_WIDTH, _MARKUP.sub(r"\\\g<0>", run.text))
    if run.url:
        text = f"[{text}]({run.url})"
    if not run.strong or text.isspace() or not text:
        return text
    told = text.rstrip()
    return f"**{told}**{text[len(told) :]}"


def _plain_head(head: re.Match[str]) -> str:
    """What would make a line a heading or a list, as it is."""
    blank, mark, number, behind = head.groups()
    return f"{blank}\\{mark}" if mark else f"{blank}{number}\\{behind}"


def _quoted(line: Line, sign: str) -> str:
    return "" if line.quote is None else sign


WRITERS: Final[Mapping[Links, Write]] = {"anchors": _anchors, "markdown": _markdown, "bare": _bare}
