"""What holds for every answer: numbers read back, dress changes nothing, noise tells nothing."""

from datetime import date
from decimal import Decimal
from importlib import resources

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from criteria.policy.vocabulary import Fact
from dialogs.understanding import Bounded, Intent, Reading, Since, Taken, Unclear, understand
from dialogs.understanding.normalising import normalise
from tests.dialogs.understanding.measuring import PARTS, TODAY, Case, answer, cases, written
from tests.policies import hunan
from tests.texts import texts

DIGITS = "零一二三四五六七八九"
CAPITALS = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿个点两没级奖项标业过报", "萬億個點兩沒級獎項標業過報")
FULL_WIDTH = {ord(character): ord(character) + 0xFEE0 for character in "0123456789.,%~-"}
FACTS = st.sampled_from(list(hunan().vocabulary.values()))
EVERY_CASE = [case for part in PARTS for case in cases(part)]


def chinese(number: int) -> str:
    """A number below 10^12 in Chinese numerals, as one reads it out."""
    if number >= 10**8:
        return _joined(number, 10**8, "亿")
    if number >= 10**4:
        return _joined(number, 10**4, "万")
    return _below_ten_thousand(number)


def _joined(number: int, scale: int, name: str) -> str:
    high, low = divmod(number, scale)
    gap = "零" if 0 < low < scale // 10 else ""
    return chinese(high) + name + gap + (chinese(low) if low else "")


def _below_ten_thousand(number: int) -> str:
    if number == 0:
        return "零"
    text, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return text.removeprefix("一") if text.startswith("一十") else text


def forms(number: int) -> st.SearchStrategy[str]:
    """Ways of writing a whole number."""
    plain = [str(number), f"{number:,}", chinese(number)]
    return st.sampled_from(
        [
            *plain,
            plain[0].translate(FULL_WIDTH),
            plain[1].translate(FULL_WIDTH),
            plain[2].translate(CAPITALS),
            plain[2].translate(TRADITIONAL),
        ]
    )


def value(fact: str, text: str) -> object:
    outcome = answer(fact, text).outcome
    return outcome.value if isinstance(outcome, Taken) else outcome


@given(st.data(), st.integers(0, 99_999))
def test_an_amount_in_any_writing_reads_back_as_itself(data: st.DataObject, number: int) -> None:
    text = data.draw(forms(number))
    if not set("万萬亿億") & set(text):
        named = data.draw(st.sampled_from(["万", "万元", " 万元", "万块钱"]))
        assert value("benefit_wan", text + named) == number
        assert value("benefit_wan", text) == number


@given(st.data(), st.integers(0, 9_999_999_999))
def test_yuan_of_any_size_are_converted_exactly(data: st.DataObject, number: int) -> None:
    text = data.draw(forms(number)) + data.draw(st.sampled_from(["元", "块", "元人民币"]))
    assert value("saving_wan", text) == pytest.approx(number / 10_000, abs=1e-9)


@given(st.decimals(0, 9999, places=2), st.sampled_from(["万", "万元", "亿", "个亿", "百万", "千万", "w"]))
def test_a_decimal_with_a_unit_is_converted(number: Decimal, unit: str) -> None:
    factor = {"百万": 100, "千万": 1000, "亿": 10_000, "个亿": 10_000}.get(unit, 1)
    assume(number < 100 or factor in (1, 10_000))
    wanted = number * factor
    assume(wanted <= hunan().vocabulary["benefit_wan"].most)
    assert value("benefit_wan", f"{number.normalize():f}{unit}") == pytest.approx(float(wanted), abs=1e-6)


@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from(["百", "千", "百万", "千万"]))
def test_a_short_tail_counts_the_next_lower_place(high: int, low: int, unit: str) -> None:
    factor = {"百": 100, "千": 1000, "百万": 100, "千万": 1000}[unit]
    small, large = unit[0], unit[1:]
    for text in (f"{DIGITS[high]}{small}{DIGITS[low]}{large}", f"{high}{small}{low}{large}"):
        if not large:
            assert value("benefit_wan", text) == high * factor + low * factor // 10


