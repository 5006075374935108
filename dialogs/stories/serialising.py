"""A story as a JSON object, for those outside who do not speak Python."""

from criteria.policy.model import Policy
from dialogs.stories.proposing import Proposed
from dialogs.stories.telling import Story
from dialogs.understanding.reading import Reading
from dialogs.understanding.serialising import to_json
from locales.wording import Wording


def story_to_json(story: Story, policy: Policy, words: Wording) -> dict[str, object]:
    """The story as the object that `chuangping understand --story` prints: `facts`, `doubtful`, `unheard`,
    and `target` where a goal was named; a fact's unsaid qualifiers stand as `unsaid`.
    """
    told: dict[str, object] = {
        "facts": [
            {
                "fact": heard.fact,
                **to_json(Reading(heard.outcome), words, policy.vocabulary[heard.fact]),
                "quote": heard.quote,
                **({"unsaid": list(heard.unsaid)} if heard.unsaid else {}),
            }
            for heard in story.facts
        ],
        "doubtful": [
            {"quote": each.quote, "facts": list(each.facts), "why": each.reason.say(words)}
            for each in story.doubtful
        ],
        "unheard": list(story.unheard),
    }
    return told if story.target is None else {**told, "target": story.target}


def proposal_to_json(proposed: Proposed, policy: Policy, words: Wording) -> dict[str, object]:
    """What a model pointed at and our reader read, in the form of a fact."""
    fact = policy.vocabulary[proposed.fact]
    outcome = to_json(Reading(proposed.outcome), words, fact)
    return {"fact": proposed.fact, **outcome, "quote": proposed.quote}
