"""What is wrong with the words by which a policy's stories are heard (`chuangping check`).

`lexicon/stories.yaml: utility_patents: there is no mark 'aplied' → name one of marks, or add it there`
"""

from collections.abc import Iterator
from typing import Final

from criteria.policy.faults import Fault
from criteria.policy.model import Policy
from dialogs.stories.words import story_words
from dialogs.understanding.lexicon import GENERAL, STORIES, Lexicon, LexiconError
from dialogs.understanding.lexicon_faults import FaultsOf

_TOLD: Final = FaultsOf(STORIES)
_OWN: Final = frozenset({"act", "counter", "nature", "asks"})
"""The classes of a flag's own words, which its marks may name as well."""


def story_faults(policy: Policy) -> Iterator[Fault]:
    """Names of `lexicon/stories.yaml` that stand for nothing, and words that cannot be read."""
    own = Lexicon(policy.lexicon)
    try:
        faults = [*_of_facts(policy, own), *_of_names(policy, own)]
        if not faults:
            story_words(policy)
    except LexiconError as error:
        faults = [_TOLD.unreadable(error)]
    yield from faults


def _of_facts(policy: Policy, own: Lexicon) -> Iterator[Fault]:
    marks, things = own.setting(STORIES, "marks"), own.setting(STORIES, "things")
    product = {kind for group in GENERAL.setting(STORIES) for kind in GENERAL.setting(STORIES, group)}
    for name in own.setting(STORIES, "facts"):
        if name not in policy.vocabulary:
            yield _TOLD.missing(name, "fact", name, "facts.yaml")
            continue
        setting = own.setting(STORIES, "facts", name)
        thing = setting.get("thing")
        named = [thing] if isinstance(thing, str) else own.names(STORIES, "facts", name, "thing")
        yield from _TOLD.unknown(name, "thing", named, things)
        for key in ("marks", "qualifiers", "denied_by", "names"):
            yield from _TOLD.unknown(name, "mark", own.names(STORIES, "facts", name, key), marks)
        yield from _TOLD.unknown(
            name, "mark", [str(setting[key]) for key in ("noun", "word") if key in setting], marks
        )
        yield from _TOLD.unknown(name, "fact", own.names(STORIES, "facts", name, "beside"), policy.vocabulary)
        told = setting.get("told")
        for rule in told if isinstance(told, list | tuple) else ():
            known = {*marks, *_OWN, *product}
            yield from _TOLD.unknown(name, "mark", [*rule["marks"], *rule.get("unless", ())], known)


def _of_names(policy: Policy, own: Lexicon) -> Iterator[Fault]:
    marks, things = own.setting(STORIES, "marks"), own.setting(STORIES, "things")
    contraries = own.setting(STORIES, "contraries")
    yield from _TOLD.unknown("ranks", "mark", own.setting(STORIES, "ranks"), marks)
    yield from _TOLD.unknown("contraries", "mark", [*contraries, *map(str, contraries.values())], marks)
    yield from _TOLD.unknown("counted", "thing", own.setting(STORIES, "counted"), things)
    for name in own.setting(STORIES, "unclear"):
        yield from _TOLD.unknown("unclear", "thing", [name], {**marks, **things})
        yield from _TOLD.unknown("unclear", "fact", own.names(STORIES, "unclear", name), policy.vocabulary)
