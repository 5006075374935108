-- A conversation that stands in backups has a random name there. Whatever deletes it, in whatever version of the
-- program, leaves that name behind: it tells nobody whose it was, and keeps it from being restored.
CREATE TABLE chuangping.copies (
    conversation bigint PRIMARY KEY REFERENCES chuangping.conversations (id) ON DELETE CASCADE,
    name bytea NOT NULL UNIQUE
);

CREATE TABLE chuangping.deleted (
    name bytea PRIMARY KEY,
    at double precision NOT NULL
);

CREATE TABLE chuangping.backup_folders (
    folder text PRIMARY KEY,
    at double precision NOT NULL
);

CREATE TABLE chuangping.unjournaled (
    folder text NOT NULL REFERENCES chuangping.backup_folders (folder) ON DELETE CASCADE,
    name bytea NOT NULL,
    PRIMARY KEY (folder, name)
);

CREATE FUNCTION chuangping.note_deleted_1() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO chuangping.deleted VALUES (OLD.name, extract(epoch FROM clock_timestamp()))
    ON CONFLICT DO NOTHING;
    INSERT INTO chuangping.unjournaled SELECT folder, OLD.name FROM chuangping.backup_folders FOR KEY SHARE
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER copied_deleted AFTER DELETE ON chuangping.copies
    FOR EACH ROW EXECUTE FUNCTION chuangping.note_deleted_1();
