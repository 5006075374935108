"""Drawing a page: templates, the words of the visitor's language, and the links that lead to clauses."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import escape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from bot.language import preferred_language
from bot.web.blocks import clause_address, draw
from bot.web.bubbles import draw_log
from bot.web.buttons import Say, draw_answers, draw_controls
from bot.web.sessions import CHANNEL, LANGUAGE_COOKIE
from bot.web.statics import StaticFiles
from bot.web.ticking import question_of
from criteria.policy.knowledge import OutsideTopic, Proof, Term
from criteria.policy.model import Decision, Policy
from criteria.policy.vocabulary import Fact
from dialogs.in_words import clause_label
from dialogs.knowledge.pages import Use
from dialogs.knowledge.spoken import (
    SpokenProof,
    SpokenTerm,
    SpokenTopic,
    proof_in_words,
    term_in_words,
    topic_in_words,
)
from dialogs.messages import words_of
from dialogs.privacy import USUAL_TERMS, Terms, short_notice, whole_notice
from dialogs.readings import SpokenDecision, chapter_name, decision_in_words
from dialogs.replies import Block, Heading, Paragraph
from locales.wording import LANGUAGES, Wording, wording

_SAID = re.compile(r'\{\{ say\("([\w-]+)"\) \}\}', re.ASCII)


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """A language that the visitor can choose: its code, its tag for `lang`, and its name for itself."""

    code: str
    tag: str
    name: str


def tag_of(language: str) -> str:
    """The BCP 47 tag of a language of `LANGUAGES`: zh_CN → zh-CN."""
    return language.replace("_", "-")


class Pages:
    """Draws the templates of this package."""

    def __init__(
        self,
        statics: StaticFiles,
        current: Callable[[], Policy],
        terms: Terms = USUAL_TERMS,
        *,
        default_language: str,
        takes_rosters: bool = False,
        takes_along: bool = False,
    ) -> None:
        """`terms` are those on which conversations are kept; `takes_rosters`: the pages lead to that of the
        staff office's table, `takes_along`: to those of going on elsewhere.
        """
        self._current = current
        self._terms = terms
        self._default_language = default_language
        self._takes_rosters = takes_rosters
        self._takes_along = takes_along
        self._languages = tuple(
            LanguageChoice(code, tag_of(code), wording(code).say("web-language-name")) for code in LANGUAGES
        )
        self._prepared: dict[Wording, Environment] = {}
        self._statics = statics

    def language(self, request: Request) -> str:
        """The language that the visitor chose or talked in last; else the one of those we speak that their
        browser likes best, or the default one.
        """
        chosen = request.cookies.get(LANGUAGE_COOKIE, "")
        if chosen in LANGUAGES:
            return chosen
        return preferred_language(request.headers.get("accept-language", ""), self._default_language)

    def draw(
        self,
        request: Request,
        template: str,
        context: Mapping[str, object] | None = None,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        language: str | None = None,
        back: str | None = None,
    ) -> HTMLResponse:
        """The page of a template in a language, that of `language` unless another is given. `back` is where
        it leads once another language is chosen, if not to its own address.

        Everything in `context` is escaped as it is drawn.
        """
        language = language or self.language(request)
        policy = self._current()
        words = words_of(policy, language)
        environment = self._prepared.get(words) or self._prepare(words)
        html = environment.get_template(template).render(
            named=partial(clause_label, words, policy),
            chapter_name=partial(chapter_name, words, policy),
            language=language,
            languages=self._languages,
            here=request.scope["path"],
            back=back or (_viewable(request) if status == HTTPStatus.OK else "/"),
            known_clauses=policy.clauses,
            document=policy.document,
            parts=policy.parts,
            **(context or {}),
        )
        return HTMLResponse(html, status, headers)

    def _prepare(self, words: Wording) -> Environment:
        """The templates in one language (and version of the policy), taken apart when first drawn."""
        environment = self._prepared[words] = Environment(
            loader=_InWords(words),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        environment.globals |= {
            "words": words,
            "say": words.say,
            "lang": tag_of(words.language),
            "static": self._statics.address,
            "clause_address": clause_address,
            "takes_rosters": self._takes_rosters,
            "takes_along": self._takes_along,
            "short_notice": partial(short_notice, words, self._terms, CHANNEL),
            "whole_notice": partial(whole_notice, words, self._terms, CHANNEL),
            "drawn": draw,
            "answers": draw_answers,
            "controls": draw_controls,
            "log": draw_log,
        }
        environment.filters |= {
            "question_of": question_of,
            "spoken_use": _spoken_use,
            "spoken_fact": _spoken_fact,
            "spoken_decision": _spoken_decision,
            "spoken_proofs": _spoken_proofs,
            "spoken_terms": _spoken_terms,
            "spoken_topic": _spoken_topic,
        }
        return environment


class _InWords(PackageLoader):
    """Loads templates in which what is always said alike stands already: `{{ say("web-brand") }}` is asked
    for once, not for every page.
    """

    def __init__(self, words: Wording) -> None:
        super().__init__("bot.web")
        self._words = words

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool] | None]:
        """The template's text, see jinja2."""
        source, name, is_current = super().get_source(environment, template)
        return _SAID.sub(self._said, source), name, is_current

    def _said(self, placed: re.Match[str]) -> str:
        text = str(escape(self._words.say(placed[1])))
        return placed[0] if "{" in text else text


def _viewable(request: Request) -> str:
    """Where this page can be looked at again: its own address, or the chat for what answers a form."""
    if request.method == "POST":
        return "/"
    query = request.scope["query_string"].decode(errors="replace")
    return f"{request.scope['path']}?{query}" if query else str(request.scope["path"])


def title_of(blocks: Iterable[Block]) -> str:
    """What some blocks are about, for a page's title: their first heading or strong words; else empty."""
    for block in blocks:
        if isinstance(block, Heading):
            return block.text
        if isinstance(block, Paragraph):
            for span in block.spans:
                if span.strong:
                    return span.text
    return ""


def _spoken_decision(decision: Decision, words: Wording) -> SpokenDecision:
    return decision_in_words(words, decision)


def _spoken_proofs(proofs: Iterable[Proof], words: Wording) -> list[SpokenProof]:
    return [proof_in_words(words, proof) for proof in proofs]


def _spoken_terms(terms: Iterable[Term], words: Wording) -> list[SpokenTerm]:
    return [term_in_words(words, term) for term in terms]


def _spoken_topic(topic: OutsideTopic, words: Wording) -> SpokenTopic | None:
    return topic_in_words(words, topic)


def _spoken_use(use: Use, say: Say) -> str:
    paths = say("list-separator").join(say(f"path-{path.id}") for path in use.paths)
    return say("article-use", tier=say(f"tier-{use.tier.id}"), paths=paths)


def _spoken_fact(fact: Fact, say: Say) -> str:
    return say(f"label-{fact.name}")
