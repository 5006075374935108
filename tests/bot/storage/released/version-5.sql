-- A file of version 5, as it was released. Never edited.
PRAGMA application_id = 1129339475;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'chuangping','0001 conversations and deliveries','2026-11-26 03:24:43.066680+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'chuangping','0002 an outbox, a sign of life, conversations set aside','2026-11-26 03:24:43.071424+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'chuangping','0003 jobs','2026-11-26 20:22:04.534508+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'chuangping','0004 processes','2026-11-26 21:04:26.451703+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'chuangping','0005 met','2026-11-27 00:15:00.647241+00:00');
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
        );
INSERT INTO "conversations" VALUES(1,'web','li',1,1,1795437000.0,'update 7',NULL,X'7B2261736B6564223A2022656475636174696F6E227D');
CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            delivery TEXT NOT NULL,
            at REAL NOT NULL,
            replies BLOB NOT NULL,
            UNIQUE (conversation, delivery)
        );
INSERT INTO "deliveries" VALUES(1,1,'update 7',1795437000.0,X'5B2268656C6C6F225D');
CREATE TABLE handled (
            conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            delivery TEXT NOT NULL,
            place INTEGER NOT NULL,
            PRIMARY KEY (conversation, delivery)
        ) WITHOUT ROWID
        ;
CREATE TABLE job_pieces (
            id INTEGER PRIMARY KEY,
            job INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
            part TEXT NOT NULL,
            place INTEGER NOT NULL,
            content BLOB NOT NULL,
            UNIQUE (job, part, place)
        );
INSERT INTO "job_pieces" VALUES(1,1,'file',0,X'0102');
CREATE TABLE jobs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL,
            revision INTEGER NOT NULL,
            begun REAL NOT NULL,
            touched REAL NOT NULL,
            note BLOB
        );
INSERT INTO "jobs" VALUES(1,'5f2a','waiting',2,1795437000.0,1795437000.0,X'00FF');
CREATE TABLE leases (duty TEXT PRIMARY KEY, holder TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE met (delivery TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE outbox (
            delivery INTEGER PRIMARY KEY REFERENCES deliveries (id) ON DELETE CASCADE,
            messages INTEGER NOT NULL DEFAULT 0
        , sender TEXT, handed INTEGER NOT NULL DEFAULT 0);
INSERT INTO "outbox" VALUES(1,0,NULL,0);
CREATE TABLE processes (name TEXT PRIMARY KEY, until REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE service (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            key BLOB NOT NULL,
            unfinished INTEGER NOT NULL,
            checks INTEGER NOT NULL DEFAULT 0,
            alive REAL,
            doubted REAL
        );
INSERT INTO "service" VALUES(1,X'AB6DCAAC7D25F7E7B8AA5CEB77135D3C8C659C1D654704698E82A9E547745C4F',1,0,NULL,NULL);
CREATE TABLE set_aside (
            id INTEGER PRIMARY KEY,
            channel TEXT NOT NULL,
            person TEXT NOT NULL,
            updated REAL NOT NULL,
            session BLOB NOT NULL
        );
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX set_aside_of_a_person ON set_aside (channel, person);
CREATE INDEX set_aside_by_age ON set_aside (updated);
CREATE INDEX conversations_by_age ON conversations (updated);
CREATE TRIGGER unfinished_begun AFTER INSERT ON conversations BEGIN UPDATE service SET unfinished = unfinished + new.unfinished; END;
CREATE TRIGGER unfinished_changed AFTER UPDATE OF unfinished ON conversations WHEN new.unfinished <> old.unfinished BEGIN UPDATE service SET unfinished = unfinished + new.unfinished - old.unfinished; END;
CREATE TRIGGER unfinished_deleted AFTER DELETE ON conversations BEGIN UPDATE service SET unfinished = unfinished - old.unfinished; END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('conversations',1);
INSERT INTO "sqlite_sequence" VALUES('jobs',1);
COMMIT;
