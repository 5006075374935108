"""All that is kept of one person, as one file that they can read, keep, and go on from elsewhere.

    {"kind": "chuangping-export", "version": 1, "made": "2026-11-27T04:00:00Z", "about": "这是 …",
     "answers": [{"fact": "education", "label": "学历", "said": "本科", "on": "2026-11-26", …}],
     "consent": […], "receipt": "3c33bdc3f744", "replies": […], "session": {…}}

`session` is the whole of it; the answers are told beside it, in words. What would make it larger than
`LARGEST` is left out, the least useful first, and told.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, JsonValue, ValidationError

from bot.storage.store import Address, Everything
from criteria.receipts import Json, json_value, receipt_for
from dialogs.in_words import label
from dialogs.interview import answers
from dialogs.replies import Block, Folded, Heading, Listing, Paragraph, Quotation, load_replies
from dialogs.returning import carried_over
from dialogs.session import Entry, GivenUp, Notice, Session
from dialogs.small_replies import in_words
from dialogs.world import Scene

LARGEST: Final = 1024 * 1024
"""Bytes of the largest export."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class ExportedPolicy(_Part):
    """The regulation that the conversation is about."""

    id: str
    title: str
    number: str


class ExportedAnswer(_Part):
    """An answer that stands: what was `said` in words, the value that is reckoned with (null where none is
    known), and whether it was given up or only ticked.
    """

    fact: str
    label: str
    question: str
    said: str
    value: Json | None = None
    given_up: GivenUp | None = None
    there: bool = False
    on: date


class ExportedReplies(_Part):
    """What was said to one delivery, line by line."""

    delivery: str
    at: AwareDatetime | None
    lines: tuple[str, ...]


class ExportedSetAside(_Part):
    """A conversation that could not be read any more, as it was stored."""

    touched: AwareDatetime
    stored: str


class Export(_Part):
    """All that is kept of one person. A later conversation may be started from `session`."""

    kind: Literal["chuangping-export"] = "chuangping-export"
    version: Literal[1] = 1
    made: AwareDatetime
    about: str
    left_out: tuple[str, ...] = ()
    language: str
    channel: str
    person: str
    policy: ExportedPolicy
    begun: AwareDatetime
    touched: AwareDatetime
    consent: tuple[Notice, ...]
    receipt: str
    answers: tuple[ExportedAnswer, ...]
    replies: tuple[ExportedReplies, ...]
    handled: tuple[str, ...]
    noted: JsonValue = None
    set_aside: tuple[ExportedSetAside, ...] = ()
    session: Session


def export_of(address: Address, kept: Everything, scene: Scene) -> Export:
    """The export of what is kept of a person; `scene` is that of their conversation, now."""
    session, document = scene.session, scene.policy.document
    standing = carried_over(scene).session
    known = answers.profile(standing.log)
    return Export(
        made=scene.now,
        about=scene.words.say("export-about"),
        language=session.language,
        channel=address.channel,
        person=address.person,
        policy=ExportedPolicy(id=scene.policy.id, title=document.title, number=document.number),
        begun=session.started,
        touched=kept.touched,
        consent=session.notices,
        receipt=receipt_for(scene.policy, known, today=scene.today, phase=scene.world.phase).id,
        answers=tuple(_answer(scene, entry) for entry in answers.answered(standing.log)),
        replies=tuple(
            ExportedReplies(delivery=each.delivery, at=each.at, lines=tuple(_said(each.replies)))
            for each in kept.handled
            if each.replies
        ),
        handled=tuple(each.delivery for each in kept.handled),
        noted=_json(kept.channel_state),
        set_aside=tuple(
            ExportedSetAside(touched=each.touched, stored=each.session.decode(errors="replace"))
            for each in kept.set_aside
        ),
        session=session,
    )


def write_export(export: Export, say: Callable[..., str]) -> bytes:
    """The file, in UTF-8 and indented, not larger than `LARGEST`; `say` is that of its language's words."""
    content = _written(export)
    left_out: list[str] = []
    for part, smaller in _SMALLER:
        if len(content) <= LARGEST:
            break
        left_out.append(part)
        told = f"{export.about} {say('export-left-out', parts=' '.join(left_out))}"
        export = smaller(export)
        content = _written(export.model_copy(update={"left_out": tuple(left_out), "about": told}))
    return content


def _written(export: Export) -> bytes:
    told = export.model_dump(mode="json")
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _without(part: str) -> Callable[[Export], Export]:
    return lambda export: export.model_copy(update={part: ()})


def _without_earlier_answers(export: Export) -> Export:
    session = export.session
    log = tuple(answers.standing(session.log).values())
    return export.model_copy(update={"session": replace(session, log=log, story=None, arriving=None)})


_SMALLER: Final[tuple[tuple[str, Callable[[Export], Export]], ...]] = (
    ("handled", _without("handled")),
    ("replies", _without("replies")),
    ("set_aside", _without("set_aside")),
    ("session.log", _without_earlier_answers),
)
"""What is left out of an export that is too large, one after the other."""


def _answer(scene: Scene, entry: Entry) -> ExportedAnswer:
    return ExportedAnswer(
        fact=entry.fact,
        label=label(scene.words, scene.fact(entry.fact)),
        question=scene.words.say(f"question-{entry.fact}"),
        said=in_words(scene, entry.fact, entry.known, entry.given_up),
        value=None if entry.known is None else json_value(entry.known),
        given_up=entry.given_up,
        there=entry.there,
        on=entry.on,
    )


def _json(stored: bytes | None) -> JsonValue:
    """What a channel noted; as text where it is no JSON."""
    try:
        noted: JsonValue = json.loads(stored or b"null")
    except ValueError:
        return (stored or b"").decode(errors="replace")
    return noted


def _said(replies: bytes | None) -> Iterator[str]:
    try:
        told = load_replies(replies) if replies else ()
    except ValidationError:
        yield (replies or b"").decode(errors="replace")
        return
    for reply in told:
        yield from _lines(reply.blocks)
        yield from (f"[{button.label}]" for button in (*reply.choices, *reply.controls))


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(text):
                yield text
            case Paragraph(spans):
                yield "".join(span.text for span in spans)
            case Quotation(_, told, text):
                yield f"{told} {text}"
            case Folded(summary, below):
                yield summary
                yield from _lines(below)
            case Listing(items):
                for item in items:
                    yield "".join(span.text for span in item.spans)
                    yield from _lines(item.below)
