"""What is pressed on a card counts as what is typed, the card shows it, and no card counts twice."""

from bot.storage.store import Address
from bot.wecom.bodies import NAME
from tests.bot.wecom.running import RunningBot
from tests.bot.wecom.server import Json, WeComServer
from tests.bot.wecom.test_channel import FIRST, SECOND, THIRD, begin

ZHANG = Address(NAME, "zhang")


def questions(server: WeComServer) -> list[str]:
    """What the cards that can still be pressed ask."""
    cards = server.cards("zhang")
    return [card["sub_title_text"] for card in cards if card["button_list"][0]["key"] != "spent"]


async def up_to_the_third(server: WeComServer) -> Json:
    """Have Zhang answer two questions; the card of the third."""
    await begin(server)
    await server.says("zhang", "都符合")
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)
    return server.cards("zhang")[-1]


async def test_a_question_with_short_choices_has_a_card_and_one_with_long_ones_has_none(
    server: WeComServer, bot: RunningBot
) -> None:
    card = await up_to_the_third(server)
    assert THIRD in card["sub_title_text"]
    labels = [button["text"] for button in card["button_list"]]
    assert labels == ["无", "技术员", "助理工程师", "工程师", "高级工程师及以上"]
    assert not any(SECOND in question for question in questions(server))


async def test_a_press_is_shown_on_its_card_and_the_next_question_follows(
    server: WeComServer, bot: RunningBot
) -> None:
    await begin(server)
    await server.presses("zhang", "都符合")
    await server.sees("zhang", SECOND)
    await server.until(lambda: server.cards("zhang")[-1]["main_title"]["title"] == "您选了")
    assert server.cards("zhang")[-1]["sub_title_text"] == "都符合"
    assert "aibot_respond_update_msg" in server.commands()


async def test_where_a_card_says_it_all_the_next_question_is_one_message(
    server: WeComServer, bot: RunningBot
) -> None:
    await up_to_the_third(server)
    before = len(server.chats["zhang"])
    await server.presses("zhang", "助理工程师")
    await server.until(lambda: any("有多少年了" in question for question in questions(server)))
    assert len(server.chats["zhang"]) == before + 1


async def test_an_outdated_card_says_so_and_changes_nothing(server: WeComServer, bot: RunningBot) -> None:
    card = await up_to_the_third(server)
    await server.says("zhang", "助理工程师")
    await server.sees("zhang", "有多少年了")
    before = await bot.store.everything(ZHANG)
    assert before is not None
    await server.presses("zhang", "无", card=card)
    await server.until(lambda: any("过时" in each["main_title"]["title"] for each in server.cards("zhang")))
    await server.until(lambda: any("有多少年了" in question for question in questions(server)))
    after = await bot.store.everything(ZHANG)
    assert after is not None
    assert after.handled[0].delivery == before.handled[0].delivery
    assert THIRD not in questions(server)[-1]


async def test_two_presses_of_one_card_count_once(server: WeComServer, bot: RunningBot) -> None:
    card = await up_to_the_third(server)
    await server.presses("zhang", "助理工程师", card=card)
    await server.presses("zhang", "工程师", card=card)
    await server.until(lambda: any("有多少年了" in question for question in questions(server)))
    await server.says("zhang", "看结果")
    told = await server.sees("zhang", "您的回答")
    assert "助理工程师" in told


async def test_a_press_that_comes_again_is_not_answered_again(server: WeComServer, bot: RunningBot) -> None:
    await begin(server)
    again = await server.presses("zhang", "都符合")
    await server.sees("zhang", SECOND)
    await server.delivers_again(again)
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)
    assert sum(SECOND in text for text in server.texts("zhang")) == 1


async def test_a_spent_card_is_silent(server: WeComServer, bot: RunningBot) -> None:
    await begin(server)
    await server.presses("zhang", "都符合")
    await server.sees("zhang", SECOND)
    await server.until(lambda: server.cards("zhang")[-1]["button_list"][0]["key"] == "spent")
    said = len(server.chats["zhang"])
    await server.presses("zhang", "已处理")
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)
    assert len(server.chats["zhang"]) == said + 1


async def test_a_press_survives_a_restart_between_card_and_press(
    server: WeComServer, bot: RunningBot
) -> None:
    await begin(server)
    await bot.stop()
    await bot.start()
    await server.presses("zhang", "都符合")
    await server.sees("zhang", SECOND)
    assert FIRST not in questions(server)
