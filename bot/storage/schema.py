"""The tables of the SQLite store, as numbered steps. A released step is never edited: a change is a new one.

The number of steps taken stands in the file's `user_version`, and `application_id` marks the file as ours.
"""

from contextlib import closing

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x43505A53
"""The letters CPZS."""

steps = Migrations("chuangping")


@steps(name="0001 conversations and deliveries")
def _conversations_and_deliveries(db: Database) -> None:
    # Ids are never used again, so that a turn computed for a forgotten conversation cannot bring it back.
    # Long columns stand last, so that a look at the short ones reads no overflow pages.
    db.execute(
        """
        CREATE TABLE conversations (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            channel TEXT NOT NULL,
            person TEXT NOT NULL,
            revision INTEGER NOT NULL,
            unfinished INTEGER NOT NULL,
            updated REAL NOT NULL,
            last_delivery TEXT NOT NULL,
            channel_state BLOB,
            session BLOB NOT NULL,
            UNIQUE (channel, person)
        )
        """
    )
    db.execute("CREATE INDEX unfinished_conversations ON conversations (id) WHERE unfinished")
    db.execute(
        """
        CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            delivery TEXT NOT NULL,
            at REAL NOT NULL,
            replies BLOB NOT NULL,
            UNIQUE (conversation, delivery)
        )
        """
    )


def migrate(db: Database, known: Migrations = steps) -> None:
    """Take the steps that the file has not taken yet, all in one transaction."""
    db.execute("BEGIN IMMEDIATE")
    try:
        known.apply(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(known.applied(db))}")
    except BaseException:
        db.rollback()
        raise
    db.commit()


def version(known: Migrations = steps) -> int:
    """The `user_version` of a file that has taken all steps."""
    with closing(Database(memory=True)) as nothing_taken:
        return len(known.pending(nothing_taken))
