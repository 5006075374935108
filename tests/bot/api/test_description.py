"""The description for programs is sound, needs no key, and what it shows as an example works."""

from collections.abc import Callable

import jsonschema
import openapi_spec_validator
import pytest

from bot.api.operations import OPERATIONS, PREFIX
from tests.bot.api.conftest import Program
from tests.water import names_of, water

KEY = "k" * 24


@pytest.mark.parametrize("language", ["zh-CN", "zh-TW", "en"])
async def test_it_is_valid_in_every_language(of_either: Program, language: str) -> None:
    answered = await of_either.ask("GET", "/openapi.json", headers={"Accept-Language": language})
    openapi_spec_validator.validate(answered.json())


async def test_every_question_is_described_with_the_refusals_that_it_may_get(program: Program) -> None:
    paths = (await program.ask("GET", "/openapi.json")).json()["paths"]
    assert {path.removeprefix(PREFIX) for path in paths} == {operation.path for operation in OPERATIONS}
    told = [operation for path in paths.values() for operation in path.values()]
    assert all("429" in each["responses"] for each in told)
    assert len({each["summary"] for each in told}) == len(told)


async def test_its_examples_are_answered(of_either: Program) -> None:
    begun = (await of_either.post("/conversations"))["id"]
    for path, operations in of_either.description["paths"].items():
        for method, told in operations.items():
            below = path.removeprefix(PREFIX).replace("/conversations/{id}", f"/conversations/{begun}")
            if "requestBody" in told:
                content = told["requestBody"]["content"]["application/json"]
                await of_either.post(below, **content["example"])
            elif method == "get":
                examples = {each["name"]: each["example"] for each in told["parameters"] if "example" in each}
                await of_either.get(below.format(id=examples.pop("id", "")), **examples)


async def test_a_profile_is_described_by_the_facts_of_the_policy(of_either: Program) -> None:
    profile = of_either.description["components"]["schemas"]["Profile"]
    assert {*profile["properties"]} == {*of_either.policy.vocabulary}


async def test_another_policy_is_described_without_a_word_of_the_first(
    connect: Callable[..., Program], program: Program
) -> None:
    told = (await connect(policy=water()).ask("GET", "/openapi.json")).text
    assert not [name for name in names_of(program.policy) - names_of(water()) if f'"{name}"' in told]


async def test_it_needs_no_key(connect: Callable[..., Program]) -> None:
    program = connect(access=KEY)
    assert (await program.ask("GET", "/openapi.json")).status_code == 200
    assert (await program.ask("GET", "/facts")).status_code == 401


@pytest.mark.parametrize(
    ("did", "fits"),
    [
        ({"text": "a"}, True),
        ({"story": "a"}, True),
        ({"keys": ["a"]}, True),
        ({}, False),
        ({"text": "a", "story": "a"}, False),
        ({"text": "a", "keys": ["a"]}, False),
    ],
)
async def test_an_event_tells_one_thing_that_was_done(
    program: Program, did: dict[str, object], fits: bool
) -> None:
    schema = program.description["components"]["schemas"]["Event"]
    assert jsonschema.Draft202012Validator(schema).is_valid({"id": "1", **did}) == fits
