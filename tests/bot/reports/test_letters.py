"""No letter is left out without a word: what cannot be set is replaced and named."""

from pathlib import Path

import pytest

from bot.reports import subset
from bot.reports.letters import in_our_fonts, in_some_font, letters, made_sound
from tests.bot.reports.reported import HOSTILE, report_of

FONTS = Path(subset.__file__).parent / "fonts"
MOST_BYTES = 10_000_000
SIGNS_OF_A_CHANNEL = set("✅❓")
"""What a messenger draws: no text font holds them, and no result says them."""


def test_the_fonts_hold_every_letter_of_our_messages_and_policies() -> None:
    assert subset.own() - letters() == SIGNS_OF_A_CHANNEL


def test_the_fonts_hold_what_the_list_of_letters_says() -> None:
    from fontTools.ttLib import TTFont  # noqa: PLC0415  reads some megabytes

    told = frozenset((FONTS / "letters.txt").read_text(encoding="utf-8"))
    for name in ("Report-Regular.otf", "Report-Bold.otf"):
        with TTFont(FONTS / name, lazy=True) as font:
            assert told <= frozenset(map(chr, font.getBestCmap()))


def test_the_fonts_are_small_and_their_licence_lies_beside_them() -> None:
    assert sum(path.stat().st_size for path in FONTS.iterdir()) < MOST_BYTES
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")


def test_a_report_that_can_be_set_stays_as_it_is() -> None:
    report = report_of("close")
    assert made_sound(report, in_our_fonts) == (report, ())


def test_letters_that_the_fonts_lack_are_replaced_and_named() -> None:
    report, lacking = made_sound(report_of("close", name="张𠮷㛃"), in_our_fonts)
    assert report.head[0].text == "张〓㛃"
    assert lacking == ("𠮷",)
    assert report.remarks == ("“〓”处是印不出来的字：U+20BB7。",)


@pytest.mark.parametrize(
    ("letter", "sound"),
    [("𠮷", True), ("😀", True), ("é", True), ("א", True), ("\n", True)]
    + [(letter, False) for letter in ("\x07", "\u202e", "\u200f", "\ud800", "\uffff", "\ue000")],
)
def test_the_readers_own_fonts_may_hold_a_letter_but_no_control(letter: str, sound: bool) -> None:
    assert in_some_font(letter) is sound


def test_a_hostile_name_is_told_for_every_letter_once() -> None:
    _, lacking = made_sound(report_of("close", name=HOSTILE + HOSTILE), in_our_fonts)
    assert lacking == ("\x07", "\u202e", "𠮷", "😀")
