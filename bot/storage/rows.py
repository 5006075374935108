"""What each kind of work writes, in few statements; the writer runs them in its transactions."""

from typing import Final

from sqlite_utils import Database

from bot.storage.laying import lay
from bot.storage.sqlite_processes import living
from bot.storage.store import LATEST, NAMES_KEPT, REPLIES_KEPT, Address, Claim, Noted, Sent, Turn

ROWS_IN_ONE_STEP: Final = 100

AGEING: Final = ("conversations", "set_aside")
"""The tables whose rows are deleted once nobody has touched them for long."""


SENSIBLE: Final = f"BETWEEN 0 AND {LATEST}"
"""Which times this program can have written. SQLite orders text and blobs after all numbers."""

_OF_A_PERSON: Final = "channel = ?1 AND person = ?2"

FORGETTING: Final = (
    *(
        f"DELETE FROM {table} WHERE conversation IN (SELECT id FROM conversations WHERE {_OF_A_PERSON})"  # noqa: S608  names of our own
        for table in ("deliveries", "handled")
    ),
    *(f"DELETE FROM {table} WHERE {_OF_A_PERSON}" for table in AGEING),  # noqa: S608  as above
)
"""What deletes everything of one person (a channel and a name), each statement as much of it as it can."""


class OvertakenError(Exception):
    """Somebody else's turn was committed since this one's state was read."""


def commit(db: Database, turn: Turn, now: float) -> None:
    """Write a turn as a whole, at this moment of the processes' clock. Raises `OvertakenError` if its mark is
    not the newest, or it was handled.
    """
    conversation = _write_conversation(db, turn)
    handled = db.execute(
        "INSERT INTO deliveries (conversation, delivery, at, replies) SELECT ?1, ?2, ?3, ?4"
        " WHERE NOT EXISTS (SELECT 1 FROM handled WHERE conversation = ?1 AND delivery = ?2)"
        " ON CONFLICT DO NOTHING",
        (conversation, turn.delivery, turn.at.timestamp(), lay(turn.replies)),
    )
    if handled.rowcount != 1:
        raise OvertakenError
    if turn.owed:
        there = _sender(db, conversation, now)
        if there is None and turn.sender is not None:  # what a process that is gone has left comes first
            db.execute(
                "UPDATE outbox SET sender = ?, handed = 1 WHERE delivery IN"
                " (SELECT id FROM deliveries WHERE conversation = ? AND id <> ?)",
                (turn.sender, conversation, handled.lastrowid),
            )
        db.execute(
            "INSERT INTO outbox (delivery, sender, handed) VALUES (?, ?, ?)",
            (handled.lastrowid, there or turn.sender, there not in (None, turn.sender)),
        )
    _let_go_of_old_deliveries(db, conversation)


def note(db: Database, address: Address, channel_state: bytes, sent: Sent | None) -> Noted | None:
    """Write what a channel notes; None where there is no conversation."""
    whose = (address.channel, address.person)
    noted = db.execute(
        "UPDATE conversations SET channel_state = ? WHERE channel = ? AND person = ?", (channel_state, *whose)
    )
    if noted.rowcount != 1:
        return None
    if sent is not None:
        owed = db.execute(
            "SELECT deliveries.id FROM deliveries JOIN conversations ON conversations.id = conversation"
            " WHERE channel = ? AND person = ? AND delivery = ?",
            (*whose, sent.delivery),
        ).fetchone()
        if owed is not None:
            _note_sent(db, owed[0], sent)
    return Noted(sum(handed for _, _, handed in _owed_to(db, address)))


def claim(db: Database, address: Address, process: str, now: float) -> Claim:
    """Who sends to a person from now on."""
    owed = _owed_to(db, address)
    for _, sender, _ in owed:
        if living(db, sender, now):
            return Claim(str(sender), sum(handed for _, _, handed in owed))
    db.execute(
        f"UPDATE outbox SET sender = ?, handed = 1 WHERE delivery IN ({', '.join('?' * len(owed))})",  # noqa: S608  only marks
        (process, *(delivery for delivery, _, _ in owed)),
    )
    return Claim(process, len(owed))


def forget(db: Database, address: Address) -> None:
    """Delete everything of one person."""
    for statement in FORGETTING:
        forget_in_part(db, address, statement)


def forget_in_part(db: Database, address: Address, statement: str) -> None:
    """Delete what one of the statements `FORGETTING` deletes of a person."""
    db.execute(statement, (address.channel, address.person))


def expire(db: Database, *, table: str, before: float) -> int:
    """Delete some of the rows that were last touched before a POSIX time, the oldest first; how many."""
    deleted = db.execute(
        f"DELETE FROM {table} WHERE id IN"  # noqa: S608  a name of our own
        f" (SELECT id FROM {table} WHERE updated < ? ORDER BY updated LIMIT ?)",
        (before, ROWS_IN_ONE_STEP),
    )
    return deleted.rowcount


def expire_one(db: Database, *, table: str, row_id: int, before: float) -> int:
    """Delete a row that was last touched before a POSIX time; how many."""
    deleted = db.execute(
        f"DELETE FROM {table} WHERE id = ? AND updated < ?",  # noqa: S608  a name of our own
        (row_id, before),
    )
    return deleted.rowcount


def set_right(db: Database, *, table: str, now: float) -> int:
    """Have some of the rows whose time makes no sense be touched now (a POSIX time); how many."""
    mended = db.execute(
        f"UPDATE {table} SET updated = ? WHERE id IN"  # noqa: S608  a name of our own
        f" (SELECT id FROM {table} WHERE updated < 0 OR updated > ? LIMIT ?)",
        (min(max(now, 0.0), LATEST), LATEST, ROWS_IN_ONE_STEP),
    )
    return mended.rowcount


