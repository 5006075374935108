"""Whole conversations in the terminal, from the welcome to the result, as people hold them who type."""

import re
from datetime import UTC, datetime

import pytest

from criteria.policy.vocabulary import Known
from criteria.screens import play
from dialogs.replies import Paragraph, Reply
from tests.bot.terminal.conftest import Pipe
from tests.bot.terminal.keyboard import typed
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.policies import hunan_versions

GATES = ("in_scope_role", "method_cert", "disciplined", "software_copyrights")


def headline(result: Reply) -> str:
    """The first sentences of a result."""
    first = next(block for block in result.blocks if isinstance(block, Paragraph))
    return "".join(span.text for span in first.spans)


def unbroken(shown: str) -> str:
    """What is shown, without the places where lines are broken and the numbers of clauses."""
    return re.sub(r"\[[0-9.a-z]+\]", "", "".join(shown.split()))


PEOPLE = {
    "who knows everything": none_of_the_rest(ENGINEER),
    "who knows some of it": ENGINEER,
    "who knows nothing": {},
    **{
        f"who cannot say about {gate}": {name: known for name, known in ENGINEER.items() if name != gate}
        for gate in GATES
    },
}


@pytest.mark.parametrize("profile", PEOPLE.values(), ids=PEOPLE)
def test_somebody_comes_to_the_result_by_numbers_and_doubts(pipe: Pipe, profile: dict[str, Known]) -> None:
    told = typed(hunan_versions(), profile)

    done = pipe("\n".join(told.lines) + "\n")

    assert (done.returncode, done.stderr) == (0, "")
    assert told.result.kind == "result"
    shown = unbroken(done.stdout)
    assert shown.count(unbroken(headline(told.result))) >= 2
    assert "没听准" not in shown
    assert "没看懂" not in shown


@pytest.mark.parametrize("profile", PEOPLE.values(), ids=PEOPLE)
def test_it_takes_as_many_lines_as_an_interview_has_screens(profile: dict[str, Known]) -> None:
    """More only where nothing is known: a conversation goes on for what holds whatever comes."""
    goal, *answers = typed(hunan_versions(), profile).lines
    assert goal == "1"
    screens = len(play(hunan_versions().at(datetime.now(UTC)), profile).screens)
    assert len(answers) == screens if profile else screens < len(answers) <= 16


@pytest.mark.parametrize("profile", [none_of_the_rest(ENGINEER), ENGINEER])
def test_words_answer_a_screen_as_its_numbers_do(pipe: Pipe, profile: dict[str, Known]) -> None:
    told = typed(hunan_versions(), profile)
    in_words = ["都没有" if line == "无" else line.replace("?", " 说不清") for line in told.lines]
    in_words[1] = "都符合"

    shown = unbroken(pipe("\n".join(in_words) + "\n").stdout)

    assert shown.count(unbroken(headline(told.result))) >= 2
