"""What every channel of text must hold to, as checks that any of them can be put to.

    @pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
    async def test_the_channel_holds_to_the_contract(check, channel):
        await check(channel)

Each check raises `BrokenError` with what is wrong; the people in it are new to the channel.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from bot.testing.playing import Turn, missing, one_conversation, play, squeezed
from bot.testing.text_channels import TextChannel, TextPerson

Check = Callable[[TextChannel], Awaitable[None]]

HOSTILE: Final = ("<b>某</b>&lt", "`某`_重")
"""Markup as somebody may type it."""


class BrokenError(AssertionError):
    """A channel does not hold to the contract."""


async def the_same_delivery_gets_the_same_answer(channel: TextChannel) -> None:
    """A message that is delivered twice changes nothing the second time."""
    person = TextPerson(channel, "delivered1twice")
    for place, text in enumerate(("开始", "1", "1", "99", "1", "更多")):
        delivery = f"62{place:016}"
        first, second = await person.sends(text, delivery), await person.sends(text, delivery)
        _demand(first == second, f"“{text}” was delivered twice, and answered differently", *first, *second)


async def no_message_is_too_long(channel: TextChannel) -> None:
    """Every message is within what the channel declares, and so is their number."""
    takes = channel.capabilities
    person = await _at_the_result(channel, "reads1everything")
    for _ in range(MOST_PARTS):
        _demand(
            all(takes.length(message) <= takes.longest for message in person.messages),
            f"a message is longer than {takes.longest} {takes.unit}",
            *person.messages,
        )
        _demand(
            takes.messages is None or len(person.messages) <= takes.messages,
            f"there are more than {takes.messages} messages",
            *person.messages,
        )
        if not person.is_offered_more:
            return
        person.messages = []
        await person.reads_on()
    _demand(False, f"after {MOST_PARTS} parts there is still more")


async def a_number_off_the_list_asks_again(channel: TextChannel) -> None:
    """What no choice has changes nothing, and the question is asked again with its choices."""
    person = TextPerson(channel, "off1the1list")
    await person.says("开始")
    await person.presses("看看我能报哪一级")
    asked = await person.sees(())
    await person.says("77")
    again = await person.sees((asked,))
    _demand(missing((asked,), again) is None, "a number off the list does not ask again", again)
    _demand(squeezed(again) != squeezed(asked), "it is not said that there is no such number", again)


async def more_tells_everything_to_the_end(channel: TextChannel) -> None:
    """A long answer is read to its end part by part: nothing is lost, and the last part offers no more."""
    person = await _at_the_result(channel, "reads1on")
    expected = _to_the_result()[-1].sees
    for _ in range(MOST_PARTS):
        if not person.is_offered_more:
            break
        await person.reads_on()
    lost = missing(expected, person.shown)
    _demand(lost is None, f"“{lost}” is not told", person.shown)
    _demand(not person.is_offered_more, "the last part offers more", person.messages[-1])


async def what_is_typed_is_shown_as_typed(channel: TextChannel) -> None:
    """Markup that somebody types is neither markup nor a link in what they are answered."""
    person = TextPerson(channel, "types1markup")
    for text in ("开始", "1", "1"):
        await person.says(text)
    for markup in HOSTILE:
        await person.says(f"本科，{markup}")
        shown = await person.sees((markup,))
        _demand(markup in shown, f"“{markup}” is not shown as it was typed", *person.messages)


async def two_people_are_apart(channel: TextChannel) -> None:
    """What one says is nothing to another, whoever speaks in between."""
    one, other = TextPerson(channel, "one1of1two"), TextPerson(channel, "the1other")
    for text in ("开始", "1", "1"):
        await one.says(text)
    asked = await one.sees(())
    await other.says("你好")
    _demand(squeezed(asked) not in squeezed(other.shown), "somebody reads what another is asked", other.shown)
    await other.says("开始")
    await one.says("？？")
    question = next(line for line in asked.splitlines() if "？" in line)
    _demand(question in await one.sees((question,)), "somebody lost their place", one.shown)


CHECKS: Final[Sequence[Check]] = (
    the_same_delivery_gets_the_same_answer,
    no_message_is_too_long,
    a_number_off_the_list_asks_again,
    more_tells_everything_to_the_end,
    what_is_typed_is_shown_as_typed,
    two_people_are_apart,
)

MOST_PARTS: Final = 50


async def _at_the_result(channel: TextChannel, name: str) -> TextPerson:
    """Somebody who was just told their result."""
    person = TextPerson(channel, name)
    *before, last = _to_the_result()
    await play(before, person)
    await (person.presses(last.said) if last.pressed else person.says(last.said))
    return person


def _to_the_result() -> Sequence[Turn]:
    """The one conversation as far as its result."""
    turns = one_conversation()
    place = next(n for n, turn in enumerate(turns) if "您的结果" in turn.sees)
    return turns[: place + 1]


def _demand(is_so: bool, what_is_wrong: str, *shown: str) -> None:
    if not is_so:
        raise BrokenError("\n".join((what_is_wrong, *shown)))
