"""Amounts in a question and in the regulation, in one spelling, so that 五百万, 500万 and 500万元 meet."""

import re
from collections.abc import Iterator

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_UNITS = {
    "万元": "万", "万块": "万", "万": "万", "亿": "亿", "%": "%", "个点": "%", "个百分点": "%",
    "项": "项", "个": "项", "件": "项", "本": "项", "部": "项", "篇": "项", "名": "名", "位": "名",
    "年": "年",
}  # fmt: skip
_SPELLED = "0-9零〇一二两三四五六七八九十百千"
_PERCENT = re.compile(rf"百分之([{_SPELLED}]+)")
_AMOUNT = re.compile(
    rf"(\d+(?:\.\d+)?|[{_SPELLED}]+)多?({'|'.join(sorted(map(re.escape, _UNITS), key=len, reverse=True))})"
)


def amounts(text: str) -> Iterator[str]:
    """Each number of `text` with its unit: 500万, 3%, 6项, 2名, 5年; what cannot be read is passed over."""
    rest = _PERCENT.sub(r"\1%", text)
    for number, unit in _AMOUNT.findall(rest):
        value = _value(number)
        if value is not None:
            yield f"{value:g}{_UNITS[unit]}"


def _value(number: str) -> float | None:
    if number[0].isdigit():
        try:
            return float(number)
        except ValueError:
            return None
    total, digit = 0, None
    for character in number:
        if character in _PLACES:
            total += (1 if digit is None else digit) * _PLACES[character]
            digit = None
        elif digit is None and character in _DIGITS:
            digit = _DIGITS[character]
        else:
            return None
    return float(total + (digit or 0))
