"""`chuangping assess --trace`: each result with the whole way to it."""

from collections.abc import Callable, Iterable

from bot.assessing.json_lines import refused_object
from bot.assessing.reading import ReadProfile, Refused, Setting, is_whole, read_one
from bot.command_line.common import Format, write_json
from bot.command_line.trace import draw_trace
from bot.objects.judging import traced_object, way_to
from bot.records.faults import Record
from criteria.assessment import assess as assess_one


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
            assessment = assess_one(setting.policy, read.profile, phase=setting.phase)
            draw_trace(way_to(read, assessment, setting))

    return show


def _written(setting: Setting) -> Callable[[ReadProfile | Refused], None]:
    def show(read: ReadProfile | Refused) -> None:
        if isinstance(read, Refused):
            write_json(refused_object(read))
            return
        write_json(traced_object(read, setting))

    return show
