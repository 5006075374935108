"""A scripted conversation with a reply of every kind, for testing what draws replies."""

import asyncio
from dataclasses import dataclass, field

from bot.conversations import Address, Admit, StaleMomentError, Standing, Taken
from bot.web.tokens import moment_of
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.replies import (
    Button,
    Folded,
    Heading,
    Item,
    Listing,
    Paragraph,
    Progress,
    Quotation,
    Reply,
    Span,
    TypingHint,
    quiet,
)

CONTROLS = ("上一步", "不清楚", "跳过", "为什么问", "查条款", "看结果", "重新开始")


def line(*texts: str | Span, tone: str = "plain") -> Paragraph:
    return Paragraph(tuple(Span(text) if isinstance(text, str) else text for text in texts), tone=tone)  # type: ignore[arg-type]


def controls(question: str) -> tuple[Button, ...]:
    return tuple(Button(f"c.{question}.{number}", label, "control") for number, label in enumerate(CONTROLS))


def asked(
    question: str,
    heading: str,
    choices: tuple[str, ...] = (),
    *,
    hint: TypingHint | None = None,
    multiple: bool = False,
    answered: int = 0,
    clause: str = "7",
) -> Reply:
    buttons = tuple(Button(f"a.{question}.{number}", label) for number, label in enumerate(choices))
    if multiple:
        buttons += (Button(f"a.{question}.go", "完成", "go"),)
    return Reply(
        "question",
        (
            Heading(heading, 1),
            line("在读、结业、肄业不算。", tone="quiet"),
            line("为什么问：这一项决定走正常申报还是破格。见", Span("第七条", clause=clause), tone="quiet"),
        ),
        choices=buttons,
        controls=controls(question),
        multiple=multiple,
        typing=hint,
        progress=Progress("学历、职称与资历", 2, 7, 1, 5 - answered),
        question=question,
    )


WELCOME = Reply(
    "question",
    (
        Heading("您好，我是创评助手", 1),
        line("我会一次问一个问题。结果仅供参考，由专家评审决定（", Span("第十八条", clause="18"), "）。"),
        line("办法有效期两年，已于 2025-10-16 到期，请核实是否续期。", tone="warning"),
    ),
    choices=tuple(
        Button(f"a.goal.{number}", label)
        for number, label in enumerate(("看看我能报哪一级", "助理工程师", "工程师", "高级工程师"))
    ),
    question="goal",
)
EDUCATION = asked(
    "education",
    "您的最高学历或学位是？",
    (
        "初中及以下",
        "高中",
        "中专/中职（含技工院校中级工班）",
        "大专/高职（含技工院校高级工班）",
        "本科学历或学士学位（含预备技师、技师班）",
        "第二学士学位",
        "硕士",
        "博士",
    ),
    hint=TypingHint("点选一项，也可以直接打字，例如“本科”。"),
)
BENEFIT = asked(
    "benefit_wan",
    "任现职以来，您参与解决难题带来的累计创效大约多少万元？",
    hint=TypingHint("单位：万元。请填数字，例如“1200”或“一千二百万”。", numeric=True),
    answered=1,
    clause="10.2.1.1",
)
STANDARDS = asked(
    "standards",
    "您主持或参与编制、修订过哪些标准？",
    ("国际标准", "国家标准", "行业标准", "团体标准", "地方通用标准"),
    multiple=True,
    answered=2,
    clause="10.2.3.4",
)
RESULT = Reply(
    "result",
    (
        line("按目前的回答，您可以申报", tone="quiet"),
        Heading("工程师", 1),
        line(Span("正常申报", strong=True), "：材料评审与专家评议", Span("第五条", clause="5"), tone="good"),
        Heading("每一项要求"),
        Listing(
            (
                Item((Span("第四条", clause="4"), Span("　适用范围")), "met"),
                Item((Span("第九条（二）1.", clause="9.2.1"), Span("　创新方法应用能力一级认证")), "met"),
                Item(
                    (Span("第十条（二）1.（1）", clause="10.2.1.1"), Span("　经济社会效益")),
                    "missing",
                    (quiet(Span("已有 800 万元，还差 200 万元")),),
                    Button("a.result.change.benefit_wan", "改", "control"),
                ),
                Item((Span("第八条", clause="8"), Span("　党纪政务处分")), "open", (quiet(Span("待确认")),)),
            )
        ),
        Folded("离高级工程师还差什么", (Listing((Item((Span("创新方法二级认证"),)),)),)),
        line("办法自身的有效期已满，请以最新通知为准。", tone="warning"),
        line("回执号 3f9a2c", tone="quiet"),
    ),
    choices=(
        Button("a.result.edit", "修改回答"),
        Button("a.result.higher", "看看高级工程师还差什么"),
        Button("a.result.again", "重新开始"),
    ),
    question="result",
)
CLAUSE = Reply(
    "clause",
    (Quotation("10.2.3.1", "第十条（二）3.（1）", "作为主要完成人（排名前3）……", highlighted=True),),
)
STEPS = (WELCOME, EDUCATION, BENEFIT, STANDARDS, RESULT)


