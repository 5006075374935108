"""Makes the fonts of the reports, each a subset of a whole one, and `letters.txt` beside them.

    python -m bot.reports.subset NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc Unihan_OtherMappings.txt

They hold the 8,105 characters of 通用规范汉字表 (kTGH of the Unihan database), the first level of Big5, every
character of our messages and policies, and signs. Needs the development packages (fonttools).
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

FONTS: Final = Path(__file__).parent / "fonts"
ROOT: Final = Path(__file__).parents[2]
SIMPLIFIED: Final = 2
"""The place of the simplified Chinese font in the collections."""
_SIGNS: Final = (
    *((0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2027), (0x2030, 0x205E), (0x2150, 0x218B), (0x2190, 0x2199)),
    *((0x2460, 0x2473), (0x25A0, 0x25D0), (0x2610, 0x2612), (0x2713, 0x2717), (0x3000, 0x303F)),
    *((0x3105, 0x312D), (0xFE30, 0xFE4F), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6)),
)
"""Ranges of letters and signs that stand beside Chinese text."""
_TEXTS: Final = ("locales/**/*.ftl", "criteria/policies/**/*.yaml", "criteria/policies/**/*.ftl")


def letters(unihan: Path) -> frozenset[str]:
    """The characters that the fonts are to hold."""
    return frozenset((*_standard(unihan), *_first_level_of_big5(), *_signs(), *own()))


def own() -> frozenset[str]:
    """Every printable character of our messages and policies."""
    texts = (path.read_text(encoding="utf-8") for pattern in _TEXTS for path in ROOT.glob(pattern))
    return frozenset(letter for text in texts for letter in text if letter.isprintable())


def _standard(unihan: Path) -> Iterator[str]:
    for line in unihan.read_text(encoding="utf-8").splitlines():
        code, *rest = line.split("\t")
        if code.startswith("U+") and rest[0] == "kTGH":
            yield chr(int(code.removeprefix("U+"), 16))


def _first_level_of_big5() -> Iterator[str]:
    for lead in range(0xA4, 0xC7):
        for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF)):
            yield from bytes((lead, trail)).decode("big5", errors="ignore")


def _signs() -> Iterator[str]:
    return (chr(code) for first, last in _SIGNS for code in range(first, last + 1))


def make(source: Path, wanted: frozenset[str], target: Path) -> frozenset[str]:
    """Writes a subset of the font; returns the characters that it holds."""
    from fontTools import subset  # noqa: PLC0415  whoever only asks for the letters needs none
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    options = subset.Options(
        hinting=False, layout_features=["locl", "kern", "halt", "palt", "pwid"], drop_tables=[]
    )
    options.layout_scripts = ["hani.ZHT ", "hani.dflt", "latn.dflt", "DFLT.dflt"]
    font = TTFont(source, fontNumber=SIMPLIFIED, lazy=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(sorted(wanted)))
    subsetter.subset(font)
    font.save(target)
    return frozenset(map(chr, font.getBestCmap()))


def main() -> None:
    """Makes both fonts from the files that the command names."""
    regular, bold, unihan = map(Path, sys.argv[1:])
    wanted = letters(unihan)
    held = make(regular, wanted, FONTS / "Report-Regular.otf") & make(bold, wanted, FONTS / "Report-Bold.otf")
    (FONTS / "letters.txt").write_text("".join(sorted(held)), encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
