"""The tables of the SQLite store, as numbered steps. A released step is never edited: a change is a new one.

Which steps were taken stands in the file (`_sqlite_migrations`), `application_id` marks it as ours, and its
`user_version` is the number of steps that a program must know to work with it. A step that only adds leaves
that as it is: programs from before it go on beside newer ones, and can be gone back to.
"""

from contextlib import closing
from secrets import token_bytes
from typing import Final

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x43505A53
"""The letters CPZS."""

WORKS_WITH: Final = 4
"""How many of these steps a program must know to work with a file that took all of them."""

SEALED_WORKS_WITH: Final = 7
"""How many it must know where something is sealed: who does not would take it for unreadable, and set it
aside.
"""

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


@steps(name="0002 an outbox, a sign of life, conversations set aside")
def _outbox_life_and_what_is_set_aside(db: Database) -> None:
    # Nothing here rewrites what is stored: a file of many gigabytes is read once, for the index, and no more.
    # Names stand together by conversation: rows that shrink in their place leave their pages half empty.
    db.execute(
        """
        CREATE TABLE handled (
            conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            delivery TEXT NOT NULL,
            place INTEGER NOT NULL,
            PRIMARY KEY (conversation, delivery)
        ) WITHOUT ROWID
        """
    )
    db.execute(
        """
        CREATE TABLE outbox (
            delivery INTEGER PRIMARY KEY REFERENCES deliveries (id) ON DELETE CASCADE,
            messages INTEGER NOT NULL DEFAULT 0
        )
        """
    )
    db.execute(
        """
        CREATE TABLE set_aside (
            id INTEGER PRIMARY KEY,
            channel TEXT NOT NULL,
            person TEXT NOT NULL,
            updated REAL NOT NULL,
            session BLOB NOT NULL
        )
        """
    )
    db.execute("CREATE INDEX set_aside_of_a_person ON set_aside (channel, person)")
    db.execute("CREATE INDEX set_aside_by_age ON set_aside (updated)")
    db.execute(
        """
        CREATE TABLE service (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            key BLOB NOT NULL,
            unfinished INTEGER NOT NULL,
            checks INTEGER NOT NULL DEFAULT 0,
            alive REAL,
            doubted REAL
        )
        """
    )
    db.execute(
        "INSERT INTO service (id, key, unfinished)"
        " VALUES (1, ?, (SELECT count(*) FROM conversations WHERE unfinished))",
        (token_bytes(32),),
    )
    db.execute("DROP INDEX unfinished_conversations")
    db.execute("CREATE INDEX conversations_by_age ON conversations (updated)")
    # A count of a million rows would be looked up at every measurement.
    db.execute(
        "CREATE TRIGGER unfinished_begun AFTER INSERT ON conversations"
        " BEGIN UPDATE service SET unfinished = unfinished + new.unfinished; END"
    )
    db.execute(
        "CREATE TRIGGER unfinished_changed AFTER UPDATE OF unfinished ON conversations"
        " WHEN new.unfinished <> old.unfinished"
        " BEGIN UPDATE service SET unfinished = unfinished + new.unfinished - old.unfinished; END"
    )
    db.execute(
        "CREATE TRIGGER unfinished_deleted AFTER DELETE ON conversations"
        " BEGIN UPDATE service SET unfinished = unfinished - old.unfinished; END"
    )


@steps(name="0003 jobs")
def _jobs(db: Database) -> None:
    db.execute(
        """
        CREATE TABLE jobs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL,
            revision INTEGER NOT NULL,
            begun REAL NOT NULL,
            touched REAL NOT NULL,
            note BLOB
        )
        """
    )
    db.execute(
        """
        CREATE TABLE job_pieces (
            id INTEGER PRIMARY KEY,
            job INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
            part TEXT NOT NULL,
            place INTEGER NOT NULL,
            content BLOB NOT NULL,
            UNIQUE (job, part, place)
        )
        """
    )


@steps(name="0004 processes")
def _processes(db: Database) -> None:
    db.execute("CREATE TABLE processes (name TEXT PRIMARY KEY, until REAL NOT NULL) WITHOUT ROWID")
    db.execute("CREATE TABLE leases (duty TEXT PRIMARY KEY, holder TEXT NOT NULL) WITHOUT ROWID")
    db.execute("ALTER TABLE outbox ADD COLUMN sender TEXT")
    db.execute("ALTER TABLE outbox ADD COLUMN handed INTEGER NOT NULL DEFAULT 0")


@steps(name="0005 met")
def _met(db: Database) -> None:
    db.execute("CREATE TABLE met (delivery TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID")


