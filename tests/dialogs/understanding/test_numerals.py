"""Numbers as they are written: what each means, how much 多 may add, and which ones nobody would write."""

import pytest

from dialogs.understanding.numerals import Numeral, extent, read_numeral, shared

NUMERALS: list[tuple[str, str | None]] = [
    ("0", "0 step 1 of 1x1"),
    ("7", "7 step 1 of 1x1"),
    ("12", "12 step 1 of 1x1"),
    ("007", "7 step 1 of 1x1"),
    ("1,350.5", "1350.5 step 0.1 of 1x1"),
    ("1,35", None),
    (".5", "0.5 step 0.1 of 1x1"),
    ("0.05", "0.05 step 0.01 of 1x1"),
    ("1.50", "1.50 step 0.01 of 1x1"),
    ("100", "100 step 100 of 1x1"),
    ("120", "120 step 10 of 1x1"),
    ("1200", "1200 step 100 of 1x1"),
    ("一", "1 step 1 of 1x1"),
    ("两", "2 step 1 of 1x1"),
    ("十", "10 step 10 of 10x1 implied"),
    ("十二", "12 step 1 of 1x1"),
    ("二十", "20 step 10 of 10x1"),
    ("二十一", "21 step 1 of 1x1"),
    ("一百", "100 step 100 of 100x1"),
    ("一百零五", "105 step 1 of 1x1"),
    ("一百五", "150 step 10 of 1x1"),
    ("一百五十", "150 step 10 of 1x1"),
    ("百", "100 step 100 of 100x1 implied"),
    ("百八十", None),
    ("百五", None),
    ("千", "1000 step 1000 of 1000x1 implied"),
    ("一千", "1000 step 1000 of 1000x1"),
    ("一千二", "1200 step 100 of 1x1"),
    ("一千零二", "1002 step 1 of 1x1"),
    ("一千零二十", "1020 step 10 of 1x1"),
    ("一千二百", "1200 step 100 of 1x1"),
    ("一千二百五", "1250 step 10 of 1x1"),
    ("一千二百零五", "1205 step 1 of 1x1"),
    ("1千2", "1200 step 100 of 1x1"),
    ("3千5", "3500 step 100 of 1x1"),
    ("3千50", None),
    ("1万2", "12000 step 1000 of 1x10000"),
    ("1万2千", "12000 step 1000 of 1x10000"),
    ("一万二", "12000 step 1000 of 1x10000"),
    ("一万零二", "10002 step 1 of 1x10000"),
    ("一万两千", "12000 step 1000 of 1x10000"),
    ("一万零二百", "10200 step 100 of 1x10000"),
    ("万", None),
    ("百万", "1000000 step 1000000 of 100x10000 implied"),
    ("千万", "10000000 step 10000000 of 1000x10000 implied"),
    ("十万", "100000 step 100000 of 10x10000 implied"),
    ("十二万", "120000 step 10000 of 1x10000"),
    ("一百二十万", "1200000 step 100000 of 1x10000"),
    ("一百五万", "1500000 step 100000 of 1x10000"),
    ("五百零五万", "5050000 step 10000 of 1x10000"),
    ("一亿", "100000000 step 100000000 of 1x100000000"),
    ("一亿二", "120000000 step 10000000 of 1x10000"),
    ("一亿两千万", "120000000 step 10000000 of 1x10000"),
    ("一亿零五十万", "100500000 step 100000 of 1x10000"),
    ("两亿三", "230000000 step 10000000 of 1x10000"),
    ("1.5亿", "150000000.0 step 10000000.0 of 1x100000000"),
    ("1.5亿2", None),
    ("2w", "20000 step 10000 of 1x10000"),
    ("2k", None),
    ("3kw", "30000000 step 10000000 of 1000x10000"),
    ("1.5万", "15000.0 step 1000.0 of 1x10000"),
    ("1万5千3百", "15300 step 100 of 1x10000"),
    ("一万五千三百二十一", "15321 step 1 of 1x10000"),
    ("七八", "7 to 8 step 1 of 1x1"),
    ("七八百", "700 to 800 step 100 of 100x1"),
    ("七八百万", "7000000 to 8000000 step 1000000 of 100x10000"),
    ("三五", "3 to 5 step 1 of 1x1"),
    ("三两", "2 to 3 step 1 of 1x1"),
    ("二四", None),
    ("五四", None),
    ("九十", "90 step 10 of 10x1"),
    ("八九十", "80 to 90 step 10 of 10x1"),
    ("十七八", "17 to 18 step 1 of 1x1"),
    ("二十七八", "27 to 28 step 1 of 1x1"),
    ("一百七八十", "170 to 180 step 10 of 1x1"),
    ("几", "0 step 1 of 1x1 vague"),
    ("几百", "0 step 1 of 100x1 vague"),
    ("几千万", "0 step 10000 of 1000x10000 vague"),
    ("好几", "0 step 1 of 1x1 vague"),
    ("十几", "10 to 20 step 10 of 1x1 loose"),
    ("二十几", "20 to 30 step 10 of 1x1 loose"),
    ("二十几万", "200000 to 300000 step 100000 of 1x10000 loose"),
    ("几十", "0 step 1 of 10x1 vague"),
    ("几十万", "0 step 10000 of 10x10000 vague"),
    ("好几百", "0 step 1 of 100x1 vague"),
    ("数十", "0 step 1 of 10x1 vague"),
    ("一百多", "100 to 200 step 100 of 100x1 loose"),
    ("一千五百多", "1500 to 1600 step 100 of 1x1 loose"),
    ("一千五百多万", "15000000 to 16000000 step 1000000 of 1x10000 loose"),
    ("十多", "10 to 20 step 10 of 10x1 loose implied"),
    ("十多万", "100000 to 200000 step 100000 of 10x10000 loose implied"),
    ("三多", "3 to 4 step 1 of 1x1 loose"),
    ("12多", "12 to 13 step 1 of 1x1 loose"),
    ("120多", "120 to 130 step 10 of 1x1 loose"),
    ("1万多", "10000 to 20000 step 10000 of 1x10000 loose"),
    ("1.5万多", "15000.0 to 16000.0 step 1000.0 of 1x10000 loose"),
    ("一万多", "10000 to 20000 step 10000 of 1x10000 loose"),
    ("三百万多", "3000000 to 4000000 step 1000000 of 100x10000 loose"),
    ("二十来", "18.0 to 22.0 step 10 of 10x1 about"),
    ("百来", "80.0 to 120.0 step 100 of 100x1 about implied"),
    ("百把", "100 step 100 of 100x1 about implied"),
    ("百把万", "1000000 step 1000000 of 100x10000 about implied"),
    ("万把", "10000 step 10000 of 1x10000 about implied"),
    ("亿把", "100000000 step 100000000 of 1x100000000 about implied"),
    ("千把", "1000 step 1000 of 1000x1 about implied"),
    ("一百把", None),
    ("十来万", "80000.0 to 120000.0 step 100000 of 10x10000 about implied"),
    ("三点五", "3.5 step 0.1 of 1x1"),
    ("三点一四", "3.14 step 0.01 of 1x1"),
    ("3点5", "3.5 step 0.1 of 1x1"),
    ("三点几", "3 to 4 step 1 of 1x1 loose"),
    ("三点多", "3 to 4 step 1 of 1x1 loose"),
    ("十点五", "10.5 step 0.1 of 10x1 implied"),
    ("零点五", "0.5 step 0.1 of 1x1"),
    ("点五", None),
    ("零", "0 step 1 of 1x1"),
    ("零五", None),
    ("一零", None),
    ("二零二三", None),
    ("零一", None),
    ("百零五", None),
    ("十零五", "15 step 1 of 1x1"),
    ("千零五", None),
    ("三点", None),
    ("一万万", None),
    ("二万三万", None),
    ("1亿2亿", None),
    ("1百", "100 step 100 of 100x1"),
    ("1.5百", "150.0 step 10.0 of 100x1"),
    ("15百", "1500 step 100 of 100x1"),
    ("150万", "1500000 step 100000 of 1x10000"),
    ("100百", None),
    ("1.2千", "1200.0 step 100.0 of 1000x1"),
    ("2.5千万", "25000000.0 step 1000000.0 of 1000x10000"),
    ("12千万", "120000000 step 10000000 of 1000x10000"),
    ("一千百", None),
    ("一千一百一", "1110 step 10 of 1x1"),
    ("二十五万三", "253000 step 1000 of 1x10000"),
    ("20几", "20 to 30 step 10 of 1x1 loose"),
    ("3几", None),
    ("2百几", "200 to 300 step 100 of 1x1 loose"),
    ("二百几", "200 to 300 step 100 of 1x1 loose"),
    ("一几", None),
    ("百几", None),
    ("十几把", None),
    ("几多", None),
    ("三把", None),
    ("两百把", None),
    ("万多", None),
    ("百余", "100 to 200 step 100 of 100x1 loose implied"),
    ("五十余万", "500000 to 600000 step 100000 of 10x10000 loose"),
    ("数百万", "0 step 10000 of 100x10000 vague"),
    ("三百多几", None),
    ("一二三", None),
    ("十十", None),
]

