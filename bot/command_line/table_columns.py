"""What the columns of an office's own table are read as, for `chuangping assess`: explained, given."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.command_line.common import fail, say, words
from bot.records.opening import TABLES, open_table
from bot.records.reading import must_be_there
from bot.records.sources import Source
from criteria.policy.model import Policy

if TYPE_CHECKING:
    from dialogs.rosters.columns import TableMapping


def mapping_of(file: str | None, policy: Policy) -> "TableMapping | None":
    """What a mapping file says; None where there is none. Raises `BadInputError` for what is wrong in it."""
    if file is None:
        return None
    from bot.records.mapping_files import read_mapping  # noqa: PLC0415  pydantic, for whoever has such a file

    return read_mapping(Path(file), policy)


def explained_columns(files: Sequence[str], policy: Policy, mapping: "TableMapping | None") -> str:
    """What the columns of the one file are read as, as a mapping file; ends the command for several files."""
    from bot.records.mapping_files import explained  # noqa: PLC0415  pydantic, for whoever has such a file
    from bot.records.tables import look_at  # noqa: PLC0415  tables load the words of their heads

    if len(files) != 1 or Path(files[0]).suffix.lower() not in TABLES:
        fail(say("assess-explain-one", endings=" ".join(TABLES)))
    must_be_there(files)
    with open_table(Source.of_path(Path(files[0]))) as table:
        look = look_at(table, policy, mapping=mapping.columns if mapping else None)
        return explained(look, policy, words(policy), mapping.everybody if mapping else None)
