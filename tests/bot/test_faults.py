"""A fault is told in one line wherever it is told: also by another process than the one that found it."""

import pickle

from bot.faults import ServiceError
from bot.records.faults import DoubtfulCell, TableRow
from locales.wording import wording


def test_a_fault_goes_to_another_process_whole() -> None:
    fault = ServiceError("cell-not-a-flag", column="books", value="?")
    row = TableRow({}, (DoubtfulCell("F12", fault),))
    sent = pickle.loads(pickle.dumps(row))  # noqa: S301  our own
    assert sent.doubtful[0].fault.say(wording("zh_CN")) == fault.say(wording("zh_CN"))