def count_anew(db: Database) -> None:
    """Count the unfinished conversations where their number makes no sense."""
    db.execute(
        "UPDATE service SET unfinished = (SELECT count(*) FROM conversations WHERE unfinished IS 1)"
        " WHERE NOT unfinished BETWEEN 0 AND (SELECT count(*) FROM conversations)"
    )


def meet(db: Database, delivery: str, at: float) -> bool:
    """Whether a delivery of somebody who has not begun comes for the first time (at a POSIX time)."""
    met = db.execute("INSERT INTO met VALUES (?, ?) ON CONFLICT DO NOTHING", (delivery, at))
    return met.rowcount == 1


def forget_met(db: Database, before: float, after: float) -> int:
    """Delete what was met before a POSIX time, or after another one; how much."""
    return db.execute("DELETE FROM met WHERE NOT at BETWEEN ? AND ?", (before, after)).rowcount


def live(db: Database, alive: float, doubted: float | None) -> None:
    """Write the sign of life, and since when the clock is doubted (POSIX times)."""
    db.execute("UPDATE service SET alive = ?, doubted = ?", (alive, doubted))


def check(db: Database) -> None:
    """Write something, so that it is known that this can be done."""
    db.execute("UPDATE service SET checks = checks + 1")


def _write_conversation(db: Database, turn: Turn) -> int:
    """Returns the id of the row that now holds the turn."""
    if turn.mark is None:
        written = db.execute(
            "INSERT INTO conversations"
            " (channel, person, revision, unfinished, updated, last_delivery, channel_state, session)"
            " VALUES (?, ?, 1, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                turn.address.channel,
                turn.address.person,
                turn.unfinished,
                turn.at.timestamp(),
                turn.delivery,
                turn.channel_state,
                lay(turn.session),
            ),
        )
        conversation = written.lastrowid
    else:
        conversation = turn.mark.conversation
        if turn.sets_aside:
            _set_aside(db, conversation)
        # A clock that went back makes nothing older than it is.
        written = db.execute(
            "UPDATE conversations SET revision = revision + 1, unfinished = ?, updated = max(updated, ?),"
            " last_delivery = ?, session = ?, channel_state = coalesce(?, channel_state)"
            " WHERE id = ? AND revision = ?",
            (
                turn.unfinished,
                turn.at.timestamp(),
                turn.delivery,
                lay(turn.session),
                turn.channel_state,
                conversation,
                turn.mark.revision,
            ),
        )
    if written.rowcount != 1 or conversation is None:
        raise OvertakenError
    return conversation


def _set_aside(db: Database, conversation: int) -> None:
    """Keep apart a session that is about to be replaced."""
    db.execute(
        "INSERT INTO set_aside (channel, person, updated, session)"
        " SELECT channel, person, updated, session FROM conversations WHERE id = ?",
        (conversation,),
    )


def _sender(db: Database, conversation: int, now: float) -> str | None:
    """The process that is there and sends to the person of a conversation."""
    senders = db.execute(
        "SELECT DISTINCT sender FROM outbox JOIN deliveries ON deliveries.id = outbox.delivery"
        " WHERE conversation = ? AND sender IS NOT NULL",
        (conversation,),
    ).fetchall()
    return next((str(sender) for (sender,) in senders if living(db, sender, now)), None)


def _owed_to(db: Database, address: Address) -> list[tuple[int, str | None, int]]:
    """What a person is owed, who sends it, and whether it was handed to them."""
    found: list[tuple[int, str | None, int]] = db.execute(
        "SELECT outbox.delivery, sender, handed FROM conversations"
        " JOIN deliveries ON deliveries.conversation = conversations.id"
        " JOIN outbox ON outbox.delivery = deliveries.id WHERE channel = ? AND person = ?",
        (address.channel, address.person),
    ).fetchall()
    return found


def _note_sent(db: Database, delivery: int, sent: Sent) -> None:
    if not sent.done:
        db.execute("UPDATE outbox SET messages = ? WHERE delivery = ?", (sent.messages, delivery))
        return
    db.execute("DELETE FROM outbox WHERE delivery = ?", (delivery,))
    ((conversation,),) = db.execute("SELECT conversation FROM deliveries WHERE id = ?", (delivery,))
    _let_go_of_old_deliveries(db, conversation)


def _let_go_of_old_deliveries(db: Database, conversation: int) -> None:
    """Keep only the names of all but the newest deliveries, and nothing of very old ones. Owed ones stay."""
    old = db.execute(
        "SELECT id, delivery FROM deliveries WHERE conversation = ? ORDER BY id DESC LIMIT -1 OFFSET ?",
        (conversation, REPLIES_KEPT),
    ).fetchall()
    for row_id, delivery in old:
        let_go = db.execute(
            "DELETE FROM deliveries WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM outbox WHERE delivery = ?1)",
            (row_id,),
        )
        if let_go.rowcount == 1:
            _keep_name(db, conversation, delivery, row_id)


def _keep_name(db: Database, conversation: int, delivery: str, place: int) -> None:
    db.execute("INSERT INTO handled VALUES (?, ?, ?)", (conversation, delivery, place))
    db.execute(
        "DELETE FROM handled WHERE conversation = ?1 AND place <="
        " (SELECT place FROM handled WHERE conversation = ?1 ORDER BY place DESC LIMIT 1 OFFSET ?2)",
        (conversation, NAMES_KEPT),
    )
