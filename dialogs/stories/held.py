"""One holding that is named in a clause: whether it is held, or asked for, a post, of the past.

工程师是2012年评的        held
评工程师要几个专利        None: it is what somebody asks for
当了五年工程师            doubtful: it may be a post
评工程师之前              doubtful: only a time is told by it
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dialogs.stories.context import Setting, is_early
from dialogs.stories.marking import Mark
from dialogs.stories.passages import Passage
from dialogs.stories.quantities import Quantity
from dialogs.understanding.holdings import Holdings


@dataclass(slots=True)
class Held:
    """A holding that was named: its value, where, and the times that stand with it."""

    value: str
    passage: Passage
    mark: Mark
    last: int
    first: int
    times: list[tuple[Quantity, bool]] = field(default_factory=list)
    doubt: str | None = None
    over: bool = False
    """Whether it only tells of a time: 评工程师之前."""


def family_of(mark: Mark, reader: Holdings) -> str | None:
    """The family of these that a word names a holding of; None if of none."""
    return next((role.of for role in mark.of("holding") if role.of in reader.families.by_name), None)


def held_in(setting: Setting, passage: Passage, mark: Mark, reader: Holdings) -> Held | None:
    """A holding that is named in a clause; None where it is lower than any value of its family."""
    if _is_aim(passage, mark) or is_early(passage):
        return None
    role = next(role for role in mark.of("holding") if role.of in reader.families.by_name)
    value = reader.families.by_name[role.of].counted(role.meaning)
    if value is None:
        return None
    lacking = passage.having("not_held", "pending")
    if any(each.end <= mark.start for each in lacking) and mark is not passage.having("holding")[0]:
        return None  # 助工八年了还没评上工程师
    doubt = next(_doubts(setting, passage, mark), None)
    over = _is_before(passage, mark)
    return Held(value, passage, mark, passage.index, passage.index, doubt=doubt, over=over)


def _doubts(setting: Setting, passage: Passage, mark: Mark) -> Iterator[str]:
    """The reasons why it is not sure that the person holds it."""
    is_last = mark is passage.having("holding")[-1]
    if passage.having("not_held") and is_last:
        yield "story-pending"
    for each in passage.doubts:
        if each != "share" and (each != "pending" or is_last):
            yield f"story-{each}"
    if _rose_from(passage, mark):
        yield "story-several"
    yield from _doubts_behind(setting, passage) if is_last else ()
    if any(each.end == mark.start for each in passage.having("before")):
        yield "story-several"
    if _is_before(passage, mark):
        yield "story-several"
    if mark.text in setting.words.unclear_in_english and passage.clause.text.isascii():
        yield "story-which"
    if _is_post(passage, mark):
        yield "story-post"


def _doubts_behind(setting: Setting, passage: Passage) -> Iterator[str]:
    """Those that the clauses behind give."""
    for other in setting.behind(passage):
        if other.having("rung"):
            return  # 2020年评上工程师，高级今年交了材料
        yield from (f"story-{each}" for each in other.doubts)
        if other.having("not_held"):
            yield "story-pending"


def _is_before(passage: Passage, mark: Mark) -> bool:
    """Whether only a time is told by it: 评助工之前; who asks of the time before 评上助工 has got it."""
    got = any(each.end == mark.start and each.has("got") and not each.has("rise") for each in passage.marks)
    return not (passage.weak and got) and any(each.start == mark.end for each in passage.having("earlier"))


def _rose_from(passage: Passage, mark: Mark) -> bool:
    """Whether another holding was applied for from this one, and perhaps got: 刚从助工转评工程师."""
    others = [each for each in passage.anywhere("holding") if each.start >= passage.until > mark.start]
    return bool(others) and not passage.anywhere("want", "able")


def _is_aim(passage: Passage, mark: Mark) -> bool:
    """Whether it is what somebody asks how to get, or wishes: 评工程师要几个专利, 工程师想报."""
    if any(each.start == mark.end for each in passage.anywhere("want")):
        return True
    wished = passage.weak or passage.until < len(passage.text)
    rises = any(each.end == mark.start and each.has("rise") for each in passage.marks)
    return wished and rises and not any(each.end <= mark.start for each in passage.quantities)


def _is_post(passage: Passage, mark: Mark) -> bool:
    """Whether it may be a post as well: 当工程师, 当了五年工程师."""
    if passage.having("internal") or any(each.start == mark.end for each in passage.having("post_behind")):
        return True
    starts = {mark.start, *(each.start for each in passage.quantities if each.end == mark.start)}
    return any(post.end in starts for post in passage.having("post"))
