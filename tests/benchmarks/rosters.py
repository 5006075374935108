"""Tables as an office keeps them, of 60 columns, of so many people, so many of them unlike each other."""

import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from xlsxwriter import Workbook

from criteria.policy.vocabulary import Fact, Value
from criteria.profile import ProfileError, read_profile
from dialogs.in_words import label, spoken_set, spoken_value
from dialogs.messages import words_of
from tests.policies import hunan

KNOWN = 0.85
"""So much of a person is filled in."""

CARRIED = ("序号", "姓名", "部门", "入职日期", "备注")


def people(count: int, chance: random.Random) -> Sequence[dict[str, Value]]:
    """So many people, all unlike each other, most of whom may apply at all."""
    facts, found = list(hunan().vocabulary.values()), list[dict[str, Value]]()
    while len(found) < count:
        told = {fact.name: _value(fact, chance) for fact in facts if chance.random() < KNOWN}
        try:
            read_profile(hunan().vocabulary, told)
        except ProfileError:  # numbers that contradict each other
            continue
        found.append(told)
    return found


def _value(fact: Fact, chance: random.Random) -> Value:
    if fact.kind == "flag":
        return chance.random() < (0.95 if fact.better else 0.01)
    if fact.kind == "choice":
        return chance.choice(list(fact.values))
    if fact.kind == "set":
        return frozenset(chance.sample(list(fact.values), 1))
    if fact.kind == "count":
        return chance.choice((0, 0, 0, 1, 2, 3))
    return round(chance.uniform(0, 1500 if fact.kind == "amount" else 9), 2)


def roster(file: Path, count: int, *, distinct: int) -> Path:
    """Writes a table of so many people, each of whom tells what one of `distinct` people tells."""
    chance, policy, words = random.Random(20231123), hunan(), words_of(hunan(), "zh_CN")  # noqa: S311  the same each time
    known, facts = people(distinct, chance), list(policy.vocabulary.values())
    with Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("人员")
        day, percent = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "0.0%"})
        for at, head in enumerate((*CARRIED, *(label(words, fact) for fact in facts))):
            sheet.write_string(0, at, head)
        for row in range(1, count + 1):
            sheet.write_number(row, 0, row)
            sheet.write_string(row, 1, f"{chance.choice('赵钱孙李周吴')}{chance.choice('伟芳娜敏静丽强磊')}")
            sheet.write_string(row, 2, chance.choice(("研发部", "生产部", "质量部")))
            sheet.write_datetime(row, 3, date(2000 + row % 20, 1 + row % 12, 1 + row % 28), day)
            for at, fact in enumerate(facts, start=len(CARRIED)):
                value = known[row % distinct].get(fact.name)
                if isinstance(value, bool):
                    sheet.write_string(row, at, words.say("flag-yes" if value else "flag-no"))
                elif isinstance(value, str):
                    sheet.write_string(row, at, spoken_value(words, fact, value))
                elif isinstance(value, frozenset):
                    sheet.write_string(row, at, spoken_set(words, fact, value))
                elif value is not None and fact.kind == "percent":
                    sheet.write_number(row, at, float(value) / 100, percent)
                elif value is not None:
                    sheet.write_number(row, at, float(value))
    return file
