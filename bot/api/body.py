"""Bodies and parameters: strict JSON in, a typed request out, or everything that is wrong with it.

{"profile": {"books": NaN}}      400: no JSON
{"profile": {…}, "today": 5}     422: {"pointer": "#/today", "detail": "…"}
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar
from urllib.parse import parse_qsl

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.api.refusals import Place, Refusal, refusal, wrong
from bot.faults import ServiceError
from bot.records.faults import shown
from bot.records.json_files import NotStrictError, strict_json
from locales.wording import Wording

MOST_PARAMETERS: Final = 20
DEEPEST: Final = 32
"""Levels of a body; a request has four."""

_MOST_TOLD: Final = 20
_QUOTED: Final = re.compile("'([^']*)'")

Model = TypeVar("Model", bound=BaseModel)
Where = Callable[[Sequence[int | str]], dict[str, str]]


def read_body(model: type[Model], body: bytes, words: Wording) -> Model:
    """The request that a body tells; raises `Refusal`: 400 for what is no strict JSON, else 422."""
    try:
        value = strict_json(body, deepest=DEEPEST)
    except NotStrictError as error:
        raise refusal(400, error.fault, words) from None
    return _validated(model, value, words, _in_body)


def read_query(model: type[Model], query: bytes, words: Wording) -> Model:
    """The request that the parameters of an address tell; raises `Refusal`."""
    try:
        pairs = parse_qsl(
            query.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS
        )
    except ValueError:
        raise refusal(400, ServiceError("api-bad-query"), words) from None
    names = [name for name, _ in pairs]
    if twice := {name for name in names if names.count(name) > 1}:
        said = [Place(words.say("api-twice"), parameter=shown(name)) for name in sorted(twice)]
        raise wrong(said, words)
    return _validated(model, dict(pairs), words, _in_query)


def pointer_to(*steps: int | str) -> str:
    """The JSON pointer to a place in the body, as RFC 9457 has it: `#/profile/books`."""
    escaped = (shown(step).replace("~", "~0").replace("/", "~1") for step in steps)
    return "".join(["#", *(f"/{step}" for step in escaped)])


def _in_body(steps: Sequence[int | str]) -> dict[str, str]:
    return {"pointer": pointer_to(*steps)}


def _in_query(steps: Sequence[int | str]) -> dict[str, str]:
    return {"parameter": shown(steps[0])} if steps else {}


def _validated(model: type[Model], value: object, words: Wording, where: Where) -> Model:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        raise _refused(faults, words, where) from None


def _refused(faults: Iterable[ErrorDetails], words: Wording, where: Where) -> Refusal:
    told = list(faults)[:_MOST_TOLD]
    return wrong([Place(_said(each, words), **where(each["loc"])) for each in told], words)


def _said(fault: ErrorDetails, words: Wording) -> str:
    """What is wrong, by pydantic's name of it: `string_too_long` is said by `api-wrong-string-too-long`."""
    kind = "int_parsing" if fault["type"].startswith("int_") else fault["type"]
    own = f"api-wrong-{kind.replace('_', '-')}"
    context = {name: str(told) for name, told in fault.get("ctx", {}).items()}
    if "expected" in context:  # 'normal' or 'first'
        context["expected"] = " ".join(_QUOTED.findall(context["expected"]))
    named = shown(".".join(map(str, fault["loc"])))
    return words.say(own if words.knows(own) else "api-wrong", **{"named": named, **context})