SHARED: list[tuple[str, str, str | None]] = [
    ("三", "五百万", "3000000 step 1000000 of 100x10000"),
    ("五百", "一千万", "5000000 step 1000000 of 1000x10000"),
    ("1.5", "2亿", "150000000.0 step 10000000.0 of 1x100000000"),
    ("二", "三十", None),
    ("三", "五十", None),
    ("三百", "五百", "300 step 100 of 100x1"),
    ("3万", "5万", "30000 step 10000 of 1x10000"),
    ("3万", "5亿", "30000 step 10000 of 1x10000"),
    ("八百", "1亿", "800 step 100 of 1x1"),
    ("99", "1亿", "9900000000 step 100000000 of 1x100000000"),
    ("100", "1亿", "100 step 100 of 1x1"),
    ("三", "四", "3 step 1 of 1x1"),
    ("10", "20", "10 step 10 of 1x1"),
    ("10", "20万", "100000 step 100000 of 1x10000"),
    ("九", "十万", None),
    ("十", "五百万", "100000 step 100000 of 100x10000 implied"),
    ("二", "三百", "200 step 100 of 100x1"),
    ("一", "一千", "1000 step 1000 of 1000x1"),
    ("三", "五千", "3000 step 1000 of 1000x1"),
    ("1.5", "3千", "1500.0 step 100.0 of 1000x1"),
    ("20", "3万", "200000 step 100000 of 1x10000"),
    ("3", "2万", "30000 step 10000 of 1x10000"),
    ("1", "100万", None),
    ("2", "100万", "20000 step 10000 of 1x10000"),
    ("1", "101", "1 step 1 of 1x1"),
]
EXTENTS = [
    ("1,350.5万元", 0, 8),
    ("1,350.5万元", 1, 1),
    ("一千二百多个", 0, 5),
    ("12.5.6", 0, 0),
    ("1,23", 0, 0),
    ("约3", 0, 0),
    ("约3", 1, 2),
    ("数十", 0, 2),
    ("好几百", 0, 3),
    ("好", 0, 0),
    ("3点半", 0, 1),
    ("3点5", 0, 3),
    ("万把块", 0, 2),
    ("万块", 0, 0),
    ("3kw", 0, 3),
]


