"""Inline mode: `@bot 专利` in any chat offers the clauses that answer it
(https://core.telegram.org/bots/inline).
"""

from bot.telegram.api import InlineResult
from bot.telegram.keyboards import Key, clause_link, shortened
from bot.telegram.markup import into_messages, to_html
from bot.texting.lines import Line, Run
from criteria.policy.model import Clause, Policy
from dialogs.in_words import clause_label
from dialogs.knowledge.index import index_of
from dialogs.knowledge.searching import search
from locales.wording import Wording

MOST_RESULTS = 10
CACHE_SECONDS = 300
MOST_DESCRIPTION = 160


def results(text: str, policy: Policy, words: Wording, username: str) -> tuple[InlineResult, ...]:
    """The clauses for what is typed behind the bot's name, best first; leading articles before that."""
    if text.strip():
        found = [(hit.clause, hit.sentence) for hit in search(index_of(policy), text, MOST_RESULTS)]
    else:
        found = [(policy.clauses[each], policy.clauses[each].text) for each in policy.parts.start]
    return tuple(_result(policy, clause, sentence, words, username) for clause, sentence in found)


def _result(policy: Policy, clause: Clause, sentence: str, words: Wording, username: str) -> InlineResult:
    name = clause_label(words, policy, clause.id)
    link = clause_link(username, clause.id)
    lines = (
        Line((Run(name, strong=True, url=link),)),
        *(Line((Run(text),), quote=1) for text in clause.text.split("\n")),
    )
    return InlineResult(
        id=clause.id,
        title=name,
        description=sentence[:MOST_DESCRIPTION],
        html=to_html(into_messages(lines)[0]),
        keyboard=((Key(shortened(words.say("telegram-open-private")), url=link),),),
    )
