"""The API for programs that read descriptions: OpenAPI 3.1, made of the types and of the table of questions.

What a profile may tell comes from the policy, so each service describes its own.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from bot.api import models
from bot.api.admission import IN_WORK, WAITING
from bot.api.operations import BEGINS, OPERATIONS, PREFIX, Deed, Operation
from bot.api.refusals import PROBLEM
from criteria.interview import AUTO
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from criteria.policy.vocabulary import Fact
from criteria.screens import nothing_of
from dialogs.in_words import example_clause
from dialogs.messages import words_of
from locales.wording import LANGUAGES, Wording

VERSION: Final = "1"
OPENAPI: Final = "3.1.0"
_SCHEMAS: Final = "#/components/schemas/{model}"
_USUALLY: Final = (400, 401, 422, 429, 500, 503)
_OF_BODIES: Final = (408, 413, 415)
_WITH_HEADERS: Final = {429: ("Retry-After",), 503: ("Retry-After",), 401: ("WWW-Authenticate",)}
_EXAMPLE_FACTS: Final = 4

Json = dict[str, Any]

_RANGE: Final[Json] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["low", "high", "low_open", "high_open"],
    "properties": {
        **{bound: {"type": ["number", "null"], "minimum": 0} for bound in ("low", "high")},
        **{end: {"type": "boolean"} for end in ("low_open", "high_open")},
    },
}
"""A number of which only bounds are known, as receipts tell it."""


class _Schemas(GenerateJsonSchema):
    """What may be left out is left out, never null."""

    def default_schema(self, schema: Any) -> JsonSchemaValue:  # noqa: ANN401  pydantic's
        inner = schema["schema"]
        if schema.get("default", ...) is None and inner["type"] == "nullable":
            return self.generate_inner(inner["schema"])
        return super().default_schema(schema)


def describe(policies: Succession, policy: Policy, words: Wording) -> Json:
    """The description of the API of a service about some versions of a policy, of which this one is in force,
    in a language.
    """
    spoken = words_of(policy, words.language)
    schemas = {"Profile": _profile(policy, spoken), "Range": _RANGE, **names_of(policies, policy)}
    paths: Json = {}
    for operation in OPERATIONS:
        told = _operation(operation, policy, spoken, schemas)
        paths.setdefault(f"{PREFIX}{operation.path}", {})[operation.method.lower()] = told
    problem = _schema(models.Problem, schemas)
    return {
        "openapi": OPENAPI,
        "info": {
            "title": spoken.say("api-name", document=policy.document.title),
            "version": VERSION,
            "description": spoken.say("api-about", in_work=IN_WORK, waiting=WAITING),
        },
        "security": [{"key": []}, {}],
        "paths": paths,
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": dict(sorted(schemas.items())),
            "responses": {
                str(status): _refusal(status, problem, spoken)
                for status in sorted({status for each in OPERATIONS for status in _refused(each)})
            },
        },
    }


def schema_of(kind: type[BaseModel], named: Mapping[str, Json]) -> Json:
    """The schema of a type by itself, with what the policy tells put in its place: `named`, by name."""
    schema: Json = _linked(TypeAdapter(kind).json_schema(schema_generator=_Schemas), named.__getitem__)
    return schema


def names_of(policies: Succession, policy: Policy) -> Json:
    """What can be named of the policy, each by its own schema."""
    tiers = [tier.id for tier in policy.tiers]
    named = {
        "FactName": [*policy.vocabulary],
        "Tier": tiers,
        "Target": [AUTO, *tiers],
        "Version": [each.id for each in policies.versions],
        "Language": [*LANGUAGES],
    }
    return {name: {"type": "string", "enum": told} for name, told in named.items()}


def _refused(operation: Operation) -> tuple[int, ...]:
    """Every status of the refusals that a request may get."""
    of_body = _OF_BODIES if operation.method == "POST" else ()
    return tuple(sorted({*_USUALLY, *of_body, *operation.refused}))


def _operation(operation: Operation, policy: Policy, words: Wording, schemas: Json) -> Json:
    told: Json = {
        "operationId": operation.name,
        "summary": words.say(f"api-operation-{operation.name}"),
        "parameters": _in_path(operation, policy),
        "responses": {
            str(operation.status): _answer(operation, words, schemas),
            **{str(each): {"$ref": f"#/components/responses/{each}"} for each in _refused(operation)},
        },
    }
    if operation.method != "POST":
        told["parameters"] += _in_query(operation, policy, words)
    elif operation.asked is not models.Nothing:
        asked, tried = _schema(operation.asked, schemas), example(operation.name, policy, words)
        content = {"application/json": {"schema": asked, "example": tried}}
        told["requestBody"] = {"required": True, "content": content}
    return told


def _answer(operation: Operation, words: Wording, schemas: Json) -> Json:
    """What is answered; what begins a conversation leads to all that can be done in it."""
    told: Json = {"description": words.say("api-answered")}
    if operation.answered is not None:
        told["content"] = {"application/json": {"schema": _schema(operation.answered, schemas)}}
    if operation.name == BEGINS:
        parameters = {"id": "$response.body#/id"}
        in_it = (each for each in OPERATIONS if each.path.startswith(f"{operation.path}/"))
        told["links"] = {each.name: {"operationId": each.name, "parameters": parameters} for each in in_it}
    return told


def _in_path(operation: Operation, policy: Policy) -> list[Json]:
    if "{id}" not in operation.path:
        return []
    schema: Json = {"type": "string", "minLength": 1, "maxLength": 200}
    told: Json = {"name": "id", "in": "path", "required": True, "schema": schema}
    return [told if isinstance(operation, Deed) else {**told, "example": example_clause(policy).id}]


def _in_query(operation: Operation, policy: Policy, words: Wording) -> list[Json]:
    schema = _linked(TypeAdapter(operation.asked).json_schema(schema_generator=_Schemas))
    examples = example(operation.name, policy, words)
    return [
        {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "schema": told,
            **({"example": examples[name]} if name in examples else {}),
        }
        for name, told in schema["properties"].items()
    ]


def _schema(kind: Any, schemas: Json) -> Json:  # noqa: ANN401  a type
    """The schema of a type; those of the types that it names come among the others."""
    made: Json = _linked(TypeAdapter(kind).json_schema(ref_template=_SCHEMAS, schema_generator=_Schemas))
    schemas.update(made.pop("$defs", {}))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        schemas[kind.__name__] = made
        return _reference(kind.__name__)
    return made


def _reference(model: str) -> Json:
    return {"$ref": _SCHEMAS.format(model=model)}


def _linked(schema: Any, told: Callable[[str], Json] = _reference) -> Any:  # noqa: ANN401  any part of a schema
    """The schema, with what is `told` of each thing of the policy where it is left open, and without what our
    code says of itself.
    """
    if isinstance(schema, dict) and models.OF_THE_POLICY in schema:
        return told(schema[models.OF_THE_POLICY])
    if isinstance(schema, dict):
        said = {"title", "description"}
        return {
            name: _linked(part, told)
            for name, part in schema.items()
            if not (name in said and isinstance(part, str))
        }
    return [_linked(part, told) for part in schema] if isinstance(schema, list) else schema


def _refusal(status: int, schema: Json, words: Wording) -> Json:
    headers = {name: {"schema": {"type": "string"}} for name in _WITH_HEADERS.get(status, ())}
    told: Json = {"description": words.say(f"api-title-{status}"), "content": {PROBLEM: {"schema": schema}}}
    return {**told, "headers": headers} if headers else told


def _profile(policy: Policy, words: Wording) -> Json:
    """What a profile of this policy may tell: facts by name, null for what is unknown."""
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _fact(each, words) for name, each in policy.vocabulary.items()},
        "example": example_profile(policy),
    }


def _fact(fact: Fact, words: Wording) -> Json:
    told: Json
    if fact.kind == "flag":
        told = {"type": ["boolean", "null"]}
    elif fact.kind == "choice":
        told = {"enum": [*fact.values, None]}
    elif fact.kind == "set":
        told = {"type": ["array", "null"], "items": {"enum": list(fact.values)}}
    else:
        number: Json = {"type": ["integer" if fact.kind == "count" else "number", "null"], "minimum": 0}
        if fact.most != float("inf"):
            number["maximum"] = fact.most
        told = {"anyOf": [number, {"$ref": _SCHEMAS.format(model="Range")}]}
    return {**told, "description": words.say(f"label-{fact.name}")}


def example_profile(policy: Policy) -> Json:
    """A profile of somebody who tells the first things that are asked."""
    names = [name for names in policy.asking_order.values() for name in names][:_EXAMPLE_FACTS]
    return {name: _example_value(policy.vocabulary[name]) for name in names}


def _example_value(fact: Fact) -> object:
    if fact.kind == "flag":
        return fact.better
    if fact.kind == "choice":
        return list(fact.values)[len(fact.values) // 2]
    nothing = nothing_of(fact)
    return sorted(nothing) if isinstance(nothing, frozenset) else nothing


def example(name: str, policy: Policy, words: Wording) -> Json:
    """What may be asked of a question, for who tries it."""
    profile, tier = example_profile(policy), policy.tiers[-1]
    clause = next(iter(next(iter(tier.paths.values())).clauses))
    number = next(fact for fact in policy.vocabulary.values() if fact.is_number)
    examples: dict[str, Json] = {
        "assess": {"profile": profile},
        "next": {"profile": profile, "in_vain": [], "target": "auto"},
        "plan": {"profile": profile, "to": tier.id},
        "explain": {"profile": profile, "clause": clause},
        "understand": {"fact": number.name, "text": "30"},
        "ask": {"text": words.say("example-question"), "profile": profile},
        "search": {"q": words.say("example-question")},
        BEGINS: {"language": words.language},
        "take": {"id": "1", "text": words.say("example-story")},
    }
    return examples.get(name, {})
