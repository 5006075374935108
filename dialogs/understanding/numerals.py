"""Numbers as they are written: 1,350.5 · 一千二百 · 3千5 · 一万二 · 七八百万 · 十几 · 一千五百多万."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

_ASCII = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?![,.]?[0-9])|(?<![0-9.,])\.[0-9]+"
_DIGITS = "零一二三四五六七八九"
_DIGIT = "[一二两三四五六七八九]"
_START = re.compile(rf"{_ASCII}|[{_DIGITS}两十百千几数]|好几|[万亿]把")
_RUN = re.compile(
    rf"(?:{_ASCII}|[{_DIGITS}两十百千万亿wk几数多余来把]|好几|点(?=[{_DIGITS}0-9几多])){{1,30}}"
)
_TERM = rf"(?:{_ASCII}|{_DIGIT}{{1,2}}|好?几|数)"
_SECTION = re.compile(
    rf"(?:零?(?P<thousands>{_TERM}?)(?:千|k(?=w)))?(?:零?(?P<hundreds>{_TERM}?)百)?(?:零?(?P<tens>{_TERM}?)十)?"
    rf"(?P<zero>零)?(?P<ones>{_TERM})?(?P<fraction>点(?:[{_DIGITS}]+|[0-9]+|[几多]))?(?P<mark>[多余来把几])?"
    r"(?:(?P<scale>[万亿w])(?P<after>[多余把])?)?"
)
_DIGITS_IN_A_ROW = re.compile("(?<![点零一二三四五六七八九])[一二三四五六七八九]{3}")
"""No number but a decimal fraction has three digits without a unit in a row."""
_UNITS = {"thousands": 1000, "hundreds": 100, "tens": 10, "ones": 1}
_SCALES = {"万": 10**4, "w": 10**4, "亿": 10**8}
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)} | {"两": 2}
_WIDTH = Decimal("0.2")
"""What 来 adds on either side, of the last unit that is named: 十来个 are 8 to 12, 三百来万 280 to 320."""
_BETWEEN = {(3, 5), (3, 2)}  # 三五个, 三两个: not neighbours, yet two ends


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number, or the two ends of one.

    `loose` excludes both ends (十多). `step` is what 多 behind the number may add at most. `about` hedges it
    (来, 把; 来 has its two ends as well). `unit` (十 百 千) and `scale` (万 亿) are what its digits were
    multiplied with, to be shared (as in 三到五百万). `vague` is 几百, of which no bounds are told. `implied`
    is a first unit without a digit (上千万).
    """

    low: Decimal
    high: Decimal
    step: Decimal = Decimal(1)
    loose: bool = False
    about: bool = False
    unit: int = 1
    scale: int = 1
    vague: bool = False
    implied: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high and not self.loose and not self.vague

    @property
    def is_bare(self) -> bool:
        """Whether it has neither a unit nor a scale of its own."""
        return self.unit == 1 and self.scale == 1

    def times(self, factor: int) -> "Numeral":
        """The number multiplied."""
        return replace(self, low=self.low * factor, high=self.high * factor, step=self.step * factor)


def read_numeral(text: str) -> Numeral | None:
    """The number that a whole text is; None if it is none, or one that nobody would write so."""
    if _DIGITS_IN_A_ROW.search(text):
        return None
    total: Numeral | None = None
    at = 0
    try:
        while at < len(text):
            found = _SECTION.match(text, at)
            if found is None or found.end() == at:
                return None
            part = _Section(found, total.scale if total else 0).numeral()
            if total and (total.scale == 1 or part.high >= total.step or not total.is_exact or total.about):
                return None
            total = _sum(total, part) if total else part
            at = found.end()
    except _Unwritten:
        return None
    return total


def _sum(total: Numeral, part: Numeral) -> Numeral:
    """A larger section and the smaller one behind it; what may be shared is the last scale alone."""
    return replace(
        part,
        low=total.low + part.low,
        high=total.high + part.high,
        unit=1,
        scale=max(part.scale, _SCALES["万"]),
        implied=total.implied,
    )


def extent(text: str, start: int) -> int:
    """Where the longest run of number characters from `start` ends; `start` if no number begins there."""
    if not _START.match(text, start):
        return start
    run = _RUN.match(text, start)
    return run.end() if run else start


def shared(low: Numeral, high: Numeral) -> Numeral | None:
    """The lower end of a span with what the upper one lends it: 三到五百万, 五百到一千万, 1.5到2亿.

    None if the speaker may have meant something else (二到三十).
    """
    if low.scale > 1:
        return low
    if low.is_bare and low.high < 10 and high.unit > 1:
        factor = 0 if high.unit == 10 else high.unit * high.scale
    elif high.scale == _SCALES["亿"] and low.low >= 100:
        factor = 1
    else:
        factor = high.scale
    borrowed = replace(low.times(factor), unit=high.unit, scale=high.scale if factor >= high.scale else 1)
    return borrowed if factor and (factor == 1 or borrowed.low * 100 > high.high) else None


class _Unwritten(Exception):  # noqa: N818
    """Nobody writes a number so."""


