"""`chuangping assess --trace`: each result with the whole way to it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import orjson

from bot.assessing.batch import result_of
from bot.assessing.json_lines import JsonLines, refused_object
from bot.assessing.reading import ReadProfile, Refused, Setting, is_whole, read_one
from bot.command_line.common import Format, write_json
from bot.command_line.trace import draw_trace, trace_as_json
from bot.records.faults import Record
from criteria.assessment import Assessment
from criteria.assessment import assess as assess_one

if TYPE_CHECKING:
    from criteria.tracing import Trace


def trace_all(records: Iterable[tuple[int, Record]], setting: Setting, format_: Format, target: str) -> bool:
    """Each result with the whole way to it; tells whether all that was given was taken."""
    are_whole, show = True, _drawn(setting, target) if format_ == "text" else _written(setting)
    for number, record in records:
        read = read_one(number, record, setting)
        are_whole = are_whole and is_whole(read)
        show(read)
    return are_whole


def _drawn(setting: Setting, target: str) -> Callable[[ReadProfile | Refused], None]:
    from bot.command_line.reports import show_report  # noqa: PLC0415  drawing is for a terminal only

    def show(read: ReadProfile | Refused) -> None:
        show_report(read, setting, target=target)
        if isinstance(read, ReadProfile):
            draw_trace(_way(read, _assessment(read, setting), setting))

    return show


def _written(setting: Setting) -> Callable[[ReadProfile | Refused], None]:
    in_json = JsonLines(setting)

    def show(read: ReadProfile | Refused) -> None:
        if isinstance(read, Refused):
            write_json(refused_object(read))
            return
        assessment = _assessment(read, setting)
        told = orjson.loads(in_json(result_of(read, assessment, setting)))
        write_json({**told, "trace": trace_as_json(_way(read, assessment, setting))})

    return show


def _assessment(read: ReadProfile, setting: Setting) -> Assessment:
    return assess_one(setting.policy, read.profile, phase=setting.phase)


def _way(read: ReadProfile, assessment: Assessment, setting: Setting) -> "Trace":
    from criteria.rule_tracing import trace_assessment  # noqa: PLC0415  only whoever asks for the way

    return trace_assessment(setting.policy, read.profile, assessment, phase=setting.phase)
