"""What stands open, for channels without buttons: how it is answered, and what a result begins with."""

from collections.abc import Sequence
from itertools import takewhile

from dialogs.replies import Block, Heading, Listing, Paragraph, Reply
from locales.wording import Wording


def how_to_choose(reply: Reply, words: Wording) -> str:
    """How several choices are typed at once."""
    if any(button.group for button in reply.choices):
        return words.say("typed-each")
    if not any(button.role == "unsure" for button in reply.choices):
        return words.say("typed-several")
    is_ticked = any(button.chosen for button in reply.choices)
    return words.say("typed-as-left" if is_ticked else "typed-ticks")


def asked_together(reply: Reply) -> Listing | None:
    """The questions of a screen that asks for one choice each: the list with as many lines as there are."""
    groups = {button.group for button in reply.choices if button.group}
    lists = (block for block in reply.blocks if isinstance(block, Listing))
    return next((block for block in lists if len(block.items) == len(groups)), None)


def opening(blocks: Sequence[Block]) -> tuple[str, Sequence[Block]]:
    """The title of a result, and what it begins with: the first paragraph below the title and those right
    after it that stand out as well. Above the title stands that it is only a trial.
    """
    place, title = next((n, each) for n, each in enumerate(blocks) if isinstance(each, Heading))
    above, below = filter(_warns, blocks[:place]), blocks[place + 1 :]
    return title.text, (*above, *below[:1], *takewhile(stands_out, below[1:]))


def _warns(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.tone == "warning"


def stands_out(block: Block) -> bool:
    """Whether a block is what its message is about: the question, the verdict."""
    return isinstance(block, Paragraph) and any(span.strong for span in block.spans)
