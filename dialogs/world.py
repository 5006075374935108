"""What a conversation is held with: the policy, the settings, and the scene of one step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from criteria.policy.vocabulary import Fact
from criteria.rules.nodes import Phase
from dialogs.messages import words_of
from dialogs.privacy import USUAL_TERMS, Terms, notice_version
from dialogs.replies import Reply
from dialogs.session import Session
from locales.wording import Wording


@dataclass(frozen=True, slots=True)
class World:
    """What is the same for every conversation of a channel (`web`, `telegram` …; empty where it is of none).

    `policies` are the versions of the policy that the conversations are about, `phase` is that of the
    evaluation. `notice` is the version of the notice on privacy, under these `terms`.
    """

    policies: Succession
    phase: Phase = "normal"
    terms: Terms = USUAL_TERMS
    channel: str = ""
    notice: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "notice", notice_version(self.terms, self.channel))


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of one conversation. Of the facts that are `private` no answer is told in what is drawn.

    `policy` is the version of the policy that is in force at that moment, `words` are the sentences of the
    conversation's language, the policy's among them: a result asks for them some thousand times.
    """

    session: Session
    world: World
    now: datetime
    private: frozenset[str] = frozenset()
    policy: Policy = field(init=False, repr=False, compare=False)
    words: Wording = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        policy = self.world.policies.at(self.now)
        object.__setattr__(self, "policy", policy)
        object.__setattr__(self, "words", words_of(policy, self.session.language))

    @property
    def today(self) -> date:
        """The date where the policy is in force, whatever the machine's own zone."""
        return self.policy.document.day(self.now)

    @property
    def question(self) -> Fact:
        """The fact that is asked; there is one in every state that asks."""
        if self.session.asked is None:
            msg = f"nothing is asked while the conversation is {self.session.state}"
            raise ValueError(msg)
        return self.fact(self.session.asked)

    def fact(self, name: str) -> Fact:
        """The fact of that name; raises KeyError if the policy has none."""
        return self.policy.vocabulary[name]


@dataclass(frozen=True, slots=True)
class Turn:
    """What one action comes to: the session after it and what is said before the conversation goes on.
    `unheard`: of what was typed nothing was understood. `consults` is what the person has a language model
    asked, as the messages of a chat.
    """

    session: Session
    replies: tuple[Reply, ...] = ()
    unheard: bool = False
    consults: tuple[Mapping[str, str], ...] = ()