@steps(name="0006 figures")
def _figures(db: Database) -> None:
    # `told` is the copy that is told, `last` what was counted when it was made.
    db.execute(
        """
        CREATE TABLE figures (
            month TEXT NOT NULL,
            cell TEXT NOT NULL,
            counted INTEGER NOT NULL,
            told INTEGER NOT NULL DEFAULT 0,
            last INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (month, cell)
        ) WITHOUT ROWID
        """
    )


@steps(name="0007 seals")
def _seals(db: Database) -> None:
    # What is written must begin with the current prefix, whoever writes: eight bytes of a sealed value, none
    # of plain text. Without a current one anything may be written: so a copy of a store can be filled in.
    db.execute(
        """
        CREATE TABLE seals (
            prefix BLOB PRIMARY KEY,
            canary BLOB NOT NULL,
            current INTEGER NOT NULL,
            chosen INTEGER NOT NULL
        ) WITHOUT ROWID
        """
    )
    db.execute("INSERT INTO seals VALUES (x'', x'', 1, 0)")
    for table, column in (
        ("conversations", "session"),
        ("conversations", "channel_state"),
        ("deliveries", "replies"),
    ):
        is_wrong = (
            f"new.{column} IS NOT NULL AND CASE substr(CAST(new.{column} AS BLOB), 1, 4) WHEN x'00435031'"  # noqa: S608  our own
            f" THEN substr(CAST(new.{column} AS BLOB), 1, 8) ELSE x'' END"
            " <> (SELECT prefix FROM seals WHERE current)"
        )
        for name, moment, when in (
            ("begun", "INSERT", is_wrong),
            ("changed", f"UPDATE OF {column}", f"{is_wrong} AND new.{column} IS NOT old.{column}"),
        ):
            db.execute(
                f"CREATE TRIGGER seal_of_{column}_{name} BEFORE {moment} ON {table} WHEN {when}"
                " BEGIN SELECT RAISE(ABORT, 'sealed otherwise than the store wants it now'); END"
            )


@steps(name="0008 backups")
def _backups(db: Database) -> None:
    # A conversation that stands in backups has a random name there. Whatever deletes it, in whatever version
    # of the program, leaves that name behind: it tells nobody whose it was, and keeps it from coming back.
    db.execute(
        """
        CREATE TABLE copies (
            conversation INTEGER PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
            name BLOB NOT NULL UNIQUE
        )
        """
    )
    db.execute("CREATE TABLE deleted (name BLOB PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID")
    db.execute("CREATE TABLE backup_folders (folder TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID")
    db.execute(
        """
        CREATE TABLE unjournaled (
            folder TEXT NOT NULL REFERENCES backup_folders (folder) ON DELETE CASCADE,
            name BLOB NOT NULL,
            PRIMARY KEY (folder, name)
        ) WITHOUT ROWID
        """
    )
    db.execute(
        "CREATE TRIGGER copied_deleted AFTER DELETE ON copies BEGIN"
        " INSERT OR IGNORE INTO deleted VALUES (old.name, (julianday('now') - 2440587.5) * 86400.0);"
        " INSERT OR IGNORE INTO unjournaled SELECT folder, old.name FROM backup_folders; END"
    )


@steps(name="0009 codes")
def _codes(db: Database) -> None:
    # By which conversations are taken along: hashes, which go with their conversation.
    db.execute(
        """
        CREATE TABLE codes (
            conversation INTEGER PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
            code BLOB NOT NULL,
            at REAL NOT NULL,
            entered BLOB
        )
        """
    )
    db.execute("CREATE INDEX codes_by_code ON codes (code)")
    db.execute("CREATE TABLE wrong_codes (id INTEGER PRIMARY KEY, origin BLOB NOT NULL, at REAL NOT NULL)")
    db.execute("CREATE INDEX wrong_codes_of_an_origin ON wrong_codes (origin, at)")


def migrate(db: Database, known: Migrations = steps, works_with: int = WORKS_WITH) -> None:
    """Take the steps that the file has not taken yet, all in one transaction."""
    db.execute("BEGIN IMMEDIATE")
    try:
        known.apply(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {max(works_with, _told(db))}")
    except BaseException:
        db.rollback()
        raise
    db.commit()


def tell_whether_sealed(db: Database, *, sealed: bool) -> None:
    """Have the file say who works with it, as something in it is sealed or nothing is. Another number than
    these two is that of a newer program, and stays.
    """
    before, now = (WORKS_WITH, SEALED_WORKS_WITH) if sealed else (SEALED_WORKS_WITH, WORKS_WITH)
    if _told(db) == before:
        db.execute(f"PRAGMA user_version = {now}")


def _told(db: Database) -> int:
    ((told,),) = db.execute("PRAGMA user_version")
    return int(told)


def version(known: Migrations = steps) -> int:
    """How many steps there are."""
    with closing(Database(memory=True)) as nothing_taken:
        return len(known.pending(nothing_taken))
