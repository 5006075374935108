"""What answers a reply, as HTML: its buttons, its boxes to be ticked, its controls.

All forms are sent to `/turn`, each with the page's token.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import escape
from string import ascii_lowercase
from typing import Final

from markupsafe import Markup

from bot.short_names import in_two
from bot.web.ticking import Row, rows
from dialogs.replies import Button, Reply

Say = Callable[..., str]

AT_HAND: Final = 4
"""How many controls are shown at once: on a narrow phone they take one line or two."""

LABELLED_BY_QUESTION: Final = ' aria-labelledby="asked"'


def draw_answers(reply: Reply, token: str, *, is_asked: bool = False, lettered: bool = False) -> Markup:
    """The form of the choices. It bears the name of its question where that `is_asked` on the page.
    `lettered`: where a number could be the answer itself, a letter is the key that chooses; it cannot be
    typed as an answer.
    """
    name = LABELLED_BY_QUESTION if is_asked else ""
    if reply.multiple:
        form = _ticks(reply.choices, token, name)
    else:
        form = _choices(reply.choices, token, name, lettered=lettered) if reply.choices else ""
    return Markup(form)  # noqa: S704  every text in it is escaped


def draw_controls(reply: Reply, token: str, say: Say) -> Markup:
    """The form of what is always at hand; the seldom ones stand behind 更多."""
    if not reply.controls:
        return Markup()
    seldom = _seldom(reply.controls)
    shown = [button for button in reply.controls if button not in seldom]
    more = ""
    if seldom:
        folded = "\n".join(_press(button, "control") for button in seldom)
        summary = escape(say("web-more"))
        more = f'<details class="more">\n<summary>{summary}</summary>\n<div>\n{folded}\n</div>\n</details>\n'
    pressed = "\n".join(_press(button, _class_of(button, "control")) for button in shown)
    name = escape(say("web-controls"))
    return Markup(  # noqa: S704  as above
        f'<form class="controls" method="post" action="/turn" data-turn aria-label="{name}">\n'
        f"{_proof(token)}\n{pressed}\n{more}</form>"
    )


def draw_changes(reply: Reply, say: Say) -> Markup:
    """What changes an answer, where the answer stands: pressed anywhere in its bubble."""
    change = escape(say("web-change"))
    return Markup(  # noqa: S704  as above
        "\n".join(
            f'<button name="key" value="{escape(button.key)}" form="lines" class="change"'
            f' aria-label="{change} {escape(button.label)}">{change}</button>'
            for button in reply.controls
        )
    )


def _choices(choices: Sequence[Button], token: str, name: str, *, lettered: bool) -> str:
    main = [button for button in choices if button.role != "control"]
    small = [button for button in choices if button.role == "control"]
    letters = ascii_lowercase[: len(main)] if lettered else [""] * len(main)
    shown = "\n".join(
        _press(button, _class_of(button, "choice"), letter)
        for button, letter in zip(main, letters, strict=False)
    )
    beside = "\n".join(_press(button, "control") for button in small)
    beside = f'<div class="small">\n{beside}\n</div>\n' if small else ""
    ladder = " ladder" if len(main) > 3 else ""
    return (
        f'<form class="choices{ladder}" method="post" action="/turn" data-turn{name}>\n{_proof(token)}\n'
        f"{shown}\n{beside}</form>"
    )


def _ticks(choices: Sequence[Button], token: str, name: str) -> str:
    words = in_two(choices)
    boxes = "\n".join(_row(row, words) for row in rows(choices))
    going_on = [_press(button, "primary") for button in choices if button.role == "go"]
    ends = "\n".join([*going_on, *(_press(each, "choice") for each in choices if each.role == "control")])
    return (
        f'<form class="ticks" method="post" action="/turn" data-turn{name}>\n{_proof(token)}\n'
        f'<input type="hidden" name="whole" value="1">\n{boxes}\n'
        f'<div class="choices ends">\n{ends}\n</div>\n</form>'
    )


def _row(row: Row, words: Mapping[str, tuple[str, str]]) -> str:
    """The boxes of a row: of these one is ticked at most, which the script sees to and the server too."""
    if row.question:
        boxes = "\n".join(_box(button, words, is_named=True) for button in row.buttons)
        legend = escape(row.question)
        return f'<fieldset class="row group" data-one>\n<legend>{legend}</legend>\n{boxes}\n</fieldset>'
    one_of = " data-one" if len(row.buttons) > 1 else ""
    boxes = "\n".join(_beside_each_other(row.buttons, words))
    return f'<div class="row"{one_of}>\n{boxes}\n</div>'


def _beside_each_other(buttons: Iterable[Button], words: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """A box and those beside it, which are described by its words."""
    first, *others = buttons
    yield _box(first, words, is_named=True)
    yield from (_box(each, words, described_by=f"box-{first.key}") for each in others)


def _box(
    button: Button, words: Mapping[str, tuple[str, str]], *, is_named: bool = False, described_by: str = ""
) -> str:
    key = escape(button.key)
    of = f' aria-describedby="{escape(described_by)}"' if described_by else ""
    short, rest = words[button.key]
    text = f"<strong>{escape(short)}</strong><small>{escape(rest)}</small>" if short else escape(rest)
    name = f' id="box-{key}"' if is_named and button.role != "unsure" else ""
    return (
        f'<label class="{button.role}"><input type="checkbox" name="key" value="{key}"'
        f"{' checked' if button.chosen else ''}{of}> {_number(button)}<span{name}>{text}</span></label>"
    )


def _press(button: Button, kind: str, letter: str = "") -> str:
    sign = _number(button)
    if not sign and letter:
        sign = f'<span class="number letter" aria-hidden="true">{letter}</span> '
    chosen = " chosen" if button.chosen else ""
    key, label = escape(button.key), escape(button.label)
    return f'<button name="key" value="{key}" class="{kind}{chosen}">{sign}{label}</button>'


def _number(button: Button) -> str:
    return "" if button.number is None else f'<span class="number">{button.number}</span> '


def _class_of(button: Button, usual: str) -> str:
    return "primary" if button.role == "go" else usual


def _proof(token: str) -> str:
    return f'<input type="hidden" name="token" value="{escape(token)}">'


def _seldom(controls: Sequence[Button]) -> Sequence[Button]:
    """The controls that stand behind 更多: all but the first few and those that go on."""
    others = [button for button in controls if button.role != "go"][AT_HAND:]
    return others if len(others) > 1 else ()
