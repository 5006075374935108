"""What a policy knows beyond its text, in the language spoken: messages, by the ids of its files.

evidence.yaml   {id: patent_certificate, issuer: patent_office, source: practice, …}
evidence.ftl    evidence-patent_certificate = 专利证书，看得出发明人（设计人）的次序和授权日期。
                evidence-issuer-patent_office = 国家知识产权局
"""

from dataclasses import dataclass

from criteria.policy.knowledge import Certainty, OutsideTopic, Proof, Term
from criteria.policy.model import Advice
from locales.wording import Wording


@dataclass(frozen=True, slots=True)
class SpokenProof:
    """One document that is usually handed in: what it is, who gives it out, where we have it from."""

    text: str
    issuer: str
    source: str


@dataclass(frozen=True, slots=True)
class SpokenTerm:
    """A term, what it means, and where we have that from."""

    term: str
    meaning: str
    source: str


@dataclass(frozen=True, slots=True)
class SpokenTopic:
    """What lies outside the regulation, who can tell, and how sure that is."""

    about: str
    ask: str
    source: str


@dataclass(frozen=True, slots=True)
class SpokenAdvice:
    """Something worth knowing: its title, what it says, and where we have it from."""

    title: str
    text: str
    source: str


def proof_in_words(words: Wording, proof: Proof) -> SpokenProof:
    """The words of one document."""
    issuer = words.say(f"evidence-issuer-{proof.issuer}")
    return SpokenProof(
        text=words.say(f"evidence-{proof.id}"),
        issuer=words.say("article-evidence-issuer", issuer=issuer),
        source=_sourced(words, proof.certainty, origin(words, proof)),
    )


def origin(words: Wording, proof: Proof) -> str:
    """Where we have it from that a document is handed in."""
    return words.say(f"evidence-source-{proof.source}")


def term_in_words(words: Wording, term: Term) -> SpokenTerm:
    """The words of one term."""
    source = words.say(f"term-{term.id}-source")
    return SpokenTerm(
        words.say(f"term-{term.id}"),
        words.say(f"term-{term.id}-meaning"),
        _sourced(words, term.certainty, source),
    )


def topic_in_words(words: Wording, topic: OutsideTopic) -> SpokenTopic | None:
    """The words of a topic; None where the policy has none for it."""
    about = f"outside-{topic.id}-about"
    if not words.knows(about):
        return None
    source = words.say(f"article-certainty-{topic.certainty}")
    if topic.source is not None:
        source = _sourced(words, topic.certainty, words.say(f"outside-source-{topic.source}"))
    return SpokenTopic(words.say(about), words.say(f"outside-{topic.id}-ask"), source)


def advice_in_words(words: Wording, advice: Advice) -> SpokenAdvice:
    """The words of a piece of advice."""
    title, text, source = (words.say(f"advice-{advice.id}-{part}") for part in ("title", "text", "source"))
    return SpokenAdvice(title, text, source)


def _sourced(words: Wording, certainty: Certainty, source: str) -> str:
    return words.say("article-source", certainty=words.say(f"article-certainty-{certainty}"), source=source)
