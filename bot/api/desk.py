"""What is asked and what is answered: one function a question, from a typed request to its object.

A function raises `Refusal` where what is asked cannot be answered. None keeps anything: all that it knows of
a person came with the request.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.api import models
from bot.api.body import pointer_to
from bot.api.refusals import Place, bad_input, refusal, wrong
from bot.assessing.reading import ReadProfile, Setting, say_problem
from bot.faults import BadInputError
from bot.objects import judging, naming, regulation
from bot.policies import stop_where_missing
from criteria import planning
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from criteria.profile import ProfileError, read_profile
from criteria.rules.nodes import Phase
from dialogs.asking.answering import answer
from dialogs.asking.serialising import answer_to_json
from dialogs.knowledge.index import index_of
from dialogs.knowledge.searching import answer as found_for
from dialogs.messages import words_of
from dialogs.results.measures import Speaker
from dialogs.stories import StoryError, read_story
from dialogs.stories.serialising import story_to_json
from dialogs.understanding import to_json, understand
from locales.wording import Wording

Object = Mapping[str, object] | list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers about one regulation, as of now where no day is asked for, in `phase` where none is."""

    policies: Succession
    phase: Phase = "normal"

    def assess(self, asked: models.Assess, language: str) -> bytes:
        """One assessment, or one of each profile in its place."""
        setting = self.setting(asked, language, asked.phase)
        if asked.profiles is None:
            return judging.assessment_line(_read(asked.profile, setting), setting)
        lines = judging.assessment_lines(asked.profiles, setting)
        return b'{"results":[%b]}' % b",".join(lines)

    def next(self, asked: models.Next, language: str) -> Object:
        """The facts of the screen that comes next."""
        setting = self.setting(asked, language, asked.phase)
        policy, words = setting.policy, setting.words
        read = _read(asked.profile, setting)
        with _named(words, pointer="#/target"):
            naming.known_target(policy, asked.target, named="target")
        for place, name in enumerate(asked.in_vain):
            with _named(words, pointer=pointer_to("in_vain", place)):
                naming.known_fact(policy, name)
        return judging.next_object(read, asked.in_vain, asked.target, setting)

    def plan(self, asked: models.Plan, language: str) -> Object:
        """The nearest ways to a tier."""
        setting = self.setting(asked, language, asked.phase)
        policy, words = setting.policy, setting.words
        read = _read(asked.profile, setting)
        with _named(words, pointer="#/to"):
            naming.known_tier(policy, asked.to, named="to")
        with _named(words):
            naming.must_have_costs(policy)
        outlook = planning.plan(policy, read.profile, to=asked.to, today=setting.today, phase=setting.phase)
        return judging.plan_object(read, outlook)

    def explain(self, asked: models.Explain, language: str) -> Object:
        """What a clause comes to, part by part of its rule; or the whole result, with its sentences."""
        setting = self.setting(asked, language, asked.phase)
        policy, words = setting.policy, setting.words
        read = _read(asked.profile, setting)
        if asked.clause is None:
            if asked.tier is not None:
                raise wrong([Place(words.say("api-tier-without-clause"), pointer="#/tier")], words)
            lines = judging.result_lines(read, setting)
            return {**judging.traced_object(read, setting), "result": lines}
        with _named(words, pointer="#/clause"):
            clause = naming.known_clause(policy, asked.clause, words)
        with _named(words, pointer="#/clause" if asked.tier is None else "#/tier"):
            tiers = naming.tiers_that_ask(policy, clause, asked.tier, words, named="tier")
        return judging.explanation_object(read, clause, tiers, setting)

    def understand(self, asked: models.Understand, language: str) -> Object:
        """What an answer means, or what a story tells; by our own readers alone."""
        setting = self.setting(asked, language)
        policy, words = setting.policy, setting.words
        if asked.story is not None:
            try:
                story = read_story(policy, asked.story, today=setting.today)
            except StoryError as error:
                raise wrong([Place(error.reason.say(words), pointer="#/story")], words) from None
            return story_to_json(story, policy, words)
        with _named(words, pointer="#/fact"):
            fact = naming.known_fact(policy, asked.fact or "")
        return to_json(understand(policy, fact, asked.text or "", today=setting.today), words, fact)

    def ask(self, asked: models.Ask, language: str) -> Object:
        """The answer to a question."""
        setting = self.setting(asked, language, asked.phase)
        read = _read(asked.profile or {}, setting)
        speaker = Speaker(setting.words, setting.policy, setting.today)
        return answer_to_json(answer(speaker, asked.text, read.profile, phase=setting.phase), speaker)

    def search(self, asked: models.Search, language: str) -> Object:
        """The clauses nearest to a question."""
        policy = self.setting(asked, language).policy
        return regulation.found_clauses(found_for(index_of(policy), asked.q, asked.top))

    def article(self, asked: models.Choices, language: str, reference: str) -> Object:
        """A clause with its parents."""
        setting = self.setting(asked, language)
        try:
            clause = naming.known_clause(setting.policy, reference, setting.words)
        except BadInputError as error:
            raise refusal(404, error.faults[0], setting.words) from None
        return regulation.clause_with_parents(setting.policy, clause)

    def facts(self, asked: models.Choices, language: str) -> Object:
        """Every fact that a profile may tell."""
        setting = self.setting(asked, language)
        return regulation.facts_object(setting.policy, setting.words)

    def versions(self, asked: models.Choices, language: str) -> Object:
        """The versions of the regulation, and the one in force."""
        setting = self.setting(asked, language)
        spoken = setting.words.language
        return regulation.policies_object(
            self.policies, setting.policy, lambda policy: words_of(policy, spoken)
        )

    def current(self) -> Policy:
        """The version in force now."""
        return self.policies.at(datetime.now(UTC))

    def setting(self, asked: models.Choices, language: str, phase: Phase | None = None) -> Setting:
        """What an answer is made with; raises `Refusal` where a choice cannot be had."""
        current = self.current()
        words = words_of(current, language)
        where = "pointer" if isinstance(asked, _IN_BODIES) else "parameter"
        prefix = "#/" if where == "pointer" else ""
        if asked.language is not None:
            with _named(words, **{where: f"{prefix}language"}):
                words = words_of(current, naming.known_language(asked.language, named="language"))
        known = [each.id for each in self.policies.versions]
        if asked.policy is not None and asked.policy not in known:
            said = words.say("api-no-such-policy", policies=" ".join(known))
            raise wrong([Place(said, **{where: f"{prefix}policy"})], words)
        if asked.today is None:
            policy = current
            today = policy.document.day(datetime.now(UTC))
        else:
            with _named(words, **{where: f"{prefix}today"}):
                today = naming.known_day(asked.today)
                stop_where_missing(self.policies, today)
            policy = self.policies.on(today)
        return Setting(policy, phase or self.phase, today, words_of(policy, words.language))


_IN_BODIES = (models.Setting, models.Understand)


def _read(profile: object, setting: Setting) -> ReadProfile:
    """The profile that makes sense; raises `Refusal` with every problem, each at its place."""
    try:
        return ReadProfile(1, read_profile(setting.policy.vocabulary, profile))
    except ProfileError as error:
        places = [
            Place(say_problem(each, setting.words), pointer_to("profile", *each.facts[:1]))
            for each in error.problems
        ]
        raise wrong(places, setting.words) from None


@contextmanager
def _named(words: Wording, **where: str) -> Iterator[None]:
    """Around what may be named and not be there; `where` is the place of the name."""
    try:
        yield
    except BadInputError as error:
        raise bad_input(error, words, **where) from None