def said(text: str) -> Reply:
    return Reply("answered", (line(Span(text)),))


@dataclass
class Scripted:
    """Goes on with each press of an open button and each text, whatever it says; remembers deliveries."""

    places: dict[Address, int] = field(default_factory=dict)
    languages: dict[Address, str] = field(default_factory=dict)
    answers: dict[Address, list[str]] = field(default_factory=dict)
    remarks: dict[Address, tuple[Reply, ...]] = field(default_factory=dict)
    delivered: dict[str, tuple[Reply, ...]] = field(default_factory=dict)
    events: list[tuple[Address, Event, str | None]] = field(default_factory=list)
    fails: bool = False
    fault: Exception | None = None
    delay_seconds: float = 0.0

    async def take(
        self,
        address: Address,
        event: Event,
        *,
        delivery: str | None = None,
        language: str | None = None,
        moment: str | None = None,
        seen: bool = False,  # noqa: ARG002  a script begins however it is begun
        admit: Admit | None = None,
        look: bool = False,
        origin: str | None = None,  # noqa: ARG002  a script knows no codes
    ) -> Taken:
        if self.fails:
            msg = "the disk is full"
            raise OSError(msg)
        await self._reach()
        if admit is not None:
            admit(address in self.places)
        if delivery not in self.delivered:
            if moment not in (None, moment_of(self._current(address))):
                raise StaleMomentError
            self.events.append((address, event, delivery))
            self.remarks[address] = ()
            self._take(address, event, language or "zh_CN")
            if delivery:
                self.delivered[delivery] = self._current(address)
        standing = await self.standing(address)
        return Taken(standing.replies, standing.language, standing if look else None)

    def _take(self, address: Address, event: Event, language: str) -> None:
        match event:
            case Command("start"):
                self.places[address] = 0
                self.answers[address] = []
                self.languages[address] = language
            case Command("language", other):
                self.languages[address] = other
            case Typed(text):
                self._on(address, text)
            case Pressed(keys):
                shown = self._open(address)
                open_buttons = {button.key: button.label for button in shown.choices + shown.controls}
                labels = [open_buttons[key] for key in keys if key in open_buttons]
                if labels == ["查条款"]:
                    self.remarks[address] = (CLAUSE,)
                elif labels:
                    self._on(address, "、".join(label for label in labels if label != "完成"))
            case _:
                pass

    async def standing(self, address: Address) -> Standing:
        await self._reach()
        return Standing(self.languages.get(address), self._current(address))

    def _current(self, address: Address) -> tuple[Reply, ...]:
        if address not in self.places:
            return ()
        answered = tuple(said(text) for text in self.answers[address])
        return (*answered, *self.remarks.get(address, ()), self._open(address))

    async def knows(self, address: Address) -> bool:
        await self._reach()
        return address in self.places

    async def language(self, address: Address) -> str | None:
        await self._reach()
        return self.languages.get(address)

    async def export(self, address: Address) -> bytes | None:
        return b"{}" if address in self.places else None

    async def forget(self, address: Address) -> None:
        await self._reach()
        self.places.pop(address, None)
        self.answers.pop(address, None)
        self.languages.pop(address, None)

    async def _reach(self) -> None:
        """What the store does to whoever asks it for something."""
        await asyncio.sleep(self.delay_seconds)
        if self.fault:
            raise self.fault

    def _open(self, address: Address) -> Reply:
        return STEPS[self.places[address]]

    def _on(self, address: Address, text: str) -> None:
        self.answers[address].append(text)
        self.places[address] = min(self.places[address] + 1, len(STEPS) - 1)
