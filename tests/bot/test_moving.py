"""A conversation is taken along from one place to another: by a code that is good once, or as a file."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.conversations import ConversationService, StaleMomentError
from bot.moving import Link, Moving, TooManyTriesError, WrongCodeError
from bot.one_time_codes import Entered, clean_code, read_code
from bot.storage.codes import CODE_LIFE, MOST_WRONG
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address
from dialogs.events import Command, Pressed, Typed
from dialogs.replies import Folded, Heading, Listing, Paragraph, Quotation, Reply
from dialogs.session import load_session
from dialogs.world import World
from tests.policies import hunan_versions

NOW = datetime(2026, 11, 27, 4, 0, tzinfo=UTC)
HERE, THERE, ELSEWHERE = Address("web", "li"), Address("telegram", "7"), Address("terminal", "local")
PUBLIC = "https://chuangping.example"


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def serving(store: SQLiteStore, clock: Clock, *telling: str) -> ConversationService:
    world = World(hunan_versions())
    return ConversationService(store, world, clock=clock, telling=telling)


@pytest.fixture
def service(store: SQLiteStore, clock: Clock) -> ConversationService:
    return serving(store, clock)


@pytest.fixture
def moving(service: ConversationService) -> Moving:
    return Moving(service, public_address=PUBLIC)


def told(replies: tuple[Reply, ...]) -> str:
    """All that is said, one block a line."""

    def lines(blocks: tuple[object, ...]) -> list[str]:
        found: list[str] = []
        for block in blocks:
            match block:
                case Heading(text) | Quotation(_, _, text):
                    found.append(text)
                case Paragraph(spans):
                    found.append("".join(span.text for span in spans))
                case Folded(summary, below):
                    found += [summary, *lines(below)]
                case Listing(items):
                    for item in items:
                        found += ["".join(span.text for span in item.spans), *lines(item.below)]
        return found

    return "\n".join(line for reply in replies for line in lines(reply.blocks))


async def answer(service: ConversationService, address: Address, *texts: str) -> tuple[Reply, ...]:
    """Begin, if need be, and answer what is asked."""
    replies = await service.handle(address, Command("start"))
    for text in texts:
        replies = await service.handle(address, Typed(text))
    return replies


async def answers(service: ConversationService, address: Address) -> str:
    return told(await service.current(address))


BEGUN = ("看看我能报哪一级", "都符合")
WRONG = "K7QM-3XRD"


async def code_of(moving: Moving, address: Address = HERE) -> str:
    link = await moving.link(address)
    assert link is not None
    return link.code


async def press(service: ConversationService, address: Address, label: str) -> tuple[Reply, ...]:
    open_now = (await service.current(address))[-1]
    key = next(each.key for each in (*open_now.choices, *open_now.controls) if each.label == label)
    return await service.handle(address, Pressed((key,)))


def spell(code: str) -> list[str]:
    """Ways to type a code."""
    bare = code.replace("-", "")
    return [
        code,
        bare,
        code.lower(),
        f" {bare[:4]} {bare[4:]} ",
        code.replace("-", "－"),
        code.replace("-", "—"),
    ]


async def test_a_link_tells_the_code_the_address_and_how_long(
    service: ConversationService, moving: Moving
) -> None:
    await answer(service, HERE, *BEGUN)
    link = await moving.link(HERE)
    assert link is not None
    assert link == Link(link.code, NOW + CODE_LIFE, f"{PUBLIC}/go/{link.code.replace('-', '')}")


async def test_where_nothing_was_answered_there_is_nothing_to_take_along(
    service: ConversationService, moving: Moving
) -> None:
    assert await moving.link(HERE) is None
    await answer(service, HERE)
    assert await moving.link(HERE) is None
    assert "还没有可以带走的回答" in told(await service.handle(HERE, Typed("换个设备")))


async def test_without_a_public_address_there_is_no_address(service: ConversationService) -> None:
    await answer(service, HERE, *BEGUN)
    link = await Moving(service).link(HERE)
    assert link is not None
    assert link.url is None


@pytest.mark.parametrize("way", range(6))
async def test_a_code_that_is_typed_brings_the_answers(
    service: ConversationService, moving: Moving, way: int
) -> None:
    asked = await answer(service, HERE, *BEGUN)
    replies = await service.handle(THERE, Typed(spell(await code_of(moving))[way]))
    assert "接着您在网页上的对话来：2 项回答都带过来了" in told(replies)
    assert replies[-1].blocks == asked[-1].blocks


@pytest.mark.parametrize(
    "text",
    ["graduate", "research", "22334455", "2019-2023", "K7QM-3XR", "K7QM-3XRDE", "K7QM--3XRD", "K7-QM3XRD",
     "K7QM-3XRO", "K7QM-3XR1", "K7QM-3XR0",
     "https://zc.example.org/articles/K7QM3XRD", "本科K7QM-3XRD", "我的口令 K7QM-3XRD", "", "本科"],
)  # fmt: skip
def test_a_word_or_a_number_is_no_code(text: str) -> None:
    assert read_code(text) is None


@pytest.mark.parametrize(
    "text",
    ["口令：K7QM-3XRD", "口令: k7qm-3xrd", "Code: K7QM-3XRD", "K7QM-3XRD。", "/link k7qm 3xrd",
     "https://zc.example.org/go/K7QM3XRD", "http://127.0.0.1:8000/go/K7QM-3XRD"],
)  # fmt: skip
def test_a_code_is_read_as_it_is_shown_and_copied(text: str) -> None:
    assert read_code(text) == clean_code(text) == "K7QM3XRD"


@pytest.mark.parametrize(
    "text", ["k7qm3xrd", "K 7 Q M 3 X R D", "--K7QM 3XRD", "Ｋ７ＱＭ－３ＸＲＤ", "K7QM\n3XRD"]
)
def test_where_codes_are_entered_blanks_and_dashes_do_not_matter(text: str) -> None:
    assert clean_code(text) == "K7QM3XRD"


async def test_an_answer_of_the_form_of_a_code_stays_an_answer(service: ConversationService) -> None:
    await answer(service, HERE, *BEGUN)
    await service.handle(HERE, Command("start", "change-granted_patents_first"))
    assert read_code("4patents")
    said = told(await service.handle(HERE, Typed("4patents")))
    assert "4 项" in said
    assert "口令" not in said


async def test_from_then_on_there_are_two_conversations(service: ConversationService, moving: Moving) -> None:
    await answer(service, HERE, *BEGUN)
    await service.handle(THERE, Typed(await code_of(moving)))
    await service.handle(THERE, Typed("本科"))
    assert "本科" in await answers(service, THERE)
    assert "本科或学士" not in (await answers(service, HERE)).split("您已取得的")[0]
    await service.forget(HERE)
    assert "本科" in await answers(service, THERE)


async def test_notes_of_a_channel_stay_where_they_are(service: ConversationService, moving: Moving) -> None:
    await answer(service, HERE, *BEGUN)
    await service.note(HERE, {"message": 12})
    await service.handle(THERE, Typed(await code_of(moving)))
    assert await service.noted(THERE) == {}


async def test_whoever_enters_a_code_begins_and_agrees_then(
    service: ConversationService, moving: Moving, store: SQLiteStore, clock: Clock
) -> None:
    await answer(service, HERE, *BEGUN)
    code = await code_of(moving)
    clock.now += timedelta(minutes=5)
    said = await service.handle(THERE, Typed(code))
    assert "开始就表示您同意" in told(said)
    session = load_session((await store.load(THERE)).session or b"")
    assert [(each.shown, each.agreed) for each in session.notices] == [(clock.now, clock.now)]
    assert session.started == clock.now
    assert session.id != load_session((await store.load(HERE)).session or b"").id


async def test_a_code_is_good_once(service: ConversationService, moving: Moving) -> None:
    await answer(service, HERE, *BEGUN)
    code = await code_of(moving)
    await service.handle(THERE, Typed(code))
    with pytest.raises(WrongCodeError):
        await moving.enter(code, ELSEWHERE, origin="203.0.113.7")
    assert await service.current(ELSEWHERE) == ()


async def test_of_two_processes_that_enter_a_code_at_once_one_has_the_answers(
    store: SQLiteStore, clock: Clock, moving: Moving, service: ConversationService
) -> None:
    await answer(service, HERE, *BEGUN)
    code = await code_of(moving)
    both = [Moving(serving(store, clock)) for _ in range(2)]
    outcomes = await asyncio.gather(
        *(each.enter(code, to, origin=to.person) for each, to in zip(both, (THERE, ELSEWHERE), strict=True)),
        return_exceptions=True,
    )
    assert sorted(type(each).__name__ for each in outcomes) == ["Taken", "WrongCodeError"]


async def test_what_is_delivered_again_gets_the_same_answer_also_when_the_code_is_over(
    service: ConversationService, moving: Moving, clock: Clock
) -> None:
    await answer(service, HERE, *BEGUN)
    code = await code_of(moving)
    first = await service.handle(THERE, Typed(code), delivery="update 7")
    assert await service.handle(THERE, Typed(code), delivery="update 7") == first
    clock.now += timedelta(hours=1)
    assert await service.handle(THERE, Typed(code), delivery="update 7") == first
    assert told(await service.current(HERE)).count("接着答了") == 1


@pytest.mark.parametrize("by", [Typed, Entered])
async def test_a_code_that_is_not_taken_is_good_still(
    service: ConversationService, moving: Moving, by: Callable[[str], Typed | Entered]
) -> None:
    await answer(service, HERE, *BEGUN)
    await answer(service, THERE)
    code = await code_of(moving)

    def nobody(_is_begun: bool) -> None:
        raise PermissionError

    with pytest.raises(StaleMomentError):
        await service.take(THERE, by(code), moment="of another question")
    with pytest.raises(PermissionError):
        await service.take(ELSEWHERE, by(code), admit=nobody)
    assert "2 项回答" in told((await service.take(THERE, by(code))).replies)


async def test_a_code_that_was_entered_and_comes_again_has_the_same_answer_when_it_is_over(
    service: ConversationService, moving: Moving, clock: Clock
) -> None:
    await answer(service, HERE, *BEGUN)
    code = await code_of(moving)
    first = await moving.enter(code, THERE, origin="203.0.113.7", delivery="form 7")
    clock.now += timedelta(hours=1)
    again = await moving.enter(code, THERE, origin="203.0.113.7", delivery="form 7")
    assert again.replies == first.replies


async def test_a_newer_code_ends_the_older_one(service: ConversationService, moving: Moving) -> None:
    await answer(service, HERE, *BEGUN)
    older, newer = await code_of(moving), await code_of(moving)
    with pytest.raises(WrongCodeError):
        await moving.enter(older, THERE, origin="203.0.113.7")
    await moving.enter(newer, THERE, origin="203.0.113.7")


async def test_whoever_deletes_everything_ends_the_code(service: ConversationService, moving: Moving) -> None:
    await answer(service, HERE, *BEGUN)
    code = await code_of(moving)
    await service.forget(HERE)
    with pytest.raises(WrongCodeError):
        await moving.enter(code, THERE, origin="203.0.113.7")


async def test_after_twenty_wrong_codes_it_is_told_how_long_to_wait(
    service: ConversationService, moving: Moving, clock: Clock
) -> None:
    await answer(service, HERE, *BEGUN)
    code = await code_of(moving)
    for number in range(MOST_WRONG):
        with pytest.raises(WrongCodeError):
            await moving.enter(WRONG, Address("api", str(number)), origin="203.0.113.7")
    clock.now += timedelta(seconds=90.5)
    with pytest.raises(TooManyTriesError) as many:
        await moving.enter(code, THERE, origin="203.0.113.7")
    assert many.value.retry_after == 510
    await moving.enter(code, THERE, origin="198.51.100.4")


async def test_wrong_codes_that_are_typed_count_for_the_person(
    service: ConversationService, moving: Moving
) -> None:
    await answer(service, HERE, *BEGUN)
    code = await code_of(moving)
    await answer(service, THERE)
    for _ in range(MOST_WRONG):
        assert "这个口令不对" in told(await service.handle(THERE, Typed(WRONG)))
    assert "口令错得太多，请过 10 分钟再试" in told(await service.handle(THERE, Typed(code)))
    assert "2 项回答" in told(await service.handle(ELSEWHERE, Typed(code)))


async def test_a_wrong_code_that_is_delivered_again_counts_once(
    service: ConversationService, moving: Moving
) -> None:
    await answer(service, HERE, *BEGUN)
    code = await code_of(moving)
    for _ in range(MOST_WRONG + 1):
        taken = await service.take(THERE, Typed(WRONG), delivery="the same")
        assert "这个口令不对" in told(taken.replies)
    assert "2 项回答" in told(await service.handle(THERE, Typed(code), delivery="another"))


async def test_what_is_entered_beside_a_wrong_code_by_the_same_delivery_counts(
    service: ConversationService, moving: Moving
) -> None:
    await answer(service, HERE, *BEGUN)
    for last in "23456789ABCDEFGHJKLM":
        with pytest.raises(WrongCodeError):
            await moving.enter(f"K7QM3XR{last}", THERE, origin="203.0.113.7", delivery="1")
    with pytest.raises(TooManyTriesError):
        await moving.enter(await code_of(moving), THERE, origin="203.0.113.7", delivery="1")


async def test_a_wrong_code_keeps_the_open_question(service: ConversationService) -> None:
    asked = await answer(service, HERE, *BEGUN)
    said = await service.handle(HERE, Typed(WRONG))
    assert "这个口令不对" in told(said)
    assert said[-1].blocks == asked[-1].blocks


async def test_of_a_stranger_with_a_wrong_code_nothing_is_kept(service: ConversationService) -> None:
    taken = await service.take(THERE, Typed(WRONG))
    assert taken.is_invited
    assert "这个口令不对" in told(taken.replies)
    assert await service.current(THERE) == ()


async def test_a_conversation_s_own_code_is_not_used_up_in_it(
    service: ConversationService, moving: Moving
) -> None:
    await answer(service, HERE, *BEGUN)
    code = await code_of(moving)
    assert "这是这场对话自己的口令" in told(await service.handle(HERE, Typed(code)))
    assert "2 项回答" in told(await service.handle(THERE, Typed(code)))


async def test_the_old_place_is_told_when_it_is_looked_at_and_with_its_next_step(
    service: ConversationService, moving: Moving
) -> None:
    asked = await answer(service, HERE, *BEGUN)
    await service.handle(THERE, Typed(await code_of(moving)))
    current = await service.current(HERE)
    assert "把这里的回答带到 Telegram 上接着答了" in told(current)
    assert current[-1] == asked[-1]  # its buttons still mean what they say
    assert "把这里的回答带到 Telegram 上接着答了" in told(await service.handle(HERE, Typed("本科")))
    assert "接着答了" not in told(await service.handle(HERE, Typed("上一步")))


async def test_where_a_channel_sends_by_itself_the_old_place_is_told_at_once_and_only_then(
    store: SQLiteStore, clock: Clock
) -> None:
    service = serving(store, clock, "telegram")
    await answer(service, THERE, *BEGUN)
    await service.handle(HERE, Typed(await code_of(Moving(service), THERE)))
    [owed] = await service.owed("telegram")
    assert "把这里的回答带到网页上接着答了" in told(owed.replies)
    assert [each.person for each in await service.waiting("telegram", ours=False)] == ["7"]
    assert "接着答了" not in told(await service.handle(THERE, Typed("本科")))


async def test_who_has_answers_here_is_asked_first(service: ConversationService, moving: Moving) -> None:
    await answer(service, HERE, *BEGUN, "博士")
    await answer(service, THERE, *BEGUN)
    said = await service.handle(THERE, Typed(await code_of(moving)))
    assert "您在这里已经答了 2 项，从网页上带来的有 3 项" in told(said)
    assert [each.label for each in said[-1].choices] == ["用带来的", "留着这里的"]
    assert "博士" not in await answers(service, THERE)


async def test_what_is_brought_takes_the_place_of_what_is_here_once_that_is_wanted(
    service: ConversationService, moving: Moving
) -> None:
    asked = await answer(service, HERE, *BEGUN, "博士")
    await answer(service, THERE, *BEGUN)
    await service.handle(THERE, Typed(await code_of(moving)))
    said = await press(service, THERE, "用带来的")
    assert "3 项回答都带过来了" in told(said)
    assert said[-1].blocks == asked[-1].blocks
    assert "博士" in await answers(service, THERE)


@pytest.mark.parametrize("no", ["留着这里的", "上一步", "不要", "/start"])
async def test_what_is_here_stays_where_that_is_wanted(
    service: ConversationService, moving: Moving, no: str
) -> None:
    await answer(service, HERE, *BEGUN, "博士")
    before = await answer(service, THERE, *BEGUN)
    asked = await service.handle(THERE, Typed(await code_of(moving)))
    said = await service.handle(THERE, Typed(no))
    assert said[-1].blocks == (asked if no == "/start" else before)[-1].blocks
    assert "博士" not in (await answers(service, THERE)).split("您已取得的")[0]
    assert ("从网页上带来的没有用上，这里的照旧" in told(said)) is (no != "/start")


async def test_who_looks_at_their_result_instead_reads_that_the_copy_was_not_taken_in(
    service: ConversationService, moving: Moving
) -> None:
    await answer(service, HERE, *BEGUN, "博士")
    await answer(service, THERE, *BEGUN)
    await service.handle(THERE, Typed(await code_of(moving)))
    said = await service.handle(THERE, Command("result"))
    assert "从网页上带来的没有用上，这里的照旧" in told(said)
    assert "没有用上" not in told(await service.handle(THERE, Command("start")))


async def test_whether_to_delete_everything_is_not_asked_where_a_copy_arrives(
    service: ConversationService, moving: Moving
) -> None:
    asked = await answer(service, HERE, *BEGUN)
    await service.handle(HERE, Command("delete"))
    said = await service.handle(THERE, Typed(await code_of(moving)))
    assert said[-1].blocks == asked[-1].blocks


async def test_a_copy_that_waits_to_be_taken_in_does_not_travel_on(
    service: ConversationService, moving: Moving
) -> None:
    await answer(service, HERE, *BEGUN, "博士")
    asked = await answer(service, THERE, *BEGUN)
    await service.handle(THERE, Typed(await code_of(moving)))
    said = await service.handle(ELSEWHERE, Typed(await code_of(moving, THERE)))
    assert said[-1].blocks == asked[-1].blocks


async def test_who_has_only_begun_is_not_asked(service: ConversationService, moving: Moving) -> None:
    await answer(service, HERE, *BEGUN)
    await answer(service, THERE)
    assert "2 项回答都带过来了" in told(await service.handle(THERE, Typed(await code_of(moving))))


@pytest.mark.parametrize("words", ["/link", "在另一台设备继续", "换个设备", "换到手机"])
async def test_a_code_is_asked_for_by_word_and_stands_in_no_reply_that_is_kept(
    service: ConversationService, moving: Moving, store: SQLiteStore, words: str
) -> None:
    await answer(service, HERE, *BEGUN)
    kept = await service.handle(HERE, Typed(words))
    said = told(await moving.completed(HERE, kept, "zh_CN"))
    code = next(filter(None, map(read_code, said.replace("口令：", "\n").splitlines())))
    assert f"{PUBLIC}/go/{code}" in said
    assert "10 分钟内有效，只能用一次" in said
    await store.close()
    files = b"".join(file.read_bytes() for file in store.path.parent.iterdir())
    assert code.encode() not in files
    assert f"{code[:4]}-{code[4:]}".encode() not in files


async def test_a_file_brings_the_answers(service: ConversationService, moving: Moving) -> None:
    asked = await answer(service, HERE, *BEGUN, "本科", "不清楚")
    export = await service.export(HERE)
    assert export is not None
    taken = await moving.start(export, THERE, delivery="update 7")
    assert "照您导出的文件接着来" in told(taken.replies)
    assert taken.replies[-1].blocks == asked[-1].blocks
    assert (await moving.start(export, THERE, delivery="update 7")).replies == taken.replies
