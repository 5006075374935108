-- A file of version 1, as it was released. Never edited.
PRAGMA application_id = 1129339475;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'chuangping','0001 conversations and deliveries','2026-11-23 12:28:32.533957+00:00');
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
INSERT INTO "conversations" VALUES(1,'web','li',3,1,1795426200.0,'update 7',NULL,X'7B2261736B6564223A2022656475636174696F6E227D');
CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            delivery TEXT NOT NULL,
            at REAL NOT NULL,
            replies BLOB NOT NULL,
            UNIQUE (conversation, delivery)
        );
INSERT INTO "deliveries" VALUES(1,1,'update 7',1795426200.0,X'5B2268656C6C6F225D');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX unfinished_conversations ON conversations (id) WHERE unfinished;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('conversations',1);
COMMIT;
