"""Saving a chat's result: it is sent as a picture to look at, and as a document to hand on."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from bot.faults import ServiceError
from bot.reports.naming import file_name
from bot.reports.writing import write, write_photo
from bot.storage.store import Address
from bot.telegram.api import File, FileMethod, RefusedError
from bot.telegram.markup import to_html
from bot.telegram.stage import Stage
from bot.texting.lines import Line, Run
from dialogs.results.report import Cut, Report
from locales.wording import wording

ReportOf = Callable[[Address, Cut], Awaitable[Report | None]]
"""Draws the report of a conversation as it stands; None where there is none."""

ExportOf = Callable[[Address], Awaitable[bytes | None]]
"""All that is kept of a person, as a file; None where there is nothing."""

AT_ONCE: Final = 2
"""So many reports are set at a time; who comes then waits."""


@dataclass(frozen=True, slots=True)
class Saving:
    """Sends reports. `public_address` is where their receipts are checked."""

    report_of: ReportOf
    export_of: ExportOf
    public_address: str | None = None
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def send(self, stage: Stage, address: Address, cut: Cut) -> None:
        """Send the report, or say why there is none. Raises `GoneError` if the chat takes nothing."""
        async with self._room:
            report = await self.report_of(address, cut)
            if report is None:
                await _say(stage, stage.words.say("telegram-report-none"))
                return
            stage.words = wording(report.language)
            try:
                files = await asyncio.to_thread(self._files, report)
            except ServiceError:
                await _say(stage, stage.words.say("telegram-report-missing"))
                return
        for method, file in files:
            await _hand_over(stage, method, file)

    async def export(self, stage: Stage, address: Address) -> None:
        """Send all that is kept of the person. Raises `GoneError` if the chat takes nothing."""
        content = await self.export_of(address)
        if content is not None:
            name = stage.words.say("export-name")
            await _hand_over(stage, "sendDocument", File(f"{name}.json", content))

    def _files(self, report: Report) -> list[tuple[FileMethod, File]]:
        """The methods that send the report, with what they send."""
        document = write(report, ".pdf", public_address=self.public_address)
        photo = write_photo(report, public_address=self.public_address)
        pdf = File(file_name(report, ".pdf"), document.content)
        if photo is None:
            return [("sendDocument", pdf)]
        return [("sendPhoto", File("report.png", photo)), ("sendDocument", pdf)]


async def _hand_over(stage: Stage, method: FileMethod, file: File) -> None:
    try:
        await stage.hand_over(method, file)
    except RefusedError:
        await _say(stage, stage.words.say("telegram-report-refused", name=file.name))


async def _say(stage: Stage, text: str) -> None:
    await stage.say(to_html((Line((Run(text),)),)), ())