@given(st.integers(0, 500), st.data())
def test_a_count_in_any_writing_reads_back_as_itself(number: int, data: st.DataObject) -> None:
    text = data.draw(forms(number)) + data.draw(st.sampled_from(["", "项", "个", "件", " 项"]))
    assert value("utility_patents", text) == number


@given(st.integers(1, 999), st.data())
def test_a_percentage_in_any_writing_reads_back_as_itself(tenths: int, data: st.DataObject) -> None:
    number = Decimal(tenths) / 10
    digits = f"{number:f}"
    whole, _, tail = digits.partition(".")
    spoken = chinese(int(whole)) + (f"点{DIGITS[int(tail)]}" if tail else "")
    text = data.draw(
        st.sampled_from(
            [
                f"{digits}%",
                f"{digits}％".translate(FULL_WIDTH),
                f"百分之{digits}",
                f"百分之{spoken}",
                f"{digits}个点",
                f"{spoken}个百分点",
                f"千分之{tenths}",
                f"{tenths}‰",
            ]
        )
    )
    assert value("benefit_pct", text) == float(number)


@given(st.integers(0, 60), st.integers(0, 11), st.data())
def test_years_and_months_read_back_as_themselves(years: int, months: int, data: st.DataObject) -> None:
    assume(0 < years * 12 + months <= 60 * 12)  # the bounds of years
    count, rest = data.draw(st.sampled_from([(str(years), str(months)), (chinese(years), chinese(months))]))
    between = data.draw(st.sampled_from(["", "零", "又"]))
    text = f"{count}年{between}{rest}个月" if months and years else f"满{count}年" if years else f"{rest}个月"
    assert value("work_years", text) == int((years + months / 12 + 1e-9) * 100) / 100


@given(st.integers(1980, 2026), st.integers(1, 12), st.data())
def test_a_start_date_in_any_writing_is_that_month(year: int, month: int, data: st.DataObject) -> None:
    assume((year, month) <= (TODAY.year, TODAY.month))
    spoken = "".join(DIGITS[int(digit)] for digit in str(year))
    text = data.draw(
        st.sampled_from(
            [
                f"{year}年{month}月",
                f"{year}.{month:02}",
                f"{year}-{month:02}",
                f"{year}/{month}",
                f"{year}{month:02}",
                f"{spoken}年{chinese(month)}月",
                f"{str(year)[2:]}年{month}月",
                f"{year}年{month}月份评上的",
            ]
        )
    )
    assert answer("title_years", text).outcome == Since(year, month)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018年9月15日", 15), ("2018-09-05", 5), ("20180905", 5), ("2018.9.30取得", 30),
        ("18年九月二十一号", 21),        ("2018年9月31日", None), ("2018年9月底", None), ("2018年9月", None),
    ],
)  # fmt: skip
def test_a_day_that_is_told_is_kept_where_there_is_such_a_day(text: str, day: int | None) -> None:
    assert answer("title_years", text).outcome == Since(2018, 9, day)


@given(st.integers(2, 9), st.sampled_from(["百万", "千万", "亿"]))
def test_two_neighbours_are_the_ends_of_a_range(low: int, unit: str) -> None:
    assume(low < 9)
    factor = {"百万": 100, "千万": 1000, "亿": 10_000}[unit]
    wanted = f"[{low * factor},{(low + 1) * factor}]"
    assert written(answer("benefit_wan", f"{DIGITS[low]}{DIGITS[low + 1]}{unit}")) == wanted
    assert written(answer("benefit_wan", f"{low}到{low + 1}{unit}")) == wanted


def words_of_the_grammar() -> set[str]:
    """The characters that some word of the grammar, or some label, has."""
    files = resources.files("dialogs.understanding") / "data"
    written = [file.read_text(encoding="utf-8") for file in files.iterdir()]
    policy = hunan()
    labels = [label for fact in policy.vocabulary.values() for label in fact.values.values()]
    return set("".join([*written, str(policy.lexicon), *labels]))


KNOWN = words_of_the_grammar()
FOREIGN = [
    character
    for character in map(chr, range(0x4E00, 0x9FA6))
    if character not in KNOWN and normalise(character) == character
]


