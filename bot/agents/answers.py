"""What each tool answers: the object of the API, and beside what was judged of a profile the receipt, the
notice and the clauses that it rests on.

Nothing is worked out here: the desk of the API answers, and the receipt is that of an assessment.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from pydantic import BaseModel

from bot.agents import models as ours
from bot.api import models
from bot.api.desk import Desk
from bot.assessing.reading import Setting
from bot.assessing.scenes import Scenes
from criteria.policy.vocabulary import Fact
from criteria.receipts import json_value
from criteria.screens import nothing_of
from dialogs.in_words import clause_label, label, spoken_value
from dialogs.interview.bearing import asked_for, clauses_for
from dialogs.world import Scene
from locales.wording import Wording

Told = dict[str, Any]
"""An object as JSON has it."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool: its name, what it is asked, and what it answers."""

    name: str
    asked: type[models.Choices]
    answered: type[BaseModel]
    answer: Callable[[Desk, Any, str], Told]


def writing(words: Wording) -> dict[str, str]:
    """How a value of each kind of fact is written into a profile."""
    kinds = ("flag", "choice", "set", "count", "years", "amount", "percent")
    return {kind: words.say(f"agents-write-{kind}") for kind in kinds}


def _assess(desk: Desk, asked: ours.Assess, language: str) -> Told:
    told = _assessment(desk, asked, asked.profile, language)
    return {**told, "clauses": _named(desk.setting(asked, language), _required(told))}


def _next_question(desk: Desk, asked: models.Next, language: str) -> Told:
    told = _as_json(desk.next(asked, language))
    setting = desk.setting(asked, language)
    scene = Scenes(setting).of(1, {}, target=asked.target)
    questions = [
        _question(scene, setting.policy.vocabulary[name], told.get("form")) for name in told["facts"]
    ]
    told |= {"questions": questions}
    clauses = {clause for each in questions for clause in each["clauses"]}
    return {**told, **_beside(desk, asked, asked.profile, language, clauses)}


def _plan(desk: Desk, asked: models.Plan, language: str) -> Told:
    told = _as_json(desk.plan(asked, language))
    clauses = {clause for each in told["plans"] for clause in each["clauses"]}
    return {**told, **_beside(desk, asked, asked.profile, language, clauses.union(told.get("blocked", ())))}


def _explain(desk: Desk, asked: models.Explain, language: str) -> Told:
    told = _as_json(desk.explain(asked, language))
    if asked.clause is not None:
        clauses = {told["clause"], *_traced(told["trace"])}
        return {**told, **_beside(desk, asked, asked.profile, language, clauses)}
    clauses = {*_required(told), *(clause for line in told["result"] for clause in line["clauses"])}
    return {**told, "clauses": _named(desk.setting(asked, language), clauses)}


def _search(desk: Desk, asked: models.Search, language: str) -> Told:
    return {"clauses": desk.search(asked, language)}


def _article(desk: Desk, asked: ours.Article, language: str) -> Told:
    return {"clauses": desk.article(asked, language, asked.id)}


def _read_story(desk: Desk, asked: ours.ReadStory, language: str) -> Told:
    story = models.Understand(
        story=asked.story, today=asked.today, policy=asked.policy, language=asked.language
    )
    return _as_json(desk.understand(story, language))


TOOLS = (
    Tool("next_question", models.Next, ours.NextScreen, _next_question),
    Tool("assess", ours.Assess, ours.Assessed, _assess),
    Tool("plan", models.Plan, ours.Plans, _plan),
    Tool("explain", models.Explain, ours.Explained, _explain),
    Tool("read_story", ours.ReadStory, ours.StoryRead, _read_story),
    Tool("search", models.Search, ours.Clauses, _search),
    Tool("article", ours.Article, ours.Clauses, _article),
)
"""In the order in which a conversation comes to need them."""


def _as_json(told: object) -> Told:
    made: Told = orjson.loads(orjson.dumps(told, default=json_value))
    return made


def _assessment(desk: Desk, asked: models.Setting, profile: models.Profile, language: str) -> Told:
    made: Told = orjson.loads(
        desk.assess(
            models.Assess(
                profile=profile,
                today=asked.today,
                policy=asked.policy,
                language=asked.language,
                phase=asked.phase,
            ),
            language,
        )
    )
    return made


def _beside(
    desk: Desk, asked: models.Setting, profile: models.Profile, language: str, clauses: Iterable[str]
) -> Told:
    """The receipt and the notice of the assessment of a profile, and clauses."""
    assessment = _assessment(desk, asked, profile, language)
    told: Told = {name: assessment[name] for name in ("receipt", "notice") if name in assessment}
    return {**told, "clauses": _named(desk.setting(asked, language), clauses)}


def _named(setting: Setting, clauses: Iterable[str]) -> list[Told]:
    """Clauses in the regulation's order, each as people call it."""
    wanted = set(clauses)
    return [
        {"id": each, "label": clause_label(setting.words, setting.policy, each)}
        for each in setting.policy.clauses
        if each in wanted
    ]


def _required(assessment: Told) -> Iterator[str]:
    for tier in assessment["tiers"].values():
        for path in tier["paths"].values():
            yield from path["requirements"]


def _traced(steps: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for step in steps:
        if step["what"] == "article":
            yield step["value"]
        yield from _traced(step.get("steps", ()))


def _question(scene: Scene, fact: Fact, form: str | None) -> Told:
    words = scene.words
    told: Told = {
        "name": fact.name,
        "label": label(words, fact),
        "kind": fact.kind,
        "question": asked_for(scene, "question", fact),
        "why": asked_for(scene, "why", fact),
        "clauses": list(clauses_for(scene, [fact])),
        "write": writing(words)[fact.kind],
    }
    if fact.values:
        told["values"] = [{"name": each, "label": spoken_value(words, fact, each)} for each in fact.values]
    if form == "ticks":
        told["nothing"] = json_value(nothing_of(fact))
    if fact.sensitive:
        told["sensitive"] = True
    return told
