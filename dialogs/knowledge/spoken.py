"""What a policy knows beyond its text, in the language spoken: messages, by the ids of its files.

evidence.yaml   {id: patent_certificate, issuer: patent_office, source: practice, …}
evidence.ftl    evidence-patent_certificate = 专利证书，看得出发明人（设计人）的次序和授权日期。
                evidence-issuer-patent_office = 国家知识产权局
"""

from dataclasses import dataclass

from criteria.policy.knowledge import Certainty, Proof
from locales.wording import Wording


@dataclass(frozen=True, slots=True)
class SpokenProof:
    """One document that is usually handed in: what it is, who gives it out, where we have it from."""

    text: str
    issuer: str
    source: str


def proof_in_words(words: Wording, proof: Proof) -> SpokenProof:
    """The words of one document."""
    issuer = words.say(f"evidence-issuer-{proof.issuer}")
    return SpokenProof(
        text=words.say(f"evidence-{proof.id}"),
        issuer=words.say("article-evidence-issuer", issuer=issuer),
        source=sourced(words, proof.certainty, words.say(f"evidence-source-{proof.source}")),
    )


def sourced(words: Wording, certainty: Certainty, source: str) -> str:
    """How sure something is, and where we have it from."""
    return words.say("article-source", certainty=words.say(f"article-certainty-{certainty}"), source=source)