@given(st.sampled_from(EVERY_CASE), st.sampled_from(FOREIGN), st.data())
def test_one_foreign_character_makes_an_answer_unclear_or_is_said_to_be_left_out(
    case: Case, foreign: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(case.text)))
    reading = answer(case.fact, case.text[:place] + foreign + case.text[place:])
    assert is_said_to_be_left_out(foreign, reading)


def is_said_to_be_left_out(foreign: str, reading: Reading) -> bool:
    """Whether nothing was taken down, or the clause with the foreign character is named as not counted."""
    asked_again = isinstance(reading.outcome, Unclear | Intent)
    return asked_again or any(foreign in clause for clause in reading.left_out)


@settings(max_examples=300)
@given(FACTS, texts(), st.sampled_from(FOREIGN), texts())
def test_noise_never_crashes_and_is_never_taken_in_silence(
    fact: Fact, before: str, foreign: str, behind: str
) -> None:
    reading = understand(hunan(), fact, before + foreign + behind, today=TODAY)
    assert is_said_to_be_left_out(foreign, reading)


CHARACTERS = "零一二三四五六七八九十百千万亿半多几个项年月元点%的了吧不没有到至和或第级奖省市以上下,.、"
SCRAPS = [*CHARACTERS, "3", "50", "2019", "本科", "工程师", "没有"]


@settings(max_examples=500)
@given(FACTS, st.lists(st.sampled_from(SCRAPS), max_size=12).map("".join))
def test_scraps_of_answers_never_crash(fact: Fact, text: str) -> None:
    outcome = understand(hunan(), fact, text, today=TODAY).outcome
    assert isinstance(outcome, Taken | Bounded | Since | Intent | Unclear)
    if isinstance(outcome, Taken) and isinstance(outcome.value, str | frozenset):
        members = {outcome.value} if isinstance(outcome.value, str) else outcome.value
        assert members <= set(fact.values)


def dressed(text: str) -> list[str]:
    """The same answer in other dress."""
    return [
        f"  {text}  ",
        f"{text}。",
        f"嗯，{text}",
        f"{text}哦",
        f"{text}\n",
        text.translate(FULL_WIDTH),
        text.translate(TRADITIONAL),
        f"\ufeff{text}\u200b",
    ]


@pytest.mark.parametrize("part", PARTS)
def test_dress_changes_nothing(part: str) -> None:
    for case in cases(part):
        plain = written(answer(case.fact, case.text))
        if plain.startswith(("unclear", "?")):
            continue
        for other in dressed(case.text):
            assert written(answer(case.fact, other)) == plain, other


HOSTILE = [
    "3" * 10_000,
    "一" * 10_000,
    "没有" * 5_000,
    "\x00\x01\x02",
    "🙃" * 50,
    "3️⃣" * 20,
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "1e309",
    "٣",
    "3²",
    "3½",
    "٪5",
    "\u0338" * 100,
    "(" * 200,
    "的" * 200,
    "百分之" * 60,
    "千" * 200,
    "零" * 200,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_input_is_unclear(text: str) -> None:
    for fact in hunan().vocabulary.values():
        outcome = understand(hunan(), fact, text, today=date(2026, 11, 23)).outcome
        assert isinstance(outcome, Unclear | Intent), (fact.name, outcome)


@pytest.mark.parametrize("part", PARTS)
def test_a_no_before_a_single_statement_never_leaves_it_as_it_was(part: str) -> None:
    vocabulary = hunan().vocabulary
    for case in cases(part):
        stated = written(answer(case.fact, case.text))
        is_one = not any(mark in case.text for mark in "，,。；、 和（")
        denies = any(mark in case.text for mark in "没不未无冇冒莫木毛否非") or stated in (
            "none",
            "false",
            "{}",
        )
        if vocabulary[case.fact].kind in ("choice", "flag", "set") and is_one and not denies:
            if stated.startswith(("unclear", "?")):
                continue
            for no in ("没有", "没", "不是", "冇得", "从来没有"):
                assert written(answer(case.fact, no + case.text)) != stated, no + case.text
