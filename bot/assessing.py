"""Assessments on their way out: many profiles in, one result each; what is wrong with one stays with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

import orjson

from bot.records.faults import Record, RecordError, TableRow
from criteria.assessment import Assessment, TierAssessment, assess_all, open_facts
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.profile import Problem, ProfileError, read_profile
from criteria.receipts import json_value, receipt_for
from criteria.rules.nodes import Phase
from dialogs.in_words import term_is_over
from locales.wording import Wording

BATCH = 512


@dataclass(frozen=True, slots=True)
class Setting:
    """What assessments are made with, the same for all records of a run."""

    policy: Policy
    phase: Phase
    today: date
    words: Wording


@dataclass(frozen=True, slots=True)
class Refused:
    """A record that could not be assessed, and why, in one line."""

    record: int
    error: str


Doubtful = tuple[tuple[str, str], ...] | None
"""The cells of a table's row that were not taken, each with why; None where the record is no such row."""


@dataclass(frozen=True, slots=True)
class Assessed:
    """A record with its assessment and everything that belongs to it."""

    record: int
    profile: Profile
    assessment: Assessment
    open_facts: tuple[str, ...]
    doubtful: Doubtful = None


Result = Assessed | Refused


def is_whole(result: Result) -> bool:
    """Whether all that the record tells was taken."""
    return isinstance(result, Assessed) and not result.doubtful


def assess_records(records: Iterable[tuple[int, Record]], setting: Setting) -> Iterator[Result]:
    """The result of each record, in order; records are worked through in batches of at most `BATCH`."""
    waiting = iter(records)
    while batch := list(islice(waiting, BATCH)):
        read = [read_one(number, raw, setting) for number, raw in batch]
        profiles = [each.profile for each in read if isinstance(each, ReadProfile)]
        assessments = assess_all(setting.policy, profiles, phase=setting.phase)
        for each in read:
            yield (each if isinstance(each, Refused) else assessed(each, next(assessments), setting))


@dataclass(frozen=True, slots=True)
class ReadProfile:
    """A record whose profile makes sense."""

    record: int
    profile: Profile
    doubtful: Doubtful = None


def read_one(number: int, raw: Record, setting: Setting) -> ReadProfile | Refused:
    """The sound profile of one record, or why it is refused."""
    if isinstance(raw, RecordError):
        return Refused(number, raw.say(setting.words))
    doubtful: Doubtful = None
    if isinstance(raw, TableRow):
        doubtful = tuple((each.cell, each.fault.say(setting.words)) for each in raw.doubtful)
        raw = dict(raw.known)
    try:
        return ReadProfile(number, read_profile(setting.policy.vocabulary, raw), doubtful)
    except ProfileError as error:
        return Refused(number, "；".join(say_problem(problem, setting.words) for problem in error.problems))


def assessed(read: ReadProfile, assessment: Assessment, setting: Setting) -> Assessed:
    """The assessment of a profile with the facts that are still open."""
    profile = read.profile
    settled = all(tier.status in ("held", "eligible", "ineligible") for tier in assessment.tiers.values())
    known = len(profile) == len(setting.policy.vocabulary)
    still_open = () if settled or known else open_facts(setting.policy, profile, phase=setting.phase)
    return Assessed(read.record, profile, assessment, still_open, read.doubtful)


def say_problem(problem: Problem, words: Wording) -> str:
    """What is wrong with a profile in one line: what, where, how to mend it."""
    names = [
        f"{fact}（{words.say(f'label-{fact}')}）" if words.knows(f"label-{fact}") else fact
        for fact in problem.facts
    ]
    return words.say(
        f"profile-{problem.code}",
        fact=names[0] if names else "",
        other=names[1] if len(names) > 1 else "",
        value=problem.value,
        expected=words.say("list-separator").join(problem.expected),
        meant=problem.meant,
    )


def to_json(result: Result, setting: Setting) -> bytes:
    """One result as a JSON object in UTF-8, as the interfaces describe it."""
    return orjson.dumps(to_object(result, setting), default=json_value)


def to_object(result: Result, setting: Setting) -> dict[str, object]:
    """One result as an object for orjson; a tier's part is a ready piece, made once for all like it."""
    if isinstance(result, Refused):
        return {"record": result.record, "error": result.error}
    policy, assessment = setting.policy, result.assessment
    receipt = receipt_for(policy, result.profile, today=setting.today, phase=setting.phase)
    written: dict[str, object] = {
        "policy": policy.id,
        "likely": assessment.likely,
        "tiers": {name: _tier_json(tier) for name, tier in assessment.tiers.items()},
        "open_facts": result.open_facts,
        "receipt": receipt,
    }
    if result.doubtful is not None:
        written = {"record": result.record} | written
        if result.doubtful:
            written["doubtful"] = doubtful_cells(result.doubtful)
    if notice := term_is_over(policy, setting.words, setting.today):
        written["notice"] = notice
    return written


def doubtful_cells(doubtful: tuple[tuple[str, str], ...]) -> list[dict[str, str]]:
    """The cells that were not taken, as the interfaces have them."""
    return [{"cell": cell, "error": error} for cell, error in doubtful]


_PIECES: dict[int, tuple[TierAssessment, orjson.Fragment]] = {}
_PIECES_LIMIT = 20_000


def _tier_json(tier: TierAssessment) -> orjson.Fragment:
    """The tier as JSON; equal tiers are mostly one and the same object, whose piece is kept with it."""
    kept = _PIECES.get(id(tier))
    if kept is not None and kept[0] is tier:
        return kept[1]
    paths = {
        name: {"status": path.status, "requirements": dict(path.requirements)}
        for name, path in tier.paths.items()
    }
    piece = orjson.Fragment(orjson.dumps({"status": tier.status, "paths": paths}))
    if len(_PIECES) >= _PIECES_LIMIT:
        _PIECES.clear()
    _PIECES[id(tier)] = (tier, piece)
    return piece
