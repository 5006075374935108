"""An answer as a JSON object, for those outside who do not speak Python."""

from collections.abc import Iterable, Iterator

from dialogs.asking.answering import Answer
from dialogs.in_words import term_is_over
from dialogs.replies import Block, Folded, Heading, Item, Listing, Paragraph, Quotation, Span
from dialogs.results.measures import Speaker
from dialogs.understanding import to_json
from dialogs.understanding.reading import Reading


def answer_to_json(answer: Answer, speaker: Speaker) -> dict[str, object]:
    """The answer as `chuangping ask` prints it: verdict, the sentences as one text, the clauses with their
    whole text, the facts of the question, the open facts of what is asked, and the notice of the day.
    """
    judged, policy, words = answer.judged, speaker.policy, speaker.words
    told: dict[str, object] = {
        "verdict": judged.verdict,
        "answer": "\n".join(plain_lines(answer.told.said)),
        "clauses": [
            {"id": each.clause, "label": policy.clauses[each.clause].label, "quote": each.text}
            for each in answer.told.quoted
        ],
        "facts": {
            each.fact: to_json(Reading(each.outcome), words, policy.vocabulary[each.fact])
            for each in judged.named.stated
        },
        "depends_on": list(judged.depends_on),
    }
    if notice := term_is_over(policy, words, speaker.today):
        told["notice"] = notice
    return told


def plain_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Blocks as lines of plain text, nothing folded."""
    for block in blocks:
        match block:
            case Heading(text):
                yield text
            case Paragraph(spans):
                yield _text(spans)
            case Quotation(_, label, text):
                yield f"{label} {text}"
            case Folded(summary, inner):
                yield summary
                yield from plain_lines(inner)
            case Listing(items):
                yield from (line for item in items for line in _item(item))


def _item(item: Item) -> Iterator[str]:
    yield f"· {_text(item.spans)}"
    yield from plain_lines(item.below)


def _text(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans)
