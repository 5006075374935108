"""The file of an export (`bot/exporting.py`) brought back: whoever has it goes on from it.

    session = read_export(content, world=world, now=now, language="zh_CN")

The file may be anybody's, and anything: what is wrong with it is told, with how to mend it, and nothing of it
is taken then.
"""

from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.exporting import LARGEST
from bot.faults import ServiceError
from criteria.receipts import Json
from dialogs.imported import ImportFaultError, imported
from dialogs.session import SCHEMA, Session
from dialogs.world import World
from locales.wording import LANGUAGES

VERSION: Final = 1

_SHOWN: Final = 60


class ExportError(ServiceError):
    """A file from which nobody can go on: what is wrong, and how to mend it."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True, defer_build=True)


class _Head(_Part):
    kind: Literal["chuangping-export"]
    version: Annotated[int, Field(strict=True, ge=1)]


class _Policy(_Part):
    id: str
    title: str


class _Answer(_Part):
    fact: str
    value: Json | None = None


class _File(_Head):
    policy: _Policy
    answers: tuple[_Answer, ...]
    session: Session


def read_export(content: bytes, *, world: World, now: datetime, language: str) -> Session:
    """The conversation of the answers in a file; faults are told with the names that they have in a
    `language`. Raises `ExportError`.
    """
    if len(content) > LARGEST:
        raise ExportError("import-too-large")
    file = _read(content)
    if file.session.schema > SCHEMA:
        raise ExportError("import-newer")
    if file.session.language not in LANGUAGES:
        raise ExportError("import-broken", place="session.language")
    if file.session.policy not in {policy.id for policy in world.policies.versions}:
        raise ExportError("import-other-policy", title=file.policy.title[:_SHOWN])
    told = {answer.fact: answer.value for answer in file.answers}
    try:
        return imported(file.session, told, world=world, now=now, language=language)
    except ImportFaultError as fault:
        raise ExportError(fault.message, **fault.variables) from None


def _read(content: bytes) -> _File:
    try:
        head = _Head.model_validate_json(content)
    except ValidationError:
        raise ExportError("import-not-ours") from None
    if head.version > VERSION:
        raise ExportError("import-newer")
    try:
        return _File.model_validate_json(content)
    except ValidationError as fault:
        where = fault.errors(include_input=False, include_url=False)[0]["loc"]
        raise ExportError("import-broken", place=".".join(map(str, where))[:_SHOWN]) from None
