"""Whatever a person presses and types: the conversation goes on, and what it knows makes sense."""

from collections.abc import Sequence

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from criteria.profile import contradictions
from dialogs.conversation import begin
from dialogs.events import COMMANDS, CommandName
from dialogs.interview import answers
from dialogs.keys import LIMIT
from dialogs.world import World
from tests.dialogs.conftest import NOON, Talk
from tests.policies import hunan_versions
from tests.texts import texts

SAID = (
    "0", "1", "3", "12", "八百多万", "大概1000万", "四五项", "2019年7月", "本科", "助理工程师，评了四年多",
    "经济师", "国标和行标", "都没有", "是", "冇得", "不知道", "跳过", "上一步", "软著算吗？",
    "评审费多少钱？", "把发明专利改成5项", "职称改成工程师", "学历应该是博士", "看结果", "修改回答",
    "材料清单", "先看看结果再决定", "继续回答", "<script>", "嗯", "/article 10.2.3.1", "100%", "确定",
    "重新开始",
)  # fmt: skip


class Wandering(RuleBasedStateMachine):
    """A person who wanders about: an example that fails shrinks to the few steps that matter."""

    policies = staticmethod(hunan_versions)
    said: Sequence[str] = SAID

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        world = World(self.policies())
        made = begin(session_id="abcdefgh-0001", world=world, now=NOON)
        self.talk = Talk(world, made.session, made.replies)
        goal = data.draw(st.sampled_from(self.talk.open.choices))
        self.talk.press_key(goal.key)

    @rule(data=st.data())
    def press(self, data: st.DataObject) -> None:
        if self.talk.buttons:
            button = data.draw(st.sampled_from(self.talk.buttons))
            self.talk.press_key(button.key)

    @rule(data=st.data())
    def say(self, data: st.DataObject) -> None:
        self.talk.type(data.draw(st.sampled_from(self.said)))

    @rule(text=texts())
    def type_anything(self, text: str) -> None:
        self.talk.type(text)

    @rule(name=st.sampled_from(COMMANDS), argument=st.just("") | texts(max_size=10))
    def command(self, name: CommandName, argument: str) -> None:
        self.talk.command(name, argument)

    @rule(days=st.sampled_from((1, 8, 400)))
    def come_back_later(self, days: int) -> None:
        self.talk.later(days=days)

    @invariant()
    def what_is_known_makes_sense(self) -> None:
        session = self.talk.session
        known = answers.profile(session.log)
        assert list(contradictions(self.talk.policy.vocabulary, known)) == []
        ticked = {name for name, entry in answers.standing(session.log).items() if entry.there}
        assert not (known.keys() - ticked) & session.suggestions.keys()
        assert (session.asked is not None) == (session.state in ("asking", "changing", "supposing"))

    @invariant()
    def a_trial_is_open_as_long_as_something_is_supposed(self) -> None:
        session = self.talk.session
        assert session.supposed or session.state != "trying"
        assert not session.supposed or session.state not in ("welcome", "asking", "result", "changing")

    @invariant()
    def something_is_said(self) -> None:
        assert self.talk.replies
        assert all(reply.blocks for reply in self.talk.replies)
        for button in self.talk.buttons:
            assert button.label.strip()
            assert len(button.key.encode()) <= LIMIT

    @invariant()
    def a_restart_changes_nothing(self) -> None:
        before = self.talk.session
        assert self.talk.reload().session == before


TestWandering = Wandering.TestCase
TestWandering.settings = settings(max_examples=30, stateful_step_count=15)
