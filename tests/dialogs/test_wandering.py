"""Whatever a person presses and types: the conversation goes on, and what it knows makes sense."""

from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.profile import contradictions
from dialogs import answers
from dialogs.keys import LIMIT
from tests.dialogs.conftest import Talk
from tests.dialogs.test_conversation import NewTalk

TEXTS = (
    "0", "1", "3", "12", "八百多万", "大概1000万", "四五项", "2019年7月", "本科", "助理工程师，评了四年多",
    "经济师", "国标和行标", "都没有", "是", "冇得", "不知道", "跳过", "上一步", "软著算吗？",
    "评审费多少钱？", "把发明专利改成5项", "职称改成工程师", "学历应该是博士", "看看目前结果", "修改回答",
    "继续回答", "<script>", "嗯", "/article 10.2.3.1", "100%", "确定", "重新开始",
)  # fmt: skip

moves = st.lists(st.integers(0, 200) | st.sampled_from(TEXTS), min_size=1, max_size=40)


@settings(max_examples=40, deadline=None)
@given(moves=moves, goal=st.sampled_from(("看看我能报哪一级", "助理工程师", "工程师", "高级工程师")))
def test_wandering_about(new_talk: NewTalk, moves: list[int | str], goal: str) -> None:
    talk = new_talk().press(goal)
    for move in moves:
        if isinstance(move, str):
            talk.type(move)
        elif talk.buttons:
            talk.press_key(talk.buttons[move % len(talk.buttons)].key)
        check(talk)


def check(talk: Talk) -> None:
    session, vocabulary = talk.session, talk.world.policy.vocabulary
    known = answers.profile(session.log)
    assert list(contradictions(vocabulary, known)) == []
    assert not known.keys() & session.suggestions.keys()
    assert (session.asked is not None) == (session.state in ("asking", "changing"))
    assert talk.replies
    assert all(reply.blocks for reply in talk.replies)
    for button in talk.buttons:
        assert button.label.strip()
        assert len(button.key.encode()) <= LIMIT
    before = talk.session
    assert talk.reload().session == before
