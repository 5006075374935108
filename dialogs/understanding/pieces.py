"""The words in which a policy counts: whoever is asked for hives answers in the words of the question.

    units: [群, 箱]                             facts.yaml: 60群, 三五十箱
    measure-honey = { $number } 吨             messages: 4吨

They are read beside 个, 项, 件 and the other classifiers that the product knows (data/counts.yaml).
"""

import re
from collections.abc import Mapping
from typing import Final

from criteria.policy.model import Policy
from dialogs.understanding.lexicon import Entry, Words
from dialogs.understanding.normalising import plain_characters
from locales.wording import SOURCE_LANGUAGE

_MEASURE: Final = re.compile(
    r"^measure-(?P<fact>\w+) *=.*?\{ *\$number *\} *(?P<unit>[^\W\d]+)", re.MULTILINE
)
_CLASSIFIER: Final = Entry("classifier")


def counting_units(policy: Policy) -> Mapping[str, Words]:
    """For each count the words of measure of the policy's text, and that of its own `measure-…` message."""
    shown: dict[str, str] = {}
    for text in policy.messages.get(SOURCE_LANGUAGE, {}).values():
        shown |= {match["fact"]: match["unit"] for match in _MEASURE.finditer(text)}
    return {
        fact.name: {
            plain_characters(unit): _CLASSIFIER
            for unit in (*policy.units["count"], *([shown[fact.name]] if fact.name in shown else ()))
        }
        for fact in policy.vocabulary.values()
        if fact.kind == "count"
    }
