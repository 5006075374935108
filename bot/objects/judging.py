"""What is judged of a profile, as objects: its assessment, the ways to a tier, the way to a result, an
interview and its next screen.

`chuangping assess` prints the line of `assessment_lines`, and `POST /api/v1/assess` answers with it.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, replace

import orjson

from bot.assessing.batch import assess_stretch, result_of
from bot.assessing.json_lines import JsonLines, doubtful_cells
from bot.assessing.reading import ReadProfile, Setting
from bot.records.faults import Record
from criteria.assessment import Assessment, assess
from criteria.in_vain import likely_if
from criteria.planning import Outlook
from criteria.receipts import json_value
from criteria.screens import Played, screen_to_show
from criteria.tracing import Trace, trace_as_json

TOGETHER = 128
"""So many profiles of a batch are assessed before others get a turn: some ten milliseconds' work."""


def assessment_lines(records: Sequence[Record], setting: Setting) -> Iterator[bytes]:
    """The assessment of each record, or its refusal, as lines of JSON; some of them at a time."""
    show = JsonLines(setting)
    numbered = list(enumerate(records, start=1))
    for start in range(0, len(numbered), TOGETHER):
        yield from show(assess_stretch(numbered[start : start + TOGETHER], setting)).splitlines()


def assessment_line(read: ReadProfile, setting: Setting) -> bytes:
    """The assessment of one profile as a line of JSON (`assess`)."""
    return _line(read, setting, assess(setting.policy, read.profile, phase=setting.phase))


def _line(read: ReadProfile, setting: Setting, assessment: Assessment) -> bytes:
    return JsonLines(setting)(result_of(read, assessment, setting)).rstrip(b"\n")


def _object(read: ReadProfile, setting: Setting, assessment: Assessment) -> dict[str, object]:
    told: dict[str, object] = orjson.loads(_line(read, setting, assessment))
    return told


def traced_object(read: ReadProfile, setting: Setting) -> dict[str, object]:
    """The assessment with the whole way to it (`assess --trace`)."""
    assessment = assess(setting.policy, read.profile, phase=setting.phase)
    way = way_to(read, assessment, setting)
    return {**_object(read, setting, assessment), "trace": trace_as_json(way)}


def way_to(read: ReadProfile, assessment: Assessment, setting: Setting) -> Trace:
    """The whole way to an assessment."""
    from criteria.rule_tracing import trace_assessment  # noqa: PLC0415  only whoever asks for the way

    return trace_assessment(setting.policy, read.profile, assessment, phase=setting.phase)


def result_lines(read: ReadProfile, setting: Setting) -> list[dict[str, object]]:
    """Every line of the result page in order, as the report in JSON has them."""
    from bot.assessing.scenes import scene_of  # noqa: PLC0415  only whoever asks for the sentences
    from dialogs.results.report import draw_report  # noqa: PLC0415  as above

    return [asdict(line) for line in draw_report(scene_of(read, setting)).lines()]


def plan_object(read: ReadProfile, outlook: Outlook) -> dict[str, object]:
    """The ways to a tier, the cheapest first, and the clauses that block (`plan`)."""
    told: dict[str, object] = {
        "plans": [
            {
                "path": each.path,
                "changes": {name: json_value(value) for name, value in each.changes.items()},
                "cost": each.cost,
                "earliest": each.earliest,
                "clauses": each.clauses,
            }
            for each in outlook.plans
        ]
    }
    told = {"reached": True, **told} if outlook.reached else {**told, "blocked": outlook.blocked}
    return told | _doubtful(read)


def ways_through(read: ReadProfile, clause: str, tiers: tuple[str, ...], setting: Setting) -> list[Trace]:
    """The way to what the clause comes to for each tier."""
    from criteria.rule_tracing import trace_clause  # noqa: PLC0415  as above

    ways = []
    for tier in tiers:
        way = Trace("tier", tier)
        way.steps.append(trace_clause(setting.policy, read.profile, clause, tier=tier, phase=setting.phase))
        ways.append(way)
    return ways


def explanation_object(
    read: ReadProfile, clause: str, tiers: tuple[str, ...], setting: Setting
) -> dict[str, object]:
    """What one clause comes to, part by part of its rule (`explain`)."""
    ways = [trace_as_json(way) for way in ways_through(read, clause, tiers, setting)]
    return {"record": read.record, "clause": clause} | _doubtful(read) | {"trace": ways}


def _doubtful(read: ReadProfile) -> dict[str, object]:
    return {"doubtful": doubtful_cells(read.doubtful)} if read.doubtful else {}


def interview_object(read: ReadProfile, played: Played, setting: Setting) -> dict[str, object]:
    """What an interview that was played asked, and what it came to (`interview`)."""
    policy, known, phase = setting.policy, played.known, setting.phase
    told = replace(read, profile=known)
    doubtful = likely_if(policy, known, given_up=played.asked, phase=phase)
    assessment = _object(told, setting, assess(policy, known, phase=phase))
    assessment |= {"likely_if": doubtful.tier, "hangs_on": doubtful.hangs_on}
    return {"asked": played.asked, "screens": len(played.screens), "assessment": assessment}


def next_object(
    read: ReadProfile, in_vain: Collection[str], target: str, setting: Setting
) -> dict[str, object]:
    """The facts of the one screen that comes next for somebody who told `read` and was asked `in_vain` for
    others; none when the interview is done.

    `form` tells how the screen asks (`criteria.screens.Form`), `topic` what it is about.
    """
    screen = screen_to_show(setting.policy, read.profile, in_vain, target=target, phase=setting.phase)
    told: dict[str, object] = {"done": screen is None, "facts": screen.facts if screen else ()}
    return told if screen is None else {**told, "topic": screen.topic, "form": screen.form}