class _Section:
    """One section below 万, with its scale: its terms added up from the left."""

    def __init__(self, found: re.Match[str], scale_before: int) -> None:
        self.found = found
        self.scale_before = scale_before
        self.low = self.high = Decimal(0)
        self.step = Decimal(1)
        self.loose = self.about = self.vague = self.implied = False
        self.terms = [(unit, found[name]) for name, unit in _UNITS.items() if found[name] is not None]

    def numeral(self) -> Numeral:
        """The section's number. Raises _Unwritten."""
        above = 0
        for position, (unit, text) in enumerate(self.terms):
            if not self._is_exact:
                raise _Unwritten
            above = self._add(text, self._place(unit, text, above), above, alone=len(self.terms) == 1)
            self.implied |= not text and position == 0 and (unit > 10 or len(self.terms) == 1)
            if self.implied and position:  # 百八十 is not 180, but 80 to 100
                raise _Unwritten
        self._approximate()
        stands_alone = (
            not self.terms and not self.scale_before and (self.found["zero"] or self.found["after"] == "把")
        )
        leads_with_zero = (
            self.found["zero"] and len(self.terms) == 1 and self.found["ones"] and not self.scale_before
        )
        if leads_with_zero or not (self.terms or stands_alone):
            raise _Unwritten
        return self._scaled(unit=above if len(self.terms) == 1 else 1)

    @property
    def _is_exact(self) -> bool:
        return self.low == self.high and not (self.loose or self.vague)

    def _place(self, unit: int, text: str, above: int) -> int:
        """What a term counts; a last one without a unit counts the next lower place (一千二, 一万二)."""
        if not above and not self.found["scale"]:
            above = self.scale_before
        if unit > 1 or above <= 10 or self.found["zero"]:
            return unit
        if len(text) > 1 and text[0] in "0123456789.":
            raise _Unwritten
        return above // 10

    def _add(self, text: str, unit: int, above: int, *, alone: bool) -> int:
        if text and text[-1] in "几数":
            self.loose, self.vague = above == unit * 10, above != unit * 10
            self.high = self.low + above if self.loose else self.high
            return unit
        low, high = _coefficient(text)
        is_digit = low < 10 and low == int(low)
        behind_zero = unit == 1 and self.found["zero"] and low == int(low) and low * 10 < above  # 2千零30
        if (
            not is_digit
            and not behind_zero
            and not (alone and (unit == 1 or low < 100) and (not self.scale_before or low == int(low)))
        ):
            raise _Unwritten
        if not text and unit > 10 and (above or self.scale_before):
            raise _Unwritten
        self.high = self.low + high * unit
        self.low += low * unit
        self.step = _last_place(low) * unit
        return unit

    def _approximate(self) -> None:
        """The decimal fraction, or the 多 来 把, behind the terms."""
        found = self.found
        if found["fraction"]:
            behind = found["fraction"][1:]
            if behind in "几多":  # 三点几
                self.high, self.loose = self.low + 1, True
                return
            digits = "".join(str(_VALUES.get(digit, digit)) for digit in behind)
            if not self._is_exact or (found["ones"] and self.step > 1) or not (self.terms or found["zero"]):
                raise _Unwritten
            self.step = Decimal(1).scaleb(-len(digits))
            self.low = self.high = self.low + Decimal(f"0.{digits}")
        mark = found["mark"]
        if mark == "几" and not (self.step >= 10 and found["ones"]):  # 20几
            raise _Unwritten
        if mark and (not self.terms or not self._is_exact or (mark == "把" and not self.implied)):
            raise _Unwritten
        if mark and mark in "多余几":
            self.high, self.loose = self.low + self.step, True
        self.about = bool(mark) and mark in "来把"
        if mark == "来" and len(self.terms) == 1 and self.step >= 10:  # 一千二百来 hedges: it is narrow
            self.low, self.high = self.low - self.step * _WIDTH, self.high + self.step * _WIDTH

    def _scaled(self, unit: int) -> Numeral:
        scale = _SCALES.get(self.found["scale"], 1)
        after = self.found["after"]
        if not self.terms and after == "把":
            self.low = self.high = self.step = Decimal(1)
            self.implied = self.about = True
        elif after == "把" and self.implied:
            self.about = True
        elif after and (after == "把" or not self._is_exact):
            raise _Unwritten
        elif after:
            self.high, self.loose = self.low + self.step, True
        numeral = Numeral(self.low, self.high, self.step, self.loose, self.about, unit or 1)
        return replace(numeral.times(scale), scale=scale, vague=self.vague, implied=self.implied)


def _coefficient(text: str) -> tuple[Decimal, Decimal]:
    """The two ends of a digit or two; an implied one where nothing is written (十, 百万)."""
    if not text:
        return Decimal(1), Decimal(1)
    if text[0] in "0123456789.":
        number = Decimal(text.replace(",", ""))
        return number, number
    values = [_VALUES[digit] for digit in text]
    if len(values) == 2 and values[1] != values[0] + 1 and (values[0], values[1]) not in _BETWEEN:
        raise _Unwritten
    return Decimal(min(values)), Decimal(max(values))


def _last_place(number: Decimal) -> Decimal:
    """The place of the last digit that is not zero: what 多 may add at most."""
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    digits = str(int(number))
    return Decimal(10 ** (len(digits) - len(digits.rstrip("0")))) if number else Decimal(1)