def told(numeral: Numeral | None) -> str | None:
    """A number in one line: its ends, what 多 may add, what it was multiplied with, and how rough it is."""
    if numeral is None:
        return None
    low, high = f"{numeral.low:f}", f"{numeral.high:f}"
    ends = low if low == high else f"{low} to {high}"
    marks = ("loose", "about", "vague", "implied")
    rough = "".join(f" {mark}" for mark in marks if getattr(numeral, mark))
    return f"{ends} step {numeral.step:f} of {numeral.unit}x{numeral.scale}{rough}"


@pytest.mark.parametrize(("text", "meaning"), NUMERALS)
def test_a_number_means(text: str, meaning: str | None) -> None:
    assert told(read_numeral(text)) == meaning


@pytest.mark.parametrize(("low", "high", "lent"), SHARED)
def test_the_lower_end_of_a_span_borrows_from_the_upper(low: str, high: str, lent: str | None) -> None:
    lower, upper = read_numeral(low), read_numeral(high)
    assert lower is not None
    assert upper is not None
    assert told(shared(lower, upper)) == lent


@pytest.mark.parametrize(("text", "start", "end"), EXTENTS)
def test_a_number_reaches_as_far_as_its_characters(text: str, start: int, end: int) -> None:
    assert extent(text, start) == end


@pytest.mark.parametrize(
    ("text", "is_exact", "is_bare"),
    [
        ("3", True, True),
        ("三百", True, False),
        ("三万", True, False),
        ("七八", False, True),
        ("十多", False, False),
        ("几", False, True),
        ("三多", False, True),
    ],
)
def test_exact_is_one_number_and_bare_has_no_unit(text: str, is_exact: bool, is_bare: bool) -> None:
    numeral = read_numeral(text)
    assert numeral is not None
    assert (numeral.is_exact, numeral.is_bare) == (is_exact, is_bare)
