-- A file of version 9, as it was released. Never edited.
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
INSERT INTO "_sqlite_migrations" VALUES(6,'chuangping','0006 figures','2026-11-27 00:04:11.101103+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'chuangping','0007 seals','2026-11-27 00:46:29.128735+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'chuangping','0008 backups','2026-11-27 01:09:24.596922+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'chuangping','0009 codes','2026-11-27 04:17:21.674815+00:00');
CREATE TABLE backup_folders (folder TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE codes (
            conversation INTEGER PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
            code BLOB NOT NULL,
            at REAL NOT NULL,
            entered BLOB
        );
INSERT INTO "codes" VALUES(1,X'0A0B',1795300000.0,NULL);
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
CREATE TABLE copies (
            conversation INTEGER PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
            name BLOB NOT NULL UNIQUE
        );
INSERT INTO "copies" VALUES(1,X'00112233445566778899AABBCCDDEEFF');
CREATE TABLE deleted (name BLOB PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            delivery TEXT NOT NULL,
            at REAL NOT NULL,
            replies BLOB NOT NULL,
            UNIQUE (conversation, delivery)
        );
INSERT INTO "deliveries" VALUES(1,1,'update 7',1795437000.0,X'5B2268656C6C6F225D');
CREATE TABLE figures (
            month TEXT NOT NULL,
            cell TEXT NOT NULL,
            counted INTEGER NOT NULL,
            told INTEGER NOT NULL DEFAULT 0,
            last INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (month, cell)
        ) WITHOUT ROWID;
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
CREATE TABLE seals (
            prefix BLOB PRIMARY KEY,
            canary BLOB NOT NULL,
            current INTEGER NOT NULL,
            chosen INTEGER NOT NULL
        ) WITHOUT ROWID
        ;
INSERT INTO "seals" VALUES(X'',X'',1,0);
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
CREATE TABLE unjournaled (
            folder TEXT NOT NULL REFERENCES backup_folders (folder) ON DELETE CASCADE,
            name BLOB NOT NULL,
            PRIMARY KEY (folder, name)
        ) WITHOUT ROWID
        ;
CREATE TABLE wrong_codes (id INTEGER PRIMARY KEY, origin BLOB NOT NULL, at REAL NOT NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX set_aside_of_a_person ON set_aside (channel, person);
CREATE INDEX set_aside_by_age ON set_aside (updated);
CREATE INDEX conversations_by_age ON conversations (updated);
CREATE TRIGGER unfinished_begun AFTER INSERT ON conversations BEGIN UPDATE service SET unfinished = unfinished + new.unfinished; END;
CREATE TRIGGER unfinished_changed AFTER UPDATE OF unfinished ON conversations WHEN new.unfinished <> old.unfinished BEGIN UPDATE service SET unfinished = unfinished + new.unfinished - old.unfinished; END;
CREATE TRIGGER unfinished_deleted AFTER DELETE ON conversations BEGIN UPDATE service SET unfinished = unfinished - old.unfinished; END;
CREATE TRIGGER seal_of_session_begun BEFORE INSERT ON conversations WHEN new.session IS NOT NULL AND CASE substr(CAST(new.session AS BLOB), 1, 4) WHEN x'00435031' THEN substr(CAST(new.session AS BLOB), 1, 8) ELSE x'' END <> (SELECT prefix FROM seals WHERE current) BEGIN SELECT RAISE(ABORT, 'sealed otherwise than the store wants it now'); END;
CREATE TRIGGER seal_of_session_changed BEFORE UPDATE OF session ON conversations WHEN new.session IS NOT NULL AND CASE substr(CAST(new.session AS BLOB), 1, 4) WHEN x'00435031' THEN substr(CAST(new.session AS BLOB), 1, 8) ELSE x'' END <> (SELECT prefix FROM seals WHERE current) AND new.session IS NOT old.session BEGIN SELECT RAISE(ABORT, 'sealed otherwise than the store wants it now'); END;
CREATE TRIGGER seal_of_channel_state_begun BEFORE INSERT ON conversations WHEN new.channel_state IS NOT NULL AND CASE substr(CAST(new.channel_state AS BLOB), 1, 4) WHEN x'00435031' THEN substr(CAST(new.channel_state AS BLOB), 1, 8) ELSE x'' END <> (SELECT prefix FROM seals WHERE current) BEGIN SELECT RAISE(ABORT, 'sealed otherwise than the store wants it now'); END;
CREATE TRIGGER seal_of_channel_state_changed BEFORE UPDATE OF channel_state ON conversations WHEN new.channel_state IS NOT NULL AND CASE substr(CAST(new.channel_state AS BLOB), 1, 4) WHEN x'00435031' THEN substr(CAST(new.channel_state AS BLOB), 1, 8) ELSE x'' END <> (SELECT prefix FROM seals WHERE current) AND new.channel_state IS NOT old.channel_state BEGIN SELECT RAISE(ABORT, 'sealed otherwise than the store wants it now'); END;
CREATE TRIGGER seal_of_replies_begun BEFORE INSERT ON deliveries WHEN new.replies IS NOT NULL AND CASE substr(CAST(new.replies AS BLOB), 1, 4) WHEN x'00435031' THEN substr(CAST(new.replies AS BLOB), 1, 8) ELSE x'' END <> (SELECT prefix FROM seals WHERE current) BEGIN SELECT RAISE(ABORT, 'sealed otherwise than the store wants it now'); END;
CREATE TRIGGER seal_of_replies_changed BEFORE UPDATE OF replies ON deliveries WHEN new.replies IS NOT NULL AND CASE substr(CAST(new.replies AS BLOB), 1, 4) WHEN x'00435031' THEN substr(CAST(new.replies AS BLOB), 1, 8) ELSE x'' END <> (SELECT prefix FROM seals WHERE current) AND new.replies IS NOT old.replies BEGIN SELECT RAISE(ABORT, 'sealed otherwise than the store wants it now'); END;
CREATE TRIGGER copied_deleted AFTER DELETE ON copies BEGIN INSERT OR IGNORE INTO deleted VALUES (old.name, (julianday('now') - 2440587.5) * 86400.0); INSERT OR IGNORE INTO unjournaled SELECT folder, old.name FROM backup_folders; END;
CREATE INDEX codes_by_code ON codes (code);
CREATE INDEX wrong_codes_of_an_origin ON wrong_codes (origin, at);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('conversations',1);
INSERT INTO "sqlite_sequence" VALUES('jobs',1);
COMMIT;
